"""A paper that is named by its address is fetched: its file, sniffed, and what the services know of it."""

import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from reelwright.core.errors import Damaged, InputError, NotFound, ReelwrightError, TryLater, Unsupported
from reelwright.core.finding import Fetched, Known, Wanted
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Blobs
from reelwright.document import formats
from reelwright.document.finding import arxiv, crossref, openalex
from reelwright.document.finding.asking import Desk
from reelwright.document.finding.landing import Page
from reelwright.document.finding.naming import arxiv_of
from reelwright.document.finding.overlay import filled
from reelwright.document.formats import Format
from reelwright.document.sniff import sniff
from reelwright.sandbox import Limits, call

MOST = 200 * 1000 * 1000  # bytes of a paper, as `document.reading` takes them
LOOKING = Limits(seconds=20, memory=1 << 30, written=0)
PAIRING = Limits(seconds=60, memory=1 << 30)
PAIR = "pair.zip"
PAPER = 1200  # words of a web page that is a paper; an abstract or a sign-in has fewer
MOST_COPIES = 6  # open copies that are tried
_BY_HAND = "Download the paper with a browser and give the file."
# endings of the names under which fetched papers are shown; a name also breaks the tie between plain texts
_ENDINGS = {
    "pdf": ".pdf",
    "markdown": ".md",
    "latex": ".tex",
    "jats": ".xml",
    "docx": ".docx",
    "html": ".html",
    "text": ".txt",
}


def fetch(desk: Desk, blobs: Blobs, wanted: Wanted) -> Made[Fetched]:
    """The paper at `wanted`. Raises NotFound, Unsupported, Damaged, TooLarge, InputError or TryLater."""
    match wanted.kind:
        case "arxiv":
            return _from_arxiv(desk, blobs, wanted.value)
        case "doi":
            return _from_doi(desk, blobs, wanted.value)
        case "url":
            return _from_url(desk, blobs, wanted.value)


def _from_arxiv(desk: Desk, blobs: Blobs, identifier: str) -> Made[Fetched]:
    """LaTeX source first, with the PDF beside it; the PDF alone when no source can be read."""
    known, withdrawn = arxiv.known(desk, identifier)
    exact = known.arxiv
    stem = exact.replace("/", "-")
    notices: tuple[Notice, ...] = ()
    try:
        source = desk.wire.get(arxiv.source_url(desk, exact), desk.scratch / "source", MOST)
        found = sniff(source.path, stem)
        if found is formats.LATEX_ARCHIVE and found.reader and not _is_note(source.path):
            return _with_pages(desk, blobs, source.path, known)
        if found.reader and not _is_note(source.path):
            return Made[Fetched](thing=_kept(blobs, source.path, found, stem, known))
        why = "arXiv has no source of it that can be read here"
    except InputError as error:  # absent, refused, too large, damaged
        why = f"its source at arXiv cannot be had ({error.message.rstrip('.')})"
    try:
        answer = desk.wire.get(
            arxiv.pdf_url(desk, exact), desk.scratch / "paper", MOST, accept="application/pdf"
        )
    except NotFound as error:
        raise _no_pdf(exact, withdrawn=withdrawn) from error
    found = sniff(answer.path, stem)
    if found is not formats.PDF:
        raise _no_pdf(exact, withdrawn=withdrawn)
    notices = (Notice(level="info", where=f"arXiv:{exact}", message=f"{why}; its PDF was taken."),)
    return Made[Fetched](thing=_kept(blobs, answer.path, found, stem, known), notices=notices)


def _with_pages(desk: Desk, blobs: Blobs, source: Path, known: Known) -> Made[Fetched]:
    """The source with the paper's PDF beside it, which knows the pages; alone when that cannot be had."""
    stem = known.arxiv.replace("/", "-")
    folder = desk.scratch / "pair"
    folder.mkdir()
    try:
        pdf = desk.wire.get(
            arxiv.pdf_url(desk, known.arxiv), desk.scratch / "paper", MOST, accept="application/pdf"
        )
        if sniff(pdf.path, stem) is formats.PDF and call(
            "reelwright.document.finding.pairing:paired",
            source,
            pdf.path,
            folder,
            PAIR,
            returns=bool,
            limits=PAIRING,
            reads=[source, pdf.path],
            writes=folder,
        ):
            pair = _kept(blobs, folder / PAIR, formats.LATEX_ARCHIVE, stem, known)
            return Made[Fetched](thing=pair)
        told: tuple[Notice, ...] = ()
    except (InputError, TryLater) as error:
        message = f"its PDF was not put beside its source, so pages are not known ({error.message})"
        told = (Notice(level="info", where=f"arXiv:{known.arxiv}", message=message),)
    alone = _kept(blobs, source, formats.LATEX_ARCHIVE, stem, known)
    return Made[Fetched](thing=alone, notices=told)


def _is_note(path: Path) -> bool:
    """Whether a source is only the note that stands in place of a withdrawn or PDF-only paper."""
    with path.open("rb") as file:
        head = file.read(4096)
    # arXiv's submissions with this mark are not processed (info.arxiv.org/help/submit_tex.html)
    return head.lstrip().startswith(b"%auto-ignore")


def _no_pdf(identifier: str, *, withdrawn: bool) -> InputError:
    where = f"arXiv:{identifier}"
    version = re.search(r"v(\d+)$", identifier)
    earlier = int(version[1]) - 1 if version else 0
    if withdrawn and version and earlier:
        before = f"{where[: -len(version[0])]}v{earlier}"
        fix = f"An earlier version may still be there: {before}"
        return InputError("this paper was withdrawn.", fix=fix, where=where)
    if withdrawn:
        return InputError("this paper was withdrawn.", where=where)
    return NotFound("arXiv has neither a source nor a PDF of it now.", fix="Try again later.", where=where)


