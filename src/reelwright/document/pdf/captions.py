"""Lines that open or carry on the caption of a figure, a table or a listing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reelwright.document.pdf.columns import Frame
from reelwright.document.pdf.geometry import Rect, overlap_x, overlap_y, union
from reelwright.document.pdf.lines import ENDED, RAISED, Line
from reelwright.document.pdf.marks import Mark

CaptionKind = Literal["figure", "table", "code"]
NAMES: dict[str, CaptionKind] = {
    "fig": "figure", "figure": "figure", "figura": "figure", "abb": "figure", "abbildung": "figure",
    "scheme": "figure", "chart": "figure", "gráfico": "figure", "plate": "figure", "map": "figure",
    "extended data fig": "figure", "supplementary figure": "figure", "graph": "figure",
    "table": "table", "tab": "table", "tabela": "table", "tabelle": "table", "tableau": "table",
    "tabla": "table",
    "tabella": "table", "quadro": "table", "supplementary table": "table", "extended data table": "table",
    "algorithm": "code", "algoritmo": "code", "algorithmus": "code", "algorithme": "code",
    "listing": "code", "code": "code", "program": "code",
}  # fmt: skip
OPENS = re.compile(
    r"^(?P<name>" + "|".join(sorted(NAMES, key=len, reverse=True)) + r")(?P<dot>\.?)\s*"
    r"(?P<number>[A-Z]{0,3}\.?\d+(?:[.\-]\d+)*[A-Za-z]?|[A-Z](?=\s*[:.])|[IVX]+(?![a-z]))\b\s*(?P<sign>[:.|–—-]?)(?P<rest>.*)$",
    re.IGNORECASE,
)
# what follows the number where a sentence speaks of a figure
NARRATES = re.compile(r"^(?:\([a-z]\)\s*)?(?:[a-z]{2,}\b|[,;)])")
RAISED_MARK = re.compile(f"{RAISED}[^{ENDED}]*{ENDED}")
SHOWN = {"fig": "Figure", "tab": "Table", "abb": "Abbildung"}


@dataclass(frozen=True)
class Caption:
    """What stands below a figure or above a table; `label` as in 'Figure 3'."""

    page: int
    kind: CaptionKind
    label: str
    lines: tuple[Line, ...]
    box: Rect


def plain(text: str) -> str:
    """`text` without the signs around raised marks."""
    return text.replace(RAISED, "").replace(ENDED, "")


def unmarked(text: str) -> str:
    """`text` without its raised marks."""
    return RAISED_MARK.sub("", text) if RAISED in text else text


def find_captions(lines: Sequence[Line], marks: Sequence[Mark], frame: Frame, body: float) -> list[Caption]:
    """Captions of a page, from top to bottom."""
    upright = [line for line in lines if line.drawn < 0.5]
    rules = [mark.box for mark in marks if mark.kind == "rule" and mark.box.width > 30]
    openings = [line for line in upright if opens_caption(line, upright, frame, body)]
    starts = {id(line) for line in openings}
    made: list[Caption] = []
    for first in sorted(openings, key=lambda line: line.base):
        kept = _carried_on(first, upright, starts, rules, frame)
        kept = (*kept, *_headnote(kept, upright))
        match = OPENS.match(plain(first.text))
        if match is None:
            continue
        name = re.sub(r"\s+", " ", match["name"].lower())
        shown = SHOWN.get(name, match["name"].capitalize())
        label = f"{shown} {match['number']}"
        made.append(Caption(first.page, NAMES[name], label, kept, union(line.box for line in kept)))
    return made


def opens_caption(line: Line, lines: Sequence[Line], frame: Frame, body: float) -> bool:
    """Whether `line` begins a caption, and not a sentence that happens to begin with 'Figure 3'."""
    match = OPENS.match(plain(line.text))
    if match is None:
        return False
    if match["name"][0].islower():
        return False
    number_words = len(match["name"].split()) + 1
    marked = line.words[0].bold or (line.words[0].text.isupper() and len(line.words[0].text) > 2)
    rest = match["rest"].strip()
    if NARRATES.match(rest) and match["sign"] not in (":", "|", "–", "—") and not (match["sign"] and marked):
        return False
    above = _just_above(line, lines)
    flowing = (
        above is not None
        and above.box.width > 0.4 * (frame.column(line.box)[1] - frame.column(line.box)[0])
        and above.face == line.face
        and abs(above.size - line.size) < 0.3
        and not unmarked(above.text).rstrip().endswith((".", ":", ")", "?"))
    )
    if flowing and not marked:
        return False
    lone = len(line.words) <= number_words
    if match["sign"] in (":", "|", "–", "—") or marked or lone:
        return True
    if match["sign"] == "." and (
        above is None or line.size < body - 0.2 or line.box.x0 > frame.column(line.box)[0] + 2
    ):
        return True
    if match["sign"] == ".":
        return line.face != _face_below(line, lines)
    gap = line.words[number_words].box.x0 - line.words[number_words - 1].box.x1
    return (line.size < body - 0.4 or gap > 0.6 * line.size) and above is None


def _face_below(line: Line, lines: Sequence[Line]) -> str:
    below = [o for o in lines if 0 < o.base - line.base < 1.6 * line.size and overlap_x(o.box, line.box) > 0]
    return min(below, key=lambda o: o.base).face if below else ""


def _just_above(line: Line, lines: Sequence[Line]) -> Line | None:
    above = [
        other
        for other in lines
        if 0.5 * line.size < line.base - other.base < 1.45 * max(line.size, other.size)
        and overlap_x(other.box, line.box) > 0
    ]
    return max(above, key=lambda other: other.base, default=None)


def _carried_on(
    first: Line, lines: Sequence[Line], starts: set[int], rules: Sequence[Rect], frame: Frame
) -> tuple[Line, ...]:
    kept = [first]
    row = [o for o in lines if id(o) not in starts and overlap_y(o.box, first.box) > 0.6 * first.box.height]
    for line in sorted(row, key=lambda o: o.box.x0):  # what follows the label after a wide blank
        gap = line.box.x0 - kept[-1].box.x1
        across = frame.column(union([kept[-1].box, line.box]))
        room = not frame.parts(kept[-1].box.x1, line.box.x0)
        if -1 < gap < 3 * first.size and room and line.box.x1 < across[1] + 20:
            kept.append(line)
    across = _room(kept, lines, starts, frame)
    below = sorted((o for o in lines if o.base > first.base + 0.5 * first.size), key=lambda o: o.base)
    leading = 0.0
    for line in below:
        last = max(kept, key=lambda o: (round(o.base), o.box.x1))
        step = line.base - last.base
        if step < 0.3 * first.size:
            continue
        # a caption fills its lines: one that ends in a full stop, shorter than what follows, was the last
        right = max(o.box.x1 for o in kept) if len(kept) > 2 else across[1]
        closed = re.search(r"[.!?]\s*$", unmarked(last.text)) and last.box.x1 < right - 0.5 * last.size
        wider = (
            last.box.x1 < line.box.x1 - 0.5 * last.size and abs(line.box.x0 - last.box.x0) > 0.25 * last.size
        )
        if closed and (wider or last.box.x1 < across[1] - 2.5 * last.size):
            break
        full = last.box.x1 > max(o.box.x1 for o in kept) - 2 * last.size
        if step > ((1.36 if full else 1.18) * leading if leading else 1.65 * first.size):
            break
        if line.box.x0 > across[1] or line.box.x1 < across[0] or not _goes_with(line, kept, across):
            continue
        beside = [
            o
            for o in lines
            if o is not line and len(o.text) > 3 and abs(o.base - line.base) < 0.3 * line.size
            and across[0] - 6 < o.box.x0 < across[1] and o.box.x1 < across[1] + 6
        ]  # fmt: skip
        ruled = any(
            last.base < rule.y0 < line.base - 0.3 * line.size
            and overlap_x(rule, line.box) > 0
            and rule.width > 0.4 * (across[1] - across[0])
            for rule in rules
        )
        if id(line) in starts or beside or ruled or abs(line.size - first.size) > 0.35:
            break
        leading = leading or step
        kept.append(line)
    return tuple(kept)


def _room(kept: Sequence[Line], lines: Sequence[Line], starts: set[int], frame: Frame) -> tuple[float, float]:
    """Left and right edge of what a caption may fill: its column, or its part beside other captions."""
    left, right = frame.column(union(line.box for line in kept))
    first = kept[0]
    for other in lines:
        if id(other) in starts and other is not first and abs(other.base - first.base) < 0.5 * first.size:
            if other.box.x0 > first.box.x1:
                right = min(right, other.box.x0 - 2)
            elif other.box.x1 < first.box.x0:
                left = max(left, first.box.x0 - 4)
    return left, right


def _headnote(kept: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """A note in square brackets between a caption and its table."""
    last = max(kept, key=lambda line: line.base)
    below = sorted((line for line in lines if line.base > last.base + 1), key=lambda line: line.base)
    if not below or not plain(below[0].text).startswith("[") or below[0].base - last.base > 3.2 * last.size:
        return []
    for count, line in enumerate(below[:9], start=1):
        if plain(line.text).rstrip(". ").endswith("]"):
            return below[:count]
    return []


def _goes_with(line: Line, kept: Sequence[Line], across: tuple[float, float]) -> bool:
    box = union(o.box for o in kept)
    return overlap_x(line.box, box) > 0.3 * min(line.box.width, box.width) and line.box.x0 > across[0] - 8
