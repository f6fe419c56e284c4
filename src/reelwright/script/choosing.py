"""Which passages make the film: the best for each part of the arc, none said twice, within the time."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from reelwright.core.understanding import Understanding
from reelwright.script.beats import Beat, Passages, Said, beat_seconds, trimmed
from reelwright.script.defining import defined
from reelwright.script.figures import equation_beats, figure_beats
from reelwright.script.given import strange
from reelwright.script.material import PARTS, Heard, Material, Part
from reelwright.script.opening import Opening, opening
from reelwright.script.roles import Roles, roles_of
from reelwright.script.spine import spine
from reelwright.script.tables import table_beats
from reelwright.script.weighing import Weighed, likeness, weighed
from reelwright.script.wording import announces, compares, fits, of_others, outcome, points_away

SHARE: dict[str, dict[Part, float]] = {
    "general": {
        "problem": 0.20,
        "idea": 0.13,
        "method": 0.18,
        "result": 0.30,
        "limit": 0.06,
        "remember": 0.11,
    },
    "student": {
        "problem": 0.16,
        "idea": 0.12,
        "method": 0.27,
        "result": 0.28,
        "limit": 0.07,
        "remember": 0.10,
    },
    "expert": {
        "problem": 0.08,
        "idea": 0.12,
        "method": 0.34,
        "result": 0.32,
        "limit": 0.07,
        "remember": 0.07,
    },
}
_EQUATIONS = {"general": 1, "student": 2, "expert": 4}
_MINUTES_AN_EQUATION = {"general": 5.0, "student": 2.0, "expert": 1.5}
_DEFINITIONS = {"general": 0.8, "student": 0.6, "expert": 0.2}  # a minute
FALL = 2.0  # how much less than what found no room a passage may be worth that takes its room
# share of content words above which two lines say the same, by how many of them say what the paper does: a
# result answers its aim in the aim's words, as an abstract's sentences do one another; of announcements, two
# are one too many
_ALIKE = (0.62, 0.85, 0.25)
_SAME_FIGURES = 0.4  # the same where a line has no measured number that the other has not
_LEAST = {"problem": 0.9, "idea": 0.9, "method": 0.9, "result": 0.9, "limit": 1.2, "remember": 0.9}
_BY_NEED: tuple[Part, ...] = ("idea", "remember", "limit", "result", "problem", "method")
_NEVER_WITHOUT: tuple[Part, ...] = ("idea", "remember", "problem")


@dataclass(frozen=True)
class Wish:
    """What the person asked for. `patient`: who listens bears that a thing was not told of before."""

    minutes: float
    audience: str
    words_per_minute: float
    patient: bool = False


@dataclass(frozen=True)
class Choice:
    """The beats of the film, those that could still join it, best first, and how the film opens."""

    taken: tuple[Beat, ...]
    spare: tuple[Beat, ...]
    opening: Opening | None = None


def chosen(material: Material, understanding: Understanding, wish: Wish) -> Choice:
    """A first choice for about `wish.minutes`."""
    roles = roles_of(material, understanding)
    sentences = weighed(material, roles, wish.audience)
    passages = Passages(material, sentences, wish.audience, wish.minutes)
    if wish.patient:
        passages.bear(0.0 if wish.minutes >= LONG else 1.0)
    first = opening(passages, sentences, wish.audience)
    said_before = [first.beat] if first else []
    language = material.tongue.code
    seconds = max(12.0, wish.minutes * 60.0 - 22.0)
    pools = _pools(sentences, passages, roles.backbone, wish)
    if wish.minutes < BRIEF and "method" in roles.backbone.values():  # no time for its details
        pools["method"] = [one for one in pools["method"] if one.said[0].order in roles.backbone]
    leads = {part: [one for one in pools[part] if _leads(one, roles, passages)] for part in PARTS}
    taken = [made for one in spine(passages, roles) if (made := _not_yet(one, said_before))]
    for part in _BY_NEED:
        budget = _LEADS * SHARE.get(wish.audience, SHARE["general"])[part] * seconds
        budget -= sum(_seconds(one, material, wish) for one in taken if one.part == part)
        taken += _filled(leads[part], part, budget, [*said_before, *taken], passages, wish)
    taken += _pictures(passages, understanding, wish, [*said_before, *taken])
    for part in _BY_NEED:
        spent = sum(beat_seconds(one, wish.words_per_minute, language) for one in taken if one.part == part)
        budget = SHARE.get(wish.audience, SHARE["general"])[part] * seconds - spent
        taken += _filled(pools[part], part, budget, [*said_before, *taken], passages, wish)
    taken = defined(tuple(taken), passages, understanding, _DEFINITIONS[wish.audience] * wish.minutes)
    taken = _closed(taken, passages)
    for part in _NEVER_WITHOUT:
        if not any(one.part == part for one in taken) and not (part == "problem" and first):
            taken.extend(_best_for(part, sentences, passages, [*said_before, *taken]))
    spare = [one for part in PARTS for one in pools[part] if one not in taken]
    return Choice(tuple(taken), tuple(sorted(spare, key=lambda one: (-one.worth, one.order))), first)


def _closed(taken: list[Beat], passages: Passages) -> list[Beat]:
    """`taken`; where nothing closes it, what the paper itself closes with."""
    if any(one.part == "remember" for one in taken):
        return taken
    ends = [
        one for one in taken if one.part == "result" and one.card is None and _of_the_close(one, passages)
    ]
    best = max(ends, key=lambda one: one.worth, default=None)
    return [replace(one, part="remember") if one is best else one for one in taken]


def _of_the_close(one: Beat, passages: Passages) -> bool:
    told = [passages.heard(line) for line in one.said]
    return all(heard is not None and heard.home == "remember" for heard in told)


def _not_yet(one: Beat, before: list[Beat]) -> Beat | None:
    """`one` without the sentence that opened the film."""
    heard = {line.order for other in before for line in other.said}
    left = tuple(line for line in one.said if line.order not in heard)
    return replace(one, said=left, least=len(left)) if left else None


def _leads(one: Beat, roles: Roles, passages: Passages) -> bool:
    """Whether a passage goes before the pictures: the paper's own summary, and what it says it has found."""
    told = [passages.heard(line) for line in one.said]
    sure = any(roles.claims[line.order][0] == "result" for line in one.said if line.order in roles.claims)
    found = one.part == "result" and one.worth >= (_SURE if sure else _SURE + 1.0)
    closes = all(heard and heard.home in _CLOSING and not heard.plain.figures for heard in told)
    return (found and closes) or one.said[0].order in roles.backbone


