"""The points of the close: the best result, the idea and the limit, as they stood on screen or shorter."""

from reelwright.core.script import Bullet
from reelwright.script.beats import Beat
from reelwright.script.material import Material, Part
from reelwright.script.points import point

_ORDER: tuple[Part, ...] = ("idea", "result", "remember", "limit")
_MOST = 3


def remembered(beats: tuple[Beat, ...], material: Material) -> tuple[Bullet, ...]:
    """At most three points, the worthiest of each part that has one, bound to no line; () below two."""
    found: list[str] = []
    for part in _ORDER:
        ranked = sorted((one for one in beats if one.part == part), key=lambda one: (-one.worth, one.order))
        texts = (point(line.text, material) for one in ranked if one.card is None for line in one.said)
        text = next((text for text in texts if text and text not in found), None)
        if text and len(found) < _MOST:
            found.append(text)
    return tuple(Bullet(text=text) for text in found) if len(found) > 1 else ()
