"""Numbers and ways that stand with the words of another one of their source."""

import re
from collections.abc import Iterator

from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import Amount, rounded, same
from reelwright.script.checking.directions import Way, ways
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.parts import Thing, clause, spans, swapped, things
from reelwright.script.checking.tokens import whole_words

_LASTING = re.compile(
    r"(?:zeit|dauer|\b(?:times?|latenc(?:y|ies)|durations?|delays?|runtimes?|temps|durées?|tiempos?|tempos?|tempi|"
    r"durata|duración|duração))\b",
    re.IGNORECASE,
)
_MEASURES = ("amount", "speed", "worth", "cost", "time")
_PAIRED = ("speed", "cost", "amount", "worth", "wet", "warmth")


def crossings(found: Evidence) -> Iterator[Doubt]:
    """Two numbers, or two opposite words, that have changed places; numbers that point the other way."""
    if found.line.language.code != found.source_language:
        return
    for amount in found.line.amounts:
        if placed(amount, found) is False:
            message = f"says {amount.written} of what its source says of another number."
            yield Doubt(kind="number", level="error", message=message, words=amount.written)
            return
        if _points_away(amount, found):
            message = f"says {amount.written} the other way than its source."
            yield Doubt(kind="comparison", level="error", message=message, words=amount.written)
            return
    yield from _swapped_ways(found)


def placed(amount: Amount, found: Evidence) -> bool | None:
    """True where a number stands with its own words, False with another one's, None where nothing tells."""
    ours = _numbers(found.line, found)
    told = [passage for passage in found.cited if passage in found.made_from or _many(passage, found)]
    theirs = [thing for passage in told or found.made_from for thing in _numbers(passage, found)]
    crossed, kept = swapped(ours, theirs)
    index = _index(amount, found)
    return False if index in crossed else True if index in kept else None


def _many(passage: Passage, found: Evidence) -> bool:
    """Whether a sentence holds several of the line's numbers."""
    indexes = {_index(amount, found) for amount in passage.amounts} - {None}
    return len(indexes) > 1


def together(amount: Amount, found: Evidence) -> bool:
    """Whether the numbers of its part of the line are those of one part of the source, in order."""
    start, end = clause(found.line, amount.start)
    ours = [one for one in found.line.amounts if start <= one.start < end]
    return len(ours) > 1 and any(
        len(there) == len(ours) and all(map(same, ours, there))
        for passage in found.made_from
        for first, last in spans(passage)
        for there in ([two for two in passage.amounts if first <= two.start < last],)
    )


def _numbers(passage: Passage, found: Evidence) -> list[Thing]:
    """The numbers of a text that the line holds too; `same` is the first number of the line equal to it."""
    if passage.cells:
        return []
    told = [
        (_index(amount, found), (amount.start, amount.end))
        for amount in passage.amounts
        if not _of_range(amount, passage)
    ]
    return things(passage, [(index, place) for index, place in told if index is not None])


def _of_range(amount: Amount, passage: Passage) -> bool:
    """Whether another number stands next to it or one word away: 'between 10 and 15'."""
    return any(
        other is not amount
        and len(passage.text[min(amount.end, other.end) : max(amount.start, other.start)].split()) <= 1
        for other in passage.amounts
    )


def _index(amount: Amount, found: Evidence) -> int | None:
    return next(
        (
            index
            for index, other in enumerate(found.line.amounts)
            if other.kind not in ("one", "ordinal")
            and (same(other, amount) or (other.unit == amount.unit and rounded(other, amount)))
        ),
        None,
    )


def _points_away(amount: Amount, found: Evidence) -> bool:
    """Whether the words beside a number point the other way on an axis than those beside it in the source."""
    ours = pointing(found.line, amount)
    if not amount.unit or not ours:
        return False
    theirs = [
        pointing(passage, other)
        for passage in found.cited
        if not passage.cells
        for other in passage.amounts
        if same(amount, other) or rounded(amount, other)
    ]
    if not theirs or not all(theirs):
        return False
    for axis in _MEASURES:
        here = {up for name, up in ours if name == axis}
        there = [{up for name, up in one if name == axis} for one in theirs]
        if len(here) == 1 and all(len(one) == 1 and one != here for one in there):
            return True
    return False


def pointing(passage: Passage, amount: Amount) -> frozenset[tuple[str, bool]]:
    """The axes on which the words in a number's clause point, and which way; not 'more than' before it."""
    start, end = clause(passage, amount.start)
    found = {
        (way.axis, way.up)
        for way in ways(passage)
        if way.axis in _MEASURES
        and start <= way.start < end
        and not amount.start <= way.start < amount.end
        and not _bounds(passage, way, amount)
    }
    if _LASTING.search(passage.text[start:end]):  # what takes longer is slower
        found |= {("speed", not up) for axis, up in found if axis == "amount"}
    return frozenset(found)


def _bounds(passage: Passage, way: Way, amount: Amount) -> bool:
    """Whether a way only says on which side of the number the thing is: 'more than a'."""
    words = passage.language
    pattern = whole_words(rf"(?:{words.more_than}|{words.less_than}|than)\s?(?:\S{{1,3}}\s)?")
    return 0 <= amount.start - way.end <= len(" than a ") and (
        pattern.search(passage.text, way.start, amount.start) is not None
    )


def _swapped_ways(found: Evidence) -> Iterator[Doubt]:
    """'A is fast, B is slow' where the source says it of the other."""
    for axis in _PAIRED:
        ours = _ways(found.line, axis)
        if {thing.same for thing in ours} != {True, False}:
            continue
        theirs = [thing for passage in found.made_from if not passage.cells for thing in _ways(passage, axis)]
        if swapped(ours, theirs)[0]:
            message = "says of one thing what its source says of the other."
            yield Doubt(kind="comparison", level="error", message=message)
            return


def _ways(passage: Passage, axis: str) -> list[Thing]:
    return things(passage, [(way.up, (way.start, way.end)) for way in ways(passage) if way.axis == axis])
