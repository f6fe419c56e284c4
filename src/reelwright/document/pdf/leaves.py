"""Pages that were recognised from pictures, in the nouns that pages with text are read from."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

import pypdfium2 as pdfium

from reelwright.core.noun import Noun
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.glyphs import Font, Glyph, Sheet
from reelwright.document.pdf.marks import Mark

FACE = "scan"  # the name of the faces of recognised text, which nobody knows
RAISE = 0.33  # of the size: how high a raised sign stands
SMALL = 0.66  # of the size: how large it is
GAP = 0.22  # of the size: at least this much stands between words


class Printed(Noun):
    """A word or a raised piece of one, from `x0` to `x1` in points; `spaced`: a blank stands before it."""

    text: str
    x0: float
    x1: float
    spaced: bool = True
    raised: bool = False


class Row(Noun):
    """Words on one baseline, in points from the top of the page.

    `stroke` is the width of its strokes. `confidence` is the engine's, 0 to 1.
    """

    words: tuple[Printed, ...]
    base: float
    size: float
    top: float
    foot: float
    stroke: float
    confidence: float
    bold: bool = False
    mono: bool = False
    math: bool = False


class Ink(Noun):
    """What is drawn: a thin rule, or a picture."""

    kind: Literal["rule", "image"]
    x0: float
    y0: float
    x1: float
    y1: float


class Leaf(Noun):
    """One page as recognised: upright, level and cut to the paper, `width` x `height` points.

    `picture` is the JPEG that shows it so, `page` (1-based) the page of the file it was made of, and `back`
    takes a point of it to that page as shown: x' = a x + b y + c, y' = d x + e y + f.
    """

    picture: str
    page: int
    width: float
    height: float
    back: tuple[float, float, float, float, float, float]
    rows: tuple[Row, ...]
    inks: tuple[Ink, ...]

    @property
    def text(self) -> str:
        """All that was recognised, a row a line."""
        return "\n".join(" ".join(word.text for word in row.words) for row in self.rows)


def bound(document: Any, leaves: Sequence[Leaf]) -> list[Leaf | None]:
    """Puts `leaves` in the place of the pages they show; then the leaf, if any, of each page."""
    order: list[Leaf | None] = []
    count = len(document)
    for page in range(count, 0, -1):
        own = [leaf for leaf in leaves if leaf.page == page]
        order = [*own, *order] if own else [None, *order]
        if own:
            document.del_page(page - 1)
        for leaf in reversed(own):
            _insert(document, leaf, page - 1)
    return order


def _insert(document: Any, leaf: Leaf, index: int) -> None:
    page = document.new_page(leaf.width, leaf.height, index)
    image = pdfium.PdfImage.new(document)
    image.load_jpeg(leaf.picture, inline=True)
    image.set_matrix(pdfium.PdfMatrix().scale(leaf.width, leaf.height))
    page.insert_obj(image)
    page.gen_content()
    page.close()


def sheet_of(leaf: Leaf, number: int) -> Sheet:
    """What stands on `leaf`, as page `number`."""
    glyphs = tuple(glyph for row in leaf.rows for glyph in _glyphs(row))
    marks = tuple(Mark(ink.kind, Rect(ink.x0, ink.y0, ink.x1, ink.y1)) for ink in leaf.inks)
    return Sheet(number, leaf.width, leaf.height, glyphs, marks, inked=True)


def _glyphs(row: Row) -> list[Glyph]:
    """Signs of a row, evenly spread over their words: as much as the reader of lines needs to know."""
    face = Font(FACE + "-bold" * row.bold, row.bold, italic=False, mono=row.mono, math=row.math)
    made: list[Glyph] = []
    ends = [after.x0 - GAP * row.size * after.spaced for _, after in pairwise(row.words)]
    for word, end in zip(row.words, [*ends, float("inf")], strict=True):
        right = max(word.x0 + 0.1, min(word.x1, end))
        pitch = (right - word.x0) / max(1, len(word.text))
        base = row.base - RAISE * row.size if word.raised else row.base
        size = SMALL * row.size if word.raised else row.size
        top, foot = (row.top, base) if word.raised else (row.top, row.foot)
        for index, letter in enumerate(word.text):
            left = word.x0 + index * pitch
            ink = Rect(left, top, left + pitch, foot)
            spaced = word.spaced and index == 0
            made.append(Glyph(letter, ink, left, left + pitch, base, size, face, spaced, drawn=False))
    return made
