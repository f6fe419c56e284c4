"""The cells of a table, from where its words and rules stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reelwright.core.document import Table
from reelwright.document.pdf.drawings import level_rules
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.prose import Vocabulary, finished, joined
from reelwright.document.pdf.table_columns import (
    Column,
    Row,
    columns_of,
    covered,
    posts_of,
    rows_of,
    segments,
)
from reelwright.document.pdf.table_heads import flattened
from reelwright.document.pdf.table_panels import Panel, panels

MOST_COLUMNS = 30
MOST_LINES = 3000
NUMBER = re.compile(r"^[<>≤≥~≈±+\-−–—]?\s*[$€£]?[\d.]*\d[\d.,\s]*(?:[%‰°*]|\s?[±(].*)?$|^[–—\-−]$")
NOTED = re.compile(
    r"^\W{0,2}(?:notes?|source|fonte|nota|quelle|anm)\b|^[*†‡§]|^[\ue000\[]", re.IGNORECASE
)  # how a note begins
MEASURED = re.compile(r"^[<>≤≥~±+\-−–]?\s?\d[\d.,]*\s?(?:%|[^\W\d_]{1,3})?(?:\s*[(±].*)?$")
Cells = tuple[str, ...]


def read_table(
    lines: Sequence[Line],
    marks: Sequence[Mark],
    region: Rect,
    vocabulary: Vocabulary,
    notes: Sequence[Line] = (),
) -> Table | None:
    """Header, rows, units and notes, or None when words and rules do not say which cell is which."""
    if len(lines) > MOST_LINES:
        return None
    rows = rows_of(lines)
    if len(rows) < 2:
        return None
    near = [mark for mark in marks if mark.box.x1 > region.x0 and mark.box.x0 < region.x1]
    every = [r for r in level_rules(near, 12) if region.y0 - 3 <= r.y0 <= region.y1 + 3]
    widest = max((rule.width for rule in every), default=0.0)
    full = [r.y0 for r in every if r.width > max(0.97 * widest, 0.4 * region.width)]
    full = [y for index, y in enumerate(full) if index == 0 or y - full[index - 1] > 3]
    partial = [r for r in every if r.width <= max(0.97 * widest, 0.4 * region.width)]
    ruled = _Ruled(near, region, full, partial)
    parts = panels(*_split(rows, full))
    read = [_read(part, ruled, vocabulary) for part in parts]
    if len(parts) > 1 and (None in read or len({len(one.cells[0]) for one in read if one}) > 1):
        parts = [Panel((), *_split(rows, full))]
        read = [_read(part, ruled, vocabulary) for part in parts]
    known = [one for one in read if one is not None]
    if not known:
        return None
    cells: list[Cells] = []
    for part, one in zip(parts, known, strict=True):
        if part.title:
            cells.append((joined(part.title, vocabulary), *("" for _ in one.cells[0][1:])))
        cells += one.cells
    said = [known[0].over, *(one.below for one in known), joined(notes, vocabulary)]
    return Table(header=known[0].header, rows=tuple(cells), notes=" ".join(text for text in said if text))


@dataclass(frozen=True)
class _Ruled:
    """The marks of a table, its region, the levels of the rules over all of it, and the other level rules."""

    marks: Sequence[Mark]
    region: Rect
    full: Sequence[float]
    partial: Sequence[Rect]


@dataclass(frozen=True)
class _Read:
    """What a panel says: `over` stands over all its columns, `below` at its foot."""

    header: Cells
    cells: list[Cells]
    over: str
    below: str


def _read(panel: Panel, ruled: _Ruled, vocabulary: Vocabulary) -> _Read | None:
    """One panel's cells, None when it is not certain which is which."""
    heads, body = panel.heads, panel.rows
    columns = columns_of(body, ruled.marks, ruled.region, heads) if body else []
    if not 2 <= len(columns) <= MOST_COLUMNS:
        return None
    cut = [segments(row, columns) for row in body]
    cut, below = _noted(cut, columns, ruled.region)
    if not cut or not _certain(cut, columns):
        return None
    size = body[0][0].size
    gridded = len(posts_of(ruled.marks, ruled.region, size)) >= len(columns) - 1
    grid = (ruled.marks, ruled.region) if gridded else None
    if grid:
        heads, cut = _deepened(heads, cut, columns)
    named = [
        row if len(row) == 1 and len(row[0].words) > 1 and len(heads[at + 1 :]) > 0 and not grid
        and len(segments(heads[-1], columns)) > 1 and len(segments(row, columns)) > 1
        else segments(row, columns)
        for at, row in enumerate(heads)
    ]  # fmt: skip
    header, over = flattened(named, ruled.partial, columns, vocabulary, grid)
    groups = _grouped(cut, ruled.full, columns)
    cells = [_cells(group, columns, vocabulary) for group in groups]
    cells = _labelled([row for row in cells if any(row)], groups)
    filled = sum(bool(cell) for row in cells for cell in row)
    if not cells or filled < 0.3 * len(cells) * len(columns):
        return None
    return _Read(header, cells, over, joined([line for row in below for line in row], vocabulary))


