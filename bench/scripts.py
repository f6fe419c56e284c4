"""Scripts of a whole folder of papers, beside the plainest ways to sum them up.

    python bench/scripts.py FOLDER -o OUT [--minutes 3] [--audience general] [--page docs/script.md]

For each paper OUT holds a folder with ours.txt (the lines as they are spoken), script.yaml, abstract.txt,
lead.txt and textrank.txt, of about as many words. Prints a Markdown table of the checker's figures and the
CPU-seconds of understanding, writing and checking. `--page` makes the page about scripts anew.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from peers.summaries import SUMMARIES
from read_one import Desk
from script_page import page

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.noun import load, save
from reelwright.core.script import Script
from reelwright.core.script_report import ScriptReport
from reelwright.document.reading import read, take_in
from reelwright.script.checking import judge
from reelwright.script.timing import script_seconds
from reelwright.script.understanding import understand
from reelwright.script.writing import write
from reelwright.script.yaml_form import to_yaml

PACE = 166.0  # words a minute of the voice that Debian has, as the writer counts words
HEAD = (
    "| paper | lines | words | minutes | cited | numbers right | title | contributions | results | terms | "
    "words a sentence | doubts | passed | understanding, writing, checking CPU s |\n"
    "|" + " --- |" * 14
)


@dataclass(frozen=True)
class Written:
    """A paper's script, what its checker says, and the CPU-seconds of the three steps."""

    document: Document
    script: Script
    report: ScriptReport
    seconds: tuple[float, float, float]


def document_of(paper: Path, kept: Path) -> Document:
    """The paper as it was read; read once, and kept in `kept`."""
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(Path(folder))
            kept.write_text(save(read(desk, take_in(paper, desk.blobs), paper.name, "", "").thing))
    return load(Document, kept.read_text())


def written(document: Document, order: ScriptOrder) -> Written:
    """The script of a document, and its checker's report."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(Path(scratch))
        moments = [time.process_time()]
        understood = understand(desk, document)
        moments.append(time.process_time())
        script = write(desk, document, understood, order).thing
        moments.append(time.process_time())
        report = judge(desk, document, understood, script, ())
        moments.append(time.process_time())
    first, second, third = (after - before for before, after in pairwise(moments))
    return Written(document, script, report, (first, second, third))


def row(paper: Path, out: Path, order: ScriptOrder) -> str:
    """Write up one paper in every way, and describe ours."""
    folder = out / paper.name
    folder.mkdir(parents=True, exist_ok=True)
    try:
        made = written(document_of(paper, folder / "document.json"), order)
    except ReelwrightError as error:
        return f"| {paper.name} | {error} |" + " |" * 12
    lines = [line.text for scene in made.script.scenes for line in scene.lines]
    words = sum(len(line.split()) for line in lines)
    (folder / "ours.txt").write_text("\n".join(lines) + "\n")
    (folder / "script.yaml").write_text(to_yaml(made.script, made.document))
    for name, summary in SUMMARIES.items():
        (folder / f"{name}.txt").write_text("\n".join(summary(made.document, words)) + "\n")
    return f"| {paper.name} | {_told(made, order)} |"


def _told(made: Written, order: ScriptOrder) -> str:
    figures, report = made.report.figures, made.report
    minutes = script_seconds(made.script.scenes, order.words_per_minute, made.document.language) / 60
    errors = sum(doubt.level == "error" for doubt in report.doubts)
    shares = (
        figures.cited, figures.numbers_right, figures.title_terms, figures.contributions, figures.results,
        figures.terms,
    )  # fmt: skip
    cells = (
        str(figures.lines), str(figures.words), f"{minutes:.2f}", *map(_share, shares),
        f"{figures.words_a_sentence:.1f}", f"{errors} + {len(report.doubts) - errors}",
        "yes" if report.passed else "; ".join(report.failed), ", ".join(f"{one:.2f}" for one in made.seconds),
    )  # fmt: skip
    return " | ".join(cells)


def _share(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.0f}"


def main() -> None:
    """One row for each paper, printed as it is done."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--audience", choices=("general", "student", "expert"), default="general")
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    order = ScriptOrder(minutes=options.minutes, audience=options.audience, words_per_minute=PACE)
    papers = [options.folder] if options.folder.is_file() else sorted(options.folder.iterdir())
    table = [HEAD]
    sys.stdout.write(HEAD + "\n")
    for paper in papers:
        table.append(row(paper, options.out, order))
        sys.stdout.write(table[-1] + "\n")
        sys.stdout.flush()
    if options.page:
        options.page.write_text(page("\n".join(table), order, options.out))


if __name__ == "__main__":
    main()
