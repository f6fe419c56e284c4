"""Fitting type into a zone: first smaller, down to the least size; then with fewer words, and a notice."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from reelwright.core.made import Notice
from reelwright.render.typeset import Align, Extent, Run, Type, clean, measure, text_of

_STEPS = (1.0, 0.88, 0.76, 0.64, 0.52, 0.4, 0.28, 0.14, 0.0)
_LONGEST = 900  # characters that any block starts with
_ELLIPSIS = "…"


class Style(TypedDict, total=False):
    """How a paragraph is set, as in `Type`."""

    align: Align
    leading: float
    tracking: float
    balance: bool
    tabular: bool


@dataclass(frozen=True)
class Block:
    """A paragraph that wants `wished` pixels an em and accepts `least`.

    `type` carries its faces; its size and width are set by the fit. `inset` pixels are kept free at its left,
    and `gap` ems (of the wished size) above it, unless it is the first.
    """

    key: str
    type: Type
    wished: float
    least: float
    inset: int = 0
    gap: float = 0.5


@dataclass(frozen=True)
class Placed:
    """A block as it will be drawn: position relative to the zone, in whole pixels."""

    key: str
    type: Type
    extent: Extent
    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Stacked:
    """Blocks under each other; `height` in pixels."""

    items: tuple[Placed, ...]
    height: int
    notices: tuple[Notice, ...] = ()


def block(  # a paragraph has this many properties
    key: str,
    runs: Sequence[Run],
    scale: tuple[float, float],
    *,
    inset: int = 0,
    gap: float = 0.5,
    **style: Unpack[Style],
) -> Block:
    """A Block from runs of raw text: blanks are joined and control characters dropped."""
    tidy = tuple(replace(run, text=_tidy(run.text)) for run in runs)
    wished, least = scale
    return Block(key, replace(Type(tidy, wished, 1.0), **style), wished, least, inset, gap)


def stack(blocks: Sequence[Block], width: int, height: int, where: str) -> Stacked:
    """The blocks under each other within `width` x `height` pixels, as large as fits, all at one step.

    Words that would have to be broken make the type smaller first. What does not fit at the least size loses
    words from the longest block on, and in the end whole blocks; each loss is a notice.
    """
    kept = [item for item in blocks if text_of(item.type)]
    if not kept:
        return Stacked((), 0)
    prepare(kept, width)
    tried = [_lay(kept, width, step) for step in _STEPS]
    for laid in tried:
        if laid.height <= height and not any(item.extent.broken for item in laid.items):
            return laid
    for laid in tried:
        if laid.height <= height:
            return laid
    return _reduced(kept, width, height, where)


def prepare(blocks: Sequence[Block], width: int) -> None:
    """Measure at once what several fits of single blocks will ask for one by one."""
    sized = [_sized(item, width, step) for item in blocks if text_of(item.type) for step in _STEPS]
    measure(sized)


def _reduced(blocks: list[Block], width: int, height: int, where: str) -> Stacked:
    cut: dict[str, None] = {}
    gone: list[str] = []
    while True:
        laid = _lay(blocks, width, 0.0)
        if laid.height <= height:
            return replace(laid, notices=_losses(cut, gone, where))
        tallest = max(laid.items, key=lambda item: item.h)
        number = laid.items.index(tallest)
        shorter = _shortened(blocks[number].type, 0.85)
        one_line = tallest.h < tallest.type.size * 1.9
        if not one_line and shorter is not None:
            blocks[number] = replace(blocks[number], type=shorter)
            cut[tallest.key] = None
        elif len(blocks) > 1:
            gone.append(blocks.pop().key)
        else:
            return replace(laid, notices=_losses(cut, [*gone, tallest.key], where))


def _losses(cut: dict[str, None], gone: list[str], where: str) -> tuple[Notice, ...]:
    said = [
        Notice(level="warning", where=where, message=f"{key}: too long for the screen, shown shortened")
        for key in cut
        if key not in gone
    ]
    said += [
        Notice(level="warning", where=where, message=f"{key}: no room on the screen, left out")
        for key in gone
    ]
    return tuple(said)


def _lay(blocks: Sequence[Block], width: int, step: float) -> Stacked:
    sized = [_sized(item, width, step) for item in blocks]
    placed: list[Placed] = []
    y = 0
    for number, (item, type_, extent) in enumerate(zip(blocks, sized, measure(sized), strict=True)):
        if number:
            y += round(item.gap * type_.size)
        w, h = math.ceil(extent.width), math.ceil(extent.height)
        free = width - item.inset
        shift = {"center": (free - w) // 2, "right": free - w}.get(type_.align, 0)
        placed.append(Placed(item.key, type_, extent, item.inset + max(0, shift), y, w, h))
        y += h
    return Stacked(tuple(placed), y)


def _sized(item: Block, width: int, step: float) -> Type:
    size = round(item.least + (item.wished - item.least) * step, 2)
    return replace(item.type, size=size, width=float(max(8, width - item.inset)))


def _shortened(type_: Type, part: float) -> Type | None:
    """`type_` with about `part` of its characters, whole words where it can; None when too short."""
    text = text_of(type_)
    keep = int(len(text.rstrip(_ELLIPSIS)) * part)
    if keep < 4:
        return None
    cut = text[:keep]
    blank = cut.rfind(" ")
    if blank > keep * 0.6:
        keep = blank
    runs: list[Run] = []
    left = keep
    for run in type_.runs:
        if left <= 0:
            break
        runs.append(replace(run, text=run.text[:left]))
        left -= len(run.text)
    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" ,;:.–—-…") + _ELLIPSIS)
    return replace(type_, runs=tuple(runs))


def _tidy(text: str) -> str:
    # a run's own edge blanks divide it from its neighbours
    inner = clean(text)
    head = " " if inner and text[:1] == " " else ""
    tail = " " if inner and text[-1:] == " " else ""
    if len(inner) > _LONGEST:
        inner = inner[:_LONGEST].rsplit(" ", 1)[0] + _ELLIPSIS
    return head + inner + tail
