"""A sentence of the paper, word for word."""

from dataclasses import replace

from reelwright.core.script import QuoteCard
from reelwright.render.backdrop import Glow
from reelwright.render.cards.frame import kicker_on_top
from reelwright.render.fit import Block, block
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Run

_MARKS = "\"'“”„‟«»‘’"


def lay(sheet: Sheet, card: QuoteCard) -> None:
    """The heading small on top, the sentence large under a great mark, its source below."""
    grid, theme = sheet.grid, sheet.theme
    sheet.glow = Glow(0.08, 0.92)
    rest = kicker_on_top(sheet)
    inset = grid.px(150) if grid.shape == "wide" else 0
    face = sheet.ink(theme.ink, sheet.ground)
    words = Run(card.text.strip().strip(_MARKS).strip(), face, theme.display_font, 500)
    blocks = [block("quote", [words], grid.type("quote"), leading=1.22, tracking=-0.016, balance=True)]
    if card.source.strip():
        runs = [sheet.run(card.source, theme.quiet)]
        blocks.append(block("source-line", runs, grid.type("label"), gap=0.7, leading=1.3))
    # the mark hangs in the margin of a wide frame, and stands above the words elsewhere
    mark = sheet.measured(_mark(sheet), rest.w)
    over = 0 if inset else round(mark.type.size * 0.62)
    width = round((rest.w - inset) * (0.97 if inset else 1.0))
    made = sheet.stack(blocks, width, rest.h - over)
    y = rest.y + max(0, round((rest.h - over - made.height) * 0.42))
    up = round(mark.type.size * 0.22) if inset else 0
    if made.items:
        sheet.type(replace(mark, h=round(mark.type.size * 0.6)), (rest.x, max(rest.y, y - up)), "text")
    for item in made.items:
        sheet.type(item, (rest.x + inset, y + over), "quote" if item.key == "quote" else "label")


def _mark(sheet: Sheet) -> Block:
    """An opening quotation mark, twice as large as the words."""
    face = Run("“", sheet.ink(sheet.theme.accent, sheet.ground), sheet.theme.display_font, 700)
    size = sheet.grid.px(220)
    return block("quote-mark", [face], (size, size), leading=1.2)
