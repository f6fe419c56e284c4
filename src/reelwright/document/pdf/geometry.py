"""Rectangles on a page, in points, origin at the top left."""

from collections.abc import Iterable
from typing import NamedTuple


class Rect(NamedTuple):
    """Left, top, right, bottom."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        """Square points; 0 when it is inside out."""
        return max(0.0, self.width) * max(0.0, self.height)


def union(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all of `rects` (at least one)."""
    every = list(rects)
    return Rect(
        min(r.x0 for r in every), min(r.y0 for r in every), max(r.x1 for r in every), max(r.y1 for r in every)
    )


def meet(a: Rect, b: Rect) -> Rect:
    """What `a` and `b` share; inside out when they share nothing."""
    return Rect(max(a.x0, b.x0), max(a.y0, b.y0), min(a.x1, b.x1), min(a.y1, b.y1))


def grown(rect: Rect, by: float) -> Rect:
    """`rect` with `by` points added on every side."""
    return Rect(rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by)


def share_inside(inner: Rect, outer: Rect) -> float:
    """How much of `inner` lies in `outer`, 0 to 1, also for rules without area."""
    met = meet(inner, outer)
    if met.width < 0 or met.height < 0:
        return 0.0
    wide = met.width / inner.width if inner.width > 0 else 1.0
    high = met.height / inner.height if inner.height > 0 else 1.0
    return wide * high


def overlap_x(a: Rect, b: Rect) -> float:
    """Points that `a` and `b` share from left to right; negative: the gap between them."""
    return min(a.x1, b.x1) - max(a.x0, b.x0)


def overlap_y(a: Rect, b: Rect) -> float:
    """Points that `a` and `b` share from top to bottom; negative: the gap between them."""
    return min(a.y1, b.y1) - max(a.y0, b.y0)


def touches(a: Rect, b: Rect, within: float = 0.0) -> bool:
    """Whether `a` and `b` overlap or lie no further than `within` points apart."""
    return overlap_x(a, b) >= -within and overlap_y(a, b) >= -within
