"""English: the sentences that stand in a long one, each with a subject of its own."""

import re
from collections.abc import Iterator

from reelwright.script.grammar import any_verb, strict_verb
from reelwright.script.hearing import speakable
from reelwright.script.languages.tongue import Tongue
from reelwright.script.unfolding import deeds, named, relatives, rows, tails

_SUBJECT = (
    r"(?:the|a|an|this|that|these|those|it|they|each|every|all|most|some|no|only|its|their|there|one|both|"
    r"many|"
    r"such|other|another|several|we|almost|nearly|total|overall|additional|recent|previous|different|similar|"
    r"[A-Z][\w.-]*)"
)
_BARE = (  # 'parameters of the model are': a plural without article that is a subject
    r"[a-z-]+[^\Wsu]s (?:(?!that |which |who |and |or )[a-z-]+ ){0,6}(?:are|were|have|can|will) "
)
_PLAIN = r"[a-z-]+ (?:is|are|was|were|has|have) "
_JOINTS = (  # the joint, what opens the second sentence
    (re.compile(r"; (?:and )?(?=\w)"), ""),
    (re.compile(rf": (?={_SUBJECT} )"), ""),
    (re.compile(rf", and (?={_SUBJECT} |{_BARE})"), ""),
    (re.compile(rf", (?=but (?:{_SUBJECT}|nothing|nobody) )"), ""),
    (re.compile(rf", (?=(?:so|yet) {_SUBJECT} )"), ""),
    (re.compile(rf",? so that (?={_SUBJECT} |{_BARE})"), "This way, "),
    (re.compile(rf", where (?={_SUBJECT} |{_PLAIN}|{_BARE})"), "There, "),
    (re.compile(rf", whereas (?={_SUBJECT} |{_PLAIN})"), "By contrast, "),
    (re.compile(rf"(?: [–—] |—)(?={_SUBJECT} [^–—]+$)"), ""),
    (re.compile(rf", while (?={_SUBJECT} |{_PLAIN})"), "At the same time, "),
    (re.compile(rf"(?:,? because|, since) (?={_SUBJECT} )"), "This is because "),
    (re.compile(r", as (?=(?:it|they|this|these|there) )"), "This is because "),
    (re.compile(rf", (?:even though|although|though) (?={_SUBJECT} )"), "But "),
)
OPENS_DEPENDENT = re.compile(
    r"(?:if|when|while|although|though|since|because|unless|once|as|given|assuming|not only|for example|"
    r"either|neither|both|whether|whereas|where)\b",
    re.IGNORECASE,
)
SCOPE = re.compile(  # an opening that holds for the second clause as well
    r"(?:in|for|with|without|among|at|on|during|after|before|under|unlike|by|within|across|given|despite|"
    r"to|from|"
    r"at|over|using|based)\b[^,;]*,",
    re.IGNORECASE,
)
_CASE = re.compile(  # an opening that 'in that case' can take up, and what it holds for
    r"^(?:If|When|Given|Under|Once(?! again| more)|"
    r"For (?!this\b|each\b|every\b|all\b|both\b|example|instance|the (?:purposes?|sake)))\b"
    r"[^,;]*, (?P<rest>.+)$"
)
_HOLDS = re.compile(
    r"\b(?:that|whether|if|how|when|because(?! of)|although|while|unless|either|neither|between|not only)\b"
)
_CONCEDED = re.compile(r"^(?P<word>Although|Though|Even though|While) (?P<first>[^,;:]+), (?P<second>[^;]+)$")
_ANAPHOR = re.compile(r"(?:it|they|this|there|these) ")
_OPEN_END = re.compile(r"\b(?:and|or|but|then|also|the|an?|of|as|that|which)\.$")
_HEDGED_REASON = re.compile(  # a 'because' that is denied, or doubted
    r"\b(?:not|n[’']t|no|only|just|mainly|partly)\b|"
    r"\b(?:potentially|possibly|likely|simply|probably|perhaps|largely|mostly|primarily|presumably|often|"
    r"precisely|especially|particularly)$"
)
_OWN_VERB = re.compile(
    r"(?:(?!that |which |who |and |where )[\w-]+ ){1,9}?(?:is|are|was|were|has|have|can|cannot|did) "
)
_BEFORE_COMMA = re.compile(r"^(?:If|When|For|In|With|Given|Under|Once|After|Before|During)\b[^,]*, ")
LEAST = 5  # words of each half


