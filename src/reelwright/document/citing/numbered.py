"""Citations by number or by key in running text: [3, 5–7], [3]–[7], (12), raised ¹², [Knu84]."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reelwright.document.citing import lexicon

MOST_SPAN = 80  # works in one range
_LEAD = r"(?:(?:see|e\.g|cf|refs?|also|and|in|siehe|vgl|ver)\b[.,]?\s{0,2}){0,3}"
_NUMBER = r"\d{1,4}\??"
_ITEMS = rf"{_NUMBER}(?:\s{{0,2}}[,;–—‒-]\s{{0,2}}{_NUMBER}){{0,60}}"
_TAIL = rf"(?:,\s{{0,2}}{lexicon.one_of(lexicon.PINPOINTS)}[^\[\]()]{{1,40}})?"
SQUARE = re.compile(rf"\[{_LEAD}({_ITEMS}){_TAIL}\](?:\s?[–—-]\s?\[(\d{{1,4}})\])?", re.IGNORECASE)
ROUND = re.compile(rf"\({_LEAD}({_ITEMS}){_TAIL}\)", re.IGNORECASE)
_RAISED_DIGIT = "¹²³⁴⁵⁶⁷⁸⁹⁰"
RAISED = re.compile(
    rf"(?<=[^\s\d])([{_RAISED_DIGIT}]{{1,3}}(?:[,–⁻-][{_RAISED_DIGIT}]{{1,3}}){{0,20}})(?![{_RAISED_DIGIT}])"
)
KEYED = re.compile(r"\[([^\[\]]{2,120})\]")
_LEVEL = str.maketrans(_RAISED_DIGIT + "⁻", "1234567890-")
_INTERVAL = re.compile(
    r"(?:[∈=≤≥<>×+*/^_(\[]|\b(?:interval|range|ranges|between|domain|values?|vector|index|indices|bits?|over|scale))\s*$",
    re.IGNORECASE,
)
_NAMED = lexicon.compiled(rf"\b{lexicon.one_of(lexicon.NUMBERED_THINGS)}[.,:]?\s*$")


class Mention(NamedTuple):
    """Characters `start` to `end` that cite the blocks `targets`."""

    start: int
    end: int
    targets: tuple[str, ...]


def squared(text: str, works: Mapping[str, str]) -> Iterator[Mention]:
    """'[3, 5–7]' and '[3]–[7]'; all its numbers must be works (`works`: number -> block id)."""
    for match in SQUARE.finditer(text):
        if _is_interval(text[max(0, match.start() - 14) : match.start()], match[1]):
            continue
        if _indexes(text, match.start()):
            continue
        items = match[1] if match[2] is None else f"{match[1]}-{match[2]}"
        targets = _targets(items, works)
        if targets:
            yield Mention(match.start(), match.end(), targets)
        elif match[2] and (targets := _targets(match[1], works)):
            yield Mention(match.start(), text.index("]", match.start()) + 1, targets)


def bracketed(text: str, works: Mapping[str, str]) -> Iterator[Mention]:
    """'(12)' and '(2,3)' after a word that numbers nothing else."""
    for match in ROUND.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if _NAMED.search(before) or before[-1:].isalnum() or _INTERVAL.search(before) or not before.strip():
            continue
        targets = _targets(match[1], works)
        if targets:
            yield Mention(match.start(), match.end(), targets)


def raised(text: str, works: Mapping[str, str]) -> Iterator[Mention]:
    """Unicode superscripts after a word or its mark; not powers of units or of single letters."""
    for match in RAISED.finditer(text):
        head = re.search(r"[^\W\d_]{1,20}$", text[max(0, match.start() - 20) : match.start()])
        if head and len(head.group()) < 3:
            continue
        targets = _targets(match[1].translate(_LEVEL), works)
        if targets:
            yield Mention(match.start(), match.end(), targets)


def keyed(text: str, works: Mapping[str, str]) -> Iterator[Mention]:
    """'[Knu84]', '[ABC+19, Knu84, p. 3]'; the keys as the list's labels give them."""
    for match in KEYED.finditer(text):
        found = [works[item.strip()] for item in re.split(r"[,;]", match[1]) if item.strip() in works]
        if found:
            yield Mention(match.start(), match.end(), tuple(dict.fromkeys(found)))


def _is_interval(before: str, items: str) -> bool:
    """Whether '[1, 2]' after `before` is a stretch of numbers: 'x ∈', 'between', 'in' with small ones."""
    pair = re.fullmatch(r"(\d+),\s?(\d+)", items)
    if pair is None:
        return False
    small = re.search(r"\bin\s*$", before) is not None and max(int(pair[1]), int(pair[2])) <= 10
    return small or _INTERVAL.search(before) is not None


def _indexes(text: str, at: int) -> bool:
    """Whether the bracket is an index into a name ('x[3]', 'argv[1]')."""
    head = re.search(r"[\w.]{1,20}$", text[max(0, at - 20) : at])
    return head is not None and (len(head.group()) < 3 or "_" in head.group())


def _targets(items: str, works: Mapping[str, str]) -> tuple[str, ...]:
    """The works that '3, 5–7' names; none when one of them is unknown."""
    found: list[str] = []
    for item in re.split(r"[,;]", items):
        ends = [end.strip(" ?").lstrip("0") for end in re.split(r"[–—‒-]", item)]
        if any(end not in works for end in ends) or len(ends) > 2:
            return ()
        first, last = int(ends[0]), int(ends[-1])
        if last < first or last - first > MOST_SPAN:
            return ()
        found += [works[str(number)] for number in range(first, last + 1) if str(number) in works]
    return tuple(dict.fromkeys(found))
