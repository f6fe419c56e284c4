"""Rows and columns of a table, from where its words and rules stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reelwright.document.pdf.geometry import Rect, overlap_x
from reelwright.document.pdf.lines import Line, part
from reelwright.document.pdf.marks import Mark

Row = list[Line]
Spans = Sequence[tuple[float, float]]  # from where to where the cells of a row stand
BLANK = 0.45  # of the size: a blank between words of one cell is narrower


@dataclass(frozen=True)
class Column:
    """Left and right edge of a column's ink, and of the room that is its own."""

    x0: float
    x1: float
    left: float
    right: float


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Lines on one level, from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda o: o.base):
        if rows and line.base - median(o.base for o in rows[-1]) < 0.42 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda o: o.box.x0) for row in rows]


def spans_of(row: Row) -> list[tuple[float, float]]:
    """From where to where words stand so near that they must be of one cell."""
    spans: list[list[float]] = []
    for line in row:
        for word in line.words:
            if spans and word.box.x0 - spans[-1][1] < BLANK * line.size:
                spans[-1][1] = max(spans[-1][1], word.box.x1)
            else:
                spans.append([word.box.x0, word.box.x1])
    return [(x0, x1) for x0, x1 in spans]


def columns_of(
    rows: Sequence[Row], marks: Sequence[Mark], region: Rect, heads: Sequence[Row] = ()
) -> list[Column]:
    """Columns parted by white that (nearly) no row crosses, or by upright rules.

    Where few rows have cells on both sides, the `heads` say whether the white parts columns.
    """
    size = median(line.size for row in rows for line in row)
    several = [row for row in rows if len(spans_of(row)) > 1]
    if not several:
        return []
    spans = [spans_of(row) for row in several]
    cuts = [*posts_of(marks, region, size), *_corridors(spans, size)]
    cuts += _named_apart([spans_of(row) for row in heads], spans, cuts, size)
    edges = sorted({*cuts, region.x0 - 20, region.x1 + 20})
    made: list[Column] = []
    for left, right in pairwise(edges):
        held = [(x0, x1) for row in spans for x0, x1 in row if left <= (x0 + x1) / 2 < right]
        single = [(max(x0, left), min(x1, right)) for x0, x1 in held]
        if single:
            made.append(Column(min(x for x, _ in single), max(x for _, x in single), left, right))
        elif made:
            made[-1] = Column(made[-1].x0, made[-1].x1, made[-1].left, right)
    return made


def posts_of(marks: Sequence[Mark], region: Rect, size: float) -> list[float]:
    """Upright rules within the region; pieces and double rules on one place count once."""
    found = sorted(
        (mark.box.x0 + mark.box.x1) / 2
        for mark in marks
        if mark.kind != "label" and mark.box.width <= 2.5
        and mark.box.height > max(0.7 * size, 3 * mark.box.width)
        and region.y0 - 3 < (mark.box.y0 + mark.box.y1) / 2 < region.y1 + 3
        and region.x0 + size < mark.box.x0 < region.x1 - size
    )  # fmt: skip
    return [x for index, x in enumerate(found) if index == 0 or x - found[index - 1] > 4]


def _corridors(spans: Sequence[Spans], size: float) -> list[float]:
    """Middles of the white between cells; where one row in twelve crosses, the white must be wide."""
    found: list[float] = []
    count = len(spans)
    allowed = count // 12 if count < 24 else count // 10
    steps = sorted({x for row in spans for span in row for x in span})
    open_at: float | None = None
    crossed = 0
    for x0, x1 in pairwise(steps):
        middle = (x0 + x1) / 2
        over = sum(any(a < middle < b for a, b in row) for row in spans)
        if over <= allowed:
            open_at = x0 if open_at is None else open_at
            crossed = max(crossed, over)
            continue
        if open_at is not None:
            found += _parting(spans, open_at, x0, size, crossed)
        open_at, crossed = None, 0
    return found


