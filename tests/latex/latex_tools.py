"""Small LaTeX projects made in a folder, and what the reader makes of them."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document
from reelwright.core.made import Made
from reelwright.document.draft import Piece
from reelwright.document.latex.dissecting import Parts, take_apart
from reelwright.document.latex.gathering import gather
from reelwright.document.reading import read, take_in


class FolderBlobs:
    """Bytes by content, one file each, without an ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes, media_type: str) -> Blob:
        blob = Blob(sha256=hashlib.sha256(data).hexdigest(), media_type=media_type, size=len(data))
        self.path(blob).write_bytes(data)
        return blob

    def put_file(self, path: Path, media_type: str) -> Blob:
        return self.put(path.read_bytes(), media_type)

    def get(self, blob: Blob) -> bytes:
        return self.path(blob).read_bytes()

    def path(self, blob: Blob) -> Path:
        return self._folder / blob.sha256

    def open(self, blob: Blob) -> BinaryIO:
        return self.path(blob).open("rb")

    def has(self, blob: Blob) -> bool:
        return self.path(blob).exists()


class FolderTools:
    """Blobs and scratch under one folder; progress is heard by nobody."""

    def __init__(self, folder: Path) -> None:
        self.blobs = FolderBlobs(folder / "blobs")
        self.scratch = folder / "scratch"
        self.scratch.mkdir(parents=True)
        self.progress: Callable[[float], None] = lambda done: None


def png(width: int = 120, height: int = 80, colour: str = "teal") -> bytes:
    """A picture of one colour."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "PNG")
    return made.getvalue()


def project(folder: Path, files: dict[str, str | bytes]) -> Path:
    """`files` written below `folder`."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read_path(path: Path, folder: Path) -> Made[Document]:
    """The document at `path`, read as the command line does; all is kept under `folder`."""
    tools = FolderTools(folder)
    return read(tools, take_in(path, tools.blobs), path.name, "", "")


def of_kind(document: Document, kind: str) -> list[Block]:
    """The blocks of one kind."""
    return [block for block in document.blocks if block.kind == kind]


def cited(block: Block) -> list[str]:
    """The words of a block that cite."""
    return [block.text[one.start : one.end] for one in block.citations]


def taken_apart(text: str, folder: Path) -> Parts:
    """What the children make of `text` before pandoc sees it, in this very process."""
    folder.mkdir(exist_ok=True)
    path = folder / "main.tex"
    path.write_text(text)
    work = folder / "work"
    work.mkdir()
    return take_apart(gather(path, work, "main.tex"), "", work)


def headings(parts: Parts) -> list[Piece]:
    """The headings among the blocks."""
    return [block for block in parts.blocks if block.kind == "heading"]
