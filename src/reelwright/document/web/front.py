"""What a web page says of its article: meta tags (Highwire, Dublin Core, Open Graph), JSON-LD, its head."""

import json
import re
from typing import Any

from reelwright.core.made import Notice
from reelwright.document.draft import Front
from reelwright.document.front_matter import bare_doi
from reelwright.document.jats.front import licence_name
from reelwright.document.language import language_of
from reelwright.document.mathml import local

LONGEST = 200_000  # characters of JSON-LD
_DATES = (
    "citation_publication_date", "citation_online_date", "citation_date", "dc.date", "dcterms.date",
    "article:published_time", "prism.publicationdate", "ld:date", "date",
)  # fmt: skip
_VENUES = (
    "citation_journal_title", "citation_conference_title", "citation_book_title", "prism.publicationname",
    "ld:venue", "dc.source", "dc.relation.ispartof",
)  # fmt: skip
_SITE = re.compile(r"\s+(?:[|–—·»]|-{1,2}|::)\s+[^|–—·»]{2,60}$")
_ARTICLES = {
    "scholarlyarticle",
    "article",
    "medicalscholarlyarticle",
    "newsarticle",
    "blogposting",
    "report",
    "techarticle",
}


def front(root: Any, asked: str) -> Front:
    """The front matter that the page `root` states outside its text; `asked` is the person's language."""
    meta = _meta(root)
    linked = _linked(root)
    known = meta | {name: [value] for name, value in linked.items() if isinstance(value, str) and value}
    date = _one(known, *_DATES)
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", date)
    stated = [
        value
        for name in ("citation_doi", "dc.identifier", "prism.doi", "ld:doi", "doi")
        for value in known.get(name, [])
    ]
    rights = [
        value
        for name in ("dc.rights", "dcterms.license", "ld:licence", "rights")
        for value in known.get(name, [])
    ]
    rights += [one.get("href") or "" for one in root.iter() if "license" in (one.get("rel") or "").lower()]
    return Front(
        title=_title(root, known),
        authors=_authors(known, linked.get("ld:authors")),
        abstract=_bare(_one(known, "citation_abstract", "dcterms.abstract", "dc.description.abstract")),
        language=asked,
        year=year.group() if year else "",
        venue=_one(known, *_VENUES),
        doi=next((doi for value in stated if (doi := bare_doi(value))), ""),
        arxiv=_one(known, "citation_arxiv_id"),
        url=_one(known, "citation_fulltext_html_url", "citation_public_url", "og:url"),
        licence=next((name for value in rights if (name := licence_name(value))), ""),
        keywords=_keywords(known),
    )


def spoken(root: Any, text: str, asked: str) -> tuple[str, tuple[Notice, ...]]:
    """The article's language: asked for, else heard in `text`, else stated; and a notice when they differ."""
    page = next((one for one in root.iter() if local(one) == "html"), root)
    stated = (page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "").replace(
        "_", "-"
    )
    if asked:
        return asked, ()
    heard = language_of(text, "") if len(text) > 600 else ""
    if not heard or not stated or heard == stated.partition("-")[0].lower():
        return stated or heard, ()
    message = f"the page says '{stated}', its text is '{heard}': taken as '{heard}'"
    return heard, (Notice(level="warning", where="language", message=message),)


