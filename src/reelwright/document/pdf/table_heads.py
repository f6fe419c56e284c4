"""The heading of a table: rows of it laid flat, 'Group: column'."""

from collections.abc import Sequence

from reelwright.document.pdf.geometry import Rect, overlap_x
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.prose import Vocabulary, joined
from reelwright.document.pdf.table_columns import Column, Row, boxed, covered, under

Grid = tuple[Sequence[Mark], Rect]  # the rules of a table that has them around every cell, and its region
Placed = tuple[tuple[int, ...], list[Line]]  # the columns that a heading stands over, and its lines


def flattened(
    heads: Sequence[Row],
    rules: Sequence[Rect],
    columns: Sequence[Column],
    vocabulary: Vocabulary,
    grid: Grid | None,
) -> tuple[tuple[str, ...], str]:
    """The name of each column, and what stands over all of them."""
    if not heads:
        return (), ""
    levels = [
        [(tuple(boxed(cell, *grid, columns)), [cell]) for cell in row]
        if grid
        else _placed(row, rules, columns, heads[index + 1 :])
        for index, row in enumerate(heads)
    ]
    whole = tuple(range(len(columns)))
    over = [line for level in levels for span, lines in level if span == whole for line in lines]
    names = []
    for index in range(len(columns)):
        stack: list[Placed] = []
        for level in levels:
            for span, lines in level:
                if index not in span or span == whole:
                    continue
                if stack and stack[-1][0] == span:
                    stack[-1] = (span, [*stack[-1][1], *lines])
                else:
                    stack.append((span, list(lines)))
        names.append(": ".join(joined(lines, vocabulary) for _, lines in stack))
    return tuple(names), joined(over, vocabulary)


def _placed(row: Row, rules: Sequence[Rect], columns: Sequence[Column], later: Sequence[Row]) -> list[Placed]:
    """The headings of one row, each with its columns."""
    taken = _parted([under(cell, rules, columns) for cell in row], row, columns)
    found = [own or covered(cell, columns) for own, cell in zip(taken, row, strict=True)]
    made: list[Placed] = []
    for index, cell in enumerate(row):
        span = found[index]
        if not taken[index] and later and len(row) < len(columns):
            others = {n for at, other in enumerate(found) if at != index for n in other}
            span = _spread(cell, span, others, columns, later)
            if len(row) == 1 and len(span) > 1 and set(span) >= _named(later, columns):
                span = list(range(len(columns)))
        made.append((tuple(span), [cell]))
    return made


def _named(rows: Sequence[Row], columns: Sequence[Column]) -> set[int]:
    """The columns over which a heading begins."""
    return {covered(cell, columns)[0] for row in rows for cell in row}


def _parted(taken: list[list[int]], row: Row, columns: Sequence[Column]) -> list[list[int]]:
    """Columns under one rule that several headings share, each with the heading nearest to it."""

    def nearest(column: int) -> int:
        spot = (columns[column].x0 + columns[column].x1) / 2
        sharing = [at for at, span in enumerate(taken) if column in span]
        return min(sharing, key=lambda at: abs((row[at].box.x0 + row[at].box.x1) / 2 - spot))

    return [[column for column in span if nearest(column) == at] for at, span in enumerate(taken)]


def _spread(
    cell: Line, own: list[int], others: set[int], columns: Sequence[Column], later: Sequence[Row]
) -> list[int]:
    """The columns that a heading centred over several of them stands over, when each has its own name."""
    middle = (cell.box.x0 + cell.box.x1) / 2
    below = [other for other in later[0] if overlap_x(other.box, cell.box) > 0]
    if (
        len(own) == 1
        and len(below) == 1
        and abs((below[0].box.x0 + below[0].box.x1) / 2 - middle) < cell.size
    ):
        return own
    best, least = own, abs((columns[own[0]].x0 + columns[own[-1]].x1) / 2 - middle)
    if least < 0.35 * cell.size or (len(own) == 1 and abs(columns[own[0]].x0 - cell.box.x0) < 1.5):
        return own
    named = _named(later, columns)
    for low in range(own[0] + 1):
        for high in range(own[-1], len(columns)):
            span = list(range(low, high + 1))
            apart = abs((columns[low].x0 + columns[high].x1) / 2 - middle)
            free = not others & set(span) and named >= set(span)
            if free and len(span) > 1 and apart < min(least, 0.8 * cell.size):
                best, least = span, apart
    return best
