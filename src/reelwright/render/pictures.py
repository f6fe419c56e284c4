"""A paper's pictures: opened with care, laid on a mat of their own colour, or turned into ink."""

from functools import lru_cache

import numpy as np

from reelwright.core.document import Picture
from reelwright.core.errors import BrokenPromise
from reelwright.core.protocols import Blobs
from reelwright.core.report import PixelBox
from reelwright.render.parts import FigurePaint
from reelwright.render.pixels import Bytes, decoded, grey, merged, resized

_MOST_PIXELS = 64_000_000
_EVEN = 14  # how far from its middle value a colour of the border may lie and still count as the same
WHITE = (255, 255, 255)


@lru_cache(maxsize=4)
def _flat(data: bytes) -> Bytes:
    raw = decoded(data)
    if raw.ndim == 2:
        return merged(raw, raw, raw)
    if raw.shape[2] == 3:
        return raw
    alpha = raw[..., 3:].astype(np.uint16)
    on_white = (raw[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255
    return on_white.astype(np.uint8)


def opened(blobs: Blobs, picture: Picture) -> Bytes:
    """The picture as RGB, (height, width, 3) uint8; what is transparent becomes white."""
    if picture.width * picture.height > _MOST_PIXELS:
        raise BrokenPromise(f"a figure of {picture.width} x {picture.height} pixels reached the renderer.")
    return _flat(blobs.get(picture.blob))


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
    """How much ink each pixel of a dark-on-light or light-on-dark picture carries, (height, width) uint8."""
    shades = grey(opened(blobs, picture))
    edge = np.concatenate([shades[0], shades[-1], shades[:, 0], shades[:, -1]])
    if np.median(edge) < 128:
        shades = 255 - shades
    paper, ink = float(np.percentile(shades, 90)), float(np.percentile(shades, 0.2))
    small = resized(shades, *size)
    reach = max(24.0, paper - ink)
    made: Bytes = np.clip((paper - small.astype(np.float32)) * (255 / reach), 0, 255).astype(np.uint8)
    return made
