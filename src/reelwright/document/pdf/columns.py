"""Columns of a page, and the order in which they are read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.lines import Line

T = TypeVar("T")


@dataclass(frozen=True)
class Frame:
    """Where the text of a page stands: its left and right edge and, with two columns, the gutter between."""

    left: float
    right: float
    gutter: float | None = None

    def column(self, box: Rect) -> tuple[float, float]:
        """Left and right edge of the column in which `box` stands; both columns when it spans them."""
        if self.gutter is None or (box.x0 < self.gutter - 6 and box.x1 > self.gutter + 6):
            return self.left, self.right
        return (self.left, self.gutter) if (box.x0 + box.x1) / 2 < self.gutter else (self.gutter, self.right)


def frames(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[Frame]:
    """The frame of every page; a page with little text takes over what the others have."""
    found = [_gutter(lines, width) for lines, width in zip(pages, widths, strict=True)]
    sure = [gutter for gutter, _ in found if gutter is not None]
    written = sum(1 for lines in pages if len(lines) > 10)
    columns = len(sure) >= 0.34 * max(1, written)
    usual = median(sure) if sure else None
    made: list[Frame] = []
    for lines, (gutter, strong) in zip(pages, found, strict=True):
        own = gutter if columns or strong else None
        made.append(_frame(lines, usual if own is None and columns else own))
    edges = [frame for frame, lines in zip(made, pages, strict=True) if len(lines) > 10]
    if not edges:
        return made
    left, right = median(f.left for f in edges), median(f.right for f in edges)
    return [
        frame
        if len(lines) > 10 and frame.right - frame.left > 0.85 * (right - left)
        else Frame(min(left, frame.left), max(right, frame.right), frame.gutter)
        for frame, lines in zip(made, pages, strict=True)
    ]


def _frame(lines: Sequence[Line], gutter: float | None) -> Frame:
    long = [line for line in lines if len(line.text) > 20 and line.drawn < 0.5] or list(lines)
    if not long:
        return Frame(0.0, 0.0, gutter)
    lefts = sorted(line.box.x0 for line in long)
    rights = sorted(line.box.x1 for line in long)
    return Frame(lefts[len(lefts) // 20], rights[-1 - len(rights) // 20], gutter)


def _gutter(lines: Sequence[Line], width: float) -> tuple[float | None, bool]:
    """Where the page parts into two columns, and whether it is beyond doubt."""
    long = [
        line for line in lines if len(line.text) > 14 and line.drawn < 0.5 and line.box.width > 0.12 * width
    ]
    best: tuple[float, float, int] | None = None
    for spot in range(round(0.3 * width), round(0.7 * width), 2):
        left = [line for line in long if line.box.x1 <= spot + 2]
        right = [line for line in long if line.box.x0 >= spot - 2]
        fewer = min(len(left), len(right))
        if fewer < 5:
            continue
        score = 2 * fewer - 0.6 * (len(long) - len(left) - len(right))
        if score <= 0 or (best is not None and score < best[0]):
            continue
        inner, outer = max(line.box.x1 for line in left), min(line.box.x0 for line in right)
        wide = median(line.box.width for line in left), median(line.box.width for line in right)
        if min(wide) < 0.22 * width or _side_by_side(left, right) < 5:
            continue
        if best is None or score > best[0]:
            best = (score, (inner + outer) / 2, fewer)
    return (best[1], best[2] >= 14) if best else (None, False)


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> int:
    top, foot = min(line.base for line in right), max(line.base for line in right)
    return sum(1 for line in left if top - 12 <= line.base <= foot + 12)


def in_order(items: Sequence[T], box: Callable[[T], Rect], frame: Frame) -> list[T]:
    """Items as they are read: down the left column, then the right; one that spans both parts them."""
    if frame.gutter is None:
        return sorted(items, key=lambda item: (round(box(item).y1), box(item).x0))
    spanning = sorted(
        (item for item in items if _spans(box(item), frame.gutter)), key=lambda item: box(item).y0
    )
    rest = [item for item in items if not _spans(box(item), frame.gutter)]
    ordered: list[T] = []
    for item in [*spanning, None]:
        middle = (box(item).y0 + box(item).y1) / 2 if item is not None else float("inf")
        above = [other for other in rest if (box(other).y0 + box(other).y1) / 2 < middle]
        rest = [other for other in rest if (box(other).y0 + box(other).y1) / 2 >= middle]
        for side in (0, 1):
            column = [o for o in above if ((box(o).x0 + box(o).x1) / 2 > frame.gutter) == bool(side)]
            ordered += sorted(column, key=lambda o: (round(box(o).y1), box(o).x0))
        if item is not None:
            ordered.append(item)
    return ordered


def _spans(box: Rect, gutter: float) -> bool:
    return box.x0 < gutter - 6 and box.x1 > gutter + 6
