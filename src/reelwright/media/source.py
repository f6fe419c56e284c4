"""Opening media to read: only plain containers, only the file itself, nothing that it points at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import av
from av import error as ffmpeg
from av.container import InputContainer

from reelwright.core.errors import Damaged, TooLarge, Unsupported
from reelwright.media.errors import translate

# no playlist, no concatenation, no image sequence, no network format: each of them opens other files
FORMATS = (
    "mov", "matroska", "webm", "avi", "mpeg", "mpegvideo", "mpegts", "flv", "ogg", "asf", "mxf", "nut", "dv",
    "h264", "hevc", "m4v", "ivf", "rm", "gif", "wav", "w64", "aiff", "au", "caf", "flac", "mp3", "aac", "ac3",
    "eac3", "amr", "wv", "tta", "ape",
)  # fmt: skip
MAX_PIXELS = 36_000_000  # 7680 x 4320 and a little


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The container at `path`, with FFmpeg's errors translated while it is open.

    Raises Unsupported when it is not a video or sound file, Damaged when it is one but broken, TooLarge when
    a frame has more than 36 million pixels.
    """
    if path.is_file() and path.stat().st_size == 0:
        raise Damaged("the file is empty (0 bytes).", fix="Get the file anew.", where=path.name)
    try:
        container = _open(path)
    except ffmpeg.ArgumentError as error:
        raise Unsupported(
            "this is not a video or sound file that Reelwright reads.",
            fix="Convert it to MP4 (H.264, AAC) first.",
            where=path.name,
        ) from error
    except ffmpeg.InvalidDataError as error:
        raise Damaged(
            "this is not a video or sound file, or its beginning is broken.",
            fix="Get the file anew.",
            where=path.name,
        ) from error
    except ffmpeg.FFmpegError as error:
        raise translate(error, path.name) from error
    try:
        with container:
            _no_giants(container, path)
            yield container
    except ffmpeg.FFmpegError as error:
        raise translate(error, path.name) from error


def _open(path: Path) -> InputContainer:
    return av.open(
        str(path),
        "r",
        options={"format_whitelist": ",".join(FORMATS), "protocol_whitelist": "file"},
        metadata_errors="replace",
    )


def _no_giants(container: InputContainer, path: Path) -> None:
    for stream in container.streams.video:
        context: Any = stream.codec_context
        if context is not None and context.width * context.height > MAX_PIXELS:
            raise TooLarge(
                f"a frame of {context.width} x {context.height} pixels is more than Reelwright opens.",
                fix="Scale it down to 7680 x 4320 or less first.",
                where=path.name,
            )


def refused(path: Path, missing: str) -> NoReturn:
    """Raise Unsupported: the container holds no `missing` ('picture', 'sound')."""
    raise Unsupported(f"the file holds no {missing}.", fix="Give a file that has one.", where=path.name)
