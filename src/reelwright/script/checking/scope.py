"""Of how many a line says a thing, held against its source: of all, of most, of some, of none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.core.script_report import Doubt
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.tokens import whole_words

_NEXT = 3  # words of content after 'most' among which the thing counted stands
_SHARED = 2  # words that a line and the sentence with the other scope must share
_AGAINST = {
    "all": ("some of all", "most", "some", "none"),
    "none": ("some of all", "most", "some", "all"),
    "one": ("all",),
}


@dataclass(frozen=True)
class Scope:
    """A word that says of how many; `things` are the stems of the first words of content after it."""

    kind: str
    said: str
    things: tuple[str, ...]
    segment: frozenset[str]  # the stems of its half of the sentence


def scopes(found: Evidence) -> Iterator[Doubt]:
    """'All' where the source has 'most', 'none' where it has 'not all'; what it excepts, said of all."""
    line = found.line
    if line.language.code != found.source_language:
        return
    there = [
        scope
        for passage in found.cited
        if not passage.cells and len(passage.stems & line.stems) >= _SHARED
        for scope in _scopes(passage)
    ]
    for ours in _scopes(line):
        near_by = [theirs for theirs in there if _same_thing(ours, theirs)]
        against = [theirs for theirs in near_by if theirs.kind in _AGAINST.get(ours.kind, ())]
        other = max(against, key=lambda one: _shared(ours, one), default=None)
        agreed = max((_shared(ours, one) for one in near_by if one.kind == ours.kind), default=0)
        if other is not None and _shared(ours, other) > agreed:
            message = f"says {ours.said!r} where its source says {other.said!r}."
            yield Doubt(kind="comparison", level="error", message=message, words=ours.said)
            return
    yield from _excepted(found)


def _same_thing(ours: Scope, theirs: Scope) -> bool:
    if _shared(ours, theirs) < _SHARED:
        return False
    return ours.kind == "one" or bool(set(ours.things[:2]) & set(theirs.things))


def _shared(ours: Scope, theirs: Scope) -> int:
    return len(ours.segment & theirs.segment)


def _scopes(passage: Passage) -> list[Scope]:
    """What a text says of how many; where two of these words stand at one place, the longer counts."""
    taken: list[tuple[int, int]] = []
    out = []
    for kind, pattern in passage.language.scopes:
        for hit in whole_words(pattern).finditer(passage.text):
            if any(start < hit.end() and hit.start() < end for start, end in taken):
                continue
            taken.append(hit.span())
            begin, end = _segment(passage.text, hit.start())
            after = [word.stem for word in passage.words if word.content and hit.end() <= word.start < end]
            inside = [word.stem for word in passage.words if word.content and begin <= word.start < end]
            out.append(Scope(kind, hit.group(), tuple(after[:_NEXT]), frozenset(inside)))
    return out


def _segment(text: str, at: int) -> tuple[int, int]:
    """Characters of the half of a sentence that a place stands in."""
    cuts = [hit.start() for hit in re.finditer(r"[;:]|[.!?](?=\s+[A-ZÀ-Þ])|, (?:while|whereas|but)\b", text)]
    begin = max((cut for cut in cuts if cut <= at), default=0)
    return begin, min((cut for cut in cuts if cut > at), default=len(text))


def _excepted(found: Evidence) -> Iterator[Doubt]:
    """What the source says of all but one thing, said of that thing."""
    line = found.line
    but = whole_words(line.language.except_for)
    if any(
        whole_words(one).search(line.text) for one in (line.language.except_for, line.language.only)
    ) or whole_words(line.language.negators).search(line.text):
        return
    for passage in found.made_from:
        for hit in but.finditer(passage.text):
            thing = next(
                (word.stem for word in passage.words if word.content and word.start >= hit.end()), ""
            )
            others = {word.stem for word in passage.words if word.content and word.start < hit.start()}
            if thing in line.stems and thing not in others and len(line.stems & passage.stems) > _SHARED:
                message = f"says of all what its source says {hit.group()} one."
                yield Doubt(kind="comparison", level="error", message=message)
                return
