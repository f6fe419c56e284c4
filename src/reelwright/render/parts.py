"""What a board is made of: things to draw, each with its element of the plan and the way it enters."""

from dataclasses import dataclass
from typing import Literal

from reelwright.core.document import Picture
from reelwright.core.made import Notice
from reelwright.core.report import BoardPlan, Element
from reelwright.render.backdrop import Glow
from reelwright.render.typeset import Extent, Formula, Type


@dataclass(frozen=True)
class TypePaint:
    """Set type or mathematics."""

    type: Type | Formula
    extent: Extent


@dataclass(frozen=True)
class PanelPaint:
    """A filled rectangle with round corners. `border` '' = none; `shadow` in pixels of blur, 0 = none."""

    fill: str
    radius: int
    border: str = ""
    shadow: int = 0


@dataclass(frozen=True)
class FigurePaint:
    """A figure on a mat of its own background's colour that fills the element's panel.

    `mat` is the panel's box on which it lies; it grows to `zoom` times its first size, 1 = it stays.
    """

    picture: Picture
    mat: tuple[int, int, int, int]
    radius: int
    zoom: float


@dataclass(frozen=True)
class InkPaint:
    """An equation's picture, dark on light, recoloured: its darkness becomes the opacity of `ink`."""

    picture: Picture
    ink: str
    ground: str


@dataclass(frozen=True)
class BarPaint:
    """A bar that grows from its foot; the far end is round."""

    fill: str
    radius: int
    grows: Literal["right", "left", "up", "down"]


Paint = TypePaint | PanelPaint | FigurePaint | InkPaint | BarPaint


@dataclass(frozen=True)
class Enter:
    """How a part comes: at `at` ticks, over `length` ticks (0 = it is there from the start).

    At `quiet_at` (None = never) it steps back, over `length` ticks, to `quiet` of its opacity, so that the
    eye goes to what is spoken of.
    """

    style: Literal["still", "rise", "fade", "grow"] = "still"
    at: int = 0
    length: int = 0
    quiet_at: int | None = None
    quiet: float = 1.0


@dataclass(frozen=True)
class Part:
    """One thing drawn on the board, in z-order with its neighbours."""

    element: Element
    paint: Paint
    enter: Enter = Enter()
    over: bool = False  # drawn over the cross-fade, and gone after `element.shown`


@dataclass(frozen=True)
class Arrangement:
    """A whole board: its parts from back to front, its plan, and what had to be left out."""

    parts: tuple[Part, ...]
    plan: BoardPlan
    glow: Glow | None
    notices: tuple[Notice, ...]
