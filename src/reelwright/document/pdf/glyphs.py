"""What PDFium says stands on a page: glyphs and marks, turned upright, origin at the top left."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from reelwright.document.pdf.geometry import Rect, meet, share_inside, union

MOST_GLYPHS = 60_000  # on one page
MOST_MARKS = 150_000
DEEPEST_FORM = 6

BOLD = re.compile(
    r"bold|black|heavy|semibold|demi|cmbx|sfbx|-bd|\bbd\b|medi(?!um)|[a-z]bx\d|(?<=[a-z])-b$|txb$",
    re.IGNORECASE,
)
ITALIC = re.compile(r"ital|obli|slant|cmti|sfti|cmsl|-it\b|reguital|(?<=[a-z])-i$|ti\d+$", re.IGNORECASE)
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
UNKNOWN = "\ufffd"  # a sign of which the file does not say what it is
# TeX's extension fonts carry no Unicode: wide accents and large operators by their code
EXTENSIONS = dict(zip("bcdefgXPZRYQ", "\u0302\u0302\u0302\u0303\u0303\u0303∑∑∫∫∏∏", strict=True))
ORNAMENT = re.compile(r"^(lcircle|linew?\d|lcmss|arrow)", re.IGNORECASE)  # fonts that draw rules and corners
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


class Mark(NamedTuple):
    """Ink that is not upright text.

    A 'rule' is a thin upright or level line, a 'plate' a filled box, a 'speck' a dot or a very short line, a
    'label' a letter of text that runs sideways.
    """

    kind: Literal["image", "rule", "plate", "path", "speck", "label"]
    box: Rect
    drawn: bool = False


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


Place = Callable[[float, float], tuple[float, float]]


class _Style(NamedTuple):
    font: Font
    scale: float
    angle: float
    drawn: bool
    extension: bool
    ornament: bool


def placing(page: Any) -> Place:
    """The map from PDF user space to points from the top left of the page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    return {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }[page.get_rotation()]


def _boxed(place: Place, left: float, bottom: float, right: float, top: float) -> Rect:
    x0, y0 = place(left, bottom)
    x1, y1 = place(right, top)
    return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def read_sheet(page: Any, number: int, turn: int = 0) -> Sheet:
    """Glyphs and marks of `page` (1-based `number`); a page whose text runs sideways is turned first."""
    if turn:
        page.set_rotation((page.get_rotation() + 90 * turn) % 360)
    walk = _Marks(page, placing(page))
    marks, drawn = walk.read()
    glyphs, sideways = _glyphs(page, placing(page), drawn)
    marks = _trimmed(page, marks, glyphs, walk.images)
    upright = len(glyphs)
    most = max(sideways, key=lambda item: len(item[1]), default=(0, []))
    if not turn and len(most[1]) > max(200, 3 * upright):
        return read_sheet(page, number, 4 - most[0])
    labels = [Mark("label", box) for _, boxes in sideways for box in boxes]
    width, height = page.get_size()
    return Sheet(number, width, height, tuple(glyphs), (*marks, *labels), turn, walk.cut, walk.inked)


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
    spaced = False
    for index in range(min(text.count_chars(), MOST_GLYPHS)):
        letter = _letter(pdfium.FPDFText_GetUnicode(raw, index))
        if letter.isspace() or not letter:
            spaced = spaced or bool(letter)
            continue
        pdfium.FPDFText_GetCharBox(raw, index, *box_out)
        ink = _boxed(place, left.value, bottom.value, right.value, top.value)
        owner = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(owner, ctypes.c_void_p).value
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(raw, index, owner, fonts, key in drawn)
        if style.ornament:
            continue
        letter = EXTENSIONS.get(letter, letter) if style.extension else letter
        quarter = round((style.angle - rotation) / 90) % 4 if _square(style.angle) else 0
        if not _square(style.angle) or quarter:
            if letter.strip():
                sideways.setdefault(quarter, []).append(ink)
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, index, loose)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        advance = _boxed(place, loose.left, loose.bottom, loose.right, loose.top)
        base = place(x.value, y.value)[1]
        size = pdfium.FPDFText_GetFontSize(raw, index) * style.scale
        found.append(Glyph(letter, ink, advance.x0, advance.x1, base, size, style.font, spaced, style.drawn))
        spaced = False
    text.close()
    return _composed(_even(found)), list(sideways.items())


def _trimmed(page: Any, marks: list[Mark], glyphs: list[Glyph], images: dict[Rect, Any]) -> list[Mark]:
    """Pictures that reach over the text with nothing but paper are cut back to their ink."""
    made = []
    for mark in marks:
        if mark.kind == "image" and mark.box in images and not mark.drawn:
            under = sum(1 for glyph in glyphs if share_inside(glyph.ink, mark.box) > 0.9)
            if under > 60:
                mark = mark._replace(box=_inked(page, images[mark.box], mark.box))
        made.append(mark)
    return made


