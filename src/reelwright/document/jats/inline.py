"""Running text of JATS: marks taken out, formulas readable, citations known by character."""

import re
from dataclasses import dataclass, field
from typing import Any

from reelwright.document.formulas import plain
from reelwright.document.markup import below
from reelwright.document.mathml import bare_tex, local, to_latex
from reelwright.document.running import Running

HOLE = "⟨formula⟩"  # where a formula is a picture only: no sentence with it is fit to be spoken
_SILENT = "fn object-id index-term target x inline-supplementary-material private-char sec-meta kwd-group"
SILENT = frozenset(_SILENT.split())
_MARKS = frozenset(
    {"fn", "table-fn", "aff", "corresp", "author-notes", "contrib"}
)  # xrefs that are marks only
_RANGE = re.compile(r"^\s*[-–—‐‑]\s*$")
_FACES = "bold italic sc monospace underline overline roman sans-serif named-content styled-content"
_SMALL = frozenset(_FACES.split())


@dataclass
class Context:
    """What the text of one article leans on, and what was met on the way.

    `keys`: a reference's id to its key; `order`: the ids in the list's order.
    """

    keys: dict[str, str] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    pictured: int = 0  # inline formulas that are pictures only
    notes: list[Any] = field(default_factory=list)  # footnotes met inside running text
    mentioned: list[str] = field(default_factory=list)  # ids that cross-references name


def text_of(node: Any, context: Context) -> str:
    """The text of `node` without its citations' places."""
    return running(node, context).done()[0]


def heading(node: Any, context: Context) -> str:
    """A title without the marks and floats that were hung on it."""
    made = Running()
    made.add(node.text or "")
    for child in node:
        hung = local(child) == "xref" and child.get("ref-type") in {"table", "fig", "fn", "table-fn", "bibr"}
        if not hung:
            element(child, made, context, None)
        made.add(child.tail or "")
    return made.done()[0]


def running(node: Any, context: Context) -> Running:
    """Everything that `node` says, in one paragraph."""
    made = Running()
    walk(node, made, context)
    return made


def walk(node: Any, made: Running, context: Context) -> None:
    """Put what `node` says, without its own tail, behind `made`."""
    made.add(node.text or "")
    before: Any = None
    for child in node:
        element(child, made, context, before)
        made.add(child.tail or "")
        before = child


def element(node: Any, made: Running, context: Context, before: Any) -> None:
    """Put one inline element behind `made`; `before` is the element before it in the same text."""
    name = local(node)
    if not name or name in SILENT:
        if name == "fn":
            context.notes.append(node)
        return
    match name:
        case "sup" | "sub":
            _shifted(node, made, context, up=name == "sup")
        case "xref":
            _xref(node, made, context, before)
        case "inline-formula" | "math" | "tex-math" | "disp-formula" | "alternatives" | "chem-struct":
            made.add(formula_words(node, context))
        case "inline-graphic" | "graphic":
            context.pictured += name == "inline-graphic"
            made.add(HOLE if name == "inline-graphic" else "")
        case "break":
            made.add(" ")
        case "p" | "title" | "label" | "list-item" | "def" | "term":
            made.add(" ")
            walk(node, made, context)
            made.add(" ")
        case _:
            walk(node, made, context)


def latex(node: Any) -> str:
    """The LaTeX of a formula: its own TeX, else its MathML; '' when it is a picture only."""
    for one in (node, *below(node, "tex-math")):
        if local(one) == "tex-math":
            return bare_tex("".join(one.itertext()))
    maths = [node] if local(node) == "math" else below(node, "math")
    return " \\quad ".join(found for one in maths if (found := to_latex(one)))


def formula_words(node: Any, context: Context) -> str:
    """A formula as readable text; what is a picture only is counted and leaves a mark."""
    tex = latex(node)
    if tex:
        return plain(tex)
    pictured = bool(below(node, "inline-graphic", "graphic"))
    context.pictured += pictured
    return HOLE if pictured else "".join(node.itertext())


def _shifted(node: Any, made: Running, context: Context, *, up: bool) -> None:
    links = [one for one in below(node, "xref") if one.get("ref-type") == "bibr"]
    if links and up:  # superscript citations read as '[1,2]'
        opened = made.last() not in {"[", "("}
        made.add(" [" if opened else "")
        walk(node, made, context)
        made.add("]" if opened else "")
    elif below(node, "xref"):
        walk(node, made, context)
    elif all(local(one) in _SMALL for one in below(node) or node.iterdescendants() if local(one)):
        made.shift("".join(node.itertext()), up=up)
    else:
        walk(node, made, context)


def _xref(node: Any, made: Running, context: Context, before: Any) -> None:
    kind, ids = node.get("ref-type") or "", (node.get("rid") or "").split()
    context.mentioned += ids
    if kind == "bibr" or any(one in context.keys for one in ids):
        inner = Running()
        walk(node, inner, context)
        keys = [
            *_between(ids, before, context),
            *(context.keys[one] for one in ids if one in context.keys),
        ]
        made.add((node.text or "")[:1].isspace() * " " + inner.done()[0], keys)
    elif kind not in _MARKS or len("".join(node.itertext()).strip()) > 3:
        walk(node, made, context)


def _between(ids: list[str], before: Any, context: Context) -> list[str]:
    """The keys of the works that '[3]–[5]' names without saying."""
    if before is None or local(before) != "xref" or not _RANGE.match(before.tail or "") or not ids:
        return []
    started = (before.get("rid") or "").split()
    if not started or started[-1] not in context.order or ids[0] not in context.order:
        return []
    low, high = context.order.index(started[-1]), context.order.index(ids[0])
    return [context.keys[one] for one in context.order[low + 1 : high]] if 0 < high - low < 60 else []
