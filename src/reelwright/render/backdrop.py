"""The background: a slow gradient and at times a glow, dithered so that eight bits show no bands."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.media import Size
from reelwright.core.timeline import Theme
from reelwright.render.colour import rgb

_COARSE = 4  # the gradient is worked out on every fourth pixel: it is slow enough
_SEED = 709  # the noise never changes: a still background costs the encoder nothing


@lru_cache(maxsize=4)
def backdrop(
    size: Size, theme: Theme, glow: tuple[float, float] | None, *, dither: bool = True
) -> NDArray[np.uint8]:
    """RGB, (height, width, 3) uint8.

    `glow` is the middle of a soft light of the accent, in parts of the frame.
    """
    h, w = size.height, size.width
    rows, columns = max(2, h // _COARSE), max(2, w // _COARSE)
    down = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    across = np.linspace(0, 1, columns, dtype=np.float32)[None, :]
    start, stop = np.array(rgb(theme.paper), np.float32), np.array(rgb(theme.paper_to), np.float32)
    slow = start + (stop - start) * (0.25 * across + 0.75 * down)[..., None]
    if glow is not None:
        # a bell in each direction: their product is a round one
        bells = [np.exp(-((far / 0.55) ** 2)) for far in ((across - glow[0]) * (w / h), down - glow[1])]
        light = (bells[0] * bells[1])[..., None] * np.float32(0.13 if theme.mode == "dark" else 0.05)
        slow += (np.array(rgb(theme.accent), np.float32) - slow) * light
    picture = np.asarray(cv2.resize(slow, (w, h), interpolation=cv2.INTER_LINEAR), np.float32)
    if dither:
        picture += np.random.default_rng(_SEED).random((h, w, 1), dtype=np.float32)
    else:
        picture += np.float32(0.5)
    made = np.minimum(picture, np.float32(255)).astype(np.uint8)
    made.setflags(write=False)
    return made
