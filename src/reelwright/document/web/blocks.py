"""The body of a web page as pieces in reading order."""

import re
from collections.abc import Iterator
from typing import Any

from reelwright.core.document import BlockKind
from reelwright.document.captions import credited, labelled
from reelwright.document.draft import Piece
from reelwright.document.markup import spans
from reelwright.document.mathml import local
from reelwright.document.running import Running
from reelwright.document.table_grid import Cell, Rows, table_of_rows
from reelwright.document.web.inline import Context, displayed, element, is_formula, latex, text_of, words
from reelwright.document.web.works import heads

DEEPEST = 60
LONG_CELL = 3000  # characters; a cell that has more, and nearly all of its table, holds a page and no value
_BLOCK_NAMES = (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hr li main ol p pre section summary table tbody ul"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
_CAPTION = re.compile(r"caption|fig-?legend|figure__title", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?:^|[\s_-])(?:fig|figure|image-container|c-article-section__figure|thumb|float-figure)(?=$|[\s_-])",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"(?:^|[\s_-])(?:table-wrap|table-wrapper|tw|ltx_table|c-article-table|tablenos|article-table)(?=$|[\s_-])"
)
_ICON = re.compile(
    r"icon|logo|orcid|emoji|badge|avatar|spinner|placeholder|smiley|bullet|1x1|pixel", re.IGNORECASE
)
_THEOREM = re.compile(
    r"(?:^|[\s_-])(?:theorem|lemma|proposition|corollary|definition|proof|conjecture|axiom|remark|example)(?=$|[\s_-])",
    re.IGNORECASE,
)
_ALGORITHM = re.compile(
    r"(?:^|[\s_-])(?:algorithm|pseudocode|ltx_float_algorithm|ltx_lstlisting)(?=$|[\s_-])", re.IGNORECASE
)
_NUMBER = re.compile(r"^\(?([A-Z]?\d+(?:\.\d+)*[a-z]?)\)?$")
_SECTION_NUMBER = re.compile(r"^((?:\d+|[A-Z])(?:\.\d+)*\.?)\s+(?=\S)")


