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

Where it stands: in the last three rounds the mean of the five is 3.2, the abstract's 3.2 to 3.4, that
of lead sentences 2.7 to 2.8, of TextRank 1.9 to 2.0. Ours leads in coverage and spoken style, is about
level with the abstract in clarity, and is behind it in truth and order: what is taken from the body
of a paper loses context that the abstract never needs. The gravest line of the
sixth round (a rival's trait in the security paper) is no longer told.
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
