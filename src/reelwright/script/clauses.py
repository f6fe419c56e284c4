"""English: a sentence as a short whole clause, cut only where a clause ends."""

import re

from reelwright.script.grammar import EDGE, TO_BE, adjective, finite, strict_verb, verb_at
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

MOST = 12  # words of a point
WIDEST = 88  # characters of a point

_WHO = (
    r"(?:the authors?|this (?:paper|article|work|study|report|thesis)|the (?:paper|article|present (?:work|"
    r"paper|study)|study)|they)"
)
_ADVERBS = r"(?: \w+ly| also| here| therefore| then| thus| first| further| now| have| has)*"
_TELLS = re.compile(  # what is offered is the point, not that it is offered
    rf"^{_WHO}{_ADVERBS} (?:presents?|presented|proposes?|proposed|introduces?|introduced|develops?|"
    r"developed|describes?|described|offers?|offered|provides?|provided|(?:observe|find|report|"
    r"see|note|obtain)[sd]?(?= no )|found(?= no )) (?P<thing>.+)$",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"^(?:the|one) (?:\w+ )?(?:aim|goal|purpose|objective|motivation)s? (?:of|for|behind) "
    r"[\w .’'-]{3,50}? (?:is|was|are|were) to (?P<thing>.+)$",
    re.IGNORECASE,
)
_THERE = re.compile(r"^there (?:is|are|was|were)(?: also)? (?P<thing>.+)$", re.IGNORECASE)
_DID = re.compile(rf"^(?:the authors?|they|we){_ADVERBS} (?P<verb>[a-z]+) (?P<rest>.+)$", re.IGNORECASE)
_PAST = {
    "show": "Showed", "find": "Found", "build": "Built", "run": "Ran", "choose": "Chose", "see": "Saw",
    "take": "Took", "give": "Gave", "write": "Wrote", "make": "Made", "begin": "Began",
}  # fmt: skip
_REGULAR = bag(
    "evaluate analyze analyse observe compare compute calculate measure estimate use apply employ explore "
    "examine investigate study discuss test train collect sample implement illustrate demonstrate validate "
    "combine extend derive prove consider adopt simulate model report select identify assess summarize "
    "summarise instantiate add define design perform benchmark classify quantify characterize survey review "
    "generalize recommend initiate prefer reject adjust retrieve"
)
_STRONG = re.compile(
    r"(?:[;:] | [–—] |, (?=(?:which|where|who|while|whereas|but|so|and|as|because|since|although|thus|"
    r"thereby|hence|such|including|making|allowing|enabling|leading|resulting|providing|giving|with|using|"
    r"for example|even|especially|particularly|rather|when|in|on)\b)| (?=(?:because|while|whereas|since|"
    r"although|though|so that|thus|thereby|using|by \w+ing|allowing|enabling|leading to|such as|including|"
    r"for example|in order to|in (?:contrast|addition)|due to|based on|rather than|as well as|according to|"
    r"compared (?:to|with)|and (?:the|it|they|this|these|there|can|could|is|are|was|were|has|have|then|"
    r"also|thus|therefore) | and [a-z]+s (?:the|a|an|its|their) )))"
)
_WEAK = bag("with in at from through during via across among within over under for on before after")
_NO_OBJECT = bag("such other so very more most less each only even also")
_LIST = re.compile(r", [^,]+$")


def tellings(text: str) -> list[tuple[str, bool]]:
    """`text` without its frame ('The authors present'), shortest first, and whether a verb is left in it."""
    found: list[tuple[str, bool]] = []
    tells = _TELLS.match(text)
    if tells and not re.match(r"(?:that|how|whether|to|in|on|it|them|by|for|and|why|what)\b", tells["thing"]):
        found.append((_named(_offered(tells["thing"])), False))
    aim = _AIM.match(text)
    if aim:
        found.append((aim["thing"], False))
    there = _THERE.match(text)
    if there and len(there["thing"].split()) > 2:
        found.append((re.sub(r"^(?:also )", "", there["thing"]), False))
    did = _DID.match(text)
    verb = did["verb"].lower().removesuffix("s") if did else ""
    if did and not tells and (verb in _REGULAR or verb in _PAST) and not did["rest"].startswith("that "):
        found.append((f"{_past(verb)} {_AND_BASE.sub(_and_past, did['rest'])}", False))
    past = did is not None and (
        did["verb"].lower().endswith("ed") or did["verb"].capitalize() in _PAST.values()
    )
    if did and past and not tells and not did["rest"].startswith("that "):
        found.append((f"{did['verb'].capitalize()} {did['rest']}", False))
    found.append((text, True))
    return found


_AND_BASE = re.compile(r"\band (?P<verb>[a-z]+)\b")


