"""DOI, arXiv id and web address as running text gives them, each in one normal form."""

import re
from typing import NamedTuple

MOST = 8_000  # characters looked at
_DOI = re.compile(r"\b10\.\d{4,9}/(?:\(SICI\)[^\s\"“”]{1,200}|[^\s\"<>“”]{1,200})", re.ASCII)
_ARXIV_NEW = r"(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?"
_ARXIV_OLD = r"(?:[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?"
_ARXIV = re.compile(
    rf"(?:arxiv\s?(?:preprint|e-print)?s?\s?[:.]?\s?(?:arxiv\s?:\s?)?|arxiv\.org/(?:abs|pdf|html)/"
    rf"|10\.48550/arxiv\.)({_ARXIV_NEW}|{_ARXIV_OLD})(?!\d)",
    re.IGNORECASE,
)
_ARXIV_BARE = re.compile(rf"(?<![\w./-])({_ARXIV_NEW})(?![\w/-])")
_ARXIV_OLD_BARE = re.compile(
    r"(?<![\w./-])((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|physics"
    r"|math|nlin|cs|q-bio)(?:\.[A-Z]{2})?/\d{7}(?:v\d{1,2})?)(?!\d)"
)
_URL = re.compile(r"(?:\bhttps? ?: ?// ?|\bftp://|\bwww\.)[^\s\"<>“”«»]{3,500}", re.IGNORECASE)
_RESOLVER = re.compile(r"(?:dx\.)?doi\.org/|arxiv\.org/(?:abs|pdf)/", re.IGNORECASE)
_CLOSERS = {")": "(", "]": "[", "}": "{", ">": "<"}


class Found(NamedTuple):
    """What an entry gives, and the characters (start, end) that it takes up."""

    doi: str = ""
    arxiv: str = ""
    url: str = ""
    spans: tuple[tuple[int, int], ...] = ()


def doi_of(text: str) -> str:
    """The first DOI (ISO 26324) in `text`, in small letters and without its resolver; '' = none."""
    match = _DOI.search(text[:MOST])
    return _doi(match.group()) if match else ""


def arxiv_of(text: str) -> str:
    """The first arXiv id that `text` calls one, with its version if stated ('1706.03762v5'); '' = none."""
    text = text[:MOST]
    match = _ARXIV.search(text) or _ARXIV_OLD_BARE.search(text)
    if match is None and "arxiv" in text.lower():
        match = _ARXIV_BARE.search(text)
    return _arxiv(match[1]) if match else ""


def url_of(text: str) -> str:
    """The first web address in `text` that is not merely a resolver of its DOI or arXiv id; '' = none."""
    for match in _URL.finditer(text[:MOST]):
        url = _url(match.group())
        if not _RESOLVER.search(url):
            return url
    return ""


def identified(text: str) -> Found:
    """All identifiers of an entry, and where they stand."""
    text = text[:MOST]
    spans: list[tuple[int, int]] = []
    for pattern in (_DOI, _ARXIV, _ARXIV_OLD_BARE):
        spans += [
            (match.start(), match.start() + len(trimmed(match.group()))) for match in pattern.finditer(text)
        ]
    spans += [(match.start(), match.start() + len(trimmed(match.group()))) for match in _URL.finditer(text)]
    arxiv = arxiv_of(text)
    if arxiv:
        spans += [match.span() for match in _ARXIV_BARE.finditer(text)]
    doi = doi_of(text)
    if doi.startswith("10.48550/arxiv."):
        doi = ""  # arXiv's own: said by `arxiv`
    return Found(doi, arxiv, url_of(text), tuple(sorted(spans)))


def trimmed(raw: str) -> str:
    """`raw` without the sentence's marks at its end, and without brackets that it does not open."""
    while raw:
        last = raw[-1]
        if last in ".,;:'’”*" or (last in _CLOSERS and raw.count(last) > raw.count(_CLOSERS[last])):
            raw = raw[:-1]
        else:
            break
    return raw


def _doi(raw: str) -> str:
    raw = re.split(
        r"[,;]?(?:https?:|doi:|arxiv:|\.arxiv:)", raw.replace(" ", ""), maxsplit=1, flags=re.IGNORECASE
    )[0]
    return trimmed(raw).lower()


def _arxiv(raw: str) -> str:
    head, slash, tail = raw.partition("/")
    return f"{head.lower().split('.')[0]}{slash}{tail}" if slash else raw


def _url(raw: str) -> str:
    raw = re.sub(r"\s", "", trimmed(raw))
    return raw if "://" in raw else f"https://{raw}"
