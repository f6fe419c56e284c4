"""Loudness and true peak against values that follow from BS.1770-5 and EBU Tech 3341 by definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelwright.media.sound import SILENT, k_weighting, loudness, true_peak


def tone(level: float, seconds: float, hertz: int = 48_000, pitch: float = 1000.0) -> np.ndarray:
    """A sine whose peak is at `level` dBFS, the same in two channels."""
    wave = 10 ** (level / 20) * np.sin(2 * np.pi * pitch * np.arange(round(seconds * hertz)) / hertz)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def test_the_filters_are_those_of_the_table_at_48_khz() -> None:
    (b1, a1), (b2, a2) = k_weighting(48_000)
    np.testing.assert_allclose(b1, [1.53512485958697, -2.69169618940638, 1.19839281085285], atol=1e-8)
    np.testing.assert_allclose(a1, [1.0, -1.69065929318241, 0.73248077421585], atol=1e-8)
    np.testing.assert_allclose(b2, [1.0, -2.0, 1.0], atol=1e-12)
    np.testing.assert_allclose(a2, [1.0, -1.99004745483398, 0.99007225036621], atol=1e-8)


@pytest.mark.parametrize("hertz", [32_000, 44_100, 48_000, 96_000])
def test_997_hz_at_full_scale_in_one_channel_is_minus_3_01(hertz: int) -> None:
    one = tone(0.0, 20, hertz, 997.0)
    one[:, 1] = 0
    assert loudness(one, hertz) == pytest.approx(-3.01, abs=0.05)
    assert loudness(one[:, 0], hertz) == pytest.approx(-3.01, abs=0.05)


# EBU Tech 3341: (level dBFS, seconds) ... -> integrated loudness, each within 0.1 LU
CASES = {
    1: ([(-23.0, 20)], -23.0),
    2: ([(-33.0, 20)], -33.0),
    3: ([(-36.0, 10), (-23.0, 60), (-36.0, 10)], -23.0),
    4: ([(-72.0, 10), (-36.0, 10), (-23.0, 60), (-36.0, 10), (-72.0, 10)], -23.0),
    5: ([(-26.0, 20), (-20.0, 20.1), (-26.0, 20)], -23.0),
}


@pytest.mark.parametrize("case", CASES)
def test_ebu_3341_integrated(case: int) -> None:
    parts, expected = CASES[case]
    data = np.concatenate([tone(level, length) for level, length in parts])
    assert loudness(data, 48_000) == pytest.approx(expected, abs=0.1)


def test_ebu_3341_case_6_five_channels() -> None:
    levels = (-28.0, -28.0, -24.0, -200.0, -30.0, -30.0)
    data = np.stack([tone(level, 20)[:, 0] for level in levels], axis=1)
    assert loudness(data, 48_000) == pytest.approx(-23.0, abs=0.1)


# EBU Tech 3341 cases 15 to 19: (cycles a sample, degrees, peak of the samples' sine) -> dBTP within +0.2 -0.4
@pytest.mark.parametrize(
    ("pitch", "phase", "scale", "expected"),
    [
        (1 / 4, 0.0, 0.5, -6.0),
        (1 / 4, 45.0, 0.5, -6.0),
        (1 / 6, 60.0, 0.5, -6.0),
        (1 / 8, 67.5, 0.5, -6.0),
        (1 / 4, 45.0, 1.41, 3.0),
    ],
)
def test_ebu_3341_true_peak(pitch: float, phase: float, scale: float, expected: float) -> None:
    at = np.arange(48_000)
    fade = np.minimum(1, np.minimum(at, at[::-1]) / 4800)
    wave = scale * fade * np.sin(2 * np.pi * pitch * at + np.radians(phase))
    assert expected - 0.4 <= true_peak(wave.astype(np.float32)) <= expected + 0.2


def test_skipping_quiet_stretches_changes_nothing() -> None:
    noise = np.random.default_rng(3).standard_normal((30_000, 2)).astype(np.float32) * 0.1
    noise[20_000:20_004, 0] = (0.9, -0.9, 0.9, -0.9)
    peaks = [true_peak(noise[at : at + 2_048]) for at in range(0, 30_000, 1_024)]
    assert true_peak(noise) == pytest.approx(max(peaks), abs=1e-9)


def test_silence_has_no_loudness() -> None:
    assert loudness(np.zeros((48_000, 2), np.float32), 48_000) == SILENT
    assert true_peak(np.zeros((100, 2), np.float32)) == SILENT
    assert loudness(tone(-10, 0.1), 48_000) < loudness(tone(-10, 0.4), 48_000)


@settings(max_examples=15, deadline=None)
@given(st.floats(-30, -6), st.floats(-20, 6))
def test_gain_moves_loudness_by_itself(level: float, gain: float) -> None:
    quiet = tone(level, 2)
    loud = quiet * np.float32(10 ** (gain / 20))
    assert loudness(loud, 48_000) - loudness(quiet, 48_000) == pytest.approx(gain, abs=0.01)
    assert true_peak(loud) - true_peak(quiet) == pytest.approx(gain, abs=0.01)
