"""Pictures and sound of a file, as arrays."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import av
import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import TooLarge
from reelwright.core.media import Size
from reelwright.core.time import SECOND
from reelwright.media.packets import Digester
from reelwright.media.probe import picture_stream
from reelwright.media.source import UNDECODABLE, opened, refused

Plane = NDArray[np.uint8]


class Planes(NamedTuple):
    """One frame in 8-bit 4:2:0: `y` (height, width), `u` and `v` (half of both, rounded up), and its tick.

    Views of the decoder's memory: valid until the next frame is asked for. `corrupt` frames hide an error.
    """

    at: int
    y: Plane
    u: Plane
    v: Plane
    corrupt: bool


class Pictures:
    """Every frame of a file in order of showing, decoded on one thread; iterate once.

    After the iteration `digester` holds what was decoded and `broken` why it ended early ('' = it did not).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = Size(width=0, height=0)
        self.digester = Digester(b"", ())
        self.broken = ""

    def __iter__(self) -> Iterator[Planes]:
        with opened(self.path) as container:
            stream = picture_stream(container)
            if stream is None:
                refused(self.path.name, "picture")
            context = stream.codec_context
            context.thread_count = 1  # whoever has several cores measures several segments
            self.size = Size(width=context.width, height=context.height)
            self.digester = Digester(bytes(context.extradata or b""), ())
            for packet in container.demux(stream):
                if packet.size:
                    self.digester.add(bytes(packet))
                yield from self._frames(packet)

    def _frames(self, packet: "av.Packet[Any]") -> Iterator[Planes]:
        try:
            frames = packet.decode()
        except UNDECODABLE as error:
            self.broken = self.broken or _said(error)
            return
        for frame in frames:
            yield _planes(frame)


def _planes(frame: av.VideoFrame) -> Planes:
    base = frame.time_base
    at = (frame.pts or 0) * SECOND * base.numerator // base.denominator if base else 0
    corrupt = bool(frame.is_corrupt)
    plain = frame if frame.format.name in ("yuv420p", "yuvj420p") else frame.reformat(format="yuv420p")
    y, u, v = (_view(plane) for plane in plain.planes)
    return Planes(at, y, u, v, corrupt)


def _view(plane: Any) -> Plane:
    rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]


def _said(error: Exception) -> str:
    return str(getattr(error, "strerror", "")) or type(error).__name__


class Heard(NamedTuple):
    """A file's whole sound: `data` (samples, channels) float32, 1.0 = full scale; sample 0 sounds at tick 0.

    `broken` says what could not be decoded ('' = all could).
    """

    data: NDArray[np.float32]
    hertz: int
    broken: str


def sound(path: Path, *, longest: int = 6 * 3600) -> Heard | None:
    """The first sound stream of `path`, placed by its timestamps; None when there is none.

    Priming and padding are cut away, gaps become silence. Raises TooLarge beyond `longest` seconds.
    """
    with opened(path) as container:
        stream = next(iter(container.streams.audio), None)
        if stream is None or stream.codec_context is None:
            return None
        hertz, channels = stream.codec_context.sample_rate, stream.codec_context.channels
        resampler = av.AudioResampler(format="fltp", layout=stream.codec_context.layout, rate=hertz)
        base, parts, broken, at = Fraction(stream.time_base or 0), [], "", 0
        for packet in container.demux(stream):
            try:
                frames = packet.decode()
            except UNDECODABLE as error:
                broken = broken or _said(error)
                continue
            for frame in frames:
                due = _sample(frame, hertz) if frame.pts is not None else at
                if due > longest * hertz:
                    raise TooLarge(f"its sound is longer than {longest} s.", where=path.name)
                if (frame.format.name, frame.sample_rate, len(frame.planes)) == ("fltp", hertz, channels):
                    block = np.stack([_channel(plane, frame.samples) for plane in frame.planes])
                else:
                    block = np.concatenate([part.to_ndarray() for part in resampler.resample(frame)], axis=1)
                if due - at > hertz // 20:  # coarse clocks jitter by less
                    parts.append(np.zeros((channels, due - at), np.float32))
                    at = due
                parts.append(block[:, max(0, -due) :] if at == 0 else block)
                at += parts[-1].shape[1]
        data = np.concatenate(parts, axis=1) if parts else np.zeros((channels, 0), np.float32)
        if stream.duration:  # what the last packet decodes to beyond the stated end is padding
            data = data[:, : max(0, round(((stream.start_time or 0) + stream.duration) * base * hertz))]
        return Heard(data.T, hertz, broken)


def _sample(frame: av.AudioFrame, hertz: int) -> int:
    """At which sample a frame begins."""
    base = frame.time_base or Fraction(0)
    if base.numerator == 1 and base.denominator == hertz:
        return int(frame.pts or 0)
    return round((frame.pts or 0) * base * hertz)


def _channel(plane: Any, count: int) -> NDArray[np.float32]:
    return np.frombuffer(plane, np.float32)[:count]
