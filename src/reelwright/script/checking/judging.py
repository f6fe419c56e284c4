"""The step: every line of a script held against the paper, and the script against a bar."""

from collections.abc import Iterator
from itertools import zip_longest

from reelwright.core.document import Document
from reelwright.core.protocols import Tools
from reelwright.core.script import Line, Scene, Script
from reelwright.core.script_report import Doubt, ScriptFigures, ScriptReport
from reelwright.core.time import SECOND
from reelwright.core.understanding import Understanding
from reelwright.script.checking import (
    agents,
    bearers,
    crossings,
    denials,
    hedges,
    lists,
    mixing,
    names,
    opposites,
    quantified,
    scope,
    senses,
    speech,
    support,
    tabled,
)
from reelwright.script.checking.coverage import Coverage
from reelwright.script.checking.evidence import Evidence, Paper, evidence, paper_of, taken_apart
from reelwright.script.checking.words.table import words_of
from reelwright.script.languages.tables import tongue_of
from reelwright.script.timing import spoken_words

LEAST_TITLE = 0.3  # share of the title's words that are spoken
_LABEL = 3  # words up to which a title is a mere name
MOST_REPEATED = 0.1  # share of the lines that say what another said


def judge(
    tools: Tools,
    document: Document,
    understanding: Understanding,
    script: Script,
    lengths: tuple[int, ...],
) -> ScriptReport:
    """What is to be doubted in `script`, line by line, its figures, and what fell below the bar.

    `lengths` are those of the spoken lines in order, in ticks; () before they are spoken.
    """
    paper = paper_of(document, understanding)
    held = [(scene, line, _beside(line, script, paper)) for scene in script.scenes for line in scene.lines]
    doubts = [doubt for scene, line, found in held for doubt in line_doubts(line, scene, found, paper)]
    if _translated(script, paper):
        doubts = list(_abroad(doubts, {line.id: found for _, line, found in held}))
        understanding = Understanding()
    said = [(scene.id, line, found.line) for scene, line, found in held]
    doubts += speech.repetitions(said)
    for (scene, line, _), length in zip_longest(held, lengths[: len(held)], fillvalue=0):  # type: ignore[misc]
        doubts += _placed(speech.haste(line, length, script.language), scene, line)
    tools.progress(0.7)
    coverage = Coverage(
        [found.line for _, _, found in held if not _names_title(found, paper)], paper, understanding
    )
    doubts += coverage.doubts()
    figures = _figures(script, paper, [(line, found) for _, line, found in held], doubts, coverage, lengths)
    if _translated(script, paper):
        figures = figures.model_copy(update={"title_terms": None})
    failed = tuple(_failed(figures, doubts, titled=document.brief is None))
    tools.progress(1.0)
    return ScriptReport(passed=not failed, figures=figures, doubts=tuple(doubts), failed=failed)


