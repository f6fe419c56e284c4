"""One small film from its paper to its folder; run again, changed, killed, stopped and gone on with."""

import hashlib
import json
import os
import pty
import re
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import av
import opentimelineio
import pytest
from films import (
    COMMAND,
    SMALL,
    Ended,
    at,
    call,
    descendants,
    disturbed,
    events,
    kill,
    paper,
    ran,
    runs,
    surroundings,
)
from ruamel.yaml import YAML

FILES = {
    "script.yaml",
    "captions.srt",
    "captions.vtt",
    "transcript.md",
    "youtube.json",
    "thumbnail.png",
    "timeline.otio",
    "timeline.json",
    "plan.json",
    "report.json",
    "report.html",
}


@dataclass(frozen=True)
class Made:
    """An undisturbed film: where its home and it are, and what was said while it was made."""

    home: Path
    folder: Path
    told: Ended

    @property
    def film(self) -> Path:
        return self.folder / "film.mp4"

    @property
    def beside(self) -> Path:
        return self.folder / "film"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("film")
    home = tmp_path_factory.mktemp("home")
    paper(folder)
    told = call(home, folder, "explain", "bees.pdf", "-o", "film.mp4", *SMALL, "--json")
    assert told.code == 0, told.err
    return Made(home, folder, told)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def lines_of(script: Path) -> list[str]:
    scenes = YAML(typ="safe").load(script.read_text())["scenes"]
    return [line["text"] for scene in scenes for line in scene["lines"]]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


# -- the film


def test_machines_are_told_every_step_and_the_end(made: Made) -> None:
    *steps, done = made.told.lines
    assert done["event"] == "done"
    assert done["green"] is True
    assert Path(done["film"]) == made.film
    assert done["seconds"] == pytest.approx(30, rel=0.1)
    assert [line["sequence"] for line in steps] == sorted(line["sequence"] for line in steps)
    assert {"document.read", "script.write", "render.segment", "check.judge"} <= {s["step"] for s in steps}
    assert made.told.err == ""


def test_the_film_is_what_was_asked_for(made: Made) -> None:
    with av.open(str(made.film)) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        assert (picture.width, picture.height, picture.average_rate) == (640, 360, 10)
        assert (picture.codec_context.name, picture.codec_context.profile) == ("h264", "High")
        assert picture.codec_context.pix_fmt == "yuv420p"
        assert (sound.codec_context.name, sound.rate, sound.channels) == ("aac", 48_000, 2)
        assert [stream.type for stream in film.streams].count("subtitle") == 1
        assert film.metadata["title"] == "Counting bees with a cheap microphone"
        assert "synthetic" in film.metadata["description"] + film.metadata.get("comment", "")
        assert film.chapters()
    head = made.film.read_bytes()[:200_000]
    assert 0 < head.find(b"moov") < head.find(b"mdat") or head.find(b"mdat") < 0


def test_the_folder_is_complete_and_green(made: Made) -> None:
    assert {path.name for path in made.beside.iterdir()} == FILES
    assert leftovers(made.folder) == []
    report = json.loads((made.beside / "report.json").read_text())
    assert report["noun"] == "Report"
    assert not [check for check in report["body"]["checks"] if check["status"] == "failed"]


def test_captions_are_the_script_word_for_word(made: Made) -> None:
    spoken = " ".join(lines_of(made.beside / "script.yaml")).split()
    srt = (made.beside / "captions.srt").read_text()
    blocks = [block.split("\n") for block in srt.strip().split("\n\n")]
    assert [int(block[0]) for block in blocks] == list(range(1, len(blocks) + 1))
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}", b[1]) for b in blocks)
    assert " ".join(" ".join(block[2:]) for block in blocks).split() == spoken
    vtt = (made.beside / "captions.vtt").read_text()
    assert vtt.startswith("WEBVTT\n")
    cues = [block.split("\n")[2:] for block in vtt.strip().split("\n\n")[1:]]
    plain = " ".join(" ".join(cue) for cue in cues)
    assert plain.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").split() == spoken


def test_the_texts_beside_it_parse(made: Made) -> None:
    upload = json.loads((made.beside / "youtube.json").read_text())["snippet"]
    assert 0 < len(upload["title"]) <= 100
    assert len(upload["description"].encode()) <= 5000
    assert len(",".join(upload["tags"])) <= 500
    assert "synthetic voice" in upload["description"]
    assert re.search(r"^0:00 ", upload["description"], re.MULTILINE)
    transcript = (made.beside / "transcript.md").read_text()
    for line in lines_of(made.beside / "script.yaml"):
        assert line in transcript
    assert re.search(r"\*\(pp?\. [12]", transcript)
    assert (made.beside / "thumbnail.png").read_bytes().startswith(b"\x89PNG")

    class Page(HTMLParser):
        open_tags: tuple[str, ...] = ()

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.open_tags = (*self.open_tags, tag)

    page = Page()
    page.feed((made.beside / "report.html").read_text())
    page.close()
    assert {"html", "body"} <= set(page.open_tags)


