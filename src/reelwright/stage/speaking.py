"""One line spoken: written words to spoken forms, a voice, the voice chain, and when each word sounds."""

import numpy as np
from numpy.typing import NDArray

from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Media, Take, VoiceChoice, Word
from reelwright.core.plugins import find
from reelwright.core.pronouncing import Pronunciation
from reelwright.core.protocols import Spoken, Tools, Voice
from reelwright.core.script import Line
from reelwright.core.time import SECOND, Span
from reelwright.media.sound import wav
from reelwright.stage import tone
from reelwright.stage.pausing import paused
from reelwright.stage.spoken.aligned import aligned
from reelwright.stage.spoken.words import spoken
from reelwright.stage.voices import fitting


def speak(
    tools: Tools, line: Line, language: str, choice: VoiceChoice, own: tuple[Pronunciation, ...] = ()
) -> Take:
    """Speak `line` in `language` (BCP 47). The take is 48 kHz mono WAV at -20 LUFS, its silence trimmed.

    `own` are the pronunciations that hold for its words; the line's own `say` wins over them.

    The take's `voice` is the one that spoke: a choice that cannot speak `language` is replaced (see
    `voices.fitting`). Raises MissingPart when the engine is not installed, InputError for an unknown speaker,
    BrokenPromise when its word times do not fit the words.
    """
    written = line.text.split()
    said = spoken(line.text, language, own)
    if line.say:
        said = aligned(spoken(line.text, language), line.say.split())
    samples, spans, used = sounded(said, language, choice, line.id)
    blob = tools.blobs.put(wav(samples, tone.HERTZ), "audio/wav")
    media = Media(
        blob=blob,
        kind="audio",
        length=len(samples) * SECOND // tone.HERTZ,
        hertz=tone.HERTZ,
        channels=1,
    )
    words = tuple(Word(text=text, span=span) for text, span in zip(written, spans, strict=True))
    return Take(line=line.id, media=media, words=words, voice=used)


def sounded(
    said: tuple[str, ...], language: str, choice: VoiceChoice, where: str = ""
) -> tuple[NDArray[np.float32], tuple[Span, ...], VoiceChoice]:
    """Spoken forms as sound (tone.HERTZ, mono), when each one sounds, and the voice that spoke.

    Raises as `speak` does.
    """
    used = fitting(choice, language)
    voice: Voice = find("voice", used.engine)()
    heard: Spoken = voice.speak(said, used)
    if len(heard.spans) != len(said):
        raise BrokenPromise(f"{used.engine} timed {len(heard.spans)} words of {len(said)}.", where=where)
    wave = tone.polish(heard.samples, heard.hertz)
    return (*tone.trimmed(*paused(wave, tone.HERTZ, heard.spans, said, used.rate)), used)
