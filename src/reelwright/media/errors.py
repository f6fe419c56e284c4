"""The fence: every error of FFmpeg becomes one of ours, here and nowhere else."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from av import error as ffmpeg

from reelwright.core.errors import (
    BrokenPromise,
    Damaged,
    InputError,
    MissingPart,
    NotFound,
    ReelwrightError,
    TooLarge,
    TryLater,
    Unsupported,
)

_SMALLER = "Try a smaller or shorter file, or give more memory."
_BUILD = "Install the 'av' package from PyPI: its FFmpeg has it."
_AGAIN = "Try again; if it stays, check the disk and the network."
_REPAIR = "Get the file anew or repair it."
_CONVERT = "Convert it to MP4 (H.264, AAC) first."

# most particular first: what a class of FFmpeg's becomes, and what the person can do
_TABLE: tuple[tuple[type[Exception], type[ReelwrightError], str], ...] = (
    (ffmpeg.FileNotFoundError, NotFound, "Check the path."),
    (ffmpeg.IsADirectoryError, NotFound, "Name a file, not a folder."),
    (ffmpeg.NotADirectoryError, NotFound, "Check the path."),
    (ffmpeg.FileExistsError, InputError, "Choose another name."),
    (ffmpeg.PermissionError, InputError, "Check the file's permissions."),
    (ffmpeg.MemoryError, TooLarge, _SMALLER),
    (ffmpeg.OverflowError, TooLarge, _SMALLER),
    (ffmpeg.InvalidDataError, Damaged, _REPAIR),
    (ffmpeg.EOFError, Damaged, _REPAIR),
    (ffmpeg.PatchWelcomeError, Unsupported, _CONVERT),
    (ffmpeg.NotImplementedError, Unsupported, _CONVERT),
    (ffmpeg.ExperimentalError, Unsupported, _CONVERT),
    (ffmpeg.DecoderNotFoundError, Unsupported, _CONVERT),
    (ffmpeg.DemuxerNotFoundError, Unsupported, _CONVERT),
    (ffmpeg.ProtocolNotFoundError, Unsupported, "Give a local file."),
    (ffmpeg.LookupError, MissingPart, _BUILD),
    (ffmpeg.HTTPError, TryLater, _AGAIN),
    (ffmpeg.BugError, BrokenPromise, ""),
    (ffmpeg.BufferTooSmallError, BrokenPromise, ""),
    (ffmpeg.PyAVCallbackError, BrokenPromise, ""),
    (ffmpeg.ExitError, BrokenPromise, ""),
    (OSError, TryLater, _AGAIN),
)
# FFmpeg says these of broken input and of wrong use alike
AMBIGUOUS: tuple[type[Exception], ...] = (
    ffmpeg.ArgumentError,
    ffmpeg.ExternalError,
    ffmpeg.UnknownError,
    ffmpeg.UndefinedError,
    ffmpeg.InputChangedError,
    ffmpeg.OutputChangedError,
    ffmpeg.HTTPClientError,
)


def translate(
    error: ffmpeg.FFmpegError, where: str, *, otherwise: type[ReelwrightError] = Damaged
) -> ReelwrightError:
    """The error of ours that `error` becomes; `otherwise` decides for what FFmpeg leaves ambiguous."""
    message = f"FFmpeg says: {error.strerror or type(error).__name__}."
    if error.errno == errno.ENOSPC:
        return TryLater("the disk is full.", fix="Free some space and run again.", where=where)
    for foreign, ours, fix in _TABLE:
        if isinstance(error, foreign):
            return ours(message, fix=fix, where=where)
    return otherwise(message, fix=_REPAIR if issubclass(otherwise, InputError) else "", where=where)


@contextmanager
def translated(where: str, *, otherwise: type[ReelwrightError] = Damaged) -> Iterator[None]:
    """Turn FFmpeg's errors into ours. `where` names the file or the work in hand.

    While reading, an ambiguous error is the input's (Damaged); whoever writes passes BrokenPromise.
    """
    try:
        yield
    except ffmpeg.FFmpegError as error:
        raise translate(error, where, otherwise=otherwise) from error
