"""A line beside the sentence it was made from, word by word: what was put in or left out shows."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+")
_WIDEST = 4  # words between two that both texts have, for these still to be the same place
_SKIPPED = 1  # words beside a place that only one of the texts has

Token = tuple[str, int, int]


@dataclass(frozen=True)
class Beside:
    """Two texts; `pairs` are the places in `ours` and `theirs` of words that are the same, ascending."""

    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    pairs: tuple[tuple[int, int], ...]

    def turned(self) -> "Beside":
        """The same with the sides changed."""
        return Beside(self.theirs, self.ours, tuple((there, here) for here, there in self.pairs))


def beside(ours: str, theirs: str) -> Beside:
    """The two texts with their longest runs of equal words found."""
    first, second = _tokens(ours), _tokens(theirs)
    matcher = SequenceMatcher(
        None, [one for one, _, _ in first], [one for one, _, _ in second], autojunk=False
    )
    pairs = tuple(
        (block.a + offset, block.b + offset)
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    )
    return Beside(first, second, pairs)


def gap(laid: Beside, start: int, end: int) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """What stands in each text between the words around characters `start` to `end` that both have.

    None when these are too far away for the two to be the same place.
    """
    inside = [at for at, (_, first, last) in enumerate(laid.ours) if first < end and last > start]
    if not inside:
        return None
    edge = (len(laid.ours), len(laid.theirs))
    left = _nearest([pair for pair in laid.pairs if pair[0] < inside[0]][-1:], (-1, -1), inside[0])
    right = _nearest([pair for pair in laid.pairs if pair[0] > inside[-1]][:1], edge, inside[-1])
    if left is None or right is None or right[1] - left[1] - 1 > _WIDEST or right[1] <= left[1]:
        return None
    return laid.ours[left[0] + 1 : right[0]], laid.theirs[left[1] + 1 : right[1]]


def _nearest(found: list[tuple[int, int]], edge: tuple[int, int], at: int) -> tuple[int, int] | None:
    """The matched word next to word `at`, or the text's edge, when it is near enough."""
    place = found[0] if found else edge
    return place if abs(place[0] - at) <= 1 + _SKIPPED else None


def _tokens(text: str) -> tuple[Token, ...]:
    return tuple((hit.group().lower(), hit.start(), hit.end()) for hit in _TOKEN.finditer(text))
