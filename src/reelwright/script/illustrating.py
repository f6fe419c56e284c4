"""Pictures of the paper under what is told anyway: a passage is shown the figure or table it speaks of."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from reelwright.core.document import Block
from reelwright.core.understanding import Understanding
from reelwright.script.beats import Beat, Card, Passages, Said
from reelwright.script.captions import subject
from reelwright.script.figures import figure_card, part_of
from reelwright.script.material import Material, words
from reelwright.script.over_pictures import OVERVIEW
from reelwright.script.sources import letters
from reelwright.script.tables import table_card
from reelwright.script.territory import tellings

_NEAR = 2  # sentences after a picture's naming that are still of it, in its paragraph
_SHARED = ((5, 0.5), (6, 0.33))  # words, and share of a sentence's, that a caption of its matter has
_FAR = 100  # what is alike only comes after what is named
_PARTS = ("idea", "method", "result")  # of the film, in which pictures are shown
_MOST_CITED = 3
_MANY_A_MINUTE = 1.3

_WHOLE = -1  # the key of the picture of the whole, for what tells how it works

Shown = Mapping[int, Card]


def shown(passages: Passages, understanding: Understanding) -> dict[int, Card]:
    """The picture that each sentence of the paper speaks of, by the sentence's order.

    A sentence speaks of the picture that it or one just before it names, a result of the one that holds it,
    any sentence of the one whose caption has its words. Under _WHOLE stands the picture of all of the work.
    """
    material = passages.material
    told = tellings(passages)
    results: dict[str, list[str]] = {}
    for result in understanding.results:
        for name in result.shown_in:
            results.setdefault(name, []).append(letters(result.claim.text))
    found: dict[int, tuple[int, Card]] = {}
    for place, block in enumerate(material.document.blocks):
        card = figure_card(block, material) or table_card(block, material)
        if card is None:
            continue
        sayings = told.get(block.id, ())
        near = _alike(block, sayings[0].naming if sayings else "", material)
        near |= dict.fromkeys(_holding(results.get(block.id, ()), material), _NEAR)
        near |= {one.one.heard.order: one.far for one in sayings if one.far <= _NEAR and not one.apart}
        whole = OVERVIEW.search(subject(block, material.tongue))
        if whole and _WHOLE not in found and part_of(block, place, material) == "method":
            found[_WHOLE] = (0, card)
        for order, far in near.items():
            if order not in found or far < found[order][0]:
                found[order] = (far, card)
    return {order: card for order, (_, card) in found.items()}


def _holding(results: Collection[str], material: Material) -> list[int]:
    wanted = set(results)
    return [heard.order for heard in material.heard if wanted and letters(" ".join(heard.basis)) in wanted]


def _alike(block: Block, naming: str, material: Material) -> dict[int, int]:
    """The sentences whose words are those of a picture's caption, and of the sentence that names it."""
    named = set(words(f"{block.text} {naming}", material.tongue))
    found = {}
    for heard in material.heard:
        own = set(words(heard.text, material.tongue))
        shared = len(own & named)
        if any(shared >= least and shared >= share * len(own) for least, share in _SHARED):
            found[heard.order] = _FAR - shared
    return found


def illustrated(beats: list[Beat], pictures: Shown, minutes: float) -> list[Beat]:
    """`beats`, in the film's order, each with the picture that most of its lines speak of, if it is not shown
    yet; what tells first how it works with that of the whole.
    """
    taken = {one.card.block for one in beats if one.card is not None}
    left = max(1, round(minutes * _MANY_A_MINUTE)) - len(taken)
    how = next((at for at, one in enumerate(beats) if one.part == "method"), None)
    made = []
    for at, one in enumerate(beats):
        whole = pictures.get(_WHOLE) if at == how else None
        card = whole if whole and whole.block not in taken else _of(one, pictures, taken)
        if one.part in _PARTS and one.card is None and card is not None and left > 0:
            made.append(replace(one, card=card, said=_citing(one.said, card.block, pictures)))
            taken.add(card.block)
            left -= 1
        else:
            made.append(one)
    return made


def _of(one: Beat, pictures: Shown, taken: Collection[str]) -> Card | None:
    """The picture, none of `taken`, that most lines of a beat speak of."""
    spoken = [pictures[line.order] for line in one.said if line.order in pictures and line.order >= 0]
    votes = Counter(card.block for card in spoken)
    block = next((block for block, _ in votes.most_common() if block not in taken), None)
    return next((card for card in spoken if card.block == block), None)


def _citing(said: tuple[Said, ...], block: str, pictures: Shown) -> tuple[Said, ...]:
    """Lines under a picture: those that speak of it cite it, else the first."""
    of_it = [line.order in pictures and pictures[line.order].block == block for line in said]
    if not any(of_it):
        of_it[0] = True
    return tuple(
        replace(line, cites=(*line.cites[: _MOST_CITED - 1], block))
        if own and block not in line.cites
        else line
        for line, own in zip(said, of_it, strict=True)
    )
