"""Items of lists: bullets and labels that count on."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reelwright.document.pdf.captions import plain, unmarked
from reelwright.document.pdf.lines import Line

BULLET = re.compile(r"^[•◦▪‣∙●○■□–—\-−*·▸►✓⋄∗➢➤❖]\s*(?=\S)")
ITEM = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)|\d{1,2}\.(?!\d)|(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})+)\.(?=\s))\s*(?=\S)"
)
LABEL = re.compile(r"^(\(?)(\d{1,2}|[a-zA-Z]|[ivx]{1,4})([.)])")
DASHES = "–—-−*·"
SENTENCE_END = re.compile(r"[.!?:;][”\"'’)\]]*$")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


class Label(NamedTuple):
    """An item's label: its signs and kind of count ('(1)', 'a.'), and its place in the count from 1."""

    style: str
    value: int


def labels(text: str) -> tuple[Label, ...]:
    """What the label at the beginning of `text` may count: 'i.' is a letter or a Roman number."""
    found = LABEL.match(text) if ITEM.match(text) else None
    if found is None:
        return ()
    before, mark, after = found.groups()
    if mark.isdecimal():
        return (Label(f"{before}1{after}", int(mark)),)
    made = []
    if len(mark) == 1:
        case = "a" if mark.islower() else "A"
        made.append(Label(before + case + after, ord(mark) - ord(case) + 1))
    if mark in ROMAN:
        made.append(Label(f"{before}i{after}", ROMAN[mark]))
    return tuple(made)


def counts_on(text: str, earlier: Sequence[str]) -> bool:
    """Whether the label of `text` is the next after one of `earlier`."""
    known = {label for other in earlier for label in labels(other)}
    return any(Label(label.style, label.value - 1) in known for label in labels(text))


def begins_item(
    line: Line, before: Sequence[Line], earlier: Sequence[str], left: float, right: float
) -> bool:
    """Whether `line`, after the lines `before` of an open paragraph, begins an item of a list.

    `earlier` are the first words of the paragraphs just before, `left` and `right` the column's edges.
    """
    text, last = plain(line.text), before[-1]
    ended = bool(SENTENCE_END.search(unmarked(last.text)))
    short = last.box.x1 < right - 2 * last.size
    inset = line.box.x0 > left + 0.5 * line.size
    if line.box.x0 > left + 7 * line.size:
        return False
    if BULLET.match(text):
        fellow = text[:1] == plain(before[0].text)[:1] or any(text[:1] == other[:1] for other in earlier)
        if text[:1] in DASHES and not fellow:
            return short or (inset and ended and line.box.x0 > last.box.x0 + 0.5 * line.size)
        return True
    if not ITEM.match(text) or len(line.words) < 2:
        return False
    if counts_on(text, [plain(before[0].text), *earlier]):
        return True
    first = any(label.value == 1 for label in labels(text))
    return (first and (ended or short)) or (ended and (short or inset)) or (inset and short)


def hangs(line: Line, before: Sequence[Line]) -> bool:
    """Whether `line` stands below the words of the item that the lines `before` begin, right of its label."""
    first = before[0]
    text = plain(first.text)
    marked = (BULLET.match(text) or ITEM.match(text)) and len(first.words) > 1
    return bool(marked) and abs(line.box.x0 - first.words[1].box.x0) < 0.4 * first.size


def outdents(line: Line, before: Sequence[Line], left: float, right: float) -> bool:
    """Whether `line` stands left of the words of the item that `before` are: it is no part of it."""
    first = before[0]
    text = plain(first.text)
    marked = (BULLET.match(text) or ITEM.match(text)) and len(first.words) > 1
    if not marked or line.box.x0 > first.words[1].box.x0 - 0.4 * first.size:
        return False
    if len(before) > 1:
        return all(hangs(other, before) for other in before[1:])
    if plain(line.text)[:1].isupper() and first.box.x1 < right - 2 * first.size:
        return True
    return all(abs(line.box.x0 - edge) > 0.4 * first.size for edge in (left, first.box.x0))
