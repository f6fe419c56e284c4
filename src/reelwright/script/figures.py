"""Figures and equations of the paper with the sentences that speak of them."""

import re
from dataclasses import replace

from reelwright.core.document import Block
from reelwright.core.script import Bullet, EquationCard, FigureCard
from reelwright.core.understanding import KeyEquation, Understanding
from reelwright.script.beats import Beat, Card, Passages, Said, said
from reelwright.script.captions import caption, subject
from reelwright.script.hanging import hangs
from reelwright.script.material import Heard, Material, Part, words
from reelwright.script.over_pictures import OVERVIEW, Over, Pictures, thin
from reelwright.script.weighing import Weighed
from reelwright.script.wording import orders, points_away

TALLEST_TABLE = 260.0  # points: a taller table, fitted to the screen, has type too small to read
_SMALLEST = 160  # pixels: below this a picture is an icon


def figure_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """One beat for each figure that has a picture and something true to say over it."""
    material = passages.material
    ranks = {shown.block: shown.weight for shown in understanding.figures + understanding.tables}
    pictures = Pictures(passages, understanding)
    found = []
    for index, block in enumerate(material.document.blocks):
        card = figure_card(block, material)
        over = pictures.over(block) if card else None
        if card is not None and over is not None and not thin(over):
            found.append(pictured(over, card, index, ranks.get(block.id, 0.0), passages))
    return found


def figure_card(block: Block, material: Material) -> FigureCard | None:
    """The card of a figure, or of a table that is a picture only; None where it could not be seen."""
    if block.picture is None or block.kind not in ("figure", "table") or skipped(block, material):
        return None
    if block.kind == "table" and (block.table is not None or _tall(block)):
        return None
    if min(block.picture.width, block.picture.height) < _SMALLEST:
        return None
    return FigureCard(
        block=block.id,
        picture=block.picture,
        label=block.label,
        caption=caption(block, material.tongue),
        credit=block.credit,
    )


def pictured(over: Over, card: Card, index: int, rank: float, passages: Passages) -> Beat:
    """The beat of a picture: where its words belong; an overview opens the part on how it works."""
    material = passages.material
    block = material.document.blocks[index]
    part, order = part_of(block, index, material), order_of(index, material)
    if over.mention is not None:
        part, order = _part_of_mention(over.mention), over.mention.heard.order + 0.5
    overview = not over.finds and OVERVIEW.search(f"{subject(block, material.tongue)} {over.lines[0].text}")
    if overview:
        part = "method"
        order = max((heard.order for heard in material.heard if heard.abstract), default=0) + 0.5
    worth = 0.7 + 0.9 * rank + over.ties + (_OVERVIEW if overview else 0.0)
    if over.mention is not None and _TOY.search(over.mention.heard.section):
        worth -= 1.5
    if over.finds and over.mention is not None:
        worth += _MAIN * min(1.0, max(0.0, over.mention.worth_for(part)) / _STRONG)
    if part == "result":
        worth += 0.3 if over.finds else -_UNTOLD
    return Beat(over.lines, part, order, worth, card, least=over.least)


_UNTOLD = 1.0  # for a picture among the results of which nobody says what it shows
_OVERVIEW = 0.7  # for a picture of the whole
_MAIN = 0.6  # for a picture of what the paper is about, the more the better its sentence serves its part
_STRONG = 3.0
_TOY = re.compile(r"\b(?:toy|worked|illu\w+) example", re.IGNORECASE)


def _part_of_mention(mention: Weighed) -> Part:
    home = mention.heard.home
    if home == "method":
        return "method"
    if home in ("result", "discuss", "limit", "remember"):
        return "result"
    return max(("method", "result"), key=mention.worth_for)


def equation_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """Equations of which a sentence beside them says in words what their symbols mean."""
    material = passages.material
    found = []
    blocks = material.document.blocks
    known = {one.block: one for one in understanding.equations}
    ranks = {block.id: index for index, block in enumerate(blocks)}
    for index, block in enumerate(blocks):
        key = known.get(block.id)
        if block.kind != "equation" or block.picture is None or key is None or skipped(block, material):
            continue
        meanings = _meanings(key)
        if not meanings or not 2.0 <= block.picture.width / max(1, block.picture.height) <= 16.0:
            continue
        near = [other.id for other in blocks[max(0, index - 2) : index + 3] if other.kind == "text"]
        close = [heard for heard in material.heard if heard.block in near and _stands(heard)]
        before = [heard for heard in close if ranks[heard.block] < index][-1:]
        after = [heard for heard in close if ranks[heard.block] > index][:1]
        meant = set(words(" ".join(bullet.text for bullet in meanings), material.tongue))
        chosen = [
            heard for heard in before + after if len(meant & set(words(heard.text, material.tongue))) > 1
        ]
        if not chosen:
            continue
        lines = tuple(line for heard in chosen for line in passages.shortened(_beside(heard, block)))
        card = EquationCard(block=block.id, picture=block.picture, label=block.label, bullets=meanings)
        worth = 0.7 + 0.6 * key.weight + 0.15 * min(2, len(meanings))
        found.append(Beat(lines, "method", order_of(index, material), worth, card))
    return found


def _stands(heard: Heard) -> bool:
    """Whether a sentence beside an equation can be heard by itself."""
    unfit = heard.plain.bound or heard.plain.leans or hangs(heard)
    return not (unfit or orders(heard.text) or points_away(heard.text)) and len(heard.text.split()) <= 30


def _beside(heard: Heard, block: Block) -> Said:
    line = said(heard)
    return replace(line, cites=(*line.cites[:2], block.id))


def _meanings(equation: KeyEquation) -> tuple[Bullet, ...]:
    """'β: the slope of the line' for at most four symbols."""
    told = (f"{one.symbol}: {' '.join(one.meaning.split()).rstrip('.,;: ')}" for one in equation.symbols)
    return tuple(Bullet(text=text) for text in told if 3 <= len(text.split()) <= 10)[:4]


def part_of(block: Block, index: int, material: Material) -> Part:
    """The part of the film that a picture belongs to, from the sentences of its section, else its place."""
    homes = [heard.home for heard in material.heard if heard.section == block.section and heard.home]
    table: dict[str, Part] = {
        "problem": "method",
        "idea": "method",
        "method": "method",
        "result": "result",
        "limit": "result",
        "remember": "result",
    }
    if homes and homes[0] in table:
        return table[homes[0]]
    place = index / max(1, len(material.document.blocks))
    return "method" if place < 0.45 else "result"


def _tall(block: Block) -> bool:
    return block.place.box is not None and block.place.box.y1 - block.place.box.y0 > TALLEST_TABLE


def skipped(block: Block, material: Material) -> bool:
    """Whether `block` stands in a part of the paper that is never narrated."""
    pattern = rf"^(?:[\dA-Z.]*\s*)?(?:{material.tongue.cues.head_skip})"
    return re.search(pattern, block.section.strip(), re.IGNORECASE) is not None


def order_of(index: int, material: Material) -> float:
    """The picture's place among the sentences: just after those of the blocks before it."""
    ranks = {other.id: place for place, other in enumerate(material.document.blocks)}
    before = [heard.order for heard in material.heard if ranks[heard.block] < index]
    return (before[-1] if before else 0) + 0.5
