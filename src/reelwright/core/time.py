"""One integer clock.

A tick is 1/705 600 000 s: a whole number of ticks per frame at 24, 25, 30, 50, 60, 120 fps and their NTSC
forms, and per sample at 8 to 192 kHz (the 'flick', Horvath 2018). Float seconds only on screens.
"""

from fractions import Fraction

from reelwright.core.noun import Noun

SECOND = 705_600_000  # ticks


class Span(Noun):
    """A half-open stretch of time: `start` and `length` in ticks."""

    start: int
    length: int


class Rate(Noun):
    """Frames per second as an exact fraction: 30000/1001 is NTSC."""

    num: int
    den: int = 1


def end(span: Span) -> int:
    """First tick after `span`."""
    return span.start + span.length


def moved(span: Span, by: int) -> Span:
    """`span`, `by` ticks later."""
    return Span(start=span.start + by, length=span.length)


def ticks(seconds: float | Fraction) -> int:
    """Seconds to the nearest tick."""
    return round(Fraction(seconds) * SECOND)


def seconds(length: int) -> float:
    """Ticks to seconds, for screens and filters only."""
    return length / SECOND


def frame_ticks(frame: int, rate: Rate) -> int:
    """Tick at which `frame` (0-based) starts; exact for the rates named above, else rounded."""
    return round(Fraction(frame * rate.den * SECOND, rate.num))


def frames_up(length: int, rate: Rate) -> int:
    """Least number of frames that covers `length` ticks."""
    return -((-length * rate.num) // (rate.den * SECOND))


def frame_at(tick: int, rate: Rate) -> int:
    """The frame (0-based) on screen at `tick`."""
    return (tick * rate.num) // (rate.den * SECOND)


def sample_at(tick: int, hertz: int) -> int:
    """The sample (0-based) that sounds at `tick`."""
    return (tick * hertz) // SECOND


def timecode(tick: int, *, comma: bool = False) -> str:
    """`tick` as HH:MM:SS.mmm (WebVTT), or HH:MM:SS,mmm (SubRip) with `comma`."""
    ms = round(Fraction(tick * 1000, SECOND))
    mark = "," if comma else "."
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"
