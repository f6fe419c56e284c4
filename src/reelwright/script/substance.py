"""What a spoken line says, short enough for the screen: a whole claim, cut only where it stays as true."""

import re
from collections.abc import Iterable, Iterator

from reelwright.script.closed.shape import Closed
from reelwright.script.compression import compressed
from reelwright.script.ending import earlier, later
from reelwright.script.framing import Core, core, denied, doubted, guarded, unquoted
from reelwright.script.grammar import strict_verb
from reelwright.script.labels import labels, parts, weight
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material
from reelwright.script.phrases import bare_verb, closed, heads, parsed, shown
from reelwright.script.points import (
    ABLE,
    capital,
    claims,
    cut,
    hangs,
    named,
    opens_well,
    point,
    presented,
    things,
)
from reelwright.script.terse import lightened, terse

TERSE = 12  # words that are taken in at a glance
_NEARLY = 14  # words of a claim that keeps more numbers so
CLAIM = 15  # words of a claim cut out of a longer line
WHOLE = 16  # words of a line that is shown as it is spoken rather than as a mere name of its matter
LOOSE = 17  # words of a claim that the words of a headline may make TERSE
LONG = 18  # words of a line that no true cut makes shorter, where many share the screen
_ROOM = {1: 32, 2: 24, 3: 20}  # the same where fewer do
_NEVER = 1000  # words, for a line that may not be shown whole
_BRIEF = 3  # words of the least claim
_WIDEST = 210  # characters
_SHARE, _LEAST_SHARE = 0.4, 0.25  # of the line's weight that a cut claim must keep: by choice, in need
_EACH = 0.08  # what each word over TERSE costs
_NUMBER = 0.5  # what a claim gains by the numbers of its line


def substance(text: str, material: Material, longest: int = LONG) -> str | None:
    """What the line `text` claims or presents: cut where that is as true, else whole up to `longest` words.

    None when no part of it can stand alone. Found once for each line of a document.
    """
    key = (text, longest)
    if key not in material.claims:
        material.claims[key] = _substance(text, material, longest)
    return material.claims[key]


def _substance(text: str, material: Material, longest: int) -> str | None:
    tongue = material.tongue
    if not tongue.code:
        return point(text, material)
    claim = _claim(unquoted(text), tongue)
    asked = _ASKED.match(claim.text) if tongue.code == "en" else None
    if asked and not claim.scope and len(asked["what"].split()) <= longest:
        return capital(asked["what"])
    thing = "" if claim.scope else presented(claim.text, tongue)
    offered = _offered(thing, longest, material) if thing else None
    if offered:
        return capital(offered)
    told = claim.scope + claim.text
    stands = _said_alone(told, tongue)
    asks = "?" if text.rstrip('”’" ').endswith("?") else ""
    if stands and len(told.split()) <= TERSE:
        return capital(told) + asks
    glanced = None if asks else _glanced(claim, material)
    if glanced:
        return capital(glanced)
    count = len(told.split()) if stands and len(told) <= _WIDEST else _NEVER
    if asks and count <= longest:
        return capital(told) + asks
    entire = _entire(told, tongue) if stands else None
    if entire:
        return capital(entire)
    found = _best(_cut(claim.scope, claim.text, tongue), claim.text, material)
    found = found or _matter(claim, material) or _at_length(claim, count, longest, material)
    return capital(found) if found else None


def _entire(told: str, tongue: Tongue) -> str | None:
    """All of a claim, in its own words or in those of a headline, where that is short enough."""
    if len(told.split()) <= _NEARLY:
        return told
    whole = told if len(told.split()) <= WHOLE else None
    return terse(told, tongue, _NEARLY) or whole or terse(told, tongue, WHOLE)


