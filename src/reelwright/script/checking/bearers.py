"""What a line says of one name or rank that its source says of another."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from reelwright.core.script_report import Doubt
from reelwright.script.checking.directions import ways
from reelwright.script.checking.evidence import Evidence, Paper, Passage
from reelwright.script.checking.names import is_name
from reelwright.script.checking.tokens import root, whole_words

_TOKEN = re.compile(r"[^\W_]+(?:[-.&/+][^\W_]+)*")
_LISTED = re.compile(r"[\s,]*(?:,|&|/|\b(?:and|or|und|oder|et|ou|y|o|e)\b)[\s,]*", re.IGNORECASE)
_LONG = 6  # words that a short form stands for, at most
_OFTEN = 2  # blocks that speak of another kind, for it to be a kind of its own
_MOSTLY = 0.5  # of what a line says of a name: as much must stand with another one
Name = tuple[str, int, int]


def bearers(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """A name, a month or a rank put in another one's place, all of them being in the cited blocks."""
    if found.line.language.code != found.source_language or found.line.language.nouns_capital:
        return
    message = (
        _of_another(found, paper)
        or _never_together(found, paper)
        or _numbered(found)
        or _ranked(found)
        or _kind_of(found, paper)
        or _short_for(found, paper)
    )
    if message:
        yield Doubt(kind="name", level="error", message=message)


def _names(passage: Passage, paper: Paper) -> tuple[Name, ...]:
    if passage.text not in paper.named:
        paper.named[passage.text] = tuple(_found_names(passage, paper))
    return paper.named[passage.text]


def _found_names(passage: Passage, paper: Paper) -> list[Name]:
    return [
        (hit.group().lower().removesuffix("s"), hit.start(), hit.end())
        for hit in _TOKEN.finditer(passage.text)
        if is_name(hit.group(), passage.text[: hit.start()], paper)
        and not any(one.start <= hit.start() < one.end for one in passage.amounts)
    ]


def _rest(passage: Passage, names: tuple[Name, ...]) -> frozenset[str]:
    return frozenset(
        word.stem
        for word in passage.own_words
        if not any(start <= word.start < end for _, start, end in names)
    )


def _of_another(found: Evidence, paper: Paper) -> str:
    """'A lies on the coast' where the source says it of B, and of A nothing of the kind."""
    line = found.line
    ours = _names(line, paper)
    rest = _rest(line, ours)
    if len({name for name, _, _ in ours}) != 1 or not rest:
        return ""
    name = ours[0][0]
    best, other = 0, ""
    for passage in found.cited:
        theirs = _names(passage, paper)
        shared = rest & _rest(passage, theirs)
        if passage.cells or not shared:
            continue
        if any(name == one for one, _, _ in theirs) or name in passage.text.lower():
            return ""
        at = min(word.start for word in passage.own_words if word.stem in shared)
        before = [one for one in theirs if one[2] <= at]
        refers = whole_words(line.language.refers).search(passage.text)
        if refers is None and len(before) == 1 and len(shared) > best:
            best, other = len(shared), passage.text[before[0][1] : before[0][2]]
        elif len(shared) > best:
            best, other = len(shared), ""
    if other and best >= _MOSTLY * len(rest):
        return f"says of {line.text[ours[0][1] : ours[0][2]]} what its source says of {other}."
    return ""


def _never_together(found: Evidence, paper: Paper) -> str:
    """Two names of which one does a thing to the other, and the source has each with another one only."""
    line = found.line
    ours = _names(line, paper)
    cited = [passage for passage in found.cited if not passage.cells]
    theirs = {id(passage): {name for name, _, _ in _names(passage, paper)} for passage in cited}
    mine = {name for name, _, _ in ours}
    for first, second in combinations(ours, 2):
        if first[0] == second[0] or _LISTED.fullmatch(line.text[first[2] : second[1]]):
            continue
        if re.search(r"[,;:.]", line.text[first[2] : second[1]]):
            continue
        sides = [[passage for passage in cited if one[0] in theirs[id(passage)]] for one in (first, second)]
        apart = all(sides) and all(
            other[0] not in passage.text.lower()
            and theirs[id(passage)] - mine
            and not whole_words(line.language.refers).match(passage.text)
            for passages, other in zip(sides, (second, first), strict=True)
            for passage in passages
        )
        if apart:
            return f"says of {line.text[first[1] : first[2]]} what its source says of another name."
    return ""


