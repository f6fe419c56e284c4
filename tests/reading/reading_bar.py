"""The bar that CI holds for reading: `bar.yaml`, a little below what was reached.

    python tests/reading/reading_bar.py

writes it anew from what the readers reach today (then look at the difference before it is committed: a bar is
lowered only for a reason). Two things keep it quick: a paper of which only some pages are labelled is cut
behind them, and of the scans only two are read.
"""

import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from math import floor
from pathlib import Path

import pypdfium2
from reading_labels import Label, labels
from reading_score import Score, score, total
from ruamel.yaml import YAML

HERE = Path(__file__).resolve().parent
for beside in (HERE.parent, HERE.parent / "document"):
    if str(beside) not in sys.path:
        sys.path.append(str(beside))

from document_tools import read_file  # noqa: E402

from conftest import SHARED  # noqa: E402
from reelwright.core.document import Document  # noqa: E402
from reelwright.core.errors import ReelwrightError  # noqa: E402

BAR = HERE / "bar.yaml"
SLACK = 2  # points of precision and of recall
SLOW = ("scan-derived_psychology-twocol", "scan_c02-22")  # OCR takes some ten seconds a page
Bar = dict[str, dict[str, list[int]]]


@cache
def reached() -> Mapping[str, Score]:
    """The score of every kind of paper that is read at all; a paper that fails counts as nothing read."""
    chosen = [label for label in labels() if label.name not in SLOW]
    with tempfile.TemporaryDirectory(prefix="reelwright-reading-") as folder, ThreadPoolExecutor(2) as pool:
        documents = list(pool.map(lambda label: _read(label, Path(folder) / label.name), chosen))
    kinds: dict[str, list[Score]] = {}
    for label, document in zip(chosen, documents, strict=True):
        kinds.setdefault(label.kind, []).append(score(label, document))
    read = {label.kind for label, document in zip(chosen, documents, strict=True) if document is not None}
    return {kind: total(scores) for kind, scores in kinds.items() if kind in read}


def held() -> Bar:
    """The least precision and recall, in percent, by kind and field; -1 where there is nothing to hold."""
    bar: Bar = YAML(typ="safe").load(BAR)
    return bar


def percent(part: float | None) -> float:
    """A share in percent; -1 for none."""
    return -1.0 if part is None else 100 * part


def _read(label: Label, folder: Path) -> Document | None:
    """The paper's Document; None when it is refused."""
    folder.mkdir()
    path = SHARED / "papers" / label.file
    if label.pages:
        path = _cut(path, label.pages[1], folder / label.file)
    try:
        return read_file(path, folder / "desk").thing
    except ReelwrightError:
        return None


def _cut(paper: Path, pages: int, out: Path) -> Path:
    """The first `pages` pages of a PDF, with their numbers as they were."""
    whole, part = pypdfium2.PdfDocument(paper), pypdfium2.PdfDocument.new()
    part.import_pages(whole, list(range(pages)))
    part.save(out)
    part.close()
    whole.close()
    return out


def _write() -> None:
    bar = {
        kind: {
            field: [max(-1, floor(percent(part)) - SLACK) for part in (tally.precision, tally.recall)]
            for field, tally in fields.items()
        }
        for kind, fields in reached().items()
    }
    lines = ["# least precision and recall in percent; made by `python tests/reading/reading_bar.py`"]
    for kind, fields in bar.items():
        lines += [f'"{kind}":', *(f"  {field}: {least}" for field, least in fields.items())]
    BAR.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    _write()
