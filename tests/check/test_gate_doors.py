"""The gate's doors as the studio calls them: with blobs, in a sandbox, without decoding anything twice."""

from dataclasses import replace

import numpy as np
import pytest
import small_film
from small_film import build, faults, good, plan, timeline
from spoiled import copied

from conftest import SHARED
from reelwright.check import gate, packets, page, pictures, sound
from reelwright.core.errors import InputError
from reelwright.core.made import Notice
from reelwright.core.measured import Measured
from reelwright.core.noun import load, save
from reelwright.core.report import Report
from reelwright.core.time import Span
from reelwright.media import foreign
from reelwright.media.join import join
from reelwright.media.probe import probe
from reelwright.media.sound import encode_aac
from reelwright.store.folder import Folder


class Desk:
    """Blobs in a folder and progress that is kept."""

    def __init__(self, root):
        self.blobs = Folder(root / "blobs")
        self.scratch = root
        self.told = []

    def progress(self, share):
        self.told.append(share)

    def media(self, path):
        blob = self.blobs.put_file(path, "video/mp4")
        return probe(blob, self.blobs.path(blob))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doors")
    film, runs = build(folder, good())
    return Desk(folder), film, runs


def test_frames_measured_in_their_segments_are_not_decoded_again(made):
    desk, film, runs = made
    wanted, edit = plan(good()), timeline(good())
    seen = []
    for run, board in zip(runs, wanted.boards, strict=True):
        alone = board.model_copy(update={"span": Span(start=0, length=board.span.length)})
        seen.append(pictures.measure(desk, desk.media(run.path), alone))
    told = packets.measure_ours(desk, desk.media(film), tuple(run.frames for run in runs))
    assert packets.proven(told, tuple(seen))
    heard = sound.measure_ours(desk, desk.media(film))
    facts = Measured(packets=told, pictures=tuple(seen), sound=heard, proven=wanted.frames)
    apart = gate.judge(desk, "film.mp4", facts, wanted, edit)
    assert faults(apart) == {}
    (frames,) = (check for check in apart.checks if check.name == "frames")
    assert {figure.name: figure.value for figure in frames.figures} == {
        "frames": 480, "decoded_now": 0, "proven_identical": 480,
    }  # fmt: skip
    # measured in one piece, in a sandbox, the same film gets the same verdict
    whole = Measured(
        packets=packets.measure(desk, desk.media(film), ()),
        pictures=(pictures.measure_film(desk, desk.media(film), wanted.boards),),
        sound=sound.measure(desk, desk.media(film)),
    )
    assert whole.sound == heard.model_copy(update={"packets": None})
    assert [facts.elements for facts in whole.pictures] != []
    together = gate.judge(desk, "film.mp4", whole, wanted, edit)
    assert [(check.name, check.status, check.findings) for check in together.checks] == [
        (check.name, check.status, check.findings) for check in apart.checks
    ]


def test_another_segment_proves_nothing(made):
    desk, film, runs = made
    told = packets.measure_ours(desk, desk.media(film), tuple(run.frames for run in runs))
    boards = plan(good()).boards
    swapped = tuple(pictures.decoded(run.path, ()) for run in (runs[2], runs[1], runs[0]))
    assert boards
    assert not packets.proven(told, swapped)
    assert not packets.proven(told, swapped[:2])
    assert not packets.proven(told, ())


