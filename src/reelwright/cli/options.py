"""Options that several verbs share, and the brief they make."""

import inspect
import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import typer

from reelwright.core.brief import Brief
from reelwright.core.errors import InputError, MissingPart, NotFound
from reelwright.core.media import VoiceChoice
from reelwright.core.pronouncing import Pronunciation
from reelwright.render.presets import delivery
from reelwright.settings import Settings
from reelwright.stage import themes, voices
from reelwright.stage.spoken import dictionary

PICTURE, VOICE, RUNNING, FINDING = "Picture", "Voice and sound", "Running", "The paper"

Quality = Literal["draft", "low", "medium", "high"]
Out = Annotated[
    Path | None, typer.Option("-o", "--out", help="The film to write; its folder stands beside it.")
]
Source = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A file (PDF, LaTeX, JATS, Word, HTML, Markdown), a folder of papers, a LaTeX project, "
        "an arXiv id or URL, a DOI, a URL, or a title in quotes.",
        show_default=False,
    ),
]
Pick = Annotated[
    int | None,
    typer.Option(help="Take the Nth of the papers that a title finds.", min=1, rich_help_panel=FINDING),
]
SearchLimit = Annotated[
    int | None,
    typer.Option(help="Papers that a title finds at most.", min=1, max=50, rich_help_panel=FINDING),
]
Writer = Annotated[
    Literal["extract", "ask"],
    typer.Option(help="extract: the paper's own sentences, no model. ask: a language model, checked."),
]
ModelName = Annotated[
    str,
    typer.Option(
        "--model",
        help="The language model that `ask` and a translation ask, as its server calls it.",
        show_default=False,
    ),
]
FilmLanguage = Annotated[
    str,
    typer.Option(
        "--language",
        help="Language of the film (BCP 47, e.g. de), the paper's own when nothing is said; another one "
        "needs a model.",
        show_default=False,
    ),
]
PaperLanguage = Annotated[
    str,
    typer.Option(
        "--paper-language",
        help="Language of the paper (BCP 47, e.g. de), when it is not seen rightly.",
        show_default=False,
        rich_help_panel=FINDING,
    ),
]
Minutes = Annotated[float | None, typer.Option(help="Length to aim at.", min=0.5, max=20)]
Audience = Annotated[
    Literal["general", "student", "expert"] | None,
    typer.Option(help="Who the film is for; general when nothing says otherwise."),
]
Preset = Annotated[
    Quality | None,
    typer.Option(
        "--quality",
        help="draft 960x540, low 1280x720, medium 1920x1080, high 1920x1080 at a high bit rate.",
        rich_help_panel=PICTURE,
    ),
]
AspectRatio = Annotated[
    Literal["16:9", "9:16", "1:1", "4:5"], typer.Option("--aspect", help="Shape.", rich_help_panel=PICTURE)
]
FrameSize = Annotated[str, typer.Option("--size", help="Frame size, e.g. 1280x720.", rich_help_panel=PICTURE)]
Fps = Annotated[str, typer.Option(help="Frames a second, e.g. 30 or 29.97.", rich_help_panel=PICTURE)]
Crf = Annotated[
    float | None,
    typer.Option(help="x264 constant rate factor, 0 to 51; lower is better.", rich_help_panel=PICTURE),
]
ThemeName = Annotated[str | None, typer.Option(help="See: reelwright themes", rich_help_panel=PICTURE)]
Mode = Annotated[
    Literal["light", "dark"] | None, typer.Option(help="Light or dark pictures.", rich_help_panel=PICTURE)
]
Burn = Annotated[
    bool, typer.Option("--burn", help="Draw the captions into the picture.", rich_help_panel=PICTURE)
]
VoiceName = Annotated[
    str | None,
    typer.Option("--voice", help="ENGINE or ENGINE:SPEAKER; see: reelwright voices", rich_help_panel=VOICE),
]
Pace = Annotated[
    float, typer.Option(help="Pace of the voice, 1.0 is its own.", min=0.5, max=2, rich_help_panel=VOICE)
]
Pronounce = Annotated[
    list[str] | None,
    typer.Option(
        "--pronounce",
        metavar="WORD=SPOKEN",
        help="How a word is said, e.g. GAN=gan; may be given again.",
        show_default=False,
        rich_help_panel=VOICE,
    ),
]
Music = Annotated[Literal["calm", "none"], typer.Option(help="Music under the voice.", rich_help_panel=VOICE)]
Hertz = Annotated[
    Literal["48000", "44100"], typer.Option(help="Sampling rate of the sound.", rich_help_panel=VOICE)
]
Seed = Annotated[int, typer.Option(help="Varies the music and nothing else.", rich_help_panel=VOICE)]
Password = Annotated[
    str,
    typer.Option(
        help="Opens an encrypted PDF; it is never kept.", rich_help_panel=RUNNING, show_default=False
    ),
]
Workers = Annotated[
    int | None, typer.Option(help="Worker processes.", min=1, max=64, rich_help_panel=RUNNING)
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Make the film even of a script that its checker finds below the bar."),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON lines for machines.", rich_help_panel=RUNNING)]


