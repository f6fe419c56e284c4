"""Running text of HTML: marks taken out, formulas readable, links to the references known as citations."""

import re
from dataclasses import dataclass, field
from typing import Any

from reelwright.document.formulas import plain
from reelwright.document.mathml import bare_tex, local, to_latex
from reelwright.document.running import Running

SILENT = frozenset(
    {"script", "style", "img", "svg", "picture", "figure", "table", "source", "rp", "rt", "math-preview"}
)
_DELIMITED = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$", re.DOTALL)
_BACK = re.compile(r"^\s*[↩↵^¶#⏎🔗↑]+[︎]?\s*$")
_MATHS = re.compile(
    r"(?:^|[\s_-])(?:katex|mathjax|mathjax_svg|math|mwe-math-element|ltx_math|mjx-container|arithmatex|inline-formula|"
    r"disp-formula|mathml)(?=$|[\s_-])",
    re.IGNORECASE,
)


@dataclass
class Context:
    """What the text of one page leans on: the ids of its references with their keys; footnotes met."""

    keys: dict[str, str] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)  # footnotes by id
    met: list[Any] = field(default_factory=list)  # notes that stand in the text itself


def text_of(node: Any, context: Context) -> str:
    """The text of `node` without its citations' places."""
    return running(node, context).done()[0]


def running(node: Any, context: Context) -> Running:
    """Everything that `node` says, in one paragraph."""
    made = Running()
    walk(node, made, context)
    return made


def walk(node: Any, made: Running, context: Context) -> None:
    """Put what `node` says, without its own tail, behind `made`."""
    words(node.text or "", made)
    for child in node:
        element(child, made, context)
        words(child.tail or "", made)


def words(text: str, made: Running) -> None:
    """Put plain text behind `made`, formulas between TeX's own delimiters written readably."""
    at = 0
    for found in _DELIMITED.finditer(text) if "\\" in text or "$$" in text else ():
        made.add(text[at : found.start()])
        made.add(plain(next(part for part in found.groups() if part)))
        at = found.end()
    made.add(text[at:])


def element(node: Any, made: Running, context: Context) -> None:
    """Put one inline element behind `made`."""
    name = local(node)
    if is_formula(node):
        tex = latex(node)
        made.add(plain(tex) if tex else " ".join("".join(node.itertext()).split()))
        return
    if not name or name in SILENT:
        return
    if "ltx_note" in (node.get("class") or "") and "ltx_note_mark" not in (node.get("class") or ""):
        context.met.append(node)
        return
    match name:
        case "sup" | "sub":
            _shifted(node, made, context, up=name == "sup")
        case "a":
            _link(node, made, context)
        case "br" | "wbr":
            made.add(" " if name == "br" else "")
        case "li" | "p" | "div" | "dd" | "dt" | "tr" | "td" | "th" | "section":
            made.add(" ")
            walk(node, made, context)
            made.add(" ")
        case "q":
            made.add("“")
            walk(node, made, context)
            made.add("”")
        case _:
            walk(node, made, context)


def is_formula(node: Any) -> bool:
    """Whether `node` is a formula: MathML, or what MathJax, KaTeX, Pandoc or a publisher wraps one in."""
    name = local(node)
    if name in {"math", "mjx-container"} or (
        name == "script" and (node.get("type") or "").startswith("math/")
    ):
        return True
    if name not in {"span", "div", "p", "img", "td"} or not _MATHS.search(node.get("class") or ""):
        return False
    return name == "img" or bool(latex(node))


def latex(node: Any) -> str:
    """The LaTeX of the formula `node`, '' when it does not say."""
    name = local(node)
    if name == "math":
        return _math(node)
    if name == "script":
        return bare_tex("".join(node.itertext()))
    if name == "img":
        return bare_tex(node.get("alt") or "") if "\\" in (node.get("alt") or "") else ""
    for one in node.iter():
        if local(one) == "math":
            return _math(one)
        if local(one) == "script" and (one.get("type") or "").startswith("math/tex"):
            return bare_tex("".join(one.itertext()))
        if one.get("data-tex") or one.get("data-latex"):
            return bare_tex(one.get("data-tex") or one.get("data-latex"))
    text = "".join(node.itertext()).strip()
    found = _DELIMITED.search(text)
    if found:
        return bare_tex(next(part for part in found.groups() if part))
    image = next((one for one in node.iter() if local(one) == "img"), None)
    if image is not None:
        return latex(image)
    sole = "math" in (node.get("class") or "").lower().split()
    return bare_tex(text) if sole and "\\" in text else ""


def _math(node: Any) -> str:
    alternative = node.get("alttext") or ""
    return bare_tex(alternative) if alternative and not _has_tex(node) else to_latex(node)


def _has_tex(node: Any) -> bool:
    return any(
        local(one) == "annotation" and "tex" in (one.get("encoding") or "").lower() for one in node.iter()
    )


def displayed(node: Any) -> bool:
    """Whether the formula `node` stands on a line of its own."""
    said = " ".join(node.get(name) or "" for name in ("class", "display", "type", "mode"))
    if re.search(r"display|block|disp-formula|ltx_equation", said, re.IGNORECASE):
        return True
    inner = next((one for one in node.iter() if local(one) == "math"), None)
    if inner is not None and inner is not node and inner.get("display") == "block":
        return True
    script = next((one for one in node.iter() if local(one) == "script"), None)
    if script is not None and "mode=display" in (script.get("type") or ""):
        return True
    return re.match(r"\s*(?:\\\[|\$\$)", "".join(node.itertext())) is not None


def _target(node: Any) -> str:
    return (node.get("href") or "").rpartition("#")[2] if "#" in (node.get("href") or "") else ""


def _link(node: Any, made: Running, context: Context) -> None:
    text = "".join(node.itertext())
    target = _target(node)
    said = f"{node.get('class') or ''} {node.get('role') or ''}"
    if _BACK.match(text) or "headerlink" in said or "doc-backlink" in said:
        return
    key = context.keys.get(target)
    if key:
        inner = Running()
        walk(node, inner, context)
        made.add(inner.done()[0], [key])
    elif target in context.notes or re.search(r"footnote-ref|doc-noteref|fn-ref", said):
        return
    else:
        walk(node, made, context)


def _shifted(node: Any, made: Running, context: Context, *, up: bool) -> None:
    links = [one for one in node.iter() if local(one) == "a"]
    if up and any(context.keys.get(_target(one)) for one in links):
        opened = made.last() not in {"[", "("} and not "".join(node.itertext()).strip().startswith(("[", "("))
        made.add(" [" if opened else " ")
        walk(node, made, context)
        made.add("]" if opened else "")
    elif links or len(node):
        walk(node, made, context)
    else:
        made.shift(node.text or "", up=up)
