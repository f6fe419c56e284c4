"""Scripts of a whole folder of papers, beside the plainest ways to sum them up.

    python bench/scripts.py FOLDER -o OUT [--minutes 3] [--audience general]

For each paper OUT holds a folder with ours.txt (the lines as they are spoken), script.yaml, abstract.txt,
lead.txt and textrank.txt, of about as many words. Prints a Markdown table: lines, words, minutes by
estimate, CPU-seconds of understanding and of writing.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from peers.summaries import SUMMARIES
from read_one import Desk

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import ReelwrightError
from reelwright.core.noun import load, save
from reelwright.document.reading import read, take_in
from reelwright.script.timing import script_seconds
from reelwright.script.understanding import understand
from reelwright.script.writing import write
from reelwright.script.yaml_form import to_yaml

PACE = 173.0  # words a minute of the voice that Debian has
HEAD = (
    "| paper | lines | words | minutes | understanding CPU s | writing CPU s |\n"
    "| --- | --- | --- | --- | --- | --- |"
)


def document_of(paper: Path, kept: Path) -> Document:
    """The paper as it was read; read once, and kept in `kept`."""
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(Path(folder))
            kept.write_text(save(read(desk, take_in(paper, desk.blobs), paper.name, "", "").thing))
    return load(Document, kept.read_text())


def row(paper: Path, out: Path, order: ScriptOrder) -> str:
    """Write up one paper in every way, and describe ours."""
    folder = out / paper.name
    folder.mkdir(parents=True, exist_ok=True)
    try:
        document = document_of(paper, folder / "document.json")
        with tempfile.TemporaryDirectory() as scratch:
            desk = Desk(Path(scratch))
            begun = time.process_time()
            understood = understand(desk, document)
            between = time.process_time()
            made = write(desk, document, understood, order).thing
            ended = time.process_time()
    except ReelwrightError as error:
        return f"| {paper.name} | {error} | | | | |"
    lines = [line.text for scene in made.scenes for line in scene.lines]
    words = sum(len(line.split()) for line in lines)
    (folder / "ours.txt").write_text("\n".join(lines) + "\n")
    (folder / "script.yaml").write_text(to_yaml(made, document))
    for name, summary in SUMMARIES.items():
        (folder / f"{name}.txt").write_text("\n".join(summary(document, words)) + "\n")
    minutes = script_seconds(made.scenes, order.words_per_minute, document.language) / 60
    return (
        f"| {paper.name} | {len(lines)} | {words} | {minutes:.2f} | "
        f"{between - begun:.2f} | {ended - between:.2f} |"
    )


def main() -> None:
    """One row for each paper, printed as it is done."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--audience", choices=("general", "student", "expert"), default="general")
    options = parser.parse_args()
    order = ScriptOrder(minutes=options.minutes, audience=options.audience, words_per_minute=PACE)
    papers = [options.folder] if options.folder.is_file() else sorted(options.folder.iterdir())
    sys.stdout.write(HEAD + "\n")
    for paper in papers:
        sys.stdout.write(row(paper, options.out, order) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
