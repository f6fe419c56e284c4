"""As much grammar as can be told from the forms of words: where the finite verb is, what may end a phrase."""

import re

from reelwright.script.languages.bags import bag
from reelwright.script.languages.placing import is_finite, placed_verb
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
        if finite(tokens, index, tongue):
            return index
    return None


def has_verb(text: str, tongue: Tongue) -> bool:
    """Whether `text` holds a finite verb of its own, not only one inside a relative clause."""
    tokens = ["", *text.split()]
    found = [index for index in range(1, len(tokens)) if finite(tokens, index, tongue)]
    if tongue.code == "en" and not found:
        return any(_verb_by_form(tokens, index) for index in range(2, len(tokens)))
    if not found or tongue.code != "en":
        return bool(found) or placed_verb(text, tongue)
    relatives = [index for index, token in enumerate(tokens) if token.lower().strip(EDGE) in _RELATIVE]
    return not relatives or found[0] < relatives[0] or len(found) > len(relatives)


def strict_verb(text: str, tongue: Tongue) -> bool:
    """As has_verb, but a participle after a noun ('models trained on data') is not taken for a verb."""
    if not has_verb(text, tongue) or tongue.code != "en":
        return has_verb(text, tongue)
    tokens = ["", *text.split()]
    for index in range(1, len(tokens)):
        word = tokens[index].lower().strip(EDGE)
        if word in _RELATIVE:
            return False
        if not word.endswith("ed") and index > 2 and _believed(tokens, index, tongue):
            return True
        if finite(tokens, index, tongue):
            after = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
            if not word.endswith("ed") and word not in PAST:
                return True
            if (
                after in _AFTER_VERBS
                or after in _AMOUNTS
                or tokens[index - 1].lower()
                in ("authors", "they", "we", "it", "only", "also", "still", "thus")
            ):
                return True
    return False


_AMOUNTS = bag("some several many more most two three four five")
_RELATIVE = frozenset(("which", "that", "where", "who", "whose"))
_SUBJECTS = bag("we they i authors researchers")
_AMID = bag(
    "also then next often still now only further thus therefore always never generally typically both"
)
_GOVERNING = bag(
    "varies differs depends belongs relies consists ranges corresponds amounts refers leads contributes "
    "arises "
    "emerges stems results vary differ depend belong rely consist correspond refer lead contribute arise "
    "result"
)
_LEAST = 7  # words from which a doubtful verb is believed: running text of that length is seldom a heading
_TAKES = re.compile(  # what follows a verb more often than a noun
    r"\d.*|an?|the|its?|their|this|these|those|each|every|all|both|no|any|some|many|several|other|more|"
    r"less|most|"
    r"one|two|three|four|five|how|what|good|new|different|high|low|\w+(?:ing|ly|able|ible|ive|al|ic|ous|ful)"
)


def any_verb(text: str, tongue: Tongue) -> bool:
    """Whether any word of `text` is a finite verb, inside a relative clause or not."""
    tokens = ["", *text.split()]
    return any(finite(tokens, at, tongue) or _believed(tokens, at, tongue) for at in range(1, len(tokens)))


def reads_as_sentence(text: str, tongue: Tongue) -> bool:
    """As has_verb, but in English words that are nouns as well ('supports') are believed by their company.

    For running text only: 'Model results for two rivers', a heading, may pass.
    """
    if has_verb(text, tongue) or tongue.code != "en":
        return has_verb(text, tongue)
    tokens = ["", *text.split()]
    if len(tokens) <= _LEAST:
        return False
    found = [
        at for at in range(2, len(tokens)) if finite(tokens, at, tongue) or _believed(tokens, at, tongue)
    ]
    if not found:
        return False
    relatives = sum(
        token.lower().strip(EDGE) in _RELATIVE and tokens[at - 1].lower() not in BEFORE_NOUNS
        for at, token in enumerate(tokens[: found[-1]])
    )
    return len(found) > relatives


