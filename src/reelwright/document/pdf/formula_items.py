"""The pieces of a formula: what each sign is, which stand in one row, which on the line and which off it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reelwright.document.pdf.formula_names import (
    ACCENTS,
    FUNCTIONS,
    INTEGRALS,
    LARGE,
    LIMITED,
    NAMES,
    PROSE,
    named,
    role,
)
from reelwright.document.pdf.geometry import Rect, overlap_x, union
from reelwright.document.pdf.signs import Sign

AXIS = 0.25  # of the size: how far the bar of a fraction stands above the baseline


class UnsureError(Exception):
    """The places of the signs have no one meaning."""


@dataclass(frozen=True)
class Item:
    """A piece of a formula: its LaTeX, ink, baseline and size; `high` pieces stand on the axis instead."""

    tex: str
    ink: Rect
    base: float
    size: float
    text: str = ""
    role: str = "letter"
    shape: str = ""
    high: bool = False
    spaced: bool = False

    @property
    def middle(self) -> float:
        """Where its ink is centred from left to right."""
        return (self.ink.x0 + self.ink.x1) / 2


def unfinished(signs: Sequence[Sign]) -> bool:
    """Whether the formula ends on a sign that something must follow, or is mostly prose."""
    order = sorted((s for s in signs if s.text not in ".,;"), key=lambda s: s.ink.x1)
    letters = sum(s.shape == "upright" and s.text.isalpha() for s in signs)
    return role(order[-1].text) in ("relation", "binary", "open") or letters > max(12, 0.5 * len(signs))


def item_of(sign: Sign) -> Item:
    """The sign as a piece of LaTeX with its role."""
    kind = role(sign.text)
    if sign.text in ("̸", "√"):
        return Item("", sign.ink, sign.base, sign.size, sign.text, "other", "", sign.text == "√", sign.spaced)
    tex = "" if kind == "accent" else named(sign.text, sign.shape)
    if tex is None:
        raise UnsureError(sign.text)
    hangs = abs((sign.ink.y0 + sign.ink.y1) / 2 - sign.base + AXIS * sign.size) > 0.2 * sign.size
    tall = (sign.ink.height > 1.25 * sign.size or hangs) and kind in ("open", "close", "bar")
    return Item(
        tex, sign.ink, sign.base, sign.size, sign.text, kind, sign.shape,
        tall or kind == "operator", sign.spaced,
    )  # fmt: skip


def struck(items: Sequence[Item]) -> list[Item]:
    """Signs that TeX sets of two: a struck relation, an arrow with a tail."""
    made: list[Item] = []
    rest = list(items)
    for item in rest:
        last = made[-1] if made else None
        if (
            last is not None
            and last.text == "̸"
            and item.role == "relation"
            and overlap_x(last.ink, item.ink) > 0
        ):
            tex = {"=": r"\neq", "∈": r"\notin"}.get(item.text, rf"\not{item.tex}")
            made[-1] = replace(item, tex=tex, text="≠", ink=item.ink)
        elif (
            last is not None
            and item.text == "̸"
            and last.role == "relation"
            and overlap_x(last.ink, item.ink) > 0
        ):
            made[-1] = replace(last, tex={"=": r"\neq", "∈": r"\notin"}.get(last.text, rf"\not{last.tex}"))
        elif last is not None and last.text == "↦" and item.text == "→":
            made[-1] = replace(item, tex=r"\mapsto", text="↦", ink=union([last.ink, item.ink]))
        else:
            made.append(item)
    if any(item.text == "̸" for item in made):
        raise UnsureError("a stroke through nothing")
    return made


def bars_of(bars: Sequence[Rect], row: Sequence[Item]) -> tuple[Rect, ...]:
    """The rules that lie at the height of `row`, 3 points more or less."""
    box = union(item.ink for item in row)
    return tuple(b for b in bars if box.y0 - 3 <= (b.y0 + b.y1) / 2 <= box.y1 + 1)


def anchor(rows: Sequence[Sequence[Item]]) -> float | None:
    """Where the rows are aligned: the left edge of a relation that most of them share."""
    firsts = [[i.ink.x0 for i in row if i.role == "relation"] for row in rows]
    for spot in firsts[0]:
        if sum(any(abs(spot - x) < 1.5 for x in found) for found in firsts) >= max(2, len(rows) - 1):
            return spot
    for spot in firsts[0]:  # rows that carry a sum on stand a little to the right
        if all(min(i.ink.x0 for i in row) > spot - 1.5 for row in rows[1:]):
            return spot
    return None


def rows_of(items: Sequence[Item], bars: Sequence[Rect]) -> list[list[Item]]:
    """Items cut at level strips without ink; limits, numerators and accents stay with what they belong to."""
    most = max(item.size for item in items)
    strips: list[tuple[Rect, list[Item]]] = []
    pieces: list[tuple[Rect, Item | None]] = [(item.ink, item) for item in items]
    pieces += [(bar, None) for bar in bars]
    for ink, item in sorted(pieces, key=lambda piece: piece[0].y0):
        own = [item] if item is not None else []
        if strips and ink.y0 < strips[-1][0].y1 + 0.02 * most:
            strips[-1] = (union([strips[-1][0], ink]), strips[-1][1] + own)
        else:
            strips.append((ink, own))
    glued = [False] * len(strips)  # to the strip above
    for bar in bars:
        at = next(n for n, (box, _) in enumerate(strips) if box.y0 <= bar.y0 and bar.y1 <= box.y1 + 0.1)
        for n in (at, at + 1):
            if 0 < n < len(strips):
                near = strips[n][0].y0 - strips[n - 1][0].y1 < 0.55 * most
                other = strips[n - 1 if n == at else n][1]
                within = any(bar.x0 - 1 <= o.middle <= bar.x1 + 1 for o in other)
                glued[n] = glued[n] or (near and within)
    merged: list[list[Item]] = []
    boxes: list[Rect] = []
    for (box, found), tied in zip(strips, glued, strict=True):
        if tied:
            merged[-1] += found
            boxes[-1] = union([boxes[-1], box])
        else:
            merged.append(list(found))
            boxes.append(box)
    return _cored(merged, boxes, most)


def _cored(strips: list[list[Item]], boxes: list[Rect], most: float) -> list[list[Item]]:
    """Strips of small signs and accents joined to the nearest strip with signs of full size."""
    cores = [
        n for n, found in enumerate(strips)
        if any(
            i.size > 0.85 * most and i.role not in ("accent", "mark") and i.text not in ".,;" for i in found
        )
    ]  # fmt: skip
    if not cores:
        return [[item for found in strips for item in found]]
    rows: dict[int, list[Item]] = {n: list(strips[n]) for n in cores}
    for n, found in enumerate(strips):
        if n in rows or not found:
            continue
        gaps = sorted((max(boxes[c].y0 - boxes[n].y1, boxes[n].y0 - boxes[c].y1), c) for c in cores)
        if len(gaps) > 1 and gaps[1][0] - gaps[0][0] < 0.05 * most:
            raise UnsureError("between two rows")
        rows[gaps[0][1]] += found
    return [rows[n] for n in cores]


def accented(items: list[Item]) -> list[Item]:
    """Accents put on what stands below them."""
    for accent in [item for item in items if item.role == "accent"]:
        items = [item for item in items if item is not accent]
        name = ACCENTS[accent.text]
        wide = accent.ink.width > 0.6 * accent.size and name in ("hat", "tilde")
        below = [
            i for i in items
            if i.ink.y1 > accent.ink.y1 and i.ink.y0 > accent.ink.y0 - 0.35 * i.size
            and i.ink.y0 - accent.ink.y1 < 0.45 * i.size
            and (accent.ink.x0 - 0.5 <= i.middle <= accent.ink.x1 + 0.5
                 or i.ink.x0 - 0.1 * i.size <= accent.middle <= i.ink.x1 + 0.25 * i.size)
            and i.role == "letter" and i.size > 0.9 * accent.size - 0.5
        ]  # fmt: skip
        if len(below) > 1 and not wide:
            below = [min(below, key=lambda i: abs(i.middle - accent.middle))]
        if not below:
            raise UnsureError("an accent over nothing")
        below.sort(key=lambda i: i.ink.x0)
        tex = spaced([(i, i.tex) for i in below])
        if wide:
            name = f"wide{name}"
        lead = below[0]
        ink = union([accent.ink, *(i.ink for i in below)])
        made = replace(lead, tex=rf"\{name}{{{tex}}}", ink=ink, text="", shape="")
        items = [i for i in items if i not in below] + [made]
    return items


def baseline(items: Sequence[Item]) -> tuple[float, float]:
    """The baseline that most of the large pieces share, and their size, in points."""
    plain = [i for i in items if not i.high and i.role not in ("accent", "mark")] or list(items)
    size = max(i.size for i in plain)
    bases = [i.base for i in plain if i.size > 0.85 * size]
    best = max(bases, key=lambda spot: sum(abs(spot - other) < 0.06 * size for other in bases))
    return median(b for b in bases if abs(b - best) < 0.06 * size), size


def on_line(item: Item, base: float, size: float) -> bool:
    """Whether `item` stands on the line and is neither raised nor lowered."""
    if item.role in ("operator", "open", "close", "bar") and item.high:
        return (
            abs((item.ink.y0 + item.ink.y1) / 2 - (base - AXIS * size)) < 0.3 * size
            and item.size > 0.85 * size
        )
    if item.role in ("fraction", "bracketed"):
        return abs(item.base - AXIS * item.size - (base - AXIS * size)) < 0.12 * size
    return abs(item.base - base) < 0.06 * size and item.size > 0.85 * size


def level_of(item: Item) -> float:
    """The height by which `item` is compared: its baseline, or its middle when it stands on the axis."""
    return item.base if not item.high else (item.ink.y0 + item.ink.y1) / 2


def worded(main: Sequence[Item]) -> list[Item]:
    """Upright letters in a row become names, digits in a row numbers."""
    made: list[Item] = []
    for item in main:
        last = made[-1] if made else None
        near = last is not None and item.ink.x0 - last.ink.x1 < 0.13 * item.size
        letters = (
            item.role == "letter"
            and item.shape == "upright"
            and item.text.isalpha()
            and item.text not in NAMES
        )
        number = item.role == "digit" or (item.text in ".," and not item.spaced)
        if last is not None and near and letters and last.role == "word" and abs(last.base - item.base) < 0.5:
            made[-1] = replace(last, text=last.text + item.text, ink=union([last.ink, item.ink]))
        elif letters:
            made.append(replace(item, role="word"))
        elif last is not None and near and number and last.role == "digit" and item.role == "digit":
            made[-1] = replace(last, tex=last.tex + item.tex, ink=union([last.ink, item.ink]))
        else:
            made.append(item)
    return [replace(item, tex=_word(item.text)) if item.role == "word" else item for item in made]


def _word(text: str) -> str:
    if text in FUNCTIONS:
        return f"\\{text}"
    if text in PROSE:
        return rf"\text{{ {text} }}"
    return rf"\operatorname*{{{text}}}" if text in LIMITED else rf"\mathrm{{{text}}}"


def limits(
    main: Sequence[Item], scripts: Sequence[Item], size: float, *, raised: bool
) -> list[tuple[int, list[Item]]]:
    """What stands above or below large operators and the like, with the operator's number."""
    operators = [
        (n, item) for n, item in enumerate(main)
        if item.text in LARGE or item.text in INTEGRALS or (item.role == "word" and item.text in LIMITED)
    ]  # fmt: skip
    runs: list[list[Item]] = []
    for item in sorted(scripts, key=lambda i: i.ink.x0):
        clear = any(
            (item.ink.y1 <= o.ink.y0 + 0.6 if raised else item.ink.y0 >= o.ink.y1 - 0.6)
            and abs(o.middle - item.middle) < 3 * size
            for _, o in operators
        )  # fmt: skip
        if not clear:
            continue
        if runs and item.ink.x0 - max(i.ink.x1 for i in runs[-1]) < 0.35 * size:
            runs[-1].append(item)
        else:
            runs.append([item])
    made: list[tuple[int, list[Item]]] = []
    for run in runs:
        x0, x1 = min(i.ink.x0 for i in run), max(i.ink.x1 for i in run)
        below = [(n, o) for n, o in operators if x0 - 0.35 * size < o.middle < x1 + 0.35 * size]
        if not below:
            continue
        for (n, operator), part in zip(below, _divided(run, len(below)), strict=True):
            middle = (min(i.ink.x0 for i in part) + max(i.ink.x1 for i in part)) / 2
            if abs(middle - operator.middle) > 0.4 * size:
                raise UnsureError("a limit beside its operator")
            made.append((n, part))
    return made


