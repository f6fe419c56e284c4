"""Figures and tables, those first of which the text speaks most."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from reelwright.core.document import Block, Document
from reelwright.core.understanding import Shown
from reelwright.script.languages.tongue import Tongue
from reelwright.script.understanding.mentions import Mention

_UNNAMED = 0.25  # what a picture weighs that the text never names, beside one named once
_APPENDIX = 0.5
_SUBJECT = 0.5  # a sentence that opens with the label is about it
_CLOSING = 0.25  # named where results are weighed
_NEAR = 0.1  # ties: the earlier one


def ranked(
    document: Document,
    kind: Literal["figure", "table"],
    mentions: tuple[Mention, ...],
    homes: Mapping[str, str],
    tongue: Tongue | None,
) -> Iterator[Shown]:
    """The blocks of `kind` with the blocks that name them, heaviest first; the heaviest weighs 1."""
    blocks = {block.id: block for block in document.blocks}
    order = {block.id: index for index, block in enumerate(document.blocks)}
    skip = re.compile(rf"^(?:[\dA-Z.]*\s*)?(?:{tongue.cues.head_skip})", re.IGNORECASE) if tongue else None
    weighed = []
    for block in document.blocks:
        if block.kind != kind:
            continue
        own = [one for one in mentions if one.named == block.id]
        score = sum(_worth(one, blocks[one.block], homes) for one in own) or _UNNAMED
        if skip and skip.search(block.section.strip()):
            score *= _APPENDIX
        score += _NEAR * (1 - order[block.id] / len(order))
        weighed.append((score, block, own))
    weighed.sort(key=lambda one: (-one[0], order[one[1].id]))
    most = weighed[0][0] if weighed else 1.0
    for score, block, own in weighed:
        spoken = tuple(dict.fromkeys(one.block for one in own))
        yield Shown(block=block.id, mentions=spoken, weight=round(score / most, 3))


def _worth(mention: Mention, block: Block, homes: Mapping[str, str]) -> float:
    opens = mention.start == 0 or re.search(r"[.!?]\s+$", block.text[: mention.start]) is not None
    closing = homes.get(block.id, "") in ("result", "limit", "remember")
    return (0.5 if block.kind == "footnote" else 1.0) + _SUBJECT * opens + _CLOSING * closing
