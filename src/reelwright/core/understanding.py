"""What a document is about: its claims, results, terms, equations and pictures, each with its blocks."""

from typing import Literal

from reelwright.core.document import Document
from reelwright.core.made import Notice
from reelwright.core.noun import Noun

Role = Literal["problem", "motivation", "contribution", "method", "data", "result", "limit"]


class Claim(Noun):
    """A sentence of the document, word for word as its block has it, and the ids of the blocks it stands in.

    `weight` is 0 to 1: how surely it plays the role it is listed under.
    """

    text: str
    blocks: tuple[str, ...]
    weight: float


class Quantity(Noun):
    """A number and its unit as they are written ('' = no unit). `value` is None when it is unreadable."""

    written: str
    unit: str = ""
    value: float | None = None


class Result(Noun):
    """A sentence that states a result, its numbers, and the ids of the tables and figures it rests on."""

    claim: Claim
    quantities: tuple[Quantity, ...] = ()
    shown_in: tuple[str, ...] = ()


class Term(Noun):
    """A key term, its abbreviation ('' = none) and definition ('' = only used), and where it stands."""

    name: str
    short: str = ""
    definition: str = ""
    blocks: tuple[str, ...] = ()
    uses: int = 0


class Symbol(Noun):
    """A symbol as the text writes it, what the text says it means, and where."""

    symbol: str
    meaning: str
    block: str


class KeyEquation(Noun):
    """An equation's block, the meanings of its symbols, how often the text speaks of it, and its weight."""

    block: str
    symbols: tuple[Symbol, ...] = ()
    mentions: tuple[str, ...] = ()
    weight: float = 0.0


class Shown(Noun):
    """A figure or table, the blocks that speak of it, and its rank's weight, 0 to 1."""

    block: str
    mentions: tuple[str, ...] = ()
    weight: float = 0.0


class Chartable(Noun):
    """A table that can be drawn: the column of names, the columns of values, the unit that they share.

    `kind` is what suits it: 'bars' for names, 'lines' for an ordered first column (time, dose), 'points' for
    two measured columns. `rows` are the rows to draw (0-based).
    """

    block: str
    kind: Literal["bars", "lines", "points"]
    names: int
    values: tuple[int, ...]
    rows: tuple[int, ...]
    unit: str = ""


class Understanding(Noun):
    """What was understood of a document. Empty tuples mean 'not found', never 'not there'."""

    problem: tuple[Claim, ...] = ()
    motivation: tuple[Claim, ...] = ()
    contributions: tuple[Claim, ...] = ()
    method: tuple[Claim, ...] = ()
    data: tuple[Claim, ...] = ()
    results: tuple[Result, ...] = ()
    limits: tuple[Claim, ...] = ()
    terms: tuple[Term, ...] = ()
    equations: tuple[KeyEquation, ...] = ()
    figures: tuple[Shown, ...] = ()
    tables: tuple[Shown, ...] = ()
    charts: tuple[Chartable, ...] = ()


class Studied(Noun):
    """A document, what was understood of it, and what its reading had to leave out."""

    document: Document
    understanding: Understanding
    notices: tuple[Notice, ...] = ()