def language_tag(text: str) -> str:
    """A BCP 47 tag as it is written ('pt-BR'), '' for none. Raises InputError."""
    parts = text.strip().replace("_", "-").split("-")
    if not text.strip():
        return ""
    right = re.fullmatch(r"[A-Za-z]{2,3}", parts[0]) and all(
        re.fullmatch(r"[A-Za-z0-9]{2,8}", part) for part in parts[1:]
    )
    if not right:
        raise InputError(f"{text!r} names no language.", fix="Give its tag, such as en, de or pt-BR.")
    return "-".join([parts[0].lower(), *(part.upper() if len(part) == 2 else part for part in parts[1:])])


def voice_choice(name: str, rate: float) -> VoiceChoice:
    """The voice called `name` ('' = the best that is here). Raises InputError or MissingPart."""
    engine, _, speaker = name.partition(":")
    if not engine:
        return voices.choose().model_copy(update={"rate": rate})
    facts = {fact.engine: fact for fact in voices.available()}
    fact = facts.get(engine)
    if fact is None:
        raise InputError(f"there is no voice {engine!r}.", fix=f"Choose one of: {', '.join(facts)}.")
    if not fact.ready:
        raise MissingPart(f"the voice {engine} is not here.", fix=fact.fix)
    if speaker and speaker not in fact.speakers:
        raise InputError(
            f"{engine} has no speaker {speaker!r}.", fix=f"Choose one of: {', '.join(fact.speakers)}."
        )
    return VoiceChoice(engine=engine, speaker=speaker or fact.speakers[0], rate=rate)


def own_words(settings: Settings, given: list[str] | None) -> tuple[Pronunciation, ...]:
    """The pronunciations of the command, then those of the person's file. Raises InputError with the line."""
    path = settings.pronunciations.expanduser()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if "pronunciations" in settings.model_fields_set:
            raise NotFound(
                "there is no such file of pronunciations.",
                fix="Write it, or mend the setting `pronunciations`.",
                where=str(path),
            ) from None
        text = ""
    except UnicodeDecodeError:
        raise InputError("is not UTF-8.", fix="Save it as UTF-8.", where=str(path)) from None
    return (*dictionary.from_words(given or []), *dictionary.from_toml(text, str(path)))


@dataclass(frozen=True)
class Looks:
    """The options that say how a film looks and sounds; None and '' mean what the settings say."""

    quality: Preset = None
    aspect: AspectRatio = "16:9"
    size: FrameSize = ""
    fps: Fps = "30"
    crf: Crf = None
    theme: ThemeName = None
    mode: Mode = None
    burn: Burn = False
    voice: VoiceName = None
    rate: Pace = 1.0
    pronounce: Pronounce = None
    music: Music = "calm"
    hertz: Hertz = "48000"
    seed: Seed = 1


