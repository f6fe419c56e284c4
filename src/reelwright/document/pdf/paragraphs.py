"""The running lines of a page in reading order, grouped into paragraphs, headings, items and listings."""

import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reelwright.document.pdf.captions import plain, unmarked
from reelwright.document.pdf.columns import Frame, in_order
from reelwright.document.pdf.equations import Equation
from reelwright.document.pdf.floats import Float, Page
from reelwright.document.pdf.geometry import Rect, overlap_x, touches, union
from reelwright.document.pdf.leaves import FACE
from reelwright.document.pdf.lines import ENDED, RAISED, Line, joined
from reelwright.document.pdf.lists import (
    BULLET,
    ITEM,
    SENTENCE_END,
    begins_item,
    counts_on,
    hangs,
    outdents,
)
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.statements import ended as proved
from reelwright.document.pdf.statements import is_end, opens, slanted

ParaKind = Literal["text", "list", "code", "footnote"]
ENTRY = re.compile(r"^\[[^\]]{1,12}\]\s")
NOTE = re.compile(f"^(?:{RAISED})?([¹²³⁰-⁹]+|[*†‡§∗]|\\d{{1,2}}|[a-z](?={ENDED}))")
SUBSECTION = re.compile(r"^(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4}\.?\s+[^\W\d_]")
LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True)
class Para:
    """Lines that belong together. `left` and `right` are the edges of their column."""

    page: int
    kind: ParaKind
    lines: tuple[Line, ...]
    left: float
    right: float

    @property
    def box(self) -> Rect:
        """Around all lines."""
        return union(line.box for line in self.lines)


Item = Para | Float | Equation


@dataclass(frozen=True)
class Measure:
    """The document's habits: size of the body, distance of its baselines, flush right margins, indents."""

    body: float
    leading: float
    justified: bool
    indented: bool
    face: str


