"""Whether the film says what its paper is about: title, contributions, headline results, key terms."""

from collections.abc import Iterator, Sequence

from reelwright.core.script_report import Doubt
from reelwright.core.understanding import Claim, Understanding
from reelwright.script.checking.evidence import Paper, Passage

HEADLINES = 3  # claims of a kind that a film must not leave out
_TERMS = 6
_SAID = 0.5  # share of a claim's words in one line, or in two that follow each other, that says it


class Coverage:
    """Shares (0 to 1) of what ought to be spoken; None where nothing was understood."""

    def __init__(self, lines: Sequence[Passage], paper: Paper, understanding: Understanding) -> None:
        self._windows = [
            first.stems | second.stems for first, second in zip(lines, (*lines[1:], *lines[-1:]), strict=True)
        ]
        self._all = frozenset[str]().union(*(line.stems for line in lines)) if lines else frozenset[str]()
        self._paper = paper
        self.title = _share([word in self._all for word in sorted(paper.title.stems)])
        self._missed: list[tuple[str, str]] = []
        self.contributions = self._claims("contribution", understanding.contributions)
        self.results = self._claims("result", [result.claim for result in understanding.results])
        self.terms = _share(
            [
                bool((name := paper.passage(f"{term.name}").stems) and name <= self._all)
                or bool(term.short and paper.passage(term.short).stems <= self._all)
                for term in sorted(understanding.terms, key=lambda term: -term.uses)[:_TERMS]
            ]
        )

    def doubts(self) -> Iterator[Doubt]:
        """What is left out, as remarks on the script as a whole."""
        if self._missed and (self.contributions == 0 or self.results == 0):
            kind, text = next(
                (kind, text)
                for kind, text in self._missed
                if (kind == "contribution" and self.contributions == 0)
                or (kind == "result" and self.results == 0)
            )
            message = f"leaves out every {kind} that was found, the first of them: {text!r}"
            yield Doubt(kind="coverage", level="warning", message=message)

    def _claims(self, kind: str, claims: Sequence[Claim]) -> float | None:
        heads = sorted(claims, key=lambda claim: -claim.weight)[:HEADLINES]
        said = []
        for claim in heads:
            stems = self._paper.passage(claim.text).stems
            best = (
                max((len(stems & window) / len(stems) for window in self._windows), default=0.0)
                if stems
                else 1.0
            )
            said.append(best >= _SAID)
            if not said[-1]:
                self._missed.append((kind, claim.text))
        return _share(said)


def _share(said: list[bool]) -> float | None:
    return sum(said) / len(said) if said else None
