"""Glyphs become words and lines; raised and lowered signs are told from the running text."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from reelwright.document.pdf.geometry import Rect, union
from reelwright.document.pdf.glyphs import Glyph

# around a raised sign that is neither a power nor an ordinal: a citation or the mark of a footnote
RAISED, ENDED = "\ue000", "\ue001"
POWERS = str.maketrans("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
POWER_SIGNS = frozenset("0123456789+-−–=()ni")
UNITS = frozenset(
    [
        "m",
        "cm",
        "mm",
        "km",
        "dm",
        "nm",
        "pm",
        "µm",
        "μm",
        "fm",
        "s",
        "ms",
        "h",
        "ha",
        "kg",
        "g",
        "mg",
        "L",
        "l",
        "mol",
        "K",
        "eV",
        "Pa",
        "kPa",
        "N",
        "J",
        "W",
        "V",
        "A",
        "Hz",
        "ft",
        "in",
        "mi",
        "yr",
        "year",
        "Å",
    ]
)
DEGREES = frozenset("°∘◦˚º")
ORDINALS = frozenset(("st", "nd", "rd", "th", "er", "re", "e", "o", "a", "º", "ª"))


class Word(NamedTuple):
    """A blank-separated piece of a line. `box` is nominal (ascent to descent) from left to right."""

    text: str
    box: Rect
    size: float
    bold: bool
    italic: bool
    mono: bool
    math: bool
    face: str


@dataclass(frozen=True)
class Line:
    """Words on one baseline. `ink` is the box of the ink; shares are 0 to 1, by letters."""

    page: int
    box: Rect
    ink: Rect
    base: float
    size: float
    face: str
    words: tuple[Word, ...]
    bold: float
    italic: float
    mono: float
    math: float
    drawn: float

    @property
    def text(self) -> str:
        """The words, blank-separated; raised marks stand between RAISED and ENDED."""
        return " ".join(word.text for word in self.words)


def read_lines(page: int, glyphs: Sequence[Glyph]) -> list[Line]:
    """Lines of a page in content order: pieces of a row that stand further apart stay apart."""
    made = [line for run in _runs(glyphs) if (line := _line(page, run)) is not None]
    return _with_raised(merge_rows(made))


def _with_raised(lines: list[Line]) -> list[Line]:
    """Raised signs that the file draws apart from their words ('°', powers) join the word before them."""
    signs = [line for line in lines if len(line.words) == 1 and _may_be_raised(line.text)]
    if not signs:
        return lines
    made = {id(line): line for line in lines}
    levels: dict[int, list[Line]] = {}
    for line in lines:
        levels.setdefault(int(line.base), []).append(line)
    for sign in signs:
        reach = range(int(sign.base), int(sign.base + 1.2 * sign.size) + 1)
        for line in (line for level in reach for line in levels.get(level, ())):
            small = sign.size < 0.86 * line.size or sign.text in DEGREES
            if not small or not 0.1 * line.size < line.base - sign.base < 0.75 * line.size:
                continue
            raised = _raised_in(made[id(line)], sign) if id(line) in made else None
            if raised is not None:
                made[id(line)] = raised
                del made[id(sign)]
                break
    return list(made.values())


def _may_be_raised(text: str) -> bool:
    return text in DEGREES or (len(text) <= 4 and all(sign in POWER_SIGNS for sign in text))


def _raised_in(line: Line, sign: Line) -> Line | None:
    """`line` with `sign` at the end of the word that ends where it stands, or None."""
    degree = sign.text in DEGREES
    for index, word in enumerate(line.words):
        gap = sign.box.x0 - word.box.x1
        after = line.words[index + 1].box.x0 if index + 1 < len(line.words) else sign.box.x1
        if not -0.1 < gap / line.size < (0.4 if degree else 0.12) or after < sign.box.x1 - 0.15 * line.size:
            continue
        if not (word.text[-1:].isdigit() or (degree and word.text.endswith("("))):
            continue
        power = word.text.endswith("10") or not sign.text.isdigit()  # other numbers may cite
        raised = _lifted(word.text, sign.text) if power else f"{RAISED}{sign.text}{ENDED}"
        around = Rect(word.box.x0, word.box.y0, max(word.box.x1, sign.box.x1), word.box.y1)
        whole = word._replace(text=word.text + ("°" if degree else raised), box=around)
        words = (*line.words[:index], whole, *line.words[index + 1 :])
        return assembled(line.page, words, line.base, union([line.ink, sign.ink]), line.drawn)
    return None


def _runs(glyphs: Sequence[Glyph]) -> Iterable[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _continues(run, glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _continues(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    em = max(last.size, glyph.size)
    gap = glyph.left - last.right
    if not -1.2 * em < gap < 1.15 * em:
        return False
    if glyph.drawn != last.drawn:
        return False
    drop = abs(glyph.base - last.base)
    if drop <= 0.12 * em:
        # much smaller letters on the same level: the number of a line, in the margin or the gutter
        less = min(glyph, last, key=lambda one: one.size)
        counts = less.text.isdigit() and less.size < 0.8 * em
        return gap < 0.12 * em if counts else less.size > 0.66 * em or gap < 0.3 * em
    # a sign raised or lowered, or the way back from one
    tops = max(glyph.ink.y0, last.ink.y0)
    feet = min(glyph.ink.y1, last.ink.y1)
    small = min(glyph.size, last.size) < 0.86 * em
    level = any(abs(glyph.base - before.base) <= 0.12 * em for before in run[-24:])
    return drop < 0.62 * em and (small or level or feet - tops > 0.3 * em) and gap < 0.5 * em


def _line(page: int, run: list[Glyph]) -> Line | None:
    largest = max(glyph.size for glyph in run)
    bases = Counter(round(glyph.base * 2) / 2 for glyph in run if glyph.size >= 0.8 * largest)
    near = bases.most_common(1)[0][0]
    main = [glyph for glyph in run if abs(glyph.base - near) <= 0.5 and glyph.size >= 0.8 * largest]
    base = sum(glyph.base for glyph in main) / len(main)
    sizes = Counter(round(glyph.size, 1) for glyph in main)
    size = sizes.most_common(1)[0][0]
    if size <= 0.5:
        return None
    blank = _blank_width(run, size)
    pieces: list[list[Glyph]] = [[]]
    for before, glyph in zip([None, *run], run, strict=False):
        if before is not None and _parts(before, glyph, size, blank):
            pieces.append([])
        pieces[-1].append(glyph)
    words = tuple(_word(piece, base, size) for piece in pieces)
    return assembled(page, words, base, union(glyph.ink for glyph in run), _share(run, "drawn"))


def _share(run: list[Glyph], what: str) -> float:
    return sum(bool(getattr(glyph, what)) for glyph in run) / len(run)


class _Blank(NamedTuple):
    """The gap, in points, above which letters belong to different words; whether given blanks hold."""

    width: float
    given: bool


def _blank_width(run: list[Glyph], size: float) -> _Blank:
    gaps = sorted(after.left - before.right for before, after in pairwise(run))
    usual = max(0.0, gaps[len(gaps) // 2]) if len(gaps) >= 4 else 0.0
    if 2 * sum(glyph.font.mono for glyph in run) > len(run) and len(gaps) >= 4:
        steps = sorted(after.left - before.left for before, after in pairwise(run))
        advance = sum(glyph.right - glyph.left for glyph in run) / len(run)
        # letters may stand in columns wider than they are, even unevenly
        return _Blank(
            max(0.3 * size, 1.6 * max(advance, steps[len(steps) // 2]) - advance), given=usual < 0.1 * size
        )
    if len(gaps) < 4 and all(glyph.font.mono for glyph in run):
        return _Blank(0.75 * sum(glyph.right - glyph.left for glyph in run) / len(run), given=False)
    if usual > 0.1 * size:  # letter-spaced: PDFium takes the gaps for blanks
        return _Blank(usual + max(0.16 * size, 0.6 * usual), given=False)
    real = sum(glyph.spaced for glyph in run)
    return _Blank((0.3 if real > len(run) / 12 else 0.16) * size, given=True)


def _parts(before: Glyph, glyph: Glyph, size: float, blank: _Blank) -> bool:
    gap = glyph.left - before.right
    if abs(glyph.base - before.base) > 0.12 * size and not glyph.spaced:
        return gap > 0.3 * size
    slanted = before.font.italic and before.text.isalpha() and abs(glyph.base - before.base) < 0.02 * size
    least = -0.1 if slanted and not before.font.math else 0.04  # slanted letters reach over a blank
    return gap > blank.width or (blank.given and glyph.spaced and gap > least * size)


def _word(piece: list[Glyph], base: float, size: float) -> Word:
    text = ""
    raised = ""
    lowered = ""
    for glyph in piece:
        offset = (base - glyph.base) / size
        small = glyph.size < 0.88 * size
        floats = glyph.text.isdigit() and base - glyph.ink.y1 > 0.22 * size  # a face's own superior figures
        rise = floats or (offset > 0.16 and (small or glyph.text.isdigit()))
        sink = offset < -0.08 and small
        if raised and not rise:
            text, raised = text + _lifted(text, raised), ""
        if lowered and not sink:
            text, lowered = text + _sunk(text, lowered, piece), ""
        if rise:
            raised += glyph.text
        elif sink:
            lowered += glyph.text
        else:
            text += glyph.text
    if raised:
        text += _lifted(text, raised)
    if lowered:
        text += _sunk(text, lowered, piece)
    box = Rect(
        min(g.left for g in piece), base - 0.75 * size, max(g.right for g in piece), base + 0.25 * size
    )
    own = max(glyph.size for glyph in piece)
    letters = [glyph for glyph in piece if glyph.size >= 0.85 * own]
    half = len(letters) / 2
    return Word(
        text,
        box,
        own,
        sum(g.font.bold for g in letters) > half,
        sum(g.font.italic for g in letters) > half,
        sum(g.font.mono for g in letters) > half,
        sum(g.font.math for g in piece) * 2 > len(piece),
        letters[0].font.name,
    )


def _lifted(before: str, raised: str) -> str:
    """A raised sign as a power, an ordinal's ending, or a mark between RAISED and ENDED."""
    stem = unicodedata.normalize("NFD", before.rstrip(".,;:)]”\"'’"))
    stem = "".join(letter for letter in stem if not unicodedata.combining(letter))
    tail = ""
    for letter in reversed(stem):
        if not letter.isalpha():
            break
        tail = letter + tail
    if raised.strip("°∘◦o") == "" and before[-1:].isdigit():
        return "°"
    if raised in ORDINALS and stem[-1:].isdigit():
        return raised
    if raised in ("™", "®", "′", "″", "'", "”"):
        return raised
    power = (
        len(tail) == 1
        or (tail in UNITS and before[-1:].isalpha())
        or (stem == before and before[-1:].isdigit())
        or before[-1:] in ")|]}"
    )
    power = power and (len(tail) <= 1 or not tail.isupper()) and all(sign in POWER_SIGNS for sign in raised)
    if power and not (before[-1:] in ")]" and raised.isdigit() and len(before) > 8):
        return raised.translate(POWERS)
    if len(tail) <= 1 and stem == before and (not tail or not raised.isdigit()) and len(before) < 3:
        return f"^{raised}" if before else f"{RAISED}{raised}{ENDED}"
    if len(tail) == 1 and len(stem) == 1:
        return raised.translate(POWERS) if raised.isdigit() else f"^{raised}"
    return f"{RAISED}{raised}{ENDED}"


