"""Which blocks speak of which figures, tables and equations, and how often."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reelwright.core.document import Block, Document
from reelwright.script.languages.tables import TONGUES
from reelwright.script.languages.tongue import Tongue

Kind = Literal["figure", "table", "equation"]
KINDS: tuple[Kind, ...] = ("figure", "table", "equation")
_NUMBER = r"(?:[A-Z]{1,2}[.-]?|S)?\d{1,3}(?:[.-]\d{1,2})?|[IVX]{1,5}(?![\w])"
_PART = r"(?:[a-z](?![\w])|\s?\([a-z](?:\s?[-–,]\s?[a-z])*\))(?:\s?[,–-]\s?[a-z](?![\w]))*"
_ONE = rf"\(?(?:{_NUMBER})(?:{_PART})?\)?"
_BETWEEN = (
    r"\s*(?:,\s*(?:and|und|et|y|e)\s|,|;|/|&|[-–—]|"
    r"\b(?:and|und|et|y|e|or|oder|ou|o|to|bis|à|a|al|through)\b)\s*"
)
_RANGE = re.compile(r"\s*(?:[-–—]|to|bis|à|a|al|through)\s*")
_OTHER_FIGURES = (
    r"рис(?:унок|унки|унка|\.)?|الشكل|εικόνα|σχήμα|rys(?:unek|\.)?|figuur|afbeelding|"
    r"obr(?:ázek|\.)?"
)
_OTHER_TABLES = r"табл(?:ица|ицы|ице|\.)?|الجدول|πίνακας|tabela|tabulka|tabel"
_JOINED = {"figure": "图|圖|図|그림", "table": "表|표", "equation": "式"}  # written without blanks around
_MOST_BETWEEN = 30  # labels of one range
_TOLD = ("text", "list", "quote", "theorem", "footnote")


@dataclass(frozen=True)
class Mention:
    """A place of a block's text, from `start`, that names the block `named`."""

    named: str
    block: str
    start: int


def mentioned(document: Document, tongue: Tongue | None) -> tuple[Mention, ...]:
    """Every place in running text that names the label of a figure, table or numbered equation."""
    by_label = labelled(document)
    stops = tongue.stopwords if tongue else frozenset()
    return tuple(
        Mention(name, block.id, start)
        for block in document.blocks
        if block.kind in _TOLD
        for start, name in named_in(block.text, by_label, tongue, stops)
    )


def labelled(document: Document) -> dict[tuple[Kind, str], str]:
    """Ids of blocks by kind and number of their label; of two with the same label the first counts."""
    found: dict[tuple[Kind, str], str] = {}
    for block in document.blocks:
        for kind in KINDS:
            number = label_number(block)
            if block.kind == kind and number:
                found.setdefault((kind, number), block.id)
    return found


def label_number(block: Block) -> str:
    """'3' of 'Figure 3', 'A2' of 'Table A2', '4' of '(4)'; '' without a number."""
    found = re.search(rf"(?<![A-Za-z])(?:{_NUMBER})", block.label)
    return _key(found.group()) if found else ""


def named_in(
    text: str,
    by_label: dict[tuple[Kind, str], str],
    tongue: Tongue | None,
    stops: frozenset[str] = frozenset(),
) -> Iterator[tuple[int, str]]:
    """The ids of the blocks that `text` names, and where it does."""
    for kind in KINDS:
        for hit in _pattern(kind, tongue.code if tongue else "").finditer(text):
            for number in _numbers(hit["numbers"]):
                name = by_label.get((kind, number)) or by_label.get((kind, re.sub(r"[a-z]$", "", number)))
                if name:
                    yield hit.start(), name
    for hit in re.finditer(r"\b([^\W\d_]{2,8})\s\(((?:[A-Z]\.?)?\d{1,3})\)", text):
        name = by_label.get(("equation", _key(hit[2])))
        if name and hit[1] in stops:
            yield hit.start(2), name


def _numbers(text: str) -> Iterator[str]:
    """'2, 4a and 6–8' names 2, 4, 6, 7 and 8."""
    before = ""
    end = 0
    for found in re.finditer(rf"(?:{_NUMBER})", text):
        number = _key(found.group())
        if (
            before.isdigit()
            and number.isdigit()
            and _RANGE.fullmatch(re.sub(r"[a-z()]", "", text[end : found.start()]))
        ):
            low, high = int(before), int(number)
            yield from (str(between) for between in range(low + 1, min(high, low + _MOST_BETWEEN)))
        elif (
            before.isdigit()
            and number.isdigit()
            and re.search(r"[-–—]\s*$|\b(?:to|bis|through)\s*$", text[end : found.start()])
        ):
            yield from (str(between) for between in range(int(before) + 1, min(int(number), int(before) + 9)))
        yield number
        before, end = number, found.end()


def _key(number: str) -> str:
    return re.sub(r"[.\s-](?=\d)", ".", number).upper()


@cache
def _pattern(kind: Kind, code: str) -> re.Pattern[str]:
    tongues = [TONGUES[code]] if code else list(TONGUES.values())
    names = {
        "figure": [tongue.figure_words for tongue in tongues],
        "table": [tongue.table_words for tongue in tongues],
        "equation": [tongue.equation_words for tongue in tongues],
    }[kind]
    more = {"figure": ["figs?", _OTHER_FIGURES], "table": ["tables?", _OTHER_TABLES], "equation": ["eqs?"]}[
        kind
    ]
    words = "|".join([*names, *(more if not code else more[:1])])
    named = rf"(?:(?<![^\W\d_])(?i:{words})(?:\.|s\.?|n)?|{_JOINED[kind]})"
    return re.compile(rf"{named}[\s~]*(?P<numbers>{_ONE}(?:{_BETWEEN}{_ONE})*)")
