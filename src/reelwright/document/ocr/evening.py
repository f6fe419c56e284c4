"""What single lines measure unevenly is evened out over the document: sizes and weights."""

from collections.abc import Sequence

from reelwright.document.pdf.leaves import Leaf, Row

NEAR, NEAR_BODY = 0.075, 0.11  # of a size: sizes no further apart are one
HEAVY = 1.13  # times the stroke that plain type of its size has: bold
UNEVEN, STROKES = 0.26, 0.145  # of sizes and of strokes: measured unevenly, they may still be one
FELLOWS = 2.8  # times the size: lines no further apart are of one paragraph
STROKES_WITHIN = 1.08  # times those of the lines above and below, at most
WIDE, EXACT = 0.57, 0.17  # pitch of typewriter faces by the size; how exactly they keep it
PROSE = 25  # letters of a line of running text


def evened(leaves: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """`leaves` with sizes that are few and alike, and heavy lines marked bold."""
    rows = [row for leaf in leaves for row in leaf.rows]
    if not rows:
        return tuple(leaves)
    prose = [row for row in rows if _letters(row) >= PROSE] or rows
    body = _median([(row.size, _letters(row)) for row in prose])
    usual = [row for row in prose if abs(row.size - body) <= NEAR * body] or prose
    stroke = _median([(row.stroke, _letters(row)) for row in usual])
    centres = _centres(rows, body)
    return tuple(
        leaf.model_copy(
            update={"rows": tuple(_evened(row, centres, stroke / body**0.5) for row in _smoothed(leaf.rows))}
        )
        for leaf in leaves
    )


def _smoothed(rows: Sequence[Row]) -> list[Row]:
    """Rows that follow each other closely and look alike have one size."""
    made = []
    for row in rows:
        near = [other for other in rows if _follows(row, other)]
        size = _median([(other.size, _letters(other)) for other in near], 0.65)
        stroke = row.stroke
        if min(other.base for other in near) < row.base < max(other.base for other in near):
            stroke = min(stroke, STROKES_WITHIN * _median([(other.stroke, 1) for other in near]))
        made.append(row.model_copy(update={"size": size, "stroke": stroke, "mono": _typed(row, size)}))
    return made


def _follows(a: Row, b: Row) -> bool:
    shared = min(a.words[-1].x1, b.words[-1].x1) - max(a.words[0].x0, b.words[0].x0)
    larger = max(a.size, b.size)
    alike = abs(a.size - b.size) <= UNEVEN * larger
    alike = alike and abs(a.stroke - b.stroke) <= STROKES * max(a.stroke, b.stroke)
    return a is b or (shared > 0 and abs(a.base - b.base) < FELLOWS * larger and alike)


def _typed(row: Row, size: float) -> bool:
    """Whether the words stand where a typewriter would put them."""
    spots, at = [], 0
    for word in row.words:
        at += word.spaced and at > 0
        spots.append((at + len(word.text) / 2, (word.x0 + word.x1) / 2))
        at += len(word.text)
    if len(spots) < 2 or at < 8:
        return False
    mean_x, mean_y = (sum(pair[axis] for pair in spots) / len(spots) for axis in (0, 1))
    spread = sum((x - mean_x) ** 2 for x, _ in spots)
    pitch = sum((x - mean_x) * (y - mean_y) for x, y in spots) / spread
    stray = sum(abs(y - mean_y - pitch * (x - mean_x)) for x, y in spots) / len(spots)
    return pitch > WIDE * size and stray < EXACT * pitch


def _evened(row: Row, centres: Sequence[float], stroke: float) -> Row:
    size = min(centres, key=lambda centre: abs(centre - row.size))
    if abs(centres[0] - row.size) <= NEAR_BODY * centres[0]:
        size = centres[0]
    size = round(size, 1) if abs(size - row.size) <= 1.6 * NEAR * size else round(row.size * 2) / 2
    return row.model_copy(
        update={"size": size, "bold": not row.mono and row.stroke > HEAVY * stroke * size**0.5}
    )


def _centres(rows: Sequence[Row], body: float) -> list[float]:
    """The sizes of the document: that of the body first, then whatever is left, most letters first."""
    found = [body]
    left = [(row.size, _letters(row)) for row in rows if abs(row.size - body) > NEAR_BODY * body]
    while left:
        best = max(
            (size for size, _ in left),
            key=lambda size: sum(count for other, count in left if abs(other - size) <= NEAR * size),
        )
        near = [pair for pair in left if abs(pair[0] - best) <= NEAR * best]
        found.append(_median(near))
        left = [pair for pair in left if abs(pair[0] - best) > NEAR * best]
    return found


def _letters(row: Row) -> int:
    return sum(len(word.text) for word in row.words)


def _median(pairs: Sequence[tuple[float, int]], share: float = 0.5) -> float:
    """The middle value, each counted by its weight; more are measured too small than too large."""
    ordered = sorted(pairs)
    half, passed = share * sum(weight for _, weight in ordered), 0
    for value, weight in ordered:
        passed += weight
        if passed >= half:
            return value
    return ordered[-1][0]
