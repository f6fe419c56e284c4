"""Which way a line's comparisons point and what it denies, held against the sentences it was made from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.core.script_report import Doubt
from reelwright.script.checking.aligning import Beside, gap
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.tokens import Word, near, whole_words
from reelwright.script.checking.words.shape import Axis

_VERBATIM = 0.75  # share of a line's words from which on it says a sentence nearly as it stands
_CLEARLY = 0.6  # by how much the opposite word's place must be the likelier one
_ALIKE = 1.0  # from which likeness on two places are the same thing said
_MOSTLY = 0.5  # share of the words of both sides that must have changed sides
_BESIDE = 12  # characters between a word that compares and its 'than'
_AROUND = 6  # words around a place in which a 'not' would speak of it
_STRICT = frozenset(("significance", "bound", "often"))  # must not be added to what a source says


@dataclass(frozen=True)
class Way:
    """A word that points one way (`up`) or the other on an axis."""

    axis: str
    start: int
    end: int
    text: str
    up: bool


@dataclass(frozen=True)
class Sides:
    """The words on the two sides of a comparison, the word before 'than', and the way that it points."""

    left: frozenset[str]
    right: frozenset[str]
    word: str
    way: Way | None


def comparisons(found: Evidence) -> Iterator[Doubt]:
    """Comparisons that point the other way than their source's, that change sides, or that it never makes."""
    if found.line.language.code != _language(found):
        return
    sides = [turned(found.line, passage) for passage in found.made_from if not passage.cells]
    if any(side == "same words" for side in sides):
        message = "compares the two sides the other way round than its source."
        yield Doubt(kind="comparison", level="error", message=message)
        return
    if any(side == "opposite words" for side in sides):
        return
    there = [(way, passage) for passage in found.made_from for way in ways(passage)]
    for way in ways(found.line):
        yield from _way(way, there, found)


def _language(found: Evidence) -> str:
    return next((passage.language.code for passage in found.made_from), found.line.language.code)


def ways(passage: Passage) -> tuple[Way, ...]:
    """The words of a text that point one way."""
    hits: list[Way] = []
    for axis in passage.language.axes:
        hits.extend(_on(axis, passage.text))
    return tuple(sorted(hits, key=lambda way: way.start))


def _on(axis: Axis, text: str) -> Iterator[Way]:
    """A word that both ways match counts as the longer match has it ('not significant')."""
    down = [(hit.start(), hit.end()) for hit in whole_words(axis.down).finditer(text)]
    for start, end in down:
        yield Way(axis.name, start, end, text[start:end], up=False)
    for hit in whole_words(axis.up).finditer(text):
        if not any(start < hit.end() and hit.start() < end for start, end in down):
            yield Way(axis.name, hit.start(), hit.end(), hit.group(), up=True)


def _way(way: Way, there: list[tuple[Way, Passage]], found: Evidence) -> Iterator[Doubt]:
    at = (way.start, way.end)
    replaced = _replaced(way, found)
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
            yield _against(way, words[False], "error" if alike[False] >= _ALIKE else "warning")
    elif way.axis in _STRICT and found.made_from and not _elsewhere(way, found) and not _in_cells(found):
        message = f"says {way.text!r}, which its source does not."
        yield Doubt(kind="comparison", level="warning", message=message, words=way.text)


def _replaced(way: Way, found: Evidence) -> str:
    """The opposite word that stands in the source at the very place of this one; '' for none."""
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        if passage.cells or _language(found) != found.line.language.code:
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
    if ours.way is not None and theirs.way is not None and ours.way.axis == theirs.way.axis:
        return "same words" if ours.way.up == theirs.way.up else "opposite words"
    return "same words" if ours.word == theirs.word else ""


def _sides(passage: Passage) -> Sides | None:
    """The first comparison of a text."""
    words, text = passage.language, passage.text
    pointing = ways(passage)
    for hit in whole_words(words.than).finditer(text):
        clause = max((text.rfind(mark, 0, hit.start()) for mark in ".;:"), default=-1) + 1
        before = [way for way in pointing if clause <= way.start < hit.start()]
        if not before:
            continue
        way = before[-1]
        left, right = _around(passage, clause, way.start, hit.end(), pointing)
        word = next((one.stem for one in reversed(passage.words) if one.end <= hit.start()), "")
        return Sides(left, right, word, way if hit.start() - way.end <= _BESIDE else None)
    for hit in whole_words(words.transitive).finditer(text):
        clause = max((text.rfind(mark, 0, hit.start()) for mark in ".;:"), default=-1) + 1
        left, right = _around(passage, clause, hit.start(), hit.end(), pointing)
        return Sides(left, right, "", None)
    return None


