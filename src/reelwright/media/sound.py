"""Sound as samples: PCM in WAV, AAC in MP4, and loudness and true peak by ITU-R BS.1770-5.

Samples are float32 of shape (samples, channels), full scale 1.0 (0 dBFS), as `decode.sound` gives them.
"""

import io
import wave
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from av.audio.stream import AudioStream
from av.codec.context import Flags
from av.container import OutputContainer
from av.packet import Packet
from numpy.typing import NDArray
from scipy import signal

from reelwright.core.errors import BrokenPromise, Damaged
from reelwright.media.errors import translated

Samples = NDArray[np.float32]
SILENT = float("-inf")  # LUFS or dB of nothing at all

_ABSOLUTE_GATE = -70.0  # LUFS
_RELATIVE_GATE = -10.0  # LU
_OFFSET = -0.691  # dB, makes 997 Hz at 0 dBFS in one channel -3.01 LUFS
_OVERSAMPLING = 4
_TAPS = 24  # of each of the four phases
_PART = 2048  # frames of AAC that are encoded in a row: 44 s at 48 kHz
_AROUND = 24  # frames more on either side: an encoder knows its place after four
_AT_ONCE = 2  # the encoder works outside the interpreter, so a mix may use the core that a film has left
_BLOCK, _BATCH = 256, 32  # samples looked at together, and how many such blocks at once


class Pcm(NamedTuple):
    """Sound and its sample rate: `data` is (samples, channels)."""

    data: Samples
    hertz: int


def read_wav(path: Path) -> Pcm:
    """A WAV file of 16-bit PCM, as `wav` writes it. Raises Damaged for anything else."""
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2:
                raise Damaged("not 16-bit PCM.", where=path.name)
            raw = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
            plane = raw.reshape(-1, file.getnchannels())
            return Pcm(plane.astype(np.float32) / np.float32(32768), file.getframerate())
    except (wave.Error, EOFError) as error:
        raise Damaged(f"not a WAV file that can be read: {error}.", where=path.name) from error


def wav(data: Samples, hertz: int) -> bytes:
    """`data`, (samples,) or (samples, channels), as WAV of 16-bit PCM; what exceeds full scale is clipped."""
    plane = data.reshape(len(data), -1)
    whole = np.clip(np.rint(plane * np.float32(32768)), -32768, 32767).astype("<i2")
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(plane.shape[1])
        file.setsampwidth(2)
        file.setframerate(hertz)
        file.writeframes(whole.tobytes())
    return out.getvalue()


