"""Where sentences end."""

import re

from reelwright.script.languages.tongue import Tongue

_END = re.compile(r"(?P<mark>\.{3}|[.!?…]+)(?P<close>[\"”’»)\]]*)\s+(?=(?P<open>[\"“„«(\[¿¡‘]*)(?P<next>\S))")
_FOOTNOTE = re.compile(
    r"(?<=[a-zà-ÿ)\]”])([.!?])(?:\d{1,2}|\s?\[\d{1,3}(?:[,–-]\s?\d{1,3})*\])(?=\s+[A-ZÀ-Þ“(]|\s*$)"
)
_LAST = re.compile(r"([^\s(\[“„«\"–—/]+)$")
LONGEST = 80  # characters of a word that are looked at
_INITIAL = re.compile(r"^(?:[A-ZÀ-Þ]|[A-ZÀ-Þ]\.-?[A-ZÀ-Þ]|[A-Z]-[A-Z]|[ivx]+|Th|Ch|Yu)$")
_WORD = re.compile(r"[\"“„«¿¡‘]*([^\W\d_]+)")


def split(text: str, tongue: Tongue) -> tuple[str, ...]:
    """The sentences of `text` in order, blanks squeezed; a tail without a full stop is kept as it is.

    Abbreviations ('et al.', 'Fig.'), initials, decimals, units, ordinals and citations do not end one, nor
    does a stop inside brackets.
    """
    flat = _FOOTNOTE.sub(r"\1", " ".join(text.split()))
    name = _own_name(flat, tongue)
    sentences: list[str] = []
    start = 0
    for found in _END.finditer(flat):
        named = bool(name) and found["mark"] == "." and flat.startswith(f"{name} ", found.end())
        if named or _ends(flat[start : found.start()], found, flat[found.end() :], tongue):
            sentences.append(flat[start : found.end()].strip())
            start = found.end()
    rest = flat[start:].strip()
    return tuple([*sentences, rest] if rest else sentences)


def _own_name(text: str, tongue: Tongue) -> str:
    """The name in lower case that opens `text`, as a program's may: 'exoplanet is a tool'; '' when none."""
    found = re.match(r"(?P<name>[a-z][a-z0-9_-]{3,}) (?:is|was|extends|provides|offers|has|uses) ", text)
    return found["name"] if found and found["name"] not in tongue.stopwords else ""


def _ends(before: str, found: re.Match[str], after: str, tongue: Tongue) -> bool:
    following = found["next"]
    if not (following.isupper() or following.isdigit() or found["open"]):
        return False
    if _open_bracket(before + found["close"], after):
        return False
    if found["mark"] != ".":
        return True
    last = _LAST.search(before[-LONGEST:])
    token = last.group(1) if last and not found["close"] else ""
    opener = _WORD.match(after)
    starts = opener is not None and opener.group(1).lower() in tongue.stopwords
    if token.lower().lstrip("'’") in tongue.abbreviations:
        return starts and token.lower() in ("al", "etc", "usw", "ecc", "cia", "inc", "ltd", "co", "sp", "spp")
    if _INITIAL.match(token) and re.search(r"\d\s$", before[: -len(token)]):
        return starts or len(opener.group(1)) > 3 if opener else False  # a unit: 'at 1000 K.'
    if _INITIAL.match(token):
        return starts and not _name_before(before)
    if following.isdigit():
        return (
            bool(token)
            and not token.isdigit()
            and re.match(r"\d[\d.,]*(?:\)?\s+\w|-[A-Z][a-z])", after) is not None
        )
    if tongue.code == "de" and token.isdigit() and len(token) <= 2:
        return starts
    return not (token.isdigit() and len(before) <= 4)


def _name_before(before: str) -> bool:
    words = before.split()
    return len(words) >= 2 and (
        _INITIAL.match(words[-2].rstrip(".,")) is not None or words[-2] in ("by", "and")
    )


def _open_bracket(before: str, after: str) -> bool:
    """Whether a bracket opened before is closed not far behind."""
    for left, right in (("(", ")"), ("[", "]")):
        if before.count(left) > before.count(right) and right in after[:240]:
            return True
    return False
