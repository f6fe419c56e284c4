"""Strangers' pictures made anew inside the confined child: PNG or JPEG, sRGB, on white, screen size."""

import io
import re
import warnings
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import typst
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from reelwright.core.errors import Damaged, ReelwrightError, TooLarge, Unsupported
from reelwright.core.noun import Noun

READ = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "PPM")
MOST_PIXELS = 60_000_000
WIDEST = 2400  # pixels of the longer side that are kept
SMALLEST = 48  # pixels; badges and rules are smaller
VECTOR_SCALE = 3  # pixels a point of drawings
JPEG_QUALITY = 92

warnings.simplefilter("error", Image.DecompressionBombWarning)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class Redrawn(Noun):
    """A picture made anew: its file, media type and size in pixels; or `why` it was not."""

    file: str
    media_type: str = ""
    width: int = 0
    height: int = 0
    why: str = ""


def redraw(files: tuple[Path, ...], folder: Path) -> tuple[Redrawn, ...]:
    """Each of `files` made anew in `folder`, in order; one that cannot be is told, not raised."""
    made = []
    for at, file in enumerate(files):
        try:
            made.append(_redrawn(file, folder / f"redrawn-{at:03}"))
        except ReelwrightError as error:
            made.append(Redrawn(file="", why=error.message))
    return tuple(made)


def _redrawn(file: Path, target: Path) -> Redrawn:
    with file.open("rb") as stream:
        head = stream.read(4096)
    try:
        with _opened(file, head, target) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise TooLarge(f"more than {MOST_PIXELS // 1_000_000} megapixels")
            if min(opened.size) < SMALLEST:
                raise Unsupported(f"smaller than {SMALLEST} pixels")
            photo = opened.format == "JPEG"
            if photo:
                opened.draft("RGB", (WIDEST, WIDEST))
            picture = upright(opened)
    except ReelwrightError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooLarge(f"more than {MOST_PIXELS // 1_000_000} megapixels") from error
    except UnidentifiedImageError as error:
        raise Unsupported("not a PNG, JPEG, WebP, GIF, TIFF, BMP, SVG or PDF picture") from error
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError, RuntimeError) as error:
        raise Damaged("broken or cut off") from error
    picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    if photo:
        picture.save(target, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    else:
        picture.save(target, "PNG")
    kind = "image/jpeg" if photo else "image/png"
    return Redrawn(file=target.name, media_type=kind, width=picture.width, height=picture.height)


def _opened(file: Path, head: bytes, target: Path) -> Image.Image:
    if b"%PDF-" in head[:1024]:
        return _page(file)
    if re.search(rb"<svg[\s>]", head):
        return _drawing(file, target.with_suffix(".alone"))
    return Image.open(file, formats=READ)


def _page(file: Path) -> Image.Image:
    """The first page of a PDF, as large as is kept; a figure has no other."""
    with closing(pypdfium2.PdfDocument(file)) as document:
        page = document[0]
        longer = max(page.get_size())
        if not 0 < longer < 20_000:
            raise TooLarge("a page of no sensible size")
        picture: Image.Image = page.render(scale=min(VECTOR_SCALE, WIDEST / longer)).to_pil()
    return picture


def _drawing(file: Path, alone: Path) -> Image.Image:
    """An SVG by typst, in a folder of its own: what it points at is not there; scripts are not run."""
    alone.mkdir()
    (alone / "drawing").write_bytes(file.read_bytes())
    page = b'#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image("drawing", format: "svg")'
    drawn = _typeset(page, root=str(alone), format="png", ppi=72 * VECTOR_SCALE)
    return Image.open(io.BytesIO(drawn), formats=("PNG",))


_typeset: Any = typst.compile  # its types allow no root beside a source in memory


def upright(opened: Image.Image) -> Image.Image:
    """Turned as its EXIF says, in sRGB, 8 bits, transparent parts on white."""
    profile = opened.info.get("icc_profile")
    picture = ImageOps.exif_transpose(opened)
    if picture.mode.startswith(("I", "F")):
        picture = _eight_bit(picture)
    if picture.mode == "P" or picture.mode in {"LA", "PA", "La", "RGBa"}:
        picture = picture.convert("RGBA")
    if "transparency" in picture.info and picture.mode in {"L", "RGB"}:
        picture = picture.convert("RGBA")
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    plain = picture.convert("RGB") if picture.mode != "CMYK" else picture
    if profile:
        plain = _in_srgb(plain, profile)
    plain = plain.convert("RGB")
    if alpha is None:
        return plain
    sheet = Image.new("RGB", plain.size, "white")
    sheet.paste(plain, mask=alpha)
    return sheet


def _eight_bit(picture: Image.Image) -> Image.Image:
    """A 16-bit or float grey picture, scaled so that its full scale is white."""
    grey = np.asarray(picture, dtype=np.float64)
    top = 65535.0 if picture.mode.startswith("I") and grey.max() > 255 else max(1.0, float(grey.max()))
    return Image.fromarray((grey.clip(0, top) * (255.0 / top)).round().astype(np.uint8), "L")


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture  # a broken or foreign profile: the numbers as they are
    return turned if turned is not None else picture
