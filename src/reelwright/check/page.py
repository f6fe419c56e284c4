"""The gate's report as one page: the verdict, then the faults with their times, then every figure."""

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from reelwright.core.report import Finding, Report
from reelwright.core.script_report import ScriptFigures, ScriptReport
from reelwright.core.time import timecode


class Row(NamedTuple):
    """A finding or notice, ready to be shown."""

    level: str
    when: str
    name: str
    message: str
    scene: str = ""


def page(report: Report) -> str:
    """`report` as a self-contained HTML page, light or dark as the reader's system is."""
    rows = tuple(_rows(report))
    template = _environment().get_template("report.html")
    return template.render(
        report=report,
        verdict="green" if report.green else "red",
        summary=summary(report),
        errors=[row for row in rows if row.level == "error"],
        warnings=[row for row in rows if row.level == "warning"],
        script=_script(report.script) if report.script else None,
        notices=[Row(note.level, "", note.where, note.message) for note in report.notices],
    )


class Measure(NamedTuple):
    """A figure of the script, ready to be shown; `share` is 0 to 1, None for what is no share."""

    name: str
    shown: str
    share: float | None = None


class Words(NamedTuple):
    """What the script's checker found, ready to be shown."""

    passed: bool
    failed: tuple[str, ...]
    measures: tuple[Measure, ...]
    doubts: tuple[Row, ...]


def _script(found: ScriptReport) -> Words:
    rows = sorted(
        (
            Row(
                doubt.level,
                doubt.line or "whole script",
                doubt.kind.replace("-", " "),
                doubt.message,
                doubt.words,
            )
            for doubt in found.doubts
        ),
        key=lambda row: row.level,
    )
    return Words(found.passed, found.failed, tuple(_measures(found.figures)), tuple(rows))


def _measures(figures: ScriptFigures) -> Iterator[Measure]:
    yield Measure("lines", f"{figures.lines}, {figures.words} words")
    shares = (
        ("lines that cite the paper", figures.cited),
        (f"numbers that are right, of {figures.numbers}", figures.numbers_right),
        ("title's words spoken of", figures.title_terms),
        ("main contributions told", figures.contributions),
        ("headline results told", figures.results),
        ("key terms told", figures.terms),
        ("lines that repeat another", figures.repetition),
    )
    for name, share in shares:
        if share is not None:
            yield Measure(name, f"{share:.0%}", share)
    yield Measure("words a sentence", f"{figures.words_a_sentence:.1f}")
    if figures.reading_ease is not None:
        yield Measure("reading ease (Flesch and kin, 0 to 100)", f"{figures.reading_ease:.0f}")
    if figures.words_per_minute is not None:
        yield Measure("words a minute", f"{figures.words_per_minute:.0f}")


def summary(report: Report) -> str:
    """One sentence on the outcome: '22 checks passed, 1 failed, 1 not checked.'"""
    counts = dict.fromkeys(("passed", "failed", "not checked"), 0)
    for check in report.checks:
        counts[check.status] += 1
    told = [f"{counts['passed']} checks passed"]
    told += [f"{counts[name]} {name}" for name in ("failed", "not checked") if counts[name]]
    return ", ".join(told) + "."


def _rows(report: Report) -> Iterator[Row]:
    for check in report.checks:
        for finding in check.findings:
            yield Row(
                finding.level, _when(finding), finding.check.replace("_", " "), finding.message, finding.scene
            )


def _when(finding: Finding) -> str:
    return timecode(max(0, finding.where.start)) if finding.where is not None else "whole film"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reelwright.check"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = lambda name: name.replace("_", " ")
    environment.filters["number"] = lambda value: (
        f"{value:,.3f}".rstrip("0").rstrip(".").replace(",", "\u202f")
    )
    return environment
