"""Script and takes become an edit: scenes on whole frames, words and pictures in step."""

from collections.abc import Iterator, Sequence

from reelwright.core import pace
from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Size, Take, Word
from reelwright.core.protocols import Tools
from reelwright.core.script import ChartCard, Line, Scene, Script, TableCard
from reelwright.core.time import SECOND, Rate, Span, frame_ticks, frames_up, moved
from reelwright.core.timeline import Board, Caption, Clip, Cue, Footage, Theme, Timeline, Track
from reelwright.stage.captions import LINE, NARROW_LINE, Said, captions, narrow
from reelwright.stage.chapters import chapters

FADE = SECOND // 2  # cross-fade between scenes
_EARLY = SECOND // 10  # a bullet is there when its word begins
_STAGGER = SECOND * 3 // 10  # between bullets of one line


def stage(
    tools: Tools, script: Script, takes: tuple[Take, ...], theme: Theme, size: Size, rate: Rate
) -> Timeline:
    """The film's edit, without music: a track of boards, a track of takes, captions and chapters.

    Raises BrokenPromise when a line has no take, or a take's words are not the line's.
    """
    by_line = {take.line: take for take in takes}
    boards: list[Clip] = []
    voice: list[Clip] = []
    shown: list[Caption] = []
    frame = 0
    for number, scene in enumerate(script.scenes, 1):
        spoken = [_take(by_line, line) for line in scene.lines]
        starts, least = _placed(scene, spoken)
        start = frame_ticks(frame, rate)
        frame += frames_up(least, rate)
        length = frame_ticks(frame, rate) - start
        board = _board(scene, list(zip(scene.lines, spoken, starts, strict=True)), length)
        place = {"number": number, "total": len(script.scenes), "fade": FADE if number > 1 else 0}
        boards.append(Clip(span=Span(start=start, length=length), content=board.model_copy(update=place)))
        words: list[Said] = []
        for take, at in zip(spoken, starts, strict=True):
            span = Span(start=start + at, length=take.media.length)
            voice.append(Clip(span=span, content=Footage(media=take.media)))
            words += _in_film(take, start + at)
        most = NARROW_LINE if narrow(size) else LINE
        shown += captions(words, scene.id, start + length - frame_ticks(2, rate), rate, most) if words else ()
        tools.progress(number / len(script.scenes))
    tracks = (Track(kind="picture", clips=tuple(boards)), Track(kind="voice", clips=tuple(voice)))
    marks = [(clip.span.start, scene) for clip, scene in zip(boards, script.scenes, strict=True)]
    return Timeline(
        title=script.title,
        language=script.language,
        rate=rate,
        size=size,
        theme=theme,
        tracks=tracks,
        captions=tuple(shown),
        chapters=chapters(marks, frame_ticks(frame, rate)),
    )


def _take(takes: dict[str, Take], line: Line) -> Take:
    take = takes.get(line.id)
    if take is None:
        raise BrokenPromise("this line was not spoken.", where=line.id)
    if [word.text for word in take.words] != line.text.split():
        raise BrokenPromise("the take's words are not the line's.", where=line.id)
    return take


def _placed(scene: Scene, takes: Sequence[Take]) -> tuple[list[int], int]:
    """Where each take starts in its scene, and the least length of the scene, in ticks."""
    kind = scene.shows.kind
    starts, at = [], pace.SCENE_LEAD
    for take in takes:
        starts.append(at)
        at += take.media.length + pace.LINE_PAUSE
    if not takes:
        return [], max(pace.SILENT, pace.LEAST.get(kind, 0))
    hold = {"title": pace.TITLE_HOLD, "outro": pace.OUTRO_HOLD}.get(kind, 0)
    return starts, max(at - pace.LINE_PAUSE + pace.SCENE_TAIL + hold, pace.LEAST.get(kind, 0))


def _in_film(take: Take, start: int) -> Iterator[Said]:
    for number, word in enumerate(take.words, 1):
        yield Said(Word(text=word.text, span=moved(word.span, start)), ends=number == len(take.words))


Placed = tuple[Line, Take, int]


def _board(scene: Scene, lines: Sequence[Placed], length: int) -> Board:
    cues = (*_bullet_cues(scene, lines), *_highlight_cues(scene, lines))
    return Board(
        scene=scene.id,
        heading=scene.heading,
        shows=scene.shows,
        length=length,
        cues=tuple(sorted(cues, key=lambda cue: (cue.at, cue.target))),
        page=scene.page,
    )


def _bullet_cues(scene: Scene, lines: Sequence[Placed]) -> Iterator[Cue]:
    """'bullet-i' just before its line's first word; those of one line one after the other."""
    starts = {line.id: _onset(take.words, 0) + at for line, take, at in lines}
    lasts = {line.id: at + take.media.length for line, take, at in lines}
    seen: dict[str, int] = {}
    for number, bullet in enumerate(getattr(scene.shows, "bullets", ())):
        if bullet.line not in starts:
            continue  # it comes with the scene
        order = seen[bullet.line] = seen.get(bullet.line, -1) + 1
        at = min(starts[bullet.line] - _EARLY + order * _STAGGER, lasts[bullet.line])
        yield Cue(target=f"bullet-{number}", at=max(0, at))


def _highlight_cues(scene: Scene, lines: Sequence[Placed]) -> Iterator[Cue]:
    """'highlight-i' (a table's stressed cells) and 'bar-i' (a chart's bars) when a line names them."""
    shows = scene.shows
    named: list[tuple[str, tuple[str, ...]]]
    if isinstance(shows, TableCard):
        cells = [(shows.rows[row][column],) for row, column in shows.highlight]
        named = [(f"highlight-{number}", cell) for number, cell in enumerate(cells)]
    elif isinstance(shows, ChartCard):
        pairs = zip(shows.labels, shows.values, strict=True)
        named = [(f"bar-{number}", (f"{value:g}", label)) for number, (label, value) in enumerate(pairs)]
    else:
        return
    for target, wanted in named:
        at = next((found for text in wanted if (found := _named(text, lines)) is not None), None)
        if at is not None:
            yield Cue(target=target, at=max(0, at - _EARLY))


def _named(text: str, lines: Sequence[Placed]) -> int | None:
    """When `text` is first said, in ticks from the scene's start; None when it is not."""
    wanted = [_bare(word) for word in text.split()]
    if not any(wanted):
        return None
    for _, take, at in lines:
        words = [_bare(word.text) for word in take.words]
        for first in range(len(words) - len(wanted) + 1):
            if words[first : first + len(wanted)] == wanted:
                return at + _onset(take.words, first)
    return None


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]“”\"'’%").casefold()


def _onset(words: Sequence[Word], number: int) -> int:
    return words[number].span.start if words else 0