def _glanced(claim: Core, material: Material) -> str | None:
    """The claim in at most TERSE words: whole in the words of a headline, or cut."""
    tongue = material.tongue
    told = claim.scope + claim.text
    whole = terse(told, tongue, TERSE) if _said_alone(told, tongue) else None
    if whole:
        return whole
    thing = presented(claim.text, tongue) if claim.scope else ""
    offers = things(thing, tongue, LOOSE) if thing else []
    found = [short for one in offers for short in _both(claim.scope + one, tongue)]
    for one in _cut(claim.scope, claim.text, tongue, LOOSE):
        found.extend(_both(one, tongue))
    best = (_best(found, claim.text, material, _NEARLY, share) for share in (_SHARE, _LEAST_SHARE))
    return next((one for one in best if one), None)


def _both(text: str, tongue: Tongue) -> list[str]:
    """`text` in at most TERSE words, its own or a headline's; or in nearly so few where it has a number."""
    count = len(text.split())
    if count <= TERSE:
        return [text]
    numbered = re.search(r"\d", text) is not None
    short = terse(text, tongue, TERSE) or (terse(text, tongue, _NEARLY) if numbered else None)
    full = text if count <= _NEARLY and numbered else None
    return [one for one in (full, short) if one]


def _at_length(claim: Core, count: int, longest: int, material: Material) -> str | None:
    """The claim, `count` words, whole up to `longest`, or else cut to that."""
    if count <= longest:
        return claim.scope + claim.text
    return _best(_cut(claim.scope, claim.text, material.tongue, longest), claim.text, material, longest)


def _matter(claim: Core, material: Material) -> str | None:
    """What the claim is about, as a noun phrase that carries most of it; None where none does."""
    numbers = re.search(r"\d", claim.text) is not None
    if doubted(claim.text, material.tongue) or (material.tongue.code != "en" and not numbers):
        return None
    whole = weight(claim.text, material) or 1.0
    for label in labels(claim.text, material):
        told = label.text
        numbered = re.search(r"\d", told) is not None
        short = len(told.split()) < (3 if numbered else 4) or numbered != numbers
        if short or label.first or weight(told, material) < _CARRIED * whole:
            continue
        if not (re.search(_TO_DO, told, re.IGNORECASE) or _beside(told, claim.text, material.tongue)):
            return told
    return None


def _beside(told: str, claim: str, tongue: Tongue) -> bool:
    """Whether `told` is only where, by what or from what, or a part of a longer name."""
    before = parsed(f"x {claim.partition(told)[0]}", tongue)[-1]
    return (
        before.low in _ASIDE
        or before.kind == "of"
        or (before.kind == "word" and not before.after and before.text != "x")
    )


_CARRIED = 0.5  # share of its sentence's weight that a noun phrase must have
_ASIDE = bag("from against versus unlike without by at during under after before using")
_TO_DO = (
    r" to (?!\d)| or |\b(?:shown|known|account|fim|fin)\b|\b(?:for|of|in|to|by|with),|"
    r"^(?:figure|table|paramount|important|level|top)\b"
)


def _claim(text: str, tongue: Tongue) -> Core:
    if tongue.code == "en":
        text = later(lightened(text), tongue)
    found = core(text, tongue)
    if closed(tongue).capitals and re.search(r"\b(?:dass|ob) $", text.removesuffix(found.text)):
        return Core(text)  # its verb stands last: '(zeigen, dass) Moos den Staub bindet'
    leading = found.scope and re.match(r"(?i)(?:it|they|this) ", found.text)
    return found if leading else Core(_pointless(_settled(found.text, tongue), tongue), found.scope)


def _offered(thing: str, longest: int, material: Material) -> str | None:
    """What the authors present: by its name, cut, or else whole."""
    tongue = material.tongue
    called = [one for one in named(thing, tongue) if len(one.split()) <= CLAIM]
    if called:
        return max(called, key=lambda one: (len(one.split()) <= TERSE, len(one)))
    whole = things(thing, tongue, longest)[:1] if len(thing.split()) <= longest else []
    if whole and len(whole[0].split()) <= TERSE:
        return whole[0]
    loose = (short for one in (*whole, *_presented(thing, tongue)) for short in _both(one, tongue))
    return (
        _best(loose, thing, material, _NEARLY)
        or _best(_presented(thing, tongue), thing, material)
        or next(iter(whole), None)
        or _named_first(thing, material)
    )


