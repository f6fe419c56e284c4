"""Text inside a Markdown block, without its marks; and the pictures that stand in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it.tree import SyntaxTreeNode

from reelwright.core.document import Citation, Reference
from reelwright.document.csl import shortly
from reelwright.document.formulas import lowered, plain, raised
from reelwright.document.spans import marked, spanned, unmarked

_KEY = r"@\{?([\w](?:[\w:.#$%&+?<>~/-]*\w)?)\}?"
_BARE = re.compile(rf"(?<![\w@/.]){_KEY}")
# Pandoc's citations: [@key], [see @key, p. 3; -@other]
_CITATION = re.compile(r" ?\[(?:[^\[\]]*[\s;,(])?-?@[\w:.#$%&+?<>~/-]+[^\[\]]*\]")
_ATTRIBUTE = r"(?:[#.][\w:.-]+|[\w-]+=(?:\"[^\"{}]*\"|[^\s{}\"]*))"
ATTRIBUTES = re.compile(rf"\{{ ?{_ATTRIBUTE}(?: {_ATTRIBUTE})* ?\}}")  # Pandoc's {#id .class name=value}
_LATEX_MARK = re.compile(
    r"\\label\{[^}]*\}|\\(?:auto|eq|[Cc])?ref\{[^}]*\}|\\cite[pt]?\{[^}]*\}|\\(?:noindent|newpage|clearpage)\b"
)
_TAKES_ATTRIBUTES = {"image", "link", "code_inline", "math_inline"}
_VOID = {"script", "style", "template", "noscript"}


@dataclass
class Shown:
    """A picture in the text: its link, and the words that stand for it."""

    link: str
    caption: str


@dataclass
class Inline:
    """The words of one block; `cited` counts citations that were taken out, `citations` are those kept."""

    text: str = ""
    pictures: list[Shown] = field(default_factory=list)
    cited: int = 0
    citations: tuple[Citation, ...] = ()


def inline(nodes: Sequence[SyntaxTreeNode], works: Mapping[str, Reference] | None = None) -> Inline:
    """What `nodes`, a block's inline content, say; citations of `works` are written out, others taken out."""
    made = Inline()
    made.text, made.citations, made.cited = _cited(_words(nodes, made), works or {})
    for shown in made.pictures:
        shown.caption, _, cited = _cited(shown.caption, works or {})
        made.cited += cited
    return made


def _cited(text: str, works: Mapping[str, Reference]) -> tuple[str, tuple[Citation, ...], int]:
    """`text` with its citations of `works` written out; these; and how many of others were taken out."""
    text = re.sub(r"\s+", " ", unmarked(text))
    keys: list[tuple[str, ...]] = []
    if works:
        text = _CITATION.sub(lambda found: _bracketed(found[0], works, keys), text)
        text = _BARE.sub(lambda found: _written(found, works, keys), text)
    text, cited = _CITATION.subn("", text)
    return *spanned(tidy(text), keys), cited


def _bracketed(text: str, works: Mapping[str, Reference], keys: list[tuple[str, ...]]) -> str:
    """A citation in brackets as '(see Bay & Li, 2020, p. 3)'; itself when it names no known work."""
    inside = text.strip()[1:-1]
    named = tuple(dict.fromkeys(key for key in _BARE.findall(inside) if key in works))
    if not named:
        return text
    parts = []
    for part in inside.split(";"):
        found = _BARE.search(part)
        if found is None or found[1] not in works:
            continue
        names, year = shortly(works[found[1]])
        silent = part[: found.start()].endswith("-")
        before = part[: found.start()].removesuffix("-")
        parts.append(f"{before}{year if silent else f'{names}, {year}'}{part[found.end() :]}".strip())
    keys.append(named)
    return " " * (text[:1] == " ") + marked(f"({'; '.join(parts)})", len(keys) - 1)


