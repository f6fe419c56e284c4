"""A film's plan before its words: which scenes, in which order, on which blocks, with what on screen."""

from typing import Literal

from pydantic import Field

from reelwright.core.blob import Sha256
from reelwright.core.noun import Noun

OutlinePart = Literal["title", "problem", "idea", "method", "result", "limit", "remember", "close"]
OutlineShows = Literal["title", "points", "figure", "table", "chart", "equation", "quote", "outro"]


class OutlineScene(Noun):
    """One scene: its part of the argument, the blocks it may use, and what is on screen.

    `chapter` starts a new chapter when it is not ''. `block` is the figure, table or equation it shows (''
    for cards of words). `seconds` is about how long it lasts. `sentences` are those of its blocks that it is
    told from above all, in their order, by block and number ('b12.3'); () = the blocks as wholes.
    """

    id: str
    part: OutlinePart
    heading: str
    blocks: tuple[str, ...] = ()
    chapter: str = ""
    shows: OutlineShows = "points"
    block: str = ""
    seconds: float = Field(default=0.0, ge=0.0)
    sentences: tuple[str, ...] = ()


class Outline(Noun):
    """The plan of a film of the paper `source_name`; `writer` is who planned it."""

    title: str
    language: str
    source_name: str
    source_sha256: Sha256
    scenes: tuple[OutlineScene, ...]
    writer: str = "extract"
