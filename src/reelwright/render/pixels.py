"""OpenCV's functions on eight-bit pixels, as this room uses them: arrays in, arrays out, one thread."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise

Bytes = NDArray[np.uint8]

cv2.setNumThreads(1)  # segments are the unit of parallel work


def as_bytes(pixels: Any) -> Bytes:
    """The array itself, known to hold uint8."""
    made: Bytes = np.asarray(pixels, np.uint8)
    return made


def decoded(data: bytes) -> Bytes:
    """A PNG or JPEG as RGBA or RGB or grey, 8 bits. Raises BrokenPromise when it is neither."""
    raw: Any = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if raw is None:
        raise BrokenPromise("a picture that reached the renderer is not PNG or JPEG.")
    if raw.dtype != np.uint8:
        raw = cv2.convertScaleAbs(raw, alpha=1 / 257)
    if raw.ndim == 2:
        return as_bytes(raw)
    return as_bytes(cv2.cvtColor(raw, cv2.COLOR_BGRA2RGBA if raw.shape[2] == 4 else cv2.COLOR_BGR2RGB))


def resized(pixels: Bytes, width: int, height: int) -> Bytes:
    """Smaller by area, larger by cubic interpolation."""
    smaller = width * height < pixels.shape[0] * pixels.shape[1]
    way = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    return as_bytes(cv2.resize(pixels, (max(1, width), max(1, height)), interpolation=way))


def halved(pixels: Bytes) -> Bytes:
    """The mean of each 2 x 2."""
    h, w = pixels.shape[:2]
    return as_bytes(cv2.resize(pixels, (w // 2, h // 2), interpolation=cv2.INTER_AREA))


def premultiplied(rgba: Bytes) -> Bytes:
    """RGBA with its colours multiplied by its opacity."""
    return as_bytes(cv2.cvtColor(rgba, cv2.COLOR_RGBA2mRGBA))


def scaled(pixels: Bytes, factor: float) -> Bytes:
    """Every value times `factor`, rounded, 0 to 255."""
    return as_bytes(cv2.convertScaleAbs(pixels, alpha=factor))


def product(one: Bytes, other: Bytes) -> Bytes:
    """Values multiplied as parts of 255."""
    return as_bytes(cv2.multiply(one, other, scale=1 / 255))


def total(one: Bytes, other: Bytes) -> Bytes:
    """Values added, at most 255."""
    return as_bytes(cv2.add(one, other))


def transformed(pixels: Bytes, matrix: NDArray[np.float32]) -> Bytes:
    """Each pixel's channels through a (3, 4) matrix, rounded, 0 to 255."""
    return as_bytes(cv2.transform(pixels, matrix))


def warped(pixels: Bytes, inverse: NDArray[np.float64], size: tuple[int, int], *, edge: int) -> Bytes:
    """`pixels` seen through `inverse` (from target to source), bilinear; `edge` is OpenCV's border mode."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return as_bytes(cv2.warpAffine(pixels, inverse, size, flags=flags, borderMode=edge))


def merged(*channels: Bytes) -> Bytes:
    """Channels side by side: (height, width, channels)."""
    return as_bytes(cv2.merge(list(channels)))


def grey(rgb: Bytes) -> Bytes:
    """Luma of RGB pixels."""
    return as_bytes(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)) if rgb.ndim == 3 else rgb
