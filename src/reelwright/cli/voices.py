"""reelwright voices"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright.cli import options, screen
from reelwright.core.errors import InputError
from reelwright.core.media import VoiceChoice
from reelwright.media.sound import wav
from reelwright.settings import read_settings
from reelwright.stage import tone, voices
from reelwright.stage.speaking import sounded
from reelwright.stage.spoken.dictionary import concerned
from reelwright.stage.spoken.words import spoken

EXAMPLES = (
    "reelwright voices",
    "reelwright voices --say 'R² = 0.93 in 12 GANs' --pronounce GAN=gan",
    "reelwright voices --say 'p < 0,05' --language de -o said.wav",
    "reelwright explain paper.pdf --voice flite:slt",
)


def command(
    say: Annotated[
        str, typer.Option("--say", help="Show how a sentence will be said; -o lets it be heard.")
    ] = "",
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The WAV to write, with --say.")] = None,
    language: Annotated[str, typer.Option(help="Language of the sentence (BCP 47).")] = "en",
    voice: options.VoiceName = None,
    rate: options.Pace = 1.0,
    pronounce: options.Pronounce = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False,
) -> None:
    """List the voices that are here, and how to get those that are not.

    With --say, show how a sentence will be said by the voice, with your own pronunciations.
    """
    if say.strip():
        settings = read_settings()
        tag = options.language_tag(language)
        own = concerned(options.own_words(settings, pronounce), say, tag)
        said = spoken(say, tag, own)
        if out is not None:
            _heard(said, tag, options.voice_choice(settings.voice if voice is None else voice, rate), out)
        told = " ".join(filter(None, said))
        if as_json:
            screen.emit({"said": said, "language": tag, "sound": str(out or "")})
        else:
            typer.echo(told)
        return
    found = voices.available()
    if as_json:
        screen.emit({"voices": [fact.model_dump() for fact in found]})
        return
    rows = []
    for fact in found:
        state = "ready" if fact.ready else f"not here: {fact.fix}"
        speakers = screen.few(fact.speakers) if screen.out.is_terminal else ", ".join(fact.speakers)
        rows.append((fact.engine, speakers, f"{fact.hertz / 1000:g} kHz", state))
    screen.table(("engine", "speakers", "sound", "state"), rows)
    if screen.out.is_terminal:
        screen.say("\nChoose one with --voice ENGINE or --voice ENGINE:SPEAKER, e.g. --voice flite:slt")


def _heard(said: tuple[str, ...], language: str, choice: VoiceChoice, out: Path) -> None:
    """The sentence as a WAV at `out`."""
    if out.suffix.lower() != ".wav":
        raise InputError("the sound must be a .wav file.", fix="Name it like said.wav.", where=str(out))
    if not out.absolute().parent.is_dir():
        raise InputError("its folder does not exist.", fix="Make it first.", where=str(out))
    samples, _, _ = sounded(said, language, choice)
    out.write_bytes(wav(samples, tone.HERTZ))
