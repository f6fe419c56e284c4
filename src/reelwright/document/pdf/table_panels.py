"""Tables of several panels, one below another, each under the same headings again."""

from collections.abc import Sequence
from dataclasses import dataclass

from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.table_columns import Row


@dataclass(frozen=True)
class Panel:
    """A part of a table: what it is called, its rows of headings and its rows."""

    title: tuple[Line, ...]
    heads: list[Row]
    rows: list[Row]


def panels(heads: Sequence[Row], body: Sequence[Row]) -> list[Panel]:
    """The panels of a table; one without a title where its headings do not come again."""
    names = [_words(row) for row in heads]
    again = [at for at, row in enumerate(body) if heads and len(row) > 1 and _words(row) == names[-1]]
    if not again:
        return [Panel((), list(heads), list(body))]
    starts = [_start(body, at, names) for at in again]
    blocks = [list(heads), *(list(body[start : at + 1]) for start, at in zip(starts, again, strict=True))]
    ends = [*starts, len(body)]
    firsts = [0, *(at + 1 for at in again)]
    made = []
    for nth, block in enumerate(blocks):
        others = {_words(row) for at, other in enumerate(blocks) if at != nth for row in other}
        title = [row for row in block[:-1] if len(row) == 1 and _words(row) not in others]
        kept = [row for row in block if row not in title]
        made.append(Panel(tuple(row[0] for row in title), kept, list(body[firsts[nth] : ends[nth]])))
    return made if all(panel.rows for panel in made) else [Panel((), list(heads), list(body))]


def _start(body: Sequence[Row], at: int, names: Sequence[tuple[str, ...]]) -> int:
    """The first row of the headings that end at row `at`: its title, or what stands over it in the head."""
    start = at
    while (
        start > 0
        and at - start < len(names)
        and (len(body[start - 1]) == 1 or _words(body[start - 1]) in names)
    ):
        start -= 1
    return start


def _words(row: Row) -> tuple[str, ...]:
    return tuple(line.text for line in row)
