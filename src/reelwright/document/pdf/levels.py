"""How deep headings stand: by the outline, by number, by looks."""

import re
from collections.abc import Sequence

from reelwright.document.pdf.headings import Heading
from reelwright.document.pdf.outline import Outline, Titled, depths
from reelwright.document.pdf.section_names import APART, MAIN, REFERENCES

Style = tuple[float, bool, bool, bool]


def levels(headings: Sequence[Heading], outline: Outline) -> list[int]:
    """The depth of each heading, 1 for a section."""
    told = depths([Titled(h.text, h.number, h.page) for h in headings], outline)
    numbered = _by_numbers(headings)
    shift = _shift(numbered, told)
    if not any(told):
        shift = int(_under_unnumbered(headings, numbered))
    known = [
        outlined or (number + shift if number else 0) for outlined, number in zip(told, numbered, strict=True)
    ]
    usual = _by_style(headings, known, chapters=bool(shift) and not any(told))
    tops = any(level == 1 and number for level, number in zip(known, numbered, strict=True))
    first = next((index for index, number in enumerate(numbered) if number), 0)
    fronts = {(h.page, h.style) for h in headings[:first] if APART.match(h.text)}
    made = []
    for heading, level in zip(headings, known, strict=True):
        apart = APART.match(heading.text) or REFERENCES.match(heading.text)
        before = (heading.page, heading.style) in fronts
        main = MAIN.match(heading.text) and not tops
        made.append(level or (1 if apart or before or main else usual[heading.style]))
    return _closed(made)


def _shift(numbered: Sequence[int], told: Sequence[int]) -> int:
    """How much deeper the outline sets headings than their numbers say."""
    apart = [t - n for t, n in zip(told, numbered, strict=True) if t and n]
    return max(0, max(set(apart), key=apart.count)) if apart else 0


def _by_style(headings: Sequence[Heading], known: Sequence[int], *, chapters: bool) -> dict[Style, int]:
    """The depth that headings of each look usually have."""
    by_style: dict[Style, list[int]] = {}
    for heading, level in zip(headings, known, strict=True):
        if level:
            by_style.setdefault(heading.style, []).append(level)
    usual = {style: max(set(found), key=found.count) for style, found in by_style.items()}
    others = {h.style for h, level in zip(headings, known, strict=True) if not level and h.style not in usual}
    ranked = sorted(others, key=lambda s: (-s[0], not s[2], not s[1]))
    tops = [style[0] for style, level in usual.items() if level == 1]
    for rank, style in enumerate(ranked):
        if tops:
            usual[style] = 1 if style[0] >= max(tops) - 0.3 else 2
        else:
            usual[style] = 1 if chapters else min(rank + 1, 4)
    return usual


def _by_numbers(headings: Sequence[Heading]) -> list[int]:
    numbers = [heading.number for heading in headings]
    roman = any(
        re.fullmatch(r"[IVX]{1,5}", number) for number in numbers if number not in ("I", "V", "X", "C")
    )
    return [_by_number(number, roman=roman) for number in numbers]


def _by_number(number: str, *, roman: bool) -> int:
    if not number:
        return 0
    if re.match(r"[^\W\d_]{4}", number):  # 'Appendix A', 'Anhang 2'
        return 1
    if re.match(r"S(?:I|upp)?\.?\s?[\dIVX]", number):  # of a supplement: 'SI.II', 'S2.1'
        return re.sub(r"^S(?:I|upp)?\.?", "", number).count(".") + 1
    if re.fullmatch(r"[IVX]{1,5}", number) and roman:
        return 1
    if re.fullmatch(r"[A-Z]", number):
        return 2 if roman else 1
    if number[0].isdigit() and roman and "." not in number:
        return 3
    return number.count(".") + 1


def _under_unnumbered(headings: Sequence[Heading], numbered: Sequence[int]) -> bool:
    """Whether the numbered sections stand under unnumbered headings that are weightier.

    At least two such headings count beside those that stand apart from all sections, one of them right
    before the number 1.
    """
    ones = [i for i, h in enumerate(headings) if h.number.rstrip(".") == "1" and i]
    if not ones:
        return False
    over, own = headings[ones[0] - 1], headings[ones[0]].style
    if over.number or APART.match(over.text) or REFERENCES.match(over.text):
        return False
    larger = over.style[0] >= own[0] + 0.8
    capitals = over.style[2] and not own[2] and over.style[0] >= own[0] - 0.3
    fellows = [
        h for h, level in zip(headings, numbered, strict=True)
        if not level and h.style == over.style and not (APART.match(h.text) or REFERENCES.match(h.text))
    ]  # fmt: skip
    return (larger or capitals) and (len(fellows) >= 2 or len(ones) >= 2)


def _closed(depth: Sequence[int]) -> list[int]:
    """No level is jumped over on the way down: 1, 3 becomes 1, 2."""
    if not depth:
        return []
    least = min(depth)
    made: list[int] = []
    stack: list[int] = []
    for level in depth:
        while stack and stack[-1] >= level:
            stack.pop()
        stack.append(level)
        made.append(min(len(stack), level - least + 1))
    return made