class Page:
    """Walks an article once, in reading order. `works` are the elements that hold one reference each."""

    def __init__(self, context: Context, works: list[Any]) -> None:
        self.context = context
        self._works = {id(one) for one in works}
        self._first = works[0] if works else None
        self.holder: Any = None  # the walker meets the list of references here

    def blocks(self, node: Any, depth: int = 0, kind: BlockKind = "text") -> Iterator[Piece]:
        """The pieces inside `node`; words between its blocks are paragraphs of their own."""
        made = Running()
        words(node.text or "", made)
        for child in node:
            if self._stands_alone(child):
                yield from said(made, kind)
                made = Running()
                yield from self.block(child, depth + 1, kind)
            else:
                element(child, made, self.context)
            words(child.tail or "", made)
        yield from said(made, kind)

    def _stands_alone(self, node: Any) -> bool:
        name = local(node)
        if name in BLOCKS or name == "img" or name == "picture":
            return True
        if is_formula(node):
            return displayed(node)
        return name in {"span", "a", "em", "strong", "b", "i", "font", "small", "center", "noscript"} and any(
            local(one) in BLOCKS
            or (local(one) == "img" and not is_formula(one))
            or (local(one) == "math" and one.get("display") == "block")
            for one in node.iterdescendants()
        )

    def block(self, node: Any, depth: int, kind: BlockKind) -> Iterator[Piece]:
        """The pieces of one block element."""
        name, said_of = local(node), f"{node.get('class') or ''} {node.get('role') or ''}"
        if depth > DEEPEST or not name or id(node) in self._works:
            return
        if is_formula(node) and displayed(node):
            yield from self._equation(node)
        elif re.fullmatch(r"h[1-6]", name):
            yield from self._heading(node, int(name[1]))
        elif name == "table":
            yield from self._table(node, node, depth, kind)
        elif name in {"img", "picture"}:
            yield from self._image(node)
        elif name == "figure" or (name in {"div", "section", "p"} and self._floats(node, said_of)):
            yield from self._float(node, depth, kind)
        elif name == "pre" or (name == "div" and re.search(r"\blistingblock\b|ltx_listing\b", said_of)):
            yield from code(node)
        elif name in {"div", "section"} and _THEOREM.search(said_of):
            yield from self._theorem(node, depth)
        elif "ltx_equation" in said_of or "ltx_eqn_table" in said_of:
            yield from self._equation(node)
        else:
            yield from self._plain(name, node, depth, kind)

    def _plain(self, name: str, node: Any, depth: int, kind: BlockKind) -> Iterator[Piece]:
        inner: BlockKind = kind
        match name:
            case "blockquote" | "aside" if kind == "text":
                inner = "quote" if name == "blockquote" else "text"
            case "ol" | "ul":
                inner = "list" if kind == "text" else kind
            case "dl":
                yield from self._definitions(node, depth, kind)
                return
            case "hr" | "figcaption":
                return
        if node.get("id") in self.context.notes:
            inner = "footnote"
        yield from self.blocks(node, depth, inner)

    def _heading(self, node: Any, level: int) -> Iterator[Piece]:
        tag = _first_named(node, r"ltx_tag|section-number|header-section-number")
        label = ""
        if tag is not None:
            label = " ".join("".join(tag.itertext()).split()).strip(" .")
            tag.clear(keep_tail=True)
        text = re.sub(r"\s*[¶#🔗]\s*$", "", text_of(node, self.context)).strip()
        if not label and (number := _SECTION_NUMBER.match(text)):
            label, text = number[1].strip("."), text[number.end() :]
        if text and not heads(text):
            yield Piece(kind="heading", text=text, level=level, label=label)

    def _definitions(self, node: Any, depth: int, kind: BlockKind) -> Iterator[Piece]:
        term = ""
        for one in node.iter():
            if local(one) == "dt":
                term = text_of(one, self.context)
            elif local(one) == "dd":
                for piece in self.blocks(one, depth + 1, "list" if kind == "text" else kind):
                    plain = piece.kind == "list" and term
                    text = f"{term.rstrip(':')}: {piece.text}"
                    yield piece.model_copy(update={"text": text, "citations": ()}) if plain else piece
                    term = ""

    def _floats(self, node: Any, said_of: str) -> bool:
        """Whether a division is a float: named so, with a picture or table and a caption in it."""
        if not (_FIGURE.search(said_of) or _TABLE.search(said_of)):
            return False
        shows = [one for one in node.iter() if local(one) in {"img", "table", "figure", "svg"}]
        captions = [one for one in node.iter() if _is_caption(one)]
        return bool(shows) and len(captions) == 1 and len("".join(node.itertext())) < 20_000

    def _float(self, node: Any, depth: int, kind: BlockKind) -> Iterator[Piece]:
        captions = [one for one in node.iter() if _is_caption(one)]
        caption = " ".join(
            filter(None, (text_of(one, self.context) for one in captions if not _within(one, captions)))
        )
        label, text = labelled(caption)
        tables = [one for one in node.iter() if local(one) == "table" and not layout(one)]
        images = [one for one in node.iter() if local(one) == "img" and not icon(one) and not is_formula(one)]
        if _ALGORITHM.search(node.get("class") or "") or re.match(
            r"(?:algorithm|listing)\s", caption, re.IGNORECASE
        ):
            yield from self._algorithm(node, caption, captions)
        elif tables:
            for one in tables:
                yield from self._table(one, node, depth, kind, label, text)
        elif images:
            links = tuple(dict.fromkeys(one for image in images if (one := source(image))))
            text = text or (images[0].get("alt") or "" if not label else "")
            piece = Piece(
                kind="figure", text=text, label=label, link=links[0] if links else "", credit=credited(text)
            )
            several = len(links) > 1
            yield piece.model_copy(update={"link": "+".join(links), "panels": links}) if several else piece
        elif label and any(local(one) == "svg" for one in node.iter()):
            yield Piece(kind="figure", text=text, label=label, credit=credited(text))
        else:
            for one in captions:
                one.tag = "p"
            yield from self.blocks(node, depth, kind)

    def _algorithm(self, node: Any, caption: str, captions: list[Any]) -> Iterator[Piece]:
        found = re.match(r"\s*((?:Algorithm|Listing)\s+[\w.]+?)\s*[:.]?(?:\s+|$)", caption, re.IGNORECASE)
        for one in captions:
            one.clear(keep_tail=True)
        lines = [
            one
            for one in node.iter()
            if re.search(r"ltx_listingline|ltx_listing_line|code-line", one.get("class") or "")
        ]
        text = "\n".join(text_of(one, self.context) for one in lines) if lines else listing(node)
        if text.strip():
            label = " ".join(found[1].split()) if found else ""
            yield Piece(
                kind="code", text=text, label=label, caption=caption[found.end() :] if found else caption
            )

    def _image(self, node: Any) -> Iterator[Piece]:
        image = (
            node if local(node) == "img" else next((one for one in node.iter() if local(one) == "img"), None)
        )
        if image is None or icon(image):
            return
        if is_formula(image):
            yield Piece(kind="equation", text=latex(image))
            return
        label, text = labelled(" ".join((image.get("alt") or image.get("title") or "").split()))
        if link := source(image):
            yield Piece(kind="figure", text=text, label=label, link=link, credit=credited(text))

    def _table(
        self, node: Any, around: Any, depth: int, kind: BlockKind, label: str = "", text: str = ""
    ) -> Iterator[Piece]:
        said_of = f"{node.get('class') or ''} {node.get('role') or ''}"
        if re.search(r"ltx_equation|ltx_eqn|disp-formula|display-formula|equation", said_of):
            yield from self._equation(node)
            return
        if layout(node):
            for cell in [one for one in node.iter() if local(one) in {"td", "th"} and _owner(one) is node]:
                yield from self.blocks(cell, depth + 1, kind)
            return
        caption = next((one for one in node if local(one) == "caption"), None)
        if caption is not None and not text:
            label, text = labelled(text_of(caption, self.context))
        head: Rows = []
        body: Rows = []
        for row in [one for one in node.iter() if local(one) == "tr" and _owner(one) is node]:
            cells = [one for one in row if local(one) in {"td", "th"}]
            made = [Cell(text_of(one, self.context), *spans(one)) for one in cells]
            heading = bool(cells) and all(_head(one) for one in cells)
            top = any(local(one) == "thead" for one in row.iterancestors())
            (head if top else body).append((made, heading))
        feet = [
            one
            for one in around.iter()
            if re.search(r"table-wrap-foot|tblfn|table-foot|tfoot", one.get("class") or "")
        ]
        notes = " ".join(text_of(one, self.context) for one in feet if not _within(one, feet))
        if found := table_of_rows(head, body, notes):
            yield Piece(kind="table", text=text, label=label, table=found, credit=credited(text))

    def _equation(self, node: Any) -> Iterator[Piece]:
        """One piece a displayed formula; rows of one aligned group stand together."""
        numbers = _numbers(node)
        formulas = [one for one in node.iter() if is_formula(one)] or [node]
        formulas = [one for one in formulas if not _within(one, formulas)]
        tex = " ".join(found for one in formulas if (found := latex(one)))
        tag = re.search(r"\\tag\*?\{([^}]*)\}", tex)
        number = tag[1].strip("()") if tag else "–".join(dict.fromkeys((*numbers[:1], *numbers[-1:])))
        tex = re.sub(r"\\(?:tag\*?|label)\{[^}]*\}|\\displaystyle\b\s*", "", tex).strip()
        if tex:
            yield Piece(kind="equation", text=tex, label=f"({number})" if number else "")
            return
        image = next((one for one in node.iter() if local(one) == "img"), None)
        if image is not None:
            yield Piece(kind="equation", text="", label=f"({number})" if number else "", link=source(image))

    def _theorem(self, node: Any, depth: int) -> Iterator[Piece]:
        title = _first_named(node, r"title|theorem-head")
        heading = text_of(title, self.context).strip(" .:") if title is not None else ""
        if title is not None:
            title.clear(keep_tail=True)
        named = re.match(r"^(.*?[\d.]*\d|\w+)\s*(?:\((.*)\))?[.:]?$", heading)
        label, name = (named[1].strip(), named[2] or "") if named else ("", heading)
        for at, piece in enumerate(self.blocks(node, depth, "theorem")):
            yield piece.model_copy(update={"label": label, "caption": name}) if not at else piece


