"""One table of signs."""

from reelwright.script.understanding.signs.en import ENGLISH
from reelwright.script.understanding.signs.shape import Signs

SIGNS: dict[str, Signs] = {"en": ENGLISH}