def measure(pages: Sequence[Page], body: float) -> Measure:
    """How the document is set."""
    steps: Counter[float] = Counter()
    faces: Counter[str] = Counter()
    flush = ragged = 0
    indents = starts = 0
    for page in pages:
        lines = [line for line in page.lines if abs(line.size - body) < 0.6 and line.drawn < 0.5]
        by_side: dict[tuple[float, float], list[Line]] = {}
        for line in lines:
            faces[line.face] += len(line.text)
            by_side.setdefault(page.frame.column(line.box), []).append(line)
        for column in by_side.values():
            column.sort(key=lambda line: line.base)
            left, right = _edges(column)
            for before, line in pairwise(column):
                step = line.base - before.base
                if 0.9 * body < step < 2.2 * body:
                    steps[round(step * 2) / 2] += 1
                if line.box.width > 0.55 * (right - left):
                    flush += abs(line.box.x1 - right) < 0.35 * body
                    ragged += abs(line.box.x1 - right) >= 0.35 * body
                full = before.box.x1 < right - 2 * body and step < 1.5 * body
                if full and SENTENCE_END.search(unmarked(before.text)):
                    starts += 1
                    indents += 0.6 * body < line.box.x0 - left < 4 * body
    leading = steps.most_common(1)[0][0] if steps else 1.2 * body
    face = faces.most_common(1)[0][0] if faces else ""
    return Measure(body, leading, flush > 1.2 * ragged, starts > 1 and indents > 0.6 * starts, face)


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Where the lines of one column usually begin and end."""
    long = [line for line in lines if len(line.text) > 20] or list(lines)
    lefts = Counter(round(line.box.x0) for line in long)
    most = max(lefts.values())
    left = min(x for x, count in lefts.items() if count >= 0.35 * most)
    rights = sorted(line.box.x1 for line in long)
    return float(left), rights[-1 - len(rights) // 10]


def flow(page: Page, lines: Sequence[Line], floats: Sequence[Float], equations: Sequence[Equation],
         habits: Measure) -> list[Item]:  # fmt: skip
    """Everything on a page in reading order."""
    rows = _rows(lines, page.frame)
    edges = _column_edges(rows, page.frame)
    notes = _footnotes(rows, page, habits)
    items: list[Line | Float | Equation] = [
        *(row for row in rows if id(row) not in notes),
        *floats,
        *equations,
    ]
    ordered = in_order(items, _ordering_box, page.frame, _bands(page, floats))
    made: list[Item] = []
    open_lines: list[Line] = []
    earlier: deque[str] = deque(maxlen=6)  # how the paragraphs before begin

    def close() -> None:
        nonlocal open_lines
        if open_lines:
            column = edges[page.frame.column(open_lines[0].box)]
            kind: ParaKind = "code" if _is_listing(open_lines, column[0]) else "text"
            made.append(Para(page.number, kind, tuple(open_lines), *column))
            earlier.append(plain(open_lines[0].text))
        open_lines = []

    for item in ordered:
        if not isinstance(item, Line):
            close()
            made.append(item)
            continue
        if open_lines and _begins(item, open_lines, edges[page.frame.column(item.box)], habits, earlier):
            close()
        open_lines.append(item)
    close()
    footnotes = in_order([row for row in rows if id(row) in notes], lambda row: row.box, page.frame)
    return [*made, *_noted(footnotes, page)]


def _bands(page: Page, floats: Sequence[Float]) -> list[float]:
    """Where a level rule over the gutter, outside all floats, parts the page: what is above is read first."""
    rules = [mark.box for mark in page.marks if mark.kind == "rule" and mark.box.height < 3]
    return [
        rule.y0
        for rule in rules
        if page.frame.parts(rule.x0 + 30, rule.x1 - 30)
        and rule.width > 0.3 * (page.frame.right - page.frame.left)
        and not any(touches(rule, item.box, 4) for item in floats)
        and not any(line.box.y0 < rule.y0 < line.box.y1 - 2 for line in page.lines)
    ]


def _ordering_box(item: Line | Float | Equation) -> Rect:
    return item.box


def _rows(lines: Sequence[Line], frame: Frame) -> list[Line]:
    """Pieces of one row of a column become one line: list labels, numbered headings, wide blanks."""
    kept: list[Line] = []
    for line in sorted(lines, key=lambda o: (frame.column(o.box), o.base, o.box.x0)):
        last = kept[-1] if kept else None
        if (
            last is not None
            and abs(last.base - line.base) < 0.2 * line.size
            and line.box.x0 > last.box.x1 - 2
        ):
            same = frame.column(last.box) == frame.column(line.box)
            label = len(plain(last.text)) <= 6 or last.bold == line.bold
            reach = 9 if re.fullmatch(r"[\dA-Z.()]{1,6}", last.text) else 5
            if same and ((label and line.box.x0 - last.box.x1 < reach * line.size) or is_end(line)):
                kept[-1] = joined(last, line)
                continue
        kept.append(line)
    return kept


def _column_edges(rows: Sequence[Line], frame: Frame) -> dict[tuple[float, float], tuple[float, float]]:
    columns: dict[tuple[float, float], list[Line]] = {}
    for row in rows:
        columns.setdefault(frame.column(row.box), []).append(row)
    found = {}
    for column, members in columns.items():
        left, right = _edges(members)
        if len(members) < 4:
            right = max(right, column[1] if column[1] >= frame.right else right)
        found[column] = (left, right)
    return found


def _typed(lines: Sequence[Line]) -> bool:
    letters = sum(len(line.text) for line in lines) or 1
    return sum(line.mono * len(line.text) for line in lines) > 0.8 * letters


def _is_listing(lines: Sequence[Line], left: float) -> bool:
    if not _typed(lines):
        return False
    text = plain(lines[0].text)
    link = re.match(r"^(?:https?:|www\.|doi|swh:|\w+@)", text)
    return not link and (len(lines) > 1 or lines[0].box.x0 > left + 0.9 * lines[0].size)


def _begins(line: Line, before: Sequence[Line], edges: tuple[float, float], habits: Measure,
            earlier: Sequence[str]) -> bool:  # fmt: skip
    """Whether `line` begins a paragraph after the lines `before`; `earlier`: how those before began."""
    last, first = before[-1], before[0]
    if is_end(line):
        return False
    text, ended = plain(line.text), unmarked(last.text)
    step = line.base - last.base
    size = max(line.size, last.size)
    if step < -0.5 * size or overlap_x(line.box, last.box) < -2 * size:
        return True
    if abs(line.size - first.size) > 0.55 and abs(line.size - last.size) > 0.55:
        return True
    runs_on = not SENTENCE_END.search(unmarked(last.text)) and plain(line.text)[:1].islower()
    if (
        runs_on
        and step < 1.9 * habits.leading
        and last.box.x1 > edges[1] - 1.5 * size
        and abs(line.size - last.size) < 0.3
    ):
        return False
    usual = habits.leading * size / habits.body if abs(size - habits.body) > 0.5 else habits.leading
    if _stands_off(step, before, usual, size):
        return True
    if _typed([line]) != _typed([last]) and max(line.mono, last.mono) > 0.9:
        # a sentence may run through a line of code; a listing follows a sentence's end or stands apart
        apart = SENTENCE_END.search(unmarked(last.text)) or abs(line.box.x0 - last.box.x0) > 0.9 * size
        return bool(apart) or (step > 1.12 * usual and ended[-1:] in ".:;!?)")
    if _begins_statement(line, before, edges):
        return True
    if min(line.bold, last.bold) > 0.85 and SUBSECTION.match(text):
        return True
    if (line.bold > 0.85) != (last.bold > 0.85) and min(line.bold, last.bold) < 0.3:
        return _whole_line_change(line, last, edges)
    if _typed([line]):
        return False
    if ENTRY.match(text):
        return line.box.x0 < edges[0] + 5 * size
    if begins_item(line, before, earlier, *edges) or outdents(line, before, *edges):
        return True
    if hangs(line, before):  # the item goes on, unless the line before had room for more
        room = (2 if habits.justified else 12) * size
        return text[:1].isupper() and last.box.x1 < edges[1] - room
    return _begins_by_margin(line, before, edges, habits)


def _begins_by_margin(
    line: Line, before: Sequence[Line], edges: tuple[float, float], habits: Measure
) -> bool:
    """Whether an indent, or the white after the line before, says that `line` begins a paragraph."""
    last, text, ended = before[-1], plain(line.text), unmarked(before[-1].text)
    size = max(line.size, last.size)
    indent = line.box.x0 - min(edges[0], min(o.box.x0 for o in before[1:]) if len(before) > 1 else edges[0])
    back = last.box.x0 - edges[0] < 0.5 * size or len(before) > 1
    if habits.indented and 0.6 * size < line.box.x0 - last.box.x0 < 5 * size and back and indent > 0.6 * size:
        return bool(SENTENCE_END.search(ended)) or last.box.x1 < edges[1] - 2 * size
    loose = habits.indented or habits.face.startswith(FACE) or not ended.endswith((".", "?", "!", ")"))
    short = last.box.x1 < edges[1] - (1.6 if loose else 0.5) * size  # a justified line is never short
    starts = text[:1].isupper() or text[:1].isdigit() or text[:1] in '“"‘(['
    if habits.justified and short and starts and SENTENCE_END.search(ended) and not ended.endswith(";"):
        return line.box.x0 >= edges[0] - 2
    return False


def _whole_line_change(line: Line, last: Line, edges: tuple[float, float]) -> bool:
    """Bold turning plain (or back) at a line's end parts paragraphs unless the bold ran on to the margin."""
    if line.bold > 0.85:
        return not last.words[-1].bold
    return not line.words[0].bold or last.box.x1 < edges[1] - 3 * last.size


