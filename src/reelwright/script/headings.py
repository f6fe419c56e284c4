"""What stands over a scene: what its lines are about, or the paper's own heading where that says the same."""

import re
from collections.abc import Callable

from reelwright.script.beats import Beat
from reelwright.script.framing import bare, core, guarded
from reelwright.script.labels import Label, labels, matters
from reelwright.script.languages.bags import bag
from reelwright.script.material import Material, words
from reelwright.script.phrases import closed
from reelwright.script.points import presented

LONGEST = 54  # characters
MOST = 6  # words
_SAME = 0.5  # share of a section's words that its scene must speak for its name to stand over it
_SECTION = 0.75  # what a section's name is worth, before the share of it that is spoken
_LEAST, _FAIR, _WEAK = (
    0.45,
    0.3,
    0.15,
)  # least worth of a heading: by choice; in need, of an object; a subject
_SCOPED = 3  # words from which a change is told with what changes
_NO_NAME = (  # a deed, whose it is, or against what
    r"\bauthors?\b|\b(?:against|than|versus|compared|gegen|gegenüber|contre|contra|contro)\b|^(?:contain|include|allow|exist|mention|give|use|provide|make|become|have|easy|able|"
    r"shown|should|can|may|must|highest|lowest)s?\b|\b(?:shows?|shown|goe?s?)\b|"
    r"\b(?:allows?|enables?|provides|shows|makes|contains|requires)$"
)
_NEAR, _DEEP = 8, 0.03  # words of a line before what it is about, and what each further one costs
_TELLS = (  # what a phrase tells rather than names: true only where and when its line says
    r"\b(?:significant|better|best|worse|worst|higher(?!-)|lower(?!-)|faster|greater|stronger|weaker|increas\w+|"
    r"decreas\w+|degradation|improvements?|speed-?ups?|slow-?downs?|decline|loss|gains?|benefits?|"
    r"advantages?|superior\w*|bess\w+|höher\w*|nieder\w*|anstieg|rückgang|verlust|meilleur\w*|baisse|hausse|"
    r"mejor\w*|peor\w*|aumento|reducción|melhor\w*|pior\w*|redução|miglior\w*|peggior\w*|riduzione)\b"
)


def heading(
    group: Beat, chapter: str, material: Material, taken: tuple[str, ...], before: Beat | None
) -> str:
    """The heading of a scene of `group` after one of `before`, unlike those `taken`.

    The chapter's when none says more.
    """
    found = _phrases(group, material, labels)
    section = section_name(group.said[0].section, material)
    if section:
        share = _spoken(section, group, material)
        if share >= _SAME:
            found.append((_SECTION + share, section))
    for _, text in sorted(found, key=lambda one: (-one[0], one[1])):
        if not any(_alike(text, other, material) for other in taken):
            return text
    continues = before is not None and before.said[-1].section == group.said[0].section
    if section and not continues and not any(_alike(section, other, material) for other in taken):
        return section
    for named, least in ((matters, _LEAST), (labels, _WEAK), (matters, _WEAK)):
        for _, text in sorted(_phrases(group, material, named, least), key=lambda one: (-one[0], one[1])):
            if not any(_alike(text, other, material) for other in taken):
                return text
    return chapter


