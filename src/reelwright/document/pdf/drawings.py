"""Ink that is not text, gathered into clusters: plots, pictures, frames, ruled tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from reelwright.document.pdf.geometry import Rect, grown, share_inside, touches, union
from reelwright.document.pdf.marks import Mark

CELL = 2.0  # points of a cell of the occupancy grid
REACH = 5.0  # points over which ink still belongs together


@dataclass(frozen=True)
class Cluster:
    """Marks that stand together. `drawing` is False for what only rules and frames text."""

    box: Rect
    marks: tuple[Mark, ...]
    drawing: bool


def clusters(marks: Sequence[Mark], width: float, height: float) -> list[Cluster]:
    """Clusters of a page, larger than a sign of the text."""
    if not marks:
        return []
    wide, high = int(width / CELL) + 2, int(height / CELL) + 2
    grid = np.zeros((high, wide), np.uint8)
    long = [
        mark
        for mark in marks
        if mark.kind == "rule" and mark.box.width > 0.3 * width and mark.box.height <= 2.5
    ]
    lines = {id(mark) for mark in long}
    short = [mark for mark in marks if id(mark) not in lines]
    for mark in short:
        x0, y0, x1, y1 = (round(value / CELL) for value in mark.box)
        grid[max(0, y0) : max(0, y1) + 1, max(0, x0) : max(0, x1) + 1] = 1
    size = round(REACH / CELL)
    joined = cv2.dilate(grid, np.ones((size, size), np.uint8))
    _, labels = cv2.connectedComponents(joined, connectivity=8)
    groups: dict[int, list[Mark]] = {}
    for mark in short:
        x = min(wide - 1, max(0, round((mark.box.x0 + mark.box.x1) / 2 / CELL)))
        y = min(high - 1, max(0, round((mark.box.y0 + mark.box.y1) / 2 / CELL)))
        groups.setdefault(int(labels[y, x]), []).append(mark)
    # a long level rule belongs to what it runs through or what stands on it; elsewhere it parts text or
    # closes a table
    found = list(groups.values())
    for mark in long:
        standing = [group for group in found if _on(mark, union(m.box for m in group))]
        if _bars([m.box for group in standing for m in group if m.kind == "plate"]):
            found = [group for group in found if group not in standing]
            found.append([mark, *(m for group in standing for m in group)])
            continue
        for group in found:
            if len(group) > 1 and share_inside(mark.box, grown(union(m.box for m in group), 8.0)) > 0.6:
                group.append(mark)
                break
        else:
            found.append([mark])
    made = [Cluster(union(m.box for m in group), tuple(group), _draws(group)) for group in found]
    return sorted(
        (c for c in made if c.box.width > 8 or c.box.height > 8), key=lambda c: (c.box.y0, c.box.x0)
    )


def _on(rule: Mark, box: Rect) -> bool:
    """Whether `box` stands on `rule`, as bars and their axis do."""
    return abs(box.y1 - rule.box.y0) < 4 and rule.box.x0 - 8 < box.x0 and box.x1 < rule.box.x1 + 8


def _draws(marks: Sequence[Mark]) -> bool:
    box = union(mark.box for mark in marks)
    if box.width < 12 or box.height < 12:
        return False
    if any(mark.kind == "image" and mark.box.area > 300 for mark in marks):
        return True
    if any(mark.drawn and mark.kind in ("path", "plate") for mark in marks):
        return True
    paths = [mark for mark in marks if mark.kind == "path" and not _frames(mark.box, box)]
    if len(paths) >= 3 or any(path.box.width > 30 and path.box.height > 20 for path in paths):
        return True
    return _scattered(marks)


def _frames(inner: Rect, outer: Rect) -> bool:
    return inner.area > 0.85 * outer.area


def _scattered(marks: Sequence[Mark]) -> bool:
    """Many plates, ticks or slanted rules of different sizes: a chart or a diagram of boxes, not a table."""
    plates = [mark.box for mark in marks if mark.kind == "plate"]
    rules = [mark.box for mark in marks if mark.kind == "rule"]
    specks = sum(1 for mark in marks if mark.kind == "speck")
    lengths = {round(max(rule.width, rule.height) / 4) for rule in rules}
    widths = {round(plate.width / 4) for plate in plates}
    slanted = sum(1 for rule in rules if rule.width > 1.5 and rule.height > 1.5)
    return (
        (len(plates) >= 3 and len(widths) >= 3 and len({round(p.x0 / 4) for p in plates}) >= 3)
        or (specks >= 12 and len(lengths) >= 3)
        or (slanted >= 6)
        or _bars(plates)
    )


def _bars(plates: Sequence[Rect]) -> bool:
    """Plates of three heights or more on one foot, or of three widths from one edge: bars, not cells."""
    feet: dict[int, list[Rect]] = {}
    edges: dict[int, list[Rect]] = {}
    for plate in plates:
        feet.setdefault(round(plate.y1 / 2), []).append(plate)
        edges.setdefault(round(plate.x0 / 2), []).append(plate)
    upright = (len({round(p.height / 4) for p in row if p.width > 2}) for row in feet.values())
    level = (len({round(p.width / 4) for p in row if p.height > 2}) for row in edges.values())
    return max((*upright, *level), default=0) >= 3


def near(cluster: Cluster, boxes: Sequence[Rect], within: float) -> bool:
    """Whether `cluster` touches one of `boxes`, grown by `within` points."""
    return any(touches(cluster.box, box, within) for box in boxes)


def level_rules(marks: Sequence[Mark], least: float) -> list[Rect]:
    """Level rules at least `least` points wide, pieces on one level joined, from top to bottom."""
    flat = sorted(
        (mark.box for mark in marks if mark.kind == "rule" and mark.box.height <= 2.5 and mark.box.width > 4),
        key=lambda box: (round(box.y0), box.x0),
    )
    joined: list[Rect] = []
    for box in flat:
        last = joined[-1] if joined else None
        if last is not None and abs(box.y0 - last.y0) < 1.5 and box.x0 - last.x1 < 3:
            joined[-1] = union([last, box])
        else:
            joined.append(box)
    return [box for box in joined if box.width >= least]


def inside(box: Rect, area: Rect, share: float = 0.6) -> bool:
    """Whether at least `share` of `box` lies in `area`."""
    return share_inside(box, grown(area, 1.0)) >= share
