"""Segments, sound, captions and chapters become one film: exact times, exact bytes, nothing encoded again."""

import hashlib
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelwright.core.errors import BrokenPromise
from reelwright.core.film import FilmFacts
from reelwright.core.media import Delivery, Size
from reelwright.core.time import SECOND, Rate, Span, frame_ticks, ticks
from reelwright.core.timeline import Caption, Chapter
from reelwright.media import decode, packets
from reelwright.media.encode import Encoder
from reelwright.media.join import Run, join
from reelwright.media.language import three_letters
from reelwright.media.sound import encode_aac

RATES = {"30": Rate(num=30), "NTSC": Rate(num=30000, den=1001), "25": Rate(num=25), "60": Rate(num=60)}
FACTS = FilmFacts(
    title="Titel", language="de", description="Worüber", authors=("A", "B"), licence="CC BY 4.0"
)


def delivery(rate: Rate, crf: float = 26) -> Delivery:
    return Delivery(name="test", size=Size(width=160, height=96), rate=rate, crf=crf, preset="veryfast")


def segment(path: Path, frames: int, rate: Rate, *, shade: int = 0, crf: float = 26) -> Run:
    """Frames that differ: a square that moves, on a shade of its own."""
    with Encoder(path, delivery(rate, crf)) as encoder:
        for number in range(frames):
            planes = np.full((144, 160), 128, np.uint8)
            planes[:96] = 40 + shade
            cv2.rectangle(planes[:96], (number % 120, 30), (number % 120 + 20, 60), 200, -1)
            encoder.put(planes)
    return Run(path, frames)


def clicks(path: Path, length: float, hertz: int = 48_000) -> Path:
    """A click at every whole second."""
    data = np.zeros((round(length * hertz), 2), np.float32)
    for second in range(int(length) + 1):
        data[second * hertz : second * hertz + 48] = 0.8
    encode_aac(path, data, hertz, 192_000)
    return path


@pytest.fixture(params=RATES, ids=str)
def parts(request, tmp_path):
    rate = RATES[request.param]
    runs = [segment(tmp_path / f"{n}.mp4", frames, rate, shade=9 * n) for n, frames in enumerate((31, 1, 47))]
    length = frame_ticks(79, rate)
    sound = clicks(tmp_path / "sound.m4a", length / SECOND)
    captions = [
        Caption(span=Span(start=ticks(0.1), length=ticks(0.5)), text="Grüße\nan alle", words=(), scene=""),
        Caption(span=Span(start=ticks(0.6), length=ticks(0.4)), text="ohne Pause", words=(), scene=""),
    ]
    chapters = [Chapter(start=0, title="Eins"), Chapter(start=frame_ticks(31, rate), title="Zwei")]

    def make(name: str) -> Path:
        out = tmp_path / name
        join(out, runs, sound, rate=rate, captions=captions, chapters=chapters, facts=FACTS)
        return out

    return rate, runs, make, captions, chapters


def test_the_film_is_exact(parts):
    rate, runs, make, captions, chapters = parts
    film = make("film.mp4")
    facts = packets.read(film, tuple(run.frames for run in runs))
    frame = frame_ticks(1, rate)
    assert facts.frames == 79
    assert (facts.step, facts.unsteady_frames) == (pytest.approx(frame, abs=1), 0)
    assert facts.video.rate == rate
    assert (facts.video.codec, facts.video.profile, facts.video.pixels) == ("h264", "High", "yuv420p")
    assert {facts.video.primaries, facts.video.transfer, facts.video.matrix} == {"bt709"}
    assert facts.video.full_range is False
    length = frame_ticks(79, rate)
    assert abs(facts.video.span.length - length) <= SECOND // 10_000
    assert abs(facts.audio.span.length - length) <= frame
    assert facts.audio.span.start == facts.video.span.start == 0
    assert facts.index_first
    assert [(each.text, each.span) for each in facts.captions] == [(c.text, c.span) for c in captions]
    assert facts.captions_language == facts.audio.language == "deu"
    assert [chapter.title for chapter in facts.chapters] == ["Eins", "Zwei"]
    for one, other in zip(facts.chapters, chapters, strict=True):
        assert abs(one.start - other.start) <= SECOND // 40_000
    assert facts.labels.title == "Titel"
    assert facts.labels.artist == "A, B"
    assert facts.labels.description == "Worüber"
    assert facts.labels.copyright == "CC BY 4.0"
    assert facts.labels.comment.startswith(FACTS.disclosure)


