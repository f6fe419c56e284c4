"""MathML (W3C MathML 3, presentation) rewritten as LaTeX, for typesetting and for reading."""

import re
import unicodedata
from typing import Any

from reelwright.document.latex_names import FUNCTIONS, LETTERS

DEEPEST = 60
LONGEST = 6000
_FAVOURED = "leq geq neq to alpha epsilon varepsilon phi varphi"
_NAMED = {sign: name for name, sign in LETTERS.items() if len(sign) == 1 and name.isalpha()} | {
    LETTERS[name]: name for name in _FAVOURED.split() if name in LETTERS
}
_OPERATORS = {
    "−": "-", "–": "-", "\u2062": "", "\u2061": "", "\u2063": "", "\u2064": "", "∣": "\\mid ",
    "{": "\\{", "}": "\\}", "%": "\\%", "#": "\\#", "&": "\\&", "$": "\\$", "_": "\\_", "\u00a0": "~",
    "…": "\\ldots ", "⋯": "\\cdots ",
    "∥": "\\Vert ", "‖": "\\Vert ", "⟨": "\\langle ", "⟩": "\\rangle ", "〈": "\\langle ", "〉": "\\rangle ",
    "′": "'", "″": "''", "*": "*", "∗": "*", "ˆ": "\\hat{}", "\\": "\\backslash ",
    "~": "\\sim ",
}  # fmt: skip
_OVER = {
    "^": "hat", "ˆ": "hat", "̂": "hat", "~": "tilde", "˜": "tilde", "∼": "tilde", "̃": "tilde",
    "¯": "bar", "‾": "overline", "―": "overline", "_": "overline", "→": "vec", "⃗": "vec", "˙": "dot",
    ".": "dot", "¨": "ddot", "ˇ": "check",
    "˘": "breve", "⏞": "overbrace", "︷": "overbrace", "̄": "bar", "-": "bar", "−": "bar",
}  # fmt: skip
_UNDER = {"_": "underline", "¯": "underline", "̲": "underline", "⏟": "underbrace", "︸": "underbrace"}
_BIG = frozenset("∑∏∫∬∭∮⋃⋂⨁⨂∐")
_LIMIT_NAMES = "lim max min sup inf limsup liminf argmax argmin Pr det gcd"
_LIMITS = frozenset(_LIMIT_NAMES.split())
_OPENING, _CLOSING = frozenset("([{⟨〈⌊⌈|‖∥"), frozenset(")]}⟩〉⌋⌉|‖∥")
_FACES = {
    "bold": "mathbf", "bold-italic": "boldsymbol", "double-struck": "mathbb", "script": "mathcal",
    "fraktur": "mathfrak", "sans-serif": "mathsf", "monospace": "mathtt", "normal": "mathrm",
}  # fmt: skip
_STYLED = (
    ("DOUBLE-STRUCK", "mathbb"), ("FRAKTUR", "mathfrak"), ("SCRIPT", "mathcal"), ("SANS-SERIF", "mathsf"),
    ("MONOSPACE", "mathtt"), ("BOLD", "mathbf"),
)  # fmt: skip


def to_latex(math: Any) -> str:
    """LaTeX of the element `math` (lxml, any namespace prefix); its own TeX annotation when it has one."""
    noted = annotation(math)
    if noted:
        return noted
    return re.sub(r"\s+", " ", _element(math, 0)).strip()[:LONGEST]


def annotation(math: Any) -> str:
    """The TeX that a formula's own `annotation` states, '' when none does."""
    for node in math.iter():
        if local(node) == "annotation" and "tex" in (node.get("encoding") or "").lower():
            return bare_tex("".join(node.itertext()))
    return ""


