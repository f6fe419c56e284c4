"""The parts of a Word file that its text leans on: styles, relations, notes, properties, numbering."""

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reelwright.core.errors import Damaged, ReelwrightError
from reelwright.document.markup import children, first, words, xml_tree
from reelwright.document.mathml import local
from reelwright.document.packages import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_R = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_QUOTES = (
    r"(?:intense |block )?(?:quote|quotation)|block text|(?:intensives )?zitat|citation(?: intense)?|"
    r"cita(?:t|zione|ção)?"
)
_ROLES = (
    ("title", r"(?:document |paper |article )?title|titel|titre|t[ií]tulo|titolo|papertitle"),
    ("subtitle", r"subtitle|untertitel|sous-titre|subt[ií]tulo|sottotitolo"),
    ("author", r"authors?|autor(?:en|es)?|auteurs?|autore?i?|byline"),
    ("affiliation", r"affiliations?|address|institution|date|datum|fecha|data"),
    ("abstract", r"abstract(?: text)?|zusammenfassung|r[ée]sum[ée]|resumen|resumo"),
    ("caption", r".*(?:caption|beschriftung|l[ée]gende|legenda|ep[ií]grafe|didascalia)"),
    ("quote", _QUOTES),
    ("code", r"(?:source |html )?(?:code|preformatted|verbatim|listing)|quellcode|code ?block"),
    (
        "work",
        r".*(?:bibliograph\w*|bibliograf\w*|literaturverzeichnis|reference(?:s| list| entry)?|works cited)",
    ),
    ("contents", r"(?:toc|verzeichnis|tm|tdc|sommario|sumário|contents|table of \w+)(?: heading| ?\d)?.*"),
    ("note", r"(?:foot|end)note text|fu(?:ß|ss)notentext|note de bas de page"),
)
_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|t[ií]tulo|titolo|rubrik|overskrift|kop|nagłówek|заголовок|标题|見出し|head|"
    r"section|h|heading ?level)\s*([0-9])\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True)
class Style:
    """What a paragraph style says: its role, a heading's level (0 = none), weight, size in half points."""

    role: str = ""
    level: int = 0
    bold: bool = False
    size: int = 0
    numbered: bool = False
    centred: bool = False


@dataclass
class Parts:
    """An opened Word file."""

    package: Package
    main: str
    body: Any
    styles: dict[str, Style] = field(default_factory=dict)
    relations: dict[str, tuple[str, bool]] = field(default_factory=dict)  # id: target, outside
    notes: dict[str, Any] = field(default_factory=dict)  # 'footnote 1', 'endnote 1'
    size: int = 0  # of body text, in half points
    title: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str = ""
    year: str = ""
    usual: str = ""  # the id of the default paragraph style


def value(node: Any, name: str = "val") -> str:
    """An attribute of WordprocessingML, '' when it is not stated."""
    return (node.get(_W + name) or node.get(_STRICT + name) or "") if node is not None else ""


def counted(text: str, otherwise: int) -> int:
    """A number that an attribute states, `otherwise` when it is none or beyond all reason."""
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


def relation(node: Any, name: str) -> str:
    """The id of a relation that `node` names by the attribute `name`, '' when it names none."""
    return next((node.get(space + name) for space in _R if node.get(space + name)), "")


def on(node: Any) -> bool:
    """Whether a switch such as `b` is there and not turned off."""
    return node is not None and value(node) not in {"0", "false", "off", "none"}


def opened(path: Path) -> Parts:
    """The Word file at `path`. Raises Damaged when it is none, TooLarge beyond our limits."""
    package = Package(path)
    relations = _relations(package, "")
    main = next((target for kind, target, _ in relations.values() if kind.endswith("/officeDocument")), "")
    main = main if main in package.members else "word/document.xml"
    if main not in package.members:
        raise Damaged("there is no text in this Word file:", fix="open it in Word and save it again.")
    root = xml_tree(package.read(main), "the Word document")
    body = first(root, "body")
    if body is None:
        raise Damaged("there is no text in this Word file:", fix="open it in Word and save it again.")
    parts = Parts(package, main, body)
    known = _relations(package, main)
    parts.relations = {ident: (target, outside) for ident, (_, target, outside) in known.items()}
    for kind, target, outside in known.values():
        if outside or target not in package.members:
            continue
        match kind.rpartition("/")[2]:
            case "styles":
                _styles(parts, _tree(package, target))
            case "footnotes" | "endnotes" as name:
                tree = _tree(package, target)
                for note in children(tree) if tree is not None else ():
                    parts.notes[f"{name[:-1]} {value(note, 'id')}"] = note
    _properties(parts, [target for _, target, _ in relations.values()])
    return parts


