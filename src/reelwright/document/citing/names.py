"""Lists of authors at the head of an entry: initials before or after, inverted or not, in capitals or not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reelwright.document.citing.tokens import PARTICLES, Kind, Token, is_joining

MOST_NAMES = 600


@dataclass(frozen=True)
class Name:
    """One author, as printed; `given` is '' for a body of people."""

    family: str
    given: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        family = _cased(self.family) if self.given else self.family
        return " ".join(part for part in (self.given, family, self.suffix) if part)


@dataclass(frozen=True)
class NameList:
    """Authors of one `form`, the character where they end, and whether others are only hinted at."""

    names: tuple[Name, ...]
    form: str
    end: int
    others: bool = False
    joined: bool = False  # by 'and' or '&'
    dotted: bool = False  # its last word ends in a full stop that belongs to no initial


_Reader: TypeAlias = Callable[[Sequence[Token], int], tuple[Name, int] | None]


def lists_of(tokens: Sequence[Token]) -> Iterator[NameList]:
    """All ways in which the head of an entry is a list of authors, the longest of each form."""
    seen: set[tuple[int, int]] = set()
    for form, (first, later) in FORMS.items():
        for found in _listed(tokens, form, first, later):
            mark = (found.end, len(found.names))
            if mark not in seen:
                seen.add(mark)
                yield found


@dataclass
class _Walk:
    """A list of names being read, one name after the other."""

    tokens: Sequence[Token]
    form: str
    names: list[Name] = field(default_factory=list)
    at: int = 0
    before: int = 0  # where the last name but one ended
    separator: str = ""
    others: bool = False
    joined: bool = False
    dotted: bool = False

    def named(self, name: Name, after: int) -> bool:
        """Take in `name`; whether more may follow."""
        last = self.tokens[after - 1]
        self.names.append(name)
        self.before, self.at = self.at, after
        whole = last.kind in (Kind.CAP, Kind.PARTICLE) or (
            self.form.endswith("direct") and last.text.istitle()
        )
        bare = last.kind is Kind.INITIALS and "." not in last.text and self.form == "vancouver"
        self.dotted = last.dot and (whole or bare) and _separated(self.tokens, after) is None
        return not (self.dotted or self.joined)

    def onward(self, later: _Reader) -> bool:
        """Step over the mark between two names; whether another name stands there."""
        step = _separated(self.tokens, self.at)
        if step is None:
            return False
        kind, after = step
        if kind == "others":
            self.others, self.at = True, after
            return False
        if self.separator and kind not in (self.separator, "&", f"{self.separator}&"):
            return False
        self.separator = self.separator or kind.rstrip("&")
        if (_body(self.tokens, after) or later(self.tokens, after)) is None:
            return False
        self.joined = kind.endswith("&")
        self.at = after
        return True


def _listed(tokens: Sequence[Token], form: str, first: _Reader, later: _Reader) -> Iterator[NameList]:
    walk = _Walk(tokens, form)
    read = first
    while len(walk.names) < MOST_NAMES:
        found = _body(tokens, walk.at) or read(tokens, walk.at)
        if found is None or not walk.named(*found) or not walk.onward(later):
            break
        read = later
    if not walk.names:
        return
    if not walk.others and not walk.dotted and (hinted := _others(tokens, walk.at)):
        walk.others, walk.at = True, hinted
    names = tuple(walk.names)
    yield NameList(names, form, tokens[walk.at - 1].end, walk.others, walk.joined, walk.dotted)
    if len(names) > 2 and not walk.joined and not walk.others:
        cut = walk.before
        while tokens[cut - 1].kind in (Kind.MARK, Kind.AND):
            cut -= 1
        yield NameList(names[:-1], form, tokens[cut - 1].end)


def _separated(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The mark between two names and the token after it."""
    kind = ""
    if at < len(tokens) and tokens[at].text in (",", ";", "/"):
        kind = tokens[at].text
        at += 1
    if at < len(tokens) and tokens[at].text in ("...", "…"):
        at += 1
    if at < len(tokens) and tokens[at].kind is Kind.AND:
        hinted = _others(tokens, at)
        if hinted:
            return "others", hinted
        return f"{kind}&", at + 1
    return (kind, at) if kind else None


def _others(tokens: Sequence[Token], at: int) -> int:
    """Where 'et al.' and the like end, when they stand at `at`; else 0."""
    words = [token.text.lower() for token in tokens[at : at + 4]]
    if words and words[0] in (",", ";"):
        return _others(tokens, at + 1)
    for phrase in OTHERS:
        if tuple(words[: len(phrase)]) == phrase:
            return at + len(phrase)
    return 0


