"""Things that a sentence takes as known: 'the vector', 'OR10', 'this matrix' for who has heard of none."""

import re
from functools import lru_cache

from reelwright.script.languages.bags import bag
from reelwright.script.languages.en import ENGLISH
from reelwright.script.languages.familiar import KNOWN
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material, words

_WINDOW = 4  # words after 'the' among which its noun is looked for
_DEFINITE = re.compile(r"\b(?P<which>the|this|these|those|such)\s+(?P<noun>[^,.;:()“”]+)", re.IGNORECASE)
_EARLIER = frozenset(("this", "these", "those", "such"))
_ENDS = bag(  # a noun phrase ends before these
    "is are was were be been has have had can could may might will would shall should must do does did and "
    "or but as if when while than then because so not also only"
)
_SAYS_WHICH = bag(  # what follows these tells which one is meant
    "of that which who whose where in on for from between to with at by under within across during through "
    "into over after before among used using based needed required given"
)
_BY_ITSELF = bag(  # nouns that everybody knows of, or that the film has by nature
    "world earth sun moon sky sea ocean internet web literature public past present future time times "
    "year years decade century day season number amount fact case cases field community communities "
    "science scientist scientists paper study work article report author authors film reader readers aim "
    "goal purpose objective idea problem question way ways rest whole majority most least more less first "
    "same other others one ones latter brain heart body user users human people population society "
    "environment climate data result results finding findings analysis need ability possibility "
    "importance presence absence lack use development design implementation performance main key only "
    "best better following so-called united us uk eu usa north south east west "
)
_LABEL = re.compile(r"\b(?:[A-Z]{2,}s?\b|[A-Z]{1,4}\d+|[B-HJ-Z](?![\w.’'-])|[A-Z][₀-₉ᵢⱼ]+)")
_ADDS = re.compile(r"\b(?:also|too|likewise|similarly|again|instead|another|further|remaining)\b")


def known(material: Material) -> frozenset[str]:
    """What who has heard the paper's title and abstract knows of."""
    told = [heard.text for heard in material.heard if heard.abstract]
    spelled = frozenset(short.rstrip("s").lower() for short in (*material.shorts, *KNOWN))
    return spelled.union(*(mentions(text, material.tongue) for text in (material.document.title, *told)))


def mentions(text: str, tongue: Tongue) -> frozenset[str]:
    """The content words, stemmed, and the labels of `text`."""
    return frozenset((*words(text, tongue), *_labels(text)))


def unexplained(text: str, told: frozenset[str], tongue: Tongue, *, after: bool = False) -> int:
    """How many things `text` speaks of as known that are not among `told` (see `mentions`).

    `after`: it is heard right after the sentence before it, to which 'this' and 'these' point. 0 in a
    language without this table: there the sentence's opening alone tells.
    """
    if tongue.code != "en":
        return 0
    found = 0
    for which, nouns, which_one in _definites(text):
        if any(noun in told for noun in nouns):
            continue
        if not after if which in _EARLIER else not which_one:
            found += 1
    return found + sum(label not in told for label in _labels(text))


def strange(text: str, told: frozenset[str]) -> bool:
    """Whether `text` has an abbreviation or a label that is not among `told`."""
    return not told.issuperset(_labels(text))


def names_again(text: str, told: frozenset[str], tongue: Tongue) -> bool:
    """Whether `text` begins with 'this' or 'these' and a noun that is among `told`: it says what it means."""
    opening = re.match(r"(?:This|These|Such) (?P<noun>(?:[\w’'-]+ ){1,4})", text)
    return opening is not None and bool(told.intersection(words(opening["noun"], tongue)))


def adds(text: str) -> bool:
    """Whether `text` says that it goes on from something: 'also', 'another'."""
    return _ADDS.search(text) is not None


@lru_cache(maxsize=4096)
def _definites(text: str) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    """Each 'the …': its determiner, the stemmed words that may be its noun, and whether it says which one."""
    found = []
    for match in _DEFINITE.finditer(text):
        inside: list[str] = []
        which_one = False
        for word in match["noun"].split()[: _WINDOW + 1]:
            plain = word.lower().strip("’'\"")
            if plain in _SAYS_WHICH:
                which_one = bool(inside)
                break
            if plain in _ENDS or len(inside) == _WINDOW:
                break
            inside.append(plain)
        superlative = bool(inside) and (inside[0].endswith("est") or inside[0] == "most")
        if not inside or _BY_ITSELF.intersection(inside[:2]) or (superlative and which_one):
            continue
        found.append((match["which"].lower(), _stemmed(" ".join(inside)), which_one))
    return tuple(found)


@lru_cache(maxsize=4096)
def _stemmed(text: str) -> tuple[str, ...]:
    return words(text, ENGLISH)


@lru_cache(maxsize=4096)
def _labels(text: str) -> tuple[str, ...]:
    return tuple(found.rstrip("s").lower() for found in _LABEL.findall(text))
