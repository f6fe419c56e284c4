"""A voice breathes: at commas, longer at full stops, and it is never silent for long inside a scene."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.core import pace
from reelwright.core.media import VoiceChoice
from reelwright.core.time import SECOND, Span, end, seconds
from reelwright.stage import voices
from reelwright.stage.pausing import paused
from reelwright.stage.speaking import sounded
from reelwright.stage.spoken.words import spoken
from reelwright.stage.tone import HERTZ

FLITE = VoiceChoice(engine="flite", speaker="rms")
READY = {fact.engine for fact in voices.available() if fact.ready}
needs_flite = pytest.mark.skipif("flite" not in READY, reason="flite is not installed here")
TEXT = "The sea was warm in summer. Colonies near a river, however, recovered slowly."


def quiets(wave: np.ndarray, least: float = 0.1) -> list[tuple[float, float]]:
    """Where it is quieter than -34 dB of the loudest, in seconds: start and length."""
    hop = HERTZ // 200
    rows = wave[: len(wave) // hop * hop].reshape(-1, hop).astype(np.float64)
    power = (rows**2).mean(axis=1)
    quiet = np.concatenate([[False], power < power.max() * 10**-3.4, [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(int)))
    runs = [(start * 0.005, (stop - start) * 0.005) for start, stop in edges.reshape(-1, 2)]
    return [run for run in runs if run[1] >= least]


@needs_flite
@pytest.mark.parametrize("rate", [1.0, 1.5])
def test_a_voice_pauses_at_its_marks(rate: float) -> None:
    said = spoken(TEXT, "en")
    wave, spans, _ = sounded(said, "en", FLITE.model_copy(update={"rate": rate}))
    inner = [run for run in quiets(wave) if 0.2 < run[0] < len(wave) / HERTZ - 0.3]
    words = ("summer.", "river,", "however,")
    least = (0.36, 0.17, 0.17)
    for word, wanted in zip(words, least, strict=True):
        place = seconds(end(spans[said.index(word)]))
        after = next(length for start, length in inner if abs(start - place) < 0.15)
        assert wanted / rate * 0.9 <= after < 0.6, word
    assert len(inner) == len(words)  # and nowhere else


@needs_flite
def test_no_long_silence_inside_a_scene() -> None:
    gap = np.zeros(pace.LINE_PAUSE * HERTZ // SECOND, np.float32)
    takes = [
        sounded(spoken(line, "en"), "en", FLITE)[0] for line in (TEXT, "Why is that?", "Sand, it seems.")
    ]
    scene = np.concatenate([piece for take in takes for piece in (take, gap)][:-1])
    assert 0.35 <= max(length for _, length in quiets(scene)) < 1.2


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300), st.sampled_from(" ,.?!")), max_size=8),
    st.floats(0.5, 2.0),
)
def test_silence_is_put_in_and_nothing_taken_out(words: list[tuple[int, int, str]], rate: float) -> None:
    spans, at, pieces = [], 0, []
    noise = np.random.default_rng(1)
    for length, gap, _ in words:  # in ms
        spans.append(Span(start=at * SECOND // 1000, length=length * SECOND // 1000))
        pieces += [noise.normal(0, 0.1, length * 48), np.zeros(gap * 48)]
        at += length + gap
    wave = np.concatenate([np.zeros(0), *pieces])
    said = ["word" + mark.strip() if length else "" for length, _, mark in words]
    longer, moved = paused(wave, HERTZ, tuple(spans), said, rate)
    assert len(longer) >= len(wave)
    assert [span.length for span in moved] == [span.length for span in spans]
    assert [span.start for span in moved] == sorted(span.start for span in moved)
    for before, after in zip(spans, moved, strict=True):
        assert after.start >= before.start
        here, there = (one.start * HERTZ // SECOND for one in (before, after))
        count = before.length * HERTZ // SECOND
        changed = ~np.isclose(wave[here : here + count], longer[there : there + count], atol=1e-9)
        assert changed.sum() <= 2 * 0.004 * HERTZ + 2  # the fades
