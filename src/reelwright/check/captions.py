"""Checks of the captions track: every spoken word is there, in order, at its time, long enough to read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reelwright.check.case import NO_PLAN, Case, check, fault, not_checked, overlap, scene_at
from reelwright.core.measured import ShownText
from reelwright.core.report import Check, Figure, Finding
from reelwright.core.time import SECOND, end, seconds, timecode
from reelwright.core.timeline import Timeline

LEAST_COVER = 0.5  # of a spoken line's time
MOST_DRIFT = SECOND // 20
SHORTEST, LONGEST = SECOND // 2, 9 * SECOND
FASTEST = 25.0  # characters a second


def coverage(case: Case) -> Check:
    """Every word of the timeline stands in the captions track, and every spoken line has a caption."""
    if case.timeline is None:
        return not_checked("captions_coverage", NO_PLAN)
    shown = case.measured.packets.captions
    if shown is None:
        if not case.timeline.captions:
            return not_checked("captions_coverage", "the film is planned without captions")
        return check("captions_coverage", [fault(case, "missing_captions", "there is no captions track")])
    wanted, found = (
        _words(caption.text for caption in case.timeline.captions),
        _words(each.text for each in shown),
    )
    figures = [
        Figure(name="words_planned", value=len(wanted), unit=""),
        Figure(name="words_shown", value=len(found), unit=""),
    ]
    findings = [*_differences(case, wanted, found), *_uncovered(case, case.timeline, shown)]
    return check("captions_coverage", findings, figures)


def _words(texts: Iterator[str]) -> list[str]:
    return [word for text in texts for word in text.split()]


def _differences(case: Case, wanted: list[str], found: list[str]) -> Iterator[Finding]:
    lost, added = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    if lost:
        yield fault(case, "missing_words", f"{lost.total()} words missing: {_few(lost)}")
    if added:
        yield fault(case, "unplanned_words", f"{added.total()} words not in the plan: {_few(added)}")


def _few(words: Counter[str]) -> str:
    return ", ".join(list(words)[:8])


def _uncovered(case: Case, timeline: Timeline, shown: Sequence[ShownText]) -> Iterator[Finding]:
    for track in timeline.tracks:
        for clip in track.clips if track.kind == "voice" else ():
            covered = sum(overlap(clip.span, each.span) for each in shown)
            if covered < LEAST_COVER * clip.span.length:
                told = f"speech at {timecode(clip.span.start)} has captions for {seconds(covered):.1f} s of "
                yield fault(case, "uncaptioned", f"{told}{seconds(clip.span.length):.1f} s", clip.span)


def order(case: Case) -> Check:
    """Captions follow each other without overlap, in the planned order, and stay long enough to be read."""
    shown = case.measured.packets.captions
    if shown is None:
        return not_checked("captions_order", "there is no captions track")
    findings = [*_sequence(case, shown), *_readable(case, shown)]
    if case.timeline is not None:
        findings += _planned_order(case, case.timeline, shown)
    fastest = max((_speed(each) for each in shown), default=0.0)
    shortest = min((seconds(each.span.length) for each in shown), default=0.0)
    figures = [
        Figure(name="captions", value=len(shown), unit=""),
        Figure(name="shortest", value=round(shortest, 2), unit="s", limit=f"at least {seconds(SHORTEST):g}"),
        Figure(name="fastest", value=round(fastest, 1), unit="characters/s", limit=f"at most {FASTEST:g}"),
    ]
    return check("captions_order", findings, figures)


def _sequence(case: Case, shown: Sequence[ShownText]) -> Iterator[Finding]:
    for before, after in pairwise(shown):
        if after.span.start < end(before.span) - SECOND // 1000:
            told = f"{after.text!r} starts before {before.text!r} ends"
            yield fault(case, "overlapping_captions", told, after.span)


def _readable(case: Case, shown: Sequence[ShownText]) -> Iterator[Finding]:
    for each in shown:
        told = f"{each.text!r} at {timecode(each.span.start)}"
        if each.span.length < SHORTEST:
            yield _remark(case, "short_caption", f"{told} stays {seconds(each.span.length):.2f} s", each)
        elif each.span.length > LONGEST:
            yield _remark(case, "long_caption", f"{told} stays {seconds(each.span.length):.1f} s", each)
        elif _speed(each) > FASTEST:
            yield _remark(case, "fast_caption", f"{told} runs at {_speed(each):.0f} characters/s", each)


def _remark(case: Case, name: str, message: str, each: ShownText) -> Finding:
    scene = scene_at(case, each.span.start)
    return Finding(check=name, level="warning", message=message, where=each.span, scene=scene)


def _speed(each: ShownText) -> float:
    return len(each.text) / max(0.001, seconds(each.span.length))


def _planned_order(case: Case, timeline: Timeline, shown: Sequence[ShownText]) -> Iterator[Finding]:
    """Planned and shown captions side by side; what is missing altogether is the coverage's business."""
    known = Counter(_line(caption.text) for caption in timeline.captions)
    present = Counter(_line(each.text) for each in shown)
    wanted = [caption for caption in timeline.captions if present[_line(caption.text)]]
    found = [each for each in shown if known[_line(each.text)]]
    for caption, each in zip(wanted, found, strict=False):
        if _line(caption.text) != _line(each.text):
            told = f"{each.text!r} at {timecode(each.span.start)}, where {caption.text!r} was planned"
            yield fault(case, "out_of_order", told, each.span)
            return
        if abs(caption.span.start - each.span.start) > MOST_DRIFT:
            told = f"{each.text!r} at {timecode(each.span.start)}; planned {timecode(caption.span.start)}"
            yield fault(case, "mistimed_caption", told, each.span)


def _line(text: str) -> str:
    return " ".join(text.split())
