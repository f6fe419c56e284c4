"""Pictures that stand: skipped slices show the picture before, bit for bit, whatever stands around them."""

import random
import subprocess
from fractions import Fraction
from itertools import pairwise

import av
import cv2
import imageio_ffmpeg
import numpy as np
import pytest

from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Delivery, Size
from reelwright.core.time import Rate
from reelwright.media import standing
from reelwright.media.encode import GOP, Encoder


def delivery(width=320, height=240, rate=None, preset="veryfast"):
    size = Size(width=width, height=height)
    return Delivery(name="test", size=size, rate=rate or Rate(num=30), crf=20, preset=preset)


def picture(number, size):
    """A noisy ground, always the same, and a disc and a digit that stand elsewhere in each picture."""
    w, h = size.width, size.height
    ground = np.random.default_rng(1).integers(90, 110, (h * 3 // 2, w), np.uint8)
    centre = (20 + number * 37 % (w - 40), 20 + number * 23 % (h - 40))
    cv2.circle(ground[:h], centre, 18, 200, -1)
    cv2.putText(ground[:h], str(number), (5, h - 8), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 20, 2)
    return ground


def encoded(path, wanted, runs):
    """Encode a picture for each of `runs`, shown for as many frames; which picture each frame is."""
    with Encoder(path, wanted) as encoder:
        for number, count in enumerate(runs):
            encoder.put(picture(number, wanted.size))
            for _ in range(count - 1):
                encoder.hold()
        assert encoder.frames == sum(runs)
    return [number for number, count in enumerate(runs) for _ in range(count)]


def decoded(path):
    with av.open(str(path)) as file:
        return [frame.to_ndarray() for frame in file.decode(video=0)]


def packets(path):
    with av.open(str(path)) as file:
        return [packet for packet in file.demux(file.streams.video[0]) if packet.size]


def noise(one, other):
    away = float(((one.astype(float) - other) ** 2).mean())
    return 10 * np.log10(255**2 / max(away, 1e-6))


PATTERNS = {
    "one picture": [95],
    "no picture stands": [1] * 40,
    "longer than the order count tells apart": [5, 200, 1, 1, 1, 70],
    "a slow zoom": [9, 6, 4, 3, 2, 2, 2, 1, 2, 1, 1, 2, 2, 3, 4, 7],
    "on the edge of worth it": [3, 4, 3, 4, 5, 3, 3, 2, 2, 4, 1, 4],
    "longer than a group": [700, 1, 650],
}


@pytest.mark.parametrize("runs", PATTERNS.values(), ids=PATTERNS)
def test_every_frame_shows_its_picture(tmp_path, runs):
    wanted = delivery()
    shown = encoded(tmp_path / "a.mp4", wanted, runs)
    frames = decoded(tmp_path / "a.mp4")
    assert len(frames) == len(shown)
    for number, frame in zip(shown, frames, strict=True):
        assert noise(frame, picture(number, wanted.size)) > 31, number


@pytest.mark.parametrize("seed", range(8))
def test_any_mixture_keeps_its_order_and_its_times(tmp_path, seed):
    dice = random.Random(seed)
    wanted = delivery(
        *dice.choice([(320, 240), (226, 130), (180, 320)]),
        rate=dice.choice([Rate(num=30), Rate(num=24000, den=1001), Rate(num=60)]),
        preset=dice.choice(["superfast", "veryfast", "medium"]),
    )
    runs = [dice.choice([1, 1, 1, 2, 3, 4, 5, 12, dice.randrange(1, 90)]) for _ in range(25)]
    shown = encoded(tmp_path / "a.mp4", wanted, runs)
    frames = decoded(tmp_path / "a.mp4")
    assert len(frames) == len(shown)
    near = [noise(frame, picture(number, wanted.size)) for number, frame in zip(shown, frames, strict=True)]
    assert min(near) > 29
    stamps = sorted(packet.pts * packet.time_base for packet in packets(tmp_path / "a.mp4"))
    step = Fraction(wanted.rate.den, wanted.rate.num)
    assert stamps == pytest.approx([number * step for number in range(len(shown))], abs=1e-4)


def test_what_stands_is_the_same_to_the_bit_and_takes_next_to_nothing(tmp_path):
    encoded(tmp_path / "a.mp4", delivery(640, 360), [1, 31, 1])
    frames = decoded(tmp_path / "a.mp4")
    # two coded pictures, then skipped ones
    assert all(np.array_equal(one, other) for one, other in pairwise(frames[2:32]))
    assert not np.array_equal(frames[31], frames[32])
    assert sum(packet.size < 60 for packet in packets(tmp_path / "a.mp4")) >= 29


def test_a_strict_decoder_has_nothing_to_say(tmp_path):
    encoded(tmp_path / "a.mp4", delivery(), [40, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 2, 2, 1, 350, 3])
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-xerror", "-err_detect", "explode"]
    done = subprocess.run(
        [*command, "-i", str(tmp_path / "a.mp4"), "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_key_frame_is_never_far(tmp_path):
    wanted = delivery()
    shown = encoded(tmp_path / "a.mp4", wanted, [20, *([1] * 30), 900, *([2] * 200)])
    keys = [round(p.pts * p.time_base * 30) for p in packets(tmp_path / "a.mp4") if p.is_keyframe]
    assert keys[0] == 0
    assert max(after - before for before, after in pairwise([*keys, len(shown)])) <= GOP * 30
    # each begins a closed group: decoding from it gives what decoding from the start gives
    whole = decoded(tmp_path / "a.mp4")
    with av.open(str(tmp_path / "a.mp4")) as file:
        file.seek(round(keys[2] / 30 / file.streams.video[0].time_base), stream=file.streams.video[0])
        frame = next(file.decode(video=0))
        assert round(frame.time * 30) == keys[2]
        assert np.array_equal(frame.to_ndarray(), whole[keys[2]])


def test_the_same_pictures_give_the_same_bytes(tmp_path):
    for name in ("a.mp4", "b.mp4"):
        encoded(tmp_path / name, delivery(640, 360), PATTERNS["a slow zoom"])
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_nothing_is_held_before_it_is_put(tmp_path):
    with (
        pytest.raises(BrokenPromise, match="held before"),
        Encoder(tmp_path / "a.mp4", delivery()) as encoder,
    ):
        encoder.hold()


def test_a_slice_keeps_all_but_its_order_count(tmp_path):
    encoded(tmp_path / "a.mp4", delivery(), [1] * 12)
    with av.open(str(tmp_path / "a.mp4")) as file:
        stream = file.streams.video[0]
        extra = bytes(stream.codec_context.extradata)
        raw = [bytes(packet) for packet in file.demux(stream) if packet.size]
    sets = b"".join(b"\0\0\0\1" + unit for unit in _of_configuration(extra))
    known = standing.parameters(sets)
    for packet in raw:
        data = b"".join(b"\0\0\0\1" + unit for unit in _of_lengths(packet))
        found = standing.slice_of(data, known)
        there = standing.reordered(data, found, 6, known)
        again = standing.slice_of(there, known)
        assert (again.order - found.order) % (1 << known.order) == 6
        assert (again.frame_num, again.idr) == (found.frame_num, found.idr)
        assert standing.reordered(there, again, -6, known) == data


def test_what_is_no_stream_of_ours_is_refused():
    with pytest.raises(BrokenPromise, match="parameter sets"):
        standing.parameters(b"\0\0\0\1\x41\x9a")


def _of_lengths(packet):
    at = 0
    while at < len(packet):
        size = int.from_bytes(packet[at : at + 4])
        yield packet[at + 4 : at + 4 + size]
        at += 4 + size


def _of_configuration(extra):
    """The parameter sets of an AVCDecoderConfigurationRecord (ISO/IEC 14496-15)."""
    at = 6
    for kind in (7, 8):
        if kind == 8:
            at += 1
        size = int.from_bytes(extra[at : at + 2])
        yield extra[at + 2 : at + 2 + size]
        at += 2 + size
