"""The sentences of a document, word for word, each with its place in the argument."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reelwright.core.document import Block, Document
from reelwright.script.cleaning import tidy, whole
from reelwright.script.grammar import has_verb
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import homes_of, speaks, words
from reelwright.script.sentences import split

_EARLY = 0.25  # a summary before this share of the document opens it; later, it closes it
_SHORTEST, _LONGEST = 5, 75  # words of a sentence that can be a claim
_SKIPPED = ("skip", "low")
_LONGEST_ABSTRACT = 900  # words; what is longer was only never headed


@dataclass(frozen=True)
class Statement:
    """A sentence. `text` stands in `block` word for word, from character `start`.

    `bare` is `text` with its citations taken out and its print made plain: what is looked at, never what is
    given. `home` is the part of its section ('abstract' for the abstract, '' unknown); `place` is 0 to 1
    through the document. `leans`: it opens with what the sentence before it named.
    """

    text: str
    bare: str
    block: Block
    start: int
    home: str
    place: float
    order: int
    leans: bool
    about: float  # share of the title's words that it holds, 0 to 1
    title: str  # the document's, lower case


def stated(document: Document, tongue: Tongue) -> tuple[Statement, ...]:
    """The whole sentences of running text, in order; sections that say nothing of the matter are left out."""
    homes = _homes(document, tongue)
    title = set(words(document.title, tongue))
    leaning = re.compile(rf"(?:{tongue.anaphora})\b", re.IGNORECASE)
    last = _last(document)
    found: list[Statement] = []
    for index, block in enumerate(document.blocks):
        home = homes.get(block.id, "")
        if block.kind not in ("text", "list") or home in _SKIPPED or not speaks(block.text, tongue):
            continue
        for start, text in sentences(block.text, tongue):
            bare = uncited(block, start, start + len(text))
            if not _claims(text, bare, block, document.title.lower(), tongue):
                continue
            own = set(words(bare, tongue)) if title else set()
            about = len(own & title) / len(title) if title else 0.0
            found.append(
                Statement(
                    text,
                    bare,
                    block,
                    start,
                    home,
                    min(1.0, index / last),
                    len(found),
                    bool(leaning.match(bare)),
                    about,
                    document.title.lower(),
                )
            )
    return tuple(found)


def sentences(text: str, tongue: Tongue) -> Iterator[tuple[int, str]]:
    """The sentences of `text` as they stand in it, with the characters at which they start."""
    at = 0
    for sentence in split(text, tongue):
        start = text.find(sentence, at)
        end = start + len(sentence)
        if start < 0:
            spread = re.compile(r"\s+".join(map(re.escape, sentence.split()))).search(text, at)
            if not spread:
                continue
            start, end = spread.span()
        yield start, text[start:end]
        at = end


def uncited(block: Block, start: int, end: int) -> str:
    """Characters `start` to `end` of a block's text without its citations, on one line."""
    pieces, at = [], start
    for citation in sorted(block.citations, key=lambda one: one.start):
        if citation.start >= at and citation.end <= end:
            pieces.append(block.text[at : citation.start])
            at = citation.end
    pieces.append(block.text[at:end])
    bare = re.sub(r"\s*[(\[][\s,;–-]*[)\]]", "", tidy("".join(pieces)))
    return re.sub(r"\s+(?=[.,;:!?])", "", bare).strip()


def _claims(text: str, bare: str, block: Block, title: str, tongue: Tongue) -> bool:
    """Whether a sentence is whole and of words; an item of a list may do without its full stop."""
    listed = block.kind == "list"
    count = len(bare.split())
    if not _SHORTEST <= count <= _LONGEST or "…" in text:
        return False
    if bare[:1].islower() and bare.split(maxsplit=1)[0] in title and block.text.startswith(text):
        bare = bare[:1].upper() + bare[1:]  # a package's name opens the paragraph
    closed = bare if not listed or bare[-1:] in ".!?" else bare.rstrip(";,: ") + "."
    if not whole(closed) or (listed and not bare[:1].isupper()):
        return False
    letters = sum(character.isalpha() for character in bare)
    if letters < 0.6 * len(bare.replace(" ", "")):
        return False
    # only English has rules for verbs that are not on a list
    return tongue.code != "en" or has_verb(closed, tongue) or re.search(r"\b(?:[Ww]e|I)\b", bare) is not None


def _homes(document: Document, tongue: Tongue) -> dict[str, str]:
    homes = homes_of(document, tongue)
    last = _last(document)
    short: dict[str, int] = {}
    for block in document.blocks:
        short[block.section] = short.get(block.section, 0) + len(block.text.split())
    for index, block in enumerate(document.blocks):
        home = homes.get(block.id, "")
        if short[block.section] > _LONGEST_ABSTRACT and (block.section == "Abstract" or home == "remember"):
            homes[block.id] = home if block.section != "Abstract" else ""
            continue
        head = re.match(rf"(?:{tongue.abstract_head})", block.section.strip(), re.IGNORECASE)
        early = index / last < _EARLY
        if block.section == "Abstract" or (early and (head or home == "remember")):
            homes[block.id] = "abstract"
    return homes


def _last(document: Document) -> int:
    """Index of the last block that is not a reference: where the paper ends."""
    running = [
        index for index, block in enumerate(document.blocks) if block.kind not in ("reference", "footnote")
    ]
    return max(1, running[-1]) if running else 1
