"""Scores a Document against a label: for each field, how many things are right, were read, were to be read.

Precision is right / read, recall right / to be read; sums over documents keep both meaningful. The same code
scores every program: an adapter only has to bring its output into a Document.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reading_cells import cell_counts
from reading_labels import Caption, Label
from reading_words import ALIKE, alike, name, ratio, squeezed, unnumbered, words

from reelwright.core.document import Block, Document

FIELDS = {
    "title": "the title, alike",
    "authors": "names, alike, in any order of given and family name",
    "headings": "section headings, alike, without their numbers; each counts once",
    "levels": "headings that also have the right depth, up to one shift for the whole paper",
    "order": "sampled paragraphs that stand in the right order (longest increasing subsequence)",
    "words": "sampled beginnings that stand in the text word for word",
    "starts": "sampled paragraphs that begin a block; a sample from mid-paragraph that begins one is wrong",
    "clean": "running heads and feet that do not stand in the running text",
    "figures": "number of figures",
    "figure captions": "captions with the right first words, and no wrong number",
    "tables": "number of tables",
    "table captions": "captions with the right first words, and no wrong number",
    "float numbers": "figures and tables that bear the right number ('Figure 3', 'Table S1')",
    "cells": "cells of one table, header and rows, aligned",
    "equations": "number of displayed equations",
    "references": "number of references",
}
_RUNNING = ("heading", "text", "list", "code", "theorem", "quote", "footnote", "reference")
_CAPTION = re.compile(r"^\s*(fig|tab)\w*\W{0,3}((?:[a-z]{1,2}\.?)?\s?\d+(?:\.\d+)*)\W*", re.IGNORECASE)
_ENUMERATOR = 6  # characters that may stand before a paragraph: '(1)', '2.1', a bullet


@dataclass(frozen=True)
class Tally:
    """Things right, things read, things to be read."""

    right: int = 0
    read: int = 0
    expected: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.read + other.read, self.expected + other.expected)

    @property
    def precision(self) -> float | None:
        """Right of what was read; None when nothing was."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """Right of what was to be read; None when nothing was."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None when there was nothing and nothing was read."""
        total = self.read + self.expected
        return 2 * self.right / total if total else None


Score = dict[str, Tally]


def score(label: Label, document: Document | None) -> Score:
    """All fields of one paper that its label speaks of. None: the program could not read it."""
    blocks = _within(label, document)
    found: Score = {}
    if label.title is not None:
        found["title"] = _title(label.title, document.title if document else "")
    if label.authors is not None:
        found["authors"] = _authors(label.authors, document.authors if document else ())
    found["headings"], found["levels"] = _headings(label, blocks)
    found |= _paragraphs(label, blocks)
    captions = (("figure", label.figures, label.figure_count), ("table", label.tables, label.table_count))
    numbers = Tally()
    for kind, wanted, count in captions:
        those = [block for block in blocks if block.kind == kind]
        if wanted is not None:
            found[f"{kind} captions"], numbered = _captions(wanted, label.optional_captions, those)
            numbers += numbered
        if count is not None:
            found[f"{kind}s"] = _count(count, len(those))
    if numbers.expected:
        found["float numbers"] = numbers
    if label.cells:
        tables = (block.table for block in blocks if block.table is not None)
        found["cells"] = Tally(*cell_counts(label.cells, tables))
    for kind, count in (("equation", label.equations), ("reference", label.references)):
        if count is not None:
            found[f"{kind}s"] = _count(count, sum(block.kind == kind for block in blocks))
    return found


def total(scores: Iterable[Score]) -> Score:
    """The sum of each field over papers."""
    summed: Score = {}
    for one in scores:
        for field, tally in one.items():
            summed[field] = summed.get(field, Tally()) + tally
    return {field: summed[field] for field in FIELDS if field in summed}


def _within(label: Label, document: Document | None) -> list[Block]:
    if document is None:
        return []
    first, last = label.pages or (0, len(document.blocks) + document.source.pages + 1)
    return [block for block in document.blocks if first <= block.place.page <= last]


def _title(wanted: str, got: str) -> Tally:
    if not wanted:
        return Tally(0, int(bool(got)), 0)
    return Tally(int(alike(wanted, got)), int(bool(got)), 1)


def _authors(wanted: Sequence[str], got: Sequence[str]) -> Tally:
    left = [name(author) for author in got]
    right = 0
    for author in wanted:
        best = max(left, key=lambda other: ratio(name(author), other), default="")
        if best and ratio(name(author), best) >= 0.85:
            left.remove(best)
            right += 1
    return Tally(right, len(got), len(wanted))


def _headings(label: Label, blocks: Sequence[Block]) -> tuple[Tally, Tally]:
    got = [(block.level, unnumbered(block.text)) for block in blocks if block.kind == "heading"]
    pairs: list[tuple[int, int]] = []
    for level, text in label.headings:
        fits = [other for other in got if alike(unnumbered(text), other[1])]
        if fits:
            near = {other: ratio(squeezed(text), squeezed(other[1])) for other in fits}
            best = max(fits, key=lambda other: (near[other], other[0] == level))
            got.remove(best)
            pairs.append((level, best[0]))
    may = [unnumbered(text) for text in (*label.optional_headings, label.title or "")]
    extra = sum(not any(text and alike(text, other[1]) for text in may) for other in got)
    shift = Counter(theirs - ours for ours, theirs in pairs).most_common(1)
    level = sum(theirs - ours == shift[0][0] for ours, theirs in pairs) if pairs else 0
    read, expected = len(pairs) + extra, len(label.headings)
    return Tally(len(pairs), read, expected), Tally(level, read, expected)


