"""Numbers and their units, held against the sentences that a line was made from."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import Amount, rounded, same
from reelwright.script.checking.crossings import placed, pointing, together
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.tokens import near, whole_words
from reelwright.script.checking.units import scaled, unit_after
from reelwright.script.checking.words.shape import Words

_VERBATIM = 0.7  # share of a line's words from which on it says a sentence nearly as it stands
_SAME_PLACE = 1.6  # likeness of two places from which on both speak of one thing
_PAIR = 2
_LASTS = frozenset(("s", "min", "h", "d", "week", "month", "yr"))
_SLIGHTLY = 0.025  # of a number: rounding that nobody says
_FAR = 0.2  # of a number: rounding goes no further
_CLEARLY = 0.9  # by how much another number's place must be the likelier one


def numbers(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Numbers that are not there, that belong to another thing, or that have another unit."""
    for amount in found.line.amounts:
        yield from _amount(amount, found, paper)
    yield from _scales(found)
    yield from _single(found)


def _single(found: Evidence) -> Iterator[Doubt]:
    """'A month' where the source has one day, and names no month."""
    line = found.line
    theirs = {
        other.unit
        for passage in found.made_from
        for other in passage.amounts
        if other.value == 1 and other.unit
    }
    for hit in re.finditer(r"(?<![^\W\d_])[^\W\d_]+(?=\s)", line.text):
        if hit.group().lower() not in line.language.one | line.language.articles:
            continue
        unit, end = unit_after(line.text, hit.end(), line.language)
        if unit in _LASTS and theirs & _LASTS and unit not in theirs and not _named_there(unit, found):
            told = " and ".join(sorted(theirs & _LASTS))
            words = line.text[hit.start() : end]
            message = f"says {words!r}, where its source has one {told}."
            yield Doubt(kind="unit", level="error", message=message, words=words)


def _named_there(unit: str, found: Evidence) -> bool:
    """Whether the sentences that the line was made from name the unit at all."""
    return any(_bare(unit, passage.text, passage.language) for passage in found.made_from)


def _scales(found: Evidence) -> Iterator[Doubt]:
    """'Billions of' where the blocks have 'millions of' and no billions."""
    line, scales = found.line, found.line.language.scales
    there = {scales[word] for passage in found.cited for word, _, _ in _bare_scales(passage)}
    for word, start, end in _bare_scales(line):
        if there and scales[word] not in there and found.source_language == line.language.code:
            yield Doubt(
                kind="number",
                level="error",
                message=f"says {word}, which the blocks it cites do not.",
                words=line.text[start:end],
            )


