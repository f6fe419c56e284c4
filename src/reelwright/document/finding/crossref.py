"""Crossref: the publishers' own metadata.

Schema: the REST API's works (api.crossref.org, github.com/CrossRef/rest-api-doc/blob/master/api_format.md):
{"status": "ok", "message": WORK} and {"status": "ok", "message": {"items": [WORK, ...]}}; title and
container-title are lists, issued is {"date-parts": [[year, month, day]]} whose year may be null. Etiquette: a
mailto in the query (crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication).
"""

from typing import Literal
from urllib.parse import quote

from pydantic import Field

from reelwright.core.finding import Known
from reelwright.document.finding import asking
from reelwright.document.finding.asking import Desk, Shape, plain
from reelwright.document.finding.naming import doi as named_doi

WHO = "Crossref"
# records that are no paper of their own
_PARTS = ("component", "peer-review", "journal", "journal-issue", "journal-volume", "book-set", "grant")
_TEXTS = ("application/pdf", "application/xml", "text/xml")


class _Author(Shape):
    given: str | None = None
    family: str | None = None
    name: str | None = None  # of a group


class _Dates(Shape):
    parts: tuple[tuple[int | None, ...], ...] = Field(default=(), alias="date-parts")


class _Licence(Shape):
    url: str = Field(default="", alias="URL")
    version: str | None = Field(default=None, alias="content-version")


class _Link(Shape):
    url: str = Field(default="", alias="URL")
    kind: str | None = Field(default=None, alias="content-type")


class _Work(Shape):
    doi: str = Field(alias="DOI")
    kind: str | None = Field(default=None, alias="type")
    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    author: tuple[_Author, ...] = ()
    issued: _Dates = _Dates()
    venue: tuple[str, ...] = Field(default=(), alias="container-title")
    url: str | None = Field(default=None, alias="URL")
    licence: tuple[_Licence, ...] = Field(default=(), alias="license")
    link: tuple[_Link, ...] = ()


class _Items(Shape):
    items: tuple[_Work, ...]


class _One(Shape):
    status: Literal["ok"]
    message: _Work


class _Many(Shape):
    status: Literal["ok"]
    message: _Items


def known(desk: Desk, doi: str) -> tuple[Known, tuple[str, ...]]:
    """What Crossref knows of a DOI, and the publisher's full texts. Raises NotFound, TryLater."""
    url = f"{desk.services.crossref}/works/{quote(doi, safe='')}"
    work = asking.asked(desk, url, _mailto(desk), _One, WHO).message
    texts = [link.url for link in work.link if link.kind in _TEXTS]
    return _known(work), tuple(texts)


def search(desk: Desk, title: str, most: int) -> tuple[Known, ...]:
    """Works whose bibliographic record is closest to the words, best first. Raises TryLater."""
    query = {
        "query.bibliographic": title,
        "rows": str(most),
        "select": "DOI,type,title,subtitle,author,issued,container-title,URL,license",
        **_mailto(desk),
    }
    found = asking.asked(desk, f"{desk.services.crossref}/works", query, _Many, WHO)
    return tuple(_known(work) for work in found.message.items if work.title and work.kind not in _PARTS)


def _mailto(desk: Desk) -> dict[str, str]:
    return {"mailto": desk.services.mailto} if desk.services.mailto else {}


def _known(work: _Work) -> Known:
    title = plain(work.title[0]) if work.title else ""
    if work.subtitle and (subtitle := plain(work.subtitle[0])) and subtitle.lower() not in title.lower():
        title = f"{title}: {subtitle}"
    years = [part[0] for part in work.issued.parts if part and part[0]]
    names = (plain(one.name or f"{one.given or ''} {one.family or ''}") for one in work.author)
    licence = next((one.url for one in work.licence if "creativecommons.org" in one.url), "")
    address = named_doi(work.doi)
    return Known(
        title=title,
        authors=tuple(name for name in names if name),
        year=str(years[0]) if years else "",
        venue=plain(work.venue[0]) if work.venue else "",
        doi=work.doi.lower(),
        arxiv=address.value if address.kind == "arxiv" else "",
        url=work.url or "",
        licence=licence,
        address=f"doi:{work.doi.lower()}",
    )
