"""What a line may rest on: the sentences of the blocks it cites, and those of them that it was made from."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from reelwright.core.document import Block, Document
from reelwright.core.script import Line
from reelwright.core.understanding import Understanding
from reelwright.script.checking.aligning import Beside, beside
from reelwright.script.checking.amounts import Amount, amounts
from reelwright.script.checking.tokens import Word, spaced, words_in
from reelwright.script.checking.words.shape import Words
from reelwright.script.checking.words.table import words_of
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.languages.tongue import Tongue
from reelwright.script.sentences import split

_ENOUGH = 0.85  # of a line's words: no further sentence is needed to explain it
_MOST = 3  # sentences that a line is made from
_SHORT = re.compile(r"\(([A-Z][A-Za-z]{1,6}?)s?\)")
_LONG = re.compile(r"((?:[^\W\d_][\w'-]*[ -]){2,6})$")
_BEFORE = 160  # characters before a short form in which what it stands for is
_NAME = re.compile(r"(?<=[a-zà-ÿ,;] )[A-ZÀ-Þ][\w-]{2,}")


@dataclass(frozen=True)
class Passage:
    """A sentence, a caption or a table's row, taken apart."""

    block: str
    text: str
    words: tuple[Word, ...]
    language: Words
    cells: bool = False

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words of content."""
        return frozenset(word.stem for word in self.words if word.content)

    @cached_property
    def plain_stems(self) -> frozenset[str]:
        """The stems of its words of content, other words that mean the same left apart."""
        return frozenset(word.plain for word in self.words if word.content)

    @cached_property
    def own_words(self) -> tuple[Word, ...]:
        """Its words of content that are no part of a number or unit."""
        return tuple(
            word
            for word in self.words
            if word.content and not any(one.start <= word.start < one.end for one in self.amounts)
        )

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers."""
        return amounts(self.text, self.language)


@dataclass(frozen=True)
class Paper:
    """The document, taken apart once for all lines."""

    document: Document
    tongue: Tongue
    words: Words
    blocks: dict[str, Block]
    taken: dict[str, tuple[Passage, ...]] = field(default_factory=dict)
    named: dict[str, tuple[tuple[str, int, int], ...]] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()  # stems and short forms that may be introduced with any line

    def passages(self, block: str) -> tuple[Passage, ...]:
        """A block's sentences, captions and rows."""
        if block not in self.taken:
            self.taken[block] = tuple(_passages(self.blocks[block], self))
        return self.taken[block]

    def passage(self, text: str, block: str = "", *, cells: bool = False) -> Passage:
        """Any text, taken apart as the document is."""
        return taken_apart(text, self.words, self.tongue, block, cells=cells)

    @cached_property
    def front(self) -> Passage:
        """Title, authors and what else is known of the paper before its first sentence."""
        paper = self.document
        parts = (
            paper.title,
            *paper.authors,
            paper.year,
            paper.venue,
            paper.doi,
            paper.arxiv,
            *paper.keywords,
        )
        return self.passage(". ".join(part for part in parts if part))

    @cached_property
    def title(self) -> Passage:
        """The title alone."""
        return self.passage(self.document.title)

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """The stems of every block that can be cited."""
        return {
            name: frozenset().union(*(passage.stems for passage in self.passages(name)))
            for name, block in self.blocks.items()
            if block.kind not in ("reference", "heading")
        }

    @cached_property
    def shorts(self) -> dict[str, frozenset[str]]:
        """Short forms in lower case, and the stems of what the paper says that they stand for."""
        found: dict[str, frozenset[str]] = {}
        for block in self.blocks.values():
            for hit in _SHORT.finditer(block.text):
                before = _LONG.search(block.text[max(0, hit.start() - _BEFORE) : hit.start()])
                letters = [letter.lower() for letter in hit[1] if letter.isupper()]
                told = before[1].replace("-", " ").split() if before else []
                for at in range(len(told) - len(letters), -1, -1):
                    long = told[at : at + len(letters)]
                    if len(letters) > 1 and [word[0].lower() for word in long] == letters:
                        found.setdefault(hit[1].lower(), self.passage(" ".join(long)).stems)
        return found

    def spelt_out(self, stems: frozenset[str]) -> frozenset[str]:
        """`stems`, and those of what the short forms among them stand for."""
        return stems.union(*(long for short, long in self.shorts.items() if short in stems))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital inside sentences: names, in languages that write no other noun so."""
        return frozenset(hit.group() for block in self.blocks.values() for hit in _NAME.finditer(block.text))


@dataclass(frozen=True)
class Evidence:
    """A line beside what it cites. `made_from` are the sentences that explain its words best.

    `covered` is the share of its words that they hold: near 1, the line says them nearly as they stand.
    """

    line: Passage
    cited: tuple[Passage, ...]
    made_from: tuple[Passage, ...]
    covered: float
    blocks: tuple[Block, ...]
    lost_basis: str = ""  # a sentence of the line's basis that the cited blocks do not hold

    @property
    def source_language(self) -> str:
        """The language of the sentences that the line was made from; its own where there are none."""
        return next((passage.language.code for passage in self.made_from), self.line.language.code)

    @cached_property
    def laid(self) -> tuple[Beside, ...]:
        """The line beside each sentence that it was made from, word by word."""
        return tuple(beside(self.line.text, passage.text) for passage in self.made_from)


def paper_of(document: Document, understanding: Understanding | None) -> Paper:
    """The document, ready for its lines to be held against it."""
    tongue = tongue_of(document.language) or TONGUES["en"]
    words = words_of(document.language)
    said = " ".join(f"{term.name} {term.short}" for term in understanding.terms) if understanding else ""
    terms = frozenset(word.stem for word in words_in(said, words, tongue.stopwords))
    return Paper(document, tongue, words, {block.id: block for block in document.blocks}, terms=terms)


def taken_apart(text: str, words: Words, tongue: Tongue, block: str = "", *, cells: bool = False) -> Passage:
    """A text with its words and numbers."""
    flat = spaced(text)
    return Passage(block, flat, words_in(flat, words, tongue.stopwords), words, cells)


def evidence(line: Line, said: Passage, paper: Paper) -> Evidence:
    """The line beside the blocks that it cites; cites of blocks that are not there are passed over."""
    blocks = tuple(paper.blocks[cite] for cite in line.cites if cite in paper.blocks)
    cited = tuple(passage for block in blocks for passage in paper.passages(block.id))
    told = [spaced(sentence) for sentence in line.basis]
    held = spaced(" ".join(_whole(block) for block in blocks))
    lost = next((sentence for sentence in told if _plain(sentence) not in _plain(held)), "")
    if told and not lost:
        rows = {_plain(passage.text): passage for passage in cited if passage.cells}
        made_from = tuple(rows.get(_plain(sentence)) or paper.passage(sentence) for sentence in told)
    else:
        made_from = _best(said, cited)
    plain = _plain_stems(said)
    there = frozenset().union(*(passage.stems for passage in made_from))
    covered = len(plain & there) / len(plain) if plain else 0.0
    return Evidence(said, cited, made_from, covered, blocks, lost)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _plain_stems(said: Passage) -> frozenset[str]:
    """The words of a line without its numbers and names, which must not choose what they are held against."""
    first = said.words[0].start if said.words else 0
    return frozenset(
        word.stem
        for word in said.own_words
        if said.text[word.start : word.end].islower() or word.start == first
    )


def _best(said: Passage, cited: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The one to three passages that hold the most of the line's words, each adding to those before."""
    return _explained(_plain_stems(said), said, cited) or _explained(said.stems, said, cited)


