"""The opening: title, authors, venue."""

from reelwright.core.script import TitleCard
from reelwright.render.fit import block
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet


def lay(sheet: Sheet, card: TitleCard) -> None:
    """Everything at the left, in the middle of the height, with a glow from the upper right."""
    grid, theme, body = sheet.grid, sheet.theme, sheet.grid.body
    sheet.glow = (0.82, 0.18)
    width = round(body.w * (0.88 if grid.shape == "wide" else 1.0))
    blocks = [sheet.headline("heading", card.title, "title")]
    if card.authors.strip():
        runs = [sheet.run(card.authors, theme.ink, weight=500)]
        blocks.append(block("authors", runs, grid.type("authors"), gap=1.5, leading=1.3))
    if card.venue.strip():
        runs = [sheet.run(card.venue, theme.quiet)]
        blocks.append(block("venue", runs, grid.type("caption"), gap=0.55, leading=1.3))
    rule, over = grid.px(8), grid.px(44)
    made = sheet.stack(blocks, width, body.h - rule - over)
    y = body.y + rule + over + (body.h - rule - over - made.height) // 2
    mark = Zone(body.x, y - over - rule, grid.px(110), rule)
    sheet.rule("heading-rule", mark, theme.accent)
    for item in made.items:
        sheet.type(item, (body.x, y), "heading" if item.key == "heading" else "text")
