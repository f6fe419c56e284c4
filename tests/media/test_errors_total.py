"""The translation of FFmpeg's errors is total, and lands where the person can act."""

import errno

import av
import pytest
from av import error as ffmpeg

from reelwright.core.errors import BrokenPromise, Damaged, InputError, NotFound, ReelwrightError, TryLater
from reelwright.media.errors import _TABLE, AMBIGUOUS, translate, translated

EVERY = sorted(ffmpeg.classes.items())


@pytest.mark.parametrize(("code", "kind"), EVERY, ids=[f"{code}-{kind.__name__}" for code, kind in EVERY])
def test_every_code_of_ffmpeg_becomes_an_error_of_ours(code, kind):
    with pytest.raises(ReelwrightError) as caught, translated("clip.mp4"):
        raise kind(code, "what FFmpeg says")
    assert caught.value.where == "clip.mp4"
    assert isinstance(caught.value.__cause__, kind)


def test_every_class_is_placed_on_purpose():
    named = tuple(foreign for foreign, _, _ in _TABLE if foreign is not OSError) + AMBIGUOUS
    left = {kind for kind in ffmpeg.classes.values() if not issubclass(kind, (*named, OSError))}
    assert left == set()


def test_a_class_that_ffmpeg_may_add_is_caught_too():
    class Novel(ffmpeg.FFmpegError):
        pass

    with pytest.raises(Damaged), translated("x"):
        raise Novel(12345, "new")


def test_the_ambiguous_follow_the_caller():
    error = ffmpeg.ArgumentError(errno.EINVAL, "Invalid argument")
    assert type(translate(error, "x")) is Damaged
    assert type(translate(error, "x", otherwise=BrokenPromise)) is BrokenPromise


def test_a_full_disk_can_be_tried_later():
    error = ffmpeg.classes[errno.ENOSPC](errno.ENOSPC, "No space left on device")
    assert isinstance(translate(error, "film.mp4", otherwise=BrokenPromise), TryLater)


def test_real_errors_of_real_calls(tmp_path):
    with pytest.raises(NotFound), translated("gone.mp4"):
        av.open(str(tmp_path / "gone.mp4"))
    text = tmp_path / "text.mp4"
    text.write_text("not a film at all " * 400)
    with pytest.raises(Damaged, match="FFmpeg says"), translated("text.mp4"):
        av.open(str(text))
    with pytest.raises(InputError), translated("folder"):
        av.open(str(tmp_path))
