"""The tables of closed word classes."""

from reelwright.script.closed.english import ENGLISH
from reelwright.script.closed.german import GERMAN
from reelwright.script.closed.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from reelwright.script.closed.shape import Closed

CLOSED: dict[str, Closed] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}
