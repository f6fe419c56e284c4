"""What a script's checker found, line by line, and the figures it was judged by."""

from typing import Literal

from reelwright.core.noun import Noun

DoubtKind = Literal[
    "uncited",  # no block, or more than three
    "missing-block",  # cites a block that the document does not have
    "number",  # a number that the cited blocks do not hold
    "unit",  # the number is there, with another unit
    "name",  # a name or acronym that the cited blocks and the front matter do not hold
    "comparison",  # 'higher' where the source says 'lower', 'significant' where it does not
    "negation",  # said without the source's 'not', or with one of its own
    "unsupported",  # too few of the line's words stand in what it cites
    "instruction",  # speaks to a machine rather than to a listener
    "repetition",  # says what another line said
    "form",  # half a sentence, a caption, a list of references, marks of print
    "reading-level",
    "pace",
    "coverage",  # of the script as a whole: the title's terms, a contribution, a headline result
]


class Doubt(Noun):
    """Something a listener could not trust or follow; `line` and `scene` are '' for the script as a whole.

    `words` are the line's own words that are in doubt.
    """

    kind: DoubtKind
    level: Literal["error", "warning"]
    message: str
    scene: str = ""
    line: str = ""
    words: str = ""


class ScriptFigures(Noun):
    """Counts and shares (0 to 1) over the whole script; None where there was nothing to measure."""

    lines: int
    words: int
    cited: float | None = None  # share of the lines that claim something and cite one to three blocks
    numbers: int = 0
    numbers_right: float | None = None  # share of the numbers that their cited blocks hold
    title_terms: float | None = None  # share of the title's content words that are spoken
    contributions: float | None = None  # share of the contributions understood that are spoken
    results: float | None = None  # share of the headline results understood that are spoken
    terms: float | None = None  # share of the key terms understood that are spoken
    repetition: float | None = None  # share of the lines that repeat another
    words_a_sentence: float = 0.0
    reading_ease: float | None = None  # Flesch (1948), English; for others the tongue's own variant
    words_per_minute: float | None = None  # spoken, without the pauses between lines


class ScriptReport(Noun):
    """The checker's verdict: `passed` when `failed` is empty, which says what fell below the bar."""

    passed: bool
    figures: ScriptFigures
    doubts: tuple[Doubt, ...] = ()
    failed: tuple[str, ...] = ()
