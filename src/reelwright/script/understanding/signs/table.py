"""One table of signs."""

from reelwright.script.understanding.signs.de import GERMAN
from reelwright.script.understanding.signs.en import ENGLISH
from reelwright.script.understanding.signs.es import SPANISH
from reelwright.script.understanding.signs.fr import FRENCH
from reelwright.script.understanding.signs.it import ITALIAN
from reelwright.script.understanding.signs.pt import PORTUGUESE
from reelwright.script.understanding.signs.shape import Signs

SIGNS: dict[str, Signs] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}
