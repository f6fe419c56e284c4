"""The confined side: page pictures become leaves, their prepared pictures files in the scratch folder."""

import math
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from reelwright.document.ocr.inks import inks
from reelwright.document.ocr.paper import Matrix, affine, cut_out, evened, levelled, turned
from reelwright.document.ocr.rapid import Quad, Rapid, Said
from reelwright.document.ocr.sources import Form, Pixels, page_count, raster
from reelwright.document.ocr.strips import measured, raised, strip_of
from reelwright.document.pdf.leaves import Leaf, Printed, Row

QUALITY = 88  # of the prepared pictures, JPEG
SAMPLE = 6  # lines read to learn which way is up
UPRIGHT = 0.9  # mean confidence of lines that stand upright
UNSURE = 0.5  # lines below are no text
LEVEL = 0.15  # degrees: what is more level is left


def count(path: Path, form: Form) -> int:
    """How many page pictures `path` holds."""
    return page_count(path, form)


def recognise(
    path: Path, form: Form, pages: tuple[int, ...], password: str, folder: Path, threads: int
) -> tuple[Leaf, ...]:
    """What stands on `pages` (1-based) of the file at `path`; a spread gives two leaves."""
    engine = Rapid(threads)
    made: list[Leaf] = []
    for number in pages:
        found = raster(path, form, number, password)
        flat, back = cut_out(found.pixels) if found.photo else (found.pixels, np.eye(3))
        scale = (
            found.scale * max(found.pixels.shape[:2]) / max(flat.shape[:2]) if form != "pdf" else found.scale
        )
        flat, back, quads = _stood_up(engine, flat, back)
        halves = _halves(flat, quads)
        for index, (left, right) in enumerate(halves):
            own = [
                quad - np.array([left, 0], np.float32) for quad in quads if left <= quad[:, 0].mean() < right
            ]
            shift = np.array([[1.0, 0, left], [0, 1, 0], [0, 0, 1]])
            target = folder / f"leaf-{number:04}-{index}.jpg"
            pixels = np.ascontiguousarray(flat[:, left:right])
            made.append(_leaf(engine, pixels, own, back @ shift, scale, number, target, found.scale))
    return tuple(made)


def _stood_up(engine: Rapid, flat: Pixels, back: Matrix) -> tuple[Pixels, Matrix, list[Quad]]:
    """The page upright and level, with the lines found on it."""
    quads = engine.find(flat)
    if not quads:
        return flat, back, quads
    quarters = _sideways(engine, flat, quads)
    if quarters:
        flat, step = turned(flat, quarters)
        back = back @ step
        quads = [_mapped(quad, _inverse(step)) for quad in quads]
    degrees = _slant(quads)
    if abs(degrees) >= LEVEL:
        flat, step = levelled(flat, degrees)
        back = back @ step
        quads = [_mapped(quad, _inverse(step)) for quad in quads]
    return flat, back, quads


def _inverse(matrix: Matrix) -> Matrix:
    return np.asarray(np.linalg.inv(matrix), np.float64)


def _sideways(engine: Rapid, flat: Pixels, quads: Sequence[Quad]) -> int:
    """Quarter turns (clockwise) that bring the page upright: lines are read both ways, the surer holds."""
    sizes = [np.ptp(quad, axis=0) for quad in quads]
    tall = sum(float(w * h) for w, h in sizes if h > 1.6 * w)
    flat_ones = sum(float(w * h) for w, h in sizes if w > 1.6 * h)
    ways = (1, 3) if tall > 1.5 * flat_ones else (0, 2)
    grey = np.asarray(cv2.cvtColor(flat, cv2.COLOR_BGR2GRAY), np.uint8)
    longest = sorted(quads, key=lambda quad: -float(np.ptp(quad, axis=0).max()))[:SAMPLE]
    best, sure = ways[0], -1.0
    for quarters in ways:
        strips = []
        for quad in longest:
            x0, y0 = np.floor(quad.min(0)).astype(int)
            x1, y1 = np.ceil(quad.max(0)).astype(int)
            piece = grey[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1]
            if piece.size:
                strips.append(np.ascontiguousarray(np.rot90(piece, -quarters)))
        said = engine.read(strips)
        score = sum(one.confidence for one in said) / max(1, len(said))
        if score > sure + 0.02:
            best, sure = quarters, score
        if sure >= UPRIGHT and quarters == 0:
            break
    return best


def _mapped(quad: Quad, matrix: Matrix) -> Quad:
    """`quad` under `matrix`, its corners again clockwise from the top left."""
    spots = (matrix @ np.hstack([quad, np.ones((4, 1))]).T).T
    spots = spots[:, :2] / spots[:, 2:]
    sums, spreads = spots.sum(1), spots[:, 1] - spots[:, 0]
    corners = [sums.argmin(), spreads.argmin(), sums.argmax(), spreads.argmax()]
    if len(set(corners)) < 4:
        low, high = spots.min(0), spots.max(0)
        return np.array([low, [high[0], low[1]], high, [low[0], high[1]]], np.float32)
    return np.asarray(spots[corners], np.float32)


