"""Every sentence and point that a model writes is held against the paper before anything else sees it."""

import re
from dataclasses import dataclass
from functools import cached_property

from reelwright.core.document import Block, Document
from reelwright.script.ask.hearing import named, sounds_like
from reelwright.script.ask.preparing import spoken_tongue
from reelwright.script.checking import untraced
from reelwright.script.hearing import whole
from reelwright.script.material import words
from reelwright.script.printing import tidy

LONGEST = 40  # words of a spoken sentence
MOST_CITES = 3
_SUPPORT = 0.3  # share of a line's content words that stand in what it cites
_LONGEST_POINT = 10  # words
_PRINT = re.compile(r"https?://|www\.|[\[\]{}<>|\\_^*#`]|\b(?:Fig|Sec|Eq|Tab)s?\.\s*\d|\bet al\b|[()]")
_TO_MACHINES = re.compile(
    r"\b(?:(?:ignore|disregard|forget)\b.{0,40}\b(?:instruction|prompt|rule|above|previous)|system prompt|"
    r"language model|as an ai\b|\bi(?:’|'| a)m (?:an? )?(?:ai|assistant|sorry)|i (?:cannot|can't|can’t)\b|"
    r"subscribe|click (?:here|the link)|visit (?:our|my)|"
    r"(?:ignorier|vergiss|vergessen sie)\w*\b.{0,40}\banweisung|"
    r"ignor\w+\b.{0,40}\b(?:instruc|instruç|istruz)|oubli\w+\b.{0,40}\binstruction)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?:“„«\"]\s)(?<!^)(?<![^\W\d_])([A-ZÀ-Þ][\w’'-]+)")
_SHORT = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[\w-]{2,}\b")


@dataclass(frozen=True)
class Ground:
    """What a script may rest on: the document, and the language that it is written in."""

    document: Document
    language: str

    @cached_property
    def blocks(self) -> dict[str, str]:
        """Everything that a block says, by its id."""
        return {block.id: _said(block) for block in self.document.blocks}

    @cached_property
    def front(self) -> str:
        """Title, authors, venue and year."""
        document = self.document
        return " ".join((document.title, *document.authors, document.year, document.venue))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the document, lower case."""
        text = " ".join((self.front, *self.document.keywords, *self.blocks.values()))
        return frozenset(re.findall(r"[\w-]+", text.lower())) | frozenset(re.findall(r"\w+", text.lower()))


def faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why a listener could not trust or follow `text`; () when it may be spoken."""
    found = list(_forms(text))
    if not cites:
        found.append("it rests on no sentence of the material")
    if len(cites) > MOST_CITES:
        found.append(f"it rests on more than {MOST_CITES} paragraphs")
    if any(cite not in ground.blocks for cite in cites):
        found.append("it rests on a paragraph that the paper does not have")
        return tuple(found)
    sources = " ".join([ground.front, *(ground.blocks[cite] for cite in cites)])
    found.extend(_truths(text, sources, ground))
    if cites and _support(text, sources, ground) < _SUPPORT:
        found.append("its words are not those of what it rests on")
    return tuple(found)


def sight_faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why a sentence on a picture cannot be spoken: its words are its own, its numbers and names are not."""
    sources = " ".join([ground.front, *(ground.blocks.get(cite, "") for cite in cites)])
    return (*_forms(text), *_truths(text, sources, ground))


def point_faults(text: str, cites: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Why `text` cannot stand on screen; () when it can."""
    found = []
    if not 1 <= len(text.split()) <= _LONGEST_POINT:
        found.append(f"it has more than {_LONGEST_POINT} words")
    if _TO_MACHINES.search(text) or _PRINT.search(text.replace("(", "").replace(")", "")):
        found.append("it holds what is not of the paper")
    sources = " ".join([ground.front, *(ground.blocks.get(cite, "") for cite in cites)])
    return (*found, *_truths(text, sources, ground))


def foreign_marks(text: str) -> bool:
    """Whether `text` holds addresses, marks of print, or words for a machine or an audience."""
    return _TO_MACHINES.search(text) is not None or _PRINT.search(text) is not None


def _forms(text: str) -> list[str]:
    found = []
    if not whole(text):
        found.append("it is not one whole sentence")
    if len(text.split()) > LONGEST:
        found.append(f"it has more than {LONGEST} words")
    if _PRINT.search(text):
        found.append("it holds brackets or marks that cannot be spoken")
    if _TO_MACHINES.search(text):
        found.append("it does not tell of the paper")
    return found


def _truths(text: str, sources: str, ground: Ground) -> list[str]:
    """Numbers and names that `sources` and the document do not hold, and another language."""
    found = []
    missing = untraced(text, sources, ground.language)
    if missing:
        found.append(f"what it rests on does not say {', '.join(missing)}")
    strange = _strangers(text, ground)
    if strange:
        found.append(f"the paper does not speak of {', '.join(strange)}")
    if not sounds_like(text, ground.language):
        found.append(f"it is not in {named(ground.language)}")
    return found


def _strangers(text: str, ground: Ground) -> list[str]:
    """Names and abbreviations of `text` that the document never uses; German nouns are no names."""
    tokens = _SHORT.findall(text)
    if not ground.language.startswith("de"):
        tokens += _NAME.findall(text)
    known = ground.vocabulary
    strange = []
    for token in tokens:
        bare = re.sub(r"[’']s?$", "", token).lower()
        parts = [part for part in re.split(r"[-’']", bare) if part]
        if bare not in known and bare.removesuffix("s") not in known and not known.issuperset(parts):
            strange.append(token)
    return strange


def _support(text: str, sources: str, ground: Ground) -> float:
    tongue = spoken_tongue(ground.language)
    said = {word[:6] for word in words(text, tongue)}
    there = {word[:6] for word in words(tidy(sources), tongue)}
    return len(said & there) / len(said) if said else 1.0


def _said(block: Block) -> str:
    cells: tuple[str, ...] = ()
    if block.table is not None:
        cells = (*block.table.header, *(cell for row in block.table.rows for cell in row), *block.table.units)
    return " ".join((block.label, block.caption, block.text, *cells))
