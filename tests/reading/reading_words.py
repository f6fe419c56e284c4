"""When two strings say the same: normalisation and the fuzzy match of the labelled set.

Texts are folded (NFKC, case, dashes and quotes alike). Two phrases are alike when `difflib`'s ratio of their
letters and digits, without spaces, reaches a threshold. Table cells compare with their punctuation, and their
digits must be the same. So a lost hyphen or ligature is forgiven, a wrong number never.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

ALIKE = 0.85
_MARKS = {"-": "‐‑‒–—―−﹣－", "'": "‘’‚‛′`´", '"': "“”„‟″"}
_PLAIN = str.maketrans({mark: plain for plain, marks in _MARKS.items() for mark in marks})
_NUMBER = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?|appendix [a-z]\b[.:]?|[a-z]\.|[ivx]+\.|(?:si|s)\.[ivx\d]+[.:]|[a-z]\.\d+\.?)"
    r"\s+(?=\S)",
    re.IGNORECASE,
)


@cache
def folded(text: str) -> str:
    """NFKC, lower case, soft hyphens gone, dashes and quotes alike, single spaces."""
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "")).translate(_PLAIN)
    return " ".join(plain.casefold().split())


@cache
def squeezed(text: str) -> str:
    """Letters and digits only."""
    return "".join(filter(str.isalnum, folded(text)))


def words(text: str) -> tuple[str, ...]:
    """Words as letters and digits: what stands between spaces, without punctuation at or in it."""
    return tuple(filter(None, ("".join(filter(str.isalnum, word)) for word in folded(text).split())))


def ratio(one: str, other: str) -> float:
    """How much two strings share, 0 to 1."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() > 0.5 else 0.0


def alike(one: str, other: str, least: float = ALIKE) -> bool:
    """Whether two phrases say the same."""
    return ratio(squeezed(one), squeezed(other)) >= least


def unnumbered(heading: str) -> str:
    """A heading without its number: '2.1 Models', 'II. RESULTS', 'A. Background'."""
    return _NUMBER.sub("", heading.strip()).strip(" :.")


def name(author: str) -> str:
    """A person's name for comparison: 'Family, Given' and 'Given Family' alike."""
    return "".join(sorted(words(author.replace(",", " ").replace(".", " "))))


def same_cell(one: str, other: str) -> bool:
    """Whether two cells hold the same: their digits exactly, all else nearly."""
    a, b = folded(one).replace(" ", ""), folded(other).replace(" ", "")
    if a == b:
        return True
    digits = [re.sub(r"\D", "", text) for text in (a, b)]
    return bool(a and b) and digits[0] == digits[1] and ratio(a, b) >= (0.9 if digits[0] else ALIKE)
