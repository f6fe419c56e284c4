"""Citations by author and year in running text: 'Smith et al. (2003)', '(Smith & Jones, 2003a; Lee 2010)'."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reelwright.document.citing import lexicon
from reelwright.document.citing.numbered import Mention
from reelwright.document.citing.tokens import Kind, Token, tokens_of

YEAR = re.compile(r"^((?:1[5-9]|20)\d\d)([a-z])?$")
_SKIPPED = frozenset((",", "(", "[", ".", "'", "’", "s", "-", "–"))
_MANY = frozenset(
    ("et", "al", "e", "outros", "colleagues", "coworkers", "co-workers", "colaboradores", "cols")
)
_PARTICLE = frozenset(
    ("van", "von", "der", "den", "de", "da", "do", "dos", "das", "di", "del", "la", "le", "el", "du")
)
_LEADS = lexicon.compiled(rf"^{lexicon.one_of(lexicon.BEFORE_CITED)}*$")
MOST_BACK = 24  # tokens before a year that may name its authors


@dataclass(frozen=True)
class Work:
    """What a citation by author and year may say of a reference: surnames as words, year, letter."""

    id: str
    families: tuple[tuple[str, ...], ...]
    year: str
    letter: str
    body: str = ""  # the initials of a body's name ('WHO')
    title: str = ""  # folded; the same work may be listed twice


@dataclass(frozen=True)
class _Said:
    """The names before a year, the character where they begin, and whether others are hinted at."""

    words: tuple[str, ...]
    start: int
    many: bool
    two: bool


def dated(text: str, works: Sequence[Work]) -> Iterator[Mention]:
    """Citations of `works`; a pair of brackets that holds nothing else is one citation."""
    by_year: dict[str, list[Work]] = {}
    for work in works:
        by_year.setdefault(work.year, []).append(work)
    singles = list(_singles(text, by_year))
    yield from _grouped(text, singles)


def folded(word: str) -> str:
    """Letters only, without accents, in small letters."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if letter.isalpha() and not unicodedata.combining(letter))


def words_of(name: str) -> tuple[str, ...]:
    """A surname as comparable words."""
    return tuple(filter(None, (folded(word) for word in re.split(r"[\s‐‑–-]+", name))))


def _singles(text: str, by_year: dict[str, list[Work]]) -> Iterator[Mention]:
    tokens = tokens_of(text, most=20_000)
    held: Mention | None = None
    for at, token in enumerate(tokens):
        match = YEAR.match(token.text)
        said = _said(tokens, at) if match and match[1] in by_year else None
        if match is None or said is None:
            continue
        letters = [match[2] or "", *_more_letters(tokens, at)]
        found = tuple(id_ for letter in letters for id_ in _resolved(said, by_year[match[1]], letter))
        if not found:
            continue
        end = _closed(text, said.start, tokens[at + 2 * (len(letters) - 1)].end)
        if held is not None and held.start == said.start:  # 'Smith (2003, 2005)'
            held = Mention(said.start, end, tuple(dict.fromkeys((*held.targets, *found))))
            continue
        if held is not None:
            yield held
        held = Mention(said.start, end, tuple(dict.fromkeys(found)))
    if held is not None:
        yield held


def _closed(text: str, start: int, end: int) -> int:
    """The bracket that the citation itself opened ('Smith (2003)') belongs to it."""
    for opener, closer in (("(", ")"), ("[", "]")):
        if opener in text[start:end] and text[end : end + 1] == closer:
            return end + 1
    return end


def _more_letters(tokens: Sequence[Token], at: int) -> list[str]:
    """'b' and 'c' of '2003a,b,c'."""
    found = []
    while (
        at + 2 < len(tokens)
        and tokens[at + 1].text == ","
        and len(tokens[at + 2].text) == 1
        and tokens[at + 2].text in "bcdefg"
    ):
        found.append(tokens[at + 2].text)
        at += 2
    return found