def flat(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the fields of its `looks: Looks` as options of its own, as Typer reads them."""
    looks = get_type_hints(Looks, include_extras=True)
    spread = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if field.default is MISSING else field.default,
            annotation=looks[field.name],
        )
        for field in fields(Looks)
    ]

    @wraps(command)
    def spoken(**given: Any) -> None:
        chosen = {parameter.name: given.pop(parameter.name) for parameter in spread}
        command(looks=Looks(**chosen), **given)

    found: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        one = parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        found.extend(spread if parameter.name == "looks" else [one])
    spoken.__dict__["__signature__"] = inspect.Signature(found)
    spoken.__annotations__ = {parameter.name: parameter.annotation for parameter in found}
    return spoken


def film_brief(
    settings: Settings,
    looks: Looks,
    minutes: float | None = None,
    audience: Literal["general", "student", "expert"] | None = None,
) -> Brief:
    """The brief that the options and settings ask for. Raises InputError that names what cannot be done."""
    theme, mode = looks.theme or settings.theme, looks.mode or settings.mode
    themes.find(theme, mode)
    shape = delivery(
        looks.quality or settings.quality,
        looks.aspect,
        size=looks.size,
        fps=looks.fps,
        crf=looks.crf,
        hertz=int(looks.hertz),
        burn=looks.burn,
    )
    return Brief(
        minutes=minutes or settings.minutes,
        audience=audience or "general",
        theme=theme,
        mode=mode,
        voice=voice_choice(settings.voice if looks.voice is None else looks.voice, looks.rate),
        music=looks.music,
        delivery=shape,
        seed=looks.seed,
        pronunciations=own_words(settings, looks.pronounce),
        kept=dictionary.from_words(looks.pronounce or []),
    )


def script_brief(
    settings: Settings,
    minutes: float | None,
    audience: Literal["general", "student", "expert"] | None,
    voice: str | None,
    rate: float,
    pronounce: list[str] | None = None,
) -> Brief:
    """The brief of a script alone: the voice decides how much fits into the minutes."""
    return Brief(
        minutes=minutes or settings.minutes,
        audience=audience or "general",
        voice=voice_choice(voice if voice is not None else settings.voice, rate),
        delivery=delivery(),
        pronunciations=own_words(settings, pronounce),
        kept=dictionary.from_words(pronounce or []),
    )


@dataclass(frozen=True)
class Told:
    """Who writes the script, which model is asked, and the film's language; '' goes without saying."""

    writer: Literal["extract", "ask"] = "extract"
    model: str = ""
    language: str = ""


def told_by(brief: Brief, settings: Settings, told: Told) -> Brief:
    """`brief` with who writes, who is asked, and the film's language.

    Raises MissingPart, which says how to get a model, when one is needed for certain and none is here.
    """
    tag = language_tag(told.language)
    if told.writer == "extract" and not tag:
        if told.model:
            raise InputError(
                "a model was named, but nothing asks it.",
                fix="Add --writer ask, or a --language for the film.",
            )
        return brief
    asking: Any = import_module("reelwright.asking")  # loaded only when a model may be asked
    try:
        choice = asking.choose(settings, told.model)
    except MissingPart:
        # without a translation the paper may be in that language already
        if told.writer == "ask" or told.model:
            raise
        choice = None
    return brief.model_copy(update={"writer": told.writer, "model": choice, "language": tag})


def unstated(minutes: float | None, audience: str | None) -> tuple[Literal["minutes", "audience"], ...]:
    """The wishes that were not stated."""
    wishes: tuple[tuple[Literal["minutes", "audience"], object], ...] = (
        ("minutes", minutes),
        ("audience", audience),
    )
    return tuple(name for name, value in wishes if value is None)