def _numbered(found: Evidence) -> str:
    """'April 1988' where the source has May 1988, and April of another year."""
    pair = re.compile(r"([A-ZÀ-Þ][^\W\d_]+)\s(\d[\d.]*\d|\d)(?![^\W_]|[.,]\d|\s?%)")
    there = {(hit[1].lower(), hit[2]) for passage in found.cited for hit in pair.finditer(passage.text)}
    for hit in pair.finditer(found.line.text):
        name, number = hit[1].lower(), hit[2]
        if (name, number) in there or (len(number) > 1 and not number.isdigit()):
            continue
        other = next((one for one, count in there if count == number and one != name), "")
        if other and any(one == name and count != number for one, count in there):
            return f"says {hit.group()}, where its source has {number} with another name."
    return ""


def _ranked(found: Evidence) -> str:
    """'The first plot' where the source says it of the second."""
    line, ranks = found.line, found.line.language.ranks
    if not ranks:
        return ""
    pattern = whole_words("|".join(ranks))

    def told(passage: Passage) -> set[tuple[str, str]]:
        out = set()
        for hit in pattern.finditer(passage.text):
            after = re.match(r"[\s-]([^\W\d_]+)", passage.text[hit.end() :])
            if after:
                out.add((hit.group().lower(), root(after[1].lower(), passage.language)))
        return out

    for rank, thing in told(line):
        said = line.stems - {thing} | {f"#{one.value}" for one in line.amounts}
        alike: dict[bool, int] = {}
        other = ""
        for passage in found.cited:
            here = {one for one, what in told(passage) if what == thing}
            score = len(said & (passage.stems | {f"#{one.value}" for one in passage.amounts}))
            if here and not passage.cells:
                alike[rank in here] = max(alike.get(rank in here, 0), score)
                other = other if rank in here else min(here)
        if alike.get(False, 0) > alike.get(True, 0) and other:
            return f"says {rank!r} where its source says {other!r}."
    return ""


def _kind_of(found: Evidence, paper: Paper) -> str:
    """'Breast cancer' where the source has prostate cancer, and other blocks tell of breast cancer."""
    there = frozenset().union(*(passage.stems for passage in found.cited))
    theirs = {(two, one) for passage in found.made_from for one, two in _side_by_side(passage)}
    degrees = {root(way.text.lower(), found.line.language) for way in ways(found.line)}
    for first, second in _side_by_side(found.line):
        kinds = {one for thing, one in theirs if thing == second}
        if first in there | degrees or not kinds or first in paper.title.stems:
            continue
        pairs = [_pairs_of(paper, name) for name, stems in paper.stems.items() if second in stems]
        if sum((first, second) in pair for pair in pairs) >= _OFTEN:
            return f"tells of another kind than its source, which has {min(kinds)!r} with that word."
    return ""


def _pairs_of(paper: Paper, block: str) -> frozenset[tuple[str, str]]:
    return frozenset(pair for passage in paper.passages(block) for pair in _side_by_side(passage))


def _side_by_side(passage: Passage) -> Iterator[tuple[str, str]]:
    """Two words of content that follow each other with a blank between."""
    for one, two in pairwise(passage.words):
        if one.content and two.content and passage.text[one.end : two.start] == " ":
            yield one.stem, two.stem


def _short_for(found: Evidence, paper: Paper) -> str:
    """'Mean squared displacement, or OLS': a short form of something else."""
    line = found.line
    for hit in re.finditer(rf",? (?:{line.language.joins}|\() ?([A-Z][A-Za-z]*[A-Z])s?\b", line.text):
        long = paper.shorts.get(hit[1].lower(), frozenset())
        before = {word.stem for word in line.words if word.content and word.end <= hit.start()}
        told = _last_words(line, hit.start(), _LONG)
        others = [
            one for short, one in paper.shorts.items() if short != hit[1].lower() and one and one <= told
        ]
        if long and others and not long <= before:
            return f"says {hit[1]} for what its source calls otherwise."
    return ""


def _last_words(passage: Passage, at: int, count: int) -> frozenset[str]:
    content = [word.stem for word in passage.words if word.content and word.end <= at]
    return frozenset(content[-count:])