def said(made: Running, kind: BlockKind) -> Iterator[Piece]:
    """What was gathered as one piece, when it is more than a mark."""
    text, citations = made.done()
    if re.search(r"\w", text):
        yield Piece(kind=kind, text=text, citations=citations)


def source(image: Any) -> str:
    """The link of a picture: what a saved page holds before what a script would load."""
    link = (image.get("src") or "").strip()
    if not link or (link.startswith("data:") and len(link) < 400):
        late = (
            image.get("data-src") or image.get("data-original") or (image.get("srcset") or "").split(" ")[0]
        )
        link = (late or link).strip()
    return link


def icon(image: Any) -> bool:
    """Whether a picture is too small, or named as what is no figure."""
    for name in ("width", "height"):
        size = re.match(r"\s*([0-9]{1,6})(?:px)?\s*$", image.get(name) or "")
        if size and int(size[1]) < 48:
            return True
    said_of = f"{image.get('class') or ''} {image.get('alt') or ''} {source(image)[-80:]}"
    return bool(_ICON.search(said_of)) or image.get("role") == "presentation"


def layout(node: Any) -> bool:
    """Whether a table only arranges what is in it."""
    if (node.get("role") or "") in {"presentation", "none"}:
        return True
    cells = [one for one in node.iter() if local(one) in {"td", "th"}]
    nested = any(
        local(one) in {"table", "h1", "h2", "h3", "figure"}
        for cell in cells
        for one in cell.iterdescendants()
    )
    whole = len("".join(node.itertext()))
    huge = any(len("".join(cell.itertext())) > max(LONG_CELL, 0.8 * whole) for cell in cells)
    return len(cells) < 2 or huge or (nested and not any(local(one) == "th" for one in cells))


