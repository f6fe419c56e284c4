"""Lines written by hand over real and made papers, true and falsified, and what the checker says of them."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from reelwright.core.document import Document
from reelwright.core.script import Line, Scene, Statement
from reelwright.core.script_report import Doubt
from reelwright.script.checking.evidence import Paper, evidence, paper_of, taken_apart
from reelwright.script.checking.judging import line_doubts

FILE = Path(__file__).with_name("independent.yaml")
SECOND = Path(__file__).with_name("independent2.yaml")
LEARNT = Path(__file__).with_name("true_lines.yaml")
MADE = Path(__file__).parents[1] / "script" / "papers"
UNSEEN = 20  # lines, with all that is falsified of them
SEED = 20261121
# the kinds of doubt that name what is wrong; any error finds it
NAMED = {
    "number": {"number"},
    "points": {"unit", "number"},
    "unit": {"unit", "number"},
    "comparison": {"comparison"},
    "sides": {"comparison"},
    "moved": {"number"},
    "scope": {"comparison", "number", "negation"},
    "significance": {"comparison", "negation"},
    "negation": {"negation", "comparison"},
    "antonym": {"comparison", "negation"},
    "name": {"name"},
    "attribution": {"name", "number", "comparison"},
    "overstated": {"comparison"},
    "elsewhere": {"unsupported"},
    "instruction": {"instruction"},
}


@dataclass(frozen=True)
class Said:
    """A line and the blocks that it cites, or words of theirs; `kind` is how it is false, '' when true."""

    paper: str
    cites: tuple[str, ...]
    text: str
    kind: str
    unseen: bool


@dataclass
class Found:
    """How many lines of a kind there are, are found, and are named for what they are ('' are true lines)."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    misjudged: list[tuple[Said, tuple[Doubt, ...]]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the true lines without an error."""
        return 1 - self.found[""] / self.there[""]

    def recall(self, *kinds: str) -> float:
        """Share of the false lines of some kinds that have an error; of all kinds where none is named."""
        chosen = kinds or tuple(kind for kind in self.there if kind)
        return sum(self.found[kind] for kind in chosen) / sum(self.there[kind] for kind in chosen)


def lines() -> tuple[Said, ...]:
    """The whole set; which lines are the unseen ones is drawn, and stays the same."""
    papers = yaml.safe_load(FILE.read_text())
    told = [(paper["paper"], line) for paper in papers for line in paper["lines"]]
    drawn = set(random.Random(SEED).sample(range(len(told)), UNSEEN))
    return tuple(
        said for at, (paper, line) in enumerate(told) for said in _of_line(paper, line, unseen=at in drawn)
    )


def second() -> tuple[Said, ...]:
    """The second set; half of its lines are the unseen ones. A passage stands for the block that holds it."""
    told = [
        (paper["paper"], passage["from"], line)
        for paper in yaml.safe_load(SECOND.read_text())
        for passage in paper["passages"]
        for line in passage["lines"]
    ]
    drawn = set(random.Random(SEED).sample(range(len(told)), len(told) // 2))
    return tuple(
        said
        for at, (paper, passage, line) in enumerate(told)
        for said in _of_line(paper, {**line, "cites": [passage]}, unseen=at in drawn)
    )


def learnt() -> tuple[Said, ...]:
    """True lines written after the first run, to learn from."""
    papers = yaml.safe_load(LEARNT.read_text())
    return tuple(
        Said(paper, (cite,), text, "", unseen=False) for paper, told in papers.items() for cite, text in told
    )


def _of_line(paper: str, line: dict[str, object], *, unseen: bool) -> Iterator[Said]:
    cites = tuple(str(cite) for cite in line["cites"])  # type: ignore[attr-defined]
    yield Said(paper, cites, str(line["says"]), "", unseen)
    for wrong in line["wrong"]:  # type: ignore[attr-defined]
        for kind, text in wrong.items():
            yield Said(paper, cites, text, kind, unseen)


def held(said: Iterable[Said], document: Callable[[str], Document]) -> Found:
    """Every line against its paper, each by itself, as a line of which nobody kept what it was made from."""
    found = Found()
    papers: dict[str, Paper] = {}
    for one in said:
        if one.paper not in papers:
            papers[one.paper] = paper_of(document(one.paper), None)
        errors = tuple(doubt for doubt in _doubts(one, papers[one.paper]) if doubt.level == "error")
        found.there[one.kind] += 1
        found.found[one.kind] += bool(errors)
        found.named[one.kind] += any(doubt.kind in NAMED.get(one.kind, ()) for doubt in errors)
        if bool(errors) != bool(one.kind):
            found.misjudged.append((one, errors))
    return found


def _doubts(one: Said, paper: Paper) -> Iterator[Doubt]:
    line = Line(id="l", text=one.text, cites=tuple(_block(cite, paper) for cite in one.cites))
    scene = Scene(id="s", heading="H", lines=(line,), shows=Statement(bullets=()))
    told = evidence(line, taken_apart(one.text, paper.words, paper.tongue), paper)
    return line_doubts(line, scene, told, paper)


def _block(cite: str, paper: Paper) -> str:
    """The block that is called so, or the one whose text holds these words."""
    if cite in paper.blocks:
        return cite
    (name,) = (name for name, block in paper.blocks.items() if block.kind == "text" and cite in block.text)
    return name
