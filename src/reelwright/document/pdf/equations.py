"""Displayed equations: lines that are mathematics and stand apart from the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.columns import Frame
from reelwright.document.pdf.geometry import Rect, overlap_x, overlap_y, union
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.marks import Mark

TAG = re.compile(r"^\(\s*[A-Z]{0,3}[.\-]?\d+(?:[.\-]\d+)*[a-z]?\s*\)$")
WORDS_OF_MATHEMATICS = frozenset(
    [
        "lim",
        "max",
        "min",
        "arg",
        "argmax",
        "argmin",
        "log",
        "exp",
        "sin",
        "cos",
        "tan",
        "sinh",
        "cosh",
        "tanh",
        "sup",
        "inf",
        "det",
        "dim",
        "ker",
        "deg",
        "gcd",
        "mod",
        "var",
        "cov",
        "diag",
        "sign",
        "sgn",
        "rank",
        "span",
        "trace",
        "where",
        "otherwise",
        "with",
        "and",
        "for",
        "all",
        "subject",
        "such",
        "that",
        "max",
        "min",
        "if",
        "else",
        "then",
        "const",
    ]
)
OPERATORS = frozenset("=<>≤≥≈≡∝≠±×·÷∑∏∫√∂∇∞∈∉⊂⊆∪∩→←↔⇒⇔↦∥∀∃⊗⊕∘≜≪≫∼≃")


@dataclass(frozen=True)
class Equation:
    """A displayed equation; `label` as printed, '(4)', or ''. `box` leaves the label out."""

    page: int
    label: str
    lines: tuple[Line, ...]
    box: Rect


@dataclass(frozen=True)
class Parted:
    """Equations, and the lines that are none."""

    equations: tuple[Equation, ...]
    rest: tuple[Line, ...]


def part_equations(lines: Sequence[Line], marks: Sequence[Mark], frame: Frame, body: float) -> Parted:
    """Take the displayed equations out of the running lines of a page."""
    tags = [line for line in lines if TAG.match(plain(line.text))]
    prose = _in_prose(lines, frame, body)
    edges = {id(line): _edge(line, lines, frame) for line in lines}
    seeds = [
        line
        for line in lines
        if line not in tags and id(line) not in prose and _is_seed(line, edges[id(line)], lines, body)
    ]
    bits = [line for line in lines if (_is_bit(line, body) and id(line) not in prose) or line in seeds]
    groups: list[list[Line]] = []
    used: set[int] = set()
    for seed in sorted(seeds, key=lambda line: line.base):
        if id(seed) in used:
            continue
        group = _gathered(seed, bits, used, frame, body)
        used |= {id(line) for line in group}
        groups.append(group)
    made: list[Equation] = []
    for group in groups:
        equation = _equation(group, tags, used, marks, frame)
        if equation is not None:
            made.append(equation)
            used |= {id(line) for line in equation.lines}
        else:
            used -= {id(line) for line in group}
    taken = {id(line) for equation in made for line in equation.lines}
    made = _merged(made, frame, body)
    return Parted(tuple(made), tuple(line for line in lines if id(line) not in taken))


def _in_prose(lines: Sequence[Line], frame: Frame, body: float) -> set[int]:
    """Pieces of rows that hold several ordinary words: text, justified with wide blanks."""
    rows: dict[tuple[tuple[float, float], int], list[Line]] = {}
    for line in lines:
        rows.setdefault((frame.column(line.box), round(line.base)), []).append(line)
    found: set[int] = set()
    for row in rows.values():
        row.sort(key=lambda line: line.box.x0)
        runs: list[list[Line]] = []
        for line in row:
            if runs and line.box.x0 - runs[-1][-1].box.x1 < 3.2 * body:
                runs[-1].append(line)
            else:
                runs.append([line])
        for run in runs:
            if len(run) > 1 and sum(_worded(line) for line in run) > 2:
                found |= {id(line) for line in run}
    return found


def _merged(equations: Sequence[Equation], frame: Frame, body: float) -> list[Equation]:
    """An equation's next line, which begins with a sign of relation or sum, belongs to it."""
    made: list[Equation] = []
    for item in sorted(equations, key=lambda e: (frame.column(e.box), e.box.y0)):
        last = made[-1] if made else None
        if last is not None and frame.column(last.box) == frame.column(item.box):
            first = min(item.lines, key=lambda line: line.box.x0)
            carries = plain(first.text)[:1] in "=+-−±·×≤≥≈⟨∪→<>" and item.box.y0 - last.box.y1 > -2
            gap = item.box.y0 - last.box.y1
            pieces = gap < 0 and overlap_x(item.box, last.box) > -body  # of one formula, as a numerator is
            near = gap < 1.5 * body and (carries or pieces or _shared(last, item, body))
            if near and not (last.label and item.label):
                box = union([last.box, item.box])
                made[-1] = Equation(last.page, last.label or item.label, (*last.lines, *item.lines), box)
                continue
        made.append(item)
    return made


def _shared(first: Equation, second: Equation, body: float) -> bool:
    """Whether the number of one of two equations stands between their levels."""
    for item, low in ((first, False), (second, True)):
        tag = next((line for line in item.lines if TAG.match(plain(line.text))), None)
        rest = [line for line in item.lines if line is not tag]
        if tag is not None and rest and overlap_x(first.box, second.box) > 0:
            step = tag.base - (min if low else max)(line.base for line in rest)
            if (step < -0.3 * body) if low else (step > 0.3 * body):
                return True
    return False


def _edge(line: Line, lines: Sequence[Line], frame: Frame) -> float:
    left, right = frame.column(line.box)
    near = [o.box.x0 for o in lines if left - 4 <= o.box.x0 < right and o.box.width > 0.5 * (right - left)]
    near.sort()
    return near[len(near) // 4] if near else left


def _worded(line: Line) -> int:
    """How many ordinary words a line has."""
    count = 0
    for word in line.words:
        letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", plain(word.text))
        plain_word = letters.isalpha() and len(letters) >= 3 and letters.lower() not in WORDS_OF_MATHEMATICS
        count += plain_word and not word.math and not re.search(r"[_^=({\[|\\]", word.text)
    return count


def _signs(line: Line) -> bool:
    text = plain(line.text)
    greek = any("\u0370" <= letter <= "\u03ff" for letter in text)
    return line.math > 0.12 or greek or any(letter in OPERATORS for letter in text)


def _is_seed(line: Line, edge: float, lines: Sequence[Line], body: float) -> bool:
    if not _signs(line) or line.mono > 0.6 or line.size > 1.4 * body or line.bold > 0.9:
        return False
    tagged = bool(line.words) and bool(TAG.match(plain(line.words[-1].text))) and len(line.words) > 2
    words = _worded(line)
    if words > (3 if tagged else 2) or (words > 1 and words * 3 > len(line.words) and not tagged):
        return False
    beside = [o for o in lines if o is not line and abs(o.base - line.base) < 0.2 * body and _worded(o) > 2
              and -2 < max(o.box.x0, line.box.x0) - min(o.box.x1, line.box.x1) < 2 * body]  # fmt: skip
    if beside:
        return False
    enough = len(plain(line.text).replace(" ", "")) >= 3
    return enough and (line.box.x0 > edge + 0.9 * body or (tagged and words <= 2))


def _is_bit(line: Line, body: float) -> bool:
    short = line.box.width < 14 * body and _worded(line) <= 1 and len(line.words) <= 12
    return short and line.mono < 0.6


def _gathered(seed: Line, bits: Sequence[Line], used: set[int], frame: Frame, body: float) -> list[Line]:
    group = [seed]
    column = frame.column(seed.box)
    grew = True
    while grew:
        grew = False
        box = union(line.ink for line in group)
        for line in bits:
            if id(line) in used or line in group or TAG.match(plain(line.text)):
                continue
            if line.box.x1 < column[0] or line.box.x0 > column[1] or line.box.x1 > column[1] + 12:
                continue
            over, gap = overlap_y(line.ink, box), -overlap_x(line.ink, box)
            # beside it, or a numerator, denominator or limit of it; a wide line below is the next equation
            if (over > 0.3 * min(line.ink.height, box.height) and gap < 4 * body) or (
                over > -0.35 * body and gap < 0 and (_unlike(line.box.width, box.width) or over > 0)
            ):
                group.append(line)
                grew = True
                break
    return group


def _unlike(a: float, b: float) -> bool:
    return min(a, b) < 0.7 * max(a, b)


def _equation(
    group: list[Line], tags: Sequence[Line], used: set[int], marks: Sequence[Mark], frame: Frame
) -> Equation | None:
    box = union(line.ink for line in group)
    column = frame.column(box)
    label, extra, inner = "", [], box
    for line in group:
        last = plain(line.words[-1].text)
        if TAG.match(last) and len(line.words) > 1:
            label = last
            inner = Rect(
                box.x0,
                box.y0,
                max(word.box.x1 for l2 in group for word in l2.words if word is not line.words[-1]),
                box.y1,
            )
    for tag in tags:
        beside = overlap_y(tag.box, box) > 0.2 * tag.box.height or -2 < tag.box.y0 - box.y1 < tag.box.height
        if not label and id(tag) not in used and beside and column[0] - 4 <= tag.box.x0 <= column[1] + 4:
            label, extra = plain(tag.text), [tag]
            used.add(id(tag))
    signs = len("".join(plain(line.text) for line in group).replace(" ", ""))
    told = " ".join(plain(line.text) for line in group)
    prose = sum(_worded(line) for line in group) > 3 or re.search(r"https?:|doi\.org|www\.", told)
    if (prose and not label) or signs < 4 or (not label and box.height < 4):
        return None
    bars = [m.box for m in marks if m.kind in ("rule", "speck", "path") and m.box.height < 40
            and overlap_x(m.box, inner) > 0.8 * m.box.width and overlap_y(m.box, inner) > -3]  # fmt: skip
    return Equation(group[0].page, label, (*group, *extra), union([inner, *bars]))
