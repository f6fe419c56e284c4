"""Which blocks speak of which figures, tables and equations."""

import re
from collections.abc import Iterable, Mapping

from reelwright.core.document import Block, Document
from reelwright.script.languages.tongue import Tongue

_NUMBER = r"[A-Z]?\d+(?:\.\d+)?"
_LIST = rf"{_NUMBER}[a-z]?(?:\([a-z]\))?(?:\s*(?:,|and|und|et|y|e|to|–|-|&)\s*{_NUMBER}[a-z]?(?:\([a-z]\))?)*"
_FLOATS = ("figure", "table")


def mentioned(document: Document, tongue: Tongue | None) -> dict[str, tuple[str, ...]]:
    """For each figure, table and numbered equation by id: the ids of the blocks that name its label."""
    by_label = {
        (str(block.kind), _number(block.label)): block.id
        for block in document.blocks
        if block.kind in (*_FLOATS, "equation") and _number(block.label)
    }
    found: dict[str, list[str]] = {name: [] for name in by_label.values()}
    patterns = _patterns(tongue)
    for block in document.blocks:
        if block.kind not in ("text", "list", "quote", "theorem", "footnote"):
            continue
        for kind, pattern in patterns.items():
            for named in _named(pattern, block):
                name = by_label.get((kind, named))
                if name and block.id not in found[name]:
                    found[name].append(block.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _named(pattern: re.Pattern[str], block: Block) -> Iterable[str]:
    for hit in pattern.finditer(block.text):
        numbers = re.findall(_NUMBER, hit["numbers"])
        yield from numbers
        if re.search(r"\d[a-z]?\s*(?:to|–|-)\s*\d", hit["numbers"]) and len(numbers) == 2:
            low, high = (int(number) if number.isdigit() else 0 for number in numbers)
            yield from (str(between) for between in range(low + 1, min(high, low + 20)))


def _patterns(tongue: Tongue | None) -> Mapping[str, re.Pattern[str]]:
    figure = tongue.figure_words if tongue else "Figs?|Figures?"
    table = tongue.table_words if tongue else "Tables?|Tabs?"
    equation = tongue.equation_words if tongue else "Eqs?|Equations?"
    return {
        "figure": re.compile(rf"\b(?i:{figure})s?\.?\s*(?P<numbers>{_LIST})"),
        "table": re.compile(rf"\b(?i:{table})s?\.?\s*(?P<numbers>{_LIST})"),
        "equation": re.compile(rf"\b(?i:{equation})s?\.?\s*\(?(?P<numbers>{_LIST})\)?"),
    }


def _number(label: str) -> str:
    found = re.search(_NUMBER, label)
    return found.group() if found else ""
