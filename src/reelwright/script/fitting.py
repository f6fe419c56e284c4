"""The film made to last as long as was asked."""

from dataclasses import dataclass, replace

from reelwright.core.script import Scene
from reelwright.script.arc import scenes
from reelwright.script.beats import Beat, beat_seconds, trimmed
from reelwright.script.choosing import BRIEF, FALL, LONG, SHARE, Choice, Wish, strict, unsaid
from reelwright.script.material import PARTS, Material, Part
from reelwright.script.spine import SURE
from reelwright.script.timing import script_seconds

_CLOSE = 0.02  # share of the asked length that is near enough
_NEAR = 0.03
_LOSS = 2.0  # of worth that a better length is worth
_TRIES = 6
_CROWDED = 3.0  # of worth, for a part that has twice its share
# what is worth less, or so much less than what found no room, is not said to fill time; the second pair where
# the film falls short with the first
_WORTHY = ((2.0, FALL), (1.0, 99.0))
_WORTHY_ELSEWHERE = ((0.9, FALL), (-0.4, 99.0))  # see `strict`
_WIDE = (-2.0, 99.0)  # and for a long film, in which a paragraph is told as a whole
_KEEP_ONE = ("idea", "problem", "result", "method", "remember")
_TOLD = 3  # passages of the abstract, besides which a film may tell nothing of how it was done
_CONFESSES = 2.5  # minutes of a film that keeps what its paper says of its limits


@dataclass(frozen=True)
class Fitted:
    """The scenes and how long they are estimated to last, in seconds."""

    scenes: tuple[Scene, ...]
    seconds: float


def fitted(choice: Choice, material: Material, wish: Wish) -> Fitted:
    """`choice` with passages dropped, shortened, added and exchanged until it lasts about `wish.minutes`."""
    target = wish.minutes * 60.0
    tries = []
    worthy = _WORTHY if strict(material, wish) else _WORTHY_ELSEWHERE
    for floor, fall in (*worthy, *((_WIDE,) if wish.patient and wish.minutes >= LONG else ())):
        spare = tuple(one for one in choice.spare if one.worth > floor)
        tries.append(_fitted(replace(choice, spare=spare), fall, material, wish))
        if abs(tries[-1].seconds - target) <= _NEAR * target:
            break
    return min(tries, key=lambda one: abs(one.seconds - target))


def _fitted(choice: Choice, fall: float, material: Material, wish: Wish) -> Fitted:
    target = wish.minutes * 60.0
    taken = choice.taken
    best, best_taken = _built(taken, choice, material, wish), taken
    now = best
    for _ in range(_TRIES):
        gap = target - now.seconds
        if abs(gap) <= _CLOSE * target:
            break
        changed = (
            _longer(taken, gap, fall, choice, material, wish)
            if gap > 0
            else _shorter(taken, -gap, choice, material, wish)
        )
        if changed == taken:
            break
        taken = changed
        now = _built(taken, choice, material, wish)
        if abs(now.seconds - target) < abs(best.seconds - target):
            best, best_taken = now, taken
    return _exchanged(best, best_taken, choice, material, wish)


def _built(taken: tuple[Beat, ...], choice: Choice, material: Material, wish: Wish) -> Fitted:
    made = scenes(taken, choice.opening, material, wish, choice.pictures)
    return Fitted(made, script_seconds(made, wish.words_per_minute, material.tongue.code))


def _longer(
    taken: tuple[Beat, ...], gap: float, fall: float, choice: Choice, material: Material, wish: Wish
) -> tuple[Beat, ...]:
    """The best spare passages that fit the gap join, those first whose part has less than its share."""
    film = list(taken)
    before = [choice.opening.beat] if choice.opening else []
    spare = list(choice.spare)
    missed = 0.0
    spent = {part: _spent(film, part, material, wish) for part in PARTS}
    while spare and gap > _CLOSE * wish.minutes * 60.0:
        one = max(spare, key=lambda each: (each.worth - _crowding(each.part, spent, wish), -each.order))
        spare.remove(one)
        if one.worth < missed - fall:
            break
        fresh = unsaid(one, [*before, *film], material)
        if fresh is None:
            continue
        while _seconds(fresh, material, wish) > gap * 1.05 + 0.5:
            shorter = trimmed(fresh)
            if shorter is None:
                break
            fresh = shorter
        cost = _seconds(fresh, material, wish)
        if cost <= gap * 1.05 + 0.5:
            film.append(fresh)
            spent[fresh.part] += cost
            gap -= cost
        else:
            missed = max(missed, one.worth)
    return tuple(film)


