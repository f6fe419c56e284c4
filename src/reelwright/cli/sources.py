"""SOURCE of the verbs: a file, folder, LaTeX project, arXiv id, DOI, URL or title becomes a paper."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

from reelwright import studio
from reelwright.cli import making, screen
from reelwright.core.blob import Blob
from reelwright.core.errors import InputError, NotFound
from reelwright.core.finding import Candidate, Found, Known, Wanted
from reelwright.core.made import Notice
from reelwright.document import formats
from reelwright.document.finding.naming import Title, named
from reelwright.document.finding.overlay import filled
from reelwright.document.finding.titles import clear
from reelwright.document.photos import holds_photos
from reelwright.document.reading import check_file, take_in
from reelwright.document.sniff import sniff

Source = Path | Wanted | Title
ALWAYS = (".pdf", ".md")  # of a folder of papers: taken whatever they hold, so that a broken one is told of
OTHERS = (
    ".markdown", ".tex", ".zip", ".gz", ".tgz", ".tar", ".xml", ".nxml", ".docx", ".html", ".htm", ".xhtml",
)  # fmt: skip
_MAIN = re.compile(rb"^[^%\n]*\\document(?:class|style)\b", re.MULTILINE)
_ENDINGS = re.compile(
    r"(?:\.tar)?\.(?:pdf|md|markdown|tex|zip|gz|tgz|tar|n?xml|jats|docx|x?html?|txt|png|jpe?g|tiff?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wish:
    """How a title is settled: `pick` is the number of a candidate (None = only a clear one), of `limit`."""

    pick: int | None
    limit: int
    as_json: bool


@dataclass(frozen=True)
class Taken:
    """A paper that is kept: its bytes, its name, and what a service knows of it (None for one's own file).

    `language` is the person's word for it in an earlier run, '' for none.
    """

    source: Blob
    name: str
    known: Known | None = None
    language: str = ""


def sorted_out(text: str) -> Source:
    """What SOURCE names: what lies on this disk goes first. Raises InputError, NotFound."""
    path = Path(text)
    try:
        if path.exists() or path.is_symlink():
            return path
    except (OSError, ValueError):
        pass  # too long for a name, so it is words
    found = named(text)
    # words behind a folder that is here are a file that is not
    if found is None or (isinstance(found, Title) and "/" in text and _is_folder(path.parent)):
        if path.suffix or "/" in text or not text.strip():
            return path
        raise NotFound(
            "there is no such file:",
            fix=f"check its spelling; if it is a paper's title, write 'title: {text}'.",
            where=text,
        )
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def is_project(path: Path) -> bool:
    """Whether a folder is one paper in LaTeX: a .tex with a document class lies in it, or a project only."""
    if _has_main(path):
        return True
    found = _within(path)
    return len(found) == 1 and found[0].is_dir()


def is_many(source: Source) -> bool:
    """Whether it is a folder of papers."""
    return (
        isinstance(source, Path) and source.is_dir() and not is_project(source) and not holds_photos(source)
    )


def papers(folder: Path) -> tuple[Path, ...]:
    """The papers in a folder, by name: files of a format that is read, and folders of LaTeX projects.

    Raises InputError when there are none.
    """
    found = _within(folder)
    if not found:
        raise InputError("has no paper in it:", fix="name a paper, or a folder of papers.", where=str(folder))
    return found


def _within(folder: Path) -> tuple[Path, ...]:
    return tuple(
        each
        for each in sorted(folder.iterdir())
        if not each.name.startswith(".") and (_has_main(each) if each.is_dir() else _is_paper(each))
    )


def _has_main(folder: Path) -> bool:
    return any(
        _MAIN.search(_head(each))
        for each in sorted(folder.glob("*.tex"))
        if each.is_file() and not each.name.startswith(".")
    )


def _is_paper(path: Path) -> bool:
    ending = path.suffix.lower()
    if not path.is_file() or ending not in (*ALWAYS, *OTHERS):
        return False
    if ending in ALWAYS:
        return True
    try:
        found = sniff(path, path.name)
    except OSError:
        return False
    # a project's part is no paper of its own
    return bool(found.reader) and (found is not formats.LATEX or _MAIN.search(_head(path)) is not None)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(1 << 16)
    except OSError:
        return b""


def ready(source: Source) -> None:
    """Refuse a file that cannot be read before any work, and a folder of papers where one is asked for."""
    if is_many(source):
        raise InputError("this is a folder:", fix="name one paper in it.", where=str(source))
    if isinstance(source, Path):
        check_file(source)


def stem(name: str) -> str:
    """What a film of the paper `name` is called."""
    return _ENDINGS.sub("", name) or name


def obtained(shop: making.Workshop, source: Source, wish: Wish) -> Taken:
    """The paper, kept: taken from the disk, or fetched. Raises InputError and its kinds, TryLater."""
    match source:
        case Path():
            return Taken(
                take_in(source, shop.blobs), source.resolve().name if source.is_dir() else source.name
            )
        case Wanted():
            return _fetched(shop, source, wish)
        case Title():
            chosen = _chosen(shop, source.words, wish)
            address = named(chosen.known.address)
            if not isinstance(address, Wanted):
                raise NotFound(
                    "no service says where this paper is:",
                    fix="download it and give the file.",
                    where=chosen.known.title,
                )
            got = _fetched(shop, address, wish)
            return Taken(got.source, got.name, _joined(chosen.known, got.known))


def _joined(record: Known, got: Known | None) -> Known:
    """The record that the person chose, with the very file's address and version."""
    known = filled(record, got or Known())
    if got is None:
        return known
    return known.model_copy(update={"address": got.address, "arxiv": got.arxiv or known.arxiv})


def _fetched(shop: making.Workshop, wanted: Wanted, wish: Wish) -> Taken:
    label = f"arXiv:{wanted.value}" if wanted.kind == "arxiv" else wanted.value
    made = making.perform(shop, studio.fetch, (wanted,), label=label, as_json=wish.as_json)
    for notice in made.notices:
        _note(notice)
    known = made.thing.known
    if known.title:
        screen.note(f"fetched {_line(known)} as {made.thing.name}")
    return Taken(made.thing.source, made.thing.name, known)


def _note(notice: Notice) -> None:
    screen.note(f"{notice.where}: {notice.message}")


def _chosen(shop: making.Workshop, title: str, wish: Wish) -> Candidate:
    """The paper that a title means: the one picked, or one beyond doubt. Raises InputError, NotFound."""
    found = _search(shop, title, "%Y-%m-%d", wish)
    if found.missing and not clear(found.candidates):
        # what is remembered for the day lacks a service, which may be there by now
        found = _search(shop, title, "%Y-%m-%d %H:%M", wish)
    for missing in found.missing:
        screen.note(missing)
    many = found.candidates
    if not many:
        raise NotFound("no paper of this title was found:", fix="check the words.", where=title)
    if wish.pick is not None:
        if wish.pick > len(many):
            _show(found, as_json=wish.as_json)
            raise InputError(f"there are only {len(many)} candidates to pick from.", where=title)
        return many[wish.pick - 1]
    if not clear(many):
        _show(found, as_json=wish.as_json)
        raise InputError(
            f"{len(many)} papers may be meant, and none of them beyond doubt:"
            if len(many) > 1
            else "only one paper was found, and it may not be the one that is meant:",
            fix=f"choose with --pick N ({_choices(many)}).",
            where=title,
        )
    return many[0]


def _search(shop: making.Workshop, title: str, moment: str, wish: Wish) -> Found:
    arguments = (title, wish.limit, time.strftime(moment))
    return making.perform(shop, studio.find, arguments, label=title, as_json=wish.as_json)


def _choices(many: tuple[Candidate, ...]) -> str:
    return "; ".join(f"{at}: {_line(each.known)}" for at, each in enumerate(many[:5], 1))


def _line(known: Known) -> str:
    """A paper in a line: title (first author and others, year)."""
    others = " et al." if len(known.authors) > 1 else ""
    who = f"{known.authors[0]}{others}" if known.authors else ""
    about = ", ".join(filter(None, (who, known.year)))
    return f"{known.title!r} ({about})" if about else repr(known.title)


def _show(found: Found, *, as_json: bool) -> None:
    """The candidates as a table, as tab-separated lines, or as a JSON line."""
    if as_json:
        screen.emit({"event": "candidates", "papers": [each.model_dump() for each in found.candidates]})
        return
    rows = [
        (
            str(at),
            f"{each.score:.2f}",
            each.known.title,
            screen.few(each.known.authors, 3),
            each.known.year,
            each.known.address,
            " ".join(each.services),
        )
        for at, each in enumerate(found.candidates, 1)
    ]
    screen.table(("pick", "fits", "title", "authors", "year", "address", "known by"), rows)
