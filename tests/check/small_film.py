"""A good small film made by code, part by part, so that a test can spoil exactly one of them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from reelwright.check import pictures as pictures_check
from reelwright.check import sound as sound_check
from reelwright.check.gate import judge
from reelwright.core.blob import Blob
from reelwright.core.film import FilmFacts
from reelwright.core.measured import Measured
from reelwright.core.media import Delivery, Media, Size, Word
from reelwright.core.report import BoardPlan, Element, FilmPlan, PixelBox, Report
from reelwright.core.script import Statement
from reelwright.core.time import SECOND, Rate, Span, ticks
from reelwright.core.timeline import Board, Caption, Chapter, Clip, Footage, Theme, Timeline, Track
from reelwright.media import packets
from reelwright.media.encode import Encoder
from reelwright.media.join import Run, join
from reelwright.media.sound import encode_aac, loudness

SIZE, RATE, HERTZ = Size(width=480, height=270), Rate(num=30), 48_000
PAPER, INK, QUIET = (0x12, 0x16, 0x20), (0xF2, 0xF4, 0xF8), (0xA9, 0xB4, 0xC6)
FONT = cv2.FONT_HERSHEY_DUPLEX
DELIVERY = Delivery(name="test", size=SIZE, rate=RATE, crf=22, preset="veryfast")
THEME = Theme(
    name="test", mode="dark", paper="#121620", paper_to="#121620", card="#121620", ink="#f2f4f8",
    quiet="#a9b4c6", accent="#a9b4c6", accent_two="#a9b4c6", line="#a9b4c6", text_font="", display_font="",
    mono_font="",
)  # fmt: skip
FACTS = FilmFacts(title="Bees in winter", language="en-GB", description="What they do.", authors=("A. Bee",))

SCENES = (  # (chapter, heading, bullets, seconds)
    ("The problem", "Bees in winter", ("Cold kills bees", "Food runs out"), 5),
    ("The idea", "A warm hive", ("Straw keeps heat", "Sugar feeds them"), 6),
    ("The result", "More bees live", ("Nine of ten hives", "Two years tried"), 5),
)
LINES = (  # (start in s, words): uneven pauses, so that a shift shows
    (0.4, "Bees die in the cold months"),
    (2.6, "and their food runs out soon"),
    (5.5, "A hive of straw keeps heat"),
    (7.6, "while sugar feeds the whole hive"),
    (11.2, "Nine hives of ten came through"),
    (13.5, "and two years say the same"),
)
WORD, GAP = 0.26, 0.05  # s


@dataclass(frozen=True)
class Text:
    """A drawn line: what the plan says of it, and what is drawn (the same, in a good film)."""

    id: str
    role: str
    text: str
    x: int
    y: int  # baseline
    scale: float
    colour: tuple[int, int, int]
    from_frame: int
    drawn: str | None = None
    drawn_colour: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Scene:
    chapter: str
    texts: tuple[Text, ...]
    frames: int
    black: tuple[int, int] = (0, 0)
    stuck_from: int | None = None
    left_out: int = 0  # frames never encoded


@dataclass(frozen=True)
class Parts:
    scenes: tuple[Scene, ...]
    captions: tuple[Caption, ...]
    voice: np.ndarray
    chapters: tuple[Chapter, ...]
    facts: FilmFacts = FACTS
    delivery: Delivery = DELIVERY


class Tools:
    """What the judge needs of a step's tools."""

    scratch = Path()
    blobs = None

    @staticmethod
    def progress(_share):
        return None


