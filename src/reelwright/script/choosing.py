"""Which passages make the film: the best for each part of the arc, none said twice, within the time."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from reelwright.core.understanding import Understanding
from reelwright.script.beats import Beat, Passages, Said, beat_seconds, trimmed
from reelwright.script.defining import defined
from reelwright.script.figures import equation_beats, figure_beats
from reelwright.script.given import strange
from reelwright.script.illustrating import Shown, shown
from reelwright.script.material import PARTS, Heard, Material, Part
from reelwright.script.opening import Opening, opening
from reelwright.script.roles import Roles, roles_of
from reelwright.script.spine import spine
from reelwright.script.stretches import stretches
from reelwright.script.tables import table_beats
from reelwright.script.weighing import Weighed, likeness, weighed
from reelwright.script.wording import (
    announces,
    compares,
    done,
    fits,
    of_others,
    outcome,
    points_away,
    reasons,
)

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
_ALREADY = 0.55  # the same where one is of the abstract, which the film tells whole
_SAME_FIGURES = 0.3  # the same where a line has no measured number that the other has not
_LEAST = {"problem": 2.0, "idea": 1.5, "method": 2.2, "result": 2.0, "limit": 1.5, "remember": 1.5}
_LEAST_ELSEWHERE = 0.9  # see `strict`
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
    """The beats of the film, those that could still join it, best first, how the film opens, and what can be
    shown to a sentence (see `illustrating`).
    """

    taken: tuple[Beat, ...]
    spare: tuple[Beat, ...]
    opening: Opening | None = None
    pictures: Shown = field(default_factory=dict)


def chosen(material: Material, understanding: Understanding, wish: Wish) -> Choice:
    """A first choice for about `wish.minutes`."""
    roles = roles_of(material, understanding)
    sentences = weighed(material, roles, wish.audience)
    passages = Passages(material, sentences, wish.audience, wish.minutes)
    if wish.patient:
        passages.bear(0.0 if wish.minutes >= LONG else 1.0)
    first = opening(passages, sentences, wish.audience)
    said_before = [first.beat] if first else []
    seconds = max(12.0, wish.minutes * 60.0 - 22.0)
    pools = _pools(sentences, passages, roles.backbone, wish)
    if wish.minutes < BRIEF and "method" in roles.backbone.values():  # no time for its details
        pools["method"] = [one for one in pools["method"] if one.said[0].order in roles.backbone]
    leads = {part: [one for one in pools[part] if _leads(one, roles, passages)] for part in PARTS}
    taken = [made for one in spine(passages, roles) if (made := _not_yet(one, said_before))]
    long: dict[Part, list[Beat]] = {part: [] for part in PARTS}
    if wish.minutes >= BRIEF:
        long |= stretches(passages, sentences, wish.audience)
    if wish.minutes >= LONG:  # there is time for whole paragraphs, of which the method has most
        long |= {"problem": [], "idea": [], "method": []}
    rooms = _rooms(taken, seconds, material, wish, (part for part in PARTS if not long[part]))
    for part in _BY_NEED:
        taken += _filled(long[part], part, rooms[part], [*said_before, *taken], passages, wish)
    rooms = _rooms(taken, seconds, material, wish)
    for part in _BY_NEED:
        taken += _filled(leads[part], part, _LEADS * rooms[part], [*said_before, *taken], passages, wish)
    taken += _pictures(passages, understanding, wish, [*said_before, *taken])
    rooms = _rooms(taken, seconds, material, wish)
    for part in _BY_NEED:
        taken += _filled(pools[part], part, rooms[part], [*said_before, *taken], passages, wish)
    taken = defined(tuple(taken), passages, understanding, _DEFINITIONS[wish.audience] * wish.minutes)
    taken = _closed(taken, passages)
    for part in _NEVER_WITHOUT:
        if not any(one.part == part for one in taken) and not (part == "problem" and first):
            taken.extend(_best_for(part, sentences, passages, [*said_before, *taken]))
    spare = [one for part in PARTS for one in (*long[part], *pools[part]) if one not in taken]
    spare.sort(key=lambda one: (-one.worth, one.order))
    return Choice(tuple(taken), tuple(spare), first, shown(passages, understanding))


def strict(material: Material, wish: Wish) -> bool:
    """Whether only what is surely good is said.

    Not in a film of single sentences or in a long one, which tells whole paragraphs, nor in languages whose
    words tell less of a sentence's part.
    """
    return material.tongue.code == "en" and BRIEF <= wish.minutes < LONG


def _rooms(
    taken: list[Beat], seconds: float, material: Material, wish: Wish, silent: Iterable[Part] = ()
) -> dict[Part, float]:
    """The seconds that each part still lacks, fewer where what is `taken` leaves less than that.

    `silent` parts have nothing to say, and want no time.
    """
    share = SHARE.get(wish.audience, SHARE["general"])
    lacks = {part: share[part] * seconds for part in PARTS}
    if wish.minutes >= BRIEF:
        lacks["limit"] = max(lacks["limit"], _CONFESSION)
    for one in taken:
        lacks[one.part] -= _seconds(one, material, wish)
    lacks.update(dict.fromkeys(silent, 0.0))
    lacks = {part: max(0.0, lack) for part, lack in lacks.items()}
    left = seconds - sum(_seconds(one, material, wish) for one in taken)
    scale = max(0.0, min(1.0, left / max(1.0, sum(lacks.values()))))
    return {part: lack if part == "limit" else scale * lack for part, lack in lacks.items()}


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
_CONFESSION = 16.0  # seconds in which a paper may say what it does not settle
_CONCLUDED = 2.5  # how much less a finding that the conclusion tells may be worth as a result
_LEAST_PICTURE = (1.8, 0.75)  # worth of one; the second where not only the surely good is said
_ROOMY = 1.5  # how much more than its share the first passage of a part may take
_LEADS = 0.7  # share of a part's time that the paper's own summary may fill


def _filled(
    pool: list[Beat], part: Part, budget: float, before: list[Beat], passages: Passages, wish: Wish
) -> list[Beat]:
    """The best of `pool` that fit into `budget` seconds, shortened where they must be."""
    material = passages.material
    found: list[Beat] = []
    spent = 0.0
    empty = part in ("idea", "result", "remember") and not any(one.part == part for one in before)
    least = _LEAST[part] if strict(material, wish) else _LEAST_ELSEWHERE
    missed = 0.0
    first: Beat | None = None
    for made in pool:
        if made.worth < max(least, missed - FALL):
            break
        one = unsaid(made, [*before, *found], material)
        if one is None:
            continue
        while spent + _seconds(one, material, wish) > budget * 1.12 and (shorter := trimmed(one)):
            one = shorter
        cost = _seconds(one, material, wish)
        if spent + cost <= budget * (1.12 if found else _ROOMY):
            found.append(one)
            spent += cost
        else:
            missed = max(missed, made.worth)
            first = first or one
    return found or ([first] if empty and first else [])


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
    if len(one.said) > 1 and all(fresh[:-1]) and one.said[-1].order in {line.order for line in before}:
        return replace(one, said=one.said[:-1], least=min(one.least, len(one.said) - 1))
    halved = len(one.said) > 1 and one.said[-1].order == one.said[-2].order
    if not fresh[-1] and all(fresh[:-1]) and halved and not _GOES_ON.match(one.said[-1].text):
        return replace(one, said=one.said[:-1], least=min(one.least, len(one.said) - 1))
    while len(one.said) > fresh.index(False):
        shorter = trimmed(one)
        if shorter is None:
            return None
        one = shorter
    return one


_GOES_ON = re.compile(
    r"(?:It|This|They|These|That|There|But|For this|In this)\b"
)  # without it the half before is idle


def _again(line: Said, other: Said, material: Material) -> bool:
    same = line.text == other.text or (line.order >= 0 and line.order == other.order)
    announced = announces(line.text) + announces(other.text)
    most = _ALIKE[1] if line.summary and other.summary else _ALIKE[announced]
    if line.summary != other.summary and min(line.order, other.order) >= 0:
        most = min(most, _ALREADY)
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
                if made is not None and not _apart(made, part, sentence.heard, passages.material, wish):
                    pools[part].append(made)
    for part in PARTS:
        pools[part].sort(key=lambda one: (-one.worth, one.order))
    return pools


def _apart(one: Beat, part: Part, heard: Heard, material: Material, wish: Wish) -> bool:
    """Whether a passage about one sentence tells too little out of its place, where a stretch would be told.

    A patient film takes what opens a paragraph on the method.
    """
    if one.said[0].summary or not BRIEF <= wish.minutes < LONG:
        return False
    if material.tongue.code != "en":
        return part == "method" and len({line.order for line in one.said}) == 1
    if part == "method" and wish.patient and heard.near == 0:
        return not done(heard.text, material) or of_others(heard)
    if part in ("problem", "method"):
        return True
    return part == "result" and (heard.home not in _CLOSING or reasons(one.said[0].text))


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
    sure = strict(passages.material, wish)
    least = _LEAST_PICTURE[not sure]
    share = 0.0
    room = (0.25 if wish.minutes < BRIEF else 0.33 if sure else 0.45) * wish.minutes * 60.0
    for made in sorted(found, key=lambda one: (-one.worth, one.order)):
        one = unsaid(made, [*others, *taken], passages.material)
        if one is None or len(taken) == most or one.worth < least or not _heard_of(one, passages):
            continue
        if any(points_away(line.text) for line in one.said):
            continue
        told = [passages.heard(line) for line in one.said]
        if sure and any(heard is not None and of_others(heard) for heard in told):
            continue
        if sure and one.part == "method" and re.match(r"The (?:figure|table)\b", one.said[0].text):
            continue  # it is shown to what is told anyway
        if sure and one.part == "result" and len(one.said) == 1 and not re.search(r"\d", one.said[0].text):
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
