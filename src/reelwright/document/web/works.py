"""The list of references of a web page: where it is, its entries, and what citations call them."""

import re
from typing import Any

from reelwright.core.document import Reference
from reelwright.document.draft import Piece
from reelwright.document.front_matter import bare_doi
from reelwright.document.mathml import local
from reelwright.document.web.inline import Context, text_of

_LISTS = re.compile(
    r"(?:^|[\s_-])(?:ltx_biblist|ltx_bibliography|references?|reflist|ref-list|bibliography|csl-bib-body|literature|"
    r"citation-list|citations|c-article-references|bibliographie|refs)(?=$|[\s_-])",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:^|[\s_-])(?:ltx_bibitem|csl-entry|ref-cit|reference|c-article-references__item|citation|ref|bib\d*|"
    r"bibitem|ref-content|CR\d+|B\d+|doc-biblioentry)(?=$|[\s_-])",
    re.IGNORECASE,
)
_IDENT = re.compile(r"^(?:ref|bib|cite|cit|cr|b|r|en|ref-cr|rid|bibr|note|page-ref)[-_.:]?", re.IGNORECASE)
_HEADS = re.compile(
    r"^(?:[\dIVX]+\.?\s*)?(?:references?(?: cited)?|bibliography|works cited|literature(?: cited)?|"
    r"literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|referências|bibliografia|"
    r"参考文献)\s*:?$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"^\s*(?:google scholar|crossref|pubmed|pmc(?: free article)?|article|cas|ads|mathscinet|view|"
    r"full text|doi|"
    r"web of science|free full text|download|open in new tab|search ads|pdf|find it|\[?link\]?|back to top|"
    r"cited by|close|↑|\^|↩︎?)\s*$",
    re.IGNORECASE,
)
MOST = 5000
_LINE = "\ue0fe"  # where a line of an entry ends


def heads(text: str) -> bool:
    """Whether a heading of this text opens the list of references."""
    return bool(_HEADS.match(text.strip()))


def entries(root: Any) -> list[Any]:
    """The elements that hold one reference each, in order; [] when the page has no such list."""
    best: list[Any] = []
    for node in root.iter():
        name = local(node)
        if name not in {"ol", "ul", "div", "section", "table", "dl", "tbody"}:
            continue
        said = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('role') or ''}"
        under = name in {"ol", "ul", "div", "dl"} and _under_heading(node)
        if not (_LISTS.search(said) or under):
            continue
        found = _items(node, sure=under or "bibliography" in said)
        if len(found) > len(best):
            best = found
    return best[:MOST]


def _items(node: Any, *, sure: bool) -> list[Any]:
    """The entries in `node`: list items, or elements that are named or numbered as entries."""
    items = [one for one in node.iter() if local(one) == "li" and not _inside(one, "li", node)]
    if items and (sure or _LISTS.search(node.get("class") or "") or any(_ident(one) for one in items)):
        return items
    named = [
        one
        for one in node
        if local(one) in {"div", "p", "dd", "tr", "span"}
        and (_ident(one) or _ENTRY.search(f"{one.get('class') or ''} {one.get('role') or ''}"))
    ]
    return named if len(named) > 1 or (named and sure) else []


def _inside(node: Any, name: str, top: Any) -> bool:
    for one in node.iterancestors():
        if one is top:
            return False
        if local(one) == name:
            return True
    return False


def _ident(node: Any) -> str:
    """The id that citations of this entry name: its own, or that of the first element in it."""
    for one in (node, *node):
        if local(one) and _IDENT.match(one.get("id") or one.get("name") or ""):
            return one.get("id") or one.get("name") or ""
    return ""


def _under_heading(node: Any) -> bool:
    before = node.getprevious()
    return (
        before is not None and local(before) in {"h1", "h2", "h3", "h4"} and heads("".join(before.itertext()))
    )


def keyed(found: list[Any], context: Context) -> list[str]:
    """The key of each entry: its number or id; `context` then knows every id in it."""
    keys = []
    for at, entry in enumerate(found):
        key = str(at + 1)
        keys.append(key)
        idents = [one.get("id") or one.get("name") for one in entry.iter() if local(one)]
        for ident in (*idents, *((entry.get("data-target") or "").split())):
            if ident:
                context.keys.setdefault(ident, key)
        parent = entry.getparent()
        if parent is not None and parent.get("id") and len(parent) == 1:
            context.keys.setdefault(parent.get("id"), key)
    return keys


def _lines(entry: Any) -> tuple[str, tuple[str, ...], str]:
    """Title, authors and venue of an entry set on lines: the title in bold, the authors under it."""
    bold: Any = next((one for one in entry.iter() if local(one) in {"strong", "b"}), None)
    after: Any = bold.getnext() if bold is not None else None
    if after is None or local(after) != "br" or (bold.tail or "").strip():
        return "", (), ""
    title = " ".join("".join(bold.itertext()).split())
    people = [part.strip() for part in (after.tail or "").replace("\n", " ").split(",")]
    emphasised: Any = next(
        (one for one in entry.iter() if local(one) in {"em", "i"} and "".join(one.itertext())), None
    )
    venue = " ".join("".join(emphasised.itertext()).split()) if emphasised is not None else ""
    whole = all(re.match(r"^[^\W\d_][\w .’'-]{2,60}$", part) for part in people if part)
    return title, tuple(part for part in people if part) if whole else (), venue


def piece(entry: Any, key: str) -> Piece | None:
    """One entry as a piece: its words without the publisher's links, and the addresses that it names."""
    links = [one.get("href") or "" for one in entry.iter() if local(one) == "a"]
    for one in list(entry.iter()):
        if (
            local(one) in {"a", "span", "button"}
            and _LINKS.match("".join(one.itertext()))
            and one is not entry
        ):
            one.clear(keep_tail=True)
    title, authors, venue = _lines(entry)
    for one in entry.iter():
        if local(one) == "br":
            one.tail = _LINE + (one.tail or "")
    text = re.sub(rf"[\s.]*{_LINE}\s*", ". ", text_of(entry, Context()))
    text = re.sub(r"^\s*\^\s*(?:[a-z]{1,2}\s+)*(?=\W*[^\W_]{2})", "", text)  # a wiki's marks that lead back
    label = re.match(
        r"^\s*[\[(]?(\d{1,4}|[A-Z][\w+-]{1,14}\d{2,4}[a-z]?)[\])]\.?\s+|^\s*(\d{1,4})\.\s+", text
    )
    text = re.sub(
        r"\s*\[?(?:Google Scholar|CrossRef|PubMed|PMC free article)\]?[.;]?",
        "",
        text[label.end() :] if label else text,
    )
    if len(text) < 8:
        return None
    doi = bare_doi(text) or next((found for link in links if (found := bare_doi(link)) and "doi" in link), "")
    web = next(
        (
            link
            for link in links
            if link.startswith("http") and "doi.org" not in link and "scholar" not in link
        ),
        "",
    )
    year = re.search(r"\((?:[^()]*\D)?((?:1[5-9]|20)\d\d)(?:-\d\d)*[^()]*\)", text)
    reference = Reference(
        key=key,
        title=title,
        authors=authors,
        venue=venue,
        doi=doi,
        url=web,
        year=year[1] if year and title else "",
    )
    stated = (label[1] or label[2]) if label else ""
    return Piece(kind="reference", text=text.strip(), label=stated, reference=reference)
