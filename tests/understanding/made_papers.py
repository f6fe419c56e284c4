"""Small papers made for the tests, and real ones read once."""

import re
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conftest import SHARED
from reelwright.core.blob import Blob
from reelwright.core.document import Block, Citation, Document, Place, Source, Table
from reelwright.document.reading import read, take_in
from reelwright.script.understanding import understand
from reelwright.store.folder import Folder


@dataclass
class Still:
    """core.protocols.Tools, as much of it as is used."""

    blobs: object = None
    scratch: object = None

    @staticmethod
    def progress(_share):
        """Goes nowhere."""


def paper(*pieces, title="Sea levels", language="en", **front):
    """A Document of `pieces`: '## heading', '- item', '[1] entry', text, or a Block as it is.

    '[1]' in text is a citation of the entry with that number.
    """
    blocks, section = [], ""
    for at, piece in enumerate(pieces):
        name = f"b{at}"
        if isinstance(piece, Block):
            blocks.append(piece.model_copy(update={"section": section, "id": name}))
            continue
        kind, text = "text", piece
        if piece.startswith("## "):
            kind, text = "heading", piece[3:]
            section = text
        elif piece.startswith("- "):
            kind, text = "list", piece[2:]
        cited = tuple(
            Citation(start=hit.start(), end=hit.end(), targets=()) for hit in re.finditer(r"\[\d+\]", text)
        )
        blocks.append(
            Block(
                id=name,
                kind=kind,
                text=text,
                level=int(kind == "heading"),
                section=section,
                citations=cited,
                place=Place(page=1),
            )
        )
    blob = Blob(sha256="cd" * 32, media_type="application/pdf", size=7)
    return Document(
        title=title,
        authors=("Ada Byron", "Charles Babbage"),
        language=language,
        source=Source(blob=blob, name="sea.pdf", pages=4),
        blocks=tuple(blocks),
        **front,
    )


def float_(kind, label, text="A caption.", table=None):
    """A figure or table."""
    return Block(id="x", kind=kind, text=text, label=label, place=Place(page=1), table=table)


def equation(text, label=""):
    """A displayed equation."""
    return Block(id="x", kind="equation", text=text, label=label, place=Place(page=1))


def table(header, *rows, label="Table 1", units=(), text="A caption."):
    """A table block of rows written 'a | b | c'."""
    cells = tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows)
    heads = tuple(cell.strip() for cell in header.split("|"))
    return float_("table", label, text, Table(header=heads, rows=cells, units=units))


def understood(*pieces, **more):
    """What is understood of a made paper."""
    return understand(Still(), paper(*pieces, **more))


def texts(claims):
    """The words of claims."""
    return [claim.text for claim in claims]


@dataclass
class Room:
    """core.protocols.Tools over a real folder."""

    blobs: Folder
    scratch: Path

    @staticmethod
    def progress(_share):
        """Goes nowhere."""


@cache
def studied(name):
    """A paper of the shared set, read, and what is understood of it."""
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Folder(Path(folder) / "blobs"), Path(folder) / "scratch")
        room.scratch.mkdir()
        blob = take_in(SHARED / "papers" / name, room.blobs)
        document = read(room, blob, name, "", "").thing
    return document, understand(Still(), document)
