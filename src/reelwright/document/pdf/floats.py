"""Figures, tables and listings: which ink and which words belong to which caption."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reelwright.document.pdf.captions import Caption, CaptionKind, find_captions
from reelwright.document.pdf.columns import Frame
from reelwright.document.pdf.drawings import Cluster, clusters, inside, level_rules
from reelwright.document.pdf.geometry import Rect, overlap_x, overlap_y, touches, union
from reelwright.document.pdf.glyphs import Sheet
from reelwright.document.pdf.lines import Line
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.running_lines import running_lines
from reelwright.document.pdf.table_notes import notes_above, notes_below

REACH = 42.0  # points of white that may stand inside a float
APART = 90.0  # points between parts of one figure above one caption
LEAST = 24.0  # points: what is smaller is no figure
SIDEWAYS = 60  # letters: more than the names of axes


@dataclass(frozen=True)
class Float:
    """A figure, table or listing on one page; `region` is None while only the caption is known."""

    page: int
    kind: CaptionKind
    caption: Caption | None
    region: Rect | None
    inner: tuple[Line, ...]
    notes: tuple[Line, ...] = ()  # of a table; not among `inner`

    @property
    def box(self) -> Rect:
        """Region and caption together."""
        boxes = [box for box in (self.region, self.caption.box if self.caption else None) if box is not None]
        return union(boxes)


@dataclass(frozen=True)
class Page:
    """One page on its way: what is left of its lines, and what they stand among."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    frame: Frame


@dataclass(frozen=True)
class Found:
    """The floats of a page and the lines that belong to none of them."""

    floats: tuple[Float, ...]
    rest: tuple[Line, ...]


def page_of(sheet: Sheet, lines: Sequence[Line], frame: Frame) -> Page:
    """A page with its furniture gone."""
    return Page(sheet.number, sheet.width, sheet.height, tuple(lines), sheet.marks, frame)


def find_floats(page: Page, body: float) -> Found:
    """All floats of `page`."""
    return _Zones(page, body).found()


