"""One line of text as a strip of pixels: its baseline, size, weight, and which signs are raised."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.document.ocr.sources import Pixels

Quad = NDArray[np.float32]

CAPITAL = 0.69  # of the size: the height of capitals, figures and ascenders
SMALL = 0.46  # of the size: the height of x
ENLARGED = 72.0  # pixels: letters are measured more finely than they were taken
SLOPES = tuple(step / 1000 for step in range(-16, 17, 2))
CAN_RISE = frozenset("0123456789*†‡§[]")
TALL = frozenset("bdfhkltißABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789()[]")


@dataclass(frozen=True)
class Measured:
    """In pixels of the strip; `parts` are x0, y0, x1, y1 of pieces of ink."""

    base: float
    size: float
    top: float
    foot: float
    left: float
    right: float
    stroke: float
    parts: NDArray[np.float64]


def strip_of(grey: Pixels, quad: Quad) -> Pixels:
    """The line in `quad`, level and at least ENLARGED pixels high."""
    wide = max(4, round(max(math.dist(quad[0], quad[1]), math.dist(quad[3], quad[2]))))
    high = max(4, round(max(math.dist(quad[0], quad[3]), math.dist(quad[1], quad[2]))))
    factor = max(1.0, ENLARGED / high)
    wide, high = round(wide * factor), round(high * factor)
    target = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    there = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    made = cv2.warpPerspective(
        grey, there, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(made, np.uint8)


def measured(strip: Pixels, text: str) -> Measured | None:
    """How the line stands in its strip; None when there is no ink to go by."""
    high, wide = strip.shape[:2]
    level, ink = cv2.threshold(strip, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    if level < 8:
        return None
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x, y, w, h, area = (stats[1:, column].astype(np.float64) for column in range(5))
    inner = (
        (y + h > 0.3 * high)
        & (y < 0.75 * high)
        & (area >= 4)
        & (h >= 3)
        & ((w < 0.6 * wide) | (h > 0.3 * high))
    )
    if not inner.any():
        return None
    kept = np.flatnonzero(inner)
    x, y, w, h = x[kept], y[kept], w[kept], h[kept]
    slope = _slope(x + w / 2, y + h, w, high)
    y = y - slope * (x + w / 2 - wide / 2)
    base, _ = _baseline(y + h, w, high)
    own = np.isin(labels, kept + 1).astype(np.uint8)
    standing = np.abs(y + h - base) <= max(1.0, 0.06 * high)
    heights = (base - y)[standing & (h > 0.2 * high)]
    if heights.size == 0:
        return None
    size = _size(np.sort(heights), text)
    depth = cv2.distanceTransform(own, cv2.DIST_L2, 5)
    ridge = depth[(depth >= cv2.dilate(depth, np.ones((3, 3), np.uint8))) & (depth > 1)]
    # of a stroke w wide, the mean depth is w / 4; the ridge is less blurred, and coarser
    stroke = (
        4 * float(depth[own > 0].mean()) * 2 * float(np.percentile(ridge, 70)) if ridge.size else 0.0
    ) ** 0.5
    parts = np.stack([x, y, x + w, y + h], axis=1)
    return Measured(
        base, size, float(y.min()), float((y + h).max()), float(x.min()), float((x + w).max()), stroke, parts
    )


def _size(heights: NDArray[np.float64], text: str) -> float:
    """The size of the type, by the `heights` (sorted) of what stands on the line and the signs in `text`."""
    signs = [sign for sign in text if sign.isalnum()]
    tall = sum(sign in TALL for sign in signs)
    if tall >= 2 or tall == len(signs):
        share = tall / max(1, len(signs))
        return float(np.percentile(heights, 100 * (1 - share / 2))) / CAPITAL
    return float(np.median(heights)) / SMALL


def _slope(
    middles: NDArray[np.float64], feet: NDArray[np.float64], widths: NDArray[np.float64], high: int
) -> float:
    """How much the line falls, by its length: the fall that sets most pieces on one level."""
    if len(feet) < 8:
        return 0.0
    return max(SLOPES, key=lambda slope: (_baseline(feet - slope * middles, widths, high)[1], -abs(slope)))


def _baseline(feet: NDArray[np.float64], widths: NDArray[np.float64], high: int) -> tuple[float, float]:
    """The level on which most pieces stand, wider ones counting more, and how many do."""
    lowest = float(feet.min())
    bins = np.bincount(np.round(feet - lowest).astype(int) + 1, np.minimum(widths, high))
    bins = np.append(bins, [0.0, 0.0])
    near = bins + 0.7 * (np.roll(bins, 1) + np.roll(bins, -1))
    best = int(near.argmax())
    weights = bins[max(0, best - 1) : best + 2]
    levels = np.arange(max(0, best - 1), max(0, best - 1) + len(weights))
    return lowest - 1 + float((weights * levels).sum() / max(1e-6, weights.sum())), float(near[best])


def _lifted(found: Measured, middle: float, reach: float) -> bool:
    """Whether a small piece of ink hangs at `middle`, and nothing as tall as a figure stands in `reach`."""
    left, top, right, foot = found.parts.T
    apart = np.abs((left + right) / 2 - middle) / found.size
    tall, drop = (foot - top) / found.size, (found.base - foot) / found.size
    hangs = (
        (apart < 0.55) & (drop > 0.2) & (tall > 0.3) & (tall + drop < 1.1) & (right - left < 0.7 * found.size)
    )
    stands = (apart < reach) & (drop < 0.12) & (tall > 0.5)
    return bool(hangs.any() and not stands.any())


def raised(found: Measured, word: str, spots: tuple[float, ...], wide: int) -> list[bool]:
    """Which signs of `word` stand above the baseline, as marks of notes and powers do, in whole runs."""
    flags = [False] * len(word)
    start = 0
    while start < len(word):
        end = start
        while end < len(word) and word[end] in CAN_RISE:
            end += 1
        if end > start:
            reach = 0.15 if start and word[start - 1].isalpha() else 0.25
            lifted = sum(_lifted(found, spots[at] * wide, reach) for at in range(start, end))
            flags[start:end] = [2 * lifted > end - start] * (end - start)
        start = end + 1
    for index in range(1, len(word) - 1):  # a comma between two raised signs is raised too
        if word[index] in ",–-" and flags[index - 1] and flags[index + 1]:
            flags[index] = True
    return flags
