"""Two lists of the source whose members belong together one by one: '3 and 5 percent, respectively'."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reelwright.core.script_report import Doubt
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.parts import spans
from reelwright.script.checking.tokens import whole_words

_ENDS = re.compile(r"[;:()]|[.!?](?=\s)")
_LONGEST = 4  # words of a member
_FEWEST = 3  # members of two lists that no word pairs
Member = frozenset[str]


def paired(found: Evidence) -> Iterator[Doubt]:
    """A member of the first list told with another one's of the second."""
    line = found.line
    if line.language.code != found.source_language:
        return
    ours = [_told(line, start, end) for start, end in spans(line)]
    for passage in found.made_from:
        if passage.cells:
            continue
        for first, second in _pairs(passage):
            for told in ours:
                one, two = _only(told, first), _only(told, second)
                if one is not None and two is not None and one != two:
                    message = "gives one member of a list what its source gives to another."
                    yield Doubt(kind="comparison", level="error", message=message)
                    return


def _only(told: Member, members: tuple[Member, ...]) -> int | None:
    """Which of the members a part of the line tells; None for none and for several."""
    shared = frozenset().union(*(one & two for one, two in pairwise(members)))
    hits = [at for at, member in enumerate(members) if told & (member - shared)]
    return hits[0] if len(hits) == 1 else None


def _pairs(passage: Passage) -> Iterator[tuple[tuple[Member, ...], tuple[Member, ...]]]:
    """Lists of as many members that follow each other, and are said to go together or stand in brackets."""
    lists = list(_lists(passage))
    said = whole_words(passage.language.respectively).search(passage.text) is not None
    for (first, closed), (second, closed_too) in pairwise(lists):
        if len(first) == len(second) and (said or (closed and closed_too and len(first) >= _FEWEST)):
            yield first, second


def _lists(passage: Passage) -> Iterator[tuple[tuple[Member, ...], bool]]:
    """Every list of a text, and whether it stands in brackets."""
    text = passage.text
    joins = re.compile(rf"\s*,\s+(?:(?:{passage.language.joins})\s+)?|\s+(?:{passage.language.joins})\s+")
    cuts = [0, *(hit.start() for hit in _ENDS.finditer(text)), len(text)]
    for begin, end in pairwise(cuts):
        closed = text[begin : begin + 1] == "(" and text[end : end + 1] == ")"
        start = begin + (text[begin : begin + 1] in "();:.!?")
        yield from ((members, closed) for members in _chains(passage, start, end, joins))


def _chains(passage: Passage, start: int, end: int, joins: re.Pattern[str]) -> Iterator[tuple[Member, ...]]:
    """Pieces between commas, the last one after an 'and'; of that one, the last words open another list."""
    text = passage.text
    hits = list(joins.finditer(text, start, end))
    pieces = pairwise([(start, start), *(hit.span() for hit in hits), (end, end)])
    chain: list[tuple[int, int]] = []
    for at, ((_, first), (last, _)) in enumerate(pieces):
        words = text[first:last].split()
        whole = len(words) <= _LONGEST
        closes = at == len(hits) or (at > 0 and re.search(r"[^\W\d_]", hits[at - 1].group()) is not None)
        if chain:
            chain.append((first, last if whole and not closes else first + len(" ".join(words[:2]))))
        if chain and (closes or not whole):
            yield from _members(passage, chain)
            chain = []
        if not chain:
            chain = [(first if whole and not closes else last - len(" ".join(words[-2:])), last)]


def _members(passage: Passage, chain: list[tuple[int, int]]) -> Iterator[tuple[Member, ...]]:
    members = tuple(_told(passage, first, last) for first, last in chain)
    numbers = tuple(frozenset(one for one in member if one[0] == "#") for member in members)
    members = numbers if all(numbers) else members  # of '436 plants', the words around are not its own
    if len(members) >= 2 and all(members):
        yield members


def _told(passage: Passage, start: int, end: int) -> Member:
    """The stems, codes and numbers between two characters of a text."""
    out = {word.stem for word in passage.words if word.content and start <= word.start < end}
    return frozenset(out) | {
        f"#{abs(one.value):g}"
        for one in passage.amounts
        if start <= one.start < end and one.value is not None
    }
