"""What stands on the pages and is not the paper: running heads, page and line numbers, stamps."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reelwright.document.pdf.captions import OPENS
from reelwright.document.pdf.glyphs import Sheet
from reelwright.document.pdf.lines import Line, part

MARGIN = 0.13  # of the page's height, above and below, where furniture may stand
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|p\.|seite|página)?\s*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]{1,2}[.\-]?\d{1,3})"
    r"(?:\s*(?:of|/|von|de)\s*\d+)?\W*$",
    re.IGNORECASE,
)
FOOT = re.compile(
    r"creative commons|licen[cs]e|licença|©|\(c\)|copyright|all rights reserved|doi\.org|doi:|\bissn\b"
    r"|cite as|how to cite|open access|received|accepted|published online|preprint|arxiv:|e-?mail",
    re.IGNORECASE,
)
# what browsers print around a page: its address, the date and the time
STAMP = re.compile(
    r"^\W*(?:https?://\S+"
    r"|(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)[ ,]*(?:\d{1,2}:\d\d(?::\d\d)?)?)\W*$"
)
LEADER = re.compile(r"(?:\.\s?){5,}|…{2,}|_{5,}")


@dataclass(frozen=True)
class Stripped:
    """Lines that are the paper, by page, and the texts that were taken away."""

    lines: tuple[tuple[Line, ...], ...]
    furniture: tuple[Line, ...]


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The size, in points, that most letters of running text have."""
    sizes: defaultdict[float, float] = defaultdict(float)
    for lines in pages:
        for line in lines:
            if len(line.text) > 25 and line.drawn < 0.5:
                typed = 0.1 if line.mono > 0.6 else 1.0  # long listings are no running text
                sizes[round(line.size * 2) / 2] += typed * len(line.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 10.0


def strip(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> Stripped:
    """Take line numbers, running heads and feet, and page numbers away."""
    body = body_size(pages)
    counted = _counted(pages, body)
    cleared = [_uncounted(lines, found) for lines, found in zip(pages, counted, strict=True)]
    repeated = _repeated(sheets, cleared)
    level = _level(sheets, cleared, body)
    kept: list[tuple[Line, ...]] = []
    gone = [
        part(line, line.words[:1])
        for lines, found in zip(pages, counted, strict=True)
        for line in lines
        if id(line) in found
    ]
    for sheet, lines in zip(sheets, cleared, strict=True):
        out = _outside(sheet, lines, repeated, level, body)
        kept.append(tuple(line for line in lines if id(line) not in out))
        gone += [line for line in lines if id(line) in out]
    return Stripped(tuple(kept), tuple(gone))


def _counted(pages: Sequence[Sequence[Line]], body: float) -> list[set[int]]:
    """Ids of the lines of each page that begin with their own number, few as they may be."""
    sure = [_numbers(lines, body) for lines in pages]
    counting = [o for lines, found in zip(pages, sure, strict=True) for o in lines if id(o) in found]
    lefts = {round(line.words[0].box.x0) for line in counting}
    rights = {round(line.words[0].box.x1) for line in counting}
    more = [
        {
            id(line)
            for line in lines
            if _is_number(line, body)
            and (_near(line.words[0].box.x1, rights) or _near(line.words[0].box.x0, lefts))
        }
        for lines in pages
    ]
    return [found | others for found, others in zip(sure, more, strict=True)]


def _is_number(line: Line, body: float) -> bool:
    first = line.words[0]
    return first.text.isdecimal() and first.size < 0.81 * body and line.drawn < 0.5 and _stands_apart(line)


def _near(value: float, edges: set[int]) -> bool:
    return any(abs(value - edge) <= 2 for edge in edges)


def _numbers(lines: Sequence[Line], body: float) -> set[int]:
    """Ids of the lines that begin with their own number."""
    groups: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        first = line.words[0]
        if first.text.isdecimal() and len(first.text) <= 4 and line.drawn < 0.5 and _stands_apart(line):
            groups[round(first.box.x1 / 3)].append(line)
    numbers: set[int] = set()
    for key in sorted(groups):
        near = {id(line): line for k in (key, key + 1) for line in groups.get(k, [])}
        numbers |= _counting(sorted(near.values(), key=_base), body)
    return numbers


def _uncounted(lines: Sequence[Line], numbers: set[int]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        if id(line) not in numbers:
            kept.append(line)
        elif len(line.words) > 1:
            kept.append(part(line, line.words[1:]))
    return kept


def _base(line: Line) -> float:
    return line.base


def _stands_apart(line: Line) -> bool:
    if len(line.words) == 1:
        return True
    first, second = line.words[0], line.words[1]
    return first.size < 0.8 * line.size or second.box.x0 - first.box.x1 > 0.55 * line.size


def _counting(column: Sequence[Line], body: float) -> set[int]:
    """Lines whose first word counts on from the one above, when there are enough of them."""
    best: list[Line] = []
    run: list[Line] = []
    every: list[Line] = []
    for line in column:
        value = int(line.words[0].text)
        if run and value - int(run[-1].words[0].text) not in (1, 5):
            every += run if len(run) >= 5 else []
            run = []
        run.append(line)
        best = max(best, run, key=len)
    every += run if len(run) >= 5 else []
    small = [line for line in every if line.words[0].size < 0.81 * body]
    tall = len(best) >= 15 and all(len(line.words) > 4 or len(line.words) == 1 for line in best)
    chosen = every if tall else small
    lone = [line for line in column if line.words[0].size < 0.81 * body] if len(chosen) >= 5 else []
    return {id(line) for line in (*chosen, *lone)}


def _repeated(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    where: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for sheet, lines in zip(sheets, pages, strict=True):
        for line in lines:
            if _in_margin(sheet, line):
                for shift in (0, 1):
                    where[_shape(line), (round(line.base / 4) + shift)].add(sheet.number)
    least = 2 if len(sheets) < 12 else 3
    return {key for key, numbers in where.items() if len(numbers) >= least and _close(numbers)}


def _close(numbers: set[int]) -> bool:
    return any(after - before <= 2 for before, after in pairwise(sorted(numbers)))


def _in_margin(sheet: Sheet, line: Line) -> bool:
    return line.box.y1 < MARGIN * sheet.height or line.box.y0 > (1 - MARGIN) * sheet.height


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower()).strip()


def _in_rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted((line for line in lines if line.drawn < 0.5), key=_base):
        if rows and line.base - rows[-1][0].base < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _level(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]], body: float) -> set[int]:
    """Ids of the lines on the level of running heads: first rows of many pages, well above the next."""
    firsts: defaultdict[int, list[tuple[bool, list[Line]]]] = defaultdict(list)
    for sheet, lines in zip(sheets, pages, strict=True):
        rows = _in_rows(lines)
        if len(rows) < 3 or not _in_margin(sheet, rows[0][0]):
            continue
        apart = rows[1][0].base - rows[0][0].base > 1.8 * body and rows[0][0].size < 1.1 * body
        firsts[round(rows[0][0].base)].append((apart, rows[0]))
    found: set[int] = set()
    for key in sorted(firsts):
        near = [*firsts[key], *firsts.get(key + 1, [])]
        heads = [row for apart, row in near if apart]
        if len(heads) >= max(3, 0.3 * len(sheets)) and len(heads) >= 0.8 * len(near):
            found |= {id(line) for row in heads for line in row}
    return found


def _outside(
    sheet: Sheet,
    lines: Sequence[Line],
    repeated: set[tuple[str, int]],
    level: set[int],
    body: float,
) -> set[int]:
    """Ids of the lines of one page that are furniture: rows are peeled off from the top and from the foot."""
    rows = _in_rows(lines)
    out: set[int] = set()
    for order in (rows, rows[::-1]):
        for index, row in enumerate(order):
            found = [
                line
                for line in row
                if _in_margin(sheet, line)
                and (id(line) in level or _is_furniture(sheet, line, repeated, body))
            ]
            after = order[index + 1][0] if index + 1 < len(order) else None
            apart = after is None or abs(after.base - row[0].base) > 1.3 * max(body, row[0].size)
            if index == 0 and apart:
                found += [line for line in row if line not in found and _is_stamp(sheet, line)]
            numbers = [line for line in found if PAGE_NUMBER.match(line.text)]
            beside = [line for line in row if line not in found and line.size > 0.95 * body]
            noted = len(numbers) == len(found) < len(row)  # a number beside words counts a note, not a page
            if not found or noted or (beside and not apart):
                if index == 0 and _tiny(row, body):
                    continue
                break
            out |= {id(line) for line in row}
    out |= {
        id(line) for line in lines if line.box.x1 < 0 or line.box.x1 > sheet.width + 30 or line.box.y1 < 0
    }
    return out


def _is_stamp(sheet: Sheet, line: Line) -> bool:
    return _in_margin(sheet, line) and bool(STAMP.match(line.text))


def _tiny(row: Sequence[Line], body: float) -> bool:
    return all(line.size < 0.8 * body for line in row)


def _is_furniture(sheet: Sheet, line: Line, repeated: set[tuple[str, int]], body: float) -> bool:
    if OPENS.match(line.text):
        return False
    if PAGE_NUMBER.match(line.text):
        return True
    spot = round(line.base / 4)
    letters = sum(map(str.isalpha, line.text))
    if letters > 2 and any((_shape(line), key) in repeated for key in (spot, spot + 1)):
        return True
    foot = sheet.number == 1 and line.box.y0 > (1 - MARGIN) * sheet.height and line.size < 0.96 * body
    return foot and bool(FOOT.search(line.text))