def _named_first(thing: str, material: Material) -> str | None:
    """The first noun phrase of what the authors present: the thing itself, without what it does."""
    found = [
        label.text
        for label in parts(thing, material)
        if 0 <= thing.find(label.text) <= _AN_ARTICLE and len(label.text.split()) >= _BRIEF
    ]
    free = [one for one in found if re.search(_TO_DO, one, re.IGNORECASE) is None]
    return max(free, key=lambda one: len(one.split()), default=None)


_AN_ARTICLE = 6  # characters that may stand before what is presented


def room(lines: int) -> int:
    """Words of a line that is shown whole where `lines` share the screen."""
    return _ROOM.get(lines, LONG)


_ASKED = re.compile(
    r"(?:the|one|a) (?:\w+ )?question (?:here )?is (?P<what>(?:how|why|what|which|where|when|whether) .+)",
    re.IGNORECASE,
)


def _settled(text: str, tongue: Tongue) -> str:
    """'These waves rise' as 'The waves rise', 'It allows …' as 'Allows …': nothing stands before it."""
    if presented(text, tongue):
        return text
    if tongue.code == "en":
        text = re.sub(r"^(?:But|And|Yet) (?=\w)", "", text)
        text = re.sub(r"^The authors? (?=(?:(?!of|in|from|and|who|whose|at)\w+) )(?:have |has )?", "", text)
    first, _, rest = text.partition(" ")
    noun, _, further = rest.partition(" ")
    the = _THE.get(tongue.code, {}).get(first.lower())
    deed = tongue.code in ("en", "de") and _verb(noun, tongue)
    if tongue.code == "en":
        plural = first.lower() in ("these", "those") and re.search(r"[^su]s$", noun) is not None
        deed = deed and not plural and not further.startswith("of ") and (noun[-1:] == "s" or noun in _MODAL)
        if first.lower() in ("it", "they", "this") and noun not in _NO_DEED and (deed or first == "They"):
            return rest if _verb(noun, tongue) else text
    if the is None or deed or parsed(f"x {rest}", tongue)[1].kind not in ("word", "verb", "number"):
        return text
    return f"{the} {rest}"


def _pointless(text: str, tongue: Tongue) -> str:
    """'explain this decline' as 'explain the decline': on screen nothing stands before it."""
    words = text.split()
    for at in range(1, len(words) - 1) if tongue.code == "en" else ():
        if words[at] in ("this", "these") and parsed(f"x {words[at + 1]}", tongue)[1].kind == "word":
            words[at] = "the"
    return " ".join(words)


def _verb(word: str, tongue: Tongue) -> bool:
    return re.fullmatch(rf"{tongue.verbs}|{closed(tongue).verbs}", word) is not None


_MODAL = bag("can could may might must should will would cannot is are was were has have had do does did")
_NO_DEED = _MODAL | bag("then also often therefore thus")
_THE = {
    "en": {"this": "the", "these": "the", "those": "the"},
    "de": {"dieser": "der", "diese": "die", "dieses": "das", "diesem": "dem", "diesen": "den"},
    "fr": {"ce": "le", "cette": "la", "ces": "les"},
    "es": {"este": "el", "esta": "la", "estos": "los", "estas": "las"},
    "pt": {"este": "o", "esta": "a", "estes": "os", "estas": "as"},
    "it": {"questa": "la", "queste": "le"},
}


def _said_alone(text: str, tongue: Tongue) -> bool:
    """Whether a whole sentence leans on nothing before it, and speaks of its matter, not of the paper."""
    if re.match(_ASKS, text) or text.lower().startswith(tuple(one.lower() for one in tongue.the_authors)):
        return False
    table = closed(tongue)
    first = re.split(r"[\s’']", text, maxsplit=1)[0].lower().strip(",")
    if tongue.code == "en" and re.match(r"(?i)(?:there (?:is|are|was|were)|one (?:can|may))\b", text):
        return True
    leans = first in table.prons or first in table.ands or first in _FOLLOWS or _leaning(text)
    return not leans and re.match(rf"(?:{tongue.anaphora})(?!\w)", text, re.IGNORECASE) is None