def bare_tex(text: str) -> str:
    """TeX mathematics without document, dollars and display marks."""
    body = re.search(r"\\begin\{document\}(.*?)\\end\{document\}", text, re.DOTALL)
    text = (body.group(1) if body else text).strip()
    for opening, closing in (("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")):
        if text.startswith(opening) and text.endswith(closing) and len(text) > len(opening) + len(closing):
            text = text[len(opening) : -len(closing)].strip()
    text = re.sub(r"^\{?\\displaystyle\s*(.*?)\}?$", r"\1", text, flags=re.DOTALL) if _wrapped(text) else text
    return text.strip()[:LONGEST]


def _wrapped(text: str) -> bool:
    return text.startswith("{\\displaystyle") and text.endswith("}")


def local(node: Any) -> str:
    """The lower-case local name of an lxml node, '' for comments and instructions."""
    return node.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(node.tag, str) else ""


def sign(letter: str) -> str:
    """One character as LaTeX: 'α' as '\\alpha ', '𝐱' as '\\mathbf{x}'."""
    if letter in _OPERATORS:
        return _OPERATORS[letter]
    if letter in _NAMED:
        return f"\\{_NAMED[letter]} "
    if (
        ord(letter) > 0x2100
        and (plain := unicodedata.normalize("NFKC", letter)) != letter
        and len(plain) == 1
    ):
        name = unicodedata.name(letter, "")
        face = next((face for word, face in _STYLED if word in name), "")
        inner = f"\\{_NAMED[plain]} " if plain in _NAMED else plain
        return f"\\{face}{{{inner.strip()}}}" if face else inner
    return letter


def _children(node: Any) -> list[Any]:
    return [child for child in node if local(child)]


def _element(node: Any, depth: int) -> str:
    if depth > DEEPEST:
        return ""
    name = local(node)
    if name in {"mi", "mn", "mo", "mtext", "ms"}:
        return _token(name, node)
    children = _children(node)
    if name == "semantics":
        return _element(children[0], depth + 1) if children else ""
    if name in {
        "annotation",
        "annotation-xml",
        "none",
        "mprescripts",
        "maligngroup",
        "malignmark",
        "mphantom",
    }:
        return ""
    if name == "mspace":
        return " "
    if name in {"mfenced", "mtable", "mmultiscripts"}:
        return {"mfenced": _fenced, "mtable": _table, "mmultiscripts": _multi}[name](
            node, children, depth + 1
        )
    arity = {
        "mfrac": 2,
        "mroot": 2,
        "msub": 2,
        "msup": 2,
        "msubsup": 3,
        "munder": 2,
        "mover": 2,
        "munderover": 3,
    }
    if name in arity and len(children) >= arity[name]:
        return _built(name, node, children, depth + 1)
    if name == "msqrt":
        return f"\\sqrt{{{_row(children, depth + 1)}}}"
    if name == "maction":
        return _element(children[0], depth + 1) if children else ""
    return _row(children, depth + 1)


def _token(name: str, node: Any) -> str:
    text = "".join(node.itertext()).strip()
    if not text:
        return " " if name == "mtext" else ""
    if name in {"mtext", "ms"}:
        return text if _math_only(text) else f"\\text{{{_escaped(' '.join(text.split()))}}}"
    if name == "mn":
        return text.replace("%", "\\%").replace("\u2009", "").replace("−", "-")
    if name == "mo" and text.isalpha() and len(text) > 1:
        return f"\\{text} " if text in FUNCTIONS else f"\\operatorname{{{text}}}"
    if name == "mo":
        return "".join(sign(letter) for letter in text)
    if text in FUNCTIONS:
        return f"\\{text} "
    face = _FACES.get(node.get("mathvariant") or "", "")
    inner = "".join(sign(letter) for letter in text)
    if len(text) > 1 and text.isalpha() and text.isascii():
        return f"\\{face or 'mathrm'}{{{text}}}"
    if face == "mathrm" and not (text.isascii() and text.isalpha()):
        face = ""
    return f"\\{face}{{{inner.strip()}}}" if face else inner


def _math_only(text: str) -> bool:
    return len(text) == 1 and not text.isalpha()


