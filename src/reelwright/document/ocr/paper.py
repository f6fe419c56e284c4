"""The paper in a photo: found by its edges, straightened, its light evened."""

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.document.ocr.sources import Pixels

Matrix = NDArray[np.float64]  # 3 x 3, homogeneous

SMALL = 640  # pixels of the longer side in which the paper is looked for
LEAST, MOST = 0.22, 0.97  # of the picture, that the paper covers
DARKER = 22  # grey values, of what lies around the paper
SHARE_FILLED = 0.93  # of a quadrilateral, by the bright region


def cut_out(pixels: Pixels) -> tuple[Pixels, Matrix]:
    """The paper alone, and the map of its pixels to those given; all of it when no paper stands out."""
    corners = _corners(pixels)
    if corners is None:
        return pixels, np.eye(3)
    top, right, foot, left = (
        float(np.linalg.norm(corners[a] - corners[b])) for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))
    )
    wide, high = round(max(top, foot)), round(max(left, right))
    target = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    there = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    flat = cv2.warpPerspective(
        pixels, there, (wide, high), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255)
    )
    return np.asarray(flat, np.uint8), np.asarray(np.linalg.inv(there), np.float64)


def _corners(pixels: Pixels) -> NDArray[np.float64] | None:
    """Corners of the paper, clockwise from the top left."""
    height, width = pixels.shape[:2]
    share = SMALL / max(height, width)
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), (0, 0), 3)
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    _, bright = cv2.threshold(closed, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    outline = max(outlines, key=cv2.contourArea)
    hull = cv2.convexHull(outline)
    area = small.shape[0] * small.shape[1]
    if not LEAST * area < cv2.contourArea(hull) < MOST * area:
        return None
    for slack in (0.02, 0.03, 0.05, 0.07):
        found = cv2.approxPolyDP(hull, slack * cv2.arcLength(hull, closed=True), closed=True)
        if len(found) == 4:
            break
    else:
        return None
    corners = found.reshape(4, 2).astype(np.float64)
    inside = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(inside, found, 255)
    filled = cv2.contourArea(outline) / max(1.0, cv2.contourArea(found))
    around = closed[cv2.dilate(inside, np.ones((9, 9), np.uint8)) == 0]
    within = closed[inside > 0]
    if filled < SHARE_FILLED or around.size < 0.02 * area or np.median(within) - np.median(around) < DARKER:
        return None
    sums, spreads = corners.sum(1), corners[:, 1] - corners[:, 0]
    ordered = corners[[sums.argmin(), spreads.argmin(), sums.argmax(), spreads.argmax()]]
    if len({tuple(corner) for corner in ordered}) < 4:
        return None
    middle = ordered.mean(0)
    ordered = middle + (ordered - middle) * 0.992  # a sliver inside the edge
    return np.asarray(ordered / share, np.float64)


def evened(pixels: Pixels) -> Pixels:
    """Grey values with the light of the paper divided out: paper is 255 wherever it lies."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    share = 400 / max(grey.shape)
    small = cv2.resize(grey, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    size = 13
    light = cv2.medianBlur(cv2.dilate(small, np.ones((size, size), np.uint8)), 21)
    light = cv2.resize(light, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    lit = cv2.divide(grey, np.maximum(light, 40), scale=255)
    return np.asarray(lit, np.uint8)


def turned(pixels: Pixels, quarters: int) -> tuple[Pixels, Matrix]:
    """`pixels` turned clockwise by quarters, and the map back."""
    height, width = pixels.shape[:2]
    back = {
        0: np.eye(3),
        1: np.array([[0.0, 1, 0], [-1, 0, height], [0, 0, 1]]),
        2: np.array([[-1.0, 0, width], [0, -1, height], [0, 0, 1]]),
        3: np.array([[0.0, -1, width], [1, 0, 0], [0, 0, 1]]),
    }[quarters % 4]
    return np.ascontiguousarray(np.rot90(pixels, -quarters)), back


def levelled(pixels: Pixels, degrees: float) -> tuple[Pixels, Matrix]:
    """`pixels` turned so that lines that fall by `degrees` to the right are level, and the map back."""
    height, width = pixels.shape[:2]
    there = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), [0, 0, 1]])
    edge = np.median(np.concatenate([pixels[:8].reshape(-1, 3), pixels[-8:].reshape(-1, 3)]), axis=0)
    level = cv2.warpAffine(
        pixels, there[:2], (width, height), flags=cv2.INTER_CUBIC, borderValue=tuple(map(float, edge))
    )
    return np.asarray(level, np.uint8), np.asarray(np.linalg.inv(there), np.float64)


def affine(back: Matrix, width: int, height: int) -> tuple[float, float, float, float, float, float]:
    """`back` without its perspective, as near as can be over a page of `width` x `height` pixels."""
    spots = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]], np.float64)
    there = (back @ spots.T).T
    there = there[:, :2] / there[:, 2:]
    found, *_ = np.linalg.lstsq(spots, there, rcond=None)
    a, d, b, e, c, f = (float(value) for value in found.reshape(-1))
    return a, b, c, d, e, f
