"""Scenes on whole frames; bullets, captions and chapters in step with the words."""

from pathlib import Path

import pytest
from speech_tools import SENTENCES, script, tools

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Media, Size, Take, VoiceChoice, Word
from reelwright.core.script import ChartCard, Line, Scene, Script, TableCard
from reelwright.core.time import SECOND, Rate, Span, end, frame_ticks, seconds
from reelwright.core.timeline import Board, Timeline
from reelwright.stage import themes
from reelwright.stage.chapters import chapters
from reelwright.stage.staging import stage

FILM_RATE = Rate(num=30)
WIDE = Size(width=1920, height=1080)
THEME = themes.find("studio", "dark")


def take(line: Line, word: float = 0.4) -> Take:
    """A take in which each word lasts `word` seconds, after 0.1 s."""
    step = round(word * SECOND)
    words = tuple(
        Word(text=text, span=Span(start=SECOND // 10 + at * step, length=step))
        for at, text in enumerate(line.text.split())
    )
    length = SECOND // 10 + len(words) * step
    media = Media(blob=Blob(sha256="0" * 64, media_type="audio/wav", size=1), kind="audio", length=length)
    return Take(line=line.id, media=media, words=words, voice=VoiceChoice(engine="none", speaker="none"))


def staged(tmp_path: Path, made: Script, rate: Rate = FILM_RATE, size: Size = WIDE) -> Timeline:
    takes = tuple(take(line) for scene in made.scenes for line in scene.lines)
    return stage(tools(tmp_path), made, takes, THEME, size, rate)


FILM = script(SENTENCES[3:], SENTENCES[:2], SENTENCES[1:3], SENTENCES[3:])


@pytest.mark.parametrize("rate", [Rate(num=30), Rate(num=24), Rate(num=30_000, den=1_001), Rate(num=60)])
def test_scenes_stand_on_whole_frames_without_gaps(tmp_path: Path, rate: Rate) -> None:
    pictures = staged(tmp_path, FILM, rate).tracks[0].clips
    at = 0
    for clip in pictures:
        assert clip.span.start == at
        frame = round(at * rate.num / (SECOND * rate.den))
        assert frame_ticks(frame, rate) == at
        at = end(clip.span)
    boards = [clip.content for clip in pictures if isinstance(clip.content, Board)]
    assert [board.fade for board in boards] == [0] + [SECOND // 2] * 3
    assert [board.number for board in boards] == [1, 2, 3, 4]
    assert pictures[0].span.length >= 3.5 * SECOND
    assert pictures[-1].span.length >= 5 * SECOND


def test_takes_follow_each_other_inside_their_scene(tmp_path: Path) -> None:
    timeline = staged(tmp_path, FILM)
    spans = [clip.span for clip in timeline.tracks[0].clips]
    at = 0
    for clip in timeline.tracks[1].clips:
        assert clip.span.start >= at
        at = end(clip.span)
        assert any(span.start < clip.span.start and at < end(span) for span in spans)


def test_a_bullet_comes_just_before_its_words(tmp_path: Path) -> None:
    timeline = staged(tmp_path, FILM)
    board = timeline.tracks[0].clips[1].content
    assert isinstance(board, Board)
    start = timeline.tracks[0].clips[1].span.start
    voices = [clip for clip in timeline.tracks[1].clips if start <= clip.span.start < start + board.length]
    for cue, voice in zip(board.cues, voices, strict=True):
        onset = voice.span.start + SECOND // 10
        assert start + cue.at == onset - SECOND // 10
    assert [cue.target for cue in board.cues] == ["bullet-0", "bullet-1"]


def test_captions_are_the_script_and_keep_to_their_scene(tmp_path: Path) -> None:
    timeline = staged(tmp_path, FILM)
    shown = " ".join(caption.text.replace("\n", " ") for caption in timeline.captions)
    assert shown == " ".join(line.text for scene in FILM.scenes for line in scene.lines)
    spans = {
        clip.content.scene: clip.span for clip in timeline.tracks[0].clips if isinstance(clip.content, Board)
    }
    for caption in timeline.captions:
        assert spans[caption.scene].start <= caption.span.start
        assert end(caption.span) < end(spans[caption.scene])
        assert all(len(line) <= 42 for line in caption.text.split("\n"))
    narrow = staged(tmp_path, FILM, size=Size(width=1080, height=1920))
    assert all(len(line) <= 32 for caption in narrow.captions for line in caption.text.split("\n"))


def test_a_missing_or_different_take_is_a_broken_promise(tmp_path: Path) -> None:
    takes = [take(line) for scene in FILM.scenes for line in scene.lines]
    with pytest.raises(BrokenPromise, match="not spoken"):
        stage(tools(tmp_path), FILM, tuple(takes[1:]), THEME, WIDE, Rate(num=30))
    other = takes[0].model_copy(update={"words": takes[1].words})
    with pytest.raises(BrokenPromise, match="not the line's"):
        stage(tools(tmp_path), FILM, (other, *takes[1:]), THEME, WIDE, Rate(num=30))


def test_cells_and_bars_light_up_when_they_are_named(tmp_path: Path) -> None:
    table = TableCard(
        block="b", label="Table 1", caption="", header=("a", "b"), rows=(("x", "93.4"),), highlight=((0, 1),)
    )
    chart = ChartCard(block="b", label="", caption="", labels=("ours", "theirs"), values=(93.4, 12.0))
    line = Line(id="l", text="It reaches 93.4, and theirs less.")
    for shows, targets in ((table, ["highlight-0"]), (chart, ["bar-0", "bar-1"])):
        scene = Scene(id="s", heading="h", lines=(line,), shows=shows, page="p. 3")
        made = FILM.model_copy(update={"scenes": (scene,)})
        board = staged(tmp_path, made).tracks[0].clips[0].content
        assert isinstance(board, Board)
        assert [cue.target for cue in board.cues] == targets
        assert seconds(board.cues[0].at) == pytest.approx(0.45 + 2 * 0.4, abs=0.01)
        assert board.page == "p. 3"


def test_chapters_begin_at_zero_and_last_ten_seconds() -> None:
    def marks(*starts_and_titles: tuple[float, str]) -> list[tuple[int, Scene]]:
        blank = FILM.scenes[1]
        return [
            (round(start * SECOND), blank.model_copy(update={"chapter": title, "heading": f"H {start:g}"}))
            for start, title in starts_and_titles
        ]

    def made(*starts_and_titles: tuple[float, str], length: float = 100) -> list[tuple[float, str]]:
        found = chapters(marks(*starts_and_titles), round(length * SECOND))
        return [(seconds(chapter.start), chapter.title) for chapter in found]

    assert made((0, "A"), (20, ""), (40, "B"), (60, "C")) == [(0, "A"), (40, "B"), (60, "C")]
    assert made((0, ""), (20, "B"), (60, "C")) == [(0, "H 0"), (20, "B"), (60, "C")]
    assert made((0, ""), (5, "B"), (60, "C")) == [(0, "B"), (60, "C")]
    assert made((0, "A"), (40, "B"), (45, "C"), (60, "D")) == [(0, "A"), (40, "B"), (60, "D")]
    assert made((0, "A"), (40, "B"), (95, "C")) == [(0, "A"), (40, "B")]
    assert made((0, ""), (20, "")) == []
