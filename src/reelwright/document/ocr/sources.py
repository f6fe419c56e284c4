"""Where page pictures come from: pages of a PDF, frames of a picture file, members of an archive."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from reelwright.core.errors import Damaged, TooLarge, Unsupported
from reelwright.document.archives import leads_out
from reelwright.document.pictures import MOST_PIXELS, READ, upright

Form = Literal["pdf", "picture", "archive"]
Pixels = NDArray[np.uint8]

MOST_PAGES = 300
MOST_MEMBER = 60 * 1000 * 1000  # bytes of one picture in an archive
LONGEST = 2900  # pixels of the longer side that are looked at
USUAL_DPI, LEAST_DPI, MOST_DPI = 200.0, 150.0, 240.0
A4_LONG = 841.9  # points
SMALLEST = 200  # pixels: no page can be read in less
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp", ".gif")

warnings.simplefilter("error", Image.DecompressionBombWarning)


@dataclass(frozen=True)
class Raster:
    """One page picture: (height, width, 3) uint8, blue first. `scale` is points of the page by pixel."""

    pixels: Pixels
    scale: float
    photo: bool


def natural(name: str) -> list[tuple[int, str]]:
    """The key by which 'page 10' comes after 'page 9'."""
    return [
        (int(part or 0), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", name.lower())
    ]


def page_count(path: Path, form: Form) -> int:
    """How many page pictures there are. Raises TooLarge, Damaged or Unsupported."""
    if form == "pdf":
        with closing(pdfium.PdfDocument(path)) as document:
            return len(document)
    if form == "archive":
        with _archive(path) as archive:
            count = len(_members(archive))
        if count == 0:
            raise Unsupported(
                "there are no page pictures in this archive:", fix="give photos as PNG or JPEG."
            )
    else:
        with _opened(path) as picture:
            count = getattr(picture, "n_frames", 1)
            if picture.format in {"GIF", "WEBP", "PNG"}:
                count = 1  # an animation is not a book
    if count > MOST_PAGES:
        raise TooLarge(
            f"there are {count} page pictures, and at most {MOST_PAGES} are read:", fix="give fewer."
        )
    return count


def raster(path: Path, form: Form, number: int, password: str) -> Raster:
    """Page `number` (1-based) as pixels."""
    if form == "pdf":
        return _rendered(path, number, password)
    if form == "archive":
        with _archive(path) as archive:
            member = _members(archive)[number - 1]
            if member.file_size > MOST_MEMBER:
                raise TooLarge(f"picture {member.filename} is too large:", fix="save it smaller.")
            with archive.open(member) as stream:
                data = stream.read(MOST_MEMBER)
        return _picture(io.BytesIO(data), 1)
    return _picture(path, number)


def _rendered(path: Path, number: int, password: str) -> Raster:
    with closing(pdfium.PdfDocument(path, password=password or None)) as document:
        page = document[number - 1]
        width, height = page.get_size()
        dpi = min(MOST_DPI, max(LEAST_DPI, _native_dpi(page, width * height)))
        scale = min(dpi / 72, LONGEST / max(width, height))
        bitmap = page.render(scale=scale, fill_color=(255, 255, 255, 255), may_draw_forms=False)
        pixels = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
        bitmap.close()
    return Raster(pixels, 1 / scale, photo=False)


def _native_dpi(page: Any, area: float) -> float:
    """The resolution of the largest picture on the page; the usual one when none covers it."""
    best, dpi = 0.3 * area, USUAL_DPI
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        wide, high = item.get_px_size()
        if (right - left) * (top - bottom) > best:
            best = (right - left) * (top - bottom)
            dpi = 72 * (wide * high / best) ** 0.5
    return dpi


@contextmanager
def _opened(file: Any) -> Iterator[Image.Image]:
    try:
        with Image.open(file, formats=READ) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise TooLarge(
                    f"the picture has more than {MOST_PIXELS // 1_000_000} megapixels:",
                    fix="save it smaller.",
                )
            if min(picture.size) < SMALLEST:
                raise Unsupported(
                    f"this is a picture of {picture.width} x {picture.height} pixels, too small for a page:",
                    fix="give the paper itself as PDF, or photos of its pages for OCR.",
                )
            yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooLarge("the picture has too many pixels:", fix="save it smaller.") from error
    except UnidentifiedImageError as error:
        raise Unsupported(
            "this kind of picture is not read:", fix="save it as PNG, JPEG, TIFF or WebP."
        ) from error
    except (OSError, SyntaxError, EOFError, ValueError) as error:
        if isinstance(error, (TooLarge, Unsupported)):
            raise
        raise Damaged("the picture is broken or cut off:", fix="save or photograph it again.") from error


def _picture(file: Any, number: int) -> Raster:
    with _opened(file) as picture:
        if number > 1:
            picture.seek(number - 1)
        stated = picture.info.get("dpi", (0, 0))[0]
        plain = upright(picture)
    longer = max(plain.size)
    scale = 72 / float(stated) if 100 <= float(stated or 0) <= 1200 else A4_LONG / longer
    if not 250 < scale * longer < 1500:  # points: the stated resolution is a camera's fancy
        scale = A4_LONG / longer
    if longer > LONGEST:
        share = LONGEST / longer
        plain = plain.resize((round(plain.width * share), round(plain.height * share)), Image.Resampling.BOX)
        scale /= share
    pixels = np.ascontiguousarray(np.asarray(plain.convert("RGB"))[:, :, ::-1])
    return Raster(pixels, scale, photo=True)


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise Damaged("the archive of page pictures is broken:", fix="pack it again.") from error


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Picture files of the archive in the order of their names, numbers by value."""
    found = [
        one
        for one in archive.infolist()
        if PurePosixPath(one.filename).suffix.lower() in PICTURES
        and not one.is_dir()
        and not leads_out(one.filename)
        and not PurePosixPath(one.filename).name.startswith((".", "__MACOSX"))
        and "__MACOSX" not in one.filename
    ]
    return sorted(found, key=lambda one: natural(one.filename))
