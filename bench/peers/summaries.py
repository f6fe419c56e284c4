"""What ours is held against: the abstract read aloud, the paper's first sentences, and plain TextRank.

Each gives sentences of the paper as they stand, in its order, for about as many words as are asked.
"""

import re

import numpy as np

from reelwright.core.document import Document
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.sentences import split

DAMPING, ROUNDS = 0.85, 50
LEAST = 5  # words in a sentence that TextRank may take


def abstract(document: Document, words: int) -> list[str]:  # noqa: ARG001 - read aloud whole
    """The abstract's sentences, all of them."""
    return _sentences(document, of_abstract=True)


def lead(document: Document, words: int) -> list[str]:
    """The first sentences of the running text, the abstract among them."""
    taken: list[str] = []
    for sentence in _sentences(document, of_abstract=False):
        if sum(len(one.split()) for one in taken) >= words:
            break
        taken.append(sentence)
    return taken


def textrank(document: Document, words: int) -> list[str]:
    """The most central sentences by Mihalcea and Tarau (2004): shared words over the lengths' logarithms."""
    sentences = [one for one in _sentences(document, of_abstract=False) if len(one.split()) >= LEAST]
    if not sentences:
        return []
    bags = [frozenset(re.findall(r"[^\W\d_]{3,}", one.lower())) for one in sentences]
    lengths = np.log(np.array([max(2, len(bag)) for bag in bags], dtype=float))
    alike = np.array([[len(one & other) if one is not other else 0 for other in bags] for one in bags])
    alike = alike / (lengths[:, None] + lengths[None, :])
    total = alike.sum(axis=1, keepdims=True)
    moves = np.divide(alike, total, out=np.full_like(alike, 1 / len(bags)), where=total > 0)
    rank = np.full(len(bags), 1 / len(bags))
    for _ in range(ROUNDS):
        rank = (1 - DAMPING) / len(bags) + DAMPING * (rank @ moves)
    taken: set[int] = set()
    for index in np.argsort(-rank):
        if sum(len(sentences[at].split()) for at in taken) >= words:
            break
        taken.add(int(index))
    return [sentences[at] for at in sorted(taken)]


SUMMARIES = {"abstract": abstract, "lead": lead, "textrank": textrank}


def _sentences(document: Document, *, of_abstract: bool) -> list[str]:
    tongue = tongue_of(document.language) or TONGUES["en"]
    return [
        sentence
        for block in document.blocks
        if block.kind in ("text", "list") and (not of_abstract or block.section == "Abstract")
        for sentence in split(" ".join(block.text.split()), tongue)
    ]
