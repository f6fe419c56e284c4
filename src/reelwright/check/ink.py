"""What the pixels of a text's box say: how strong its ink is, and whether it stays inside."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reelwright.core.report import PixelBox
from reelwright.media.decode import Planes

_SAME_GROUND = 12  # luma steps: a gradient, not another surface
Numbers = NDArray[np.float32]
_VISIBLE = 1.25  # a pixel this far from the ground (WCAG ratio) counts as ink
_CORE = 80  # percentile of the ink's contrast: above the anti-aliased edges, within the strokes
_REACH = 2  # pixels at least that ink must run beyond a border to count as crossing it
_ROUND = 96  # pixels: the largest round of a panel's corner, at twice 1080
_OVERSHOOT = 0.12  # of the type's size: what a descender may reach below a box


class Ink(NamedTuple):
    """`contrast` is a WCAG 2.2 ratio, 1.0 = no ink; `crossing` in pixels along the worst border.

    `stray` counts pixels of the same ink right of the box or below it, where nothing is planned.
    """

    contrast: float
    crossing: int
    stray: int


def look(
    planes: Planes,
    box: PixelBox,
    type_px: float,
    others: Sequence[PixelBox] = (),
    within: PixelBox | None = None,
) -> Ink:
    """Contrast and escapes of the text in `box`, set in `type_px`, of a BT.709 limited-range frame.

    Stray ink is looked for as far as the type is high, `within` the element that the text stands in, and not
    in the `others`.
    """
    height, width = planes.y.shape
    x0, y0 = max(0, box.x0) // 2 * 2, max(0, box.y0) // 2 * 2
    x1, y1 = min(width, box.x1), min(height, box.y1)
    if x1 - x0 < 4 or y1 - y0 < 4:
        return Ink(1.0, 0, 0)
    luma = planes.y[y0:y1:2, x0:x1:2]
    rows, columns = luma.shape
    u = planes.u[y0 // 2 :, x0 // 2 :][:rows, :columns]
    v = planes.v[y0 // 2 :, x0 // 2 :][:rows, :columns]
    light = luminance(luma[: u.shape[0], : u.shape[1]], u, v)
    luma = luma[: u.shape[0], : u.shape[1]]
    ground = int(np.bincount(luma.ravel(), minlength=256).argmax())
    still = np.abs(luma.astype(np.int16) - ground) <= 3
    ratio = contrast_ratio(light, float(light[still].mean()))
    ink = ratio > _VISIBLE
    if np.count_nonzero(ink) < 4:
        return Ink(1.0, 0, 0)
    strength = float(np.percentile(ratio[ink], _CORE))
    core = luma[ink & (ratio >= 0.8 * strength)]
    inked = float(np.median(core)) if core.size else float(ground)
    reach = max(_REACH, round(_OVERSHOOT * type_px))
    crossing = _crossing(planes.y, box, reach, ground, 0.35 * abs(inked - ground))
    around = PixelBox(x0=box.x0, y0=box.y0, x1=box.x1 + round(type_px), y1=box.y1 + round(type_px))
    own = _luma_near(planes.y, _shared(around, within or around), inked, 0.25 * abs(inked - ground))
    known = (box, *others, *(_corners(within) if within else ()))
    return Ink(strength, crossing, _stray(own, ground, known))


def _corners(panel: PixelBox) -> tuple[PixelBox, ...]:
    """Where a panel may be round, up to a pill's ends, and what lies behind it shows."""
    r = min(_ROUND, (panel.x1 - panel.x0) // 2, (panel.y1 - panel.y0 + 1) // 2)
    return tuple(
        PixelBox(x0=x, y0=y, x1=x + r, y1=y + r)
        for x in (panel.x0, panel.x1 - r)
        for y in (panel.y0, panel.y1 - r)
    )


def luminance(y: NDArray[np.uint8], u: NDArray[np.uint8], v: NDArray[np.uint8]) -> Numbers:
    """Relative luminance (WCAG 2.2, 0..1) of BT.709 limited-range pixels."""
    luma = (y.astype(np.float32) - 16) / 219
    blue, red = (u.astype(np.float32) - 128) / 224, (v.astype(np.float32) - 128) / 224
    r = luma + 1.5748 * red
    g = luma - 0.187324 * blue - 0.468124 * red
    b = luma + 1.8556 * blue
    parts = [_LINEAR[np.clip(part * 255 + 0.5, 0, 255).astype(np.uint8)] for part in (r, g, b)]
    return np.asarray(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2], np.float32)


