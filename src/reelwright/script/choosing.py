"""Which beats make the film: the best for each part of the arc, none said twice, fitted to the time."""

from dataclasses import dataclass

from reelwright.script.beats import Beat, beat, beat_seconds
from reelwright.script.figures import equation_beats, figure_beats
from reelwright.script.material import PARTS, Material, Part
from reelwright.script.tables import table_beats
from reelwright.script.weighing import likeness, weighed

_SHARE: dict[str, dict[Part, float]] = {
    "general": {
        "problem": 0.24,
        "idea": 0.17,
        "method": 0.18,
        "result": 0.23,
        "limit": 0.07,
        "remember": 0.11,
    },
    "student": {
        "problem": 0.20,
        "idea": 0.16,
        "method": 0.24,
        "result": 0.23,
        "limit": 0.07,
        "remember": 0.10,
    },
    "expert": {
        "problem": 0.14,
        "idea": 0.14,
        "method": 0.28,
        "result": 0.28,
        "limit": 0.08,
        "remember": 0.08,
    },
}
_EQUATIONS = {"general": 1, "student": 2, "expert": 3}
_ALIKE = 0.62  # share of content words above which two lines say the same
_LEAST = {"problem": 0.9, "idea": 0.7, "method": 0.9, "result": 0.9, "limit": 1.35, "remember": 0.9}


@dataclass(frozen=True)
class Wish:
    """What the person asked for."""

    minutes: float
    audience: str
    words_per_minute: float


@dataclass(frozen=True)
class Choice:
    """The beats of the film and those that could still join it, best first."""

    taken: tuple[Beat, ...]
    spare: tuple[Beat, ...]


def chosen(material: Material, wish: Wish) -> Choice:
    """A first choice for about `wish.minutes`."""
    language = material.tongue.code
    seconds = max(12.0, wish.minutes * 60.0 - 16.0)
    taken: list[Beat] = _pictures(material, wish)
    spent = {
        part: sum(beat_seconds(one, wish.words_per_minute, language) for one in taken if one.part == part)
        for part in PARTS
    }
    pools = _pools(material)
    spare: list[Beat] = []
    for part in _BY_NEED:
        budget = _SHARE.get(wish.audience, _SHARE["general"])[part] * seconds
        for one in pools[part]:
            cost = beat_seconds(one, wish.words_per_minute, language)
            if one.worth < _LEAST[part] or clashes(one, taken, material):
                continue
            if spent[part] + cost <= budget * 1.15 or (
                spent[part] == 0.0 and part in ("problem", "idea", "result")
            ):
                taken.append(one)
                spent[part] += cost
    for part in _NEVER_WITHOUT:
        if not any(one.part == part for one in taken):
            taken.extend(_best_for(part, material, taken))
    for part in PARTS:
        spare.extend(one for one in pools[part] if one not in taken)
    return Choice(tuple(taken), tuple(sorted(spare, key=lambda one: (-one.worth, one.order))))


_NEVER_WITHOUT: tuple[Part, ...] = ("idea", "remember", "problem")


def _best_for(part: Part, material: Material, taken: list[Beat]) -> list[Beat]:
    """The sentence that serves `part` best, whatever part it would serve otherwise."""
    for sentence in sorted(weighed(material), key=lambda one: (-one.worth_for(part), one.heard.order)):
        made = beat(sentence, part, material)
        if made is not None and made.worth > 0 and not clashes(made, taken, material):
            return [made]
    return []


_BY_NEED: tuple[Part, ...] = ("idea", "remember", "limit", "result", "problem", "method")


def clashes(one: Beat, others: list[Beat] | tuple[Beat, ...], material: Material) -> bool:
    """Whether `one` says again what `others` say."""
    for other in others:
        for first in one.said:
            for second in other.said:
                if first.text == second.text or likeness(first.text, second.text, material) > _ALIKE:
                    return True
    return False


def _pools(material: Material) -> dict[Part, list[Beat]]:
    """Beats by part; each sentence serves the part where it is worth most, or nearly so."""
    pools: dict[Part, list[Beat]] = {part: [] for part in PARTS}
    for sentence in weighed(material):
        top = max(sentence.worth)
        for part in PARTS:
            if sentence.worth_for(part) >= top - 0.25:
                made = beat(sentence, part, material)
                if made is not None:
                    pools[part].append(made)
    for part in PARTS:
        pools[part].sort(key=lambda one: (-one.worth, one.order))
    return pools


def _pictures(material: Material, wish: Wish) -> list[Beat]:
    """The pictures worth showing, at most about one for every 40 seconds, spread over the paper."""
    most = max(1, round(wish.minutes * 1.5))
    equations = sorted(equation_beats(material), key=lambda one: (-one.worth, one.order))
    allowed = min(_EQUATIONS.get(wish.audience, 1), int(wish.minutes / 1.5))
    found = [*figure_beats(material), *table_beats(material), *equations[:allowed]]
    taken: list[Beat] = []
    for one in sorted(found, key=lambda one: (-one.worth, one.order)):
        if len(taken) < most and not clashes(one, taken, material):
            taken.append(one)
    return taken
