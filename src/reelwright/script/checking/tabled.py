"""What a line says of a table's cells: whose a number is, and whether it is the highest or the lowest."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reelwright.core.document import Table
from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import Amount, amounts, rounded, same
from reelwright.script.checking.evidence import Evidence
from reelwright.script.checking.tokens import whole_words
from reelwright.script.checking.words.shape import Words
from reelwright.script.numbers import cell_value

_SUMS = re.compile(
    r"(?:grand |sub-?)?(?:totals?|sums?|means?|averages?|all|overall|gesamt|summe|somme|media|média)\b"
)
_NOT_FIRST = re.compile(  # 'the second highest', 'one of the highest'
    r"\b(?:second|third|fourth|next|one of|among|zweit\w*|dritt\w*|deuxième|troisième|parmi|segund[oa]|"
    r"tercer\w*|terceir\w*|second[oa]|terz[oa]|entre|eine[rs]? der|l[’']une? d|un[oa]? de|um[a]? d[oa]s)\b",
    re.IGNORECASE,
)
_EXTREMES = {  # words for the highest and the lowest, by language
    "en": (
        r"highest|largest|biggest|greatest|longest",
        r"lowest|smallest|fewest|least(?! squares)|shortest",
    ),
    "de": (
        r"höchste\w*|größte\w*|längste\w*",
        r"niedrigste\w*|kleinste\w*|geringste\w*|kürzeste\w*",
    ),
    "fr": (
        r"l[ae]s? plus (?:élevée?s?|grande?s?|haute?s?)",
        r"l[ae]s? plus (?:faibles?|petite?s?|basse?s?|bas)",
    ),
    "es": (
        r"(?:más alt[oa]s?|mayor)(?! (?:que|de lo)\b)|el máximo|la máxima",
        r"(?:más baj[oa]s?|menor)(?! (?:que|de lo)\b)|el mínimo|la mínima",
    ),
    "pt": (
        r"(?:mais alt[oa]s?|maior)(?! (?:que|do que)\b)|o máximo|a máxima",
        r"(?:mais baix[oa]s?|menor)(?! (?:que|do que)\b)|o mínimo|a mínima",
    ),
    "it": (
        r"(?:il|la|i|gli|le)(?: \w+)? (?:più alt[oaie]|maggiore)|il massimo|la massima",
        r"(?:il|la|i|gli|le)(?: \w+)? (?:più bass[oaie]|minore)|il minimo|la minima",
    ),
}


def cells(found: Evidence) -> Iterator[Doubt]:
    """Numbers of a cited table that are given to another row, or called highest or lowest and are not."""
    tables = [block.table for block in found.blocks if block.table is not None]
    words = found.line.language
    if not tables or found.source_language != words.code:
        return
    told = [one for passage in found.cited if not passage.cells for one in passage.amounts]
    for piece in _pieces(found.line.text, words):
        said = [one for one in amounts(piece, words) if one.kind == "number"]
        if len(said) != 1 or any(same(said[0], other) for other in told):
            continue
        for table in tables:
            yield from _doubts(piece, said[0], table, words)


def _pieces(text: str, words: Words) -> list[str]:
    """The clauses of a line, each with one claim."""
    cuts = sorted({0, len(text), *(hit.start() for hit in whole_words(words.parts).finditer(text))})
    parts = [text[start:end] for start, end in pairwise(cuts)]
    return [piece for part in parts for piece in part.split(";")]


def _doubts(piece: str, said: Amount, table: Table, words: Words) -> Iterator[Doubt]:
    holding = [
        (row, column)
        for row, line in enumerate(table.rows)
        for column, cell in enumerate(line)
        if column and any(same(said, one) or rounded(said, one) for one in amounts(cell, words))
    ]
    if not holding:
        return
    named = _named(piece, table)
    if len(named) == 1 and all(row != named[0] for row, _ in holding):
        name, owner = table.rows[named[0]][0], table.rows[holding[0][0]][0]
        message = f"gives {said.written} to {name!r}; the table gives it to {owner!r}."
        yield Doubt(kind="number", level="error", message=message, words=said.written)
        return
    places = [place for place in holding if not named or place[0] in named]
    if _NOT_FIRST.search(piece):
        return
    for pattern, way in zip(_EXTREMES.get(words.code, ()), (1.0, -1.0), strict=False):
        hit = whole_words(pattern).search(piece)
        if hit and places and not any(_first(table, row, column, way) for row, column in places):
            message = f"calls {said.written} {hit.group()!r}; another row of the table goes further."
            yield Doubt(kind="comparison", level="error", message=message, words=hit.group())


def _named(piece: str, table: Table) -> list[int]:
    """The rows that a clause names by their first cell; of 'Neural' and 'Neural net' the longer one."""
    hits: dict[int, tuple[int, int]] = {}
    for at, row in enumerate(table.rows):
        name = row[0].strip() if row else ""
        if re.search(r"[^\W\d_]{2}", name):
            hit = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", piece, re.IGNORECASE)
            if hit:
                hits[at] = hit.span()
    return [
        at
        for at, (start, end) in hits.items()
        if not any(
            first <= start and end <= last and (first, last) != (start, end) for first, last in hits.values()
        )
    ]


def _first(table: Table, row: int, column: int, way: float) -> bool:
    """Whether no other row goes further in a column; true where the column is not all of single numbers."""
    others = [
        line[column]
        for at, line in enumerate(table.rows)
        if at != row
        and column < len(line)
        and line[column].strip()
        and not _SUMS.match(line[0].strip().lower())
    ]
    read = [cell_value(cell) for cell in (table.rows[row][column], *others)]
    values = [value[0] for value in read if value is not None]
    return len(values) < len(read) or all(way * values[0] >= way * value for value in values[1:])
