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


def table_of(head: Sequence[Sequence[Cell]], body: Sequence[Sequence[Cell]], notes: str = "") -> Table | None:
    """The table whose header rows and body rows these are; None when nothing is in it.

    What spans rows is repeated in each; what spans columns of the header stands over each of them, and
    header rows are read from top to bottom: 'Error' over 'mean' gives 'Error mean'. In the body it stands
    in its first column.
    """
    top, rows = _flat(head, repeated=True), _flat(body, repeated=False)
    width = max((len(row) for row in (*top, *rows)), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows if any(row)]
    rows = rows[: max(1, MOST_CELLS // max(1, width))]
    columns = [[row[at] if at < len(row) else "" for row in top] for at in range(width)]
    header = tuple(" ".join(dict.fromkeys(text for text in column if text)) for column in columns)
    if not any(header) and not rows:
        return None
    kept = [at for at in range(width) if header[at] or any(row[at] for row in rows)]
    return Table(
        header=tuple(header[at] for at in kept) if any(header) else (),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
        notes=notes,
    )


def _flat(rows: Sequence[Sequence[Cell]], *, repeated: bool) -> list[list[str]]:
    """Rows as plain texts; a cell over several columns is `repeated` in each, or stands in the first."""
    hanging: dict[int, tuple[int, str]] = {}  # column: rows still to cover, and the text
    made: list[list[str]] = []
    for row in rows[:MOST_CELLS]:
        line: list[str] = []
        for cell in row:
            _hang(line, hanging)
            for nth in range(max(1, min(cell.columns, WIDEST - len(line)))):
                text = cell.text if repeated or nth == 0 else ""
                if cell.rows > 1:
                    hanging[len(line)] = (cell.rows - 1, text)
                line.append(text)
        _hang(line, hanging)
        made.append(line[:WIDEST])
    return made


def _hang(line: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Fill the columns that a cell from above still covers."""
    while len(line) in hanging:
        left, text = hanging.pop(len(line))
        if left > 1:
            hanging[len(line)] = (left - 1, text)
        line.append(text)
