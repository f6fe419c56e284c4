"""A sentence's own spoken form, shared out among its written words."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher


def aligned(usual: Sequence[str], say: Sequence[str]) -> tuple[str, ...]:
    """`say` (spoken words) cut into one piece for each written word; no word of it is lost.

    `usual` are the spoken forms that the normaliser makes of the written words. Where both agree, a word
    stays with its written word; what differs between two such places is shared out in proportion.
    """
    words = [(owner, word) for owner, piece in enumerate(usual) for word in piece.split()]
    pieces: list[list[str]] = [[] for _ in usual]
    matcher = SequenceMatcher(
        None, [_bare(word) for _, word in words], [_bare(word) for word in say], autojunk=False
    )
    for _, a0, a1, b0, b1 in matcher.get_opcodes():
        for at in range(b0, b1):
            if a1 > a0:
                owner = words[a0 + (at - b0) * (a1 - a0) // (b1 - b0)][0]
            else:
                owner = words[a0 - 1][0] if a0 else (words[0][0] if words else 0)
            pieces[owner].append(say[at])
    return tuple(" ".join(piece) for piece in pieces)


def _bare(word: str) -> str:
    return re.sub(r"[^\w]", "", word).casefold()
