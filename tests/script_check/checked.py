"""Papers, their scripts, and how well the checker finds what is planted into these."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "script"))

from planted import EXPECTED, KINDS, lines_of, planted, without_basis
from script_papers import ABROAD, TIDES

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.script import Line, Script
from reelwright.core.script_report import ScriptReport
from reelwright.core.understanding import Understanding
from reelwright.document.reading import read
from reelwright.script.checking import judge
from reelwright.script.understanding import understand
from reelwright.script.writing import write
from reelwright.store.folder import Folder

# real papers whose scripts are checked; the others are kept for those who judge films without knowing us
PAPERS = (
    "astronomy_joss-exoplanet.zip",
    "botany-pt_scielo-jats-package.zip",
    "chemistry-long_usgs-voc-methods.pdf",
    "chemphys-twocol_msd.pdf",
    "cs-nofig_mutablearithmetics.pdf",
    "ecology-twocol_amazon-landcover.pdf",
    "ecology_insect-biomass_plos.xml",
    "geophysics_gps-noise_usgs.pdf",
    "maths-twocol_liegroups.pdf",
    "ml-twocol_counterfactuals.pdf",
    "scan-derived_psychology-twocol.pdf",
    "scholcomm-onecol_manubot.pdf",
    "socsci_literature-networks_plos.xml",
    "systems-twocol_xkblas-multigpu.pdf",
)


MADE = (("tides", TIDES), *((f"tides-{language}", made) for language, made in ABROAD.items()))


class Desk:
    """Tools on a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.blobs = Folder(folder / "blobs")
        self.scratch = folder / "scratch"
        self.scratch.mkdir()

    @staticmethod
    def progress(_share: float) -> None:
        """Goes nowhere."""


@dataclass(frozen=True)
class Told:
    """A paper and its script; `name` is the paper's."""

    name: str
    document: Document
    understanding: Understanding
    script: Script


@dataclass
class Tally:
    """`there` errors planted by kind, `found` with any error, `named` with an error of the kind they are.

    `lines` are those that nothing was planted into, and `doubted` those of them with an error.
    """

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    doubted: int = 0
    missed: list[tuple[str, str, str, str]] = field(default_factory=list)  # kind, paper, was, is
    alarms: list[tuple[str, str, str]] = field(default_factory=list)  # paper, doubt, line

    def recall(self, kind: str) -> float:
        """Share of the errors of `kind` whose line has an error of that kind."""
        return self.named[kind] / self.there[kind]

    @property
    def precision(self) -> float:
        """Share of the lines without a planted error that have none in the checker's eyes either."""
        return 1 - self.doubted / self.lines


def told(name: str, document: Document, minutes: float = 3.0, audience: str = "general") -> Told:
    """The script that the writer without a model makes of `document`."""
    with TemporaryDirectory() as folder:
        tools = Desk(Path(folder))
        understanding = understand(tools, document)
        made = write(tools, document, understanding, ScriptOrder(minutes=minutes, audience=audience))
    return Told(name, document, understanding, made.thing)


def paper(path: Path) -> Document:
    """The paper at `path`, read."""
    with TemporaryDirectory() as folder:
        tools = Desk(Path(folder))
        blob = tools.blobs.put_file(path, "application/octet-stream")
        return read(tools, blob, path.name, "", "").thing


def report(one: Told, script: Script | None = None, document: Document | None = None) -> ScriptReport:
    """What the checker says of a script."""
    with TemporaryDirectory() as folder:
        return judge(
            Desk(Path(folder)), document or one.document, one.understanding, script or one.script, ()
        )


def tallied(all_told: Sequence[Told]) -> Tally:
    """Every script checked as it is, and with errors of every kind; with and without its lines' basis."""
    tally = Tally()
    for one in all_told:
        others = list(_others(one, all_told))
        for script in (one.script, without_basis(one.script)):
            found = report(one, script)
            wrong = {doubt.line: doubt for doubt in found.doubts if doubt.level == "error"}
            for line in lines_of(script):
                tally.lines += 1
                if line.id in wrong:
                    tally.doubted += 1
                    tally.alarms.append((one.name, wrong[line.id].message, line.text))
            for kind in KINDS:
                _plant(tally, one, script, kind, others)
    return tally


def _plant(tally: Tally, one: Told, script: Script, kind: str, others: Sequence[Line]) -> None:
    spoiled = planted(kind, script, one.document, others, one.name)
    if not spoiled.cases:
        return
    kinds: dict[str, set[str]] = {}
    for doubt in report(one, spoiled.script, spoiled.document).doubts:
        if doubt.level == "error":
            kinds.setdefault(doubt.line, set()).add(doubt.kind)
    for case in spoiled.cases:
        there = kinds.get(case.line.id, set())
        tally.there[kind] += 1
        tally.found[kind] += bool(there)
        tally.named[kind] += bool(there & EXPECTED[kind])
        if not there & EXPECTED[kind]:
            tally.missed.append((kind, one.name, case.was, case.line.text))


def _others(one: Told, all_told: Sequence[Told]) -> Iterator[Line]:
    for other in all_told:
        if (
            other.document.title != one.document.title
            and other.script.language[:2] == one.script.language[:2]
        ):
            yield from lines_of(other.script)
