"""A statement: the heading, and bullets that come with their words."""

from reelwright.core.script import Statement
from reelwright.render.cards.frame import bullet_blocks, kicker_on_top, set_bullets
from reelwright.render.fit import block
from reelwright.render.grid import Zone
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Run

_SENTENCE = 160  # characters of a single point that is set large


def lay(sheet: Sheet, card: Statement) -> None:
    """The heading small on top, the points large beside a rail; alone, either of them is set larger still."""
    said = [bullet for bullet in card.bullets if bullet.text.strip()]
    if not said:
        alone(sheet)
    elif len(said) == 1 and len(said[0].text) <= _SENTENCE:
        sentence(sheet, card)
    else:
        rest = kicker_on_top(sheet)
        width = round(rest.w * (0.92 if sheet.grid.shape == "wide" else 1.0))
        made = sheet.stack(bullet_blocks(sheet, card.bullets, "point"), width, rest.h)
        drop = round((rest.h - made.height) * (0.42 if sheet.grid.shape == "wide" else 0.34))
        set_bullets(sheet, made, (rest.x, rest.y + max(0, drop)))


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
    """One point only: the heading small on top, the point large in the display face, beside a bar."""
    grid, theme = sheet.grid, sheet.theme
    rest = kicker_on_top(sheet)
    number, bullet = next((n, b) for n, b in enumerate(card.bullets) if b.text.strip())
    words = Run(bullet.text, sheet.ink(theme.ink, sheet.ground), theme.display_font, 600)
    key = f"bullet-{number}"
    bar, inset = grid.px(8), grid.px(60)
    wide = grid.shape == "wide"
    width = round((rest.w - inset) * (0.94 if wide else 1.0))
    said = block(key, [words], grid.type("quote"), leading=1.18, tracking=-0.018, balance=True)
    made = sheet.stack([said], width, rest.h)
    y = rest.y + max(0, round((rest.h - made.height) * (0.42 if wide else 0.34)))
    sheet.types(made, (rest.x + inset, y), "bullet", enter=sheet.entering(key))
    sheet.rule("sentence-bar", Zone(rest.x, y, bar, made.height), theme.accent)
