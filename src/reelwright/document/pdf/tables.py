"""The cells of a table, from where its words and rules stand."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from reelwright.core.document import Table
from reelwright.document.pdf.drawings import level_rules
from reelwright.document.pdf.geometry import Rect, overlap_x
from reelwright.document.pdf.lines import Line, part
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.prose import Vocabulary, finished, joined

MOST_COLUMNS = 24
NUMBER = re.compile(r"^[<>≤≥~≈±+\-−–—]?\s*[$€£]?\d[\d.,\s]*(?:[%‰°*]|\s?[±(].*)?$|^[–—\-−]$")
Row = list[Line]
Cells = tuple[str, ...]


def read_table(
    lines: Sequence[Line], marks: Sequence[Mark], region: Rect, vocabulary: Vocabulary
) -> Table | None:
    """Header and rows, or None when words and rules do not say for certain which cell is which."""
    if len(lines) > 3000:
        return None
    rows = _rows(_celled(lines, marks, region))
    if len(rows) < 2:
        return None
    columns = _columns(rows)
    if not 2 <= len(columns) <= MOST_COLUMNS:
        return None
    near = [mark for mark in marks if mark.box.x1 > region.x0 and mark.box.x0 < region.x1]
    rules = [r.y0 for r in level_rules(near, 0.4 * region.width) if region.y0 - 3 <= r.y0 <= region.y1 + 3]
    rules = [y for index, y in enumerate(rules) if index == 0 or y - rules[index - 1] > 3]
    heads, body = _split(rows, rules)
    if not body or not _certain(body, columns):
        return None
    header = _header(heads, columns, vocabulary)
    cells = [_cells(group, columns, vocabulary) for group in _grouped(body, rules, columns)]
    cells = [row for row in cells if any(row)]
    filled = sum(bool(cell) for row in cells for cell in row)
    if len(cells) < 1 or filled < 0.4 * len(cells) * len(columns):
        return None
    return Table(header=header, rows=tuple(cells))


def _celled(lines: Sequence[Line], marks: Sequence[Mark], region: Rect) -> list[Line]:
    """`lines` cut where an upright rule or a white corridor through all rows parts two cells."""
    if not lines:
        return []
    size = median(line.size for line in lines)
    posts = sorted(
        (mark.box.x0 + mark.box.x1) / 2
        for mark in marks
        if mark.kind == "rule" and mark.box.width <= 2.5 and mark.box.height > 0.7 * size
        and region.y0 - 3 < (mark.box.y0 + mark.box.y1) / 2 < region.y1 + 3
    )  # fmt: skip
    cuts = [*posts, *_corridors(lines, size)]
    made: list[Line] = []
    for line in lines:
        group = [line.words[0]]
        for before, word in pairwise(line.words):
            if any(before.box.x1 - 0.5 <= cut <= word.box.x0 + 0.5 for cut in cuts):
                made.append(part(line, group))
                group = []
            group.append(word)
        made.append(part(line, group))
    return made


def _corridors(lines: Sequence[Line], size: float) -> list[float]:
    """Middles of the gaps between words that no word of any row crosses."""
    rows = _rows(lines)
    body = rows[1:] if len(rows) > 3 else rows
    spans = sorted((word.box.x0, word.box.x1) for row in body for line in row for word in line.words)
    least = (0.5 if len(body) >= 4 else 0.9) * size
    found: list[float] = []
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach > least:
            found.append((x0 + reach) / 2)
        reach = max(reach, x1)
    return found


def _rows(lines: Sequence[Line]) -> list[Row]:
    rows: list[Row] = []
    for line in sorted(lines, key=lambda o: o.base):
        if rows and line.base - median(o.base for o in rows[-1]) < 0.42 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda o: o.box.x0) for row in rows]


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Left and right edge of each column, from the rows with most cells."""
    most = max(len(row) for row in rows)
    full = [row for row in rows if len(row) >= max(2, 0.6 * most)]
    spans = sorted((cell.box.x0, cell.box.x1) for row in full for cell in row)
    columns: list[list[float]] = []
    for x0, x1 in spans:
        if columns and x0 < columns[-1][1] - 1.0:
            columns[-1][1] = max(columns[-1][1], x1)
        else:
            columns.append([x0, x1])
    return [(x0, x1) for x0, x1 in columns]


def _covered(line: Line, columns: Sequence[tuple[float, float]]) -> list[int]:
    """The columns that a cell stands in."""
    found = [
        index for index, (x0, x1) in enumerate(columns)
        if min(line.box.x1, x1) - max(line.box.x0, x0) > min(2.0, 0.3 * (x1 - x0))
    ]  # fmt: skip
    if found:
        return found
    middle = (line.box.x0 + line.box.x1) / 2
    return [min(range(len(columns)), key=lambda index: abs(sum(columns[index]) / 2 - middle))]


