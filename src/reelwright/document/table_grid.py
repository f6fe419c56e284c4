"""Table cells that span rows and columns, laid out flat."""

from collections.abc import Sequence
from dataclasses import dataclass

from reelwright.core.document import Table

MOST_CELLS = 20_000
WIDEST = 200  # columns


@dataclass(frozen=True)
class Cell:
    """A cell's text, and how many columns and rows it covers (1 = only its own)."""

    text: str
    columns: int = 1
    rows: int = 1


Rows = list[tuple[list[Cell], bool]]  # the cells of each row, and whether all of them are headings


@dataclass(frozen=True)
class _Laid:
    """What stands in one column of a row, and the columns that its cell covers."""

    text: str
    first: int = 0
    columns: int = 1


def table_of_rows(head: Rows, body: Rows, notes: str = "") -> Table | None:
    """`table_of` where no head may be marked: leading rows whose cells are all headings are taken for it."""
    if not head:
        while len(body) > 1 and body[0][1]:
            head, body = [*head, body[0]], body[1:]
    return table_of([cells for cells, _ in head], [cells for cells, _ in body], notes)


def table_of(head: Sequence[Sequence[Cell]], body: Sequence[Sequence[Cell]], notes: str = "") -> Table | None:
    """The table whose header rows and body rows these are; None when nothing is in it.

    What spans rows is repeated in each; what spans columns of the header stands over each of them, and
    header rows are read from top to bottom: 'Error' over 'mean' and 'maximum' gives 'Error: mean' and
    'Error: maximum', and 'Mass' over '(kg)' of the same column 'Mass (kg)'. In the body it stands in its
    first column.
    """
    top, laid = _flat(head, repeated=True), _flat(body, repeated=False)
    width = max((len(row) for row in (*top, *laid)), default=0)
    rows = [[one.text for one in row] + [""] * (width - len(row)) for row in laid]
    rows = [row for row in rows if any(row)][: max(1, MOST_CELLS // max(1, width))]
    header = tuple(_name([row[at] for row in top if at < len(row)]) for at in range(width))
    if not any(header) and not rows:
        return None
    kept = [at for at in range(width) if header[at] or any(row[at] for row in rows)]
    return Table(
        header=tuple(header[at] for at in kept) if any(header) else (),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
        notes=notes,
    )


def _name(levels: Sequence[_Laid]) -> str:
    """The name of a column: its groups from the widest down, and what stands over the same columns as one."""
    stack: list[_Laid] = []
    for level in levels:
        if not level.text or level in stack:
            continue
        last = stack[-1] if stack else None
        if last and (last.first, last.columns) == (level.first, level.columns):
            stack[-1] = _Laid(f"{last.text} {level.text}", last.first, last.columns)
        elif last is None or level.text != last.text:
            stack.append(level)
    return ": ".join(one.text for one in stack)


def _flat(rows: Sequence[Sequence[Cell]], *, repeated: bool) -> list[list[_Laid]]:
    """Rows as they are laid; a cell over several columns is `repeated` in each, or stands in the first."""
    hanging: dict[int, tuple[int, _Laid]] = {}  # column: rows still to cover, and what covers them
    made: list[list[_Laid]] = []
    for row in rows[:MOST_CELLS]:
        line: list[_Laid] = []
        for cell in row:
            _hang(line, hanging)
            first, count = len(line), max(1, min(cell.columns, WIDEST - len(line)))
            for nth in range(count):
                one = _Laid(cell.text if repeated or nth == 0 else "", first, count)
                if cell.rows > 1:
                    hanging[len(line)] = (cell.rows - 1, one)
                line.append(one)
        _hang(line, hanging)
        made.append(line[:WIDEST])
    return made


def _hang(line: list[_Laid], hanging: dict[int, tuple[int, _Laid]]) -> None:
    """Fill the columns that a cell from above still covers."""
    while len(line) in hanging:
        left, one = hanging.pop(len(line))
        if left > 1:
            hanging[len(line)] = (left - 1, one)
        line.append(one)
