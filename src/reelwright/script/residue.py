"""English: what print leaves in a sentence that reads well without it: a formula, a heading."""

import re

from reelwright.script.grammar import any_verb, finite, strict_verb
from reelwright.script.hearing import fault, speakable
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_SIGN = r"∗*′″^_˜ˆ∑∏∫∂∇∈⊂∪∩√∝≡‖⊗⊕ℝℕℤ⟨⟩⟦⟧\u0300-\u036f²³¹⁰⁴-⁹₀-ₜᵢⱼα-ωΑ-Ω\U0001D400-\U0001D7FF"
_PART = rf"(?:[A-Za-z<]{{0,2}}[{_SIGN}][^\s,;]{{0,12}}|[A-Za-z]\([a-z]\)|[b-hj-zB-HJ-Z])"
_FORMULA = rf"{_PART}(?: (?:[∈⊂·+−-] )?{_PART}){{0,3}}"
_GOES_ON = (
    r"(?:is|are|was|were|has|have|can|may|will|of|for|in|on|at|from|to|with|by|as|and|or|but|when|using|that)"
)
_BESIDE = (
    (re.compile(rf"(?<=[a-zA-Z]{{2}}), (?:denoted(?: (?:as|by))? )?{_FORMULA},(?= {_GOES_ON}\b)"), ""),
    (
        re.compile(rf"(?<=[a-zA-Z]{{2}}), (?:denoted(?: (?:as|by))? )?{_FORMULA}(?=, (?:which|who|where)\b)"),
        "",
    ),
    (re.compile(rf"(?<=[a-zA-Z]{{2}}),? (?:denoted(?: (?:as|by))? )?{_FORMULA}(?=\.$)"), ""),
    (re.compile(rf"(?<=[a-zA-Z]{{2}}) {_FORMULA}(?=,? {_GOES_ON}\b)"), ""),
)
_AMOUNT = re.compile(r"[=<>≤≥≈\d]")
_ANGLED = re.compile(r"[<⟨]([^<>=⟨⟩]{1,8})[>⟩]")
_NAMED = re.compile(  # what a symbol after it only repeats
    r"\b(?:the|this|its|their|each|an?) (?:(?!to\b|that\b|which\b)[\w-]+ ){0,5}(?:matrix|vector|"
    r"parameter|variable|function|constant|coefficient|uncertainty|variance|covariance|estimate|distribution|density|temperature|"
    r"pressure|energy|length|size|rate|ratio|velocity|force|field|angle|mass|charge|index|factor|MSD|model|"
    r"manifold|group|algebra|space|tensor|operator|displacement|probability|likelihood|posterior|prior|score|"
    r"loss|penalty|threshold|exponent|slope|intercept|noise|signal|mean|error|weight|bias|gradient)$"
)
_OPENS = (
    r"(?:The|This|These|Those|We|It|Our|There|To|All|Each|In|For|As|Using|Most|When|If|After|Although|While|"
    r"Because|Since|Another|One)\b"
)
_HEADING = re.compile(rf"^(?P<head>[A-Z][\w’'-]+(?: [\w’'/-]+){{0,6}}) (?P<rest>{_OPENS} .+)$")
_GOVERNS = bag(
    "of in on at by for from to with and or the a an as than into per via versus vs between through under "
    "over about after before during that which is are was were be has have not also then thus we according "
    "like"
)
_LEAST = 5  # words after a heading
_MOST_FORMULAS = 3


def without_formula(text: str, tongue: Tongue) -> str:
    """`text` without the formulas that stand beside their names, where it cannot be said with them.

    'The MSD, ⟨x²⟩, is' is 'The MSD is'. As it was where the rest cannot be said or more than one is left.
    """
    if tongue.code != "en" or fault(text, tongue) not in ("code", "maths", "symbol"):
        return text
    told = text
    for _ in range(_MOST_FORMULAS):
        shorter = _without_one(told)
        if shorter == told:
            break
        told = shorter
        if speakable(told, tongue):
            return told
    return text


def _without_one(text: str) -> str:
    for pattern, replacement in _BESIDE:
        found = pattern.search(text)
        if found is None or _AMOUNT.search(_ANGLED.sub(r"\1", found.group())) or "⟨f" in found.group():
            continue
        if not found.group().startswith(",") and not _NAMED.search(text[: found.start()]):
            continue
        return text[: found.start()] + replacement + text[found.end() :]
    return text


def without_heading(text: str, tongue: Tongue) -> str:
    """`text` without a heading that runs into it without a stop: 'Data pre-processing The next step is …'."""
    if tongue.code != "en":
        return text
    found = _HEADING.match(text)
    if found is None:
        return text
    head, rest = found["head"], found["rest"]
    words = head.lower().split()
    if words[-1] in _GOVERNS or words[0] in _GOVERNS or _verbal(head, tongue) or len(rest.split()) < _LEAST:
        return text
    probe = re.sub(r"\b[Ww]e\b", "they", rest)
    return rest if any_verb(probe, tongue) else text


_LABEL = re.compile(
    r"^(?P<head>[A-ZÀ-Þ][\w’'-]+(?: [\w’'/-]+){0,9})(?P<mark>:| [-–—]) (?P<rest>[\wÀ-ÿ“„«].+)$"
)
_MOST_BEFORE_COLON = 6


def without_label(text: str, tongue: Tongue) -> str:
    """`text` without the name of what it tells: 'Ensaio antifúngico - Foram utilizadas …', 'Caching: the …'.

    As it was where the name has a verb, or what follows is no sentence.
    """
    found = _LABEL.match(text)
    if found is None or any_verb(found["head"], tongue):
        return text
    if found["mark"] == ":":
        named = len(found["head"].split()) > _MOST_BEFORE_COLON or "." in found["head"]
        if tongue.code != "en" or named or re.match(r"(?:an?|one|two|three) ", found["rest"]):
            return text
    elif not found["rest"][:1].isupper():
        return text
    rest = found["rest"][:1].upper() + found["rest"][1:]
    return rest if strict_verb(rest, tongue) and len(rest.split()) >= _LEAST else text


def _verbal(head: str, tongue: Tongue) -> bool:
    """Whether a word after the first is a finite verb; the first may be a participle ('Automated tests')."""
    tokens = ["", *head.split()]
    return any(finite(tokens, at, tongue) for at in range(2, len(tokens)))