def divided(text: str, tongue: Tongue, most_words: int) -> tuple[str, ...]:
    """`text`, or the whole sentences that stand in it, when it has more than `most_words`.

    Of the places where it may be divided, one that leaves no half too long is taken before any other.
    """
    if tongue.code != "en" or len(text.split()) <= most_words:
        return (text,)
    length = len(text.split())
    sound = [
        pair
        for pair in _halves(text, tongue)
        if all(LEAST <= len(half.split()) < length and stands(half, tongue) for half in pair)
    ]
    if not sound:
        return (text,)
    short = [pair for pair in sound if max(len(half.split()) for half in pair) <= most_words]
    first, second = (short or sound)[0]
    return (*divided(first, tongue, most_words), *divided(second, tongue, most_words))


def _halves(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Places where `text` may be two sentences, best first."""
    for joint, opener in _JOINTS:
        for found in joint.finditer(text):
            first, second = text[: found.start()].rstrip(" ,;:"), text[found.end() :]
            if min(len(first.split()), len(second.split())) < LEAST or "respectively" in second:
                continue
            if not _clause(first) or not _clause(second):
                continue
            if not _bound(first, found.group(), second, opener, tongue):
                yield f"{first}.", opener + (second if opener else capital(second))
            elif not opener and _in_case(first, second, tongue):
                yield f"{first}.", _cased(second)
    conceded = _CONCEDED.match(text)
    if conceded and any_verb(conceded["first"], tongue) and not _at_once(conceded):
        yield f"{capital(conceded['first'])}.", f"But {conceded['second']}"
    for first, second in deeds(text, tongue):
        if not OPENS_DEPENDENT.match(text) and not SCOPE.match(text):
            yield first, second
        elif _in_case(first, second, tongue):
            yield first, _cased(second[:1].lower() + second[1:])
    yield from rows(text, tongue)
    yield from relatives(text, tongue)
    yield from named(text, tongue)
    yield from tails(text, tongue)


def _at_once(conceded: re.Match[str]) -> bool:
    """Whether 'while' is of time, or what it opens speaks of something that is named only after it."""
    if conceded["word"] != "While":
        return False
    return (
        re.search(r"^(?:it|they|this|its|their)\b|\b(?:is|are|was|were) \w+ing\b", conceded["first"])
        is not None
    )


def _in_case(first: str, second: str, tongue: Tongue) -> bool:
    """Whether all that `second` needs of `first` is the case that opens it."""
    case = _CASE.match(first)
    if case is None or not any_verb(case["rest"], tongue) or _HOLDS.search(case["rest"]):
        return False
    return "," not in case["rest"] and not re.match(r"(?:so|yet)\b", second)


def _cased(second: str) -> str:
    rest = second.removeprefix("but ")
    return f"But in that case, {rest}" if rest != second else f"In that case, {second}"


def _bound(first: str, joint: str, second: str, opener: str, tongue: Tongue) -> bool:
    """Whether something in `first` holds for `second` as well, or both are parts of one list.

    An `opener` with 'this' takes up all of `first`, what opens it too.
    """
    if opener.startswith(("This", "There")):
        return (
            _HEDGED_REASON.search(first) is not None
            or _HOLDS.search(_BEFORE_COMMA.sub("", first)) is not None
        )
    if OPENS_DEPENDENT.match(first):
        return True
    if joint.startswith(";"):  # items of a list after a colon
        return ":" in first and (joint == "; and " or re.search(r"; (?:and|or)\b", second) is not None)
    if joint.startswith(":"):
        return ";" in second or re.search(r"\b(?:following|as|are|is)$", first) is not None
    if SCOPE.match(first) or _HOLDS.search(first):
        return True
    listed = joint.startswith(", and") and "," in first and not _ANAPHOR.match(second)
    return listed and not _OWN_VERB.match(second) and not any_verb(first.rsplit(",", 1)[1], tongue)


def _clause(text: str) -> bool:
    """Whether `text` is no list and no bare opening of one."""
    return re.match(r"(?:and|or|nor|to|which|who|whose|where|\w+ing)\b", text) is None


def stands(text: str, tongue: Tongue) -> bool:
    """Whether `text` is speakable and opens with a subject whose verb comes before any relative clause."""
    if not speakable(text, tongue) or _OPEN_END.search(text):
        return False
    text = re.sub(r"^(?:But )?[Ii]n that case, ", "", text)
    text = capital(re.sub(r"^[Tt]hat (?=[a-z])", "the ", text))
    head = re.split(r"[;:]| (?:which|that|who|where|how|what|whether|as well as) ", text, maxsplit=1)[0]
    lead = re.sub(rf"^(?:{SCOPE.pattern}) ?", "", head, flags=re.IGNORECASE)
    return (
        strict_verb(head, tongue)
        or strict_verb(f"{head} the work", tongue)
        or (lead != head and any_verb(lead, tongue))
    )


def capital(text: str) -> str:
    """`text` with a capital."""
    return text[:1].upper() + text[1:]
