"""A symbol that the paper names in words is spoken by its name."""

import re

from reelwright.core.document import Document
from reelwright.script.cleaning import tidy
from reelwright.script.languages.tongue import Tongue

_SYMBOL = r"(?:[B-HJ-Zb-hj-z]|[α-ωΑ-Ω])(?:\^?[∗*])?"
_NAMING = re.compile(
    rf"(?P<name>\b(?:[^\W\d_][\w-]{{0,40}} ){{1,6}}?[^\W\d_][\w-]{{3,40}}), (?P<symbol>{_SYMBOL})(?=[,.;])"
)
_LOOSE = frozenset(("given", "certain", "particular", "specific", "corresponding", "resulting", "observed"))
_MOST = 3  # words of a name


def named_symbols(document: Document, tongue: Tongue) -> dict[str, str]:
    """'the diffusion coefficient, D∗,' gives {'D∗': 'diffusion coefficient'}; a singular name wins."""
    names: dict[str, str] = {}
    for block in document.blocks:
        if block.kind not in ("text", "list"):
            continue
        for found in _NAMING.finditer(tidy(block.text)):
            words: list[str] = []
            for word in reversed(found["name"].split()):
                if len(words) == _MOST or word.lower() in tongue.stopwords:
                    break
                words.insert(0, word)
            symbol = _plain(found["symbol"])
            old = names.get(symbol, "")
            while len(words) > 1 and words[0].lower() in _LOOSE:
                words.pop(0)
            if words and (not old or (old.endswith("s") and not words[-1].endswith("s"))):
                names[symbol] = " ".join(words)
    return {symbol: name[:1].lower() + name[1:] for symbol, name in names.items()}


def without_symbols(sentence: str, names: dict[str, str], tongue: Tongue) -> str:
    """`sentence` with its named symbols told by name; a symbol beside its name is dropped."""
    for symbol, name in names.items():
        written = r"\^?".join(re.escape(character) for character in symbol)
        sentence = re.sub(rf", {written}, (?=which|where|who)", ", ", sentence)
        sentence = re.sub(rf"(?<=[a-z]), {written}(?:,|(?=;|\.(?:\s|$)))", "", sentence)
        sentence = re.sub(rf"(?<={re.escape(name.split()[-1])}) {written}(?=[\s.,;])", "", sentence)
        if tongue.code == "en" and not name.endswith("s"):
            before = r"(?<=\bof )|(?<=\bfor )|(?<=\bin )|(?<=\bto )|(?<=\bfrom )|(?<=ing )"
            sentence = re.sub(rf"(?:{before}){written}(?=[\s.,;](?![=<>≤≥]))", f"the {name}", sentence)
    return sentence


def _plain(symbol: str) -> str:
    return symbol.replace("^", "")