def _from_doi(desk: Desk, blobs: Blobs, doi: str) -> Made[Fetched]:
    """The publisher's metadata, and the best open-access copy that OpenAlex knows and that can be had."""
    known, texts, told = _of_crossref(desk, doi)
    failed: list[ReelwrightError] = []
    copies: tuple[str, ...] = ()
    try:
        opened, copies = openalex.known(desk, doi)
        known = filled(known, opened)
    except NotFound as error:
        if not known.title and not told:
            raise NotFound(
                "neither Crossref nor OpenAlex knows this DOI.", fix="Check it.", where=f"doi:{doi}"
            ) from error
    except TryLater as error:
        if not texts:
            raise
        failed.append(error)
    known = known.model_copy(update={"doi": doi, "address": f"doi:{doi}"})
    for url in dict.fromkeys((*copies[:MOST_COPIES], *texts)):
        try:
            at_arxiv = arxiv_of(url)
            made = _from_arxiv(desk, blobs, at_arxiv) if at_arxiv else _from_url(desk, blobs, url, PAPER)
        except (InputError, TryLater) as error:
            failed.append(error)
            continue
        name = made.thing.name
        if not at_arxiv:
            name = re.sub(r"[^\w.-]+", "-", doi) + _suffix(name)
        both = filled(known, made.thing.known)
        thing = made.thing.model_copy(update={"known": both, "name": name})
        return Made[Fetched](thing=thing, notices=(*told, *made.notices))
    raise _no_copy(doi, known, failed)


def _of_crossref(desk: Desk, doi: str) -> tuple[Known, tuple[str, ...], tuple[Notice, ...]]:
    """What Crossref says; nothing when it does not know the DOI, and a notice when it cannot be asked."""
    try:
        return *crossref.known(desk, doi), ()
    except NotFound:
        return Known(), (), ()  # a DOI of another agency, such as DataCite
    except (TryLater, InputError) as error:
        told = Notice(level="info", where=f"doi:{doi}", message=f"Crossref did not answer: {error}")
        return Known(), (), (told,)


def _no_copy(doi: str, known: Known, failed: list[ReelwrightError]) -> ReelwrightError:
    title = f" of {known.title!r}" if known.title else ""
    if not failed:
        return NotFound(
            f"no open-access copy{title} is known.",
            fix="If you may read it, download the PDF with a browser and give the file.",
            where=f"doi:{doi}",
        )
    kind = TryLater if any(isinstance(error, TryLater) for error in failed) else InputError
    tried = "; ".join(str(error) for error in failed[:3])
    return kind(f"none of the {len(failed)} known copies{title} can be had: {tried}", where=f"doi:{doi}")


def _from_url(desk: Desk, blobs: Blobs, url: str, least: int = 0) -> Made[Fetched]:
    """The file at a URL, or the PDF that the web page there names as its paper's.

    A web page of fewer than `least` words is not taken for the paper.
    """
    answer = desk.wire.get(url, desk.scratch / "paper", MOST)
    known = Known(url=url, address=url)
    found = sniff(answer.path, _name(answer.url))
    if found is not formats.HTML:
        return Made[Fetched](thing=_kept(blobs, answer.path, found, _name(answer.url), known, url))
    page = call(
        "reelwright.document.finding.landing:look",
        answer.path,
        answer.url,
        returns=Page,
        limits=LOOKING,
        reads=[answer.path],
    )
    if page.pdf:
        try:
            file = desk.wire.get(page.pdf, desk.scratch / "named", MOST, accept="application/pdf")
            if sniff(file.path, _name(file.url)) is formats.PDF:
                return Made[Fetched](thing=_kept(blobs, file.path, formats.PDF, _name(file.url), known))
        except (InputError, TryLater):
            pass  # the page itself may be the paper
    if page.words < least:
        raise Unsupported("there is only a web page, and it is not the paper.", fix=_BY_HAND, where=url)
    return Made[Fetched](thing=_kept(blobs, answer.path, found, _name(answer.url), known, url))


def _kept(blobs: Blobs, path: Path, found: Format, name: str, known: Known, url: str = "") -> Fetched:
    """The file as a blob under a name with the ending of its kind. Raises Unsupported, Damaged."""
    if found is formats.EMPTY:
        raise Damaged("the file there is empty (0 bytes).", fix="Try again later.", where=url or name)
    if not found.reader:
        what = f"{found.what.rstrip(':;')}, not a paper that is read here."
        raise Unsupported(what, fix=_BY_HAND, where=url or name)
    ending = _ending(path, found)
    stem = re.sub(r"(?i)(\.tar)?\.(pdf|xml|html?|docx|md|tex|txt|zip|gz|tgz)$", "", name)
    named = (stem or "paper") + ending
    return Fetched(source=blobs.put_file(path, found.media_type), name=named, known=known)


def _ending(path: Path, found: Format) -> str:
    with path.open("rb") as file:
        head = file.read(2)
    packed = {b"PK": ".zip", b"\x1f\x8b": ".tar.gz"}
    if found.reader != "docx" and head in packed:
        return packed[head]
    return _ENDINGS.get(found.reader, "")


def _suffix(name: str) -> str:
    return ".tar.gz" if name.endswith(".tar.gz") else PurePosixPath(name).suffix


def _name(url: str) -> str:
    """What a URL's file may be called: its last part, in letters that harm nobody."""
    parts = urlsplit(url)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.hostname or "paper"
    return re.sub(r"[^\w.-]+", "-", last).strip(".-")[:80] or "paper"
