"""A long sentence divided where two stand in it, then, in English, shortened by what may be left out."""

import re

from reelwright.script.dividing import LEAST, OPENS_DEPENDENT, capital, divided, stands
from reelwright.script.grammar import any_verb, strict_verb
from reelwright.script.hearing import fault, speakable
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.unfolding import goes_on

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
    (r"^it is (?:also )?(?:important|worth|interesting) (?:to note|noting|to mention) that ", ""),
    (
        (
            r" (?:as )?(?:presented|described|proposed|reported|discussed|introduced) in this "
            r"(?:paper|article|work|report|study|thesis)(?=[ .,])"
        ),
        "",
    ),
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
_AS_SAID = (
    r"as (?:\w+ly )?(?:emphasi[sz]ed|mentioned|noted|discussed|described|shown|explained|stated|outlined|"
    r"illustrated|demonstrated|seen|detailed|summari[sz]ed|pointed out)\b"
)
_DROPS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"^(?P<gone>(?i:{_AS_SAID})(?:(?! by )[^,;:])*), (?=\w)", ""),
        (
            (
                r"^(?P<gone>(?:In a (?:world|time|context|setting) (?:where|when|in which)|Going further|"
                r"More generally|Building on|Inspired by|Motivated by)\b[^,;:]*), (?=\w)"
            ),
            "",
        ),
        (rf",? (?P<gone>{_AS_SAID} in [^,;:]*)(?=\.$)", ""),
        (rf", (?P<gone>{_AS_SAID} in [^,;:]*),(?= {_ONE_VERB}\b)", ""),
        (r"(?<=[^\W\d])(?: [–—] |—)(?P<gone>(?:(?! [–—] |[—;:]).){3,120})(?: [–—] |—)(?=[a-z])", " "),
        (rf", (?P<gone>{_EXAMPLES}\b[^;:]*)\.$", "."),
        (rf", (?P<gone>{_EXAMPLES} [^,;:]+),(?= {_ONE_VERB}\b)", ""),
        (rf"(?<=\w), (?P<gone>{_EXAMPLES} [^,;:]+),(?= (?:and|but|while|whereas|or)\b)", ","),
        (
            rf"^(?P<for>(?:For|In|With|Among|On) [^,;:]+), (?P<gone>{_EXAMPLES} [^,;:]+),(?= [a-zA-Z])",
            r"\g<for>,",
        ),
        (
            (
                r"^(?P<all>(?:(?!\b(?:no|not|all|any|every|each|only|never|none|without)\b)[^;:])*\w) "
                r"(?P<gone>such as [^;:]+)\.$"
            ),
            r"\g<all>.",
        ),
        (rf", (?P<gone>(?:which|who|whose|where) [^,;:]+),(?= {_ONE_VERB}\b)", ""),
        (rf"^(?P<kept>[^,;:]+), (?P<gone>(?:an?|the) [^,;:]{{3,90}}),(?= {_ONE_VERB}\b)", r"\g<kept>"),
        (rf", (?P<gone>{_TAIL}\b[^;:]*)\.$", "."),
        (r"^(?P<kept>[^—]+?)(?: [–—] |—)(?P<gone>(?:(?! [–—] |[—;:]).)+)\.$", r"\g<kept>."),
        (r"^(?P<kept>[^,;:]+), (?P<gone>an? [^,;:]+)\.$", r"\g<kept>."),
        (r", (?P<gone>(?:which|who|whose|where) [^;:]*)\.$", "."),
        (r"^(?P<kept>.+?),? (?P<gone>as well as [^,;:]+)\.$", r"\g<kept>."),
    )
)
_LEANS_BACK = re.compile(r"\b(?:its?|they|their|them|these|those|such|this)\b")
_COUNTED = re.compile(  # a list that would be heard as complete
    r",|\b(?:both|is|are|was|were|consists?|comprises?|terms of|includ\w+|between|namely)\b"
)
_GOES_ON = re.compile(
    r", (?:by|with|in|for|to|at|from|which|who|where|using|while|but)\b|"
    r", and \w+s (?:the|an?|it|its|their|to)\b"
)
_ANEW = re.compile(r"\d|\band (?:is|are|was|were|has|have|can|the authors?|they|it)\b")
_INTRO = re.compile(  # an opening adjunct, as far as its comma
    r"(?:in|for|with|without|among|amongst|at|on|during|after|before|under|unlike|contrary|by|within|"
    r"across|given|"
    r"despite|to|from|over|using|based|beyond|besides|like|of|through)\b[^,;]*$",
    re.IGNORECASE,
)


def compressed(text: str, tongue: Tongue, most_words: int = GENERAL) -> tuple[str, ...]:
    """`text` as sentences of at most `most_words` where that can be done with care, else as short as it can.

    It is divided before anything is left out, which is done in English only. What is left out never holds a
    word of WEIGHTY or a number, and every sentence that comes out is speakable; `text` that is not is given
    back.
    """
    parts = undropped(text, tongue, most_words)
    if tongue.code != "en" or (len(parts) == 1 and not speakable(text, tongue)):
        return parts
    return tuple(
        piece for part in parts for piece in divided(_shortened(part, tongue, most_words), tongue, most_words)
    )


def undropped(text: str, tongue: Tongue, most_words: int = GENERAL) -> tuple[str, ...]:
    """`text` as sentences of at most `most_words` where they can be had without leaving anything out.

    What comes out is speakable; `text` that is not, but for its length, is given back.
    """
    if fault(text, tongue) not in ("", "length"):
        return (text,)
    light = [_lightened(part, tongue) for part in divided(text, tongue, most_words)]
    return tuple(piece for one in light for piece in divided(one, tongue, most_words))


def _lightened(text: str, tongue: Tongue) -> str:
    if tongue.code != "en":
        return text
    for pattern, replacement in _FILLERS:
        told = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
        if told != text and speakable(capital(told), tongue):
            text = capital(told)
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
        if not before and _LEANS_BACK.search(text[found.end() :]):
            continue
        if not replacement and _INTRO.match(before):
            told = f"{before},{text[found.end() :]}"
        told = re.sub(r"(?<=\w) (?=(?:which|whose|where)\b)", ", ", told) if replacement == " " else told
        told = capital(told)
        if stands(told, tongue) and len(told.split()) > LEAST and strict_verb(told, tongue):
            text = told
    return text


def _spare(gone: str, kept: str | None, tongue: Tongue) -> bool:
    """Whether nothing of weight is in `gone`, and an aside after `kept` is one: no verb, no list."""
    words = re.findall(r"[a-z]+(?:[’']t)?", gone.lower())
    if re.match(rf"{_EXAMPLES}\b", gone):
        words = [word for word in words if word not in _OF_THINGS]
    if any(word in WEIGHTY or word.endswith(("’t", "'t")) for word in words) or _ANEW.search(gone):
        return False
    if goes_on(gone):
        return False
    if gone.startswith("such as") and _GOES_ON.search(gone):
        return False
    if gone.startswith("as well as") and kept is not None and _COUNTED.search(kept):
        return False
    if kept is None or not re.match(r"(?:an?|the) ", gone):
        return True
    return not (
        re.search(r"[A-Z]", gone)
        or any_verb(gone, tongue)
        or OPENS_DEPENDENT.match(kept)
        or _INTRO.match(kept)
    )
