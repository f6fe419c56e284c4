"""Checks of the layout: first from the plan, then again from the pixels."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np

from reelwright.check.case import NO_PLAN, Case, check, not_checked, overlap, pictures
from reelwright.check.ink import linear
from reelwright.core.measured import ElementPixels
from reelwright.core.media import Size
from reelwright.core.report import BoardPlan, Check, Element, Figure, FilmPlan, Finding, PixelBox
from reelwright.core.time import SECOND, Span, moved

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_CONTRAST_LARGE = 3.0
LARGE = 45  # type of a 45th of the frame's width or more counts as large
LEAST_PIXEL_CONTRAST = 3.0  # anti-aliasing and 4:2:0 take some of the planned contrast away
LEAST_SHARE = 0.6  # of the planned contrast that the pixels must show
LEAST_SHARE_SMALL = 0.35  # of type smaller than this, in pixels; half is usual at 12 px
SMALL_PX = 20
STRAY = 0.12  # of a square of the type's size: about half a letter's ink
TOUCH = 2  # pixels that boxes may share: rounding
SHORTEST_TOGETHER = SECOND // 10


def overflow(case: Case) -> Check:
    """Every element lies within the frame, and within the element that it stands in."""
    if case.plan is None:
        return not_checked("layout_overflow", NO_PLAN)
    return check("layout_overflow", _overflow(case.plan))


def _overflow(plan: FilmPlan) -> Iterator[Finding]:
    frame = PixelBox(x0=0, y0=0, x1=plan.size.width, y1=plan.size.height)
    for board in plan.boards:
        by_id = {element.id: element for element in board.elements}
        for element in board.elements:
            beyond = _beyond(element.box, frame)
            if beyond > 0:
                told = f"{_named(element)} runs {beyond} px beyond the frame"
                yield _error("layout_overflow", told, board, element)
            parent = by_id.get(element.inside)
            if parent is not None and _beyond(element.box, parent.box) > TOUCH:
                told = f"{_named(element)} runs {_beyond(element.box, parent.box)} px out of {parent.id}"
                yield _error("layout_overflow", told, board, element)


def _beyond(box: PixelBox, outer: PixelBox) -> int:
    return max(outer.x0 - box.x0, outer.y0 - box.y0, box.x1 - outer.x1, box.y1 - outer.y1)


def overlaps(case: Case) -> Check:
    """No two elements that are seen together share pixels, unless one stands in the other."""
    if case.plan is None:
        return not_checked("layout_overlap", NO_PLAN)
    return check("layout_overlap", _overlaps(case.plan))


def _overlaps(plan: FilmPlan) -> Iterator[Finding]:
    for board in plan.boards:
        parents = {element.id: element.inside for element in board.elements}
        for one, other in combinations(board.elements, 2):
            if one.id in _above(parents, other.id) or other.id in _above(parents, one.id):
                continue
            if overlap(one.shown, other.shown) < SHORTEST_TOGETHER:
                continue
            wide, high = _shared(one.box, other.box)
            if min(wide, high) > TOUCH:
                told = f"{_named(one)} and {_named(other)} share {wide} x {high} px"
                yield _error("layout_overlap", told, board, other)
        for element in board.elements:
            if plan.captions_safe is not None and element.role not in ("caption", "panel"):
                wide, high = _shared(element.box, plan.captions_safe)
                if min(wide, high) > TOUCH and not _above(parents, element.id) & _captions(board):
                    told = f"{_named(element)} reaches {high} px into the captions' place"
                    yield _error("layout_overlap", told, board, element)


def _captions(board: BoardPlan) -> set[str]:
    return {element.id for element in board.elements if element.role == "caption"}


def _above(parents: dict[str, str], name: str) -> set[str]:
    """The elements that `name` stands in, however deep."""
    found: set[str] = set()
    at = parents.get(name, "")
    while at and at not in found:
        found.add(at)
        at = parents.get(at, "")
    return found


def _shared(one: PixelBox, other: PixelBox) -> tuple[int, int]:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return (wide, high) if wide > 0 and high > 0 else (0, 0)


def least_type(case: Case) -> Check:
    """No type smaller than the plan allows at this frame size."""
    if case.plan is None:
        return not_checked("least_type", NO_PLAN)
    texts = [(board, each) for board in case.plan.boards for each in board.elements if each.type_px > 0]
    limit = case.plan.least_type_px
    findings = [
        _error("small_type", f"{_named(each)} is set in {each.type_px:.1f} px; least {limit:g}", board, each)
        for board, each in texts
        if each.type_px < limit - 0.01
    ]
    least = min((each.type_px for _, each in texts), default=0.0)
    figure = Figure(name="least", value=round(least, 1), unit="px", limit=f"at least {limit:g}")
    return check("least_type", findings, [figure])


def contrast(case: Case) -> Check:
    """The planned inks stand out from their grounds (WCAG 2.2, 1.4.3)."""
    if case.plan is None:
        return not_checked("contrast", NO_PLAN)
    findings, least = [], 21.0
    for board in case.plan.boards:
        for each in board.elements:
            if each.type_px > 0 and each.ink and each.ground:
                ratio = planned_contrast(each)
                least = min(least, ratio)
                if ratio < _needed(each, case.plan.size) - 0.05:
                    told = f"{_named(each)}: {each.ink} on {each.ground} is {ratio:.2f}:1"
                    findings.append(_error("low_contrast", told, board, each))
    return check("contrast", findings, [_least_contrast(least, "at least 4.5; large type 3")])


def _needed(element: Element, size: Size) -> float:
    large = element.type_px * LARGE >= max(size.width, size.height)
    return LEAST_CONTRAST_LARGE if large else LEAST_CONTRAST


def planned_contrast(element: Element) -> float:
    """WCAG 2.2 contrast ratio of an element's ink and ground."""
    one, other = sorted((_light(element.ink), _light(element.ground)))
    return (other + 0.05) / (one + 0.05)