def code(node: Any) -> Iterator[Piece]:
    """A listing, when there is anything in it."""
    if text := listing(node).rstrip():
        yield Piece(kind="code", text=text)


def listing(node: Any) -> str:
    """The text of a listing with its lines kept."""
    for one in node.iter():
        if re.search(r"linenos?|line-number|gutter|copybtn", one.get("class") or ""):
            one.clear(keep_tail=True)
        if local(one) == "br":
            one.tail = "\n" + (one.tail or "")
    return "".join(node.itertext()).strip("\n")


def _numbers(node: Any) -> list[str]:
    """The numbers that a displayed formula or group bears, in order."""
    classes = r"eqno|ltx_tag_equation|equation-number|label|eqnum"
    marks = [one for one in node.iter() if re.search(classes, one.get("class") or "")]
    found = [number[1] for one in marks if (number := _NUMBER.match("".join(one.itertext()).strip()))]
    return list(dict.fromkeys(found))


def _first_named(node: Any, classes: str) -> Any:
    return next((one for one in node.iter() if re.search(classes, one.get("class") or "")), None)


def _head(cell: Any) -> bool:
    return local(cell) == "th" or "ltx_th" in (cell.get("class") or "")


def _owner(row: Any) -> Any:
    return next((one for one in row.iterancestors() if local(one) == "table"), None)


def _is_caption(node: Any) -> bool:
    return (
        local(node) == "figcaption"
        or (
            local(node) in {"div", "p", "caption", "h3", "h4", "h5", "span"}
            and bool(_CAPTION.search(node.get("class") or ""))
        )
        or local(node) == "caption"
    )


def _within(node: Any, others: list[Any]) -> bool:
    known = {id(one) for one in others}
    return any(id(one) in known for one in node.iterancestors())
