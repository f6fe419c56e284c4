"""The recipes: the only file that names every station, in order.

A recipe is an ordinary function that calls remembered steps through a desk. It may be run again from the top
at any moment, so it does nothing but call steps and build nouns.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath
from typing import Any, cast

from reelwright import narration
from reelwright.check.packets import proven as packets_proven
from reelwright.check.packets import sound_proven
from reelwright.core.blob import Blob
from reelwright.core.brief import Brief, ExplainOrder, ReadOrder, RenderOrder
from reelwright.core.document import Document, PageView
from reelwright.core.film import Film, FilmFacts, Production, Segment, SideFile, Sound
from reelwright.core.finding import Fetched, Found, Wanted
from reelwright.core.made import Made, Notice
from reelwright.core.measured import Measured, PacketFacts, PictureFacts, SoundFacts
from reelwright.core.media import Media, Take
from reelwright.core.outline import Outline
from reelwright.core.report import BoardPlan, FilmPlan, Report
from reelwright.core.script import Script
from reelwright.core.script_report import ScriptReport
from reelwright.core.step import Step
from reelwright.core.time import SECOND, Span, end, moved
from reelwright.core.timeline import Board, Caption, Clip, Footage, Timeline, Track
from reelwright.core.understanding import Studied, Understanding
from reelwright.document.finding.overlay import laid_over
from reelwright.render.deliver_text import description
from reelwright.render.grid import LEAST_TYPE
from reelwright.render.rest import at_rest
from reelwright.script.bar import forced, hold, told
from reelwright.script.briefing import level
from reelwright.script.lasting import LENGTH, lasting
from reelwright.stage import themes, voices
from reelwright.stage.spoken.dictionary import concerned
from reelwright.workflow import Desk, order

FIND = Step[Found]("document.find", 1, "reelwright.network:find", Found, room="net")
FETCH = Step[Made[Fetched]]("document.fetch", 1, "reelwright.network:fetch", Made[Fetched], room="net")
READ = Step[Made[Document]]("document.read", 2, "reelwright.document.reading:read", Made[Document])
PAGES = Step[tuple[PageView, ...]](
    "document.pages", 1, "reelwright.document.showing.pages:pages", tuple[PageView, ...]
)
SHOW = Step[Blob]("document.show", 1, "reelwright.document.showing.page:show", Blob)
UNDERSTAND = Step[Understanding](
    "script.understand", 4, "reelwright.script.understanding:understand", Understanding
)
ADOPT = Step[Made[Script]]("script.adopt", 2, "reelwright.script.adopting:adopt", Made[Script])
CHECK_SCRIPT = Step[ScriptReport]("script.check", 3, "reelwright.script.checking.judging:judge", ScriptReport)
SPEAK = Step[Take]("stage.speak", 3, "reelwright.stage.speaking:speak", Take)
STAGE = Step[Timeline]("stage.stage", 1, "reelwright.stage.staging:stage", Timeline)
COMPOSE = Step[Media]("stage.compose", 1, "reelwright.stage.music:compose", Media)
SEGMENT = Step[Segment]("render.segment", 2, "reelwright.render.segment:segment", Segment)
MIX = Step[Sound]("render.mix", 2, "reelwright.render.mix:mix", Sound)
THUMBNAIL = Step[Blob]("render.thumbnail", 1, "reelwright.render.thumbnail:thumbnail", Blob)
JOIN = Step[Media]("render.join", 1, "reelwright.render.joining:join", Media)
PICTURES = Step[PictureFacts]("check.pictures", 1, "reelwright.check.pictures:measure", PictureFacts)
SOUND = Step[SoundFacts | None]("check.sound", 1, "reelwright.check.sound:measure_ours", SoundFacts | None)
HEARD = Step[SoundFacts | None]("check.heard", 1, "reelwright.check.sound:measure", SoundFacts | None)
PACKETS = Step[PacketFacts]("check.packets", 1, "reelwright.check.packets:measure_ours", PacketFacts)
OUTSIDE = Step[PacketFacts]("check.outside", 1, "reelwright.check.packets:measure", PacketFacts)
WHOLE = Step[PictureFacts]("check.film", 1, "reelwright.check.pictures:measure_film", PictureFacts)
BESIDE = Step[tuple[SideFile, ...]]("deliver.beside", 2, "reelwright.beside:side_files", tuple[SideFile, ...])
JUDGE = Step[Report]("check.judge", 2, "reelwright.check.gate:judge", Report)

STEPS: tuple[Step[Any], ...] = (
    FIND, FETCH,
    READ, PAGES, SHOW,
    UNDERSTAND, *narration.STEPS, ADOPT, CHECK_SCRIPT,
    SPEAK, STAGE, COMPOSE,
    SEGMENT, MIX, THUMBNAIL, JOIN,
    PICTURES, SOUND, PACKETS, JUDGE,
    WHOLE, HEARD, OUTSIDE,
    BESIDE,
)  # fmt: skip

MUSIC_STEP = 2 * SECOND  # music is as long as the film or up to this much longer: a small change keeps it
PEAK_MARGIN = 0.6  # dB that encoding may add to the true peak; when it adds more, the sound is mixed again
PEAK_TRIES = 4
CLOSE_ENOUGH = 0.05  # of the asked length
SHORT = 0.85  # of the asked length: a paper that has no more is not asked again


def find(desk: Desk, title: str, most: int, moment: str) -> Found:
    """The papers that a title may mean, at most `most`; asked once for each `moment`, such as a day."""
    return desk.call(FIND, title, most, moment)


def fetch(desk: Desk, wanted: Wanted) -> Made[Fetched]:
    """A paper is fetched by its address, and kept."""
    return desk.call(FETCH, wanted)


def study(desk: Desk, order: ExplainOrder | ReadOrder) -> Studied:
    """A paper is read and understood."""
    document = _read(desk, order)
    understanding = desk.call(UNDERSTAND, document.thing)
    return Studied(document=document.thing, understanding=understanding, notices=document.notices)


def show(desk: Desk, order: ReadOrder) -> tuple[Studied, Blob]:
    """A paper is read and understood, and a page made that shows how."""
    studied = study(desk, order)
    views = desk.call(PAGES, order.source, order.name, order.password)
    page = desk.call(SHOW, studied.document, studied.understanding, views, studied.notices)
    return studied, page


def explain(desk: Desk, order: ExplainOrder) -> Production:
    """A paper becomes a film of about the asked length.

    Raises GateFailed when its script is below the bar, unless the order says to make it nevertheless.
    """
    studied = study(desk, order)
    document = studied.document
    script, takes = _fitted(desk, studied, wished(order, document), held=not order.force)
    notices = (*studied.notices, *script.notices)
    return _film(desk, studied, script.thing, takes, order, notices)


def write(desk: Desk, order: ExplainOrder) -> tuple[Made[Script], Document]:
    """A paper becomes a script, fitted to the asked length by speaking it; and what was read."""
    studied = study(desk, order)
    document = studied.document
    script, takes = _fitted(desk, studied, wished(order, document), held=False)
    judged = _judged(desk, studied, script.thing, takes)
    notices = (*studied.notices, *script.notices, *told(judged))
    return Made[Script](thing=script.thing, notices=notices), document


def outline(desk: Desk, order: ExplainOrder) -> tuple[Made[Outline], Document]:
    """The plan of a paper's film, before its words; and what was read."""
    studied = study(desk, order)
    plan = narration.planned(desk, studied, wished(order, studied.document))
    return plan.model_copy(update={"notices": (*studied.notices, *plan.notices)}), studied.document


