"""What follows a title: journal, book or publisher, told apart by words and by the numbers after them."""

import re
from typing import NamedTuple

from reelwright.document.citing import lexicon

_NUMBERED = re.compile(
    r"[\s,.;:(\[]{0,6}(?:"
    r"\b(?:vol(?:ume)?s?|v|bd|band|no|nr|num|number|n|issue|pp?|pages?|págs?|seiten?|art(?:icle)?|chap|ano|t|tome)\.?"
    r"\s?[\dA-Z]?\d|"
    r"(?<![\w’'-])\(?[A-Z]?\d|"
    r"\b(?:S|Vol|Bd|Nr|No)\.\s?\d|"
    r"\b(?:in press|forthcoming|to appear|submitted|im druck|no prelo)\b)",
    re.IGNORECASE,
)
_PAGED = lexicon.compiled(
    r"[\s,.;(]{1,6}(?:(?:pp?|pages?|S|Seiten?|págs?)\.?\s?[A-Z]?\d|page \d"
    r"|(?:vol(?:ume)?|v|no|bd|chap|series)\.?\s?\d"
    r"|\d+[:(,]\s?\d)|[,.;(]\s?\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,;:)\s]{0,6}(?:$|\D)|\s\((?:1[5-9]|20)\d\d\)"
    r"|\.\s|,\s(?!and\b|&)(?=[^\W\d_][\w. ]{1,40},\s(?!and\b|&))|[.,;\s]{0,9}$"
)
_IN = re.compile(r"^(?:in|em|en|dans|in the|in in)\s?(?::\s*|\s+(?=[\dA-ZÀ-Þ“\"]))", re.IGNORECASE)
_EDITED = lexicon.compiled(
    r"^.{3,300}?[\s,(\[]+(?:eds?|editors?|hrsg|hg|orgs?|coords?|éds?)\b\.?\s?[)\]]*[.,:;]*"
    r"\s+(?=\S)"
)
_EDITED_BY = re.compile(r"[,.(]\s*(?:edited by|ed\. by|eds?\. )", re.IGNORECASE)
_KNOWN = lexicon.compiled(rf"\b{lexicon.one_of(lexicon.JOURNALS)}\b")
_PUBLISHER = lexicon.compiled(rf"\b{lexicon.one_of(lexicon.PUBLISHERS)}\b")
_SPECIAL = lexicon.compiled(
    rf"^(?:(?:un)?published\s)?(?:\(?{lexicon.one_of(lexicon.THESES)}\s?[-.]?\s?(?:thesis|diss\w*|arbeit)"
    rf"|{lexicon.one_of(lexicon.APART)})"
)
_PREPRINT = lexicon.compiled(rf"\b({'|'.join(lexicon.ARCHIVES)})\b")


_LATER = lexicon.compiled(
    r"[.,;]\s(?:online|in press|ahead of print|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|spring|summer|autumn|fall|winter|new series)\b[\s\w.]*$"
)


_HOUSE = re.compile(  # 'Nourry, Paris, 1909', 'Bantam, 1999', 'Tor: New York, 2010'
    r"^[^\W\d_][^,;:]{1,50}(?:[,:;]\s[^\W\d_][^,;:]{1,40}){0,3}[,.;:]{0,2}\s\(?"
    r"(?:1[5-9]|20)\d\d(?:[–-]\d{2,4})?\)?(?:[;,]\s?[Vv]ols?\.\s?\w{1,4})?[\s.]*$"
)


_PART = lexicon.compiled(r"(?:pages?|pp?|vol|volume|no|article|revision|chap|chapter)\.?")
_YEAR_ONLY = re.compile(r"^[\s.,;(]{0,6}(?:1[5-9]|20)\d\d[a-z]?\)?(?:[\s.,;]{0,6}$|\.\s[A-Z][^\d]{0,80}$)")
MOST = 700  # characters after a title that are looked at


class Venue(NamedTuple):
    """The venue's name ('' when it is a publisher or unsure), how sure (score), and where the name ends."""

    name: str
    score: float
    end: int