def encode_aac(out: Path, data: Samples, hertz: int, bit_rate: int) -> None:
    """Write `data`, (samples, 2), to `out` as AAC-LC in MP4 (ISO/IEC 14496-3, -14); `bit_rate` in bit/s.

    The encoder's priming is in the edit list, so sample 0 sounds at time 0. Equal samples give equal bytes.
    Long sound is encoded in parts side by side, each with some frames of its neighbours, and put together
    where both have the same windows (in one part where they never have).
    """
    options = {"fflags": "+bitexact", "movie_timescale": str(hertz)}
    with (
        translated(out.name, otherwise=BrokenPromise),
        av.open(str(out), "w", format="mp4", container_options=options) as file,
    ):
        stream = _aac(file, hertz, bit_rate)
        frame = stream.codec_context.frame_size
        edges = [*range(0, max(1, len(data) - _PART * frame // 2), _PART * frame), len(data)]
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            made = threads.map(partial(_encoded, data, hertz, bit_rate), *zip(*pairwise(edges), strict=True))
            packets = _put_together(list(made), frame) or _encoded(data, hertz, bit_rate, 0, len(data))
        for packet in packets:
            packet.stream = stream
            file.mux(packet)


def _aac(file: OutputContainer, hertz: int, bit_rate: int) -> AudioStream:
    stream = file.add_stream("aac", rate=hertz, layout="stereo", options={"aac_coder": "fast"})
    context = stream.codec_context
    context.bit_rate = bit_rate
    context.flags |= Flags.bitexact
    context.open()
    return stream


def _encoded(data: Samples, hertz: int, bit_rate: int, start: int, stop: int) -> "list[Packet[AudioStream]]":
    """The packets of the samples from `start` to `stop` and a little around them, with the film's times."""
    packets: list[Packet[AudioStream]] = []
    with av.open(io.BytesIO(), "w", format="mp4") as file:
        stream = _aac(file, hertz, bit_rate)
        size = stream.codec_context.frame_size
        first = max(0, start - _AROUND * size)
        last = len(data) if stop == len(data) else stop + _AROUND * size
        for at in range(first, min(last, len(data)), size):
            block = np.ascontiguousarray(data[at : min(at + size, last)].T, np.float32)
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate = hertz
            frame.time_base = Fraction(1, hertz)
            frame.pts = at
            packets += stream.encode(frame)
        packets += stream.encode(None)
        file.start_encoding()
    return packets


def _put_together(parts: "list[list[Packet[AudioStream]]]", frame: int) -> "list[Packet[AudioStream]]":
    """The packets of all parts, each once: a part takes over where its windows are those of the one before.

    None at all when there is no such place.
    """
    whole = parts[0]
    for part in parts[1:]:
        new = {packet.pts: packet for packet in part}
        old = {packet.pts: packet for packet in whole}
        shared = sorted(pts for pts in new if pts in old and pts is not None)
        # the first frames of a part, and the last of one, are those that know the least of what is around
        seams = [at for at in shared[_AROUND : -_AROUND // 2] if _fits(old, new, at, frame)]
        if not seams:
            return []
        whole = [packet for packet in whole if (packet.pts or 0) < seams[0]]
        whole += [packet for packet in part if (packet.pts or 0) >= seams[0]]
    return whole


def _fits(
    old: "dict[int | None, Packet[AudioStream]]", new: "dict[int | None, Packet[AudioStream]]",
    at: int, frame: int,
) -> bool:  # fmt: skip
    """Whether the packet before `at` and the one at it have the same windows in both parts."""
    windows = [_window(packets[place]) for place in (at - frame, at) for packets in (old, new)]
    return None not in windows and windows[0] == windows[1] and windows[2] == windows[3]


def _window(packet: "Packet[AudioStream]") -> int | None:
    """The window that both channels of a packet share (ISO/IEC 14496-3, 4.4.2.1), None when they do not."""
    head = int.from_bytes(bytes(packet)[:2])
    pair, common = head >> 13, head >> 8 & 1
    return head >> 4 & 15 if (pair, common) == (1, 1) else None


@cache
def k_weighting(hertz: int) -> tuple[tuple[NDArray[np.float64], NDArray[np.float64]], ...]:
    """The two filters of BS.1770-5 Annex 1 as (b, a) at any sample rate.

    The standard tabulates them at 48 kHz only; these are the analogue filters behind that table, taken to
    `hertz` by the bilinear transform (they give the table back at 48 kHz).
    """
    k = np.tan(np.pi * 1681.974450955533 / hertz)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    shelf = (
        np.array([high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k]) / a0,
        np.array([1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]),
    )
    k, q = np.tan(np.pi * 38.13547087602444 / hertz), 0.5003270373238773
    a0 = 1 + k / q + k * k
    cut = (np.array([1.0, -2.0, 1.0]), np.array([1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]))
    return shelf, cut


@cache
def _both(hertz: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The two filters as one of fourth order: in double precision the same to a billionth, and faster."""
    (shelf_b, shelf_a), (cut_b, cut_a) = k_weighting(hertz)
    return np.convolve(shelf_b, cut_b), np.convolve(shelf_a, cut_a)


def block_power(data: Samples, hertz: int) -> NDArray[np.float64]:
    """Weighted mean square, channels summed, of 400 ms blocks starting every 100 ms (BS.1770-5 Annex 1).

    `data` is (samples, channels) or (samples,); channels count as mono, stereo, or 5.1 in the order L R C LFE
    Ls Rs. Shape (blocks,); sound shorter than one block counts as one block padded with silence.
    """
    plane = data.reshape(len(data), -1).T
    hop = round(hertz / 10)
    hops = max(4, plane.shape[1] // hop)
    power = np.zeros(hops)
    for channel, weight in zip(plane, _weights(len(plane)), strict=True):
        if weight == 0.0:
            continue
        weighted = np.zeros(hops * hop)
        weighted[: len(channel)] = channel[: hops * hop]
        weighted = signal.lfilter(*_both(hertz), weighted)
        rows = weighted.reshape(hops, hop)
        power += weight * np.einsum("ij,ij->i", rows, rows) / hop
    return np.asarray((power[:-3] + power[1:-2] + power[2:-1] + power[3:]) / 4)


def _weights(channels: int) -> tuple[float, ...]:
    if channels <= 3:
        return (1.0,) * channels
    if channels == 6:
        return (1.0, 1.0, 1.0, 0.0, 1.41, 1.41)
    return (1.0, 1.0, 1.0) + (1.41,) * (channels - 3)


def loudness(data: Samples, hertz: int) -> float:
    """Integrated loudness in LUFS, gated at -70 LUFS and 10 LU below the mean; SILENT for silence."""
    return gated(block_power(data, hertz))


def gated(power: NDArray[np.float64]) -> float:
    """Integrated loudness in LUFS of `block_power`'s blocks."""
    loud = power[power > from_lufs(_ABSOLUTE_GATE)]
    if not loud.size:
        return SILENT
    above = loud[loud > loud.mean() * 10 ** (_RELATIVE_GATE / 10)]
    return to_lufs(float(above.mean()))


def to_lufs(power: float) -> float:
    """Weighted mean square as LUFS."""
    return _OFFSET + 10 * float(np.log10(power)) if power > 0 else SILENT


def from_lufs(level: float) -> float:
    """LUFS as weighted mean square."""
    return float(10 ** ((level - _OFFSET) / 10))


@cache
def _phases() -> NDArray[np.float64]:
    """The interpolator as (phases, taps): a Kaiser-windowed sinc, each phase with unit gain at 0 Hz."""
    # one tap more, then dropped, so that the phases fall on 0, 1/4, 1/2 and 3/4 of a sample
    taps = signal.firwin(_OVERSAMPLING * _TAPS + 1, 1 / _OVERSAMPLING, window=("kaiser", 7.0))[:-1]
    phases = taps.reshape(_TAPS, _OVERSAMPLING).T
    return np.asarray(phases / phases.sum(axis=1, keepdims=True))


def true_peak(data: Samples) -> float:
    """Greatest level in dBTP, oversampled four times (BS.1770-5 Annex 2); SILENT for silence.

    Only stretches that can hold the peak are oversampled: a stretch's true peak is at most its greatest
    sample times the interpolator's greatest gain.
    """
    peak = max((_peak(channel) for channel in data.reshape(len(data), -1).T), default=0.0)
    return 20 * float(np.log10(peak)) if peak > 0 else SILENT


def _peak(channel: Samples) -> float:
    """Greatest absolute value of one oversampled channel."""
    # the first phase gives the samples themselves
    phases = _phases()[1:].astype(np.float32)
    edge = _TAPS - 1
    blocks = -(-(len(channel) + edge) // _BLOCK)
    padded = np.zeros(blocks * _BLOCK + edge, np.float32)
    padded[edge : edge + len(channel)] = channel
    windows = np.lib.stride_tricks.sliding_window_view(padded, _BLOCK + edge)[::_BLOCK]
    highest = np.abs(windows).max(axis=1)
    bound = float(np.abs(phases).sum(axis=1).max())
    best = float(np.abs(channel).max(initial=0.0))
    order = np.argsort(-highest)
    for at in range(0, len(order), _BATCH):
        batch = order[at : at + _BATCH]
        if highest[batch[0]] * bound <= best:
            break
        near = np.lib.stride_tricks.sliding_window_view(windows[batch], _TAPS, axis=1)
        best = max(best, float(np.abs(near @ phases.T).max()))
    return best
