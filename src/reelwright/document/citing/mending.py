"""A list of references that a reader delivered badly: run-together entries apart, broken ones joined."""

import re
from collections.abc import Iterator, Sequence

from reelwright.core.document import Block
from reelwright.document.citing import lexicon
from reelwright.document.citing.entries import EARLY
from reelwright.document.citing.names import lists_of
from reelwright.document.citing.tokens import tokens_of

MOST_PARTS = 40  # entries that one block may hold
_CHRONICLE = lexicon.compiled(
    r"^(?:received|accepted|submitted|submissão|aceite|recebido|aceito|publicado|published online|revised"
    r"|(?:associate |handling )?editora?(?: associada| associado)?|corresponding author|copyright|©)\s?:?\s"
)
_ENDED = re.compile(r"(?:[.!?)\]”\"’>]|\d|/|https?:\S+|10\.\S+)\s*$")
_NUMBERED = re.compile(r"(?<=[.\d)])\s+(?=\[(\d{1,3})\]\s+\S)")
_BREAK = re.compile(r"(?<=[\d)p]\.)\s+(?=[^\W\d_])")


def mended(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The document's blocks with its references one to an entry, where that is certain."""
    references = [block for block in blocks if block.kind == "reference" and block.reference is None]
    if not references:
        return tuple(blocks)
    labelled = sum(bool(block.label) for block in references) >= 0.8 * len(references)
    dated = sum(_opens(block.text) for block in references) >= 0.6 * len(references)
    made: list[Block] = []
    for block in blocks:
        if block.kind != "reference" or block.reference is not None:
            made.append(block)
            continue
        if _CHRONICLE.match(block.text):
            made.append(block.model_copy(update={"kind": "text"}))
            continue
        before = made[-1] if made else None
        if before is not None and _runs_on(before, block, labelled=labelled, dated=dated):
            made[-1] = before.model_copy(update={"text": _joined(before.text, block.text)})
            continue
        made += _parts(block, dated=dated)
    return tuple(made)


def _runs_on(before: Block, block: Block, *, labelled: bool, dated: bool) -> bool:
    """Whether `block` can only be the rest of the entry before it."""
    if before.kind != "reference" or before.reference is not None or block.label:
        return False
    if _ENDED.search(before.text[-40:]) or len(before.text) > 1_500:
        return False
    return labelled or (dated and not _opens(block.text)) or block.text[:1].islower()


def _joined(text: str, more: str) -> str:
    return text + more if text.endswith(("-", "‐")) else f"{text} {more}"


def _opens(text: str) -> bool:
    """Whether `text` begins as an entry of an author-year list: names, then the year."""
    if text[:1] in "—–_" or _named(text):
        return True
    return re.match(r"[A-ZÀ-Þ][^()]{1,90}?[.,]?\s\(?(?:1[5-9]|20)\d\d[a-z]?[).,]", text) is not None


def _named(text: str) -> bool:
    """Whether `text` begins with authors, surname first, and then the year."""
    return any(
        names.form in ("inverted initials", "vancouver", "inverted", "first inverted")
        and EARLY.match(text, names.end) is not None
        for names in lists_of(tokens_of(text[:600], most=150))
    )


def _parts(block: Block, *, dated: bool) -> Iterator[Block]:
    """The entries that stand in one block."""
    text, cuts = block.text, list[int]()
    number = block.label.strip("[]() .")
    for match in _NUMBERED.finditer(text):
        if number.isdecimal() and len(number) < 6 and int(match[1]) == int(number) + len(cuts) + 1:
            cuts.append(match.end())
    if not cuts and dated and len(text) < 20_000:
        cuts = [match.end() for match in _BREAK.finditer(text) if _named(text[match.end() :][:600])]
    if not cuts or len(cuts) >= MOST_PARTS:
        yield block
        return
    for at, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(text)], strict=True)):
        part = text[start:end].strip()
        label = re.match(r"\[(\d{1,3})\]\s+", part) if at and number.isdecimal() else None
        yield block.model_copy(
            update={
                "id": f"{block.id}-{at + 1}" if at else block.id,
                "text": part[label.end() :] if label else part,
                "label": f"[{label[1]}]" if label else (block.label if not at else ""),
            }
        )
