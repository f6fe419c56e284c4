"""Text that nobody could speak is left aside before anything is sought in it."""

import re

from reelwright.core.document import Document

# scripts that set no blanks between words count by their marks
_UNBROKEN = re.compile(
    r"[^\W\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]{200}"
    r"|[^\s\u0e00-\u0eff\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]{1000}"
)


def legible(document: Document) -> Document:
    """`document`, blocks with a word of hundreds of letters without their text: data, noise or malice.

    Patterns that look for sentences would take hours over them. Ids and places stay.
    """
    blocks = tuple(
        block.model_copy(update={"text": "", "citations": ()})
        if block.kind != "reference" and _UNBROKEN.search(block.text)
        else block
        for block in document.blocks
    )
    return document if blocks == document.blocks else document.model_copy(update={"blocks": blocks})
