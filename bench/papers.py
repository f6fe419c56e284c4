"""Films of a whole folder of papers, each from a cold cache: what each cost and what the gate said.

    python bench/papers.py FOLDER -o OUT [--minutes 3] [--quality medium]

Prints a Markdown table: wall seconds, CPU-seconds of the process tree, the peak memory of its largest
process, the film's length, its scenes, notices and verdict. A paper that gives no film shows why.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from explain import Cost, measured

SECOND = 705_600_000


def row(paper: Path, out: Path, options: argparse.Namespace) -> str:
    """Make one film and describe it as a row of the table."""
    film = out / f"{paper.stem}.mp4"
    command = [
        str(Path(sys.executable).with_name("reelwright")), "explain", str(paper), "-o", str(film),
        "--minutes", options.minutes, "--quality", options.quality,
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as home:
        try:
            cost = measured(command, Path(home))
        except RuntimeError as error:
            return f"| {paper.name} | {str(error).strip().splitlines()[-1]} | | | | | | |"
    return f"| {paper.name} | {_facts(film, cost)} |"


def _facts(film: Path, cost: Cost) -> str:
    folder = film.with_suffix("")
    report = json.loads((folder / "report.json").read_text())["body"]
    timeline = json.loads((folder / "timeline.json").read_text())["body"]
    pictures = next(track for track in timeline["tracks"] if track["kind"] == "picture")["clips"]
    length = (pictures[-1]["span"]["start"] + pictures[-1]["span"]["length"]) / SECOND
    verdict = "green" if report["green"] else "red"
    return (
        f"{cost.wall:.1f} | {cost.cpu:.1f} | {cost.peak:.0f} | {length // 60:.0f}:{length % 60:02.0f} | "
        f"{len(pictures)} | {len(report['notices'])} | {verdict}"
    )


def main() -> None:
    """One row for each paper, printed as it is done."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--minutes", default="3")
    parser.add_argument("--quality", default="medium")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    sys.stdout.write("| paper | wall s | CPU s | peak MB | film | scenes | notices | gate |\n")
    sys.stdout.write("|---|---|---|---|---|---|---|---|\n")
    for paper in sorted(path for path in options.folder.iterdir() if path.suffix in (".pdf", ".md")):
        sys.stdout.write(row(paper, options.out, options) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
