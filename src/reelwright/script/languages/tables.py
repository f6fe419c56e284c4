"""One table of tongues."""

from reelwright.script.languages.en import ENGLISH
from reelwright.script.languages.tongue import Tongue

TONGUES: dict[str, Tongue] = {tongue.code: tongue for tongue in (ENGLISH,)}


def tongue_of(language: str) -> Tongue | None:
    """The table for a BCP 47 tag ('en-GB' is 'en'), None when there is none."""
    return TONGUES.get(language.lower().split("-")[0])
