"""Voice and music into the film's sound: ducked, levelled, limited, encoded, and measured again."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

from reelwright.core.errors import BrokenPromise
from reelwright.core.film import Sound
from reelwright.core.media import Delivery, Media
from reelwright.core.protocols import Tools
from reelwright.core.time import SECOND, sample_at
from reelwright.core.timeline import Footage, Track
from reelwright.media.sound import (
    SILENT,
    Samples,
    block_power,
    encode_aac,
    from_lufs,
    gated,
    loudness,
    read_wav,
    to_lufs,
)

SILENCE = -100.0  # LUFS that stand for silence
HERTZ = 48_000  # of takes and music
BELOW = 19.0  # LU of music under the voice; the promise is 15
RISE = 7.0  # dB the music comes up where nobody speaks
_NEAR, _ENOUGH = 0.15, 0.5  # LU from the loudness asked for: where the search ends, and what is promised
_STEPS = 8
_AHEAD, _AFTER, _BREATH = 0.35, 0.7, 1.2  # s: music is down before, after and between phrases
_EASE = 0.5  # s in which it goes down or comes up
_FADE = 1.0  # s at both ends of the film
_STEP = 64  # samples for which the limiter decides at once
_LOOK = 24  # steps that it looks ahead and back


class Blend(NamedTuple):
    """Voice and music together, (samples, 2).

    `level` is their loudness in LUFS, all but exact: powers added. `music_below` is by how many LU the voice
    is louder than the music while both sound, None without music.
    """

    data: Samples
    level: float
    music_below: float | None


def mix(
    tools: Tools, voice: Track, music: Track | None, length: int, delivery: Delivery, margin: float
) -> Sound:
    """The sound of a film of `length` ticks: AAC-LC stereo in MP4, at the delivery's loudness.

    Clips hold 48 kHz WAV. Loudness is within 0.5 LU by ITU-R BS.1770-5; raises BrokenPromise otherwise.
    No sample comes nearer than `margin` dB to the delivery's true peak; encoding adds up to about 0.5 dB, so
    the caller measures what was encoded and asks again with a greater margin if it must.
    """
    spoken = _laid(tools, voice, length, 1)[:, 0]
    blend = _blended(spoken, None if music is None else _laid(tools, music, length, 2))
    tools.progress(0.3)
    data = blend.data
    if delivery.audio_hertz != HERTZ:
        data = signal.resample_poly(data, *_ratio(delivery.audio_hertz), axis=0).astype(np.float32)
        data = data[: length * delivery.audio_hertz // SECOND]
    out = tools.scratch / "sound"
    level = SILENCE
    if blend.level != SILENT:
        data, level = _levelled(data, blend.level, delivery, delivery.true_peak - margin)
    tools.progress(0.5)
    encode_aac(out, data, delivery.audio_hertz, delivery.audio_bit_rate)
    tools.progress(1.0)
    media = Media(
        blob=tools.blobs.put_file(out, "audio/mp4"),
        kind="audio",
        length=len(data) * SECOND // delivery.audio_hertz,
        hertz=delivery.audio_hertz,
        channels=2,
    )
    below = None if blend.music_below is None else round(blend.music_below, 2)
    return Sound(media=media, loudness=round(level, 2), music_below=below)


def _laid(tools: Tools, track: Track, length: int, channels: int) -> Samples:
    """The clips of `track` at their places, (samples, channels), silence elsewhere."""
    out = np.zeros((sample_at(length, HERTZ), channels), np.float32)
    for clip in track.clips:
        if not isinstance(clip.content, Footage):
            raise BrokenPromise(f"a {track.kind} clip has no sound.")
        pcm = read_wav(tools.blobs.path(clip.content.media.blob))
        if pcm.hertz != HERTZ:
            raise BrokenPromise(f"a {track.kind} clip is at {pcm.hertz} Hz, not {HERTZ}.")
        first = sample_at(clip.content.start, HERTZ)
        part = pcm.data[first : first + sample_at(clip.span.length, HERTZ)]
        room = out[max(0, sample_at(clip.span.start, HERTZ)) :][: len(part)]
        room += part[: len(room)] * np.float32(10 ** (clip.gain / 20))
    return out


def _ratio(hertz: int) -> tuple[int, int]:
    common = int(np.gcd(hertz, HERTZ))
    return hertz // common, HERTZ // common


def _blended(voice: NDArray[np.float32], music: Samples | None) -> Blend:
    """Voice in the middle, music ducked below it by the voice's own envelope."""
    # both channels carry the voice, so its power counts twice
    loud = 2 * block_power(voice, HERTZ)
    if music is None or not music.any():
        return Blend(np.repeat(voice[:, None], 2, axis=1), gated(loud), None)
    if not (loud > from_lufs(-70.0)).any():
        music *= _faded(len(music))[:, None]
        return Blend(music, loudness(music, HERTZ), None)
    lift = 1 + np.float32(10 ** (RISE / 20) - 1) * (1 - _speaking(voice))
    music *= (_ramped(lift, HERTZ // 100, len(voice)) * _faded(len(music)))[:, None]
    sounding = loud > max(from_lufs(-70.0), float(loud[loud > from_lufs(-70.0)].mean()) / 10)
    under = block_power(music, HERTZ)
    below = to_lufs(float(loud[sounding].mean())) - to_lufs(float(under[sounding].mean()))
    gain = 10 ** ((below - BELOW) / 20) if np.isfinite(below) else 1.0
    music *= np.float32(gain)
    music += voice[:, None]
    return Blend(music, gated(loud + under * gain**2), BELOW if np.isfinite(below) else None)


def _speaking(voice: NDArray[np.float32]) -> NDArray[np.float32]:
    """1 where somebody speaks, 0 where nobody does, eased, for every 10 ms."""
    hop = HERTZ // 100
    rows = voice[: len(voice) // hop * hop].reshape(-1, hop)
    power = np.einsum("ij,ij->i", rows, rows)
    loud = np.pad(power > power.max(initial=0.0) * 1e-4, 200)
    heard = ndimage.binary_closing(loud, np.ones(round(_BREATH * 100), np.bool_))[200:-200]
    ahead, after = round(_AHEAD * 100), round(_AFTER * 100)
    wide = np.convolve(heard, np.ones(ahead + after + 1))[ahead : ahead + len(heard)] > 0
    shape = np.hanning(round(_EASE * 100) + 2)
    return np.asarray(ndimage.convolve1d(wide.astype(np.float32), shape / shape.sum(), mode="nearest"))


def _ramped(gains: NDArray[np.floating], hop: int, count: int) -> NDArray[np.float32]:
    """`count` gains from one for each `hop` samples: straight lines from each to the next."""
    held = np.append(gains, gains[-1:]).astype(np.float32)
    ramp = np.arange(hop, dtype=np.float32) / np.float32(hop)
    lines = held[:-1, None] + (held[1:] - held[:-1])[:, None] * ramp
    return np.pad(lines.reshape(-1), (0, max(0, count - lines.size)), mode="edge")[:count]


def _faded(count: int) -> NDArray[np.float32]:
    shape = np.ones(count, np.float32)
    edge = min(round(_FADE * HERTZ), count // 2)
    rise = (0.5 - 0.5 * np.cos(np.linspace(0, np.pi, edge))).astype(np.float32)
    shape[:edge] = rise
    shape[count - edge :] = rise[::-1]
    return shape


def _levelled(data: Samples, loud: float, delivery: Delivery, ceiling: float) -> tuple[Samples, float]:
    """`data`, `loud` LUFS, at the delivery's loudness with no sample above `ceiling` dBFS; and its loudness.

    The limiter takes loudness away, the more the higher the gain, so the gain is sought by the secant method.
    """
    wanted, hertz = delivery.loudness, delivery.audio_hertz
    gain, before = wanted - loud, (0.0, loud)
    level, ready = loud, data
    for _ in range(_STEPS):
        ready = limited(data * np.float32(10 ** (gain / 20)), ceiling)
        level = loudness(ready, hertz)
        if abs(level - wanted) <= _NEAR:
            return ready, level
        moved = gain - before[0]
        slope = (level - before[1]) / moved if moved else 1.0
        before = (gain, level)
        gain += (wanted - level) / min(max(slope, 0.2), 1.0)
    if abs(level - wanted) <= _ENOUGH:
        return ready, level
    raise BrokenPromise(f"the sound stays at {level:.1f} LUFS instead of {wanted:g}: its peaks are too high.")


def limited(data: Samples, ceiling: float) -> Samples:
    """`data` with no sample above `ceiling` dBFS: the gain goes down 32 ms before a peak and up after it."""
    most = 10 ** (ceiling / 20)
    count = -(-len(data) // _STEP)
    padded = np.zeros(count * _STEP, np.float32)
    padded[: len(data)] = np.maximum(np.abs(data[:, 0]), np.abs(data[:, 1]))
    need = np.minimum(1.0, most / np.maximum(padded.reshape(count, _STEP).max(axis=1), 1e-9))
    if need.min(initial=1.0) >= 1.0:
        return data
    # the least gain of the surroundings, averaged over less than them: never more than a peak allows
    least = ndimage.minimum_filter1d(need, 2 * _LOOK + 1, mode="nearest")
    gain = ndimage.uniform_filter1d(least, 2 * _LOOK - 1, mode="nearest")
    return np.asarray(data * _ramped(gain, _STEP, len(data))[:, None])
