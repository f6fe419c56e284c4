"""Bars that grow from zero, each with its name and its value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from reelwright.core.script import ChartCard
from reelwright.render.cards.frame import caption_blocks, heading_on_top, set_caption
from reelwright.render.colour import mixed
from reelwright.render.fit import Stacked, block, prepare
from reelwright.render.grid import Zone
from reelwright.render.parts import BarPaint, Enter
from reelwright.render.sheet import ENTER, GROW, Sheet
from reelwright.render.typeset import Align

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
    pairs = [pair for pair in zip(card.labels, card.values, strict=False) if isfinite(pair[1])]
    if len(pairs) < len(card.values):
        sheet.note(f"{len(card.values) - len(pairs)} of the chart's values are not numbers, left out")
    beside = grid.shape == "wide"
    most = max(1, int(room / (grid.type("label")[1] * (1.75 if beside else 3.2))))
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
    pitch = min(zone.h // len(pairs), grid.px(150 if beside else 210))
    y = zone.y + max(0, (zone.h - pitch * len(pairs)) // (2 if beside else 5))
    rows = _set(sheet, pairs, unit, zone, pitch)
    gap = grid.px(24)
    names = max((item.w for row in rows for item in row.name.items), default=0) if beside else 0
    values = max((item.w for row in rows for item in row.value.items), default=0)
    left = zone.x + (names + gap if names else 0)
    low, high = min(0.0, *(row.number for row in rows)), max(0.0, *(row.number for row in rows))
    # room for a value at both ends when bars go both ways
    inner_x = left + (values + gap if low < 0 else 0)
    inner_w = max(grid.px(40), zone.x + zone.w - values - gap - inner_x)
    # parts of the whole first: even the least and the greatest floats then stay finite
    whole = high / 2 - low / 2
    zero = inner_x + (round(inner_w * (-low / 2 / whole)) if whole > 0 else 0)
    lengths = [round(inner_w * (abs(row.number) / 2 / whole)) if whole > 0 else 0 for row in rows]
    axis = Zone(zero - max(2, grid.px(2)), y, max(2, grid.px(2)), pitch * len(rows))
    if beside:
        sheet.rule("axis", axis, sheet.theme.line)
    for number, row in enumerate(rows):
        top = y + number * pitch
        _draw(sheet, number, row, Zone(zone.x, top, names or zone.w, pitch), (zero, lengths[number]))
    return y + pitch * len(rows)


def _set(sheet: Sheet, pairs: Sequence[tuple[str, float]], unit: str, zone: Zone, pitch: int) -> list[Row]:
    """Names and values, each within its share of `pitch`; a value keeps to one line."""
    grid, theme = sheet.grid, sheet.theme
    beside = grid.shape == "wide"
    scale = grid.type("label")
    names, values = [], []
    for number, (name, value) in enumerate(pairs):
        runs = [sheet.run(name, theme.ink, weight=500)]
        side: Align = "right" if beside else "start"
        names.append(block(f"name-{number}", runs, scale, leading=1.2, align=side))
        runs = [sheet.run(value_text(value, unit), theme.ink, weight=600)]
        values.append(block(f"value-{number}", runs, scale, tabular=True))
    name_w, name_h = (round(zone.w * 0.3), round(pitch * 0.94)) if beside else (zone.w, round(pitch * 0.45))
    value_w = round(zone.w * (0.28 if beside else 0.42))
    value_h = min(round(pitch * (0.94 if beside else 0.44)), round(scale[0] * 1.25))
    prepare(names, name_w)
    prepare(values, value_w)
    return [
        Row(sheet.stack([name], name_w, name_h), sheet.stack([value], value_w, value_h), pair[1])
        for name, value, pair in zip(names, values, pairs, strict=True)
    ]


def _draw(sheet: Sheet, number: int, row: Row, zone: Zone, axis: tuple[int, int]) -> None:
    grid = sheet.grid
    zero, length = axis
    beside = grid.shape == "wide"
    thick = min(round(zone.h * (0.6 if beside else 0.38)), grid.px(76))
    line = zone.y + (zone.h - thick) // 2 if beside else zone.y + round(zone.h * 0.52)
    at_y = (
        zone.y + (zone.h - row.name.height) // 2
        if beside
        else zone.y + round(zone.h * 0.48) - row.name.height
    )
    for item in row.name.items:
        x = zone.x + zone.w - item.w - item.x if beside else zone.x
        sheet.type(item, (x, at_y), "label")
    if not beside:
        # names stand above the bars, so the axis is drawn beside each bar only
        fine = max(2, grid.px(2))
        sheet.rule(f"axis-{number}", Zone(zero - fine, line, fine, thick), sheet.theme.line)
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