def _slant(quads: Sequence[Quad]) -> float:
    """Degrees by which lines fall to the right, the median by length of those that are long."""
    pairs = []
    for quad in quads:
        across = (quad[1] + quad[2]) / 2 - (quad[0] + quad[3]) / 2
        long, high = float(np.hypot(*across)), math.dist(quad[0], quad[3])
        if long > 6 * high:
            pairs.append((math.degrees(math.atan2(float(across[1]), float(across[0]))), long))
    pairs.sort()
    half, passed = sum(long for _, long in pairs) / 2, 0.0
    for degrees, long in pairs:
        passed += long
        if passed >= half:
            return degrees if abs(degrees) < 25 else 0.0
    return 0.0


def _halves(flat: Pixels, quads: Sequence[Quad]) -> list[tuple[int, int]]:
    """Left and right edges of the pages in a picture: two when it is broad and no line crosses its middle."""
    height, width = flat.shape[:2]
    if not 1.15 * height < width < 1.9 * height or len(quads) < 16:
        return [(0, width)]
    for middle in sorted(range(round(0.4 * width), round(0.6 * width), 4), key=lambda x: abs(x - width / 2)):
        crossing = sum(1 for quad in quads if quad[:, 0].min() < middle + 8 and quad[:, 0].max() > middle - 8)
        left = sum(1 for quad in quads if quad[:, 0].max() < middle)
        right = len(quads) - left - crossing
        wide = max((float(np.ptp(quad[:, 0])) for quad in quads), default=0.0)
        if crossing == 0 and min(left, right) >= 8 and wide > 0.25 * width:
            return [(0, middle), (middle, width)]
    return [(0, width)]


def _leaf(
    engine: Rapid, pixels: Pixels, quads: list[Quad], back: Matrix, scale: float, number: int, target: Path,
    seen: float,
) -> Leaf:  # fmt: skip
    height, width = pixels.shape[:2]
    grey = evened(pixels)
    strips = [strip_of(grey, quad) for quad in quads]
    kept: list[Quad] = []
    rows: list[Row] = []
    for quad, strip, said in zip(quads, strips, engine.read(strips), strict=True):
        row = _row(quad, strip, said, scale) if said.words and said.confidence >= UNSURE else None
        if row is not None:
            rows.append(row)
            kept.append(quad)
    rows.sort(key=lambda row: (row.base, row.words[0].x0))
    cv2.imwrite(str(target), pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    a, b, c, d, e, f = affine(back, width, height)
    stretch = seen / scale
    return Leaf(
        picture=str(target),
        page=number,
        width=width * scale,
        height=height * scale,
        back=(a * stretch, b * stretch, c * seen, d * stretch, e * stretch, f * seen),
        rows=tuple(rows),
        inks=inks(grey, kept, scale),
    )


def _row(quad: Quad, strip: Pixels, said: Said, scale: float) -> Row | None:
    found = measured(strip, said.text)
    if found is None:
        return None
    high, wide = strip.shape[:2]
    down = ((quad[3] - quad[0]) + (quad[2] - quad[1])) / 2 / high
    middle = (quad[0] + quad[1]) / 2
    left = float((quad[0][0] + quad[3][0]) / 2)
    across = float((quad[1][0] + quad[2][0]) / 2 - left) / wide
    words: list[Printed] = []
    for word, spots in zip(said.words, said.spots, strict=True):
        flags = raised(found, word, spots, wide)
        pitch = (spots[-1] - spots[0]) / max(1, len(word) - 1) if len(word) > 1 else 0.4 * found.size / wide
        start = 0
        for end in range(1, len(word) + 1):
            if end < len(word) and flags[end] == flags[start]:
                continue
            x0, x1 = (spots[start] - pitch / 2) * wide, (spots[end - 1] + pitch / 2) * wide
            words.append(
                Printed(
                    text=word[start:end],
                    x0=(left + x0 * across) * scale,
                    x1=(left + x1 * across) * scale,
                    spaced=start == 0,
                    raised=flags[start],
                )
            )
            start = end
    words[0] = words[0].model_copy(update={"x0": (left + found.left * across) * scale})
    words[-1] = words[-1].model_copy(
        update={"x1": max(words[-1].x0 + 0.5, (left + found.right * across) * scale)}
    )
    return Row(
        words=tuple(words),
        base=float(middle[1] + down[1] * found.base) * scale,
        size=found.size * float(np.hypot(*down)) * scale,
        top=float(middle[1] + down[1] * found.top) * scale,
        foot=float(middle[1] + down[1] * found.foot) * scale,
        stroke=found.stroke * float(np.hypot(*down)) * scale,
        confidence=said.confidence,
    )
