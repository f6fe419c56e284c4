"""Measures reading: our readers against papers labelled by hand, and other programs on the same papers.

    python bench/reading.py [--only NAME ...] [--no-others] [--keep FOLDER] [-o docs/reading.md]

The labels are in tests/reading/labels, the papers in ../shared/data/papers. The other programs are installed
from PyPI into ~/.cache/reelwright-bench (opendataloader-pdf needs a Java runtime on PATH; pandoc comes with
ours). What they made is kept in FOLDER, if given, and not made again; ours always is. Writes
docs/reading.md.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "reading"))

import pypandoc  # noqa: E402
from explain import Cost, measured  # noqa: E402
from reading_labels import Label, labels  # noqa: E402
from reading_page import page  # noqa: E402
from reading_score import score  # noqa: E402
from reading_tables import OURS, Reading  # noqa: E402

from reelwright.core.document import Document  # noqa: E402
from reelwright.core.noun import load  # noqa: E402

PAPERS = ROOT.parent / "shared" / "data" / "papers"
HOME = Path.home() / ".cache" / "reelwright-bench"
SCRIPTS = ROOT / "bench" / "peers"
PACKAGES = ("pdfplumber", "pypdf", "opendataloader-pdf")
FOR_PDF = {
    "pdfplumber": "with_pdfplumber.py",
    "pypdf": "with_pypdf.py",
    "opendataloader-pdf": "with_opendataloader.py",
}
LIMIT = "300"  # seconds for one paper


def others(label: Label) -> Sequence[str]:
    """The programs that claim to read this kind of paper."""
    return tuple(FOR_PDF) if label.file.endswith(".pdf") else ("pandoc",)


def installed() -> Path:
    """A Python that has the other programs. Raises CalledProcessError when they cannot be had."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
    have = subprocess.run(
        [str(python), "-c", "import pdfplumber, pypdf, opendataloader_pdf"], capture_output=True, check=False
    )
    if have.returncode:
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return python


def versions() -> str:
    """The other programs and their versions."""
    told = subprocess.run(
        [str(installed()), "-m", "pip", "list", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    have = {one["name"]: one["version"] for one in json.loads(told.stdout)}
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    named = [f"{name} {have[name]}" for name in PACKAGES]
    return ", ".join([*named, f"pandoc {pypandoc.get_pandoc_version()}", *java.splitlines()[:1]])


def command(program: str, paper: Path, out: Path) -> list[str]:
    """How `program` is run on one paper."""
    if program == OURS:
        script, python = ROOT / "bench" / "read_one.py", Path(sys.executable)
    elif program == "pandoc":
        script, python = SCRIPTS / "with_pandoc.py", Path(sys.executable)
    else:
        script, python = SCRIPTS / FOR_PDF[program], installed()
    return ["timeout", LIMIT, str(python), str(script), str(paper), str(out)]


def reading(label: Label, program: str, keep: Path) -> Reading:
    """One paper read by one program, and its score."""
    out = keep / program / f"{label.name}.json"
    noted = out.with_suffix(".cost")
    out.parent.mkdir(parents=True, exist_ok=True)
    if program == OURS or not noted.exists():
        try:
            with tempfile.TemporaryDirectory() as home:
                cost = measured(command(program, PAPERS / label.file, out), Path(home))
            noted.write_text(json.dumps([cost.wall, cost.cpu, cost.peak]))
        except RuntimeError as error:
            return Reading(label, program, score(label, None), None, _why(str(error)))
    document = load(Document, out.read_text()) if program == OURS else adopted(json.loads(out.read_text()))
    return Reading(label, program, score(label, document), Cost(*json.loads(noted.read_text())))


def _why(told: str) -> str:
    """The last line of an error, without where the file lay."""
    last = (told.strip().splitlines() or ["failed"])[-1].replace(f"{PAPERS}/", "")
    return last.removeprefix("reelwright.core.errors.")[:120]


def adopted(told: dict[str, object]) -> Document:
    """Another program's result as a Document."""
    blocks = (
        [one for one in told["blocks"] if isinstance(one, dict)] if isinstance(told["blocks"], list) else []
    )
    pages = max((int(one["page"]) for one in blocks), default=1)
    return Document.model_validate(
        {
            "title": told["title"],
            "authors": told["authors"],
            "language": "",
            "source": {"blob": {"sha256": "0" * 64, "media_type": "", "size": 0}, "name": "", "pages": pages},
            "blocks": [
                {key: value for key, value in one.items() if key != "page"}
                | {"id": str(index), "place": {"page": one["page"]}}
                for index, one in enumerate(blocks)
            ],
        }
    )


def main() -> None:
    """Read all, score all, write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--no-others", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("-o", "--out", type=Path, default=ROOT / "docs" / "reading.md")
    options = parser.parse_args()
    keep = options.keep or Path(tempfile.mkdtemp())
    chosen = [one for one in labels() if not options.only or one.name in options.only]
    readings = []
    for label in chosen:
        for program in (OURS, *(() if options.no_others else others(label))):
            readings.append(reading(label, program, keep))
            last = readings[-1]
            sys.stderr.write(f"{label.name}: {program}: {last.failed or last.cost}\n")
    options.out.write_text(page(readings, "" if options.no_others else versions()))
    if not options.keep:
        shutil.rmtree(keep)


if __name__ == "__main__":
    main()
