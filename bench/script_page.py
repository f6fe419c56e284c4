"""The page about scripts: the checker's figures, the blind ratings, and a sample."""

import csv
from collections import defaultdict
from pathlib import Path
from statistics import mean

from reelwright.core.brief import ScriptOrder

RATINGS = Path(__file__).parent.parent / "docs" / "script-ratings.tsv"
MARKS = ("truth", "coverage", "order", "clarity", "spoken")
SAMPLE = "ecology_insect-biomass_plos.xml"
INTRODUCTION = """# How good the scripts are

Made by `python bench/scripts.py FOLDER -o OUT --page docs/script.md`; do not edit.

## The checker's figures

Scripts of {minutes:g} minutes for the audience '{audience}', by the writer without a model. Shares
in percent: lines that cite a block of the paper, numbers that the cited blocks hold, the title's
words, contributions, headline results and key terms (as far as they were understood) that are
spoken. Doubts are errors + warnings.
"""
RATED = """
## Rated blind

Raters who had written neither the writer nor the papers read each paper and its narrations in
random order, without knowing what made them, and gave 1 to 5 for truth, coverage, order, clarity
and spoken style. They were language models asked afresh, not people of the field: the figures rank
narrations of one paper better than they measure them. *Before* is the writer as it stood when the
work on scripts began; *abstract* is the paper's own, read aloud; *lead* its first sentences;
*TextRank* the most central ones (Mihalcea and Tarau 2004), both of as many words as ours. The raw
scores stand in `script-ratings.tsv`. Each round has raters of its own, some stricter than others.

Where it stands: since the writer tells stretches of a paper (from the eighth round on, 21 papers each)
the mean of the five is 3.3 to 3.5, the abstract's 3.1 to 3.3, that of lead sentences 2.6 to 2.7, of
TextRank 2.0. In the last three rounds ours is ahead of the abstract by 0.5 in coverage, 0.3 in clarity and
1.4 in spoken style, and behind it by 0.3 in truth (4.6 against 4.9, which is what its own words get) and by
0.4 in order (3.5 against 4.0); beside lead sentences it is level in truth and ahead in all else. It was
1.0 and 1.4 behind the abstract in truth and order before. Of some papers the films are shorter than
asked. What stands before the first section of a report or a brochure was taken for its abstract, 520
words of it at most.
"""


def page(table: str, order: ScriptOrder, out: Path) -> str:
    """The page, with `table` of the checker's figures and a sample out of the folder `out`."""
    parts = [INTRODUCTION.format(minutes=order.minutes, audience=order.audience), table, ""]
    if RATINGS.exists():
        parts.extend((RATED, *_rounds()))
    sample = out / SAMPLE / "ours.txt"
    if sample.exists():
        told = "\n".join(f"> {line}\n>" for line in sample.read_text().splitlines())
        parts.extend(
            ("", f"## A sample\n\nThe script of `{SAMPLE}`, line by line:\n", told.removesuffix("\n>"))
        )
    return "\n".join(parts) + "\n"


def _rounds() -> list[str]:
    """A table for each round of ratings."""
    scores: dict[str, dict[str, list[tuple[float, ...]]]] = defaultdict(lambda: defaultdict(list))
    with RATINGS.open(newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            scores[line["round"]][line["narration"]].append(tuple(float(line[mark]) for mark in MARKS))
    told: list[str] = []
    for name, narrations in scores.items():
        papers = max(len(given) for given in narrations.values())
        told.append(f"\n### {name} ({papers} papers)\n")
        told.append(f"| narration | {' | '.join(MARKS)} | mean |\n|" + " --- |" * (len(MARKS) + 2))
        for narration, given in sorted(narrations.items(), key=lambda one: -mean(map(mean, one[1]))):
            means = [mean(marks) for marks in zip(*given, strict=True)]
            told.append(f"| {narration} | {' | '.join(f'{one:.2f}' for one in means)} | {mean(means):.2f} |")
    return told
