"""What a paper says, and where on its pages it says it."""

from typing import Literal

from reelwright.core.blob import Blob
from reelwright.core.noun import Noun

BlockKind = Literal[
    "heading", "text", "list", "figure", "table", "equation", "code", "quote", "footnote", "reference"
]


class Box(Noun):
    """A rectangle on a page, in points (1/72 inch), origin at the top left."""

    x0: float
    y0: float
    x1: float
    y1: float


class Place(Noun):
    """A page (1-based; for text without pages, the section's ordinal) and, when known, the box on it."""

    page: int
    box: Box | None = None


class Picture(Noun):
    """A raster picture: PNG or JPEG, size in pixels."""

    blob: Blob
    width: int
    height: int


class Table(Noun):
    """Cells as text; `header` may be empty; each row has as many cells as the widest row."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Block(Noun):
    """One piece of the document, in reading order.

    `level` is a heading's depth (1 = section), 0 elsewhere. `section` is the text of the heading it stands
    under ('' before the first; 'Abstract' for the abstract). `label` is what the paper calls it ('Figure 3',
    'Table 1', '(4)').
    `text` is the running text, the caption of a figure or table, or an equation's source when known.
    `credit` is a source or licence that the caption states ('' when none). `caption` is what stands over a
    code listing, whose `text` is the listing itself.
    """

    id: str
    kind: BlockKind
    text: str
    place: Place
    level: int = 0
    section: str = ""
    label: str = ""
    picture: Picture | None = None
    table: Table | None = None
    credit: str = ""
    caption: str = ""


class Source(Noun):
    """The file a document was read from: its name is only ever shown, never opened."""

    blob: Blob
    name: str
    pages: int


class Document(Noun):
    """A paper: front matter and blocks in reading order. Empty strings mean 'not stated'."""

    title: str
    authors: tuple[str, ...]
    language: str  # BCP 47, e.g. 'en'
    source: Source
    blocks: tuple[Block, ...]
    year: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    licence: str = ""
