"""English: a long sentence divided where two stand in it, then shortened where something may be left out."""

import re
from collections.abc import Iterator

from reelwright.script.grammar import any_verb, strict_verb, verb_at
from reelwright.script.hearing import speakable
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

GENERAL, EXPERT = 22, 28  # words of a spoken sentence

WEIGHTY = bag(  # what no shortening may lose: negation, condition, hedge, amount, the comparison's other side
    "no not never none neither nor nothing without cannot only just merely if unless when whenever except "
    "until provided whether under despite although though because may might could would should can must "
    "suggest suggests suggested suggesting likely unlikely perhaps possibly possible probably presumably "
    "appear appears seem seems approximately about around roughly nearly almost partly partially mostly "
    "often sometimes usually typically generally all every each most some few many several both half "
    "majority minority any than more less fewer higher lower larger smaller greater better worse compared "
    "versus relative unlike respectively significant significantly instead rather but however assume assumes "
    "assumed assuming believe believed expected potentially potential tend tends least"
)
_OF_THINGS = bag(  # among examples these tell of the examples only
    "all every each most some few many several both more less fewer higher lower larger smaller greater "
    "better "
    "worse relative significant potential potentially possible"
)
_FILLERS = (
    (r"\bin order to\b", "to"),
    (r"\bso as to\b", "to"),
    (r"\bdue to the fact that\b", "because"),
    (r"\bfor the purposes? of\b", "for"),
    (r"\bwith the (?:aim|goal|purpose) of (?=\w+ing\b)", "for "),
    (
        (
            r"^((?:in|for|at|on|with|by|contrary|unlike|among)\b[^,;]*), "
            r"(?:for example|for instance|in particular),"
        ),
        r"\1,",
    ),
    (r", (?:in turn|of course|indeed|in fact|as such|for example|for instance|in particular|as well),", ""),
)
_ONE_VERB = r"(?:is|are|was|were|has|have|had|can|could|may|might|will|would|do|does|did|[a-z]{3,}(?:s|ed))"
_TAIL = (
    r"(?:thus |thereby |hence )?(?:allowing|enabling|making|leading|resulting|providing|giving|ensuring|"
    r"creating|yielding|using|following|producing|causing|offering|facilitating|helping|highlighting|thereby|"
    r"based on|taking|keeping|employing|applying)"
)
_EXAMPLES = r"(?:such as|including|for example|for instance|e\.g\.|notably|among others|among them|namely)"
_DROPS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[^\W\d])(?: [–—] |—)(?P<gone>(?:(?! [–—] |[—;:]).){3,120})(?: [–—] |—)(?=[a-z])", " "),
        (rf", (?P<gone>{_EXAMPLES}\b[^;:]*)\.$", "."),
        (rf", (?P<gone>{_EXAMPLES} [^,;:]+),(?= {_ONE_VERB}\b)", ""),
        (rf", (?P<gone>(?:which|who|whose|where) [^,;:]+),(?= {_ONE_VERB}\b)", ""),
        (rf"^(?P<kept>[^,;:]+), (?P<gone>(?:an?|the) [^,;:]{{3,90}}),(?= {_ONE_VERB}\b)", r"\g<kept>"),
        (rf", (?P<gone>{_TAIL}\b[^;:]*)\.$", "."),
        (r"^(?P<kept>[^—]+?)(?: [–—] |—)(?P<gone>(?:(?! [–—] |[—;:]).)+)\.$", r"\g<kept>."),
        (r"^(?P<kept>[^,;:]+), (?P<gone>an? [^,;:]+)\.$", r"\g<kept>."),
        (r", (?P<gone>(?:which|who|whose|where) [^;:]*)\.$", "."),
        (r"^(?P<kept>.+?),? (?P<gone>as well as [^,;:]+)\.$", r"\g<kept>."),
    )
)
_COUNTED = re.compile(  # a list that would be heard as complete
    r",|\b(?:both|is|are|was|were|consists?|comprises?|terms of|includ\w+|between|namely)\b"
)
_ANEW = re.compile(r"\d|\band (?:is|are|was|were|has|have|can|the authors?|they|it)\b")
_INTRO = re.compile(  # an opening adjunct, as far as its comma
    r"(?:in|for|with|without|among|amongst|at|on|during|after|before|under|unlike|contrary|by|within|"
    r"across|given|"
    r"despite|to|from|over|using|based|beyond|besides|like|of|through)\b[^,;]*$",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:the|a|an|this|that|these|those|it|they|each|every|all|most|some|no|only|its|their|there|one|both|"
    r"many|"
    r"such|other|another|several|we|almost|nearly|total|overall|additional|recent|previous|different|similar|"
    r"[A-Z][\w.-]*)"
)
_JOINTS = (  # the joint, what opens the second sentence
    (re.compile(r"; (?:and )?(?=\w)"), ""),
    (re.compile(rf": (?={_SUBJECT} )"), ""),
    (re.compile(rf", and (?={_SUBJECT} )"), ""),
    (re.compile(rf", (?=but {_SUBJECT} )"), ""),
    (re.compile(rf", (?=(?:so|yet) {_SUBJECT} )"), ""),
    (re.compile(rf", whereas (?={_SUBJECT} )"), "By contrast, "),
    (re.compile(rf"(?: [–—] |—)(?={_SUBJECT} [^–—]+$)"), ""),
    (re.compile(rf", while (?={_SUBJECT} )"), "At the same time, "),
    (re.compile(rf"(?:,? because|, since) (?={_SUBJECT} )"), "This is because "),
)
_OPENS_DEPENDENT = re.compile(
    r"(?:if|when|while|although|though|since|because|unless|once|as|given|assuming|not only|for example|"
    r"either|neither|both|whether|whereas|where)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(  # an opening that holds for the second clause as well
    r"(?:in|for|with|without|among|at|on|during|after|before|under|unlike|by|within|across|given|despite|"
    r"to|from|"
    r"at|over|using|based)\b[^,;]*,",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:that|whether|if|how|when|because|although|while|unless|either|neither|between|not only)\b"
)
_ALTHOUGH = re.compile(r"^(?:Although|Though|Even though) (?P<first>[^,;:]+), (?P<second>[^;]+)$")
_PRONOUN = {"is": "It", "was": "It", "has": "It", "are": "They", "were": "They", "have": "They"}
_SINGULAR = re.compile(r"[a-z]{2,}[^su]s$")
_DEED = re.compile(
    r",? and (?P<deed>(?:also |then |thus |therefore |\w+ly )?(?P<verb>[a-z]+) "
    r"(?:(?:not |also )?(?:the|an?|its?|their|that|how|to|no|this|these|each|every|all|both|any|"
    r"in|on|by|with|for|from|used|made|given|shown|based|\w+ed)\b))"
)
_NESTED = re.compile(
    r"\b(?:that|which|who|whose|where|how|whether|when|if|because|while|what|both|either|between)\b|;"
)
_ANAPHOR = re.compile(r"(?:it|they|this|there|these) ")
_LEAST = 5  # words of each half
_WHICH = re.compile(
    r"^(?P<main>.+ (?P<before>[\w-]+) (?P<det>an?) (?P<np>(?:[\w-]+ ){0,3})(?P<noun>[a-z][\w-]+)), which "
    r"(?P<verb>(?:is|was|has been) (?:also )?(?:\w+ed|built|known|written|made|given|drawn)|uses|has|had|"
    r"contains|consists|provides|includes|supports|combines|used|consisted|contained|provided|included) "
    r"(?P<rest>[^;:]+)\.$"
)
_NOT_NOUNS = re.compile(r"\b(?:of|in|on|for|with|to|from|by|and|or|that|at|as)\b|ing\b")


