"""What a line denies, held against the sentences it was made from."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reelwright.core.script_report import Doubt
from reelwright.script.checking.aligning import Beside, gap
from reelwright.script.checking.directions import ways
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.tokens import Word, whole_words
from reelwright.script.checking.words.table import words_of

_AROUND = 6  # words around a place in which a 'not' would speak of it
_NOR = re.compile(r"neither|nor|weder|noch|ni|nem|né", re.IGNORECASE)  # one denial in two words
# share of the words denied that a text in other words must have, the denied word itself among them
_NEARLY = 0.5
_KIN = 0.3  # share of a line's words in the sentences it was made from, for these to be what it is about
_SHARED = 2  # words of content that make a sentence one of the kind


def negations(found: Evidence) -> Iterator[Doubt]:
    """A 'not' that the line lost on the way from its source, or that it put in."""
    if found.line.language.code != found.source_language or not found.made_from:
        return
    for laid, passage in zip(found.laid, found.made_from, strict=True):
        for start, end in deniers(passage):
            if passage.cells or _compares(passage, (start, end), found.line):
                continue
            if _dropped(laid.turned(), (start, end), passage, found.line) or _said_without(
                passage, (start, end), found.line
            ):
                message = f"leaves out {passage.text[start:end]!r}, which its source says."
                yield Doubt(kind="negation", level="error", message=message)
                return
    for start, end in deniers(found.line):
        said = found.line.text[start:end]
        if _ends(found.line, (start, end)):
            continue
        if any(
            _said_without(found.line, (start, end), passage, found.cited) for passage in found.made_from
        ) or any(
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
    yield from _from_nowhere(found)


def _from_nowhere(found: Evidence) -> Iterator[Doubt]:
    """A plain 'not' that no sentence of the kind has, nor any word that points down.

    Only in a language whose words alike are known: elsewhere it may be said in other words.
    """
    line = found.line
    plain = whole_words(line.language.plain_not)
    said = [line.text[start:end] for start, end in deniers(line) if not _ends(line, (start, end))]
    word = next((one for one in said if plain.fullmatch(one)), "")
    if not word or not line.language.alike or found.covered < _KIN:
        return
    there = [one for one in found.cited if one in found.made_from or len(one.stems & line.stems) >= _SHARED]
    if not any(deniers(passage) or not all(way.up for way in ways(passage)) for passage in there):
        message = f"says {word!r}, which no sentence of its source does."
        yield Doubt(kind="negation", level="error", message=message, words=word)


def _dropped(laid: Beside, at: tuple[int, int], denying: Passage, other: Passage) -> bool:
    """Whether what denies at a place is simply not there in the other text, all around being the same."""
    place = gap(laid, *at)
    if place is None or other.cells:
        return False
    if _NOR.fullmatch(denying.text[at[0] : at[1]]) and deniers(other):
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
    return _deniers(passage.text, passage.language.code)


@lru_cache(maxsize=16384)  # many lines are held against the same sentence
def _deniers(text: str, code: str) -> tuple[tuple[int, int], ...]:
    words = words_of(code)
    free = [hit.span() for hit in whole_words(words.denies_nothing).finditer(text)]
    found = [
        hit.span()
        for hit in whole_words(words.negators).finditer(text)
        if not any(start <= hit.start() < end for start, end in free)
    ]
    plain = whole_words(words.plain_not)
    out: list[tuple[int, int]] = []
    for place in found:
        between = text[out[-1][1] : place[0]].split() if out else []
        if out and len(between) <= 1 and _undoes(text[slice(*out[-1])], text[slice(*place)], plain):
            out.pop()
        else:
            out.append(place)
    return tuple(out)


def _undoes(first: str, second: str, plain: re.Pattern[str]) -> bool:
    """Whether two words that deny make a yes of each other: 'does not fail to', 'no longer ignored'."""
    return plain.fullmatch(first) is not None and plain.fullmatch(second) is None


def _said_without(
    denying: Passage, at: tuple[int, int], other: Passage, around: tuple[Passage, ...] = ()
) -> bool:
    """Whether `other` says what `denying` denies at a place, with nothing that denies it there.

    `around` are sentences that may deny the same in other words.
    """
    if other.cells:
        return False
    scope = _scope(denying, at)
    if len(scope) < 2:
        return False
    if _told_freely(scope, at, other) and not any(
        set(_stems(scope)) & set(_stems(_scope(passage, place)))
        for passage in around
        for place in deniers(passage)
    ):
        return True
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


def _ends(passage: Passage, at: tuple[int, int]) -> bool:
    """Whether a 'not' closes its clause: what it denies was said before ('others are not')."""
    return re.match(r"\s*(?:[.;:,]|$)", passage.text[at[1] :]) is not None


def _compares(denying: Passage, at: tuple[int, int], other: Passage) -> bool:
    """Whether 'not as good as' is told as 'less good than'."""
    so = re.compile(rf"\s(?:{denying.language.as_much})(?![^\W\d_])", re.IGNORECASE)
    than = whole_words(denying.language.than)
    return so.match(denying.text, at[1]) is not None and than.search(other.text) is not None


def _stems(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.stem for word in words)


def _told_freely(scope: tuple[Word, ...], at: tuple[int, int], other: Passage) -> bool:
    """Whether a text that denies nothing says most of the words denied, with the first after the 'not'."""
    if deniers(other):
        return False
    denied = next((word.stem for word in scope if word.start >= at[1]), scope[-1].stem)
    wanted, there = {word.stem for word in scope}, other.stems
    return denied in there and len(wanted & there) >= max(2, _NEARLY * len(wanted))


def _scope(passage: Passage, at: tuple[int, int]) -> tuple[Word, ...]:
    """The words that a 'not' speaks of: up to three after it and one before, in its own clause."""
    text = passage.text
    stop = re.compile(r"[.;:,](?!\d)").search(text, at[1])
    end = stop.start() if stop else len(text)
    begin = max((text.rfind(mark, 0, at[0]) for mark in ".;:,"), default=-1) + 1
    content = [word for word in passage.words if word.content]
    after = [word for word in content if at[1] <= word.start < end][:3]
    before = [word for word in content if begin <= word.start and word.end <= at[0]]
    if len(before) + len(after) < 2:  # 'whether it rains, was not asked'
        before = [word for word in content if word.end <= at[0]][-2:] + before
    return (*before[-1:], *after) if len(after) >= 2 else (*before[-2:], *after)


def _denied(passage: Passage, window: list[int]) -> bool:
    first = passage.words[max(0, window[0] - _AROUND)].start
    last = passage.words[min(len(passage.words) - 1, window[-1] + _AROUND)].end
    return any(first <= start and end <= last for start, end in deniers(passage))
