"""Results with their numbers, and the tables and figures that they come from."""

import re
from collections.abc import Iterator, Mapping

from reelwright.core.document import Document
from reelwright.core.understanding import Quantity, Result
from reelwright.script.languages.tongue import Tongue
from reelwright.script.numbers import numbers
from reelwright.script.understanding.claims import MOST, Judged, claim_of
from reelwright.script.understanding.mentions import Mention
from reelwright.script.understanding.quantities import quantities
from reelwright.script.understanding.signs.shape import Signs
from reelwright.script.understanding.statements import Statement

_SHOWN = ("figure", "table")
_TELLING = 3  # digits that make a number telling enough to be looked for in tables


def results(
    document: Document, found: tuple[Judged, ...], mentions: tuple[Mention, ...], tongue: Tongue, signs: Signs
) -> Iterator[Result]:
    """The surest results: those with numbers before those without."""
    cells = _cells(document)
    kinds = {block.id: block.kind for block in document.blocks}
    words = f"{tongue.figure_words}|{tongue.table_words}"
    pictured = tuple(one for one in mentions if kinds[one.named] in _SHOWN)
    weighed: list[tuple[float, Judged, tuple[Quantity, ...]]] = []
    seen: set[str] = set()
    for one in found:
        statement = one.statement
        key = re.sub(r"\W", "", statement.bare.lower())
        if one.role == "result" and key not in seen:
            seen.add(key)
            measured = quantities(
                statement.block, statement.start, statement.start + len(statement.text), tongue, signs
            )
            weighed.append((min(1.0, one.weight + 0.1 * bool(measured)), one, measured))
    weighed.sort(key=lambda each: (each[1].statement.home != "abstract", -each[0]))  # its own summary stays
    for weight, one, measured in sorted(weighed[:MOST], key=lambda each: -each[0]):
        claim = claim_of(one._replace(weight=weight))
        yield Result(
            claim=claim,
            quantities=measured,
            shown_in=_shown_in(one.statement, pictured, measured, cells, words),
        )


def _shown_in(
    statement: Statement,
    mentions: tuple[Mention, ...],
    measured: tuple[Quantity, ...],
    cells: Mapping[str, frozenset[str]],
    words: str,
) -> tuple[str, ...]:
    """What the sentence names, else the one table with its numbers, else what its neighbours name."""
    start, end = statement.start, statement.start + len(statement.text)
    own = [one for one in mentions if one.block == statement.block.id]
    named = tuple(dict.fromkeys(one.named for one in own if start <= one.start < end))
    if named:
        return named
    held = _holding(measured, cells)
    if held or re.search(rf"\b(?:{words})\.?\s*[A-Z]?\d|\bS\d+ (?:{words})\b", statement.text, re.IGNORECASE):
        return held  # what it names is not in this document
    before, after = _neighbours(statement.block.text, start, end)
    near = tuple(dict.fromkeys(one.named for one in own if before <= one.start < after))
    return near if len(near) == 1 else ()


def _neighbours(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence before begins and the sentence after ends, roughly."""
    stops = [found.end() for found in re.finditer(r"[.!?]\s+(?=[A-ZÀ-Þ])", text[: max(0, start - 2)])]
    following = re.compile(r"[.!?](?:\s+(?=[A-ZÀ-Þ])|$)").search(text, min(len(text), end + 1))
    return (stops[-1] if stops else 0), (following.end() if following else len(text))


def _holding(measured: tuple[Quantity, ...], cells: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The one table whose cells hold the numbers: one telling number that no other table has, or two."""
    wanted = [one for quantity in measured for one in numbers(quantity.written.split("±")[0])]
    telling = [one for one in wanted if len(re.sub(r"\D", "", one).lstrip("0")) >= _TELLING]
    held = {name: sum(one in values for one in wanted) for name, values in cells.items()}
    sure = {name: sum(one in values for one in telling) for name, values in cells.items()}
    best = [name for name in cells if sure[name] >= 1 or held[name] >= 3]
    best = [name for name in best if held[name] == max(held[other] for other in best)]
    return tuple(best) if len(best) == 1 else ()


def _cells(document: Document) -> dict[str, frozenset[str]]:
    return {
        block.id: frozenset(
            number for row in block.table.rows for cell in row if len(cell) < 40 for number in numbers(cell)
        )
        for block in document.blocks
        if block.kind == "table" and block.table is not None
    }
