"""Opening media to read: only plain containers, only the file itself, nothing that it points at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import av
from av import error as ffmpeg
from av.container import InputContainer

from reelwright.core.errors import Damaged, TooLarge, Unsupported
from reelwright.media.errors import AMBIGUOUS, translate

# no playlist, no concatenation, no image sequence, no network format: each of them opens other files
FORMATS = (
    "mov", "matroska", "webm", "avi", "mpeg", "mpegvideo", "mpegts", "flv", "ogg", "asf", "mxf", "nut", "dv",
    "h264", "hevc", "m4v", "ivf", "rm", "gif", "wav", "w64", "aiff", "au", "caf", "flac", "mp3", "aac", "ac3",
    "eac3", "amr", "wv", "tta", "ape",
)  # fmt: skip
# what decoders say of a broken packet; decoding goes on after it
UNDECODABLE: tuple[type[Exception], ...] = (ffmpeg.InvalidDataError, ffmpeg.PatchWelcomeError, *AMBIGUOUS)
MAX_PIXELS = 36_000_000  # 7680 x 4320 and a little


@contextmanager
def opened(path: Path, name: str = "") -> Iterator[InputContainer]:
    """The container at `path`, with FFmpeg's errors translated while it is open; `name` is what they call it.

    Raises Unsupported when it is not a video or sound file, Damaged when it is one but broken, TooLarge when
    a frame has more than 36 million pixels.
    """
    name = name or path.name
    if path.is_file() and path.stat().st_size == 0:
        raise Damaged("the file is empty (0 bytes).", fix="Get the file anew.", where=name)
    try:
        container = _open(path)
    except ffmpeg.ArgumentError as error:
        raise Unsupported(
            "this is not a video or sound file that Reelwright reads.",
            fix="Convert it to MP4 (H.264, AAC) first.",
            where=name,
        ) from error
    except ffmpeg.InvalidDataError as error:
        raise Damaged(
            "this is not a video or sound file, or its beginning is broken.",
            fix="Get the file anew.",
            where=name,
        ) from error
    except ffmpeg.FFmpegError as error:
        raise translate(error, name) from error
    try:
        with container:
            _no_giants(container, name)
            yield container
    except ffmpeg.FFmpegError as error:
        raise translate(error, name) from error


def _open(path: Path) -> InputContainer:
    return av.open(
        str(path),
        "r",
        options={"format_whitelist": ",".join(FORMATS), "protocol_whitelist": "file"},
        metadata_errors="replace",
    )


def _no_giants(container: InputContainer, name: str) -> None:
    for stream in container.streams.video:
        context: Any = stream.codec_context
        if context is not None and context.width * context.height > MAX_PIXELS:
            raise TooLarge(
                f"a frame of {context.width} x {context.height} pixels is more than Reelwright opens.",
                fix="Scale it down to 7680 x 4320 or less first.",
                where=name,
            )


def refused(name: str, missing: str) -> NoReturn:
    """Raise Unsupported: the container holds no `missing` ('picture', 'sound')."""
    raise Unsupported(f"the file holds no {missing}.", fix="Give a file that has one.", where=name)
