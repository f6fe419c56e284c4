"""A board in time: brings a frame to any tick, touching only what changed."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.media import Size
from reelwright.core.protocols import Blobs
from reelwright.core.report import PixelBox
from reelwright.core.time import SECOND, end
from reelwright.core.timeline import Theme
from reelwright.render.backdrop import backdrop
from reelwright.render.layers import Layer, faded, lay_over, layers, shifted
from reelwright.render.parts import Arrangement, BarPaint, FigurePaint, Part
from reelwright.render.pictures import matted
from reelwright.render.pixels import Bytes, warped
from reelwright.render.planes import Planes, yuv

_RISE = 22  # pixels that a part comes up by, at a short side of 1080
_AT_REST = SECOND // 4  # a zoom has ended this long before the scene does
_LEAST_MOVE = 0.2  # pixels that a zoom moves the figure's edge by at once: nobody sees it, few frames change
_FINER = 1.5  # a zoomed figure is kept this much finer than it is shown


def eased(part: float) -> float:
    """Cubic out: quick at first, at rest in the end; 0 to 1 for 0 to 1."""
    return 1 - (1 - min(1.0, max(0.0, part))) ** 3


@dataclass
class Actor:
    """A part that comes or steps back: how far it has come, and its opacity, as last drawn."""

    part: Part
    layer: Layer
    come: float = 0.0
    strength: float = 1.0


class Zoom:
    """A figure that slowly grows on its mat, straight on the planes."""

    def __init__(self, blobs: Blobs, paint: FigurePaint, box: PixelBox, length: int) -> None:
        x, y, w, h = paint.mat
        inset = (math.ceil(paint.radius * 0.3) + 3) // 2 * 2
        self._box = (x + inset, y + inset, w - 2 * inset, h - 2 * inset)
        fine = matted(blobs, paint, box, _FINER)
        fine = fine[: fine.shape[0] // 2 * 2, : fine.shape[1] // 2 * 2]
        self._planes = yuv(fine)
        self._zoom, self._length = paint.zoom, max(1, length - _AT_REST)
        self._mat = (w, h)
        self._inset = inset
        self._step = 2 * _LEAST_MOVE / max(self._mat)
        self._grown = 0.0

    def show(self, planes: Planes, tick: int) -> bool:
        """Draw the figure as it stands at `tick`; whether it stands otherwise than before."""
        part = min(1.0, max(0.0, tick / self._length))
        grown = self._zoom ** (0.5 - 0.5 * math.cos(math.pi * part))
        grown = min(self._zoom, 1 + round((grown - 1) / self._step) * self._step)
        if grown == self._grown:
            return False
        self._grown = grown
        x, y, w, h = self._box
        for plane, target, halving in (
            (self._planes[0], planes.y, 1),
            (self._planes[1], planes.u, 2),
            (self._planes[2], planes.v, 2),
        ):
            there = target[y // halving : (y + h) // halving, x // halving : (x + w) // halving]
            there[...] = warped(
                plane, self._move(grown, halving), there.shape[1::-1], edge=cv2.BORDER_REPLICATE
            )
        return True

    def _move(self, grown: float, halving: int) -> NDArray[np.float64]:
        # pixel middles: what stands at the mat's middle stays there
        scale = _FINER / grown
        rows = []
        for side in self._mat:
            middle = side / 2 / halving
            start = self._inset / halving + 0.5
            rows.append(((start - middle) / grown + middle) * _FINER - 0.5)
        return np.array([[scale, 0, rows[0]], [0, scale, rows[1]]], np.float64)


class Playing:
    """A board being played. `planes` is its frame after the last `show`."""

    def __init__(self, made: Arrangement, size: Size, theme: Theme, blobs: Blobs) -> None:
        self._length = made.plan.span.length
        self._u = min(size.width, size.height) / 1080
        self._size = size
        self.planes = Planes(size)
        self._base: Bytes = backdrop(size, theme, made.glow).copy()
        self._actors: list[Actor] = []
        self._over: list[Actor] = []
        self._zooms = []
        for part, layer in zip(made.parts, layers(made.parts, blobs), strict=True):
            if part.over:
                self._over.append(Actor(part, layer))
            elif part.enter.style != "still" or part.enter.quiet_at is not None or self._on_actor(part):
                self._actors.append(Actor(part, layer))
            else:
                lay_over(self._base, (0, 0), layer)
                if isinstance(part.paint, FigurePaint) and part.paint.zoom > 1:
                    self._zooms.append(Zoom(blobs, part.paint, part.element.box, self._length))
        self.planes.put(self._base, 0, 0)

    def show(self, tick: int) -> bool:
        """Bring the frame to `tick` from the scene's start; whether anything changed."""
        moved = []
        for actor in self._actors:
            state = _come(actor.part, tick), _strength(actor.part, tick)
            if state != (actor.come, actor.strength):
                actor.come, actor.strength = state
                moved.append(actor)
        for box in _joined([self._reach(actor) for actor in moved]):
            self._redraw(box)
        zoomed = [zoom.show(self.planes, tick) for zoom in self._zooms]
        return bool(moved) or any(zoomed)

    def captions_at(self, tick: int) -> tuple[Layer, ...]:
        """The layers that lie over everything at `tick`."""
        spans = ((actor, actor.part.element.shown) for actor in self._over)
        return tuple(actor.layer for actor, span in spans if span.start <= tick < end(span))

    def _on_actor(self, part: Part) -> bool:
        return any(_crosses(part.element.box, actor.part.element.box) for actor in self._actors)

    def _reach(self, actor: Actor) -> PixelBox:
        """Everything that the actor may touch, even on all sides."""
        h, w = actor.layer.pixels.shape[:2]
        rise = math.ceil(_RISE * self._u) + 1 if actor.part.enter.style == "rise" else 0
        x0, y0 = max(0, actor.layer.x) // 2 * 2, max(0, actor.layer.y) // 2 * 2
        x1 = min(self._size.width, (actor.layer.x + w + 1) // 2 * 2)
        y1 = min(self._size.height, (actor.layer.y + h + rise + 1) // 2 * 2)
        return PixelBox(x0=x0, y0=y0, x1=max(x0, x1), y1=max(y0, y1))

    def _redraw(self, box: PixelBox) -> None:
        if box.x0 >= box.x1 or box.y0 >= box.y1:
            return
        ground = self._base[box.y0 : box.y1, box.x0 : box.x1].copy()
        for actor in self._actors:
            if actor.come > 0 and _crosses(box, self._reach(actor)):
                lay_over(ground, (box.x0, box.y0), self._shown(actor))
        self.planes.put(ground, box.x0, box.y0)

    def _shown(self, actor: Actor) -> Layer:
        """The actor's layer as far as it has come, or stepped back."""
        e, layer = actor.come, faded(actor.layer, actor.strength)
        if e >= 1:
            return layer
        if isinstance(actor.part.paint, BarPaint):
            h, w = layer.pixels.shape[:2]
            away = 1 - e
            match actor.part.paint.grows:
                case "right":
                    return shifted(layer, -away * w, 0)
                case "left":
                    return shifted(layer, away * w, 0)
                case "up":
                    return shifted(layer, 0, away * h)
                case "down":
                    return shifted(layer, 0, -away * h)
        if actor.part.enter.style == "rise":
            away_px = (1 - e) * _RISE * self._u
            whole = math.floor(away_px)
            moved = shifted(faded(layer, e), 0, away_px - whole)
            return Layer(moved.pixels, moved.x, moved.y + whole)
        return faded(layer, e)


def _come(part: Part, tick: int) -> float:
    enter = part.enter
    if enter.style == "still":
        return 1.0
    if tick < enter.at:
        return 0.0
    return 1.0 if enter.length <= 0 else round(eased((tick - enter.at) / enter.length), 4)


def _strength(part: Part, tick: int) -> float:
    enter = part.enter
    if enter.quiet_at is None or tick < enter.quiet_at:
        return 1.0
    gone = 1.0 if enter.length <= 0 else eased((tick - enter.quiet_at) / enter.length)
    return round(1 - gone * (1 - enter.quiet), 4)


def _crosses(one: PixelBox, other: PixelBox) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _joined(boxes: list[PixelBox]) -> list[PixelBox]:
    """The boxes, those that cross made one, so that nothing is drawn twice."""
    made: list[PixelBox] = []
    for box in boxes:
        grown = box
        again = True
        while again:
            again = False
            for other in made:
                if _crosses(grown, other):
                    made.remove(other)
                    grown = PixelBox(
                        x0=min(grown.x0, other.x0), y0=min(grown.y0, other.y0),
                        x1=max(grown.x1, other.x1), y1=max(grown.y1, other.y1),
                    )  # fmt: skip
                    again = True
                    break
        made.append(grown)
    return made
