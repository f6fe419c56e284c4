"""Verbs that no list holds, told by their ending and the words beside them."""

import re
from collections.abc import Mapping

from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_EDGE = " ,;:.–—-“”\"'’«»"
# A plural subject and a word with a verb's plural ending: an adjective would agree ('les glaciers fondent').
_PLURAL: Mapping[str, tuple[str, str]] = {
    "fr": (r".{2,}[sx]", r"\w{3,}(?<!m)ent"),
    "es": (r".{2,}s", r"\w{3,}[ae]n"),
    "pt": (r".{2,}s", r"\w{3,}[ae]m"),
    "it": (r".{2,}[ie]", r"\w{3,}[ao]no"),
}
# A noun is never followed by an article or a numeral, a verb often is ('la luz atraviesa el cristal').
_SINGULAR = {"fr": r"\w{3,}(?:e|t)", "es": r"\w{3,}[ae]", "pt": r"\w{3,}(?:[ae]|ém)", "it": r"\w{3,}[ae]"}
_AFTER = {
    "fr": bag("le la les un une deux trois quatre plus moins mieux environ"),
    "es": bag("el la los las un una unos dos tres cuatro más menos mejor sobre"),
    "pt": bag("o os as um uma dois duas três quatro mais menos melhor sobretudo"),
    "it": bag("il lo la i gli le un uno una due tre quattro più meno meglio"),
}
_DETERMINERS = bag(
    "der die das den dem des ein eine einer eines einem einen im zum zur vom beim am ins keine keiner alle "
    "aller diese dieser dieses diesem diesen"
)
_REFLEXIVE = {"fr": "se", "es": "se", "pt": "se", "it": "si"}
_PREPOSITIONS = bag(
    "durante mediante entre para sobre contra hasta hacia desde ante bajo tras cada toda todo sobretodo "
    "donde dove come dopo prima oltre verso fra tra contre comme outre presque quando onde ainda até como "
    "antes fuera siempre sempre aunque"
)


def is_finite(tokens: list[str], index: int, tongue: Tongue) -> bool:
    """Whether the word at `index`, whose form may be a verb's, stands where a verb can stand."""
    before = tokens[index - 1].lower() if index else ""
    if tongue.code == "de":  # nouns have capitals; no statement opens with its verb; 'der untersuchten Seen'
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        described = before in _DETERMINERS and after[:1].isupper()
        return not tokens[index][:1].isupper() and not described
    return not before or (before not in tongue.of_words and re.fullmatch(tongue.articles, before) is None)


def placed_verb(text: str, tongue: Tongue) -> bool:
    """Whether some word of `text` stands where only a finite verb can stand; German and Romance languages."""
    if tongue.code == "de":
        return _german(text, tongue)
    if tongue.code not in _PLURAL:
        return False
    words = [token.strip(_EDGE) for token in text.split()]
    marked = [token[-1:] in ",;:." for token in text.split()]
    return any(_romance(words, at, tongue) for at in range(1, len(words)) if not marked[at - 1])


def _romance(words: list[str], at: int, tongue: Tongue) -> bool:
    word, before = words[at].lower(), words[at - 1].lower()
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if word in tongue.stopwords or word in _PREPOSITIONS or not words[at].islower():
        return False
    if before == _REFLEXIVE[tongue.code]:
        return len(word) > 3 and re.search(r"(?:r|re|ment|mente|ndo)$", word) is None
    if before in tongue.stopwords or re.fullmatch(tongue.articles, before):
        return False
    noun, verb = _PLURAL[tongue.code]
    if re.fullmatch(noun, before) and re.fullmatch(verb, word):
        return True
    return after in _AFTER[tongue.code] and re.fullmatch(_SINGULAR[tongue.code], word) is not None


def _german(text: str, tongue: Tongue) -> bool:
    """A word in -t, -te or -en between a noun and what is no noun: an adjective would stand before a noun."""
    tokens = text.split()
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        noun = before[:1].isupper() and before[-1:].isalpha() and before.lower() not in tongue.stopwords
        free = after.lower().strip(_EDGE) in tongue.stopwords or after[:1].isdigit()
        if noun and free and word.islower() and word not in tongue.stopwords and _GERMAN.fullmatch(word):
            return True
    return False


_GERMAN = re.compile(r"(?!ge|.*iert|.*lich)[a-zäöüß]{3,}(?:e?te?n?|en)")
