"""What the confined child of a text format hands back, before its pictures are kept as blobs."""

from reelwright.core.document import BlockKind, Box, Citation, Reference, Table
from reelwright.core.made import Notice
from reelwright.core.noun import Noun


class Attached(Noun):
    """A picture that the text shows: its link as written, and the bundle's member that holds it."""

    link: str
    member: str


class Refused(Noun):
    """A picture that the text shows and that could not be had, and why."""

    link: str
    why: str


class Manifest(Noun):
    """What a bundle holds: the text, its pictures, and those that were refused when it was packed."""

    text: str
    pictures: tuple[Attached, ...]
    refused: tuple[Refused, ...]


class Front(Noun):
    """What a text says of itself before it begins. Empty strings mean 'not stated'."""

    title: str = ""
    authors: tuple[str, ...] = ()
    abstract: str = ""
    language: str = ""
    year: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    licence: str = ""
    keywords: tuple[str, ...] = ()


class Piece(Noun):
    """A block to be: as in core, but with the link of its picture.

    `page` is 0 for text without pages: it becomes the section's ordinal. The targets of `citations` are the
    keys of references, which become the ids of their blocks. `panels` are the links of a figure of several
    pictures, in order, which are joined to one; `link` is then any name that no other figure has.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    link: str = ""
    panels: tuple[str, ...] = ()
    table: Table | None = None
    credit: str = ""
    caption: str = ""
    page: int = 0
    box: Box | None = None
    reference: Reference | None = None
    citations: tuple[Citation, ...] = ()
    confidence: float = 1.0


class Draft(Noun):
    """A text taken apart: front matter, pieces in reading order, and where its pictures lie.

    `abstract` is the abstract's own paragraphs, where they are known apart; it goes before `front.abstract`.
    `wished` are fields of its front matter that ask something of a film: 'audience', 'length', …
    """

    front: Front
    abstract: tuple[Piece, ...] = ()
    pieces: tuple[Piece, ...]
    pictures: tuple[Attached, ...] = ()
    refused: tuple[Refused, ...] = ()
    notices: tuple[Notice, ...] = ()
    wished: tuple[tuple[str, str], ...] = ()