def _and_past(found: re.Match[str]) -> str:
    verb = found["verb"]
    return f"and {_past(verb).lower()}" if verb in _REGULAR or verb in _PAST else found.group()


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d".capitalize()
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied".capitalize()
    return f"{verb}ed".capitalize()


def _offered(thing: str) -> str:
    """The first thing offered, without what the authors do besides."""
    return re.split(
        r",? and (?:\w+ly |also |then |further )?(?=(?:demonstrate|show|point|discuss|provide|explore|apply|"
        r"use|test|compare|report|describe|present|illustrate|evaluate|propose|how|what|why)s?d?\b)",
        thing,
    )[0]


def _named(thing: str) -> str:
    """'Tide.jl as a package for …' as 'Tide.jl: a package for …'; a single article goes."""
    thing = re.sub(r"^([A-Z][\w.-]+) as (an?|the) ", r"\1: \2 ", thing)
    return re.sub(r"^(?:an?|the) (?=\S+ )", "", thing, flags=re.IGNORECASE)


def fits(text: str) -> bool:
    """Whether `text` is short enough to be a point."""
    return 2 <= len(text.split()) <= MOST and len(text) <= WIDEST


_VERBS_ON = re.compile(
    r"^(?:(?!\b(?:which|that|who|where|when|as|because|if|what|how|while|than)\b)[^,;:])*?"
    r"\b(?:is|are|was|were|has|have|can|could|will|may|must|should|cannot)\b"
)
_NEEDED = re.compile(r"^\w+ (?:[\w-]+ ){1,4}(?:on|in|by|for|to|from|with) (?:which|whom)\b")


def ends(text: str) -> list[tuple[str, bool]]:
    """The beginnings of `text` that end where a clause or adjunct ends, and whether it is a clause's end."""
    cuts = [(text[: joint.start()].rstrip(EDGE), True) for joint in _STRONG.finditer(text)]
    tokens = text.split()
    for at in range(3, min(MOST + 1, len(tokens))):
        if tokens[at].lower() in _WEAK and tokens[at - 1][-1:] not in ",;:":
            after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
            if after not in ("which", "whom", "whose", "where") and not re.search(r"ing$", after):
                cuts.append((" ".join(tokens[:at]), False))
    return [(cut, clean) for cut, clean in cuts if fits(cut)]


def _hangs(cut: str, rest: str, last: str, tongue: Tongue) -> bool:
    """Whether `cut` asks for what was cut off: its last word, an open pair, a list or a condition."""
    if last in tongue.never_last or last in tongue.stopwords or last in _NO_OBJECT or last.endswith("ing"):
        return True
    pairs = r"\b(?:both|either|neither|between|from|not only|not just)\b(?!.*\b(?:and|or|nor|to)\b)"
    if re.search(pairs, cut) or cut.count("(") != cut.count(")"):
        return True
    if re.search(r"\b(?:so|too|as|more|less|such) \w+$", cut.lower()):
        return True
    if rest.startswith("and") and _LIST.search(cut):
        return True
    # a condition is no adjunct
    return re.match(r"\W*(?:only|unless|if|when|unlike|without|except|until|once)\b", rest) is not None


def complete(cut: str, rest: str, tongue: Tongue, *, clause: bool, clean: bool) -> bool:
    """Whether `cut`, followed in its sentence by `rest`, reads as something finished.

    `clause`: it must have its verb and what the verb asks for. `clean`: it ends where a clause ends.
    """
    tokens = cut.split()
    last, before = tokens[-1].lower().strip(EDGE), tokens[-2].lower().strip(EDGE)
    if _hangs(cut, rest, last, tongue):
        return False
    if last.endswith("ly") or adjective(last):
        joined = before in TO_BE or before.endswith("ly")
        return clean and (joined or (last.endswith("ly") and len(tokens) > 3 and strict_verb(cut, tongue)))
    if last.endswith(("ed", "en")) and last not in ("speed", "need", "seed", "hundred", "oxygen", "children"):
        return clean and before in ("be", "not") and "not" in cut.split()
    asked = re.search(r"\b(?:how|what|why|whether|where|that)\b(?P<rest>.*)$", cut.lower())
    if asked and verb_at(["", *asked["rest"].split()], tongue) is None:
        return False
    if not clause:
        return len(tokens) > 2
    where = verb_at(["", *tokens] if tokens[0][:1].islower() else tokens, tongue)
    if where is None:
        return False
    if finite(tokens, len(tokens) - 1, tongue) or tokens[where].strip(EDGE) == last:
        return False
    if not clean:
        if _VERBS_ON.match(rest) or _NEEDED.match(rest):
            return False
        if before in tongue.cut_before or before in ("to", "of"):
            return False
        return len(tokens) - where > 2 or last[:1].isdigit()
    return True