def _split(rows: Sequence[Row], rules: Sequence[float]) -> tuple[list[Row], list[Row]]:
    """Header rows and body rows; `rules` are the levels of those that run over the whole table."""
    first, last = rows[0][0], rows[-1][0].base
    below = [y for y in rules if first.base - 0.2 * first.size < y < last]
    if below:
        heads = [row for row in rows if row[0].base < below[0] + 1]
        topped = any(y < first.base for y in rules)
        if len(heads) <= 8 and len(heads) < len(rows) and (topped or len(heads) <= 4):
            for low, high in pairwise(below):
                between = [row for row in rows if low < row[0].base < high]
                rest = [row for row in rows if row[0].base > high]
                wordy = (
                    between and len(between) <= 3 and not any(map(_numeric, (c for r in between for c in r)))
                )
                counted = sum(any(map(_valued, row)) for row in rest)
                if not wordy or counted < 0.6 * len(rest) or len(heads) + len(between) > 8:
                    break
                if any(len(row) > 1 for row in heads) and not any(len(row) > 1 for row in between):
                    break  # the name of a group of rows
                heads += between
            while (
                len(heads) < min(6, len(rows) - 1)
                and _heavy(rows[: len(heads) + 1])
                and not _heavy(rows[-1:])
            ):
                heads = list(rows[: len(heads) + 1])
            return heads, list(rows[len(heads) :])
    return _unruled(rows)


def _deepened(
    heads: list[Row], body: list[list[Line]], columns: Sequence[Column]
) -> tuple[list[Row], list[list[Line]]]:
    """In a grid, rows of words that leave the first column to a taller heading are of the head."""
    while heads and len(body) > 1 and not any(map(_valued, body[0])):
        if any(0 in covered(cell, columns) for cell in body[0]) or 0 not in covered(body[1][0], columns):
            break
        heads, body = [*heads, body[0]], body[1:]
    return heads, body


def _heavy(rows: Sequence[Row]) -> bool:
    """Whether every row has several cells, most of them bold."""
    return all(len(row) > 1 and sum(cell.bold > 0.6 for cell in row) >= 0.6 * len(row) for row in rows)


