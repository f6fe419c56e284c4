"""Captions from the takes' words: the script in its written form, word for word.

The usual rules of timed text: at most two lines, at most 17 characters a second where the speech allows, one
to seven seconds, two frames apart, broken where the sentence breathes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reelwright.core.media import Size, Word
from reelwright.core.time import SECOND, Rate, Span, end, frame_ticks
from reelwright.core.timeline import Caption

LINE, NARROW_LINE = 42, 32  # characters of a line; the second where the frame is taller than wide
LINES = 2
FASTEST = 17.0  # characters a second
SHORTEST, LONGEST = SECOND, 7 * SECOND
LINGER = SECOND  # how long a caption may stay after its last word for nobody's need
APART = 2  # frames between two captions
_FULL, _PHRASE = re.compile(r"[.!?…][\"'”’)\]]*$"), re.compile(r"[,;:–—][\"'”’)\]]*$")
# a line or caption does not end with the first kind, and likes to begin with the second
_HANG = """
a an the of to in on at by for from with as and or but nor that than is are was were be not no its their our
this these those each every very more most dr mr mrs prof fig
der die das den dem des ein eine einen einem einer und oder aber von zu im in am an auf mit für bei aus als
ist sind war nicht sehr
"""
_OPEN = """
and or but because which that when while where if so then although than with from for of in on at by to as
und oder aber weil dass wenn während wo also obwohl mit von für in auf bei zu als
"""
_HANGING, _OPENING = frozenset(_HANG.split()), frozenset(_OPEN.split())


class Said(NamedTuple):
    """A word in film time, and whether it ends its line of the script."""

    word: Word
    ends: bool


def narrow(size: Size) -> bool:
    """Whether the frame is taller than wide."""
    return size.height > size.width


def captions(
    words: Sequence[Said], scene: str, until: int, rate: Rate, most: int = LINE
) -> tuple[Caption, ...]:
    """The captions of one scene; none stays beyond `until` (ticks of the film). `most` characters a line.

    Every word of `words` is in exactly one caption, in order.
    """
    groups = _groups(words, until, most)
    gap = frame_ticks(APART, rate)
    made = []
    for number, (first, last) in enumerate(groups):
        part = [said.word for said in words[first:last]]
        start, spoken = part[0].span.start, end(part[-1].span)
        limit = words[groups[number + 1][0]].word.span.start - gap if number + 1 < len(groups) else until
        text = "\n".join(_lines([word.text for word in part], most))
        wanted = max(start + SHORTEST, start + round(len(text) / FASTEST * SECOND), spoken + LINGER // 2)
        stop = max(min(wanted, limit, start + LONGEST), min(spoken, limit))
        made.append(
            Caption(
                span=Span(start=start, length=max(stop - start, 1)), text=text, words=tuple(part), scene=scene
            )
        )
    return tuple(made)


def _groups(words: Sequence[Said], until: int, most: int) -> list[tuple[int, int]]:
    """The cheapest cut of `words` into captions (dynamic programming over the place of the last cut)."""
    count = len(words)
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
    for stop in range(1, count + 1):
        for start in range(stop - 1, -1, -1):
            texts = [said.word.text for said in words[start:stop]]
            if stop - start > 1 and not _fits(texts, most):
                break
            cost = best[start][0] + _cost(words, start, stop, until)
            if cost < best[stop][0]:
                best[stop] = (cost, start)
    cuts = [count]
    while cuts[-1] > 0:
        cuts.append(best[cuts[-1]][1])
    return list(pairwise(reversed(cuts)))


def _cost(words: Sequence[Said], start: int, stop: int, until: int) -> float:
    following = words[stop].word.span.start if stop < len(words) else until
    begun = words[start].word.span.start
    characters = sum(len(said.word.text) + 1 for said in words[start:stop]) - 1
    time = max(1, min(following, end(words[stop - 1].word.span) + LINGER) - begun)
    cost = 6.0
    if time < SHORTEST:
        cost += 60 * (1 - time / SHORTEST)
    if end(words[stop - 1].word.span) - begun > LONGEST:
        cost += 80
    cost += 3 * max(0.0, characters * SECOND / time - FASTEST)
    cost += max(0, 18 - characters) / 3
    if stop < len(words):
        cost += 0.0 if words[stop - 1].ends else _break(words[stop - 1].word.text, words[stop].word.text)
    return cost + sum(12 for said in words[start : stop - 1] if said.ends)


def _break(before: str, after: str) -> float:
    """How bad it is to break between two words: 0 at a sentence's end, 10 in the middle of a phrase."""
    if _FULL.search(before):
        return 1.0
    if _PHRASE.search(before):
        return 3.0
    bare = before.strip("\"'“”‘’([").lower()
    cost = 10.0 if bare not in _HANGING else 18.0
    return cost - (4.0 if after.lower() in _OPENING else 0.0)


def _fits(texts: Sequence[str], most: int) -> bool:
    return _cut(texts, most) is not None


def _lines(texts: Sequence[str], most: int) -> list[str]:
    """One or two lines. A single word longer than a line stays whole."""
    cut = _cut(texts, most)
    if not cut:
        return [" ".join(texts)]
    return [" ".join(texts[:cut]), " ".join(texts[cut:])]


def _cut(texts: Sequence[str], most: int) -> int | None:
    """After how many words the second line begins: 0 = one line is enough, None = two are not."""
    whole = len(" ".join(texts))
    if whole <= most:
        return 0
    found, least = None, float("inf")
    for at in range(1, len(texts)):
        upper = len(" ".join(texts[:at]))
        lower = whole - upper - 1
        if upper <= most and lower <= most:
            uneven = abs(upper - lower) / 4 + (2 if upper > lower else 0)
            cost = _break(texts[at - 1], texts[at]) + uneven
            if cost < least:
                found, least = at, cost
    return found
