"""How the film names the paper: its title, its authors, its reference, and where to find it."""

import re
from pathlib import PurePosixPath

from reelwright.core.document import Document
from reelwright.script.cleaning import tidy
from reelwright.script.languages.tongue import Tongue


def shown_title(document: Document) -> str:
    """The title; without one, the first heading or the file's name."""
    title = tidy(document.title).strip()
    if not title:
        title = next((block.text for block in document.blocks if block.kind == "heading"), "")
    if not title:
        title = (
            PurePosixPath(document.source.name.replace("\\", "/")).stem.replace("_", " ").replace("-", " ")
        )
    small = title.capitalize() if title.isupper() and len(title.split()) > 2 else title
    return re.sub(r"\s*[*†‡]+$", "", small)


def by_line(document: Document, tongue: Tongue) -> str:
    """The authors as they are spoken: up to three by name, else the first and colleagues; '' when unknown."""
    authors = _names(document)
    if not authors:
        return ""
    if len(authors) > 3:
        return tongue.phrases.colleagues.format(author=authors[0])
    return _joined(authors, tongue)


def named_authors(document: Document, tongue: Tongue, *, most: int) -> str:
    """The authors as they are shown: up to `most`, then 'et al.'."""
    authors = _names(document)
    if len(authors) <= most:
        return _joined(authors, tongue)
    return f"{', '.join(authors[:most])} et al."


def reference(document: Document, tongue: Tongue) -> str:
    """Authors (year). Title. Venue."""
    authors = named_authors(document, tongue, most=8)
    year = f"({document.year})" if document.year else ""
    head = " ".join(filter(None, (authors, year)))
    title = shown_title(document)
    parts = [
        f"{head}." if head else "",
        title if title[-1:] in "?!." else f"{title}.",
        f"{document.venue}." if document.venue else "",
    ]
    return " ".join(filter(None, parts))


def find(document: Document) -> str:
    """Where the paper is found: DOI, else arXiv, else its address; '' when it states none."""
    if document.doi:
        return f"https://doi.org/{document.doi}"
    if document.arxiv:
        return f"arXiv:{document.arxiv}"
    return document.url


def _names(document: Document) -> tuple[str, ...]:
    """The authors; surnames in capitals as other names are written."""
    named = []
    for author in document.authors:
        shouted = re.search(r"\b[A-ZÀ-Þ]{3,}\b", author) is not None
        calm = (
            re.sub(r"\b(?:DE|DO|DA|DI|DU|LA|LE)\b", lambda found: found.group().lower(), author)
            if shouted
            else author
        )
        named.append(re.sub(r"[^\W\d_]{3,}", _lower_tail, calm))
    return tuple(named)


def _lower_tail(found: re.Match[str]) -> str:
    word = found.group()
    return word.capitalize() if word.isupper() else word


def _joined(authors: tuple[str, ...], tongue: Tongue) -> str:
    if len(authors) < 2:
        return "".join(authors)
    return f"{', '.join(authors[:-1])} {tongue.phrases.and_} {authors[-1]}"
