"""A whole claim in the words of a headline, where nothing that it says is lost."""

import re

from reelwright.script.framing import unquoted
from reelwright.script.grammar import PAST
from reelwright.script.labels import PARTICIPLES
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.phrases import Word, closed, parsed

_LIGHT = (  # fillers, and many words for what fewer say
    (r" \((?:i\.e\. )?[A-Z][\w-]{1,9}\)", ""),
    (r"\b(?:is|are) able to\b", "can"),
    (r"\b(?:was|were) able to\b", "could"),
    (r"\bin order to\b", "to"),
    (r"\ball of the\b", "all"),
    (r"\b(?:that|which) (?:is|are|was|were) (?=\w+ed (?:in|on|by|from|to|for|with|at|as|using)\b)", ""),
    (r"\ba (?:large|great) number of\b", "many"),
    (r" (?:also|furthermore|moreover|therefore|thus|hence|then|indeed|additionally|however)\b(?= )", ""),
)
_AUXILIARY = re.compile(
    r"^(?P<subject>(?:(?!\b(?:that|which|who|whom|where|when|while|if|how|why|what|whether|because|it|they|"
    r"we|he|she|this|these|those|there|is|are|was|were|has|have|had|can|may|will|not)\b)[^,;:?])+?) "
    r"(?:has been|have been|had been|is|are|was|were) "
    r"(?P<deed>(?:(?:not|now|\w+ly) )?(?P<participle>\w+)) (?P<rest>.+)$"
)
_DONE = r"\w{2,}ed$|\w+(?:own|ought|tten|rawn|aken|iven|osen)$"
_PARTICIPLES = PAST | bag(
    "made found held built kept known shown seen set given taken driven drawn chosen written led lost met "
    "understood paid spent put run sent brought bound"
)
_ADJECTIVES = bag(
    "interested limited related complicated dedicated detailed advanced needed unrelated expected allowed "
    "supposed required able designed intended"
)
_ARTICLE = re.compile(
    r"(?<![\w-])(?:the|an?) (?!(?:few|little|lot|bit|number|variety|range|couple|majority|minority|half|"
    r"third|priori|posteriori|fact|same|other|others|more|less|latter|former|single|factor|dozen|hundred|thousand|"
    r"million|set|case|way|one|two|most|least|best|worst|first|last|part|share|kind|type|form)\b|[A-Z]|\d)"
)
_MOST_ARTICLES = 3


def terse(text: str, tongue: Tongue, most: int) -> str | None:
    """`text` in at most `most` words; None when it needs more.

    What goes is only what a headline does without: in English fillers, the 'is' of a passive and articles;
    elsewhere the first article and, in Romance languages, the 'is' of a passive.
    """
    if re.search(r"\?\s*$|\bthe authors?\b", text, re.IGNORECASE):
        return None
    english = tongue.code == "en"
    told = lightened(unquoted(text)) if english else unquoted(text)
    for shorter in (_unbracketed, _unled, _passive, _colon, _bare) if english else (_unled, _passive_abroad):
        if len(told.split()) <= most:
            break
        told = shorter(told, tongue)
    return told if 3 <= len(told.split()) <= most else None


def lightened(text: str) -> str:
    """`text` without fillers, in English."""
    for pattern, replacement in _LIGHT:
        text = re.sub(pattern, replacement, text)
    return text


def _unbracketed(text: str, _: Tongue) -> str:
    """Without what stands in brackets, but for a number or a limit."""
    return re.sub(r" \((?![^()]*(?:\d|\b(?:not|no|only|except|least|most)\b))[^()]+\)", "", text)


def _unled(text: str, tongue: Tongue) -> str:
    """Without the article that it begins with."""
    first, _, rest = text.partition(" ")
    table = closed(tongue)
    if first.lower() not in table.articles or (table.capitals and not rest[:1].isupper()):
        return text
    return rest if tongue.code != "en" or _ARTICLE.match(text.lower()) else text


def _passive(text: str, tongue: Tongue) -> str:
    """'The samples were stored in ethanol' as 'The samples stored in ethanol', where that is its one verb."""
    found = _AUXILIARY.match(text)
    if found is None:
        return text
    participle = found["participle"].lower()
    if not (re.match(_DONE, participle) or participle in _PARTICIPLES) or participle in _ADJECTIVES:
        return text
    words = parsed(f"{found['subject']} {found['deed']} {found['rest']}", tongue)
    others = [word for word in words if _deed(word) and word.low != participle]
    return text if others else f"{found['subject']} {found['deed']} {found['rest']}"


def _passive_abroad(text: str, tongue: Tongue) -> str:
    """'Folhas foram coletadas em …' as 'Folhas coletadas em …', where that is its one verb."""
    helper, form = _HELPERS_ABROAD.get(tongue.code, ""), PARTICIPLES.get(tongue.code, "$^")
    found = (
        re.match(rf"^(?P<subject>[^,;:?]+?) (?:{helper}) (?P<deed>\w+)(?P<rest> .+)$", text)
        if helper
        else None
    )
    if found is None or not re.search(form, found["deed"]) or found["deed"].endswith(("ndo", "ant")):
        return text
    words = parsed(f"{found['subject']} {found['deed']}{found['rest']}", tongue)
    leans = {word.kind for word in words[: len(found["subject"].split())]} & {"sub", "pron", "verb"}
    others = [word for word in words if word.kind == "verb" and word.text != found["deed"]]
    return text if others or leans else f"{found['subject']} {found['deed']}{found['rest']}"


_HELPERS_ABROAD = {
    "fr": "est|sont|a été|ont été|était|étaient|fut|furent",
    "es": "es|son|fue|fueron|ha sido|han sido|era|eran",
    "pt": "é|são|foi|foram|tem sido|têm sido|era|eram",
    "it": "è|sono|fu|furono|è stato|è stata|sono stati|sono state|era|erano",
}


def _colon(text: str, tongue: Tongue) -> str:
    """'Open research is a paradigm that helps' as 'Open research: a paradigm that helps'."""
    found = _EQUALS.match(text)
    if found is None or any(_deed(word) for word in parsed(found["subject"], tongue)):
        return text
    return f"{found['subject']}: {found['what']}"


_EQUALS = re.compile(
    r"^(?P<subject>(?!(?:there|it|this|they|these|those|one|what|no|not|only)\b)"
    r"(?:\w+, )?(?:(?!\b(?:that|which|who|where|when|if|while|how|why|whether|because)\b)[^,;:?]){3,60}?) "
    r"(?:is|are|was|were) (?P<what>(?:an?|the) (?!same\b|case\b)[^;:]+)$",
    re.IGNORECASE,
)


def _deed(word: Word) -> bool:
    return word.kind == "verb" or word.low in _HELPERS


_HELPERS = bag("is are was were has have had can could may might will would should must cannot do does did")


def _bare(text: str, _: Tongue) -> str:
    """Without articles, where few stand in it: one that is left would read as a slip."""
    told = _ARTICLE.sub("", text)
    few = len(text.split()) - len(told.split()) <= _MOST_ARTICLES
    return told if few and not re.search(r"(?<![\w-])(?:the|an?) (?![A-Z\d])", told) else text
