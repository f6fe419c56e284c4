"""Every frame, decoded once: black and frozen stretches, and the planned texts as the pixels show them."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.check.ink import look
from reelwright.core.measured import ElementPixels, PictureFacts
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.core.report import BoardPlan, Element
from reelwright.core.time import SECOND, Span, end, seconds
from reelwright.media.decode import Pictures, Planes
from reelwright.sandbox import Limits, call

GRAIN = 4  # every fourth pixel of every fourth row is looked at in every frame
BLACK_LUMA = 28  # limited range; 16 is black
BLACK_SPECKS = 0.001  # share of samples that may be brighter in a black frame
STILL_STEP = 12  # luma steps that a sample may differ by in a still picture
STILL_SHARE = 0.0002  # share of samples that may differ by more
SHORTEST_BLACK = SECOND // 5
SHORTEST_FROZEN = SECOND
INK_ROLES = frozenset({"heading", "text", "bullet", "quote", "label", "caption"})
_SETTLED = SECOND // 20  # after an element is said to be visible, before it is said to go


def measure(tools: Tools, media: Media, plan: BoardPlan | None) -> PictureFacts:
    """Decode every frame of a segment (with its plan), or of a stranger's film (without), and measure it.

    A stranger's file is decoded in a sandbox. Raises InputError when it cannot be opened; what breaks on the
    way is told in `broken`.
    """
    if plan is None:
        return measure_film(tools, media, ())
    facts = decoded(tools.blobs.path(media.blob), (plan,))
    tools.progress(1.0)
    return facts


def measure_film(tools: Tools, media: Media, boards: tuple[BoardPlan, ...]) -> PictureFacts:
    """Decode every frame of a whole film in a sandbox; `boards` (may be empty) lie on the film's clock."""
    path = tools.blobs.path(media.blob)
    limits = Limits(seconds=120 + 10 * seconds(media.length), memory=6 << 30)
    facts = call(
        "reelwright.check.pictures:decoded", path, boards, returns=PictureFacts, limits=limits, reads=[path]
    )
    tools.progress(1.0)
    return facts


def decoded(path: Path, boards: tuple[BoardPlan, ...]) -> PictureFacts:
    """One pass over the file at `path`."""
    pictures = Pictures(path)
    black, frozen = Stretches(SHORTEST_BLACK), Stretches(SHORTEST_FROZEN)
    wanted = sorted(_looks(boards), key=lambda item: item[0], reverse=True)
    elements: list[ElementPixels] = []
    anchor: NDArray[np.uint8] | None = None
    first = last = step = frames = corrupt = 0
    for planes in pictures:
        if frames == 0:
            first = planes.at
        elif planes.at - first > last:
            step = planes.at - first - last
        last = planes.at - first
        frames += 1
        corrupt += planes.corrupt
        small = np.ascontiguousarray(planes.y[::GRAIN, ::GRAIN])
        black.see(last, holds=_is_black(small))
        same = anchor is not None and _is_same(small, anchor)
        frozen.see(last, holds=same, since=None if same else last)
        if not same:
            anchor = small
        while wanted and wanted[-1][0] <= last:
            elements.append(_looked_at(planes, last, *wanted.pop()[1:]))
    stop = last + step
    return PictureFacts(
        size=pictures.size,
        frames=frames,
        corrupt=corrupt,
        packets=pictures.digester.runs()[0],
        black=black.spans(stop),
        frozen=frozen.spans(stop),
        elements=tuple(elements),
        broken=pictures.broken,
    )


class Stretches:
    """Collects the stretches during which something holds. Times in ticks."""

    def __init__(self, shortest: int) -> None:
        self._shortest = shortest
        self._since: int | None = None
        self._spans: list[Span] = []

    def see(self, at: int, *, holds: bool, since: int | None = None) -> None:
        """What is so at `at`; when it does not hold, a new stretch may begin at `since` (None = not)."""
        if holds:
            self._since = at if self._since is None else self._since
        else:
            self._close(at)
            self._since = since

    def spans(self, stop: int) -> tuple[Span, ...]:
        """All stretches that are long enough, the last one ending at `stop`."""
        self._close(stop)
        return tuple(self._spans)

    def _close(self, at: int) -> None:
        if self._since is not None and at - self._since >= self._shortest:
            self._spans.append(Span(start=self._since, length=at - self._since))
        self._since = None


def _is_black(small: NDArray[np.uint8]) -> bool:
    return int(np.count_nonzero(small > BLACK_LUMA)) <= BLACK_SPECKS * small.size


def _is_same(small: NDArray[np.uint8], anchor: NDArray[np.uint8]) -> bool:
    if small.shape != anchor.shape:
        return False
    _, changed = cv2.threshold(cv2.absdiff(small, anchor), STILL_STEP, 1, cv2.THRESH_BINARY)
    return bool(cv2.countNonZero(changed) <= STILL_SHARE * small.size)


def _looks(boards: tuple[BoardPlan, ...]) -> Iterator[tuple[int, BoardPlan, Element]]:
    """When to look at which text: soon after it is said to be visible, and shortly before it goes."""
    for board in boards:
        for element in board.elements:
            if element.role in INK_ROLES and element.text and element.ink:
                start = max(element.shown.start, 0) + _SETTLED
                stop = min(end(element.shown), board.span.length) - 2 * _SETTLED
                for at in sorted({start, max(start, stop)}):
                    if at < board.span.length:
                        yield board.span.start + at, board, element


def _looked_at(planes: Planes, at: int, board: BoardPlan, element: Element) -> ElementPixels:
    others = [each.box for each in board.elements if each.id not in (element.id, element.inside)]
    within = next((each.box for each in board.elements if each.id == element.inside), None)
    ink = look(planes, element.box, element.type_px, others, within)
    return ElementPixels(
        scene=board.scene,
        id=element.id,
        at=at,
        contrast=round(ink.contrast, 2),
        crossing=ink.crossing,
        stray=ink.stray,
    )
