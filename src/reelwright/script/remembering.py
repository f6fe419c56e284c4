"""The points of the close: what the paper offers, its main result, and its limit or meaning."""

import re

from reelwright.core.script import Bullet
from reelwright.script.beats import Beat
from reelwright.script.material import Material, Part, words
from reelwright.script.points import Found, point, points

_KINDS: tuple[tuple[Part, ...], ...] = (("idea",), ("result",), ("remember", "limit"))
_BEST = 4  # lines of a part that are looked at
_NEW = 0.35  # what a point loses that the film has shown before
_NUMBER = 0.5  # what a number adds to a result
_LEAST = 0.7  # worth of a point that the film may end on
_SHARED = 0.6  # share of words above which two points say the same


def remembered(beats: tuple[Beat, ...], material: Material) -> tuple[Bullet, ...]:
    """At most three points in the order offer, result, meaning, bound to no line; () below two."""
    seen = {shown for one in beats for line in one.said if (shown := point(line.text, material))}
    found: list[str] = []
    for parts in _KINDS:
        best = _best(parts, beats, seen, material)
        text = next((one.text for one in best if not _told(one.text, found, material)), None)
        if text is not None:
            found.append(text)
    return tuple(Bullet(text=text) for text in found) if len(found) > 1 else ()


def _best(
    parts: tuple[Part, ...], beats: tuple[Beat, ...], seen: set[str], material: Material
) -> list[Found]:
    """Points of the worthiest lines of `parts`, best first."""
    ranked = sorted((one for one in beats if one.part in parts), key=lambda one: (-one.worth, one.order))
    found: list[Found] = []
    for place, line in enumerate([line for one in ranked for line in one.said][:_BEST]):
        for one in points(line.text, material):
            worth = one.worth - 0.1 * place - (_NEW if one.text in seen else 0.0)
            worth += _NUMBER if parts == ("result",) and re.search(r"\d", one.text) else 0.0
            if one.worth >= _LEAST:
                found.append(Found(one.text, worth))
    return sorted(found, key=lambda one: (-one.worth, one.text))


def _told(text: str, others: list[str], material: Material) -> bool:
    """Whether one of `others` says `text` already."""
    own = set(words(text, material.tongue))
    bags = [set(words(other, material.tongue)) for other in others]
    return any(len(own & other) > _SHARED * min(len(own), len(other)) for other in bags)