def venue_of(rest: str) -> Venue:
    """The venue at the head of what follows a title."""
    rest = rest[:MOST]
    if not rest.strip(" .,;:"):
        return Venue("", -0.5, 0)
    if _YEAR_ONLY.match(rest):
        return Venue("", 1.5, 0)
    if special := _SPECIAL.match(rest):
        archive = _PREPRINT.search(rest[:60])
        name = lexicon.ARCHIVES[archive[1].lower()] if archive else ""
        return Venue(name, 2.5, special.end())
    held = _IN.match(rest)
    start = held.end() if held else 0
    if held:
        return _in_book(rest, start)
    end = _end_of_name(rest, start)
    name = _LATER.sub("", rest[start:end].strip(" .,;:([“”\"'")).strip(" .,;:")
    return Venue(*_judged(name, rest[end:]), end)


def _in_book(rest: str, start: int) -> Venue:
    """'In: Editors (eds.) Name, pp. 3–5': the name of the volume."""
    edited = _EDITED.match(rest[start : start + 500])
    if edited:
        start += edited.end()
    cut = _PAGED.search(rest, start + 4)
    end = cut.start() if cut else len(rest)
    while cut and cut.group().startswith(".") and _abbreviates(rest[start:end]):
        cut = _PAGED.search(rest, end + 1)
        end = cut.start() if cut else len(rest)
    name = rest[start:end].strip(" .,;:([“”\"'")
    by = _EDITED_BY.search(name)
    if by:
        name = name[: by.start()].strip(" .,;:")
    good = 3 <= len(name) <= 250 and name[:1].isalnum()
    return Venue(name if good else "", 3.0 if good else 0.0, end)


def _abbreviates(text: str) -> bool:
    word = re.search(r"([^\W\d_]+)$", text)
    return word is not None and (len(word[1]) <= 4 or word[1] in ("Trans", "Symp", "Conf"))


def _end_of_name(rest: str, start: int) -> int:
    found = _NUMBERED.search(rest, start + 1)
    return found.start() if found else len(rest)


def _judged(name: str, after: str) -> tuple[str, float]:
    """The name if it may be a venue's, and how well it looks."""
    if _PART.fullmatch(name) or len(name) < 2 or not name[:1].isalpha() or len(name) > 160:
        return "", -2.5
    words = re.findall(r"[^\W\d_][\w’'-]*\.?", name)
    plain = [word for word in words if word.lower() not in lexicon.SMALL]
    if not plain:
        return "", -2.5
    capital = sum(word[0].isupper() for word in plain) / len(plain)
    score = 2.5 * capital - 1.5
    score -= 0.35 * max(0, len(words) - 9)
    score -= 1.4 * len(re.findall(r"[^\W\d_]{5,}[.?!]\s+\S", name))
    housed = _HOUSE.match(name + after)
    score += 2.0 if housed else -0.5 * name.count(", ")
    score -= 0.7 * name.count(": ") + 1.0 * len(re.findall(r"[“”\"()]", name))
    if not name[0].isupper() or re.match(r"[IVX]{1,4}\.\s", name):
        score -= 1.0
    publisher = _PUBLISHER.search(name) is not None
    known = _KNOWN.search(name) is not None
    score += 0.8 * known + 0.6 * publisher
    dotted = sum(word.endswith(".") for word in words[:-1]) >= 1
    score += 0.4 * dotted
    numbers = _numbers(after)
    score += numbers
    if publisher and not (known and numbers >= 1.5):
        return "", score
    if numbers < 1.0 and not known:
        return "", score
    return name, score


def _numbers(after: str) -> float:
    """How much the numbers look like volume and pages."""
    after = after.strip(" .,;:")
    if re.match(r"\(?(?:1[5-9]|20)\d\d[a-z]?\)?[\s.,;:]*(?:\[[^\]]*\][\s.;]*)?$", after):
        return 0.5
    if re.match(r"\(?(?:vol|v|bd|no|n|nr|\d)", after, re.IGNORECASE) and re.search(
        r"\d\D+[A-Za-z]?\d", after
    ):
        return 2.0
    if re.match(r"\(?(?:pp?|pages?|S)\.?\s?\d", after):
        return 1.5
    return 1.0 if re.match(r"\(?\d|vol|v\.", after) else 0.0
