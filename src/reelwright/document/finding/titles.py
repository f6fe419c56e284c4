"""How well a paper fits the words that name it, and which answers of several services are one paper."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reelwright.core.finding import Candidate, Known
from reelwright.document.finding.overlay import filled

CLEAR = 0.9  # score of a match that needs no choosing
AHEAD = 0.05  # by which it must lead the next one
_SMALL = frozenset(
    ["a", "an", "the", "of", "and", "for", "in", "on", "to", "with", "by", "from", "at", "is", "are"]
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text` in small letters, without accents and signs."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return tuple(re.findall(r"[^\W_]+", "".join(sign for sign in flat if not unicodedata.combining(sign))))


def score(asked: str, known: Known) -> float:
    """0 to 1: how much of the words the title says, how much of the title they say, and in which order.

    Words that are a surname of the authors or the year are not counted as missing in the title.
    """
    title = words_of(known.title)
    people = {word for author in known.authors for word in words_of(author)} | {known.year, "et", "al"}
    words = words_of(asked)
    about = tuple(word for word in words if word in title or word not in people)
    if not about or not title:
        return 0.0
    in_title = _weight(word for word in about if word in title) / _weight(about)
    in_asked = _weight(word for word in title if word in about) / _weight(title)
    if not in_title or not in_asked:
        return 0.0
    order = SequenceMatcher(None, " ".join(about), " ".join(title), autojunk=False).ratio()
    return round(0.6 * 2 * in_title * in_asked / (in_title + in_asked) + 0.4 * order, 4)


def _weight(words: Iterable[str]) -> float:
    return sum(0.3 if word in _SMALL else 1.0 for word in words)


def merged(asked: str, answers: Iterable[tuple[str, Iterable[Known]]]) -> tuple[Candidate, ...]:
    """The papers in the services' answers (name, papers), each once, best first.

    Two are one when they share a DOI or an arXiv id, or a title and an author's surname.
    """
    groups: list[list[tuple[str, Known]]] = []
    for service, papers in answers:
        for paper in papers:
            same = [group for group in groups if any(_one(paper, other) for _, other in group)]
            joined = [member for group in same for member in group]
            groups = [group for group in groups if group not in same]
            groups.append([*joined, (service, paper)])
    made = (_candidate(asked, group) for group in groups)
    return tuple(sorted(made, key=lambda each: (-each.score, -len(each.services), each.known.title)))


def clear(candidates: tuple[Candidate, ...]) -> bool:
    """Whether the first of `candidates` is meant beyond doubt."""
    if not candidates or candidates[0].score < CLEAR:
        return False
    return len(candidates) == 1 or candidates[0].score - candidates[1].score >= AHEAD


def _candidate(asked: str, group: list[tuple[str, Known]]) -> Candidate:
    best = max(score(asked, paper) for _, paper in group)
    known = Known()
    for _, paper in sorted(group, key=lambda member: -score(asked, member[1])):
        known = filled(known, paper)
    # one paper may be asked for by its source, and a source is better than a PDF
    address = f"arXiv:{known.arxiv}" if known.arxiv else f"doi:{known.doi}" if known.doi else known.url
    services = tuple(dict.fromkeys(service for service, _ in group))
    return Candidate(known=known.model_copy(update={"address": address}), score=best, services=services)


def _one(left: Known, right: Known) -> bool:
    if left.doi and left.doi == right.doi:
        return True
    if left.arxiv and _unversioned(left.arxiv) == _unversioned(right.arxiv):
        return True
    if words_of(left.title) != words_of(right.title):
        return False
    mine, others = set(_surnames(left)), set(_surnames(right))
    return not mine or not others or bool(mine & others)


def _unversioned(identifier: str) -> str:
    return re.sub(r"v\d+$", "", identifier)


def _surnames(known: Known) -> Iterator[str]:
    for author in known.authors:
        if words := words_of(author.partition(",")[0] if "," in author else author):
            yield words[-1]
