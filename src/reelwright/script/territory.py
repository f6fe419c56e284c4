"""Which sentences speak of which picture: those that name it, and those that go on from there."""

import re
from dataclasses import dataclass

from reelwright.core.document import Block
from reelwright.script.beats import Passages
from reelwright.script.material import Material
from reelwright.script.understanding.mentions import Mention, mentioned
from reelwright.script.understanding.statements import sentences
from reelwright.script.weighing import Weighed

_FAR = 5  # sentences after the naming that still speak of a picture that no other follows


@dataclass(frozen=True)
class Telling:
    """A sentence about a picture, `far` sentences after the one that names it (0: that one).

    `naming` is that sentence as it is printed; `apart`: it stands in another paragraph.
    """

    one: Weighed
    far: int
    naming: str = ""
    apart: bool = False


def tellings(passages: Passages) -> dict[str, tuple[Telling, ...]]:
    """By the block of each picture, the sentences about it that can be spoken, in order."""
    material = passages.material
    own: dict[str, list[int]] = {}
    for at, heard in enumerate(material.heard):
        if heard.basis:
            own.setdefault(heard.block, []).append(at)
    found: dict[str, list[Telling]] = {}
    now, far, section, naming, home = "", 0, "", "", ""
    for block, named in _told(material):
        if block.kind == "heading" or block.section != section:
            now, section = "", block.section
        flat = " ".join(block.text.split())
        starts = {at: flat.find(material.heard[at].basis[0]) for at in own.get(block.id, ())}
        for start, end, pictures, lost in _sentences(block, named, material):
            if pictures:
                now, far = (pictures[0] if len(pictures) == 1 else ""), 0
                naming, home = flat[start:end], block.id
            elif now:
                far += 1
                now = now if far <= _FAR and not lost else ""
            for at, place in starts.items():
                if now and start <= place < end:
                    one = Telling(passages.at(material.heard[at]), far, naming, home != block.id)
                    found.setdefault(now, []).append(one)
    return {name: tuple(told) for name, told in found.items()}


def _told(material: Material) -> list[tuple[Block, tuple[Mention, ...]]]:
    """Headings and running text in order, with what of figures and tables each names."""
    pictures = {block.id for block in material.document.blocks if block.kind in ("figure", "table")}
    by_block: dict[str, list[Mention]] = {}
    for one in mentioned(material.document, material.tongue):
        if one.named in pictures:
            by_block.setdefault(one.block, []).append(one)
    return [
        (block, tuple(by_block.get(block.id, ())))
        for block in material.document.blocks
        if block.kind in ("heading", "text", "list", "quote")
    ]


def _sentences(
    block: Block, named: tuple[Mention, ...], material: Material
) -> list[tuple[int, int, tuple[str, ...], bool]]:
    """Where each sentence begins and ends in the block's squeezed text, the pictures it names, and whether it
    names one that the document does not hold.
    """
    found = []
    words = f"{material.tongue.figure_words}|{material.tongue.table_words}"
    label = re.compile(rf"\b(?:{words})\.?\s*S?\d|\bS\d+\s(?:{words})", re.IGNORECASE)
    for start, text in sentences(block.text, material.tongue):
        own = tuple(dict.fromkeys(one.named for one in named if start <= one.start < start + len(text)))
        first = len(" ".join(block.text[:start].split()) + " ") if start else 0
        found.append((first, first + len(" ".join(text.split())), own, bool(label.search(text))))
    return found
