"""The child that looks at a paper's web page: the PDF that it names, and whether it is the paper itself.

Publishers and repositories name the PDF for search engines in <meta name="citation_pdf_url"> (the inclusion
guidelines of Google Scholar, scholar.google.com/intl/en/scholar/inclusion.html#indexing).
"""

from pathlib import Path
from urllib.parse import urljoin

from lxml import etree

from reelwright.core.noun import Noun

NAMES = ("citation_pdf_url", "bepress_citation_pdf_url", "eprints.document_url")


class Page(Noun):
    """A web page: the address of the PDF that it names ('' for none), and the words of its paragraphs."""

    pdf: str = ""
    words: int = 0


def look(page: Path, url: str) -> Page:
    """What the page at `url`, kept at `page`, is; nothing of it is fetched."""
    try:
        tree = etree.parse(str(page), etree.HTMLParser(no_network=True, recover=True, huge_tree=False))
    except etree.LxmlError:
        return Page()
    root = tree.getroot()
    if root is None:
        return Page()
    words = sum(len("".join(each.itertext()).split()) for each in root.iter("p"))
    for meta in root.iter("meta"):
        if (meta.get("name") or "").strip().lower() in NAMES and (content := meta.get("content")):
            found = urljoin(url, content.strip())
            return Page(pdf=found if found.startswith(("http://", "https://")) else "", words=words)
    return Page(words=words)
