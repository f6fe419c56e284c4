"""Every line held against the blocks that it cites."""

from reelwright.core.document import Document
from reelwright.core.made import Notice
from reelwright.core.script import Script
from reelwright.core.script_report import Doubt
from reelwright.script.checking.amounts import amounts, same
from reelwright.script.checking.binding import bind
from reelwright.script.checking.evidence import evidence, paper_of, taken_apart
from reelwright.script.checking.judging import judge, line_doubts
from reelwright.script.checking.words.table import words_of
from reelwright.script.languages.tables import tongue_of

__all__ = ("bind", "check", "errors", "judge", "untraced")


def check(script: Script, document: Document) -> tuple[Notice, ...]:
    """What in a script is wrong, as notices: what `judge` doubts of its lines, without its remarks.

    Raises InputError as `bind` does.
    """
    bind(script, document)
    return tuple(
        Notice(level="warning", where=f"scene {doubt.scene}, line {doubt.line}", message=doubt.message)
        for doubt in errors(script, document)
    )


def errors(script: Script, document: Document) -> tuple[Doubt, ...]:
    """What is wrong with the lines of a script, each by itself."""
    paper = paper_of(document, None)
    tongue, words = tongue_of(script.language) or paper.tongue, words_of(script.language)
    return tuple(
        doubt
        for scene in script.scenes
        for line in scene.lines
        for doubt in line_doubts(
            line, scene, evidence(line, taken_apart(line.text, words, tongue), paper), paper
        )
        if doubt.level == "error"
    )


def untraced(text: str, sources: str, language: str) -> tuple[str, ...]:
    """The numbers of `text`, in digits or words, that `sources` does not hold in either form."""
    words = words_of(language)
    there = amounts(sources, words)
    return tuple(
        sorted(
            {
                amount.written
                for amount in amounts(text, words)
                if amount.kind != "one" and not any(same(amount, other) for other in there)
            }
        )
    )
