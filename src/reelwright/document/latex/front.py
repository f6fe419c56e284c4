"""Title, authors, abstract, keywords, date and identifiers, as the common document classes state them."""

import re

from reelwright.document.draft import Front
from reelwright.document.latex.plain import words
from reelwright.document.latex.scan import bracket, commands, environment, group, taken_out

MOST_AUTHORS = 500
_TITLES = ("title", "Title", "icmltitle", "papertitle", "titlerunning")
_AUTHORS = ("author", "Author", "icmlauthor", "authors", "name", "addauthor", "jmlrauthor")
_KEYWORDS = ("keywords", "keyword", "IEEEkeywords", "kwd", "icmlkeywords", "Keywords", "begin{keyword}")
_NOTES = (
    "thanks", "footnote", "footnotemark", "corref", "fnref", "cortext", "inst", "orcidID", "orcid",
    "textsuperscript", "email", "tnoteref", "altaffilmark", "IEEEmembership", "authormark", "orcidlink",
    "footnotetext", "affmark", "authorrefmark", "IEEEauthorrefmark", "Letter", "sup", "institute",
    "affiliation", "ead", "samethanks",
)  # fmt: skip
_BREAK = re.compile(r"\\(?:and|And|AND|quad|qquad|newauthor|sep)(?![A-Za-z])|\\hspace\*?\{[^}]*\}")
_PLACE = re.compile(
    r"\b(?:univ|institut|department|dept|school|college|laborator|faculty|centre|center|academy|inc\.|gmbh|ltd|corp"
    r"|research|hospital|company|google|microsoft|facebook|openai|deepmind|nvidia|amazon|ibm)|@|\d{4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def front(text: str) -> Front:
    """What the paper says of itself; `text` is the whole of it, macros written out."""
    title = next((found for name in _TITLES if (found := _titled(text, name))), "")
    date = _one(text, "date") or _one(text, "received")
    year = _YEAR.search(words(date)) if "\\today" not in date else None
    year = year or _YEAR.search(_one(text, "copyrightyear") or _one(text, "acmYear"))
    doi = words(_one(text, "acmDOI") or _one(text, "doi") or _one(text, "DOI"))
    arxiv = re.search(r"\barXiv:\s*(\d{4}\.\d{4,5}|[a-z-]+/\d{7})", text[:20_000])
    return Front(
        title=title,
        authors=authors(text),
        keywords=_keywords(text),
        year=year.group(1) if year else "",
        doi=re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", doi),
        arxiv=arxiv.group(1) if arxiv else "",
        venue=words(_one(text, "journal") or _one(text, "acmJournal") or _one(text, "journalname"))[:200],
    )


def _one(text: str, name: str) -> str:
    """The first argument that \\name is given."""
    for _, end in commands(text, name):
        optional = bracket(text, end)
        found = group(text, optional[1] if optional else end)
        if found and found[0].strip():
            return found[0]
    return ""


def _titled(text: str, name: str) -> str:
    source = _one(text, name)
    for note in _NOTES:
        source, _ = taken_out(source, note)
    return words(re.sub(r"\\\\(?:\[[^\]]*\])?", " ", source))


def authors(text: str) -> tuple[str, ...]:
    """The authors' names, as they are printed."""
    found: list[str] = []
    seen: set[tuple[int, int]] = set()
    for name in _AUTHORS:
        for begin, end in commands(text, name):
            optional = bracket(text, end)
            inner = group(text, optional[1] if optional else end)
            if inner and (begin, end) not in seen and "#" not in inner[0]:
                seen.add((begin, end))
                found += _named(inner[0])
        if found:
            break
    return tuple(dict.fromkeys(found))[:MOST_AUTHORS]


def _named(source: str) -> list[str]:
    """The names in one \\author; what stands below a name is where the person works."""
    blocks = [group(source, end) for _, end in commands(source, "IEEEauthorblockN")]
    parts = [block[0] for block in blocks if block] or [source]
    names: list[str] = []
    for part in parts:
        text = part
        for note in _NOTES:
            text, _ = taken_out(text, note)
        text = re.sub(r"\$[^$]*\$", " ", text)
        text = re.sub(r"\\(?:textsuperscript|textsubscript|textit|texttt|url)\s*\{[^{}]*\}", " ", text)
        for person in _BREAK.split(text):
            lines = list(re.split(r"\\\\(?:\[[^\]]*\])?|\\newline|\\(?:affil|address)\b", person))
            names += _listed(words(lines[0]))
            if len(lines) > 1 and not words(lines[0]):
                names += _listed(words(lines[1]))
    return names


def _listed(line: str) -> list[str]:
    """'A. Lee, B. Roe and C. Poe' as names; a place of work is none."""
    line = re.sub(r"\s+", " ", line.replace("~", " ")).strip(" ,;*†‡")
    if not line or (_PLACE.search(line) and "," not in line):
        return []
    parts = re.split(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|AND|&|und|et|y|e)\s+", line)
    kept = [re.sub(r"[\d*†‡§¶,]+$", "", part).strip() for part in parts]
    suffix = re.compile(
        r"(?:Jr|Sr|II|III|PhD|Ph\.D|MD|M\.D|Member|Fellow|Senior Member|IEEE|Student Member)\.?$"
    )
    return [name for name in kept if 1 < len(name) < 80 and not suffix.match(name) and not _PLACE.search(name)
            and re.search(r"[^\W\d_]{2}", name)]  # fmt: skip


def _keywords(text: str) -> tuple[str, ...]:
    source = ""
    for name in ("keyword", "keywords", "IEEEkeywords", "Keywords"):
        begin = re.search(rf"\\begin\s*\{{{name}\}}", text)
        if begin:
            source = environment(text, name, begin.end())[0]
            break
        if found := _one(text, name):
            source = found
            break
    source = re.sub(r"\\(?:sep|and|newline|\\)(?![A-Za-z])", ",", source)
    source = re.sub(r"\\(?:PACS|MSC|JEL)\b.*", "", source, flags=re.DOTALL)
    parts = re.split(r"\s*[,;•·]\s*|\s+--?-?\s+", words(source))
    return tuple(part.strip(" .") for part in parts if 1 < len(part.strip(" .")) < 80)[:40]
