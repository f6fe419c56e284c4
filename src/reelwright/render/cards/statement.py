"""A statement: the heading, and bullets that come with their words."""

from reelwright.core.report import ElementRole
from reelwright.core.script import Statement
from reelwright.render.cards.frame import bullet_blocks, heading_on_top, set_bullets
from reelwright.render.fit import block
from reelwright.render.grid import Zone
from reelwright.render.sheet import STILL, Sheet
from reelwright.render.typeset import Run

_SENTENCE = 160  # characters of a single point that is set large


def lay(sheet: Sheet, card: Statement) -> None:
    """Heading at the left and bullets at the right of a wide frame; else one over the other."""
    said = [bullet for bullet in card.bullets if bullet.text.strip()]
    if not said:
        alone(sheet)
    elif len(said) == 1 and len(said[0].text) <= _SENTENCE:
        sentence(sheet, card)
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


def sentence(sheet: Sheet, card: Statement) -> None:
    """One point only: the heading small, the point large in the display face, beside a bar."""
    grid, theme, body = sheet.grid, sheet.theme, sheet.grid.body
    number, bullet = next((n, b) for n, b in enumerate(card.bullets) if b.text.strip())
    blocks = []
    if sheet.board.heading.strip():
        runs = [sheet.run(sheet.board.heading, theme.accent, weight=600)]
        blocks.append(block("heading", runs, grid.type("authors"), leading=1.25))
    words = Run(bullet.text, sheet.ink(theme.ink, sheet.ground), theme.display_font, 600)
    key = f"bullet-{number}"
    blocks.append(
        block(key, [words], grid.type("quote"), gap=0.5, leading=1.2, tracking=-0.016, balance=True)
    )
    bar, inset = grid.px(10), grid.px(56)
    width = round((body.w - inset) * (0.9 if grid.shape == "wide" else 1.0))
    made = sheet.stack(blocks, width, body.h)
    y = body.y + (body.h - made.height) // 2
    for item in made.items:
        role: ElementRole = "bullet" if item.key == key else "heading"
        enter = sheet.entering(key) if item.key == key else STILL
        sheet.type(item, (body.x + inset, y), role, enter=enter)
    sheet.rule("heading-rule", Zone(body.x, y, bar, made.height), theme.accent)


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
