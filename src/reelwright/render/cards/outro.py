"""The close: what to remember, the reference, and how to find the paper."""

from dataclasses import replace

from reelwright.core.script import Outro, Statement
from reelwright.render.cards.frame import bullet_blocks, heading_on_top, set_bullets
from reelwright.render.cards.statement import split
from reelwright.render.fit import Stacked, block
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet


def lay(sheet: Sheet, card: Outro) -> None:
    """Bullets as in a statement; below, on a card, the reference and where to find it."""
    grid, body = sheet.grid, sheet.grid.body
    sheet.glow = (0.85, 0.9)
    pad = grid.px(36)
    has_points = any(bullet.text.strip() for bullet in card.bullets)
    said = _reference(sheet, card, body.w - 2 * pad, round(body.h * (0.34 if has_points else 0.5)))
    panel_h = said.height + 2 * pad if said.items else 0
    gap = grid.px(44) if panel_h else 0
    upper = Zone(body.x, body.y, body.w, body.h - panel_h - gap)
    if has_points and grid.shape == "wide":
        split(sheet, Statement(bullets=card.bullets), upper)
        y = upper.y + upper.h + gap
    elif has_points:
        y = _points(sheet, card, upper, gap)
    else:
        rest = heading_on_top(sheet, 0.4)
        y = rest.y + max(0, (rest.h - panel_h) // 3)
    if said.items:
        panel = Zone(body.x, y, body.w, panel_h)
        sheet.card("card", panel)
        sheet.types(said, (panel.x + pad, panel.y + pad), "label", inside="card", ground=sheet.theme.card)


def _points(sheet: Sheet, card: Outro, upper: Zone, gap: int) -> int:
    """Heading and bullets over each other within `upper`; gives back where the reference may start."""
    whole = sheet.grid
    sheet.grid = replace(whole, body=upper)
    rest = heading_on_top(sheet, 0.3)
    sheet.grid = whole
    made = sheet.stack(bullet_blocks(sheet, card.bullets), rest.w, rest.h)
    set_bullets(sheet, made, (rest.x, rest.y), rest.w)
    return min(rest.y + made.height + 2 * gap, upper.y + upper.h + gap)


def _reference(sheet: Sheet, card: Outro, width: int, height: int) -> Stacked:
    theme, grid = sheet.theme, sheet.grid
    scale = grid.type("caption" if any(bullet.text.strip() for bullet in card.bullets) else "body")
    blocks = []
    if card.reference.strip():
        runs = [sheet.run(card.reference, theme.ink, ground=theme.card)]
        blocks.append(block("reference", runs, scale, leading=1.36))
    if card.find.strip():
        runs = [sheet.run(card.find, theme.accent, weight=600, ground=theme.card)]
        blocks.append(block("find", runs, scale, leading=1.3, gap=0.5))
    return sheet.stack(blocks, width, height)
