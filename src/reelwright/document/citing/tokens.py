"""The words of a reference's entry, and what each may be: a surname, initials, a particle, a mark."""

import re
from dataclasses import dataclass
from enum import Enum

PARTICLES = frozenset(
    (
        "van", "von", "der", "den", "de", "da", "do", "dos", "das", "di", "del", "della", "dello", "la",
        "le", "las", "los", "el", "al", "bin", "ibn", "ben", "ter", "ten", "te", "zu", "zum", "zur", "af",
        "av", "du", "des", "'t", "’t", "vom", "und", "y", "e", "op", "in",
    )
)  # fmt: skip
_JOINING = frozenset(("und", "y", "e", "in"))  # particles only between other words of a surname
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "júnior", "junior", "filho", "neto", "sobrinho"))
ANDS = frozenset(("and", "und", "et", "e", "y", "en", "och", "og", "ed", "with"))
_LETTERS = r"(?:[^\W\d_]|[\u0300-\u036f])+"  # a mark that has no letter of its own stays apart
_WORD = re.compile(
    rf"[^\W\d_](?:{_LETTERS})?(?:[.'’ʼ`‐‑-]{{1,2}}{_LETTERS})*\.?"
    r"|['’]t\b|\d+[a-z]?(?![^\W\d_])|&(?:amp;)?|…|\.{3}|[^\w\s]|\w",
)


class Kind(Enum):
    """What a token may be."""

    CAP = "cap"  # a word with a capital
    INITIALS = "initials"  # 'J.', 'J.-P.', 'JA'
    PARTICLE = "particle"
    SUFFIX = "suffix"
    AND = "and"
    LOWER = "lower"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True)
class Token:
    """A word or mark, where it stands, and whether it ends in a full stop (`text` is without it)."""

    text: str
    kind: Kind
    start: int
    end: int
    dot: bool = False


def tokens_of(text: str, most: int = 400) -> list[Token]:
    """The first `most` tokens of `text`."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        if len(found) >= most:
            break
        found.append(_token(match))
    return found


def _token(match: re.Match[str]) -> Token:
    raw = match.group()
    dot = len(raw) > 1 and raw.endswith(".") and raw != "..."
    word = raw[:-1] if dot else raw
    return Token(word, _kind(word, dot=dot), match.start(), match.end(), dot)


def _kind(word: str, *, dot: bool) -> Kind:
    first = word[0]
    low = word.lower()
    if first.isdigit():
        return Kind.NUMBER
    if first == "&" or (low in ANDS and word.islower()):
        return Kind.AND
    if not (first.isalpha() or word in ("'t", "’t")):
        return Kind.MARK
    if low in SUFFIXES and first.isupper() and word not in ("JR", "SR"):  # initials in NLM style
        return Kind.SUFFIX
    if word in PARTICLES:
        return Kind.PARTICLE
    if _is_initials(word, dot=dot):
        return Kind.INITIALS
    if first.isupper() or any(letter.isupper() for letter in word[1:]):
        return Kind.CAP
    return Kind.LOWER


def _is_initials(word: str, *, dot: bool) -> bool:
    parts = [part for part in re.split(r"[.\-‐‑]+", word) if part]
    if not parts or not all(part[0].isupper() for part in parts):
        return False
    if dot or "." in word:
        return all(
            len(part) == 1 or (len(part) == 2 and (part.isupper() or part[1].islower())) for part in parts
        ) or (len(parts) == 1 and len(parts[0]) <= 4 and parts[0].isupper())
    letters = "".join(parts)
    return letters.isupper() and len(letters) <= 4 and max(map(len, parts)) <= 4


def is_joining(word: str) -> bool:
    """Whether a particle never begins a surname ('Ramón y Cajal')."""
    return word in _JOINING
