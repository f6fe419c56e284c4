"""What PDFium says stands on a page: glyphs and marks, turned upright, origin at the top left."""

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from reelwright.document.pdf.geometry import Rect, union
from reelwright.document.pdf.marks import Mark, MarkWalk, Place, placing, trimmed

MOST_GLYPHS = 60_000  # on one page

BOLD = re.compile(
    r"bold|black|heavy|semibold|demi|cmbx|sfbx|-bd|\bbd\b|medi(?!um)|[a-z]bx\d|(?<=[a-z])-b$|txb$"
    r"|lin(?:libertine|biolinum)\w*tz?b[io]?$",
    re.IGNORECASE,
)
ITALIC = re.compile(
    r"ital|obli|slant|cmti|sfti|cmsl|-it\b|reguital|(?<=[a-z])-i$|ti\d+$|lin(?:lib|bio)\w*t[zb]*[io]$",
    re.IGNORECASE,
)
MONO = re.compile(
    r"mono|courier|cmtt|sftt|ectt|typewriter|consol|menlo|inconsolata|txtt|t1xtt|nimbusmon|sourcecode|firacode"
    r"|lettergothic|monaco|andale|bera.*mono|zi4|lmtt|cmvtt|fixed",
    re.IGNORECASE,
)
MATH = re.compile(
    r"cmmi|cmsy|cmex|cmbsy|cmmib|msam|msbm|euf[mb]|eus[mb]|rsfs|math|mtmi|mtsy|mtex|mtgu|symbol|txmi|pxmi|txsy|pxsy"
    r"|txex|pxex|lasy|stmary|esint|wasy|lmmi|lmsy|lmex|ntx.*mi|zplm|eurm|bbold|dsrom|mathit|mnsym|rtxmi|fourier-m|ttmi",
    re.IGNORECASE,
)
ACCENTS = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
# Adobe's Symbol encoding, and bullets, as word processors put them at U+F000
PRIVATE = {
    0xF000 + ord(a): b
    for a, b in zip("abgdezhqiklmnxoprstufcywDSWGLFPYQ", "αβγδεζηθικλμνξοπρστυφχψωΔΣΩΓΛΦΠΨΘ", strict=True)
}
PRIVATE |= dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC), "•")
PRIVATE |= {
    0xF0B1: "±",
    0xF0B3: "≥",
    0xF0A3: "≤",
    0xF0B4: "×",
    0xF0B0: "°",
    0xF0BB: "≈",
    0xF0B5: "∝",
    0xF0A5: "∞",
}
UNKNOWN = "\ufffd"  # a sign of which the file does not say what it is
# TeX's extension fonts carry no Unicode: wide accents and large operators by their code
EXTENSIONS = dict(zip("bcdefgXPZRYQ", "\u0302\u0302\u0302\u0303\u0303\u0303∑∑∫∫∏∏", strict=True))
ORNAMENT = re.compile(
    r"^(lcircle|linew?\d|lcmss|arrow)|awesome|academicons|icomoon|orcid", re.IGNORECASE
)  # fonts that draw rules and corners
DROPPED = frozenset("\u200b\u200c\u200d\ufeff\u2060\x00\ufffe\uffff")


class Font(NamedTuple):
    """A type face by name, and what kind of face it is."""

    name: str
    bold: bool
    italic: bool
    mono: bool
    math: bool


class Glyph(NamedTuple):
    """One character: ink box, advance from `left` to `right`, baseline `base`, all in points.

    `spaced` says that a blank stands before it; `drawn` that it belongs to an embedded drawing.
    """

    text: str
    ink: Rect
    left: float
    right: float
    base: float
    size: float
    font: Font
    spaced: bool
    drawn: bool


