"""What a service knows of a paper, laid over what was read in it. Pure: recipes call it between steps."""

import re
import unicodedata

from reelwright.core.document import Document
from reelwright.core.finding import Known
from reelwright.core.made import Made, Notice

ALIKE = 0.3  # share of words that two titles of one paper have in common at least


def filled(known: Known, other: Known) -> Known:
    """`known`, with what it does not say taken from `other`."""
    told = {name: getattr(other, name) for name in Known.model_fields if not getattr(known, name)}
    return known.model_copy(update=told)


def laid_over(made: Made[Document], known: Known | None) -> Made[Document]:
    """The document with the service's title, authors, year, venue, DOI, arXiv id, licence and address.

    What the service does not say stays as it was read. A title with TeX in it does not replace one that was
    read; a title that is another altogether is told of. None changes nothing.
    """
    if known is None:
        return made
    document = made.thing
    title = known.title
    notices = made.notices
    if title and document.title and not _alike(title, document.title):
        told = (
            f"the service calls it {title!r}; the file begins with {document.title!r}: is it the right paper?"
        )
        notices = (*notices, Notice(level="warning", where="title", message=told))
    elif document.title and re.search(r"[$\\]", title):
        title = document.title
    facts = {
        "title": title,
        "authors": known.authors,
        "year": known.year,
        "venue": known.venue,
        "doi": known.doi,
        "arxiv": known.arxiv,
        "url": known.url,
        "licence": known.licence,
    }
    source = document.source.model_copy(update={"address": known.address})
    told_of = {name: value for name, value in facts.items() if value}
    return Made[Document](thing=document.model_copy(update={**told_of, "source": source}), notices=notices)


def _alike(left: str, right: str) -> bool:
    mine, others = _words(left), _words(right)
    least = min(len(mine), len(others))
    return not least or len(mine & others) / least >= ALIKE


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]{2,}", unicodedata.normalize("NFKC", text).casefold()))