def render(desk: Desk, order: RenderOrder) -> Production:
    """An edited script becomes its film. Raises GateFailed when the script is below the bar."""
    document = _read(desk, order)
    script = _kept(desk.call(ADOPT, order.text, order.script_name, document.thing), order.brief)
    studied = Studied(document=document.thing, understanding=desk.call(UNDERSTAND, document.thing))

    def checked(desk: Desk) -> None:
        judged = _judged(desk, studied, script.thing)
        if not order.force:
            hold(judged)

    # few lines of an edited script are new, so they are spoken while it is checked
    _, takes = desk.each((checked, lambda desk: _spoken(desk, script.thing, order.brief)))
    takes = cast("tuple[Take, ...]", takes)
    return _film(desk, studied, script.thing, takes, order, (*document.notices, *script.notices))


def check(desk: Desk, name: str, film: Media, plan: FilmPlan | None, timeline: Timeline | None) -> Report:
    """Any film is held against the gate, and against its plan when there is one."""
    boards = plan.boards if plan else ()
    sound, packets, pictures = desk.gather(
        [order(HEARD, film), order(OUTSIDE, film, ()), order(WHOLE, film, boards)]
    )
    facts = Measured(packets=packets, pictures=(pictures,), sound=sound)
    return desk.call(JUDGE, name, facts, plan, timeline, ())


