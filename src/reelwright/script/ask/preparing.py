"""The paper as a model reads it: sentences with numbers, cut into pieces that fit its context."""

from collections.abc import Iterator

from reelwright.core.document import Block, Document
from reelwright.core.outline import OutlinePart
from reelwright.core.understanding import Understanding
from reelwright.script.ask.nouns import Digest, Piece, Role, Sentence, Showable
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import gathered, homes_of
from reelwright.script.model.tokens import tokens
from reelwright.script.sentences import split

CLIP = 600  # characters of a sentence that a model is shown
WHOLE = 0.5  # share of the context that the paper may fill
_READ = ("text", "list", "quote", "theorem")
_SMALLEST = 160  # pixels: below this a picture is an icon
_ROWS, _COLUMNS, _CELL = 9, 5, 28
_MOST_OF_A_ROLE = 8  # sentences
_LONGEST_SPINE = 0.12  # share of the context that the abstract may fill in every question


def prepared(document: Document, understanding: Understanding, context: int) -> Digest:
    """The paper in pieces of at most a third of `context` tokens, and what can be shown."""
    tongue = spoken_tongue(document.language)
    homes = homes_of(document, tongue)
    told: list[tuple[str, Sentence]] = []
    for block in document.blocks:
        if homes.get(block.id) != "skip" and block.kind != "equation":  # shown, and never said
            told.extend((block.section, one) for one in sentences_of(block, tongue))
    size = sum(tokens(shown(one)) for _, one in told)
    return Digest(
        title=document.title,
        pieces=tuple(pieces(told, context // 3)),
        spine=_spine(document, tongue, [one for _, one in told], context),
        roles=tuple(_roles([one for _, one in told], understanding)),
        shows=showables(document, understanding),
        whole=size <= WHOLE * context,
    )


def _spine(document: Document, tongue: Tongue, told: list[Sentence], context: int) -> tuple[Sentence, ...]:
    """The abstract's sentences in their order; () when there is none, or it is too long to be said again."""
    blocks = {heard.block for heard in gathered(document, tongue).heard if heard.abstract}
    found = tuple(one for one in told if one.block in blocks)
    return found if sum(tokens(shown(one)) for one in found) <= _LONGEST_SPINE * context else ()


def _roles(told: list[Sentence], understanding: Understanding) -> Iterator[Role]:
    """Which sentences tell what: they stay word for word when the rest is condensed."""
    where = {" ".join(one.text.split()): one for one in told}
    claims: tuple[tuple[OutlinePart, tuple[str, ...]], ...] = (
        ("problem", tuple(one.text for one in (*understanding.problem, *understanding.motivation))),
        ("idea", tuple(one.text for one in understanding.contributions)),
        ("method", tuple(one.text for one in (*understanding.method, *understanding.data))),
        ("result", tuple(one.claim.text for one in understanding.results)),
        ("limit", tuple(one.text for one in understanding.limits)),
    )
    for part, texts in claims:
        found = [where[key] for text in texts if (key := " ".join(text.split())) in where]
        if found:
            yield Role(part=part, sentences=tuple(found[:_MOST_OF_A_ROLE]))


def spoken_tongue(language: str) -> Tongue:
    """The tables of `language`; those of English where there are none."""
    return tongue_of(language) or TONGUES["en"]


def sentences_of(block: Block, tongue: Tongue) -> Iterator[Sentence]:
    """The sentences of a block of running text, a caption, or a table's rows, numbered from 1."""
    if block.kind in (*_READ, "figure", "table"):
        texts = list(split(block.text, tongue))
    elif block.kind == "equation" and block.text:
        texts = [block.text]
    else:
        return
    if block.table is not None:
        head = block.table.header
        for row in block.table.rows:
            named = zip(head, row, strict=False) if head else (("", cell) for cell in row)
            texts.append("; ".join(f"{name}: {cell}" if name else cell for name, cell in named))
    for number, text in enumerate(texts, 1):
        yield Sentence(id=f"{block.id}.{number}", block=block.id, text=text)


def shown(sentence: Sentence) -> str:
    """A line of material: the number and the text, clipped."""
    text = sentence.text if len(sentence.text) <= CLIP else sentence.text[:CLIP] + "…"
    return f"[{sentence.id}] {text}"


def pieces(told: list[tuple[str, Sentence]], most: int) -> Iterator[Piece]:
    """Sentences with their sections, cut where a section ends or `most` tokens are reached."""
    held: list[Sentence] = []
    section, size = "", 0
    for where, one in told:
        cost = tokens(shown(one))
        # short sections share a piece
        if held and (size + cost > most or (where != section and size > most // 4)):
            yield Piece(section=section, sentences=tuple(held))
            held, size = [], 0
        if not held:
            section = where
        held.append(one)
        size += cost
    if held:
        yield Piece(section=section, sentences=tuple(held))


def showables(document: Document, understanding: Understanding) -> tuple[Showable, ...]:
    """The figures, tables and equations that can be on screen, best first."""
    weights = {one.block: one.weight for one in (*understanding.figures, *understanding.tables)}
    weights |= {one.block: one.weight for one in understanding.equations}
    found = [
        Showable(
            block=block.id,
            kind=block.kind,
            label=block.label,
            caption=block.text[:160],
            weight=round(weights.get(block.id, 0.0), 3),
        )
        for block in document.blocks
        if can_be_shown(block)
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def can_be_shown(block: Block) -> bool:
    """Whether a block makes a card that can be read on a screen."""
    if block.kind == "table" and block.table is not None:
        rows = block.table.rows
        cells = (*block.table.header, *(cell for row in rows for cell in row))
        return (
            2 <= len(rows) <= _ROWS and 2 <= max(map(len, rows)) <= _COLUMNS and max(map(len, cells)) <= _CELL
        )
    if block.picture is None:
        return False
    if block.kind == "equation":
        return 2.0 <= block.picture.width / max(1, block.picture.height) <= 16.0
    return block.kind == "figure" and min(block.picture.width, block.picture.height) >= _SMALLEST
