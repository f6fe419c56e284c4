"""A Markdown text taken apart: CommonMark 0.31, tables, $-mathematics, footnotes and front matter."""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from reelwright.core.document import BlockKind, Reference, Table
from reelwright.core.made import Notice
from reelwright.document.captions import credited, labelled
from reelwright.document.csl import entry
from reelwright.document.draft import Draft, Piece
from reelwright.document.front_matter import front, wished
from reelwright.document.markdown_crossrefs import as_latex
from reelwright.document.markdown_inline import ATTRIBUTES, Inline, Shown, html_pictures, inline, tidy
from reelwright.document.markdown_labels import numbered
from reelwright.document.markdown_latex import unwrapped

_TAG = re.compile(r"\\tag\*?\{([^}]*)\}")
_LABEL = re.compile(r"\\label\{[^}]*\}")
_REFERENCES = re.compile(
    r"^(?:\d+\.?\s*)?(?:references|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|"
    r"quellen|références|bibliographie|referencias|bibliografía|referências|bibliografia)\s*$",
    re.IGNORECASE,
)
_LISTED_LATEX = re.compile(  # a listing that shows how LaTeX is written, and no formula
    r"\\(?:documentclass|usepackage|section|input|includegraphics|item|caption|newcommand|cite)\b|"
    r"\\begin\{(?:document|figure|table|tabular|itemize|enumerate|abstract)"
)
_MOST_CELLS = 20_000
_MARKED = re.compile(r"\*\*\S|(?<!\w)[*_]\w[^*_]*[*_](?!\w)|\[[^\[\]]*@\w")


def parsed(text: str) -> SyntaxTreeNode:
    """The syntax tree of `text`."""
    reader = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .use(front_matter_plugin)
        .use(footnote_plugin)
        .use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
        .use(amsmath_plugin)
    )
    reader.validateLink = _any_link  # type: ignore[method-assign] # links are told and refused, never followed
    return SyntaxTreeNode(reader.parse(text))


def _any_link(url: str) -> bool:  # noqa: ARG001 - the parser's own shape
    return True


def links(text: str) -> tuple[str, ...]:
    """The links of every picture that `text` shows, each once, in order."""
    return tuple(dict.fromkeys(_links(parsed(_with_numbers(text)))))


def _links(tree: SyntaxTreeNode) -> Iterator[str]:
    for node in tree.walk():
        if node.type == "image":
            yield str(node.attrs.get("src", ""))
        elif node.type in {"html_block", "html_inline"}:
            html = html_pictures(node.content)
            if _MARKED.search(html.text):
                yield from _links(parsed(html.text))
            yield from (picture.link for picture in html.pictures)


def _with_numbers(text: str) -> str:
    """`text` with LaTeX's floats as Markdown's, and every label and reference to one as its number."""
    return numbered(as_latex(unwrapped(text)))


def matter_of(text: str) -> str:
    """The front matter of `text`, '' when it has none."""
    return next((node.content for node in parsed(text).children if node.type == "front_matter"), "")


def draft(text: str, works: Mapping[str, Reference] | None = None) -> Draft:
    """`text` taken apart; pictures are still links. `works` are those that its bibliography holds, by key."""
    tree = parsed(_with_numbers(text))
    matter = next((node.content for node in tree.children if node.type == "front_matter"), "")
    about, notices = front(matter)
    walk = _Walk(works or {})
    pieces = _with_works(list(_with_captions(list(walk.blocks(tree.children)))), works or {})
    title = inline(parsed(about.title).children).text if about.title else ""
    abstract = inline(parsed(about.abstract).children).text if about.abstract else ""
    return Draft(
        front=about.model_copy(update={"title": title, "abstract": abstract}),
        pieces=tuple(pieces),
        wished=wished(matter),
        notices=notices + tuple(walk.notices()),
    )


