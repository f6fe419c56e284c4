"""Where a sentence may begin later or end earlier, and say as much of what it keeps."""

import re
from collections.abc import Iterator

from reelwright.script.framing import guarded
from reelwright.script.grammar import any_verb, strict_verb
from reelwright.script.languages.tongue import Tongue

_LATER = re.compile(  # a concession, or the setting that all the film speaks of
    r"^(?:at the same time, |(?P<conceded>(?:despite|in spite of|although|though|even though) [^,;:]+), "
    r"|(?:within|in|with|for|under|using) (?:this|these|our|the authors’) (?:[\w-]+ )?(?:method|approach|"
    r"domain|framework|context|setting|work|paper|package|field|area|software|tool|study|system)s?, )"
    r"(?P<rest>(?!(?:it|they|this|these|those|he|she|its|their|such|one|we)\b).+)$",
    re.IGNORECASE,
)
_EARLIER = tuple(
    re.compile(pattern)
    for pattern in (
        r",? as (?:it|they|this|these|there|he|she|we) (?=\w)",
        r", (?:\w+ly )?(?!(?:including|during|being)\b)[a-z]{3,}ing (?!and\b|or\b)",
        r", (?:along|together|prior|representative|typical|characteristic|in line) (?:with|to|of)\b",
        r", (?:with (?:each|one|the)|each(?: \w+){1,2}ing)\b",
        r", (?:(?:for|from|in|to|of|on|by|with|at) )?(?:which|whom|who|where|whose|whereby) ",
        r" where (?=\d|the |an? )",
        r" by (?=[a-z]+ing )",
    )
)
_BESIDE = re.compile(  # another name of what was named last
    r", (?:(?:an?|the) |[a-z]{3,}[^\Wsu]s (?=(?:of|that|which|who|[a-z]+ing) ))(?=[^,]*$)"
    r"(?![^,]* and (?:an?|the) )"
)
_ABROAD = (
    re.compile(
        r",? (?:beispielsweise|zum Beispiel|wie etwa|darunter|par exemple|notamment|tel(?:le)?s? que|"
        r"y compris|por ejemplo|incluyendo|por exemplo|incluindo|ad esempio|per esempio|tra cui|fra cui)\b"
    ),
    re.compile(r", (?:afin d|a fin de|a fim de|con el fin de|com o fim de|al fine di|um )"),
)
_SECOND = re.compile(r", and |; ")
_BINDS = re.compile(r"\b(?:if|unless|when|respectively|vice versa|otherwise|former|latter)\b")
_OPEN = re.compile(
    r"\b(?:if|unless|when|whether|either|neither|both|between|not only|from|respectively)\b"
    r"(?!.*\b(?:and|or|nor|to)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(  # what is left out may not be what is meant: a number, a denial, a limit
    r"\b(?:not|no|never|only|none|neither|unless|if|when|except|but|although|however|while|whereas|until|"
    r"respectively|nicht|nur|ohne|pas|sans|sauf|sin|salvo|não|sem|exceto|apenas|non|solo|senza|tranne)\b|"
    r"n[’']t\b",
    re.IGNORECASE,
)


def later(text: str, tongue: Tongue) -> str:
    """`text` without an opening that its claim holds without, in English."""
    found = _LATER.match(text) if tongue.code == "en" else None
    if found is None:
        return text
    conceded = found["conceded"] or ""
    held = guarded(conceded.partition(" ")[2].removeprefix("though "), tongue)
    return text if held else found["rest"]


def earlier(text: str, tongue: Tongue) -> Iterator[str]:
    """Beginnings of `text` that end before a reason, an aside or a second claim.

    In other languages than English, before examples and a purpose that stand behind a comma.
    """
    for pattern in (*_EARLIER, _BESIDE, _SECOND) if tongue.code == "en" else _ABROAD:
        for found in pattern.finditer(text):
            head, gone = text[: found.start()], text[found.start() :]
            if len(head.split()) < 3 or _OPEN.search(head) or _listed(head):
                continue
            if pattern is _SECOND:
                free = strict_verb(text[found.end() :], tongue) and not _BINDS.search(gone)
            else:
                named = pattern is _BESIDE and any_verb(gone.partition(":")[0], tongue)
                free = not named and not _OWN.search(gone)
            if free:
                yield head.rstrip(" ,;:")


def _listed(head: str) -> bool:
    """Whether a comma in `head` parts the things of a list, rather than an opening."""
    return "," in head and not re.match(
        r"(?:In|At|On|For|With|From|To|By|Among|Under|As|Of|No|Em|Bei|Dans|En|Nel)\b", head
    )