def _inked(page: Any, item: Any, box: Rect) -> Rect:
    """The part of an upright image in which something can be seen."""
    handle = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, item)
    if not handle:
        return box
    wide, high = pdfium.FPDFBitmap_GetWidth(handle), pdfium.FPDFBitmap_GetHeight(handle)
    stride, form = pdfium.FPDFBitmap_GetStride(handle), pdfium.FPDFBitmap_GetFormat(handle)
    depth = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4}.get(form, 4)
    data = ctypes.cast(pdfium.FPDFBitmap_GetBuffer(handle), ctypes.POINTER(ctypes.c_uint8 * (stride * high))).contents
    pixels = np.frombuffer(data, np.uint8).reshape(high, stride)[:, : wide * depth].reshape(high, wide, depth)
    ink = pixels[:, :, : min(3, depth)].min(axis=2) < 245
    if form == pdfium.FPDFBitmap_BGRA:
        ink &= pixels[:, :, 3] > 10
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    pdfium.FPDFBitmap_Destroy(handle)
    if not len(rows) or not len(columns):
        return box
    across, down = box.width / wide, box.height / high
    return Rect(
        box.x0 + float(columns[0]) * across,
        box.y0 + float(rows[0]) * down,
        box.x0 + float(columns[-1] + 1) * across,
        box.y0 + float(rows[-1] + 1) * down,
    )


def _letter(code: int) -> str:
    if code == 0:
        return UNKNOWN
    if code in (0x02, 0xFFFE):  # PDFium's own sign for a hyphen at a line's end
        return "-"
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return ""
    letter = chr(code)
    if letter in DROPPED or (code < 32 and not letter.isspace()):
        return ""
    if 0xFB00 <= code <= 0xFB06 or 0x1D400 <= code <= 0x1D7FF or letter == "ﬀ":
        return unicodedata.normalize("NFKC", letter)
    return letter


def _square(angle: float) -> bool:
    return abs(angle - 90 * round(angle / 90)) < 3


