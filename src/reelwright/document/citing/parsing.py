"""A whole list of references: its style is read off all entries, then each entry is read by it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reelwright.core.document import Reference
from reelwright.document.citing.entries import Core, Reading, core_of, readings
from reelwright.document.citing.names import Name

HABIT = 2.5  # what a habit that the whole list keeps is worth
SURE = 10.0  # below this fit a title is wrong as often as right: it and its venue stay unsaid
MOST_CHARACTERS = 800_000  # of a whole list; entries beyond keep only their keys
KEPT = 24  # readings of an entry that the second look considers
LABEL = re.compile(r"^\s*(?:\[([^\]\s]{1,24})\]|\(?(\d{1,4})[.)](?=\s)|(\d{1,4})(?=\s+[A-ZÀ-Þ“\"]))\s*")
_AGAIN = re.compile(r"^(?:[—–_-]{2,}|—)[\s.,;:]*")


def parsed(entries: Sequence[str], labels: Sequence[str]) -> tuple[Reference, ...]:
    """The entries of one list, taken apart; `labels` are what stands before each ('[12]', or '')."""
    texts = [unicodedata.normalize("NFC", entry) for entry in entries]
    marks = [_label(label, text) for label, text in zip(labels, texts, strict=True)]
    cores = [core_of(_unlabelled(text, label)) for label, text in _within(labels, texts)]
    found = [sorted(readings(core), key=lambda one: -one.score)[:KEPT] for core in cores]
    habits = _habits(found)
    made: list[Reference] = []
    before: tuple[Name, ...] = ()
    for core, mark, several in zip(cores, marks, found, strict=True):
        best = max(several, key=lambda one: _fit(one, habits), default=Reading())
        if _fit(best, habits) < SURE:
            best = replace(best, title="", venue="")
        if _AGAIN.match(core.text):
            best = replace(best, names=before)
        before = best.names or before
        made.append(_reference(core, mark, best))
    return tuple(made)


def _within(labels: Sequence[str], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The entries, empty once all together are longer than any real list."""
    length = 0
    for label, text in zip(labels, texts, strict=True):
        length += len(text)
        yield label, text if length <= MOST_CHARACTERS else ""


def _habits(found: Sequence[Sequence[Reading]]) -> Mapping[str, float]:
    """The share of the entries whose best reading keeps each habit, 0 to 1."""
    counted = Counter(habit for several in found for best in several[:1] for habit in best.habits)
    return {habit: count / len(found) for habit, count in counted.items()}


def _fit(reading: Reading, habits: Mapping[str, float]) -> float:
    return reading.score + HABIT * sum(habits.get(habit, 0.0) for habit in reading.habits)


def _label(label: str, text: str) -> str:
    if label:
        return label.strip("[]() .")
    match = LABEL.match(text)
    return next((group for group in match.groups() if group), "") if match else ""


def _unlabelled(text: str, label: str) -> str:
    """`text` without the mark at its head; some readers leave it there although they give it apart."""
    match = LABEL.match(text)
    if match and label and label.strip("[]() .") not in match.groups():
        match = None
    return text[match.end() :] if match else text


def _reference(core: Core, mark: str, reading: Reading) -> Reference:
    authors = tuple(str(name) for name in reading.names)
    return Reference(
        key=mark or _key(reading),
        authors=authors,
        year=reading.year,
        title=reading.title.strip(),
        venue=reading.venue.strip(),
        doi=core.found.doi,
        arxiv=core.found.arxiv,
        url=core.found.url,
    )


def _key(reading: Reading) -> str:
    """'Smith2003a': as author-year styles call it."""
    if not reading.names or not reading.year:
        return ""
    family = re.sub(r"[^\w-]", "", reading.names[0].family)
    return f"{family}{reading.year}{reading.letter}"
