"""The confined child's side of reading plain text: lines become a Draft."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.document import Reference
from reelwright.core.errors import TooLarge
from reelwright.core.made import Notice
from reelwright.document import bundle
from reelwright.document.captions import labelled
from reelwright.document.draft import Draft, Front, Piece
from reelwright.document.unfolding import decoded

_PAGE = re.compile(r"^.{0,90}\[?\bPage\s+\d+(?:\s+of\s+\d+)?\]?\s*$|^\s*-?\s*\d{1,4}\s*-?\s*$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?P<number>(?:\d+|[IVX]+|[A-Z])(?:\.\d+)*)\.?\s{1,4}(?P<text>[A-Z0-9À-Þ\"(].{1,90})$"
)
_ITEM = re.compile(r"^\s{0,12}(?:[-*•o+–]\s{1,4}|\(?(?:\d{1,2}|[a-z])[.)]\s{1,4})(?=\S)")
_ENTRY = re.compile(r"^\s*\[(?P<key>[\w.+:&-]{1,24})\]\s+|^\s*(?P<number>\d{1,3})\.\s+")
_FIELD = re.compile(
    r"^(title|authors?|by|abstract|date|keywords|doi|arxiv|journal(?:-ref)?|language)\s*:\s*(.*)$",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"^(?:abstract|summary|introduction|conclusions?|discussion|results|methods|references|bibliography|"
    r"acknowledge?ments?|appendix(?: [a-z])?|status of this memo|copyright notice|zusammenfassung|einleitung|"
    r"fazit|literatur|quellen|résumé|références|introducción|conclusiones|referencias|introdução|conclusão|"
    r"referências)$",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"references|bibliography|literatur|quellen|références|referencias|referências", re.IGNORECASE
)
_CONTENTS = re.compile(
    r"^(?:table of )?contents$|^inhalt(?:sverzeichnis)?$|^índice$|^sommaire$", re.IGNORECASE
)
_START = re.compile(
    r"^[ \t]*\*\*\*[ \t]*START OF (?:THE|THIS) PROJECT GUTENBERG.*$", re.IGNORECASE | re.MULTILINE
)
_END = re.compile(
    r"^[ \t]*(?:\*\*\*[ \t]*)?END OF (?:THE|THIS) PROJECT GUTENBERG.*$", re.IGNORECASE | re.MULTILINE
)


@dataclass
class Chunk:
    """Lines between blank ones; `gap` counts the blank lines before."""

    lines: list[str]
    gap: int = 1

    @property
    def indent(self) -> int:
        """Blanks before the least indented line."""
        return min(len(line) - len(line.lstrip()) for line in self.lines)


def unfold(path: Path) -> Draft:
    """The text at `path` taken apart. Raises TooLarge beyond our limits."""
    data = path.read_bytes()
    if len(data) > bundle.MOST_TEXT:
        raise TooLarge(
            f"the text has {len(data) / 1e6:.0f} MB, and at most {bundle.MOST_TEXT / 1e6:.0f} MB are read:",
            fix="cut it into parts.",
        )
    text, notices = decoded(data)
    made = draft(text)
    return made.model_copy(update={"notices": (*notices, *made.notices)})


def draft(text: str) -> Draft:
    """`text` taken apart by how it is set."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(8)
    notices: list[Notice] = []
    front = Front()
    start, end = _START.search(text), _END.search(text)
    if start:
        front = _fields(text[: start.start()], front)
        text = text[start.end() : end.start() if end and end.start() > start.end() else None]
        notices.append(
            Notice(level="info", where="text", message="Project Gutenberg's own words are left out")
        )
    chunks = _chunks(_without_pages(text))
    front, chunks = _head(front, chunks)
    pieces = tuple(_Walk(chunks).pieces())
    return Draft(front=front, pieces=_levelled(pieces), notices=tuple(notices))


def _without_pages(text: str) -> list[str]:
    """The lines without page breaks and the heads and feet that stand around them."""
    pages = text.split("\f")
    if len(pages) < 2:
        return [line.rstrip() for line in text.split("\n")]
    edges = Counter(re.sub(r"\d+", "0", line.strip()) for page in pages for line in _edges(page))
    kept: list[str] = []
    for at, page in enumerate(pages):
        body = [line.rstrip() for line in page.strip("\n").split("\n")]
        for end in (-1, 0):
            line = body[end] if body else ""
            often = edges[re.sub(r"\d+", "0", line.strip())] > 2
            apart = at > 0 and end == 0 and re.search(r"\S {3,}\S", line.strip())
            if line.strip() and (often or apart or _PAGE.match(line)):
                del body[end]
        lines = "\n".join(body).strip("\n").split("\n")
        open_end = kept and kept[-1] and not re.search(r"[.:!?]$", kept[-1])
        goes_on = open_end and lines[0].strip()[:1].islower()
        kept += lines if goes_on or not kept else ["", *lines]
    return kept


def _edges(page: str) -> list[str]:
    lines = [line for line in page.split("\n") if line.strip()]
    return lines[:1] + lines[-1:]


