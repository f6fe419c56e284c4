"""reelwright check"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.check.page import page
from reelwright.cli import making, screen
from reelwright.core.errors import Damaged, InputError, NotFound
from reelwright.core.noun import load, save
from reelwright.core.report import FilmPlan, Report
from reelwright.core.time import timecode
from reelwright.core.timeline import Timeline
from reelwright.media.foreign import probe
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright check film.mp4",
    "reelwright check holiday.mov --report report.html",
)
MARKS = {"passed": "[green]✓[/]", "warned": "[yellow]![/]", "failed": "[red]✗[/]", "not checked": "[dim]–[/]"}


def command(
    film: Annotated[Path, typer.Argument(help="Any video file.", show_default=False)],
    report: Annotated[
        Path | None, typer.Option(help="Write the report here, as .html or .json.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The report as JSON.")] = False,
) -> None:
    """Hold any film against the quality gate.

    Exit code 6 when it is red. Every frame and all sound is decoded. A film of Reelwright is also
    held against the plan in the folder beside it.
    """
    _ready(film, report)
    plan, timeline = _plan(film)
    with making.opened(read_settings()) as shop:
        blob = shop.blobs.put_file(film, "application/octet-stream")
        media = probe(blob, shop.blobs.path(blob), film.name)
        arguments = (film.name, media, plan, timeline)
        verdict = making.perform(shop, studio.check, arguments, label=film.name, as_json=False)
    if report is not None:
        report.write_text(save(verdict) if report.suffix == ".json" else page(verdict))
    if as_json:
        typer.echo(save(verdict), nl=False)
    else:
        _tell(verdict)
    if not verdict.green:
        raise typer.Exit(6)


def _ready(film: Path, report: Path | None) -> None:
    """Refuse what cannot be checked or written before any work."""
    if film.is_dir():
        raise InputError("this is a folder:", fix="name one video file.", where=str(film))
    if not film.is_file():
        raise NotFound("there is no such film:", fix="check the path and its spelling.", where=str(film))
    if film.stat().st_size == 0:
        raise Damaged("the file is empty (0 bytes):", fix="copy or make it again.", where=str(film))
    if report is None:
        return
    if report.suffix not in (".html", ".json"):
        raise InputError("a report is .html or .json:", fix="name it like report.html.", where=str(report))
    if not report.absolute().parent.is_dir():
        raise InputError("its folder does not exist:", fix="make it first.", where=str(report))


def _plan(film: Path) -> tuple[FilmPlan | None, Timeline | None]:
    """What the film was meant to be, when its folder stands beside it."""
    folder = film.with_suffix("")
    plan, timeline = folder / "plan.json", folder / "timeline.json"
    if not (plan.is_file() and timeline.is_file()):
        return None, None
    try:
        return load(FilmPlan, plan.read_text()), load(Timeline, timeline.read_text())
    except (Damaged, UnicodeDecodeError) as error:
        raise Damaged(
            "the plan of this film cannot be read:",
            fix="make the film again, or move the film out of here to check it without its plan.",
            where=str(folder),
        ) from error


def _tell(verdict: Report) -> None:
    for check in verdict.checks:
        figures = ", ".join(
            f"{figure.name} {figure.value:g} {figure.unit}".strip() for figure in check.figures[:4]
        )
        mark = MARKS["warned" if check.status == "passed" and check.findings else check.status]
        screen.say(f"{mark} {check.name:<20} {check.why or figures}")
        for finding in check.findings:
            at = f"{timecode(finding.where.start)} " if finding.where else ""
            colour = "red" if finding.level == "error" else "yellow"
            screen.say(f"    [{colour}]{at}{finding.message}[/]")
    warnings = sum(finding.level != "error" for check in verdict.checks for finding in check.findings)
    beside = f", with {warnings} remarks" if warnings else ""
    screen.say(f"[green]The gate is green{beside}.[/]" if verdict.green else "[red]The gate is red.[/]")
