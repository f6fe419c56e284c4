"""Frames as the encoder takes them: I420, ITU-R BT.709, limited range; converted only where they changed."""

import cv2
import numpy as np

from reelwright.core.media import Size
from reelwright.render.pixels import Bytes, halved, transformed

# RGB 0..255 to Y 16..235 and Cb, Cr 16..240: ITU-R BT.709, 3.2 to 3.4
_KR, _KB = 0.2126, 0.0722
_KG = 1 - _KR - _KB
_Y, _C = 219 / 255, 224 / 255
MATRIX = np.array(
    [
        [_KR * _Y, _KG * _Y, _KB * _Y, 16],
        [-_KR / (2 * (1 - _KB)) * _C, -_KG / (2 * (1 - _KB)) * _C, 0.5 * _C, 128],
        [0.5 * _C, -_KG / (2 * (1 - _KR)) * _C, -_KB / (2 * (1 - _KR)) * _C, 128],
    ],
    np.float32,
)


class Planes:
    """One frame: `whole` is (height * 3 / 2, width) uint8; `y`, `u` and `v` are views of it."""

    def __init__(self, size: Size) -> None:
        w, h = size.width, size.height
        self.whole: Bytes = np.empty((h * 3 // 2, w), np.uint8)
        flat = self.whole.reshape(-1)
        quarter = w * h // 4
        self.y: Bytes = flat[: w * h].reshape(h, w)
        self.u: Bytes = flat[w * h : w * h + quarter].reshape(h // 2, w // 2)
        self.v: Bytes = flat[w * h + quarter :].reshape(h // 2, w // 2)

    def put(self, rgb: Bytes, x: int, y: int) -> None:
        """Write RGB pixels at `x`, `y`; position and size even."""
        luma, cb, cr = yuv(rgb)
        h, w = luma.shape
        self.y[y : y + h, x : x + w] = luma
        self.u[y // 2 : (y + h) // 2, x // 2 : (x + w) // 2] = cb
        self.v[y // 2 : (y + h) // 2, x // 2 : (x + w) // 2] = cr


def yuv(rgb: Bytes) -> tuple[Bytes, Bytes, Bytes]:
    """Y at full size, Cb and Cr averaged over each 2 x 2, of RGB pixels with even sides."""
    luma = transformed(rgb, MATRIX)[..., 0]
    chroma = transformed(halved(rgb), MATRIX)
    return luma, chroma[..., 1], chroma[..., 2]


def blend(before: Planes, after: Planes, part: float, out: Planes) -> None:
    """`out` becomes `before` with `part` (0 to 1) of `after`; exactly one of them at the ends."""
    cv2.addWeighted(before.whole, 1 - part, after.whole, part, 0, dst=out.whole)