def _read(desk: Desk, order: ExplainOrder | RenderOrder | ReadOrder) -> Made[Document]:
    """The paper as it was read, with what the services know of it."""
    made = desk.call(READ, order.source, order.name, order.password, order.language)
    return laid_over(made, order.known)


def wished(order: ExplainOrder, document: Document) -> Brief:
    """The brief, with the length and audience that the source asks for where the person said nothing."""
    asked: dict[str, object] = {}
    if document.brief and "minutes" in order.yields and document.brief.minutes > 0:
        asked["minutes"] = min(20.0, max(0.5, document.brief.minutes))
    if document.brief and "audience" in order.yields and level(document.brief.audience):
        asked["audience"] = level(document.brief.audience)
    return order.brief.model_copy(update=asked)


def _fitted(
    desk: Desk, studied: Studied, brief: Brief, *, held: bool
) -> tuple[Made[Script], tuple[Take, ...]]:
    """The script whose spoken film comes closest to the asked length: written, spoken, measured, again.

    When it is `held` against the checker's bar, none below it is spoken; GateFailed when the first is.
    """
    pace = voices.pace(brief.voice, brief.language or studied.document.language)
    asked = brief.minutes * 60 * SECOND
    tries: list[tuple[float, Made[Script], tuple[Take, ...]]] = []
    while not tries or (tries[-1][0] > CLOSE_ENOUGH and len(tries) < 3):
        script = _kept(narration.written(desk, studied, brief, pace), brief)
        if tries and script.thing == tries[-1][1].thing:
            break
        judged = _judged(desk, studied, script.thing) if held else None
        if judged is not None and not judged.passed and tries:
            break
        if judged is not None:
            hold(judged)
        takes = _spoken(desk, script.thing, brief)
        length = _length(_staged(desk, script.thing, takes, brief))
        real = lasting(script, length / (60 * SECOND), brief.minutes)
        tries.append((abs(length / asked - 1), real, takes))
        if length < SHORT * asked and any(note.where == LENGTH for note in script.notices):
            break
        pace *= asked / length
    _, script, takes = min(tries, key=lambda made: made[0])
    narration.finished(desk, studied, brief, script.thing)
    return script, takes


def _kept(made: Made[Script], brief: Brief) -> Made[Script]:
    """The script with how the person wants its words said, so that whoever edits it need not say it again."""
    if not brief.kept:
        return made
    said = {one.word: one for one in reversed((*brief.kept, *made.thing.pronunciations))}
    words = tuple(dict.fromkeys(one.word for one in (*brief.kept, *made.thing.pronunciations)))
    script = made.thing.model_copy(update={"pronunciations": tuple(said[word] for word in words)})
    return made.model_copy(update={"thing": script})


def _judged(desk: Desk, studied: Studied, script: Script, takes: tuple[Take, ...] = ()) -> ScriptReport:
    """What the checker says of a script, and of its pace once it is spoken."""
    lengths = tuple(take.media.length for take in takes)
    return desk.call(CHECK_SCRIPT, studied.document, studied.understanding, script, lengths)


