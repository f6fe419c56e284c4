"""Page pictures for looking at, drawn in a confined child."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Literal

import cv2
import pypdfium2 as pdfium

from reelwright.core.blob import Blob
from reelwright.core.document import PageView, Picture
from reelwright.core.noun import Noun
from reelwright.core.protocols import Tools
from reelwright.document import formats
from reelwright.document.ocr.sources import Raster, page_count, raster
from reelwright.document.sniff import sniff
from reelwright.sandbox import Limits, call

MOST_PAGES = 150
WIDE = 1000  # pixels
QUALITY = 82  # of JPEG
LIMITS = Limits(seconds=240, memory=1536 << 20, written=256 << 20)
Form = Literal["pdf", "picture"]


class Drawn(Noun):
    """A JPEG in the scratch folder; `scale` is points of the page by pixel."""

    file: str
    width: int
    height: int
    scale: float


def pages(tools: Tools, source: Blob, name: str, password: str) -> tuple[PageView, ...]:
    """The first 150 pages of a PDF or of page pictures; none for what has no pages. Raises as the reader."""
    path = tools.blobs.path(source)
    found = sniff(path, name)
    if found not in (formats.PDF, formats.PICTURE):
        return ()
    form: Form = "pdf" if found is formats.PDF else "picture"
    folder = tools.scratch / "pages"
    folder.mkdir()
    drawn = call(
        "reelwright.document.showing.pages:draw",
        path, form, password, folder, returns=tuple[Drawn, ...], limits=LIMITS, reads=[path], writes=folder,
    )  # fmt: skip
    tools.progress(0.9)
    views = []
    for number, one in enumerate(drawn, start=1):
        blob = tools.blobs.put_file(folder / one.file, "image/jpeg")
        picture = Picture(blob=blob, width=one.width, height=one.height)
        views.append(
            PageView(page=number, picture=picture, width=one.width * one.scale, height=one.height * one.scale)
        )
    tools.progress(1.0)
    return tuple(views)


def draw(path: Path, form: Form, password: str, folder: Path) -> tuple[Drawn, ...]:
    """The confined child's side."""
    rasters = _rendered(path, password) if form == "pdf" else _photographed(path)
    return tuple(_kept(page, folder, f"page-{number:03}.jpg") for number, page in enumerate(rasters, start=1))


def _rendered(path: Path, password: str) -> Iterator[Raster]:
    with closing(pdfium.PdfDocument(path, password=password or None)) as document:
        for page in islice(document, MOST_PAGES):
            scale = WIDE / max(1.0, min(page.get_size()))
            bitmap = page.render(scale=scale, fill_color=(255, 255, 255, 255), may_draw_forms=False)
            yield Raster(bitmap.to_numpy()[:, :, :3], 1 / scale, photo=False)


def _photographed(path: Path) -> Iterator[Raster]:
    for number in range(1, min(page_count(path, "picture"), MOST_PAGES) + 1):
        yield raster(path, "picture", number, "")


def _kept(page: Raster, folder: Path, file: str) -> Drawn:
    height, width = page.pixels.shape[:2]
    wide = min(WIDE, width)
    small = cv2.resize(page.pixels, (wide, round(height * wide / width)), interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(folder / file), small, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return Drawn(file=file, width=small.shape[1], height=small.shape[0], scale=page.scale * width / wide)
