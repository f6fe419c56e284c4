"""The background: a slow gradient, at times a glow and rings, dithered so that eight bits show no bands."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.media import Size
from reelwright.core.timeline import Theme
from reelwright.render.colour import rgb

_COARSE = 4  # the gradient is worked out on every fourth pixel: it is slow enough
_SEED = 709  # the noise never changes: a still background costs the encoder nothing
# radii of the rings, in parts of the short side, and how much of the accent they carry: never enough to read
_RINGS = ((0.20, 0.16), (0.34, 0.12), (0.50, 0.085), (0.68, 0.055), (0.88, 0.03))
_SHIFT = 4  # OpenCV draws circles to parts of a pixel


@dataclass(frozen=True)
class Glow:
    """A soft light of the accent, its middle in parts of the frame, and fine rings around it."""

    x: float
    y: float
    rings: bool = False


@lru_cache(maxsize=4)
def backdrop(size: Size, theme: Theme, glow: Glow | None, *, dither: bool = True) -> NDArray[np.uint8]:
    """RGB, (height, width, 3) uint8."""
    h, w = size.height, size.width
    rows, columns = max(2, h // _COARSE), max(2, w // _COARSE)
    down = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    across = np.linspace(0, 1, columns, dtype=np.float32)[None, :]
    start, stop = np.array(rgb(theme.paper), np.float32), np.array(rgb(theme.paper_to), np.float32)
    slow = start + (stop - start) * (0.25 * across + 0.75 * down)[..., None]
    if glow is not None:
        # a bell in each direction: their product is a round one
        bells = [np.exp(-((far / 0.55) ** 2)) for far in ((across - glow.x) * (w / h), down - glow.y)]
        light = (bells[0] * bells[1])[..., None] * np.float32(0.15 if theme.mode == "dark" else 0.06)
        slow += (np.array(rgb(theme.accent), np.float32) - slow) * light
    picture = np.asarray(cv2.resize(slow, (w, h), interpolation=cv2.INTER_LINEAR), np.float32)
    if glow is not None and glow.rings:
        picture += (np.array(rgb(theme.accent), np.float32) - picture) * _rings(size, glow)[..., None]
    if dither:
        picture += np.random.default_rng(_SEED).random((h, w, 1), dtype=np.float32)
    else:
        picture += np.float32(0.5)
    made = np.minimum(picture, np.float32(255)).astype(np.uint8)
    made.setflags(write=False)
    return made


def _rings(size: Size, glow: Glow) -> NDArray[np.float32]:
    """How much of the accent fine rings around the glow carry, (height, width)."""
    short = min(size.width, size.height)
    drawn = np.zeros((size.height, size.width), np.uint8)
    middle = (round(glow.x * size.width * 2**_SHIFT), round(glow.y * size.height * 2**_SHIFT))
    thick = max(1, round(short * 2 / 1080))
    for radius, part in _RINGS:
        reach = round(radius * short * 2**_SHIFT)
        cv2.circle(drawn, middle, reach, (round(part * 255),), thick, cv2.LINE_AA, _SHIFT)
    return drawn.astype(np.float32) / np.float32(255)
