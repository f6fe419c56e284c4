"""What stands under a table, or between its caption and it, and speaks of it."""

import re
from collections.abc import Sequence

from reelwright.document.pdf.captions import plain
from reelwright.document.pdf.geometry import Rect, overlap_x
from reelwright.document.pdf.lines import RAISED, Line

OPENS = re.compile(
    rf"^(?:\W{{0,2}}(?:notes?|source|sources|fonte|fuente|nota|notas|quelle|anm\.?|anmerkung)\b\s*[:.–—]?"
    rf"|{RAISED}|[*†‡§¶]|[¹²³⁴⁵⁶⁷⁸⁹]\s?\S)",
    re.IGNORECASE,
)
MOST = 24  # lines


def notes_below(region: Rect, lines: Sequence[Line], walls: Sequence[Rect], body: float) -> tuple[Line, ...]:
    """The notes under a table that ends at `region`: marked, or in smaller type, directly below it."""
    near = sorted(
        (o for o in lines if o.ink.y0 > region.y1 - 2 and overlap_x(o.box, region) > 0),
        key=lambda o: (round(o.base), o.box.x0),
    )
    kept: list[Line] = []
    for line in near[:MOST]:
        edge = kept[-1].base if kept else region.y1
        step = line.base - edge
        marked = bool(OPENS.match(line.text))
        if step > (1.75 if kept or not marked else 2.6) * line.size or any(
            edge < wall.y0 < line.ink.y1 and overlap_x(wall, line.box) > 0 for wall in walls
        ):
            break
        small = line.size < body - 0.6
        left, right = (kept[0].box.x0, kept[0].box.x1) if kept else (region.x0, region.x1)
        held = left - 12 <= line.box.x0 and line.box.x1 <= max(right, region.x1) + 14
        if not held and not (small and marked):
            break
        worded = sum(map(str.isalpha, plain(line.text))) > 3
        goes_on = (
            kept
            and abs(line.size - kept[-1].size) < 0.4
            and (small or kept[-1].box.x1 > region.x1 - 4 * line.size)
        )
        if not worded or not (marked or goes_on or (small and len(line.words) >= 4)):
            break
        kept.append(line)
    return tuple(kept)


def notes_above(lines: Sequence[Line], top: float, rule: Rect) -> tuple[Line, ...]:
    """Lines between the end of a caption (`top`) and the first `rule` of its table, when they are few."""
    between = [
        o for o in lines
        if o.ink.y0 > top - 1 and o.ink.y1 < rule.y0 + 2 and overlap_x(o.box, rule) > 0
    ]  # fmt: skip
    return tuple(sorted(between, key=lambda o: (round(o.base), o.box.x0))) if len(between) <= 7 else ()
