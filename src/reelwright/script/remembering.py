"""The points of the close: what the paper offers, its main result, and its limit or meaning."""

import re
from collections.abc import Iterable

from reelwright.core.script import Bullet
from reelwright.script.beats import Beat
from reelwright.script.grammar import strict_verb
from reelwright.script.labels import weight
from reelwright.script.material import Material, Part, words
from reelwright.script.substance import substance

CLOSING = 20  # words of a point of the close
_PARTS: dict[str, tuple[tuple[Part, ...], ...]] = {  # where each is looked for, in the order of the screen
    "offer": (("idea",), ("method",)),
    "result": (("result",), ("method",)),
    "meaning": (("remember", "limit"), ("result",)),
}
_BEST = 5  # lines of a kind that are looked at
_NUMBER = 0.5  # what a number adds to a result
_PICTURED = 0.6  # what a line loses that was said of a picture
_PICTURE = r"\b(?:figure|table|abbildung|tabelle|tableau|figura|tabla|tabela|tabella)s?\b"
_LATER = 0.15  # what each line loses to the one before it
_LONG = 0.03  # what each word over TERSE costs
_TERSE = 12
_MUCH = 0.6  # share of its line's words that a point without a verb must keep
_SHARED = 0.6  # share of words above which two points say the same


def remembered(beats: tuple[Beat, ...], material: Material) -> tuple[Bullet, ...]:
    """At most three points in the order offer, result, meaning, bound to no line; () below two.

    The result is chosen first: what the others would say of it once more, they do not.
    """
    told: dict[str, str] = {}
    for kind in ("result", "offer", "meaning"):
        for parts in _PARTS[kind]:
            free = (one for one in _best(parts, beats, material) if not _told(one, told.values(), material))
            text = next(free, None)
            if text is not None:
                told[kind] = text
                break
    found = [told[kind] for kind in _PARTS if kind in told]
    return tuple(Bullet(text=text) for text in found) if len(found) > 1 else ()


def _best(parts: tuple[Part, ...], beats: tuple[Beat, ...], material: Material) -> list[str]:
    """What the worthiest lines of `parts` say, best first."""
    ranked = sorted((one for one in beats if one.part in parts), key=lambda one: (-one.worth, one.order))
    heaviest = max(material.weights.values(), default=1.0) or 1.0
    found: list[tuple[float, str]] = []
    lines = [(line, one.card is not None) for one in ranked for line in one.said if line.cites]
    for place, (line, pictured) in enumerate(lines[:_BEST]):
        text = substance(line.text, material, CLOSING)
        if (
            text is None
            or re.search(_PICTURE, text, re.IGNORECASE)
            or not ("idea" in parts or _says(text, line.text, material))
        ):
            continue
        worth = 0.1 * min(weight(text, material) / heaviest, 5.0) - _LATER * place
        worth -= _PICTURED * pictured
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


def _told(text: str, others: Iterable[str], material: Material) -> bool:
    """Whether one of `others` says `text` already, or a part of it."""
    own = set(words(text, material.tongue))
    bags = [set(words(other, material.tongue)) for other in others]
    return any(len(own & other) > _SHARED * min(len(own), len(other)) for other in bags)