def compressed(text: str, tongue: Tongue, most_words: int = GENERAL) -> tuple[str, ...]:
    """`text` as sentences of at most `most_words` where that can be done with care, else as short as it can.

    It is divided before anything is left out. What is left out never holds a word of WEIGHTY or a number, and
    every sentence that comes out is speakable; `text` that is not, or of another language, is given back.
    """
    if tongue.code != "en" or not speakable(text, tongue):
        return (text,)
    light = _lightened(text, tongue)
    parts = divided(light, tongue, most_words)
    return tuple(
        piece for part in parts for piece in divided(_shortened(part, tongue, most_words), tongue, most_words)
    )


def divided(text: str, tongue: Tongue, most_words: int) -> tuple[str, ...]:
    """`text`, or the whole sentences that stand in it, when it has more than `most_words`."""
    if tongue.code != "en" or len(text.split()) <= most_words:
        return (text,)
    for first, second in _halves(text, tongue):
        if _stands(first, tongue) and _stands(second, tongue):
            return (*divided(first, tongue, most_words), *divided(second, tongue, most_words))
    return (text,)


def _lightened(text: str, tongue: Tongue) -> str:
    for pattern, replacement in _FILLERS:
        told = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
        if told != text and speakable(_capital(told), tongue):
            text = _capital(told)
    return text


def _shortened(text: str, tongue: Tongue, most_words: int) -> str:
    """`text` without what may be left out, dropped one by one until it is short enough."""
    for pattern, replacement in _DROPS:
        if len(text.split()) <= most_words:
            break
        found = pattern.search(text)
        if found is None or not _spare(found["gone"], found.groupdict().get("kept"), tongue):
            continue
        told = pattern.sub(replacement, text, count=1)
        before = text[: found.start()]
        if not replacement and _INTRO.match(before):
            told = f"{before},{text[found.end() :]}"
        told = re.sub(r"(?<=\w) (?=(?:which|whose|where)\b)", ", ", told) if replacement == " " else told
        if _stands(told, tongue) and len(told.split()) > _LEAST and strict_verb(told, tongue):
            text = told
    return text