def _divided(run: list[Item], count: int) -> list[list[Item]]:
    """`run` in `count` parts, cut at its widest gaps."""
    gaps = sorted(range(1, len(run)), key=lambda n: run[n - 1].ink.x1 - run[n].ink.x0)[: count - 1]
    if len(gaps) < count - 1:
        raise UnsureError("fewer limits than operators")
    edges = [0, *sorted(gaps), len(run)]
    return [run[a:b] for a, b in pairwise(edges)]


def braced(tex: str) -> str:
    """`tex` as one group, in braces unless it is a single sign."""
    return tex if len(tex) == 1 else f"{{{tex}}}"


def spaced(parts: Sequence[tuple[Item, str]], split: float | None = None) -> str:
    """LaTeX of a row: blanks around relations, \\quad where the white is wide."""
    text, before = "", None
    for item, tex in parts:
        gap = item.ink.x0 - before.ink.x1 if before is not None else 0.0
        signed = item.role in ("relation", "binary") or (
            before is not None and before.role in ("relation", "binary")
        )
        if split is not None and item.ink.x0 > split - 1.5:
            text, split = f"{text.rstrip()} & ", None
        elif before is not None and gap > 0.85 * item.size:
            text += r" \qquad " if gap > 1.9 * item.size else r" \quad "
        elif before is not None and item.role == before.role == "word" and gap > 0.2 * item.size:
            text += r"\ "
        elif before is not None and (
            signed or before.text in (",", ";") or (text[-1:].isalpha() and tex[:1].isalpha())
        ):
            text += " "
        text += tex
        before = item
    return text.strip()
