"""Checks of time and motion: every frame there, nothing black, nothing stuck."""

from collections.abc import Iterator
from fractions import Fraction

from reelwright.check.case import Case, check, fault, not_checked, pictures, stretches
from reelwright.core.report import Check, Element, Figure, Finding
from reelwright.core.time import SECOND, Span, end, frame_ticks, seconds, ticks, timecode

LONGEST_BLACK = ticks(Fraction(1, 2))
LONGEST_BLACK_FOREIGN = 2 * SECOND
LONGEST_FROZEN_FOREIGN = 30 * SECOND
_BEFORE, _AFTER = ticks(Fraction(3, 2)), ticks(Fraction(3, 10))  # a change is looked for around its time
_LEAST_AREA = 0.002  # of the frame: an element smaller than this may appear unseen
_SEEN = frozenset({"heading", "text", "bullet", "figure", "equation", "table", "chart", "quote"})


def duration(case: Case) -> Check:
    """The picture is as long as planned, and the sound ends with it, within a frame."""
    packets = case.measured.packets
    if packets.video is None:
        return not_checked("duration", "there is no picture")
    picture = packets.frames * packets.step or packets.video.span.length
    figures = [Figure(name="picture", value=round(seconds(picture), 3), unit="s")]
    findings = []
    frame = packets.step or SECOND // 25
    if case.plan is not None and case.timeline is not None:
        wanted = frame_ticks(case.plan.frames, case.timeline.rate)
        figures.append(Figure(name="planned", value=round(seconds(wanted), 3), unit="s"))
        if abs(picture - wanted) > frame // 2:
            name = "too_short" if picture < wanted else "too_long"
            findings.append(fault(case, name, f"{seconds(picture):.3f} s; planned {seconds(wanted):.3f} s"))
    if packets.audio is not None:
        apart = end(packets.audio.span) - picture - packets.video.span.start
        figures.append(
            Figure(name="sound_minus_picture", value=round(seconds(apart), 3), unit="s", limit="one frame")
        )
        if abs(apart) > (frame if case.plan is not None else SECOND // 2):
            side = "after" if apart > 0 else "before"
            told = f"the sound ends {abs(seconds(apart)):.3f} s {side} the picture"
            findings.append(fault(case, "ends_apart", told))
    return check("duration", findings, figures)


def frames(case: Case) -> Check:
    """Every planned frame is there, once, at its time."""
    packets = case.measured.packets
    if packets.video is None:
        return not_checked("frames", "there is no picture")
    planned = str(case.plan.frames) if case.plan is not None else ""
    decoded = sum(facts.frames for _, facts in pictures(case))
    figures = [
        Figure(name="frames", value=packets.frames, unit="", limit=planned),
        Figure(name="decoded_now", value=decoded - case.measured.proven, unit=""),
        Figure(name="proven_identical", value=case.measured.proven, unit=""),
    ]
    return check("frames", [*_counted(case, decoded), *_steady(case)], figures)


def _counted(case: Case, decoded: int) -> Iterator[Finding]:
    found = case.measured.packets.frames
    if case.plan is not None and found != case.plan.frames:
        missing = case.plan.frames - found
        name = "missing_frame" if missing > 0 else "extra_frame"
        yield fault(
            case,
            name,
            f"{abs(missing)} frames {'missing' if missing > 0 else 'too many'} of {case.plan.frames}",
        )
    if case.measured.pictures and decoded != found:
        yield fault(case, "undecoded_frames", f"{found} coded frames, {decoded} decoded")


def _steady(case: Case) -> Iterator[Finding]:
    packets = case.measured.packets
    for unsteady in packets.unsteady[:20]:
        where = Span(start=max(0, unsteady.at), length=max(0, unsteady.step))
        lost = round(unsteady.step / packets.step) - 1
        if unsteady.step <= 0:
            name, told = "repeated_timestamp", "two frames at one time"
        elif lost > 0 and abs(unsteady.step - (lost + 1) * packets.step) <= SECOND // 1000:
            name, told = "missing_frame", f"a gap of {lost} frames"
        else:
            name, told = "irregular_timestamps", f"a frame lasts {seconds(unsteady.step):.4f} s"
        yield fault(case, name, f"{told} at {timecode(where.start)}", where)
    if packets.unsteady_frames > 20:
        told = f"{packets.unsteady_frames} frames do not last {seconds(packets.step):.4f} s"
        yield fault(case, "irregular_timestamps", told)


def black(case: Case) -> Check:
    """No black stretch."""
    if not case.measured.pictures:
        return not_checked("black", "there is no picture")
    limit = LONGEST_BLACK if case.plan is not None else LONGEST_BLACK_FOREIGN
    spans = stretches(case, "black")
    findings = [
        fault(case, "black", f"black for {seconds(span.length):.2f} s from {timecode(span.start)}", span)
        for span in spans
        if span.length > limit
    ]
    longest = max((span.length for span in spans), default=0)
    return check("black", findings, [_longest(longest, limit)])


def frozen(case: Case) -> Check:
    """The picture does not stand still through a planned change; a stranger's, not for half a minute."""
    if not case.measured.pictures:
        return not_checked("frozen", "there is no picture")
    spans = stretches(case, "frozen")
    longest = max((span.length for span in spans), default=0)
    if case.plan is None:
        slow = [
            fault(case, "frozen", f"still for {seconds(span.length):.1f} s from {timecode(span.start)}", span)
            for span in spans
            if span.length > LONGEST_FROZEN_FOREIGN
        ]
        return check("frozen", slow, [_longest(longest, LONGEST_FROZEN_FOREIGN)])
    figure = Figure(
        name="longest", value=round(seconds(longest), 2), unit="s", limit="no planned change within"
    )
    return check("frozen", _stuck(case, spans), [figure])


def _stuck(case: Case, spans: list[Span]) -> Iterator[Finding]:
    changes = list(_changes(case))
    for span in spans:
        missed = [
            (at, what)
            for at, what in changes
            if span.start <= max(0, at - _BEFORE) and at + _AFTER <= end(span) and at >= _BEFORE
        ]
        if missed:
            at, what = missed[0]
            told = f"still for {seconds(span.length):.2f} s from {timecode(span.start)}"
            yield fault(case, "frozen", f"{told}, while {what} was to appear at {timecode(at)}", span)


def _changes(case: Case) -> Iterator[tuple[int, str]]:
    """When something must be seen to happen, on the film's clock, and what."""
    if case.plan is None:
        return
    for number, board in enumerate(case.plan.boards):
        if number:
            yield board.span.start, f"scene {board.scene}"
        for element in board.elements:
            if element.role in _SEEN and element.shown.start > 0 and _area(case, element) >= _LEAST_AREA:
                yield board.span.start + element.shown.start, f"{element.role} {element.id}"


def _area(case: Case, element: Element) -> float:
    if case.plan is None:
        return 0.0
    box, size = element.box, case.plan.size
    return (box.x1 - box.x0) * (box.y1 - box.y0) / (size.width * size.height)


def _longest(longest: int, limit: int) -> Figure:
    return Figure(
        name="longest", value=round(seconds(longest), 2), unit="s", limit=f"at most {seconds(limit):g}"
    )
