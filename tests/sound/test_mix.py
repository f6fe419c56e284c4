"""The film's sound as a listener gets it: decoded again, and measured."""

from pathlib import Path

import numpy as np
import pytest
from scipy import signal
from sound_tools import Room, tools

from conftest import SHARED
from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Delivery, Media, Size
from reelwright.core.script import QuoteCard
from reelwright.core.time import SECOND, Rate, Span
from reelwright.core.timeline import Board, Clip, Footage, Track
from reelwright.media import decode
from reelwright.media.sound import block_power, loudness, to_lufs, true_peak, wav
from reelwright.render.mix import limited, mix
from reelwright.stage.music import compose

DELIVERY = Delivery(name="t", size=Size(width=960, height=540), rate=Rate(num=30), crf=30, preset="ultrafast")
LENGTH = 20 * SECOND


def clip(room: Room, data: np.ndarray, start: float) -> Clip:
    blob = room.blobs.put(wav(data.astype(np.float32), 48_000), "audio/wav")
    length = len(data) * SECOND // 48_000
    media = Media(blob=blob, kind="audio", length=length, hertz=48_000, channels=data.ndim)
    return Clip(span=Span(start=round(start * SECOND), length=length), content=Footage(media=media))


def speech(room: Room) -> Track:
    """Two stretches of a real reader's voice, at 2 s and 11 s."""
    path = SHARED / "speech" / "clean-english-numbers.wav"
    if not path.exists():
        pytest.skip("the shared speech samples are not here")
    heard = decode.sound(path)
    assert heard is not None
    mono = signal.resample_poly(heard.data.mean(axis=1), 48_000, heard.hertz)[: 7 * 48_000]
    return Track(kind="voice", clips=(clip(room, mono, 2.0), clip(room, mono[: 5 * 48_000], 11.0)))


def music(room: Room) -> Track:
    media = compose(room, "calm", LENGTH, 1)
    content = Footage(media=media)
    return Track(kind="music", clips=(Clip(span=Span(start=0, length=LENGTH), content=content),))


def heard(room: Room, blob: Media) -> decode.Heard:
    found = decode.sound(room.blobs.path(blob.blob))
    assert found is not None
    return found


@pytest.mark.parametrize("hertz", [48_000, 44_100])
def test_loudness_and_true_peak_after_encoding(tmp_path: Path, hertz: int) -> None:
    room = tools(tmp_path)
    delivery = DELIVERY.model_copy(update={"audio_hertz": hertz})
    made = mix(room, speech(room), music(room), LENGTH, delivery, 0.6)
    sound = heard(room, made.media)
    assert sound.hertz == made.media.hertz == hertz
    assert abs(made.media.length - LENGTH) <= SECOND // hertz
    assert loudness(sound.data, hertz) == pytest.approx(-16.0, abs=0.5)
    assert true_peak(sound.data) <= -1.5
    assert made.loudness == pytest.approx(loudness(sound.data, hertz), abs=0.1)


def test_music_stays_15_lu_below_the_voice_and_comes_up_between(tmp_path: Path) -> None:
    room = tools(tmp_path)
    voice, bed = speech(room), music(room)
    soft = DELIVERY.model_copy(update={"loudness": -34.0})  # so soft that the limiter has nothing to do
    made, alone = mix(room, voice, bed, LENGTH, soft, 0.6), mix(room, voice, None, LENGTH, soft, 0.6)
    assert made.music_below is not None
    assert made.music_below >= 15
    both, only = heard(room, made.media).data, heard(room, alone.media).data
    count = min(len(both), len(only))
    # the voice is the same in both but for a gain; what remains is the music
    gain = float((both[:count] * only[:count]).sum() / (only[:count] ** 2).sum())
    rest = both[:count] - gain * only[:count]
    spoken, under = block_power(only[:count] * np.float32(gain), 48_000), block_power(rest, 48_000)
    sounding = spoken > spoken.max() / 100
    below = to_lufs(float(spoken[sounding].mean())) - to_lufs(float(under[sounding].mean()))
    assert below >= 15
    between = under[96:104].mean()  # 9.6 to 10.8 s: nobody speaks
    assert between > 1.5 * under[30:80].mean()


def test_sound_stands_where_it_was_put(tmp_path: Path) -> None:
    room = tools(tmp_path)
    click = np.zeros(4_800)
    click[0] = 0.9
    hiss = np.random.default_rng(1).standard_normal(48_000) * 0.05
    track = Track(kind="voice", clips=(clip(room, click, 1.25), clip(room, hiss, 3.0)))
    data = heard(room, mix(room, track, None, 5 * SECOND, DELIVERY, 0.6).media).data
    assert abs(int(np.abs(data[: 2 * 48_000, 0]).argmax()) - 60_000) <= 2
    assert np.array_equal(data[:, 0], data[:, 1]) or np.abs(data[:, 0] - data[:, 1]).max() < 0.01


def test_the_same_clips_give_the_same_bytes(tmp_path: Path) -> None:
    room = tools(tmp_path)
    voice, bed = speech(room), music(room)
    assert mix(room, voice, bed, LENGTH, DELIVERY, 0.6) == mix(room, voice, bed, LENGTH, DELIVERY, 0.6)


def test_silence_and_music_alone(tmp_path: Path) -> None:
    room = tools(tmp_path)
    nothing = Track(kind="voice", clips=())
    assert mix(room, nothing, None, 2 * SECOND, DELIVERY, 0.6).music_below is None
    made = mix(room, nothing, music(room), LENGTH, DELIVERY, 0.6)
    assert made.loudness == pytest.approx(-16, abs=0.5)
    assert true_peak(heard(room, made.media).data) <= -1.5


def test_a_greater_margin_lowers_the_peak_and_keeps_the_loudness(tmp_path: Path) -> None:
    room = tools(tmp_path)
    voice = speech(room)
    near, far = (mix(room, voice, None, LENGTH, DELIVERY, margin) for margin in (0.6, 2.6))
    high, low = (true_peak(heard(room, made.media).data) for made in (near, far))
    assert low == pytest.approx(high - 2, abs=0.5)
    assert far.loudness == pytest.approx(-16, abs=0.5)


def test_a_board_on_the_voice_track_is_a_broken_promise(tmp_path: Path) -> None:
    board = Board(scene="s", heading="h", shows=QuoteCard(text="t", source="s"), length=SECOND)
    track = Track(kind="voice", clips=(Clip(span=Span(start=0, length=SECOND), content=board),))
    with pytest.raises(BrokenPromise):
        mix(tools(tmp_path), track, None, SECOND, DELIVERY, 0.6)


def test_the_limiter_keeps_its_ceiling_and_leaves_the_rest_alone() -> None:
    data = (np.random.default_rng(2).standard_normal((96_000, 2)) * 0.1).astype(np.float32)
    data[50_000] = (0.9, -0.2)
    made = limited(data, -6.0)
    assert np.abs(made).max() <= 10 ** (-6 / 20) + 1e-6
    np.testing.assert_array_equal(made[:40_000], data[:40_000])
    np.testing.assert_array_equal(made[60_000:], data[60_000:])
    assert limited(data * np.float32(0.1), -6.0).max() == (data * np.float32(0.1)).max()