def _meta(root: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in root.iter():
        if local(one) == "meta":
            name = (one.get("name") or one.get("property") or one.get("itemprop") or "").lower()
            value = " ".join((one.get("content") or "").split())
            if name and value:
                found.setdefault(name.replace("dc.terms", "dcterms"), []).append(value)
    return found


def _linked(root: Any) -> dict[str, Any]:
    """The article that the page's JSON-LD (schema.org) describes: 'ld:' names and their values."""
    for one in root.iter():
        if local(one) != "script" or "ld+json" not in (one.get("type") or "").lower():
            continue
        try:
            said = json.loads((one.text or "")[:LONGEST])
        except (ValueError, RecursionError):
            continue
        items = said if isinstance(said, list) else [said]
        items = [
            part for item in items if isinstance(item, dict) for part in (item, *_listed(item.get("@graph")))
        ]
        for item in items:
            main = item.get("mainEntity")
            about = main if isinstance(main, dict) else item
            if _kinds(about) & _ARTICLES:
                return _facts(about)
    return {}


def _kinds(item: dict[str, Any]) -> set[str]:
    return {str(kind).lower() for kind in _listed(item.get("@type"))}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _facts(item: dict[str, Any]) -> dict[str, Any]:
    def name(value: Any) -> str:
        value = next(iter(_listed(value)), "")
        if isinstance(value, dict):
            value = value.get("name") or value.get("url") or ""
        return " ".join(str(value).split())

    part = item.get("isPartOf")
    while isinstance(part, dict) and isinstance(part.get("isPartOf"), dict):
        part = part["isPartOf"]
    people = [
        name(one)
        or " ".join(filter(None, (str(one.get("givenName") or ""), str(one.get("familyName") or ""))))
        for one in _listed(item.get("author"))
        if isinstance(one, dict)
    ]
    people += [one for one in _listed(item.get("author")) if isinstance(one, str)]
    return {
        "ld:title": _bare(name(item.get("headline")) or name(item.get("name"))),
        "ld:name": _bare(name(item.get("name"))),
        "ld:authors": [one for one in people if one],
        "ld:date": name(item.get("datePublished")),
        "ld:venue": name(part),
        "ld:doi": name(item.get("sameAs"))
        + " "
        + name(item.get("@id"))
        + " "
        + str(item.get("identifier") or ""),
        "ld:licence": name(item.get("license")),
    }


def _one(known: dict[str, list[str]], *names: str) -> str:
    return next((known[name][0] for name in names if known.get(name)), "")


def _bare(text: str) -> str:
    """`text` without the tags that some meta tags carry."""
    return " ".join(re.sub(r"</?[a-z][^<>]{0,80}>", " ", text, flags=re.IGNORECASE).split())


def _title(root: Any, known: dict[str, list[str]]) -> str:
    title = _bare(_one(known, "citation_title", "dc.title", "dcterms.title", "prism.title"))
    if title:
        return title
    told = known.get("ld:title", []) + known.get("ld:name", [])
    heads = [one for one in root.iter() if local(one) == "h1"]
    own = [" ".join("".join(one.itertext()).split()) for one in heads]
    shown = next(
        (" ".join("".join(one.itertext()).split()) for one in root.iter() if local(one) == "title"), ""
    )
    shown = re.sub(r"^\[\d{4}\.\d{4,5}(?:v\d+)?\]\s*", "", shown)
    stated = _bare(_one(known, "og:title", "twitter:title")) or shown
    seen = " ".join((stated, shown, *own)).casefold()
    if linked := next((one for one in told if one.casefold() in seen or not (stated or own)), ""):
        return linked
    fitting = [
        text
        for head in own
        if (text := head.rstrip("¶# ")) and (len(heads) == 1 or text.casefold() in stated.casefold())
    ]
    if fitting:
        return max(fitting, key=len)
    while (cut := _SITE.sub("", stated)) != stated and len(cut) > 8:
        stated = cut
    return stated


def _authors(known: dict[str, list[str]], linked: Any) -> tuple[str, ...]:
    for name in ("citation_author", "citation_authors", "dc.creator", "dcterms.creator", "dc.contributor"):
        if values := known.get(name):
            parts = [part for value in values for part in re.split(r"\s*;\s*", value)]
            return tuple(dict.fromkeys(turned(part) for part in parts if part))
    if linked:
        return tuple(dict.fromkeys(turned(str(one)) for one in linked))
    values = [value for value in known.get("author", []) if not value.startswith("http") and len(value) < 300]
    parts = [part for value in values for part in re.split(r"\s*;\s*|\s+and\s+", value)]
    if len(parts) == 1 and parts[0].count(",") > 1:
        parts = parts[0].split(",")
    return tuple(dict.fromkeys(turned(part) for part in parts if part.strip()))


def turned(name: str) -> str:
    """'Given Family' from 'Family, Given', and from 'By Given Family'."""
    name = re.sub(r"^\s*(?:by|von|par|por)\s+(?=[^\W\d_])", "", name, flags=re.IGNORECASE)
    family, comma, given = name.strip(" ,").partition(",")
    return (
        f"{given.strip()} {family.strip()}"
        if comma and given.strip() and "," not in given
        else name.strip(" ,")
    )


def _keywords(known: dict[str, list[str]]) -> tuple[str, ...]:
    for name in ("citation_keywords", "citation_keyword", "dc.subject", "keywords"):
        values = known.get(name, [])
        parts = [part.strip() for value in values for part in re.split(r"[;,]", value) if part.strip()]
        if parts and len(parts) <= 40:
            return tuple(dict.fromkeys(parts))[:20]
    return ()
