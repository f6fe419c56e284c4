"""The body of a Word document as pieces in reading order: by style where there is one, else by look."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reelwright.core.document import BlockKind, Reference
from reelwright.document.captions import credited, labelled
from reelwright.document.draft import Piece
from reelwright.document.markup import below, children, first
from reelwright.document.mathml import local
from reelwright.document.office.parts import Parts, Style, counted, on, value
from reelwright.document.office.runs import Paragraph, Runs, Shown
from reelwright.document.table_grid import Cell, Rows, table_of_rows

DEEPEST = 20
ICON_USES = 3  # a picture that comes this often is an icon
_NUMBERED = re.compile(r"^(?P<number>(?:\d+|[IVX]+|[A-Z])(?:\.\d+)*\.?)\s+(?=\S)")
_WORKS = re.compile(
    r"^(?:[\dIVX]+\.?\s*)?(?:references?(?: cited)?|bibliography|works cited|literature(?: cited)?|"
    r"literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|referências|bibliografia)\s*:?$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|keywords?|introduction|einleitung|introdução|"
    r"introducción|methods?|results?|discussion|conclusions?|acknowledge?ments?)\s*:?$",
    re.IGNORECASE,
)


@dataclass
class Line:
    """A paragraph with what its style says and where it stands."""

    read: Paragraph
    style: Style
    text: str
    level: int = 0  # of a heading, by style or by look
    listed: bool = False
    citations: tuple[Any, ...] = ()
    within: bool = False  # in a table or text box


@dataclass
class Body:
    """Walks a document once. `pieces` come without the front; `lines` are the paragraphs before the text."""

    parts: Parts
    runs: Runs
    lines: list[Line | Piece] = field(default_factory=list)
    fallen: list[Shown] = field(default_factory=list)  # pictures that cannot be shown

    def gather(self, node: Any, depth: int = 0) -> None:
        """Read everything under `node` into `lines`, in order."""
        for child in children(node):
            match local(child):
                case "p":
                    self._paragraph(child, depth)
                case "tbl":
                    self._table(child, depth)
                case "sdt":
                    kind = value(first(child, "sdtpr", "docpartobj", "docpartgallery"))
                    if "Table of Contents" not in kind and depth < DEEPEST:
                        content = first(child, "sdtcontent")
                        if content is not None:
                            self.gather(content, depth + 1)
                case "ins" | "moveto" | "customxml" | "smarttag" if depth < DEEPEST:
                    self.gather(child, depth + 1)

    def _style(self, node: Any) -> Style:
        key = value(first(node, "ppr", "pstyle")) or self.parts.usual
        return self.parts.styles.get(key, Style(size=self.parts.size))

    def _paragraph(self, node: Any, depth: int) -> None:
        if on(first(node, "ppr", "rpr", "del")) and not below(node, "t"):
            return
        style, read = self._style(node), self.runs.read(node)
        if read.contents or style.role == "contents":
            return
        text, citations = read.made.done()
        number = first(node, "ppr", "numpr", "numid")
        outline = value(first(node, "ppr", "outlinelvl"))
        level = style.level or (int(outline) + 1 if counted(outline, 9) < 9 else 0)
        listed = not level and ((number is not None and value(number) != "0") or style.numbered)
        self.lines.append(Line(read, style, text, level if text else 0, listed, citations, within=depth > 0))
        for box in read.boxes:
            if depth < DEEPEST:
                self.gather(box, depth + 1)

    def _table(self, node: Any, depth: int) -> None:
        rows = [row for row in children(node, "tr") if not on(first(row, "trpr", "del"))]
        if equation := _equation_in(rows):
            self.lines.append(equation)
            return
        cells = [cell for row in rows for cell in children(row, "tc")]
        pictured = bool(below(node, "blip", "imagedata"))
        formula = len(rows) == 1 and bool(below(node, "omath"))
        if len(cells) < 2 or formula or (pictured and len("".join(self._words(node))) < 400):
            if depth < DEEPEST:
                for cell in cells:
                    self.gather(cell, depth + 1)
            return
        head: Rows = []
        body: Rows = []
        look = first(node, "tblpr", "tbllook")
        looks = re.fullmatch(r"[0-9A-Fa-f]{1,8}", value(look))
        titled = value(look, "firstRow") in {"1", "true"} or (looks and int(looks[0], 16) & 0x20)
        hanging: dict[int, int] = {}
        laid = [self._cells(row, hanging, rows[at + 1 :]) for at, row in enumerate(rows)]
        for at, (row, (texts, bold)) in enumerate(zip(rows, laid, strict=True)):
            marked = on(first(row, "trpr", "tblheader"))
            first_row = at == 0 and len(rows) > 1 and (titled or (bold and not laid[1][1]) or _named(laid))
            (head if marked or first_row else body).append((texts, False))
        if made := table_of_rows(head, body):
            self.lines.append(Piece(kind="table", text="", table=made))

    def _words(self, node: Any) -> list[str]:
        return [one.text or "" for one in below(node, "t")]

    def _cells(self, row: Any, hanging: dict[int, int], after: list[Any]) -> tuple[list[Cell], bool]:
        """The cells of a row that begin in it, and whether all are bold."""
        made: list[Cell] = []
        bold = True
        at = 0
        for cell in children(row, "tc"):
            span = value(first(cell, "tcpr", "gridspan"))
            across = counted(span, 1)
            merge = first(cell, "tcpr", "vmerge")
            if merge is not None and value(merge) != "restart" and hanging.get(at):
                at += across
                continue
            down = 1 + (_below_merged(after, at) if merge is not None and value(merge) == "restart" else 0)
            hanging[at] = down - 1
            read = [self.runs.read(one) for one in below(cell, "p")]
            text = " ".join(found for one in read if (found := one.made.done()[0]))
            bold = bold and all(one.bold >= one.letters for one in read)
            made.append(Cell(text, max(1, min(across, 200)), down))
            at += across
        return made, bold and any(cell.text for cell in made)

    def pieces(self, lines: list[Line | Piece]) -> Iterator[Piece]:
        """`lines` as pieces; captions go to the picture or table beside them."""
        waiting = ""  # the caption of a table that comes next
        shown: Piece | None = None  # the figure whose caption may come next
        works = False
        icons = self._icons(lines)
        for line in lines:
            if isinstance(line, Piece):
                if shown:
                    yield shown
                    shown = None
                yield from _below_its(waiting, line)
                waiting = ""
                continue
            caption = self._caption(line)
            if line.level:
                works = bool(_WORKS.match(line.text))
            pictures = self._figure(line, icons)
            if caption and shown and not caption.lower().startswith("tab"):
                yield _captioned(shown, caption)
                shown = None
                continue
            if shown:
                yield shown
                shown = None
            if caption and not pictures:
                if waiting:
                    yield Piece(kind="text", text=waiting)
                waiting = caption
                continue
            if waiting and pictures:
                pictures, waiting = _captioned(pictures, waiting), ""
            elif waiting and line.text:
                yield Piece(kind="text", text=waiting)
                waiting = ""
            if pictures and caption:
                yield _captioned(pictures, caption)
                continue
            shown = pictures
            yield from self._text(line, works=works)
        if shown:
            yield shown
        if waiting:
            yield Piece(kind="text", text=waiting)

    def _text(self, line: Line, *, works: bool) -> Iterator[Piece]:
        read, text = line.read, line.text
        number = re.fullmatch(
            r"(.*?)[\s.,;]*\(?(\d+(?:\.\d+)?[a-z]?)\)?\s*", "".join(read.broken).replace("\t", " ")
        )
        sole = read.inline and not re.search(r"\w{2,}", "".join(read.broken))
        if sole and (number is None or not number[1].strip()):
            label = f"({number[2]})" if number else ""
            yield Piece(kind="equation", text=" ".join(read.inline), label=label)
            text = ""
        for tex in read.formulas:
            tagged = re.search(r"\s*\\#\s*\(?([\w.]+)\)?\s*", tex)
            label = (
                f"({tagged[1]})" if tagged else f"({number[2]})" if number and not number[1].strip() else ""
            )
            yield Piece(
                kind="equation",
                text=tex[: tagged.start()] + tex[tagged.end() :] if tagged else tex,
                label=label,
            )
            text = "" if number and not number[1].strip() else text
        if text and re.search(r"\w", text):
            entries = entries_of(text) if works and not line.within and not line.level else []
            for entry in entries:
                yield Piece(kind="reference", text=entry[1], label=entry[0], reference=Reference())
            if not entries:
                yield self._worded(line, text, works=works)
        for ident in read.notes:
            yield from self._note(ident)

    def _worded(self, line: Line, text: str, *, works: bool) -> Piece:
        if line.level:
            number = _NUMBERED.match(text)
            label = number["number"].rstrip(".") if number and len(text) > number.end() else ""
            return Piece(
                kind="heading",
                text=text[number.end() :] if number and label else text,
                level=line.level,
                label=label,
            )
        if line.style.role == "work" or line.read.listed or (works and not line.within):
            return work(line)
        if line.style.role == "code":
            return Piece(kind="code", text="".join(line.read.broken).strip("\n"))
        kind: BlockKind = "quote" if line.style.role == "quote" else "list" if line.listed else "text"
        if kind == "text" and (bullet := re.match(r"^[•▪–‣◦●]\s+", text)):
            return Piece(kind="list", text=text[bullet.end() :])
        return Piece(kind=kind, text=text, citations=line.citations)

    def _note(self, ident: str) -> Iterator[Piece]:
        note = self.parts.notes.get(ident)
        for one in children(note, "p") if note is not None else ():
            text, citations = self.runs.read(one).made.done()
            if text:
                yield Piece(kind="footnote", text=text, citations=citations)

    def _caption(self, line: Line) -> str:
        """The text of a caption by its style or its first words, '' when the line is none."""
        label = labelled(line.text)[0]
        if line.style.role == "caption" and line.text:
            return line.text
        marked = re.match(r"^[\s|]*[\w.]+\s*[A-Z]?\d[\w.]*\s*[.:|–—-]", line.text)
        return line.text if label and marked and not line.level and len(line.text) < 3000 else ""

    def _icons(self, lines: list[Line | Piece]) -> set[str]:
        often = Counter(one.member for line in lines if isinstance(line, Line) for one in line.read.pictures)
        return {member for member, count in often.items() if count >= ICON_USES}

    def _figure(self, line: Line, icons: set[str]) -> Piece | None:
        """The pictures of a paragraph as one figure, None when it has none."""
        found = [
            one for one in line.read.pictures
            if one.member not in icons and not re.search(r"\b(?:icon|logo|badge)\b", one.words, re.IGNORECASE)
        ]  # fmt: skip
        self.fallen += [one for one in found if one.why]
        links = tuple(dict.fromkeys(one.member for one in found if one.member))
        if not links:
            return None
        label, text = labelled(found[0].words)
        piece = Piece(kind="figure", text=text if label else "", label=label, link=links[0])
        return (
            piece if len(links) < 2 else piece.model_copy(update={"link": "+".join(links), "panels": links})
        )


def entries_of(text: str) -> list[tuple[str, str]]:
    """Number and words of each entry in a paragraph that holds a whole numbered list of works, else []."""
    opened = re.match(r"\s*(\[?)1(\]|[.)])\s+", text)
    if not opened:
        return []
    starts = [opened]
    mark = re.escape(opened[1]), re.escape(opened[2])
    while after := re.compile(rf"\s{mark[0]}{len(starts) + 1}{mark[1]}\s+(?=[^\W_])").search(
        text, starts[-1].end()
    ):
        starts.append(after)
    if len(starts) < 3:
        return []
    ends = [one.start() for one in starts[1:]] + [len(text)]
    return [
        (str(at + 1), text[one.end() : end].strip())
        for at, (one, end) in enumerate(zip(starts, ends, strict=True))
    ]


def work(line: Line) -> Piece:
    """An entry of the list of references."""
    rows = [row.strip() for row in "".join(line.read.broken).split("\n") if row.strip()]
    text = line.text
    title = ""
    if len(rows) > 2 and line.read.leads.strip() and line.read.leads.strip() in rows[0]:
        title = line.read.leads.strip()  # set on lines, the title in bold first
        text = " ".join(row.rstrip(".") + "." for row in rows)
    label = re.match(r"^\s*(?:\[(\d{1,4}|[A-Z][\w+-]{1,14})\]|(\d{1,4})[.)])\s*", text)
    people = [part.strip() for part in rows[1].split(",")] if title else []
    whole = all(re.match(r"^[^\W\d_][\w .’'-]{2,60}$", part) for part in people if part)
    year = re.search(r"\(((?:1[5-9]|20)\d\d)", text) if title else None
    found = Reference(
        title=title,
        authors=tuple(part for part in people if part) if whole else (),
        year=year[1] if year else "",
    )
    stated = (label[1] or label[2]) if label else ""
    return Piece(kind="reference", text=text[label.end() :] if label else text, label=stated, reference=found)


def _below_its(caption: str, piece: Piece) -> Iterator[Piece]:
    """A table with the caption above it; any other piece behind what only looked like one."""
    label, text = labelled(caption)
    if piece.kind == "table":
        yield piece.model_copy(update={"label": label, "text": text, "credit": credited(text)})
        return
    if caption:
        yield Piece(kind="text", text=caption)
    yield piece


def _captioned(figure: Piece, caption: str) -> Piece:
    label, text = labelled(caption)
    return figure.model_copy(update={"label": label or figure.label, "text": text, "credit": credited(text)})


def _equation_in(rows: list[Any]) -> Piece | None:
    """The formula that a table without lines only sets apart from its number, when it is typed as words."""
    cells = children(rows[0], "tc") if len(rows) == 1 else []
    said = [" ".join("".join(one.text or "" for one in below(cell, "t")).split()) for cell in cells]
    if not 2 <= len(said) <= 3 or below(rows[0], "omath", "blip", "imagedata"):
        return None
    number, formula = re.fullmatch(r"\(\d+(?:\.\d+)*[a-z]?\)", said[-1]), " ".join(said[:-1]).strip(" ,.;")
    if not number or "=" not in formula or re.search(r"[^\W\d_]{4}", formula):
        return None
    return Piece(kind="equation", text=formula, label=said[-1])


def _named(laid: list[tuple[list[Cell], bool]]) -> bool:
    """Whether the first row only names columns of figures: words above numbers, over rows with names."""
    top, *others = ([cell.text for cell in cells] for cells, _ in laid)
    if len(top) < 2 or not all(top[1:]) or any(re.search(r"\d", text) for text in top[1:]):
        return False
    return all(
        len(row) == len(top) and all(re.fullmatch(r"\W*\d[\d.,\s%±–()-]*\D{0,6}", text) for text in row[1:])
        for row in others
    )


def _below_merged(after: list[Any], column: int) -> int:
    """How many of the rows `after` go on with the cell that began at `column`."""
    count = 0
    for row in after:
        at = 0
        for cell in children(row, "tc"):
            merge = first(cell, "tcpr", "vmerge")
            if at == column and merge is not None and value(merge) != "restart":
                count += 1
                break
            span = value(first(cell, "tcpr", "gridspan"))
            at += counted(span, 1)
        else:
            return count
    return count


def sections(lines: list[Line | Piece], size: int) -> None:
    """Give headings by look their levels, where styles do not: short, bold or larger lines of their own."""
    styled = sum(1 for line in lines if isinstance(line, Line) and line.level)
    if styled >= 3:
        return
    found: list[tuple[Line, int]] = []
    for at, line in enumerate(lines):
        if isinstance(line, Line) and not line.level and _looks(line, size):
            after = next((one for one in lines[at + 1 :] if isinstance(one, Piece) or one.text), None)
            if after is not None:
                found.append((line, _largest(line)))
    ranks = {large: at for at, large in enumerate(sorted({large for _, large in found}, reverse=True))}
    for line, large in found:
        number = _NUMBERED.match(line.text)
        depth = number["number"].rstrip(".").count(".") if number and number["number"][0].isdigit() else None
        line.level = 1 + (depth if depth is not None else min(ranks[large], 3))
    least = min((line.level for line, _ in found), default=1)
    for line, _ in found:
        line.level -= least - 1


def _largest(line: Line) -> int:
    return line.read.size or line.style.size


def _looks(line: Line, size: int) -> bool:
    """Whether a paragraph looks like a heading."""
    text = line.text
    if not 2 < len(text) <= 120 or line.listed or line.within or line.style.role or line.read.pictures:
        return False
    if re.search(r"[.;,]$", text) and not _NUMBERED.match(text):
        return False
    if labelled(text)[0] or not re.search(r"[^\W\d_]{2}", text) or line.read.formulas:
        return False
    bold = line.style.bold or line.read.bold >= max(1, line.read.letters - 2)
    large = _largest(line) >= size + 3
    capitals = text.isupper() and len(text) > 4
    return bold or large or capitals or bool(_ALONE.match(_NUMBERED.sub("", text)))
