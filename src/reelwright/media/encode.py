"""Pictures into H.264, in this process, so that segments of one delivery join by packet copy."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import cv2
import numpy as np
from av.packet import Packet
from av.video.stream import VideoStream
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Delivery
from reelwright.media.errors import translated

GOP = 10  # seconds: the longest way to a key frame
_QUICK = ("superfast", "veryfast")
_UP_TO_AVX2 = "MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI1,BMI2,AVX2,Cache64,LZCNT"
_AVX512 = 256  # "AVX512-SKX", as OpenCV numbers what a processor can do
_BT709 = 1  # ITU-T H.273: primaries, transfer and matrix of ITU-R BT.709
_LIMITED = 1  # 16 to 235, as FFmpeg numbers it


class Encoder:
    """x264 in a closed GOP run, one thread, so that the same frames give the same bytes.

    ITU-T H.264 High profile, 4:2:0, tagged ITU-R BT.709 with limited range. All segments of one delivery get
    the same parameter sets. Use as a context manager; what goes wrong inside leaves an unfinished file.
    """

    def __init__(self, path: Path, delivery: Delivery) -> None:
        self._path = path
        self._frames = 0
        self._frame = Fraction(delivery.rate.den, delivery.rate.num)
        with translated(path.name, otherwise=BrokenPromise):
            self._file = av.open(str(path), "w", format="mp4", container_options={"fflags": "+bitexact"})
            stream = self._file.add_stream("libx264", rate=1 / self._frame)
            stream.width, stream.height = delivery.size.width, delivery.size.height
            stream.pix_fmt = "yuv420p"
            stream.options = {**_options(delivery, 1 / self._frame)}
            context = stream.codec_context
            context.time_base = self._frame
            context.thread_count, context.thread_type = 1, "FRAME"
            context.color_primaries = context.color_trc = context.colorspace = _BT709
            context.color_range = _LIMITED
            self._stream = stream
        self._shape = (delivery.size.height * 3 // 2, delivery.size.width)

    @property
    def frames(self) -> int:
        """How many frames were put so far."""
        return self._frames

    def put(self, planes: NDArray[np.uint8]) -> None:
        """Encode one frame: (height * 3 / 2, width), uint8, contiguous: Y, then U, then V (I420)."""
        if planes.shape != self._shape:
            raise BrokenPromise(f"a frame of shape {planes.shape} was put; {self._shape} was promised.")
        with translated(self._path.name, otherwise=BrokenPromise):
            frame = _frame(planes)
            frame.pts, frame.time_base = self._frames, self._frame
            self._mux(self._stream.encode(frame))
        self._frames += 1

    def _mux(self, packets: "Iterable[Packet[VideoStream]]") -> None:
        for packet in packets:
            self._file.mux(packet)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with translated(self._path.name, otherwise=BrokenPromise):
            if kind is None:
                self._mux(self._stream.encode(None))
            self._file.close()


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
        "x264-params": ":".join(f"{name}={value}" for name, value in keys.items()),
    }