def _chunks(lines: list[str]) -> list[Chunk]:
    made: list[Chunk] = []
    gap = 1
    for line in [*lines, ""]:
        if not line.strip():
            gap += 1
        elif gap or not made:
            made.append(Chunk([line], gap))
            gap = 0
        else:
            made[-1].lines.append(line)
    return made


def _fields(text: str, front: Front) -> Front:
    """Fields written out as 'Title: …' lines."""
    change: dict[str, object] = {}
    last = ""
    for line in text.split("\n"):
        found = _FIELD.match(line.strip())
        if found:
            last, value = found[1].lower(), found[2].strip()
        elif last and line[:1].isspace() and line.strip():
            value = line.strip()
        else:
            last = ""
            continue
        name = {
            "author": "authors",
            "by": "authors",
            "journal": "venue",
            "journal-ref": "venue",
            "date": "year",
        }.get(last, last)
        held = str(change.get(name, ""))
        change[name] = f"{held} {value}".strip()
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", str(change.pop("year", "")))
    people = str(change.pop("authors", ""))
    names = tuple(part.strip() for part in re.split(r"\s*(?:,|;|\band\b|\bund\b)\s*", people) if part.strip())
    words = tuple(part.strip() for part in re.split(r"[;,]", str(change.pop("keywords", ""))) if part.strip())
    change.pop("language", None)
    update = {
        **change,
        "authors": names or front.authors,
        "keywords": words,
        "year": year.group() if year else front.year,
    }
    return front.model_copy(update=update)


def _head(front: Front, chunks: list[Chunk]) -> tuple[Front, list[Chunk]]:
    """The title and the authors, which stand first; and the chunks behind them."""
    while (
        chunks
        and sum(bool(_FIELD.match(line.strip())) for line in chunks[0].lines) > len(chunks[0].lines) * 0.4
    ):
        front = _fields("\n".join(chunks.pop(0).lines), front)
    if front.title or not chunks:
        return front, chunks
    columns = [bool(re.search(r"\S {3,}\S|^ {30}", line.rstrip())) for line in chunks[0].lines]
    if len(columns) > 1 and sum(columns) >= len(columns) / 2:
        dated = [line for line in chunks[0].lines if not re.match(r"\s*(?:Obsoletes|Updates)", line)]
        year = re.search(r"\b(?:19|20)\d\d\b(?=\s*$)", "\n".join(dated), re.MULTILINE)
        names = re.findall(
            r" {3,}((?:[A-Z]\. ?)+[A-Z][\w'’-]+)\s*$", "\n".join(chunks[0].lines), re.MULTILINE
        )
        front = front.model_copy(update={"year": year.group() if year else "", "authors": tuple(names)})
        chunks = chunks[1:]  # the two columns at the head of an RFC
    first = chunks[0] if chunks else None
    if (
        first is None
        or len(first.lines) > 4
        or len(" ".join(first.lines)) > 220
        or _ITEM.match(first.lines[0])
    ):
        return front, chunks
    lines = [line for line in first.lines if not re.fullmatch(r"\s*[=\-~*#_]{3,}\s*", line)]
    title = " ".join(line.strip() for line in lines)
    if title.endswith(".") or not title or (_KNOWN.match(title) and len(chunks) > 1):
        return front, chunks
    front = front.model_copy(
        update={"title": title.title() if title.isupper() and len(title) > 12 else title}
    )
    chunks = chunks[1:]
    byline = (
        re.match(r"^\s*(?:by|von|par|por)\s+(.{3,120})$", " ".join(chunks[0].lines), re.IGNORECASE)
        if chunks
        else None
    )
    if byline and not front.authors:
        people = tuple(
            part.strip(" .") for part in re.split(r",\s*|\s+(?:and|und|et|y|e)\s+", byline[1]) if part.strip()
        )
        front, chunks = front.model_copy(update={"authors": people}), chunks[1:]
    return front, chunks


