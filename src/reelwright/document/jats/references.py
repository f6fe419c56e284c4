"""The works that a JATS article cites, taken apart."""

import re
from collections import Counter
from copy import deepcopy
from typing import Any

from reelwright.core.document import Reference
from reelwright.document.draft import Piece
from reelwright.document.front_matter import bare_doi
from reelwright.document.jats.front import person
from reelwright.document.jats.inline import Context, text_of
from reelwright.document.markup import XLINK, below, children, first, words
from reelwright.document.mathml import local

_CITATIONS = ("element-citation", "mixed-citation", "citation", "nlm-citation", "product")
_APART = frozenset(
    {"surname", "given-names", "name", "string-name", "collab", "article-title", "source", "year"}
)
_ARXIV = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf)/|[:.\s]+)\s*([a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?",
    re.IGNORECASE,
)


def keyed(article: Any, context: Context) -> list[Any]:
    """The `ref` elements in order; `context` then knows each one's key: its number, else its id."""
    refs = [one for group in below(article, "ref-list") for one in children(group, "ref")]
    labels = [words(first(one, "label")).strip(" .[]()") for one in refs]
    often = Counter(labels)
    for at, (one, label) in enumerate(zip(refs, labels, strict=True)):
        ident = one.get("id") or f"reference {at + 1}"
        key = label if label and often[label] == 1 else ident
        context.keys[ident] = key
        context.order.append(ident)
        for inner in below(one, *_CITATIONS):
            if inner.get("id"):
                context.keys[inner.get("id")] = key
    return refs


def pieces(article: Any, refs: list[Any], context: Context) -> list[Piece]:
    """The list of references with its heading."""
    if not refs:
        return []
    title = next((one for one in below(article, "ref-list") if first(one, "title") is not None), None)
    heading = text_of(first(title, "title"), context) if title is not None else "References"
    made = [Piece(kind="heading", text=heading or "References", level=1)]
    for ident, ref in zip(context.order, refs, strict=True):
        found = reference(ref, context.keys[ident])
        text = _entry(ref, found, context)
        if text:
            made.append(Piece(kind="reference", text=text, reference=found, label=words(first(ref, "label"))))
    return made


def reference(ref: Any, key: str) -> Reference:
    """What the entry `ref` says, from its structured form when it has one."""
    forms = below(ref, *_CITATIONS)
    rich = next((one for one in forms if local(one) != "mixed-citation"), None)
    node = rich if rich is not None else (forms[0] if forms else ref)
    said = _spaced(ref)
    article, source = (
        _title(node, "article-title", "chapter-title", "data-title", "part-title"),
        _title(node, "source"),
    )
    link = next((one.get(XLINK) or words(one) for one in below(node, "ext-link", "uri") if _web(one)), "")
    doi = next((bare_doi(words(one)) for one in below(ref, "pub-id") if one.get("pub-id-type") == "doi"), "")
    arxiv = next((words(one) for one in below(ref, "pub-id") if one.get("pub-id-type") == "arxiv"), "")
    found = _ARXIV.search(f"{said} {link}")
    return Reference(
        key=key,
        authors=_authors(node),
        year=_year(node, said),
        title=article or source,
        venue=source if article else words(first(node, "publisher-name")),
        doi=doi or bare_doi(said) or bare_doi(link),
        arxiv=arxiv or (found[1] if found else ""),
        url="" if "doi.org" in link else link,
    )


def _bare(node: Any) -> bool:
    """Whether the parts of a citation stand side by side with neither blanks nor marks between them."""
    parts = children(node)
    if len(parts) < 3 or (node.text or "").strip():
        return False
    return sum(bool((one.tail or "").strip()) for one in parts) < len(parts) / 3


def _parted(node: Any) -> Any:
    """A copy of a printed citation whose parts stand apart; numbers of catalogues are left out."""
    copied = deepcopy(node)
    for one in list(copied.iter("{*}pub-id")):
        if one.get("pub-id-type") in {"pmid", "pmcid"} and not (one.tail or "").strip():
            one.text = ""
    for one in copied.iter():
        after = one.getnext()
        if local(one) in _APART and after is not None and not one.tail:
            one.tail = " "
    return copied


def _spaced(node: Any) -> str:
    """The words of an entry with a blank between any two elements, so that no number runs into the next."""
    return " ".join(" ".join(node.itertext()).split())


def _web(node: Any) -> bool:
    return (node.get(XLINK) or "".join(node.itertext())).strip().lower().startswith(("http:", "https:"))


def _title(node: Any, *names: str) -> str:
    return next((text for name in names for one in below(node, name) if (text := words(one).strip(" ."))), "")


def _year(node: Any, said: str) -> str:
    for one in below(node, "year"):
        if found := re.search(r"\b(?:1[5-9]|20)\d\d", words(one)):
            return found.group()
    found = re.search(r"\b(?:1[5-9]\d\d|20\d\d)\b", said)
    return found.group() if found and not below(node, "name") else ""


def _authors(node: Any) -> tuple[str, ...]:
    groups = [
        one for one in below(node, "person-group") if (one.get("person-group-type") or "author") == "author"
    ]
    holders = groups or [node]
    found: list[str] = []
    for holder in holders:
        for one in children(holder, "name", "string-name", "collab", "name-alternatives"):
            if local(one) in {"name", "string-name"}:
                given, family = words(first(one, "given-names")), words(first(one, "surname"))
                parts = (given, family, words(first(one, "suffix")))
                found.append(" ".join(part for part in parts if part) or words(one))
            else:
                found.append(words(one) if local(one) == "collab" else person(one))
    return tuple(dict.fromkeys(name.strip(" ,;.") if len(name) > 3 else name for name in found if name))


def _entry(ref: Any, found: Reference, context: Context) -> str:
    """The entry as a line: as printed when its print is there, else put together."""
    printed = next(iter(below(ref, "mixed-citation", "citation")), None)
    said = text_of(_parted(printed), context) if printed is not None and not _bare(printed) else ""
    if len(said) > len(found.title) + 8:
        return re.sub(r"^\[?\d{1,4}\]?[.)]\s+", "", said)
    node = next(iter(below(ref, *_CITATIONS)), ref)
    volume, issue = words(first(node, "volume")), words(first(node, "issue"))
    low, high = words(first(node, "fpage")) or words(first(node, "elocation-id")), words(first(node, "lpage"))
    people = list(found.authors[:6]) + (["et al."] if len(found.authors) > 6 or below(node, "etal") else [])
    where = " ".join(filter(None, (found.venue, volume + (f"({issue})" if issue else ""))))
    pages = f"{low}–{high}" if low and high and low != high else low
    where += f": {pages}" if where and pages else ""
    parts = [", ".join(people) + (f" ({found.year})" if found.year else ""), found.title, where]
    made = " ".join(part.rstrip(".") + "." for part in parts if part.strip())
    made += f" doi:{found.doi}." if found.doi else ""
    return made or words(ref, "label")