def _split(rows: Sequence[Row], rules: Sequence[float]) -> tuple[list[Row], list[Row]]:
    """Header rows and body rows."""
    first = rows[0][0]
    below_top = [y for y in rules if y > first.base - 0.2 * first.size]
    last = rows[-1][0].base
    if below_top and below_top[0] < last:
        heads = [row for row in rows if row[0].base < below_top[0] + 1]
        tops = [y for y in rules if y < first.base]
        if len(heads) <= 6 and len(heads) < len(rows) and (tops or len(heads) <= 3):
            while len(below_top) > 1 and below_top[1] < last and len(heads) <= 3:
                between = [row for row in rows if below_top[0] < row[0].base < below_top[1]]
                if (
                    len(between) != 1
                    or any(_numeric(cell) for cell in between[0])
                    or len(rows) - len(heads) < 4
                ):
                    break
                if len(below_top) > 4:
                    break
                heads, below_top = [*heads, *between], below_top[1:]
            return heads, list(rows[len(heads) :])
    numbers = [sum(_numeric(cell) for cell in row) for row in rows]
    if numbers[0] == 0 and len(rows) > 2 and sum(numbers[1:]) > 0:
        return [rows[0]], list(rows[1:])
    bold = [sum(cell.bold > 0.6 for cell in row) == len(row) for row in rows]
    if bold[0] and not all(bold):
        return [rows[0]], list(rows[1:])
    return [], list(rows)


def _numeric(cell: Line) -> bool:
    return bool(NUMBER.match(finished(cell.text)))


def _certain(body: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    crossing = sum(len(_covered(cell, columns)) > 1 for row in body if len(row) > 1 for cell in row)
    cells = sum(len(row) for row in body)
    return crossing <= 0.08 * cells


def _header(heads: Sequence[Row], columns: Sequence[tuple[float, float]], vocabulary: Vocabulary) -> Cells:
    if not heads:
        return ()
    parts: list[list[Line]] = [[] for _ in columns]
    for row in heads:
        for cell in row:
            wide = Rect(cell.box.x0, 0, cell.box.x1, 1)
            covered = _covered(cell, columns)
            if len(row) < len(columns) and len(covered) == 1:
                covered = _spread(cell, row, columns) or covered
            for index in covered:
                x0, x1 = columns[index]
                if len(covered) == 1 or overlap_x(wide, Rect(x0, 0, x1, 1)) > 0 or len(covered) > 1:
                    parts[index].append(cell)
    return tuple(joined(cells, vocabulary) for cells in parts)


def _spread(cell: Line, row: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[int]:
    """The columns that a heading centred between its neighbours stands over."""
    middle = (cell.box.x0 + cell.box.x1) / 2
    own = min(range(len(columns)), key=lambda index: abs(sum(columns[index]) / 2 - middle))
    if abs(sum(columns[own]) / 2 - middle) < 0.25 * (columns[own][1] - columns[own][0]) + 3:
        return []
    others = {index for other in row if other is not cell for index in _covered(other, columns)}
    low = high = own
    while (
        low > 0 and low - 1 not in others and columns[low - 1][0] > middle - 1.2 * (columns[-1][1] - middle)
    ):
        low -= 1
    while high + 1 < len(columns) and high + 1 not in others:
        high += 1
    centre = (columns[low][0] + columns[high][1]) / 2
    return list(range(low, high + 1)) if abs(centre - middle) < 12 and low > 0 else []


def _grouped(
    body: Sequence[Row], rules: Sequence[float], columns: Sequence[tuple[float, float]]
) -> list[list[Row]]:
    """Rows of print that are one row of the table."""
    inner = [y for y in rules if body[0][0].base < y < body[-1][0].base]
    if len(inner) >= 2 and len(inner) + 1 >= 0.25 * len(body):
        groups: list[list[Row]] = [[] for _ in range(len(inner) + 1)]
        for row in body:
            groups[sum(1 for y in inner if y < row[0].base)].append(row)
        ruled = [group for group in groups if group]
        if all(len(group) == 1 or _wrapped(group, columns) for group in ruled):
            return ruled
    steps = [after[0].base - before[0].base for before, after in pairwise(body)]
    tight = min(steps, default=0.0)
    made: list[list[Row]] = []
    for index, row in enumerate(body):
        starts = 0 in {column for cell in row for column in _covered(cell, columns)}
        plain = not any(_numeric(cell) for cell in row) and len(row) <= max(1, len(columns) // 2)
        close = index > 0 and steps[index - 1] < 1.12 * tight and median(steps) > 1.15 * tight
        if made and not starts and plain and close:
            made[-1].append(row)
        else:
            made.append([row])
    return made


def _wrapped(group: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether the later rows of print only carry on cells of the first."""
    numeric = sum(_numeric(cell) for row in group[1:] for cell in row)
    return numeric <= 0.3 * sum(len(row) for row in group[1:]) and len(columns) >= 2


def _cells(group: Sequence[Row], columns: Sequence[tuple[float, float]], vocabulary: Vocabulary) -> Cells:
    parts: list[list[Line]] = [[] for _ in columns]
    for row in group:
        for cell in row:
            parts[_covered(cell, columns)[0]].append(cell)
    return tuple(joined(cells, vocabulary) for cells in parts)