def _spoken(desk: Desk, script: Script, brief: Brief) -> tuple[Take, ...]:
    """Every line's take; a line is spoken anew only for a pronunciation of its own words."""
    lines = [line for scene in script.scenes for line in scene.lines]
    told = (*script.pronunciations, *brief.pronunciations)
    own = [() if line.say else concerned(told, line.text, script.language) for line in lines]
    wanted = zip(lines, own, strict=True)
    return desk.map(SPEAK, [(line, script.language, brief.voice, words) for line, words in wanted])


def _staged(desk: Desk, script: Script, takes: tuple[Take, ...], brief: Brief) -> Timeline:
    theme = themes.find(brief.theme, brief.mode)
    return desk.call(STAGE, script, takes, theme, brief.delivery.size, brief.delivery.rate)


def _film(
    desk: Desk,
    studied: Studied,
    script: Script,
    takes: tuple[Take, ...],
    wanted: ExplainOrder | RenderOrder,
    notices: tuple[Notice, ...],
) -> Production:
    brief, name, document = wanted.brief, PurePath(wanted.out).name or "film.mp4", studied.document
    silent = _staged(desk, script, takes, brief)
    judging: Callable[[Desk], object] = partial(_judged, studied=studied, script=script, takes=takes)
    parts = desk.each((*_branches(silent, script, brief), judging))
    timeline, sound, heard = cast("tuple[Timeline, Sound, SoundFacts | None]", parts[0])
    thumbnail, judged = cast("Blob", parts[1]), cast("ScriptReport", parts[-1])
    scenes = cast("tuple[tuple[Segment, PictureFacts], ...]", parts[2:-1])
    segments = tuple(segment for segment, _ in scenes)
    facts = film_facts(script, document, timeline)
    film = desk.call(JOIN, segments, sound, timeline, facts)
    plan = _plan(timeline, segments, brief, facts)
    measured = _measured(desk, film, scenes, heard, plan)
    drawn = (note for part in segments for note in part.plan.notices)
    notices = (*forced(judged), *notices, *_voice_notices(takes), *drawn)
    report = desk.call(JUDGE, name, measured, plan, timeline, notices)
    report = report.model_copy(update={"script": judged})
    made = Production(
        film=Film(media=film, thumbnail=thumbnail),
        document=document,
        script=script,
        timeline=timeline,
        plan=plan,
        sound=sound,
        report=report,
    )
    return made.model_copy(update={"files": desk.call(BESIDE, made, name)})


def _voice_notices(takes: tuple[Take, ...]) -> tuple[Notice, ...]:
    """Who speaks, when it is not the best voice that there is."""
    engines = {take.voice.engine for take in takes}
    if "espeak-ng" not in engines:
        return ()
    told = "the film is spoken by espeak-ng; for English, flite sounds better: sudo apt-get install flite"
    return (Notice(level="info", where="voice", message=told),)


def _branches(timeline: Timeline, script: Script, brief: Brief) -> Iterator[Callable[[Desk], object]]:
    """What can be made side by side: the sound, the thumbnail, and every scene."""
    yield lambda desk: _sounding(desk, timeline, brief)
    yield lambda desk: desk.call(THUMBNAIL, _cover(script), timeline.theme)
    before: Board | None = None
    for clip in _boards(timeline):
        board = cast("Board", clip.content)
        captions = _captions_of(timeline, clip) if brief.delivery.burn else ()
        tail = at_rest(before) if before and board.fade else None
        yield partial(_scene, wanted=(board, tail, timeline.theme, brief.delivery, captions))
        before = board


