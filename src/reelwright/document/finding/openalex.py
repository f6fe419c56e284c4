"""OpenAlex: metadata of works, and where their open-access copies are.

Schema: the Work and Location objects (developers.openalex.org/api-reference/works): a Work has display_name,
doi (a URL or null), publication_year, authorships[].author.display_name, best_oa_location and locations; a
Location has is_oa, pdf_url, landing_page_url, license and source.display_name, any of them null. Lists are
{"results": [WORK, ...]}. A key is expected since February 2026
(developers.openalex.org/api-reference/authentication): single works are free, searches need one.
"""

import re
from urllib.parse import quote

from reelwright.core.errors import InputError, TryLater
from reelwright.core.finding import Known
from reelwright.document.finding import asking
from reelwright.document.finding.asking import Desk, Shape, plain
from reelwright.document.finding.naming import arxiv_of
from reelwright.document.finding.naming import doi as named_doi

WHO = "OpenAlex"
_SELECT = "id,doi,display_name,publication_year,authorships,best_oa_location,primary_location,locations"


class _Named(Shape):
    display_name: str | None = None


class _Authorship(Shape):
    author: _Named = _Named()


class _Location(Shape):
    is_oa: bool | None = None
    pdf_url: str | None = None
    landing_page_url: str | None = None
    license: str | None = None
    source: _Named | None = None


class _Work(Shape):
    id: str
    doi: str | None = None
    display_name: str | None = None
    publication_year: int | None = None
    authorships: tuple[_Authorship, ...] = ()
    best_oa_location: _Location | None = None
    primary_location: _Location | None = None
    locations: tuple[_Location, ...] = ()


class _Many(Shape):
    results: tuple[_Work, ...]


def known(desk: Desk, doi: str) -> tuple[Known, tuple[str, ...]]:
    """What OpenAlex knows of a DOI, and its open copies: the best first, files before landing pages.

    Raises NotFound, TryLater.
    """
    url = f"{desk.services.openalex}/works/doi:{quote(doi, safe='/')}"
    work = _asked(desk, url, {"select": _SELECT}, _Work)
    return _known(work), _copies(work)


def search(desk: Desk, title: str, most: int) -> tuple[Known, ...]:
    """Works whose title or text holds the words, best first. Raises TryLater."""
    # what its search language reads as more than words is left out
    words = re.sub(r"[^\w\s'-]|\b(?:AND|OR|NOT)\b", " ", title)
    query = {"search": " ".join(words.split()), "per_page": str(most), "select": _SELECT}
    found = _asked(desk, f"{desk.services.openalex}/works", query, _Many)
    return tuple(_known(work) for work in found.results if work.display_name)


def _asked(desk: Desk, url: str, query: dict[str, str], shape: type[asking.M]) -> asking.M:
    key, mail = desk.services.openalex_key, desk.services.mailto
    more = {**({"api_key": key} if key else {}), **({"mailto": mail} if mail else {})}
    try:
        return asking.asked(desk, url, {**query, **more}, shape, WHO)
    except (TryLater, InputError) as error:
        refused = any(f"({status})" in error.message for status in (401, 403, 429))
        if refused and not key:
            raise TryLater(
                "OpenAlex answers this only to those who have a key.",
                fix="Get one for nothing at openalex.org/settings/api and set REELWRIGHT_OPENALEX_KEY.",
            ) from error
        raise


def _copies(work: _Work) -> tuple[str, ...]:
    places = [work.best_oa_location, *(place for place in work.locations if place.is_oa)]
    found = [place for place in places if place is not None]
    files = [place.pdf_url for place in found if place.pdf_url]
    pages = [place.landing_page_url for place in found if place.landing_page_url]
    return tuple(dict.fromkeys([*files, *pages]))


def _known(work: _Work) -> Known:
    doi = re.sub(r"^https?://(?:dx\.)?doi\.org/", "", work.doi or "", flags=re.IGNORECASE).lower()
    named = named_doi(doi)
    pages = (
        arxiv_of(url)
        for place in (work.best_oa_location, *work.locations)
        if place
        for url in (place.landing_page_url, place.pdf_url)
        if url
    )
    arxiv = named.value if named.kind == "arxiv" else next((each for each in pages if each), "")
    first = work.primary_location
    best = work.best_oa_location
    return Known(
        title=plain(work.display_name),
        authors=tuple(plain(one.author.display_name) for one in work.authorships if one.author.display_name),
        year=str(work.publication_year or ""),
        venue=plain(first.source.display_name) if first and first.source else "",
        doi=doi,
        arxiv=arxiv,
        url=(first.landing_page_url if first else "") or work.id,
        licence=(best.license if best else "") or "",
        address=f"doi:{doi}" if doi else "",
    )