OTHERS = (
    ("et", "al"), ("and", "others"), ("et", "alii"), ("e", "outros"), ("y", "otros"), ("u", "a"),
    ("u.a",), ("&", "al"), ("and", "colleagues"), ("others",),
)  # fmt: skip


def _family(tokens: Sequence[Token], at: int, most: int) -> tuple[str, int]:
    """Words of a surname from `at`: particles and capitals, at most `most` capitals."""
    words: list[str] = []
    caps = 0
    while at < len(tokens):
        token = tokens[at]
        capital = token.kind is Kind.CAP or (
            token.kind is Kind.INITIALS and not token.dot and len(token.text) > 1
        )
        if capital and caps < most:
            caps += 1
        elif (
            token.kind is Kind.SUFFIX
            and caps
            and token.text.lower() in ("júnior", "filho", "neto", "sobrinho")
        ):
            pass
        elif not _is_particle(tokens, at, begun=bool(words)):
            break
        words.append(token.text)
        at += 1
        if token.dot:
            break
    return (" ".join(words), at) if caps else ("", at)


def _is_particle(tokens: Sequence[Token], at: int, *, begun: bool) -> bool:
    token = tokens[at]
    if token.kind is Kind.AND:  # 'Ramón y Cajal', 'Costa e Silva'
        return (
            begun
            and token.text in ("y", "e")
            and at + 2 < len(tokens)
            and tokens[at + 1].kind is Kind.CAP
            and tokens[at + 2].text == ","
        )
    return token.kind is Kind.PARTICLE and (begun or not is_joining(token.text)) and not token.dot


def _inverted(tokens: Sequence[Token], at: int, *, called: bool = True) -> tuple[Name, int] | None:
    """'Smith, J. A.', 'van der Berg, Jan', 'SILVA JÚNIOR, J. A. da'; `called`: also 'Gaudi, B. Scott'."""
    family, at = _family(tokens, at, 4)
    if not family or tokens[at - 1].dot or at >= len(tokens):
        return None
    suffix = ""
    if tokens[at].kind is Kind.SUFFIX:
        suffix, at = tokens[at].text, at + 1
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    at += 1
    if at + 1 < len(tokens) and tokens[at].kind is Kind.SUFFIX and tokens[at + 1].text == ",":
        suffix, at = tokens[at].text, at + 2
    given, at = _given(tokens, at, called=called)
    if not given:
        return None
    if at < len(tokens) and tokens[at].kind is Kind.SUFFIX:
        suffix, at = tokens[at].text, at + 1
    elif (
        at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].kind is Kind.SUFFIX and not suffix
    ):
        suffix, at = tokens[at + 1].text, at + 2
    return Name(family, given, suffix), at


def _body(tokens: Sequence[Token], at: int) -> tuple[Name, int] | None:
    """'Astropy Collaboration', 'R Core Team': a body of people among the authors."""
    words: list[str] = []
    while at < len(tokens) and len(words) < 8:
        token = tokens[at]
        if token.kind not in (Kind.CAP, Kind.INITIALS, Kind.PARTICLE) and token.text.lower() not in (
            "of",
            "for",
        ):
            return None
        words.append(token.text)
        at += 1
        if token.text.lower() in BODIES:
            return Name(" ".join(words)), at
        if token.dot:
            return None
    return None


def _given(tokens: Sequence[Token], at: int, *, called: bool) -> tuple[str, int]:
    words: list[str] = []
    while at < len(tokens) and len(words) < 6:
        token = tokens[at]
        if words and token.text.isupper() and token.text.lower() in PARTICLES and not token.dot:
            words.append(token.text.lower())
            at += 1
            continue
        if token.kind not in (Kind.INITIALS, Kind.CAP) and not (words and token.kind is Kind.PARTICLE):
            break
        after_initial = bool(words) and tokens[at - 1].kind is Kind.INITIALS and tokens[at - 1].dot
        if token.kind is Kind.CAP and after_initial and not (called and _separated(tokens, at + 1)):
            break  # 'Smith, J. Title': a word after initials is the title's
        if token.kind is Kind.INITIALS and not token.dot and words and words[-1].endswith("."):
            break  # 'Smith, J. A tale'
        words.append(token.text + ("." if token.dot and token.kind is Kind.INITIALS else ""))
        at += 1
        if token.dot and token.kind is not Kind.INITIALS:
            break
    while words and tokens[at - 1].kind is Kind.PARTICLE and is_joining(tokens[at - 1].text):
        words.pop()
        at -= 1
    return " ".join(words), at


def _inverted_initials(tokens: Sequence[Token], at: int) -> tuple[Name, int] | None:
    found = _inverted(tokens, at, called=False)
    if found is None or not _initialled(found[0].given):
        return None
    return found