def _sunk(before: str, lowered: str, piece: list[Glyph]) -> str:
    formula = before[-1:].isalpha() and lowered.isdigit() and not any(glyph.font.math for glyph in piece)
    return lowered if formula or not before else f"_{lowered}"


def assembled(page: int, words: Sequence[Word], base: float, ink: Rect, drawn: float) -> Line:
    """A line of `words`, which stand on `base`."""
    sizes: Counter[float] = Counter()
    faces: Counter[str] = Counter()
    letters = 0
    shares = [0, 0, 0, 0]
    for word in words:
        count = len(word.text)
        letters += count
        sizes[round(word.size, 1)] += count
        faces[word.face] += count
        for index, flag in enumerate((word.bold, word.italic, word.mono, word.math)):
            shares[index] += count * flag
    bold, italic, mono, math = (share / max(1, letters) for share in shares)
    box = union(word.box for word in words)
    prose = [word for word in words if not word.mono]
    if 0 < len(prose) < len(words) and sum(len(word.text) for word in prose) > 0.2 * letters:
        sizes = Counter()  # code within a sentence may be set in another size
        for word in prose:
            sizes[round(word.size, 1)] += len(word.text)
    counted = sum(sizes.values())
    size = min(size for size, count in sizes.items() if count >= min(0.3 * counted, max(sizes.values())))
    face = faces.most_common(1)[0][0]
    return Line(page, box, ink, base, size, face, tuple(words), bold, italic, mono, math, drawn)


def merge_rows(lines: Iterable[Line]) -> list[Line]:
    """Pieces on one baseline that stand as near as words do become one line; content order is kept."""
    kept: list[Line | None] = []
    rows: dict[int, list[int]] = {}
    for piece in lines:
        line = piece
        spot = round(line.base)
        near = [index for key in (spot - 1, spot, spot + 1) for index in rows.get(key, ())]
        for index in near:
            other = kept[index]
            if other is not None and _same_row(other, line):
                kept[index] = None
                line = joined(other, line)
        kept.append(line)
        rows.setdefault(round(line.base), []).append(len(kept) - 1)
    return [line for line in kept if line is not None]


def _same_row(a: Line, b: Line) -> bool:
    em = max(a.size, b.size)
    if (
        abs(a.base - b.base) > 0.12 * em
        or min(a.size, b.size) < 0.6 * em
        or (a.drawn > 0.5) != (b.drawn > 0.5)
    ):
        return False
    gap = max(a.box.x0, b.box.x0) - min(a.box.x1, b.box.x1)
    less, other = (a, b) if a.size < b.size else (b, a)
    if less.size < 0.8 * em and less.text.isdecimal() and not other.text.isdecimal() and gap > 0.12 * em:
        return False  # the number of a line
    return -0.6 * em < gap < 0.62 * em