def _around(
    passage: Passage, clause: int, before: int, after: int, pointing: tuple[Way, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    end = min(
        (at for mark in ".;:" if (at := passage.text.find(mark, after)) >= 0), default=len(passage.text)
    )
    said = {(way.start, way.end) for way in pointing}
    content = [word for word in passage.words if word.content and (word.start, word.end) not in said]
    left = frozenset(word.stem for word in content if clause <= word.start < before)
    right = [word.stem for word in content if after <= word.start < end]
    return left, frozenset(right[:_AROUND])


def negations(found: Evidence) -> Iterator[Doubt]:
    """A 'not' that the line lost on the way from its source, or that it put in."""
    if found.line.language.code != _language(found) or not found.made_from:
        return
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        for start, end in deniers(passage):
            if passage.cells:
                continue
            if _dropped(laid.turned(), (start, end), passage, found.line) or _said_without(
                passage, (start, end), found.line
            ):
                message = f"leaves out {passage.text[start:end]!r}, which its source says."
                yield Doubt(kind="negation", level="error", message=message)
                return
    for start, end in deniers(found.line):
        said = found.line.text[start:end]
        if any(_said_without(found.line, (start, end), passage) for passage in found.made_from) or any(
            _dropped(laid, (start, end), found.line, passage)
            for laid, passage in zip(found.laid, found.made_from, strict=True)
        ):
            yield Doubt(
                kind="negation",
                level="error",
                message=f"says {said!r}, which its source does not.",
                words=said,
            )
            return


def _dropped(laid: Beside, at: tuple[int, int], denying: Passage, other: Passage) -> bool:
    """Whether what denies at a place is simply not there in the other text, all around being the same."""
    place = gap(laid, *at)
    if place is None or other.cells:
        return False
    here, there = place
    first, last = (there[0][1], there[-1][2]) if there else (0, 0)
    if any(start < last and end > first for start, end in deniers(other)):
        return False
    said = [word for word in denying.words if word.content and here[0][1] <= word.start < here[-1][2]]
    else_said = [word for word in other.words if word.content and first <= word.start < last]
    return not else_said and all(at[0] <= word.start < at[1] for word in said)


def deniers(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where a text denies something."""
    words = passage.language
    free = [(hit.start(), hit.end()) for hit in whole_words(words.denies_nothing).finditer(passage.text)]
    return tuple(
        (hit.start(), hit.end())
        for hit in whole_words(words.negators).finditer(passage.text)
        if not any(start <= hit.start() < end for start, end in free)
    )


def _said_without(denying: Passage, at: tuple[int, int], other: Passage) -> bool:
    """Whether `other` says what `denying` denies at a place, with nothing that denies it there."""
    if other.cells:
        return False
    scope = _scope(denying, at)
    if len(scope) < 2:
        return False
    wanted = [word.stem for word in scope]
    places = [index for index, word in enumerate(other.words) if word.stem in wanted]
    said = False
    for first in places:
        window = [index for index in places if first <= index <= first + len(wanted) + 3]
        if len({other.words[index].stem for index in window}) == len(set(wanted)):
            if _denied(other, window):
                return False
            said = True
    return said


def _scope(passage: Passage, at: tuple[int, int]) -> tuple[Word, ...]:
    """The words that a 'not' speaks of: up to three after it and one before, in its own clause."""
    text = passage.text
    stop = re.compile(r"[.;:,]").search(text, at[1])
    end = stop.start() if stop else len(text)
    begin = max((text.rfind(mark, 0, at[0]) for mark in ".;:,"), default=-1) + 1
    content = [word for word in passage.words if word.content]
    after = [word for word in content if at[1] <= word.start < end][:3]
    before = [word for word in content if begin <= word.start and word.end <= at[0]]
    return (*before[-1:], *after) if len(after) >= 2 else (*before[-2:], *after)


def _denied(passage: Passage, window: list[int]) -> bool:
    first = passage.words[max(0, window[0] - _AROUND)].start
    last = passage.words[min(len(passage.words) - 1, window[-1] + _AROUND)].end
    return any(first <= start and end <= last for start, end in deniers(passage))
