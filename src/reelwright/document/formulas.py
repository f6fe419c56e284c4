"""Formulas inside a sentence: short LaTeX written with Unicode, so that the sentence reads as text."""

import re

_GREEK = (
    "alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ "
    "lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ "
    "Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω"
)
_SIGNS = (
    "times:× cdot:· div:÷ pm:± mp:∓ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ equiv:≡ propto:∝ "
    "ll:≪ gg:≫ infty:∞ partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ "
    "to:→ rightarrow:→ leftarrow:← Rightarrow:⇒ Leftrightarrow:⇔ mapsto:↦ forall:∀ exists:∃ neg:¬ land:∧ "
    "lor:∨ ldots:… dots:… cdots:⋯ circ:° degree:° prime:′ ell:ℓ hbar:ℏ Re:ℜ Im:ℑ emptyset:∅ mid:| vert:| "
    "star:⋆ ast:∗ bullet:• oplus:⊕ otimes:⊗ langle:⟨ rangle:⟩ lVert:‖ rVert:‖ Vert:‖ "
    "lesssim:≲ gtrsim:≳ lessapprox:⪅ gtrapprox:⪆ odot:⊙ ominus:⊖ preceq:⪯ succeq:⪰ prec:≺ succ:≻ cong:≅ "
    "triangleq:≜ coloneqq:≔ doteq:≐ parallel:∥ mathsection:§ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ wedge:∧ vee:∨ "
    "nmid:∤ supset:⊃ supseteq:⊇ varnothing:∅ aleph:ℵ uparrow:↑ downarrow:↓ leftrightarrow:↔ iff:⇔ implies:⇒ "
    "longrightarrow:→ hookrightarrow:↪ triangle:△ square:□ Box:□ checkmark:✓ dag:† ddag:‡ ne:≠ gt:> lt:< "
    "geqslant:≥ leqslant:≤ nexists:∄ complement:∁ iint:∬ oint:∮ coprod:∐ sqcup:⊔ bigcup:⋃ bigcap:⋂ "
    "bigoplus:⨁ varsigma:ς varrho:ϱ varpi:ϖ varkappa:ϰ "
    "setminus:∖ perp:⊥ angle:∠ top:⊤ bot:⊥ dagger:† ddagger:‡ intercal:⊺ lbrace:{ rbrace:}"
)
SIGNS: dict[str, str] = dict(pair.split(":", 1) for pair in f"{_GREEK} {_SIGNS}".split())
_SPACES = {"quad", "qquad", " ", ",", ";", ":", "~", "\\"}
_UP = dict(zip("0123456789+-−=()nix", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣ", strict=True)) | {
    "T": "ᵀ",
    "⊤": "ᵀ",
    "⊺": "ᵀ",
    "†": "†",
    "*": "*",
    "′": "′",
    "°": "°",
}
_DOWN = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_DROPPED = {
    "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "textstyle", "limits",
    "nolimits", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathbb", "mathfrak",
    "boldsymbol", "bm", "text", "textrm", "textit", "textbf", "operatorname", "mbox", "rm", "bf", "it", "!",
}  # fmt: skip
_ACCENTS = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "widetilde": "\u0303",
    "tilde": "\u0303",
    "vec": "\u20d7",
    "dot": "\u0307",
    "bar": "\u0304",
    "overline": "\u0304",
}
_TAKES_ARGUMENTS = {"frac", "dfrac", "tfrac", "sqrt", *_ACCENTS}
_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|[{}^_]|\s+|[^\\{}^_\s]", re.DOTALL)
_DEEPEST = 12


def plain(tex: str) -> str:
    """`tex` (LaTeX mathematics) as one line of text: 'x^2 \\leq \\alpha' gives 'x² ≤ α'."""
    tokens = _TOKEN.findall(tex)
    text, _ = _run(tokens, 0, 0)
    text = re.sub(r"\s*(:=|[=≤≥≈≠<>∼∝→⇒∈×±≲≳])\s*", r" \1 ", text)
    return re.sub(r"\s+", " ", text).strip()


def raised(text: str) -> str:
    """`text` in superscript, or behind '^' where Unicode has no such letters."""
    return (
        "".join(_UP[letter] for letter in text) if all(letter in _UP for letter in text) else _held("^", text)
    )


def lowered(text: str) -> str:
    """`text` in subscript, or behind '_' where Unicode has no such letters."""
    if all(letter in _DOWN for letter in text):
        return "".join(_DOWN[letter] for letter in text)
    return _held("_", text)


def _held(mark: str, text: str) -> str:
    return f"{mark}{text}" if len(text) <= 1 or text.isalnum() else f"{mark}({text})"


def _run(tokens: list[str], at: int, depth: int) -> tuple[str, int]:
    """Everything up to the end or a closing brace, and the place after it."""
    parts: list[str] = []
    while at < len(tokens) and tokens[at] != "}":
        part, at = _one(tokens, at, depth)
        parts.append(part)
    return "".join(parts), at + 1


def _one(tokens: list[str], at: int, depth: int) -> tuple[str, int]:
    """The text of the item at `at` and the place after it."""
    if at >= len(tokens) or depth > _DEEPEST:
        return "", at + 1
    item, at = tokens[at], at + 1
    if item == "{":
        return _run(tokens, at, depth + 1)
    if item in {"^", "_"}:
        text, at = _one(tokens, at, depth + 1)
        return (raised if item == "^" else lowered)(text.strip()), at
    if not item.startswith("\\"):
        return ("−" if item == "-" else " " if item.isspace() else item), at
    return _command(item[1:], tokens, at, depth)


def _command(name: str, tokens: list[str], at: int, depth: int) -> tuple[str, int]:
    if name in SIGNS:
        return SIGNS[name], at
    if name in _SPACES:
        return " ", at
    if name in _DROPPED:
        return "", at
    if name in {"textcolor", "color", "colorbox", "label", "hspace", "vspace", "phantom"}:
        return "", _one(tokens, at, depth + 1)[1]  # what follows a colour stays
    if name not in _TAKES_ARGUMENTS:
        return (f" {name} " if name.isalpha() else name), at  # \log, \max, \%
    while at < len(tokens) and tokens[at].isspace():
        at += 1
    if name in {"frac", "dfrac", "tfrac"}:
        over, at = _one(tokens, at, depth + 1)
        under, at = _one(tokens, at, depth + 1)
        return f"{_grouped(over)}/{_grouped(under)}", at
    if name == "sqrt":
        inside, at = _one(tokens, at, depth + 1)
        return f"√{_grouped(inside)}", at
    inside, at = _one(tokens, at, depth + 1)
    return (inside + _ACCENTS[name] if len(inside) == 1 else inside), at


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"
