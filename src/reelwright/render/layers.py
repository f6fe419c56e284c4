"""Parts as pixels: premultiplied RGBA layers, drawn once, and how they are laid over each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from reelwright.core.protocols import Blobs
from reelwright.core.report import PixelBox
from reelwright.render.colour import rgb
from reelwright.render.parts import BarPaint, FigurePaint, InkPaint, PanelPaint, Part, TypePaint
from reelwright.render.pictures import ink_alpha, matted
from reelwright.render.pixels import Bytes, as_bytes, merged, product, resized, scaled, total, warped
from reelwright.render.typeset import draw


@dataclass
class Layer:
    """Premultiplied RGBA, (height, width, 4) uint8, whose upper left pixel stands at `x`, `y`."""

    pixels: Bytes
    x: int
    y: int

    @cached_property
    def colour(self) -> Bytes:
        """The premultiplied colours, (height, width, 3)."""
        return np.ascontiguousarray(self.pixels[..., :3])

    @cached_property
    def through(self) -> Bytes:
        """255 minus opacity, three times over."""
        return np.repeat(255 - self.pixels[..., 3:], 3, axis=2)


def lay_over(ground: Bytes, origin: tuple[int, int], layer: Layer) -> None:
    """Draw `layer` on `ground`, (height, width, 3) uint8, whose upper left pixel stands at `origin`."""
    h, w = layer.pixels.shape[:2]
    x0, y0 = max(origin[0], layer.x), max(origin[1], layer.y)
    x1 = min(origin[0] + ground.shape[1], layer.x + w)
    y1 = min(origin[1] + ground.shape[0], layer.y + h)
    if x0 >= x1 or y0 >= y1:
        return
    there = ground[y0 - origin[1] : y1 - origin[1], x0 - origin[0] : x1 - origin[0]]
    part = (slice(y0 - layer.y, y1 - layer.y), slice(x0 - layer.x, x1 - layer.x))
    there[...] = total(product(there, layer.through[part]), layer.colour[part])


def faded(layer: Layer, opacity: float) -> Layer:
    """`layer` with `opacity` (0 to 1) of its own."""
    if opacity >= 1:
        return layer
    return Layer(scaled(layer.pixels, opacity), layer.x, layer.y)


def shifted(layer: Layer, dx: float, dy: float) -> Layer:
    """`layer` moved by parts of a pixel; what leaves its own rectangle is cut."""
    h, w = layer.pixels.shape[:2]
    back = np.array([[1, 0, -dx], [0, 1, -dy]], np.float64)
    moved = warped(layer.pixels, back, (w, h), edge=cv2.BORDER_CONSTANT)
    return Layer(moved, layer.x, layer.y)


def layers(parts: Sequence[Part], blobs: Blobs) -> list[Layer]:
    """Each part as a layer, in order. All type is set in one go."""
    typed = [(part.paint.type, part.paint.extent) for part in parts if isinstance(part.paint, TypePaint)]
    pages = iter(draw(typed))
    made = []
    for part in parts:
        box = part.element.box
        match part.paint:
            case TypePaint():
                pixels, bleed = next(pages)
                # the text's own place on a page as wide as its measure
                shift = _align_shift(part.paint, box)
                made.append(Layer(pixels, box.x0 - bleed - shift, box.y0 - bleed))
            case PanelPaint():
                made.append(_panel(box, part.paint))
            case BarPaint():
                made.append(_bar(box, part.paint))
            case InkPaint():
                made.append(_ink(box, part.paint, blobs))
            case FigurePaint():
                x, y, w, h = part.paint.mat
                picture = matted(blobs, part.paint, box, 1.0)
                made.append(_rounded_picture(picture, (x, y, w, h), part.paint.radius))
    return made


def rounded(w: int, h: int, radius: int) -> Bytes:
    """Opacity of a rectangle with round corners, (h, w) uint8, edges smooth."""
    alpha = np.full((h, w), 255, np.uint8)
    r = min(radius, w // 2, h // 2)
    if r < 1:
        return alpha
    # distance of each pixel's middle from the corner's centre
    reach = r - (np.arange(r, dtype=np.float32) + 0.5)
    inside = np.clip(r - np.hypot(reach[:, None], reach[None, :]) + 0.5, 0, 1)
    corner = np.round(inside * 255).astype(np.uint8)
    alpha[:r, :r], alpha[:r, w - r :] = corner, corner[:, ::-1]
    alpha[h - r :, :r], alpha[h - r :, w - r :] = corner[::-1], corner[::-1, ::-1]
    return alpha


def _tinted(alpha: Bytes, colour: str) -> Bytes:
    """Premultiplied RGBA of one colour under `alpha`."""
    return merged(*(scaled(alpha, value / 255) for value in rgb(colour)), alpha)


def _align_shift(paint: TypePaint, box: PixelBox) -> int:
    align = getattr(paint.type, "align", "start")
    spare = max(paint.extent.width, paint.extent.wrap) - (box.x1 - box.x0) if align != "start" else 0.0
    return max(0, round(spare / 2 if align == "center" else spare))


def _panel(box: PixelBox, paint: PanelPaint) -> Layer:
    w, h = box.x1 - box.x0, box.y1 - box.y0
    surface = _tinted(rounded(w, h, paint.radius), paint.border or paint.fill)
    if paint.border and w > 4 and h > 4:
        inner = Layer(_tinted(rounded(w - 2, h - 2, paint.radius - 1), paint.fill), 1, 1)
        _over_rgba(surface, inner)
    if not paint.shadow:
        return Layer(surface, box.x0, box.y0)
    blur = paint.shadow
    edge = blur * 2
    shadow = _shadow(w, h, paint.radius, blur, edge)
    whole = np.zeros((h + 2 * edge, w + 2 * edge, 4), np.uint8)
    whole[..., 3] = shadow
    _over_rgba(whole, Layer(surface, edge, edge))
    return Layer(whole, box.x0 - edge, box.y0 - edge)


def _shadow(w: int, h: int, radius: int, blur: int, edge: int) -> Bytes:
    """Opacity of a soft shadow, a little below its panel."""
    quarter = 4
    shape = np.zeros(((h + 2 * edge) // quarter + 1, (w + 2 * edge) // quarter + 1), np.uint8)
    alpha = rounded(max(1, w // quarter), max(1, h // quarter), radius // quarter)
    y, x = (edge + blur // 3) // quarter, edge // quarter
    shape[y : y + alpha.shape[0], x : x + alpha.shape[1]] = alpha[: shape.shape[0] - y, : shape.shape[1] - x]
    soft = as_bytes(cv2.GaussianBlur(shape, (0, 0), max(0.5, blur / quarter / 1.6)))
    return scaled(resized(soft, w + 2 * edge, h + 2 * edge), 0.22)


def _over_rgba(ground: Bytes, layer: Layer) -> None:
    h, w = layer.pixels.shape[:2]
    there = ground[layer.y : layer.y + h, layer.x : layer.x + w]
    through = np.repeat(255 - layer.pixels[..., 3:], 4, axis=2)
    there[...] = total(product(there, through), layer.pixels)


def _bar(box: PixelBox, paint: BarPaint) -> Layer:
    w, h = box.x1 - box.x0, box.y1 - box.y0
    alpha = rounded(w, h, paint.radius)
    match paint.grows:
        case "right":
            alpha[:, : w // 2] = 255
        case "left":
            alpha[:, w // 2 :] = 255
        case "up":
            alpha[h // 2 :] = 255
        case "down":
            alpha[: h // 2] = 255
    return Layer(_tinted(alpha, paint.fill), box.x0, box.y0)


def _ink(box: PixelBox, paint: InkPaint, blobs: Blobs) -> Layer:
    alpha = ink_alpha(blobs, paint.picture, (box.x1 - box.x0, box.y1 - box.y0))
    return Layer(_tinted(alpha, paint.ink), box.x0, box.y0)


def _rounded_picture(picture: Bytes, mat: tuple[int, int, int, int], radius: int) -> Layer:
    x, y, w, h = mat
    alpha = rounded(w, h, radius)
    through = np.repeat(alpha[..., None], 3, axis=2)
    return Layer(np.dstack([product(picture, through), alpha]), x, y)
