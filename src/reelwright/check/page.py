"""The gate's report as one page: the verdict, then the faults with their times, then every figure."""

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from reelwright.core.report import Finding, Report
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
        notices=[Row(note.level, "", note.where, note.message) for note in report.notices],
    )


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
