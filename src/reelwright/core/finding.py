"""Papers that are somewhere else: what the person named, what a service knows of it, and what was fetched."""

from typing import Literal

from reelwright.core.blob import Blob
from reelwright.core.noun import Noun


class Wanted(Noun):
    """A paper by its address. `value` is an arXiv id ('2101.00001v3', 'hep-th/9901001'), a DOI or a URL."""

    kind: Literal["arxiv", "doi", "url"]
    value: str


class Known(Noun):
    """What a service says of a paper. Empty strings mean 'not stated'.

    `address` is what fetches the same file again: 'arXiv:2101.00001v3', 'doi:10.1000/x' or a URL.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    year: str = ""
    venue: str = ""
    doi: str = ""
    arxiv: str = ""
    url: str = ""
    licence: str = ""
    address: str = ""


class Candidate(Noun):
    """A paper that a title may mean. `score` is 0 to 1; `services` are those that know it."""

    known: Known
    score: float
    services: tuple[str, ...]


class Found(Noun):
    """What the services answered to a title, best first; `missing` says of each that did not answer why."""

    candidates: tuple[Candidate, ...]
    missing: tuple[str, ...] = ()


class Fetched(Noun):
    """A paper's file, how it is called (only ever shown), and what the services know of it."""

    source: Blob
    name: str
    known: Known
