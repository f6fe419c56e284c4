"""What a JATS article says of itself: title, people, abstract, dates, licence, language."""

import re
from typing import Any

from reelwright.core.made import Notice
from reelwright.document.draft import Front, Piece
from reelwright.document.front_matter import bare_doi
from reelwright.document.jats.inline import Context, running, text_of
from reelwright.document.language import language_of
from reelwright.document.markup import LANGUAGE, XLINK, below, children, first, words
from reelwright.document.mathml import local

ENOUGH = 600  # characters of body before a stated language is doubted
_ASIDE = {
    "graphical",
    "teaser",
    "toc",
    "toc-abstract",
    "web-summary",
    "editor",
    "precis",
    "short",
    "video",
    "ascii",
}
_ALSO = {
    "author-summary",
    "summary",
    "plain-language-summary",
    "executive-summary",
    "key-points",
    "highlights",
}
_NAMES = {
    "author-summary": "Author summary", "summary": "Summary",
    "plain-language-summary": "Plain language summary",
    "executive-summary": "Executive summary", "key-points": "Key points", "highlights": "Highlights",
}  # fmt: skip


def front(article: Any, context: Context, asked: str) -> tuple[Front, tuple[Notice, ...]]:
    """The front matter of `article`, but for its abstract. `asked` is the person's word for the language."""
    meta = first(article, "front", "article-meta")
    meta = meta if meta is not None else first(article, "front-stub")
    language, notices = _language(article, asked)
    if meta is None:
        return Front(language=language), (
            *notices,
            _notice("front", "the article states no title and authors"),
        )
    journal = first(article, "front", "journal-meta")
    about = Front(
        title=_title(meta, context),
        authors=authors(meta),
        language=language,
        year=_year(meta),
        venue=_venue(journal),
        doi=_id(meta, "doi"),
        arxiv=_id(meta, "arxiv"),
        licence=_licence(meta),
        keywords=_keywords(meta, language, context),
    )
    return about, notices


def _notice(where: str, message: str) -> Notice:
    return Notice(level="info", where=where, message=message)


def _language(article: Any, asked: str) -> tuple[str, tuple[Notice, ...]]:
    stated = (article.get(LANGUAGE) or "").replace("_", "-").strip()
    stated = "-".join([stated.split("-")[0].lower(), *stated.split("-")[1:]])
    if asked:
        return asked, ()
    body = first(article, "body")
    text = " ".join(words(one) for one in below(body, "p")[:60]) if body is not None else ""
    meta = first(article, "front", "article-meta")
    if len(text) < ENOUGH and meta is not None:
        text += " ".join(words(one) for one in children(meta, "abstract"))
    heard = language_of(text, "")
    if not heard or heard == stated.split("-")[0]:
        return stated or heard or "en", ()
    if not stated:
        return heard, ()
    if len(text) < ENOUGH:
        return stated, ()
    message = f"the article says '{stated}', its text is '{heard}': taken as '{heard}'"
    return heard, (Notice(level="warning", where="language", message=message),)


def _title(meta: Any, context: Context) -> str:
    group = first(meta, "title-group")
    group = group if group is not None else meta
    parts = [text_of(one, context).rstrip("*†") for one in children(group, "article-title", "subtitle")]
    return ": ".join(part.strip().rstrip(":") for part in parts if part.strip())


def authors(meta: Any) -> tuple[str, ...]:
    """The authors in order, 'Given Family'; groups by their name."""
    found: list[str] = []
    for group in children(meta, "contrib-group"):
        if (group.get("content-type") or "author").rstrip("s") not in {"author", "collab", ""}:
            continue
        for one in below(group, "contrib"):
            if (one.get("contrib-type") or "author") in {"author", "collab", "group", "person"}:
                inside = one.getparent().getparent() if one.getparent() is not None else None
                if inside is not None and local(inside) == "collab":
                    continue  # a member of a group that is named itself
                found.append(person(one))
    return tuple(dict.fromkeys(name for name in found if name))


def person(node: Any) -> str:
    """The name that `node` holds: name, string-name or collab."""
    for one in (node, *below(node, "name-alternatives")):
        for name in children(one, "name", "string-name"):
            given, family = words(first(name, "given-names")), words(first(name, "surname"))
            if family or given:
                order = (family, given) if name.get("name-style") == "eastern" else (given, family)
                return " ".join(part for part in (*order, words(first(name, "suffix"))) if part)
            return words(name)
    collab = first(node, "collab")
    return words(collab, "contrib-group", "xref", "sup").strip(" ,;") if collab is not None else ""


def _year(meta: Any) -> str:
    dates = children(meta, "pub-date")
    rank = {"epub": 0, "electronic": 0, "pub": 0, "epub-ppub": 1, "collection": 2, "ppub": 3}
    dates.sort(key=lambda one: rank.get(one.get("pub-type") or one.get("date-type") or "", 2))
    for one in (*dates, *below(meta, "copyright-year")):
        found = re.search(r"\b(?:1[5-9]|20)\d\d\b", words(first(one, "year")) or words(one))
        if found:
            return found.group()
    return ""


def _venue(journal: Any) -> str:
    if journal is None:
        return ""
    for path in (("journal-title-group", "journal-title"), ("journal-title",)):
        if name := words(first(journal, *path)):
            return name
    return words(first(journal, "journal-id"))


def _id(meta: Any, kind: str) -> str:
    for one in children(meta, "article-id"):
        if (one.get("pub-id-type") or "").lower() == kind:
            return bare_doi(words(one)) if kind == "doi" else words(one)
    return ""


