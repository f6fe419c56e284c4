"""One entry of a list of references, taken apart in every way that its marks allow, each with a score."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reelwright.document.citing import lexicon
from reelwright.document.citing.identifiers import Found, identified
from reelwright.document.citing.names import Name, NameList, lists_of
from reelwright.document.citing.places import venue_of
from reelwright.document.citing.tokens import tokens_of

MOST = 8_000  # characters of an entry that are parsed
MOST_BODY = 1_500  # of them, after the authors
MOST_CUTS = 30
YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s\d{1,2})?"
EARLY = lexicon.compiled(
    rf"[\s.,:;]*(?:[(\[](?P<held>{YEAR}|n\.\s?d\.?|s\.\s?d\.?|in press|forthcoming|no date|undated)"
    r"(?P<letter>[a-z])?(?:[,/–-][^()\[\]]{0,30})?[)\]]\.?"
    rf"|(?P<year>{YEAR}|n\.\s?d\.?|in press)(?:[–-]\d\d(?:\d\d)?)?(?P<a>[a-z])?(?:,\s{_MONTH})?"
    r"(?=[.,:;\s]|$))[.,:;]*"
)
_ROLE = re.compile(
    r"[\s,.]*[(\[]?\b(?:eds?|editors?|hrsg|hg|orgs?|coords?|comp|trans|herausgeber)\b\.?[)\]]?[\s,.:]*",
    re.IGNORECASE,
)
_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“", "‚": "‘", "'": "'", "”": "”"}
_ACCESS = lexicon.compiled(
    rf"[(\[]?\b(?:last |date )?{lexicon.one_of(lexicon.ACCESSED)}\b(?: on| at| from| em| am)?"
    r"[^()\[\]]{0,40}?\d{4}(?:-\d\d?-\d\d?)?\s?[)\]]?[,;.]?(?: from\b:?)?"
)
_LEADS = lexicon.compiled(
    rf"[(\[<]?\b{lexicon.one_of(lexicon.LEADING)}\b[\s:.]{{0,4}}(?:\[online\])?[\s:.]{{0,4}}[)\]>]?"
    r"(?=[\s.,;)\]>]{0,20}$|[.,;]\s)"
)
_CODES = re.compile(
    r"\b(?:pmid|pmcid|pubmed|medline|isbn(?:-1[03])?|issn)\s?:?\s?(?:PMC)?[\dX-]{5,20}[.,;]?", re.IGNORECASE
)
_ABBREVIATED = lexicon.compiled(rf"(?:^|[\s(.\-]){lexicon.one_of(lexicon.ABBREVIATED)}$")
_NAME_FIRST = re.compile(  # 'R. Deitrick, …', 'Brandt, T. D.', 'and Bo de Vries'
    r"^(?:(?:[^\W\d_]\.[ -]?){1,4}\s?[^\W\d_][\w’'-]{1,30}(?:,|$| and )"
    r"|[^\W\d_][\w’'-]{1,30}, (?:[^\W\d_]\.\s?){1,4}(?:[,;]|$)|(?:and|&|et al)\s)"
)
_EDITION = lexicon.compiled(
    r"[,.;]?\s\d{1,2}(?:st|nd|rd|th|a|ª|\.)?\s?(?:\w{3,8}\.?\s)?(?:eds?|edn|edition|aufl|édn?)\b.{0,60}$"
)
_ASIDE = lexicon.compiled(
    r"(?:\s(?:\([^()]{0,80}\b(?:eds?|trans|vols?|version|report|patent|thesis|edn|edition|no|nos|dissertation)\b"
    r"[^()]{0,60}\)|\[(?:computer|software|internet|online|data|web|phd|preprint|mobile|video)[^\[\]]{0,30}\]))+\.?$"
)
_CUT = re.compile(r"[.?!]['’”\"]?(?=\s|$)|[,:;](?=\s)|\s(?=[Ii]n:\s|In\s[A-Z]|IN:\s|Em:\s)|\s[\[(]|$")


@dataclass(frozen=True)
class Core:
    """An entry without its identifiers, notes of access and label."""

    text: str
    found: Found
    at: int = 0


@dataclass(frozen=True)
class Reading:
    """One way to read an entry: fields, the habits of its style that it shows, and how well it fits."""

    names: tuple[Name, ...] = ()
    year: str = ""
    letter: str = ""
    title: str = ""
    venue: str = ""
    habits: tuple[str, ...] = ()
    score: float = 0.0


def core_of(text: str) -> Core:
    """`text` without what is found by its form alone."""
    text = text[:MOST]
    found = identified(text)
    bare: list[str] = []
    at = 0
    for start, end in found.spans:
        if start >= at:
            bare.append(text[at:start])
        at = max(at, end)
    bare.append(text[at:])
    core = _CODES.sub(" ", " ".join(bare))
    core = _ACCESS.sub(" ", core)
    core = _LEADS.sub(" ", core)
    core = re.sub(r"\s{2,}", " ", re.sub(r"[(\[<]\s?[.,;:]?\s?[)\]>]", " ", core)).strip()
    core = re.sub(r"[\s.,;:(\[<]{1,40}$", "", core[-60:]).join((core[:-60], "."))
    return Core(core, found)


def readings(core: Core) -> Iterator[Reading]:
    """Every way to read an entry."""
    text = core.text
    tokens = tokens_of(text[:6_000], most=2_000)
    made = list(lists_of(tokens))
    for names in made:
        yield from _after_names(core, names)
    yield from _corporate(text)
    yield from _bodied(text, 0, (), ("names none",), -1.5)


def _after_names(core: Core, names: NameList) -> Iterator[Reading]:
    text = core.text
    end = names.end
    score = _names_score(names)
    tail = text[end:]
    role = _ROLE.match(tail)
    if role:
        end += role.end()
        tail = text[end:]
    early = EARLY.match(tail)
    if early:
        habits = (f"names {names.form}", "year early", f"year {early.group().strip()[:1].isdigit()}")
        body = end + early.end()
        year, letter = _dated(early)
        yield from _bodied(text, body, names.names, habits, score + 2.5, year, letter)
        return
    mark = tail.lstrip()[:1]
    ended = "." if names.dotted or (text[end - 1] == "." and mark not in (",", ":", ";")) or role else mark
    if ended in ".:;,":
        kind = ended
    elif mark in _QUOTES:
        kind = "quote"
    else:
        kind, score = "none", score - 2.5
    yield from _bodied(text, end, names.names, (f"names {names.form}", f"end {kind}"), score)


def _dated(early: re.Match[str]) -> tuple[str, str]:
    """The year ('' when it says 'in press' and the like) and its letter."""
    year = early["held"] or early["year"]
    return (year, early["letter"] or early["a"] or "") if year.isdecimal() else ("", "")


def _names_score(names: NameList) -> float:
    count = len(names.names)
    score = 1.0 + 0.35 * min(count, 5) + 0.7 * names.joined + 0.7 * names.others
    score += {
        "inverted initials": 1.5,
        "direct initials": 1.5,
        "vancouver": 1.2,
        "first inverted initials": 1.4,
    }.get(names.form, 0.4)
    if names.form == "vancouver" and count == 1 and not names.others:
        score -= 0.8  # may be half of 'Timothy A. Davis'
    if names.form == "direct" and count == 1 and not names.others:
        score -= 1.4
    return score


def _corporate(text: str) -> Iterator[Reading]:
    """A body of people as the author: all before an early year, or the first short sentence."""
    for match in re.finditer(rf"[\s.,]+[(\[]?{YEAR}[a-z]?\b[)\].,:]", text[:160]):
        name = text[: match.start()].strip(" .,;:")
        early = EARLY.match(text[match.start() :])
        year, letter = _dated(early) if early else ("", "")
        if early and year and _is_body(name):
            habits = ("names body", "year early", f"year {early.group().strip()[:1].isdigit()}")
            body = match.start() + early.end()
            yield from _bodied(text, body, (Name(name),), habits, 2.0, year, letter)
        break
    head = re.match(r"([^.:“”\"?!]{2,90})([.:,])\s", text)
    if head and _is_body(head[1]) and not _ABBREVIATED.search(head[1]):
        yield from _bodied(
            text, head.end(), (Name(head[1].strip()),), ("names body", f"end {head[2]}"),
            0.6 if head[2] != "," else -0.5,
        )  # fmt: skip


def _is_body(name: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w.&’'-]*", name) if len(word) > 3 or word.isupper()]
    if not words or len(name.split()) > 14 or re.search(r"\b[^\W\d_]\.(?:,|\s|$)|\bet al\b|;", name):
        return False
    return sum(word[0].isupper() for word in words) >= 0.7 * len(words) and name[:1].isalnum()


def _bodied(
    text: str,
    start: int,
    names: tuple[Name, ...],
    habits: tuple[str, ...],
    score: float,
    year: str = "",
    letter: str = "",
) -> Iterator[Reading]:
    """Readings of what follows the authors (and an early year): title, venue, late year."""
    body = text[start : start + MOST_BODY].lstrip(" .,;:")
    for title, venue, cut, cut_score, rest in _titles(body):
        when, when_score, tail = (year, 0.0, "") if year or "year early" in habits else _late_year(rest)
        yield Reading(
            names, when, letter or tail, title, venue, (*habits, f"cut {cut}"), score + cut_score + when_score
        )


@lru_cache(maxsize=512)
def _titles(body: str) -> tuple[tuple[str, str, str, float, str], ...]:
    """Title, venue, the mark between them, a score, and what is left, for each cut of `body`."""
    quoted = _quoted(body)
    if quoted:
        title, rest = quoted
        venue = venue_of(rest)
        return ((title, venue.name, "quote", 3.0 + 0.4 * venue.score, rest),)
    found = []
    depth_at = _depths(body)
    for match in list(_CUT.finditer(body))[:MOST_CUTS]:
        at = match.start()
        if depth_at[at]:
            continue
        kind = match.group().strip()[:1] or ("end" if at >= len(body) else "in")
        title = body[: at + (1 if kind in "?!" else 0)].strip(" ,;:")
        rest = body[match.end() - (1 if kind == "[" else 0) :].lstrip(" .,;:")
        if kind == "(":
            rest = rest.replace(")", " ", 1)
        if not title or (kind == "(" and len(title) < 4):
            continue
        score = _title_score(title, kind)
        if kind == "(" and re.match(r"[^\W\d_][^()]{1,70}[\s.]*$", rest) and rest.count(" ") < 10:
            score += 2.5  # (Publisher)
        venue = venue_of(rest)
        found.append((_bare_title(title), venue.name, kind, score + venue.score, rest))
    venue = venue_of(body)
    if venue.name:
        found.append(("", venue.name, "no title", venue.score - 0.3 + _untitled(body), body))
    return tuple(found)


def _bare_title(title: str) -> str:
    """The title without the edition, volume, editor or kind of work in brackets after it."""
    return re.sub(r"\.$", "", _EDITION.sub("", _ASIDE.sub("", title)))


def _untitled(body: str) -> float:
    """How much a body that begins with the venue looks it: a short abbreviated name, then numbers."""
    head = re.match(r"[^\d,]{2,60}?,? (?=\(?\d)", body)
    return 0.8 if head else -2.0


def _title_score(title: str, kind: str) -> float:
    words = title.split()
    score = 0.0
    if len(words) >= 3:
        score += 1.0
    if len(words) > 32:
        score -= 0.15 * (len(words) - 32)
    if not title[:1].isupper() and not title[:1].isdigit():
        score -= 0.6
    score -= 1.2 * len(re.findall(r"[^\W\d_]{3,}[.]\s+\S", title)) + 0.8 * len(
        re.findall(r"[?!]\s+\S", title)
    )
    if re.search(r"\d+\s?\(\d+\)|\d+[–-]\d{2,}[.,]?$|\bvol\.|\bpp\.|\b(?:no|v|n)\.\s?\d", title):
        score -= 2.0
    if re.search(r"\b(?:Press|Springer|Wiley|Verlag)$", title):
        score -= 2.0
    if _NAME_FIRST.match(title):
        score -= 3.0
    if re.search(r"[\s(](?:[Ii]n: |(?<=\. )In [\dA-Z]|et al\b|[Ee]ds?\.?[,)])", title):
        score -= 3.0
    score -= 1.2 * title.count("; ")
    if kind == "." and _ABBREVIATED.search(title):
        score -= 1.5
    if re.search(r"\b(?:the|of|and|in|for|a|with|to|by|on|from|und|de|e)$", title):
        score -= 3.0
    return (
        score
        + {
            ".": 1.0,
            "?": 1.0,
            "!": 1.0,
            "in": 1.5,
            "[": 1.0,
            "(": -0.5,
            ",": 0.0,
            ":": -0.5,
            ";": 0.0,
            "end": -0.8,
        }[kind]
    )


def _quoted(body: str) -> tuple[str, str] | None:
    opener = body[:1]
    if opener not in _QUOTES:
        return None
    closer = _QUOTES[opener]
    depth = 0
    for at, letter in enumerate(body[:500]):
        if letter == opener and opener != closer:
            depth += 1
        elif letter == closer and at:
            if closer == "’" and body[at + 1 : at + 2].isalpha():
                continue
            depth -= 1
            if depth <= 0 and at > 4:
                return body[1:at].strip(" ,.;"), body[at + 1 :].lstrip(" .,;:")
    return None


def _depths(text: str) -> list[int]:
    depth = 0
    found = []
    for letter in text:
        if letter in "([":
            found.append(depth)
            depth += 1
        else:
            if letter in ")]" and depth:
                depth -= 1
            found.append(depth)
    return [*found, 0] if depth == 0 else [0] * (len(text) + 1)


def _late_year(rest: str) -> tuple[str, float, str]:
    """The year among numbers after the title, how sure, and its letter."""
    best = ("", 0.0, "")
    for match in re.finditer(rf"(?<![\w–/-])({YEAR})([a-z])?(?![\w–-]|/\d|\.\d)", rest):
        before, after = (
            rest[max(0, match.start() - 12) : match.start()].rstrip(),
            rest[match.end() :].lstrip(),
        )
        score = 0.3
        if before.endswith("(") and after.startswith(")"):
            score = 1.5
        elif after.startswith((";", ":")):
            score = 1.3
        elif re.match(r"[.,;\s)\]]{0,20}$", after):
            score = 1.4
        elif before.endswith((",", ".", ";")):
            score = 1.0
        if before.endswith((":", "–", "-")) or re.search(r"\b(?:pp?|pages?|S|no|vol)\.?$", before):
            score = 0.1
        if score > best[1]:
            best = (match[1], score, match[2] or "")
    return best
