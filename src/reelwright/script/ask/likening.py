"""Whether a translation still says what its original says, as far as numbers, names and denial tell."""

import re

from reelwright.script.ask.hearing import named, sounds_like
from reelwright.script.ask.judging import foreign_marks
from reelwright.script.ask.preparing import spoken_tongue
from reelwright.script.checking.amounts import amounts, same
from reelwright.script.checking.directions import ways
from reelwright.script.checking.evidence import taken_apart
from reelwright.script.checking.words.table import words_of
from reelwright.script.hearing import whole

_KEPT = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z])[\w-]{2,}\b|\b(?=\w*\d)(?=\w*[A-Za-z])\w{2,}\b")
_ROMAN = re.compile(r"[IVX]+$")
_TURNING = ("amount", "worth", "speed", "significance", "sign")
_LONGER, _MORE = 2.0, 8  # a translation has at most twice the words, and eight more

# by language: what surely denies, and all that may stand for it in another language
_DENIES = {
    "en": r"\b(?:not|never|cannot|neither|nor)\b|n[’']t\b",
    "de": r"\b(?:nicht|kein\w*|nie(?:mals)?|weder)\b",
    "fr": r"\b(?:pas|jamais|aucune?|ni)\b",
    "es": r"\b(?:no|nunca|jamás|ningun[oa]?s?|ningún|ni|tampoco)\b",
    "pt": r"\b(?:não|nunca|jamais|nenhum\w*|nem)\b",
    "it": r"\b(?:non|mai|nessun\w*|né)\b",
}
_MAY_DENY = {
    "en": r"\b(?:no|none|nothing|nobody|without|only|hardly|barely|few|little|less|lack\w*|fail\w*|miss\w*|"
    r"absen\w*|avoid\w*|rather|instead|un\w{3,}|in\w{4,}|im\w{4,}|non\w*|dis\w{4,}|\w+less)\b",
    "de": r"\b(?:ohne|kaum|nur|nein|nichts|niemand|un\w{3,}|fehl\w*|mangel\w*|statt|\w+los\w{0,2}|"
    r"scheiter\w*|wenig\w*|vermeid\w*|in\w{4,})\b",
    "fr": r"\bn[’']|\b(?:ne|sans|non|rien|seul\w*|peu|in\w{4,}|im\w{4,}|manqu\w*|échou\w*|évit\w*|plutôt)\b",
    "es": r"\b(?:sin|nada|nadie|sólo|solo|poc[oa]s?|in\w{4,}|im\w{4,}|falt\w*|carec\w*|evit\w*|des\w{4,})\b",
    "pt": r"\b(?:sem|nada|ninguém|só|apenas|pouc[oa]s?|in\w{4,}|im\w{4,}|falt\w*|evit\w*|des\w{4,})\b",
    "it": r"\b(?:senza|niente|nulla|solo|poc\w+|in\w{4,}|im\w{4,}|manc\w*|evit\w*|s\w{5,})\b",
}


def unlike(text: str, told: str, source: str, target: str, *, spoken: bool) -> tuple[str, ...]:
    """What makes `told` (in `target`) no translation of `text` (in `source`); () when nothing is found.

    `spoken` is a line: it has to be a whole sentence.
    """
    if not told:
        return ("there is no translation of it",)
    found = [
        *_numbers(text, told, source, target),
        *_names(text, told),
        *_denial(text, told, source, target),
        *_turned(text, told, source, target),
    ]
    if len(told.split()) > _LONGER * len(text.split()) + _MORE:
        found.append("it says more than the original")
    if len(text.split()) >= 12 and len(told.split()) * 3 < len(text.split()):
        found.append("it says less than the original")
    if spoken and whole(text) and not whole(told):
        found.append("it is not one whole sentence")
    if foreign_marks(told) and not foreign_marks(text):
        found.append("it holds what the original does not")
    same = told == text and len(text.split()) >= 6
    if same or not sounds_like(told, target):
        found.append(f"it is not in {named(target)}")
    return tuple(found)


def _numbers(text: str, told: str, source: str, target: str) -> list[str]:
    """Numbers that were lost or added, in digits or words."""
    there = amounts(text, words_of(source))
    here = amounts(told, words_of(target))
    written = [one for one in there if one.written[:1].isdigit()]
    lost = [one.written for one in written if not any(same(one, other) for other in here)]
    # 'both' and 'twice' may become words for two, and words for one are articles
    added = [
        one.written
        for one in here
        if one.kind != "one" and (one.value != 2 or one.written[:1].isdigit())
        if not any(same(one, other) for other in there)
    ]
    return [f"the number {one} was lost" for one in lost] + [f"the number {one} was added" for one in added]


def _turned(text: str, told: str, source: str, target: str) -> list[str]:
    """Comparisons that point the other way: 'higher' that became 'lower'."""
    first, second = words_of(source), words_of(target)
    there = ways(taken_apart(text, first, spoken_tongue(source)))
    here = ways(taken_apart(told, second, spoken_tongue(target)))
    found = []
    for axis in _TURNING:
        before = {way.up for way in there if way.axis == axis}
        after = {way.up: way.text for way in here if way.axis == axis}
        if len(before) == 1 and len(after) == 1 and before != set(after):
            found.append(f"“{next(iter(after.values()))}” says the opposite of the original")
    return found


def _names(text: str, told: str) -> list[str]:
    lost = dict.fromkeys(name for name in _KEPT.findall(text) if name not in told and not _ROMAN.match(name))
    return [f"{name} was not kept" for name in lost]


def _denial(text: str, told: str, source: str, target: str) -> list[str]:
    first, second = (tag.lower().split("-")[0] for tag in (source, target))
    if first not in _DENIES or second not in _DENIES:
        return []
    if _denies(text, first) and not _may_deny(told, second):
        return ["the denial of the original was lost"]
    if _denies(told, second) and not _may_deny(text, first):
        return ["it denies what the original does not"]
    return []


def _denies(text: str, language: str) -> bool:
    return re.search(_DENIES[language], text, re.IGNORECASE) is not None


def _may_deny(text: str, language: str) -> bool:
    return _denies(text, language) or re.search(_MAY_DENY[language], text, re.IGNORECASE) is not None