def _explained(words: frozenset[str], said: Passage, cited: tuple[Passage, ...]) -> tuple[Passage, ...]:
    wanted, chosen = set(words), list[Passage]()
    whole = len(wanted)
    while wanted and len(chosen) < _MOST:
        best = max(
            cited, key=lambda one: (len(wanted & one.stems), len(said.stems & one.stems)), default=None
        )
        gain = len(wanted & best.stems) if best else 0
        if best is None or not gain or (chosen and (gain < 2 or len(wanted) <= (1 - _ENOUGH) * whole)):
            break
        chosen.append(best)
        wanted -= best.stems
    return tuple(chosen)


def _whole(block: Block) -> str:
    table = block.table
    cells = (
        () if table is None else (*table.header, *(cell for row in table.rows for cell in row), table.notes)
    )
    return " ".join((block.label, block.caption, block.text, *cells))


def _passages(block: Block, paper: Paper) -> list[Passage]:
    text = _without_citations(block)
    found = [paper.passage(sentence, block.id) for sentence in split(text, paper.tongue)]
    found += [paper.passage(part, block.id) for part in (block.label, block.caption) if part]
    if block.table is not None:
        table = block.table
        units = table.units or ("",) * len(table.header)
        heads = [f"{head} {unit}".strip() for head, unit in zip(table.header, units, strict=False)]
        if heads:
            found.append(paper.passage(" | ".join(heads), block.id, cells=True))
        found += [paper.passage(" | ".join(row), block.id, cells=True) for row in table.rows]
        found += [paper.passage(sentence, block.id) for sentence in split(table.notes, paper.tongue)]
    return found


def _without_citations(block: Block) -> str:
    """The text with its citations in brackets struck out; those that name their authors stay."""
    text = block.text
    for citation in sorted(block.citations, key=lambda one: one.start, reverse=True):
        if re.fullmatch(r"[\[(\d⁰-⁹¹²³,;–\-\s\])]+", text[citation.start : citation.end]):
            text = f"{text[: citation.start]} {text[citation.end :]}"
    return text
