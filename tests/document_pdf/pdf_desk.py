"""Reading a PDF as the studio does: a blob in a folder, a scratch folder, the confined child."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
import typst

from conftest import SHARED
from reelwright.core.document import Block, Document
from reelwright.core.made import Made
from reelwright.document.pdf import PdfReader
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


def desk() -> Desk:
    """A desk of its own folder; small, and gone with the machine's temporary files."""
    return Desk(Path(mkdtemp(prefix="reelwright-pdf-")))


def read_bytes(data: bytes, name: str = "paper.pdf", password: str = "") -> Made[Document]:
    """What the reader makes of `data`."""
    here = desk()
    return PdfReader().read(here, here.blobs.put(data, "application/pdf"), name, password, "")


@cache
def paper(name: str) -> tuple[Made[Document], Desk]:
    """A shared paper, read once for all tests."""
    path = SHARED / "papers" / name
    if not path.exists():
        pytest.skip(f"the shared data are not beside the checkout: no papers/{name}")
    here = desk()
    blob = here.blobs.put_file(path, "application/pdf")
    return PdfReader().read(here, blob, name, "", ""), here


def typeset(source: str) -> bytes:
    """`source` (typst) as a PDF."""
    folder = Path(mkdtemp(prefix="reelwright-typst-"))
    path = folder / "paper.typ"
    path.write_text(source)
    return typst.compile(str(path))


def texts(document: Document, *kinds: str) -> list[str]:
    """The texts of all blocks of `kinds`, in reading order."""
    return [block.text for block in document.blocks if block.kind in kinds]


def of_kind(document: Document, kind: str) -> list[Block]:
    """All blocks of `kind`, in reading order."""
    return [block for block in document.blocks if block.kind == kind]
