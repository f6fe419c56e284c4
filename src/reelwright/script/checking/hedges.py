"""What a line is surer of than the sentences that it was made from."""

from collections.abc import Iterator

from reelwright.core.script_report import Doubt
from reelwright.script.checking.evidence import Evidence, Passage
from reelwright.script.checking.tokens import near, whole_words

_LEAST = 2  # words of content that a line must share with the hedged sentence


def overstated(found: Evidence) -> Iterator[Doubt]:
    """'Proves' or 'always' where the source has 'may' or 'we believe', and is sure of nothing."""
    line = found.line
    if line.language.code != found.source_language:
        return
    sure = whole_words(line.language.certain).search(line.text)
    if sure is None or _hedged(line):
        return
    if not any(
        _hedged(source) and not source.cells and len(line.stems & source.stems) >= _LEAST
        for source in found.cited
    ):
        return
    if any(_said_surely(sure.span(), line, passage) for passage in found.cited):
        return
    message = f"says {sure.group()!r}, of which its source is less sure."
    yield Doubt(kind="comparison", level="error", message=message, words=sure.group())


def _hedged(passage: Passage) -> bool:
    return whole_words(passage.language.hedges).search(passage.text) is not None


def _said_surely(at: tuple[int, int], line: Passage, passage: Passage) -> bool:
    """Whether another sentence is as sure of much the same."""
    words = whole_words(passage.language.certain)
    alike = len(line.stems & passage.stems) >= _LEAST
    return any(
        (alike and not _hedged(passage))
        or hit.group().lower() == line.text[at[0] : at[1]].lower()
        or near(line.words, at, passage.words, hit.span()) >= 1.0
        for hit in words.finditer(passage.text)
    )
