"""Which way a line's comparisons point and what it denies, held against the sentences it was made from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.core.script_report import Doubt
from reelwright.script.checking.aligning import gap
from reelwright.script.checking.amounts import same
from reelwright.script.checking.denials import deniers
from reelwright.script.checking.directions import Way, ways
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.parts import clause
from reelwright.script.checking.tokens import near, whole_words

_VERBATIM = 0.75  # share of a line's words from which on it says a sentence nearly as it stands
_CLEARLY = 0.6  # by how much the opposite word's place must be the likelier one
_ALIKE = 1.0  # from which likeness on two places are the same thing said
_MOSTLY = 0.5  # share of the words of both sides that must have changed sides
_BESIDE = 60  # characters between a word that compares and its 'than'
_COMPARED = frozenset(("amount", "worth", "speed", "cost", "time", "often", "extreme", "wet", "warmth"))
_SHARED = 2  # words of content in its part of the line that the opposite word's sentence must hold too
_SHARED_IN_ALL = 3  # words and numbers in the whole line that do as well
_PLAIN = frozenset(("likelihood", "wet", "warmth", "side", "keeping"))  # axes that little else is said on
_AROUND = 6  # words around a place in which a 'not' would speak of it
_STRICT = frozenset(("significance", "bound", "often"))  # must not be added to what a source says


@dataclass(frozen=True)
class Sides:
    """The words on the two sides of a comparison, the word before 'than', and the ways that it points."""

    left: frozenset[str]
    right: frozenset[str]
    word: str
    ways: frozenset[tuple[str, bool]]


def comparisons(found: Evidence) -> Iterator[Doubt]:
    """Comparisons that point the other way than their source's, that change sides, or that it never makes."""
    if found.line.language.code != found.source_language:
        return
    sides = [turned(found.line, passage) for passage in found.made_from if not passage.cells]
    if any(side == "same words" for side in sides):
        message = "compares the two sides the other way round than its source."
        yield Doubt(kind="comparison", level="error", message=message)
        return
    if any(side == "opposite words" for side in sides):
        return
    there = [(way, passage) for passage in found.made_from for way in ways(passage)]
    denied = deniers(found.line)
    for way in ways(found.line):
        if way.axis != "likelihood" or not way.up or all(start > way.start for start, _ in denied):
            yield from _way(way, there, found)


def _way(way: Way, there: list[tuple[Way, Passage]], found: Evidence) -> Iterator[Doubt]:
    at = (way.start, way.end)
    replaced = _replaced(way, found) or _done_to(way, found)
    if replaced:
        yield _against(way, replaced, "error")
        return
    alike: dict[bool, float] = {}
    words: dict[bool, str] = {}
    for other, passage in there:
        if other.axis != way.axis or passage.cells:
            continue
        agrees = other.up == way.up
        score = near(found.line.words, at, passage.words, (other.start, other.end))
        if score + 0.01 * (other.text.lower() == way.text.lower()) > alike.get(agrees, -1.0):
            alike[agrees], words[agrees] = score, other.text
    if True in alike:
        if alike.get(False, 0.0) > alike[True] + _CLEARLY and alike.get(False, 0.0) >= _ALIKE:
            yield _against(way, words[False], "error")
    elif False in alike:
        if not _elsewhere(way, found):
            mixed = any(one.axis == way.axis and one.up != way.up for one in ways(found.line))
            told = not mixed and any(_shared(way, found.line, other, passage) for other, passage in there)
            sure = told or (alike[False] >= _ALIKE and not mixed)
            yield _against(way, words[False], "error" if sure else "warning")
    elif way.axis in _STRICT and found.made_from and not _elsewhere(way, found) and not _in_cells(found):
        message = f"says {way.text!r}, which its source does not."
        yield Doubt(kind="comparison", level="warning", message=message, words=way.text)


def _shared(way: Way, line: Passage, other: Way, passage: Passage) -> bool:
    """Whether a way's line and the opposite way's sentence speak of the same by their words and numbers."""
    if other.axis != way.axis or other.up == way.up or passage.cells:
        return False
    start, end = clause(line, way.start)
    said = {(one.start, one.end) for one in (*ways(line),)}
    words = [word for word in line.words if word.content and (word.start, word.end) not in said]
    ours = {word.stem for word in words if start <= word.start < end}
    numbers = sum(any(same(one, two) for two in passage.amounts) for one in line.amounts if one.kind != "one")
    whole = len({word.stem for word in words} & passage.stems) + numbers
    return len(ours & passage.stems) >= _SHARED or (way.axis in _PLAIN and whole >= _SHARED_IN_ALL)


