"""The last child: pandoc's trees and the blocks become one draft in reading order."""

import re
from collections.abc import Iterator
from pathlib import Path

from reelwright.core.document import BlockKind, Citation
from reelwright.core.errors import Damaged
from reelwright.core.noun import Noun
from reelwright.document.draft import Draft, Piece
from reelwright.document.latex.dissecting import Parts
from reelwright.document.latex.plain import CITE, detexed
from reelwright.document.pandoc.convert import converted
from reelwright.document.spans import spanned

_MARK = re.compile(r"\s*⸨([BTUR])([0-9]{0,6})⸩\s*")
_LIST = re.compile(r"\\(?:begin|end)\s*\{(?:itemize|enumerate|description|quote)\}")


class Stretch(Noun):
    """A stretch of the paper: the file with its syntax tree, or '' and its LaTeX, which pandoc refused."""

    tree: str
    text: str


def assemble(parts: Parts, stretches: tuple[Stretch, ...], folder: Path) -> Draft:
    """The paper as a draft."""
    made = _Assembly(parts)
    pieces: list[Piece] = []
    for stretch in stretches:
        found: tuple[Piece, ...] | None = None
        if stretch.tree:
            try:
                found = converted((folder / stretch.tree).read_bytes(), made.cites, made.markup).pieces
            except (Damaged, KeyError, TypeError, ValueError, RecursionError):
                found = None
        if found is None:
            found = tuple(made.paragraphs(stretch.text))
        pieces += made.placed(found)
    pieces += made.rest()
    return Draft(front=parts.front, pieces=tuple(pieces), pictures=parts.pictures, notices=parts.notices)


class _Assembly:
    """Puts blocks where their marks stand, and gives theorems their names."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._theorem: tuple[str, str] | None = None
        self._within = False
        self._listed = False
        self._used: set[int] = set()

    def cites(self, target: str) -> tuple[str, ...]:
        """The works behind a link of ours."""
        keys = self._parts.keys
        own = re.fullmatch(rf"{CITE}([0-9]{{1,6}})", target)
        return keys[int(own[1])] if own and int(own[1]) < len(keys) else ()

    def markup(self, form: str, text: str) -> str:
        """The words in a command that pandoc does not know."""
        if form not in {"latex", "tex"}:
            return ""
        said = detexed(text)
        # the last of several arguments may be a name or a measure, and is no text then
        return said if text.count("}{") == 0 or " " in said.strip() else ""

    def paragraphs(self, text: str) -> Iterator[Piece]:
        """LaTeX that pandoc refused, as plain paragraphs."""
        for paragraph in re.split(r"\n\s*\n", text):
            items = re.split(r"\\item(?![A-Za-z])", _LIST.sub("", paragraph))
            for at, item in enumerate(items):
                said, citations = spanned(detexed(item), self._parts.keys)
                if said:
                    kind: BlockKind = "list" if at and len(items) > 1 else "text"
                    yield Piece(kind=kind, text=said, citations=citations)

    def placed(self, pieces: tuple[Piece, ...]) -> Iterator[Piece]:
        """`pieces` with blocks in the place of their marks."""
        for piece in pieces:
            at = 0
            for mark in _MARK.finditer(piece.text):
                yield from self._said(piece, at, mark.start())
                at = mark.end()
                yield from self._marked(mark.group(1), int(mark.group(2) or 0))
            if at == 0:
                yield self._dressed(piece)
            else:
                yield from self._said(piece, at, len(piece.text))

    def _marked(self, kind: str, index: int) -> Iterator[Piece]:
        if kind == "B" and index < len(self._parts.blocks) and index not in self._used:
            self._used.add(index)
            yield self._parts.blocks[index]
        elif kind == "T" and index < len(self._parts.titles):
            self._theorem, self._within = self._parts.titles[index], True
        elif kind == "U":
            if self._theorem and not self._theorem[0].startswith("Proof"):
                yield self._dressed(Piece(kind="theorem", text=""))
            self._theorem, self._within = None, False
        elif kind == "R":
            yield from self._references()

    def _said(self, piece: Piece, start: int, end: int) -> Iterator[Piece]:
        """The words of `piece` between two marks; stray punctuation behind a formula is none."""
        while start < end and piece.text[start] in " ,.;:":
            start += 1
        text = piece.text[start:end].rstrip()
        if any(letter.isalnum() for letter in text):
            citations = tuple(
                Citation(start=one.start - start, end=one.end - start, targets=one.targets)
                for one in piece.citations
                if start <= one.start and one.end <= start + len(text)
            )
            yield self._dressed(piece.model_copy(update={"text": text, "citations": citations}))

    def _dressed(self, piece: Piece) -> Piece:
        """A paragraph of a theorem bears its kind, the first one its label and name."""
        if not self._within or piece.kind not in {"text", "theorem"}:
            return piece
        label, name = self._theorem or ("", "")
        self._theorem = None
        return piece.model_copy(update={"kind": "theorem", "label": label, "caption": name})

    def _references(self) -> Iterator[Piece]:
        if self._parts.references and not self._listed:
            self._listed = True
            yield Piece(kind="heading", text="References", level=1)
            yield from self._parts.references

    def rest(self) -> Iterator[Piece]:
        """Blocks whose mark was lost on the way, and the references when the text says no place for them."""
        for index, block in enumerate(self._parts.blocks):
            if index not in self._used:
                yield block
        yield from self._references()
