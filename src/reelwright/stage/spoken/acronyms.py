"""Capitals: spelled out, or read as a word when they can be."""

import re

from reelwright.stage.spoken.tongue import Tongue

_ONSET = """
b bl br c ch cl cr d dr f fl fr g gl gr h j k kl kr l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t
th tr tw v w wh y z
"""
_CODA = """
b c ck d f ft g h k l ld lf lk lm lp ls lt m mp ms n nc nd ng nk ns nt p ph ps pt r rb rc rd rf rk rl rm rn rp
rs rt rv s sh sk sp ss st t th ts v x z
"""
_ONSETS, _CODAS = frozenset(_ONSET.split()), frozenset(_CODA.split())


def said(capitals: str, tongue: Tongue) -> str:
    """'GPU' as 'G P U', 'NASA' as 'Nasa', 'NOT' as 'not'."""
    if capitals in tongue.lexicon:
        return tongue.lexicon[capitals]
    if capitals in tongue.shouted:
        return capitals.lower()
    if capitals in tongue.pronounced or (tongue.pronounced and pronounceable(capitals)):
        return capitals.capitalize()
    return spelled(capitals)


def spelled(letters: str) -> str:
    """'GPU' as 'G P U'."""
    return " ".join(letters.upper())


def pronounceable(capitals: str) -> bool:
    """Whether five or more letters make syllables that a reader would say."""
    word = capitals.lower()
    if len(word) < 5 or not word.isascii():
        return False
    parts = re.findall(r"[aeiou]+|[^aeiou]+", word)
    if len(parts) < 3 or any(len(part) > 2 for part in parts if part[0] in "aeiou"):
        return False
    consonants = [(at, part) for at, part in enumerate(parts) if part[0] not in "aeiou"]
    for at, part in consonants:
        if at == 0:
            good = part in _ONSETS
        elif at == len(parts) - 1:
            good = part in _CODAS
        else:
            good = any(
                (not part[:cut] or part[:cut] in _CODAS) and (not part[cut:] or part[cut:] in _ONSETS)
                for cut in range(len(part) + 1)
            )
        if not good:
            return False
    return True


def pieces(word: str) -> list[str]:
    """A word of mixed case cut where a reader would: 'XMLParser' to 'XML' and 'Parser'."""
    return re.findall(
        r"[^\W\d_]*?[a-zß-ÿ'’]+(?=[A-Z])|[A-Z]+(?=[A-Z][a-z])|[^\W\d_'’]+['’]?[^\W\d_]*", word
    ) or [word]


def roman(text: str) -> int | None:
    """'XIV' as 14, to 39; None when it is not a Roman numeral."""
    if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text) or not text:
        return None
    worth = {"I": 1, "V": 5, "X": 10}
    total = 0
    for sign, after in zip(text, [*text[1:], ""], strict=True):
        total += -worth[sign] if after and worth[after] > worth[sign] else worth[sign]
    return total
