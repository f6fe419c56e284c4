"""Word's formulas (OMML, ECMA-376 part 1, 22.1) rewritten as LaTeX."""

from typing import Any

from reelwright.document.latex_names import FUNCTIONS
from reelwright.document.markup import children, first
from reelwright.document.mathml import local, sign

DEEPEST = 60
LONGEST = 6000
_VALUE = "{http://schemas.openxmlformats.org/officeDocument/2006/math}val"
_OVER = {
    "\u0302": "hat", "^": "hat", "\u0303": "tilde", "~": "tilde", "\u0304": "bar", "\u0305": "overline",
    "¯": "bar", "\u20d7": "vec", "→": "vec", "\u0307": "dot", "\u0308": "ddot", "\u030c": "check",
    "\u0306": "breve",
}  # fmt: skip
_FACES = {"b": "mathbf", "bi": "boldsymbol", "p": "mathrm"}
_SCRIPTS = {"double-struck": "mathbb", "script": "mathcal", "fraktur": "mathfrak", "monospace": "mathtt"}
_ROW_NAMES = "omath e box borderbox phant ins fname smarttag sdt sdtcontent"
_ROWS = frozenset(_ROW_NAMES.split())


def to_latex(node: Any) -> str:
    """LaTeX of an `oMath` or `oMathPara`; several lines of the latter stand under each other."""
    if local(node) == "omathpara":
        lines = [_row(one, 0).strip() for one in children(node, "omath")]
        lines = [line for line in lines if line]
        if len(lines) < 2:
            return "".join(lines)[:LONGEST]
        return ("\\begin{aligned} " + " \\\\ ".join(lines) + " \\end{aligned}")[:LONGEST]
    return " ".join(_row(node, 0).split())[:LONGEST]


def _row(node: Any, depth: int) -> str:
    """The children of `node` side by side, with a blank where a command would swallow a letter."""
    made = ""
    for child in children(node):
        part = _element(child, depth + 1)
        if part and made.rstrip() != made and not part[:1].isalpha():
            made = made.rstrip()
        elif part[:1].isalpha() and made and made[-1:].isalpha() and "\\" in made.rpartition(" ")[2]:
            tail = made.rpartition("\\")[2]
            made += " " if tail.isalpha() else ""
        made += part
    return made


def _inner(node: Any, name: str, depth: int) -> str:
    found = first(node, name)
    return _row(found, depth).strip() if found is not None else ""


def _property(node: Any, name: str, otherwise: str = "") -> str:
    """A property's value; `otherwise` when it is not stated, '' when it is stated as empty."""
    for holder in children(node):
        if local(holder).endswith("pr"):
            for one in children(holder, name):
                return str(one.get(_VALUE) or "")
    return otherwise


def _element(node: Any, depth: int) -> str:
    if depth > DEEPEST:
        return ""
    match local(node):
        case "r":
            return _run(node)
        case "f":
            return _fraction(node, depth)
        case "ssup" | "ssub" | "ssubsup" | "spre":
            return _scripted(node, depth)
        case "rad":
            degree = _inner(node, "deg", depth)
            return f"\\sqrt{f'[{degree}]' if degree else ''}{{{_inner(node, 'e', depth)}}}"
        case "nary":
            return _nary(node, depth)
        case "d":
            return _fenced(node, depth)
        case "func" | "limlow" | "limupp":
            return _function(local(node), node, depth)
        case "acc" | "bar" | "groupchr":
            return _accented(local(node), node, depth)
        case "m" | "eqarr":
            return _grid(local(node), node, depth)
        case name if name in _ROWS:
            return _row(node, depth)
    return ""


