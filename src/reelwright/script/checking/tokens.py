"""Words with their places, and stems by which bent forms of one word are told to be the same."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from reelwright.script.checking.words.shape import Words

_LETTERS = re.compile(r"[^\W\d_]+")
_RAISED = re.compile("[⁰¹²³⁴-⁹⁻⁺]+")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_STEM = 7  # letters; longer words differ in their endings only, nearly always


@dataclass(frozen=True)
class Word:
    """A word of a text: characters `start` to `end`, half-open; `content` unless it is a stopword.

    `plain` is its own stem, `stem` the one of all words that mean nearly the same.
    """

    stem: str
    start: int
    end: int
    content: bool
    plain: str = ""


def words_in(text: str, words: Words, stopwords: frozenset[str]) -> tuple[Word, ...]:
    """The words of `text` in order; figures and signs are none."""
    known = _roots(words.endings, words.alike, words.spellings)
    found = []
    for hit in _LETTERS.finditer(text):
        lower = hit.group().lower()
        own = known.get(lower) or known.setdefault(lower, root(lower, words))
        content = len(lower) > 1 and lower not in stopwords
        found.append(Word(own, hit.start(), hit.end(), content, stem(lower, words.endings)))
    return tuple(found)


@cache
def _roots(_endings: str, _alike: str, _spellings: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Words met before and their roots, one table for each language."""
    return {}


def root(word: str, words: Words) -> str:
    """The stem of a word in lower case, or the one that stands for all words which mean nearly the same."""
    return _root(word, words.endings, words.alike, words.spellings)


@cache
def _root(word: str, endings: str, alike: str, spellings: tuple[tuple[str, str], ...]) -> str:
    plain = _one_spelling(stem(word, endings), spellings)
    return _standing(endings, alike, spellings).get(plain, plain)


@cache
def _standing(endings: str, alike: str, spellings: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Stems by those that stand for them; what is in two groups counts for the first."""
    out: dict[str, str] = {}
    for group in re.split(r"[;\n]", alike):
        stems = [_one_spelling(stem(word, endings), spellings) for word in group.split()]
        for one in stems:
            out.setdefault(one, out.get(stems[0], stems[0]))
    return out


def _one_spelling(plain: str, spellings: tuple[tuple[str, str], ...]) -> str:
    for theirs, ours in spellings:
        plain = plain.replace(theirs, ours)
    return plain


@cache
def stem(word: str, endings: str) -> str:
    """The part of a word in lower case that its forms share, about seven letters."""
    plain = unicodedata.normalize("NFKC", word)
    cut = re.sub(rf"{endings}$", "", plain) if len(plain) > 3 else plain
    kept = cut if len(cut) >= 3 else plain
    kept = re.sub(r"([^aeiou])\1$", r"\1", kept)
    kept = re.sub(r"(?<=\w{3})[iy]$", "", kept)
    return kept[:_STEM].replace("ß", "ss")


def spaced(text: str) -> str:
    """`text` with its signs in one form and every run of blanks as one."""
    level = _RAISED.sub(lambda hit: "^" + hit.group().translate(_LEVEL), text.replace("\u00ad", ""))
    plain = unicodedata.normalize("NFKC", level)
    return " ".join(plain.replace("’", "'").replace("‐", "-").replace("‑", "-").split())


@cache
def whole_words(pattern: str) -> re.Pattern[str]:
    """`pattern` as whole words, case ignored."""
    return re.compile(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])", re.IGNORECASE)


def near(
    line: tuple[Word, ...], at: tuple[int, int], other: tuple[Word, ...], there: tuple[int, int]
) -> float:
    """How alike the words around characters `at` of one text and `there` of another are; 0 = not at all."""
    total = 0.0
    for side in (0, 1):
        ours, theirs = _beside(line, at, side), _beside(other, there, side)
        for place, one in enumerate(ours):
            shared = [abs(place - index) for index, two in enumerate(theirs) if two.stem == one.stem]
            if shared:
                worth = 1.0 if one.content else 0.4
                total += worth / (1 + min(shared)) / (1 + 0.3 * place)
    return total


def _beside(words: tuple[Word, ...], at: tuple[int, int], side: int) -> tuple[Word, ...]:
    """The five words before (0) or after (1) a place, the nearest first."""
    if side:
        return tuple(word for word in words if word.start >= at[1])[:5]
    return tuple(word for word in words if word.end <= at[0])[:-6:-1]