def _unruled(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    numbers = [sum(_numeric(cell) for cell in row) for row in rows]
    leading = next((index for index, count in enumerate(numbers) if count), 0)
    if 0 < leading <= 4 and leading < len(rows) - 1:
        rest = numbers[leading:]
        if sum(count > 0 for count in rest) >= 0.6 * len(rest):
            kept = leading
            while kept > 1 and len(rows[kept - 1]) == 1 and len(rows[kept - 2]) > 1:
                kept -= 1  # the name of a group of rows
            return list(rows[:kept]), list(rows[kept:])
    if numbers[0] == 0 and len(rows) > 2 and sum(numbers[1:]) > 0:
        return [rows[0]], list(rows[1:])
    bold = [sum(cell.bold > 0.6 for cell in row) == len(row) for row in rows]
    if bold[0] and not all(bold):
        count = next(index for index, heavy in enumerate(bold) if not heavy)
        return list(rows[: min(count, 3)]), list(rows[min(count, 3) :])
    return [], list(rows)


def _numeric(cell: Line) -> bool:
    text = finished(cell.text)
    return bool(NUMBER.match(text)) or (len(cell.words) > 1 and all(NUMBER.match(w.text) for w in cell.words))


def _valued(cell: Line) -> bool:
    """Whether a cell is a number, alone or with its unit or a note."""
    return _numeric(cell) or bool(re.match(r"[<>≤≥~≈±+\-−–]?\d", cell.text) and len(cell.words) <= 3)


def _noted(
    rows: list[list[Line]], columns: Sequence[Column], region: Rect
) -> tuple[list[list[Line]], list[list[Line]]]:
    """Rows of the table, and lines of prose at its foot."""
    at = len(rows)
    while at > 1:
        row = rows[at - 1]
        wide = len(row) == 1 and len(covered(row[0], columns)) > max(1, 0.4 * len(columns))
        wordy = len(row) == 1 and len(row[0].words) >= 4
        marked = NOTED.match(row[0].text)
        tail = at < len(rows) and len(row) == 1
        if len(row) != 1 or not ((wide and wordy) or (marked and len(row[0].words) > 2) or (tail and wide)):
            break
        at -= 1
    if at == len(rows) or at < 0.4 * len(rows) or region.height <= 0:
        return rows, []
    return rows[:at], rows[at:]


def _certain(body: Sequence[Row], columns: Sequence[Column]) -> bool:
    crossing = sum(len(covered(cell, columns)) > 1 for row in body if len(row) > 1 for cell in row)
    cells = sum(len(row) for row in body)
    return crossing <= 0.08 * cells + 1


def _grouped(body: Sequence[Row], rules: Sequence[float], columns: Sequence[Column]) -> list[list[Row]]:
    """Rows of print that are one row of the table."""
    inner = [y for y in rules if body[0][0].base < y < body[-1][0].base]
    if len(inner) >= 2 and len(inner) + 1 >= 0.25 * len(body):
        groups: list[list[Row]] = [[] for _ in range(len(inner) + 1)]
        for row in body:
            groups[sum(1 for y in inner if y < row[0].base)].append(row)
        ruled = [group for group in groups if group]
        if all(len(group) == 1 or _wrapped(group) for group in ruled):
            return ruled
    steps = [after[0].base - before[0].base for before, after in pairwise(body)]
    tight = min(steps, default=0.0)
    loose = bool(steps) and median(steps) > 1.15 * tight
    made: list[list[Row]] = []
    for index, row in enumerate(body):
        near = index > 0 and steps[index - 1] < 1.12 * tight
        if made and _carries_on(made[-1], row, columns, close=near and loose):
            made[-1].append(row)
        else:
            made.append([row])
    return made


def _wrapped(group: Sequence[Row]) -> bool:
    """Whether the later rows of print only carry on cells of the first."""
    numeric = sum(_valued(cell) for row in group[1:] for cell in row)
    return numeric <= 0.3 * sum(len(row) for row in group[1:])


def _carries_on(group: Sequence[Row], row: Row, columns: Sequence[Column], *, close: bool) -> bool:
    """Whether `row` goes on with words of the row above."""
    if any(_numeric(cell) for cell in row):
        return False
    starts = 0 in {column for cell in row for column in covered(cell, columns)}
    few = len(row) <= max(1, len(columns) // 2)
    if close and few and not starts:
        return True
    last = group[-1]
    if not few or row[0].base - last[0].base > 1.7 * row[0].size or len(row) > len(last):
        return False
    for cell in row:
        above = [o for o in last if covered(o, columns)[0] == covered(cell, columns)[0]]
        if not above or _numeric(above[0]):
            return False
        text, before = finished(cell.text), finished(above[0].text)
        runs = before[-1:] in "-–,/(&" or text[:1].islower() or text[:1] in ")&,"
        if not runs and not (close and len(row) < len(columns)):
            return False
    return True


def _cells(group: Sequence[Row], columns: Sequence[Column], vocabulary: Vocabulary) -> Cells:
    parts: list[list[Line]] = [[] for _ in columns]
    for row in group:
        for cell in row:
            parts[covered(cell, columns)[0]].append(cell)
    return tuple(joined(cells, vocabulary) for cells in parts)


def _labelled(cells: list[Cells], groups: Sequence[Sequence[Row]]) -> list[Cells]:
    """Cells centred beside two rows, half a step from either, belong to both."""
    if len(cells) != len(groups) or len(cells) < 3:
        return cells
    made = list(cells)
    gone: set[int] = set()
    for index in range(1, len(cells) - 1):
        above, own, below = (groups[index + step][0][0] for step in (-1, 0, 1))
        up, down = own.base - above.base, below.base - own.base
        beside = all(
            not a or not (b or c) for a, b, c in zip(*(cells[index + n] for n in (0, -1, 1)), strict=True)
        )
        half = max(up, down) < 0.95 * own.size and abs(up - down) < 0.35 * (up + down)
        if not beside or not half or index - 1 in gone:
            continue
        counted = [sum(bool(MEASURED.match(cell)) for cell in cells[index + step]) for step in (-1, 1)]
        if all(counted):
            for near in (index - 1, index + 1):
                made[near] = tuple(a or b for a, b in zip(made[near], cells[index], strict=True))
            gone.add(index)
        else:  # one row: what stands above and below are the lines of its longer cells
            three = zip(made[index - 1], cells[index], cells[index + 1], strict=True)
            made[index + 1] = tuple(" ".join(part for part in parts if part) for parts in three)
            gone |= {index - 1, index}
    return [row for index, row in enumerate(made) if index not in gone]
