"""The confined child's side of reading web pages: bytes become a Draft, embedded pictures files."""

import re
from pathlib import Path
from typing import Any

from lxml import etree

from reelwright.core.document import Table
from reelwright.core.errors import Damaged, TooLarge
from reelwright.document import bundle, plain_lines
from reelwright.document.draft import Draft, Front, Manifest, Piece
from reelwright.document.markup import MOST_BYTES, MOST_NODES
from reelwright.document.mathml import local
from reelwright.document.unfolding import embedded
from reelwright.document.web import front as fronts
from reelwright.document.web import works
from reelwright.document.web.article import article, drop
from reelwright.document.web.blocks import Page, icon, source
from reelwright.document.web.inline import Context, text_of

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_AUTHORS = re.compile(r"^(?:authors?|affiliations?|author information|author affiliations)$", re.IGNORECASE)
_NOTES = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|doc-endnotes|doc-footnote|fn-group)(?=$|[\s_-])", re.IGNORECASE
)
_STEPS = re.compile(
    r"^(?:contents?|table of contents|on this page|inhalt|sommaire|índice|navigation|menu)$", re.IGNORECASE
)


def picture_links(path: Path) -> tuple[str, ...]:
    """The links of the pictures that the page at `path` shows, each once."""
    root = tree(path.read_bytes())
    found = [source(one) for one in root.iter() if local(one) == "img" and not icon(one)]
    return tuple(dict.fromkeys(link for link in found if link and not link.startswith("data:")))


def unfold(path: Path, folder: Path, language: str) -> Draft:
    """The page or bundle at `path` taken apart; its pictures are written to `folder`."""
    with path.open("rb") as file:
        zipped = file.read(2) == b"PK"
    if zipped:
        data, manifest = bundle.unpack(path, folder)
    else:
        data, manifest = path.read_bytes(), Manifest(text="", pictures=(), refused=())
    made = page_draft(data, language)
    pictures, spoilt = embedded(made, folder)
    return made.model_copy(
        update={"pictures": manifest.pictures + pictures, "refused": manifest.refused + spoilt}
    )


