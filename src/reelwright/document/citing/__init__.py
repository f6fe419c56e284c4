"""References taken apart and in-text citations linked: one pass over any reader's Document."""

from reelwright.core.document import Block, Document
from reelwright.document.citing.linking import linked
from reelwright.document.citing.mending import mended
from reelwright.document.citing.parsing import parsed


def cited(document: Document) -> Document:
    """`document` with each reference's entry taken apart and the citations in its text linked to them.

    What a reader has already said stays as it is; a field that is not sure stays empty.
    """
    return document.model_copy(update={"blocks": linked(_taken_apart(mended(document.blocks)))})


def _taken_apart(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    raw = [block for block in blocks if block.kind == "reference" and block.reference is None]
    found = parsed([block.text for block in raw], [block.label for block in raw])
    made = {block.id: reference for block, reference in zip(raw, found, strict=True)}
    return tuple(
        block.model_copy(update={"reference": made[block.id]}) if block.id in made else block
        for block in blocks
    )
