"""Pictures into H.264, in this process, so that segments of one delivery join by packet copy."""

import io
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import cv2
import numpy as np
from av.container import OutputContainer
from av.packet import Packet
from av.video.frame import PictureType
from av.video.stream import VideoStream
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Delivery
from reelwright.media import standing
from reelwright.media.errors import translated

GOP = 10  # seconds: the longest way to a key frame
_LEAST = 4  # frames that a picture must stand to be worth the P pictures around it
_MOST = 30  # pictures that stand between two coded ones: order counts are told apart by half their range
_QUICK = ("superfast", "veryfast")
_UP_TO_AVX2 = "MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI1,BMI2,AVX2,Cache64,LZCNT"
_AVX512 = 256  # "AVX512-SKX", as OpenCV numbers what a processor can do
_BT709 = 1  # ITU-T H.273: primaries, transfer and matrix of ITU-R BT.709
_LIMITED = 1  # 16 to 235, as FFmpeg numbers it


class Encoder:
    """x264 in a closed GOP run, one thread, so that the same frames give the same bytes.

    ITU-T H.264 High profile, 4:2:0, tagged ITU-R BT.709 with limited range. All segments of one delivery get
    the same parameter sets. A picture that stands is coded once and then repeated by pictures in which all is
    skipped. Use as a context manager; what goes wrong inside leaves an unfinished file.
    """

    def __init__(self, path: Path, delivery: Delivery) -> None:
        self._path, self._delivery = path, delivery
        self._frame = Fraction(delivery.rate.den, delivery.rate.num)
        self._way = round(GOP / self._frame)
        with translated(path.name, otherwise=BrokenPromise):
            self._file = av.open(str(path), "w", format="mp4", container_options={"fflags": "+bitexact"})
            self._stream = _stream(self._file, delivery)
        self._shape = (delivery.size.height * 3 // 2, delivery.size.width)
        self._picture = np.empty(self._shape, np.uint8)
        self._stands = 0  # frames that `_picture` is shown for and that are not coded yet
        self._shown = 0  # frames given to x264, or left out between them
        self._key = 0  # the last key frame that was asked for
        self._joined = False  # the last frame shown is the last reference coded
        self._places: list[int] = []  # which frame each picture is that x264 was given
        self._after: dict[int, int] = {}  # how many frames stand after a picture
        self._written, self._delay, self._by = 0, 0, 0
        self._known: standing.Parameters | None = None

    @property
    def frames(self) -> int:
        """How many frames were put or held so far."""
        return self._shown + self._stands

    def put(self, planes: NDArray[np.uint8]) -> None:
        """Encode one frame: (height * 3 / 2, width), uint8, contiguous: Y, then U, then V (I420)."""
        if planes.shape != self._shape:
            raise BrokenPromise(f"a frame of shape {planes.shape} was put; {self._shape} was promised.")
        self._code()
        np.copyto(self._picture, planes)
        self._stands = 1

    def hold(self) -> None:
        """Show the last frame for one more. Raises BrokenPromise when there is none."""
        if not self._stands:
            raise BrokenPromise("a frame was held before one was put.")
        self._stands += 1

    def _code(self) -> None:
        """Encode what is shown now, for as long as it stands."""
        count, self._stands = self._stands, 0
        if not count:
            return
        frame = _frame(self._picture)
        if count < (2 if self._joined else _LEAST):
            for number in range(count):
                self._encode(frame, plain=self._joined and number == 0)
            self._joined = self._joined and count == 1
            return
        stop = self._shown + count
        self._encode(frame, plain=True)
        if not self._joined:  # B pictures may refer to it; to the next one none does
            self._encode(frame, plain=True)
        while self._shown < stop:
            still = min(stop - self._shown, _MOST, max(0, self._key + self._way - self._shown))
            self._after[len(self._places) - 1] = still
            self._shown += still
            if self._shown < stop:
                self._encode(frame, plain=True)
        self._joined = True

    def _encode(self, frame: av.VideoFrame, *, plain: bool) -> None:
        """Give x264 a picture; a `plain` one is no B picture."""
        due = self._shown - self._key >= self._way
        if due:
            self._key = self._shown
        frame.pict_type = PictureType.I if due else PictureType.P if plain else PictureType.NONE
        frame.pts, frame.time_base = len(self._places), self._frame
        self._places.append(self._shown)
        self._shown += 1
        with translated(self._path.name, otherwise=BrokenPromise):
            self._mux(self._stream.encode(frame))

    def _mux(self, packets: "Iterable[Packet[VideoStream]]") -> None:
        for packet in packets:
            if self._known is None:
                self._known = standing.parameters(bytes(self._stream.codec_context.extradata or b""))
                self._delay = -(packet.dts or 0)
            known, number, data = self._known, packet.pts or 0, bytes(packet)
            found = standing.slice_of(data, known)
            self._by = 0 if found.idr else self._by
            self._write(standing.reordered(data, found, self._by, known), self._places[number], key=found.idr)
            still = self._after.pop(number, 0)
            if still and (self._written != self._places[number] + 1 or not found.reference):
                raise BrokenPromise("a picture that stands was not the last one coded.")
            for _ in range(still):
                self._by += standing.STEP
                like = _skipped(self._delivery)
                self._write(standing.standing(like, found, self._by, known), self._written, key=False)

    def _write(self, data: bytes, shown: int, *, key: bool) -> None:
        packet = Packet(data)
        packet.time_base = self._frame
        packet.pts, packet.dts, packet.duration = shown, self._written - self._delay, 1
        packet.is_keyframe = key
        packet.stream = self._stream
        self._file.mux(packet)
        self._written += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with translated(self._path.name, otherwise=BrokenPromise):
            if kind is None:
                self._code()
                self._mux(self._stream.encode(None))
            self._file.close()


def _stream(file: OutputContainer, delivery: Delivery) -> VideoStream:
    """A video stream of `file` for pictures of `delivery`."""
    rate = Fraction(delivery.rate.num, delivery.rate.den)
    stream = file.add_stream("libx264", rate=rate)
    stream.width, stream.height = delivery.size.width, delivery.size.height
    stream.pix_fmt = "yuv420p"
    stream.options = {**_options(delivery, rate)}
    context = stream.codec_context
    context.time_base = 1 / rate
    context.thread_count, context.thread_type = 1, "FRAME"
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = _LIMITED
    return stream


@lru_cache(maxsize=4)
def _skipped(delivery: Delivery) -> standing.Skipped:
    """How x264 itself codes a picture that stands: grey after grey."""
    packets = []
    with av.open(io.BytesIO(), "w", format="mp4") as file:
        stream = _stream(file, delivery)
        frame = _frame(np.full((delivery.size.height * 3 // 2, delivery.size.width), 128, np.uint8))
        for number in range(2):
            frame.pict_type = PictureType.P if number else PictureType.NONE
            frame.pts, frame.time_base = number, 1 / Fraction(delivery.rate.num, delivery.rate.den)
            packets += stream.encode(frame)
        packets += stream.encode(None)
        known = standing.parameters(bytes(stream.codec_context.extradata or b""))
        file.mux(packets[0])  # or the file could not be closed
        return standing.skipped(bytes(packets[1]), known)


def _frame(planes: NDArray[np.uint8]) -> av.VideoFrame:
    height, width = planes.shape[0] * 2 // 3, planes.shape[1]
    if height % 4 == 0:
        return av.VideoFrame.from_numpy_buffer(planes, format="yuv420p")
    # PyAV rounds the height of a borrowed buffer down to a multiple of four
    frame = av.VideoFrame(width, height, "yuv420p")
    flat, start = planes.reshape(-1), 0
    for plane, rows, columns in zip(
        frame.planes, (height, height // 2, height // 2), (width, width // 2, width // 2), strict=True
    ):
        target = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        target[:rows, :columns] = flat[start : start + rows * columns].reshape(rows, columns)
        start += rows * columns
    return frame


def _options(delivery: Delivery, rate: Fraction) -> dict[str, str]:
    keys: dict[str, int | str] = {
        "keyint": round(rate * GOP),
        "min-keyint": 1,
        "open-gop": 0,
        "bframes": 7,
        "b-adapt": 0,
        "threads": 1,
        # the same parameter sets whatever the frames hold
        "stitchable": 1,
    }
    if delivery.preset in _QUICK:
        # drawn pictures move little: 0.15 dB less for a quarter of the time
        keys["subme"] = 1
    if cv2.checkHardwareSupport(_AVX512):
        # with AVX-512, x264's macroblock tree reads memory that nobody wrote: other bytes each time
        keys["asm"] = _UP_TO_AVX2
    return {
        "preset": delivery.preset,
        "crf": f"{delivery.crf:g}",
        "profile": "high",
        "forced-idr": "1",
        "x264-params": ":".join(f"{name}={value}" for name, value in keys.items()),
    }
