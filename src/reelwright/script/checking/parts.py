"""The parts of a sentence, and what stands together with a number or a word in each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise

from reelwright.script.checking.evidence import Passage
from reelwright.script.checking.tokens import whole_words

_MARKS = r"[;:()–—|]|,(?=\s)|\s-\s"
_CROSSED = 2  # words that must have changed sides
Place = tuple[int, int]


@dataclass(frozen=True)
class Thing:
    """A number or word of a text, whose `same` is equal in two that mean the same, and what is beside."""

    same: object
    beside: frozenset[str]
    after: frozenset[str]  # of these, the three that follow it


def clause(passage: Passage, at: int) -> Place:
    """Characters of the smallest part of a sentence that character `at` stands in."""
    return next((start, end) for start, end in spans(passage) if start <= at < end)


def part(passage: Passage, at: Place, others: Iterable[Place]) -> Place:
    """Characters of what belongs to a place: its clause, and those around it that hold none of `others`.

    A clause between two of them belongs to the first, unless it or one before it opens with a strong mark.
    Where one clause holds several, each has what follows it, and the first what stands before.
    """
    pieces = spans(passage)
    places = sorted({at, *others})
    held = [any(start <= place[0] < end for place in places) for start, end in pieces]
    begin = end = next(index for index, (start, stop) in enumerate(pieces) if start <= at[0] < stop)
    while end + 1 < len(pieces) and not held[end + 1] and not _opens(passage, pieces[end + 1]):
        end += 1
    if not any(held[end + 1 :]):
        end = len(pieces) - 1
    first = next((index for index in range(begin - 1, -1, -1) if held[index]), -1)
    strong = [index for index in range(first + 1, begin) if _opens(passage, pieces[index])]
    begin = 0 if first < 0 else strong[0] if strong else begin
    here, there = pieces[begin][0], pieces[end][1]
    before = [place for place in places if here <= place[0] < at[0]]
    after = [place for place in places if at[0] < place[0] < there]
    return (at[0] if before else here), (after[0][0] if after else there)


def _opens(passage: Passage, span: Place) -> bool:
    """Whether a clause begins with more than a comma."""
    said = passage.text[span[0] : span[1]].lstrip(", ")
    return said[:1] in tuple(";:–—|") or whole_words(passage.language.parts).match(said) is not None


def spans(passage: Passage) -> list[Place]:
    """Characters of the smallest parts of a text, one after the other."""
    opens = whole_words(passage.language.parts)
    cuts = {hit.start() for hit in re.finditer(_MARKS, passage.text)}
    cuts |= {hit.start() for hit in opens.finditer(passage.text) if not _in_title(passage.text, hit)}
    cuts = {at for at in cuts if not any(one.start < at < one.end for one in passage.amounts)}
    return list(pairwise([0, *sorted(cuts - {0}), len(passage.text)]))


def _in_title(text: str, hit: re.Match[str]) -> bool:
    """Whether a word that would open a part stands between two with a capital: 'A Song of Ice and Fire'."""
    last = text[: hit.start()].rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0][:1].isupper() and text[hit.end() + 1 : hit.end() + 2].isupper()


def things(passage: Passage, found: Iterable[tuple[object, Place]]) -> list[Thing]:
    """Each thing of a sentence with the stems of the content words in its part, itself left out."""
    listed = list(found)
    places = [place for _, place in listed]
    out = []
    for same, place in listed:
        start, end = part(passage, place, places)
        words = [
            word
            for word in passage.words
            if word.content
            and start <= word.start < end
            and not any(first <= word.start < last for first, last in places)
        ]
        after = [word.stem for word in words if word.start >= place[1]][:3]
        out.append(Thing(same, frozenset(word.stem for word in words), frozenset(after)))
    return out


def swapped(ours: list[Thing], theirs: list[Thing]) -> tuple[frozenset[object], frozenset[object]]:
    """The things of ours that stand with each other's words, and those that stand with their own.

    Two have changed places when two of their words have, or one that is counted, and no word has not. Words
    beside the first of ours and the first of theirs tell nothing: they are said once for all that follow.
    """
    crossed: set[object] = set()
    kept: set[object] = set()
    shared = ours[0].beside & theirs[0].beside if ours and theirs else frozenset()
    names = sorted({one.same for one in ours} & {one.same for one in theirs}, key=str)
    for first, second in combinations(names, 2):
        straight, across, counted = 0.0, 0.0, 0
        for one, other in ((first, second), (second, first)):
            own = _beside(theirs, one) - _beside(theirs, other)
            strange = _beside(theirs, other) - _beside(theirs, one)
            said = _beside(ours, one) - _beside(ours, other) - shared
            straight += len(said & own)
            across += len(said & strange) + len(
                said & strange & _counted(ours, one) & _counted(theirs, other)
            )
            told = (_counted(ours, one) - _counted(ours, other)) & (
                _counted(theirs, other) - _counted(theirs, one)
            )
            counted += bool(told)
        if counted == len((first, second)):
            crossed |= {first, second}
        elif straight and across < straight:
            kept |= {first, second}
        elif across >= _CROSSED and not straight:
            crossed |= {first, second}
    return frozenset(crossed), frozenset(kept)


def _beside(all_things: list[Thing], same: object) -> frozenset[str]:
    return frozenset().union(*(one.beside for one in all_things if one.same == same))


def _counted(all_things: list[Thing], same: object) -> frozenset[str]:
    return frozenset().union(*(one.after for one in all_things if one.same == same))