def _believed(tokens: list[str], index: int, tongue: Tongue) -> bool:
    """Whether a word of the list of verbs stands where a verb does: after its subject, before its object."""
    word = tokens[index].lower().strip(EDGE)
    if not re.fullmatch(tongue.verbs, word):
        return False
    at = index - 1
    while at > 1 and (tokens[at].lower() in _AMID or tokens[at].endswith("ly")):
        at -= 1
    before, raw = tokens[at].lower().strip(EDGE), tokens[at]
    if before in _SUBJECTS or (before == "it" and word.endswith("s")):
        return True
    if before in BEFORE_NOUNS or before == "to" or (adjective(before) and raw.islower()):
        return before in ("all", "both", "most", "many", "these", "this", "those") and _object(tokens, index)
    after = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
    governs = word in _GOVERNING and re.fullmatch(r"(?:from|in|on|to|with|by|among|of|as|between)", after)
    if tokens[index][:1].isupper() or not (governs or _object(tokens, index)):
        return False
    if word.endswith("ed"):
        return raw[-1:] == "," and index > 4
    if raw[-1:] in ",;:" and at == index - 1:
        return False
    if after in ("how", "why", "whether") and re.fullmatch(r"[\w-]+", raw) and not word.endswith("ed"):
        return True
    named = raw[:1].isupper() and (at == 1 or raw.isupper())
    bare = not word.endswith("s") and not raw.isupper()  # 'Harbours need …': before such a verb, no name
    plural = re.search(r"[^su]s$", before) is not None and (bare or not named)
    heads = [token.lower().strip(EDGE) for token in tokens[1:at]]
    if word.endswith("s") and not word.endswith("ss"):
        return not plural or "of" in heads
    return plural or any(re.search(r"[^su]s$", head) or head == "and" for head in heads)


def _object(tokens: list[str], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    bare = after.lower().strip(EDGE)
    return bool(bare) and (
        _TAKES.fullmatch(bare) is not None or after[:1].isupper() or re.search(r"[^su]s$", bare) is not None
    )


def finite(tokens: list[str], index: int, tongue: Tongue) -> bool:
    """Whether the word at `index` is a finite verb, as its form and its neighbours tell."""
    word = tokens[index].lower().strip(EDGE)
    word = word.removeprefix("re-") if tongue.code == "en" else word
    negated = tongue.code == "en" and re.search(r"n[’']t$", word) is not None
    placed = tongue.code == "en" and (_verb_by_place(tokens, index) or _verb_by_ending(tokens, index))
    deed = tongue.code == "en" and _DEED.fullmatch(word) is not None and _their_deed(tokens, index)
    if not re.fullmatch(tongue.verbs, word) and not (placed or deed or negated):
        return False
    if tongue.code != "en":
        return is_finite(tokens, index, tongue)
    if word in _ALWAYS or negated or deed:
        return True
    if word in ("lead", "leads", "need", "needs") and _leads_to(tokens, index):
        return True
    if (
        index == 1 + (tokens[0] == "")
        and tokens[index - 1].lower() in _PRONOUNS_TOO
        and word not in _NOT_VERBS
    ):
        return True
    if word in NOUNS_TOO:
        before = tokens[index - 1].lower()
        free = (
            before.strip(EDGE) not in BEFORE_NOUNS | {"to"}
            and not adjective(before)
            and before[-1:] not in ",;:"
        )
        after = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        return free and (after in _AFTER_VERBS or before in ("it", "they", "which", "that", "who", "authors"))
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
        or before in ("to", "being")
    ):
        return False
    if adjective(before):
        return False
    if word.endswith("ed") or not re.search(r"s$", word):
        if word.endswith("ed"):
            return not re.search(r"(?:ed|ly)$", before)
        past = word in PAST
        return (
            past
            or _PLURAL.search(before) is not None
            or any(_PLURAL.search(t.lower()) for t in tokens[:at] if t)
        )
    return (
        re.search(r"[^sui]s$", before) is None
        or before in ("this", "analysis", "basis")
        or tokens[at].strip(EDGE).isupper()  # an acronym: 'GLS offers'
    )


_DEED = re.compile(r"\w+ed|study|review|survey|sample|design|report|test")


def _their_deed(tokens: list[str], index: int) -> bool:
    """'the authors then used': what follows a person is done by that person."""
    at = index - 1
    while at > 0 and (tokens[at].lower() in _AMID or tokens[at].endswith("ly")):
        at -= 1
    return tokens[at].lower() in _SUBJECTS


