"""The confined child's side of reading JATS: bytes become a Draft, pictures of a package files."""

from pathlib import Path
from typing import Any

from reelwright.core.errors import Damaged
from reelwright.core.made import Notice
from reelwright.document.draft import Draft, Piece
from reelwright.document.jats import package, references
from reelwright.document.jats.body import Body
from reelwright.document.jats.front import abstract, front
from reelwright.document.jats.inline import HOLE, Context
from reelwright.document.jats.numbering import number
from reelwright.document.markup import below, children, first, xml_tree
from reelwright.document.mathml import local


def unfold(path: Path, folder: Path, language: str) -> Draft:
    """The article at `path` (XML, or a ZIP with one), taken apart; its pictures are written to `folder`."""
    with path.open("rb") as file:
        zipped = file.read(2) == b"PK"
    if not zipped:
        draft = article_draft(path.read_bytes(), language)
        return _without_pictures(draft)
    data, members, notices = package.opened(path)
    draft = article_draft(data, language)
    pictures, told = package.matched(draft.pieces, members, folder)
    return draft.model_copy(update={"pictures": pictures, "notices": (*notices, *draft.notices, *told)})


def article_draft(data: bytes, language: str) -> Draft:
    """The article in the XML `data`, taken apart; its pictures are still links."""
    root = xml_tree(data, "the article's XML")
    article = root if local(root) == "article" else next(iter(below(root, "article")), None)
    if article is None:
        raise Damaged("there is no article in this XML:", fix="give an article in JATS XML.")
    number(article)
    context = Context()
    refs = references.keyed(article, context)
    about, notices = front(article, context, language)
    summary, sections, left_out = abstract(article, about.language, context)
    body = Body(context)
    pieces = (*sections, *body.article(article), *references.pieces(article, refs, context))
    return Draft(
        front=about,
        abstract=summary,
        pieces=_merged(pieces),
        notices=(*notices, *left_out, *_told(article, context, body)),
    )


def _merged(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Headings that nothing stands under, and nothing deeper, are dropped: their sections were empty."""
    kept: list[Piece] = []
    for piece in pieces:
        while (
            kept and piece.kind == "heading" and kept[-1].kind == "heading" and kept[-1].level >= piece.level
        ):
            kept.pop()
        kept.append(piece)
    while kept and kept[-1].kind == "heading":
        kept.pop()
    return tuple(kept)


def _told(article: Any, context: Context, body: Body) -> list[Notice]:
    made = []
    if context.pictured:
        message = (
            f"{context.pictured} formula(s) inside sentences are pictures only: '{HOLE}' stands for each"
        )
        made.append(Notice(level="warning", where="formulas", message=message))
    if body.cut:
        made.append(
            Notice(level="warning", where="tables", message=f"{body.cut} table(s) cut: too many cells")
        )
    if first(article, "body") is None:
        message = "its text is not in this file, only what stands around it: give the article's PDF"
        made.append(Notice(level="warning", where="article", message=message))
    for one in children(article, "sub-article", "response"):
        kind = (one.get("article-type") or local(one)).replace("-", " ")
        made.append(Notice(level="info", where="article", message=f"an attached {kind} is left out"))
    return made


def _without_pictures(draft: Draft) -> Draft:
    """A bare XML holds no picture: one notice for all figures, whose captions stay."""
    figures = [piece for piece in draft.pieces if piece.kind == "figure" and piece.link]
    others = [piece for piece in draft.pieces if piece.kind in {"equation", "table"} and piece.link]
    notices = list(draft.notices)
    fix = "give the article's package (ZIP) or its PDF to have them"
    if figures:
        count = len({piece.label or piece.link for piece in figures})
        message = f"the pictures of {count} figure(s) are not in this file, their captions are: {fix}"
        notices.append(Notice(level="warning", where="figures", message=message))
    if others:
        message = f"{len(others)} formula(s) or table(s) are pictures that are not in this file: {fix}"
        notices.append(Notice(level="warning", where="formulas", message=message))
    bare = tuple(piece.model_copy(update={"link": "", "panels": ()}) for piece in draft.pieces)
    return draft.model_copy(update={"pieces": bare, "notices": tuple(notices)})
