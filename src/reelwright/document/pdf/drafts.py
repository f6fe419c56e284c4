"""Blocks to be."""

from dataclasses import dataclass

from reelwright.core.document import BlockKind, Table
from reelwright.document.pdf.geometry import Rect


@dataclass(frozen=True)
class Draft:
    """A block to be. `region` is the part of the page that its picture shows, `more` those of other pages."""

    kind: BlockKind
    text: str
    page: int
    box: Rect
    level: int = 0
    section: str = ""
    label: str = ""
    table: Table | None = None
    credit: str = ""
    caption: str = ""
    region: Rect | None = None
    more: tuple[tuple[int, Rect], ...] = ()
    caption_box: Rect | None = None
    lettering: str = ""  # what stands in a picture that no caption names
    full: bool = True  # the last line runs to the margin
    indented: bool = False
    size: float = 0.0
    slanted: bool = False
    proved: bool = False  # the sign that ends a proof stands at its end
