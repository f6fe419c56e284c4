"""Ink that is not text: rules, plates, curves and pictures of a page, as PDFium knows them."""

import ctypes
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from reelwright.document.pdf.geometry import Rect, meet, share_inside, union

MOST_MARKS = 150_000  # on one page
DEEPEST_FORM = 6

Place = Callable[[float, float, float, float], Rect]


class Mark(NamedTuple):
    """Ink that is not upright text.

    A 'rule' is a thin upright or level line, a 'plate' a filled box, a 'speck' a dot or a very short line, a
    'label' a letter of text that runs sideways.
    """

    kind: Literal["image", "rule", "plate", "path", "speck", "label"]
    box: Rect
    drawn: bool = False


def placing(page: Any) -> Place:
    """The map of a rectangle (left, bottom, right, top) in PDF user space to the page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    return {
        0: lambda x0, y0, x1, y1: Rect(x0 - left, top - y1, x1 - left, top - y0),
        90: lambda x0, y0, x1, y1: Rect(y0 - bottom, x0 - left, y1 - bottom, x1 - left),
        180: lambda x0, y0, x1, y1: Rect(right - x1, y0 - bottom, right - x0, y1 - bottom),
        270: lambda x0, y0, x1, y1: Rect(top - y1, right - x1, top - y0, right - x0),
    }[page.get_rotation()]


class MarkWalk:
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
                self._keep(item, kind, matrix)
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
        xs = [m[0] * x + m[2] * y + m[4] for x, y in corners]
        ys = [m[1] * x + m[3] * y + m[5] for x, y in corners]
        return self.place(min(xs), min(ys), max(xs), max(ys))

    def _clip(self, item: Any, matrix: tuple[float, ...]) -> Rect | None:
        clip = pdfium.FPDFPageObj_GetClipPath(item)
        paths = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
        shared: Rect | None = None
        x, y = ctypes.c_float(), ctypes.c_float()
        for path in range(min(max(paths, 0), 16)):
            count = min(pdfium.FPDFClipPath_CountPathSegments(clip, path), 64)
            pieces = (pdfium.FPDFClipPath_GetPathSegment(clip, path, index) for index in range(count))
            spots = [(x.value, y.value) for piece in pieces if pdfium.FPDFPathSegment_GetPoint(piece, x, y)]
            if len(spots) >= 3:
                xs, ys = [s[0] for s in spots], [s[1] for s in spots]
                box = self._placed([min(xs), min(ys), max(xs), max(ys)], matrix)
                shared = meet(shared, box) if shared else box
        return shared

    def _keep(self, item: Any, kind: int, matrix: tuple[float, ...]) -> None:
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


def trimmed(page: Any, marks: list[Mark], inks: Sequence[Rect], images: dict[Rect, Any]) -> list[Mark]:
    """Pictures that reach over the text with nothing but paper are cut back to their ink."""
    made = []
    for found in marks:
        mark = found
        if mark.kind == "image" and mark.box in images and not mark.drawn:
            under = sum(1 for ink in inks if share_inside(ink, mark.box) > 0.9)
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
    data = ctypes.cast(
        pdfium.FPDFBitmap_GetBuffer(handle), ctypes.POINTER(ctypes.c_uint8 * (stride * high))
    ).contents
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