def test_the_timeline_opens_with_opentimelineio(made: Made) -> None:
    timeline = opentimelineio.adapters.read_from_file(str(made.beside / "timeline.otio"))
    assert timeline.duration().to_seconds() == pytest.approx(30, rel=0.1)
    assert {track.kind for track in timeline.tracks} == {"Video", "Audio"}


def test_check_is_green_with_the_plan_and_without(made: Made, tmp_path: Path) -> None:
    near = call(made.home, made.folder, "check", "film.mp4", "--report", tmp_path / "near.html")
    assert near.code == 0, near.err
    assert "gate is green" in near.out
    assert "there is no plan" not in near.out
    assert "film.mp4" in (tmp_path / "near.html").read_text()
    (tmp_path / "alone.mp4").write_bytes(made.film.read_bytes())
    far = call(made.home, tmp_path, "check", "alone.mp4", "--json")
    assert far.code == 0, far.err
    checks = {check["name"]: check for check in json.loads(far.out)["body"]["checks"]}
    assert checks["layout_overflow"]["status"] == "not checked"
    assert checks["layout_overflow"]["why"]


# -- made again


def test_a_second_run_does_nothing_new(made: Made) -> None:
    before = digest(made.film)
    again = call(made.home, made.folder, "explain", "bees.pdf", "-o", "film.mp4", *SMALL, "--json")
    assert again.code == 0, again.err
    told = events(made.home, again.run)
    assert ran(told, "started") == []
    assert ran(told) == []
    assert len(ran(told, "remembered")) == len(ran(events(made.home, made.told.run)))
    assert digest(made.film) == before


