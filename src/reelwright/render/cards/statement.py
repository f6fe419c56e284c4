"""A statement: the heading, and bullets that come with their words."""

from reelwright.core.script import Statement
from reelwright.render.cards.frame import bullet_blocks, heading_on_top, set_bullets
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet


def lay(sheet: Sheet, card: Statement) -> None:
    """Heading at the left and bullets at the right of a wide frame; else one over the other."""
    if not any(bullet.text.strip() for bullet in card.bullets):
        alone(sheet)
    elif sheet.grid.shape == "wide":
        split(sheet, card, sheet.grid.body)
    else:
        rest = heading_on_top(sheet, 0.36)
        made = sheet.stack(bullet_blocks(sheet, card.bullets), rest.w, rest.h)
        drop = max(0, min((rest.h - made.height) * 2 // 5, sheet.grid.px(260)))
        set_bullets(sheet, made, (rest.x, rest.y + drop), rest.w)


def alone(sheet: Sheet) -> None:
    """Only the heading: large, in the middle of the height."""
    grid, body = sheet.grid, sheet.grid.body
    made = sheet.stack([sheet.headline("heading", sheet.board.heading, "title")], body.w, round(body.h * 0.9))
    y = body.y + (body.h - made.height) // 2
    rule = grid.px(6)
    if made.items:
        mark = Zone(body.x, y - grid.px(34) - rule, grid.px(64), rule)
        sheet.rule("heading-rule", mark, sheet.theme.accent)
        sheet.types(made, (body.x, y), "heading")


def split(sheet: Sheet, card: Statement, zone: Zone) -> None:
    """Two columns: heading, and bullets; both start at one height, the taller one centred."""
    grid = sheet.grid
    rule, over = grid.px(6), grid.px(28)
    left = round(zone.w * 0.36)
    gap = grid.px(104)
    right = zone.w - left - gap
    room = zone.h - rule - over
    head = sheet.stack([sheet.headline("heading", sheet.board.heading)], left, room)
    points = sheet.stack(bullet_blocks(sheet, card.bullets, gap=1.15), right, room)
    taller = max(head.height, points.height)
    y = zone.y + rule + over + max(0, (room - taller) // 2 - grid.px(12))
    if head.items:
        mark = Zone(zone.x, y - over - rule, grid.px(64), rule)
        sheet.rule("heading-rule", mark, sheet.theme.accent)
        sheet.types(head, (zone.x, y), "heading")
    set_bullets(sheet, points, (zone.x + left + gap, y + grid.px(8)), right)
