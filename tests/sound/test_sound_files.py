"""WAV and AAC: what goes in comes out, at the same sample."""

from pathlib import Path

import numpy as np
import pytest

from reelwright.core.errors import Damaged
from reelwright.media import decode, sound
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


def speechlike(hertz: int, seconds: float, *, apart: bool = False) -> np.ndarray:
    """Bursts of noise over a tone, the same in both channels or, `apart`, each with its own."""
    dice = np.random.default_rng(2)
    count = round(hertz * seconds)
    tone = 0.1 * np.sin(np.arange(count) * (2 * np.pi * 220 / hertz))
    sides = []
    for _ in range(2 if apart else 1):
        loud = np.repeat(dice.random(count // 2400 + 1) ** 4, 2400)[:count]
        sides.append(tone + 0.5 * loud * dice.standard_normal(count))
    return np.clip(np.stack([sides[0], sides[-1]], axis=1), -1, 1).astype(np.float32)


def clearness(data: np.ndarray, path: Path) -> np.ndarray:
    """Signal to noise in dB of each 1024 samples."""
    back = decode.sound(path)
    assert back is not None
    assert back.data.shape == data.shape
    rows = len(data) // 1024
    noise = ((back.data - data)[: rows * 1024] ** 2).reshape(rows, -1).sum(axis=1)
    power = (data[: rows * 1024] ** 2).reshape(rows, -1).sum(axis=1)
    return np.asarray(10 * np.log10((power + 1e-9) / (noise + 1e-9)))


def test_parts_of_a_long_sound_are_put_together_without_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = speechlike(48_000, 12)
    encode_aac(tmp_path / "whole", data, 48_000, 192_000)
    monkeypatch.setattr(sound, "_PART", 64)
    encode_aac(tmp_path / "parts", data, 48_000, 192_000)
    monkeypatch.setattr(sound, "_AT_ONCE", 1)
    encode_aac(tmp_path / "again", data, 48_000, 192_000)
    assert (tmp_path / "parts").read_bytes() == (tmp_path / "again").read_bytes()
    whole, parts = clearness(data, tmp_path / "whole"), clearness(data, tmp_path / "parts")
    seams = np.concatenate([np.arange(at - 2, at + 3) for at in range(64, len(parts) - 64, 64)])
    assert (parts - whole).min() > -6
    assert np.abs((parts - whole)[seams]).max() < 4
    # and such a trace would be found
    monkeypatch.setattr(sound, "_put_together", misplaced)
    encode_aac(tmp_path / "wrong", data, 48_000, 192_000)
    wrong = clearness(data, tmp_path / "wrong")[: len(whole)]
    assert (wrong - whole).min() < -10


def misplaced(parts, frame):
    """Each part from its very first packet, which knows nothing of what was before."""
    whole = parts[0]
    for part in parts[1:]:
        first = part[0].pts + frame
        whole = [packet for packet in whole if packet.pts < first] + part[1:]
    return whole


def test_sound_whose_channels_never_share_a_window_is_encoded_in_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = speechlike(48_000, 6, apart=True)
    encode_aac(tmp_path / "whole", data, 48_000, 192_000)
    monkeypatch.setattr(sound, "_PART", 64)
    monkeypatch.setattr(sound, "_window", lambda packet: None)
    encode_aac(tmp_path / "parts", data, 48_000, 192_000)
    assert (tmp_path / "parts").read_bytes() == (tmp_path / "whole").read_bytes()