def _written(found: re.Match[str], works: Mapping[str, Reference], keys: list[tuple[str, ...]]) -> str:
    """A citation in the sentence as 'Bay & Li (2020)'."""
    if found[1] not in works:
        return found[0]
    names, year = shortly(works[found[1]])
    keys.append((found[1],))
    return marked(f"{names} ({year})", len(keys) - 1)


def tidy(text: str) -> str:
    """One line: LaTeX's marks taken out, blanks folded, no blank before a full stop."""
    text = re.sub(r"\s+", " ", _LATEX_MARK.sub("", text))
    return re.sub(r" ([.,;:!?](?:\s|$))", r"\1", text).strip()


def _words(nodes: Sequence[SyntaxTreeNode], made: Inline) -> str:
    parts: list[str] = []
    shift, before = "", ""  # an open <sub> or <sup>; the kind of the child before
    for child in nodes:
        text = child.content if child.type == "text" else ""
        if before in _TAKES_ATTRIBUTES and (given := ATTRIBUTES.match(text)):
            text = text[given.end() :]
        before = child.type
        match child.type:
            case "text":
                parts.append(_shifted(text, shift) if shift else _marks(text))
            case "code_inline" | "text_special":
                parts.append(child.content)
            case "softbreak" | "hardbreak":
                parts.append(" ")
            case "math_inline" | "math_inline_double" | "math_block":
                parts.append(plain(child.content))
            case "image":
                made.pictures.append(Shown(str(child.attrs.get("src", "")), caption(child)))
            case "html_inline":
                shift = _tag(child.content, shift, made, parts)
            case "footnote_ref" | "footnote_anchor":
                pass
            case _:
                parts.append(_words(child.children, made))
    return "".join(parts)


def caption(image: SyntaxTreeNode) -> str:
    """The words for a picture: its description, or else its title."""
    inside = Inline()
    text = tidy(_words(image.children, inside))
    return text or str(image.attrs.get("title", ""))


def _marks(text: str) -> str:
    """Pandoc's x^2^ and H~2~O as such signs; bold that CommonMark's rules do not close loses its stars."""
    text = re.sub(r"(?<=[\w)\]])\^([^\s^~]{1,12})\^", lambda one: _shifted(one[1], "sup"), text)
    text = re.sub(r"(?<=[\w)\]])~([^\s^~]{1,12})~", lambda one: _shifted(one[1], "sub"), text)
    return re.sub(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", r"\1", text)


def _shifted(text: str, shift: str) -> str:
    if not shift:
        return text
    moved = (lowered if shift == "sub" else raised)(text)
    return text if moved.startswith(("_", "^")) else moved


def _tag(html: str, shift: str, made: Inline, parts: list[str]) -> str:
    name = re.match(r"</?\s*([A-Za-z]+)", html)
    match name.group(1).lower() if name else "":
        case "br":
            parts.append(" ")
        case "sub" | "sup" if not html.startswith("</"):
            return name.group(1).lower() if name else ""
        case "sub" | "sup":
            return ""
        case "img":
            made.pictures.extend(html_pictures(html).pictures)
    return shift


class _Html(HTMLParser):
    """Words and pictures of a piece of HTML; nothing in it is run or followed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Inline()
        self.tables = 0
        self._silent: list[str] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _VOID or tag == "table":
            self._silent.append(tag)
            self.tables += tag == "table"
        elif tag == "img" and given.get("src"):
            words = given.get("alt") or given.get("title") or ""
            self.found.pictures.append(Shown(str(given["src"]), tidy(words)))
        elif tag in {"br", "p", "div", "li", "summary"}:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def words(self) -> str:
        return tidy("".join(self._words))


@dataclass
class Html(Inline):
    """As Inline; `tables` counts the tables in it, which are not read."""

    tables: int = 0


def html_pictures(html: str) -> Html:
    """What a piece of HTML says and shows."""
    parser = _Html()
    parser.feed(html)
    parser.close()
    return Html(parser.words(), parser.found.pictures, 0, (), parser.tables)