def _paragraphs(label: Label, blocks: Sequence[Block]) -> Score:
    """Order, words, starts and cleanness of the running text."""
    pieces = [
        piece
        for block in blocks
        if block.kind in _RUNNING
        for piece in (block.text.split("\n") if block.kind == "list" else [block.text])
    ]
    stream = "".join(squeezed(piece) for piece in pieces)
    begins: list[int] = []
    at = 0
    for piece in pieces:
        begins.append(at)
        at += len(squeezed(piece))
    spoken = " " + " ".join(word for piece in pieces for word in words(piece)) + " "
    samples = [sample.removeprefix("…").strip() for sample in label.paragraphs]
    inside = [sample.startswith("…") for sample in label.paragraphs]
    places = [_places(squeezed(sample), stream) for sample in samples]
    found = sum(bool(place) for place in places)
    verbatim = sum(" " + " ".join(words(sample)) + " " in spoken for sample in samples)
    begun = [any(_begins(place, begins) for place in found_at) for found_at in places]
    starts = sum(begin and not mid for begin, mid in zip(begun, inside, strict=True))
    clean = sum(squeezed(text) not in stream for text in label.stray) if pieces else 0
    scores = {
        "order": Tally(_in_order(places), found, len(samples)),
        "words": Tally(verbatim, found, len(samples)),
        "starts": Tally(starts, sum(begun), len(samples) - sum(inside)),
    }
    if label.stray:
        scores["clean"] = Tally(clean, len(label.stray), len(label.stray))
    return scores


def _places(sample: str, stream: str) -> list[int]:
    """Where a sample stands in the text: exactly, or else nearly (ratio of at least 0.85)."""
    exact = [match.start() for match in re.finditer(re.escape(sample), stream)]
    if exact:
        return exact
    size = min(10, len(sample))
    near: dict[int, float] = {}
    for offset in range(0, len(sample) - size + 1, 3):
        for match in re.finditer(re.escape(sample[offset : offset + size]), stream):
            start = max(match.start() - offset, 0)
            if all(abs(start - other) > 3 for other in near):
                near[start] = ratio(sample, stream[start : start + len(sample)])
    return sorted(start for start, how in near.items() if how >= 0.85)


def _begins(place: int, begins: Sequence[int]) -> bool:
    following = bisect_left(begins, place + 3)
    return following > 0 and place - begins[following - 1] <= _ENUMERATOR


def _in_order(places: Sequence[Sequence[int]]) -> int:
    """The longest increasing subsequence with at most one place of each sample."""
    tails: list[int] = []
    for found_at in places:
        for place in sorted(found_at, reverse=True):
            at = bisect_left(tails, place)
            tails[at : at + 1] = [place]
    return len(tails)


def _captions(
    wanted: Sequence[Caption], optional: Sequence[Caption], blocks: Sequence[Block]
) -> tuple[Tally, Tally]:
    """The captions, and the numbers that stand before them."""
    read = [caption for caption in map(_caption, blocks) if caption != ("", "")]
    right = numbered = 0
    for one in wanted:
        fitting = next((other for other in read if _same_caption(one, other)), None)
        if fitting:
            read.remove(fitting)
            right += 1
            numbered += bool(one[0] and fitting[0])
    for one in optional:
        fitting = next((other for other in read if _same_caption(one, other)), None)
        if fitting:
            read.remove(fitting)
    stated = numbered + sum(bool(name) for name, _ in read)
    labelled = sum(bool(name) for name, _ in wanted)
    return Tally(right, right + len(read), len(wanted)), Tally(numbered, stated, labelled)


def _caption(block: Block) -> Caption:
    """What the paper calls it, and the caption without that."""
    stated = _CAPTION.match(block.text)
    text = block.text[stated.end() :] if stated else block.text
    return block.label or (stated.group(0) if stated else ""), text


def _same_caption(wanted: Caption, read: Caption) -> bool:
    start, text = squeezed(wanted[1]), squeezed(read[1])
    how = ratio(start, text[: len(start)]) if start else 1.0
    if not wanted[0] or not read[0]:
        return how >= ALIKE
    # formulas are written in too many ways to be held against a caption whose number agrees
    return _number(wanted[0]) == _number(read[0]) and how >= 0.6


def _number(label: str) -> str:
    """'SI.1' of 'FIG. SI.1:', '3' of 'Table 3.'"""
    found = _CAPTION.match(label)
    return squeezed(found.group(2)) if found else squeezed(label)


def _count(wanted: tuple[int, int], got: int) -> Tally:
    expected = min(max(got, wanted[0]), wanted[1])
    return Tally(min(got, expected), got, expected)