def _spent(beats: list[Beat], part: Part, material: Material, wish: Wish) -> float:
    return sum(_seconds(one, material, wish) for one in beats if one.part == part)


def _seconds(one: Beat, material: Material, wish: Wish) -> float:
    return beat_seconds(one, wish.words_per_minute, material.tongue.code)


def _crowding(part: Part, spent: dict[Part, float], wish: Wish) -> float:
    """What a part's excess over its share of the time asked counts against another passage of it."""
    share = SHARE.get(wish.audience, SHARE["general"])[part] * wish.minutes * 60.0
    return _CROWDED * max(0.0, spent[part] / share - 1.0)


def _shorter(
    taken: tuple[Beat, ...], excess: float, choice: Choice, material: Material, wish: Wish
) -> tuple[Beat, ...]:
    """Last sentences and whole passages go, the least valuable first; each part keeps one."""
    film = list(taken)
    while excess > _CLOSE * wish.minutes * 60.0:
        moves: list[tuple[float, float, int, Beat | None]] = []
        for at, one in enumerate(film):
            cost = _seconds(one, material, wish)
            shorter = trimmed(one)
            if shorter is not None:
                saved = cost - _seconds(shorter, material, wish)
                moves.append((0.5 + 0.08 * max(0.0, saved - excess), -saved, at, shorter))
            if _may_go(one, film, choice, wish):
                loss = one.worth + (0.5 if one.card else 0.0) + 0.08 * max(0.0, cost - excess)
                moves.append((loss, -cost, at, None))
        if not moves:
            break
        _, saved, at, left = min(moves, key=lambda each: each[:3])
        excess += saved
        film[at : at + 1] = [left] if left is not None else []
    return tuple(film)


def _may_go(one: Beat, film: list[Beat], choice: Choice, wish: Wish) -> bool:
    if one.worth >= SURE and wish.minutes >= BRIEF and any(other.worth < SURE for other in film):
        return False
    if one.part == "method" and (wish.minutes < BRIEF or sum(other.worth >= SURE for other in film) >= _TOLD):
        return True
    if one.part == "limit" and wish.minutes >= _CONFESSES:
        return sum(other.part == "limit" for other in film) > 1
    if one.part not in _KEEP_ONE or (one.part == "problem" and choice.opening is not None):
        return True
    if sum(other.part == one.part for other in film) > 1:
        return True
    core = ("idea", "result", "remember") if wish.minutes >= BRIEF else ("idea", "result")
    return one.part not in core and len(film) <= len(_KEEP_ONE) - 1


def _exchanged(
    best: Fitted, taken: tuple[Beat, ...], choice: Choice, material: Material, wish: Wish
) -> Fitted:
    """One beat exchanged for another of its part, where that brings the length closer."""
    target = wish.minutes * 60.0
    before = [choice.opening.beat] if choice.opening else []
    for _ in range(3):
        gap = target - best.seconds
        if abs(gap) <= 2 * _CLOSE * target:
            return best
        pairs = []
        for old in taken:
            lasts = _seconds(old, material, wish)
            for new in choice.spare:
                if new in taken or old.card or new.worth < old.worth - _LOSS:
                    continue
                if new.part == old.part or _may_go(old, list(taken), choice, wish):
                    change = _seconds(new, material, wish) - lasts
                    pairs.append((abs(gap - change), old.worth - new.worth, old, new))
        moved = False
        for _, _, old, new in sorted(pairs, key=lambda pair: (pair[0], pair[1], pair[3].order))[:12]:
            others = tuple(one for one in taken if one is not old)
            fresh = unsaid(new, [*before, *others], material)
            if fresh is None:
                continue
            made = _built((*others, fresh), choice, material, wish)
            if abs(made.seconds - target) < abs(best.seconds - target):
                best, taken, moved = made, (*others, fresh), True
                break
        if not moved:
            return best
    return best
