"""The sentences that stand in a long one, each with a subject of its own."""

import re
from collections.abc import Iterator

from reelwright.script.grammar import any_verb, strict_verb
from reelwright.script.hearing import speakable
from reelwright.script.joints import parted_at_joints
from reelwright.script.languages.tongue import Tongue
from reelwright.script.parting import parted
from reelwright.script.unfolding import deeds, first_verb, named, relatives, rows, tails

_SUBJECT = (
    r"(?:the|a|an|this|that|these|those|it|they|each|every|all|most|some|no|only|its|their|there|one|both|"
    r"many|"
    r"such|other|another|several|we|almost|nearly|total|overall|additional|recent|previous|different|similar|"
    r"[A-Z][\w.-]*)"
)
_BARE = (  # 'parameters of the model are': a plural without article that is a subject
    r"[a-z-]+[^\Wsu]s (?:(?!that |which |who |and |or )[a-z-]+ ){0,6}(?:are|were|have|can|will) "
)
_DOES = r"(?:[a-z-]+ ){0,2}[a-z-]+[^\Wsu]s (?:only|also|still|then|thus) [a-z]+ed "
_MANY_OF = r"[a-z-]+[^\Wsu]s (?:in|of|from|for) "
_WITHOUT_COMMA = r"(?:the|this|these|it|they|there) "
_PLAIN = r"[a-z-]+ (?:is|are|was|were|has|have) "
_JOINTS = (  # the joint, what opens the second sentence
    (re.compile(r"; (?:and )?(?=\w)"), ""),
    (re.compile(rf": (?={_SUBJECT} )"), ""),
    (re.compile(rf",? and that (?={_SUBJECT} )"), ""),
    (re.compile(rf", and (?={_SUBJECT} |{_BARE}|{_DOES})"), ""),
    (re.compile(rf", (?=but (?:{_SUBJECT}|nothing|nobody) )"), ""),
    (re.compile(r"(?<![,;:]) (?=but (?:the|this|these|it|they|there|its|their) )"), ""),
    (re.compile(rf", (?=(?:so|yet) {_SUBJECT} )"), ""),
    (re.compile(rf",? so that (?={_SUBJECT} |{_BARE})"), "This way, "),
    (re.compile(rf", where (?={_SUBJECT} |{_PLAIN}|{_BARE}|[a-z-]+[^\Wsu]s [a-z]+ )"), "There, "),
    (re.compile(rf", whereas (?={_SUBJECT} |{_PLAIN}|{_BARE}|{_MANY_OF})"), "By contrast, "),
    (re.compile(rf"(?: [–—] |—)(?:and )?(?={_SUBJECT} [^–—]+$)"), ""),
    (re.compile(rf", while (?={_SUBJECT} |{_PLAIN}|{_BARE}|{_MANY_OF})"), "At the same time, "),
    (re.compile(rf"(?:,? because|, since) (?={_SUBJECT} )"), "This is because "),
    (re.compile(r", as (?=(?:it|they|this|these|there) )"), "This is because "),
    (re.compile(rf"(?<![,;:]) and (?={_WITHOUT_COMMA})"), ""),
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
_OWN_OPENING = re.compile(r"^(?:At the same time|By contrast|This way), ")  # put there by a division
_FACTIVE = re.compile(  # what is shown is so: a second clause may stand without it
    r"^(?:The authors?|They|This (?:paper|study|work)|(?:The |These |This )?(?:[\w-]+ ){0,2}(?:results|"
    r"findings|data|experiments|simulations|analys[ei]s)) (?:also |further |then |\w+ly )?(?:shows?|showed|"
    r"demonstrates?|demonstrated|finds?|found|reveals?|revealed|confirms?|confirmed|establish(?:es|ed)?|"
    r"observed?|observes) that "
)
_RELATED = re.compile(  # 'Explanations that involve changes can …', 'The tool that runs it is …'
    r"^(?:(?!that |which |who )[\w’'-]+ ){1,6}(?:that|which|who) "
    r"(?:(?!that |which |who |where |when |because |while |if |is |are |was |were |can |has |have )"
    r"[\w’'-]+ ){2,9}"
    r"(?:is|are|was|were|can|has|have|must|should|will) (?!that )[a-z]"
)
_BEFORE_COMMA = re.compile(r"^(?:If|When|For|In|With|Given|Under|Once|After|Before|During)\b[^,]*, ")
LEAST = 5  # words of each half


def divided(text: str, tongue: Tongue, most_words: int) -> tuple[str, ...]:
    """`text`, or the whole sentences that stand in it, when it has more than `most_words`.

    Of the places where it may be divided, one that leaves no half too long is taken before any other.
    """
    if tongue.code != "en":
        return parted_at_joints(text, tongue, most_words)
    if len(text.split()) <= most_words:
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
    yield from parted(text, tongue)


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
    own = _OWN_OPENING.sub("", first)
    if SCOPE.match(own) or _HOLDS.search(_FACTIVE.sub("", own)):
        return True
    if joint.endswith(" that "):
        return _FACTIVE.match(own) is None
    if joint in (" ", " and "):
        return _entwined(own, joint, second, tongue)
    listed = joint.startswith(", and") and "," in first and not _ANAPHOR.match(second)
    return listed and not _OWN_VERB.match(second) and not any_verb(first.rsplit(",", 1)[1], tongue)


def _entwined(first: str, joint: str, second: str, tongue: Tongue) -> bool:
    """Whether two clauses without a comma between them may be one, or share a subject."""
    own, found = _OWN_VERB.match(second.removeprefix("but ")), first_verb(first, tongue)
    if own is None or found is None or (found[1].endswith("ed") and _OWN_VERB.match(first) is None):
        return True
    if joint == " ":
        return re.search(r"\b(?:no|nothing|none|not|never|all|any\w*|every\w*|only)\b", first) is not None
    *subject, verb = own.group().split()
    many = re.search(r"[^su]s$", subject[-1]) is not None or subject[-1] in ("they", "these", "there")
    return re.search(r"\bboth\b", first) is not None or (verb in ("are", "were", "have") and not many)


def _clause(text: str) -> bool:
    """Whether `text` is no list and no bare opening of one."""
    reported = r"that (?:the|an?|these|those|this|its|their|it|they)\b"
    return re.match(rf"(?:and|or|nor|to|which|who|whose|where|\w+ing)\b|{reported}", text) is None


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
        or _after_relative(text) is not None
    )


def _after_relative(text: str) -> re.Match[str] | None:
    """'Explanations that involve changes can be used': the verb after a relative clause of its subject."""
    return _RELATED.match(text)


def capital(text: str) -> str:
    """`text` with a capital."""
    return text[:1].upper() + text[1:]
