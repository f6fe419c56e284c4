"""What the kinds share: the heading on top, the foot, captions under things, rows of bullets."""

from collections.abc import Sequence
from dataclasses import replace

from reelwright.core.script import Bullet
from reelwright.render.colour import mixed
from reelwright.render.fit import Block, Placed, Stacked, block
from reelwright.render.grid import Role, Zone
from reelwright.render.sheet import Sheet

# what counts as few words, and how much larger they are wished
_FEW, _SHORT, _LARGER = 3, 110, 1.15


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


def kicker_on_top(sheet: Sheet, share: float = 0.2) -> Zone:
    """Set the board's heading small and in accent at the top; gives back what is left of the body."""
    grid, body = sheet.grid, sheet.grid.body
    if not sheet.board.heading.strip():
        return body
    rule = grid.px(6)
    sheet.rule("heading-rule", Zone(body.x, body.y, grid.px(64), rule), sheet.theme.accent)
    top = body.y + rule + grid.px(20)
    made = sheet.stack([kicker(sheet)], body.w, round(body.h * share))
    sheet.types(made, (body.x, top), "heading")
    y = top + made.height + grid.px(36)
    return Zone(body.x, y, body.w, body.y + body.h - y)


def kicker(sheet: Sheet) -> Block:
    """The board's heading, small and in accent."""
    runs = [sheet.run(sheet.board.heading, sheet.theme.accent, weight=600)]
    return block("heading", runs, sheet.grid.type("kicker"), leading=1.25, balance=True)


def bullet_blocks(
    sheet: Sheet, bullets: Sequence[Bullet], role: Role = "bullet", gap: float = 0.75
) -> list[Block]:
    """One block a bullet, room for the rail at the left. Few words are set larger."""
    wished, least = sheet.grid.type(role)
    if len(bullets) <= _FEW and sum(len(bullet.text) for bullet in bullets) <= _SHORT:
        wished *= _LARGER
    return [
        block(
            f"bullet-{number}",
            [sheet.run(bullet.text, sheet.theme.ink, weight=500)],
            (wished, least),
            inset=sheet.grid.px(54),
            gap=gap,
            leading=1.24,
            tracking=-0.012,
            balance=True,
        )
        for number, bullet in enumerate(bullets)
    ]


def set_bullets(sheet: Sheet, made: Stacked, at: tuple[int, int]) -> None:
    """Draw bullets beside a rail; each comes with its mark on it, and steps back when the voice goes on."""
    if not made.items:
        return
    grid, theme = sheet.grid, sheet.theme
    thick = grid.px(8)
    spans = [(at[1] + item.y + round(item.type.size * 0.14), _foot_of(at[1], item)) for item in made.items]
    sheet.rule("rail", Zone(at[0], spans[0][0], thick, spans[-1][1] - spans[0][0]), theme.line)
    for item, (top, bottom) in zip(made.items, spans, strict=True):
        enter = sheet.following(int(item.key.rpartition("-")[2]))
        # the mark does not rise: it would leave the rail
        still = replace(enter, style="fade") if enter.style == "rise" else enter
        mark = Zone(at[0], top, thick, max(thick, bottom - top))
        sheet.rule(f"{item.key}-mark", mark, theme.accent, inside="rail", enter=still)
        sheet.type(item, at, "bullet", enter=enter)


def _foot_of(origin: int, item: Placed) -> int:
    return origin + item.y + item.h - round(item.type.size * 0.12)


def foot(sheet: Sheet) -> None:
    """The source note at the left and the quiet progress mark at the right."""
    grid, theme, board, zone = sheet.grid, sheet.theme, sheet.board, sheet.grid.foot
    long, thick = grid.px(180), max(2, grid.px(4))
    track = Zone(zone.x + zone.w - long, zone.y + (zone.h - thick) // 2, long, thick)
    sheet.rule("track", track, theme.line)
    done = max(track.h, round(track.w * min(1.0, board.number / max(1, board.total))))
    fill = mixed(theme.accent, sheet.ground, 0.3)
    sheet.rule("done", Zone(track.x, track.y, done, track.h), fill, inside="track")
    if board.page.strip():
        note = block("source", [sheet.run(board.page, theme.quiet)], grid.type("note"))
        width = track.x - zone.x - grid.px(40)
        made = sheet.stack([note], width, round(zone.h * 1.05))
        if made.items and made.height <= zone.h * 1.05:
            sheet.types(made, (zone.x, zone.y + (zone.h - made.height) // 2), "label")