def _escaped(text: str) -> str:
    return re.sub(r"([%#&_${}])", r"\\\1", text.replace("\\", ""))


def _row(children: list[Any], depth: int) -> str:
    """Children side by side; fences around something tall grow with it."""
    if len(children) == 1 and local(children[0]) in {"mrow", "mstyle"}:
        return _element(children[0], depth)
    first, last = (_fence(children[0]), _fence(children[-1])) if len(children) > 1 else ("", "")
    if first in _OPENING and any(local(node) == "mtable" for node in children[1:]):
        closed = last in _CLOSING and last != ""
        inside = _joined([_element(node, depth) for node in children[1 : -1 if closed else None]])
        return _around_table(first, last if closed else "", inside)
    parts = [_element(node, depth) for node in children]
    if first and first in _OPENING and last in _CLOSING and any(_tall(part) for part in parts[1:-1]):
        return f"\\left{_stretch(first)} {_joined(parts[1:-1])} \\right{_stretch(last)}"
    return _joined(parts)


def _around_table(first: str, last: str, inside: str) -> str:
    lines = inside.replace("\\begin{aligned}", "\\begin{matrix}").replace("\\end{aligned}", "\\end{matrix}")
    if first == "{" and not last:
        return lines.replace("\\begin{matrix}", "\\begin{cases}").replace("\\end{matrix}", "\\end{cases}")
    if "\\begin{matrix}" not in lines:
        return f"\\left{_stretch(first)} {inside} \\right{_stretch(last)}"
    named = {"()": "pmatrix", "[]": "bmatrix", "||": "vmatrix", "{}": "Bmatrix", "‖‖": "Vmatrix"}
    kind = named.get(first + last)
    if kind and lines.count("\\begin{matrix}") == 1 and lines.startswith("\\begin{matrix}"):
        return lines.replace("{matrix}", f"{{{kind}}}")
    return f"\\left{_stretch(first)} {lines} \\right{_stretch(last)}"


def _fence(node: Any) -> str:
    return "".join(node.itertext()).strip() if local(node) == "mo" else ""


def _stretch(fence: str) -> str:
    return {"": ".", "{": "\\{", "}": "\\}", "‖": "\\Vert ", "∥": "\\Vert "}.get(fence) or sign(fence)


def _tall(part: str) -> bool:
    return "\\frac" in part or "\\begin" in part or "\\sum" in part or "\\int" in part or "\\prod" in part


def _joined(parts: list[str]) -> str:
    """Parts side by side, with a blank where a command would swallow the letter behind it."""
    made = ""
    for part in parts:
        if part and re.search(r"\\[A-Za-z]+ ?$", made):
            made = made.rstrip() + (" " if part[0].isalpha() else "")
        made += part
    return made


def _braced(node: Any, depth: int) -> str:
    return _element(node, depth).strip()


def _base(node: Any, depth: int) -> str:
    made = _element(node, depth).strip()
    single = len(made) <= 1 or re.fullmatch(r"\\[A-Za-z]+(?:\{[^{}]*\})?|\d+", made)
    return made if single else f"{{{made}}}"


def _built(name: str, node: Any, children: list[Any], depth: int) -> str:
    first, second = children[0], children[1]
    match name:
        case "mfrac" if (node.get("linethickness") or "") in {"0", "0pt", "0em", "0px"}:
            return f"\\binom{{{_braced(first, depth)}}}{{{_braced(second, depth)}}}"
        case "mfrac":
            return f"\\frac{{{_braced(first, depth)}}}{{{_braced(second, depth)}}}"
        case "mroot":
            return f"\\sqrt[{_braced(second, depth)}]{{{_braced(first, depth)}}}"
        case "msub":
            return f"{_base(first, depth)}_{{{_braced(second, depth)}}}"
        case "msup":
            up = _braced(second, depth)
            return (
                f"{_base(first, depth)}{up}"
                if up and not up.strip("'")
                else f"{_base(first, depth)}^{{{up}}}"
            )
        case "msubsup":
            return f"{_base(first, depth)}_{{{_braced(second, depth)}}}^{{{_braced(children[2], depth)}}}"
    return _stacked(name, children, depth)


