"""A paper's pictures: opened with care, laid on a mat of their own colour, or turned into ink."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.document import Picture
from reelwright.core.errors import BrokenPromise
from reelwright.core.protocols import Blobs
from reelwright.core.report import PixelBox
from reelwright.render.parts import FigurePaint

Bytes = NDArray[np.uint8]

_MOST_PIXELS = 64_000_000
_EVEN = 14  # how far from its middle value a colour of the border may lie and still count as the same
WHITE = (255, 255, 255)


@lru_cache(maxsize=4)
def _decoded(blobs_data: bytes) -> Bytes:
    raw = cv2.imdecode(np.frombuffer(blobs_data, np.uint8), cv2.IMREAD_UNCHANGED)
    if raw is None:
        raise BrokenPromise("a figure of the paper is not a PNG or JPEG picture.")
    if raw.dtype != np.uint8:
        raw = cv2.convertScaleAbs(raw, alpha=1 / 257)
    if raw.ndim == 2:
        return cv2.cvtColor(raw, cv2.COLOR_GRAY2RGB)
    if raw.shape[2] == 4:
        alpha = raw[..., 3:].astype(np.uint16)
        on_white = (raw[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255
        raw = on_white.astype(np.uint8)
    made: Bytes = cv2.cvtColor(raw, cv2.COLOR_BGR2RGB)
    return made


def opened(blobs: Blobs, picture: Picture) -> Bytes:
    """The picture as RGB, (height, width, 3) uint8; what is transparent becomes white."""
    if picture.width * picture.height > _MOST_PIXELS:
        raise BrokenPromise(f"a figure of {picture.width} x {picture.height} pixels reached the renderer.")
    return _decoded(blobs.get(picture.blob))


def border_colour(picture: Bytes) -> tuple[int, int, int] | None:
    """The colour that a picture's border has all around, None when it has no one colour."""
    edge = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    middle = np.median(edge, axis=0)
    same = (np.abs(edge.astype(np.int16) - middle) <= _EVEN).all(axis=1).mean()
    if same < 0.8:
        return None
    red, green, blue = (int(value) for value in middle)
    return (red, green, blue)


def matted(blobs: Blobs, paint: FigurePaint, box: PixelBox, finer: float) -> Bytes:
    """The mat with the figure as it begins, RGB, at `finer` times the mat's size.

    `box` is what the figure covers at its largest.
    """
    picture = opened(blobs, paint.picture)
    x, y, w, h = paint.mat
    mat = border_colour(picture) or WHITE
    canvas = np.empty((round(h * finer), round(w * finer), 3), np.uint8)
    canvas[...] = mat
    factor = finer / paint.zoom
    figure_w, figure_h = round((box.x1 - box.x0) * factor), round((box.y1 - box.y0) * factor)
    figure = resized(picture, figure_w, figure_h)
    left = round(((box.x0 + box.x1) / 2 - x) * finer - figure_w / 2)
    top = round(((box.y0 + box.y1) / 2 - y) * finer - figure_h / 2)
    left, top = max(0, min(left, canvas.shape[1] - figure_w)), max(0, min(top, canvas.shape[0] - figure_h))
    canvas[top : top + figure_h, left : left + figure_w] = figure
    return canvas


def ink_alpha(blobs: Blobs, picture: Picture, size: tuple[int, int]) -> Bytes:
    """How much ink each pixel of a dark-on-light (or light-on-dark) picture carries, (height, width) uint8."""
    grey = cv2.cvtColor(opened(blobs, picture), cv2.COLOR_RGB2GRAY)
    edge = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    if np.median(edge) < 128:
        grey = 255 - grey
    paper, ink = float(np.percentile(grey, 90)), float(np.percentile(grey, 0.2))
    small = resized(grey, *size)
    reach = max(24.0, paper - ink)
    made: Bytes = np.clip((paper - small.astype(np.float32)) * (255 / reach), 0, 255).astype(np.uint8)
    return made


def resized(picture: Bytes, width: int, height: int) -> Bytes:
    """Smaller by area, larger by cubic interpolation."""
    smaller = width * height < picture.shape[0] * picture.shape[1]
    way = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    made: Bytes = cv2.resize(picture, (max(1, width), max(1, height)), interpolation=way)
    return made
