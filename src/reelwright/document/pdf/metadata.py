"""What a PDF's own records state of it: the Info dictionary and XMP (ISO 16684-1), with PRISM's terms."""

import mmap
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from lxml import etree

from reelwright.document.pdf.front import ARXIV, DOI, LICENCES, names_in
from reelwright.document.pdf.outline import Entry, read_outline

MOST_XMP = 1 << 20  # bytes of one packet
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
MADE_UP = re.compile(
    r"untitled|\.(?:docx?|tex|dvi|qxd|indd|pdf|rtf|ps)\b|microsoft word|^\W*$"
    r"|^(?:title|paper|article|manuscript)$",
    re.IGNORECASE,
)
CREATIVE = re.compile(r"creativecommons\.org/licenses/([a-z\-]+)/(\d\.\d)", re.IGNORECASE)


class Stated(NamedTuple):
    """What the file says of itself; '' and () mean 'not stated'. None of it has been checked."""

    title: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    doi: str = ""
    arxiv: str = ""
    venue: str = ""
    year: str = ""
    licence: str = ""
    outline: tuple[Entry, ...] = ()


def read_stated(document: pdfium.PdfDocument, path: Path) -> Stated:
    """The records of the PDF at `path`, opened as `document`; broken ones are passed over."""
    terms = _xmp(path)
    info = {key: _clean(document.get_metadata_value(key)) for key in INFO}
    title = next((t for t in (*terms.get("title", ()), info["Title"]) if _is_title(t)), "")
    creators = tuple(name for name in terms.get("creator", ()) if name)
    identifiers = " ".join(
        [*terms.get("doi", ()), *terms.get("identifier", ()), *terms.get("url", ()), info["DOI"], info["doi"],
         info["arXivID"], info["Subject"]]
    )  # fmt: skip
    doi, arxiv = DOI.search(identifiers), ARXIV.search(identifiers.replace("org/abs/", " arXiv: "))
    dates = " ".join([*terms.get("coverDate", ()), *terms.get("coverDisplayDate", ())])
    year = re.search(r"\b(?:19|20)\d\d\b", dates)
    keywords = terms.get("subject", ()) or tuple(split_keywords(info["Keywords"]))
    return Stated(
        title=title,
        authors=creators if len(creators) > 1 else people(creators[0] if creators else info["Author"]),
        keywords=tuple(word for word in keywords if word)[:20],
        doi=re.sub(r"[.,;:)]+$", "", doi[1]) if doi else "",
        arxiv=arxiv[1] if arxiv else "",
        venue=next(iter(terms.get("publicationName", ())), ""),
        year=year.group() if year else "",
        licence=_licence(" ".join([*terms.get("WebStatement", ()), *terms.get("license", ()),
                                   *terms.get("rights", ())])),
        outline=read_outline(document),
    )  # fmt: skip


INFO = ("Title", "Author", "Subject", "Keywords", "DOI", "doi", "arXivID")


def people(text: str) -> tuple[str, ...]:
    """Authors as one line names them, people or a body of people."""
    found = names_in(text)
    if found or not text or len(text) > 120 or re.search(r"[@\d]", text):
        return tuple(found)
    return tuple(part.strip() for part in text.split(";") if part.strip())


def split_keywords(text: str) -> list[str]:
    """Keywords as one line lists them."""
    text = re.sub(r"[ ]+", " ", text).strip(" .")
    signs = next(
        (sign for sign in (r";", r"[·•|∙⋅▪]", r",", r"\s[–—-]\s", r"\. (?=[A-Z])") if re.search(sign, text)),
        ";",
    )
    return [word.strip(" .,") for word in re.split(signs, text) if word.strip(" .,")]


def _clean(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def _is_title(text: str) -> bool:
    return bool(text) and not MADE_UP.search(text) and len(text) <= 300


def _licence(text: str) -> str:
    found = CREATIVE.search(text)
    if found:
        return f"CC {found[1].upper()} {found[2]}"
    return next((name for pattern, name in LICENCES if re.search(pattern, text, re.IGNORECASE)), "")


def _xmp(path: Path) -> dict[str, tuple[str, ...]]:
    """The terms of the last XMP packet that is not compressed, by local name."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        start, end = data.rfind(b"<x:xmpmeta"), data.rfind(b"</x:xmpmeta>")
        if start < 0 or not start < end < start + MOST_XMP:
            return {}
        packet = data[start : end + len(b"</x:xmpmeta>")]
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(packet, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    if root is None:
        return {}
    terms: dict[str, list[str]] = {}
    for description in root.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            terms.setdefault(etree.QName(name).localname, []).append(_clean(str(value)))
        for child in description.iterchildren(tag=etree.Element):
            own = [_clean(text) for text in _values(child)]
            terms.setdefault(etree.QName(child).localname, []).extend(text for text in own if text)
    return {name: tuple(dict.fromkeys(values)) for name, values in terms.items()}


def _values(element: etree._Element) -> Iterable[str]:
    items = list(element.iter(f"{RDF}li"))
    if not items:
        resource = element.get(f"{RDF}resource")
        return [resource or "".join(map(str, element.itertext()))]
    return ["".join(map(str, item.itertext())) for item in items]
