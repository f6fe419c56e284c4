"""A figure of the paper on its mat, as large as the frame lets it be, with label, caption and credit."""

from dataclasses import dataclass, replace

from reelwright.core.document import Picture
from reelwright.core.script import FigureCard
from reelwright.render.cards.frame import caption_blocks, heading_on_top, set_caption
from reelwright.render.fit import Block
from reelwright.render.grid import Zone
from reelwright.render.parts import FigurePaint, PanelPaint
from reelwright.render.sheet import Sheet

ZOOM = 1.05  # how much larger a figure ends than it began
_ENLARGE = 1.7  # times its own pixels, at 1080


@dataclass(frozen=True)
class Mat:
    """The panel and, in its middle, the figure as it begins."""

    panel: Zone
    figure: Zone


def mat(sheet: Sheet, picture: Picture, zone: Zone) -> Mat:
    """The largest mat for `picture` in the middle of `zone`; the figure may grow by ZOOM and stays on it."""
    grid = sheet.grid
    pad = grid.px(26)
    spread = 1 + (ZOOM - 1) * 1.05
    free_w, free_h = max(8, zone.w - 2 * pad), max(8, zone.h - 2 * pad)
    scale = min(free_w / spread / picture.width, free_h / spread / picture.height, _ENLARGE * grid.u)
    w, h = max(4, int(picture.width * scale)), max(4, int(picture.height * scale))
    panel_w, panel_h = min(zone.w, round(w * spread) + 2 * pad), min(zone.h, round(h * spread) + 2 * pad)
    # even, so that the mat's chroma lines up
    x, y = (zone.x + (zone.w - panel_w) // 2) // 2 * 2, (zone.y + (zone.h - panel_h) // 2) // 2 * 2
    panel = Zone(x, y, panel_w // 2 * 2, panel_h // 2 * 2)
    return Mat(panel, Zone(panel.x + (panel.w - w) // 2, panel.y + (panel.h - h) // 2, w, h))


def set_mat(sheet: Sheet, picture: Picture, made: Mat, zoom: float = ZOOM) -> None:
    """Draw the mat; the figure's element is what it covers at its largest."""
    panel, figure = made.panel, made.figure
    radius = sheet.grid.px(22)
    sheet.add("mat", "panel", panel, PanelPaint("#ffffff", radius, "", sheet.grid.px(26)))
    w, h = min(panel.w, round(figure.w * zoom)), min(panel.h, round(figure.h * zoom))
    box = Zone(panel.x + (panel.w - w) // 2, panel.y + (panel.h - h) // 2, w, h)
    paint = FigurePaint(picture, (panel.x, panel.y, panel.w, panel.h), radius, zoom)
    sheet.add("figure", "figure", box, paint, inside="mat")


def lay(sheet: Sheet, card: FigureCard) -> None:
    """Beside the words when that shows the figure larger, else between heading and caption."""
    if sheet.grid.shape == "wide":
        ratio = card.picture.width / card.picture.height
        if ratio < 1.62:
            _beside(sheet, card)
            return
    _between(sheet, card)


def _between(sheet: Sheet, card: FigureCard) -> None:
    grid = sheet.grid
    rest = heading_on_top(sheet, 0.24)
    gap = grid.px(30)
    said = sheet.stack(
        caption_blocks(sheet, card.label, card.caption, card.credit), rest.w, round(rest.h * 0.3)
    )
    room = rest.h - (said.height + gap if said.items else 0)
    made = mat(sheet, card.picture, Zone(rest.x, rest.y, rest.w, room))
    spare = room - made.panel.h
    lift = 0 if grid.shape == "wide" or spare < grid.px(120) else spare // 8
    panel = Zone(made.panel.x, (made.panel.y - lift) // 2 * 2, made.panel.w, made.panel.h)
    moved = made.panel.y - panel.y
    made = Mat(panel, Zone(made.figure.x, made.figure.y - moved, made.figure.w, made.figure.h))
    set_mat(sheet, card.picture, made)
    if said.items:
        left = rest.x if said.items[0].w > made.panel.w else made.panel.x
        left = min(left, rest.x + rest.w - max(item.w for item in said.items))
        set_caption(sheet, said, (left, made.panel.y + made.panel.h + gap))


def _narrow_headline(sheet: Sheet, width: int) -> Block:
    """The heading, smaller in a narrow column: some fifteen letters a line."""
    made = sheet.headline("heading", sheet.board.heading)
    return replace(made, wished=max(made.least, min(made.wished, width / 8.2)))


def _beside(sheet: Sheet, card: FigureCard) -> None:
    grid, body = sheet.grid, sheet.grid.body
    gap = grid.px(72)
    ratio = card.picture.width / card.picture.height
    # a tall figure leaves the words more room
    share = min(0.68, max(0.42, 0.40 + 0.2 * ratio))
    right = round(body.w * share)
    left = body.w - right - gap
    rise = grid.px(20)
    zone = Zone(body.x + left + gap, body.y - rise, right, body.h + rise)
    made = mat(sheet, card.picture, zone)
    # flush right, but a narrow one nearer to its words
    shift = (zone.x + zone.w - made.panel.x - made.panel.w) * (1 if made.panel.w > zone.w * 0.8 else 0)
    shift -= shift % 2
    made = Mat(
        Zone(made.panel.x + shift, made.panel.y, made.panel.w, made.panel.h),
        Zone(made.figure.x + shift, made.figure.y, made.figure.w, made.figure.h),
    )
    left = made.panel.x - gap - body.x
    left = min(left, round(body.w * 0.46))
    rule, over = grid.px(6), grid.px(28)
    blocks = [_narrow_headline(sheet, left)] if sheet.board.heading.strip() else []
    head = sheet.stack(blocks, left, round(body.h * 0.5))
    apart = grid.px(40)
    room = body.h - rule - over - head.height - apart
    said = sheet.stack(caption_blocks(sheet, card.label, card.caption, card.credit), left, room)
    total = rule + over + head.height + (apart + said.height if said.items else 0)
    y = body.y + max(0, (body.h - total) // 2 - grid.px(10))
    if head.items:
        sheet.rule("heading-rule", Zone(body.x, y, grid.px(64), rule), sheet.theme.accent)
        sheet.types(head, (body.x, y + rule + over), "heading")
    set_mat(sheet, card.picture, made)
    set_caption(sheet, said, (body.x, y + rule + over + head.height + apart))
