"""Real papers whose mark-up says what is right: their references' fields, and where they cite."""

import re
import unicodedata
import zipfile
from functools import cache

import pytest
from lxml import etree

from conftest import SHARED
from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, Place, Source
from reelwright.document.citing import cited

# NLM with numbers in square brackets; Brazilian author-year; NLM with numbers in round brackets
PAPERS = (
    "ecology_insect-biomass_plos.xml",
    "botany-pt_scielo-jats-package.zip",
    "oncology_scielo-documentstore.zip",
)
FLOATS = ("fig", "table-wrap", "disp-formula", "p")


@cache
def root(name: str) -> etree._Element:
    path = SHARED / "papers" / name
    if not path.exists():
        pytest.skip(f"the shared data are not beside the checkout: no papers/{name}")
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as packed:
            member = next(entry for entry in packed.namelist() if entry.endswith(".xml"))
            return etree.fromstring(packed.read(member), etree.XMLParser(resolve_entities=False))
    return etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False))


def flat(paragraph: etree._Element) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of a paragraph, and what it cites where."""
    said: list[str] = []
    cites: list[tuple[int, int, str]] = []

    def add(text: str | None) -> None:
        said.append(re.sub(r"\s+", " ", text or ""))

    def walk(node: etree._Element) -> None:
        if isinstance(node.tag, str) and (node is paragraph or node.tag not in FLOATS):
            start = len("".join(said))
            add(node.text)
            for child in node:
                walk(child)
            if node.tag == "xref" and node.get("ref-type") == "bibr":
                cites.extend((start, len("".join(said)), rid) for rid in node.get("rid").split())
        if node is not paragraph:
            add(node.tail)

    walk(paragraph)
    return "".join(said), cites


@cache
def read(name: str) -> tuple[Document, dict[str, list[tuple[int, int, str]]]]:
    """The paper as plain text, cited by us, and its own citations by block."""
    blocks, wanted = [], {}
    for at, paragraph in enumerate(root(name).iter("p")):
        text, cites = flat(paragraph)
        blocks.append(Block(id=f"p{at}", kind="text", text=text, place=Place(page=1)))
        wanted[f"p{at}"] = cites
    for reference in root(name).iter("ref"):
        text = " ".join("".join(reference.find("mixed-citation").itertext()).split())
        label = f"[{reference.findtext('label')}]" if reference.findtext("label") else ""
        blocks.append(
            Block(id=reference.get("id"), kind="reference", text=text, label=label, place=Place(page=2))
        )
    source = Source(blob=Blob(sha256="0" * 64, media_type="text/plain", size=1), name=name, pages=2)
    paper = Document(title="", authors=(), language="en", source=source, blocks=tuple(blocks))
    return cited(paper), wanted


@pytest.mark.parametrize("name", PAPERS)
def test_citations_are_found_again(name: str) -> None:
    paper, wanted = read(name)
    right = missed = 0
    for block in paper.blocks:
        found = [(one.start, one.end, target) for one in block.citations for target in one.targets]
        for start, end, work in wanted.get(block.id, []):
            hit = any(work == target and first <= end and last >= start for first, last, target in found)
            right, missed = right + hit, missed + (not hit)
        if wanted.get(block.id) is not None:
            ends = [at for start, end, _ in wanted[block.id] for at in (start, end)]
            assert all(any(first <= at <= last for at in ends) for first, last, _ in found), block.text
    assert right >= 0.95 * (right + missed)


def folded(text: str | None) -> str:
    plain = unicodedata.normalize("NFKD", text or "")
    return re.sub(r"[\W\u0300-\u036f]+", "", plain).lower()


@pytest.mark.parametrize("name", PAPERS)
def test_fields_agree_with_the_mark_up(name: str) -> None:
    paper, _ = read(name)
    references = {block.id: block.reference for block in paper.blocks if block.kind == "reference"}
    right = dict.fromkeys(("family", "year", "title", "venue"), 0)
    total = dict.fromkeys(right, 0)
    for reference in root(name).iter("ref"):
        tagged = reference.find("element-citation")
        tagged = reference.find("mixed-citation") if tagged is None else tagged
        ours = references[reference.get("id")]
        if tagged.get("publication-type") != "journal" or tagged.find(".//surname") is None or ours is None:
            continue
        pairs = {
            "family": (ours.authors[0] if ours.authors else "", tagged.findtext(".//surname")),
            "year": (ours.year, tagged.findtext("year")),
            "title": (ours.title, "".join(tagged.find("article-title").itertext())),
            "venue": (ours.venue, "".join(tagged.find("source").itertext())),
        }
        for field, (found, told) in pairs.items():
            total[field] += 1
            same = folded(found) == folded(told) or (
                field == "family" and folded(found).endswith(folded(told))
            )
            right[field] += same
    assert total["year"] >= 15
    assert all(right[field] >= 0.9 * total[field] for field in total), (right, total)
