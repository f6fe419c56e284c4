"""The child that reads arXiv's answers: Atom (RFC 4287) with arXiv's own elements.

Schema: arXiv API User's Manual, 3.3 'Outline of an Atom feed' (info.arxiv.org/help/api/user-manual.html): the
feed's entries have id 'http(s)://arxiv.org/abs/ID', title, author/name, published (of version 1), and
arxiv:doi, arxiv:journal_ref and arxiv:comment where the authors gave them. An error (3.4) is a feed of one
entry with the title 'Error' and an id under /api/errors, with status 200 or 400.
"""

from pathlib import Path

from lxml import etree

from reelwright.core.errors import Damaged
from reelwright.core.noun import Noun

_ATOM, _ARXIV = "{http://www.w3.org/2005/Atom}", "{http://arxiv.org/schemas/atom}"
MOST_ENTRIES = 100


class Entry(Noun):
    """One paper of the feed. Empty strings mean 'not stated'."""

    id: str
    title: str
    authors: tuple[str, ...]
    published: str
    doi: str = ""
    journal: str = ""
    comment: str = ""


class Feed(Noun):
    """What arXiv answered: papers, or what it says is wrong with the question ('' when nothing is)."""

    entries: tuple[Entry, ...]
    error: str = ""


def feed(path: Path) -> Feed:
    """The feed in the file at `path`. Raises Damaged when it is none; entities and DTDs are refused."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(str(path), parser)
    except etree.XMLSyntaxError as error:
        raise Damaged("the answer is not XML.") from error
    if tree.docinfo.doctype:
        raise Damaged("the answer has a document type of its own.")
    root = tree.getroot()
    if root.tag != f"{_ATOM}feed":
        raise Damaged("the answer is not an Atom feed.")
    entries: list[Entry] = []
    for node in root.findall(f"{_ATOM}entry")[:MOST_ENTRIES]:
        found = _entry(node)
        if found.title == "Error" and "/api/errors" in found.id:
            return Feed(entries=(), error=_text(node, f"{_ATOM}summary") or "no reason given")
        entries.append(found)
    return Feed(entries=tuple(entries))


def _entry(node: etree._Element) -> Entry:
    names = (_text(author, f"{_ATOM}name") for author in node.findall(f"{_ATOM}author"))
    return Entry(
        id=_text(node, f"{_ATOM}id"),
        title=_text(node, f"{_ATOM}title"),
        authors=tuple(name for name in names if name),
        published=_text(node, f"{_ATOM}published"),
        doi=_text(node, f"{_ARXIV}doi"),
        journal=_text(node, f"{_ARXIV}journal_ref"),
        comment=_text(node, f"{_ARXIV}comment"),
    )


def _text(node: etree._Element, tag: str) -> str:
    found = node.find(tag)
    return "" if found is None else " ".join("".join(found.itertext()).split())