def test_the_pictures_are_those_of_the_segments(parts):
    _, runs, make, *_ = parts
    film = make("film.mp4")
    facts = packets.read(film, tuple(run.frames for run in runs))
    assert facts.runs == tuple(packets.read(run.path).runs[0] for run in runs)
    joined = [planes.y.copy() for planes in decode.Pictures(film)]
    apart = [planes.y.copy() for run in runs for planes in decode.Pictures(run.path)]
    assert len(joined) == len(apart) == 79
    assert all(np.array_equal(one, other) for one, other in zip(joined, apart, strict=True))


def test_every_segment_starts_on_a_key_frame(parts):
    rate, runs, make, *_ = parts
    with av.open(str(make("film.mp4"))) as film:
        stream = film.streams.video[0]
        keys = {round(packet.pts * stream.time_base * rate.num / rate.den)
                for packet in film.demux(stream) if packet.size and packet.is_keyframe}  # fmt: skip
    assert {0, runs[0].frames, runs[0].frames + 1} <= keys


def test_the_sound_is_in_place(parts):
    _, _, make, *_ = parts
    heard = decode.sound(make("film.mp4"))
    loud = np.flatnonzero(np.abs(heard.data[:, 0]) > 0.4)
    clicks_at = loud[np.diff(loud, prepend=-9999) > 4800]
    assert [round(at / 48) for at in clicks_at] == [1000 * n for n in range(len(clicks_at))]  # ms
    assert np.abs(clicks_at - np.round(clicks_at / 48_000) * 48_000).max() < 48  # a millisecond
    assert len(clicks_at) >= 2


def test_the_same_parts_give_the_same_bytes(parts):
    _, _, make, *_ = parts
    one, other = (hashlib.sha256(make(name).read_bytes()).digest() for name in ("one.mp4", "other.mp4"))
    assert one == other


def test_what_does_not_fit_is_refused(tmp_path):
    rate = RATES["30"]
    good = segment(tmp_path / "good.mp4", 30, rate)
    sound = clicks(tmp_path / "sound.m4a", 1.0)
    blur = segment(tmp_path / "other.mp4", 30, Rate(num=25))

    def made(runs, sound=sound, captions=()):
        join(tmp_path / "film.mp4", runs, sound, rate=rate, captions=captions, chapters=(), facts=FACTS)

    made([good])
    with pytest.raises(BrokenPromise, match="31 were promised"):
        made([Run(good.path, 31)])
    with pytest.raises(BrokenPromise, match="the sound lasts"):
        made([good, good])
    with pytest.raises(BrokenPromise, match=r"settings|not on a frame"):
        made([good, blur])
    with pytest.raises(BrokenPromise, match="at least one"):
        made([])
    one = Caption(span=Span(start=0, length=ticks(0.5)), text="a", words=(), scene="")
    two = Caption(span=Span(start=ticks(0.4), length=ticks(0.5)), text="b", words=(), scene="")
    with pytest.raises(BrokenPromise, match="before the one before"):
        made([good], captions=(one, two))


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "eng"), ("en-GB", "eng"), ("pt_BR", "por"), ("deu", "deu"), ("", "und"), ("x-odd", "und")],
)
def test_languages_have_three_letters(tag, code):
    assert three_letters(tag) == code


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=30), st.data())
def test_digests_tell_the_cut(payloads, data):
    """Cut anywhere, the same packets give the same runs; a packet changed, moved or lost gives others."""
    cut = data.draw(st.integers(1, len(payloads)))

    def runs(items, lengths):
        digester = packets.Digester(b"parameters", lengths)
        for item in items:
            digester.add(item)
        return digester.runs()

    whole = runs(payloads, (cut, len(payloads) - cut) if cut < len(payloads) else (cut,))
    parts = [runs(payloads[:cut], ())[0]]
    if cut < len(payloads):
        parts.append(runs(payloads[cut:], ())[0])
    assert list(whole) == parts
    spoilt = data.draw(st.integers(0, len(payloads) - 1))
    changed = [*payloads]
    changed[spoilt] += b"!"
    assert runs(changed, ()) != runs(payloads, ())
    assert runs(payloads[:spoilt] + payloads[spoilt + 1 :], ()) != runs(payloads, ())
