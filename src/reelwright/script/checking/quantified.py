"""Numbers and their units, held against the sentences that a line was made from."""

import re
from collections.abc import Iterator

from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import Amount, rounded, same
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.tokens import near, whole_words
from reelwright.script.checking.units import unit_after
from reelwright.script.checking.words.shape import Words

_VERBATIM = 0.7  # share of a line's words from which on it says a sentence nearly as it stands
_SAME_PLACE = 1.6  # likeness of two places from which on both speak of one thing
_CLEARLY = 0.9  # by how much another number's place must be the likelier one


def numbers(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """Numbers that are not there, that belong to another thing, or that have another unit."""
    for amount in found.line.amounts:
        yield from _amount(amount, found, paper)


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
        elif not _may_round(amount, found, near_by):
            what = "the blocks it cites do" if found.blocks else "the paper's front matter does"
            yield _number(amount, f"says {amount.written}, which {what} not.")
        return
    if not here and found.made_from and found.covered >= _VERBATIM and amount.kind != "one":
        if not _in_row(amount, found) and not _said_alike(amount, there, found):
            words = f"says {amount.written}, which its block says of something else."
            yield _number(amount, words)
        return
    other = _misplaced(amount, here, found)
    if other is not None:
        yield _number(amount, f"says {amount.written} where its source says {other.written}.")
        return
    yield from _unit(amount, there, found)


def _one(amount: Amount, found: Evidence) -> Iterator[Doubt]:
    """'One' is an article more often than a number: it is wrong only where its source counts another."""
    other = _misplaced(amount, [], found)
    if other is not None:
        yield _number(amount, f"says {amount.written} where its source says {other.written}.")


def _number(amount: Amount, message: str) -> Doubt:
    return Doubt(kind="number", level="error", message=message, words=amount.written)


def _others(found: Evidence, paper: Paper) -> tuple[Passage, ...]:
    """A title may be said anywhere; the rest of the front matter only where nothing is cited."""
    return (paper.title,) if found.blocks else (paper.front,)


def _equal(amount: Amount, passages: tuple[Passage, ...]) -> list[tuple[Amount, Passage]]:
    return [(other, passage) for passage in passages for other in passage.amounts if same(amount, other)]


def _may_round(amount: Amount, found: Evidence, passages: tuple[Passage, ...]) -> bool:
    text, words = found.line.text, found.line.language
    about = re.compile(rf"(?<![^\W\d_])(?:{words.about})\s(?:\S{{1,3}}\s)?$", re.IGNORECASE)
    if not about.search(text[max(0, amount.start - 24) : amount.start]):
        return False
    return any(
        rounded(amount, other) and not about.search(passage.text[max(0, other.start - 24) : other.start])
        for passage in passages
        for other in passage.amounts
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


def _unit(amount: Amount, there: list[tuple[Amount, Passage]], found: Evidence) -> Iterator[Doubt]:
    units = {other.unit for other, _ in there}
    if not amount.unit or amount.unit in units or amount.kind != "number":
        return
    if "" in units and _named_anywhere(amount.unit, found):
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