def _said(tokens: Sequence[Token], at: int) -> _Said | None:
    """The names right before the year at `at`, read backwards."""
    words: list[str] = []
    start, many, two = -1, False, False
    index = at - 1
    while index >= 0 and at - index <= MOST_BACK:
        token = tokens[index]
        low = token.text.lower()
        if token.kind in (Kind.CAP, Kind.INITIALS, Kind.SUFFIX):
            words[:0] = words_of(re.sub(r"['’]s$", "", token.text))
            start = token.start
        elif low in _MANY and (low != "e" or many):
            many = True
        elif token.kind is Kind.AND:
            if words:
                two = True
            else:
                many = many or (index + 1 < len(tokens) and tokens[index + 1].text.lower() in _MANY)
        elif low in _PARTICLE and words:
            words.insert(0, low)
            start = token.start
        elif not words and YEAR.match(token.text):
            pass  # 'Smith 2003, 2005'
        elif not words and len(token.text) == 1 and token.text in "abcdef":
            pass
        elif low in _SKIPPED:
            if words and low in ("(", "["):
                break
            if low == "." and words:
                break
        else:
            break
        index -= 1
    return _Said(tuple(words), start, many, two) if words else None


def _resolved(said: _Said, works: Sequence[Work], letter: str) -> tuple[str, ...]:
    """The one work that is meant; none when several fit equally."""
    scored = [(score, work) for work in works if (score := _fits(said, work)) > 0]
    if not scored:
        return ()
    best = max(score for score, _ in scored)
    chosen = [work for score, work in scored if score == best]
    if letter:
        lettered = [work for work in chosen if work.letter == letter]
        bare = [work for work in chosen if not work.letter]
        if lettered:
            chosen = lettered
        elif len(bare) > 1 and ord(letter) - ord("a") < len(bare):
            chosen = [bare[ord(letter) - ord("a")]]
        else:
            chosen = bare
    same = len(chosen) == 1 or (chosen and chosen[0].title and len({work.title for work in chosen}) == 1)
    return (chosen[0].id,) if same else ()


def _fits(said: _Said, work: Work) -> float:
    if not work.families:
        return 0.0
    if work.body and work.body in said.words:
        return 2.0
    at = _place(said.words, work.families[0])
    if at < 0:
        return 0.0
    score = 3.0 - 0.01 * at
    count = len(work.families)
    if said.many:
        score += 1.0 if count > 2 else 0.3 if count == 2 else -0.6
    elif said.two:
        second = count > 1 and _place(said.words, work.families[1]) >= 0
        score += 1.5 if second and count == 2 else 0.8 if second else -1.5
    else:
        score += 1.0 if count == 1 else 0.0
    return score


def _place(words: Sequence[str], family: Sequence[str]) -> int:
    """Where `family` stands among `words`; its main word may stand for it; -1 = nowhere."""
    for wanted in (tuple(family), tuple(word for word in family if word not in _PARTICLE)):
        size = len(wanted)
        for at in range(len(words) - size + 1):
            if size and tuple(words[at : at + size]) == wanted:
                return at
    for word in (family[-1], family[0]):
        if len(word) > 3 and word in words:
            return list(words).index(word)
    return -1


def _grouped(text: str, singles: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions inside one pair of brackets that holds only citations become one."""
    index = 0
    while index < len(singles):
        first = singles[index]
        span = _around(text, first.start, first.end)
        if span is None:
            yield first
            index += 1
            continue
        inside = [one for one in singles[index:] if one.end <= span[1]]
        if _only(text, span, inside):
            targets = tuple(dict.fromkeys(target for one in inside for target in one.targets))
            yield Mention(span[0], span[1], targets)
        else:
            yield from inside
        index += len(inside)


def _around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The brackets around the characters, when they close within reach."""
    opener = max(text.rfind("(", max(0, start - 400), start), text.rfind("[", max(0, start - 400), start))
    if opener < 0 or re.search(r"[)\]]", text[opener:start]):
        return None
    depth = 0
    for at in range(opener, min(len(text), end + 600)):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if depth == 0:
                return (opener, at + 1)
    return None


def _only(text: str, span: tuple[int, int], inside: Sequence[Mention]) -> bool:
    """Whether the brackets hold nothing but citations and 'see', 'e.g.' and the like."""
    at = span[0] + 1
    for one in inside:
        if not _LEADS.match(text[at : one.start][:60]):
            return False
        at = one.end
    return (
        re.match(r"^[\s.,;]*(?:(?:pp?|fig|table|chap)s?\.?\s?[\d–-]+)?[\s.]*$", text[at : span[1] - 1])
        is not None
    )
