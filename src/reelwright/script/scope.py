"""What a sentence stands under: a condition that the one before names, or talk of others' ways."""

import re
from collections.abc import Iterator

_RIVALS = re.compile(
    r"\b(?:existing|previous|prior|earlier|traditional|conventional|classical|competing|alternative|other|"
    r"state-of-the-art|original)\s+(?:[\w-]+\s+){0,3}?(?:protocols?|methods?|approach(?:es)?|algorithms?|tools?|"
    r"schemes?|systems?|software|packages?|solutions?|platforms?|techniques?|frameworks?|librar(?:y|ies)|"
    r"implementations?|models?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:we|our|us|I|my|the authors?|(?:this|the present) (?:paper|work|study|article|method|approach|"
    r"package)|"
    r"(?:the )?proposed|novel|new)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^(?:(?:However|But|Similarly|In contrast|Finally|First|Second|Third|Next), )?"
    r"(?!(?:In|For|On) (?:this (?:paper|study|work|article|section|report)|total|addition|general|particular|"
    r"summary|conclusion|practice|fact|contrast|short|brief|example|instance|the other hand|average|our|"
    r"science|recent|many|the (?:last|past)|(?:19|20)\d\d)\b)"
    r"(?:With|For|In|On|When|If|Under|Among|Within|Assuming|Assume|Suppose|Consider|Given|During) "
    r"[^,.]{3,80}(?:,|\.$)"
)
_ANEW = re.compile(
    r"^(?:However|In contrast|By contrast|Overall|In summary|In general|On the other hand|Finally)\b"
)
_OBJECTS = re.compile(
    r"^(?:At first (?:glance|sight)|It (?:may|might|would|could) (?:seem|appear|look)|Admittedly|"
    r"One (?:may|might|could) (?:think|argue|expect|assume|object))\b"
)


_NAMED = 6  # letters of a name that stands for nothing else
_NAMES = re.compile(r"\b[A-Z][A-Za-z]*-?[A-Z]{2,}\b|\b[A-Z]{2,}(?:-[A-Z]+)*\b")


def marks(text: str) -> frozenset[str]:
    """Names in capitals, as systems and methods bear them: 'PB-OR', 'BALL'."""
    return frozenset(_NAMES.findall(text))


def under(sentences: tuple[str, ...], lead: str, own: frozenset[str]) -> Iterator[bool]:
    """For each sentence of a paragraph, whether it stands under what another says.

    `lead` is the sentence before a list whose item the paragraph is, '' for any other; `own` are the names
    that the paper introduces or sums itself up with: any other may be a rival's. In English; elsewhere
    nothing is seen.
    """
    rivals = rival(lead)
    condition = False
    for text in sentences:
        named = rival(text) or (not own.issuperset(marks(text)) and _OWN.search(text) is None)
        ours = _OWN.search(text) is not None or any(name in text for name in own if len(name) >= _NAMED)
        rivals = (rivals or named) and not (ours and not named)
        sets = _CONDITION.match(text) is not None
        yield (rivals and not named) or (condition and not sets and _ANEW.match(text) is None)
        condition = sets


def rival(text: str) -> bool:
    """Whether `text` speaks of others' ways of doing the same, and not of the paper's own."""
    return _RIVALS.search(text) is not None and _OWN.search(text) is None


def objects(text: str) -> bool:
    """Whether `text` says what is about to be denied."""
    return _OBJECTS.match(text) is not None
