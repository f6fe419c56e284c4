"""The film as an edit: tracks of clips that point at media and never own it."""

from typing import Annotated, Literal

from pydantic import Field

from reelwright.core.media import Media, Size, Word
from reelwright.core.noun import Noun
from reelwright.core.script import Shows
from reelwright.core.time import Rate, Span

Hex = str  # '#rrggbb'


class Theme(Noun):
    """Colour roles, type and texture. Every text role keeps WCAG 2.2 AA contrast on `paper` and `card`."""

    name: str
    mode: Literal["light", "dark"]
    paper: Hex  # background, and `paper_to` its lower end
    paper_to: Hex
    card: Hex  # raised surfaces
    ink: Hex  # main text
    quiet: Hex  # secondary text
    accent: Hex
    accent_two: Hex
    line: Hex  # rules and borders
    text_font: str
    display_font: str
    mono_font: str


class Cue(Noun):
    """`target` ('bullet-0', 'caption', 'row-2', …) appears at `at` ticks from the scene's start."""

    target: str
    at: int


class Board(Noun):
    """A drawn scene: what it shows and when its parts appear. `length` in ticks, a whole number of frames.

    `fade` is the length in ticks of the cross-fade in from the board before (0 = cut). `page` is the source
    note at the foot ('Smith 2024, p. 3'). `number` of `total` scenes drives the progress mark.
    """

    kind: Literal["board"] = "board"
    scene: str
    heading: str
    shows: Shows
    length: int
    cues: tuple[Cue, ...] = ()
    fade: int = 0
    page: str = ""
    number: int = 1
    total: int = 1


class Footage(Noun):
    """A stretch of existing media, `start` ticks in."""

    kind: Literal["footage"] = "footage"
    media: Media
    start: int = 0


class Missing(Noun):
    """Media that is not here; a value, not an error."""

    kind: Literal["missing"] = "missing"
    name: str


Content = Annotated[Board | Footage | Missing, Field(discriminator="kind")]


class Clip(Noun):
    """Content at a place on its track. `gain` in dB, 0 = as it is."""

    span: Span
    content: Content
    gain: float = 0.0


class Track(Noun):
    """Clips in order, without overlap."""

    kind: Literal["picture", "voice", "music"]
    clips: tuple[Clip, ...]


class Caption(Noun):
    """At most two lines (joined by a newline) on screen for `span`; its words with their own times."""

    span: Span
    text: str
    words: tuple[Word, ...]
    scene: str


class Chapter(Noun):
    """A chapter mark at `start` ticks."""

    start: int
    title: str


class Timeline(Noun):
    """The whole edit. All spans are in ticks of the film."""

    title: str
    language: str
    rate: Rate
    size: Size
    theme: Theme
    tracks: tuple[Track, ...]
    captions: tuple[Caption, ...] = ()
    chapters: tuple[Chapter, ...] = ()
