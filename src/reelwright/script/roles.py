"""The part of the argument each sentence plays: what was understood of it, and the abstract's own order."""

import re
from dataclasses import dataclass

from reelwright.core.understanding import Claim, Understanding
from reelwright.script.material import PARTS, Heard, Material, Part
from reelwright.script.sources import letters
from reelwright.script.wording import announces, confesses, gap, hopes, names_own, outcome

_EXPECTED: dict[Part, float] = {
    "problem": 0.05,
    "idea": 0.35,
    "method": 0.5,
    "result": 0.75,
    "limit": 0.95,
    "remember": 1.0,
}
_EARLY_ON = 0.45  # share of an abstract in which what is missing is its problem
_BEFORE = 1.6  # for a sentence of an abstract before the first that speaks of the paper's own work
_AFTER = 0.8  # and one at or after that place
_OFTEN = 2  # times that a paper names its own thing
_UNSURE = -0.5  # for a result that no word tells of
_LATE = 0.6  # from where on what an abstract hopes for is its meaning
_LONGEST_ABSTRACT = 22  # sentences


@dataclass(frozen=True)
class Roles:
    """`claims`: a sentence's order -> its part and how surely; `backbone`: those that summarise the paper.

    `closes`: the paper has a part that concludes.
    """

    claims: dict[int, tuple[Part, float]]
    backbone: dict[int, Part]
    understood: bool
    closes: bool


def roles_of(material: Material, understanding: Understanding) -> Roles:
    """What is known of each sentence of `material`."""
    claims = _claimed(material, understanding)
    closes = any(heard.home == "remember" and not heard.abstract for heard in material.heard)
    return Roles(claims, _backbone(material, claims), bool(claims), closes)


def _claimed(material: Material, understanding: Understanding) -> dict[int, tuple[Part, float]]:
    listed: tuple[tuple[Part, tuple[Claim, ...]], ...] = (
        ("problem", understanding.problem + understanding.motivation),
        ("idea", understanding.contributions),
        ("method", understanding.method + understanding.data),
        ("result", tuple(result.claim for result in understanding.results)),
        ("limit", understanding.limits),
    )
    known: dict[str, tuple[Part, float]] = {}
    for part, claims in listed:
        for claim in claims:
            key = letters(claim.text)
            if known.get(key, (part, 0.0))[1] < claim.weight:
                known[key] = (part, claim.weight)
    found = {}
    for heard in material.heard:
        own = known.get(letters(" ".join(heard.basis)))
        if own is not None:
            found[heard.order] = own
    return found


def _backbone(material: Material, claims: dict[int, tuple[Part, float]]) -> dict[int, Part]:
    """The abstract's sentences, each with its part; without an abstract, what opens and closes the paper."""
    abstract = [heard for heard in material.heard if heard.abstract][:_LONGEST_ABSTRACT]
    if len(abstract) >= 3:
        return dict(
            zip((heard.order for heard in abstract), _in_order(abstract, material, claims), strict=True)
        )
    found: dict[int, Part] = {}
    closing = [heard for heard in material.heard if heard.home == "remember"]
    for heard in closing:
        part, weight = claims.get(heard.order, ("remember", 0.0))
        found[heard.order] = part if weight >= 0.7 and part != "problem" else "remember"
    for heard in material.heard:
        part, weight = claims.get(heard.order, ("remember", 0.0))
        if heard.home in ("problem", "idea") and part in ("problem", "idea") and weight >= 0.7:
            found[heard.order] = part
    return found


def _in_order(
    abstract: list[Heard], material: Material, claims: dict[int, tuple[Part, float]]
) -> tuple[Part, ...]:
    """The likeliest parts of an abstract's sentences, where an argument never goes back (Viterbi, 1967)."""
    first = abstract[0].order - abstract[0].near
    own = next((at for at, heard in enumerate(abstract) if _of_its_own(heard, claims, material)), None)
    last = max(1, abstract[-1].order - first)
    best: list[tuple[float, tuple[Part, ...]]] = []
    for count, heard in enumerate(abstract):
        scores = [_fit(part, heard, (heard.order - first) / last, material, claims) for part in PARTS]
        if own is not None and count < own:
            scores[0] += _BEFORE
        elif own == count and _named(heard, material):
            scores[1] += _BEFORE
        elif (
            own is not None and not gap(heard.text) and claims.get(heard.order, ("idea", 0.0))[0] != "problem"
        ):
            scores[0] -= _AFTER
        if not best:
            best = [(score, (part,)) for part, score in zip(PARTS, scores, strict=True)]
            continue
        grown = []
        for now, part in enumerate(PARTS):
            value, path = max(best[: now + 1], key=lambda each: each[0])
            grown.append((value + scores[now], (*path, part)))
        best = grown
    return max(best, key=lambda each: each[0])[1]


def _named(heard: Heard, material: Material) -> bool:
    """Whether a sentence begins with a name, and what it does: 'Reelwright turns …'.

    A name is written with a capital again elsewhere, and nowhere without.
    """
    found = re.match(r"(?P<name>[A-Z][\w.]*\w) (?:[a-z]+s|can|has) ", heard.text)
    if found is None or found["name"].lower() in material.tongue.stopwords:
        return False
    whole = " ".join(block.text for block in material.document.blocks)
    count = len(re.findall(rf"\b{re.escape(found['name'])}\b", whole))
    return count >= _OFTEN and re.search(rf"\b{re.escape(found['name'].lower())}\b", whole) is None


def _of_its_own(heard: Heard, claims: dict[int, tuple[Part, float]], material: Material) -> bool:
    """Whether a sentence of the abstract tells what this paper did or found."""
    claimed = claims.get(heard.order, ("problem", 0.0))[0] != "problem"
    return claimed or announces(heard.text) or names_own(heard.text, material) or _named(heard, material)


def _fit(
    part: Part, heard: Heard, at: float, material: Material, claims: dict[int, tuple[Part, float]]
) -> float:
    cue = getattr(material.tongue.cues, part)
    hits = len(set(map(str.lower, re.findall(cue, heard.text, re.IGNORECASE))))
    claimed, weight = claims.get(heard.order, ("", 0.0))
    worth = 0.3 * min(hits, 3) - 1.4 * abs(at - _EXPECTED[part]) + (2.4 * weight if claimed == part else 0.0)
    if part == "result":
        worth += 0.4 * bool(re.search(r"\d", heard.text)) + (
            0.9 if outcome(heard, material) else _UNSURE * (hits == 0 or material.tongue.code == "en")
        )
    if part == "problem" and at < _EARLY_ON and material.tongue.code == "en" and gap(heard.text):
        worth += 0.6
    if part in ("problem", "idea") and claimed != part and not hits:
        unmarked = at and material.tongue.code != "en"
        worth -= 0.2 if part == "problem" and not unmarked else 0.6
    if part == "remember" and at > _LATE and hopes(heard.text, material.tongue):
        worth += 1.2
    if part == "limit" and material.tongue.code == "en" and not confesses(heard):
        worth -= 4.0
    return worth - (0.8 if part == "limit" and claimed != "limit" else 0.0)
