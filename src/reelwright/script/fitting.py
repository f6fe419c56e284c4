"""The film made to last as long as was asked."""

from dataclasses import dataclass

from reelwright.core.script import Scene
from reelwright.script.arc import scenes
from reelwright.script.beats import Beat, beat_seconds
from reelwright.script.choosing import Choice, Wish, clashes
from reelwright.script.material import PARTS, Material
from reelwright.script.timing import script_seconds

_CLOSE = 0.03  # share of the asked length that is near enough
_KEEP_ONE = ("idea", "problem", "result", "method", "remember")


@dataclass(frozen=True)
class Fitted:
    """The scenes and how long they are estimated to last, in seconds."""

    scenes: tuple[Scene, ...]
    seconds: float


def fitted(choice: Choice, material: Material, wish: Wish) -> Fitted:
    """`choice` with beats dropped, added and exchanged until it lasts about `wish.minutes`."""
    target = wish.minutes * 60.0
    taken = choice.taken
    spare = [one for one in choice.spare if one.worth > 0.35]
    best = _built(taken, material, wish)
    best_taken = taken
    for _ in range(80):
        now = _built(taken, material, wish)
        if abs(now.seconds - target) < abs(best.seconds - target):
            best, best_taken = now, taken
        gap = target - now.seconds
        if abs(gap) <= _CLOSE * target:
            break
        changed = (
            _longer(taken, spare, gap, material, wish) if gap > 0 else _shorter(taken, -gap, wish, material)
        )
        if changed is None or changed == taken:
            break
        spare = [one for one in spare if one not in changed]
        taken = changed
    return _exchanged(best, best_taken, choice, material, wish)


def _built(taken: tuple[Beat, ...], material: Material, wish: Wish) -> Fitted:
    made = scenes(taken, material, wish.words_per_minute)
    return Fitted(made, script_seconds(made, wish.words_per_minute, material.tongue.code))


def _longer(
    taken: tuple[Beat, ...], spare: list[Beat], gap: float, material: Material, wish: Wish
) -> tuple[Beat, ...] | None:
    """The best spare beat that fits the gap joins; parts that are thin come first."""
    counts = {part: sum(len(one.said) for one in taken if one.part == part) for part in PARTS}
    most = max(2, 2 * sum(counts.values()) // 5)
    ranked = sorted(spare, key=lambda one: (-(one.worth - 0.05 * counts[one.part]), one.order))
    for one in ranked:
        cost = beat_seconds(one, wish.words_per_minute, material.tongue.code)
        if cost <= gap * 1.08 + 1.0 and counts[one.part] < most + 2 and not clashes(one, taken, material):
            return (*taken, one)
    return None


def _shorter(
    taken: tuple[Beat, ...], excess: float, wish: Wish, material: Material
) -> tuple[Beat, ...] | None:
    """The least valuable beat goes, as long as its part keeps one."""
    droppable = [
        one
        for one in taken
        if one.part not in _KEEP_ONE or sum(other.part == one.part for other in taken) > 1
    ]
    if not droppable:
        droppable = [one for one in taken if one.part not in ("idea", "result")]
    if not droppable:
        droppable = [one for one in taken if one.part != "idea"]
    if not droppable:
        return None
    language = material.tongue.code

    def loss(one: Beat) -> float:
        cost = beat_seconds(one, wish.words_per_minute, language)
        return one.worth + (0.4 if one.card else 0.0) + 0.08 * max(0.0, cost - excess)

    gone = min(droppable, key=lambda one: (loss(one), -one.order))
    return tuple(one for one in taken if one is not gone)


def _exchanged(
    best: Fitted, taken: tuple[Beat, ...], choice: Choice, material: Material, wish: Wish
) -> Fitted:
    """One beat exchanged for another of its part, where that brings the length closer."""
    target = wish.minutes * 60.0
    language = material.tongue.code
    for _ in range(3):
        gap = target - best.seconds
        if abs(gap) <= 2 * _CLOSE * target:
            return best
        pairs = []
        for old in taken:
            before = beat_seconds(old, wish.words_per_minute, language)
            for new in (*choice.spare, *choice.taken):
                if new.part == old.part and new not in taken and new.worth > 0.2 and not old.card:
                    change = beat_seconds(new, wish.words_per_minute, language) - before
                    pairs.append((abs(gap - change), -new.worth, old, new))
        moved = False
        for _, _, old, new in sorted(pairs, key=lambda pair: (pair[0], pair[1], pair[3].order))[:12]:
            others = tuple(one for one in taken if one is not old)
            if clashes(new, others, material):
                continue
            made = _built((*others, new), material, wish)
            if abs(made.seconds - target) < abs(best.seconds - target):
                best, taken, moved = made, (*others, new), True
                break
        if not moved:
            return best
    return best
