"""A long sentence of two whole clauses is spoken as two sentences."""

import re

from reelwright.script.grammar import strict_verb
from reelwright.script.languages.tongue import Tongue

_LONG = 25  # words from which a sentence is divided
_LEAST = 7  # words of each half
_JOINT = re.compile(
    r"(?:; (?:and |but )?|, and |, (?=but ))(?P<second>(?:but )?(?:the|a|an|this|that|these|those|it|they|"
    r"each|every|all|most|some|no|only|its|their|there|one|both|many|[A-Z][\w.-]*) .+)$"
)
_DEPENDENT = re.compile(
    r"^(?:if|when|while|although|though|since|because|unless|once|as|given|assuming|not only|for example|"
    r"either|neither|both|whether)\b",
    re.IGNORECASE,
)


def halve(text: str, tongue: Tongue) -> tuple[str, ...]:
    """`text`, or its two halves where both are whole sentences by themselves (English only)."""
    if tongue.code != "en" or len(text.split()) < _LONG or _DEPENDENT.match(text):
        return (text,)
    for joint in _JOINT.finditer(text):
        first, second = text[: joint.start()].rstrip(" ,;"), joint["second"]
        if min(len(first.split()), len(second.split())) < _LEAST or "respectively" in second:
            continue
        if re.search(r"\b(?:between|both|either|that|which|who|whether|how)\b[^,;]*$", first):
            continue
        if _opens_with_clause(second, tongue) and strict_verb(first, tongue):
            return (f"{first}.", second[:1].upper() + second[1:])
    return (text,)


def _opens_with_clause(second: str, tongue: Tongue) -> bool:
    """Whether a verb comes before the first comma or relative pronoun: a clause, not a list's last part."""
    head = re.split(r"[,;:]| (?:which|that|who|where) ", second, maxsplit=1)[0]
    return strict_verb(head, tongue) or strict_verb(f"{head} the work", tongue)
