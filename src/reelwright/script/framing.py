"""What a sentence claims: without the frame, the markers and the openings that a point can do without."""

import re
from dataclasses import dataclass

from reelwright.script.closed.doubts import DOUBTS
from reelwright.script.closed.shape import Closed
from reelwright.script.languages.tongue import Tongue
from reelwright.script.phrases import closed


@dataclass(frozen=True)
class Core:
    """The claim itself. `scope` is the opening that it may not lose ('In pasture,'; '' = none)."""

    text: str
    scope: str = ""


def bare(text: str, tongue: Tongue) -> str:
    """As unquoted, and what is said in many words in fewer."""
    told = unquoted(text)
    for pattern, replacement in tongue.shorter:
        told = re.sub(pattern, replacement, told, flags=re.IGNORECASE)
    return told


def unquoted(text: str) -> str:
    """`text` without quotation marks, its stop, and the short form that introduces an abbreviation."""
    told = re.sub(r"[“”«»„\"]", "", text).strip()
    told = re.sub(r"\s+", " ", told).rstrip(" .!?…:;")
    return re.sub(r", (?:or|oder|ou|o|kurz|soit|abrégé|sigla) [A-Z][\w-]{1,9},?(?= |$)", "", told)


def core(text: str, tongue: Tongue) -> Core:
    """The claim of a sentence that `bare` has made ready."""
    table = closed(tongue)
    told, scope = text, ""
    for _ in range(4):
        shorter = _without(told, rf"(?:{tongue.markers}), |(?:thus|therefore|hence) ", tongue)
        shorter = _unframed(shorter, table)
        shorter = _without(shorter, rf"(?:{table.openers}), ", tongue)
        if shorter == told:
            break
        told = shorter
    opened = re.match(r"[^,;:]{2,60}, (?=\S)", told)
    if opened and _opens(opened.group(), table):
        scope, told = opened.group(), told[opened.end() :]
        told = _unframed(told, table)
    return Core(told, scope)


def denied(text: str, tongue: Tongue) -> bool:
    """Whether `text` denies, limits or doubts something."""
    return re.search(closed(tongue).denials, text, re.IGNORECASE) is not None


def doubted(text: str, tongue: Tongue) -> bool:
    """Whether `text` says that it is not sure: a name out of it would be."""
    return tongue.code in DOUBTS and re.search(DOUBTS[tongue.code], text, re.IGNORECASE) is not None


def guarded(text: str, tongue: Tongue) -> bool:
    """Whether `text` holds what a claim may not lose: a negation, condition, contrast or hedge."""
    return re.search(closed(tongue).guards, text, re.IGNORECASE) is not None


def clauses(text: str) -> list[str]:
    """`text` cut at semicolons, colons and commas before a conjunction or relative."""
    return [piece for piece in re.split(_APART, text) if piece]


_APART = (
    r"[;:] | [—–] |, (?=(?:and(?! (?:an? |the )?(?:[\w-]+ ){1,3}of \d)|but|while|whereas|which|who|although|"
    r"though|so|because|since|und|aber|während|obwohl|sondern|weil|die|der|das|wobei|et|mais|qui|tandis|car|y|"
    r"pero|que|aunque|mientras|porque|e|mas|embora|enquanto|ma|che|mentre|perché)\b)"
)


def _unframed(text: str, table: Closed) -> str:
    rest = re.sub(rf"^(?:{table.frames}) ?", "", text, flags=re.IGNORECASE)
    return rest if len(rest.split()) > 2 else text


def _without(text: str, opening: str, tongue: Tongue) -> str:
    found = re.match(opening, text, re.IGNORECASE)
    rest = text[found.end() :] if found else text
    if len(rest.split()) < 3 or re.match(r"(?:and|or|but|which|who|und|et|y|e)\b", rest):
        return text
    negated = found is not None and len(found.group().split()) > 2 and guarded(found.group(), tongue)
    return text if negated else rest


def _opens(opening: str, table: Closed) -> bool:
    """Whether the words before the first comma are an adverbial, not the first thing of a list."""
    first = opening.split(maxsplit=1)[0].lower().strip(",")
    return first in table.preps or first in table.subs or first.endswith(("ly", "ing", "mente"))