_CLOSING = ("remember", "discuss", "limit")
_SURE = 2.4  # worth of a result
_STAND_IN = 1.5
BRIEF, LONG = 1.5, 5.0  # minutes
_CONCLUDED = 2.5  # how much less a finding that the conclusion tells may be worth as a result
_LEAST_PICTURE = 0.75
_LEADS = 0.7  # share of a part's time that the paper's own summary may fill


def _filled(
    pool: list[Beat], part: Part, budget: float, before: list[Beat], passages: Passages, wish: Wish
) -> list[Beat]:
    """The best of `pool` that fit into `budget` seconds, shortened where they must be."""
    material = passages.material
    found: list[Beat] = []
    spent = 0.0
    empty = part in ("idea", "result", "remember") and not any(one.part == part for one in before)
    missed = 0.0
    for made in pool:
        if made.worth < max(_LEAST[part], missed - FALL):
            break
        one = unsaid(made, [*before, *found], material)
        if one is None:
            continue
        while spent + _seconds(one, material, wish) > budget * 1.12 and (shorter := trimmed(one)):
            one = shorter
        cost = _seconds(one, material, wish)
        if spent + cost <= budget * 1.12 or (empty and not found):
            found.append(one)
            spent += cost
        else:
            missed = max(missed, made.worth)
    return found


def _seconds(one: Beat, material: Material, wish: Wish) -> float:
    return beat_seconds(one, wish.words_per_minute, material.tongue.code)


def _best_for(
    part: Part, sentences: tuple[Weighed, ...], passages: Passages, others: list[Beat]
) -> list[Beat]:
    """The passage that serves `part` best, whatever part it would serve otherwise."""

    cue = passages.material.tongue.cues.idea
    able = [  # nothing is called the idea that does not say so
        one
        for one in sentences
        if fits(one.heard, part, passages.material)
        and (part != "idea" or one.claimed == part or re.search(cue, one.heard.text, re.IGNORECASE))
    ]
    for worth, own, sentence in sorted(
        (_serving(one, part) for one in able), key=lambda each: (-each[0], each[2].heard.order)
    ):
        made = passages.around(sentence, own)
        if made is not None and worth > 0 and (one := unsaid(made, others, passages.material)):
            return [replace(one, part=part)]
    return []


def _serving(one: Weighed, part: Part) -> tuple[float, Part, Weighed]:
    """How well a sentence serves `part`, and as what.

    Where a paper does not conclude, what it offers or has found is what there is to remember.
    """
    ways: tuple[Part, ...] = ("idea", "result") if part == "remember" else ()
    found = [(one.worth_for(part), part), *((one.worth_for(other) - _STAND_IN, other) for other in ways)]
    worth, own = max(found, key=lambda each: each[0])
    return worth, own, one