def _sounding(desk: Desk, timeline: Timeline, brief: Brief) -> tuple[Timeline, Sound, SoundFacts | None]:
    """The timeline with its music, the mix of voice and music, and what the gate hears in it."""
    length, music = _length(timeline), None
    if brief.music != "none":
        # the longest chain: music, mix, and only then the join
        whole = -(-length // MUSIC_STEP) * MUSIC_STEP
        (bed,) = desk.gather([order(COMPOSE, brief.music, whole, brief.seed, weight=length / SECOND)])
        music = Track(
            kind="music", clips=(Clip(span=Span(start=0, length=length), content=Footage(media=bed)),)
        )
        timeline = timeline.model_copy(update={"tracks": (*timeline.tracks, music)})
    voice, delivery, margin = _track(timeline, "voice"), brief.delivery, PEAK_MARGIN
    for _ in range(PEAK_TRIES):
        (sound,) = desk.gather([order(MIX, voice, music, length, delivery, margin, weight=length / SECOND)])
        heard = desk.call(SOUND, sound.media)
        over = heard.true_peak - delivery.true_peak if heard else 0.0
        if over <= 0:
            break
        margin = round(margin + over + 0.1, 2)
    return timeline, sound, heard


def _scene(desk: Desk, wanted: tuple[object, ...]) -> tuple[Segment, PictureFacts]:
    """A scene, drawn and encoded, and what the gate sees in it."""
    board = cast("Board", wanted[0])
    (segment,) = desk.gather([order(SEGMENT, *wanted, weight=board.length / SECOND)])
    return segment, desk.call(PICTURES, segment.media, segment.plan)


def _cover(script: Script) -> Script:
    """What a thumbnail may show of the script; so a sentence that changes leaves it as it is."""
    scenes = (scene for scene in script.scenes if scene.shows.kind in ("title", "figure"))
    return script.model_copy(
        update={
            "scenes": tuple(scene.model_copy(update={"lines": ()}) for scene in scenes),
            "pronunciations": (),
        }
    )


def _measured(
    desk: Desk,
    film: Media,
    scenes: tuple[tuple[Segment, PictureFacts], ...],
    heard: SoundFacts | None,
    plan: FilmPlan,
) -> Measured:
    """What the gate knows of the film: its scenes and its sound are not decoded twice when their packets
    stand in it.
    """
    packets = desk.call(PACKETS, film, tuple(segment.frames for segment, _ in scenes))
    sound = heard if sound_proven(packets, heard) else desk.call(SOUND, film)
    pictures = tuple(facts for _, facts in scenes)
    if packets_proven(packets, pictures):
        return Measured(packets=packets, pictures=pictures, sound=sound, proven=plan.frames)
    whole = desk.call(WHOLE, film, plan.boards)
    return Measured(packets=packets, pictures=(whole,), sound=sound)


def _plan(timeline: Timeline, segments: tuple[Segment, ...], brief: Brief, facts: FilmFacts) -> FilmPlan:
    """What the film must be: each scene's layout at its place in the film."""
    size = brief.delivery.size
    boards = tuple(
        BoardPlan(scene=part.plan.scene, span=clip.span, elements=part.plan.elements)
        for part, clip in zip(segments, _boards(timeline), strict=True)
    )
    return FilmPlan(
        size=size,
        frames=sum(part.frames for part in segments),
        boards=boards,
        least_type_px=LEAST_TYPE * min(size.width, size.height) / 1080,
        delivery=brief.delivery,
        disclosure=facts.disclosure,
    )


def film_facts(script: Script, document: Document, timeline: Timeline) -> FilmFacts:
    """What the film says of itself in its container."""
    return FilmFacts(
        title=script.title,
        language=script.language,
        description=description(script, document, timeline),
        authors=script.authors,
        licence=script.licence,
    )


def _track(timeline: Timeline, kind: str) -> Track | None:
    return next((track for track in timeline.tracks if track.kind == kind), None)


def _boards(timeline: Timeline) -> tuple[Clip, ...]:
    pictures = _track(timeline, "picture")
    return pictures.clips if pictures else ()


def _length(timeline: Timeline) -> int:
    return max(end(clip.span) for clip in _boards(timeline))


def _captions_of(timeline: Timeline, clip: Clip) -> tuple[Caption, ...]:
    """The captions of one scene, counted from its start."""
    return tuple(
        caption.model_copy(
            update={
                "span": moved(caption.span, -clip.span.start),
                "words": tuple(
                    word.model_copy(update={"span": moved(word.span, -clip.span.start)})
                    for word in caption.words
                ),
            }
        )
        for caption in timeline.captions
        if clip.span.start <= caption.span.start < end(clip.span)
    )