def _leaning(text: str) -> bool:
    """Whether a deed of the authors is done to what stands before it ('mention them here')."""
    deed = text[:1].islower() and not text.startswith("the ")
    return deed and re.search(r"\b(?:it|them|here|there)\b", text) is not None


_FOLLOWS = bag(  # words that open a sentence about the one before
    "but so yet such rather then thereby thus hence which that dabei damit daher deshalb dadurch dazu danach "
    "jedoch donc ainsi por tanto portanto quindi"
)


def _stands(text: str, tongue: Tongue) -> bool:
    """Whether `text` may be shown as a claim of its own."""
    if re.search(_WANTS, text) or _leaning(text):
        return False
    leans = re.match(r"(?i)(?:for|in|with|by|from|at|to|after|on) (?:this|that|these|them|it),", text)
    if leans or not opens_well(text, tongue) or re.match(_ASKS, text) or text.count("(") != text.count(")"):
        return False
    return len(text.split()) >= _BRIEF and not hangs(parsed(text, tongue), tongue, closed(tongue))


_WANTS = (
    r"\b(?:allow|enable|provide|offer|show|make|help|use|require|yield|give)s?, (?!and\b|or\b)"  # its object
)
_ASKS = (  # what is said of the paper and its parts, and what leans on the line before
    r"(?i)(?:for (?:example|instance)|then|also|(?:the )?(?:paper|article|report|figure|table|study|aim|goal|"
    r"question)|one of the (?:goals|aims))\b"
)


def _best(
    found: Iterable[str], claim: str, material: Material, most: int = CLAIM, least: float = _SHARE
) -> str | None:
    """The cut that keeps most of `claim`'s weight and its numbers; None when none keeps enough."""
    whole = weight(claim, material) or 1.0
    numbers = set(re.findall(r"\d[\d.,]*", claim))
    best: tuple[float, str] | None = None
    for one in found:
        count = len(one.split())
        share = weight(one, material) / whole
        if not _BRIEF <= count <= most or len(one) > _WIDEST or share < least or _DONE.search(one):
            continue
        kept = len(numbers & set(re.findall(r"\d[\d.,]*", one))) / len(numbers) if numbers else 0.0
        worth = share + _NUMBER * kept - _EACH * max(0, count - TERSE)
        if best is None or worth > best[0]:
            best = (worth, one)
    return best[1] if best else None


_DONE = re.compile(  # what was done, without how or by what
    r"\b(?:built|made|given|shown|seen|taken|known|used|found|done|held|kept|drawn|written|based|computed|"
    r"obtained|evaluated|tested|considered|described|provided|specified)$|^(?:\S+ ){1,4}(?!un)\w+ed$"
)


def _presented(thing: str, tongue: Tongue) -> Iterator[str]:
    """What the authors present: named, whole or ended early."""
    yield from things(thing, tongue, CLAIM)
    for shorter in earlier(thing, tongue):
        yield from things(shorter, tongue, CLAIM)
    if not guarded(thing, tongue):
        for shorter in (*_without_second(thing, tongue), *_ended(thing, tongue)):
            yield from things(shorter, tongue, CLAIM)


def _ended(thing: str, tongue: Tongue) -> Iterator[str]:
    """A thing without the last that is said of it: where, for whom, with what."""
    words = parsed(thing, tongue)
    table = closed(tongue)
    for at in range(3, min(len(words), CLAIM + 2)):
        word, before = words[at], words[at - 1]
        opens = word.kind in ("prep", "sub") or (before.after == "," and word.low.endswith(("ed", "ing")))
        if not opens or word.low in _HALVED or not heads(before, tongue, table, words[at - 2]):
            continue
        head = shown(words[:at]).rstrip(" ,;")
        if not _OPEN.search(head):
            yield head


_HALVED = bag("to and than per auf bis zu a al ao à")  # the second half of a span or of a rate


