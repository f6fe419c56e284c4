"""The page: zones and type scale for a frame of any shape. Sizes are given at a short side of 1080 pixels."""

from dataclasses import dataclass
from typing import Literal

from reelwright.core.media import Size

Shape = Literal["wide", "square", "tall"]
Role = Literal[
    "title", "heading", "kicker", "point", "bullet", "body", "caption", "label", "note", "cell", "quote",
    "authors", "burnt",
]  # fmt: skip

LEAST_TYPE = 24.0  # pixels at a short side of 1080

# wished and least size of each role
_SCALES: dict[Shape, dict[Role, tuple[float, float]]] = {
    "wide": {
        "title": (116, 52), "heading": (68, 42), "kicker": (40, 30), "point": (66, 38), "bullet": (48, 34),
        "body": (42, 34), "caption": (36, 30), "label": (36, 28), "note": (25, 24), "cell": (46, 27),
        "quote": (84, 40), "authors": (42, 30), "burnt": (44, 34),
    },
    "square": {
        "title": (96, 46), "heading": (62, 42), "kicker": (38, 30), "point": (60, 38), "bullet": (46, 35),
        "body": (42, 34), "caption": (35, 30), "label": (34, 28), "note": (25, 24), "cell": (40, 26),
        "quote": (72, 38), "authors": (40, 30), "burnt": (44, 34),
    },
    "tall": {
        "title": (112, 56), "heading": (76, 48), "kicker": (46, 34), "point": (72, 42), "bullet": (58, 38),
        "body": (48, 36), "caption": (40, 32), "label": (40, 30), "note": (29, 26), "cell": (42, 28),
        "quote": (84, 42), "authors": (46, 34), "burnt": (52, 38),
    },
}  # fmt: skip
# margins left and right, top, and where the body ends and the foot stands, in parts of the height
_MARGINS: dict[Shape, tuple[float, float]] = {"wide": (120, 92), "square": (76, 76), "tall": (80, 150)}
_BODY_END: dict[Shape, float] = {"wide": 0.850, "square": 0.855, "tall": 0.850}
_FOOT_END: dict[Shape, float] = {"wide": 0.955, "square": 0.958, "tall": 0.950}


@dataclass(frozen=True)
class Zone:
    """A rectangle of the frame, in pixels."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Grid:
    """A frame's zones. `u` is a pixel at a short side of 1080; `captions` is None when not burnt in."""

    size: Size
    shape: Shape
    u: float
    body: Zone
    foot: Zone
    captions: Zone | None

    def px(self, wished: float) -> int:
        """A length at a short side of 1080, in whole pixels of this frame, at least 1."""
        return max(1, round(wished * self.u))

    def type(self, role: Role) -> tuple[float, float]:
        """Wished and least type size of `role`, in pixels of this frame."""
        wished, least = _SCALES[self.shape][role]
        return wished * self.u, least * self.u


def grid(size: Size, *, burn: bool) -> Grid:
    """The zones of a frame. The body ends above the lower 15 %, where players draw captions."""
    ratio = size.width / size.height
    shape: Shape = "wide" if ratio > 1.3 else "tall" if ratio < 0.7 else "square"
    u = min(size.width, size.height) / 1080
    side, top = (round(part * u) for part in _MARGINS[shape])
    width = size.width - 2 * side
    line = round(_SCALES[shape]["note"][0] * u * 1.3)
    foot_end = round(size.height * _FOOT_END[shape])
    foot = Zone(side, foot_end - line, width, line)
    body_end = round(size.height * _BODY_END[shape])
    captions = None
    if burn:
        tall = round(_SCALES[shape]["burnt"][0] * u * 1.3 * 2 + 44 * u)
        captions = Zone(side, foot.y - round(14 * u) - tall, width, tall)
        body_end = min(body_end, captions.y - round(20 * u))
    return Grid(size, shape, u, Zone(side, top, width, body_end - top), foot, captions)