def good() -> Parts:
    """Everything as it should be: 16 seconds, three scenes, six spoken lines."""
    scenes, chapters, at = [], [], 0
    for chapter, heading, bullets, length in SCENES:
        texts = [Text("heading", "heading", heading, 40, 62, 1.1, INK, 0)]
        for number, bullet in enumerate(bullets):
            start = (2 * number + 1) * 30
            texts.append(Text(f"bullet-{number}", "bullet", bullet, 60, 120 + 46 * number, 0.8, QUIET, start))
        scenes.append(Scene(chapter, tuple(texts), length * 30))
        chapters.append(Chapter(start=at * SECOND, title=chapter))
        at += length
    captions = tuple(_caption(start, text) for start, text in LINES)
    return Parts(tuple(scenes), captions, voice(captions, at), tuple(chapters))


def _caption(start: float, text: str) -> Caption:
    words = tuple(
        Word(text=word, span=Span(start=ticks(start + (WORD + GAP) * number), length=ticks(WORD)))
        for number, word in enumerate(text.split())
    )
    length = words[-1].span.start + words[-1].span.length - ticks(start)
    return Caption(span=Span(start=ticks(start), length=length), text=text, words=words, scene="")


def voice(captions: tuple[Caption, ...], length: float) -> np.ndarray:
    """(samples, 2): noise bursts where words are, a faint bed everywhere, at -16 LUFS."""
    rng = np.random.default_rng(7)
    mono = rng.normal(0, 0.002, round(length * HERTZ))
    for caption in captions:
        for word in caption.words:
            first = word.span.start * HERTZ // SECOND
            count = word.span.length * HERTZ // SECOND
            burst = np.convolve(rng.normal(0, 1, count + 31), np.ones(32) / 8, "valid")
            mono[first : first + count] += 0.25 * burst * np.hanning(count) ** 0.3
    pair = np.stack([mono, mono], axis=1).astype(np.float32)
    return levelled(pair, -16.0)


def levelled(pair: np.ndarray, lufs: float) -> np.ndarray:
    for _ in range(3):  # peaks are held below -2 dBFS, which takes some loudness away
        pair = np.clip(pair * np.float32(10 ** ((lufs - loudness(pair, HERTZ)) / 20)), -0.7, 0.7)
    return pair