def _scripted(node: Any, depth: int) -> str:
    low, high = _inner(node, "sub", depth), _inner(node, "sup", depth)
    scripts = (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    return f"{{}}{scripts}{_base(node, depth)}" if local(node) == "spre" else f"{_base(node, depth)}{scripts}"


def _run(node: Any) -> str:
    text = "".join(one.text or "" for one in children(node, "t"))
    style, script = _property(node, "sty"), _property(node, "scr")
    normal = first(node, "rpr", "nor") is not None
    if normal and len(text.strip()) > 1:
        return f"\\text{{{text}}}"
    bare = text.strip()
    if bare in FUNCTIONS:
        return f"\\{bare} "
    face = _SCRIPTS.get(script) or _FACES.get(style, "")
    inner = "".join(" " if letter.isspace() else sign(letter) for letter in text)
    worded = bare.isalpha() and (face != "mathrm" or (bare.isascii() and len(bare) > 1))
    return f"\\{face}{{{inner.strip()}}}" if face and worded else inner


def _base(node: Any, depth: int) -> str:
    made = _inner(node, "e", depth)
    return made if len(made) <= 1 or (made[0] == "\\" and made[1:].isalpha()) else f"{{{made}}}"


def _fraction(node: Any, depth: int) -> str:
    over, under = _inner(node, "num", depth), _inner(node, "den", depth)
    kind = _property(node, "type", "bar")
    if kind == "noBar":
        return f"\\binom{{{over}}}{{{under}}}"
    return (
        f"{over}/{under}"
        if kind in {"lin", "skw"} and len(over + under) <= 2
        else f"\\frac{{{over}}}{{{under}}}"
    )


def _nary(node: Any, depth: int) -> str:
    mark = sign(_property(node, "chr", "∫") or "∫").strip()
    low, high = _inner(node, "sub", depth), _inner(node, "sup", depth)
    limits = (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    return f"{mark}{limits} {_inner(node, 'e', depth)}"


def _fenced(node: Any, depth: int) -> str:
    opening, closing = _property(node, "begchr", "("), _property(node, "endchr", ")")
    parts = [_row(one, depth).strip() for one in children(node, "e")]
    inside = f" {sign(_property(node, 'sepchr', '|') or '|').strip()} ".join(parts)
    if opening == "{" and not closing and "\\begin{aligned}" in inside:
        return inside.replace("{aligned}", "{cases}")
    tall = "\\frac" in inside or "\\begin" in inside or "\\sum" in inside
    if not tall and opening and closing:
        return f"{sign(opening).strip()}{inside}{sign(closing).strip()}"
    return f"\\left{_fence(opening)} {inside} \\right{_fence(closing)}"


def _fence(mark: str) -> str:
    return sign(mark).strip() + " " if mark else "."


def _function(name: str, node: Any, depth: int) -> str:
    if name == "func":
        called = _inner(node, "fname", depth).strip()
        plain = called.replace("\\mathrm{", "").replace("\\text{", "").rstrip("}")
        if plain in FUNCTIONS:
            called = f"\\{plain}"
        return f"{called} {_inner(node, 'e', depth)}"
    base, limit = _inner(node, "e", depth), _inner(node, "lim", depth)
    plain = base.replace("\\mathrm{", "").replace("\\text{", "").rstrip("}").lstrip("\\").strip()
    if plain in FUNCTIONS:
        return f"\\{plain}{'_' if name == 'limlow' else '^'}{{{limit}}}"
    return f"\\{'underset' if name == 'limlow' else 'overset'}{{{limit}}}{{{base}}}"


def _accented(name: str, node: Any, depth: int) -> str:
    inside = _inner(node, "e", depth)
    if name == "bar":
        return f"\\{'overline' if _property(node, 'pos', 'bot') == 'top' else 'underline'}{{{inside}}}"
    if name == "groupchr":
        return f"\\{'overbrace' if _property(node, 'pos', 'bot') == 'top' else 'underbrace'}{{{inside}}}"
    return f"\\{_OVER.get(_property(node, 'chr', chr(0x302)), 'hat')}{{{inside}}}"


def _grid(name: str, node: Any, depth: int) -> str:
    if name == "eqarr":
        lines = [_row(one, depth).strip() for one in children(node, "e")]
        return (
            "\\begin{aligned} "
            + " \\\\ ".join(line.replace("\\&", "&") for line in lines)
            + " \\end{aligned}"
        )
    rows = [[_row(one, depth).strip() for one in children(row, "e")] for row in children(node, "mr")]
    return "\\begin{matrix} " + " \\\\ ".join(" & ".join(row) for row in rows) + " \\end{matrix}"
