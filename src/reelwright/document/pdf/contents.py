"""Lists of contents: rows that end in a page number are no text of the paper."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.furniture import LEADER
from reelwright.document.pdf.lines import Line

TITLE = re.compile(
    r"^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sumário|índice|table des matières|illustrations|"
    r"list of (?:figures|tables)|figures|tables)$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"^(?:\d{1,4}|[ivxl]{1,6})$")


def without_contents(pages: Sequence[Sequence[Line]]) -> list[tuple[Line, ...]]:
    """The lines of each page without lists of contents, which may run on over pages."""
    kept: list[tuple[Line, ...]] = []
    listing = False
    for lines in pages:
        rows = _rows(lines)
        first = next(
            (i for i, row in enumerate(rows) if TITLE.match(" ".join(plain(o.text) for o in row).strip())),
            None,
        )
        start = 0 if listing else first
        ends = [i for i, row in enumerate(rows) if _leads(row)]
        ends = [i for i in ends if start is not None and i >= start]
        listing = (
            start is not None
            and (len(ends) >= 3 or _led(rows, start, ends))
            and len(ends) >= (0.3 if len(ends) > 3 else 0.25) * (len(rows) - start)
            and _rising(rows, ends)
        )
        if listing and start is not None:
            last = len(rows) if len(rows) - ends[-1] <= 3 else ends[-1] + 1  # the last number may be lost
            gone = {id(line) for row in rows[start:last] for line in row}
            kept.append(tuple(line for line in lines if id(line) not in gone))
        else:
            kept.append(tuple(lines))
    return kept


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted((line for line in lines if line.drawn < 0.5), key=lambda o: o.base):
        if rows and line.base - rows[-1][0].base < 0.35 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda o: o.box.x0) for row in rows]


def _leads(row: Sequence[Line]) -> bool:
    """Words, a wide blank or leaders, and a number."""
    words = [word for line in row for word in line.words]
    if len(words) < 2 or not NUMBER.match(words[-1].text):
        return False
    text = " ".join(word.text for word in words)
    apart = words[-1].box.x0 - words[-2].box.x1 > 2 * words[-1].size
    return (apart or bool(LEADER.search(text))) and any(map(str.isalpha, text))


def _led(rows: Sequence[Sequence[Line]], start: int, ends: Sequence[int]) -> bool:
    """Whether a short list of contents, with leaders, stands right below its title."""
    led = [i for i in ends if LEADER.search(" ".join(line.text for line in rows[i]))]
    return bool(led) and led[0] - start <= 2


def _rising(rows: Sequence[Sequence[Line]], ends: Sequence[int]) -> bool:
    numbers = [int(text) for i in ends if (text := rows[i][-1].words[-1].text).isdecimal()]
    falls = sum(1 for before, after in pairwise(numbers) if after < before)
    return falls <= max(1, 0.15 * len(numbers))
