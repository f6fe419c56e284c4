"""The reader of Markdown, alone or in a bundle with its pictures."""

import json
import re
from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.document.building import document_of
from reelwright.document.bundle import PARSING
from reelwright.document.draft import Draft, Front, Piece
from reelwright.document.pandoc.fence import references
from reelwright.document.wishes import with_wishes
from reelwright.sandbox import call

_BYLINE = re.compile(
    r"^(?:by|von|par|por|authors?\s*:|autor(?:en|es)?\s*:)\s+(?P<names>[^.!?]{3,200})$", re.IGNORECASE
)


class MarkdownReader:
    """CommonMark 0.31 with tables, mathematics, footnotes and YAML front matter."""

    def read(
        self,
        tools: Tools,
        source: Blob,
        name: str,
        password: str,  # noqa: ARG002 - the protocol's
        language: str,  # noqa: ARG002
    ) -> Made[Document]:
        """Read `source`, a Markdown text or a bundle. A text that is not there raises Damaged."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "unfolded"
        try:
            draft = _unfolded(path, folder, "")
            files = [
                folder / one.member
                for one in draft.pictures
                if one.link.lower().endswith((".bib", ".bibtex"))
            ]
            told: list[Notice] = []
            if known := _works(files, told):
                draft = _unfolded(path, tools.scratch / "cited", known)
                folder = tools.scratch / "cited"
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        front, pieces = _titled(draft.front, draft.pieces)
        titled = draft.model_copy(
            update={"front": front, "pieces": pieces, "notices": (*draft.notices, *told)}
        )
        wished, brief = with_wishes(titled)
        made = document_of(tools, folder, wished, source, name)
        return made.model_copy(update={"thing": made.thing.model_copy(update={"brief": brief})})


def _unfolded(path: Path, folder: Path, known: str) -> Draft:
    folder.mkdir()
    return call(
        "reelwright.document.unfolding:unfold",
        path, folder, known, returns=Draft, limits=PARSING, reads=[path], writes=folder,
    )  # fmt: skip


def _works(files: list[Path], told: list[Notice]) -> str:
    """The works in BibTeX `files` as CSL JSON, '' when there are none; what cannot be read is `told`."""
    listed: list[object] = []
    for file in files:
        try:
            listed += json.loads(references(file.read_bytes(), "biblatex"))
        except (ReelwrightError, ValueError) as error:
            message = f"not readable, left out: {error}"
            told.append(Notice(level="warning", where="bibliography", message=message))
    return json.dumps(listed) if listed else ""


def _titled(front: Front, pieces: tuple[Piece, ...]) -> tuple[Front, tuple[Piece, ...]]:
    """Title and authors that stand in the text itself move to the front; headings then begin at level 1."""
    top = [piece for piece in pieces if piece.kind == "heading" and piece.level == 1]
    first = next((at for at, piece in enumerate(pieces) if piece.kind == "heading"), None)
    leads = first is not None and all(piece.kind == "figure" for piece in pieces[:first])
    if first is not None and leads and len(top) == 1 and pieces[first].level == 1:
        title = pieces[first].text
        if not front.title or front.title.casefold() == title.casefold():
            front = front.model_copy(update={"title": title})
            pieces = pieces[:first] + pieces[first + 1 :]
            after = pieces[first] if first < len(pieces) else None
            byline = (
                _BYLINE.match(after.text) if after and after.kind == "text" and not front.authors else None
            )
            if byline:
                names = re.split(
                    r"\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&)\s+", byline["names"].strip(" .")
                )
                front = front.model_copy(update={"authors": tuple(part for part in names if part)})
                pieces = pieces[:first] + pieces[first + 1 :]
    least = min((piece.level for piece in pieces if piece.kind == "heading"), default=1)
    if least > 1:
        pieces = tuple(
            piece.model_copy(update={"level": piece.level - least + 1}) if piece.kind == "heading" else piece
            for piece in pieces
        )
    return front, pieces