def _spare(gone: str, kept: str | None, tongue: Tongue) -> bool:
    """Whether nothing of weight is in `gone`, and an aside after `kept` is one: no verb, no list."""
    words = re.findall(r"[a-z]+(?:[’']t)?", gone.lower())
    if re.match(rf"{_EXAMPLES}\b", gone):
        words = [word for word in words if word not in _OF_THINGS]
    if any(word in WEIGHTY or word.endswith(("’t", "'t")) for word in words) or _ANEW.search(gone):
        return False
    if gone.startswith("as well as") and kept is not None and _COUNTED.search(kept):
        return False
    if kept is None or not re.match(r"(?:an?|the) ", gone):
        return True
    return not (
        re.search(r"[A-Z]", gone)
        or any_verb(gone, tongue)
        or _OPENS_DEPENDENT.match(kept)
        or _INTRO.match(kept)
    )


def _halves(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Places where `text` may be two sentences, best first."""
    for joint, opener in _JOINTS:
        for found in joint.finditer(text):
            first, second = text[: found.start()].rstrip(" ,;:"), text[found.end() :]
            if min(len(first.split()), len(second.split())) < _LEAST or "respectively" in second:
                continue
            if _bound(first, found.group(), second, tongue) or not _clause(first) or not _clause(second):
                continue
            yield f"{first}.", opener + (second if opener else _capital(second))
    although = _ALTHOUGH.match(text)
    if although and any_verb(although["first"], tongue):
        yield f"{_capital(although['first'])}.", f"But {although['second']}"
    yield from _second_deed(text, tongue)
    which = _WHICH.match(text)
    if which and not _NOT_NOUNS.search(which["np"]) and not re.search(r"(?:s|ing)$", which["noun"]):
        yield f"{which['main']}.", f"This {which['noun']} {which['verb']} {which['rest']}."


def _second_deed(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'X builds A and tests B' as 'X builds A.' and 'It tests B.': one subject, two verbs of one form."""
    words = text.split()
    where = verb_at(["", *words], tongue)
    if where is None or _OPENS_DEPENDENT.match(text) or words[0].lower() in ("there", "it", "one"):
        return
    verb = words[where - 1].lower()
    who = (
        "They"
        if text.startswith("The authors ")
        else _PRONOUN.get(verb, "It" if _SINGULAR.search(verb) else "")
    )
    for found in _DEED.finditer(text):
        first, deed = text[: found.start()].rstrip(" ,"), found["verb"]
        same = (deed in _PRONOUN and _PRONOUN[deed] == who) or (
            re.fullmatch(tongue.verbs, deed)
            and deed not in _PRONOUN
            and (
                deed.endswith("ed") if who == "They" and verb.endswith("ed") else bool(_SINGULAR.search(deed))
            )
            and (who == "It" or verb.endswith("ed"))
        )
        if who and same and len(first.split()) > where + 2 and not _NESTED.search(first):
            yield f"{first}.", f"{who} {text[found.start('deed') :]}"


def _bound(first: str, joint: str, second: str, tongue: Tongue) -> bool:
    """Whether something in `first` holds for `second` as well, or both are parts of one list."""
    if _OPENS_DEPENDENT.match(first):
        return True
    if joint.startswith(";"):
        return False
    if joint.startswith(":"):
        return ";" in second or re.search(r"\b(?:following|as|are|is)$", first) is not None
    if _SCOPE.match(first) or _HOLDS.search(first):
        return True
    if "because" in joint and re.search(r"\b(?:not|n[’']t|no|only|just|mainly|partly)\b", first):
        return True
    listed = joint.startswith(", and") and "," in first and not _ANAPHOR.match(second)
    return listed and not any_verb(first.rsplit(",", 1)[1], tongue)


def _clause(text: str) -> bool:
    """Whether `text` is no list and no bare opening of one."""
    return re.match(r"(?:and|or|nor|to|which|who|whose|where|\w+ing)\b", text) is None


def _stands(text: str, tongue: Tongue) -> bool:
    """Whether `text` is speakable and opens with a subject whose verb comes before any relative clause."""
    if not speakable(text, tongue):
        return False
    head = re.split(r"[;:]| (?:which|that|who|where|how|what|whether|as well as) ", text, maxsplit=1)[0]
    lead = re.sub(rf"^(?:{_SCOPE.pattern}) ?", "", head, flags=re.IGNORECASE)
    return (
        strict_verb(head, tongue)
        or strict_verb(f"{head} the work", tongue)
        or (lead != head and any_verb(lead, tongue))
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
