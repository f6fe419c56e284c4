"""The body of a JATS article as pieces in reading order: sections, paragraphs, lists, floats, notes."""

import re
from collections.abc import Iterator
from typing import Any

from reelwright.core.document import BlockKind
from reelwright.document.captions import credited, labelled
from reelwright.document.draft import Piece
from reelwright.document.jats.inline import Context, element, heading, latex, text_of
from reelwright.document.markup import XLINK, below, children, first, spans, words
from reelwright.document.mathml import local
from reelwright.document.running import Running
from reelwright.document.table_grid import MOST_CELLS, Cell, Rows, table_of_rows

DEEPEST = 30
_BLOCK_NAMES = (
    "p disp-formula disp-formula-group fig fig-group table-wrap table-wrap-group list def-list disp-quote "
    "boxed-text code preformat verse-group speech statement supplementary-material sec array media graphic "
    "chem-struct-wrap question answer address"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SECTIONS = frozenset({"sec", "app", "app-group", "ack", "glossary", "notes", "bio"})
_ELSEWHERE = frozenset(
    {"sub-article", "response", "ref-list", "front-stub", "title", "label", "caption", "sec-meta"}
)
_FLOATS = frozenset({"fig", "fig-group", "table-wrap", "table-wrap-group", "boxed-text"})
_SMALL_PICTURE = re.compile(r"thumb|preview|icon|\bscielo-\d+x\d+", re.IGNORECASE)
_THEOREMS = re.compile(
    r"theorem|lemma|proposition|corollary|definition|proof|conjecture|axiom|claim|example|remark|assumption|algorithm",
    re.IGNORECASE,
)


class Body:
    """Walks an article once; `places` holds the floats that stand at its end until they are mentioned."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.cut = 0  # tables cut at the limit
        self._waiting: dict[str, Any] = {}

    def article(self, article: Any) -> Iterator[Piece]:
        """Everything between the front and the references, then the back's other parts."""
        floats = first(article, "floats-group")
        if floats is not None:
            self._waiting = {one.get("id") or f"float {at}": one for at, one in enumerate(children(floats))}
        for part in (first(article, "body"), first(article, "back")):
            for node in children(part) if part is not None else ():
                yield from self.block(node, 1)
        for node in list(self._waiting.values()):
            yield from self.block(node, 1)
        for note in self.context.notes:
            yield from self._note(note)

    def block(self, node: Any, level: int, kind: BlockKind = "text") -> Iterator[Piece]:
        """The pieces of one block element; running text in it is of `kind`."""
        if level > DEEPEST:
            return
        name = local(node)
        if name in _ELSEWHERE:
            return
        if name in _SECTIONS:
            yield from self._section(node, level)
        elif name in _FLOATS or name in {"graphic", "media"}:
            yield from self._float(node, level)
        else:
            yield from self._small(name, node, level, kind)

    def _small(self, name: str, node: Any, level: int, kind: BlockKind) -> Iterator[Piece]:
        match name:
            case "p" | "verse-line" | "attrib":
                yield from self._paragraph(node, level, kind)
            case "disp-formula" | "chem-struct-wrap":
                yield self._equation(node)
            case "list":
                yield from self._list(node, level, kind)
            case "def-list":
                yield from self._definitions(node, kind)
            case "disp-quote" | "verse-group":
                for child in children(node):
                    yield from self.block(child, level + 1, "quote")
            case "code" | "preformat":
                yield from _code(node)
            case "statement":
                yield from self._statement(node)
            case "fn-group":
                for note in children(node, "fn"):
                    yield from self._note(note)
            case "supplementary-material":
                yield from self._supplement(node)
            case "array":
                yield from self._table(node, node)
            case _:
                yield from self._other(node, level, kind)

    def _other(self, node: Any, level: int, kind: BlockKind) -> Iterator[Piece]:
        inner = children(node)
        if not any(local(child) in _BLOCKS for child in inner):
            yield from self._paragraph(node, level, kind)
            return
        for child in inner:
            yield from self.block(child, level + 1, kind)

    def _supplement(self, node: Any) -> Iterator[Piece]:
        text = f"{self._label(node).rstrip('.')}. {self._caption(node)}".strip(" .")
        if text:
            yield Piece(kind="list", text=text)

    def _section(self, node: Any, level: int) -> Iterator[Piece]:
        title = first(node, "title")
        text = heading(title, self.context) if title is not None else ""
        usual = {"ack": "Acknowledgments", "app": "Appendix", "glossary": "Glossary"}
        label = self._label(node)
        if not text and len(label) > 3:
            text, label = label.strip(" ."), ""
        text = text or usual.get(local(node), "")
        inside = [child for child in children(node) if local(child) not in {"title", "label"}]
        if text and local(node) != "app-group" and inside:
            yield Piece(kind="heading", text=text, level=min(level, 6), label=label)
        deeper = level if local(node) == "app-group" else level + bool(text)
        for child in inside:
            yield from self.block(child, deeper)

    def _paragraph(self, node: Any, level: int, kind: BlockKind) -> Iterator[Piece]:
        """The text of a paragraph, cut where a displayed block stands in it."""
        made = Running()
        made.add(node.text or "")
        before: Any = None
        seen = len(self.context.mentioned)
        for child in node:
            displayed = _stands_alone(child)
            if displayed:
                yield from _piece(made, kind)
                yield from self.block(child, level + 1, kind)
                made, before = Running(), None
            else:
                element(child, made, self.context, before)
                before = child
            made.add(child.tail or "")
        yield from _piece(made, kind)
        for one in self.context.mentioned[seen:]:
            if one in self._waiting:
                yield from self.block(self._waiting.pop(one), level + 1)

    def _equation(self, node: Any) -> Piece:
        graphic = _best(below(node, "graphic", "inline-graphic"))
        tex = latex(node)
        if not tex and graphic is None:
            tex = words(node, "label")
        link = (graphic.get(XLINK) or "") if graphic is not None and not tex else ""
        label = self._label(node).strip(" .")
        if label and not label.startswith(("(", "[")) and re.fullmatch(r"[\w.]{1,6}", label):
            label = f"({label})"
        return Piece(kind="equation", text=tex, label=label, link=link)

    def _list(self, node: Any, level: int, kind: BlockKind) -> Iterator[Piece]:
        inner: BlockKind = "list" if kind == "text" else kind
        for item in children(node, "list-item", "list"):
            for child in [item] if local(item) == "list" else children(item):
                if local(child) != "label":
                    yield from self.block(child, level + 1, inner)

    def _definitions(self, node: Any, kind: BlockKind) -> Iterator[Piece]:
        for item in below(node, "def-item"):
            term = text_of(first(item, "term"), self.context) if first(item, "term") is not None else ""
            meaning = " ".join(text_of(one, self.context) for one in children(item, "def"))
            text = f"{term.rstrip(':')}: {meaning}" if term and meaning else term or meaning
            if text:
                yield Piece(kind="list" if kind == "text" else kind, text=text)

    def _statement(self, node: Any) -> Iterator[Piece]:
        label = self._label(node).strip(" .")
        title = text_of(first(node, "title"), self.context) if first(node, "title") is not None else ""
        if not label and _THEOREMS.match(title):
            label, title = title, ""
        kind: BlockKind = "theorem" if _THEOREMS.match(label or node.get("content-type") or "") else "text"
        for at, child in enumerate(one for one in children(node) if local(one) not in {"label", "title"}):
            for piece in self.block(child, DEEPEST - 2, kind):
                change = (
                    {"label": label, "caption": title.strip(" .()")} if piece.kind == kind and not at else {}
                )
                yield piece.model_copy(update=change)

    def _note(self, note: Any) -> Iterator[Piece]:
        label = self._label(note)
        seen = len(self.context.notes)
        for child in children(note):
            if local(child) in {"label", "title"}:
                continue
            for piece in self.block(child, 2, "footnote"):
                yield piece.model_copy(update={"label": label}) if piece.kind == "footnote" else piece
        del self.context.notes[seen:]  # notes on notes

    def _float(self, node: Any, level: int) -> Iterator[Piece]:
        self._waiting.pop(node.get("id") or "", None)
        name = local(node)
        if name == "boxed-text":
            caption = first(node, "caption", "title")
            title = first(node, "title") if caption is None else caption
            named = " ".join(filter(None, (self._label(node), words(title))))
            if named:
                yield Piece(kind="heading", text=named, level=min(6, level))
            for child in children(node):
                yield from self.block(child, level + 1)
        elif name in {"table-wrap", "table-wrap-group"}:
            inner = children(node, "table-wrap")
            for one in inner or [node]:
                yield from self._table(one, node)
        else:
            yield from self._figure(node)

    def _figure(self, node: Any) -> Iterator[Piece]:
        """A figure; its pictures, or those of a group with one label for all, are its panels."""
        if local(node) in {"graphic", "media"}:
            if local(node) == "graphic" and not _SMALL_PICTURE.search(_said(node)):
                label, rest = labelled(self._caption(node))
                yield Piece(kind="figure", text=rest, label=label, link=node.get(XLINK) or "")
            return
        parts = children(node, "fig") if local(node) == "fig-group" else []
        label, caption = self._label(node), self._caption(node)
        alone = [part for part in parts if re.search(r"\d", self._label(part))]
        if len(alone) > 1 and len(alone) == len(parts):  # figures of their own that stand together
            for part in parts:
                yield self._shown(
                    [part], self._label(part), " ".join(filter(None, (caption, self._caption(part))))
                )
            return
        inner = [" ".join(filter(None, (self._label(part), self._caption(part)))) for part in parts]
        yield self._shown(parts or [node], label, " ".join(filter(None, (caption, *inner))))

    def _shown(self, nodes: list[Any], label: str, caption: str) -> Piece:
        label, text = (label.strip(" .:|"), caption) if label else labelled(caption)
        found = re.match(r"fig(?:ure)?s?\b\.?\s*(.+)$", label, re.IGNORECASE)
        label = f"Figure {found[1]}" if found else label
        credit = words(first(nodes[0], "attrib"))
        credit = credited(text) if not credit or labelled(credit)[0] else credit
        links = [graphic.get(XLINK) or "" for node in nodes for graphic in _pictures(node)]
        panels = tuple(dict.fromkeys(link for link in links if link))
        made = Piece(kind="figure", text=text, label=label, link=panels[0] if panels else "", credit=credit)
        return (
            made if len(panels) < 2 else made.model_copy(update={"link": "+".join(panels), "panels": panels})
        )

    def _table(self, node: Any, around: Any) -> Iterator[Piece]:
        label = (self._label(node) or self._label(around)).strip(" .:|")
        caption = self._caption(node) or self._caption(around)
        if not label:
            label, caption = labelled(caption)
        notes = self._feet(node)
        credit = credited(caption) or credited(notes)
        grids = below(node, "table", "tgroup") if local(node) != "array" else [node]
        for grid in grids:
            if any(local(one) == "table" for one in grid.iterancestors() if one is not node):
                continue  # a table within a cell
            head, body = self._rows(grid)
            self.cut += sum(len(cells) for cells, _ in body) > MOST_CELLS
            if made := table_of_rows(head, body, notes):
                yield Piece(kind="table", text=caption, label=label, table=made, credit=credit)
        if not grids:
            graphic = _best(below(node, "graphic"))
            link = (graphic.get(XLINK) or "") if graphic is not None else ""
            text = " ".join(filter(None, (caption, notes)))
            yield Piece(kind="table", text=text, label=label, link=link, credit=credit)

    def _feet(self, node: Any) -> str:
        parts = []
        for foot in children(node, "table-wrap-foot"):
            for one in below(foot, "fn", "p", "attrib"):
                if local(one) == "p" and local(one.getparent()) == "fn":
                    continue
                label = words(first(one, "label"))
                text = text_of(one, self.context) if local(one) != "fn" else " ".join(
                    text_of(child, self.context) for child in children(one) if local(child) != "label"
                )  # fmt: skip
                parts.append(f"{label} {text}".strip())
        return " ".join(part for part in parts if part)

    def _rows(self, grid: Any) -> tuple[Rows, Rows]:
        """The cells of the head and of the body of an XHTML or OASIS table."""
        head: Rows = []
        body: Rows = []
        names = {one.get("colname"): at for at, one in enumerate(below(grid, "colspec"))}
        for row in below(grid, "tr", "row"):
            cells = [self._cell(one, names) for one in children(row, "td", "th", "entry")]
            top = any(local(one) == "thead" for one in row.iterancestors() if one is not grid)
            all_heads = bool(cells) and not children(row, "td", "entry")
            (head if top else body).append((cells, all_heads))
        return head, body

    def _cell(self, node: Any, names: dict[str | None, int]) -> Cell:
        text = text_of(node, self.context)
        if local(node) == "entry":
            low, high = names.get(node.get("namest")), names.get(node.get("nameend"))
            across = high - low + 1 if low is not None and high is not None and high >= low else 1
            more = node.get("morerows") or "0"
            return Cell(text, across, 1 + (int(more) if more.isdecimal() and len(more) < 5 else 0))
        return Cell(text, *spans(node))

    def _label(self, node: Any) -> str:
        label = first(node, "label")
        return text_of(label, self.context) if label is not None else ""

    def _caption(self, node: Any) -> str:
        """Title and words under a float, as sentences."""
        parts = []
        for caption in children(node, "caption"):
            for one in children(caption, "title", "p"):
                text = text_of(one, self.context)
                ended = text.endswith((".", "!", "?", ":", ")"))
                parts.append(text if ended or local(one) == "p" or not text else f"{text}.")
        return " ".join(part for part in parts if part)


def _stands_alone(node: Any) -> bool:
    """Whether `node`, in a paragraph, is a block, or an inline element that only wraps one."""
    wraps = local(node) in {"named-content", "styled-content"}
    return local(node) in _BLOCKS or (wraps and bool(below(node, "disp-formula", "fig", "table-wrap")))


def _piece(made: Running, kind: BlockKind) -> Iterator[Piece]:
    text, citations = made.done()
    if text:
        yield Piece(kind=kind, text=text, citations=citations)


def _code(node: Any) -> Iterator[Piece]:
    text = "".join(node.itertext()).strip("\n")
    if text.strip():
        yield Piece(kind="code", text=text)


def _said(graphic: Any) -> str:
    return " ".join(graphic.get(name) or "" for name in ("specific-use", "content-type", XLINK))


def _pictures(node: Any) -> list[Any]:
    """The graphics of a figure, one of each set of alternatives, previews left out."""
    found: list[Any] = []
    for one in below(node, "graphic", "alternatives"):
        inside = any(local(up) == "alternatives" for up in one.iterancestors())
        if local(one) == "alternatives" and (best := _best(below(one, "graphic"))) is not None:
            found.append(best)
        elif local(one) == "graphic" and not inside and not _SMALL_PICTURE.search(_said(one)):
            found.append(one)
    return found or [one for one in [_best(below(node, "graphic"))] if one is not None]


def _best(graphics: list[Any]) -> Any:
    """The graphic that can be shown largest: no preview, and of a kind that is read."""
    if not graphics:
        return None
    kinds = (".png", ".jpg", ".jpeg", ".svg", ".tif", ".tiff", ".gif", ".webp", ".pdf", "")

    def rank(one: Any) -> tuple[bool, int]:
        link = (one.get(XLINK) or "").lower()
        return bool(_SMALL_PICTURE.search(_said(one))), next(
            at for at, end in enumerate(kinds) if link.endswith(end)
        )

    return min(graphics, key=rank)