def _verb_by_ending(tokens: list[str], index: int) -> bool:
    """'bees pollinate crops': an unlisted word with a verb's ending after a noun that agrees with it."""
    word, before = tokens[index], tokens[index - 1].lower()
    if not word.islower() or word in _NOT_BY_ENDING or not re.fullmatch(r"[a-z-]+", before):
        return False
    if before in BEFORE_NOUNS or before == "to" or adjective(before) or before.endswith(("ly", "ing", "ed")):
        return False
    many = re.search(r"[^sui]s$", before) is not None
    return (
        re.fullmatch(r"[a-z]{3,}(?:ate|ize|ify)" if many else r"[a-z]{3,}(?:ates|izes|ifies)", word)
        is not None
    )


_NOT_BY_ENDING = bag(
    "private accurate separate adequate intermediate appropriate ultimate alternate delicate moderate "
    "climate candidate estimate aggregate duplicate template substrate certificate precipitate "
    "climates candidates estimates aggregates duplicates templates substrates certificates "
    "precipitates plates states mandate mandates debate debates coordinate coordinates surrogate "
    "surrogates isolate isolates conjugate conjugates carbonate carbonates nitrate nitrates phosphate "
    "phosphates sulfate sulfates chocolate correlate correlates covariate covariates bivariate "
    "multivariate univariate associate associates graduate graduates advocate advocates delegate "
    "delegates magnate vertebrate vertebrates primate primates invertebrate invertebrates replicate "
    "replicates immediate remote late rate rates date dates"
)


def _leads_to(tokens: list[str], index: int) -> bool:
    after = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
    return after == "to" and (
        tokens[index].lower().endswith("s") or _PLURAL.search(tokens[index - 1].lower()) is not None
    )


def _verb_by_form(tokens: list[str], index: int) -> bool:
    """'ice melts faster': an unlisted word in -s between a singular noun and an adverb."""
    before, after = tokens[index - 1].lower(), (tokens[index + 1].lower() if index + 1 < len(tokens) else "")
    if not re.fullmatch(r"[a-z]{3,}[^sui]s", tokens[index]) or not re.fullmatch(r"[^\W\d_]+[^s]", before):
        return False
    if before in BEFORE_NOUNS or adjective(before):
        return False
    return (
        after in ("with", "to", "from", "by", "better", "more", "less", "well")
        or re.search(r"(?:ly|er)$", after) is not None
    )


def _verb_by_place(tokens: list[str], index: int) -> bool:
    """'poses a challenge': an unlisted word in -s after a singular noun and before a determiner."""
    word = tokens[index]
    if not re.fullmatch(r"[a-z]{3,}[^sui]s", word) or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1].lower()
    return after in _AFTER_VERBS or after[:1].isdigit() or after in ("until", "over")


_AFTER_VERBS = bag("a an the its their this that these those no each all how both")


_PRONOUNS_TOO = bag("this that these those all both many some most each")
NOUNS_TOO = bag(
    "models model measures measure costs cost changes change results benefits benefit limits limit maps "
    "map scales scale "
    "use work needs need causes cause sets set means plays play plots plot tests test forms form lists list "
    "supports support puts cuts cut returns return splits split lets increases "
    "increase decreases "
    "decrease offer help estimates estimate samples sample focus spread address "
    "supply reaches reach stands lead risks risk lie plans plan show displays display "
    "shows aims aim places place drives benefits ranges range matters "
    "matter mean contract contracts contrast contrasts decay decays delay delays desire detail "
    "details divide "
    "double doubles flow flows halves harm harms host hosts influence influences lag lags lower process "
    "processes quote quotes rule rules stop stops stress stresses stretch stretches target targets track "
    "tracks train trains turn turns request requests award awards document documents point points formats "
    "benchmark benchmarks rank ranks"
)
PAST = bag(
    "found gave made took held led grew rose fell meant kept ran came went got saw said knew thought built "
    "drove stood broke lay"
)


_AFTER_FORM = bag("with to from by better more less well")
