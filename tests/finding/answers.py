"""Answers of the services, written by hand after their published schemas, about papers that do not exist.

arXiv: info.arxiv.org/help/api/user-manual.html 3.3 and 3.4. Crossref: api.crossref.org, works. OpenAlex:
developers.openalex.org/api-reference/works.
"""

import gzip
import io
import json
import tarfile
from functools import cache

import typst

TITLE = "Counting bees with a cheap microphone"
TYPST = """
#set document(title: "Counting bees", author: ("Ada Example",), date: none)
#set page(paper: "a5", margin: 18mm)
#set text(font: "Libertinus Serif", size: 10pt)
#align(center)[#text(17pt, weight: "bold")[Counting bees with a cheap microphone]

Ada Example, Ben Sample]
#align(center)[*Abstract*]
Counting the bees of a hive by eye is slow. We show that one cheap microphone counts them as well. Our method
finds 93 % of the bees in 40 hives, at a cost of 12 euros for each hive.
#set heading(numbering: "1")
= Introduction
Counting by eye is slow and tires the observer, so few hives are ever counted. Cameras are expensive and fail
in the dark. We ask whether sound alone is enough to count the bees of a hive.
= Method
We record each hive for ten minutes with one microphone. A filter keeps the band from 200 to 400 Hz, in which
the wings of the bees sound. The number of bees is the number of peaks of the envelope.
= Results
The method finds 93 % of the bees in 40 hives. Trained observers found 81 % of the bees in the same hives.
= Conclusion
One cheap microphone is enough to count the bees of a hive on calm days.
"""
LATEX = r"""\documentclass{article}
\title{Counting bees with a cheap microphone}
\author{Ada Example \and Ben Sample}
\begin{document}
\maketitle
\begin{abstract}
Counting the bees of a hive by eye is slow. We show that one cheap microphone counts them as well. Our method
finds 93 \% of the bees in 40 hives, at a cost of 12 euros for each hive.
\end{abstract}
\section{Introduction}
Counting by eye is slow and tires the observer, so few hives are ever counted. Cameras are expensive and fail
in the dark. We ask whether sound alone is enough to count the bees of a hive.
\section{Method}
We record each hive for ten minutes with one microphone. A filter keeps the band from 200 to 400 Hz, in which
the wings of the bees sound. The number of bees is the number of peaks of the envelope.
\section{Results}
The method finds 93 \% of the bees in 40 hives. Trained observers found 81 \% of the bees in the same hives.
\section{Conclusion}
One cheap microphone is enough to count the bees of a hive on calm days.
\end{document}
"""
HTML = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in.</p></body></html>"


@cache
def pdf() -> bytes:
    """A paper of two pages."""
    return typst.compile(TYPST.encode(), ignore_system_fonts=True)


def eprint(text: str = LATEX) -> bytes:
    """A paper's source as arXiv gives it: .tar.gz."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        member = tarfile.TarInfo("main.tex")
        member.size = len(text.encode())
        archive.addfile(member, io.BytesIO(text.encode()))
    return gzip.compress(packed.getvalue(), mtime=0)


def entry(
    identifier: str = "2101.00001v3",
    title: str = TITLE,
    authors: tuple[str, ...] = ("Ada Example", "Ben Sample"),
    more: str = "",
) -> str:
    """An entry of arXiv's feed; `more` are arXiv's own elements."""
    people = "".join(f"<author><name>{name}</name></author>" for name in authors)
    return (
        f"<entry><id>http://arxiv.org/abs/{identifier}</id><updated>2022-03-04T10:00:00Z</updated>"
        f"<published>2021-01-01T00:00:00Z</published><title>{title}</title><summary>Bees.</summary>{people}{more}"
        '<link href="http://arxiv.org/abs/2101.00001v3" rel="alternate" type="text/html"/>'
        '<arxiv:primary_category term="q-bio.QM" scheme="http://arxiv.org/schemas/atom"/></entry>'
    )


def feed(*entries: str) -> bytes:
    """arXiv's answer to a query."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:arxiv="http://arxiv.org/schemas/atom" '
        'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"><title>ArXiv Query</title>'
        f"<opensearch:totalResults>{len(entries)}</opensearch:totalResults>{''.join(entries)}</feed>"
    ).encode()


ERROR = feed(
    "<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1234.12345</id><title>Error</title>"
    "<summary>incorrect id format for 1234.12345</summary>"
    "<author><name>arXiv api core</name></author></entry>"
)


def crossref(**more: object) -> dict[str, object]:
    """A work of Crossref's."""
    return {
        "DOI": "10.1000/Bees.1",
        "type": "journal-article",
        "title": ["Counting bees with a <i>cheap</i> microphone"],
        "author": [
            {"given": "Ada", "family": "Example", "sequence": "first", "affiliation": []},
            {"given": "Ben", "family": "Sample", "sequence": "additional", "affiliation": []},
        ],
        "issued": {"date-parts": [[2022, 5]]},
        "container-title": ["Journal of Hives &amp; Honey"],
        "URL": "https://doi.org/10.1000/bees.1",
        "license": [
            {
                "URL": "https://creativecommons.org/licenses/by/4.0/",
                "content-version": "vor",
                "delay-in-days": 0,
            }
        ],
        **more,
    }


def one(work: dict[str, object]) -> bytes:
    """Crossref's answer to a DOI."""
    return json.dumps(
        {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": work}
    ).encode()


def many(*works: dict[str, object]) -> bytes:
    """Crossref's answer to a query."""
    message = {"total-results": len(works), "items": works, "facets": {}}
    return json.dumps({"status": "ok", "message-type": "work-list", "message": message}).encode()


def openalex(**more: object) -> dict[str, object]:
    """A work of OpenAlex's."""
    return {
        "id": "https://openalex.org/W1",
        "doi": "https://doi.org/10.1000/bees.1",
        "display_name": TITLE,
        "publication_year": 2022,
        "authorships": [
            {
                "author_position": "first",
                "author": {"id": "https://openalex.org/A1", "display_name": "Ada Example"},
            },
            {
                "author_position": "last",
                "author": {"id": "https://openalex.org/A2", "display_name": "Ben Sample"},
            },
        ],
        "best_oa_location": None,
        "primary_location": location(landing_page_url="https://doi.org/10.1000/bees.1"),
        "locations": [],
        **more,
    }


def location(**more: object) -> dict[str, object]:
    """A place where OpenAlex knows a work to be."""
    return {
        "is_oa": True,
        "landing_page_url": None,
        "pdf_url": None,
        "license": "cc-by",
        "version": "publishedVersion",
        "source": {"id": "https://openalex.org/S1", "display_name": "Journal of Hives", "type": "journal"},
        **more,
    }


def results(*works: dict[str, object]) -> bytes:
    """OpenAlex's answer to a search."""
    return json.dumps({"meta": {"count": len(works), "page": 1}, "results": works, "group_by": []}).encode()
