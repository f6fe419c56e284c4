"""WAV and AAC: what goes in comes out, at the same sample."""

from pathlib import Path

import numpy as np
import pytest

from reelwright.core.errors import Damaged
from reelwright.media import decode
from reelwright.media.sound import encode_aac, read_wav, wav


def clicks(hertz: int) -> np.ndarray:
    data = np.zeros((3 * hertz, 2), np.float32)
    data[[1_000, hertz, 2 * hertz + 77]] = 0.8
    return data


def test_wav_round_trip(tmp_path: Path) -> None:
    data = np.random.default_rng(1).uniform(-1, 1, (1_000, 2)).astype(np.float32)
    file = tmp_path / "a"
    file.write_bytes(wav(data, 44_100))
    back = read_wav(file)
    assert back.hertz == 44_100
    np.testing.assert_allclose(back.data, data, atol=1 / 32768)
    assert wav(np.array([2.0, -2.0], np.float32), 8_000)[-4:] == b"\xff\x7f\x00\x80"


def test_something_else_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a"
    for body in (b"", b"RIFFxxxx", b"not sound at all"):
        file.write_bytes(body)
        with pytest.raises(Damaged):
            read_wav(file)


@pytest.mark.parametrize("hertz", [44_100, 48_000])
def test_aac_keeps_every_click_at_its_sample_and_is_deterministic(tmp_path: Path, hertz: int) -> None:
    data = clicks(hertz)
    encode_aac(tmp_path / "a", data, hertz, 192_000)
    encode_aac(tmp_path / "b", data, hertz, 192_000)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    back = decode.sound(tmp_path / "a")
    assert back is not None
    assert back.hertz == hertz
    for at in (1_000, hertz, 2 * hertz + 77):
        near = np.abs(back.data[at - 500 : at + 500])
        assert list(near.argmax(axis=0)) == [500, 500]
    assert abs(len(back.data) - len(data)) < 1024
