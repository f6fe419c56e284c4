"""The voice chain: an engine's dry sound made pleasant, at 48 kHz, its silence trimmed."""

from math import gcd

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

from reelwright.core.time import SECOND, Span, end
from reelwright.media.sound import loudness

HERTZ = 48_000
LEVEL = -20.0  # LUFS of a take; the mix sets the film's own level
_CEILING = 0.89  # of full scale
_TICKS = SECOND // HERTZ
_LEAD, _TAIL = 0.03, 0.06  # s of room kept before and after the voice
_FADE_IN, _FADE_OUT = 0.005, 0.025  # s
_QUIET = -46.0  # dB below the loudest 10 ms: silence

Wave = NDArray[np.float64]
Section = tuple[float, float, float, float, float, float]


def polish(samples: NDArray[np.float32], hertz: int) -> Wave:
    """Mono `samples` at 48 kHz through high-pass, equaliser and a soft compressor, at -20 LUFS.

    Resampling keeps time exactly (linear phase, delay taken out); the filters delay speech by less than 1 ms.
    """
    common = gcd(HERTZ, hertz)
    wave = signal.resample_poly(samples.astype(np.float64), HERTZ // common, hertz // common)
    wave = signal.sosfilt(_SECTIONS, wave)
    wave = wave * _compression(wave)
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


def _compression(wave: Wave, *, over: float = -24.0, ratio: float = 2.2, knee: float = 12.0) -> Wave:
    """Gain for each sample: levels more than `over` dB (of the loudest) are brought down by `ratio`, softly.

    The level is looked at from both sides of a moment, so the gain is down before a loud sound begins.
    """
    hop = HERTZ // 200
    rows = np.concatenate([wave, np.zeros(-len(wave) % hop)]).reshape(-1, hop)
    power = ndimage.gaussian_filter1d(np.einsum("ij,ij->i", rows, rows) / hop, 6.0, mode="nearest")
    level = 10 * np.log10(power / max(power.max(initial=0.0), 1e-12) + 1e-9)
    above = np.clip(level - over + knee / 2, 0, knee) ** 2 / (2 * knee) + np.maximum(
        level - over - knee / 2, 0
    )
    gain = 10 ** (-above * (1 - 1 / ratio) / 20)
    return np.asarray(np.interp(np.arange(len(wave)), (np.arange(len(gain)) + 0.5) * hop, gain))


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