def _phrases(
    group: Beat, material: Material, named: Callable[[str, Material], list[Label]], least: float = _LEAST
) -> list[tuple[float, str]]:
    """Noun phrases of the lines with what they are worth as the scene's heading."""
    bags = [set(words(line.text, material.tongue)) for line in group.said]
    title = set(words(material.document.title, material.tongue))
    found: list[tuple[float, str]] = []
    for at, line in enumerate(group.said):
        told = bare(line.text, material.tongue)
        bound = core(told, material.tongue).scope != "" or guarded(told, material.tongue)
        for label in named(told, material):
            count = len(label.text.split())
            if (
                count > MOST
                or len(label.text) > LONGEST
                or re.search(r"\d[\d.,]*(?:\s?[%×]|\s|$)|,|^\w+ndo\b|\bspp?$", label.text)
                or ((bound or count < _SCOPED) and re.search(_TELLS, label.text, re.IGNORECASE))
                or re.search(_NO_NAME, label.text, re.IGNORECASE)
            ):
                continue
            own = set(words(label.text, material.tongue))
            shared = sum(len(own & other) for other in bags) / (len(own) * len(bags) or 1)
            often = material.runs.get(label.text.lower(), 0)
            worth = (
                label.worth
                + 0.4 * shared * (len(bags) > 1)
                + (0.3 if often > 2 else 0.1 if often > 1 else 0.0)
            )
            worth += (
                0.15 * label.first - 0.5 * (" to " in label.text) + _standing(label.text, line.text, material)
            )
            worth += 0.15 * (own <= title) - 0.1 * at - 0.08 * max(0, count - 4)
            worth -= _DEEP * max(0, len(told.partition(label.text)[0].split()) - _NEAR)
            if worth >= (least if label.first or least == _LEAST else _FAIR):
                found.append((worth, label.text[:1].upper() + label.text[1:]))
    return found


def _standing(text: str, line: str, material: Material) -> float:
    """What its place in the line adds or takes: what is presented is its matter, where and by what is not."""
    table = closed(material.tongue)
    claim = core(bare(line, material.tongue), material.tongue).text
    thing = presented(claim, material.tongue)
    if thing and 0 <= thing.find(text) <= _ARTICLE:
        return _PRESENTED
    if text.split(maxsplit=1)[0].lower() in _COUNTS:
        return -_PRESENTED
    before = line.partition(text)[0].lower().split()
    weak = bool(before) and before[-1] in ("der", "die", "das") and text[:1].islower()
    if table.capitals and before and (weak or before[-1] in _CASES):
        return -_NEVER
    while before and before[-1] in table.articles:
        before.pop()
    return -_BESIDE if before and before[-1] in table.preps else 0.0


_ARTICLE = 6  # characters that may stand before what is presented
_PRESENTED, _BESIDE = 0.35, 0.25
_NEVER = 9.0
_CASES = bag("des eines dem den einem einen dieses diesem diesen seines ihres")  # 'des Kernels': inflected
_COUNTS = bag("one two three four five six seven eight nine ten several many few some both all each")


def _spoken(section: str, group: Beat, material: Material) -> float:
    """Share of the words of `section` that the scene's lines speak; 0..1."""
    own = set(words(section, material.tongue))
    told = {word for line in group.said for word in words(line.text, material.tongue)}
    return len(own & told) / len(own) if own else 0.0


def _alike(one: str, other: str, material: Material) -> bool:
    """Whether two headings say the same: the words of one are all in the other."""
    first, second = set(words(one, material.tongue)), set(words(other, material.tongue))
    return one.lower() == other.lower() or (
        bool(first) and bool(second) and (first <= second or second <= first)
    )


def section_name(section: str, material: Material) -> str:
    """`section` without its number; '' when it says no more than a chapter would, or cannot be read."""
    cues = material.tongue.cues
    name = re.sub(r"^(?:[A-HIVX]?\d[.\d]*|[IVX]+\.|[A-H]\.)\s+|^[IVX]+\s+(?=[A-Z])", "", section).strip(" .:")
    name = re.sub(r"(?<=\w)\s?[–—]\s", " – ", name)
    homes = (cues.head_problem, cues.head_method, cues.head_result, cues.head_limit, cues.head_remember)
    generic = "|".join((*homes, cues.head_idea))
    only_generic = rf"(?:the )?(?:{generic})\w*(?: (?:and|und|et|y|e) \w+)?"
    if (
        not 1 <= len(name.split()) <= MOST
        or len(name) > LONGEST
        or re.fullmatch(only_generic, name, re.IGNORECASE)
    ):
        return ""
    if re.search(r"[()=<>{}\\\\∗*\\[\\]^_σµ]|\?$", name) or not name[:1].isalpha():
        return ""
    if re.match(material.tongue.abstract_head, name, re.IGNORECASE):
        return ""
    return name.capitalize() if name.isupper() and len(name) > 6 else name
