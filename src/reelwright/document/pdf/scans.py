"""Pages that are pictures: without text, or with a hidden layer of text that may be worth nothing."""

import re
from collections import Counter
from collections.abc import Sequence

from reelwright.core.errors import NeedsOcr
from reelwright.core.made import Notice
from reelwright.core.noun import Noun
from reelwright.document.language import SMALL_WORDS
from reelwright.document.pdf.floats import Page
from reelwright.document.pdf.front import FrontMatter
from reelwright.document.pdf.glyphs import Sheet
from reelwright.document.pdf.leaves import FACE
from reelwright.document.pdf.lines import Line

LEAST_LETTERS = 12  # on a page; fewer is a page without text
COVERED = 0.6  # of the page's area: a picture larger than this may be a scan of it
OUTLINES = 150  # marks: so many may be letters drawn as curves
MANY = 4  # lines: a page of fewer may be all title
SOUND = 0.85  # text below this may be worse than what can be recognised
SMALL_SHARE = 0.2  # of the words of running text are small ones
WORD = re.compile(
    r"[\"'“”‘’«»(\[]*(?:[^\W\d_]+(?:[-'’/][^\W\d_]+)*|[\d.,:/%–-]*\d[\d.,:/%–-]*)[\"'“”‘’«»)\].,;:!?]*"
)
VOWELS = re.compile(r"[aeiouyà-öø-ýāēīōūœæ]|[^\x00-\u024f]", re.IGNORECASE)
TWISTED = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")


class Layer(Noun):
    """The text that lies hidden with the picture of a page, when it looks broken."""

    page: int
    text: str


def textless(
    sheets: Sequence[Sheet], lines: Sequence[Sequence[Line]]
) -> tuple[tuple[int, ...], list[Notice]]:
    """The pages without text that may show some, and a notice of each on which only a few lines are drawn.

    Raises NeedsOcr when all pages are blank.
    """
    letters = [sum(len(line.text) for line in page) for page in lines]
    without = [sheet for sheet, count in zip(sheets, letters, strict=True) if count < LEAST_LETTERS]
    if sum(letters) == 0 and not any(sheet.marks or sheet.inked for sheet in sheets):
        raise NeedsOcr(
            "the PDF has no text: its pages are blank.",
            fix="If something stands on them, export it again, or give photos of the pages for OCR.",
        )
    scanned = tuple(sheet.number for sheet in without if sheet.inked or len(sheet.marks) > OUTLINES)
    drawn = [sheet.number for sheet in without if sheet.marks and sheet.number not in scanned]
    return scanned, [
        Notice(level="warning", where=f"page {number}", message="has no text: a drawing, left out")
        for number in drawn
    ]


def modest(front: FrontMatter, page: Page) -> FrontMatter:
    """`front` without all but the title where it would swallow a scanned page that is no title page."""
    letters = sum(len(line.text) for line in page.lines)
    spent = [line for line in page.lines if id(line) in front.lines]
    scanned = all(line.face.startswith(FACE) for line in page.lines)
    if not scanned or len(page.lines) < MANY or sum(len(line.text) for line in spent) < 0.5 * letters:
        return front
    return FrontMatter(
        front.title, (), frozenset(id(o) for o in spent if len(o.text) > 3 and o.text in front.title)
    )


def soundness(text: str) -> float:
    """How much `text` reads like words of some language, 0 to 1: well-formed words, and the small ones."""
    words = text.split()
    if not words:
        return 0.0
    formed = sum(bool(WORD.fullmatch(word)) and _spelt(word) for word in words) / len(words)
    counted = Counter(word.lower().strip(".,;:()") for word in words)
    small = max(sum(counted[word] for word in known.split()) for known in SMALL_WORDS.values())
    share = min(1.0, small / len(words) / SMALL_SHARE)
    foreign = sum(letter > "\u024f" for letter in text) > 0.3 * len(text)
    return formed if foreign else 0.75 * formed + 0.25 * share


def _spelt(word: str) -> bool:
    letters = sum(map(str.isalpha, word))
    if letters < 3:
        return True
    return bool(VOWELS.search(word) or word.isupper()) and not TWISTED.search(word)