def timeline(parts: Parts) -> Timeline:
    at, boards = 0, []
    for number, scene in enumerate(parts.scenes):
        span = Span(start=at, length=scene.frames * SECOND // 30)
        board = Board(scene=f"s{number}", heading="", shows=Statement(bullets=()), length=span.length)
        boards.append(Clip(span=span, content=board))
        at += span.length
    none = Media(blob=Blob(sha256="0" * 64, media_type="audio/wav", size=0), kind="audio", length=0)
    lines = [Clip(span=caption.span, content=Footage(media=none)) for caption in parts.captions]
    return Timeline(
        title=FACTS.title,
        language=FACTS.language,
        rate=RATE,
        size=SIZE,
        theme=THEME,
        tracks=(Track(kind="picture", clips=tuple(boards)), Track(kind="voice", clips=tuple(lines))),
        captions=parts.captions,
        chapters=parts.chapters,
    )


def plan(parts: Parts) -> FilmPlan:
    at, boards = 0, []
    for number, scene in enumerate(parts.scenes):
        length = scene.frames * SECOND // 30
        boards.append(board_plan(scene, f"s{number}", Span(start=at, length=length)))
        at += length
    return FilmPlan(
        size=SIZE,
        frames=sum(scene.frames for scene in parts.scenes),
        boards=tuple(boards),
        least_type_px=12.0,
        delivery=DELIVERY,
        disclosure=FACTS.disclosure,
    )


def board_plan(scene: Scene, name: str, span: Span) -> BoardPlan:
    return BoardPlan(
        scene=name, span=span, elements=tuple(element(text, span.length) for text in scene.texts)
    )


def element(text: Text, length: int) -> Element:
    (width, height), below = cv2.getTextSize(text.text, FONT, text.scale, 1)
    start = text.from_frame * SECOND // 30
    return Element(
        id=text.id,
        role=text.role,
        box=PixelBox(x0=text.x - 3, y0=text.y - height - 3, x1=text.x + width + 3, y1=text.y + below + 3),
        text=text.text,
        type_px=float(height),
        ink="#{:02x}{:02x}{:02x}".format(*text.colour),
        ground="#{:02x}{:02x}{:02x}".format(*PAPER),
        shown=Span(start=start, length=length - start),
    )


def picture(scene: Scene, frame: int) -> np.ndarray:
    """I420 of one frame: the texts that are due."""
    if scene.black[0] <= frame < scene.black[1]:
        planes = np.full((SIZE.height * 3 // 2, SIZE.width), 128, np.uint8)
        planes[: SIZE.height] = 16
        return planes
    if scene.stuck_from is not None:
        frame = min(frame, scene.stuck_from)
    due = tuple(text for text in scene.texts if text.from_frame <= frame)
    return _drawn(due)


@cache
def _drawn(texts: tuple[Text, ...]) -> np.ndarray:
    image = np.empty((SIZE.height, SIZE.width, 3), np.uint8)
    image[:] = PAPER
    for text in texts:
        words = text.text if text.drawn is None else text.drawn
        colour = text.drawn_colour or text.colour
        cv2.putText(image, words, (text.x, text.y), FONT, text.scale, colour, 1, cv2.LINE_AA)
    return i420(image)


def i420(image: np.ndarray) -> np.ndarray:
    """RGB to BT.709 limited range 4:2:0, (height * 3 / 2, width)."""
    rgb = image.astype(np.float64) / 255
    y = rgb @ (0.2126, 0.7152, 0.0722)
    u, v = (rgb[..., 2] - y) / 1.8556, (rgb[..., 0] - y) / 1.5748
    half = [(each[::2, ::2] + each[1::2, ::2] + each[::2, 1::2] + each[1::2, 1::2]) / 4 for each in (u, v)]
    planes = np.empty((image.shape[0] * 3 // 2, image.shape[1]), np.uint8)
    planes[: image.shape[0]] = np.rint(16 + 219 * y)
    planes[image.shape[0] :] = np.rint(128 + 224 * np.stack(half).reshape(-1, image.shape[1]))
    return planes


def segment(scene: Scene, delivery: Delivery, path: Path) -> Run:
    with Encoder(path, delivery) as encoder:
        for frame in range(scene.frames - scene.left_out):
            encoder.put(np.ascontiguousarray(picture(scene, frame)))
        return Run(path, encoder.frames)


def build(folder: Path, parts: Parts, *, known: dict | None = None) -> tuple[Path, list[Run]]:
    """The film of `parts` in `folder`; `known` keeps segments from one film to the next."""
    known = {} if known is None else known
    runs = []
    for scene in parts.scenes:
        key = (scene, parts.delivery)
        if key not in known:
            known[key] = segment(scene, parts.delivery, folder / f"segment-{len(known)}.mp4")
        runs.append(known[key])
    sound = folder / "sound.m4a"
    sound.unlink(missing_ok=True)
    encode_aac(sound, parts.voice, HERTZ, 192_000)
    film = folder / "film.mp4"
    film.unlink(missing_ok=True)
    join(film, runs, sound, rate=RATE, captions=parts.captions, chapters=parts.chapters, facts=parts.facts)
    return film, runs


def verdict(film: Path, plan: FilmPlan | None, timeline: Timeline | None) -> Report:
    """The gate's verdict on a film, decoded in this process."""
    boards = plan.boards if plan else ()
    heard = sound_check.decoded(film)
    measured = Measured(
        packets=packets.read(film),
        pictures=(pictures_check.decoded(film, boards),),
        sound=heard[0] if heard else None,
    )
    return judge(Tools(), film.name, measured, plan, timeline)


def faults(report: Report) -> dict[str, set[str]]:
    """Names of the failed checks, and of the findings in each."""
    return {
        check.name: {finding.check for finding in check.findings}
        for check in report.checks
        if check.status == "failed"
    }
