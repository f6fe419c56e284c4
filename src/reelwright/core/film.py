"""The parts a finished film is joined from."""

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.media import Media
from reelwright.core.noun import Noun
from reelwright.core.report import BoardPlan, FilmPlan, Report
from reelwright.core.script import Script
from reelwright.core.timeline import Timeline


class Segment(Noun):
    """One encoded scene: a closed GOP run of whole frames, and its layout (`plan.span` starts at tick 0)."""

    media: Media
    frames: int
    plan: BoardPlan


class Sound(Noun):
    """The mixed and encoded sound of the film, with what was measured.

    `loudness` in LUFS before encoding (ITU-R BS.1770-5); `music_below` is voice minus music in LU while both
    sound, None without music.
    """

    media: Media
    loudness: float
    music_below: float | None = None


class FilmFacts(Noun):
    """What the film says of itself in its container. `language` is BCP 47; '' means 'not stated'.

    `disclosure` is the sentence that tells of the synthetic voice; it opens the film's comment, and the gate
    looks for it there.
    """

    title: str
    language: str
    description: str = ""
    comment: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    disclosure: str = "The voice in this film is synthetic."


class Film(Noun):
    """A finished film and the small pictures that go with it."""

    media: Media
    thumbnail: Blob


class SideFile(Noun):
    """A file of the folder beside a film."""

    name: str
    blob: Blob


class Production(Noun):
    """Everything that came of one order: the film, and what is written beside it."""

    film: Film
    document: Document
    script: Script
    timeline: Timeline
    plan: FilmPlan
    sound: Sound
    report: Report
    files: tuple[SideFile, ...] = ()
