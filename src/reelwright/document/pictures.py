"""Strangers' pictures made anew inside the confined child: PNG or JPEG, sRGB, on white, screen size."""

import io
import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from reelwright.core.errors import Damaged, ReelwrightError, TooLarge, Unsupported
from reelwright.core.noun import Noun

READ = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "PPM")
MOST_PIXELS = 60_000_000
WIDEST = 2400  # pixels of the longer side that are kept
SMALLEST = 48  # pixels; badges and rules are smaller
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
    try:
        with Image.open(file, formats=READ) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise TooLarge(f"more than {MOST_PIXELS // 1_000_000} megapixels")
            if min(opened.size) < SMALLEST:
                raise Unsupported(f"smaller than {SMALLEST} pixels")
            photo = opened.format == "JPEG"
            if photo:
                opened.draft("RGB", (WIDEST, WIDEST))
            picture = _upright(opened)
    except ReelwrightError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooLarge(f"more than {MOST_PIXELS // 1_000_000} megapixels") from error
    except UnidentifiedImageError as error:
        raise Unsupported("not a PNG, JPEG, WebP, GIF, TIFF or BMP picture") from error
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError) as error:
        raise Damaged("broken or cut off") from error
    picture.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    if photo:
        picture.save(target, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    else:
        picture.save(target, "PNG")
    kind = "image/jpeg" if photo else "image/png"
    return Redrawn(file=target.name, media_type=kind, width=picture.width, height=picture.height)


def _upright(opened: Image.Image) -> Image.Image:
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
