"""A spoken sentence as a short point on screen: a whole claim, a name and what it is, or what it is about."""

import re
from dataclasses import dataclass

from reelwright.script.closed.shape import Closed
from reelwright.script.framing import bare, core, denied, doubted, guarded
from reelwright.script.grammar import strict_verb
from reelwright.script.labels import LEAST, PARTICIPLES, Label, labels, parts, weight
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material
from reelwright.script.phrases import Word, closed, heads, noun_phrases, parsed, shown

MOST = 9  # words in a point
WIDEST = 88  # characters
_FAINT = 0.2  # worth below which a term says nothing of its sentence
_SURE = 0.7  # worth from which a pair of words is a point
_SHARE = 0.3  # of the sentence's weight that a claim cut short must keep


@dataclass(frozen=True)
class Found:
    """A point that stands, and what it is worth against the others of its sentence."""

    text: str
    worth: float


def point(text: str, material: Material) -> str | None:
    """The best short form of `text`, at most MOST words and as true as `text`; None when there is none."""
    found = points(text, material)
    return found[0].text if found else None


def points(text: str, material: Material) -> tuple[Found, ...]:
    """Every short form of `text` that may stand on screen, best first."""
    tongue = material.tongue
    sentence = bare(text, tongue)
    if not tongue.code:  # a language without tables: its words cannot be told apart
        return (Found(capital(sentence), 1.0),) if _fits(sentence) else ()
    claim = core(sentence, tongue)
    whole = weight(claim.text, material)
    thing = presented(claim.text, tongue)
    told: list[tuple[str, float]] = []
    if thing:
        told.extend((one, 0.8) for one in things(thing, tongue))
        told.extend((one, 1.2) for one in named(thing, tongue))
    else:
        told.extend((one, 0.7) for one in cut(claim.scope, claim.text, tongue))
        if not claim.scope:
            told.extend((one, 1.0) for one in _colons(claim.text, tongue))
    found = [
        Found(capital(one), bonus + weight(one, material) / (whole or 1.0) + _size(one))
        for one, bonus in told
        if _fits(one)
        and opens_well(one.removeprefix(claim.scope), tongue)
        and weight(one, material) >= _SHARE * whole
    ]
    if thing or not doubted(sentence, tongue):
        found.extend(
            Found(capital(label.text), label.worth + _place(label, thing))
            for label in (parts(thing, material) if thing else labels(claim.text, material))
            if label.worth >= (LEAST if _says(label.text) else _SURE) and _fits(label.text)
        )
    return _distinct(found)


def _says(text: str) -> bool:
    """Whether a noun phrase is more than a bare pair of words."""
    return len(text.split()) > 2 or re.search(r"\d|[A-Z]", text[1:]) is not None


def _place(label: Label, thing: str) -> float:
    """What its place adds: it is what the authors present, or what the sentence speaks of."""
    if thing:
        return 0.6 if 0 <= thing.find(label.text) <= 6 else 0.25
    return 0.15 if label.first else 0.0


def _distinct(found: list[Found]) -> tuple[Found, ...]:
    best: dict[str, Found] = {}
    for one in sorted(found, key=lambda one: (-one.worth, one.text)):
        best.setdefault(one.text.lower(), one)
    return tuple(best.values())


def _fits(text: str) -> bool:
    return 2 <= len(text.split()) <= MOST and len(text) <= WIDEST and text.count("(") == text.count(")")


def _size(text: str) -> float:
    """A point of four to eight words reads best; a number tells."""
    count = len(text.split())
    return (0.2 if re.search(r"\d", text) else 0.0) - (0.25 if count < 3 else 0.15 if count > 8 else 0.0)


def capital(text: str) -> str:
    """`text` with a capital, but for a name like 'iNaturalist'."""
    return text if re.match(r"[a-z]+[A-Z]", text) else text[:1].upper() + text[1:]


