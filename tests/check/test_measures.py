"""The measures behind the gate, each against a truth that the test makes itself."""

from itertools import pairwise

import cv2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from small_film import i420

from reelwright.check import hearing, ink, sound
from reelwright.check.case import joined
from reelwright.check.pictures import Stretches
from reelwright.core.report import PixelBox
from reelwright.core.time import Span
from reelwright.media.decode import Planes

BOX = PixelBox(x0=40, y0=30, x1=260, y1=72)


def frame(paper, colour, *, words="Contrast", at=(46, 62), more=()) -> Planes:
    """A frame of 320 x 180 with words on paper, both RGB."""
    image = np.empty((180, 320, 3), np.uint8)
    image[:] = paper
    cv2.putText(image, words, at, cv2.FONT_HERSHEY_DUPLEX, 1.0, colour, 2, cv2.LINE_AA)
    for x0, y0, x1, y1 in more:
        image[y0:y1, x0:x1] = colour
    whole = i420(image)
    half = whole[180:].reshape(2, 90, 160)
    return Planes(0, whole[:180], half[0], half[1], corrupt=False)


def ratio(one, other) -> float:
    """WCAG 2.2 by its own formula."""

    def light(colour):
        codes = [value / 255 for value in colour]
        parts = [code / 12.92 if code <= 0.04045 else ((code + 0.055) / 1.055) ** 2.4 for code in codes]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


# a shade and a tint: 4:2:0 takes contrast from small type that differs from its ground by hue alone
COLOURS = st.tuples(st.integers(0, 255), *[st.integers(-30, 30)] * 3).map(
    lambda parts: tuple(min(255, max(0, parts[0] + tint)) for tint in parts[1:])
)


@settings(max_examples=60, deadline=None)
@given(COLOURS, COLOURS)
def test_contrast_is_measured_from_the_pixels(paper, colour):
    wanted = ratio(paper, colour)
    assume(wanted > 1.6)
    found = ink.look(frame(paper, colour), BOX, 20)
    assert found.contrast == pytest.approx(wanted, rel=0.15, abs=0.1)
    assert (found.crossing, found.stray) == (0, 0)


def test_no_text_is_no_contrast():
    assert ink.look(frame((20, 22, 30), (240, 240, 240), words=""), BOX, 20).contrast == 1.0


def test_a_box_outside_the_frame_is_harmless():
    far = PixelBox(x0=400, y0=10, x1=500, y1=40)
    assert ink.look(frame((20, 22, 30), (240, 240, 240)), far, 20) == (1.0, 0, 0)


def test_ink_across_a_border():
    planes = frame((20, 22, 30), (240, 240, 240), more=[(100, 60, 130, 90)])
    assert ink.look(planes, BOX, 20).crossing == 30


def test_stray_ink_is_not_what_stands_in_another_box():
    planes = frame((20, 22, 30), (240, 240, 240), more=[(270, 40, 290, 60)])
    neighbour = PixelBox(x0=268, y0=38, x1=292, y1=62)
    assert ink.look(planes, BOX, 40).stray == pytest.approx(400, rel=0.1)
    assert ink.look(planes, BOX, 40, (neighbour,)).stray == 0


def test_a_panel_s_edge_is_no_ink():
    """Text on a card: beyond the box another ground begins, all along the border."""
    image = np.full((180, 320, 3), 12, np.uint8)
    image[28:74, 38:262] = 60
    cv2.putText(image, "Contrast", (46, 62), cv2.FONT_HERSHEY_DUPLEX, 1.0, (240, 240, 240), 2, cv2.LINE_AA)
    whole = i420(image)
    half = whole[180:].reshape(2, 90, 160)
    assert ink.look(Planes(0, whole[:180], half[0], half[1], corrupt=False), BOX, 20)[1:] == (0, 0)


def test_paper_of_the_ink_s_colour_beyond_a_panel_is_no_stray_ink():
    """White captions on a dark panel over white paper."""
    image = np.full((180, 320, 3), 240, np.uint8)
    image[24:80, 30:270] = 20
    cv2.putText(image, "Contrast", (46, 62), cv2.FONT_HERSHEY_DUPLEX, 1.0, (240, 240, 240), 2, cv2.LINE_AA)
    whole = i420(image)
    half = whole[180:].reshape(2, 90, 160)
    planes = Planes(0, whole[:180], half[0], half[1], corrupt=False)
    panel = PixelBox(x0=30, y0=24, x1=270, y1=80)
    assert ink.look(planes, BOX, 30, (), panel)[1:] == (0, 0)
    assert ink.look(planes, BOX, 60)[1:] == (0, 0)


@settings(max_examples=60, deadline=None)
@given(st.integers(-90, 90), st.integers(0, 1000))
def test_a_shift_is_found_whichever_way(lag, seed):
    rng = np.random.default_rng(seed)
    spoken = np.zeros(2000)
    at = 100
    while at < 1800:
        length = int(rng.integers(40, 220))
        spoken[at : at + length] = 1.0
        at += length + int(rng.integers(15, 80))
    levels = np.where(np.roll(spoken, lag) > 0, -22, -55) + rng.normal(0, 4, 2000)
    found = hearing.shift(spoken, hearing.voice_activity(levels, spoken))
    assert found is not None
    assert found[0] == pytest.approx(lag, abs=1.0)
    assert found[1] > 0.6


def test_no_shift_is_told_of_noise():
    spoken = np.zeros(1000)
    spoken[100:300] = spoken[400:700] = 1
    noise = np.random.default_rng(3).normal(-30, 3, 1000)
    assert hearing.shift(spoken, hearing.voice_activity(noise, spoken)) is None
    assert hearing.shift(np.zeros(1000), np.ones(1000)) is None


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 30)), max_size=12))
def test_joined_spans_cover_the_same_ticks_without_touching(pairs):
    spans = [Span(start=start, length=length) for start, length in pairs]
    done = joined(spans)
    covered = {tick for span in spans for tick in range(span.start, span.start + span.length)}
    assert {tick for span in done for tick in range(span.start, span.start + span.length)} == covered
    assert all(one.start + one.length < other.start for one, other in pairwise(done))


@given(st.lists(st.booleans(), max_size=60), st.integers(1, 5))
def test_stretches_are_the_long_runs(states, shortest):
    stretches = Stretches(shortest)
    for at, holds in enumerate(states):
        stretches.see(at, holds=holds)
    wanted, start = [], None
    for at, holds in enumerate([*states, False]):
        if holds and start is None:
            start = at
        elif not holds and start is not None:
            if at - start >= shortest:
                wanted.append((start, at - start))
            start = None
    assert [(span.start, span.length) for span in stretches.spans(len(states))] == wanted


def test_levels_and_silences():
    tone = np.sin(np.arange(48_000) / 48_000 * 2 * np.pi * 1000).astype(np.float32)
    data = np.concatenate([tone, np.zeros(72_000, np.float32), 0.1 * tone])[:, None]
    levels = sound._levels(data, 48_000)
    assert len(levels) == 350
    assert set(levels[:99]) == {-3}
    assert set(levels[101:249]) == {-120}
    assert set(levels[251:]) == {-23}
    (silence,) = sound._silences(levels)
    assert (silence.start, silence.length) == (sound.SECOND, 3 * sound.SECOND // 2)


def test_an_odd_sample_rate_has_a_hundred_levels_a_second():
    assert len(sound._levels(np.ones((22_050 * 3, 1), np.float32), 22_050)) == 300
    assert len(sound._levels(np.ones((50, 1), np.float32), 44_100)) == 0
