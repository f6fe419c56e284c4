"""The music bed: fitted, clean, deterministic."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sound_tools import tools

from reelwright.core.errors import InputError
from reelwright.core.time import SECOND
from reelwright.media.sound import loudness, read_wav
from reelwright.stage.music import MOODS, bed, compose

CALM = MOODS["calm"]


def test_it_is_exactly_as_long_as_asked_and_clean(tmp_path: Path) -> None:
    room = tools(tmp_path)
    media = compose(room, "calm", 40 * SECOND, 1)
    assert (media.length, media.hertz, media.channels) == (40 * SECOND, 48_000, 2)
    data = read_wav(room.blobs.path(media.blob)).data
    assert data.shape == (40 * 48_000, 2)
    assert 0.45 < np.abs(data).max() <= 0.51
    assert np.abs(data.mean(axis=0)).max() < 1e-4  # no DC
    assert -24 < loudness(data, 48_000) < -12


def test_it_comes_and_goes_gently_and_never_jumps() -> None:
    data = bed(CALM, 40 * 48_000, 4)
    level = np.sqrt((data.reshape(-1, 4_800, 2) ** 2).mean(axis=(1, 2)))
    assert level[0] < 0.01
    assert level[-1] < 0.01
    assert level[50:300].min() > 0.2 * level[50:300].mean()  # no holes
    assert np.abs(np.diff(data, axis=0)).max() < 0.12  # no clicks


def test_seeds_differ_and_repeat() -> None:
    one, two, again = (bed(CALM, 40 * 48_000, seed) for seed in (1, 2, 1))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, two)


@settings(max_examples=8, deadline=None)
@given(st.floats(0.5, 25), st.integers(0, 99))
def test_any_length(length: float, seed: int) -> None:
    data = bed(CALM, round(length * 48_000), seed)
    assert len(data) == round(length * 48_000)
    assert np.isfinite(data).all()
    assert np.abs(data).max() <= 0.5001


def test_an_unknown_mood_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="calm"):
        compose(tools(tmp_path), "angry", SECOND, 1)
