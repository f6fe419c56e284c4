"""arXiv: what it knows of a paper, and where its source and its PDF are.

API: info.arxiv.org/help/api/user-manual.html. Terms (one request every three seconds, one connection at a
time): info.arxiv.org/help/api/tou.html; programs ask export.arxiv.org (info.arxiv.org/help/bulk_data.html).
"""

import re

from reelwright.core.errors import Damaged, InputError, NotFound, TryLater
from reelwright.core.finding import Known
from reelwright.document.finding.asking import MOST, Desk, plain, strange
from reelwright.document.finding.atom import Entry, Feed
from reelwright.document.finding.naming import arxiv_of
from reelwright.sandbox import Limits, call

WHO = "arXiv"
READING = Limits(seconds=20, memory=1 << 30, written=0, output=8 << 20)
_WITHDRAWN = re.compile(r"\bwithdrawn\b", re.IGNORECASE)


def known(desk: Desk, identifier: str) -> tuple[Known, bool]:
    """What arXiv knows of a paper, and whether it says that the paper was withdrawn.

    The id of the result has the version: the one asked for, else the latest. Raises NotFound, TryLater.
    """
    found = _feed(desk, {"id_list": identifier, "max_results": "1"})
    # a feed for an unknown id is empty, or has an entry without a title
    entry = next((each for each in found.entries if each.title and arxiv_of(each.id)), None)
    if found.error or entry is None:
        why = f" It says: {found.error}." if found.error else ""
        raise NotFound(
            f"arXiv has no paper of this id.{why}",
            fix="Check the id: 2101.00001, 2101.00001v2 or hep-th/9901001.",
            where=f"arXiv:{identifier}",
        )
    return _known(entry), _WITHDRAWN.search(entry.comment) is not None


def search(desk: Desk, title: str, most: int) -> tuple[Known, ...]:
    """Papers whose title or record holds the words, best first by arXiv's own order. Raises TryLater."""
    words = re.findall(r"\w+", title)
    long = sorted({word for word in words if len(word) > 3}, key=words.index)[:10] or words[:10]
    if not words:
        return ()
    query = f'ti:"{" ".join(words)}" OR ({" AND ".join(f"all:{word}" for word in long)})'
    found = _feed(desk, {"search_query": query, "max_results": str(most), "sortBy": "relevance"})
    if found.error:
        raise strange(WHO, found.error)
    return tuple(_known(entry) for entry in found.entries if entry.title and arxiv_of(entry.id))


def source_url(desk: Desk, identifier: str) -> str:
    """Where the authors' source is: LaTeX as .tar.gz or .gz, or the PDF that they sent."""
    return f"{desk.services.arxiv}/e-print/{identifier}"


def pdf_url(desk: Desk, identifier: str) -> str:
    """Where the PDF is."""
    return f"{desk.services.arxiv}/pdf/{identifier}"


def _feed(desk: Desk, query: dict[str, str]) -> Feed:
    place = desk.scratch / "answer.xml"
    try:
        desk.wire.get(
            f"{desk.services.arxiv}/api/query", place, MOST, accept="application/atom+xml", query=query
        )
        return call(
            "reelwright.document.finding.atom:feed", place, returns=Feed, limits=READING, reads=[place]
        )
    except (NotFound, TryLater):
        raise
    except Damaged as error:
        # arXiv says so in plain text when it is asked too often
        if place.exists() and place.read_bytes()[:200].strip().lower().startswith(b"rate exceeded"):
            raise TryLater("arXiv was asked too often.", fix="Try again in a minute.") from error
        raise strange(WHO, error.message.rstrip(".")) from error
    except InputError as error:
        raise strange(WHO, error.message.rstrip(".")) from error


def _known(entry: Entry) -> Known:
    identifier = arxiv_of(entry.id)
    return Known(
        title=plain(entry.title),
        authors=entry.authors,
        year=entry.published[:4],
        venue=entry.journal,
        doi=entry.doi.lower(),
        arxiv=identifier,
        url=f"https://arxiv.org/abs/{identifier}",
        address=f"arXiv:{identifier}",
    )
