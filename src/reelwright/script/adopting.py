"""An edited script becomes a Script again: read, its pictures restored, every line held against the paper."""

import re
from typing import NamedTuple

from reelwright.core.document import Block, Document
from reelwright.core.errors import InputError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.core.script import Line, Script
from reelwright.script.checking import check
from reelwright.script.yaml_loading import decoded
from reelwright.script.yaml_reading import read, source

__all__ = ["Cited", "adopt", "cited_paper", "decoded"]

_HOLDS = 0.8  # of the lines that cite: with fewer, the paper at hand is another one
_SHARED = 0.5  # of a line's longer words, at least, stand in the blocks that it was made from
_LONG = 5  # letters


def adopt(tools: Tools, text: str, name: str, document: Document) -> Made[Script]:
    """The script in the YAML `text`; `name` is how errors and notices call the file.

    A paper with other bytes than the script names is taken, with a notice, when the cites hold in it. Raises
    InputError with the line that is wrong.
    """
    cited = cited_paper(text, name)
    stranger = document.source.blob.sha256 != cited.sha256
    try:
        script, places = read(text, name, document)
    except InputError as error:
        if stranger and "the paper" in error.message:
            raise _another(cited, document, error.where, error.message) from error
        raise
    notices = tuple(_placed(notice, places) for notice in check(script, document))
    if stranger:
        notices = (_known_again(script, document, cited, name), *notices)
    tools.progress(1.0)
    return Made[Script](thing=script, notices=notices)


class Cited(NamedTuple):
    """The paper that a script names: its file's name, the SHA-256 of its bytes, and what fetches it again."""

    name: str
    sha256: str
    address: str = ""


def cited_paper(text: str, name: str) -> Cited:
    """The paper that the YAML `text` was written from. Raises InputError with the line that is wrong."""
    return Cited(*source(text, name))


def _placed(notice: Notice, places: dict[str, str]) -> Notice:
    """The notice with the line of the file, where it names a line or scene of the script."""
    found = re.search(r"(?:line|scene) (\S+)$", notice.where)
    if found is None or found[1] not in places:
        return notice
    return notice.model_copy(update={"where": f"{places[found[1]]} ({found[1]})"})


def _known_again(script: Script, document: Document, cited: Cited, name: str) -> Notice:
    """The notice that the paper has other bytes and still holds what is cited. Raises InputError when not."""
    blocks = {block.id: block for block in document.blocks}
    lines = [line for scene in script.scenes for line in scene.lines if _quotes(line, blocks)]
    held = [line for line in lines if _held(line, [blocks[cite] for cite in line.cites])]
    if len(held) < _HOLDS * len(lines):
        count = len(lines) - len(held)
        raise _another(
            cited, document, name, f"{count} of {len(lines)} lines do not stand where they cite it."
        )
    most = (
        "all its cites hold" if len(held) == len(lines) else f"{len(held)} of {len(lines)} lines hold in it"
    )
    told = f"the paper at hand is not the very file that the script was written from ({cited.name}); {most}."
    return Notice(level="warning", where=name, message=told)


def _another(cited: Cited, document: Document, where: str, why: str) -> InputError:
    return InputError(
        f"was written from another paper ({cited.name}) than the one given ({document.source.name}): {why}",
        fix="Give the paper that it was written from, or write a new script of this one.",
        where=where,
    )


def _quotes(line: Line, blocks: dict[str, Block]) -> bool:
    """Whether the line was made from words: what a picture or a formula shows is said in other words."""
    return bool(line.basis) or any(blocks[cite].kind in ("text", "quote") for cite in line.cites)


def _held(line: Line, blocks: list[Block]) -> bool:
    """Whether the blocks hold the sentences that the line was made from, or most of its longer words."""
    there = " ".join(" ".join(f"{block.label} {block.text} {_cells(block)}".split()) for block in blocks)
    if line.basis:
        return all(" ".join(sentence.split()) in there for sentence in line.basis)
    words = {word for word in _words(line.text) if len(word) >= _LONG}
    return not words or len(words & _words(there)) >= _SHARED * len(words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _cells(block: Block) -> str:
    if block.table is None:
        return ""
    return " ".join([*block.table.header, *(cell for row in block.table.rows for cell in row)])
