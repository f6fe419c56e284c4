"""A step's tools over a plain folder: a real store of blobs, as small as can be."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.made import Made
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


def read_file(path: Path, folder: Path, password: str = "") -> Made[Document]:
    """The document in the file at `path`, read as the command line does; all is kept under `folder`."""
    tools = FolderTools(folder)
    return read(tools, take_in(path, tools.blobs), path.name, password, "")


def read_text(text: str, folder: Path, name: str = "paper.md") -> Made[Document]:
    """The document in a Markdown text that stands alone."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text)
    return read_file(path, folder / "tools")