def _initialled(given: str) -> bool:
    words = [word for word in re.split(r"[\s.\-‐‑]+", given) if word and not word.islower()]
    return bool(words) and all(len(word) <= 2 or (word.isupper() and len(word) <= 4) for word in words)


def _vancouver(tokens: Sequence[Token], at: int) -> tuple[Name, int] | None:
    """'Siegel RL', 'van der Berg J', 'Miller J.D.', 'Smith JA Jr'."""
    start = at
    family, at = _family(tokens, at, 4)
    if family and at - start > 1 and tokens[at - 1].kind is Kind.INITIALS:  # 'Smith JA' was taken whole
        at -= 1
        family = " ".join(token.text for token in tokens[start:at])
        if not any(token.kind is Kind.CAP or len(token.text) > 1 for token in tokens[start:at]):
            return None
    if not family or at >= len(tokens) or tokens[at].kind is not Kind.INITIALS or tokens[at - 1].dot:
        return None
    given = tokens[at].text + ("." if tokens[at].dot and "." in tokens[at].text else "")
    while (
        tokens[at].dot
        and at + 1 < len(tokens)
        and tokens[at + 1].kind is Kind.INITIALS
        and len(tokens[at].text) == 1
    ):
        at += 1
        given = f"{given.rstrip('.')}. {tokens[at].text}."
    at += 1
    suffix = ""
    if at < len(tokens) and tokens[at].kind is Kind.SUFFIX:
        suffix, at = tokens[at].text, at + 1
    return Name(family, given, suffix), at


def _direct_initials(tokens: Sequence[Token], at: int) -> tuple[Name, int] | None:
    """'J. A. Smith', 'J.-P. van der Berg'."""
    given: list[str] = []
    while at < len(tokens) and tokens[at].kind is Kind.INITIALS and tokens[at].dot and len(given) < 5:
        given.append(tokens[at].text + ".")
        at += 1
    if not given:
        return None
    family, at = _family(tokens, at, 3)
    return _suffixed(tokens, at, family, " ".join(given)) if family else None


def _suffixed(tokens: Sequence[Token], at: int, family: str, given: str) -> tuple[Name, int]:
    comma = at < len(tokens) and tokens[at].text == ","
    here = at + 1 if comma else at
    if here < len(tokens) and tokens[here].kind is Kind.SUFFIX and not tokens[at - 1].dot:
        return Name(family, given, tokens[here].text), here + 1
    return Name(family, given), at


def _direct(tokens: Sequence[Token], at: int) -> tuple[Name, int] | None:
    """'Helen M. Berman', 'Manfredo Perdigão do Carmo', 'Joe G Greener'."""
    words: list[Token] = []
    while at < len(tokens) and len(words) < 7:
        token = tokens[at]
        if token.kind in (Kind.CAP, Kind.INITIALS) or (words and token.kind is Kind.PARTICLE):
            words.append(token)
            at += 1
            short = len(words) > 1 and len(token.text) == 2 and not token.text.isupper()  # 'Yifan Hu.'
            if token.dot and (token.kind is Kind.CAP or short):
                break
            continue
        break
    while words and words[-1].kind is Kind.PARTICLE:
        words.pop()
        at -= 1
    if len(words) < 2 or (words[-1].kind is Kind.INITIALS and len(words[-1].text) < 2):
        return None
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].kind is Kind.PARTICLE:
        cut -= 1
    given = " ".join(word.text + ("." if word.dot else "") for word in words[:cut])
    return _suffixed(tokens, at, " ".join(word.text for word in words[cut:]), given)


def _cased(family: str) -> str:
    """A surname set in capitals, as it is written."""
    if not family.isupper() or len(family) < 3:
        return family
    small = {"DA", "DE", "DO", "DOS", "DAS", "VAN", "VON", "DER", "DEN", "DI", "DEL", "E"}
    words = [word.lower() if word in small else word.title() for word in family.split()]
    return " ".join(re.sub(r"(?<=['’])(\w)", lambda m: m[1].upper(), word) for word in words)


FORMS: dict[str, tuple[_Reader, _Reader]] = {
    "inverted initials": (_inverted_initials, _inverted_initials),
    "vancouver": (_vancouver, _vancouver),
    "direct initials": (_direct_initials, _direct_initials),
    "first inverted initials": (_inverted_initials, _direct_initials),
    "inverted": (_inverted, _inverted),
    "first inverted": (_inverted, _direct),
    "direct": (_direct, _direct),
}
BODIES = frozenset(
    (
        "collaboration", "team", "consortium", "group", "society", "association", "committee", "network",
        "initiative", "project", "developers", "contributors", "foundation", "institute", "organization",
        "agency", "survey", "office", "commission", "council",
    )
)  # fmt: skip