def test_the_sound_is_proven_by_its_packets_and_moments(made, tmp_path):
    desk, film, runs = made
    parts = good()

    def joined(voice):
        alone, out = tmp_path / "sound.m4a", tmp_path / "film.mp4"
        alone.unlink(missing_ok=True)
        out.unlink(missing_ok=True)
        encode_aac(alone, voice, small_film.HERTZ, 192_000)
        rate, facts = small_film.RATE, parts.facts
        join(out, runs, alone, rate=rate, captions=parts.captions, chapters=parts.chapters, facts=facts)
        told = packets.measure_ours(desk, desk.media(out), ())
        return sound.measure_ours(desk, desk.media(alone)), told

    heard, told = joined(parts.voice)
    assert packets.sound_proven(told, heard)
    assert packets.sound_proven(packets.measure_ours(desk, desk.media(film), ()), heard)
    assert not packets.sound_proven(told, None)
    later, told_later = joined(np.roll(parts.voice, small_film.HERTZ // 10, axis=0))
    assert packets.sound_proven(told_later, later)
    assert not packets.sound_proven(told, later)
    # the same packets at another moment: what a wrong edit list would do

    def moved(_number, packet):
        packet.pts += small_film.HERTZ // 4
        packet.dts += small_film.HERTZ // 4
        return [packet]

    shifted = copied(tmp_path / "film.mp4", tmp_path / "shifted.mp4", audio=moved)
    assert not packets.sound_proven(packets.measure_ours(desk, desk.media(shifted), ()), later)
    fewer = copied(
        tmp_path / "film.mp4", tmp_path / "fewer.mp4", audio=lambda number, it: [it] if number != 90 else []
    )
    assert not packets.sound_proven(packets.measure_ours(desk, desk.media(fewer), ()), later)


def test_a_fault_in_a_segment_is_told_in_the_film_s_time(made):
    parts = good()
    spoilt = replace(parts.scenes[1], black=(60, 90))
    black = pictures.decoded(small_film.segment(spoilt, parts.delivery, made[0].scratch / "b.mp4").path, ())
    fine = [pictures.decoded(run.path, ()) for run in made[2]]
    told = packets.measure_ours(made[0], made[0].media(made[1]), ())
    facts = Measured(packets=told, pictures=(fine[0], black, fine[2]), sound=None)
    report = gate.judge(made[0], "film.mp4", facts, plan(parts), timeline(parts))
    (check,) = (each for each in report.checks if each.name == "black")
    (finding,) = check.findings
    assert finding.scene == "s1"
    assert finding.where == Span(start=7 * small_film.SECOND, length=small_film.SECOND)


def test_the_report_is_saved_and_shown(made):
    desk, film, _ = made
    report = small_film.verdict(film, plan(good()).model_copy(update={"frames": 500}), timeline(good()))
    note = Notice(level="info", where="page 3", message="<script>alert(1)</script> left out")
    report = report.model_copy(update={"notices": (note,), "film": "a & b.mp4"})
    assert load(Report, save(report)) == report
    html = page.page(report)
    assert "<script>" not in html
    assert "a &amp; b.mp4" in html
    assert "missing frame" in html
    assert "prefers-color-scheme: dark" in html
    assert "http" not in html  # self-contained
    assert page.summary(report) == "22 checks passed, 2 failed."
    assert desk


FOREIGN = (
    "flower-timelapse.mp4", "airshow-broken-audio.mp4", "corrupt-bitstream.webm", "no-duration-black.webm",
    "shaky-phone-vfr-rot180_fire.mp4", "person-webcam.flv", "screencast-webcam-talk.ogg",
    "handheld-pan_seattle.avi", "derived-interlaced-480i.mpg", "hlg10-colorchart.mp4",
    "synthetic-prores422-10bit.mov", "sign-language-webcam.mkv",
)  # fmt: skip


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")
@pytest.mark.parametrize("name", FOREIGN)
def test_a_stranger_s_film_gets_a_report(name):
    report = small_film.verdict(SHARED / "footage" / name, None, None)
    broken = {"corrupt-bitstream.webm", "screencast-webcam-talk.ogg"}
    assert report.green == (name not in broken), faults(report)
    for check in report.checks:
        if check.name.startswith(("layout", "pixels")):
            assert check.status == "not checked"
            assert "plan" in check.why


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")
def test_a_black_film_and_a_silent_one_are_remarked():
    def remarks(name):
        report = small_film.verdict(SHARED / "footage" / name, None, None)
        return {finding.check for check in report.checks for finding in check.findings}

    assert {"black", "silence", "too_quiet"} <= remarks("no-duration-black.webm")
    assert "black" not in remarks("flower-timelapse.mp4")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")
def test_what_is_no_film_never_reaches_the_gate(tmp_path):
    desk = Desk(tmp_path)
    blob = desk.blobs.put_file(SHARED / "bad" / "playlist-local-and-http.mp4", "video/mp4")
    with pytest.raises(InputError, match="not a video"):
        foreign.probe(blob, desk.blobs.path(blob), "holiday.mp4")