def line_doubts(line: Line, scene: Scene, found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """What is to be doubted in one line, by itself."""
    yield from _placed(support.cites(line, scene, found, paper), scene, line)
    if line.cites or not support.claims_nothing(line, scene, found, paper):
        yield from _placed(quantified.numbers(found, paper), scene, line)
        yield from _placed(tabled.cells(found), scene, line)
        yield from _placed(names.names(found, paper), scene, line)
        yield from _placed(senses.comparisons(found), scene, line)
        yield from _placed(denials.negations(found), scene, line)
        yield from _placed(crossings.crossings(found), scene, line)
        yield from _placed(hedges.overstated(found), scene, line)
        yield from _placed(_recombined(found, paper), scene, line)
        yield from _placed(support.unsupported(line, found, paper), scene, line)
    yield from _placed(speech.orders(found), scene, line)
    yield from _placed(speech.form(line, paper), scene, line)
    yield from _placed(speech.spoken_form(line, found.line.language), scene, line)
    yield from _placed(speech.reading(line), scene, line)


def _recombined(found: Evidence, paper: Paper) -> Iterator[Doubt]:
    """What is made of the source's own words, put together another way."""
    yield from mixing.mixed(found)
    yield from lists.paired(found)
    yield from bearers.bearers(found, paper)
    yield from scope.scopes(found)
    yield from agents.taken_credit(found)
    yield from opposites.undone(found)


def _beside(line: Line, script: Script, paper: Paper) -> Evidence:
    tongue = tongue_of(script.language) or paper.tongue
    return evidence(line, taken_apart(line.text, words_of(script.language), tongue), paper)


def _translated(script: Script, paper: Paper) -> bool:
    """Whether the script is in another language than its paper."""
    first, second = (tag.lower().split("-")[0] for tag in (script.language, paper.document.language))
    return bool(first and second) and first != second


def _abroad(doubts: list[Doubt], found: dict[str, Evidence]) -> Iterator[Doubt]:
    """Of a translation, what does not hang on the paper's words; who translated held each to its original.

    A signpost in other words is not known again, so a line without cites and numbers is only a remark.
    """
    for doubt in doubts:
        line, blocks = found[doubt.line].line, found[doubt.line].blocks
        signpost = doubt.kind == "uncited" and not blocks and not line.amounts
        if doubt.kind == "name" and line.language.nouns_capital:
            continue
        remark = signpost or doubt.kind == "name"
        yield doubt.model_copy(update={"level": "warning"}) if remark else doubt


def _placed(doubts: Iterator[Doubt], scene: Scene, line: Line) -> Iterator[Doubt]:
    for doubt in doubts:
        yield doubt.model_copy(update={"scene": scene.id, "line": line.id})


def _figures(
    script: Script,
    paper: Paper,
    held: list[tuple[Line, Evidence]],
    doubts: list[Doubt],
    coverage: Coverage,
    lengths: tuple[int, ...],
) -> ScriptFigures:
    counts = [quantified.right(found, paper) for _, found in held]
    numbers = sum(told for told, _ in counts)
    uncited = {doubt.line for doubt in doubts if doubt.kind in ("uncited", "missing-block")}
    claims = [line for line, _ in held if line.cites or line.id in uncited]
    repeated = {doubt.line for doubt in doubts if doubt.kind == "repetition"}
    words = sum(len(line.text.split()) for line, _ in held)
    spoken = sum(spoken_words(line.say or line.text, script.language) for line, _ in held)
    return ScriptFigures(
        lines=len(held),
        words=words,
        cited=_part(sum(line.id not in uncited for line in claims), len(claims)),
        numbers=numbers,
        numbers_right=_part(sum(right for _, right in counts), numbers),
        title_terms=coverage.title,
        contributions=coverage.contributions,
        results=coverage.results,
        terms=coverage.terms,
        repetition=_part(len(repeated), len(held)),
        words_a_sentence=round(words / len(held), 1) if held else 0.0,
        reading_ease=speech.ease(script, words_of(script.language)),
        words_per_minute=round(spoken * 60 * SECOND / sum(lengths), 1) if sum(lengths) else None,
    )


def _names_title(found: Evidence, paper: Paper) -> bool:
    """Whether a line only names the title: that is not yet to speak of what it says."""
    title = paper.title
    return len(title.words) > _LABEL and title.text.lower() in found.line.text.lower()


def _part(some: int, of: int) -> float | None:
    return some / of if of else None


def _failed(figures: ScriptFigures, doubts: list[Doubt], *, titled: bool) -> Iterator[str]:
    """What falls below the bar: any error, a title that is not spoken of, a script that repeats itself.

    The title of a brief is a label of the order; only a paper's says what it is about.
    """
    wrong = {doubt.line for doubt in doubts if doubt.level == "error"}
    if wrong:
        many = f"{len(wrong)} lines are" if len(wrong) > 1 else "1 line is"
        yield f"{many} not true to the paper or cannot be spoken"
    if titled and figures.title_terms is not None and figures.title_terms < LEAST_TITLE:
        yield f"{figures.title_terms:.0%} of the title's words are spoken, less than {LEAST_TITLE:.0%}"
    if figures.repetition is not None and figures.repetition > MOST_REPEATED:
        yield f"{figures.repetition:.0%} of the lines repeat another, more than {MOST_REPEATED:.0%}"
