"""How much of a printed table was read as cells: rows and cells are aligned, each right cell counts once."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reading_labels import Cells, Rows
from reading_words import same_cell

from reelwright.core.document import Table

T = TypeVar("T")
U = TypeVar("U")
Choices = tuple[str, ...]  # ways in which a cell that was read may be written: with and without its unit


def cell_counts(expected: Cells, tables: Iterable[Table]) -> tuple[int, int, int]:
    """(right, read, expected) of the table that fits best; header spans may be repeated, blank or joined."""
    best = (0, 0, _filled(_forms(expected)[0]))
    for table in tables:
        read = _grid(table)
        if not any(read):
            continue
        for form in _forms(expected):
            counts = _compare(form, read)
            if 2 * counts[0] / (counts[1] + counts[2]) > 2 * best[0] / max(best[1] + best[2], 1):
                best = counts
    return best


def _forms(cells: Cells) -> tuple[Rows, ...]:
    """The table as it can fairly be written: spans repeated, spans blank, header rows joined to one."""
    repeated: list[list[str]] = []
    for row in cells.header:
        repeated.append([])
        for column, cell in enumerate(row):
            above = repeated[-2][column] if len(repeated) > 1 else ""
            left = repeated[-1][column - 1] if column else ""
            repeated[-1].append({"<": left, "^": above}.get(cell, cell))
    blank = tuple(tuple("" if cell in "<^" else cell for cell in row) for row in cells.header)
    joined = tuple(" ".join(dict.fromkeys(filter(None, column))) for column in zip(*repeated, strict=True))
    spread = tuple(map(tuple, repeated))
    forms = [(*spread, *cells.rows)]
    if len(cells.header) > 1:
        forms += [(*blank, *cells.rows), (joined, *cells.rows)]
    return tuple(forms)


def _grid(table: Table) -> list[list[Choices]]:
    units = table.units or ("",) * len(table.header)
    head = [
        tuple(dict.fromkeys((cell, f"{cell} {unit}", f"{cell} ({unit})", f"{cell}, {unit}")))
        if unit
        else (cell,)
        for cell, unit in zip(table.header, units, strict=False)
    ]
    rows = [[(cell,) for cell in row] for row in table.rows]
    return [[cell for cell in row if any(cell)] for row in ([head, *rows] if head else rows)]


def _filled(rows: Rows) -> int:
    return sum(cell not in ("", "?") for row in rows for cell in row)


def _compare(expected: Rows, read: Sequence[Sequence[Choices]]) -> tuple[int, int, int]:
    wanted = [[cell for cell in row if cell] for row in expected]

    def in_row(left: Sequence[str], right: Sequence[Choices]) -> tuple[int, int]:
        return _aligned(left, right, _cell_score)

    right, free = _aligned(wanted, read, in_row)
    total = sum(map(len, read))
    return right, max(total - free, right), _filled(expected)


def _cell_score(wanted: str, read: Choices) -> tuple[int, int]:
    if wanted == "?":
        return 0, 1
    return int(any(same_cell(wanted, choice) for choice in read)), 0


def _aligned(
    left: Sequence[T], right: Sequence[U], score: Callable[[T, U], tuple[int, int]]
) -> tuple[int, int]:
    """The best alignment in order: (right cells, cells that were not asked for), by dynamic programming."""
    above: list[tuple[int, int]] = [(0, 0)] * (len(right) + 1)
    for one in left:
        row = [(0, 0)]
        for j, other in enumerate(right):
            gain, free = score(one, other)
            met = (above[j][0] + gain, above[j][1] + free)
            row.append(max(met, above[j + 1], row[j]))
        above = row
    return above[-1]