def unsaid(one: Beat, others: Iterable[Beat], material: Material) -> Beat | None:
    """`one` without lines that say again what `others` say; None when that is its substance.

    A passage may lose its last sentences only, a picture any line that no other leans on.
    """
    before = [line for other in others for line in other.said]
    fresh = [not any(_again(line, each, material) for each in before) for line in one.said]
    if all(fresh):
        return one
    if one.card is not None:
        kept = tuple(
            line
            for at, (line, new) in enumerate(zip(one.said, fresh, strict=True))
            if new and not (line.leans and not (at and fresh[at - 1]))
        )
        return replace(one, said=kept, least=min(one.least, len(kept))) if len(kept) >= 2 else None
    while len(one.said) > fresh.index(False):
        shorter = trimmed(one)
        if shorter is None:
            return None
        one = shorter
    return one


def _again(line: Said, other: Said, material: Material) -> bool:
    same = line.text == other.text or (line.order >= 0 and line.order == other.order)
    announced = announces(line.text) + announces(other.text)
    most = _ALIKE[1] if line.summary and other.summary else _ALIKE[announced]
    if _figures(line.text) and _figures(line.text) <= _figures(other.text):
        most = min(most, _SAME_FIGURES)
    return same or likeness(line.text, other.text, material) > most


def _bears(heard: Heard, wish: Wish) -> bool:
    """Whether a sentence may serve any part, for a film that falls short without it."""
    placed = wish.minutes >= LONG or heard.home not in ("problem", "idea")
    return wish.patient and placed and not of_others(heard)


def _figures(text: str) -> set[str]:
    """The measured numbers of a line, whole: shares, decimals, and those of three digits or more."""
    found = re.findall(r"\d+(?:[.,]\d+)+|\d+(?= ?%)|\d{3,}", text)
    return {re.split(r"[.,](?=\d{1,2}$)", one)[0] for one in found}


def _pools(
    sentences: tuple[Weighed, ...], passages: Passages, told: Collection[int], wish: Wish
) -> dict[Part, list[Beat]]:
    """Passages by part, best first; each sentence serves the part where it is worth most, or nearly so.

    `told` are the abstract's sentences that the film tells anyway.
    """
    pools: dict[Part, list[Beat]] = {part: [] for part in PARTS}
    for sentence in sentences:
        top = max(sentence.worth)
        found = sentence.heard.home in ("remember", "discuss") and outcome(sentence.heard, passages.material)
        if sentence.heard.abstract and sentence.heard.order in told:
            continue
        for part in PARTS:
            if not fits(sentence.heard, part, passages.material) and not _bears(sentence.heard, wish):
                continue
            slack = _CONCLUDED if found and part == "result" else 0.25
            if sentence.worth_for(part) >= top - slack:
                made = passages.around(sentence, part)
                if made is not None:
                    pools[part].append(made)
    for part in PARTS:
        pools[part].sort(key=lambda one: (-one.worth, one.order))
    return pools


def _pictures(passages: Passages, understanding: Understanding, wish: Wish, others: list[Beat]) -> list[Beat]:
    """The pictures worth showing, at most about one for every 45 seconds, spread over the paper."""
    most = max(1, round(wish.minutes * 1.3))
    equations = sorted(equation_beats(passages, understanding), key=lambda one: (-one.worth, one.order))
    allowed = min(_EQUATIONS.get(wish.audience, 1), int(wish.minutes / _MINUTES_AN_EQUATION[wish.audience]))
    found = [
        *figure_beats(passages, understanding),
        *table_beats(passages, understanding),
        *equations[:allowed],
    ]
    taken: list[Beat] = []
    share, room = 0.0, (0.25 if wish.minutes < BRIEF else 0.45) * wish.minutes * 60.0
    for made in sorted(found, key=lambda one: (-one.worth, one.order)):
        one = unsaid(made, [*others, *taken], passages.material)
        if one is None or len(taken) == most or one.worth < _LEAST_PICTURE or not _heard_of(one, passages):
            continue
        if any(points_away(line.text) for line in one.said):
            continue
        if (one.part == "result" or any(compares(line.text) for line in one.said)) and not any(
            passages.finds(line) for line in one.said
        ):
            continue
        cost = beat_seconds(one, wish.words_per_minute, passages.material.tongue.code)
        while share + cost > room and (shorter := trimmed(one)):
            one = shorter
            cost = beat_seconds(one, wish.words_per_minute, passages.material.tongue.code)
        if (not taken and wish.minutes >= BRIEF) or share + cost <= room:
            taken.append(one)
            share += cost
    return taken


def _heard_of(one: Beat, passages: Passages) -> bool:
    """Whether what is told over a picture has no abbreviation or label that nothing tells of."""
    return not any(strange(line.text, passages.known) for line in one.said)