def _stands_off(step: float, before: Sequence[Line], usual: float, size: float) -> bool:
    """Whether `step`, from baseline to baseline, is wider than within a paragraph."""
    own = before[-1].base - before[-2].base if len(before) > 1 else usual
    if step > 1.28 * max(usual, min(own, 1.6 * usual)) and step > 1.2 * own:
        return True
    return step > usual + 0.28 * size and len(before) > 1 and step > own + 0.25 * size


def _begins_statement(line: Line, before: Sequence[Line], edges: tuple[float, float]) -> bool:
    """Whether a theorem or a proof begins with `line`, or ended with the line before."""
    last = before[-1]
    stopped = bool(SENTENCE_END.search(unmarked(last.text)))
    if proved(before) or (opens(line) and (stopped or last.box.x1 < edges[1] - 2 * last.size)):
        return True
    upright = not any(word.italic and not word.math for word in line.words)
    return stopped and upright and opens(before[0]) and slanted([last])


def _footnotes(rows: Sequence[Line], page: Page, habits: Measure) -> set[int]:
    """Small lines at the foot of a column, under a short rule or opened by a raised mark."""
    rules = [m.box for m in page.marks if _is_note_rule(m, page)]
    found: set[int] = set()
    columns: dict[tuple[float, float], list[Line]] = {}
    for row in rows:
        columns.setdefault(page.frame.column(row.box), []).append(row)
    for members in columns.values():
        members.sort(key=lambda row: row.base)
        tail: list[Line] = []
        for row in reversed(members):
            if row.size > 0.94 * habits.body or row.box.y0 < 0.4 * page.height:
                break
            tail.append(row)
        tail.reverse()
        while tail:
            ruled = not tail[0].text[:1].islower() and any(
                -3 < tail[0].box.y0 - rule.y0 < 2.2 * habits.body and overlap_x(rule, tail[0].box) > 0
                for rule in rules
            )
            if ruled or tail[0].text.startswith(RAISED) or re.match(r"^[*†‡§¹²³⁰-⁹]", tail[0].text):
                found |= {id(row) for row in tail}
                break
            tail.pop(0)
    return found


