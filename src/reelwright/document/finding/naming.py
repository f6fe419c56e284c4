"""What a person's words name: a paper at arXiv, a DOI, a URL, or nothing but a title."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from reelwright.core.errors import InputError
from reelwright.core.finding import Wanted

# arXiv's identifiers (info.arxiv.org/help/arxiv_identifier.html): YYMM.NNNN(N) since April 2007, before that
# archive(.SUBJECT)/YYMMNNN
_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}"
_OLD = r"[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}"
_ARXIV = re.compile(rf"(?:arxiv:\s*)?(?P<id>{_NEW}|{_OLD})(?P<version>v[1-9]\d*)?", re.IGNORECASE)
_ARXIV_PAGES = re.compile(
    r"/(?:abs|pdf|html|e-print|src|format|ps|tb)/(?P<id>.+?)(?:\.pdf|/)?", re.IGNORECASE
)
_ARXIV_HOSTS = ("arxiv.org", "ar5iv.org", "alphaxiv.org")
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(?P<id>.+)", re.IGNORECASE)
# DOI Handbook 2.2: prefix 10.NNNN(.N), a slash, and anything; a sentence's point or comma is none of it
_DOI = re.compile(r"(?:doi:\s*)?(?P<doi>10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;])", re.IGNORECASE)
_DOI_HOSTS = ("doi.org", "dx.doi.org", "www.doi.org")
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://")
_ENDING = re.compile(
    r"\.(?:pdf|md|markdown|mkd|txt|text|tex|ltx|bib|zip|tar|gz|tgz|xz|bz2|7z|rar|n?xml|jats|x?html?|docx?|pptx?"
    r"|xlsx?|odt|rtf|epub|ps|eps|djvu|png|jpe?g|gif|tiff?|webp|bmp|svg|heic|mp4|mov|mkv|mp3|wav|json|ya?ml)$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"title:\s*(?P<title>.+)", re.IGNORECASE | re.DOTALL)
_QUOTES = "\"'“”„«»‘’"


class Title(NamedTuple):
    """Words that name a paper as its title does, perhaps with authors and year."""

    words: str


def named(text: str) -> Wanted | Title | None:
    """What `text` names; None when it can only be meant as a file's name. Looks at nothing but the text.

    Raises InputError for a URL of a kind that is not fetched.
    """
    text = text.strip()
    if forced := _TITLE.fullmatch(text):
        return Title(" ".join(forced["title"].strip(_QUOTES).split()))
    if found := _ARXIV.fullmatch(text):
        return arxiv(found["id"], found["version"] or "")
    if found := _DOI.fullmatch(text):
        return doi(found["doi"])
    if scheme := _SCHEME.match(text):
        return _at_url(text, scheme["scheme"].lower())
    bare = re.match(r"(?:www\.)?(?:[a-z0-9-]+\.)*(?:arxiv|ar5iv|alphaxiv|doi)\.org/\S+$", text, re.IGNORECASE)
    if bare:
        return _at_url(f"https://{text}", "https")
    return _title(text)


def arxiv(identifier: str, version: str = "") -> Wanted:
    """The paper of an arXiv id, written as arXiv writes it: no subject class, small letters."""
    if "/" in identifier:
        archive, _, number = identifier.partition("/")
        identifier = f"{archive.partition('.')[0].lower()}/{number}"
    return Wanted(kind="arxiv", value=identifier + version.lower())


def doi(text: str) -> Wanted:
    """The paper of a DOI; one of arXiv's own is the paper at arXiv."""
    ours = _ARXIV_DOI.fullmatch(text)
    if ours and (found := _ARXIV.fullmatch(ours["id"])):
        return arxiv(found["id"], found["version"] or "")
    return Wanted(kind="doi", value=text.lower())


def arxiv_of(url: str) -> str:
    """The arXiv id that a URL of arXiv's pages holds, '' when it is none."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if not any(host == known or host.endswith(f".{known}") for known in _ARXIV_HOSTS):
        return ""
    page = _ARXIV_PAGES.fullmatch(unquote(parts.path))
    found = _ARXIV.fullmatch(page["id"]) if page else None
    return arxiv(found["id"], found["version"] or "").value if found else ""


def _at_url(text: str, scheme: str) -> Wanted:
    if scheme not in ("http", "https"):
        raise InputError(
            f"addresses that begin with {scheme}:// are not fetched:",
            fix="give one that begins with https://, or download the paper and give the file.",
            where=text,
        )
    if re.search(r"\s", text):
        raise InputError("this address has a space in it:", fix="copy it again.", where=text)
    if identifier := arxiv_of(text):
        return Wanted(kind="arxiv", value=identifier)
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").lower()
    except ValueError as error:
        raise InputError("this is not an address:", fix="copy it again.", where=text) from error
    if host in _DOI_HOSTS and (found := _DOI.fullmatch(unquote(parts.path.lstrip("/")))):
        return doi(found["doi"])
    return Wanted(kind="url", value=text)


def _title(text: str) -> Title | None:
    """Words, or a path? A path has an ending, begins like one, or is a single word."""
    quoted = len(text) > 2 and text[0] in _QUOTES and text[-1] in _QUOTES
    words = text.strip(_QUOTES).split() if quoted else text.split()
    if quoted and words:
        return Title(" ".join(words))
    like_a_path = text.startswith(("/", "./", "../", "~", "\\")) or _ENDING.search(text) is not None
    if len(words) < 2 or like_a_path:
        return None
    return Title(" ".join(words))
