"""What a walk through a paper gathers."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from reelwright.document.draft import Piece
from reelwright.document.latex.counters import Counters
from reelwright.document.latex.project import Project

OPEN, CLOSE = "⸨", "⸩"  # around the marks of blocks in a fragment


@dataclass
class Paper(ABC):
    """Fragments of simple LaTeX with marks where blocks belong, and the blocks; texts are LaTeX still."""

    project: Project
    counters: Counters = field(default_factory=Counters)
    blocks: list[Piece] = field(default_factory=list)
    theorems: list[tuple[str, str]] = field(default_factory=list)  # label and name
    fragments: list[str] = field(default_factory=list)
    abstract: str = ""
    graphics: list[str] = field(default_factory=lambda: [""])  # folders of pictures
    part: tuple[str, int] | None = None  # the number that sub-equations share, and how many there are
    out: list[str] = field(default_factory=list)  # the fragment at work

    @abstractmethod
    def walk(self, text: str) -> None:
        """Walk `text`, which is a whole body or what an environment holds."""

    def flush(self) -> None:
        """Begin a new fragment."""
        text = "".join(self.out)
        self.out.clear()
        if text.strip():
            self.fragments.append(text)

    def block(self, piece: Piece, *, apart: bool = True) -> None:
        """Put a block in its place; `apart` it ends the paragraph."""
        self.blocks.append(piece)
        mark = f"{OPEN}B{len(self.blocks) - 1}{CLOSE}"
        self.out.append(f"\n\n{mark}\n\n" if apart else f" {mark} ")
