"""Columns of a page, and the order in which they are read."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.lines import Line

T = TypeVar("T")


@dataclass(frozen=True)
class Frame:
    """Where the text of a page stands: its left and right edge, and the gutters between its columns."""

    left: float
    right: float
    gutters: tuple[float, ...] = ()

    @property
    def gutter(self) -> float | None:
        """The first gutter; None where all text stands in one column."""
        return self.gutters[0] if self.gutters else None

    def columns(self, box: Rect) -> tuple[int, int]:
        """The first and the last column (from 0) in which `box` stands."""
        first = sum(1 for gutter in self.gutters if box.x0 >= gutter - 6)
        last = sum(1 for gutter in self.gutters if box.x1 > gutter + 6)
        if first <= last:
            return first, last
        middle = sum(1 for gutter in self.gutters if (box.x0 + box.x1) / 2 > gutter)
        return middle, middle

    def column(self, box: Rect) -> tuple[float, float]:
        """Left and right edge of the column in which `box` stands; of all columns that it spans."""
        edges = (self.left, *self.gutters, self.right)
        first, last = self.columns(box)
        return edges[first], edges[last + 1]

    def parts(self, left: float, right: float) -> bool:
        """Whether a gutter lies between `left` and `right`."""
        return any(left <= gutter <= right for gutter in self.gutters)


def frames(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[Frame]:
    """The frame of every page; a page with little text takes over what the others have."""
    found = [_gutters(lines, width) for lines, width in zip(pages, widths, strict=True)]
    usual = _usual([gutters for gutters, _ in found if gutters])
    sure = sum(1 for gutters, _ in found if len(gutters) == len(usual)) if usual else 0
    columns = sure >= 0.34 * max(1, sum(1 for lines in pages if len(lines) > 10))
    made: list[Frame] = []
    for lines, (gutters, strong) in zip(pages, found, strict=True):
        own = gutters if strong or (columns and len(gutters) == len(usual)) else ()
        if columns and len(own) < len(usual) and all(_beside(gutter, usual) for gutter in own):
            own = usual  # the last column may hold a few lines only
        made.append(_frame(lines, own))
    edges = [frame for frame, lines in zip(made, pages, strict=True) if len(lines) > 10]
    if not edges:
        return made
    left, right = median(f.left for f in edges), median(f.right for f in edges)
    return [
        frame
        if len(lines) > 10 and frame.right - frame.left > 0.85 * (right - left)
        else Frame(min(left, frame.left), max(right, frame.right), frame.gutters)
        for frame, lines in zip(made, pages, strict=True)
    ]


def _beside(gutter: float, usual: Sequence[float]) -> bool:
    return any(abs(gutter - other) < 12 for other in usual)


def _usual(found: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """The gutters that most pages have; of as many columns as most of them."""
    counts = Counter(len(gutters) for gutters in found)
    if not counts:
        return ()
    most = max(counts, key=lambda count: (counts[count], count))
    return tuple(map(median, zip(*(g for g in found if len(g) == most), strict=True)))


def _frame(lines: Sequence[Line], gutters: tuple[float, ...]) -> Frame:
    long = [line for line in lines if len(line.text) > 20 and line.drawn < 0.5] or list(lines)
    if not long:
        return Frame(0.0, 0.0, gutters)
    lefts = sorted(line.box.x0 for line in long)
    rights = sorted(line.box.x1 for line in long)
    return Frame(lefts[len(lefts) // 20], rights[-1 - len(rights) // 20], gutters)


def _gutters(lines: Sequence[Line], width: float) -> tuple[tuple[float, ...], bool]:
    """Where the page parts into columns, and whether it is beyond doubt; () for one column."""
    long = [
        line for line in lines if len(line.text) > 14 and line.drawn < 0.5 and line.box.width > 0.12 * width
    ]
    three = _three(long, width)
    return (three, True) if three else _two(long, width)


def _three(long: Sequence[Line], width: float) -> tuple[float, ...]:
    """The two gutters of a page in three columns of equal width, each well filled."""
    spots = [
        spot
        for spot in range(round(0.25 * width), round(0.75 * width), 2)
        if sum(1 for o in long if spot - 2 <= o.box.x0 <= spot + 16) >= 6
        and sum(1 for o in long if o.box.x0 < spot - 2 and o.box.x1 > spot + 2) <= 0.2 * len(long)
    ]
    best: tuple[float, tuple[float, ...]] = (0.0, ())
    for first in spots:
        for second in (spot for spot in spots if spot > first + 0.18 * width):
            parted = (
                [o for o in long if o.box.x1 <= first + 2],
                [o for o in long if o.box.x0 >= first - 2 and o.box.x1 <= second + 2],
                [o for o in long if o.box.x0 >= second - 2],
            )
            fewest = min(map(len, parted))
            score = 3 * fewest - 0.6 * (len(long) - sum(map(len, parted)))
            if fewest < 6 or score <= best[0]:
                continue
            wide = [_usual_width(part) for part in parted]
            if min(wide) < 0.18 * width or max(wide) > 1.25 * min(wide):
                continue
            if min(_side_by_side(*parted[:2]), _side_by_side(*parted[1:])) < 6:
                continue
            best = (score, (_between(*parted[:2]), _between(*parted[1:])))
    return best[1]


def _usual_width(lines: Sequence[Line]) -> float:
    return sorted(line.box.width for line in lines)[(3 * len(lines)) // 4]


def _between(left: Sequence[Line], right: Sequence[Line]) -> float:
    return (max(line.box.x1 for line in left) + min(line.box.x0 for line in right)) / 2


def _two(long: Sequence[Line], width: float) -> tuple[tuple[float, ...], bool]:
    """The gutter of a page in two columns, and whether it is beyond doubt."""
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
        wide = median(line.box.width for line in left), median(line.box.width for line in right)
        if min(wide) < 0.22 * width or _side_by_side(left, right) < 5:
            continue
        if best is None or score > best[0]:
            best = (score, _between(left, right), fewer)
    return ((best[1],), best[2] >= 14) if best else ((), False)


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> int:
    top, foot = min(line.base for line in right), max(line.base for line in right)
    return sum(1 for line in left if top - 12 <= line.base <= foot + 12)


def in_order(
    items: Sequence[T], box: Callable[[T], Rect], frame: Frame, bands: Sequence[float] = ()
) -> list[T]:
    """Items as they are read: down one column after the other; one that spans all of them parts them.

    So do `bands`, levels in points from the top.
    """
    if not frame.gutters:
        return sorted(items, key=lambda item: (round(box(item).y1), box(item).x0))
    whole = (0, len(frame.gutters))
    spanning = [item for item in items if frame.columns(box(item)) == whole]
    rest = [item for item in items if frame.columns(box(item)) != whole]
    ordered: list[T] = []
    stops: list[tuple[float, T | None]] = [((box(o).y0 + box(o).y1) / 2, o) for o in spanning]
    stops += [(band, None) for band in bands]
    stops.sort(key=lambda stop: stop[0])
    for middle, item in [*stops, (float("inf"), None)]:
        above = [other for other in rest if (box(other).y0 + box(other).y1) / 2 < middle]
        rest = [other for other in rest if (box(other).y0 + box(other).y1) / 2 >= middle]
        ordered += sorted(above, key=lambda o: (frame.columns(box(o))[0], round(box(o).y1), box(o).x0))
        if item is not None:
            ordered.append(item)
    return ordered