def opens_well(text: str, tongue: Tongue) -> bool:
    """Whether `text` leans on nothing before it and begins as a point may."""
    table = closed(tongue)
    first = re.split(r"[\s’']", text, maxsplit=1)[0].lower().strip(",")
    if (
        (first in table.prons and not re.match(r"(?i)one (?:can|may)\b", text))
        or first in table.subs
        or first in table.ands
    ):
        return False
    authors = "|".join(who.split()[-1] for who in tongue.the_authors)
    if re.match(rf"(?:[\w’']{{1,3}}\s?)?(?:{authors})\b", text, re.IGNORECASE):
        return False
    if re.match(rf"(?:{table.agents})", text + " ", re.IGNORECASE) or re.search(r"[—]|\be\.g", text):
        return False
    return re.match(rf"^(?:{tongue.anaphora})(?!\w)", text, re.IGNORECASE) is None


def presented(text: str, tongue: Tongue) -> str:
    """What 'The authors present …' presents; '' when the sentence does not so begin, or is denied."""
    table = closed(tongue)
    found = re.match(rf"(?:{table.agents})", text, re.IGNORECASE)
    if found is None:
        return ""
    thing = text[found.end() :]
    if table.capitals:
        thing = re.sub(r" (?:vor|dar|an|auf|ein|ab|aus|durch|fest)(?=,|$)", "", thing)
    first = parsed(thing, tongue)[0]
    if tongue.code == "en" and first.low in _ASKING:
        return thing
    upto = re.match(r"up to (?:\w+ )?\d", thing) is not None
    weak = first.kind in ("sub", "of", "prep", "pron", "and", "adverb") and first.low not in table.bounds
    if weak and not upto:
        return ""
    return thing


_ASKING = bag("how whether why")


def things(thing: str, tongue: Tongue, most: int = MOST) -> list[str]:
    """The thing whole, up to where it may end, and named first ('Tide.jl: a package …')."""
    table = closed(tongue)
    found = []
    for end in _ends(thing, tongue):
        words = parsed(end, tongue)
        if words[0].kind == "article" and len(words) > 1:
            words = words[1:]
        none = words[0].low in _NONE and end == thing
        if (words[0].kind in ("pointer", "verb") and not none) or _other_deed(words):
            continue
        text = re.sub(r"^([A-Z][\w.-]+) (?:as|comme|como|come|als) (?=\w+ )", r"\1: ", shown(words))
        if not hangs(words, tongue, table):
            found.append(text)
        if not guarded(thing, tongue):
            found.extend(
                one for one in _without_means(words, tongue, table, most, 4) if "that" in one.split()
            )
    return found


_NONE = bag("no kein keine keinen aucun aucune ningún ninguna nenhum nenhuma nessun nessuna nessuno")
_NAMED = re.compile(
    r"^(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})(?::|,| as| –| comme| como| come| als) "
    r"(?P<what>(?:an?|the|une?|el|la|los|ein\w*|die|der|das|uma?|il|lo) .+)"
)


_CALLED = re.compile(
    r"^(?:an?|the|une?|ein\w*|una|um|uma) (?P<what>(?:[\w-]+ ){0,4}[\w-]+), (?:called |named )?"
    r"(?P<name>[A-Z]\w*[.A-Z][\w.-]*)(?=,|$)"
)


def named(thing: str, tongue: Tongue) -> list[str]:
    """'Tide.jl, a package for forecasting tides in Julia' as 'Tide.jl: a package for forecasting tides'."""
    found = _NAMED.match(thing)
    if found is None:
        called = _CALLED.match(thing)
        return [f"{called['what']}: {called['name']}"] if called else []
    words = parsed(found["what"], tongue)
    ends = {phrase.end for phrase in noun_phrases(words, tongue) if phrase.start <= 2}
    return [f"{found['name']}: {shown(words[:end])}" for end in sorted(ends)]


def _other_deed(words: tuple[Word, ...]) -> bool:
    """'the method and demonstrate its use': a second verb of the same authors."""
    return any(
        word.kind == "verb" and words[at - 1].kind in ("and", "adverb") for at, word in enumerate(words) if at
    )


def _ends(text: str, tongue: Tongue) -> list[str]:
    """`text`, and its beginnings that end before a reason, an addition or a means that it can do without."""
    table = closed(tongue)
    found = [text]
    for tail in re.finditer(table.tails, text, re.IGNORECASE):
        head, rest = text[: tail.start()], text[tail.start() :]
        beside = re.match(_BESIDE, rest) is not None
        if (beside or not guarded(rest, tongue)) and not _open(head):
            found.append(head.rstrip(" ,;:"))
    return found


