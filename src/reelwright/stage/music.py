"""A quiet bed of music, composed and played by ourselves: nothing to license, nothing to download.

A slow progression with voice leading, played by a pad, a soft bass and a sparse plucked voice with its echo;
the pluck stays away from the beginning and the end. Equal arguments give equal samples.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from reelwright.core.errors import InputError
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.core.time import SECOND
from reelwright.media.sound import wav

HERTZ = 48_000
PEAK = 0.5  # of full scale
Stereo = NDArray[np.float32]  # (samples, 2)
Chord = tuple[int, ...]  # semitones above the tonic, the root first


class Mood(NamedTuple):
    """What a bed is made of. `bar` is the usual length of a bar in seconds; each bar has one chord."""

    bar: float
    keys: tuple[int, ...]  # MIDI numbers of the tonic
    verses: tuple[tuple[Chord, ...], ...]
    bridge: tuple[Chord, ...]


class Note(NamedTuple):
    """A plucked note: `at` seconds, MIDI `pitch`, `loud` 0..1, `side` -1 (left) to 1 (right)."""

    at: float
    pitch: int
    loud: float
    side: float


_I, _II, _III = (0, 4, 7, 14), (2, 5, 9, 12), (4, 7, 11, 14)
_IV, _V, _VI = (5, 9, 12, 16), (7, 12, 14, 17), (9, 12, 16, 19)
MOODS = {
    "calm": Mood(
        bar=3.8,
        keys=(48, 50, 53, 55),
        verses=((_I, _VI, _IV, _V), (_I, _III, _IV, _I), (_VI, _IV, _I, _V)),
        bridge=(_IV, _V, _III, _VI, _II, _IV, _V, _V),
    ),
}
_LOW, _HIGH = 55, 76  # MIDI numbers between which the pad stays
_TAIL = 7.0  # s in which the last chord dies away
_FADE_IN, _FADE_OUT = 2.5, 4.5  # s
_ECHOES, _ECHO = 3, 0.36
_EIGHTHS = 8  # of a bar


def compose(tools: Tools, mood: str, length: int, seed: int) -> Media:
    """Music of `length` ticks (down to a whole sample): 48 kHz stereo WAV, fitted from first bar to last.

    Raises InputError for an unknown mood.
    """
    if mood not in MOODS:
        raise InputError(
            f"there is no music named {mood!r}.", fix=f"Choose one of: {', '.join(MOODS)}, none."
        )
    samples = bed(MOODS[mood], length * HERTZ // SECOND, seed)
    blob = tools.blobs.put(wav(samples, HERTZ), "audio/wav")
    return Media(blob=blob, kind="audio", length=len(samples) * SECOND // HERTZ, hertz=HERTZ, channels=2)


def bed(mood: Mood, count: int, seed: int) -> Stereo:
    """`count` samples of music, its peak at -6 dBFS."""
    chance = np.random.default_rng([seed, 20])
    tonic = int(chance.choice(mood.keys))
    room = count / HERTZ - _TAIL
    bars = max(1, round(room / mood.bar) + 1)
    bar = room / (bars - 1) if bars > 1 else mood.bar
    chords = _progression(mood, bars, chance)
    voicings = _led(chords, tonic)
    out = np.zeros((count, 2), np.float32)
    pads = {played: _pad(played, bar + 2.4) for played in set(voicings[:-1])}
    basses = {chord[0]: _bass(tonic + chord[0] - 12, bar + 0.8) for chord in set(chords[:-1])}
    for number, (chord, played) in enumerate(zip(chords[:-1], voicings[:-1], strict=True)):
        _lay(out, pads[played], number * bar)
        _lay(out, basses[chord[0]], number * bar)
    _lay(out, _pad(voicings[-1], bar + _TAIL), (bars - 1) * bar)
    _lay(out, _bass(tonic + chords[-1][0] - 12, _TAIL), (bars - 1) * bar)
    plucks: dict[tuple[int, float], Stereo] = {}
    for note in _melody(voicings, bar, chance):
        key = (note.pitch, note.side)
        if key not in plucks:
            plucks[key] = _pluck(note.pitch, note.side, 3 * bar / 16)
        _lay(out, plucks[key] * np.float32(note.loud), note.at)
    return _finished(out)


def _progression(mood: Mood, bars: int, chance: Generator) -> list[Chord]:
    """Verses of four bars with a bridge after every third, beginning and ending on the tonic."""
    chords: list[Chord] = []
    verses = [mood.verses[index] for index in chance.permutation(len(mood.verses))]
    number = 0
    while len(chords) < bars:
        number += 1
        part = mood.bridge if number % 4 == 0 else verses[(number - 1) // 4 % len(verses)]
        chords.extend(part)
    chords = chords[:bars]
    chords[0] = chords[-1] = mood.verses[0][0]
    if bars > 2:
        chords[-2] = mood.bridge[-1]
    return chords


def _led(chords: Sequence[Chord], tonic: int) -> list[tuple[int, ...]]:
    """MIDI numbers for each chord: of all placements in the pad's range the one that moves least."""
    placed: list[tuple[int, ...]] = []
    for chord in chords:
        octaves = [
            [pitch for pitch in range(_LOW, _HIGH + 1) if (pitch - tonic - step) % 12 == 0] for step in chord
        ]
        choices = sorted({tuple(sorted(choice)) for choice in product(*octaves)})
        open_ones = [c for c in choices if all(high - low >= 2 for low, high in pairwise(c))] or choices
        before = placed[-1] if placed else (57, 62, 66, 71)
        placed.append(min(open_ones, key=lambda c: sum(abs(a - b) for a, b in zip(c, before, strict=True))))
    return placed