class _Walk:
    """Walks the tree once, in reading order, and remembers what it left out."""

    def __init__(self, works: Mapping[str, Reference]) -> None:
        self._works = works
        self._cited = 0
        self._tables = 0
        self._references = False

    def notices(self) -> Iterator[Notice]:
        """What was left out on the way."""
        if self._cited:
            why = (
                "they are not in the bibliography" if self._works else "the bibliography is not in this file"
            )
            message = f"{self._cited} citation(s) by key taken out: {why}"
            yield Notice(level="info", where="citations", message=message)
        if self._tables:
            message = f"{self._tables} table(s) written in HTML left out: write them as Markdown tables"
            yield Notice(level="warning", where="tables", message=message)

    def blocks(self, nodes: Sequence[SyntaxTreeNode], kind: BlockKind = "text") -> Iterator[Piece]:
        """The pieces of `nodes`; running text among them is of `kind`."""
        for node in nodes:
            match node.type:
                case "heading":
                    yield self._heading(node)
                case "paragraph":
                    yield from self._paragraph(
                        node, "reference" if self._references and kind == "text" else kind
                    )
                case "bullet_list" | "ordered_list":
                    for item in node.children:
                        yield from self._item(item, kind)
                case "blockquote":
                    yield from self.blocks(node.children, "quote")
                case "table":
                    yield from self._table(node)
                case "fence" | "code_block":
                    yield from _code(node)
                case "math_block" | "math_block_label" | "amsmath":
                    yield from _equation(node.content, node.info)
                case "html_block":
                    yield from self._html(node.content, kind)
                case "footnote_block":
                    for note in node.children:
                        yield from self.blocks(note.children, "footnote")
                case _:
                    pass  # rules, and the front matter, which was read before

    def _inline(self, node: SyntaxTreeNode) -> Inline:
        made = inline(node.children, self._works)
        self._cited += made.cited
        return made

    def _heading(self, node: SyntaxTreeNode) -> Piece:
        text = re.sub(r" ?" + ATTRIBUTES.pattern + "$", "", self._inline(node).text)
        self._references = bool(_REFERENCES.match(text))
        return Piece(kind="heading", text=text, level=int(node.tag[1]))

    def _paragraph(self, node: SyntaxTreeNode, kind: BlockKind) -> Iterator[Piece]:
        for part in _parts(node):
            if isinstance(part, str):
                yield from _equation(part, "")
            else:
                yield from self._said(part, kind)

    def _said(self, children: Sequence[SyntaxTreeNode], kind: BlockKind) -> Iterator[Piece]:
        """A paragraph, or what of it stands between two displayed formulas; then its pictures."""
        said = inline(children, self._works)
        self._cited += said.cited
        text = re.sub(r"^\[!\w+\]\s*", "", said.text) if kind == "quote" else said.text
        if kind == "list":
            text = re.sub(r"^\[[ xX]\]\s+", "", text)
        if text:
            kept = said.citations if text == said.text else ()
            yield Piece(kind=kind, text=text, citations=kept)
        for shown in said.pictures:
            yield _figure(shown)

    def _item(self, item: SyntaxTreeNode, around: BlockKind) -> Iterator[Piece]:
        kind: BlockKind = "reference" if self._references and around == "text" else "list"
        yield from self.blocks(item.children, around if around in {"quote", "footnote"} else kind)

    def _table(self, node: SyntaxTreeNode) -> Iterator[Piece]:
        rows = [
            (part.type, tuple(self._inline(cell).text for cell in row.children))
            for part in node.children
            for row in part.children
        ]
        width = max((len(cells) for _, cells in rows), default=0)
        rows = rows[: max(1, _MOST_CELLS // max(1, width))]
        padded = [(part, cells + ("",) * (width - len(cells))) for part, cells in rows]
        header = next((cells for part, cells in padded if part == "thead"), ())
        body = tuple(cells for part, cells in padded if part == "tbody")
        if any(cell for _, cells in padded for cell in cells):
            made = Table(header=header if any(header) else (), rows=body)
            yield Piece(kind="table", text="", table=made)

    def _html(self, html: str, kind: BlockKind) -> Iterator[Piece]:
        found = html_pictures(html)
        self._tables += found.tables
        alone = len(found.pictures) == 1
        if alone and found.text and (not found.pictures[0].caption or labelled(found.text)[0]):
            found.pictures[0].caption, found.text = found.text, ""
        if _MARKED.search(found.text):  # as Pandoc does, Markdown's marks count between HTML's tags too
            for node in parsed(found.text).children:
                if node.type == "paragraph":
                    yield from self._paragraph(node, kind)
        elif found.text:
            yield Piece(kind=kind, text=found.text)
        for shown in found.pictures:
            yield _figure(shown)


def _parts(node: SyntaxTreeNode) -> Iterator[str | list[SyntaxTreeNode]]:
    """A paragraph cut at the displayed formulas that begin a line of it; these come as their source."""
    part: list[SyntaxTreeNode] = []
    breaks = {"softbreak", "hardbreak"}
    for child in node.children[0].children:
        if child.type == "math_inline_double" and (not part or part[-1].type in breaks):
            yield part
            yield child.content
            part = []
        else:
            part.append(child)
    yield part


def _figure(shown: Shown) -> Piece:
    label, rest = labelled(shown.caption)
    return Piece(kind="figure", text=rest, label=label, link=shown.link, credit=credited(rest))


def _code(node: SyntaxTreeNode) -> Iterator[Piece]:
    language = node.info.split()[0].lower() if node.info.split() else ""
    if language == "math" or (language in {"latex", "tex"} and not _LISTED_LATEX.search(node.content)):
        yield from _equation(node.content, "")
    elif node.content.strip():
        yield Piece(kind="code", text=node.content.rstrip("\n"))


def _equation(source: str, label: str) -> Iterator[Piece]:
    tag = _TAG.search(source)
    number = f"({tag.group(1)})" if tag else ""
    if not number and re.fullmatch(r"\(?\d+[a-z]?\)?", label):
        number = f"({label.strip('()')})"
    text = _LABEL.sub("", _TAG.sub("", source)).strip()
    if text:
        yield Piece(kind="equation", text=text, label=number)


def _with_works(pieces: list[Piece], works: Mapping[str, Reference]) -> list[Piece]:
    """`pieces` with the cited works behind the heading for them, in the order of their first citation."""
    cited = dict.fromkeys(key for piece in pieces for one in piece.citations for key in one.targets)
    listed = [
        Piece(kind="reference", text=entry(works[key]), reference=works[key]) for key in cited if key in works
    ]
    if not listed:
        return pieces
    at = next(
        (at for at, one in enumerate(pieces) if one.kind == "heading" and _REFERENCES.match(one.text)), None
    )
    if at is not None:
        return [*pieces[: at + 1], *listed, *pieces[at + 1 :]]
    level = min((piece.level for piece in pieces if piece.kind == "heading"), default=1)
    return [*pieces, Piece(kind="heading", text="References", level=level), *listed]


def _with_captions(pieces: list[Piece]) -> Iterator[Piece]:
    """Paragraphs that are the caption of the table or figure beside them become its text."""
    taken: set[int] = set()
    captioned: dict[int, Piece] = {}
    for at, piece in enumerate(pieces):
        if piece.kind not in {"table", "figure"} or (piece.label and len(piece.text) > 60):
            continue
        for near in (at + 1, at - 1):
            if not 0 <= near < len(pieces) or near in taken or pieces[near].kind not in {"text", "quote"}:
                continue
            caption = _caption(piece, pieces[near].text)
            if caption and piece.label in {"", caption[0]}:
                label, text = caption
                change = {"label": label, "text": text, "credit": credited(text)}
                captioned[at] = piece.model_copy(update=change)
                taken.add(near)
                break
    for at, piece in enumerate(pieces):
        if at not in taken:
            yield captioned.get(at, piece)


def _caption(piece: Piece, text: str) -> tuple[str, str] | None:
    """Label and words when `text` is the caption of `piece`."""
    if piece.kind == "table" and (pandoc := re.match(r"^(?:Table)?\s*:\s+", text)):
        return labelled(tidy(text[pandoc.end() :]))
    label, rest = labelled(text)
    if not label or label.lower().startswith("tab") != (piece.kind == "table"):
        return None
    # 'Figure 3 shows …' is a sentence about it, not its caption
    if not re.match(r"^\s*[\w.]+\s*[A-Z]?\d[\w.]*\s*[.:|–—-]", text):
        return None
    return label, rest
