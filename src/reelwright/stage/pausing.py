"""Room to think: a voice that runs over its commas and full stops is given a pause there."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reelwright.core.time import SECOND, Span, end, ticks

_LEAST = {",": 0.17, ".": 0.36, "?": 0.36, "!": 0.36}  # s of quiet after a mark, at rate 1.0
_HOP = 0.005  # s
_BEFORE = 0.06  # s before a word's end that its decay may be quiet
_QUIET = -34.0  # dB against the loudest: nothing is heard
_SPLIT = -28.0  # dB: where it is louder than that, the voice does not pause and is not cut
_FADE = 0.004  # s

Wave = NDArray[np.float64]


def paused(
    wave: Wave, hertz: int, spans: tuple[Span, ...], said: Sequence[str], rate: float
) -> tuple[Wave, tuple[Span, ...]]:
    """`wave` with silence put in where it is quietest after a mark, and `spans` moved along.

    `said` are the spoken forms, one for each span; a form's last character is the mark. `rate` shortens the
    pauses as it does the words.
    """
    levels = _levels(wave, hertz)
    cuts: list[tuple[int, int]] = []  # sample, how many are put in there
    sounding = [at for at, span in enumerate(spans) if span.length]
    for here, after in pairwise(sounding):
        least = _LEAST.get(_mark(said[here:after]), 0.0) / max(rate, 0.1)
        place = _place(levels, spans[here], spans[after])
        if least and place is not None:
            at, quiet = place
            missing = least - quiet
            if missing > 2 * _HOP:
                cuts.append((min(round((at + 0.5) * _HOP * hertz), len(wave)), round(missing * hertz)))
    if not cuts:
        return wave, spans
    moved = [_after(span, cuts, hertz) for span in spans]
    return _opened(wave, cuts, hertz), tuple(moved)


def _mark(said: Sequence[str]) -> str:
    """The pause mark of the last form that says something."""
    last = next((form for form in reversed(said) if form), "")
    return last[-1:]


def _levels(wave: Wave, hertz: int) -> Wave:
    """dB of each 5 ms against the loudest."""
    hop = round(_HOP * hertz)
    rows = np.concatenate([wave, np.zeros(-len(wave) % hop)]).reshape(-1, hop)
    power = np.einsum("ij,ij->i", rows, rows) / hop
    return np.asarray(10 * np.log10(power / max(power.max(initial=0.0), 1e-12) + 1e-12))


def _place(levels: Wave, here: Span, after: Span) -> tuple[int, float] | None:
    """The quietest step between two words and the seconds of quiet around it; None where none is quiet."""
    step = ticks(_HOP)
    first = max(0, (end(here) - ticks(_BEFORE)) // step)
    last = min(len(levels), -(-after.start // step))
    if last <= first:
        return None
    at = first + int(np.argmin(levels[first:last]))
    if levels[at] > _SPLIT:
        return None
    loud = levels > _QUIET
    before = np.flatnonzero(loud[:at])
    behind = np.flatnonzero(loud[at:])
    start = int(before[-1]) + 1 if before.size else 0
    stop = at + int(behind[0]) if behind.size else len(levels)
    return at, max(0, stop - start) * _HOP


def _opened(wave: Wave, cuts: Sequence[tuple[int, int]], hertz: int) -> Wave:
    """`wave` with silence at `cuts`, faded on both sides of each."""
    pieces, start = [], 0
    fade = round(_FADE * hertz)
    ramp = np.sin(np.linspace(0, np.pi / 2, fade)) ** 2
    for at, count in (*cuts, (len(wave), 0)):
        piece = wave[start:at].copy()
        if start:
            piece[:fade] *= ramp[: len(piece)]
        if count:
            tail = min(fade, len(piece))
            piece[len(piece) - tail :] *= ramp[::-1][fade - tail :]
        pieces += [piece, np.zeros(count)]
        start = at
    return np.concatenate(pieces)


def _after(span: Span, cuts: Sequence[tuple[int, int]], hertz: int) -> Span:
    """`span` where it lies once there is silence at `cuts`."""
    later = sum(count for at, count in cuts if at * SECOND // hertz <= span.start)
    return Span(start=span.start + later * SECOND // hertz, length=span.length)
