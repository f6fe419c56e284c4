"""A title is looked for at arXiv, Crossref and OpenAlex."""

from collections.abc import Callable

from reelwright.core.errors import InputError, TryLater
from reelwright.core.finding import Found, Known
from reelwright.document.finding import arxiv, crossref, openalex, titles
from reelwright.document.finding.asking import Desk

Search = Callable[[Desk, str, int], tuple[Known, ...]]
# in the order in which they are trusted to know a paper's own record best
SERVICES: tuple[tuple[str, Search], ...] = (
    (crossref.WHO, crossref.search),
    (openalex.WHO, openalex.search),
    (arxiv.WHO, arxiv.search),
)
MOST_WORDS = 60


def search(desk: Desk, title: str, most: int) -> Found:
    """Papers that `title` may mean, at most `most`, best first.

    A service that does not answer is named in `missing`. Raises TryLater when none answers.
    """
    asked = " ".join(title.split()[:MOST_WORDS])
    answers: list[tuple[str, tuple[Known, ...]]] = []
    missing: list[str] = []
    for who, ask in SERVICES:
        try:
            answers.append((who, ask(desk, asked, most)))
        except (TryLater, InputError) as error:
            missing.append(f"{who} did not answer: {error}")
    if not answers:
        raise TryLater(
            f"no service could be asked for this title: {'; '.join(missing)}",
            fix="Connect this machine to the network and try again, or give the paper's file.",
        )
    found = titles.merged(asked, answers)
    return Found(candidates=found[:most], missing=tuple(missing))
