"""The signs of a displayed formula, as its fonts mean them: TeX's own encodings and Unicode's mathematics."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import pypdfium2.raw as pdfium

from reelwright.document.pdf.geometry import Rect, share_inside
from reelwright.document.pdf.marks import placing

Shape = Literal["italic", "upright", "bold", "bolditalic", "cal", "bb", "frak", "mono", ""]
MOST_SIGNS = 60_000  # on one page
LONGEST = 900  # signs of one formula; longer ones stay pictures

# codes of Computer Modern's symbol and extension fonts without Unicode names (TeXbook, appendix F)
SYMBOLS = dict(zip("067bcdefghijknp", "′̸↦⌊⌋⌈⌉{}⟨⟩|‖∖√", strict=True)) | {"\x00": "−", "\x01": "·"}
LETTERS = {"`": "ℓ", "?": "⋆", "~": "\u20d7"}  # of the italic fonts
EXTENSION = {
    **dict.fromkeys((0x00, 0x10, 0x12, 0x20, 0x30, 0x40, 0x42), "("),
    **dict.fromkeys((0x01, 0x11, 0x13, 0x21, 0x31, 0x41, 0x43), ")"),
    **dict.fromkeys((0x02, 0x68, 0x14, 0x22, 0x32, 0x34, 0x36), "["),
    **dict.fromkeys((0x03, 0x69, 0x15, 0x23, 0x33, 0x35, 0x37), "]"),
    **dict.fromkeys((0x04, 0x6A, 0x16, 0x24), "⌊"), **dict.fromkeys((0x05, 0x6B, 0x17, 0x25), "⌋"),
    **dict.fromkeys((0x06, 0x6C, 0x18, 0x26), "⌈"), **dict.fromkeys((0x07, 0x6D, 0x19, 0x27), "⌉"),
    **dict.fromkeys((0x08, 0x6E, 0x1A, 0x28, 0x38, 0x3A, 0x3C), "{"),
    **dict.fromkeys((0x09, 0x6F, 0x1B, 0x29, 0x39, 0x3B, 0x3D), "}"),
    **dict.fromkeys((0x0A, 0x44, 0x1C, 0x2A), "⟨"), **dict.fromkeys((0x0B, 0x45, 0x1D, 0x2B), "⟩"),
    0x0C: "|", 0x0D: "‖", **dict.fromkeys((0x70, 0x71, 0x72, 0x73, 0x74), "√"),
    0x50: "∑", 0x58: "∑", 0x51: "∏", 0x59: "∏", 0x52: "∫", 0x5A: "∫",
    0x53: "⋃", 0x5B: "⋃", 0x54: "⋂", 0x5C: "⋂",
    0x48: "∮", 0x49: "∮", 0x4C: "⨁", 0x4D: "⨁", 0x4E: "⨂", 0x4F: "⨂", 0x60: "∐", 0x61: "∐",
    **dict.fromkeys((0x62, 0x63, 0x64), "\u0302"), **dict.fromkeys((0x65, 0x66, 0x67), "\u0303"),
}  # fmt: skip
# pieces of tall brackets stand for the bracket
PIECES = {
    **dict.fromkeys("⎛⎜⎝", "("), **dict.fromkeys("⎞⎟⎠", ")"), **dict.fromkeys("⎡⎢⎣", "["),
    **dict.fromkeys("⎤⎥⎦", "]"), **dict.fromkeys("⎧⎨⎩", "{"), **dict.fromkeys("⎫⎬⎭", "}"), "⎪": "",
    "〈": "⟨", "〉": "⟩", "∣": "|", "∥": "‖", "−": "-", "∗": "*", "⋅": "·", "∙": "·", "Ω": "Ω", "µ": "μ",
    "∆": "Δ",
    "\u00af": "\u0304", "\u02c6": "\u0302", "\u02dc": "\u0303", "\u02d9": "\u0307", "\u00a8": "\u0308",
    "\u203e": "\u0305", "^": "\u0302", "~": "\u0303", "´": "\u0301", "`": "\u0300", "\u02c7": "\u030c",
    "\u02d8": "\u0306",
}  # fmt: skip
_ITALIC = re.compile(
    r"cmmi|lmmi|ital|obli|slant|cmti|-it\b|(?<=[a-z])-i$|[tp]xmi|ntx.*mi|nxlmi|zplm.*m$|mtmi|ttmi|lbm[ij]",
    re.IGNORECASE,
)
_BOLD = re.compile(r"cmbx|cmmib|lmmib|bold|black|heavy|sfbx|-bd|[a-z]bx\d|cmbsy|-b$", re.IGNORECASE)


class Sign(NamedTuple):
    """One sign of a formula: Unicode letter, its shape, ink box, baseline and size in points."""

    text: str
    shape: Shape
    ink: Rect
    base: float
    size: float
    spaced: bool = False  # a blank stands before it


def read_signs(page: Any, areas: Sequence[Rect], others: Sequence[Rect] = ()) -> list[list[Sign] | None]:
    """The signs in each of `areas`, boxes on `page` as it is shown; None where one cannot be told.

    Signs in `others` are passed over.
    """
    text = page.get_textpage()
    place = placing(page)
    made: list[list[Sign]] = [[] for _ in areas]
    lost: set[int] = set()
    cut: list[list[float]] = [[] for _ in areas]  # sizes of signs that reach into an area
    sides = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = sides
    x, y = ctypes.c_double(), ctypes.c_double()
    spaced = False
    high = 0
    for index in range(min(text.count_chars(), MOST_SIGNS)):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        if pdfium.FPDFText_IsGenerated(text.raw, index):
            spaced = True
            continue
        pdfium.FPDFText_GetCharBox(text.raw, index, *(ctypes.byref(side) for side in sides))
        ink = place(left.value, bottom.value, right.value, top.value)
        shares = [share_inside(ink, area) for area in areas]
        where = [n for n, share in enumerate(shares) if share > 0.6]
        partly = [n for n, share in enumerate(shares) if 0.02 < share <= 0.6 and ink.area > 0]
        if (where or partly) and any(share_inside(ink, other) > 0.6 for other in others):
            continue
        lost |= {n for n in partly if shares[n] > 0.15}
        for n in partly:  # a line of text may touch the area; a script cut off would change the formula
            cut[n].append(_face(text.raw, index)[1])
        if not where:
            spaced = False
            continue
        name, size = _face(text.raw, index)
        letter, shape = meant(code, name)
        if letter == " ":
            spaced = True
            continue
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        base = place(x.value, y.value, x.value, y.value).y0
        for n in where:
            if letter is None or len(made[n]) > LONGEST:
                lost.add(n)
            elif letter:
                made[n].append(Sign(letter, shape, ink, base, size, spaced))
        spaced = False
    text.close()
    for n, sizes in enumerate(cut):
        most = max((sign.size for sign in made[n]), default=0.0)
        if any(size < 0.85 * most for size in sizes):
            lost.add(n)
    return [None if n in lost else _whole(signs) for n, signs in enumerate(made)]


def _face(raw: Any, index: int) -> tuple[str, float]:
    """A character's font name, and its size as it stands on the page."""
    matrix = pdfium.FS_MATRIX()
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(raw, index, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    owner = pdfium.FPDFText_GetTextObject(raw, index)
    font = pdfium.FPDFTextObj_GetFont(owner) if owner else None
    buffer = ctypes.create_string_buffer(256)
    if font:
        pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    return name, pdfium.FPDFText_GetFontSize(raw, index) * scale


def meant(code: int, face: str) -> tuple[str | None, Shape]:
    """What a character code means in the font `face`; None when that is not known, '' when it is no ink."""
    bare = face.lower()
    if re.search(r"cmex|lmex", bare) and code < 0x80:
        return EXTENSION.get(code), ""
    letter = chr(code)
    if re.search(r"cmb?sy|lmb?sy", bare):
        if letter.isascii() and letter.isupper():
            return letter, "cal"
        letter = SYMBOLS.get(letter, letter)
    if re.search(r"cmmi|lmmi", bare):
        letter = LETTERS.get(letter, letter)
    if re.search(r"msbm|bbold|dsrom", bare) and letter.isascii() and letter.isalpha():
        return letter, "bb"
    if re.search(r"euf[mb]", bare):
        return letter, "frak"
    if re.search(r"rsfs|eusm", bare) and letter.isupper():
        return letter, "cal"
    if 0x1D400 <= code <= 0x1D7FF or letter in "ℎℬℰℱℋℐℒℳℛℂℍℕℙℚℝℤℭℌℑℜℨ":
        return _mathematical(letter)
    if letter.isspace():
        return " ", ""
    letter = PIECES.get(letter, letter)
    private = letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff"
    known = code and not private and (code >= 32 or letter in SYMBOLS.values())
    if not known or code in (0xFFFE, 0xFFFF):
        return None, ""
    if not letter or not letter[0].isalpha():
        return letter, "bold" if _BOLD.search(bare) and letter.isalnum() else ""
    return letter, _shape(bare)


def _shape(bare: str) -> Shape:
    italic, bold = bool(_ITALIC.search(bare)), bool(_BOLD.search(bare))
    if re.search(r"mono|cmtt|courier|typewriter", bare):
        return "mono"
    if bold:
        return "bolditalic" if italic else "bold"
    return "italic" if italic else "upright"


def _mathematical(letter: str) -> tuple[str | None, Shape]:
    """A letter of Unicode's mathematical alphabets as its plain letter and shape."""
    name = unicodedata.name(letter, "")
    plain = "h" if letter == "ℎ" else unicodedata.normalize("NFKC", letter)
    if letter == "ℎ":
        return plain, "italic"
    for mark, shape in _SHAPES:
        if mark in name:
            return plain, shape
    return (plain, "upright") if plain.isdigit() else (None, "")


_SHAPES: tuple[tuple[str, Shape], ...] = (
    ("DOUBLE-STRUCK", "bb"), ("FRAKTUR", "frak"), ("BLACK-LETTER", "frak"), ("SCRIPT", "cal"),
    ("MONOSPACE", "mono"), ("BOLD ITALIC", "bolditalic"), ("BOLD", "bold"), ("SANS-SERIF", "upright"),
    ("ITALIC", "italic"),
)  # fmt: skip


def _whole(signs: Sequence[Sign]) -> list[Sign]:
    """Tall brackets that are set of pieces as one sign each."""
    made: list[Sign] = []
    for sign in signs:
        last = made[-1] if made else None
        stacked = (
            last is not None
            and sign.text == last.text
            and sign.text in "()[]{}|‖"
            and abs(sign.ink.x0 - last.ink.x0) < 0.5 * sign.size
            and min(abs(sign.ink.y0 - last.ink.y1), abs(sign.ink.y1 - last.ink.y0)) < 0.35 * sign.size
        )
        if last is not None and stacked:
            around = Rect(
                min(last.ink.x0, sign.ink.x0), min(last.ink.y0, sign.ink.y0),
                max(last.ink.x1, sign.ink.x1), max(last.ink.y1, sign.ink.y1),
            )  # fmt: skip
            made[-1] = last._replace(ink=around)
        else:
            made.append(sign)
    return made