def joined(a: Line, b: Line) -> Line:
    """Two pieces of one row as one line."""
    left, right = (a, b) if a.box.x0 <= b.box.x0 else (b, a)
    last, first = left.words[-1], right.words[0]
    words = [*left.words, *right.words]
    if first.box.x0 - last.box.x1 < 0.12 * max(a.size, b.size):
        whole = last._replace(text=last.text + first.text, box=union([last.box, first.box]))
        words = [*left.words[:-1], whole, *right.words[1:]]
    longer = a if len(a.text) >= len(b.text) else b
    return assembled(a.page, words, longer.base, union([a.ink, b.ink]), max(a.drawn, b.drawn))


def part(line: Line, words: Sequence[Word]) -> Line:
    """`line` with only `words` of it."""
    around = union(word.box for word in words)
    ink = Rect(max(around.x0, line.ink.x0), line.ink.y0, min(around.x1, line.ink.x1), line.ink.y1)
    made = assembled(line.page, words, line.base, ink, line.drawn)
    return replace(made, ink=ink)


def with_labels(lines: Sequence[Line]) -> list[Line]:
    """A bold number and the bold heading far to its right are one line."""
    made = list(lines)
    for label in lines:
        bare = label.text.rstrip(".")
        if (
            label.bold < 0.9
            or len(label.words) != 1
            or not bare.replace(".", "").isdecimal()
            or len(bare) > 8
        ):
            continue
        right = [
            o
            for o in made
            if o.bold > 0.8 and abs(o.base - label.base) < 0.15 * label.size
            and 0 < o.box.x0 - label.box.x1 < 9 * label.size and any(map(str.isalpha, o.text))
        ]  # fmt: skip
        if right:
            near = min(right, key=lambda o: o.box.x0)
            made = [joined(label, o) if o is near else o for o in made if o is not label]
    return made