def _licence(meta: Any) -> str:
    """The licence's short name when its address or words tell it, else its own words, shortened."""
    for one in below(meta, "license"):
        said = " ".join([one.get(XLINK) or "", *(link.get(XLINK) or "" for link in below(one, "ext-link"))])
        said += (
            " " + " ".join("".join(ref.itertext()) for ref in below(one, "license_ref")) + " " + words(one)
        )
        if name := licence_name(said):
            return name
        return words(first(one, "license-p") if first(one, "license-p") is not None else one)[:200]
    return words(first(meta, "permissions", "copyright-statement"))[:200]


def licence_name(text: str) -> str:
    """'CC BY 4.0' for a Creative Commons address or name in `text`, '' when there is none."""
    found = re.search(
        r"creativecommons\.org/(licenses|publicdomain)/([a-z-]+)(?:/(\d\.\d))?", text, re.IGNORECASE
    )
    if found:
        kind = {"zero": "CC0", "mark": "Public domain"}.get(found[2].lower(), f"CC {found[2].upper()}")
        return f"{kind} {found[3]}" if found[3] else kind
    if short := re.search(r"\bCC[ -]?(BY(?:-(?:NC|ND|SA))*|0)\b(?:[ -](\d\.\d))?", text):
        return "CC0" if short[1] == "0" else f"CC {short[1]}" + (f" {short[2]}" if short[2] else "")
    if re.search(r"creative commons", text, re.IGNORECASE):
        parts = ["BY"] if re.search(r"attribution", text, re.IGNORECASE) else ["0"]
        for word, letters in (("non-?commercial", "NC"), ("share-?alike", "SA"), ("no-?derivative", "ND")):
            parts += [letters] if re.search(word + r".{0,30}licen[sc]e", text, re.IGNORECASE) else []
        version = re.search(r"\b([1-4]\.\d)\b", text)
        return ("CC0" if parts == ["0"] else f"CC {'-'.join(parts)}") + (f" {version[1]}" if version else "")
    return ""


def _keywords(meta: Any, language: str, context: Context) -> tuple[str, ...]:
    usual = {"author", "author-keywords", "author-generated", "kwd", ""}
    groups = [one for one in children(meta, "kwd-group") if (one.get("kwd-group-type") or "") in usual]
    own = [
        one for one in groups if (one.get(LANGUAGE) or "").split("-")[0].lower() in {"", _primary(language)}
    ]
    found = [
        text_of(kwd, context) for one in (own or groups)[:1] for kwd in below(one, "kwd", "compound-kwd")
    ]
    return tuple(dict.fromkeys(word.strip(" .;") for word in found if word.strip(" .;")))


def abstract(
    article: Any, language: str, context: Context
) -> tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Notice, ...]]:
    """The abstract in the article's language, then other summaries as sections, then what was left out."""
    meta = first(article, "front", "article-meta")
    if meta is None:
        return (), (), ()
    found = [one for one in children(meta, "abstract") if not one.get("abstract-type")]
    typed = [one for one in children(meta, "abstract", "trans-abstract") if one.get("abstract-type")]
    translated = [one for one in children(meta, "trans-abstract") if not one.get("abstract-type")]
    if not found:
        usual = [one for one in typed if (one.get("abstract-type") or "") not in _ASIDE | _ALSO]
        summary = [one for one in typed if one.get("abstract-type") in {"summary", "executive-summary"}]
        found = usual or summary[:1]
        typed = [one for one in typed if one not in found]
    chosen = next((one for one in (*found, *translated) if _tongue(one) == _primary(language)), None)
    chosen = chosen if chosen is not None else next(iter((*found, *translated)), None)
    notices = [
        _notice("abstract", f"also given in '{_tongue(one) or 'another language'}', left out")
        for one in (*found, *translated)
        if one is not chosen
    ]
    sections: list[Piece] = []
    for one in typed:
        kind = one.get("abstract-type") or ""
        if kind in _ALSO and _tongue(one) in {"", _primary(language)}:
            title = text_of(first(one, "title"), context) if first(one, "title") is not None else ""
            sections.append(Piece(kind="heading", text=title or _NAMES[kind], level=1))
            sections += parts(one, context)
        else:
            notices.append(_notice("abstract", f"a {kind.replace('-', ' ')} abstract is left out"))
    return tuple(parts(chosen, context)) if chosen is not None else (), tuple(sections), tuple(notices)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _tongue(node: Any) -> str:
    """The language of an abstract: heard when there is enough of it, else stated."""
    return language_of(words(node), (node.get(LANGUAGE) or "").split("-")[0].lower())


def parts(node: Any, context: Context) -> list[Piece]:
    """The paragraphs of an abstract; in a structured one each first bears its part's title as label."""
    made: list[Piece] = []
    for child in children(node):
        match local(child):
            case "sec":
                inner = parts(child, context)
                title = first(child, "title")
                if inner and title is not None and not inner[0].label:
                    label = text_of(title, context).strip(" .:")
                    inner[0] = inner[0].model_copy(update={"label": label})
                made += inner
            case "p":
                text, citations = running(child, context).done()
                if text:
                    made.append(Piece(kind="text", text=text, citations=citations))
            case "list":
                for item in below(child, "list-item"):
                    text, citations = running(item, context).done()
                    if text:
                        made.append(Piece(kind="list", text=text, citations=citations))
    return made
