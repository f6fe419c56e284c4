"""What on a page is drawn and not written: rules, and pictures."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.document.ocr.sources import Pixels
from reelwright.document.pdf.leaves import Ink

DARK = 150  # grey values below are ink
RULE, THICK = 34.0, 2.6  # points: how long and how thin a rule is
REACH = 5.0  # points over which ink still belongs together
LEAST = 18.0  # points: what is smaller is a blot
MARGIN = 5.0  # points from the edge of the paper: what touches it is its shadow
RULED = 0.8  # of a piece's ink is of rules: a frame or the grid of a table


def inks(grey: Pixels, lines: Sequence[NDArray[np.float32]], scale: float) -> tuple[Ink, ...]:
    """Rules and pictures of an evened page; `lines` are quadrilaterals of text, `scale` points by pixel."""
    dark = (grey < DARK).astype(np.uint8)
    for quad in lines:
        cv2.fillConvexPoly(dark, np.round(quad).astype(np.int32), 0)
    long = max(8, round(RULE / scale))
    level = _opened(dark, (long, 1))
    upright = _opened(dark, (1, long))
    rules = np.asarray(cv2.dilate(level | upright, np.ones((3, 3), np.uint8)), np.uint8) & dark
    reach = max(3, round(REACH / scale)) | 1
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    height, width = grey.shape
    made: list[Ink] = []
    for index in range(1, count):
        x, y, wide, high = (int(value) for value in stats[index, :4])
        if max(wide, high) * scale < LEAST or _at_edge(x, y, wide, high, (width, height), scale):
            continue
        own = (labels[y : y + high, x : x + wide] == index).astype(np.uint8) & dark[
            y : y + high, x : x + wide
        ]
        ink = int(own.sum())
        ruled = int((own & rules[y : y + high, x : x + wide]).sum())
        box = (x * scale, y * scale, (x + wide) * scale, (y + high) * scale)
        if min(wide, high) * scale <= THICK or ruled > RULED * ink:
            made += _rules(own & level[y : y + high, x : x + wide], (x, y), scale)
            made += _rules(own & upright[y : y + high, x : x + wide], (x, y), scale)
        elif min(wide, high) * scale >= LEAST and ink > 0.012 * wide * high:
            made.append(Ink(kind="image", x0=box[0], y0=box[1], x1=box[2], y1=box[3]))
    return tuple(made)


def _opened(dark: Pixels, size: tuple[int, int]) -> NDArray[np.uint8]:
    """Runs of ink as long as `size`; a line a little out of level is still one."""
    across = np.ones((3, 1) if size[1] == 1 else (1, 3), np.uint8)
    thick = cv2.dilate(dark, across)
    found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((size[1], size[0]), np.uint8))
    return np.asarray(found, np.uint8) & dark


def _rules(runs: NDArray[np.uint8], corner: tuple[int, int], scale: float) -> list[Ink]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    made = []
    for index in range(1, count):
        x, y, wide, high = (int(value) for value in stats[index, :4])
        if max(wide, high) * scale < 0.8 * RULE or min(wide, high) * scale > 2 * THICK:
            continue
        x0, y0 = (x + corner[0]) * scale, (y + corner[1]) * scale
        x1, y1 = x0 + wide * scale, y0 + high * scale
        if wide > high:  # as thin as the reader of pages knows rules, however it is smeared
            y0, y1 = (y0 + y1) / 2 - 0.4, (y0 + y1) / 2 + 0.4
        else:
            x0, x1 = (x0 + x1) / 2 - 0.4, (x0 + x1) / 2 + 0.4
        made.append(Ink(kind="rule", x0=x0, y0=y0, x1=x1, y1=y1))
    return made


def _at_edge(x: int, y: int, wide: int, high: int, whole: tuple[int, int], scale: float) -> bool:
    width, height = whole
    if wide * high > 0.85 * width * height:
        return True
    near = MARGIN / scale
    touching = x < near or y < near or x + wide > width - near or y + high > height - near
    slender = min(wide, high) * scale < 24 or max(wide, high) > 0.9 * max(whole)
    return touching and slender
