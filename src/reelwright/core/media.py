"""Pictures and sound that exist, as a probe knows them, and how a film is to be delivered."""

from typing import Literal

from reelwright.core.blob import Blob
from reelwright.core.noun import Noun
from reelwright.core.time import Rate, Span


class Size(Noun):
    """Pixels; both even, as 4:2:0 needs."""

    width: int
    height: int


class Media(Noun):
    """What a probe knows. `length` in ticks, `hertz` in samples a second; what a kind lacks is None or 0."""

    blob: Blob
    kind: Literal["video", "audio", "still"]
    length: int
    size: Size | None = None
    rate: Rate | None = None
    colour: str = ""
    hertz: int = 0
    channels: int = 0


class VoiceChoice(Noun):
    """Which engine speaks, as whom and how fast (1.0 = the engine's own pace)."""

    engine: str
    speaker: str
    rate: float = 1.0


class VoiceFacts(Noun):
    """A voice engine as `reelwright voices` shows it; `hertz` is its sampling rate, `fix` how to get it."""

    engine: str
    speakers: tuple[str, ...]
    hertz: int
    ready: bool
    fix: str = ""


class Word(Noun):
    """A written word and when it sounds, from the start of its take, scene or film."""

    text: str
    span: Span


class Take(Noun):
    """One line, spoken: sound, and one Word for each blank-separated word of the line's text, in order."""

    line: str
    media: Media
    words: tuple[Word, ...]
    voice: VoiceChoice


class Delivery(Noun):
    """How the film is encoded. `crf`, `preset` as in x264; rates in bit/s; `burn` draws the captions in."""

    name: str
    size: Size
    rate: Rate
    crf: float
    preset: str
    audio_hertz: int = 48_000
    audio_bit_rate: int = 192_000
    loudness: float = -16.0  # LUFS, ITU-R BS.1770-5
    true_peak: float = -1.5  # dBTP, ITU-R BS.1770-5
    burn: bool = False