def _tree(package: Package, name: str) -> Any:
    try:
        return xml_tree(package.read(name), "a part of the Word document")
    except ReelwrightError:
        return None


def _relations(package: Package, name: str) -> dict[str, tuple[str, str, bool]]:
    """The relations of a part, by id: kind, target as a member's name, and whether it lies outside."""
    folder, file = posixpath.split(name)
    member = posixpath.join(folder, "_rels", f"{file}.rels")
    tree = _tree(package, member) if member in package.members else None
    found = {}
    for one in children(tree) if tree is not None else ():
        outside = (one.get("TargetMode") or "") == "External"
        target = one.get("Target") or ""
        if not outside:
            target = posixpath.normpath(posixpath.join(folder, target)) if target[:1] != "/" else target[1:]
        found[one.get("Id") or ""] = (one.get("Type") or "", target, outside)
    return found


def _styles(parts: Parts, tree: Any) -> None:
    if tree is None:
        return
    nodes = {value(one, "styleid") or value(one, "styleId"): one for one in children(tree, "style")}
    paragraphs = [key for key, one in nodes.items() if value(one, "type") == "paragraph"]
    usual = next((key for key in paragraphs if value(nodes[key], "default") in {"1", "true"}), "")
    parts.usual = usual
    default = first(tree, "docdefaults", "rprdefault", "rpr", "sz")
    own = first(nodes[usual], "rpr", "sz") if usual in nodes else None
    stated = value(own) or value(default)
    parts.size = counted(stated, 22)
    parts.language = value(first(tree, "docdefaults", "rprdefault", "rpr", "lang"))
    for key in nodes:
        parts.styles[key] = _style(key, nodes, parts.size)


def _style(key: str, nodes: dict[str, Any], size: int) -> Style:
    """A style with what it inherits from those that it is based on."""
    chain: list[Any] = []
    while key in nodes and nodes[key] not in chain and len(chain) < 12:
        chain.append(nodes[key])
        key = value(first(nodes[key], "basedon"))
    role, level, numbered = "", 0, False
    bold: bool | None = None
    large = ""
    centred = ""
    for at, node in enumerate(chain):
        name = value(first(node, "name")).strip().lower()
        if not role and not level:
            found = _HEADING.match(name)
            level = int(found[1]) if found else 0
            role = (
                next((kind for kind, words_ in _ROLES if re.fullmatch(words_, name)), "") if not level else ""
            )
        outline = value(first(node, "ppr", "outlinelvl"))
        if not level and not role and counted(outline, 9) < 9:
            level = int(outline) + 1
        if bold is None and first(node, "rpr", "b") is not None:
            bold = on(first(node, "rpr", "b"))
        large = large or value(first(node, "rpr", "sz"))
        centred = centred or value(first(node, "ppr", "jc"))
        number = first(node, "ppr", "numpr", "numid")
        numbered = numbered or (at < 2 and number is not None and value(number) != "0")
    return Style(
        role,
        level,
        bool(bold),
        counted(large, size),
        numbered,
        centred in {"center", "centre"},
    )


def _properties(parts: Parts, names: list[str]) -> None:
    core = next((name for name in names if name.endswith("core.xml") and name in parts.package.members), "")
    tree = _tree(parts.package, core) if core else None
    if tree is None:
        return
    facts = {local(one): words(one) for one in children(tree)}
    title = facts.get("title", "")
    if not re.search(
        r"\.docx?$|^microsoft word|^document\d*$|^untitled|^untitled document", title, re.IGNORECASE
    ):
        parts.title = title
    creators = [
        part.strip() for part in re.split(r"\s*;\s*|\s+and\s+", facts.get("creator", "")) if part.strip()
    ]
    parts.authors = tuple(creators)
    parts.keywords = tuple(
        part.strip() for part in re.split(r"[;,]", facts.get("keywords", "")) if part.strip()
    )
    parts.language = facts.get("language", "") or parts.language
    found = re.search(r"\b(?:19|20)\d\d\b", facts.get("created", "") or facts.get("modified", ""))
    parts.year = found.group() if found else ""
