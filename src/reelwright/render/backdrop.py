"""The background: a slow gradient and at times a glow, dithered so that eight bits show no bands."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reelwright.core.media import Size
from reelwright.core.timeline import Theme
from reelwright.render.colour import rgb

_SEED = 709  # the noise never changes: a still background costs the encoder nothing


@lru_cache(maxsize=4)
def backdrop(
    size: Size, theme: Theme, glow: tuple[float, float] | None, *, dither: bool = True
) -> NDArray[np.uint8]:
    """RGB, (height, width, 3) uint8.

    `glow` is the middle of a soft light of the accent, in parts of the frame.
    """
    h, w = size.height, size.width
    down = np.linspace(0, 1, h, dtype=np.float32)[:, None]
    across = np.linspace(0, 1, w, dtype=np.float32)[None, :]
    blend = (0.25 * across + 0.75 * down)[..., None]
    start, stop = np.array(rgb(theme.paper), np.float32), np.array(rgb(theme.paper_to), np.float32)
    picture = start + (stop - start) * blend
    if glow is not None:
        # a bell in each direction: their product is a round one
        bells = [np.exp(-((far / 0.55) ** 2)) for far in ((across - glow[0]) * (w / h), down - glow[1])]
        light = (bells[0] * bells[1])[..., None] * np.float32(0.13 if theme.mode == "dark" else 0.05)
        picture += (np.array(rgb(theme.accent), np.float32) - picture) * light
    noise = np.random.default_rng(_SEED).random((h, w, 1), dtype=np.float32)
    made = np.floor(picture + (noise if dither else 0.5)).clip(0, 255).astype(np.uint8)
    made.setflags(write=False)
    return made
