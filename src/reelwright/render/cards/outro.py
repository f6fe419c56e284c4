"""The close: what to remember, the reference, and how to find the paper."""

import re
from dataclasses import dataclass, replace

from reelwright.core.script import Outro
from reelwright.render.backdrop import Glow
from reelwright.render.cards.frame import bullet_blocks, kicker_on_top, set_bullets
from reelwright.render.fit import Placed, Stacked, block
from reelwright.render.grid import Role, Shape, Zone
from reelwright.render.sheet import Sheet

_SCHEME = re.compile(r"^https?://(www\.)?", re.IGNORECASE)
# the part of the height that the source may take below points, and its role
_SHARES: dict[Shape, tuple[float, Role]] = {
    "tall": (0.42, "body"), "square": (0.34, "caption"), "wide": (0.34, "caption"),
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """The reference and, below it, the pill (None = no link, or one too long for a line)."""

    words: Stacked
    pill: Placed | None
    height: int


def lay(sheet: Sheet, card: Outro) -> None:
    """Points, and the source on a card beside or below them; without points the source alone, large."""
    sheet.glow = Glow(0.88, 0.14, rings=True)
    rest = kicker_on_top(sheet)
    if not any(bullet.text.strip() for bullet in card.bullets):
        _alone(sheet, card, rest)
    elif sheet.grid.shape == "wide":
        _beside(sheet, card, rest)
    else:
        _below(sheet, card, rest)


def _alone(sheet: Sheet, card: Outro, rest: Zone) -> None:
    """The reference in large type on the background."""
    wide = sheet.grid.shape == "wide"
    width = round(rest.w * (0.86 if wide else 1.0))
    source = _set(sheet, card, (width, rest.h), "point", sheet.ground)
    y = rest.y + max(0, round((rest.h - source.height) * (0.42 if wide else 0.34)))
    _draw(sheet, source, (rest.x, y), inside="", ground=sheet.ground)


def _beside(sheet: Sheet, card: Outro, rest: Zone) -> None:
    grid = sheet.grid
    pad, gap = grid.px(48), grid.px(88)
    right = round(rest.w * 0.39)
    left = rest.w - right - gap
    source = _set(sheet, card, (right - 2 * pad, rest.h - 2 * pad), "body", sheet.theme.card)
    if not source.height:
        left = round(rest.w * 0.92)
    points = sheet.stack(bullet_blocks(sheet, card.bullets, "point"), left, rest.h)
    panel_h = source.height + 2 * pad
    middle = rest.y + round(rest.h * 0.45)
    top = max(rest.y, middle - max(points.height, panel_h) // 2)
    tall = max(points.height, panel_h)
    set_bullets(sheet, points, (rest.x, top + (tall - points.height) // 2))
    if source.height:
        panel = Zone(rest.x + rest.w - right, top + (tall - panel_h) // 2, right, panel_h)
        _draw_on_card(sheet, source, panel, pad)


def _below(sheet: Sheet, card: Outro, rest: Zone) -> None:
    grid = sheet.grid
    pad, gap = grid.px(40), grid.px(56)
    share, role = _SHARES[grid.shape]
    source = _set(sheet, card, (rest.w - 2 * pad, round(rest.h * share)), role, sheet.theme.card)
    panel_h = source.height + 2 * pad if source.height else 0
    room = rest.h - panel_h - (gap if panel_h else 0)
    points = sheet.stack(bullet_blocks(sheet, card.bullets, "point"), rest.w, room)
    spare = room - points.height
    y = rest.y + max(0, spare // 3)
    set_bullets(sheet, points, (rest.x, y))
    if panel_h:
        below = min(y + points.height + gap + max(0, spare // 4), rest.y + rest.h - panel_h)
        _draw_on_card(sheet, source, Zone(rest.x, below, rest.w, panel_h), pad)


def _set(sheet: Sheet, card: Outro, room: tuple[int, int], role: Role, ground: str) -> Source:
    """The source fitted into `room`."""
    grid, theme = sheet.grid, sheet.theme
    pill = _pill(sheet, card.find, room[0])
    taken = pill.h + 2 * grid.px(18) + grid.px(36) if pill is not None else 0
    blocks = []
    if card.reference.strip():
        weight = 500 if role == "point" else 400
        runs = [sheet.run(card.reference, theme.ink, ground=ground, weight=weight)]
        wished, least = grid.type(role)
        scale = (wished * 0.86, grid.type("body")[1]) if role == "point" else (wished, least)
        blocks.append(block("reference", runs, scale, leading=1.34, tracking=-0.008, balance=True))
    if card.find.strip() and pill is None:
        runs = [sheet.run(card.find, theme.accent, weight=600, ground=ground)]
        blocks.append(block("find", runs, grid.type("caption"), leading=1.3, gap=0.6))
    words = sheet.stack(blocks, room[0], max(8, room[1] - taken))
    over = taken if words.items else max(0, taken - grid.px(36))
    return Source(words, pill, words.height + over)


def _pill(sheet: Sheet, find: str, width: int) -> Placed | None:
    """Where to find the paper, without its scheme, on one line; None when it takes more."""
    said = _SCHEME.sub("", find.strip())
    if not said:
        return None
    grid, theme = sheet.grid, sheet.theme
    wished, least = grid.type("label")
    face = sheet.run(said, theme.paper, weight=600, ground=theme.accent)
    free = width - 2 * grid.px(34)
    for step in (1.0, 0.7, 0.4, 0.0):
        size = round(least + (wished - least) * step, 2)
        item = sheet.measured(block("find", [face], (size, size), leading=1.2), free)
        if item.h <= size * 1.9 and item.w <= free and not item.extent.broken:
            return item
    return None


def _draw(sheet: Sheet, source: Source, at: tuple[int, int], *, inside: str, ground: str) -> None:
    grid, theme = sheet.grid, sheet.theme
    sheet.types(source.words, at, "text", inside=inside, ground=ground)
    item = source.pill
    if item is None:
        return
    pad_x, pad_y = grid.px(34), grid.px(18)
    y = at[1] + source.words.height + (grid.px(36) if source.words.items else 0)
    box = Zone(at[0], y, item.w + 2 * pad_x, item.h + 2 * pad_y)
    sheet.panel("pill", box, theme.accent, box.h // 2, inside=inside)
    placed = replace(item, x=0, y=0)
    sheet.type(placed, (box.x + pad_x, y + pad_y), "label", inside="pill", ground=theme.accent)


def _draw_on_card(sheet: Sheet, source: Source, panel: Zone, pad: int) -> None:
    sheet.card("card", panel)
    _draw(sheet, source, (panel.x + pad, panel.y + pad), inside="card", ground=sheet.theme.card)
