"""Where everything of a board stands: the plan that is drawn, and that the quality gate checks."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from reelwright.core.media import Size
from reelwright.core.report import BoardPlan, Element, PixelBox
from reelwright.core.time import Span
from reelwright.core.timeline import Board, Caption, Theme
from reelwright.render.burnt import set_captions
from reelwright.render.cards import chart, equation, figure, outro, quote, statement, table, title
from reelwright.render.cards.frame import foot
from reelwright.render.grid import LEAST_TYPE, grid
from reelwright.render.parts import Arrangement
from reelwright.render.sheet import Sheet

_KINDS: dict[str, Callable[[Sheet, Any], None]] = {
    "title": title.lay,
    "statement": statement.lay,
    "figure": figure.lay,
    "equation": equation.lay,
    "table": table.lay,
    "chart": chart.lay,
    "quote": quote.lay,
    "outro": outro.lay,
}


@lru_cache(maxsize=8)
def arrange(
    board: Board, size: Size, theme: Theme, *, burn: bool = False, captions: tuple[Caption, ...] = ()
) -> Arrangement:
    """Everything to draw for a board at a frame size, from back to front, with the plan of it.

    `captions` (spans from the scene's start) are drawn in when `burn`. Nothing overlaps, nothing leaves the
    frame; what found no room is told in the plan's notices.
    """
    sheet = Sheet(grid(size, burn=burn), theme, board)
    _KINDS[board.shows.kind](sheet, board.shows)
    foot(sheet)
    if burn:
        set_captions(sheet, captions)
    elements = tuple(part.element for part in sheet.parts)
    plan = BoardPlan(
        scene=board.scene,
        span=Span(start=0, length=board.length),
        elements=elements,
        notices=tuple(dict.fromkeys(sheet.notices)),
    )
    return Arrangement(tuple(sheet.parts), plan, sheet.glow, plan.notices)


def plan(
    board: Board, size: Size, theme: Theme, *, burn: bool = False, captions: tuple[Caption, ...] = ()
) -> BoardPlan:
    """The layout of a board: every element with its box, type size, colours and time."""
    return arrange(board, size, theme, burn=burn, captions=captions).plan


def least_type(size: Size) -> float:
    """The least type size, in pixels, that a frame of this size promises."""
    return LEAST_TYPE * min(size.width, size.height) / 1080


def captions_safe(size: Size) -> PixelBox:
    """Where players draw captions: nothing essential stands there."""
    body = grid(size, burn=False).body
    return PixelBox(x0=0, y0=body.y + body.h, x1=size.width, y1=size.height)


def essential(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements without the foot's."""
    return tuple(element for element in elements if element.id not in {"source", "progress", "track", "done"})
