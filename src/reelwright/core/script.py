"""What the film says and shows, before anything is drawn or spoken."""

from typing import Annotated, Literal

from pydantic import Field

from reelwright.core.blob import Sha256
from reelwright.core.document import Picture
from reelwright.core.noun import Noun
from reelwright.core.pronouncing import Pronunciation


class Line(Noun):
    """One spoken sentence in its written form, as captions show it.

    `say` is its spoken form when that differs from what the normaliser would make of `text` ('' = no
    difference). `cites` are ids of the document's blocks that the sentence rests on; empty only for lines
    that claim nothing of the paper ('Thanks for watching.').
    `basis` are the sentences of those blocks that it was made from, word for word as the blocks have them;
    empty when it rests on the blocks as wholes (a table's figures, a caption).
    """

    id: str
    text: str
    say: str = ""
    cites: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()


class Bullet(Noun):
    """A short point on screen that appears when line `line` begins ('' = with the scene)."""

    text: str
    line: str = ""


class TitleCard(Noun):
    """The opening: paper's title, authors, venue and year."""

    kind: Literal["title"] = "title"
    title: str
    authors: str
    venue: str = ""


class Statement(Noun):
    """A heading's points as bullets that appear with their words."""

    kind: Literal["statement"] = "statement"
    bullets: tuple[Bullet, ...]


class FigureCard(Noun):
    """A figure of the paper, slowly zoomed, with its label ('Figure 3'), caption and credit."""

    kind: Literal["figure"] = "figure"
    block: str
    picture: Picture
    label: str
    caption: str
    credit: str = ""


class EquationCard(Noun):
    """An equation as the paper shows it (`picture`), or typeset from `source` (typst mathematics)."""

    kind: Literal["equation"] = "equation"
    block: str
    picture: Picture | None = None
    source: str = ""
    label: str = ""
    bullets: tuple[Bullet, ...] = ()


class TableCard(Noun):
    """A table, small enough to read; `highlight` are (row, column) of cells to stress, 0-based."""

    kind: Literal["table"] = "table"
    block: str
    label: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    highlight: tuple[tuple[int, int], ...] = ()


class ChartCard(Noun):
    """Bars of numbers that the paper states; `values` in `unit` ('' = none), one for each of `labels`."""

    kind: Literal["chart"] = "chart"
    block: str
    label: str
    caption: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    unit: str = ""


class QuoteCard(Noun):
    """A sentence of the paper, word for word, with where it stands."""

    kind: Literal["quote"] = "quote"
    text: str
    source: str


class Outro(Noun):
    """The close: what to remember, the full reference, and how to find the paper (DOI, arXiv or URL)."""

    kind: Literal["outro"] = "outro"
    reference: str
    find: str = ""
    bullets: tuple[Bullet, ...] = ()


Shows = Annotated[
    TitleCard | Statement | FigureCard | EquationCard | TableCard | ChartCard | QuoteCard | Outro,
    Field(discriminator="kind"),
]


class Scene(Noun):
    """One picture and the lines spoken over it. `chapter` starts a new chapter when it is not ''.

    `page` is the source note at the foot of the picture ('p. 3'), '' for none.
    """

    id: str
    heading: str
    lines: tuple[Line, ...]
    shows: Shows
    chapter: str = ""
    page: str = ""


class Script(Noun):
    """The whole film in words. `source_name` and `source_sha256` name the paper it was written from.

    `source_address` is what fetches that paper again, '' for a file of the person's own. `pronunciations` are
    how this script's words are to be said; they win over all others but a line's own `say`.
    """

    title: str
    language: str
    source_name: str
    source_sha256: Sha256
    scenes: tuple[Scene, ...]
    authors: tuple[str, ...] = ()
    reference: str = ""
    find: str = ""
    licence: str = ""
    writer: str = "extract"
    source_address: str = ""
    pronunciations: tuple[Pronunciation, ...] = ()
