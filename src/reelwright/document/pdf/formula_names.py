"""What a sign is called in LaTeX, and how it behaves in a formula."""

import unicodedata
from typing import Literal

from reelwright.document.formulas import SIGNS

Role = Literal[
    "letter", "digit", "relation", "binary", "operator", "open", "close", "bar", "accent", "mark", "other"
]

_MORE = {
    "≤": "leq", "≥": "geq", "≠": "neq", "→": "to", "∑": "sum", "∏": "prod", "∫": "int", "∬": "iint",
    "∭": "iiint",
    "∮": "oint", "⋃": "bigcup", "⋂": "bigcap", "⨁": "bigoplus", "⨂": "bigotimes", "∐": "coprod",
    "⋁": "bigvee",
    "⋀": "bigwedge", "⊤": "top", "⊥": "bot", "↦": "mapsto", "↔": "leftrightarrow", "⟶": "longrightarrow",
    "⟵": "longleftarrow", "⟹": "Longrightarrow", "⟺": "Longleftrightarrow", "⟨": "langle", "⟩": "rangle",
    "⌊": "lfloor",
    "⌋": "rfloor", "⌈": "lceil", "⌉": "rceil", "‖": "|", "{": "{", "}": "}", "∖": "setminus",
    "⊆": "subseteq",
    "⊇": "supseteq", "⊃": "supset", "⊊": "subsetneq", "∉": "notin", "∅": "emptyset", "∋": "ni", "≅": "cong",
    "≃": "simeq", "≍": "asymp", "≐": "doteq", "≔": "coloneqq", "≪": "ll", "≫": "gg", "≲": "lesssim",
    "≳": "gtrsim",
    "≺": "prec", "≻": "succ", "⪯": "preceq", "⪰": "succeq", "⊢": "vdash", "⊨": "models", "⊕": "oplus",
    "⊗": "otimes",
    "⊙": "odot", "⋆": "star", "∘": "circ", "◦": "circ", "•": "bullet", "·": "cdot", "×": "times",
    "÷": "div", "±": "pm",
    "∓": "mp", "∧": "land", "∨": "lor", "¬": "neg", "⋄": "diamond", "⋉": "ltimes", "⋊": "rtimes",
    "†": "dagger",
    "‡": "ddagger", "…": "dots", "⋯": "cdots", "⋮": "vdots", "⋱": "ddots", "′": "prime",
    "″": "prime\\prime",
    "∞": "infty", "∂": "partial", "∇": "nabla", "ℓ": "ell", "ℏ": "hbar", "ϵ": "epsilon", "ε": "varepsilon",
    "ϕ": "phi", "φ": "varphi", "ϑ": "vartheta", "ϱ": "varrho", "ϖ": "varpi", "ς": "varsigma",
    "ϰ": "varkappa",
    "ℵ": "aleph", "⟂": "perp", "∀": "forall", "∃": "exists", "∄": "nexists", "∝": "propto", "∼": "sim",
    "≈": "approx",
    "≡": "equiv", "∈": "in", "∪": "cup", "∩": "cap", "⊂": "subset", "⇒": "Rightarrow", "⇐": "Leftarrow",
    "⇔": "Leftrightarrow", "←": "leftarrow", "↑": "uparrow", "↓": "downarrow", "⊓": "sqcap", "⊔": "sqcup",
    "≜": "triangleq", "△": "triangle", "□": "square", "⊖": "ominus", "⊘": "oslash", "≀": "wr", "∠": "angle",
}  # fmt: skip
NAMES = {sign: f"\\{name}" for sign, name in {**{s: n for n, s in SIGNS.items()}, **_MORE}.items()}
ACCENTS = {
    "\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "bar", "\u0307": "dot", "\u0308": "ddot",
    "\u20d7": "vec", "\u030c": "check", "\u0306": "breve", "\u0301": "acute", "\u0300": "grave",
}  # fmt: skip
FUNCTIONS = frozenset((
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim",
    "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max", "min", "Pr",
    "sec", "sin", "sinh", "sup", "tan", "tanh",
))  # fmt: skip
LIMITED = frozenset((
    "det", "gcd", "inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup", "argmax", "argmin",
))  # fmt: skip
LARGE = frozenset("∑∏∐⋃⋂⨁⨂⋁⋀")
INTEGRALS = frozenset("∫∬∭∮")
PROSE = frozenset((
    "if", "otherwise", "for", "and", "or", "where", "all", "with", "when", "else", "such", "that",
    "subject", "to", "is", "then", "as", "in", "on",
))  # fmt: skip
RELATIONS = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇⊊→←↔⇒⇐⇔↦⟶⟵⟹⟺≪≫≲≳≺≻⪯⪰⊢⊨≍≐≔≜⊥⟂")
BINARIES = frozenset("+-±∓×÷·∗*∘∪∩⊕⊗⊙∖∧∨⋆⋄⋉⋊⊓⊔⊖⊘")
OPENING, CLOSING = dict(zip("([{⟨⌊⌈", ")]}⟩⌋⌉", strict=True)), dict(zip(")]}⟩⌋⌉", "([{⟨⌊⌈", strict=True))
_PLAIN = frozenset("()[]|/+-=<>,.;:!?*'")
_ESCAPED = frozenset("%&#$")
_ALPHABETS = {
    "upright": "mathrm", "bold": "mathbf", "bolditalic": "boldsymbol", "cal": "mathcal", "bb": "mathbb",
    "frak": "mathfrak", "mono": "mathtt",
}  # fmt: skip


def role(text: str) -> Role:
    """How the sign `text` behaves."""
    if text in ACCENTS:
        return "accent"
    if text in LARGE or text in INTEGRALS:
        return "operator"
    if text in OPENING:
        return "open"
    if text in CLOSING:
        return "close"
    if text in "|‖":
        return "bar"
    if text in RELATIONS:
        return "relation"
    if text in BINARIES:
        return "binary"
    if text.isdecimal():
        return "digit"
    if text == "′":
        return "mark"
    return "letter" if text[0].isalpha() else "other"


def named(text: str, shape: str) -> str | None:
    """The LaTeX of the sign `text` in `shape`; None when it has no name here."""
    parts = unicodedata.normalize("NFD", text)
    if len(parts) == 2 and parts[1] in ACCENTS and parts[0].isalpha():
        inner = named(parts[0], shape)
        return f"\\{ACCENTS[parts[1]]}{{{inner}}}" if inner else None
    greek = "\u0370" <= text <= "\u03ff"
    if text in _PLAIN:
        return text
    if text in NAMES:
        tex = NAMES[text]
        return f"\\boldsymbol{{{tex}}}" if greek and shape in ("bold", "bolditalic") else tex
    if text.isascii() and text.isalnum():
        if shape in _ALPHABETS and not (text.isdigit() and shape == "upright"):
            return f"\\{_ALPHABETS[shape]}{{{text}}}"
        return text
    return f"\\{text}" if text in _ESCAPED else None
