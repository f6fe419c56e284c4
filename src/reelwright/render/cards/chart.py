"""Bars that grow from zero, each with its name and its value."""

from dataclasses import dataclass, replace

from reelwright.core.script import ChartCard
from reelwright.render.cards.frame import caption_blocks, heading_on_top, set_caption
from reelwright.render.colour import mixed
from reelwright.render.fit import Stacked, block, stack
from reelwright.render.grid import Zone
from reelwright.render.parts import BarPaint, Enter
from reelwright.render.sheet import ENTER, GROW, Sheet

_STAGGER = GROW // 9


@dataclass(frozen=True)
class Row:
    """One bar's name and value, set."""

    name: Stacked
    value: Stacked
    number: float


def value_text(value: float, unit: str) -> str:
    """'1 234.5 ms', '93.2 %'; no more digits than the value has."""
    digits = f"{value:,.10g}".replace(",", "\u202f") if abs(value) >= 10_000 else f"{value:.10g}"
    digits = digits.replace("-", "\u2212")
    return f"{digits}\u202f{unit}".strip() if unit.strip() else digits


def lay(sheet: Sheet, card: ChartCard) -> None:
    """Heading, bars, caption. Names stand beside the bars of a wide frame, above them elsewhere."""
    grid = sheet.grid
    rest = heading_on_top(sheet, 0.22)
    gap = grid.px(30)
    said = sheet.stack(caption_blocks(sheet, card.label, card.caption), rest.w, round(rest.h * 0.28))
    room = rest.h - (said.height + gap if said.items else 0)
    pairs = list(zip(card.labels, card.values, strict=False))
    beside = grid.shape == "wide"
    most = max(1, int(room / (grid.type("label")[1] * (1.75 if beside else 3.0))))
    if len(pairs) > most:
        sheet.note(f"the chart has too many bars for the screen: {len(pairs) - most} left out")
        pairs = pairs[:most]
    bars = Zone(rest.x, rest.y, rest.w, room)
    used = _rows(sheet, pairs, card.unit, bars) if pairs else rest.y
    set_caption(sheet, said, (rest.x, min(used + gap, rest.y + rest.h - said.height)))


def _rows(sheet: Sheet, pairs: list[tuple[str, float]], unit: str, zone: Zone) -> int:
    """Draw the bars within `zone`; gives back where they end."""
    grid = sheet.grid
    beside = grid.shape == "wide"
    pitch = min(zone.h // len(pairs), grid.px(118 if beside else 190))
    y = zone.y + max(0, (zone.h - pitch * len(pairs)) // (2 if beside else 5))
    rows = [_row(sheet, number, pair, unit, zone, pitch) for number, pair in enumerate(pairs)]
    gap = grid.px(24)
    names = max((item.w for row in rows for item in row.name.items), default=0) if beside else 0
    values = max((item.w for row in rows for item in row.value.items), default=0)
    left = zone.x + (names + gap if names else 0)
    low, high = min(0.0, *(row.number for row in rows)), max(0.0, *(row.number for row in rows))
    # room for a value at both ends when bars go both ways
    inner_x = left + (values + gap if low < 0 else 0)
    inner_w = max(grid.px(40), zone.x + zone.w - values - gap - inner_x)
    scale = inner_w / (high - low) if high > low else 0.0
    zero = inner_x + round(-low * scale)
    axis = Zone(zero - max(2, grid.px(2)), y, max(2, grid.px(2)), pitch * len(rows))
    sheet.rule("axis", axis, sheet.theme.line)
    for number, row in enumerate(rows):
        top = y + number * pitch
        _draw(sheet, number, row, Zone(zone.x, top, names or zone.w, pitch), (zero, scale))
    return y + pitch * len(rows)


def _row(sheet: Sheet, number: int, pair: tuple[str, float], unit: str, zone: Zone, pitch: int) -> Row:
    grid, theme = sheet.grid, sheet.theme
    beside = grid.shape == "wide"
    name = block(
        f"name-{number}", [sheet.run(pair[0], theme.ink, weight=500)], grid.type("label"),
        leading=1.2, align="right" if beside else "start",
    )  # fmt: skip
    width = round(zone.w * 0.3) if beside else zone.w
    height = round(pitch * 0.94) if beside else round(pitch * 0.46)
    value = block(
        f"value-{number}", [sheet.run(value_text(pair[1], unit), theme.ink, weight=600)], grid.type("label"),
        tabular=True,
    )  # fmt: skip
    value_h = round(pitch * (0.9 if beside else 0.5))
    return Row(
        sheet.stack([name], width, height),
        stack([value], round(zone.w * 0.24), value_h, f"scene {sheet.board.scene}"),
        pair[1],
    )


def _draw(sheet: Sheet, number: int, row: Row, zone: Zone, axis: tuple[int, float]) -> None:
    grid = sheet.grid
    zero, scale = axis
    beside = grid.shape == "wide"
    thick = min(round(zone.h * (0.6 if beside else 0.36)), grid.px(64))
    line = zone.y + (zone.h - thick) // 2 if beside else zone.y + round(zone.h * 0.5)
    at_y = (
        zone.y + (zone.h - row.name.height) // 2
        if beside
        else zone.y + round(zone.h * 0.48) - row.name.height
    )
    for item in row.name.items:
        x = zone.x + zone.w - item.w - item.x if beside else zone.x
        sheet.type(item, (x, at_y), "label")
    length = round(abs(row.number) * scale)
    at = (sheet.cue("chart") or 0) + _STAGGER * number
    if length > 0:
        x = zero if row.number > 0 else zero - length - max(2, grid.px(2))
        _bar(sheet, number, Zone(x, line, length, thick), at, forward=row.number > 0)
    for item in row.value.items:
        ahead = grid.px(16)
        x = zero + length + ahead if row.number >= 0 else zero - length - ahead - item.w
        y = line + (thick - item.h) // 2
        sheet.type(item, (x - item.x, y), "label", enter=Enter("fade", at + GROW // 2, ENTER))


def _bar(sheet: Sheet, number: int, box: Zone, at: int, *, forward: bool) -> None:
    """A bar that grows at `at`; when a line names it, it takes the full accent."""
    named = sheet.cue(f"bar-{number}")
    some_named = any(cue.target.startswith("bar-") for cue in sheet.board.cues)
    accent = sheet.theme.accent
    fill = mixed(accent, sheet.ground, 0.42) if some_named else accent
    paint = BarPaint(fill, min(sheet.grid.px(8), box.h // 2, box.w // 2), "right" if forward else "left")
    sheet.add(f"bar-{number}", "chart", box, paint, enter=Enter("grow", at, GROW))
    if named is not None:
        enter = Enter("fade", max(named, at + GROW), ENTER)
        stress = replace(paint, fill=accent)
        sheet.add(f"bar-{number}-named", "chart", box, stress, inside=f"bar-{number}", enter=enter)