def _style(raw: Any, index: int, owner: Any, fonts: dict[object, Font], drawn: bool) -> _Style:  # noqa: FBT001
    matrix = pdfium.FS_MATRIX()
    scale, angle = 1.0, 0.0
    if pdfium.FPDFText_GetMatrix(raw, index, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
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
    mark: object = name or ctypes.cast(font, ctypes.c_void_p).value
    if mark not in fonts:
        fonts[mark] = _face(name or f"unnamed{len(fonts)}", flags)
    bare = fonts[mark].name.lower()
    return _Style(fonts[mark], scale, angle, drawn, "cmex" in bare, bool(ORNAMENT.match(bare)))


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


def spelt(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Ligatures of which the file does not say what they are, told by their width; other unknown signs go."""
    if not any(glyph.text == UNKNOWN for sheet in sheets for glyph in sheet.glyphs):
        return list(sheets)
    advances: dict[str, dict[str, float]] = {}
    for sheet in sheets:
        for glyph in sheet.glyphs:
            if glyph.text in ("f", "i", "l") and glyph.size > 0:
                own = advances.setdefault(glyph.font.name, {})
                own[glyph.text] = min(own.get(glyph.text, 9.0), (glyph.right - glyph.left) / glyph.size)
    return [replace(sheet, glyphs=tuple(_known(sheet.glyphs, advances))) for sheet in sheets]


def _known(glyphs: Sequence[Glyph], advances: dict[str, dict[str, float]]) -> list[Glyph]:
    kept: list[Glyph] = []
    for index, glyph in enumerate(glyphs):
        if glyph.text != UNKNOWN:
            kept.append(glyph)
            continue
        after = "".join(other.text for other in glyphs[index + 1 : index + 3])
        letters = _ligature(glyph, advances.get(glyph.font.name, {}), after)
        if letters:
            kept.append(glyph._replace(text=letters))
    return kept


def _ligature(glyph: Glyph, advances: dict[str, float], after: str) -> str:
    if len(advances) < 3 or glyph.right - glyph.left <= 0.1 * glyph.size:
        return ""
    own = (glyph.right - glyph.left) / glyph.size
    f, i, low = advances["f"], advances["i"], advances["l"]
    widths = {"ff": 2 * f, "fi": f + i, "fl": f + low, "ffi": 2 * f + i, "ffl": 2 * f + low}
    best = min(widths, key=lambda name: abs(widths[name] - own))
    if abs(widths[best] - own) > 0.12 * own:
        return ""
    if abs(i - low) < 0.03 and best[-1] in "il":  # as wide as each other: English spelling decides
        flows = after[:1] in ("o", "u", "a", "i", "y") or (after[:1] == "e" and after[:2] not in ("ed", "er", "es", "el"))
        return best[:-1] + ("l" if flows else "i")
    return best


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


class _Marks:
    """Walks the page's objects, into forms, and keeps what leaves ink."""

    def __init__(self, page: Any, place: Place) -> None:
        self.page = page
        self.place = place
        width, height = page.get_size()
        self.whole = Rect(0, 0, width, height)
        self.marks: list[Mark] = []
        self.drawn: set[int] = set()
        self.cut = False
        self.inked = False
        self.images: dict[Rect, Any] = {}

    def read(self) -> tuple[list[Mark], set[int]]:
        """Marks, and the addresses of text objects that belong to drawings."""
        count = pdfium.FPDFPage_CountObjects(self.page.raw)
        objects = [pdfium.FPDFPage_GetObject(self.page.raw, index) for index in range(count)]
        self._walk(objects, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)
        return self.marks, self.drawn

    def _walk(self, objects: list[Any], matrix: tuple[float, ...], depth: int) -> list[int]:
        """Texts met on the way; the marks are kept."""
        texts: list[int] = []
        for item in objects:
            if len(self.marks) >= MOST_MARKS:
                self.cut = True
                break
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                texts.append(ctypes.cast(item, ctypes.c_void_p).value or 0)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST_FORM:
                texts += self._form(item, matrix, depth)
            elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
                self._keep(item, kind, matrix, depth)
        return texts

    def _form(self, item: Any, matrix: tuple[float, ...], depth: int) -> list[int]:
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, own)
        inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        count = pdfium.FPDFFormObj_CountObjects(item)
        before = len(self.marks)
        children = [pdfium.FPDFFormObj_GetObject(item, index) for index in range(count)]
        texts = self._walk(children, inner, depth + 1)
        boxes = [mark.box for mark in self.marks[before:]]
        if boxes and any(mark.kind not in ("rule", "speck") for mark in self.marks[before:]):
            around = union(boxes)
            if around.area < 0.6 * self.whole.area and around.height > 12:
                self.drawn.update(texts)
                self.marks[before:] = [mark._replace(drawn=True) for mark in self.marks[before:]]
        return texts

    def _bounds(self, item: Any, matrix: tuple[float, ...]) -> Rect | None:
        sides = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(item, *sides):
            return None
        box = self._placed([side.value for side in sides], matrix)
        if box.width > 80 or box.height > 80:
            clip = self._clip(item, matrix)
            box = meet(box, clip) if clip else box
        box = meet(box, self.whole)
        return box if box.width >= 0 and box.height >= 0 else None

    def _placed(self, sides: list[float], m: tuple[float, ...]) -> Rect:
        left, bottom, right, top = sides
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        spots = [self.place(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x, y in corners]
        xs, ys = [s[0] for s in spots], [s[1] for s in spots]
        return Rect(min(xs), min(ys), max(xs), max(ys))

    def _clip(self, item: Any, matrix: tuple[float, ...]) -> Rect | None:
        clip = pdfium.FPDFPageObj_GetClipPath(item)
        paths = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
        shared: Rect | None = None
        x, y = ctypes.c_float(), ctypes.c_float()
        for path in range(min(max(paths, 0), 16)):
            count = min(pdfium.FPDFClipPath_CountPathSegments(clip, path), 64)
            spots = []
            for index in range(count):
                if pdfium.FPDFPathSegment_GetPoint(
                    pdfium.FPDFClipPath_GetPathSegment(clip, path, index), x, y
                ):
                    spots.append((x.value, y.value))
            if len(spots) >= 3:
                xs, ys = [s[0] for s in spots], [s[1] for s in spots]
                box = self._placed([min(xs), min(ys), max(xs), max(ys)], matrix)
                shared = meet(shared, box) if shared else box
        return shared

    def _keep(self, item: Any, kind: int, matrix: tuple[float, ...], depth: int) -> None:
        box = self._bounds(item, matrix)
        self.inked = self.inked or kind == pdfium.FPDF_PAGEOBJ_IMAGE
        if box is None or box.area > 0.85 * self.whole.area:
            return
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.marks.append(Mark("image", box))
            self.images[box] = item
            return
        if kind == pdfium.FPDF_PAGEOBJ_SHADING:
            self.marks.append(Mark("path", box))
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        if not pdfium.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
            return
        if not stroke.value and self._pale(item):
            return
        if min(box.width, box.height) <= 2.5:
            self.marks.append(Mark("rule" if max(box.width, box.height) > 8 else "speck", box))
        elif pdfium.FPDFPath_CountSegments(item) <= 6 and fill.value:
            self.marks.append(Mark("plate", box))
        else:
            self.marks.append(Mark("path", box))

    @staticmethod
    def _pale(item: Any) -> bool:
        parts = [ctypes.c_uint() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetFillColor(item, *parts):
            return False
        return parts[3].value == 0 or min(part.value for part in parts[:3]) >= 252


def _times(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    """First `a`, then `b` (PDF matrices)."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )
