"""One table of the languages whose claims can be checked word by word."""

from reelwright.script.checking.words.de import GERMAN
from reelwright.script.checking.words.en import ENGLISH
from reelwright.script.checking.words.es import SPANISH
from reelwright.script.checking.words.fr import FRENCH
from reelwright.script.checking.words.it import ITALIAN
from reelwright.script.checking.words.pt import PORTUGUESE
from reelwright.script.checking.words.shape import Words

WORDS: dict[str, Words] = {
    words.code: words for words in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)
}
# a language without a table: digits, codes and the share of known words are all that can be told of it
BARE = Words(
    code="",
    axes=(),
    negators=r"(?!)",
    denies_nothing=r"(?!)",
    than=r"(?!)",
    transitive=r"(?!)",
    about=r"(?!)",
    power=r"(?!)",
    times=r"(?!)",
    point=frozenset(),
    joins_numbers=frozenset(),
    scales={},
    fractions={},
    more_numbers={},
    one=frozenset(),
    units={},
    per=frozenset(),
    endings=r"(?:s|e|en|er)",
    added=frozenset(),
    instructions=WORDS["en"].instructions,
    nouns_capital=True,
)


def words_of(language: str) -> Words:
    """The table for a BCP 47 tag ('en-GB' is 'en'), BARE when there is none."""
    return WORDS.get(language.lower().split("-")[0], BARE)
