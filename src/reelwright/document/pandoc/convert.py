"""Pandoc's syntax tree (pandoc-types 1.23) becomes pieces in reading order."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reelwright.core.document import BlockKind, Table
from reelwright.core.made import Notice
from reelwright.core.noun import Noun
from reelwright.document.captions import credited, labelled
from reelwright.document.draft import Front, Piece
from reelwright.document.pandoc.fence import parsed
from reelwright.document.pandoc.words import Apart, Cites, Raw, Words, no_citations, no_markup
from reelwright.document.spans import spanned
from reelwright.document.table_grid import Cell, table_of

_THEOREMS = (
    "theorem lemma proposition corollary definition example remark claim conjecture proof axiom assumption "
    "hypothesis observation"
)
THEOREMS = tuple(_THEOREMS.split())
_TAG = re.compile(r"\\tag\*?\{([^}]*)\}")
_LABEL = re.compile(r"\\label\{[^}]*\}")
_THEOREM = re.compile(
    rf"^\s*((?:{'|'.join(THEOREMS)})(?:\s+[\w.]*\d[\w.]*)?)\s*(?:\(([^()]{{1,120}})\))?\s*[.:]?\s*",
    re.IGNORECASE,
)


class Converted(Noun):
    """What a syntax tree says: its metadata, its pieces, and what was left out."""

    front: Front
    pieces: tuple[Piece, ...]
    notices: tuple[Notice, ...] = ()


def converted(tree: bytes, cites: Cites = no_citations, markup: Raw = no_markup) -> Converted:
    """The tree's metadata and pieces. `cites` says which works a link's target stands for, `markup` what
    words there are in foreign markup.

    Belongs in a confined child: the tree is made of a stranger's text. Raises Damaged when it is no tree.
    """
    found: Any = parsed(tree)
    walk = Walk(cites, markup)
    pieces = tuple(walk.blocks(found["blocks"]))
    return Converted(front=walk.front(found.get("meta", {})), pieces=pieces, notices=walk.notices())


def read_tree(path: Path) -> Converted:
    """`converted` of the tree in the file at `path`, for `sandbox.call`."""
    return converted(path.read_bytes())


class Walk:
    """Walks a tree once, in reading order, and remembers what it left out."""

    def __init__(self, cites: Cites = no_citations, markup: Raw = no_markup) -> None:
        self._cites = cites
        self._markup = markup
        self._raw = 0

    def notices(self) -> tuple[Notice, ...]:
        """What was left out on the way."""
        if not self._raw:
            return ()
        message = f"{self._raw} piece(s) of markup without words left out"
        return (Notice(level="info", where="text", message=message),)

    def front(self, meta: dict[str, Any]) -> Front:
        """What the metadata say of title, authors, abstract, date, language and keywords."""
        date = self._meta(meta.get("date"))
        year = re.search(r"\b(1[5-9]|20)\d\d\b", date)
        return Front(
            title=self._meta(meta.get("title")),
            authors=self._metas(meta.get("author")),
            abstract=self._meta(meta.get("abstract")),
            language=self._meta(meta.get("lang")),
            keywords=self._metas(meta.get("keywords")),
            year=year.group() if year else "",
        )

    def _meta(self, value: Any) -> str:
        match value:
            case {"t": "MetaInlines", "c": inlines}:
                return self.line(inlines)
            case {"t": "MetaBlocks", "c": blocks}:
                return " ".join(piece.text for piece in self.blocks(blocks) if piece.text)
            case {"t": "MetaString", "c": text}:
                return str(text)
            case {"t": "MetaList", "c": values}:
                return ", ".join(filter(None, map(self._meta, values)))
            case {"t": "MetaMap", "c": {"name": name}}:
                return self._meta(name)
        return ""

    def _metas(self, value: Any) -> tuple[str, ...]:
        values = value["c"] if value and value["t"] == "MetaList" else [value]
        return tuple(filter(None, map(self._meta, values)))

    def line(self, inlines: Sequence[Any]) -> str:
        """The plain words of `inlines`; footnotes in them are left out."""
        words = Words(self._cites, markup=self._markup)
        return spanned(words.text(inlines), ())[0]

    def blocks(self, blocks: Sequence[Any], kind: BlockKind = "text") -> Iterator[Piece]:
        """The pieces of `blocks`; running text among them is of `kind`."""
        for block in blocks:
            held = block.get("c")
            match block["t"]:
                case "Para" | "Plain":
                    yield from self._paragraph(held, kind)
                case "Header":
                    yield from self._heading(held)
                case "LineBlock":
                    yield from self._paragraph([part for line in held for part in (*line, _SPACE)], kind)
                case "BulletList" | "OrderedList" as form:
                    yield from self._items(held if form == "BulletList" else held[1], kind)
                case "DefinitionList":
                    yield from self._definitions(held, kind)
                case "BlockQuote":
                    yield from self.blocks(held, "quote" if kind == "text" else kind)
                case "CodeBlock":
                    yield Piece(kind="code", text=held[1].strip("\n"))
                case "Table":
                    yield from self._table(held)
                case "Figure":
                    yield from self._figure(held)
                case "Div":
                    yield from self._division(held, kind)
                case "RawBlock":
                    yield from self._paragraph([{"t": "RawInline", "c": held}], kind)

    def _items(self, items: Sequence[Any], kind: BlockKind) -> Iterator[Piece]:
        for item in items:
            yield from self.blocks(item, "list" if kind == "text" else kind)

    def _definitions(self, entries: Sequence[Any], kind: BlockKind) -> Iterator[Piece]:
        for term, definitions in entries:
            inner = [block for definition in definitions for block in definition]
            if inner and inner[0]["t"] in {"Para", "Plain"}:
                colon = {"t": "Str", "c": ":"}
                joined = [*term, colon, _SPACE, *inner[0]["c"]] if term else inner[0]["c"]
                inner = [{"t": "Para", "c": joined}, *inner[1:]]
            elif term:
                inner = [{"t": "Para", "c": term}, *inner]
            yield from self._items([inner], kind)

    def _heading(self, held: Any) -> Iterator[Piece]:
        words = Words(self._cites, markup=self._markup)
        text, citations = spanned(words.text(held[2]), words.keys)
        if text:
            yield Piece(kind="heading", text=text, level=min(6, max(1, held[0])), citations=citations)
        yield from self._notes(words)

    def _notes(self, words: Words) -> Iterator[Piece]:
        self._raw += words.raw
        for note in words.notes:
            yield from self.blocks(note, "footnote")

    def _paragraph(self, inlines: Sequence[Any], kind: BlockKind) -> Iterator[Piece]:
        words = Words(self._cites, markup=self._markup)
        words.add(inlines)
        run: list[str] = []
        for part in (*words.parts, Apart()):
            if isinstance(part, str):
                run.append(part)
                continue
            text, citations = spanned("".join(run), words.keys)
            run = []
            if any(letter.isalnum() for letter in text):
                yield Piece(kind=kind, text=text, citations=citations)
            if part.tex:
                yield from equation(part.tex)
            elif part.link:
                words_of = spanned(part.words, ())[0]
                yield shown((part.link,), "" if words_of == "image" else words_of)
        yield from self._notes(words)

    def _table(self, held: Any) -> Iterator[Piece]:
        _, caption, columns, head, bodies, foot = held
        heads = list(head[1])
        rows: list[Any] = []
        for _, _, inner_heads, inner_rows in bodies:
            rows += [*inner_heads, *inner_rows]
        rows += foot[1]
        table = table_of(self._cells(heads), self._cells(rows))
        if table is None:
            return
        if len(columns) == 1 and len(table.rows) <= 1 and not table.header:  # a frame around text
            yield from self.blocks(rows[0][1][0][4] if rows else [])
            return
        yield from self._captioned(caption[1], table)

    def _cells(self, rows: Sequence[Any]) -> list[list[Cell]]:
        return [
            [Cell(self._blocks_line(cell[4]), columns=cell[3], rows=cell[2]) for cell in row[1]]
            for row in rows
        ]

    def _blocks_line(self, blocks: Sequence[Any]) -> str:
        pieces = self.blocks(blocks)
        return " ".join(piece.text for piece in pieces if piece.text and piece.kind != "footnote")

    def _captioned(self, caption: Sequence[Any], table: Table) -> Iterator[Piece]:
        text, citations, notes = self._caption(caption)
        label, rest = labelled(text)
        yield Piece(
            kind="table",
            text=rest,
            label=label,
            table=table,
            credit=credited(rest),
            citations=() if label else citations,
        )
        yield from notes

    def _caption(self, blocks: Sequence[Any]) -> tuple[str, tuple[Any, ...], list[Piece]]:
        words = Words(self._cites, markup=self._markup)
        text = " ".join(words.text(block["c"]) for block in blocks if block["t"] in {"Para", "Plain"})
        said, citations = spanned(text, words.keys)
        return said, citations, list(self._notes(words))

    def _figure(self, held: Any) -> Iterator[Piece]:
        text, citations, notes = self._caption(held[1][1])
        inner = list(self.blocks(held[2]))
        links = tuple(
            link for piece in inner if piece.kind == "figure" for link in (piece.panels or (piece.link,))
        )
        label, rest = labelled(text)
        if links:
            below = [piece.text for piece in inner if piece.kind == "figure" and piece.text]
            parts = [f"({chr(97 + at)}) {words}" for at, words in enumerate(below[:26])]
            whole = " ".join([rest, *parts]).strip() if len(links) > 1 or not rest else rest
            piece = shown(links, whole, label)
            yield piece.model_copy(update={"citations": () if label else citations})
            yield from (piece for piece in inner if piece.kind not in {"figure", "text"})
        elif len(inner) == 1 and inner[0].kind in {"table", "code"}:
            field = "caption" if inner[0].kind == "code" else "text"
            yield inner[0].model_copy(update={field: rest or inner[0].text, "label": label})
        else:
            yield from inner
            if text:
                yield Piece(kind="text", text=text, citations=citations)
        yield from notes

    def _division(self, held: Any, kind: BlockKind) -> Iterator[Piece]:
        classes = {name.lower() for name in held[0][1]}
        if not classes.intersection(THEOREMS):
            yield from self.blocks(held[1], kind)
            return
        name = next(one for one in THEOREMS if one in classes)
        for at, piece in enumerate(self.blocks(held[1], "theorem")):
            if piece.kind != "theorem":
                yield piece
                continue
            label, caption, text = theorem(piece.text) if at == 0 else ("", "", piece.text)
            cut = len(piece.text) - len(text)
            yield piece.model_copy(
                update={
                    "label": label or (name.capitalize() if at == 0 else ""),
                    "caption": caption,
                    "text": text.rstrip(" ◻\u00a0"),
                    "citations": tuple(
                        one.model_copy(update={"start": one.start - cut, "end": one.end - cut})
                        for one in piece.citations
                        if one.start >= cut
                    ),
                }
            )


_SPACE = {"t": "Space"}


def theorem(text: str) -> tuple[str, str, str]:
    """Label, name and words of 'Theorem 1 (Euler). Every …'; label and name '' when it begins otherwise."""
    found = _THEOREM.match(text)
    if not found:
        return "", "", text
    name = found.group(1)
    return name[:1].upper() + name[1:], found.group(2) or "", text[found.end() :]


def shown(links: tuple[str, ...], caption: str, label: str = "") -> Piece:
    """A figure of the pictures `links`, which are joined to one when there are several."""
    if not label:
        label, caption = labelled(caption)
    return Piece(
        kind="figure",
        text=caption,
        label=label,
        link=links[0] if len(links) == 1 else "\n".join(links),
        panels=links if len(links) > 1 else (),
        credit=credited(caption),
    )


def equation(tex: str) -> Iterator[Piece]:
    """A displayed formula with the number that its \\tag states."""
    tag = _TAG.search(tex)
    text = _LABEL.sub("", _TAG.sub("", tex)).strip().rstrip(",.;").strip()
    if text:
        yield Piece(kind="equation", text=text, label=f"({tag.group(1)})" if tag else "")
