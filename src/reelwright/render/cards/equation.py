"""An equation, large on a card, with what its symbols mean below."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from reelwright.core.script import EquationCard
from reelwright.render.cards.frame import bullet_blocks, heading_on_top, set_bullets
from reelwright.render.fit import block
from reelwright.render.grid import Zone
from reelwright.render.parts import InkPaint, TypePaint
from reelwright.render.sheet import Said, Sheet
from reelwright.render.typeset import Extent, Formula, clean, measure_formula

_ENLARGE = 2.0  # times the picture's own pixels, at 1080
_LARGEST, _LEAST = 112, 36  # pixels an em of typeset mathematics, at 1080


def lay(sheet: Sheet, card: EquationCard) -> None:
    """The equation from its source when that is mathematics, else its picture, else its source as text."""
    grid = sheet.grid
    rest = heading_on_top(sheet, 0.26)
    pad = grid.px(44)
    points = sheet.stack(bullet_blocks(sheet, card.bullets), rest.w, round(rest.h * 0.5))
    gap = grid.px(44)
    room = rest.h - (points.height + gap if points.items else 0)
    tallest = min(room, round(rest.h * 0.62)) if points.items or grid.shape != "wide" else room
    label_w = _label_room(sheet, card.label)
    inner = Zone(rest.x + pad, rest.y + pad, rest.w - 2 * pad - label_w, tallest - 2 * pad)
    w, h, put = _equation(sheet, card, inner)
    panel_h = min(tallest, max(h + 2 * pad + grid.px(40), grid.px(260)))
    total = panel_h + (gap + points.height if points.items else 0)
    y = rest.y + max(0, (rest.h - total) // (2 if grid.shape == "wide" else 3))
    # alone, the card is no wider than the equation asks for; above points it is as wide as they may be
    needed = max(w + 2 * label_w + 4 * pad, round(rest.w * 0.58))
    panel_w = rest.w if points.items else min(rest.w, needed)
    panel = Zone(rest.x + (rest.w - panel_w) // 2, y, panel_w, panel_h)
    sheet.card("card", panel)
    left = panel.x + (panel_w - w) // 2
    left = min(left, panel.x + panel_w - pad - label_w - w)
    put(Zone(left, y + (panel_h - h) // 2, w, h))
    if label_w:
        _set_label(sheet, card.label, panel, label_w)
    set_bullets(sheet, points, (rest.x, y + panel_h + gap))


def _equation(sheet: Sheet, card: EquationCard, inner: Zone) -> tuple[int, int, Callable[[Zone], None]]:
    """Width and height that the equation takes within `inner`, and what draws it there."""
    theme, grid = sheet.theme, sheet.grid
    ink = sheet.ink(theme.ink, theme.card)
    typeset = _fitted(sheet, Formula(clean(card.source), 40.0, ink), inner)
    if typeset is not None:
        formula, extent = typeset
        said = Said(clean(card.source), formula.size, ink, theme.card)

        def draw_formula(box: Zone) -> None:
            sheet.add("equation", "equation", box, TypePaint(formula, extent), inside="card", said=said)

        return ceil(extent.width), ceil(extent.height), draw_formula
    if card.picture is not None:
        picture = card.picture
        scale = min(inner.w / picture.width, inner.h / picture.height, _ENLARGE * grid.u)
        w, h = max(2, int(picture.width * scale)), max(2, int(picture.height * scale))

        def draw_picture(box: Zone) -> None:
            paint = InkPaint(picture, ink, theme.card)
            sheet.add("equation", "equation", box, paint, inside="card", said=Said("", 0.0, ink, theme.card))

        return w, h, draw_picture
    sheet.note("the equation could not be typeset; its source is shown as text")
    run = sheet.run(card.source or card.label, theme.ink, ground=theme.card)
    text = block("equation", [replace(run, font=theme.mono_font)], grid.type("body"), align="center")
    laid = sheet.stack([text], inner.w, inner.h)
    if not laid.items:
        return 0, 0, lambda _: None
    item = laid.items[0]

    def draw_source(box: Zone) -> None:
        sheet.type(item, (box.x - item.x, box.y), "equation", inside="card", ground=theme.card)

    return item.w, item.h, draw_source


def _fitted(sheet: Sheet, formula: Formula, inner: Zone) -> tuple[Formula, Extent] | None:
    """The formula as large as `inner` lets it be, on several lines when one would be too small to read.

    None when it is not typst mathematics, or does not fit at the least size.
    """
    extent = measure_formula(formula)
    if extent is None or extent.width <= 0 or extent.height <= 0:
        return None
    largest, least = _LARGEST * sheet.grid.u, _LEAST * sheet.grid.u
    size = formula.size * min(inner.w / extent.width, inner.h / extent.height)
    # on several lines it may be much larger in a narrow frame
    several = (
        _on_lines(formula, inner, largest * 0.62, max(least, size * 1.25)) if size < largest * 0.5 else None
    )
    if several is not None:
        return several
    if size >= least:
        size = int(min(size, largest) * 100) / 100
        factor = size / formula.size
        return replace(formula, size=size), Extent(extent.width * factor, extent.height * factor, 0.0)
    return _on_lines(formula, inner, largest * 0.62, least)


def _on_lines(formula: Formula, inner: Zone, largest: float, least: float) -> tuple[Formula, Extent] | None:
    """The formula broken into lines as wide as `inner`, between two sizes; None when that does not fit."""
    for step in (1.0, 0.6, 0.3, 0.0):
        size = round(least + (largest - least) * step, 2)
        broken = replace(formula, size=size, width=float(inner.w))
        extent = measure_formula(broken) if largest >= least else None
        # a line that cannot be broken is cut by the measure: leave a hair's breadth
        if extent is not None and extent.width < inner.w - 1 and extent.height <= inner.h:
            return broken, extent
    return None


def _label_room(sheet: Sheet, label: str) -> int:
    return sheet.grid.px(130) if label.strip() else 0


def _set_label(sheet: Sheet, label: str, panel: Zone, width: int) -> None:
    run = sheet.run(label, sheet.theme.quiet, ground=sheet.theme.card)
    made = sheet.stack(
        [block("label", [run], sheet.grid.type("caption"), align="right")], width, panel.h // 2
    )
    at = (panel.x + panel.w - width - sheet.grid.px(36), panel.y + (panel.h - made.height) // 2)
    sheet.types(made, at, "label", inside="card", ground=sheet.theme.card)
