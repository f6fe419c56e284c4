"""Films with one thing wrong each: the gate names it, and is silent about the good one."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import small_film
import spoiled
from small_film import HERTZ, Text, build, faults, good, levelled, plan, timeline, verdict

from reelwright.core.errors import Damaged
from reelwright.core.report import PixelBox
from reelwright.core.time import SECOND, Span, ticks
from reelwright.media import packets

GOOD = good()
PLAN, TIMELINE = plan(GOOD), timeline(GOOD)
KNOWN: dict = {}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("segments")


@pytest.fixture(scope="module")
def film(folder) -> Path:
    made, _ = build(folder, GOOD, known=KNOWN)
    return made.rename(folder / "good.mp4")


def test_the_good_film_is_green_without_a_single_finding(film):
    report = verdict(film, PLAN, TIMELINE)
    assert [finding for check in report.checks for finding in check.findings] == []
    assert report.green
    assert {check.status for check in report.checks} == {"passed"}


def test_without_a_plan_the_layout_is_not_checked(film):
    report = verdict(film, None, None)
    assert report.green
    unknown = {check.name for check in report.checks if check.status == "not checked"}
    assert {"layout_overflow", "layout_overlap", "least_type", "contrast", "pixels_contrast"} <= unknown


def scene(number: int, **changes):
    scenes = list(GOOD.scenes)
    scenes[number] = replace(scenes[number], **changes)
    return replace(GOOD, scenes=tuple(scenes))


def text(number: int, which: int, **changes):
    texts = list(GOOD.scenes[number].texts)
    texts[which] = replace(texts[which], **changes)
    return scene(number, texts=tuple(texts))


def caption(number: int, **changes):
    captions = list(GOOD.captions)
    captions[number] = captions[number].model_copy(update=changes)
    return replace(GOOD, captions=tuple(captions))


def sound(samples: np.ndarray):
    return replace(GOOD, voice=np.ascontiguousarray(samples, np.float32))


def delayed(by: float) -> np.ndarray:
    return np.roll(GOOD.voice, round(by * HERTZ), axis=0)


def muted(start: float, stop: float, level: float = 0.0) -> np.ndarray:
    voice = GOOD.voice.copy()
    bed = np.random.default_rng(1).normal(0, 1, voice.shape).astype(np.float32) * np.float32(level)
    voice[round(start * HERTZ) : round(stop * HERTZ)] = bed[round(start * HERTZ) : round(stop * HERTZ)]
    return levelled(voice, -16.0)


def peaked() -> np.ndarray:
    voice = GOOD.voice.copy()
    voice[3 * HERTZ : 3 * HERTZ + 40] = 0.97 * np.sin(np.arange(40) / 40 * np.pi)[:, None]
    return voice


def shuffled():
    one, other = GOOD.captions[1], GOOD.captions[2]
    captions = list(GOOD.captions)
    captions[1] = one.model_copy(update={"text": other.text})
    captions[2] = other.model_copy(update={"text": one.text})
    return replace(GOOD, captions=tuple(captions))


# what is made wrong, the check that must fail, the finding that must name it
REMADE = {
    "a frame fewer in a scene": (scene(1, left_out=1), "frames", "missing_frame"),
    "a black stretch": (scene(1, black=(60, 90)), "black", "black"),
    "a black half of a scene's end": (scene(2, black=(120, 150)), "black", "black"),
    "a picture that gets stuck": (scene(1, stuck_from=10), "frozen", "frozen"),
    "text too faint in the pixels": (
        text(0, 1, drawn_colour=(0x34, 0x38, 0x42)),
        "pixels_contrast",
        "low_contrast",
    ),
    "a text that is never drawn": (text(1, 2, drawn=""), "pixels_contrast", "unseen_text"),
    "a text drawn beyond its box": (
        text(1, 1, drawn="Straw keeps heat in"),
        "pixels_overlap",
        "stray_ink",
    ),
    "sound late": (sound(delayed(0.12)), "av_offset", "shifted_sound"),
    "sound early": (sound(delayed(-0.1)), "av_offset", "shifted_sound"),
    "sound clipped": (sound(np.clip(GOOD.voice * 6, -1, 1)), "clipping", "clipping"),
    "sound clipped, then turned down": (
        sound(np.clip(GOOD.voice * 6, -1, 1) * 0.4),
        "clipping",
        "flattened_peaks",
    ),
    "too loud": (sound(np.clip(GOOD.voice * 1.3, -0.75, 0.75)), "loudness", "too_loud"),
    "too quiet": (sound(GOOD.voice * 0.75), "loudness", "too_quiet"),
    "one peak over": (sound(peaked()), "true_peak", "true_peak"),
    "silence": (sound(muted(5.3, 9.9)), "silence", "silence"),
    "a line that nobody speaks": (sound(muted(7.5, 9.9, 0.01)), "silence", "lost_voice"),
    "captions out of order": (shuffled(), "captions_order", "out_of_order"),
    "a caption word missing": (
        caption(3, text="while sugar the whole hive"),
        "captions_coverage",
        "missing_words",
    ),
    "a caption missing": (
        replace(GOOD, captions=GOOD.captions[:2] + GOOD.captions[3:]),
        "captions_coverage",
        "uncaptioned",
    ),
    "a caption late": (
        caption(2, span=Span(start=ticks(5.9), length=ticks(1.6))),
        "captions_order",
        "mistimed_caption",
    ),
    "no captions track": (replace(GOOD, captions=()), "captions_coverage", "missing_captions"),
    "no chapters": (replace(GOOD, chapters=()), "chapters", "missing_chapters"),
    "a chapter late": (
        replace(
            GOOD,
            chapters=(
                GOOD.chapters[0],
                GOOD.chapters[1].model_copy(update={"start": 6 * SECOND}),
                GOOD.chapters[2],
            ),
        ),
        "chapters",
        "chapter_time",
    ),
    "no title": (
        replace(GOOD, facts=GOOD.facts.model_copy(update={"title": ""})),
        "metadata",
        "title",
    ),
    "no disclosure of the voice": (
        replace(GOOD, facts=GOOD.facts.model_copy(update={"disclosure": ""})),
        "metadata",
        "disclosure",
    ),
    "another language": (
        replace(GOOD, facts=GOOD.facts.model_copy(update={"language": "de"})),
        "metadata",
        "language",
    ),
}


@pytest.mark.parametrize("name", REMADE)
def test_a_film_made_wrong_is_caught_by_name(name, folder, film):
    parts, check, finding = REMADE[name]
    made, _ = build(folder, parts, known=KNOWN)
    found = faults(verdict(made, PLAN, TIMELINE))
    assert finding in found.get(check, set()), found


def drop(wanted: int):
    return lambda number, packet: [] if number == wanted else [packet]


def late(wanted: int, by: float):
    def edit(number, packet):
        if number == wanted:
            packet.pts += round(by / packet.time_base)
        return [packet]

    return edit


def slower(_number, packet):
    packet.pts, packet.dts = packet.pts * 6 // 5, packet.dts * 6 // 5
    packet.duration = packet.duration * 6 // 5
    return [packet]


def only(count: int):
    return lambda number, packet: [packet] if number < count else []


def mono(film, out):
    return spoiled.resounded(film, out, GOOD.voice[:, :1], "aac", HERTZ, "mono")


def slow_sound(film, out):
    return spoiled.resounded(film, out, GOOD.voice[::2], "aac", HERTZ // 2, "stereo")


SPOILED = {
    "a frame lost on the way": (
        lambda f, o: spoiled.copied(f, o, video=drop(100)),
        "frames",
        "missing_frame",
    ),
    "a frame at the wrong time": (
        lambda f, o: spoiled.copied(f, o, video=late(479, 0.02)),
        "frames",
        "irregular_timestamps",
    ),
    "another frame rate": (
        lambda f, o: spoiled.copied(f, o, video=slower),
        "video_codec",
        "wrong_frame_rate",
    ),
    "no sound": (lambda f, o: spoiled.copied(f, o, kinds=("video", "subtitle")), "container", "no_audio"),
    "sound that ends early": (lambda f, o: spoiled.copied(f, o, audio=only(700)), "duration", "ends_apart"),
    "the index behind": (lambda f, o: spoiled.copied(f, o, flags=""), "faststart", "faststart"),
    "another container": (
        lambda f, o: spoiled.copied(f, o, kinds=("video", "audio"), kind="matroska"),
        "container",
        "container",
    ),
    "wrong colour tags": (lambda f, o: spoiled.recoded(f, o, colour=6), "colour_tags", "colour_tags"),
    "wrong pixel format": (
        lambda f, o: spoiled.recoded(f, o, pixels="yuv444p", options={"preset": "ultrafast"}),
        "video_codec",
        "pixel_format",
    ),
    "wrong codec": (lambda f, o: spoiled.recoded(f, o, "mpeg4", options={}), "video_codec", "video_codec"),
    "wrong profile": (
        lambda f, o: spoiled.recoded(f, o, options={"preset": "ultrafast", "profile": "baseline"}),
        "video_codec",
        "video_codec",
    ),
    "wrong size": (lambda f, o: spoiled.recoded(f, o, size=(426, 240)), "video_codec", "wrong_size"),
    "mono": (mono, "audio_codec", "channels"),
    "wrong sample rate": (slow_sound, "audio_codec", "sample_rate"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_film_spoiled_afterwards_is_caught_by_name(name, tmp_path, film):
    spoil, check, finding = SPOILED[name]
    found = faults(verdict(spoil(film, tmp_path / "spoiled.mp4"), PLAN, TIMELINE))
    assert finding in found.get(check, set()), found


def moved(box: PixelBox, x: int, y: int) -> PixelBox:
    return PixelBox(x0=box.x0 + x, y0=box.y0 + y, x1=box.x1 + x, y1=box.y1 + y)


def planned(number: int, which: int, **changes):
    boards = list(PLAN.boards)
    elements = list(boards[number].elements)
    elements[which] = elements[which].model_copy(update=changes)
    boards[number] = boards[number].model_copy(update={"elements": tuple(elements)})
    return PLAN.model_copy(update={"boards": tuple(boards)})


ELEMENT = PLAN.boards[0].elements[1]
PLANNED = {
    "elements over each other": (
        planned(0, 1, box=moved(ELEMENT.box, 0, 30)),
        "layout_overlap",
        "layout_overlap",
    ),
    "an element beyond the frame": (
        planned(0, 1, box=moved(ELEMENT.box, 300, 0)),
        "layout_overflow",
        "layout_overflow",
    ),
    "type too small": (planned(0, 1, type_px=9.0), "least_type", "small_type"),
    "ink too close to its ground": (planned(0, 1, ink="#404a5a"), "contrast", "low_contrast"),
    "text in the captions' place": (
        PLAN.model_copy(update={"captions_safe": PixelBox(x0=0, y0=150, x1=480, y1=270)}),
        "layout_overlap",
        "layout_overlap",
    ),
    "a longer film": (PLAN.model_copy(update={"frames": 510}), "duration", "too_short"),
}


@pytest.mark.parametrize("name", PLANNED)
def test_a_plan_with_a_fault_is_caught_by_name(name, film):
    wrong, check, finding = PLANNED[name]
    found = faults(verdict(film, wrong, TIMELINE))
    assert finding in found.get(check, set()), found


def test_an_element_out_of_the_one_it_stands_in(film):
    panel = ELEMENT.model_copy(update={"id": "panel", "role": "panel", "text": "", "ink": ""})
    inner = ELEMENT.model_copy(update={"inside": "panel", "box": moved(ELEMENT.box, 9, 0)})
    board = PLAN.boards[0].model_copy(update={"elements": (panel, inner)})
    wrong = PLAN.model_copy(update={"boards": (board, *PLAN.boards[1:])})
    assert "layout_overflow" in faults(verdict(film, wrong, TIMELINE))


def test_a_truncated_film(film, tmp_path):
    whole = film.read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole[: len(whole) * 7 // 10])
    assert "truncated" in faults(verdict(cut, PLAN, TIMELINE))["container"]


def test_a_truncated_film_without_its_index_is_an_error(film, tmp_path):
    behind = spoiled.copied(film, tmp_path / "behind.mp4", flags="").read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(behind[: len(behind) // 2])
    with pytest.raises(Damaged):
        packets.read(cut)


def test_a_text_that_crosses_into_another(folder, film):
    """The plan keeps them apart; the pixels do not."""
    parts = scene(
        1,
        texts=(
            *GOOD.scenes[1].texts[:2],
            Text("bullet-1", "bullet", "Sugar feeds them", 60, 166, 0.8, small_film.QUIET, 90),
            Text("stray", "text", "", 130, 146, 0.9, small_film.INK, 0, drawn="bypass gypsy"),
        ),
    )
    made, _ = build(folder, parts, known=KNOWN)
    assert "crossing_ink" in faults(verdict(made, PLAN, TIMELINE))["pixels_overlap"]
