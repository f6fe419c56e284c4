"""What the kinds share: the heading on top, the foot, captions under things, rows of bullets."""

from collections.abc import Sequence

from reelwright.core.script import Bullet
from reelwright.render.fit import Block, Stacked, block
from reelwright.render.grid import Zone
from reelwright.render.parts import Enter
from reelwright.render.sheet import Sheet

# what counts as few words, and how much larger they are wished
_FEW, _SHORT, _LARGER = 3, 150, 1.22


def heading_on_top(sheet: Sheet, share: float = 0.3) -> Zone:
    """Set the board's heading at the top of the body; gives back what is left of it."""
    grid, body = sheet.grid, sheet.grid.body
    if not sheet.board.heading.strip():
        return body
    rule = grid.px(6)
    sheet.rule("heading-rule", Zone(body.x, body.y, grid.px(64), rule), sheet.theme.accent)
    top = body.y + rule + grid.px(22)
    made = sheet.stack([sheet.headline("heading", sheet.board.heading)], body.w, round(body.h * share))
    sheet.types(made, (body.x, top), "heading")
    y = top + made.height + grid.px(36)
    return Zone(body.x, y, body.w, body.y + body.h - y)


def caption_blocks(sheet: Sheet, label: str, caption: str, credit: str = "") -> list[Block]:
    """'Figure 3' in accent and the caption in quiet type, and the credit below."""
    theme = sheet.theme
    runs = []
    if label.strip():
        runs.append(sheet.run(label.strip() + ("  " if caption.strip() else ""), theme.accent, weight=600))
    if caption.strip():
        runs.append(sheet.run((" " if runs else "") + caption.strip(), theme.quiet))
    blocks = [block("caption", runs, sheet.grid.type("caption"), leading=1.34, balance=True)] if runs else []
    if credit.strip():
        runs = [sheet.run(credit, theme.quiet, italic=True)]
        blocks.append(block("credit", runs, sheet.grid.type("note"), leading=1.3, gap=0.45))
    return blocks


def set_caption(sheet: Sheet, made: Stacked, at: tuple[int, int]) -> None:
    """Draw what `caption_blocks` made; it comes at the cue 'caption'."""
    sheet.types(made, at, "label", enter=sheet.entering("caption", "fade"))


def bullet_blocks(
    sheet: Sheet, bullets: Sequence[Bullet], ground: str = "", gap: float = 0.95
) -> list[Block]:
    """One block a bullet, room for its mark at the left. Few words are set larger."""
    wished, least = sheet.grid.type("bullet")
    if len(bullets) <= _FEW and sum(len(bullet.text) for bullet in bullets) <= _SHORT:
        wished *= _LARGER
    return [
        block(
            f"bullet-{number}",
            [sheet.run(bullet.text, sheet.theme.ink, weight=500, ground=ground)],
            (wished, least),
            inset=sheet.grid.px(52),
            gap=gap,
            leading=1.28,
            tracking=-0.006,
            balance=True,
        )
        for number, bullet in enumerate(bullets)
    ]


def set_bullets(sheet: Sheet, made: Stacked, at: tuple[int, int], width: int, inside: str = "") -> None:
    """Draw bullets with their marks, and a fine rule between each two; each comes at its own cue."""
    grid, theme = sheet.grid, sheet.theme
    side = grid.px(13)
    below = at[1]
    for number, item in enumerate(made.items):
        enter = sheet.entering(item.key)
        still = Enter("fade", enter.at, enter.length) if enter.style == "rise" else enter
        box = Zone(at[0] + item.x, at[1] + item.y, item.w, item.h)
        if number:
            y = (below + box.y) // 2
            line = Zone(at[0], y, width, max(1, grid.px(1.5)))
            sheet.rule(f"{item.key}-line", line, theme.line, inside=inside, enter=still)
        middle = box.y + round(item.type.size * 0.6)
        mark = Zone(at[0], middle - side // 2, side, side)
        sheet.rule(f"{item.key}-mark", mark, theme.accent, inside=inside, enter=enter)
        sheet.type(item, at, "bullet", inside=inside, enter=enter)
        below = box.y + box.h


def foot(sheet: Sheet) -> None:
    """The source note at the left and the quiet progress mark at the right."""
    grid, theme, board, zone = sheet.grid, sheet.theme, sheet.board, sheet.grid.foot
    count = block(
        "progress",
        [sheet.run(f"{board.number} / {board.total}", theme.quiet, weight=500)],
        grid.type("note"),
        tabular=True,
        align="right",
    )
    made = sheet.stack([count], zone.w // 3, zone.h * 2)
    taken = made.items[0].w
    y = zone.y + (zone.h - made.height) // 2
    sheet.type(made.items[0], (zone.x + zone.w - zone.w // 3, y), "label")
    track = Zone(zone.x + zone.w - taken - grid.px(24) - grid.px(150), 0, grid.px(150), max(2, grid.px(4)))
    track = Zone(track.x, zone.y + zone.h // 2 - track.h // 2, track.w, track.h)
    sheet.rule("track", track, theme.line)
    done = max(track.h, round(track.w * min(1.0, board.number / max(1, board.total))))
    sheet.rule("done", Zone(track.x, track.y, done, track.h), theme.accent, inside="track")
    if board.page.strip():
        note = block("source", [sheet.run(board.page, theme.quiet)], grid.type("note"))
        width = track.x - zone.x - grid.px(40)
        made = sheet.stack([note], width, round(zone.h * 1.05))
        if made.items and made.height <= zone.h * 1.05:
            sheet.types(made, (zone.x, zone.y + (zone.h - made.height) // 2), "label")
