"""The outline (bookmarks) that a PDF may carry: evidence of what is a heading, and how deep it stands."""

import re
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import NamedTuple

import pypdfium2 as pdfium

MOST_ENTRIES = 2000
LABEL = re.compile(
    r"^\s*(?:(?:chapter|section|kapitel|appendix|anhang|annexe|apéndice|apêndice|appendice)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}(?=[.)])|[a-z](?:\.\d+)*(?=[.):])|[a-z]\.\d+)[.):]*\s+",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """One entry: its words, its depth from 1, the page it leads to (0: not told)."""

    text: str
    level: int
    page: int


class Titled(NamedTuple):
    """What an entry may be found by: the words of a heading, its number, and its page."""

    text: str
    number: str
    page: int


def read_outline(document: pdfium.PdfDocument) -> tuple[Entry, ...]:
    """The entries of the outline; () when there is none or it is broken."""
    found: list[Entry] = []
    try:
        for item in document.get_toc(max_depth=6):
            target = item.get_dest()
            page = target.get_index() if target else None
            title = re.sub(r"\s+", " ", item.get_title() or "").strip()
            if title:
                found.append(Entry(title, item.level + 1, 0 if page is None else page + 1))
            if len(found) >= MOST_ENTRIES:
                break
    except (pdfium.PdfiumError, UnicodeDecodeError):
        return ()
    return tuple(found)


def letters(text: str) -> str:
    """Letters and digits only, small."""
    return re.sub(r"[\W_]+", "", text).casefold()


class Outline:
    """Entries, to be found by page and words."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._pages: dict[int, list[Entry]] = {}
        for entry in entries:
            self._pages.setdefault(entry.page, []).append(entry)
            bare = LABEL.sub("", entry.text, count=1)
            for key in {letters(entry.text), letters(bare)} - {""}:
                self._entries.setdefault(key, []).append(entry)

    def on(self, page: int) -> Sequence[Entry]:
        """The entries that lead to `page`."""
        return self._pages.get(page, ())

    def find(self, heading: Titled) -> Entry | None:
        """The entry that `heading` is, on its page or the one beside it."""
        for key in (letters(heading.number + heading.text), letters(heading.text)):
            for entry in self._entries.get(key, ()):
                if not entry.page or abs(entry.page - heading.page) <= 1:
                    return entry
        return None


def depths(headings: Sequence[Titled], outline: Outline) -> list[int]:
    """The depth from 1 that the outline gives each heading; 0 where it says nothing or is not to be trusted.

    An outline is trusted when it names half of the headings and at least three, and its depths do not
    contradict the numbers.
    """
    entries = [outline.find(heading) for heading in headings]
    found = [entry.level for entry in entries if entry is not None]
    none = [0] * len(headings)
    if len(found) < 3 or len(found) < 0.5 * len(headings):
        return none
    least = min(found)
    numbered = [
        (heading.number.count("."), entry.level)
        for heading, entry in zip(headings, entries, strict=True)
        if entry is not None and heading.number[:1].isdigit()
    ]
    if _contradicts(numbered):
        return none
    return [entry.level - least + 1 if entry is not None else 0 for entry in entries]


def _contradicts(pairs: Iterable[tuple[int, int]]) -> bool:
    """Whether depths by number and by outline disagree on which of two is the deeper."""
    return any(a[0] < b[0] and a[1] >= b[1] for a, b in permutations(set(pairs), 2))
