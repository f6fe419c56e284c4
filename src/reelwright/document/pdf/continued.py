"""Tables that go on over pages: one table again, where their columns agree."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reelwright.core.document import Table
from reelwright.document.pdf.drafts import Draft

CARRIED = re.compile(
    r"^\W*(?:[-–—]\s*)?(?:\(?\s*(?:continued|cont[’']?d\.?|cont\.?|continua(?:ção|tion|ción)|fortsetzung|suite)"
    r"(?:\s+from\s.*)?\s*\)?)\W*$|[-–—(]\s*(?:continued|cont[’']?d\.?|cont\.)\s*\)?\W*$",
    re.IGNORECASE,
)
VALUE = re.compile(r"^\W*\d[\d.,]*\W*$")
FURTHEST = 2  # pages between two parts


def joined_tables(drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` with every continued table's rows in its first part; parts whose columns differ stay."""
    made: list[Draft] = []
    latest: dict[str, tuple[int, int]] = {}  # label: where its first part stands, page of its last
    for draft in drafts:
        first = latest.get(draft.label) if draft.kind == "table" and draft.label else None
        if first is not None and draft.page - first[1] <= FURTHEST and _carries(draft, made[first[0]]):
            whole = _appended(made[first[0]].table, draft.table)
            if whole is not None:
                more = (*made[first[0]].more, *([(draft.page, draft.region)] if draft.region else []))
                made[first[0]] = replace(made[first[0]], table=whole, more=more)
                latest[draft.label] = (first[0], draft.page)
                continue
        if draft.kind == "table" and draft.label:
            latest[draft.label] = (len(made), draft.page)
        made.append(draft)
    return made


def _carries(draft: Draft, before: Draft) -> bool:
    bare = CARRIED.sub("", draft.text).strip(" .–—-")
    return bool(CARRIED.search(draft.text)) or not draft.text or bare == before.text.strip(" .–—-")


def _appended(first: Table | None, more: Table | None) -> Table | None:
    """Both as one table; None when it cannot be told which column is which."""
    if first is None or more is None:
        return None
    if _only_heads(first) and more.header:  # the head alone stood at the foot of a page
        return more
    first, more = _numbered(first, more), _numbered(more, first)
    width = len(first.rows[0])
    if len(more.rows[0]) != width:
        return None
    same = not more.header or not first.header or _alike(more.header, first.header)
    if not same:
        return None
    notes = " ".join(dict.fromkeys(text for text in (first.notes, more.notes) if text))
    return Table(header=first.header, rows=(*first.rows, *more.rows), notes=notes)


def _only_heads(table: Table) -> bool:
    """Whether `table` is a few rows of words, none of which was taken for its head."""
    cells = [cell for row in table.rows for cell in row if cell]
    return not table.header and len(table.rows) <= 8 and not any(VALUE.match(cell) for cell in cells)


def _numbered(table: Table, other: Table) -> Table:
    """`table` with its unnamed column of numbers put into the next when `other` has them there."""
    if len(table.rows[0]) != len(other.rows[0]) + 1 or table.header[:1] != ("",):
        return table
    rows = tuple((f"{row[0]} {row[1]}".strip(), *row[2:]) for row in table.rows)
    return Table(header=table.header[1:], rows=rows, notes=table.notes)


def _alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether most columns bear the same names, however their groups were read."""
    tails = [
        (x.rsplit(": ", 1)[-1].lower(), y.rsplit(": ", 1)[-1].lower()) for x, y in zip(a, b, strict=True)
    ]
    return sum(x == y or x in y or y in x for x, y in tails) >= 0.6 * len(tails)