def _named_apart(
    heads: Sequence[Spans], spans: Sequence[Spans], cuts: Sequence[float], size: float
) -> list[float]:
    """Cuts between two headings of one row, under which no row has a cell over the white between them.

    So a column in which few rows have a cell is one of its own.
    """
    found: list[float] = []
    for row in heads:
        for (start, left), (right, end) in pairwise(row):
            middles = (start + left) / 2, (right + end) / 2
            if right - left < size or any(middles[0] < x < middles[1] for x in (*cuts, *found)):
                continue
            inked = sorted(s for cells in spans for s in cells if s[1] > left and s[0] < right)
            edges = [left, *(x for s in inked for x in s), right]
            free = [
                (b - a, (a + b) / 2) for a, b in pairwise(sorted(edges))
                if a >= left and b <= right and not any(x0 < (a + b) / 2 < x1 for x0, x1 in inked)
            ]  # fmt: skip
            wide, middle = max(free, default=(0.0, 0.0))
            if wide > 0.4 * size and any(_on_both(cells, middle) for cells in spans):
                found.append(middle)
    return found


def _on_both(cells: Spans, x: float) -> bool:
    return any(b < x for _, b in cells) and any(a > x for a, _ in cells)


def _parting(spans: Sequence[Spans], x0: float, x1: float, size: float, crossed: int) -> list[float]:
    """The middle of a corridor when enough rows have cells on both sides of it."""
    least = (0.4 if len(spans) >= 4 else 0.75) * size
    if x1 - x0 < (1.0 * size if crossed else least):
        return []
    both = sum(any(b <= x0 + 1 for _, b in row) and any(a >= x1 - 1 for a, _ in row) for row in spans)
    return [(x0 + x1) / 2] if both >= max(1, 0.15 * len(spans)) else []


def segments(row: Row, columns: Sequence[Column]) -> list[Line]:
    """`row` cut into cells: where white is wide, and where the edge of a column falls into a blank."""
    made: list[Line] = []
    for line in row:
        group = [line.words[0]]
        for before, word in pairwise(line.words):
            gap = word.box.x0 - before.box.x1
            edged = any(
                min(word.box.x0, after.x0) - max(before.box.x1, column.x1) > 0
                or before.box.x1 - 0.5 <= column.right <= word.box.x0 + 0.5
                for column, after in pairwise(columns)
            )
            if gap > 1.0 * line.size or (edged and gap >= BLANK * line.size):
                made.append(part(line, group))
                group = []
            group.append(word)
        made.append(part(line, group))
    return made


def covered(cell: Line, columns: Sequence[Column]) -> list[int]:
    """The columns that a cell stands in, at least one."""
    found = []
    for index, column in enumerate(columns):
        shared = min(cell.box.x1, column.x1) - max(cell.box.x0, column.x0)
        if shared > min(2.0, 0.3 * (column.x1 - column.x0)):
            found.append(index)
    if found:
        return found
    middle = (cell.box.x0 + cell.box.x1) / 2
    return [min(range(len(columns)), key=lambda n: abs((columns[n].x0 + columns[n].x1) / 2 - middle))]


def boxed(cell: Line, marks: Sequence[Mark], region: Rect, columns: Sequence[Column]) -> list[int]:
    """The columns between the upright rules left and right of a heading."""
    middle = (cell.box.y0 + cell.box.y1) / 2
    posts = [
        (mark.box.x0 + mark.box.x1) / 2 for mark in marks
        if mark.kind in ("rule", "speck") and mark.box.width <= 2.5 and mark.box.height > 3 * mark.box.width
        and mark.box.y0 - 1 < middle < mark.box.y1 + 1
    ]  # fmt: skip
    left = max((x for x in posts if x < cell.box.x0 + 1), default=region.x0)
    right = min((x for x in posts if x > cell.box.x1 - 1), default=region.x1)
    return [n for n, c in enumerate(columns) if left - 2 <= (c.x0 + c.x1) / 2 <= right + 2]


def under(cell: Line, rules: Sequence[Rect], columns: Sequence[Column]) -> list[int]:
    """The columns over which the rule directly below a heading runs, [] when there is none of its own."""
    own = [
        rule for rule in rules
        if 0 < rule.y0 - cell.base < 1.3 * cell.size and overlap_x(rule, cell.box) > 0.7 * cell.box.width
    ]  # fmt: skip
    if not own:
        return []
    rule = min(own, key=lambda r: r.width)
    return [n for n, c in enumerate(columns) if rule.x0 - 3 <= (c.x0 + c.x1) / 2 <= rule.x1 + 3]
