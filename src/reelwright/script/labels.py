"""Noun phrases that can stand alone on screen: a thing of the sentence, with its number where it has one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from reelwright.script.closed.shape import Closed
from reelwright.script.closed.tables import UNKNOWN
from reelwright.script.framing import clauses, denied
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material, words
from reelwright.script.phrases import (
    ALL,
    MOST,
    Phrase,
    Word,
    bare_verb,
    closed,
    noun_phrases,
    parsed,
    shown,
)

LEAST = 0.3  # share of the sentence's weight below which a phrase does not stand for it


@dataclass(frozen=True)
class Label:
    """A noun phrase, what it is worth, and whether it is what the clause speaks of, or of what it says."""

    text: str
    worth: float
    first: bool


def weight(text: str, material: Material) -> float:
    """How much the document is about the words of `text`."""
    return sum(material.weights.get(word, 0.0) for word in set(words(text, material.tongue)))


def labels(text: str, material: Material) -> list[Label]:
    """The noun phrases of a sentence that may stand alone, best first; none from a clause that denies.

    None either from a first clause whose verb was not recognised: it may be taken for a noun.
    """
    if not material.tongue.code:
        return []  # a language without tables: its words cannot be told apart
    first, *rest = clauses(text) or [""]
    verbless = not any(word.kind == "verb" for word in parsed(first, material.tongue)) if first else True
    return _labels(["" if verbless else first, *rest], text, material, _true)


def parts(thing: str, material: Material) -> list[Label]:
    """As labels, of a text that has no verb of its own: what somebody presents, or what there is."""
    return _labels(clauses(thing), thing, material, _true)


def matters(text: str, material: Material) -> list[Label]:
    """As labels, from clauses that deny or compare too: what a sentence is about, not what it says of it."""
    return _labels(clauses(text), text, material, _named) if material.tongue.code else []


def _labels(
    pieces: list[str], text: str, material: Material, stands: Callable[[str, str, Tongue], bool]
) -> list[Label]:
    found: list[Label] = []
    if closed(material.tongue) is UNKNOWN:
        return found
    whole = weight(text, material) or 1.0
    for place, clause in enumerate(pieces):
        parse = parsed(clause, material.tongue)
        verb = next((at for at, word in enumerate(parse) if word.kind == "verb"), 0)
        for phrase in noun_phrases(parse, material.tongue):
            told = _told(parse, phrase, material.tongue)
            if told and _specific(told, parse, phrase, material) and stands(told, clause, material.tongue):
                worth = weight(told, material) / whole - 0.08 * min(place, 3)
                worth += _form(told, parse, phrase, material)
                found.append(Label(told, worth, phrase.end <= verb))
    return sorted(found, key=lambda one: (-one.worth, one.text))


def _true(told: str, clause: str, tongue: Tongue) -> bool:
    """Whether showing `told` alone says nothing that its clause denies, limits or compares."""
    before, _, after = clause.partition(told)
    if denied(f"{before} | {after}", tongue):
        return False
    if re.search(r"\bfrom\b[^,]*$", before) and " to " in told:
        return False  # 'from 2 years at A to 7 years at B': half of a span
    if re.match(r"\d\S* ?\S* (?:to|auf|bis|à|a|para|al) (?:\w+ )?\d", told):
        return False
    if " and " in told and re.search(r"\b(?:between|zwischen|entre|tra|fra) (?:the |a )?$", before):
        return False
    if " from " in told and re.search(r"\b(?:separat|distinguish|differentiat|differ|remov)\w*", before):
        return False
    if re.search(r"\b(?:by|um) (?:\w+ )?\d", told):
        return False  # a change whose direction stands in the verb
    if re.search(r"\b(?:than|als)\b", before):
        return False
    compared = re.search(r"\b(?:than|compared|as|als)\b", after) is not None
    return not (compared and re.search(_COMPARES, told, re.IGNORECASE))


def _named(told: str, clause: str, tongue: Tongue) -> bool:
    """Whether `told` names a thing of its clause, and tells nothing."""
    bound = re.search(r"\b(?:from|between|zwischen|entre|tra|fra) (?:the |a )?$", clause.partition(told)[0])
    return bound is None and not re.search(rf"\d|{_COMPARES}", told) and not denied(told, tongue)


_COMPARES = (
    r"\b(?:more|less|fewer|better|worse|\w{3,}er|similar|same|equal|größ\w+|klein\w+|höher\w*|\w+ere[nrs]?)\b"
)


def _told(parse: tuple[Word, ...], phrase: Phrase, tongue: Tongue) -> str:
    """The phrase as text; '' when it is too long, too short, cut inside a pair, or begins badly."""
    piece = _led(parse, phrase, tongue)
    table = closed(tongue)
    if not 2 <= len(piece) <= MOST or any(
        word.kind in ("verb", "sub", "pron", "pointer") and word.low not in ALL for word in piece
    ):
        return ""
    start = phrase.end - len(piece)
    before = parse[start - 1] if start else None
    behind = parse[start - 2] if start > 1 else None
    if _halved(behind, before, piece[0]):
        return ""
    if before is not None and before.kind == "pointer" and before.low in _POINTS:
        return ""
    if behind is not None and _counted_off(behind, before, table):
        return ""
    if before is None and table.verb_before_article and re.search(PARTICIPLES[tongue.code], piece[0].low):
        return ""
    if before is not None and _deed(before, piece[0], tongue):
        return ""
    if piece[0].low in table.ofs or piece[0].kind in ("prep", "and"):
        return ""
    return shown(piece)


def _halved(behind: Word | None, before: Word | None, first: Word) -> bool:
    """'precision and recall of …': half of a pair."""
    if behind is None or before is None or before.low not in _PAIRS or before.after:
        return False
    return behind.kind in ("word", "number") and first.kind in ("word", "number")


_PAIRS = bag("and or et ou und oder y o e ou")


def _deed(before: Word, first: Word, tongue: Tongue) -> bool:
    """Whether `first` is a verb or a participle: 'can impose', 'to differentiate', 'foram testados'."""
    if tongue.code != "en":
        return _deed_abroad(before, first, closed(tongue))
    if before.low in _MODALS or (before.low in _BASE_FOLLOWS and bare_verb(first, tongue)):
        return True
    if before.kind == "sub" and before.low in _RELATIVE:
        return True
    if before.low in _PERFECT and re.search(r"(?:ed|en|ing)$", first.low):
        return True
    return before.low in ("in", "on", "with", "by", "at", "of", "over") and first.low in _TURNS


def _counted_off(behind: Word, before: Word | None, table: Closed) -> bool:
    """'19 mm más de agua', 'toutes les dix minutes': a comparison or a rhythm, not the thing itself."""
    if before is None:
        return False
    more = before.low in table.ofs and behind.kind in ("adverb", "number")
    return more or (before.kind == "article" and re.match(r"tou|tod|tut|all", behind.low) is not None)


def _deed_abroad(before: Word, first: Word, table: Closed) -> bool:
    """A noun of the Romance languages has an article or a preposition before it, or opens its clause."""
    if first.low in _TURNS_ABROAD and before.kind in ("prep", "of", "article"):
        return True
    if table.capitals:
        return False
    if before.kind in ("verb", "sub", "adverb", "word", "pron") and not before.after:
        return first.kind == "word"
    return before.kind in ("of", "prep") and re.search(_INFINITIVE, first.low) is not None


def _led(parse: tuple[Word, ...], phrase: Phrase, tongue: Tongue) -> tuple[Word, ...]:
    """The phrase without an adverb that leads no participle, or a participle whose adverb was cut off."""
    piece = parse[phrase.start : phrase.end]
    if tongue.code != "en":
        return piece
    before = parse[phrase.start - 1].low if phrase.start else ""
    if before.endswith("ly") and re.search(r"(?:ed|en)$", piece[0].low):
        piece = piece[1:]
    bound = piece[0].low in closed(tongue).bounds
    if (
        len(piece) > 1
        and not bound
        and piece[0].low.endswith("ly")
        and not re.search(r"(?:ed|en|ing)$", piece[1].low)
    ):
        piece = piece[1:]
    return piece


PARTICIPLES = {
    "en": r"(?:ed|en)$",
    "de": r"^ge.+(?:t|en)$",
    "fr": r"(?:é|ée|és|ées|it|ite|its|ites|ant)$",
    "es": r"(?:[aií]d[oa]s?|ando|endo)$",
    "pt": r"(?:[aií]d[oa]s?|ando|endo|indo)$",
    "it": r"(?:[aiu]t[oaie]|ando|endo)$",
}
_INFINITIVE = r"^(?!mer$|hiver$)\w{2,}(?:er|ir|ar|are|ere|ire|oir|[aeií]rem)$"
_MONTHS = (
    r"(?i)^(?:jan(?:uar|uary|vier|eiro)|february|februar|fév|march|märz|april|may|juni?|july?|august|"
    r"september|"
    r"o[ck]tober|nov|dez|dec|mars|avril|mai|juin|juillet|août|oct|déc|ener|febrer|marz|abril|mayo|jul|agost|"
    r"sept|setem|out[ou]|lugl|giugn|aprile|maggio|gennai|febbrai|ottob|dicem|diciem|fever)\w*\b"
)
_TURNS_ABROAD = bag(
    "unterschied gegensatz vergleich rahmen laufe hinblick bezug zuge aide cours fin cause travers base "
    "partir longo "
    "corso fini meio través lado largo fondo redor caso cas falta parte términos termes cabo"
)
_TURNS = bag(
    "terms term order respect spite addition case cases place favor favour accordance contrast course"
)
_RELATIVE = bag("which that who where")
_MODALS = bag("can may will would might must should could shall cannot")
_PERFECT = bag("have has had be been being is are was were")
_BASE_FOLLOWS = bag("to and or not also that which who help helps let lets")
_POINTS = bag(
    "more less fewer mehr weniger each every cada chaque ogni jeder jede jedes jeden no such what which "
    "whose any another this these "
    "its their his her kein keine keinen keiner seine ihre "
    "ihr sein dieser diese dieses "
    "aucun aucune ce cet cette ces son sa ses leur leurs tel telle ningún ninguna su sus este esta estos "
    "estas "
    "nenhum nenhuma seu sua seus suas estes nessun nessuna nessuno suo sua suoi sue loro questo questa "
    "questi queste"
)


def _specific(told: str, parse: tuple[Word, ...], phrase: Phrase, material: Material) -> bool:
    """Whether the phrase says something by itself."""
    tongue = material.tongue
    table = closed(tongue)
    piece = parse[phrase.start : phrase.end]
    content = [word for word in piece if word.kind in ("word", "number")]
    nouns = [word for word in content if word.kind == "word" and word.low not in table.generic]
    if len(content) < 2 or not nouns:
        return False
    if content[0].kind == "number" and _unit_only(content):
        return False
    first_end = next((at for at, word in enumerate(piece) if word.kind in ("of", "prep", "and")), len(piece))
    share = re.match(r"\S*\d\S* (?:of|von|sur|de|di|su) \d", told)
    if not share and not any(word.kind == "word" for word in piece[:first_end]):
        return False
    head = _head(piece)
    if head.low in table.generic and len(nouns) < 2 and not _numbered(piece):
        return False
    if re.search(r"(?i)authors?[’']", told) or re.search(_MONTHS, told) or not _agrees(piece, table):
        return False
    if re.search(r"[=<>{}\\^_|∗]|\be\.g|\d[−-]\d", told) or told.count("(") != told.count(")"):
        return False
    following = parse[phrase.end] if phrase.end < len(parse) else None
    if phrase.reach and piece[-1].after == "," and not _numbered(piece) and _lists(parse[phrase.end :]):
        return False
    return following is None or bool(piece[-1].after) or _closes(piece, following, tongue)


def _lists(rest: tuple[Word, ...]) -> bool:
    """Whether a list goes on after its first comma: ', plotting, and inference'."""
    at = next((at for at, word in enumerate(rest[:6]) if word.kind == "and"), None)
    return at is not None and not any(word.kind in ("verb", "sub") for word in rest[:at])


def _closes(piece: tuple[Word, ...], following: Word, tongue: Tongue) -> bool:
    """Whether the phrase may end before `following`."""
    if following.kind == "of" or following.low in closed(tongue).ofs:
        return False  # 'rate' of what?
    if following.kind == "and" and (len(piece) < 3 or piece[-1].kind == "number"):
        return False
    if following.kind not in ("word", "number"):
        return True
    endings = ("ed", "ing", "ly", "able", "en") if tongue.code == "en" else ("ant", "ando", "endo")
    return following.low.endswith(endings)


def _agrees(piece: tuple[Word, ...], table: Closed) -> bool:
    """German: no adjective stands after its noun, nor first with the ending that its article asked for."""
    if not table.capitals:
        return True
    end = next((at for at, word in enumerate(piece) if word.kind not in ("word", "number")), len(piece))
    base = piece[:end]
    if base[0].kind == "word" and base[0].text.islower() and re.search(r"(?:en|em|er|es)$", base[0].low):
        return False
    return not any(
        one.text[:1].isupper() and other.text.islower() for one, other in pairwise(base) if one.kind == "word"
    )


def _head(piece: tuple[Word, ...]) -> Word:
    """The noun that the rest describes: the last before the first preposition."""
    at = next((at for at, word in enumerate(piece) if word.kind in ("of", "prep", "and")), len(piece))
    nouns = [word for word in piece[:at] if word.kind == "word"]
    return nouns[-1] if nouns else piece[-1]


def _numbered(piece: tuple[Word, ...]) -> bool:
    return any(word.kind == "number" for word in piece)


def _unit_only(content: list[Word]) -> bool:
    """'27 years', '14.2 cm', '82% of species': a measure whose owner stands elsewhere."""
    return (
        content[0].text.endswith("%")
        or (len(content) <= 2 and content[1].low in UNITS)
        or (len(content) > 1 and content[1].low in UNITS and content[1].low not in ("bits", "steps"))
    )


UNITS = bag(
    "percent % ms s seconds second minutes minute hours hour days day years year months weeks km m cm mm "
    "kg g mg µg "
    "ug ng times db ghz mhz hz ppm °c k v w kw kwh mw bits bytes mb gb tb prozent sekunden minuten stunden "
    "tage "
    "jahre jahren monate grad meter zentimeter metern zentimetern secondes minutes heures jours ans années "
    "mois "
    "mètres centimètres segundos minutos horas días años meses metros centímetros dias anos secondi minuti "
    "ore "
    "giorni anni mesi metri centimetri million millionen millions millones milhões milioni"
)


def _form(told: str, parse: tuple[Word, ...], phrase: Phrase, material: Material) -> float:
    """What its form adds: a number, a name, a phrase the paper repeats; what it takes away: length."""
    piece = parse[phrase.start : phrase.end]
    count = len(told.split())
    worth = 0.35 if _numbered(piece) and count > 2 else 0.0
    worth += 0.15 if re.search(r"\b[A-Z]\w*[A-Z]|(?<=\w )[A-Z][a-z]", told) else 0.0
    worth += 0.12 if material.runs.get(told.lower(), 0) > 2 else 0.0
    worth += 0.15 if count >= 3 else 0.0
    worth -= 0.1 * max(0, count - 7)
    worth -= 0.04 * max(0, phrase.reach - 1)
    worth -= 0.15 if material.tongue.code == "en" and piece[0].low.endswith("ing") else 0.0
    worth -= (
        0.15 if piece[-1].after.startswith(",") or (phrase.start and parse[phrase.start - 1].after) else 0.0
    )
    return worth - (0.15 if _head(piece).low in closed(material.tongue).generic else 0.0)
