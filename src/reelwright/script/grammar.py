"""As much grammar as can be told from the forms of words: where the finite verb is, what may end a phrase."""

import re

from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

EDGE = " ,;:.–—-“”\"'"
TO_BE = bag("is are was were be been being")
BEFORE_NOUNS = bag(
    "a an the this that these those its their his her our each every no any some many most few both "
    "several such all another of in on at by for from with into over under between among per than as "
    "via using without within through across"
)
_ALWAYS = bag(
    "is are was were has have had does did can could may might must should will would cannot shall "
    "became began"
)
_NOT_VERBS = bag(
    "speed need needs seed feed indeed hundred red bed embed breed weed greed unprecedented related "
    "united so-called based detailed limited advanced combined distributed used fixed mixed named "
    "proposed"
)
_PLURAL = re.compile(
    r"(?:[^s]s|people|data|criteria|children|media|men|women|fish|species|they|we|you|i|and|that|which|who)$"
)
_ADJECTIVE = re.compile(r"(?:able|ible|ical|ive|ous|ful|less|ent|ant|ary|ar|ic|al)$")
_NOT_ADJECTIVE = bag(
    "signal interval material proposal journal animal total goal trial potential experiment environment "
    "agent gradient component coefficient patient content event parameter extent measurement "
    "development treatment management plant topic metric logic music traffic arrival variable table "
    "vocabulary library summary boundary dictionary participant removal approval survival retrieval "
    "archive objective perspective equipment assessment improvement deployment agreement movement "
    "element moment document segment fragment requirement instrument argument increment cement sediment "
    "statement student restaurant constant variant determinant pollutant accident incident ingredient "
    "client cancer war star car bar seminar collar solar calendar pillar sugar grammar scalar similar"
)


def adjective(word: str) -> bool:
    """Whether an English word looks like an adjective."""
    bare = word.lower().strip(EDGE)
    return bare not in _NOT_ADJECTIVE and _ADJECTIVE.search(bare) is not None and len(bare) > 4


def verb_at(tokens: list[str], tongue: Tongue) -> int | None:
    """Index of the first word that is a finite verb, None when there is none."""
    for index in range(1, len(tokens)):
        if _finite(tokens, index, tongue):
            return index
    return None


def has_verb(text: str, tongue: Tongue) -> bool:
    """Whether `text` holds a finite verb."""
    return verb_at(["", *text.split()], tongue) is not None


def _finite(tokens: list[str], index: int, tongue: Tongue) -> bool:
    word = tokens[index].lower().strip(EDGE)
    if not re.fullmatch(tongue.verbs, word) and not (tongue.code == "en" and _verb_by_place(tokens, index)):
        return False
    if tongue.code != "en":
        return True
    if word in _ALWAYS:
        return True
    if tokens[index][:1].isupper() and index > 1:
        return False
    at = index - 1
    while at > 0 and tokens[at].lower().endswith("ly"):
        at -= 1
    raw = tokens[at].lower()
    before = raw.strip(EDGE)
    if (
        word in _NOT_VERBS
        or (raw and raw[-1] in ",;:" and not word.endswith("s"))
        or before in BEFORE_NOUNS
        or before == "to"
    ):
        return False
    if adjective(before):
        return False
    if word.endswith("ed") or not re.search(r"s$", word):
        if word.endswith("ed"):
            return not re.search(r"(?:ed|ly)$", before)
        past = word in _PAST
        return (
            past
            or _PLURAL.search(before) is not None
            or any(_PLURAL.search(t.lower()) for t in tokens[:at] if t)
        )
    return re.search(r"[^sui]s$", before) is None or before in ("this", "analysis", "basis")


def _verb_by_place(tokens: list[str], index: int) -> bool:
    """'poses a challenge': an unlisted word in -s after a singular noun and before a determiner."""
    word = tokens[index]
    if not re.fullmatch(r"[a-z]{3,}[^sui]s", word) or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].lower() in _AFTER_VERBS


_AFTER_VERBS = bag("a an the its their this that these those no each all how both")


_PAST = bag(
    "found gave made took held led grew rose fell meant kept ran came went got saw said knew thought built "
    "drove stood broke lay"
)