def _stacked(name: str, children: list[Any], depth: int) -> str:
    base, text = _base(children[0], depth), "".join(children[0].itertext()).strip()
    mark = "".join(children[1].itertext()).strip()
    if name == "mover" and mark in _OVER:
        inner = _braced(children[0], depth)
        over = _OVER[mark]
        return f"\\{'overline' if over == 'bar' and len(text) > 1 else over}{{{inner}}}"
    if name == "munder" and mark in _UNDER:
        return f"\\{_UNDER[mark]}{{{_braced(children[0], depth)}}}"
    below = _braced(children[1], depth) if name != "mover" else ""
    above = _braced(children[-1], depth) if name != "munder" else ""
    whole = "".join(text.split())
    if text in _BIG or whole in _LIMITS or re.match(r"\\(?:under|over)brace", base):
        return base + (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
    inner = _braced(children[0], depth)
    made = f"\\underset{{{below}}}{{{inner}}}" if below else inner
    return f"\\overset{{{above}}}{{{made}}}" if above else made


def _single(fence: str) -> str:
    """A fence as one character; a reference written wrong ('x007B;') still is one, other words are none."""
    fence = fence.strip()
    spoilt = re.fullmatch(r"&?#?x([0-9A-Fa-f]{2,6});?", fence)
    if spoilt and int(spoilt[1], 16) < 0x110000:
        fence = chr(int(spoilt[1], 16))
    return fence if len(fence) == 1 else ""


def _fenced(node: Any, children: list[Any], depth: int) -> str:
    opening, closing = _single(node.get("open", "(")), _single(node.get("close", ")"))
    marks = (node.get("separators", ",").split() and node.get("separators", ",").replace(" ", "")) or ""
    parts = [_element(child, depth) for child in children]
    inside = parts[0] if parts else ""
    for at, part in enumerate(parts[1:]):
        inside += (sign(marks[min(at, len(marks) - 1)]) if marks else "") + " " + part
    if any(local(child) == "mtable" for child in children):
        return _around_table(opening, closing, inside)
    if not _tall(inside) and opening and closing:
        return f"{sign(opening)}{inside}{sign(closing)}" if len(opening + closing) == 2 else inside
    return f"\\left{_stretch(opening)} {inside} \\right{_stretch(closing)}" if opening or closing else inside


def _table(node: Any, children: list[Any], depth: int) -> str:
    """Rows of cells; one row is no table, and alignment of an equation over lines is kept as such."""
    rows = []
    for row in children:
        cells = [cell for cell in _children(row) if local(cell) == "mtd"]
        rows.append([_row(_children(cell), depth).strip() for cell in cells])
    rows = [row for row in rows if any(row)]
    if len(rows) <= 1:
        return _joined([cell for row in rows for cell in row])
    lines = " \\\\ ".join(" & ".join(row) for row in rows)
    display = (node.get("displaystyle") or "") == "true" or "right" in (node.get("columnalign") or "")
    kind = "aligned" if display or max(len(row) for row in rows) <= 1 else "matrix"
    return f"\\begin{{{kind}}} {lines} \\end{{{kind}}}"


def _multi(_: Any, children: list[Any], depth: int) -> str:
    at = next((at for at, child in enumerate(children) if local(child) == "mprescripts"), len(children))
    before, after = children[at + 1 :], children[1:at]
    made = ""
    for scripts, base in ((before, "{}"), (after, _base(children[0], depth) if children else "")):
        made += base if scripts or base != "{}" else ""
        below = "".join(_braced(child, depth) for child in scripts[0::2])
        above = "".join(_braced(child, depth) for child in scripts[1::2])
        made += (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
    return made
