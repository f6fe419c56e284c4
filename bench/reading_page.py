"""The text of docs/reading.md around its tables."""

from collections.abc import Sequence

from reading_score import FIELDS
from reading_tables import OURS, Reading, by_kind, costs, papers, side_by_side

# why another program (or '' for: everybody) is not behind us in a field
REASONS: dict[tuple[str, str], str] = {
    ("", "authors"): "names are not found on the scanned page.",
    ("", "tables"): "the ruled and the unruled tables of scans are not found.",
    ("", "cells"): "the tables of scans are not read as cells.",
}

HEAD = """# How well papers are read

Made by `python bench/reading.py`; do not edit. The papers are labelled by hand (`tests/reading/labels`),
by looking at the rendered pages or, for markup, at the source, and never by someone who wrote a reader.
Four of the papers are held out: no reader was tuned to them, and only their sums are shown. (One of the
four, the Portuguese PDF, stood in earlier tests of the PDF reader, before it was held out.) Of the
86-page report, 21 pages are labelled. The labels hold what is asked for below, not the whole paper: of
the running text they hold samples.

Cells are **precision / recall** in percent, from sums over the papers; a dash stands where nothing was
read or nothing was there to be read. `tests/reading/test_reading_bar.py` holds a bar slightly below what
is reached.

"""
AFTER_FIELDS = """
Phrases are alike when `difflib`'s ratio of their letters and digits reaches 0.85; cells must agree in all
digits, too. Headings and captions that a paper may be said to have or not (run-in headings, 'Continued')
are counted neither way.
"""
BESIDE = """
## Beside others, on the same papers (the held-out ones among them)

What each other program was asked, and how, stands in `bench/peers/README.md`. Bold: no other reaches us
(by F1).
"""
COSTS = """
## Time and memory of ours

Whole processes, one paper each, with all start-up; peak memory is that of the largest process.

"""


def page(readings: Sequence[Reading], versions: str) -> str:
    """The whole page; `versions` names the other programs."""
    ours = [one for one in readings if one.program == OURS]
    held = [one for one in ours if one.label.held_out]
    text = HEAD + "| field | right is |\n|---|---|\n"
    text += "".join(f"| {field} | {meaning} |\n" for field, meaning in FIELDS.items())
    text += AFTER_FIELDS
    text += "\n## Ours, by kind of paper\n\n" + by_kind([one for one in ours if not one.label.held_out])
    if held:
        text += "\n## Ours, held out\n\n" + by_kind(held)
    unread = sorted({one.label.kind for one in ours if one.failed})
    if unread:
        text += f"\nNot read at all yet, and counted as nothing read: {', '.join(unread)}.\n"
    text += BESIDE + (f"Versions: {versions}.\n" if versions else "")
    for title, kinds in _groups(readings).items():
        group = [one for one in readings if one.label.kind in kinds]
        programs = list(dict.fromkeys(one.program for one in group))
        if len(programs) > 1:
            text += (
                f"\n### {title}\n\n" + side_by_side(group, programs, REASONS) + "\n" + costs(group, programs)
            )
    return text + COSTS + papers(ours)


def _groups(readings: Sequence[Reading]) -> dict[str, set[str]]:
    kinds = dict.fromkeys(one.label.kind for one in readings)
    groups: dict[str, set[str]] = {}
    for kind in kinds:
        groups.setdefault("PDF" if kind.startswith("PDF") else kind, set()).add(kind)
    return groups
