"""The voice chain: an engine's dry sound made pleasant, at 48 kHz, its silence trimmed."""

from math import gcd

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

from reelwright.core.time import SECOND, Span, end
from reelwright.media.sound import loudness

HERTZ = 48_000
LEVEL = -20.0  # LUFS of a take; the mix sets the film's own level
_HOP = HERTZ // 200  # samples in 5 ms
_WINDOW = ("kaiser", 9.0)  # of the resampler: images of the old rate 90 dB down
_CEILING = 0.89  # of full scale
_TICKS = SECOND // HERTZ
_LEAD, _TAIL = 0.03, 0.06  # s of room kept before and after the voice
_FADE_IN, _FADE_OUT = 0.005, 0.025  # s
_QUIET = -46.0  # dB below the loudest 10 ms: silence

Wave = NDArray[np.float64]
Section = tuple[float, float, float, float, float, float]


def polish(samples: NDArray[np.float32], hertz: int) -> Wave:
    """Mono `samples` at 48 kHz through high-pass, equaliser, de-esser and a soft compressor, at -20 LUFS.

    Resampling keeps time exactly (linear phase, delay taken out); the filters delay speech by less than 1 ms.
    """
    common = gcd(HERTZ, hertz)
    wave = signal.resample_poly(samples.astype(np.float64), HERTZ // common, hertz // common, window=_WINDOW)
    wave = _softened(signal.sosfilt(_SECTIONS, wave))
    wave = wave * _compression(_levels(wave, 6.0), len(wave))
    level = loudness(wave.astype(np.float32), HERTZ)
    if level > -70:
        wave = wave * 10 ** ((LEVEL - level) / 20)
    peak = float(np.abs(wave).max(initial=0.0))
    return np.asarray(wave * min(1.0, _CEILING / peak) if peak > 0 else wave)


def _peaking(pitch: float, gain: float, q: float) -> Section:
    """A bell of `gain` dB at `pitch` Hz (R. Bristow-Johnson, Audio EQ Cookbook)."""
    high, turn = 10 ** (gain / 40), 2 * np.pi * pitch / HERTZ
    alpha = np.sin(turn) / (2 * q)
    middle, a0 = -2 * np.cos(turn), 1 + alpha / high
    b = (1 + alpha * high) / a0, middle / a0, (1 - alpha * high) / a0
    return (*b, 1.0, middle / a0, (1 - alpha / high) / a0)


_SECTIONS = np.array(
    [
        *signal.butter(2, 70, "high", fs=HERTZ, output="sos"),
        _peaking(280, -2.5, 0.9),  # less of the box
        _peaking(3200, 2.5, 0.8),  # more of the consonants
    ]
)


_SIBILANT = signal.butter(2, 4200, "high", fs=HERTZ, output="sos")
_HISS = -16.0  # dB of the hissing band against the loudest of the voice, from which it is brought down


def _softened(wave: Wave) -> Wave:
    """`wave` with its sharpest s and sh brought down (a de-esser: only the band above 4.2 kHz gives way)."""
    high = signal.sosfiltfilt(_SIBILANT, wave)  # without delay, or it could not be taken away
    level, loudest = _levels(high, 1.5), float(_levels(wave, 6.0).max(initial=-200.0))
    gain = _compression(level - loudest, len(wave), over=_HISS, ratio=3.0, knee=6.0, against=0.0)
    return np.asarray(wave - high * (1 - gain))


def _levels(wave: Wave, blur: float) -> Wave:
    """Level in dB of each 5 ms, seen through a bell of `blur` such steps, from both sides of the moment."""
    rows = np.concatenate([wave, np.zeros(-len(wave) % _HOP)]).reshape(-1, _HOP)
    power = ndimage.gaussian_filter1d(np.einsum("ij,ij->i", rows, rows) / _HOP, blur, mode="nearest")
    return np.asarray(10 * np.log10(power + 1e-12))


def _compression(
    levels: Wave,
    count: int,
    *,
    over: float = -24.0,
    ratio: float = 2.2,
    knee: float = 12.0,
    against: float | None = None,
) -> Wave:
    """Gain for each of `count` samples: levels more than `over` dB are brought down by `ratio`, softly.

    `over` counts from `against` dB, None = the loudest. Levels look at both sides of a moment, so the gain is
    down before a loud sound begins.
    """
    level = levels - (levels.max(initial=-200.0) if against is None else against)
    above = np.clip(level - over + knee / 2, 0, knee) ** 2 / (2 * knee) + np.maximum(
        level - over - knee / 2, 0
    )
    gain = 10 ** (-above * (1 - 1 / ratio) / 20)
    return np.asarray(np.interp(np.arange(count), (np.arange(len(gain)) + 0.5) * _HOP, gain))


def trimmed(wave: Wave, spans: tuple[Span, ...]) -> tuple[NDArray[np.float32], tuple[Span, ...]]:
    """`wave` (48 kHz) without the silence around it, faded at its edges, and `spans` moved along with it.

    No word's span is cut, whatever its level.
    """
    hop = HERTZ // 100
    rows = np.concatenate([wave, np.zeros(-len(wave) % hop)]).reshape(-1, hop)
    power = np.einsum("ij,ij->i", rows, rows)
    loud = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (_QUIET / 10))
    sounding = [span for span in spans if span.length] or [Span(start=0, length=0)]
    first = min(int(loud[0]) * hop if loud.size else len(wave), sounding[0].start // _TICKS)
    last = max(int(loud[-1] + 1) * hop if loud.size else 0, end(sounding[-1]) // _TICKS)
    start = max(0, first - round(_LEAD * HERTZ))
    stop = min(len(wave), last + round(_TAIL * HERTZ))
    cut = wave[start:stop].copy()
    rise, fall = round(_FADE_IN * HERTZ), round(_FADE_OUT * HERTZ)
    cut[:rise] *= (np.sin(np.linspace(0, np.pi / 2, rise)) ** 2)[: len(cut)]
    cut[-fall:] *= (np.cos(np.linspace(0, np.pi / 2, fall)) ** 2)[-len(cut) :]
    whole = len(cut) * _TICKS
    return cut.astype(np.float32), tuple(_inside(span, start * _TICKS, whole) for span in spans)


def _inside(span: Span, cut: int, whole: int) -> Span:
    start = min(max(0, span.start - cut), whole)
    return Span(start=start, length=max(0, min(end(span) - cut, whole) - start))
