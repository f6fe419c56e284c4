"""Which voices are here, and which one speaks a language."""

from reelwright.core.errors import InputError, MissingPart
from reelwright.core.media import VoiceChoice, VoiceFacts
from reelwright.stage.voices import espeak, flite

_FLITE = VoiceChoice(engine="flite", speaker="rms")
_RATES = {"flite": 16_000, "espeak-ng": 22_050}
_COMMON = {"en": "en-us", "pt": "pt-br", "fr": "fr-fr", "es": "es", "zh": "cmn"}


def available() -> tuple[VoiceFacts, ...]:
    """Every built-in engine, ready or not; what is not says how to get it."""
    return (
        _facts("flite", flite.Flite(), flite.FIX),
        _facts("espeak-ng", espeak.Espeak(), espeak.FIX),
    )


def _facts(name: str, engine: flite.Flite | espeak.Espeak, fix: str) -> VoiceFacts:
    try:
        speakers = engine.speakers()
    except MissingPart:
        return VoiceFacts(engine=name, speakers=(), hertz=_RATES[name], ready=False, fix=fix)
    return VoiceFacts(
        engine=name,
        speakers=speakers,
        hertz=_RATES[name],
        ready=bool(speakers),
        fix="" if speakers else fix,
    )


def choose(language: str = "en") -> VoiceChoice:
    """The best voice that is here for `language` (BCP 47): flite for English, else espeak-ng.

    Raises MissingPart when there is none.
    """
    if _english(language):
        try:
            if _FLITE.speaker in flite.Flite().speakers():
                return _FLITE
        except MissingPart:
            pass  # the other engine says how to get it when it is missing too
    return VoiceChoice(engine="espeak-ng", speaker=_espeak_speaker(language))


def fitting(choice: VoiceChoice, language: str) -> VoiceChoice:
    """`choice`, or espeak-ng in `language` (BCP 47) where the chosen speaker cannot speak it.

    It depends on the choice and the language only, never on what is installed.
    """
    if choice.engine == "flite" and not _english(language):
        return VoiceChoice(engine="espeak-ng", speaker=_espeak_speaker(language), rate=choice.rate)
    if choice.engine == "espeak-ng" and not _same(choice.speaker, language):
        return choice.model_copy(update={"speaker": _espeak_speaker(language)})
    return choice


def _english(language: str) -> bool:
    return language.lower().split("-")[0] == "en"


def _same(speaker: str, language: str) -> bool:
    spoken, wanted = speaker.partition("+")[0].split("-")[0], language.lower().split("-")[0]
    return spoken == wanted or {spoken, wanted} == {"cmn", "zh"}


def _espeak_speaker(language: str) -> str:
    here = espeak.Espeak().speakers()
    wanted = language.lower().replace("_", "-")
    primary = wanted.split("-")[0]
    for name in (wanted, _COMMON.get(primary, primary), primary):
        if name in here:
            return name
    for name in here:
        if name.split("-")[0] == primary:
            return name
    raise InputError(
        f"no voice here speaks the language {language!r}.", fix="Give the film's language as in 'en' or 'de'."
    )
