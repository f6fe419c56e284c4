"""The tables of a language."""

import importlib.util
from functools import cache

from reelwright.stage.spoken.english import ENGLISH
from reelwright.stage.spoken.german import GERMAN
from reelwright.stage.spoken.tongue import Tongue

_COMMAS = "bg ca cs da el es et fi fr gl hr hu id is it lt lv nl no pl pt ro ru sk sl sr sv tr uk vi"
_COMMA = frozenset(_COMMAS.split())


@cache
def find(language: str) -> Tongue:
    """Tables for a BCP 47 language: English and German in full; else the numbers that num2words knows."""
    primary = language.lower().replace("_", "-").split("-")[0]
    if primary == "en":
        return ENGLISH
    if primary == "de":
        return GERMAN
    known = importlib.util.find_spec(f"num2words.lang_{primary.upper()}") is not None
    comma = primary in _COMMA
    return Tongue(
        code=primary if known else "", decimal="," if comma else ".", thousands="." if comma else ","
    )