class _Walk:
    """Goes through the chunks once, in order."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self._chunks = chunks
        indents = Counter(chunk.indent for chunk in chunks if len(chunk.lines) > 1)
        self._usual = indents.most_common(1)[0][0] if indents else 0
        self._works = False
        self._skipping = False

    def pieces(self) -> Iterator[Piece]:
        """The pieces of all chunks; a paragraph cut in two by a page is one."""
        for at, chunk in enumerate(self._chunks):
            heading = self._heading(chunk, at)
            if heading:
                self._works = bool(_WORKS.search(heading.text)) and len(heading.text) < 40
                self._skipping = bool(_CONTENTS.match(heading.text))
                if not self._skipping:
                    yield heading
                if rest := chunk.lines[self._taken :]:
                    yield from self._body(Chunk(rest))
            elif self._skipping and _listing_of_contents(chunk):
                continue
            else:
                self._skipping = False
                yield from self._body(chunk)

    def _heading(self, chunk: Chunk, at: int) -> Piece | None:
        """The heading that a chunk is or begins with; `_taken` counts its lines."""
        self._taken = 1
        first = chunk.lines[0].strip()
        if (
            len(chunk.lines) > 1
            and re.fullmatch(r"\s*([=\-~^*\"'+])\1{2,}\s*", chunk.lines[1])
            and len(first) < 100
        ):
            self._taken = 2
            mark = chunk.lines[1].strip()[0]
            return _numbered(first, 1 if mark == "=" else 2)
        if len(chunk.lines) > 1 or len(first) > 90 or at == len(self._chunks) - 1:
            return None
        if _KNOWN.match(first.rstrip(".:")) or _CONTENTS.match(first):
            named = first.rstrip(".:")
            return Piece(kind="heading", text=named.capitalize() if named.isupper() else named, level=1)
        if first.endswith((".", ",", ";")) and not re.fullmatch(r"[\dIVX.]+\s+.*", first):
            return None
        if found := _NUMBERED.match(first):
            short = len(found["text"].split()) <= 12 and not found["text"].endswith((".", ",", ";"))
            return _numbered(first, 1) if short and chunk.indent <= max(3, self._usual) else None
        if first.isupper() and len(first) > 3 and re.search(r"[^\W\d_]{3}", first) and "=" not in first:
            return Piece(kind="heading", text=first.capitalize() if len(first) > 5 else first, level=1)
        return None

    def _body(self, chunk: Chunk) -> Iterator[Piece]:
        if self._works:
            yield from _entries(chunk)
        elif _ITEM.match(chunk.lines[0]):
            for item in _items(chunk.lines):
                yield Piece(kind="list", text=_joined(item))
        elif _drawn(chunk):
            shift = chunk.indent
            yield Piece(kind="code", text="\n".join(line[shift:] for line in chunk.lines))
        else:
            text = _joined(chunk.lines)
            label, rest = labelled(text)
            captioned = label and re.match(r"^\s*[\w.]+\s*[A-Z]?\d[\w.]*\s*[.:]", text) and len(text) < 600
            if captioned:
                kind = "table" if label.lower().startswith("tab") else "figure"
                yield (
                    Piece(kind="figure", text=rest, label=label)
                    if kind == "figure"
                    else Piece(kind="text", text=text)
                )
            elif re.search(r"\w", text):
                quoted = chunk.indent >= self._usual + 4 and len(chunk.lines) > 1
                yield Piece(kind="quote" if quoted else "text", text=text)


def _numbered(text: str, level: int) -> Piece:
    found = _NUMBERED.match(text)
    if not found:
        return Piece(kind="heading", text=text.rstrip(":"), level=level)
    depth = found["number"].count(".") + 1
    return Piece(kind="heading", text=found["text"].strip(), level=depth, label=found["number"])


def _listing_of_contents(chunk: Chunk) -> bool:
    marked = sum(bool(re.search(r"\.{3,}|(?:\s\.){3,}|\s{3,}\d+$", line)) for line in chunk.lines)
    return marked > len(chunk.lines) / 2


def _drawn(chunk: Chunk) -> bool:
    """Whether lines are a drawing, a table of characters or a listing, which keep their shape."""
    text = "\n".join(chunk.lines)
    if re.match(r"\s*<?[\w-]+>?\s+::?=\s|\s*[\w-]+\s{2,}=\s|\s+[\w-]+\s=\s(?:[\"<(]|[\w-]+\s[|/])", text):
        return True  # a rule of a grammar
    if len(chunk.lines) < 2:
        return False
    odd = len(re.findall(r"[|+=_<>{}\\/^*-]", text))
    columns = sum(bool(re.search(r"\S {3,}\S", line.strip())) for line in chunk.lines)
    return odd > 0.2 * max(1, len(text.replace(" ", ""))) or columns > 0.6 * len(chunk.lines)


def _items(lines: list[str]) -> list[list[str]]:
    made: list[list[str]] = []
    for line in lines:
        if mark := _ITEM.match(line):
            made.append([line[mark.end() :]])
        elif made:
            made[-1].append(line)
    return made


def _entries(chunk: Chunk) -> Iterator[Piece]:
    """Entries of the list of references: each begins with its key, or is a chunk of its own."""
    groups: list[list[str]] = []
    for line in chunk.lines:
        if _ENTRY.match(line) or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    for group in groups:
        text = _joined(group)
        if found := _ENTRY.match(text):
            key = found["key"] or found["number"]
            yield Piece(kind="reference", text=text[found.end() :], label=key, reference=Reference(key=key))
        elif len(text) > 10:
            yield Piece(kind="reference", text=text, reference=Reference())


def _joined(lines: list[str]) -> str:
    """Wrapped lines as one; a word divided at the end of a line is made whole."""
    text = ""
    for line in (one.strip() for one in lines):
        divided = re.search(r"[^\W\d_]{2}-$", text) and re.match(r"[a-zà-ÿ]", line)
        text = text[:-1] + line if divided else f"{text} {line}" if text else line
    return re.sub(r"\s+", " ", text).strip()


def _levelled(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    least = min((piece.level for piece in pieces if piece.kind == "heading"), default=1)
    return tuple(
        piece.model_copy(update={"level": min(6, piece.level - least + 1)})
        if piece.kind == "heading"
        else piece
        for piece in pieces
    )
