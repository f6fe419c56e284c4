"""References taken apart and in-text citations linked: one pass over any reader's Document."""

from reelwright.core.document import Block, Document, Reference
from reelwright.document.citing.linking import linked
from reelwright.document.citing.mending import mended
from reelwright.document.citing.parsing import parsed


def cited(document: Document) -> Document:
    """`document` with each reference's entry taken apart and the citations in its text linked to them.

    What a reader has already said stays as it is; a field that is not sure stays empty.
    """
    return document.model_copy(update={"blocks": linked(_taken_apart(mended(document.blocks)))})


def _taken_apart(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    raw = [block for block in blocks if block.kind == "reference" and _bare(block.reference)]
    found = parsed([block.text for block in raw], [block.label for block in raw])
    made = {
        block.id: _filled(block.reference, reference) for block, reference in zip(raw, found, strict=True)
    }
    return tuple(
        block.model_copy(update={"reference": made[block.id]}) if block.id in made else block
        for block in blocks
    )


def _bare(stated: Reference | None) -> bool:
    """Whether a reader said neither whose work it is nor what it is called."""
    return stated is None or not (stated.authors or stated.title)


def _filled(stated: Reference | None, found: Reference) -> Reference:
    """`found` with what the reader had said in its place."""
    said = stated.model_dump() if stated else {}
    return found.model_copy(update={name: value for name, value in said.items() if value})
