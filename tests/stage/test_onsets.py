"""When a word sounds in the finished, decoded sound, against when its caption says it does.

Two truths, neither of them an aligner: speech assembled from single words at times that we chose, and the
engine's own events. Both go the whole way: trim, resample, voice chain, staging, mix, AAC.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from speech_tools import SENTENCES, script, tools

from reelwright.core.media import Delivery, Size, VoiceChoice, Word
from reelwright.core.time import SECOND, Rate, Span, seconds
from reelwright.core.timeline import Timeline
from reelwright.media import decode
from reelwright.render.mix import mix
from reelwright.stage import speaking, themes, voices
from reelwright.stage.speaking import speak
from reelwright.stage.staging import stage
from reelwright.stage.voices.child import Speech
from reelwright.stage.voices.flite import Flite

CHOICE = VoiceChoice(engine="flite", speaker="rms")
DELIVERY = Delivery(name="t", size=Size(width=960, height=540), rate=Rate(num=30), crf=30, preset="ultrafast")
FILM = script(SENTENCES[3:], SENTENCES[:1], SENTENCES[1:3])
ALLOWED = 0.050  # s, 95th percentile

pytestmark = pytest.mark.skipif(
    not any(fact.ready for fact in voices.available() if fact.engine == "flite"),
    reason="flite is not installed here",
)


@cache
def alone(word: str, choice: VoiceChoice) -> np.ndarray:
    """One word's sound, 16 kHz."""
    return Flite().speak((word,), choice).samples


class Assembled:
    """A real voice whose words are spoken one by one and put at times of our choosing."""

    def speak(self, words: Sequence[str], choice: VoiceChoice) -> Speech:
        """Words with a third of a second of true silence between them; spans begin where sound begins."""
        parts, spans, at = [np.zeros(4_000, np.float32)], [], 4_000
        for number, word in enumerate(words):
            sound = alone(word, choice) if word else np.zeros(0, np.float32)
            heard = np.flatnonzero(np.abs(sound) > 0.02 * np.abs(sound).max(initial=1e-9))
            sound = sound[heard[0] : heard[-1]] if heard.size else sound
            spans.append(Span(start=at * SECOND // 16_000, length=len(sound) * SECOND // 16_000))
            gap = np.zeros(4_800 + 37 * number, np.float32)
            parts += [sound, gap]
            at += len(sound) + len(gap)
        return Speech(np.concatenate(parts), 16_000, tuple(spans))

    def speakers(self) -> tuple[str, ...]:
        """As flite's."""
        return Flite().speakers()


def film(folder: Path) -> tuple[Timeline, np.ndarray]:
    """The staged film and its decoded sound, (samples,), 48 kHz."""
    with_tools = tools(folder)
    takes = tuple(speak(with_tools, line, "en", CHOICE) for scene in FILM.scenes for line in scene.lines)
    theme = themes.find("studio", "dark")
    timeline = stage(with_tools, FILM, takes, theme, DELIVERY.size, DELIVERY.rate)
    last = timeline.tracks[0].clips[-1].span
    made = mix(with_tools, timeline.tracks[1], None, last.start + last.length, DELIVERY, 0.6)
    heard = decode.sound(with_tools.blobs.path(made.media.blob))
    assert heard is not None
    return timeline, heard.data[:, 0]


def onset(sound: np.ndarray, near: float) -> float:
    """Where, around `near` seconds, sound begins after silence, in seconds."""
    hop = 48  # 1 ms
    first = max(0, round((near - 0.2) * 48_000) // hop)
    rows = sound[first * hop : (first + 400) * hop].reshape(-1, hop)
    level = np.sqrt((rows**2).mean(axis=1))
    quiet = level < 0.006
    for at in range(40, len(level)):
        if not quiet[at] and quiet[at - 40 : at].all():
            return (first + at) * hop / 48_000
    return float("nan")


def words(timeline: Timeline) -> list[Word]:
    return [word for caption in timeline.captions for word in caption.words]


def test_assembled_speech_is_captioned_at_its_known_times(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(speaking, "find", lambda *_: Assembled)
    timeline, sound = film(tmp_path)
    spoken = [word for word in words(timeline) if word.text != "–"]
    found = np.array([onset(sound, seconds(word.span.start)) for word in spoken])
    errors = np.abs(found - [seconds(word.span.start) for word in spoken])
    assert np.isfinite(errors).mean() > 0.9  # nearly every word begins after silence
    errors = errors[np.isfinite(errors)]
    assert np.percentile(errors, 95) <= ALLOWED
    assert np.median(errors) <= 0.010


def test_the_engines_own_events_survive_the_whole_way(tmp_path: Path, monkeypatch: Any) -> None:
    raw: list[Speech] = []
    real = Flite.speak

    def listening(self: Flite, said: Sequence[str], choice: VoiceChoice) -> Speech:
        raw.append(real(self, said, choice))
        return raw[-1]

    monkeypatch.setattr(Flite, "speak", listening)
    timeline, sound = film(tmp_path)
    captioned = iter(words(timeline))
    worst = []
    for clip, speech in zip(timeline.tracks[1].clips, raw, strict=True):
        first = clip.span.start * 48_000 // SECOND
        count = clip.span.length * 48_000 // SECOND
        for event in speech.spans:
            told = seconds(next(captioned).span.start)
            near = told - seconds(clip.span.start)
            truth = seconds(clip.span.start) + heard_at(
                sound[first : first + count], speech.samples, event, near
            )
            worst.append(abs(told - truth))
    assert np.percentile(worst, 95) <= ALLOWED
    assert np.median(worst) <= 0.005


def heard_at(mixed: np.ndarray, raw: np.ndarray, event: Span, near: float) -> float:
    """Where the word that `raw` (16 kHz) has at `event` sounds in `mixed` (48 kHz), in seconds.

    It is looked for 0.25 s on both sides of `near`: pauses have moved it.
    """
    low = np.concatenate([np.zeros(4_000), mixed[::3], np.zeros(8_000)])
    start = event.start * 16_000 // SECOND
    word = raw[start : start + max(2_400, event.length * 16_000 // SECOND)].astype(np.float64)
    first = max(0, round(near * 16_000))  # 0.25 s before, counted in `low`
    region = low[first : first + 8_000 + len(word)]
    energy = np.convolve(region**2, np.ones(len(word)), "valid")
    likeness = np.correlate(region, word, "valid") / np.sqrt(energy + 1e-9)
    return (first - 4_000 + int(np.argmax(np.abs(likeness)))) / 16_000
