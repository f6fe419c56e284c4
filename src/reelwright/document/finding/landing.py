"""The child that looks in a paper's web page for the address of its PDF.

Publishers and repositories state it for search engines in <meta name="citation_pdf_url"> (Google Scholar's
inclusion guidelines, scholar.google.com/intl/en/scholar/inclusion.html#indexing).
"""

from pathlib import Path
from urllib.parse import urljoin

from lxml import etree

NAMES = ("citation_pdf_url", "bepress_citation_pdf_url", "eprints.document_url")


def pdf_of(page: Path, url: str) -> str:
    """The PDF that the page names, its address made whole by `url`, the page's own; '' when it names none."""
    try:
        tree = etree.parse(str(page), etree.HTMLParser(no_network=True, recover=True, huge_tree=False))
    except etree.LxmlError:
        return ""
    root = tree.getroot()
    if root is None:
        return ""
    for meta in root.iter("meta"):
        if (meta.get("name") or "").strip().lower() in NAMES and (content := meta.get("content")):
            found = urljoin(url, content.strip())
            return found if found.startswith(("http://", "https://")) else ""
    return ""