def test_a_person_at_a_terminal_sees_every_stage(made: Made) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "explain", "bees.pdf", "-o", "film.mp4", *SMALL],
        cwd=made.folder,
        env=surroundings(made.home, TERM="xterm", COLUMNS="120"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # the terminal is gone when the process is
            while part := os.read(ours, 65536):
                shown += part
    os.close(ours)
    assert process.returncode == 0
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    for stage in ("reading", "writing", "speaking and staging", "drawing and encoding", "checking"):
        assert stage in text
    assert "100%" in text
    assert "film.mp4  0:3" in text
    assert "quality gate green" in text


def test_one_changed_sentence_remakes_at_most_two_scenes(made: Made, tmp_path: Path) -> None:
    """The film of talk/script.yaml is talk.mp4 beside it; what a person wrote is never lost."""
    script = (made.beside / "script.yaml").read_text()
    old = lines_of(made.beside / "script.yaml")[2]
    changed = script.replace(f"text: {old}", "text: Volcanoes erupt whenever parliaments vote on taxes.")
    assert changed != script
    beside = tmp_path / "talk"
    beside.mkdir()
    (beside / "script.yaml").write_text(changed)
    refused = call(made.home, tmp_path, "render", "talk/script.yaml", *SMALL[:4], "--json")
    assert refused.code == 6, refused.err  # the paper does not say so
    assert "below the bar" in refused.err
    assert not (tmp_path / "talk.mp4").exists()
    assert not any(step.startswith("render.") for step in ran(events(made.home, refused.run)))
    done = call(made.home, tmp_path, "render", "talk/script.yaml", *SMALL[:4], "--force", "--json")
    assert done.code == 0, done.err
    told = ran(events(made.home, refused.run)) + ran(events(made.home, done.run))
    assert told.count("stage.speak") == 1
    assert 1 <= told.count("render.segment") <= 2
    assert told.count("check.pictures") <= told.count("render.segment")
    assert told.count("render.mix") == told.count("render.join") == 1
    assert "document.read" not in told
    assert (tmp_path / "talk.mp4").is_file()
    assert "Volcanoes erupt whenever parliaments vote on taxes." in (beside / "transcript.md").read_text()
    assert (beside / "script.yaml").read_text() == changed
    assert not (beside / "script.edited.yaml").exists()


def test_a_folder_of_papers_makes_a_folder_of_films(made: Made, tmp_path: Path) -> None:
    """One that cannot be read keeps no other from being made."""
    papers = tmp_path / "papers"
    paper(papers)
    (papers / "notes.txt").write_text("not a paper")
    (papers / "torn.pdf").write_bytes((papers / "bees.pdf").read_bytes()[:3000])
    done = call(made.home, tmp_path, "explain", "papers", "-o", "films", *SMALL, "--json")
    assert done.code == 2
    assert "torn.pdf" in done.err
    assert "1 of 2 papers" in done.err
    assert {path.name for path in (tmp_path / "films").iterdir()} == {"bees.mp4", "bees"}
    assert digest(tmp_path / "films" / "bees.mp4") == digest(made.film)
    assert [line["of"] for line in done.lines if line.get("of")] == ["torn.pdf"]


# -- disturbed


def test_killed_three_times_the_film_is_the_same_and_nothing_is_done_twice(
    made: Made, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    paper(tmp_path)
    words = ("explain", "bees.pdf", "-o", "film.mp4", *SMALL)
    moments = (
        at("finished", "document.read"),
        at("finished", "stage.speak"),
        at("finished", "render.segment"),
    )
    killed = [disturbed(home, tmp_path, *words, when=moment, how=kill) for moment in moments]
    assert [each.code for each in killed] == [-signal.SIGKILL] * 3
    assert not (tmp_path / "film.mp4").exists()
    listed = call(home, tmp_path, "runs")
    assert "interrupted" in listed.out
    done = call(home, tmp_path, *words, "--json")
    assert done.code == 0, done.err
    assert {each.run for each in killed} == {done.run}
    told = events(home, done.run)
    finished = [event.key for event in told if event.kind == "finished"]
    assert len(finished) == len(set(finished))
    assert sorted(ran(told)) == sorted(ran(events(made.home, made.told.run)))
    assert [event.sequence for event in told] == list(range(1, len(told) + 1))
    assert digest(tmp_path / "film.mp4") == digest(made.film)
    for name in FILES:
        assert digest(tmp_path / "film" / name) == digest(made.beside / name), name
    assert list((home / "scratch").iterdir()) == []


def test_a_killed_worker_costs_no_film(made: Made) -> None:
    """Light, upright, burnt-in captions, 44.1 kHz; and one worker dies of it."""

    def kill_a_worker(process: subprocess.Popen[str]) -> None:
        below = descendants(process.pid)
        nursery = below[0]
        os.kill(next(pid for pid in below if pid in descendants(nursery)), signal.SIGKILL)

    looks = ("--mode", "light", "--size", "360x640", "--fps", "10", "--minutes", "0.5", "--burn")
    words = ("explain", "bees.pdf", "-o", "upright.mp4", *looks, "--hertz", "44100")
    done = disturbed(made.home, made.folder, *words, when=at("started", "render.segment"), how=kill_a_worker)
    assert done.code == 0, done.err
    assert "retried" in {line["event"] for line in done.lines}
    with av.open(str(made.folder / "upright.mp4")) as film:
        assert (film.streams.video[0].width, film.streams.video[0].height) == (360, 640)
        assert film.streams.audio[0].rate == 44_100


def test_stopped_by_the_person_nothing_is_half_written(made: Made, tmp_path: Path) -> None:
    """Impatiently, too: three times within a moment."""

    def stop(process: subprocess.Popen[str]) -> None:
        for _ in range(3):
            os.kill(process.pid, signal.SIGINT)
            time.sleep(0.05)

    paper(tmp_path)
    words = ("explain", "bees.pdf", "-o", "film.mp4", *SMALL, "--rate", "1.1")
    stopped = disturbed(made.home, tmp_path, *words, when=at("started", "render.segment"), how=stop)
    assert stopped.code == 130
    assert f"reelwright runs resume {stopped.run}" in stopped.err
    assert "Traceback" not in stopped.err
    assert stopped.lines[-1]["event"] == "error"
    assert [path.name for path in tmp_path.iterdir()] == ["bees.pdf"]
    assert runs(made.home)[0].state == "interrupted"
    resumed = call(made.home, tmp_path, "runs", "resume", stopped.run, "--json")
    assert resumed.code == 0, resumed.err
    assert resumed.lines[-1]["event"] == "done"
    told = events(made.home, stopped.run)
    finished = [event.key for event in told if event.kind == "finished"]
    assert len(finished) == len(set(finished))
    assert (tmp_path / "film.mp4").is_file()


def test_cancelled_from_another_process_then_made_too_small_to_read(made: Made, tmp_path: Path) -> None:
    """Without flite the film is made all the same, and says by whom it is spoken; too small, it is red."""
    paper(tmp_path)
    small = ("--size", "320x180", "--fps", "10", "--minutes", "0.5")
    words = ("explain", "bees.pdf", "-o", "film.mp4", *small, "--voice", "espeak-ng")

    def cancel(process: subprocess.Popen[str]) -> None:
        asked = call(made.home, tmp_path, "runs", "cancel", runs(made.home)[0].id)
        assert asked.code == 0, asked.err

    stopped = disturbed(made.home, tmp_path, *words, when=at("started", "script.write"), how=cancel)
    assert stopped.code == 130, stopped.err
    assert [path.name for path in tmp_path.iterdir()] == ["bees.pdf"]
    assert runs(made.home)[0].state == "cancelled"
    late = call(made.home, tmp_path, "runs", "cancel", stopped.run)
    assert late.code == 2
    assert "cancelled" in late.err
    done = call(made.home, tmp_path, *words, "--json")
    assert done.code == 6, done.err
    assert [line["event"] for line in done.lines[-2:]] == ["done", "error"]
    assert done.lines[-2]["green"] is False
    assert "report.html" in done.lines[-1]["fix"]
    assert (tmp_path / "film.mp4").is_file()
    report = json.loads((tmp_path / "film" / "report.json").read_text())
    assert [note for note in report["body"]["notices"] if "espeak-ng" in note["message"]]
