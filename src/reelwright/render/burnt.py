"""Captions drawn into the picture: one rounded box, at most two lines, at the foot of the body."""

from collections.abc import Sequence

from reelwright.core.report import Element, ElementRole, PixelBox
from reelwright.core.time import Span, end
from reelwright.core.timeline import Caption
from reelwright.render.fit import Block, stack
from reelwright.render.grid import Zone
from reelwright.render.parts import Enter, PanelPaint, Part, TypePaint
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Run, Type, clean, text_of

BOX = "#0b0e14"  # nearly black, in every theme
INK = "#ffffff"


def set_captions(sheet: Sheet, captions: Sequence[Caption]) -> None:
    """Lay every caption; each is shown for its own span."""
    zone = sheet.grid.captions
    if zone is None:
        return
    for number, caption in enumerate(captions):
        _one(sheet, number, caption, zone)


def _one(sheet: Sheet, number: int, caption: Caption, zone: Zone) -> None:
    grid = sheet.grid
    pad_x, pad_y = grid.px(30), grid.px(16)
    wished, least = grid.type("burnt")
    run = Run(clean(caption.text), INK, sheet.theme.text_font, 500)
    type_ = Type((run,), wished, 1.0, "center", leading=1.26, balance=True)
    made = stack(
        [Block(f"caption-{number}", type_, wished, least)],
        zone.w - 2 * pad_x,
        zone.h - 2 * pad_y,
        f"scene {sheet.board.scene}",
    )
    sheet.notices.extend(made.notices)
    if not made.items:
        return
    item = made.items[0]
    w, h = item.w + 2 * pad_x, item.h + 2 * pad_y
    box = Zone(zone.x + (zone.w - w) // 2, zone.y + zone.h - h, w, h)
    start = min(max(0, caption.span.start), sheet.board.length)
    shown = Span(start=start, length=max(0, min(end(caption.span), sheet.board.length) - start))
    enter = Enter("fade", start, 0)
    panel = f"caption-{number}-box"
    sheet.parts.append(
        Part(_element(panel, "panel", box, shown), PanelPaint(BOX, grid.px(16)), enter, over=True)
    )
    inner = Zone(box.x + pad_x, box.y + pad_y, item.w, item.h)
    words = _element(f"caption-{number}", "caption", inner, shown).model_copy(
        update={
            "text": text_of(item.type),
            "type_px": item.type.size,
            "ink": INK,
            "ground": BOX,
            "inside": panel,
        }
    )
    sheet.parts.append(Part(words, TypePaint(item.type, item.extent), enter, over=True))


def _element(element_id: str, role: ElementRole, box: Zone, shown: Span) -> Element:
    return Element(
        id=element_id,
        role=role,
        box=PixelBox(x0=box.x, y0=box.y, x1=box.x + box.w, y1=box.y + box.h),
        shown=shown,
    )
