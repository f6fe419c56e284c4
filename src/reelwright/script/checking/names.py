"""Names, acronyms and codes, held against the cited blocks."""

import re
from collections.abc import Iterator
from typing import Literal

from reelwright.core.script_report import Doubt
from reelwright.script.checking.aligning import gap
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.tokens import stem

_TOKEN = re.compile(r"[^\W_]+(?:[-.'&/+][^\W_]+)*")
_PARTS = re.compile(r"[-.'&/+]")
_VERBATIM = 0.75


def names(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Names that neither the cited blocks hold nor the paper's front matter and terms."""
    line = found.line
    allowed = (paper.front,)
    there = _tokens((*found.cited, *allowed))
    stems = frozenset().union(*(passage.stems for passage in (*found.cited, *allowed))) | paper.terms
    from_there = _tokens((*found.made_from, *allowed))
    for hit in _TOKEN.finditer(line.text):
        token = hit.group()
        sure = _is_name(token, line.text[: hit.start()], paper)
        if not sure or any(one.start <= hit.start() < one.end for one in line.amounts):
            continue
        other = _replaced(hit, found)
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
        what = "the blocks it cites do" if found.blocks else "the paper's front matter does"
        message = f"names {token}, which {what} not."
        yield Doubt(kind="name", level=_level(token, found), message=message, words=token)


def _replaced(hit: re.Match[str], found: Evidence) -> str:
    """The one word that the source has at the very place of this one, the words around being the same."""
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        place = None if passage.cells else gap(laid, hit.start(), hit.end())
        if place is None or len(place[0]) != 1 or len(place[1]) != 1:
            continue
        endings = found.line.language.endings
        word = passage.text[place[1][0][1] : place[1][0][2]]
        if stem(place[1][0][0], endings) != stem(place[0][0][0], endings) and word[0].isupper():
            return word
    return ""


def _level(token: str, found: Evidence) -> Literal["error", "warning"]:
    """Where every noun has a capital, a new one is a name only in a line that is else its source's own."""
    plain = token[1:].islower() and token.isalpha()
    unsure = plain and found.line.language.nouns_capital and found.covered < _VERBATIM
    return "warning" if unsure else "error"


def _is_name(token: str, before: str, paper: Paper) -> bool:
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
    found: set[str] = set()
    for passage in passages:
        for hit in _TOKEN.finditer(passage.text):
            whole = hit.group().lower()
            found.add(whole)
            found.update(_PARTS.split(whole))
    return frozenset(found)


def _known(token: str, there: frozenset[str], stems: frozenset[str], line: Passage) -> bool:
    lower = token.lower().removesuffix("'s")
    if lower in there or f"{lower}s" in there or lower.removesuffix("s") in there:
        return True
    parts = [part for part in _PARTS.split(lower) if len(part) > 1]
    endings = line.language.endings
    return bool(parts) and all(
        part in there
        or part.removesuffix("s") in there
        or (part.isalpha() and _stem_known(part, stems, endings))
        for part in parts
    )


def _stem_known(part: str, stems: frozenset[str], endings: str) -> bool:
    return stem(part, endings) in stems