@dataclass(frozen=True)
class Sheet:
    """All that stands on one page. `turn` is the quarter turns added to make its text upright."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    marks: tuple[Mark, ...]
    turn: int = 0
    cut: bool = False
    inked: bool = False  # there is an image on it, of whatever size


class _Style(NamedTuple):
    font: Font
    scale: float
    angle: float
    drawn: bool
    extension: bool
    ornament: bool
    slant: float = 0.0  # how far an upright face is sheared: to the right, by height


def read_sheet(page: Any, number: int, turn: int = 0) -> Sheet:
    """Glyphs and marks of `page` (1-based `number`); a page whose text runs sideways is turned first."""
    if turn:
        page.set_rotation((page.get_rotation() + 90 * turn) % 360)
    walk = MarkWalk(page, placing(page))
    marks, drawn = walk.read()
    glyphs, sideways = _glyphs(page, placing(page), drawn)
    marks = trimmed(page, marks, [glyph.ink for glyph in glyphs], walk.images)
    upright = len(glyphs)
    most = max(sideways, key=lambda item: len(item[1]), default=(0, []))
    if not turn and len(most[1]) > 3 * upright and _lines_across(most[1]):
        return read_sheet(page, number, 4 - most[0])
    labels = [Mark("label", box) for _, boxes in sideways for box in boxes]
    width, height = page.get_size()
    return Sheet(number, width, height, tuple(glyphs), (*marks, *labels), turn, walk.cut, walk.inked)


def _lines_across(letters: list[Rect]) -> bool:
    """Whether sideways letters are text and not the names of axes: many, or in several lines."""
    levels = {round((box.x0 + box.x1) / 16) for box in letters}
    rows = {round((box.y0 + box.y1) / 16) for box in letters}
    return len(letters) > 200 or (len(letters) > 40 and min(len(levels), len(rows)) > 3)


def _glyphs(page: Any, place: Place, drawn: set[int]) -> tuple[list[Glyph], list[tuple[int, list[Rect]]]]:
    """Upright glyphs in content order, and boxes of sideways ones by quarter turns (clockwise)."""
    text = page.get_textpage()
    raw = text.raw
    rotation = page.get_rotation()
    styles: dict[int | None, _Style] = {}
    fonts: dict[object, Font] = {}
    found: list[Glyph] = []
    sideways: dict[int, list[Rect]] = {}
    doubles = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = doubles
    box_out = [ctypes.byref(value) for value in doubles]
    loose = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    spaced, high = False, 0
    for index in range(min(text.count_chars(), MOST_GLYPHS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if 0xD800 <= code < 0xDC00:  # PDFium gives letters beyond the first plane as two halves
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        letter = _letter(code)
        if letter.isspace() or not letter:
            spaced = spaced or bool(letter)
            continue
        pdfium.FPDFText_GetCharBox(raw, index, *box_out)
        ink = place(left.value, bottom.value, right.value, top.value)
        owner = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(raw, index, owner, fonts, key in drawn)
        if style.ornament:
            continue
        letter = EXTENSIONS.get(letter, letter) if style.extension else letter
        quarter = round((style.angle + rotation) / 90) % 4 if _square(style.angle) else 0
        if not _square(style.angle) or quarter:
            if letter.strip():
                sideways.setdefault(quarter, []).append(ink)
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, index, loose)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        advance = place(loose.left, loose.bottom, loose.right, loose.top)
        base = place(x.value, y.value, x.value, y.value).y0
        size = pdfium.FPDFText_GetFontSize(raw, index) * style.scale
        start, end = advance.x0, advance.x1
        if style.slant:  # the box is of the sheared cell
            start = place(x.value, y.value, x.value, y.value).x0
            end = start + max(0.0, advance.width - abs(style.slant) * advance.height)
        found.append(Glyph(letter, ink, start, end, base, size, style.font, spaced, style.drawn))
        spaced = False
    text.close()
    return _composed(_even(found)), list(sideways.items())


def _letter(code: int) -> str:
    if code == 0:
        return UNKNOWN
    if code in (0x02, 0xFFFE):  # PDFium's own sign for a hyphen at a line's end
        return "-"
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    letter = chr(code)
    if "\ue000" <= letter <= "\uf8ff":  # private use: what a symbol face put there, where it is known
        return PRIVATE.get(code, "")
    if letter in DROPPED or (code < 32 and not letter.isspace()):
        return ""
    if 0xFB00 <= code <= 0xFB06 or 0x1D400 <= code <= 0x1D7FF or letter == "ﬀ":
        return unicodedata.normalize("NFKC", letter)
    return letter


def _square(angle: float) -> bool:
    return abs(angle - 90 * round(angle / 90)) < 3


def _style(raw: Any, index: int, owner: Any, fonts: dict[object, Font], drawn: bool) -> _Style:  # noqa: FBT001
    matrix = pdfium.FS_MATRIX()
    scale, angle, slant = 1.0, 0.0, 0.0
    if pdfium.FPDFText_GetMatrix(raw, index, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        area = matrix.a * matrix.d - matrix.b * matrix.c
        slant = (matrix.a * matrix.c + matrix.b * matrix.d) / area if area else 0.0
        slant = slant if 0.08 < abs(slant) < 0.8 else 0.0
        scale = abs(area) / math.hypot(matrix.a, matrix.b) if slant else scale
        angle = math.degrees(math.atan2(-matrix.b, matrix.a)) % 360
    name = ""
    buffer = ctypes.create_string_buffer(256)
    font = pdfium.FPDFTextObj_GetFont(owner) if owner else None
    flags = 0
    if font:
        length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
        name = buffer.raw[: max(0, min(length, len(buffer)) - 1)].decode("utf-8", "replace")
        flags = max(0, pdfium.FPDFFont_GetFlags(font))
    # Type 3 fonts have no name: told apart by where they are, numbered by when they were met
    mark: object = name or (ctypes.cast(font, ctypes.c_void_p).value if font else None)
    if mark not in fonts:
        fonts[mark] = _face(name or f"unnamed{len(fonts)}", flags)
    bare = fonts[mark].name.lower()
    face = fonts[mark]._replace(italic=True) if slant else fonts[mark]
    return _Style(face, scale, angle, drawn, "cmex" in bare, bool(ORNAMENT.search(bare)), slant)


def _face(name: str, flags: int) -> Font:
    bare = name.split("+", 1)[-1]
    return Font(
        bare,
        bool(BOLD.search(bare)) or bool(flags & (1 << 18)),
        bool(ITALIC.search(bare)) or bool(flags & (1 << 6)),
        bool(MONO.search(bare)) or bool(flags & 1),
        bool(MATH.search(bare)),
    )


def _even(glyphs: list[Glyph]) -> list[Glyph]:
    """Faces whose narrow and wide letters advance alike are typewriter faces, whatever they are called."""
    advances: dict[Font, dict[str, float]] = {}
    for glyph in glyphs:
        if glyph.text.isascii() and glyph.text.isalnum() and glyph.size > 0:
            advances.setdefault(glyph.font, {})[glyph.text] = (glyph.right - glyph.left) / glyph.size
    typed = {
        font
        for font, wide in advances.items()
        if len(wide) >= 8
        and any(letter in wide for letter in "iljtfr1")
        and any(letter in wide for letter in "mwMWNHGQ")
        and max(wide.values()) - min(wide.values()) < 0.03 * max(wide.values())
    }
    if not typed:
        return glyphs
    return [g._replace(font=g.font._replace(mono=True)) if g.font in typed else g for g in glyphs]


def _composed(glyphs: list[Glyph]) -> list[Glyph]:
    """Spacing accents set over a letter become one letter with it (NFC)."""
    kept: list[Glyph] = []
    waiting: Glyph | None = None
    for glyph in glyphs:
        if waiting is not None:
            joined = _accented(glyph, waiting)
            kept.append(joined or waiting)
            waiting = None
            if joined is None:
                kept.append(glyph)
            continue
        if glyph.text in ACCENTS or (len(glyph.text) == 1 and unicodedata.combining(glyph.text)):
            joined = _accented(kept[-1], glyph) if kept else None
            if joined is not None:
                kept[-1] = joined
            else:
                waiting = glyph
            continue
        kept.append(glyph)
    if waiting is not None:
        kept.append(waiting)
    return kept


def _accented(letter: Glyph, accent: Glyph) -> Glyph | None:
    middle = (accent.ink.x0 + accent.ink.x1) / 2
    if not (letter.ink.x0 - 0.1 * letter.size <= middle <= letter.ink.x1 + 0.1 * letter.size):
        return None
    if abs(letter.base - accent.base) > 0.6 * letter.size or not letter.text.isalpha():
        return None
    base = {"ı": "i", "ȷ": "j"}.get(letter.text, letter.text)
    made = unicodedata.normalize("NFC", base + ACCENTS.get(accent.text, accent.text))
    if len(made) > 1 + accent.font.math:
        return None
    spaced = letter.spaced or accent.spaced
    return letter._replace(text=made, ink=union([letter.ink, accent.ink]), spaced=spaced)
