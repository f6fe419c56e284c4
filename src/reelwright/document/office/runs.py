"""The text of a Word paragraph: runs, fields, notes, formulas, pictures; tracked changes accepted."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from reelwright.core.document import Reference
from reelwright.document.csl import described
from reelwright.document.formulas import plain
from reelwright.document.markup import below, children, first
from reelwright.document.mathml import local
from reelwright.document.office.formula import to_latex
from reelwright.document.office.parts import Parts, counted, on, relation, value
from reelwright.document.running import Running

_GONE = frozenset(
    {"del", "movefrom", "ppr", "rpr", "commentrangestart", "commentrangeend", "commentreference"}
)
_TYPED = re.compile(r"\$([^$\n]*\\[A-Za-z]+[^$\n]*|[A-Za-z][_^][^$\s]{1,9})\$")  # LaTeX left in Word's text
_SYMBOLS = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | {
    0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB0: "°", 0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xA5: "∞",
    0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xB7: "•", 0x2D: "−",
}  # fmt: skip


@dataclass
class Shown:
    """A picture: the member that holds it ('' = none), its description, and why it cannot be shown."""

    member: str
    words: str = ""
    why: str = ""


@dataclass
class Field:
    """A field while it is read: its instruction, and whether its result has begun."""

    told: str = ""
    result: bool = False
    inner: Running = field(default_factory=Running)


@dataclass
class Paragraph:
    """A paragraph read: its text, and what stands in it beside the text."""

    made: Running = field(default_factory=Running)
    formulas: list[str] = field(default_factory=list)  # displayed
    inline: list[str] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)  # text boxes: their paragraphs
    bold: int = 0  # characters in bold
    letters: int = 0
    size: int = 0  # of the largest run, in half points; 0 = the style's
    broken: list[str] = field(default_factory=list)  # the text by its lines
    leads: str = ""  # the bold text at its beginning
    leading: bool = False  # still in that text
    contents: bool = False  # holds an automatic table of contents
    listed: bool = False  # holds a generated bibliography


class Runs:
    """Reads paragraphs; remembers fields that go on in the next paragraph, and the works they cite."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._fields: list[Field] = []
        self.works: dict[str, Reference] = {}
        self.charts = 0

    def read(self, node: Any) -> Paragraph:
        """The paragraph `node`."""
        made = Paragraph()
        made.contents = any(re.match(r"\s*TOC\b", one.told) for one in self._fields)
        made.listed = any("BIBL" in one.told or "EN.REFLIST" in one.told for one in self._fields)
        self._walk(node, made)
        return made

    def _walk(self, node: Any, made: Paragraph) -> None:
        for child in node:
            name = local(child)
            match name:
                case "r":
                    self._run(child, made)
                case "omath":
                    tex = to_latex(child)
                    made.inline.append(tex)
                    self._text(plain(tex), made)
                case "omathpara":
                    made.formulas.append(to_latex(child))
                case "fldsimple":
                    self._simple(child, made)
                case _ if name and name not in _GONE:
                    self._walk(child, made)

    def _simple(self, node: Any, made: Paragraph) -> None:
        self._fields.append(Field(value(node, "instr"), result=True))
        self._walk(node, made)
        self._end(made)

    def _run(self, node: Any, made: Paragraph) -> None:
        look = first(node, "rpr")
        if look is not None and on(first(look, "vanish")):
            return
        raised = value(first(look, "vertalign")) if look is not None else ""
        before = made.letters
        for child in children(node):
            match local(child):
                case "t":
                    self._words(child.text or "", raised, made)
                case "tab" | "ptab":
                    self._text(" ", made)
                    made.broken.append("\t")
                case "br" | "cr":
                    self._text(" ", made)
                    made.broken.append("\n")
                case "nobreakhyphen":
                    self._text("-", made)
                case "sym":
                    code = re.fullmatch(r"[0-9A-Fa-f]{2,8}", value(child, "char"))
                    self._text(_SYMBOLS.get(int(code[0], 16) & 0xFF, "") if code else "", made)
                case "fldchar":
                    self._field(child, made)
                case "instrtext":
                    if self._fields:
                        self._fields[-1].told += child.text or ""
                case "footnotereference" | "endnotereference":
                    made.notes.append(f"{local(child)[:-9]} {value(child, 'id')}")
                case "drawing" | "pict" | "object" | "alternatecontent":
                    self._drawing(child, made)
        self._weigh(look, made, made.letters - before, node)

    def _weigh(self, look: Any, made: Paragraph, letters: int, node: Any) -> None:
        if not letters:
            return
        bold = look is not None and on(first(look, "b"))
        size = value(first(look, "sz")) if look is not None else ""
        made.size = max(made.size, counted(size, 0))
        begins = not made.bold and made.letters - letters <= 6  # behind a number at most
        made.leading = bold and (made.leading or begins)
        if bold:
            made.bold += letters
            if made.leading:
                made.leads += "".join(one.text or "" for one in children(node, "t"))

    def _words(self, text: str, raised: str, made: Paragraph) -> None:
        text = _TYPED.sub(lambda one: plain(one[1]), text.replace("\ufffc", ""))
        made.letters += len(text)
        target = self._target(made)
        if target is None:
            return
        if raised in {"superscript", "subscript"}:
            target.shift(text, up=raised == "superscript")
        else:
            target.add(text)
        made.broken.append(text)

    def _text(self, text: str, made: Paragraph) -> None:
        target = self._target(made)
        if target is not None:
            target.add(text)

    def _target(self, made: Paragraph) -> Running | None:
        """Where text goes now: a citation's own text, the paragraph, or nowhere (a field's instruction)."""
        if any(not one.result for one in self._fields):
            return None
        for one in reversed(self._fields):
            if _cites(one.told):
                return one.inner
        return made.made

    def _field(self, node: Any, made: Paragraph) -> None:
        match value(node, "fldCharType"):
            case "begin":
                self._fields.append(Field())
            case "separate" if self._fields:
                self._fields[-1].result = True
                told = self._fields[-1].told
                made.contents = made.contents or bool(re.match(r"\s*TOC\b", told))
                made.listed = made.listed or "BIBL" in told or "EN.REFLIST" in told
            case "end" if self._fields:
                self._end(made)

    def _end(self, made: Paragraph) -> None:
        done = self._fields.pop()
        if _cites(done.told):
            text = done.inner.done()[0]
            keys = cited_in(done.told, self.works)
            target = self._target(made)
            if target is not None:
                target.add(text, keys)

    def _drawing(self, node: Any, made: Paragraph) -> None:
        shown = first(node, "choice") if local(node) == "alternatecontent" else node
        shown = shown if shown is not None else node
        inside = below(shown, "txbxcontent")
        if inside:
            made.boxes += inside[:1]
            return
        words = next((one.get("descr") or one.get("title") or "" for one in below(shown, "docpr")), "")
        found = below(shown, "blip", "imagedata")
        for one in found:
            ident = relation(one, "embed") or relation(one, "link") or relation(one, "id")
            target, outside = self._parts.relations.get(ident, ("", False))
            member = target if not outside and target in self._parts.package.members else ""
            why = "it lies outside the document, and nothing is fetched" if outside else ""
            if member.lower().endswith((".emf", ".wmf", ".emz", ".wmz")):
                why = "a Windows metafile (EMF/WMF), which is not read: insert it in Word as PNG"
            made.pictures.append(
                Shown(member or target, words, why or ("" if member else "its file is missing"))
            )
        if not found and below(shown, "chart", "relids"):
            self.charts += 1


def _cites(told: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:ADDIN\s+(?:ZOTERO_ITEM|CSL_CITATION|EN\.CITE\b(?!\.DATA)|Mendeley)|CITATION\b)", told
        )
    )


def cited_in(told: str, works: dict[str, Reference]) -> list[str]:
    """The keys of the works that a citation field names; what it says of each is kept in `works`."""
    keys: list[str] = []
    start = told.find("{")
    if "CSL_CITATION" in told and start >= 0:
        try:
            items = json.loads(told[start : told.rfind("}") + 1]).get("citationItems", [])
        except (ValueError, RecursionError, AttributeError):
            return []
        for item in items if isinstance(items, list) else []:
            about = item.get("itemData") if isinstance(item, dict) else None
            if isinstance(about, dict):
                key = f"item {about.get('DOI') or about.get('title') or item.get('id')}"[:120]
                works.setdefault(key, described(about, key))
                keys.append(key)
    for title, year in re.findall(
        r"<title>(?:<style[^>]*>)?([^<]+).*?<year>(?:<style[^>]*>)?(\d{4})", told, re.DOTALL
    ):
        key = f"item {title}"[:120]
        works.setdefault(key, Reference(key=key, title=title.strip(), year=year))
        keys.append(key)
    return keys
