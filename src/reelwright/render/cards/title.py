"""The opening: title, authors, venue."""

from dataclasses import replace

from reelwright.core.script import TitleCard
from reelwright.render.backdrop import Glow
from reelwright.render.fit import Block, block
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet

# up to so many characters, this part of the wished size
_PARTS = ((22, 1.4), (34, 1.2), (64, 1.0), (90, 0.84), (10_000, 0.74))


def lay(sheet: Sheet, card: TitleCard) -> None:
    """Everything at the left, in the middle of the height, with a glow from the upper right."""
    grid, theme, body = sheet.grid, sheet.theme, sheet.grid.body
    sheet.glow = Glow(0.86, 0.16, rings=True)
    width = round(body.w * (0.88 if grid.shape == "wide" else 1.0))
    blocks = [_title(sheet, card.title)]
    if card.authors.strip():
        runs = [sheet.run(card.authors, theme.ink, weight=500)]
        blocks.append(block("authors", runs, grid.type("authors"), gap=1.5, leading=1.3, balance=True))
    if card.venue.strip():
        runs = [sheet.run(card.venue, theme.quiet)]
        blocks.append(block("venue", runs, grid.type("caption"), gap=0.55, leading=1.3, balance=True))
    rule, over = grid.px(8), grid.px(44)
    made = sheet.stack(blocks, width, body.h - rule - over)
    y = body.y + rule + over + (body.h - rule - over - made.height) // 2
    mark = Zone(body.x, y - over - rule, grid.px(110), rule)
    sheet.rule("heading-rule", mark, theme.accent)
    for item in made.items:
        sheet.type(item, (body.x, y), "heading" if item.key == "heading" else "text")


def _title(sheet: Sheet, text: str) -> Block:
    """Few words larger, many words smaller: two or three lines."""
    made = sheet.headline("heading", text, "title")
    part = next((part for most, part in _PARTS if len(text) <= most), _PARTS[-1][1])
    if sheet.grid.shape == "tall":
        part = max(part, 0.9)
    return replace(made, wished=max(made.least, made.wished * part))