_BESIDE = (  # what is only added or given as an example
    r",? (?:which|who|where|such as|for example|for instance|e\.g|including|especially|each \w+ing|"
    r"qui|dont|lo que|o que|il che|was)\b"
)


def _open(head: str) -> bool:
    """Whether `head` ends inside a list ('a, b, and c') or an aside that the comma would have closed."""
    return (
        re.search(r",(?![^,]*\b(?:which|who|qui|que|che|die|der)\b)", re.sub(r"(?<=\d),(?=\d)", "", head))
        is not None
    )


def cut(scope: str, text: str, tongue: Tongue, most: int = MOST) -> list[str]:
    """The sentence whole or ended early; its scope stays, so a claim of some places is not made of all."""
    table = closed(tongue)
    found = []
    for end in _ends(text, tongue):
        words = parsed(end, tongue)
        if end != text and (not claims(end, tongue) or hangs(words, tongue, table)):
            continue
        if table.capitals and [word.kind for word in words].count("verb") == 1 and words[-1].kind == "verb":
            continue  # '(dass) das Verfahren den Fehler verringert': the order of a dependent clause
        found.append(_shorter(scope + end, tongue, most))
        if not scope and not guarded(text, tongue):
            found.extend(_without_means(words, tongue, table, most))
    return found


def claims(text: str, tongue: Tongue) -> bool:
    """Whether `text` has a verb of its own; it may open with it, where 'The authors' went before it."""
    opened = tongue.code == "en" and text[:1].islower()
    return strict_verb(text, tongue) or (opened and strict_verb(f"They {text}", tongue))


def _shorter(text: str, tongue: Tongue, most: int) -> str:
    """`text` without its article when that makes it fit."""
    table = closed(tongue)
    article, _, rest = text.partition(" ")
    single = table.verb_before_article and article.lower()[:2] in ("un", "um")
    if len(text.split()) != most + 1 or article.lower() not in table.articles or single:
        return text
    return text if table.capitals and not rest[:1].isupper() else rest


def _without_means(
    words: tuple[Word, ...], tongue: Tongue, table: Closed, most: int = MOST, least: int | None = None
) -> list[str]:
    """The claim without a last phrase of means or purpose that follows its object.

    From word `least` on, also without one of place: for what is only a name ('an interface that …').
    """
    verb = next((at for at, word in enumerate(words) if word.kind == "verb"), len(words))
    droppable = table.means if least is None else table.means | bag("in on within")
    found = []
    for at in range(least or verb + 3, min(len(words), most + 1)):
        before = words[at - 1]
        defines = verb + 1 < at and words[verb].low in table.be and words[verb + 1].kind == "article"
        if words[at].low == "to" and (defines or ABLE & {word.low for word in words[max(0, at - 8) : at]}):
            continue
        if table.verb_before_article and _open(shown(words[:at])):
            continue
        if words[at].low not in droppable or before.after or before.kind not in ("word", "number"):
            continue
        if any(word.kind in ("number", "verb") for word in words[at:]):
            continue
        if re.search(PARTICIPLES[tongue.code], before.low):
            continue
        if heads(before, tongue, table, words[at - 2]) and words[at - 2].kind != "verb":
            head = shown(words[:at])
            if not _PAIR.search(head) and not hangs(words[:at], tongue, table):
                found.append(head)
    return found


ABLE = bag(  # what asks for the deed that follows
    "ability need needs attempt way ways effort efforts opportunity capacity tendency failure right able "
    "potential power means time decision desire reason easy easier hard harder possible impossible difficult "
    "necessary important able"
)
_PAIR = re.compile(
    r"\b(?:both|either|between|from|zwischen|sowohl|entre|tra|fra|de|von|da|desde)\b(?!.*\b(?:and|or|to)\b)"
)


