"""Two parts of a line, each of which says half of what one part of the source says and half of another."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from reelwright.core.script_report import Doubt
from reelwright.script.checking.directions import ways
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.parts import spans
from reelwright.script.checking.tokens import root, whole_words

_CODE = re.compile(r"[^\W_]*\d[^\W_]*[^\W\d_][^\W_]*|[^\W_]*[^\W\d_][^\W_]*\d[^\W_]*")
_SAID = ("amount", "worth", "speed", "cost", "time", "often", "chance")
_VERBATIM = 0.85  # share of a line's words in its source's order from which on nothing is mixed
_COMPOUND = re.compile(r"[^\W\d_]{3,}-[^\W\d_]{3,}")
Told = frozenset[str]


def mixed(found: Evidence) -> Iterator[Doubt]:
    """'A is built on X, and B on Y' where the source builds A on Y and B on X."""
    line = found.line
    if line.language.code != found.source_language or not found.made_from:
        return
    there = [passage for passage in found.made_from if not passage.cells]
    for cut in (_fine, _coarse):
        ours = [told for told in cut(line) if told]
        theirs = list(combinations([told for passage in there for told in cut(passage) if told], 2))
        if any(
            _both_ways(one - two, two - one, first - second, second - first)
            for one, two in combinations(ours, 2)
            for first, second in theirs
        ):
            if max(in_order(line, passage) for passage in there) < _VERBATIM:
                message = "says of two things what its source says of each other."
                yield Doubt(kind="comparison", level="error", message=message)
            return


def _both_ways(one: Told, two: Told, there: Told, other: Told) -> bool:
    return bool(one & there and one & other and two & there and two & other)


def in_order(line: Passage, passage: Passage) -> float:
    """The share of a line's words of content that a sentence has in the same order."""
    ours = [word.stem for word in line.words if word.content]
    row = [0] * (len(ours) + 1)
    for stem in (word.stem for word in passage.words if word.content):
        last = 0
        for at, own in enumerate(ours, 1):
            last, row[at] = row[at], last + 1 if own == stem else max(row[at], row[at - 1])
    return row[-1] / len(ours) if ours else 1.0


def _fine(passage: Passage) -> Iterator[Told]:
    """What each of the smallest parts says."""
    for start, end in spans(passage):
        yield _told(passage, start, end)


def _coarse(passage: Passage) -> Iterator[Told]:
    """What each part with a verb of its own is likely to say."""
    text = passage.text
    cuts = {hit.start() for hit in re.finditer(r";|[.!?](?=\s+[A-ZÀ-Þ])|,(?=\s)", text)}
    cuts = {
        at
        for at in cuts
        if text[at] != "," or whole_words(passage.language.parts).match(text, at + 2) is not None
    }
    for start, end in pairwise([0, *sorted(cuts - {0}), len(text)]):
        yield _told(passage, start, end)


def _told(passage: Passage, start: int, end: int) -> Told:
    """The stems, numbers, codes and directions between two characters of a text."""
    pointing = [way for way in ways(passage) if way.axis in _SAID and start <= way.start < end]
    taken = [(way.start, way.end) for way in pointing]
    numbers = [amount for amount in passage.amounts if start <= amount.start < end]
    out = {
        word.stem for word in passage.own_words if start <= word.start < end and not _in(word.start, taken)
    }
    out |= {f"{way.axis}{'+' if way.up else '-'}" for way in pointing}
    out |= {f"#{abs(amount.value):g}" for amount in numbers if amount.value is not None}
    out |= {
        root(hit.group().lower().replace("-", ""), passage.language)
        for hit in _COMPOUND.finditer(passage.text, start, end)
    }
    out |= {hit.group().lower() for hit in _CODE.finditer(passage.text, start, end)}
    return frozenset(out)


def _in(at: int, places: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in places)
