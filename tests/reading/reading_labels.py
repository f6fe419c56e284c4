"""What a person saw on the pages: the labelled set in `labels/`, as typed values.

A label is a small YAML file. Lists are written one item a line: headings with '#' for their level; captions
as 'Figure 1 | first words' ('~': no label); table rows with '|' between cells, where '<' continues the cell
on the left, '^' the one above, and '?' is not asked for. A paragraph that begins with '…' is a sample from
the middle of one, often where a column or a page begins. `pages` limits all but title and authors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent / "labels"
Caption = tuple[str, str]  # what the paper calls it ('' when nothing), and the first words
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Cells:
    """A table as it is printed: header rows (spans as '<' and '^') and rows."""

    header: Rows
    rows: Rows


@dataclass(frozen=True)
class Label:
    """One labelled paper. A count is (fewest, most) that are right; None: not labelled."""

    name: str
    file: str
    kind: str
    held_out: bool
    labelled_by: str
    pages: tuple[int, int] | None
    title: str | None
    authors: tuple[str, ...] | None
    headings: tuple[tuple[int, str], ...]
    optional_headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    stray: tuple[str, ...]
    figures: tuple[Caption, ...] | None
    tables: tuple[Caption, ...] | None
    optional_captions: tuple[Caption, ...]
    figure_count: tuple[int, int] | None
    table_count: tuple[int, int] | None
    equations: tuple[int, int] | None
    references: tuple[int, int] | None
    cells: Cells | None


def labels() -> tuple[Label, ...]:
    """Every label, by name."""
    return tuple(label(path) for path in sorted(FOLDER.glob("*.yaml")))


def label(path: Path) -> Label:
    """The label in a file. Raises KeyError when a field without which nothing can be scored is missing."""
    read: dict[str, Any] = YAML(typ="safe").load(path)
    figures, tables = _captions(read.get("figures")), _captions(read.get("tables"))
    table = read.get("table")
    return Label(
        name=path.stem,
        file=read["file"],
        kind=read["kind"],
        held_out=read.get("held_out", False),
        labelled_by=read["labelled_by"],
        pages=tuple(read["pages"]) if "pages" in read else None,
        title=read.get("title"),
        authors=tuple(read["authors"]) if "authors" in read else None,
        headings=tuple(_headings(read.get("headings", ""))),
        optional_headings=tuple(read.get("optional_headings", ())),
        paragraphs=tuple(_lines(read["paragraphs"])),
        stray=tuple(read.get("stray", ())),
        figures=figures,
        tables=tables,
        optional_captions=_captions(read.get("optional_captions", "")) or (),
        figure_count=_count(read.get("figure_count"), figures),
        table_count=_count(read.get("table_count"), tables),
        equations=_count(read.get("equations"), None),
        references=_count(read.get("references"), None),
        cells=Cells(_rows(table.get("header", "")), _rows(table["rows"])) if table else None,
    )


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _headings(text: str) -> Iterator[tuple[int, str]]:
    for line in _lines(text):
        marks, _, words = line.partition(" ")
        yield len(marks), words


def _captions(text: str | None) -> tuple[Caption, ...] | None:
    if text is None:
        return None
    halves = (line.partition("|") for line in _lines(text))
    return tuple((name.strip(" ~"), words.strip()) for name, _, words in halves)


def _rows(text: str) -> Rows:
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in _lines(text))


def _count(stated: int | list[int] | None, captions: tuple[Caption, ...] | None) -> tuple[int, int] | None:
    if isinstance(stated, list):
        return stated[0], stated[1]
    if stated is None:
        return None if captions is None else (len(captions), len(captions))
    return stated, stated