def tree(data: bytes) -> Any:
    """The root of the HTML `data`. Scripts are text, and nothing is fetched. Raises Damaged, TooLarge."""
    if len(data) > MOST_BYTES:
        raise TooLarge(
            f"the page has {len(data) / 1e6:.0f} MB, and at most {MOST_BYTES / 1e6:.0f} MB are read:",
            fix="save the page with its pictures beside it.",
        )
    parser = etree.HTMLParser(
        recover=True,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(decoded(data).replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damaged("the page is broken:", fix="save it again.") from error
    if root is None:
        raise Damaged("there is no text in this page:", fix="save it again once it has loaded.")
    if sum(1 for _ in zip(root.iter(), range(MOST_NODES + 1), strict=False)) > MOST_NODES:
        raise TooLarge("the page has too many parts:", fix="save the article alone.")
    for node in root.iter():  # a character reference may hide what no tree may be given again
        if node.text and _CONTROL.search(node.text):
            node.text = _CONTROL.sub("", node.text)
        if node.tail and _CONTROL.search(node.tail):
            node.tail = _CONTROL.sub("", node.tail)
    return root


def decoded(data: bytes) -> str:
    """The page as text: by its byte-order mark, as UTF-8, as it states, else as Windows-1252."""
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        stated = _CHARSET.search(data[:4096])
    try:
        return data.decode(stated.group(1).decode("ascii") if stated else "cp1252", errors="replace")
    except (LookupError, ValueError):
        return data.decode("cp1252", errors="replace")


def page_draft(data: bytes, language: str) -> Draft:
    """The article of a page taken apart; its pictures are still links."""
    root = tree(data)
    about = fronts.front(root, language)
    body = article(root)
    about = _named_in(body, about)
    context = Context()
    entries = works.entries(body)
    keys = works.keyed(entries, context)
    _remember_notes(body, context)
    walk = Page(context, entries)
    pieces = _plain(body) or _rejoined(list(walk.blocks(body)))
    for note in context.met:
        text = re.sub(r"^(\S{1,3})\s*\1?\s*", "", text_of(note, context))
        pieces.append(Piece(kind="footnote", text=text))
    spoken, notices = fronts.spoken(
        root, " ".join(one.text for one in pieces if one.kind == "text"), language
    )
    pieces = _sections(_without_front(pieces, about))
    listed = [made for entry, key in zip(entries, keys, strict=True) if (made := works.piece(entry, key))]
    if listed:
        pieces += [Piece(kind="heading", text="References", level=1), *listed]
    summary = any(one.kind == "heading" and one.text.lower().startswith("abstract") for one in pieces[:6])
    update = {"language": spoken} | ({"abstract": ""} if summary else {})
    return Draft(front=about.model_copy(update=update), pieces=tuple(pieces), notices=tuple(notices))


def _plain(body: Any) -> list[Piece]:
    """The pieces of a page that is plain text in `pre`, as RFCs are; [] of any other."""
    whole = "".join(body.itertext())
    pages = [one for one in body.iter() if local(one) == "pre"]
    text = "\n\f".join("".join(one.itertext()) for one in pages)
    if len(text) < max(2000, 0.8 * len(whole)):
        return []
    return [one for one in plain_lines.draft(text).pieces if one.text]


def _rejoined(pieces: list[Piece]) -> list[Piece]:
    """Pieces with the tables of one row each, that stand one below the other, as one table."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        bare = piece.kind == "table" and not (piece.label or piece.text)
        if bare and piece.table and before and before.table and _goes_on(before.table, piece.table):
            made[-1] = before.model_copy(update={"table": _joined(before.table, piece.table)})
        else:
            made.append(piece)
    return made


def _joined(above: Table, below: Table) -> Table:
    """One table of both; a lone first row of words is the header of figures below it."""
    header, rows = above.header, above.rows
    added = (*((below.header,) if below.header else ()), *below.rows)
    figures = any(re.search(r"\d", text) for text in added[0][1:])
    if not header and len(rows) == 1 and figures and not any(re.search(r"\d", text) for text in rows[0]):
        header, rows = rows[0], ()
    return above.model_copy(update={"header": header, "rows": (*rows, *added)})


def _goes_on(above: Table, below: Table) -> bool:
    width = max((len(row) for row in (above.header, *above.rows)), default=0)
    lines = (*([below.header] if below.header else []), *below.rows)
    return width > 1 and len(lines) == 1 and len(lines[0]) == width


def _named_in(body: Any, about: Front) -> Front:
    """Title and authors that stand in the text, where the page's head does not state them."""
    people = [
        " ".join("".join(one.itertext()).split())
        for one in body.iter()
        if re.search(r"ltx_personname|(?:^|\s)author-name|contrib-author", one.get("class") or "")
    ]
    if not about.authors and people:
        parts = [
            part
            for one in people
            for part in re.split(r"\s*(?:,|;|&|\band\b)\s*", re.sub(r"[\d∗*†‡§¶]+|^by\s", " ", one))
        ]
        names = tuple(dict.fromkeys(" ".join(part.split()) for part in parts if 3 < len(part.strip()) < 60))
        about = about.model_copy(update={"authors": names[:100]})
    for one in list(body.iter()):
        if re.search(r"ltx_authors|ltx_dates|ltx_creator|ltx_role_affil", one.get("class") or ""):
            drop(one)
    return about


def _remember_notes(body: Any, context: Context) -> None:
    for one in body.iter():
        if _NOTES.search(f"{one.get('class') or ''} {one.get('role') or ''}") and local(one) in {
            "section",
            "div",
            "ol",
            "aside",
        }:
            for item in one.iter():
                if (
                    item.get("id")
                    and local(item) in {"li", "p", "aside", "div"}
                    and item.get("id") not in context.keys
                ):
                    context.notes[item.get("id")] = item


def _without_front(pieces: list[Piece], about: Front) -> list[Piece]:
    """Pieces without the title, the list of authors and of contents that stand before the text."""
    made: list[Piece] = []
    skipping = 0  # the level of a heading whose section is left out
    for piece in pieces:
        if piece.kind == "heading":
            if skipping and piece.level > skipping:
                continue
            named = _AUTHORS.match(piece.text) if about.authors else None
            skipping = piece.level if named or _STEPS.match(piece.text) else 0
            byline = re.sub(r"^by\s+", "", piece.text.casefold())
            if skipping or byline in {about.title.casefold(), *(one.casefold() for one in about.authors)}:
                continue
        elif skipping:
            continue
        made.append(piece)
    return made


def _sections(pieces: list[Piece]) -> list[Piece]:
    """Headings that begin at level 1 and skip none; a lone heading of level 1 above all others is a title."""
    levels = sorted({piece.level for piece in pieces if piece.kind == "heading"})
    rank = {level: at + 1 for at, level in enumerate(levels)}
    made: list[Piece] = []
    for piece in pieces:
        if piece.kind == "heading":
            while made and made[-1].kind == "heading" and made[-1].level >= rank[piece.level]:
                made.pop()
            made.append(piece.model_copy(update={"level": rank[piece.level]}))
        else:
            made.append(piece)
    while made and made[-1].kind == "heading":
        made.pop()
    left = sorted({piece.level for piece in made if piece.kind == "heading"})
    rank = {level: at + 1 for at, level in enumerate(left)}
    return [
        one.model_copy(update={"level": rank[one.level]}) if one.kind == "heading" else one for one in made
    ]
