"""Where each piece of a LaTeX paper stands in its PDF: page and box, found by the words."""

import re
import unicodedata
from collections import Counter
from pathlib import PurePosixPath

from reelwright.document.draft import Attached, Draft, Piece
from reelwright.document.pdf.child import Extract, Part

SHINGLE = 3  # words that are compared together
MOST_WORDS = 120  # of one piece that are looked up
LEAST = 0.25  # share of a piece's shingles that must be found


def placed(draft: Draft, found: Extract) -> Draft:
    """`draft` with pages and boxes; its figures without a picture get the one cut out of the page."""
    parts = found.parts
    index: dict[tuple[str, ...], list[int]] = {}
    for at, part in enumerate(parts):
        for shingle in set(_shingles(f"{part.caption} {part.text}", 4000)):
            index.setdefault(shingle, []).append(at)
    labels = {_label(part.label): at for at, part in reversed(list(enumerate(parts))) if part.label}
    have = {one.link for one in draft.pictures}
    pieces: list[Piece] = []
    pictures = list(draft.pictures)
    last = 0
    for piece in draft.pieces:
        match = _match(piece, parts, index, labels, last)
        if match is None:
            page = pieces[-1].page if pieces else 1
            pieces.append(piece.model_copy(update={"page": page}))
            continue
        part = parts[match]
        change: dict[str, object] = {"page": part.page, "box": part.box}
        if piece.kind == "figure" and not have.intersection(piece.panels or (piece.link,)) and part.picture:
            link = f"page {part.page}: {piece.label or part.picture.file}"
            pictures.append(Attached(link=link, member=str(PurePosixPath("pdf", part.picture.file))))
            change |= {"link": link, "panels": ()}
        pieces.append(piece.model_copy(update=change))
        if piece.kind in {"text", "heading"}:
            last = max(last, match)
    return draft.model_copy(update={"pieces": tuple(pieces), "pictures": tuple(pictures)})


def _match(
    piece: Piece,
    parts: tuple[Part, ...],
    index: dict[tuple[str, ...], list[int]],
    labels: dict[str, int],
    last: int,
) -> int | None:
    """The part of the PDF that `piece` is; None when it is not found."""
    if (
        piece.label
        and piece.kind in {"figure", "table", "equation", "code"}
        and _label(piece.label) in labels
    ):
        at = labels[_label(piece.label)]
        if parts[at].kind == piece.kind:
            return at
    if piece.kind == "heading":
        wanted = _words(piece.text)
        named = [
            at for at, part in enumerate(parts) if part.kind == "heading" and _words(part.text) == wanted
        ]
        if named:
            return min(named, key=lambda at: abs(at - last))
    shingles = _shingles(piece.text, MOST_WORDS)
    votes = Counter(at for shingle in shingles for at in index.get(shingle, ()))
    if not votes:
        return None
    most = max(votes.values())
    if most < LEAST * len(shingles) and most < 8:
        return None
    best = [at for at, count in votes.items() if count == most]
    return min(best, key=lambda at: (at < last, abs(at - last)))


def _shingles(text: str, most: int) -> list[tuple[str, ...]]:
    said = _words(text)[:most]
    if len(said) < SHINGLE:
        return [tuple(said)] if said else []
    return [tuple(said[at : at + SHINGLE]) for at in range(len(said) - SHINGLE + 1)]


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z]{2,}|\d+|[^\W\d_a-z]+", plain)


def _label(label: str) -> str:
    return re.sub(r"[^a-z0-9]", "", label.casefold().replace("fig.", "figure"))
