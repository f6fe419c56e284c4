"""The authors' 'we' told by someone else."""

import re

from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_PAST = bag(
    "was were had did could might would should must can may will shall found gave made took got became "
    "began ran went saw said knew thought built chose held kept led left met put read set spent taught "
    "told wrote drew drove fit cut let"
)
_IRREGULAR = {
    "don": "doesn",
    "have": "has",
    "do": "does",
    "are": "is",
    "am": "is",
    "were": "was",
    "go": "goes",
}
_SKIP = bag(
    "also then now here further first finally therefore thus hence only not never do always often still "
    "instead both all simply next again"
)


_ALL_OF_US = re.compile(  # 'we' that is not the authors
    r"\b(?:if|when|once|unless|as|until|what|how|where|why|whether|that) (?:we|I)\b"
    r"(?! (?:propose|present|introduce|develop))|"
    r"\b[Ww]e can (?:also |now |clearly )?(?:see|observe|notice)\b|"
    r"\b[Ww]e (?:need|want|know|must|should|cannot|live|humans|all|get|would|could|have to|may|might|say|"
    r"call|write|denote|assume|set|let|obtain|recall|define|refer|see|put)\b|\bI\b(?= [.,])|"
    r"\b(?:let|for|to|of|give[sn]?|tells?|gave|lead|leads|with|than|by|on|from) us\b"
)
_WE = re.compile(
    r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y)\b"
    r"(?P<skip>(?: (?!(?:apply|rely|supply|imply|reply|multiply|comply)\b)\w+ly|"
    r" (?:also|then|now|here|further|first|finally|therefore|thus|"
    r"only|still|instead|both))*)"
    r"(?P<verb> [A-Za-z]+(?:-[a-z]+)?)?"
)
_ADVERB_FIRST = re.compile(  # 'the authors first can' reads worse than 'the authors can first'
    r"(?P<who>\b(?:the authors?|they)) (?P<adverb>first|then|now|also|further|finally|thus|therefore|hence) "
    r"(?P<modal>can|could|will|would|may|might|must|should)\b",
    re.IGNORECASE,
)
_AND_VERB = re.compile(
    r"\b(?:and|but|or)(?: then| also| \w+ly)? [a-z]+(?<!ed)(?<!ing)(?<!s) (?:the|a|an|that|how|to|it|this)\b"
)


def third_person(text: str, tongue: Tongue, authors: int) -> str | None:
    """`text` with the authors' first person as third person; None where that cannot be done with care.

    `authors` is how many they are: one author who writes 'I' or 'we' becomes 'the author'.
    """
    for pattern, replacement in tongue.person:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    text = text[:1].upper() + text[1:]
    if tongue.code == "en":
        told = _english(text, one=authors == 1)
        if told is None:
            return None
        text = told
    return (
        None
        if re.search(tongue.person_left, text, re.IGNORECASE if tongue.code not in ("en", "de") else 0)
        else text
    )


def _english(text: str, *, one: bool) -> str | None:
    if not re.search(r"\b(?:we|We|I|our|Our|my|My|us)\b", text):
        return text
    if _ALL_OF_US.search(text):
        return None
    named = _Named(one=one)
    told = _ADVERB_FIRST.sub(r"\g<who> \g<modal> \g<adverb>", _WE.sub(named.replace, text))
    return None if one and named.present and _AND_VERB.search(told) else told


class _Named:
    """Names the authors in full the first time in a sentence, by pronoun after."""

    def __init__(self, *, one: bool) -> None:
        self.one = one
        self.known = False
        self.present = False

    def replace(self, found: re.Match[str]) -> str:
        word = found.group().split()[0]
        rest = found.group()[len(word) :]
        if word.lower() in ("our", "my"):
            name = "their" if self.known else ("the author’s" if self.one else "the authors’")
            told = name + rest
        else:
            name = "they" if self.known else ("the author" if self.one else "the authors")
            if self.one and not self.known:
                rest = (found["skip"] or "") + self._conjugated(found["verb"] or "")
            self.known = True
            told = name + rest
        return told[:1].upper() + told[1:] if found.start() == 0 else told

    def _conjugated(self, verb: str) -> str:
        base = verb.strip()
        if not base or base in _PAST or base.endswith("ed") or not base.islower():
            return verb
        self.present = True
        if base in _IRREGULAR:
            return " " + _IRREGULAR[base]
        if re.search(r"(?:s|x|z|ch|sh)$", base):
            return f" {base}es"
        return f" {base[:-1]}ies" if re.search(r"[^aeiou]y$", base) else f" {base}s"