def _cut(scope: str, text: str, tongue: Tongue, most: int = CLAIM) -> Iterator[str]:
    """Claims that stand in `text`, each with its scope; a claim that another one limits is none."""
    if re.search(_PAIRED, text):
        return
    ends = [one for one in earlier(text, tongue) if claims(one, tongue)]
    for whole in (text, *ends, *_without_second(text, tongue), *_without_purpose(text, tongue)):
        for one in cut(scope, whole, tongue, most):
            if _stands(one, tongue):
                yield one
    pieces = compressed(f"{capital(scope + text)}.", tongue, most)
    for at, piece in enumerate(pieces):
        told = later(unquoted(piece), tongue)
        after = pieces[at + 1] if at + 1 < len(pieces) else ""
        limited = re.match(_LIMITS, after) is not None
        if limited or not _stands(told, tongue) or not strict_verb(told, tongue):
            continue
        yield told
        inner = core(told, tongue)
        if not guarded(told, tongue):
            for shorter in _without_second(inner.text, tongue):
                yield inner.scope + shorter
        thing = presented(inner.text, tongue)
        if thing:
            yield from (inner.scope + one for one in things(thing, tongue, most))
        else:
            yield from cut(inner.scope, inner.text, tongue, most)


_PAIRED = r"(?i)\b(?:respectively|beziehungsweise|respectivement|respectivamente|rispettivamente)\b"
_LIMITS = r"(?:But|Yet|However|By contrast|At the same time|This is because|Nevertheless)\b"


def _without_second(text: str, tongue: Tongue) -> Iterator[str]:
    """English: 'X does A and does B' as 'X does A', where nothing in it may be lost."""
    if tongue.code != "en" or guarded(text, tongue):
        return
    words = parsed(text, tongue)
    table: Closed = closed(tongue)
    for at in range(3, len(words) - 1):
        word, after = words[at], words[at + 1]
        if word.low != "and" or _OPEN.search(shown(words[:at])):
            continue
        further = words[at + 2] if at + 2 < len(words) and after.low.endswith("ly") else after
        deed = further.kind == "verb" or bare_verb(further, tongue) or further.low in _DEEDS
        if deed and not hangs(words[:at], tongue, table):
            yield shown(words[:at]).rstrip(" ,;")


def _without_purpose(text: str, tongue: Tongue) -> Iterator[str]:
    """English: 'X does A to do B' as 'X does A', where its verb does not ask for the deed."""
    if tongue.code != "en":
        return
    words = parsed(text, tongue)
    verb = next((at for at, word in enumerate(words) if word.kind == "verb"), len(words))
    if verb == len(words) or re.match(_ASKS_DEED, words[verb].low):
        return
    for at in range(verb + 3, len(words) - 1):
        before, rest = words[at - 1], shown(words[at:])
        if (
            words[at].low != "to"
            or not bare_verb(words[at + 1], tongue)
            or ABLE & {word.low for word in words[verb:at]}
        ):
            continue
        head = shown(words[:at])
        free = not guarded(head, tongue) and not denied(head, tongue) and re.search(_BINDS, rest) is None
        free = free and not hangs(words[:at], tongue, closed(tongue))
        if free and heads(before, tongue, closed(tongue), words[at - 2]) and not _OPEN.search(head):
            yield head.rstrip(" ,;")


_ASKS_DEED = (
    r"(?:allow|enabl|help|let|requir|caus|lead|ask|forc|encourag|permit|want|need|expect|tend|fail|seem|appear|"
    r"is$|are$|was$|were$|has$|have$|had$|make|made)"
)
_BINDS = r"\b(?:if|unless|when|only|except|but|although|while|whereas|not|without)\b"
_DEEDS = bag("to can may will thus thereby therefore")
_OPEN = re.compile(
    r"\b(?:both|either|between|zwischen|entre|tra|fra|not only)\b(?!.*\b(?:and|und|y|e|et)\b)|"
    r"(?<!\d%),(?![^,]*\b(?:which|who|that|and)\b)(?!\d)"
)