def _is_note_rule(mark: Mark, page: Page) -> bool:
    flat = mark.kind == "rule" and mark.box.height < 2
    return flat and 20 < mark.box.width < 0.5 * page.width and mark.box.y0 > 0.4 * page.height


def _noted(rows: Sequence[Line], page: Page) -> list[Para]:
    made: list[Para] = []
    group: list[Line] = []
    for row in rows:
        opens = row.text.startswith(RAISED) or re.match(r"^(?:[*†‡§¹²³⁰-⁹]|\d{1,2}\s?[A-Z])", row.text)
        apart = group and not 0 <= row.base - group[-1].base <= 2 * row.size
        runs_on = apart and row.base < group[-1].base and not SENTENCE_END.search(group[-1].text)
        if group and (opens or (apart and not runs_on)):
            made.append(Para(page.number, "footnote", tuple(group), group[0].box.x0, group[0].box.x1))
            group = []
        group.append(row)
    if group:
        made.append(Para(page.number, "footnote", tuple(group), group[0].box.x0, group[0].box.x1))
    return made


def itemised(items: Sequence[Item]) -> list[Item]:
    """Paragraphs that begin with a bullet or a label in a row of such become items."""
    made: list[Item] = []
    for index, item in enumerate(items):
        if isinstance(item, Para) and item.kind == "text":
            text = plain(item.lines[0].text)
            near = [
                plain(o.lines[0].text) for o in items[max(0, index - 4) : index + 5] if isinstance(o, Para)
            ]
            fellows = counts_on(text, near) or any(counts_on(other, [text]) for other in near)
            bullet = BULLET.match(text) and not re.match(r"^[-−]\d", text) and not item.lines[0].bold > 0.9
            if bullet or (ITEM.match(text) and fellows and item.lines[0].bold < 0.6):
                made.append(replace(item, kind="list"))
                continue
        made.append(item)
    return made


def without_note_marks(items: Sequence[Item]) -> list[Item]:
    """Raised marks that only point to a footnote of the same page go."""
    notes = [item for item in items if isinstance(item, Para) and item.kind == "footnote"]
    marks = {found[1].translate(LEVEL) for note in notes if (found := NOTE.match(note.lines[0].text))}
    if not marks:
        return list(items)
    pointing = re.compile(f"{RAISED}(?:{'|'.join(re.escape(mark) for mark in sorted(marks))}){ENDED}")
    made: list[Item] = []
    for item in items:
        if isinstance(item, Para) and item.kind != "footnote":
            lines = tuple(_without(line, pointing) for line in item.lines)
            left = tuple(line for line in lines if line.words)
            if left:
                made.append(replace(item, lines=left))
        else:
            made.append(item)
    return made


def _without(line: Line, pointing: re.Pattern[str]) -> Line:
    if RAISED not in line.text:
        return line
    words = [word._replace(text=pointing.sub("", word.text)) for word in line.words]
    return replace(line, words=tuple(word for word in words if word.text))


def without_scraps(lines: Sequence[Line], body: float) -> list[Line]:
    """`lines` without small signs that raised, lowered or stacked mathematics leaves beside the text."""
    text = [line for line in lines if line.size > 0.9 * body and len(line.text) > 12]
    kept = []
    for line in lines:
        small = (
            line.drawn < 0.5
            and line.size < 0.83 * body
            and len(plain(line.text)) <= 10
            and len(line.words) <= 2
        )
        if small and any(
            abs(o.base - line.base) < 0.75 * body and overlap_x(o.box, line.box) > -2 * body for o in text
        ):
            continue
        kept.append(line)
    return kept
