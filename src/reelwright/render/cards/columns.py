"""Column widths and row heights of a table at the largest type size that fits."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reelwright.render.typeset import Extent, Type, measure

_ROOMY = 1.45  # how much wider than its need a table may be drawn


@dataclass(frozen=True)
class Columns:
    """A laid table in pixels: `pad_x` is free at both sides of a cell; `broken`: a word had to be broken."""

    size: float
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    extents: tuple[tuple[Extent, ...], ...]
    pad_x: int
    fits: bool
    broken: bool


def fit_columns(cells: Sequence[Sequence[Type]], sizes: Sequence[float], width: int, height: int) -> Columns:
    """The first of `sizes` (falling) at which the cells fit; the last one when none does."""
    for size in sizes[:-1]:
        laid = _at(cells, size, width, height)
        if laid.fits:
            return laid
    return _at(cells, sizes[-1], width, height)


def _at(cells: Sequence[Sequence[Type]], size: float, width: int, height: int) -> Columns:
    pad_x, pad_y = round(size * 0.62), round(size * 0.42)
    columns = len(cells[0]) if cells else 0
    flat = [replace(cell, size=size, width=100_000.0) for row in cells for cell in row]
    natural = measure(flat)
    needs = [
        max(2.0, *(math.ceil(natural[r * columns + c].width) for r in range(len(cells)))) + 1
        for c in range(columns)
    ]
    free = width - 2 * pad_x * columns
    inner = _shared(needs, max(columns * 4, free))
    types = [replace(cell, size=size, width=float(inner[c])) for row in cells for c, cell in enumerate(row)]
    found = measure(types)
    extents = tuple(tuple(found[r * columns : (r + 1) * columns]) for r in range(len(cells)))
    heights = tuple(
        math.ceil(max((extent.height for extent in row), default=size)) + 2 * pad_y for row in extents
    )
    if cells and sum(heights) < height:
        # a short table breathes
        extra = min(round(size * 0.75), (height - sum(heights)) // len(heights))
        heights = tuple(value + extra for value in heights)
    broken = any(extent.broken for extent in found)
    fits = sum(heights) <= height and not broken and free >= columns * 4
    return Columns(size, tuple(value + 2 * pad_x for value in inner), heights, extents, pad_x, fits, broken)


def _shared(needs: Sequence[float], free: int) -> list[int]:
    """Widths for columns: their needs and a part of what is left, or fair shares when there is too little."""
    total = sum(needs)
    if total <= free:
        factor = min(free, total * _ROOMY) / total if total else 1.0
        return [int(need * factor) for need in needs]
    widths = [0] * len(needs)
    left, open_ = float(free), sorted(range(len(needs)), key=lambda number: needs[number])
    for done, number in enumerate(open_):
        share = left / (len(open_) - done)
        widths[number] = int(min(needs[number], share))
        left -= widths[number]
    return widths
