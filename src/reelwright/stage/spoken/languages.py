"""The tables of a language."""

import importlib.util
from functools import cache

from reelwright.stage.spoken.english import ENGLISH
from reelwright.stage.spoken.french import FRENCH
from reelwright.stage.spoken.german import GERMAN
from reelwright.stage.spoken.italian import ITALIAN
from reelwright.stage.spoken.portuguese import BRAZILIAN, EUROPEAN
from reelwright.stage.spoken.spanish import SPANISH
from reelwright.stage.spoken.tongue import Tongue

_TONGUES = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": BRAZILIAN,
    "pt-pt": EUROPEAN,
    "it": ITALIAN,
}
_COMMAS = "bg ca cs da el es et fi fr gl hr hu id is it lt lv nl no pl pt ro ru sk sl sr sv tr uk vi"
_COMMA = frozenset(_COMMAS.split())


@cache
def find(language: str) -> Tongue:
    """Tables for a BCP 47 language: six in full; else the numbers that num2words knows."""
    tag = language.lower().replace("_", "-")
    primary = tag.split("-")[0]
    if found := _TONGUES.get(tag, _TONGUES.get(primary)):
        return found
    known = importlib.util.find_spec(f"num2words.lang_{primary.upper()}") is not None
    comma = primary in _COMMA
    return Tongue(
        code=primary if known else "", decimal="," if comma else ".", thousands="." if comma else ","
    )
