"""Words of a text that point one way: more or less, better or worse, before or after."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reelwright.script.checking.evidence import Passage
from reelwright.script.checking.tokens import whole_words
from reelwright.script.checking.words.shape import Axis
from reelwright.script.checking.words.table import words_of


@dataclass(frozen=True)
class Way:
    """A word that points one way (`up`) or the other on an axis."""

    axis: str
    start: int
    end: int
    text: str
    up: bool


def ways(passage: Passage) -> tuple[Way, ...]:
    """The words of a text that point one way."""
    return _ways(passage.text, passage.language.code)


@lru_cache(maxsize=16384)  # many lines are held against the same sentence
def _ways(text: str, code: str) -> tuple[Way, ...]:
    hits: list[Way] = []
    for axis in words_of(code).axes:
        hits.extend(_on(axis, text))
    return tuple(sorted(hits, key=lambda way: way.start))


def _on(axis: Axis, text: str) -> Iterator[Way]:
    """A word that both ways match counts as the longer match has it ('not significant')."""
    down = [(hit.start(), hit.end()) for hit in whole_words(axis.down).finditer(text)]
    for start, end in down:
        yield Way(axis.name, start, end, text[start:end], up=False)
    for hit in whole_words(axis.up).finditer(text):
        if not any(start < hit.end() and hit.start() < end for start, end in down):
            yield Way(axis.name, hit.start(), hit.end(), hit.group(), up=True)
