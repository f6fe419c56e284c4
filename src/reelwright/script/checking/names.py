"""Names, acronyms and codes, held against the cited blocks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from reelwright.core.script_report import Doubt
from reelwright.script.checking.aligning import gap
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.tokens import root
from reelwright.script.languages.bags import bag

_TOKEN = re.compile(r"[^\W_]+(?:[-.'&/+][^\W_]+)*")
_PARTS = re.compile(r"[-.'&/+]")
_VERBATIM = 0.75
_RUN = re.compile(r"[A-ZÀ-Þ][\w]+(?: [A-ZÀ-Þ][\w]+)+")
_COLLEAGUES = re.compile(
    r" (?:et al|(?:and|et|und|y|e|i) "
    r"(?:(?:his|her|their|ses|leurs?|seine|ihre|sus|os seus|i suoi|colleg\w+) )?"
    r"(?:co-?workers|colleagues|collègues|kolleg\w+|colegas|colaboradores|collegh\w+|colleghi))",
    re.IGNORECASE,
)
_NOBODY = bag("it that what there he she let who here how where when today one everyone nobody")


def names(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Names that neither the cited blocks hold nor the paper's front matter and terms."""
    line = found.line
    allowed = (paper.front,)
    there = _tokens((*found.cited, *allowed))
    stems = frozenset().union(*(passage.stems for passage in (*found.cited, *allowed))) | paper.terms
    from_there = _tokens((*found.made_from, *allowed))
    for hit in _TOKEN.finditer(line.text):
        token = hit.group()
        sure = is_name(token, line.text[: hit.start()], paper) or _acts(hit, line.text)
        if not sure or any(one.start <= hit.start() < one.end for one in line.amounts):
            continue
        other = _replaced(hit, found) or _after_same_words(hit, found, paper)
        if other:
            message = f"names {token} where its source says {other}."
            yield Doubt(kind="name", level="error", message=message, words=token)
            continue
        if token.lower() in line.language.added:
            continue
        if _known(token, there, stems, line):
            if (
                found.covered >= _VERBATIM
                and found.made_from
                and not _known(token, from_there, paper.terms, line)
            ):
                message = f"names {token}, of which its block says something else."
                yield Doubt(kind="name", level="warning", message=message, words=token)
            continue
        if _of_initials(hit, line.text, there):
            continue
        what = "the blocks it cites do" if found.blocks else "the paper's front matter does"
        message = f"names {token}, which {what} not."
        yield Doubt(kind="name", level=_level(token, found), message=message, words=token)


def _replaced(hit: re.Match[str], found: Evidence) -> str:
    """The one word that the source has at the very place of this one, the words around being the same."""
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        place = None if passage.cells else gap(laid, hit.start(), hit.end())
        if place is None or len(place[0]) != 1 or len(place[1]) != 1:
            continue
        words = found.line.language
        word = passage.text[place[1][0][1] : place[1][0][2]]
        stands_for = not any(one.content and one.start == place[1][0][1] for one in passage.words)
        if stands_for:  # 'It', for the name in the sentence before
            continue
        if root(place[1][0][0], words) != root(place[0][0][0], words) and word[0].isupper():
            return word
    return ""


def _after_same_words(hit: re.Match[str], found: Evidence, paper: Paper) -> str:
    """The name that the source has after the same two words, where the paper has this one nowhere."""
    before = [one.group().lower() for one in _TOKEN.finditer(found.line.text[: hit.start()])][-2:]
    own = {root(part, found.line.language) for part in _PARTS.split(hit.group().lower())}
    if len(before) < 2 or any(own <= stems for stems in paper.stems.values()):
        return ""
    for passage in found.made_from:
        tokens = [one.group() for one in _TOKEN.finditer(passage.text)]
        if hit.group().lower() in (one.lower() for one in tokens):
            return ""
        for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if [first.lower(), second.lower()] == before and third[0].isupper():
                return third
    return ""


def _acts(hit: re.Match[str], text: str) -> bool:
    """Whether a word with a capital owns something or has colleagues: it is somebody's name."""
    token = hit.group()
    if not token[0].isupper() or len(token) < 3:
        return False
    owner = token.removesuffix("'s")
    return (owner != token and owner.lower() not in _NOBODY) or _COLLEAGUES.match(text, hit.end()) is not None


def _of_initials(hit: re.Match[str], text: str, there: frozenset[str]) -> bool:
    """Whether the words with capitals around this one are a name whose initials the source has: 'USA'."""
    for run in _RUN.finditer(text):
        if run.start() <= hit.start() < run.end():
            letters = "".join(word[0] for word in run.group().split()).lower()
            return any(form in there for form in (letters, f"{letters}a", ".".join(letters)))
    return False


def _level(token: str, found: Evidence) -> Literal["error", "warning"]:
    """Where every noun has a capital, a new one is a name only in a line that is else its source's own."""
    plain = token[1:].islower() and token.isalpha()
    unsure = plain and found.line.language.nouns_capital and found.covered < _VERBATIM
    return "warning" if unsure else "error"


def is_name(token: str, before: str, paper: Paper) -> bool:
    """Whether a word is a name, by its letters and what stands before it in its text."""
    if any(letter.isdigit() for letter in token):
        return any(letter.isalpha() for letter in token) and not re.fullmatch(
            r"\d[\d.,]*(?:[-/]?[a-zµμ°]+\d?)*|\d+[-.–]\d+\w*", token
        )
    if any(letter.isupper() for letter in token[1:]):
        return True
    if not token[0].isupper() or len(token) < 2:
        return False
    opens = not before.strip() or re.search(r"[.!?:][\"”»']?\s*[\"“„«¿¡(]*$|^[\"“„«¿¡]+$", before) is not None
    return not opens or (token in paper.names and not paper.words.nouns_capital)


def _tokens(passages: tuple[Passage, ...]) -> frozenset[str]:
    return frozenset().union(*(_parts(passage.text) for passage in passages))


@lru_cache(maxsize=16384)  # many lines are held against the same sentence
def _parts(text: str) -> frozenset[str]:
    """The words of a text with what they are joined of, in lower case."""
    wholes = {hit.group().lower() for hit in _TOKEN.finditer(text)}
    return frozenset(wholes.union(*(_PARTS.split(whole) for whole in wholes)))


def _known(token: str, there: frozenset[str], stems: frozenset[str], line: Passage) -> bool:
    lower = token.lower().removesuffix("'s")
    if lower in there or f"{lower}s" in there or lower.removesuffix("s") in there:
        return True
    parts = [part for part in _PARTS.split(lower) if len(part) > 1]
    return bool(parts) and all(
        part in there
        or part.removesuffix("s") in there
        or (part.isalpha() and root(part, line.language) in stems)
        for part in parts
    )
