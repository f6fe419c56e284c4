"""A text format's draft becomes a Document: places, pictures, typeset formulas, citations."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Citation, Document, Picture, Place, Source
from reelwright.core.errors import Damaged, TooLarge
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
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


def document_of(tools: Tools, folder: Path, draft: Draft, source: Blob, name: str) -> Made[Document]:
    """The document that `draft` describes; its pictures lie in `folder` under their members' names.

    Raises Damaged when there is no text in it. `name` is the file's, and stands in for a missing title.
    """
    front, pieces = draft.front, draft.pieces
    if not any(
        piece.text or piece.table or piece.link for piece in (*draft.abstract, *pieces, _abstract(front))
    ):
        raise Damaged(
            "there is no text in this file:", fix="give a text with at least a few sentences.", where=name
        )
    pictures, lost = _pictures(tools, folder, draft)
    formulas, unset = _formulas(tools, folder, pieces)
    notices = [*draft.notices, *lost, *unset]
    if not front.title:
        front = front.model_copy(update={"title": _from_name(name)})
        notices.append(Notice(level="info", where="title", message="none is stated: the file's name is used"))
    if len(pieces) > MOST_BLOCKS:
        notices.append(
            Notice(level="warning", where="text", message=f"only the first {MOST_BLOCKS} blocks are read")
        )
    summary = draft.abstract or (_abstract(front),)
    blocks = _linked(tuple(_blocks(summary, pieces[:MOST_BLOCKS], pictures | formulas)))
    document = Document(
        title=front.title,
        authors=front.authors,
        language=front.language
        or language_of(" ".join(block.text for block in blocks if block.kind != "code")),
        source=Source(blob=source, name=name, pages=max((block.place.page for block in blocks), default=1)),
        blocks=blocks,
        **front.model_dump(include={"year", "venue", "doi", "arxiv", "url", "licence", "keywords"}),
    )
    tools.progress(1.0)
    return Made[Document](thing=document, notices=tuple(notices))


def _linked(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Citations that name keys become citations of blocks; those of unknown works are dropped."""
    ids = {block.reference.key: block.id for block in blocks if block.reference and block.reference.key}
    return tuple(
        block.model_copy(update={"citations": _targeted(block.citations, ids)}) if block.citations else block
        for block in blocks
    )


def _targeted(citations: tuple[Citation, ...], ids: dict[str, str]) -> tuple[Citation, ...]:
    found = (
        one.model_copy(update={"targets": tuple(ids[key] for key in one.targets if key in ids)})
        for one in citations
    )
    return tuple(one for one in found if one.targets)


def _from_name(name: str) -> str:
    stem = re.sub(r"[-_]+", " ", PurePath(name).stem).strip()
    return stem[:1].upper() + stem[1:]


def _abstract(front: Front) -> Piece:
    return Piece(kind="text", text=front.abstract)


def _blocks(
    abstract: tuple[Piece, ...], pieces: Iterable[Piece], pictures: dict[str, Picture]
) -> Iterator[Block]:
    """Blocks with their places; a figure whose picture is lost stays when the text calls it by a label."""
    numbers = iter(range(1, len(abstract) + MOST_BLOCKS + 2))
    stated = [piece for piece in abstract if piece.text]
    for piece in stated:
        yield _block(f"b{next(numbers)}", piece, pictures, 1, "Abstract")
    ordinal, section = 0, ""
    for piece in pieces:
        if piece.kind == "figure" and piece.link not in pictures and not (piece.label and piece.text):
            continue
        if piece.kind == "heading":
            ordinal += piece.level == 1
            heads = ordinal <= 1 and piece.text.lower().strip(" .:") in ABSTRACTS and not stated
            section = "Abstract" if heads else piece.text
        yield _block(f"b{next(numbers)}", piece, pictures, max(1, ordinal), section)


def _block(ident: str, piece: Piece, pictures: dict[str, Picture], page: int, section: str) -> Block:
    shown = piece.link or (piece.text if piece.kind == "equation" else "")
    return Block(
        id=ident,
        place=Place(page=piece.page or page, box=piece.box),
        section=section,
        picture=pictures.get(shown) if piece.kind in {"figure", "equation", "table"} else None,
        **piece.model_dump(
            include={"kind", "text", "level", "label", "credit", "caption", "confidence"},
        ),
        table=piece.table,
        reference=piece.reference,
        citations=piece.citations,
    )


def _pictures(tools: Tools, folder: Path, draft: Draft) -> tuple[dict[str, Picture], list[Notice]]:
    """The pictures that the text shows, by link; and a notice for each that is missing, refused or broken."""
    given = {one.link: folder / one.member for one in draft.pictures}
    reasons = {one.link: one.why for one in draft.refused}
    shown = [piece for piece in draft.pieces if piece.link]
    every = tuple(dict.fromkeys(link for piece in shown for link in piece.panels or (piece.link,)))
    wanted = tuple(link for link in every if link in given)
    drawn: dict[str, Redrawn] = {}
    for link, one in zip(wanted, _redrawn(tuple(given[link] for link in wanted), folder), strict=True):
        if one.why:
            reasons[link] = one.why
        else:
            drawn[link] = one
    named, broken = _joined(folder, [piece for piece in shown if piece.panels], drawn)
    alone = [piece.link for piece in shown if not piece.panels and piece.link in drawn]
    named |= {link: drawn[link] for link in alone}
    found: dict[str, Picture] = {}
    for link, one in named.items():
        blob = tools.blobs.put_file(folder / one.file, one.media_type)
        found[link] = Picture(blob=blob, width=one.width, height=one.height)
    lost = {link: reasons.get(link) or _unseen(link) for link in every if link not in drawn} | broken
    notices = [
        Notice(level="warning", where=f"picture {_short(link)}", message=f"left out: {why}")
        for link, why in lost.items()
    ]
    return found, notices


def _joined(
    folder: Path, figures: list[Piece], drawn: dict[str, Redrawn]
) -> tuple[dict[str, Redrawn], dict[str, str]]:
    """Each figure's pictures in one, by the figure's link; and why those that failed did."""
    found: dict[str, Redrawn] = {}
    broken: dict[str, str] = {}
    for at, piece in enumerate({piece.link: piece for piece in figures}.values()):
        parts = [drawn[link] for link in piece.panels if link in drawn]
        if len(parts) < 2:
            found.update((piece.link, one) for one in parts)
            continue
        target = folder / f"joined-{at:03}"
        target.mkdir()
        files = tuple(folder / part.file for part in parts)
        try:
            one = call(
                "reelwright.document.montage:join",
                files, target, returns=Redrawn, limits=DRAWING, reads=files, writes=target,
            )  # fmt: skip
        except (Damaged, TooLarge) as error:
            broken[piece.link] = error.message.rstrip(".")
        else:
            found[piece.link] = one.model_copy(update={"file": f"{target.name}/{one.file}"})
    return found, broken


def _formulas(
    tools: Tools, folder: Path, pieces: tuple[Piece, ...]
) -> tuple[dict[str, Picture], list[Notice]]:
    """Displayed formulas typeset, by their source; and a notice for each that stays source."""
    sources = tuple(dict.fromkeys(piece.text for piece in pieces if piece.kind == "equation" and piece.text))
    sources = sources[:MOST_FORMULAS]
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
