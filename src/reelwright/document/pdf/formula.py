"""Displayed formulas as LaTeX, from where their signs stand; '' whenever a place has no certain meaning.

Baselines and bars decide, as in Zanibbi, Blostein and Cordy, 'Recognizing mathematical expressions using tree
transformation' (IEEE PAMI 24(11), 2002), without any guessing of likely formulas.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from reelwright.document.pdf.formula_items import (
    AXIS,
    Item,
    UnsureError,
    accented,
    anchor,
    bars_of,
    baseline,
    braced,
    item_of,
    level_of,
    limits,
    on_line,
    rows_of,
    spaced,
    struck,
    unfinished,
    worded,
)
from reelwright.document.pdf.formula_names import OPENING
from reelwright.document.pdf.geometry import Rect, overlap_y, share_inside, union
from reelwright.document.pdf.glyphs import Glyph
from reelwright.document.pdf.marks import Mark
from reelwright.document.pdf.signs import Sign, read_signs

DEEPEST = 10


def latex_of(signs: Sequence[Sign] | None, bars: Sequence[Rect]) -> str:
    """`signs` with the level rules `bars` as LaTeX, '' when it is not certain."""
    if not signs:
        return ""
    try:
        tex = _block(struck([item_of(sign) for sign in signs if sign.text != "\ufe00"]), tuple(bars), 0)
    except UnsureError:
        return ""
    if unfinished(signs):
        return ""
    return tex if tex.count("{") - tex.count(r"\{") == tex.count("}") - tex.count(r"\}") else ""


def _block(items: list[Item], bars: tuple[Rect, ...], depth: int, *, limit: bool = False) -> str:
    """One row, or rows below each other."""
    if depth > DEEPEST or not items:
        raise UnsureError("nothing, or too deep")
    rows = rows_of(items, bars)
    if len(rows) == 1:
        return _line(items, bars, depth)
    lines = [_line(row, bars_of(bars, row), depth, split=anchor(rows)) for row in rows]
    if limit:
        return r"\substack{" + r" \\ ".join(_line(row, bars_of(bars, row), depth) for row in rows) + "}"
    if depth:
        raise UnsureError("rows within a formula")
    name = "aligned" if any("&" in line for line in lines) else "gathered"
    return rf"\begin{{{name}}} " + r" \\ ".join(lines) + rf" \end{{{name}}}"


def _line(items: Sequence[Item], bars: Sequence[Rect], depth: int, split: float | None = None) -> str:
    """One row as LaTeX; '&' stands at `split`."""
    if depth > DEEPEST:
        raise UnsureError("too deep")
    made = accented(_barred(list(items), list(bars), depth))
    made = _bracketed(made, depth)
    return _strung(made, depth, split)


def _barred(items: list[Item], bars: list[Rect], depth: int) -> list[Item]:
    """Fractions, roots and bars above become one item each, the widest first."""
    bars = sorted(bars, key=lambda bar: bar.width)
    while bars:
        bar = bars.pop()
        level = (bar.y0 + bar.y1) / 2
        under = [i for i in items if bar.x0 - 0.6 <= i.middle <= bar.x1 + 0.6 and i.text != "√"]
        under += [
            i for i in items
            if i.text == "√" and bar.x0 - 0.6 <= i.ink.x0 and i.ink.x1 <= bar.x1 + 0.6
        ]  # fmt: skip
        inner = [b for b in bars if bar.x0 - 0.6 <= b.x0 and b.x1 <= bar.x1 + 0.6]
        if any(abs(b.width - bar.width) < 0.25 for b in inner):
            raise UnsureError("two bars of one width")
        above = [i for i in under if i.ink.y1 <= level + 0.8]
        below = [i for i in under if i.ink.y0 >= level - 0.8]
        over, low = [b for b in inner if b.y1 < level], [b for b in inner if b.y0 > level]
        root = next((i for i in items if i.text == "√" and abs(i.ink.x1 - bar.x0) < 1.6
                     and abs(i.ink.y0 - level) < 1.6), None)  # fmt: skip
        if root is not None:
            made, used, gone = _root(root, items, below, low, bar, depth)
        elif above and below:
            if len(above) + len(below) < len(under):
                raise UnsureError("a sign on a bar")
            size = max(i.size for i in under)
            tex = (
                rf"\frac{{{_block(above, tuple(over), depth + 1)}}}{{{_block(below, tuple(low), depth + 1)}}}"
            )
            ink = union([bar, *(i.ink for i in under)])
            made = Item(tex, ink, level + AXIS * size, size, role="fraction", high=True)
            used, gone = under, inner
        elif below and not above and min(i.ink.y0 for i in below) - level < 0.4 * below[0].size:
            tex = _line(below, low, depth + 1)
            lead = max(below, key=lambda i: i.size)
            name = "bar" if len(below) == 1 else "overline"
            made = replace(lead, tex=rf"\{name}{{{tex}}}", ink=union([bar, *(i.ink for i in below)]), text="",
                           role="letter", shape="")  # fmt: skip
            used, gone = below, low
        else:
            raise UnsureError("a bar of unknown meaning")
        items = [i for i in items if i not in used and i is not root] + [made]
        bars = [b for b in bars if b not in gone]
    if any(item.text == "√" for item in items):
        raise UnsureError("a root without its bar")
    return items


def _root(
    root: Item, items: list[Item], below: list[Item], low: list[Rect], bar: Rect, depth: int
) -> tuple[Item, list[Item], list[Rect]]:
    inside = [i for i in below if i.ink.y0 < root.ink.y1]
    bars = [b for b in low if b.y0 < root.ink.y1]
    index = [
        i for i in items
        if i.size < 0.85 * root.size and root.ink.x0 - 0.8 * root.size < i.ink.x0
        and i.middle < root.ink.x0 + 0.6 * root.ink.width and i.ink.y1 < root.ink.y1 - 0.35 * root.ink.height
        and i.ink.y0 > root.ink.y0 - 0.4 * root.size
    ]  # fmt: skip
    if not inside or any(
        i.size < 0.62 * root.size for i in inside if i.role == "letter" and len(inside) == 1
    ):
        raise UnsureError("an empty root")
    tex = _line(inside, bars, depth + 1)
    order = f"[{_line(index, (), depth + 1)}]" if index else ""
    size = max(i.size for i in inside)
    plain = [i.base for i in inside if i.size > 0.85 * size and not i.high]
    base = median(plain) if plain else inside[0].base
    ink = union([root.ink, bar, *(i.ink for i in inside)])
    return Item(rf"\sqrt{order}{{{tex}}}", ink, base, size, role="letter"), [*inside, *index], bars


def _bracketed(items: list[Item], depth: int) -> list[Item]:
    """Tall brackets with what they hold: a matrix, cases, or one formula between \\left and \\right."""
    items = sorted(items, key=lambda item: item.ink.x0)
    for at in reversed(range(len(items))):
        first = items[at] if at < len(items) else None
        if first is None or not first.high or first.role != "open":
            continue
        last = next(
            (i for i in items[at + 1 :] if i.high and i.text == OPENING[first.text]
             and abs(i.ink.y0 - first.ink.y0) < 2 and abs(i.ink.y1 - first.ink.y1) < 2), None,
        )  # fmt: skip
        held = [i for i in items if first.ink.x1 - 1 <= i.middle and i is not first
                and (last is None or i.middle <= last.ink.x0 + 1) and i is not last]  # fmt: skip
        if not held:
            raise UnsureError("empty brackets")
        rows = rows_of(held, ())
        if last is None and len(rows) > 1:
            if first.text != "{" or any(
                i.ink.y0 < first.ink.y0 - 2 or i.ink.y1 > first.ink.y1 + 2 for i in held
            ):
                raise UnsureError("an open bracket over rows")
            tex, used = rf"\begin{{cases}} {_cells(rows, depth)} \end{{cases}}", [first, *held]
        elif last is None:
            continue
        elif len(rows) > 1:
            name = {"(": "pmatrix", "[": "bmatrix", "{": "Bmatrix"}.get(first.text)
            if name is None:
                raise UnsureError("rows in such brackets")
            tex, used = rf"\begin{{{name}}} {_cells(rows, depth)} \end{{{name}}}", [first, *held, last]
        else:
            tex = rf"\left{first.tex} {_strung(held, depth + 1, None)} \right{last.tex}"
            used = [first, *held, last]
        size = max(i.size for i in used)
        level = (first.ink.y0 + first.ink.y1) / 2
        made = Item(tex, union(i.ink for i in used), level + AXIS * size, size, role="bracketed", high=True)
        items = sorted([i for i in items if i not in used] + [made], key=lambda item: item.ink.x0)
    return items


def _cells(rows: Sequence[Sequence[Item]], depth: int) -> str:
    """Rows of a matrix or of cases, cells parted where white runs through all rows."""
    spans = sorted((i.ink.x0, i.ink.x1) for row in rows for i in row)
    size = max(i.size for row in rows for i in row)
    cuts: list[float] = []
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach > 0.42 * size:
            cuts.append((x0 + reach) / 2)
        reach = max(reach, x1)
    lines = []
    for row in rows:
        parts: list[list[Item]] = [[] for _ in range(len(cuts) + 1)]
        for item in row:
            parts[sum(cut < item.middle for cut in cuts)].append(item)
        lines.append(" & ".join(_strung(part, depth + 1, None) if part else "" for part in parts))
    return r" \\ ".join(lines)


def _strung(items: Sequence[Item], depth: int, split: float | None) -> str:
    """Items of one row, scripts and limits found, as LaTeX."""
    base, size = baseline(items)
    main: list[Item] = []
    scripts: list[Item] = []
    for item in sorted(items, key=lambda i: i.ink.x0):
        (main if on_line(item, base, size) else scripts).append(item)
    if not main:
        raise UnsureError("nothing on the line")
    main = worded(main)
    ups: dict[int, list[Item]] = {}
    downs: dict[int, list[Item]] = {}
    for pile, raised in ((ups, True), (downs, False)):
        own = [i for i in scripts if (level_of(i) < base) == raised]
        for at, group in limits(main, own, size, raised=raised):
            pile.setdefault(at, []).extend(group)
            own = [i for i in own if i not in group]
        for item in own:
            before = [
                n
                for n, m in enumerate(main)
                if m.ink.x1 - 0.45 * size <= item.ink.x0 and m.ink.x0 < item.ink.x0
            ]
            if not before or item.size > 0.93 * size:
                raise UnsureError("a script of nothing")
            pile.setdefault(before[-1], []).append(item)
    parts = []
    for n, item in enumerate(main):
        low = "_" + braced(_block(downs[n], (), depth + 1, limit=True)) if n in downs else ""
        tex = item.tex + low + (_power(ups[n], depth) if n in ups else "")
        if (n in ups or n in downs) and item.role in ("open", "relation", "binary") and item.text != "*":
            raise UnsureError("a script of a sign that has none")
        ink = union([item.ink, *(i.ink for i in (*ups.get(n, ()), *downs.get(n, ())))])
        parts.append((replace(item, ink=ink), tex))
    return spaced(parts, split)


def _power(items: list[Item], depth: int) -> str:
    if all(item.role == "mark" for item in items):
        return "'" * len(items)
    marks = [i for i in items if i.role == "mark"]
    rest = [i for i in items if i.role != "mark"]
    if marks and max(i.ink.x0 for i in marks) < min(i.ink.x0 for i in rest):
        return "'" * len(marks) + "^" + braced(_block(rest, (), depth + 1))
    return "^" + braced(_block(items, (), depth + 1, limit=True))


def read_formulas(
    page: Any, marks: Sequence[Mark], areas: Sequence[Rect], others: Sequence[Rect] = ()
) -> list[str]:
    """The formulas in `areas` of `page` as LaTeX, '' for what is not certain; full stops at the end go.

    What stands in `others` (numbers of lines, running heads) is of no formula.
    """
    bars = [
        mark.box
        for mark in marks
        if mark.kind in ("rule", "speck") and mark.box.height <= 2.5 < mark.box.width
    ]
    made = []
    for area, signs in zip(areas, read_signs(page, areas, others), strict=True):
        own = [bar for bar in bars if share_inside(bar, area) > 0.8]
        drawn = [m for m in marks if m.kind in ("path", "image", "plate") and share_inside(m.box, area) > 0.3]
        made.append("" if drawn else latex_of(signs, own).rstrip(" .,;"))
    return made


def with_scripts(area: Rect, glyphs: Sequence[Glyph], marks: Sequence[Mark]) -> Rect:
    """`area`, as high as the fractions in it and the small signs (scripts, limits) that its edges touch."""
    bars = [m.box for m in marks if m.kind in ("rule", "speck") and m.box.height <= 2.5 < m.box.width]
    bars = [bar for bar in bars if share_inside(bar, area) > 0.9]
    most = max((glyph.size for glyph in glyphs if share_inside(glyph.ink, area) > 0.9), default=0.0)
    for _ in range(3):
        cut = [
            glyph.ink for glyph in glyphs
            if area.x0 - 1 <= glyph.ink.x0 and glyph.ink.x1 <= area.x1 + 1
            and share_inside(glyph.ink, area) < 0.99
            and ((glyph.size < 0.85 * most and overlap_y(glyph.ink, area) > -0.5) or _beside(glyph, bars))
        ]  # fmt: skip
        if not cut:
            break
        area = Rect(area.x0, min(area.y0, *(i.y0 for i in cut)), area.x1, max(area.y1, *(i.y1 for i in cut)))
    return area


def _beside(glyph: Glyph, bars: Sequence[Rect]) -> bool:
    """Whether `glyph` stands directly above or below one of `bars`."""
    middle = (glyph.ink.x0 + glyph.ink.x1) / 2
    return any(
        bar.x0 - 1 <= middle <= bar.x1 + 1 and -overlap_y(glyph.ink, bar) < 0.5 * glyph.size for bar in bars
    )
