"""Reading a text format as the studio does: taken in from a file, read with real tools."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from conftest import SHARED
from reelwright.core.document import Block, Document
from reelwright.core.made import Made
from reelwright.document.reading import read, take_in
from reelwright.store.folder import Folder


class Desk:
    """Tools of one step, real ones."""

    def __init__(self, root: Path) -> None:
        self.blobs = Folder(root / "blobs")
        self.scratch = root / "scratch"
        self.scratch.mkdir()

    @property
    def progress(self) -> Callable[[float], None]:
        return lambda _: None


def read_path(path: Path, language: str = "") -> Made[Document]:
    """What is read from the file at `path`."""
    here = Desk(Path(mkdtemp(prefix="reelwright-markup-")))
    return read(here, take_in(path, here.blobs), path.name, "", language)


def read_data(data: bytes | str, name: str, folder: Path, language: str = "") -> Made[Document]:
    """What is read from `data` in a file called `name` in `folder`."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_path(path, language)


@cache
def shared(name: str) -> Made[Document]:
    """A shared file, read once for all tests."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared data are not beside the checkout: no {name}")
    return read_path(path)


def kinds(made: Made[Document], *wanted: str) -> list[Block]:
    """The blocks of the kinds `wanted`."""
    return [block for block in made.thing.blocks if block.kind in wanted]


def told(made: Made[Document]) -> str:
    """All notices as one text."""
    return "\n".join(f"{notice.where}: {notice.message}" for notice in made.notices)
