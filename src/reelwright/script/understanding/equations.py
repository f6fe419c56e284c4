"""Key equations: what the text says that their symbols mean, and how often it speaks of them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reelwright.core.document import Block, Document
from reelwright.core.understanding import KeyEquation, Symbol
from reelwright.script.understanding.claims import pattern
from reelwright.script.understanding.mentions import Mention
from reelwright.script.understanding.signs.shape import Signs

MOST = 12
_NEAR = 5  # blocks
_LETTER = r"[A-Za-zͰ-Ͽϑϕϵℓℏ∇ℝℂ\U0001D400-\U0001D7FF]"
_MARKS = r"[\u0300-\u036f\u20d0-\u20ff′″'*∗†ˆ˜¯]"
_SCRIPT = r"(?:[₀-₉ₐ-ₜᵢ-ᵪ₊₋⁰¹²³⁴-⁹ⁿᵀᵗⁱᵏʲ]+|[_^](?:\{[^{}]{1,14}\}|\([^()]{1,14}\)|[\w∗*]{1,4}))"
_SYMBOL = (
    rf"\\?(?:[ˆ˜¯]\s?)?(?:log\(|ln\()?{_LETTER}{{1,3}}{_MARKS}*{_SCRIPT}{{0,3}}{_MARKS}*\)?"
    rf"(?:\([^()]{{1,12}}\))?(?![\w])"
)
_MEANING = r"[^\s,;:.=()][^,;:=]{2,110}"
_PLAIN_WORDS = frozenset(
    [
        "a",
        "A",
        "I",
        "is",
        "in",
        "of",
        "to",
        "the",
        "and",
        "for",
        "an",
        "we",
        "it",
        "as",
        "at",
        "by",
        "on",
        "or",
        "be",
        "so",
    ]
)
_NAMES = {
    r"\alpha": "α", r"\beta": "β", r"\gamma": "γ", r"\delta": "δ", r"\epsilon": "ϵ", r"\varepsilon": "ε",
    r"\zeta": "ζ", r"\eta": "η", r"\theta": "θ", r"\vartheta": "ϑ", r"\iota": "ι", r"\kappa": "κ",
    r"\lambda": "λ", r"\mu": "μ", r"\nu": "ν", r"\xi": "ξ", r"\pi": "π", r"\rho": "ρ", r"\sigma": "σ",
    r"\tau": "τ", r"\phi": "ϕ", r"\varphi": "φ", r"\chi": "χ", r"\psi": "ψ", r"\omega": "ω", r"\Gamma": "Γ",
    r"\Delta": "Δ", r"\Theta": "Θ", r"\Lambda": "Λ", r"\Xi": "Ξ", r"\Pi": "Π", r"\Sigma": "Σ", r"\Phi": "Φ",
    r"\Psi": "Ψ", r"\Omega": "Ω", r"\ell": "ℓ", r"\hbar": "ℏ", r"\partial": "∂",
}  # fmt: skip
_SUBSCRIPTS = str.maketrans(
    "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵀ", "0123456789+-aeoxhklmnpstijruv0123456789nT"
)


def key_equations(
    document: Document,
    mentions: tuple[Mention, ...],
    homes: Mapping[str, str],
    signs: Signs | None,
) -> tuple[KeyEquation, ...]:
    """The equations that the text explains or speaks of, weightiest first; the heaviest weighs 1."""
    everywhere = tuple(_told(document, signs)) if signs else ()
    order = {block.id: index for index, block in enumerate(document.blocks)}
    tables = {block.id: block.kind == "table" for block in document.blocks}
    found = []
    for index, block in enumerate(document.blocks):
        if block.kind != "equation" or homes.get(block.id) == "skip":
            continue
        beside = tuple(_beside(document.blocks, index, signs)) if signs else ()
        near = tuple(one for one in everywhere if tables.get(one.block) or _near(order[one.block], index))
        symbols = tuple(_of(block, beside, near))
        spoken = tuple(one.block for one in mentions if one.named == block.id)
        score = min(len(spoken), 6) + 0.75 * min(len(symbols), 4) + 0.5 * bool(block.label)
        if spoken or symbols:
            found.append((score, index, block, symbols, tuple(dict.fromkeys(spoken))))
    found.sort(key=lambda one: (-one[0], one[1]))
    most = found[0][0] if found else 1.0
    return tuple(
        KeyEquation(block=block.id, symbols=symbols, mentions=spoken, weight=round(score / most, 3))
        for score, _, block, symbols, spoken in found[:MOST]
    )


def _near(one: int, other: int) -> bool:
    """Symbols change their meaning from part to part: what is explained far off is not taken over."""
    return abs(one - other) <= _NEAR


def _of(equation: Block, beside: tuple[Symbol, ...], everywhere: tuple[Symbol, ...]) -> Iterator[Symbol]:
    """The symbols of an equation that are explained: beside it, else elsewhere by a name that is plain."""
    held = plain(equation.text)
    seen: set[str] = set()
    for symbol in beside:
        key = plain(symbol.symbol)
        if key not in seen and (not held or _holds(held, key)):
            seen.add(key)
            yield symbol
    meanings: dict[str, set[str]] = {}
    for symbol in everywhere:
        meanings.setdefault(plain(symbol.symbol), set()).add(symbol.meaning.lower())
    for symbol in everywhere:
        key = plain(symbol.symbol)
        if held and key not in seen and len(meanings[key]) == 1 and _holds(held, key):
            seen.add(key)
            yield symbol


def plain(text: str) -> str:
    """A formula or symbol without dress: no fonts, braces, blanks, marks of place; Greek as letters."""
    text = re.sub(
        (
            r"\\(?:mathrm|mathbf|mathbb|mathcal|mathit|mathsf|boldsymbol|bm|text|textrm|operatorname|vec|hat|"
            r"bar|tilde|overline|left|right|displaystyle|widehat|dot|ddot|rm|bf)\b\*?"
        ),
        "",
        text,
    )
    text = re.sub(r"\\[A-Za-z]+", lambda hit: _NAMES.get(hit.group(), "\x00"), text)
    text = re.sub(r"[\u0300-\u036fˆ˜¯{}\s\\()_^]", "", text.translate(_SUBSCRIPTS))
    return text.replace("∗", "*").replace("ϕ", "φ").replace("ϵ", "ε")


def _holds(formula: str, symbol: str) -> bool:
    """Whether a plain formula holds a plain symbol, not as part of a longer word."""
    if not symbol:
        return False
    return re.search(rf"(?<![A-Za-z]{{2}}){re.escape(symbol)}(?!['′*])", formula) is not None


def _beside(blocks: tuple[Block, ...], index: int, signs: Signs) -> Iterator[Symbol]:
    """What 'where …' after an equation explains; other equations may stand between."""
    for block in blocks[index + 1 : index + 5]:
        if block.kind == "equation":
            continue
        if block.kind not in ("text", "list"):
            return
        found = re.compile(rf"(?:^|[.,;:]\s+|\b(?:and|with)\s+)(?={signs.where})", re.IGNORECASE).search(
            block.text[:200]
        )
        if block.kind == "text" and not found:
            return
        clause = re.split(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Þ])", block.text[found.end() if found else 0 :])[0]
        yield from _explained(clause, block, signs)
        if block.kind == "text" and not block.text.rstrip().endswith(":"):
            return


def _told(document: Document, signs: Signs) -> Iterator[Symbol]:
    """What is explained anywhere: 'let N denote …', 'where k is …', tables of symbols."""
    let = _let(signs.let)
    where = re.compile(rf"[,;]\s+(?={signs.where})", re.IGNORECASE)
    for block in document.blocks:
        if block.kind in ("text", "list", "theorem"):
            for found in let.finditer(block.text):
                meaning = _meaning(found["meaning"])
                if meaning and _is_symbol(found["symbol"]):
                    yield Symbol(symbol=found["symbol"], meaning=meaning, block=block.id)
            for clause in where.finditer(block.text):
                rest = re.split(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Þ])", block.text[clause.end() :])[0]
                yield from _explained(rest, block, signs)
            if pattern(signs.where).match(block.text):
                yield from _explained(
                    re.split(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Þ])", block.text)[0], block, signs
                )
        elif block.kind == "table" and block.table is not None:
            yield from _tabled(block, signs)


def _tabled(block: Block, signs: Signs) -> Iterator[Symbol]:
    table = block.table
    if table is None or len(table.header) < 2:
        return
    heads = [
        [at for at, name in enumerate(table.header) if pattern(sign).match(name.strip())]
        for sign in signs.named_heads
    ]
    if not heads[0] or not heads[1]:
        return
    for row in table.rows:
        symbol, meaning = row[heads[0][0]].strip(), row[heads[1][0]].strip()
        if _is_symbol(symbol) and len(meaning) > 2:
            yield Symbol(symbol=symbol, meaning=meaning, block=block.id)


def _explained(clause: str, block: Block, signs: Signs) -> Iterator[Symbol]:
    """'where c is a global intercept, X a design matrix and λ the rate' explains c, X and λ."""
    rule = _rule(signs)
    opened = re.match(signs.where, clause, re.IGNORECASE)
    text = clause[opened.end() :] if opened else clause
    for found in rule.finditer(text):
        meaning = _meaning(found["meaning"])
        if meaning and _is_symbol(found["symbol"]):
            yield Symbol(symbol=found["symbol"].strip(), meaning=meaning, block=block.id)


@cache
def _rule(signs: Signs) -> re.Pattern[str]:
    article = (
        r"(?=(?:the|an?|die|der|das|dem|den|eine?|le|la|les|l[’']|une?|des|el|los|las|un[oa]?|o|os|as|um|uma|"
        r"il|lo|gli|i)\b)"
    )
    return re.compile(
        rf"(?:^\s*|[,;]\s*(?:{signs.joined}\s+)?|\s{signs.joined}\s+)(?P<symbol>{_SYMBOL})"
        rf"(?:\s+{signs.means}\s+|:\s+|\s+{article})"
        rf"(?P<meaning>{_MEANING}?)(?=[,;.:]?\s*$|[,;:]|\.\s|\s{signs.joined}\s+{_SYMBOL}\s+(?:{signs.means}|"
        rf"{article}))"
    )


@cache
def _let(rule: str) -> re.Pattern[str]:
    return re.compile(rule.replace("{symbol}", _SYMBOL), re.IGNORECASE)


def _is_symbol(text: str) -> bool:
    text = text.strip()
    if text in _PLAIN_WORDS or not 1 <= len(text) <= 24:
        return False
    letters = re.match(rf"{_LETTER}+", text.lstrip("\\ˆ˜¯ "))
    return letters is None or len(letters.group()) <= 2 or letters.group().isupper() or "(" in text


def _meaning(text: str) -> str:
    """What is said of a symbol, without a bracket that is not closed; '' when it is no noun phrase."""
    text = text.strip(" ,;:.")
    if text.count("(") != text.count(")"):
        text = text[: text.find("(")].strip() if text.count("(") > text.count(")") else ""
    return text if re.search(r"[^\W\d_]{3}", text) and len(text.split()) <= 16 else ""
