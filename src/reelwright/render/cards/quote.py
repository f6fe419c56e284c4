"""A sentence of the paper, word for word."""

from reelwright.core.script import QuoteCard
from reelwright.render.fit import block
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Run

_MARKS = "\"'“”„‟«»‘’"


def lay(sheet: Sheet, card: QuoteCard) -> None:
    """The heading small on top, the sentence large beside a bar, its source below."""
    grid, theme, body = sheet.grid, sheet.theme, sheet.grid.body
    sheet.glow = (0.1, 0.9)
    top = body.y
    if sheet.board.heading.strip():
        runs = [sheet.run(sheet.board.heading, theme.accent, weight=600)]
        made = sheet.stack(
            [block("heading", runs, grid.type("label"), leading=1.25)], body.w, round(body.h * 0.2)
        )
        sheet.types(made, (body.x, top), "heading")
        top += made.height + grid.px(30)
    bar, inset = grid.px(10), grid.px(64)
    width = round((body.w - inset) * (0.93 if grid.shape == "wide" else 1.0))
    words = Run(
        f"“{card.text.strip().strip(_MARKS).strip()}”",
        sheet.ink(theme.ink, sheet.ground),
        theme.display_font,
        500,
    )
    blocks = [block("quote", [words], grid.type("quote"), leading=1.24, tracking=-0.014, balance=True)]
    if card.source.strip():
        runs = [sheet.run(card.source, theme.quiet)]
        blocks.append(block("source-line", runs, grid.type("label"), gap=1.2, leading=1.3))
    room = body.y + body.h - top
    made = sheet.stack(blocks, width, room)
    y = top + max(0, (room - made.height) // 2 - grid.px(10))
    for item in made.items:
        sheet.type(item, (body.x + inset, y), "quote" if item.key == "quote" else "label")
    sheet.rule("quote-bar", Zone(body.x, y, bar, made.height), theme.accent)
