"""Tables that can be drawn: which column names, which columns measure, in which rows, with which unit."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from reelwright.core.document import Block, Document, Table
from reelwright.core.understanding import Chartable
from reelwright.script.numbers import cell_value
from reelwright.script.understanding.claims import pattern
from reelwright.script.understanding.signs.shape import Signs

MOST_ROWS, MOST_VALUES = 40, 6
_FEWEST = 2
_FEWEST_BARE = 3  # rows without a stated unit: two may be two quantities
_FEWEST_POINTS = 5
_WIDEST_NAME = 48  # characters
_SPAN = 500.0  # bars whose largest is more than this many times the smallest show only the largest
_DASHES = ("", "-", "–", "—", "−", "n/a", "N/A", "NA", "n.a.", "nd", "n.d.", "ND", "…", "...")
Kind = Literal["bars", "lines", "points"]


class Column(NamedTuple):
    """A column of numbers: where it is, its heading, its values by row (None = no number), its unit."""

    at: int
    heading: str
    values: tuple[float | None, ...]
    unit: str


def charts(document: Document, signs: Signs) -> Iterator[Chartable]:
    """The tables of `document` that can be drawn, in order."""
    for block in document.blocks:
        if block.kind == "table" and block.table is not None:
            found = chart(block, signs)
            if found is not None:
                yield found


def chart(block: Block, signs: Signs) -> Chartable | None:
    """How a table can be drawn; None for tables of words, of mixed units, and of too few or too many rows."""
    table = block.table
    if table is None or not table.header:
        return None
    rows = tuple(at for at, row in enumerate(table.rows) if not _sums(row, signs) and not _parting(row))
    if not _FEWEST <= len(rows) <= MOST_ROWS:
        return None
    measured = list(_measured(table, rows))
    names = _names(table, rows)
    if names is not None and pattern(signs.quantities).search(table.header[names]):
        return None  # every row is another quantity
    axis = None
    if names is None:
        axis = next((column for column in measured if column.at == 0 and _axis(column, signs)), None)
        if axis is None:
            return _points(block, rows, measured, signs)
    values = [
        column
        for column in measured
        if (axis is None or column.at != axis.at) and not _coded(column, signs) and column.heading
    ]
    together = _alike(values)
    if not together or (len(rows) < _FEWEST_BARE and not together[0].unit):
        return None
    ordered = axis is not None or (names is not None and _dated(table, names, rows, signs))
    kind: Kind = "lines" if ordered and len(rows) > _FEWEST else "bars"
    if kind == "bars" and not _barred(together):
        return None
    keep = tuple(row for row in rows if all(column.values[row] is not None for column in together))
    if len(keep) < max(_FEWEST, 0.6 * len(rows)):
        return None
    return Chartable(
        block=block.id,
        kind=kind,
        names=axis.at if axis is not None else (names or 0),
        values=tuple(column.at for column in together),
        rows=keep,
        unit=together[0].unit,
    )


def _points(block: Block, rows: tuple[int, ...], measured: list[Column], signs: Signs) -> Chartable | None:
    """Two measured columns against each other, when there is nothing else in the table."""
    table = block.table
    if table is None or len(table.header) != 2 or len(measured) != 2 or len(rows) < _FEWEST_POINTS:
        return None
    if any(_coded(column, signs) or not column.heading for column in measured):
        return None
    keep = tuple(row for row in rows if all(column.values[row] is not None for column in measured))
    if len(keep) < _FEWEST_POINTS:
        return None
    return Chartable(block=block.id, kind="points", names=0, values=(1,), rows=keep, unit=measured[1].unit)


def _cell(table: Table, row: int, at: int) -> str:
    cells = table.rows[row]
    return cells[at].strip() if at < len(cells) else ""


def _sums(row: tuple[str, ...], signs: Signs) -> bool:
    return bool(row) and pattern(signs.totals).search(row[0].strip(" *†")) is not None


def _parting(row: tuple[str, ...]) -> bool:
    """A row that only heads those below it: one cell filled."""
    return sum(bool(cell.strip()) for cell in row) <= 1 and len(row) > 1


def _measured(table: Table, rows: tuple[int, ...]) -> Iterator[Column]:
    """The columns whose cells are single numbers of one unit; a few cells may be empty."""
    for at, heading in enumerate(table.header):
        stated = table.units[at] if at < len(table.units) else ""
        read = [_value(_cell(table, row, at)) for row in range(len(table.rows))]
        filled = [row for row in rows if _cell(table, row, at) not in _DASHES]
        if len(filled) < max(_FEWEST, 0.6 * len(rows)) or any(read[row] is None for row in filled):
            continue
        units = {value[1] for row in filled if (value := read[row]) is not None}
        if len(units) > 1 or any(_many(_cell(table, row, at)) for row in filled):
            continue
        unit = stated or next(iter(units), "")
        yield Column(at, heading.strip(), tuple(value[0] if value else None for value in read), unit)


def _value(cell: str) -> tuple[float, str] | None:
    """A cell as a number and its unit; letters that mark significance ('53.8 f', '27.8 ± 5.7ab') are none."""
    return cell_value(re.sub(r"(?<=\d)\s*[a-f]{1,3}\*?$", "", cell))


def _many(cell: str) -> bool:
    """Whether a cell holds several numbers ('12 (34)', '3-5', '1 / 2'): a spread is no second one."""
    return (
        re.search(
            r"\d\s*(?:[/;–]|-|to)\s*\d|\d\s*\(\s*\d|\d\s+\d{1,2}(?!\d)", re.sub(r"[eE×x]\s?10?\S*", "", cell)
        )
        is not None
    )


def _names(table: Table, rows: tuple[int, ...]) -> int | None:
    """The first column of different names, None when there is none."""
    for at in range(min(2, len(table.header))):
        cells = [_cell(table, row, at) for row in rows]
        named = all(re.search(r"[^\W\d_]", cell) and cell_value(cell) is None for cell in cells)
        if named and len(set(cells)) == len(cells) and max(map(len, cells)) <= _WIDEST_NAME:
            return at
    return None


def _axis(column: Column, signs: Signs) -> bool:
    """Whether a first column of numbers is an axis: its heading says so and it runs one way."""
    values = [value for value in column.values if value is not None]
    rising = all(one < other for one, other in pairwise(values))
    falling = all(one > other for one, other in pairwise(values))
    return (
        (rising or falling)
        and len(values) >= 3
        and (
            bool(pattern(signs.ordered).search(column.heading))
            or all(1500 <= value <= 2100 for value in values)
        )
    )


def _dated(table: Table, names: int, rows: tuple[int, ...], signs: Signs) -> bool:
    heading = table.header[names] if names < len(table.header) else ""
    cells = [_cell(table, row, names) for row in rows]
    return bool(pattern(signs.ordered).search(heading)) and all(re.search(r"\d", cell) for cell in cells)


def _coded(column: Column, signs: Signs) -> bool:
    values = [value for value in column.values if value is not None]
    if pattern(rf"(?:^|\b)(?:{signs.coded})(?:$|\b)").search(column.heading):
        return True
    if values and all(value == int(value) and 1500 <= value <= 2100 for value in values):
        return True
    return len(values) > 3 and values == [values[0] + step for step in range(len(values))]


def _alike(columns: list[Column]) -> list[Column]:
    """The most columns that share a unit; without units, those whose headings or sizes say they compare."""
    groups: dict[str, list[Column]] = {}
    for column in columns:
        if len({value for value in column.values if value is not None}) > 1:
            groups.setdefault(column.unit, []).append(column)
    if not groups:
        return []
    united = [group for unit, group in groups.items() if unit]
    best = max(united or groups.values(), key=len)
    if best[0].unit or len(best) == 1:
        return best[:MOST_VALUES]
    head = best[0].heading.split(": ")[0] if ": " in best[0].heading else ""
    if head:
        return [column for column in best if column.heading.split(": ")[0] == head][:MOST_VALUES]
    sizes = [max(abs(value) for value in column.values if value is not None) for column in best]
    compare = max(sizes) <= 12 * min(size for size in sizes) if min(sizes) > 0 else False
    return best[:MOST_VALUES] if compare else best[:1]


def _barred(columns: list[Column]) -> bool:
    """Whether bars show the numbers: none below zero, none out of all proportion."""
    values = [value for column in columns for value in column.values if value is not None]
    positive = [value for value in values if value > 0]
    return bool(positive) and min(values) >= 0 and max(positive) / min(positive) <= _SPAN
