"""How fast a voice speaks, known before it has said anything."""

from reelwright.core.media import VoiceChoice
from reelwright.stage.voices.espeak import SLOWEST

# words a minute at rate 1.0, with the pauses inside a line and without those between lines; a word is one of
# average length in its language, as the writer counts them. Measured on papers in each language.
_ENGLISH = {"flite": 165.0, "espeak-ng": 172.0}
_ESPEAK = {
    "de": 157.0, "fr": 191.0, "es": 177.0, "pt": 159.0, "it": 174.0, "nl": 167.0, "pl": 152.0, "sv": 166.0,
}  # fmt: skip
_USUAL = 155.0
_SPEAKERS = {"slt": 1.12, "awb": 1.136, "kal16": 1.21, "kal": 1.2}  # against flite's rms
_UNHURRIED = 0.09  # of espeak-ng's time does not shrink with its rate


def pace(choice: VoiceChoice, language: str) -> float:
    """Words a minute that `choice` speaks in `language` (BCP 47), an estimate within a few percent.

    It is that of the engine that would speak, see `fitting`.
    """
    primary = language.lower().split("-")[0]
    if choice.engine == "flite" and primary == "en":
        return _ENGLISH["flite"] * _SPEAKERS.get(choice.speaker, 1.0) * choice.rate
    if choice.engine not in ("flite", "espeak-ng"):
        return _USUAL * choice.rate
    own = _ENGLISH["espeak-ng"] if primary == "en" else _ESPEAK.get(primary, _USUAL)
    return own / (_UNHURRIED + (1 - _UNHURRIED) / max(choice.rate, SLOWEST))