def _melody(voicings: Sequence[tuple[int, ...]], bar: float, chance: Generator) -> Iterator[Note]:
    """Two motifs of a few notes that come, answer each other, and rest; none in the first and last bars."""
    motifs = [sorted(chance.choice(_EIGHTHS, size=size, replace=False).tolist()) for size in (3, 2)]
    steps = [chance.integers(0, 4, size=3).tolist() for _ in motifs]
    for number, played in enumerate(voicings[:-2]):
        turn = number % 4
        if number < 2 or turn == 3:
            continue
        kind = 0 if turn in (0, 2) else 1
        for order, eighth in enumerate(motifs[kind]):
            pitch = played[(steps[kind][order] + turn // 2) % len(played)] + 12
            swing = float(chance.uniform(-0.012, 0.012))
            loud = float(chance.uniform(0.55, 1.0)) * (1.0 if order == 0 else 0.8)
            yield Note((number + eighth / _EIGHTHS) * bar + swing, pitch, loud, 0.45 if order % 2 else -0.45)


def _pitch(midi: float) -> float:
    return float(440.0 * 2 ** ((midi - 69) / 12))


def _pad(played: tuple[int, ...], seconds: float) -> Stereo:
    """A warm chord that swells and dies away: few partials, each side detuned a little against the other."""
    time = np.arange(round(seconds * HERTZ), dtype=np.float32) / np.float32(HERTZ)
    out = np.zeros((len(time), 2), np.float32)
    for number, midi in enumerate(played):
        for side, cents in ((0, -3.5), (1, 3.5)):
            turn = np.float32(2 * np.pi * _pitch(midi + cents / 100)) * time
            tone = np.sin(turn + np.float32(number + side))
            for partial in (2, 3, 4):
                tone += np.float32(0.5 / partial**1.7) * np.sin(np.float32(partial) * turn)
            out[:, side] += tone * (
                1 + np.float32(0.12) * np.sin(time * np.float32(0.9 + 0.2 * number + side))
            )
    rise, fall = min(1.6, seconds / 3), min(2.6, seconds / 2)
    return np.asarray(out * _envelope(len(time), rise, fall)[:, None] * np.float32(0.05))


def _bass(midi: int, seconds: float) -> Stereo:
    time = np.arange(round(seconds * HERTZ), dtype=np.float32) / np.float32(HERTZ)
    turn = np.float32(2 * np.pi * _pitch(midi if midi >= 36 else midi + 12)) * time
    tone = (np.sin(turn) + np.float32(0.25) * np.sin(2 * turn)) * _envelope(
        len(time), 0.5, min(1.4, seconds / 2)
    )
    return np.repeat((tone * np.float32(0.11))[:, None], 2, axis=1)


def _pluck(midi: int, side: float, echo: float) -> Stereo:
    """A soft struck bar with echoes every `echo` seconds that change sides."""
    time = np.arange(round(2.6 * HERTZ), dtype=np.float32) / np.float32(HERTZ)
    turn = np.float32(2 * np.pi * _pitch(midi)) * time
    tone = np.zeros_like(time)
    for partial, loud, dying in ((1.0, 1.0, 2.2), (2.0, 0.30, 3.6), (3.01, 0.10, 6.0), (5.2, 0.03, 12.0)):
        tone += np.float32(loud) * np.exp(np.float32(-dying) * time) * np.sin(np.float32(partial) * turn)
    tone *= _envelope(len(time), 0.006, 0.6) * np.float32(0.085)
    gap = round(echo * HERTZ)
    out = np.zeros((len(tone) + _ECHOES * gap, 2), np.float32)
    for number in range(_ECHOES + 1):
        place = side * (-1) ** number
        gains = np.sqrt(np.array([(1 - place) / 2, (1 + place) / 2])) * _ECHO**number
        out[number * gap : number * gap + len(tone)] += tone[:, None] * gains.astype(np.float32)
    return out


def _envelope(count: int, rise: float, fall: float) -> NDArray[np.float32]:
    """1 with a raised-cosine rise and fall of so many seconds."""
    shape = np.ones(count, np.float32)
    up, down = min(count, round(rise * HERTZ)), min(count, round(fall * HERTZ))
    shape[:up] *= (0.5 - 0.5 * np.cos(np.linspace(0, np.pi, up))).astype(np.float32)
    shape[count - down :] *= (0.5 + 0.5 * np.cos(np.linspace(0, np.pi, down))).astype(np.float32)
    return shape


def _lay(out: Stereo, sound: Stereo, seconds: float) -> None:
    """Add `sound` to `out` at `seconds`; what does not fit falls away."""
    start = max(0, round(seconds * HERTZ))
    room = out[start : start + len(sound)]
    room += sound[: len(room)]


def _finished(out: Stereo) -> Stereo:
    out *= _envelope(len(out), min(_FADE_IN, len(out) / HERTZ / 3), min(_FADE_OUT, len(out) / HERTZ / 3))[
        :, None
    ]
    peak = float(np.abs(out).max(initial=0.0))
    return np.asarray(out * np.float32(PEAK / peak)) if peak > 0 else out
