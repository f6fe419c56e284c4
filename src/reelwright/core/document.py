"""What a paper says, and where on its pages it says it."""

from typing import Literal

from reelwright.core.blob import Blob
from reelwright.core.noun import Noun

BlockKind = Literal[
    "heading",
    "text",
    "list",
    "figure",
    "table",
    "equation",
    "code",
    "theorem",
    "quote",
    "footnote",
    "reference",
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
    """Cells as text; `header` may be empty; each row has as many cells as the widest row.

    `units` has one entry for each column ('' = none stated), or is empty when no column states one.
    `notes` is what stands under the table.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    units: tuple[str, ...] = ()
    notes: str = ""


class Reference(Noun):
    """A work that the paper cites, as far as its entry says it. Empty strings mean 'not stated'.

    `key` is what citations call it ('12', 'Smith2003'); `authors` are 'Given Family', or as they stand.
    """

    key: str = ""
    authors: tuple[str, ...] = ()
    year: str = ""
    title: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""


class Citation(Noun):
    """Where running text cites: characters `start` to `end` (half-open), and the reference blocks' ids."""

    start: int
    end: int
    targets: tuple[str, ...]


class Block(Noun):
    """One piece of the document, in reading order.

    `level` is a heading's depth (1 = section), 0 elsewhere. `section` is the text of the heading it stands
    under ('' before the first; 'Abstract' for the abstract). `label` is what the paper calls it ('Figure 3',
    'Table 1', '(4)').
    `text` is the running text, the caption of a figure or table, or an equation's LaTeX when known.
    `credit` is a source or licence that the caption states ('' when none). `caption` is what stands over a
    code listing or algorithm, whose `text` is the listing itself, or the name that a theorem bears (its
    `label` says what it is: 'Theorem 2', 'Definition 1', 'Proof'). `reference` is a reference's entry taken
    apart; `citations` are those in `text`. `confidence` is OCR's, 0 to 1; 1 is printed text.
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
    reference: Reference | None = None
    citations: tuple[Citation, ...] = ()
    confidence: float = 1.0


class Source(Noun):
    """The file a document was read from: its name is only ever shown, never opened.

    `address` is what fetches it again ('arXiv:2101.00001v3', 'doi:10.1000/x', a URL); '' for a given file.
    """

    blob: Blob
    name: str
    pages: int
    address: str = ""


class BriefFacts(Noun):
    """What a brief asks of its film, in the person's own words; '' and 0 mean 'not stated'.

    None of it is content. `minutes` is the length asked for; `audience` and `tone` are as written; `avoid`
    and `show` are what must not be said and what must be seen; `ending` is how it is to close; `wishes` are
    instructions of no such kind.
    """

    topic: str = ""
    audience: str = ""
    minutes: float = 0.0
    tone: str = ""
    ending: str = ""
    avoid: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()


class Document(Noun):
    """A paper, or a brief: front matter and blocks in reading order. Empty strings mean 'not stated'.

    `brief` is what the person asks of the film, when the text asks for one; None for a paper.
    """

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
    keywords: tuple[str, ...] = ()
    brief: BriefFacts | None = None


class PageView(Noun):
    """A page drawn for looking at; `width` and `height` of the page are in points, as its boxes are."""

    page: int
    picture: Picture
    width: float
    height: float
