"""The reader of Markdown, alone or in a bundle with its pictures."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, Picture, Place, Source
from reelwright.core.errors import Damaged, ReelwrightError, TooLarge
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.document.bundle import PARSING
from reelwright.document.draft import Draft, Front, Piece
from reelwright.document.language import language_of
from reelwright.document.pictures import Redrawn
from reelwright.sandbox import Limits, call

MOST_BLOCKS = 20_000
MOST_FORMULAS = 200  # typeset; more stay source
DRAWING = Limits(seconds=60, memory=2 << 30)
ABSTRACTS = (
    "abstract",
    "summary",
    "zusammenfassung",
    "kurzfassung",
    "résumé",
    "resumen",
    "resumo",
    "riassunto",
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|authors?\s*:|autor(?:en|es)?\s*:)\s+(?P<names>[^.!?]{3,200})$", re.IGNORECASE
)


class MarkdownReader:
    """CommonMark 0.31 with tables, mathematics, footnotes and YAML front matter."""

    def read(self, tools: Tools, source: Blob, name: str, password: str) -> Made[Document]:  # noqa: ARG002 - the protocol's
        """Read `source`, a Markdown text or a bundle. A text that is not there raises Damaged."""
        path = tools.blobs.path(source)
        folder = tools.scratch / "unfolded"
        folder.mkdir()
        try:
            draft = call(
                "reelwright.document.unfolding:unfold",
                path, folder, returns=Draft, limits=PARSING, reads=[path], writes=folder,
            )  # fmt: skip
        except ReelwrightError as error:
            error.where = error.where or name
            raise
        tools.progress(0.4)
        front, pieces = _titled(draft.front, draft.pieces)
        if not any(piece.text or piece.table or piece.link for piece in pieces) and not front.abstract:
            raise Damaged(
                "there is no text in this file:", fix="give a text with at least a few sentences.", where=name
            )
        pictures, lost = _pictures(tools, folder, draft)
        formulas, unset = _formulas(tools, folder, pieces)
        notices = [*draft.notices, *lost, *unset]
        if not front.title:
            front = front.model_copy(update={"title": _from_name(name)})
            notices.append(
                Notice(level="info", where="title", message="none is stated: the file's name is used")
            )
        if len(pieces) > MOST_BLOCKS:
            notices.append(
                Notice(level="warning", where="text", message=f"only the first {MOST_BLOCKS} blocks are read")
            )
        blocks = tuple(_blocks(front, pieces[:MOST_BLOCKS], pictures | formulas))
        document = Document(
            title=front.title,
            authors=front.authors,
            language=front.language
            or language_of(" ".join(block.text for block in blocks if block.kind != "code")),
            source=Source(
                blob=source, name=name, pages=max((block.place.page for block in blocks), default=1)
            ),
            blocks=blocks,
            **front.model_dump(include={"year", "venue", "doi", "arxiv", "url", "licence"}),
        )
        tools.progress(1.0)
        return Made[Document](thing=document, notices=tuple(notices))


def _from_name(name: str) -> str:
    stem = re.sub(r"[-_]+", " ", PurePath(name).stem).strip()
    return stem[:1].upper() + stem[1:]


def _titled(front: Front, pieces: tuple[Piece, ...]) -> tuple[Front, tuple[Piece, ...]]:
    """Title and authors that stand in the text itself move to the front; headings then begin at level 1."""
    top = [piece for piece in pieces if piece.kind == "heading" and piece.level == 1]
    first = next((at for at, piece in enumerate(pieces) if piece.kind == "heading"), None)
    leads = first is not None and all(piece.kind == "figure" for piece in pieces[:first])
    if first is not None and leads and len(top) == 1 and pieces[first].level == 1:
        title = pieces[first].text
        if not front.title or front.title.casefold() == title.casefold():
            front = front.model_copy(update={"title": title})
            pieces = pieces[:first] + pieces[first + 1 :]
            after = pieces[first] if first < len(pieces) else None
            byline = (
                _BYLINE.match(after.text) if after and after.kind == "text" and not front.authors else None
            )
            if byline:
                names = re.split(
                    r"\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&)\s+", byline["names"].strip(" .")
                )
                front = front.model_copy(update={"authors": tuple(part for part in names if part)})
                pieces = pieces[:first] + pieces[first + 1 :]
    least = min((piece.level for piece in pieces if piece.kind == "heading"), default=1)
    if least > 1:
        pieces = tuple(
            piece.model_copy(update={"level": piece.level - least + 1}) if piece.kind == "heading" else piece
            for piece in pieces
        )
    return front, pieces


def _blocks(front: Front, pieces: Iterable[Piece], pictures: dict[str, Picture]) -> Iterator[Block]:
    """Blocks with their places; a figure whose picture is lost stays out, its caption with it."""
    numbers = iter(range(1, MOST_BLOCKS + 2))
    if front.abstract:
        yield Block(
            id=f"b{next(numbers)}", kind="text", text=front.abstract, place=Place(page=1), section="Abstract"
        )
    ordinal, section = 0, ""
    for piece in pieces:
        if piece.kind == "figure" and piece.link not in pictures:
            continue
        if piece.kind == "heading":
            ordinal += piece.level == 1
            abstract = ordinal <= 1 and piece.text.lower().strip(" .:") in ABSTRACTS and not front.abstract
            section = "Abstract" if abstract else piece.text
        yield Block(
            id=f"b{next(numbers)}",
            kind=piece.kind,
            text=piece.text,
            place=Place(page=max(1, ordinal)),
            level=piece.level,
            section=section,
            label=piece.label,
            picture=pictures.get(piece.link or piece.text) if piece.kind in {"figure", "equation"} else None,
            table=piece.table,
            credit=piece.credit,
        )


def _pictures(tools: Tools, folder: Path, draft: Draft) -> tuple[dict[str, Picture], list[Notice]]:
    """The pictures that the text shows, by link; and a notice for each that is missing, refused or broken."""
    given = {one.link: folder / one.member for one in draft.pictures}
    reasons = {one.link: one.why for one in draft.refused}
    wanted = tuple(dict.fromkeys(piece.link for piece in draft.pieces if piece.link in given))
    found: dict[str, Picture] = {}
    for link, drawn in zip(wanted, _redrawn(tuple(given[link] for link in wanted), folder), strict=True):
        if drawn.why:
            reasons[link] = drawn.why
        else:
            blob = tools.blobs.put_file(folder / drawn.file, drawn.media_type)
            found[link] = Picture(blob=blob, width=drawn.width, height=drawn.height)
    notices = []
    for link in dict.fromkeys(piece.link for piece in draft.pieces if piece.kind == "figure"):
        if link not in found:
            why = reasons.get(link) or _unseen(link)
            notices.append(
                Notice(level="warning", where=f"picture {_short(link)}", message=f"left out: {why}")
            )
    return found, notices


def _formulas(
    tools: Tools, folder: Path, pieces: tuple[Piece, ...]
) -> tuple[dict[str, Picture], list[Notice]]:
    """Displayed formulas typeset, by their source; and a notice for each that stays source."""
    sources = tuple(dict.fromkeys(piece.text for piece in pieces if piece.kind == "equation"))[:MOST_FORMULAS]
    if not sources:
        return {}, []
    place = folder / "formulas"
    place.mkdir()
    try:
        drawn = call(
            "reelwright.document.formula_pictures:draw_formulas",
            sources, place, returns=tuple[Redrawn, ...], limits=DRAWING, writes=place,
        )  # fmt: skip
    except (Damaged, TooLarge) as error:
        drawn = (Redrawn(file="", why=error.message.rstrip(".")),) * len(sources)
    found = {}
    notices = []
    for source, one in zip(sources, drawn, strict=True):
        if one.why:
            message = f"left as its source: {one.why}"
            notices.append(Notice(level="warning", where=f"formula {_short(source)}", message=message))
        else:
            blob = tools.blobs.put_file(place / one.file, one.media_type)
            found[source] = Picture(blob=blob, width=one.width, height=one.height)
    return found, notices


def _redrawn(files: tuple[Path, ...], folder: Path) -> tuple[Redrawn, ...]:
    """All pictures in one child; when it fails, each in a child of its own, so that one spoils no other."""
    if not files:
        return ()
    try:
        return _drawn(files, folder)
    except (Damaged, TooLarge) as error:
        if len(files) == 1:
            return (Redrawn(file="", why=error.message.rstrip(".")),)
    each = []
    for at, file in enumerate(files):
        apart = folder / f"apart-{at:03}"
        apart.mkdir()
        (drawn,) = _redrawn((file,), apart)
        each.append(drawn.model_copy(update={"file": f"{apart.name}/{drawn.file}"}))
    return tuple(each)


def _drawn(files: tuple[Path, ...], folder: Path) -> tuple[Redrawn, ...]:
    return call(
        "reelwright.document.pictures:redraw",
        files, folder, returns=tuple[Redrawn, ...], limits=DRAWING, reads=files, writes=folder,
    )  # fmt: skip


def _unseen(link: str) -> str:
    if re.match(r"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)", link):
        return "it is not in this folder but elsewhere, and nothing is fetched; save it beside the text"
    return "its file did not come with the text"


def _short(link: str) -> str:
    return link if len(link) <= 80 else f"{link[:60]}…{link[-15:]}"