def _light(colour: str) -> float:
    codes = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return float(linear(codes) @ (0.2126, 0.7152, 0.0722))


def pixels_contrast(case: Case) -> Check:
    """The texts stand out in the decoded pixels as the plan says."""
    if case.plan is None:
        return not_checked("pixels_contrast", NO_PLAN)
    findings, least = [], 21.0
    for board, element, seen in _seen(case, case.plan):
        least = min(least, seen.contrast)
        planned = planned_contrast(element) if element.ground else LEAST_CONTRAST
        if seen.contrast < _visible(element, planned):
            told = f"{_named(element)} shows {seen.contrast:.2f}:1 in the pixels; planned {planned:.1f}:1"
            name = "unseen_text" if seen.contrast < 1.1 else "low_contrast"
            findings.append(_error(name, told, board, element))
    return check("pixels_contrast", findings, [_least_contrast(least, "by plan and type size")])


def _visible(element: Element, planned: float) -> float:
    """The least contrast that the pixels must show: thin strokes of small type blur into their ground."""
    if element.type_px < SMALL_PX:
        return LEAST_SHARE_SMALL * planned
    return max(LEAST_SHARE * planned, min(LEAST_PIXEL_CONTRAST, 0.8 * planned))


def _least_contrast(least: float, limit: str) -> Figure:
    return Figure(name="least", value=round(least, 2), unit=":1", limit=limit)


def pixels_overlap(case: Case) -> Check:
    """No text's ink runs out of its box in the decoded pixels."""
    if case.plan is None:
        return not_checked("pixels_overlap", NO_PLAN)
    limit = max(3, round(min(case.plan.size.width, case.plan.size.height) / 150))
    findings, most = [], 0
    for board, element, seen in _seen(case, case.plan):
        most = max(most, seen.crossing)
        if seen.crossing > limit:
            told = f"ink of {_named(element)} crosses the border of its box over {seen.crossing} px"
            findings.append(_error("crossing_ink", told, board, element))
        if seen.stray > STRAY * element.type_px**2:
            told = f"ink of {_named(element)} stands outside its box: {seen.stray} px"
            findings.append(_error("stray_ink", told, board, element))
    figure = Figure(name="most", value=most, unit="px", limit=f"at most {limit}")
    return check("pixels_overlap", findings, [figure])


def _seen(case: Case, plan: FilmPlan) -> Iterator[tuple[BoardPlan, Element, ElementPixels]]:
    """Each planned text with its worst look, in the plan's order."""
    looks: dict[tuple[str, str], list[ElementPixels]] = {}
    for _, facts in pictures(case):
        for pixels in facts.elements:
            looks.setdefault((pixels.scene, pixels.id), []).append(pixels)
    for board in plan.boards:
        for element in board.elements:
            found = looks.get((board.scene, element.id), ())
            if found:
                yield board, element, _worst(found)


def _worst(found: Iterable[ElementPixels]) -> ElementPixels:
    looks = tuple(found)
    weakest = min(looks, key=lambda look: look.contrast)
    crossing, stray = max(look.crossing for look in looks), max(look.stray for look in looks)
    return weakest.model_copy(update={"crossing": crossing, "stray": stray})


def _named(element: Element) -> str:
    words = element.text if len(element.text) <= 40 else element.text[:39] + "…"
    return f"{element.role} {words!r}" if words else f"{element.role} {element.id}"


def _error(name: str, message: str, board: BoardPlan, element: Element) -> Finding:
    where: Span = moved(element.shown, board.span.start)
    return Finding(check=name, level="error", message=message, where=where, scene=board.scene)
