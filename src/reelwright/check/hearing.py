"""Checks of the sound: there, level, unclipped, and in time with the picture."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from reelwright.check.case import NO_PLAN, Case, check, delivery, fault, not_checked, overlap
from reelwright.core.measured import SoundFacts
from reelwright.core.report import Check, Figure, Finding
from reelwright.core.time import SECOND, Span, end, seconds, ticks, timecode
from reelwright.core.timeline import Timeline

LONGEST_SILENCE = 3 * SECOND
LOUDNESS_TOLERANCE = 0.5  # LU
PEAK_TOLERANCE = 0.05  # dB, of the measurement itself
DEFAULT_LOUDNESS, DEFAULT_PEAK = -16.0, -1.5
FOREIGN_LOUDNESS = (-24.0, -12.0)  # LUFS: quieter or louder is worth a remark
FOREIGN_PEAK = -1.0
LOST_VOICE = 12.0  # dB below the film's usual speech: music alone is at least 15 LU below
MOST_FLATTENED = 1.5
MOST_OFFSET = ticks(Fraction(60, 1000))
_HOP = SECOND // 100  # of SoundFacts.levels
_FURTHEST = 150  # hops either way that a shift is looked for
_LEAST_FIT = 0.3  # correlation below which nothing can be said
_NO_SOUND = "there is no sound"


def silence(case: Case) -> Check:
    """No silence beyond the planned pauses, and a voice wherever the timeline has words."""
    sound = case.measured.sound
    if sound is None:
        return not_checked("silence", _NO_SOUND)
    longest = max((span.length for span in sound.silences), default=0)
    figures = [
        Figure(name="longest", value=round(seconds(longest), 2), unit="s", limit="at most 3 unplanned")
    ]
    return check("silence", [*_silences(case, sound), *_lost_voice(case, sound)], figures)


def _silences(case: Case, sound: SoundFacts) -> Iterator[Finding]:
    pauses = _pauses(case.timeline, sound.length) if case.timeline is not None else []
    for span in sound.silences:
        unplanned = span.length - sum(overlap(span, pause) for pause in pauses)
        if unplanned > LONGEST_SILENCE:
            told = f"silent for {seconds(span.length):.1f} s from {timecode(span.start)}"
            yield fault(case, "silence", told, span)


def _pauses(timeline: Timeline, length: int) -> list[Span]:
    """Where the timeline has no clip with a voice."""
    at, pauses = 0, []
    for track in timeline.tracks:
        if track.kind == "voice":
            for clip in sorted(track.clips, key=lambda item: item.span.start):
                if clip.span.start > at:
                    pauses.append(Span(start=at, length=clip.span.start - at))
                at = max(at, end(clip.span))
    return [*pauses, Span(start=at, length=max(0, length - at))]


def _lost_voice(case: Case, sound: SoundFacts) -> Iterator[Finding]:
    """Captions during which the sound is far below the film's usual speech."""
    captions = case.timeline.captions if case.timeline is not None else ()
    levels = np.asarray(sound.levels, np.float64)
    spoken = []
    for caption in captions:
        pieces = [levels[word.span.start // _HOP : -(-end(word.span) // _HOP)] for word in caption.words]
        heard = np.concatenate(pieces) if pieces else np.zeros(0)
        if caption.words:
            spoken.append((caption.span, float(np.percentile(heard, 75)) if heard.size else -120.0))
    usual = float(np.median([level for _, level in spoken])) if spoken else 0.0
    for span, level in spoken:
        if level < usual - LOST_VOICE or level < -50:
            told = f"no voice at {timecode(span.start)}: {level:.0f} dBFS, elsewhere {usual:.0f}"
            yield fault(case, "lost_voice", told, span)


def loudness(case: Case) -> Check:
    """Integrated loudness as ordered (ITU-R BS.1770-5)."""
    sound = case.measured.sound
    if sound is None:
        return not_checked("loudness", _NO_SOUND)
    if case.plan is None:
        low, high = FOREIGN_LOUDNESS
    else:
        wish = delivery(case)
        target = wish.loudness if wish is not None else DEFAULT_LOUDNESS
        low, high = target - LOUDNESS_TOLERANCE, target + LOUDNESS_TOLERANCE
    findings = []
    if not low <= sound.loudness <= high:
        name = "too_loud" if sound.loudness > high else "too_quiet"
        findings.append(fault(case, name, f"{sound.loudness:.1f} LUFS, not within {low:g} to {high:g}"))
    limit = f"{low:g} to {high:g}"
    return check(
        "loudness", findings, [Figure(name="integrated", value=sound.loudness, unit="LUFS", limit=limit)]
    )


def true_peak(case: Case) -> Check:
    """True peak as ordered (ITU-R BS.1770-5)."""
    sound = case.measured.sound
    if sound is None:
        return not_checked("true_peak", _NO_SOUND)
    wish = delivery(case)
    most = wish.true_peak if wish is not None else DEFAULT_PEAK if case.plan is not None else FOREIGN_PEAK
    findings = []
    if sound.true_peak > most + PEAK_TOLERANCE:
        findings.append(fault(case, "true_peak", f"{sound.true_peak:.2f} dBTP; at most {most:g}"))
    figure = Figure(name="true_peak", value=sound.true_peak, unit="dBTP", limit=f"at most {most:g}")
    return check("true_peak", findings, [figure])


def clipping(case: Case) -> Check:
    """No sample at full scale, and no heap of samples where peaks were cut off."""
    sound = case.measured.sound
    if sound is None:
        return not_checked("clipping", _NO_SOUND)
    findings = []
    if sound.clipped:
        first = sound.clipped_at[0]
        told = f"{sound.clipped} samples at full scale, first at {timecode(first)}"
        findings.append(fault(case, "clipping", told, Span(start=first, length=0)))
    if sound.flattened > MOST_FLATTENED:
        told = f"samples heap up below the peaks ({sound.flattened:.1f}): they were cut off before"
        findings.append(fault(case, "flattened_peaks", told))
    figures = [
        Figure(name="clipped", value=sound.clipped, unit="samples", limit="0"),
        Figure(name="heaped", value=sound.flattened, unit="", limit=f"at most {MOST_FLATTENED:g}"),
    ]
    return check("clipping", findings, figures)


def av_offset(case: Case) -> Check:
    """The voice is heard when the timeline says: its level and the words' times are laid over each other."""
    sound = case.measured.sound
    if sound is None:
        return not_checked("av_offset", _NO_SOUND)
    if case.timeline is None:
        return not_checked("av_offset", NO_PLAN)
    heard = voice_activity(np.asarray(sound.levels, np.float64), spoken := _spoken(case.timeline, sound))
    found = shift(spoken, heard)
    if found is None:
        return not_checked("av_offset", "too little speech to compare")
    hops, fit = found
    offset = round(hops * _HOP)
    figures = [
        Figure(
            name="sound_after_words",
            value=round(seconds(offset) * 1000, 1),
            unit="ms",
            limit=f"within {seconds(MOST_OFFSET) * 1000:g}",
        ),
        Figure(name="fit", value=round(fit, 2), unit=""),
    ]
    findings = []
    if abs(offset) > MOST_OFFSET:
        side = "late" if offset > 0 else "early"
        findings.append(fault(case, "shifted_sound", f"the voice is {abs(seconds(offset)):.3f} s {side}"))
    return check("av_offset", findings, figures)


def _spoken(timeline: Timeline, sound: SoundFacts) -> NDArray[np.float64]:
    """1 in each 10 ms of the film in which the timeline has a word, else 0."""
    spoken = np.zeros(len(sound.levels))
    for caption in timeline.captions:
        for word in caption.words:
            spoken[round(word.span.start / _HOP) : round(end(word.span) / _HOP)] = 1.0
    return spoken


def voice_activity(levels: NDArray[np.float64], spoken: NDArray[np.float64]) -> NDArray[np.float64]:
    """0 (background) to 1 (voice) for each 10 ms, from the film's own loud and soft levels."""
    if not spoken.any() or not levels.size:
        return np.zeros(len(levels))
    high = float(np.percentile(levels[spoken > 0], 60))
    low = max(float(np.percentile(levels, 5)), high - 30)
    return np.clip((levels - low) / max(6.0, 0.6 * (high - low)), 0.0, 1.0)


def shift(spoken: NDArray[np.float64], heard: NDArray[np.float64]) -> tuple[float, float] | None:
    """By how many hops `heard` follows `spoken`, and how well they then fit (correlation, at most 1).

    None when there are fewer than two pauses to tell by, or when they fit nowhere.
    """
    if np.count_nonzero(np.diff(spoken)) < 3 or len(spoken) < 4 * _FURTHEST // 3 or not heard.std():
        return None
    one, other = spoken - spoken.mean(), heard - heard.mean()
    scale = float(np.sqrt((one @ one) * (other @ other)))
    reach = min(_FURTHEST, len(one) // 2)
    fits = np.array([_product(one, other, lag) for lag in range(-reach, reach + 1)]) / scale
    best = int(fits.argmax())
    if fits[best] < _LEAST_FIT:
        return None
    bend = 0.0
    if 0 < best < len(fits) - 1:
        before, at, after = fits[best - 1 : best + 2]
        curve = before - 2 * at + after
        bend = 0.5 * float(before - after) / float(curve) if curve else 0.0
    return best - reach + bend, float(fits[best])


def _product(one: NDArray[np.float64], other: NDArray[np.float64], lag: int) -> float:
    if lag >= 0:
        return float(one[: len(one) - lag] @ other[lag:])
    return float(one[-lag:] @ other[:lag])
