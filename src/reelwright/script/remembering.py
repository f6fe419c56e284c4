"""The points of the close: what the paper offers, its main result, and its limit or meaning."""

import re

from reelwright.core.script import Bullet
from reelwright.script.beats import Beat
from reelwright.script.grammar import strict_verb
from reelwright.script.labels import weight
from reelwright.script.material import Material, Part, words
from reelwright.script.substance import substance

CLOSING = 20  # words of a point of the close
_KINDS: tuple[tuple[Part, ...], ...] = (("idea",), ("result",), ("remember", "limit"))
_INSTEAD: tuple[Part, ...] = ("result", "method")  # where a kind has nothing to say
_BEST = 5  # lines of a kind that are looked at
_NUMBER = 0.5  # what a number adds to a result
_LATER = 0.15  # what each line loses to the one before it
_LONG = 0.03  # what each word over TERSE costs
_TERSE = 12
_MUCH = 0.6  # share of its line's words that a point without a verb must keep
_SHARED = 0.6  # share of words above which two points say the same


def remembered(beats: tuple[Beat, ...], material: Material) -> tuple[Bullet, ...]:
    """At most three points in the order offer, result, meaning, bound to no line; () below two."""
    found: list[str] = []
    for kind in _KINDS:
        for parts in (kind, _INSTEAD):
            text = next(
                (one for one in _best(parts, beats, material) if not _told(one, found, material)), None
            )
            if text is not None:
                found.append(text)
                break
    return tuple(Bullet(text=text) for text in found) if len(found) > 1 else ()


def _best(parts: tuple[Part, ...], beats: tuple[Beat, ...], material: Material) -> list[str]:
    """What the worthiest lines of `parts` say, best first."""
    of_parts = (one for one in beats if one.part in parts)
    ranked = sorted(of_parts, key=lambda one: (one.card is not None, -one.worth, one.order))
    heaviest = max(material.weights.values(), default=1.0) or 1.0
    found: list[tuple[float, str]] = []
    for place, line in enumerate([line for one in ranked for line in one.said if line.cites][:_BEST]):
        text = substance(line.text, material, CLOSING)
        if text is None or not ("idea" in parts or _says(text, line.text, material)):
            continue
        worth = 0.1 * min(weight(text, material) / heaviest, 5.0) - _LATER * place
        worth += _NUMBER if "result" in parts and re.search(r"\d", text) else 0.0
        found.append((worth - _LONG * max(0, len(text.split()) - _TERSE), text))
    return [text for _, text in sorted(found, key=lambda one: (-one[0], one[1]))]


def _says(text: str, line: str, material: Material) -> bool:
    """Whether `text` tells a result or a meaning: a claim or a number, not only the name of its matter."""
    tongue = material.tongue
    opened = re.fullmatch(tongue.verbs, text.split(maxsplit=1)[0].lower()) is not None
    return (
        opened
        or strict_verb(text, tongue)
        or re.search(r"\d|:", text) is not None
        or len(text.split()) >= _MUCH * len(line.split())
    )


def _told(text: str, others: list[str], material: Material) -> bool:
    """Whether one of `others` says `text` already."""
    own = set(words(text, material.tongue))
    bags = [set(words(other, material.tongue)) for other in others]
    return any(len(own & other) > _SHARED * min(len(own), len(other)) for other in bags)
