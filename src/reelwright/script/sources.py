"""A cleaned sentence and the words of its blocks that it was made from."""

import unicodedata
from functools import lru_cache

from reelwright.core.document import Block

_CLOSERS = ".!?…”’\"'»)]"
_OPENERS = "“„«\"'‘([¿¡"


def letters(text: str) -> str:
    """Letters and digits of `text` alone, lower case, ligatures and accents taken apart: for comparing."""
    return _letters(text)[0]


@lru_cache(maxsize=8192)
def _letters(text: str) -> tuple[str, tuple[int, ...]]:
    found: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        for piece in unicodedata.normalize("NFKD", character).lower():
            if piece.isalnum():
                found.append(piece)
                places.append(at)
    return "".join(found), tuple(places)


def basis(sentence: str, blocks: tuple[Block, ...]) -> tuple[tuple[str, str], ...]:
    """(block id, its words) for each of `blocks` that holds a part of `sentence`; () when none does.

    The words are those of the block's text, blanks squeezed; a sentence that a column cuts has two parts.
    """
    wanted = letters(sentence)
    streams = [_letters(block.text) for block in blocks]
    start = "".join(stream for stream, _ in streams).find(wanted)
    if start < 0 or not wanted:
        return ()
    end = start + len(wanted)
    found: list[tuple[str, str]] = []
    at = 0
    for block, (stream, places) in zip(blocks, streams, strict=True):
        first, last = max(start - at, 0), min(end - at, len(stream))
        at += len(stream)
        if first < last:
            found.append((block.id, _words(block.text, places[first], places[last - 1] + 1)))
    return tuple(found)


def _words(text: str, start: int, end: int) -> str:
    while start and text[start - 1] in _OPENERS:
        start -= 1
    while end < len(text) and text[end] in _CLOSERS:
        end += 1
    return " ".join(text[start:end].split())