def hangs(words: tuple[Word, ...], tongue: Tongue, table: Closed) -> bool:
    """Whether the last word asks for more."""
    last = words[-1]
    if last.kind in ("article", "pointer", "of", "prep", "and", "sub", "pron"):
        return True
    if len(words) > 1 and words[-2].kind == "prep" and last.low in _TURNS:
        return True  # 'with respect', 'in terms': of what?
    if last.low in table.be or (last.low in tongue.never_last and last.kind != "number"):
        return True
    return last.low in ("not", "also", "very", "only", "nur", "auch", "muy", "très", "molto", "muito")


_TURNS = bag("respect terms regard order accordance contrast comparison addition bezug hinblick")


def _colons(text: str, tongue: Tongue) -> list[str]:
    """'The mean error is 7.1 cm' as 'Mean error: 7.1 cm': where a thing or a number is said of a thing."""
    table = closed(tongue)
    found: list[str] = []
    for end in (*_ends(text, tongue), *re.split(r"; ", text)[1:]):
        words = parsed(end, tongue)
        at = next((at for at, word in enumerate(words) if word.kind == "verb"), 0)
        subject, said = words[:at], _predicate(words[at:], table)
        if not subject or not said or hangs(words, tongue, table):
            continue
        if subject[0].kind not in ("article", "word") or any(
            word.kind in ("sub", "pron", "verb") or "," in word.after for word in subject
        ):
            continue
        if said[0].kind not in ("article", "number") and said[0].low not in table.bounds:
            continue
        if table.capitals and said[0].low in ("den", "dem", "einen", "einem"):
            continue  # the case that its verb asked for
        declined = table.capitals and subject[1:2] and subject[1].text.islower()
        if subject[0].kind == "article" and len(subject) > 1 and not declined:
            subject = subject[1:]
        if not denied(shown(subject), tongue) and not subject[-1].glued:
            found.extend(f"{shown(subject)}: {one}" for one in _said(said, end, tongue))
    return found


def _predicate(words: tuple[Word, ...], table: Closed) -> tuple[Word, ...]:
    """What follows a verb that a colon may stand for; () after any other."""
    if len(words) < 2:
        return ()
    verb, rest = words[0].low, words[1:]
    if verb in _RANGES and rest[0].low == "from":
        return rest[1:]
    if verb in table.be or (verb in table.gives and _indefinite(rest[0])):
        return rest
    best = len(rest) > 1 and rest[0].kind == "article" and re.match(_SUPERLATIVE, rest[1].low) is not None
    return rest if best and verb in _HAS else ()


_HAS = bag(
    "has have had showed shows hat haben hatte zeigt zeigte tiene tienen presenta presentan tem têm "
    "apresenta ha hanno "
    "présente présentent a ont obtuvo obteve"
)
_SUPERLATIVE = (
    r"\w{2,}est$|most$|least$|best$|worst$|\w+sten?$|plus$|moins$|meilleure?s?$|menor$|mayor$|mejor$|peor$|"
    r"maior$|"
    r"melhor$|pior$|minore?$|maggiore?$|migliore?$|peggiore?$"
)
_RANGES = bag("range ranges ranged")


def _indefinite(word: Word) -> bool:
    return word.kind == "article" and word.low[:2] in ("a", "an", "un", "ei", "um")


def _said(said: tuple[Word, ...], clause: str, tongue: Tongue) -> list[str]:
    """What is said of the subject: the whole, and its first noun phrase where that alone is as true."""
    found = []
    if not any(word.kind in ("sub", "verb", "pron") for word in said):
        plain = said[0].kind == "article" and (tongue.code == "en" or _indefinite(said[0]))
        found.append(shown(said[1:] if plain else said))
    if _indefinite(said[0]) and not guarded(clause, tongue):
        for phrase in noun_phrases(said, tongue):
            following = said[phrase.end] if phrase.end < len(said) else None
            if phrase.start <= 3 and (
                following is None or following.kind not in ("of", "word", "and", "number")
            ):
                found.append(shown(said[1 : phrase.end]))
    return found


def term(text: str, material: Material) -> str | None:
    """What `text` is most about, as a noun phrase; None when it has none that stands alone."""
    if not material.tongue.code:
        return None
    claim = core(bare(text, material.tongue), material.tongue).text
    thing = presented(claim, material.tongue)
    found = parts(thing, material) if thing else labels(claim, material)
    return capital(found[0].text) if found and found[0].worth >= _FAINT and _fits(found[0].text) else None
