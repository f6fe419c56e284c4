"""Reads a paper as the command line does, saves the Document: `python bench/read_one.py PAPER OUT.json`."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from reelwright.core.noun import save
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
        """Heard by nobody."""
        return lambda _: None


def main() -> None:
    """Read, save."""
    paper, out = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        made = read(desk, take_in(paper, desk.blobs), paper.name, "", "")
        out.write_text(save(made.thing))


if __name__ == "__main__":
    main()