def _done_to(way: Way, found: Evidence) -> str:
    """The opposite word that the source puts before the two words that this one stands before."""
    thing = _next_two(found.line, way)
    if len(thing) < 2 or any(
        _next_two(passage, other) == thing and other.up == way.up
        for passage in found.cited
        for other in ways(passage)
        if other.axis == way.axis
    ):
        return ""
    return next(
        (
            other.text
            for passage in found.made_from
            for other in ways(passage)
            if other.axis == way.axis and other.up != way.up and _next_two(passage, other) == thing
        ),
        "",
    )


def _next_two(passage: Passage, way: Way) -> tuple[str, ...]:
    end = clause(passage, way.start)[1]
    return tuple(word.stem for word in passage.words if word.content and way.end <= word.start < end)[:2]


def _replaced(way: Way, found: Evidence) -> str:
    """The opposite word that stands in the source at the very place of this one; '' for none."""
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        if passage.cells or found.source_language != found.line.language.code:
            continue
        place = gap(laid, way.start, way.end)
        if place is None or not place[1]:
            continue
        first, last = place[1][0][1], place[1][-1][2]
        there = [other for other in ways(passage) if other.axis == way.axis and first <= other.start < last]
        if there and all(other.up != way.up for other in there):
            return there[0].text
    return ""


def _against(way: Way, other: str, level: str) -> Doubt:
    message = f"says {way.text!r} where its source says {other!r}."
    return Doubt(
        kind="comparison", level="error" if level == "error" else "warning", message=message, words=way.text
    )


def _elsewhere(way: Way, found: Evidence) -> bool:
    """Whether another sentence of the cited blocks points the same way; among the same words, when the line
    says one sentence nearly as it stands.
    """
    least = _ALIKE if found.covered >= _VERBATIM else 0.0
    at = (way.start, way.end)
    return any(
        near(found.line.words, at, passage.words, (other.start, other.end)) >= least
        for passage in found.cited
        for other in ways(passage)
        if other.axis == way.axis and other.up == way.up
    )


def _in_cells(found: Evidence) -> bool:
    return any(passage.cells for passage in found.cited)


def turned(line: Passage, passage: Passage) -> str:
    """Whether two sentences compare the same things the other way round.

    'same words' when they do so with the same word, 'opposite words' when that makes them say the same.
    """
    ours, theirs = _sides(line), _sides(passage)
    if ours is None or theirs is None:
        return ""
    straight = len(ours.left & theirs.left) + len(ours.right & theirs.right)
    across = len(ours.left & theirs.right), len(ours.right & theirs.left)
    most = _MOSTLY * (len(ours.left) + len(ours.right))
    if min(across) == 0 or sum(across) <= straight or sum(across) < most:
        return ""
    axes = {axis for axis, _ in ours.ways} & {axis for axis, _ in theirs.ways}
    if axes:
        alike = any((axis, up) in theirs.ways for axis, up in ours.ways if axis in axes)
        return "same words" if alike else "opposite words"
    return "same words" if ours.word == theirs.word else ""


def _sides(passage: Passage) -> Sides | None:
    """The first comparison of a text."""
    words, text = passage.language, passage.text
    pointing = [way for way in ways(passage) if way.axis in _COMPARED]
    for hit in whole_words(words.than).finditer(text):
        begin, end = _sentence(text, hit.span())
        before = [way for way in pointing if begin <= way.start < hit.start()]
        if not before:
            continue
        near_by = [way for way in before if hit.start() - way.end <= _BESIDE] or before[-1:]
        left, right = _around(passage, (begin, near_by[0].start), (hit.end(), end), pointing)
        word = next((one.stem for one in reversed(passage.words) if one.end <= hit.start()), "")
        told = frozenset((way.axis, way.up) for way in near_by if hit.start() - way.end <= _BESIDE)
        return Sides(left, right, word, told)
    for hit in whole_words(words.transitive).finditer(text):
        begin, end = _sentence(text, hit.span())
        left, right = _around(passage, (begin, hit.start()), (hit.end(), end), pointing)
        return Sides(left, right, "", frozenset())
    return None


def _sentence(text: str, at: tuple[int, int]) -> tuple[int, int]:
    """Characters of the sentence or half of one that a place stands in."""
    ends = [hit.end() for hit in re.finditer(r"[;:]|[.!?](?=\s+[A-ZÀ-Þ])", text)]
    begin = max((end for end in ends if end <= at[0]), default=0)
    return begin, min((end for end in ends if end >= at[1]), default=len(text))


def _around(
    passage: Passage, before: tuple[int, int], after: tuple[int, int], pointing: list[Way]
) -> tuple[frozenset[str], frozenset[str]]:
    said = {(way.start, way.end) for way in pointing}
    content = [word for word in passage.words if word.content and (word.start, word.end) not in said]
    left = frozenset(word.stem for word in content if before[0] <= word.start < before[1])
    right = [word.stem for word in content if after[0] <= word.start < after[1]]
    return left, frozenset(right[:_AROUND])
