"""The tables of closed word classes."""

from reelwright.script.closed.english import ENGLISH
from reelwright.script.closed.german import GERMAN
from reelwright.script.closed.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from reelwright.script.closed.shape import Closed
from reelwright.script.languages.bags import bag

CLOSED: dict[str, Closed] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}

_NEVER = r"(?!)"
_NONE = bag("")
UNKNOWN = Closed(  # of a language without a table nothing is cut: its short sentences are shown whole
    articles=_NONE,
    pointers=_NONE,
    ofs=_NONE,
    preps=_NONE,
    ands=_NONE,
    subs=_NONE,
    prons=_NONE,
    adverbs=_NONE,
    bounds=_NONE,
    be=_NONE,
    gives=_NONE,
    verbs=_NEVER,
    never_verbs=_NONE,
    stems=_NEVER,
    guards=_NEVER,
    denials=_NEVER,
    frames=_NEVER,
    hedged=_NEVER,
    openers=_NEVER,
    agents=_NEVER,
    tails=_NEVER,
    means=_NONE,
    vague=_NONE,
    generic=_NONE,
)
