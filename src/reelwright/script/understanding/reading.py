"""The step: a Document becomes an Understanding, each item with the blocks that it stands in."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from reelwright.core.document import Block, Document
from reelwright.core.protocols import Tools
from reelwright.core.understanding import Claim, KeyEquation, Quantity, Result, Shown, Understanding
from reelwright.script.languages.tables import tongue_of
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import homes_of
from reelwright.script.sentences import split
from reelwright.script.understanding.mentions import mentioned

MOST = 12  # claims of one role
_QUANTITY = re.compile(
    r"(?<![\w.,])(?P<number>[-−]?\d+(?:[ ,]\d{3})*(?:\.\d+)?)"
    r"(?:\s?(?P<unit>%|°C|[µμ]?[a-zA-Z]{1,3}(?:[⁻−-]?[¹²³])?)(?![\w]))?"
)
_NO_UNIT = frozenset({"in", "of", "and", "to", "for", "is", "on", "at", "or", "as", "by", "the", "a"})
Cue = Literal["problem", "idea", "method", "result", "limit"]


class Sentence(NamedTuple):
    """A sentence of the document, word for word; `home` is the part of its section, `place` 0..1."""

    text: str
    block: Block
    home: str
    place: float


def understand(tools: Tools, document: Document) -> Understanding:
    """What `document` says, found by cues of its language, section and place; nothing is invented."""
    tongue = tongue_of(document.language)
    mentions = mentioned(document, tongue)
    figures = tuple(_shown(document, "figure", mentions))
    tables = tuple(_shown(document, "table", mentions))
    equations = tuple(
        KeyEquation(block=block.id, mentions=mentions.get(block.id, ()))
        for block in document.blocks
        if block.kind == "equation" and mentions.get(block.id)
    )
    if tongue is None:
        tools.progress(1.0)
        return Understanding(figures=figures, tables=tables, equations=equations)
    sentences = tuple(_sentences(document, tongue))
    tools.progress(1.0)
    return Understanding(
        problem=_claims(sentences, tongue, "problem"),
        contributions=_claims(sentences, tongue, "idea"),
        method=_claims(sentences, tongue, "method"),
        results=tuple(_results(_claims(sentences, tongue, "result"), document)),
        limits=_claims(sentences, tongue, "limit"),
        figures=figures,
        tables=tables,
        equations=equations,
    )


def _sentences(document: Document, tongue: Tongue) -> Iterator[Sentence]:
    """The sentences of running text that are whole, sections that are never told left out."""
    homes = homes_of(document, tongue)
    last = max(1, len(document.blocks) - 1)
    for index, block in enumerate(document.blocks):
        if block.kind not in ("text", "list") or homes.get(block.id) == "skip":
            continue
        home = "idea" if block.section == "Abstract" else homes.get(block.id, "")
        for text in split(block.text, tongue):
            if (
                6 <= len(text.split()) <= 60
                and text in block.text
                and text[:1].isupper()
                and text[-1] in ".!?"
            ):
                yield Sentence(text, block, home, index / last)


def _claims(sentences: tuple[Sentence, ...], tongue: Tongue, part: Cue) -> tuple[Claim, ...]:
    """The sentences that play `part`, surest first: a cue of the language, and their section."""
    pattern = re.compile(getattr(tongue.cues, part), re.IGNORECASE)
    weighed = []
    for sentence in sentences:
        cues = len({found.group().lower() for found in pattern.finditer(sentence.text)})
        at_home = sentence.home == part
        if not cues or (part in ("result", "limit", "method") and not at_home):
            continue
        early = max(0.0, 0.3 - sentence.place) if part in ("problem", "idea") else 0.0
        weight = min(1.0, 0.25 * min(cues, 2) + 0.4 * at_home + early)
        weighed.append((weight, sentence))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(
        Claim(text=sentence.text, blocks=(sentence.block.id,), weight=round(weight, 3))
        for weight, sentence in weighed[:MOST]
        if weight >= 0.4
    )


def _results(claims: tuple[Claim, ...], document: Document) -> Iterator[Result]:
    """Results with their numbers, and the figures and tables that the sentence names."""
    for claim in claims:
        quantities = tuple(_quantities(claim.text))
        shown = tuple(
            block.id
            for block in document.blocks
            if block.kind in ("figure", "table") and block.label and _names(claim.text, block.label)
        )
        yield Result(claim=claim, quantities=quantities, shown_in=shown)


def _names(text: str, label: str) -> bool:
    return re.search(rf"\b{re.escape(label)}(?!\d)", text) is not None


def _quantities(text: str) -> Iterator[Quantity]:
    for found in _QUANTITY.finditer(text):
        unit = found["unit"] or ""
        digits = re.sub(r"[ ,]", "", found["number"]).replace("−", "-")
        yield Quantity(written=found["number"], unit="" if unit in _NO_UNIT else unit, value=float(digits))


def _shown(document: Document, kind: str, mentions: dict[str, tuple[str, ...]]) -> Iterator[Shown]:
    """Figures or tables, those first that the text speaks of most."""
    blocks = [block for block in document.blocks if block.kind == kind]
    most = max((len(mentions.get(block.id, ())) for block in blocks), default=0)
    ranked = sorted(blocks, key=lambda block: -len(mentions.get(block.id, ())))
    for block in ranked:
        spoken = mentions.get(block.id, ())
        yield Shown(block=block.id, mentions=spoken, weight=round(len(spoken) / most, 3) if most else 0.0)
