"""One table of tongues."""

from reelwright.script.languages.de import GERMAN
from reelwright.script.languages.en import ENGLISH
from reelwright.script.languages.es import SPANISH
from reelwright.script.languages.fr import FRENCH
from reelwright.script.languages.it import ITALIAN
from reelwright.script.languages.pt import PORTUGUESE
from reelwright.script.languages.tongue import Tongue

TONGUES: dict[str, Tongue] = {
    tongue.code: tongue for tongue in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)
}


def tongue_of(language: str) -> Tongue | None:
    """The table for a BCP 47 tag ('en-GB' is 'en'), None when there is none."""
    return TONGUES.get(language.lower().split("-")[0])
