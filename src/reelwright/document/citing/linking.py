"""Running text is linked to the list of references: first how the document cites, then where."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reelwright.core.document import Block, Citation, Reference
from reelwright.document.citing.dated import Work, dated, folded, words_of
from reelwright.document.citing.numbered import Mention, bracketed, keyed, raised, squared
from reelwright.document.citing.tokens import PARTICLES

CITING = ("text", "list", "figure", "table", "theorem", "quote", "footnote")
MOST_TEXT = 200_000  # characters of a block that are searched

_Finder = Callable[[str], Iterable[Mention]]


@dataclass(frozen=True)
class _Way:
    """One way to cite: how it is found, and the share of the works that it must reach to be believed."""

    finder: _Finder
    share: float
    least: int
    last: bool = False  # only when no other way reaches anything


def linked(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with their citations; unchanged when the reader gave some, or when none is certain."""
    references = [block for block in blocks if block.kind == "reference"]
    if not references or any(block.citations for block in blocks):
        return tuple(blocks)
    texts = {block.id: block.text[:MOST_TEXT] for block in blocks if block.kind in CITING}
    found = _chosen(list(texts.values()), _ways(references), len(references))
    if found is None:
        return tuple(blocks)
    made = []
    for block in blocks:
        mentions = list(found(texts[block.id])) if block.id in texts else []
        citations = tuple(
            Citation(start=one.start, end=one.end, targets=one.targets) for one in _apart(mentions)
        )
        made.append(block.model_copy(update={"citations": citations}) if citations else block)
    return tuple(made)


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """In order, without overlaps."""
    kept: list[Mention] = []
    for one in sorted(mentions):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _chosen(texts: Sequence[str], ways: Sequence[_Way], count: int) -> _Finder | None:
    """The way that reaches most works; the earlier of two that reach nearly as many."""
    best: tuple[float, _Finder | None] = (0.0, None)
    for way in ways:
        if way.last and best[0]:
            continue
        reached = {target for text in texts for one in way.finder(text) for target in one.targets}
        if len(reached) >= max(way.least, way.share * count) and len(reached) > 1.15 * best[0]:
            best = (len(reached), way.finder)
    return best[1]


def _ways(references: Sequence[Block]) -> list[_Way]:
    numbers, printed = _numbers(references)
    keys = _keys(references)
    sure = 0.15 if printed else 0.6
    works = _works(references)
    ways = []
    if keys:
        ways.append(_Way(lambda text: keyed(text, keys), 0.1, 1))
    if printed:
        ways.append(_Way(lambda text: squared(text, numbers), sure, 1))
    ways.append(_Way(lambda text: dated(text, works), 0.15, 1))
    if numbers and not printed:
        ways.append(_Way(lambda text: squared(text, numbers), sure, 1, last=True))
    if numbers:
        ways.append(_Way(lambda text: raised(text, numbers), max(0.3, sure), 2, last=not printed))
        ways.append(_Way(lambda text: bracketed(text, numbers), max(0.4, sure), 3, last=not printed))
    return ways


def _mark(block: Block) -> str:
    key = block.reference.key if block.reference else ""
    return (block.label or key).strip("[]() .")


def _numbers(references: Sequence[Block]) -> tuple[Mapping[str, str], bool]:
    """Number -> block id, and whether the numbers are printed; an unnumbered list counts by its order."""
    found: dict[str, str] = {}
    for block in references:
        mark = _mark(block)
        if mark.isdecimal():
            found.setdefault(mark.lstrip("0"), block.id)
    if len(found) >= 0.5 * len(references):
        return found, True
    counted = {str(at): block.id for at, block in enumerate(references, 1)}
    return ({}, True) if found else (counted, False)


def _keys(references: Sequence[Block]) -> Mapping[str, str]:
    """Printed keys ('Knu84') -> block id."""
    found = {}
    for block in references:
        mark = block.label.strip("[]() ")
        if mark and not mark.isdecimal() and re.search(r"[^\W\d]", mark):
            found[mark] = block.id
    return found


def _works(references: Sequence[Block]) -> list[Work]:
    return [work for block in references if (work := _work(block)) is not None]


def _work(block: Block) -> Work | None:
    reference = block.reference or Reference()
    year = reference.year or next(iter(re.findall(r"\b((?:1[5-9]|20)\d\d)[a-z]?\b", block.text[:400])), "")
    if not year:
        return None
    letter = re.search(rf"{year}([a-z])$", reference.key) or re.search(
        rf"\b{year}([a-z])\b", block.text[:400]
    )
    families = tuple(words_of(_family(name)) for name in reference.authors[:3])
    if len(reference.authors) <= 2 and re.search(r"\bet al\b", block.text[:200]):
        families = (*families, ("…",), ("…",), ("…",))
    if not families or not families[0]:
        head = re.match(r"\W*([^\W\d_][\w’'-]+)", block.text)
        families = (words_of(head[1]),) if head else ()
    if not families:
        return None
    initials = "".join(
        word[0] for word in (reference.authors or ("",))[0].split() if word[0].isupper()
    ).lower()
    body = initials if len(initials) > 2 and not re.search(r"\b\w\.", reference.authors[0]) else ""
    return Work(block.id, families, year, letter[1] if letter else "", body, folded(reference.title))


def _family(name: str) -> str:
    """The surname at the end of 'Given Family', with its particles."""
    words = [word for word in name.split() if word.lower().strip(".") not in ("jr", "sr", "ii", "iii")]
    if not words:
        return ""
    at = len(words) - 1
    if "." not in name and len(words) > 3:
        return name  # a body of people
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return " ".join(words[at:])