def _bare_scales(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """'Millions' where it stands by itself, in lower case."""
    scales = passage.language.scales
    for hit in re.finditer(r"[^\W\d_]+", passage.text):
        word = hit.group().lower()
        plural = word in scales and word[-1] in "snei" and scales[word] >= 100
        if plural and not any(one.start <= hit.start() < one.end for one in passage.amounts):
            yield word, hit.start(), hit.end()


def right(found: Evidence, paper: Paper) -> tuple[int, int]:
    """How many numbers a line says, and how many of them are right."""
    told = [amount for amount in found.line.amounts if amount.kind != "one"]
    wrong = sum(any(True for _ in _amount(amount, found, paper)) for amount in told)
    return len(told), len(told) - wrong


def _amount(amount: Amount, found: Evidence, paper: Paper) -> Iterator[Doubt]:
    here = _equal(amount, found.made_from)
    there = here or _equal(amount, (*found.cited, *_others(found, paper)))
    near_by = found.made_from or found.cited
    if not there:
        if amount.kind == "one":
            yield from _one(amount, found)
        elif not (
            _may_round(amount, found, (*near_by, *found.cited))
            or _converted(amount, found)
            or _in_share(amount, found)
            or _as_part(amount, found)
            or _plainly(amount, found)
            or _in_name(amount, found)
            or _both(amount, found)
        ):
            what = "the blocks it cites do" if found.blocks else "the paper's front matter does"
            yield _number(amount, f"says {amount.written}, which {what} not.")
        return
    if not here and found.made_from and found.covered >= _VERBATIM and amount.kind != "one":
        if (
            not _in_row(amount, found)
            and not _as_part(amount, found)
            and not _said_alike(amount, there, found)
        ):
            words = f"says {amount.written}, which its block says of something else."
            yield _number(amount, words)
        return
    other = None if placed(amount, found) or together(amount, found) else _misplaced(amount, here, found)
    if other is not None:
        yield _number(amount, f"says {amount.written} where its source says {other.written}.")
        return
    if amount.kind == "number" and not amount.unit and _in_share(amount, found):
        return
    yield from _unit(amount, there, found)
    yield from _bound(amount, there, found)


def _one(amount: Amount, found: Evidence) -> Iterator[Doubt]:
    """'One' is an article more often than a number: it is wrong only where its source counts another."""
    other = _misplaced(amount, [], found) or _counted_else(amount, found)
    if other is not None:
        yield _number(amount, f"says {amount.written} where its source says {other.written}.")


def _counted_else(amount: Amount, found: Evidence) -> Amount | None:
    """How many of the same thing the source counts, where the line says that there is only one."""
    line = found.line
    only = re.compile(rf"(?<![^\W\d_])(?:{line.language.only})\s$", re.IGNORECASE)
    if not only.search(line.text[: amount.start]):
        return None
    thing = next((word.stem for word in line.words if word.content and word.start >= amount.end), "")
    counts = [
        other
        for passage in found.cited
        for other in passage.amounts
        if thing in [word.stem for word in passage.words if word.content and word.start >= other.end][:2]
    ]
    singled = any(other.value == 1 for other in counts)
    return None if singled or found.source_language != line.language.code else next(iter(counts), None)


def _number(amount: Amount, message: str) -> Doubt:
    return Doubt(kind="number", level="error", message=message, words=amount.written)


def _others(found: Evidence, paper: Paper) -> tuple[Passage, ...]:
    """A title may be said anywhere; the rest of the front matter only where nothing is cited."""
    return (paper.title,) if found.blocks else (paper.front,)


def _equal(amount: Amount, passages: tuple[Passage, ...]) -> list[tuple[Amount, Passage]]:
    return [(other, passage) for passage in passages for other in passage.amounts if same(amount, other)]


def _may_round(
    amount: Amount, found: Evidence, passages: tuple[Passage, ...], turned: tuple[Amount, ...] = ()
) -> bool:
    """Whether it is said to be about the source's number, or just below or above it, and is.

    `turned` are the source's numbers in another unit, () for as it has them.
    """
    text, words = found.line.text, found.line.language
    about = re.compile(rf"(?<![^\W\d_])(?:{words.about})\s[^.;:]{{0,30}}$", re.IGNORECASE)
    before = text[max(0, amount.start - 48) : amount.start]
    way = bound(amount, found.line)
    if way is None and not about.search(before):
        return False
    exact = re.compile(rf"(?<![^\W\d_])(?:{words.about})\s(?:\S{{1,3}}\s)?$", re.IGNORECASE)
    return any(
        (
            rounded(amount, other)
            or (way is not None and rounded(replace(amount, step=2 * amount.step), other))
        )
        and _beyond(amount, other, found.line)
        and not exact.search(passage.text[max(0, other.start - 24) : other.start])
        for passage in passages
        for other in turned or passage.amounts
    )


def bound(amount: Amount, passage: Passage) -> bool | None:
    """True where the text says that the thing is more than the number, False for less, None for neither."""
    before = passage.text[: amount.start]
    for way, pattern in ((False, passage.language.less_than), (True, passage.language.more_than)):
        if re.search(rf"(?<![^\W\d_])(?:{pattern})\s?(?:\S{{1,3}}\s)?$", before, re.IGNORECASE):
            return way
    return None


def _beyond(amount: Amount, exact: Amount, passage: Passage) -> bool:
    """Whether the source's number lies on the side that the text says, and not far away."""
    way = bound(amount, passage)
    if amount.value is None or exact.value is None:
        return way is None
    if abs(exact.value - amount.value) > _FAR * abs(amount.value):
        return False
    return way is None or (exact.value >= amount.value if way else exact.value <= amount.value)


def _converted(amount: Amount, found: Evidence) -> bool:
    """Whether the source has the same in another unit: thirteen nanograms for 0.013 micrograms."""
    factor, base = scaled(amount.unit)
    if not amount.unit or amount.value is None:
        return False
    for passage in found.cited:
        for other in passage.amounts:
            theirs = scaled(other.unit)
            if other.value is None or not other.unit or theirs[1] != base or theirs[0] == factor:
                continue
            turned = replace(other, value=other.value * theirs[0] / factor, unit=amount.unit)
            if same(amount, turned) or _may_round(amount, found, (passage,), (turned,)):
                return True
    return False


def _plainly(amount: Amount, found: Evidence) -> bool:
    """Said as people speak: 'five' for 5.1, 'more than half' for 59 percent."""
    others = [other for passage in found.cited for other in passage.amounts]
    if amount.value is None:
        return False
    way = bound(amount, found.line)
    if amount.kind == "fraction" and way is not None:
        beyond = [other.value / 100 - amount.value for other in others if other.unit == "%" and other.value]
        return any(0 < (one if way else -one) <= _FAR / 2 for one in beyond)
    if amount.written.replace(" ", "").isalpha() and amount.kind == "number":
        near_by = [other for other in others if rounded(amount, other) and other.value]
        if any(abs(amount.value - (other.value or 0)) <= _SLIGHTLY * amount.value for other in near_by):
            return True
    return False


def _as_part(amount: Amount, found: Evidence) -> bool:
    """'Ten times' for the source's tenth, or 'every tenth'."""
    if ("amount", True) in pointing(found.line, amount):
        return False
    return (amount.unit == "×" or amount.kind == "ordinal") and any(
        other.kind == "fraction"
        and other.value
        and amount.value
        and abs(amount.value * other.value - 1) < 1e-6
        for passage in found.cited
        for other in passage.amounts
    )


def _in_share(amount: Amount, found: Evidence) -> bool:
    """Whether it is part of a share said with two numbers, as 'four out of five' for 80 percent."""
    line = found.line
    between = re.compile(rf"\s(?:[^\W\d_]+\s)?(?:{line.language.out_of})\s(?:a\s|one\s)?", re.IGNORECASE)
    told = [one for one in line.amounts if one.value and not one.value % 1]
    for part, whole in pairwise(told):
        if amount not in (part, whole) or not part.value or not whole.value or part.value >= whole.value:
            continue
        end = part.start + len(part.written)
        if not between.fullmatch(line.text, end, whole.start):
            continue
        share = Amount(
            100 * part.value / whole.value, "%", part.written, part.start, part.end, step=50 / whole.value
        )
        if _equal(share, found.cited) or _may_round(share, found, found.cited):
            return True
    return False


def _in_name(amount: Amount, found: Evidence) -> bool:
    """Whether the source writes the number and the word before it as one: 'Natura2000'."""
    before = re.search(r"([A-ZÀ-Þ][^\W\d_]+)[\s-]$", found.line.text[: amount.start])
    whole = f"{before[1]}{amount.written}" if before else ""
    return bool(whole) and any(whole in passage.text for passage in found.cited)


def _both(amount: Amount, found: Evidence) -> bool:
    """'The two kinds': both that were named; not where the source counts as many of another number."""
    line = found.line
    pointed = re.search(
        rf"(?<![^\W\d_])(?:{line.language.pointed})\s$", line.text[: amount.start], re.IGNORECASE
    )
    thing = next((word.stem for word in line.words if word.content and word.start >= amount.end), "")
    return (
        pointed is not None
        and amount.value == _PAIR
        and not any(
            thing in [word.stem for word in passage.words if word.content and word.start >= other.end][:2]
            for passage in found.cited
            for other in passage.amounts
        )
    )


def _in_row(amount: Amount, found: Evidence) -> bool:
    """Whether the number stands in a table's row whose name the line says."""
    for other, passage in _equal(amount, found.cited):
        name = passage.text[: other.start].split("|")[0]
        stems = {word.stem for word in passage.words if word.content and word.end <= len(name)}
        if passage.cells and (not stems or stems & found.line.stems):
            return True
    return False


def _said_alike(amount: Amount, there: list[tuple[Amount, Passage]], found: Evidence) -> bool:
    """Whether the number stands among the same words in some other sentence."""
    at = (amount.start, amount.end)
    return any(
        near(found.line.words, at, passage.words, (other.start, other.end)) >= _SAME_PLACE
        for other, passage in there
    )


def _misplaced(amount: Amount, here: list[tuple[Amount, Passage]], found: Evidence) -> Amount | None:
    """The number that the source has where the line has this one, when its place is clearly the likelier."""
    at = (amount.start, amount.end)

    def alike(other: Amount, passage: Passage) -> float:
        return near(found.line.words, at, passage.words, (other.start, other.end))

    ours = max((alike(other, passage) for other, passage in here), default=0.0)
    best, least = None, max(ours + _CLEARLY, 1.5)
    for passage in found.made_from:
        if passage.cells:
            continue
        for other in passage.amounts:
            if same(amount, other) or other.kind == amount.kind == "one":
                continue
            score = alike(other, passage)
            if score > least:
                best, least = other, score
    return best


def _bound(amount: Amount, there: list[tuple[Amount, Passage]], found: Evidence) -> Iterator[Doubt]:
    """'More than seven' where the source has 'less than seven'."""
    ours = bound(amount, found.line)
    theirs = {bound(other, passage) for other, passage in there}
    if ours is not None and theirs == {not ours}:
        words = found.line.text[amount.start : amount.end]
        message = f"says {words!r} with the bound on the other side than its source."
        yield Doubt(kind="comparison", level="error", message=message, words=words)


def _unit(amount: Amount, there: list[tuple[Amount, Passage]], found: Evidence) -> Iterator[Doubt]:
    units = {other.unit for other, _ in there}
    if not amount.unit or amount.unit in units or amount.kind != "number":
        return
    if "" in units and _named_anywhere(amount.unit, found):
        return
    if any(_less_said(amount.unit, unit, found) for unit in units) or _converted(amount, found):
        return
    if amount.unit == "×" and "%" in units and _hundredths(amount, found):
        return
    others = sorted(units - {""})
    told = f"where its source has {' and '.join(others)}" if others else "which its source does not name"
    words = found.line.text[amount.start : amount.end]
    yield Doubt(
        kind="unit", level="error", message=f"gives {amount.written} in {amount.unit}, {told}.", words=words
    )


def _named_anywhere(unit: str, found: Evidence) -> bool:
    """Whether the cited blocks name the unit at all: in a table's head, beside another number."""
    for passage in found.cited:
        if any(other.unit == unit for other in passage.amounts) or _bare(
            unit, passage.text, passage.language
        ):
            return True
    return False


def _bare(unit: str, text: str, words: Words) -> bool:
    if unit == "×":
        return whole_words(words.transitive + "|times|fold").search(text) is not None
    return any(
        unit_after(text, hit.start(), words)[0] == unit
        for hit in re.finditer(r"(?<![^\W_])(?=[^\W_]|%|°)", text)
    )


def _less_said(ours: str, theirs: str, found: Evidence) -> bool:
    """Whether a unit is its source's without what needs no word: 'degrees', or 'euros more a hectare'."""
    if ours == "°" and (theirs.startswith("°") or theirs == ""):
        return True
    over, _, under = theirs.partition("/")
    return bool(under) and over == ours and _bare(under, found.line.text, found.line.language)


def _hundredths(amount: Amount, found: Evidence) -> bool:
    """Whether 'ninety-nine times' goes on with 'in a hundred'."""
    words = found.line.language
    hundred = "|".join(name for name, value in words.scales.items() if value == 100) or "(?!)"
    after = re.compile(rf"\s?[^\W\d_]*\s(?:{words.out_of})\s(?:a\s|one\s|100|(?:{hundred})\b)", re.IGNORECASE)
    return after.match(found.line.text, amount.end) is not None