class _Zones:
    def __init__(self, page: Page, body: float) -> None:
        self.page = page
        self.body = body
        self.clusters = clusters(page.marks, page.width, page.height)
        self.captions = find_captions(page.lines, page.marks, page.frame, body)
        captioned = {id(line) for caption in self.captions for line in caption.lines}
        self.free = [line for line in page.lines if id(line) not in captioned]
        drawings = [cluster.box for cluster in self.clusters if cluster.drawing]
        self.text = running_lines(self.free, page.frame, body, drawings)

    def found(self) -> Found:
        made: list[Float] = []
        taken: list[Rect] = []
        order = sorted(self.captions, key=lambda c: (c.kind != "table", c.kind != "figure", c.box.y0))
        for caption in order:
            region = self._region(caption, taken)
            if region is not None:
                taken.append(region)
            inner = self._inner(region)
            notes = self._notes(caption, region, taken) if region and caption.kind == "table" else ()
            inner = tuple(line for line in inner if line not in notes)
            made.append(Float(self.page.number, caption.kind, caption, region, inner, notes))
        for item in self._pseudocode(taken):
            taken.append(item.box)
            made.append(item)
        made += self._uncaptioned(taken)
        used = {id(line) for item in made for line in (*item.inner, *item.notes)}
        rest = tuple(line for line in self.free if id(line) not in used and line.drawn < 0.5)
        return Found(tuple(sorted(made, key=lambda item: (item.box.y0, item.box.x0))), rest)

    def _inner(self, region: Rect | None) -> tuple[Line, ...]:
        if region is None:
            return ()
        return tuple(line for line in self.free if inside(line.ink, region, 0.5))

    def _region(self, caption: Caption, taken: Sequence[Rect]) -> Rect | None:
        if caption.kind == "figure":
            return self._drawn(caption, taken)
        if caption.kind == "table":
            return self._tabled(caption, taken)
        return self._listed(caption)

    def _listed(self, caption: Caption) -> Rect | None:
        """The listing next to a caption: typewriter lines, their frame, or the room between two rules."""
        above, below = self._zones(caption)
        for zone, side in ((below, "top"), (above, "foot")):
            framed = [
                c
                for c in self.clusters
                if c.box.height > LEAST and self._in_zone(c, zone, ()) and self._typed(c.box)
            ]
            typed = [line for line in self.free if line.mono > 0.5 and _within(line.ink, zone, 3)]
            edge = zone.y0 if side == "top" else zone.y1
            kept: list[Rect] = []
            for box in sorted([*(c.box for c in framed), *(line.ink for line in typed)],
                              key=lambda b: b.y0 if side == "top" else -b.y1):  # fmt: skip
                gap = box.y0 - edge if side == "top" else edge - box.y1
                if gap > REACH * 0.7:
                    break
                kept.append(box)
                edge = max(edge, box.y1) if side == "top" else min(edge, box.y0)
            if kept:
                return union(kept)
            ruled = self._ruled(zone, side)
            if ruled is not None:
                return ruled
        return None

    def _pseudocode(self, taken: Sequence[Rect]) -> list[Float]:
        """Listings between rules, their title in bold between the first two, that no caption names."""
        made: list[Float] = []
        rules = level_rules(self.page.marks, 100)
        for first, second in pairwise(rules):
            alike = abs(first.x0 - second.x0) < 4 and abs(first.x1 - second.x1) < 4
            if not alike or not 8 < second.y0 - first.y0 < 34:
                continue
            title = [o for o in self.free if _within(o.ink, Rect(first.x0, first.y0, first.x1, second.y0), 2)]
            last = next(
                (
                    r
                    for r in rules
                    if r.y0 > second.y0 + 20 and abs(r.x0 - first.x0) < 4 and abs(r.x1 - first.x1) < 4
                ),
                None,
            )
            if last is None or len(title) != 1 or title[0].bold < 0.5:
                continue
            region = Rect(first.x0, second.y0, first.x1, last.y0)
            inner = [o for o in self.free if _within(o.ink, region, 2)]
            starts = sum(1 for o in inner if o.box.x0 < first.x0 + 0.4 * region.width)
            if (
                len(inner) < 3
                or starts < 0.7 * len(inner)
                or any(inside(region, other, 0.3) for other in taken)
            ):
                continue
            caption = Caption(self.page.number, "code", "", tuple(title), title[0].box)
            made.append(Float(self.page.number, "code", caption, region, (*inner, *title)))
        return made

    def _lettering(self, line: Line) -> bool:
        """Whether `line` may be of a drawing: not large, not long, and in no paragraph beside it."""
        if len(line.words) >= 6 or line.size > 1.6 * self.body:
            return False
        return not any(
            len(o.words) >= 6 and abs(o.base - line.base) < 1.6 * line.size
            and abs(o.box.x0 - line.box.x0) < line.size for o in self.free
        )  # fmt: skip

    def _typed(self, box: Rect) -> bool:
        """Whether the text in `box` is in a typewriter face."""
        inner = [line for line in self.free if inside(line.ink, box, 0.5)]
        letters = sum(len(line.text) for line in inner) or 1
        return len(inner) > 0 and sum(line.mono * len(line.text) for line in inner) > 0.5 * letters

    def _inline(self, box: Rect) -> bool:
        """Whether a sentence runs on beside `box`."""
        beside = [
            o for o in self.free if overlap_y(o.ink, box) > 0.6 * o.ink.height and not inside(o.ink, box, 0.9)
        ]
        return any(overlap_x(o.ink, box) > -12 for o in beside)

    def _zones(self, caption: Caption) -> tuple[Rect, Rect]:
        """The room above and below a caption, up to the next running text or caption, wide as its column."""
        left, right = self.page.frame.column(caption.box)
        left, right = min(left, caption.box.x0) - 14, max(right, caption.box.x1) + 14
        if self.page.frame.gutter is not None and right - left < 0.75 * self.page.width:
            left, right = left + 8, right - 8
        for other in self.captions:
            if other is not caption and overlap_y(other.box, caption.box) > 2 and left < other.box.x0 < right:
                middle = (min(other.box.x1, caption.box.x1) + max(other.box.x0, caption.box.x0)) / 2
                left, right = (left, middle) if other.box.x0 > caption.box.x0 else (middle, right)
        walls = [line.box for line in self.text] + [c.box for c in self.captions if c is not caption]
        span = Rect(left + 14, 0, right - 14, self.page.height)
        walls = [wall for wall in walls if overlap_x(wall, span) > min(12.0, 0.5 * wall.width)]
        roof = max((wall.y1 for wall in walls if wall.y1 <= caption.box.y0 + 3), default=0.0)
        floor = min((wall.y0 for wall in walls if wall.y0 >= caption.box.y1 - 3), default=self.page.height)
        return Rect(left, roof, right, caption.box.y0), Rect(left, caption.box.y1, right, floor)

    def _drawn(self, caption: Caption, taken: Sequence[Rect]) -> Rect | None:
        above, below = self._zones(caption)
        for zone, from_caption in ((above, "foot"), (below, "top")):
            core = [c for c in self.clusters if c.drawing and self._in_zone(c, zone, taken)]
            core = core or [
                c for c in self.clusters if self._in_zone(c, zone, taken) and c.box.height > LEAST
            ]
            if core:
                return self._grown(core, zone, from_caption)
        beside = [
            c
            for c in self.clusters
            if overlap_y(c.box, caption.box) > 0.5 * min(c.box.height, caption.box.height)
            and c.box.height > LEAST and not any(touches(c.box, other) for other in taken)
            and overlap_x(c.box, caption.box) < 4
        ]  # fmt: skip
        if not beside:
            return None
        left, top, right, foot = union(c.box for c in beside)
        bounds = (caption.box.x1, self.page.width) if left > caption.box.x0 else (0.0, caption.box.x0)
        zone = Rect(max(left - REACH, bounds[0]), top - REACH, min(right + REACH, bounds[1]), foot + REACH)
        return self._grown(beside, zone, "top")

    def _in_zone(self, cluster: Cluster, zone: Rect, taken: Sequence[Rect]) -> bool:
        if any(inside(cluster.box, other) for other in taken):
            return False
        middle = (cluster.box.y0 + cluster.box.y1) / 2
        wide = overlap_x(cluster.box, zone) >= 0.6 * cluster.box.width
        big = cluster.box.height > 5 or cluster.box.width > 5
        return (
            wide
            and big
            and zone.y0 - 3 <= middle <= zone.y1 + 3
            and overlap_y(cluster.box, zone) > 0.6 * cluster.box.height
        )

    def _grown(self, core: Sequence[Cluster], zone: Rect, side: str) -> Rect:
        """The clusters nearest the caption and what stands around them: labels, legends, other parts."""
        pieces = [c.box for c in self.clusters if c.box.height < zone.height and self._in_zone(c, zone, ())]
        running = {id(line) for line in self.text}
        pieces += [line.ink for line in self.free if id(line) not in running and _within(line.ink, zone)]
        region = (
            max(core, key=lambda c: c.box.y1).box if side == "foot" else min(core, key=lambda c: c.box.y0).box
        )
        cores = [c.box for c in core]
        changed = True
        while changed:
            changed = False
            for piece in [*cores, *pieces]:
                reach = APART if piece in cores else 16.0
                apart = max(-overlap_x(piece, region), -overlap_y(piece, region))
                if not inside(piece, region, 0.999) and apart <= reach:
                    region = union([region, piece])
                    changed = True
        foot = min(region.y1, zone.y1 - 0.5) if side == "foot" else region.y1
        top = max(region.y0, zone.y0) if side == "foot" else max(region.y0, zone.y0 + 0.5)
        return Rect(region.x0, top, region.x1, foot)

    def _tabled(self, caption: Caption, taken: Sequence[Rect]) -> Rect | None:
        above, below = self._zones(caption)
        below, above = self._widened(below, caption, "top"), self._widened(above, caption, "foot")
        for zone, from_caption in ((below, "top"), (above, "foot")):
            region = self._ruled(zone, from_caption)
            region = self._extended(region, zone, from_caption) if region else self._rows(zone, from_caption)
            if region is not None and not any(inside(region, other) for other in taken):
                return region
        return self._remarked(below, caption)

    def _widened(self, zone: Rect, caption: Caption, side: str) -> Rect:
        """`zone`, as wide as the rule next to the caption when that runs on over its edges."""
        for rule in level_rules(self.page.marks, 0.8 * zone.width):
            apart = rule.y0 - caption.box.y1 if side == "top" else caption.box.y0 - rule.y0
            over = rule.x0 < zone.x0 or rule.x1 > zone.x1
            if over and -2 < apart < 60 and overlap_x(rule, caption.box) > 0.5 * caption.box.width:
                return Rect(min(zone.x0, rule.x0 - 6), zone.y0, max(zone.x1, rule.x1 + 6), zone.y1)
        return zone

    def _remarked(self, zone: Rect, caption: Caption) -> Rect | None:
        """The table below a caption from which lines about it part it."""
        rules = [
            r for r in level_rules(self.page.marks, 0.5 * zone.width) if overlap_x(r, zone) > 0.6 * r.width
        ]
        first = next((r for r in rules if r.y0 > caption.box.y1), None)
        if first is None or first.y0 - caption.box.y1 > 110:
            return None
        between = [
            c for c in self.captions if caption.box.y1 < c.box.y0 < first.y0 and overlap_x(c.box, zone) > 0
        ]
        if between or not notes_above(self.free, caption.box.y1, first):
            return None
        left, right = min(zone.x0, first.x0 - 6), max(zone.x1, first.x1 + 6)
        return self._ruled(Rect(left, first.y0 - 1, right, self.page.height), "top")

    def _notes(self, caption: Caption, region: Rect, taken: Sequence[Rect]) -> tuple[Line, ...]:
        """Lines between a caption and its table, and below the table, that speak of it."""
        walls = [*(c.box for c in self.captions), *(t for t in taken if t != region)]
        free = [line for line in self.free if line.drawn < 0.5 and not inside(line.ink, region, 0.5)]
        above = notes_above(free, caption.box.y1, region) if caption.box.y1 < region.y0 else ()
        return (*above, *notes_below(region, free, walls, self.body))

    def _extended(self, region: Rect, zone: Rect, side: str) -> Rect:
        """`region` with the rows that follow its last rule when no rule closes the table."""
        if side == "foot":
            return region
        walls = [*(line.box for line in self.text), *(c.box for c in self.captions)]
        below = [w.y0 for w in walls if w.y0 > region.y1 - 3 and overlap_x(w, zone) > 12]
        floor = max(zone.y1, min(below, default=self.page.height))
        room = Rect(zone.x0, region.y1, zone.x1, floor)
        more = self._rows(room, "top", 26.0) or self._sum(room)
        return union([region, more]) if more else region

    def _sum(self, room: Rect) -> Rect | None:
        """The one row below the last rule of a table, of at least three cells."""
        near = [o for o in self.free if _within(o.ink, room, 2) and o.ink.y0 - room.y0 < o.size]
        level = [o.ink for o in near if abs(o.base - near[0].base) < 1]
        return union(level) if len(level) >= 3 else None

    def _ruled(self, zone: Rect, side: str) -> Rect | None:
        """The stretch of rules next to the caption, with all that stands between them."""
        left, right = zone.x0, zone.x1
        far = Rect(left, zone.y0, right, self.page.height) if side == "top" else Rect(left, 0, right, zone.y1)
        marks = [m for m in self.page.marks if m.kind in ("rule", "speck") and _within(m.box, far, 3)]
        rules = level_rules(marks, 0.25 * (right - left))
        rules = rules if side == "top" else rules[::-1]
        start = zone.y0 if side == "top" else zone.y1
        if not rules or abs(rules[0].y0 - start) > 60:
            return None
        kept = [rules[0]]
        for rule in rules[1:]:
            between = Rect(left, min(kept[-1].y0, rule.y0), right, max(kept[-1].y1, rule.y1))
            alike = overlap_x(rule, kept[0]) > 0.5 * min(rule.width, kept[0].width)
            if not alike or self._broken(between):
                break
            kept.append(rule)
        if len(kept) < 2:
            return None
        box = union(kept)
        first = start if side == "top" else box.y0
        heads = [line for line in self.free if overlap_y(line.ink, Rect(0, first, 0, box.y0 + 1)) > 0
                 and _within(line.ink, Rect(left, first - 1, right, box.y1 + 1))]  # fmt: skip
        levels = Counter(round(line.base) for line in heads)
        heads = [o for o in heads if levels[round(o.base)] > 1 or len(o.words) < 4 or o.ink.y1 > box.y0 + 2]
        inner = [
            line.ink for line in self.free if inside(line.ink, Rect(left, box.y0 - 1, right, box.y1 + 1), 0.8)
        ]
        if len(inner) < 3 or box.height < 14:
            return None
        return union([box, *(line.ink for line in heads), *inner])

    def _broken(self, between: Rect) -> bool:
        """Whether running text, a caption or a lot of white stands between two rules."""
        prose = [line for line in self.text if _within(line.box, between, 2)]
        strong = [
            line for line in prose
            if line.box.width > 0.8 * min(between.width - 28, self.page.frame.right - self.page.frame.left)
            and abs(line.size - self.body) < 0.4
        ]  # fmt: skip
        captions = [c for c in self.captions if _within(c.box, between, 2)]
        rows = sorted([line.box for line in self.free if _within(line.box, between, 2)], key=lambda b: b.y0)
        edges = [between.y0, *(y for row in rows for y in (row.y0, row.y1)), between.y1]
        white = max((b - a for a, b in zip(edges[::2], edges[1::2], strict=False)), default=0.0)
        return len(strong) >= 2 or bool(captions) or white > 60

    def _rows(self, zone: Rect, side: str, reach: float = REACH) -> Rect | None:
        """Rows of cells next to the caption when no rules frame them."""
        running = {id(line) for line in self.text}
        near = [line for line in self.free if id(line) not in running and _within(line.ink, zone, 2)]
        near.sort(key=lambda line: line.base, reverse=side == "foot")
        kept: list[Line] = []
        edge = zone.y0 if side == "top" else zone.y1
        for line in near:
            gap = line.ink.y0 - edge if side == "top" else edge - line.ink.y1
            if gap > (REACH if kept else reach):
                break
            kept.append(line)
            edge = max(edge, line.ink.y1) if side == "top" else min(edge, line.ink.y0)
        rows: dict[int, int] = {}
        for line in kept:
            rows[round(line.base / 2)] = rows.get(round(line.base / 2), 0) + 1
        several = sum(1 for count in rows.values() if count >= 2)
        if several < 2 or several < 0.4 * len(rows):
            return None
        rules = [
            r for r in level_rules(self.page.marks, 20) if _within(r, union(line.ink for line in kept), 8)
        ]
        return union([*(line.ink for line in kept), *rules])

    def _sideways(self, free: Sequence[Cluster]) -> list[Rect]:
        """Text that runs sideways amid upright text, such as a turned table: shown, since it is not read."""
        letters = [c for c in free if not c.drawing and any(mark.kind == "label" for mark in c.marks)]
        if sum(mark.kind == "label" for c in letters for mark in c.marks) < SIDEWAYS:
            return []
        within = union(c.box for c in letters)
        if within.width < 3 * LEAST or any(inside(line.ink, within, 0.5) for line in self.text):
            return []
        return [within]

    def _uncaptioned(self, taken: Sequence[Rect]) -> Iterable[Float]:
        """Drawings large enough to be a figure that no caption claimed."""
        free = [c for c in self.clusters if not any(inside(c.box, t, 0.3) for t in taken)]
        for cluster in free:
            large = cluster.box.height > 14 and cluster.box.width > 80
            if large and self._typed(cluster.box) and not self._inline(cluster.box):
                yield Float(self.page.number, "code", None, cluster.box, self._inner(cluster.box))
        boxes = [c.box for c in free if c.drawing and not self._typed(c.box)]
        if boxes and not self.text and not self.captions:  # a page that is one figure
            whole = union([*boxes, *(c.box for c in free), *(line.ink for line in self.free)])
            if union(boxes).area > 0.06 * self.page.width * self.page.height:
                yield Float(self.page.number, "figure", None, whole, self._inner(whole))
                return
        boxes = [b for b in boxes if b.width > 20 and b.height > 20]
        boxes += self._sideways(free)
        running = [line.box for line in self.text]
        merged: list[Rect] = []
        for box in sorted(boxes, key=lambda b: b.y0):
            for index, other in enumerate(merged):
                whole = union([box, other])
                apart = max(-overlap_x(box, other), -overlap_y(box, other))
                if apart < REACH and not any(inside(line, whole, 0.5) for line in running):
                    merged[index] = whole
                    break
            else:
                merged.append(box)
        for box in merged:
            if box.area >= 0.02 * self.page.width * self.page.height and box.width > 60 and box.height > 40:
                labels = [
                    line.ink for line in self.free
                    if line not in self.text and touches(line.ink, box, 12)
                    and (inside(line.ink, box) or self._lettering(line))
                ]  # fmt: skip
                region = union([box, *labels])
                yield Float(self.page.number, "figure", None, region, self._inner(region))


def _within(box: Rect, zone: Rect, slack: float = 1.0) -> bool:
    return (
        box.x0 >= zone.x0 - slack
        and box.x1 <= zone.x1 + slack
        and box.y0 >= zone.y0 - slack
        and box.y1 <= zone.y1 + slack
    )