def contrast_ratio(light: Numbers, ground: float) -> Numbers:
    """WCAG 2.2 contrast ratio of each luminance against `ground`."""
    high, low = np.maximum(light, ground), np.minimum(light, ground)
    return np.asarray((high + 0.05) / (low + 0.05), np.float32)


def linear(code: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB codes 0..1 as linear light (IEC 61966-2-1)."""
    return np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)


_LINEAR = linear(np.arange(256) / 255).astype(np.float32)


def _crossing(y: NDArray[np.uint8], box: PixelBox, reach: int, ground: int, threshold: float) -> int:
    """Most pixels of one border that ink runs across without a break, from inside to `reach` beyond."""
    height, width = y.shape
    xs, ys = slice(max(0, box.x0), min(width, box.x1)), slice(max(0, box.y0), min(height, box.y1))
    strips = []
    if box.y0 - reach >= 0:
        strips.append(y[box.y0 - reach : box.y0 + 1, xs][::-1])
    if box.y1 + reach <= height:
        strips.append(y[box.y1 - 1 : box.y1 + reach, xs])
    if box.x0 - reach >= 0:
        strips.append(y[ys, box.x0 - reach : box.x0 + 1].T[::-1])
    if box.x1 + reach <= width:
        strips.append(y[ys, box.x1 - 1 : box.x1 + reach].T)
    return max((_across(strip, ground, threshold) for strip in strips), default=0)


def _across(strip: NDArray[np.uint8], ground: int, threshold: float) -> int:
    """Columns of `strip` (row 0 inside the box, the others beyond) where every row is ink."""
    rows = strip.astype(np.float32)
    inside = np.abs(rows[0] - ground) > threshold
    # beyond the border another ground may begin: ink there is what departs from that ground
    beyond = np.abs(rows[1:] - np.median(rows[1:])) > threshold
    return int(np.count_nonzero(inside & beyond.all(axis=0)))


class _Part(NamedTuple):
    """A part of a frame: its place, its luma, and which of its pixels are near the ink's."""

    x0: int
    y0: int
    luma: NDArray[np.uint8]
    near: NDArray[np.bool_]


def _luma_near(y: NDArray[np.uint8], box: PixelBox, inked: float, near: float) -> _Part:
    x0, y0 = max(0, box.x0), max(0, box.y0)
    luma = y[y0 : max(y0, box.y1), x0 : max(x0, box.x1)]
    return _Part(x0, y0, luma, np.abs(luma.astype(np.float32) - inked) < near)


def _shared(one: PixelBox, other: PixelBox) -> PixelBox:
    return PixelBox(
        x0=max(one.x0, other.x0), y0=max(one.y0, other.y0), x1=min(one.x1, other.x1), y1=min(one.y1, other.y1)
    )


def _stray(part: _Part, ground: int, planned: Sequence[PixelBox]) -> int:
    """Pixels near the ink's luma outside the planned boxes, if the text's own ground goes on there."""
    free = np.ones(part.luma.shape, np.bool_)
    for box in planned:
        free[
            max(0, box.y0 - _REACH - part.y0) : max(0, box.y1 + _REACH - part.y0),
            max(0, box.x0 - _REACH - part.x0) : max(0, box.x1 + _REACH - part.x0),
        ] = False
    if not free.any():
        return 0
    beyond = int(np.bincount(part.luma[free], minlength=256).argmax())
    if abs(beyond - ground) > _SAME_GROUND:
        return 0
    return int(np.count_nonzero(part.near & free))
