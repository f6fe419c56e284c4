"""reelwright script"""

from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import making, options, screen, sources
from reelwright.core.brief import ExplainOrder
from reelwright.core.document import Document
from reelwright.core.errors import InputError
from reelwright.core.made import Made
from reelwright.core.outline import Outline
from reelwright.core.script import Script
from reelwright.render.deliver import edited, sealed
from reelwright.script.outline_form import outline_rows, outline_yaml
from reelwright.script.yaml_form import to_yaml
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright script paper.pdf -o script.yaml",
    "reelwright script paper.pdf --minutes 5 --audience expert -o -",
    "reelwright script paper.pdf --outline",
    "reelwright script arXiv:2101.00001",
)


def command(
    source: options.Source,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The script to write; '-' is standard output.")
    ] = None,
    minutes: options.Minutes = None,
    audience: options.Audience = None,
    writer: options.Writer = "extract",
    model: options.ModelName = "",
    language: options.FilmLanguage = "",
    voice: options.VoiceName = None,
    outline: Annotated[
        bool,
        typer.Option(
            "--outline", help="Stop before the words: show the plan of scenes, or write it with -o."
        ),
    ] = False,
    rate: options.Pace = 1.0,
    pronounce: options.Pronounce = None,
    pick: options.Pick = None,
    search_limit: options.SearchLimit = None,
    paper_language: options.PaperLanguage = "",
    password: options.Password = "",
    workers: options.Workers = None,
    as_json: options.AsJson = False,
) -> None:
    """Write only the script of a paper, to read and edit.

    Every sentence says which page it rests on. When it reads well, `reelwright render` makes its film.
    """
    settings = read_settings()
    wish = sources.Wish(pick, search_limit or settings.search_limit, as_json)
    paper = sources.sorted_out(source)
    sources.ready(paper)
    tag = options.language_tag(paper_language)
    if out is not None and str(out) != "-" and not out.absolute().parent.is_dir():
        raise InputError("its folder does not exist.", fix="Make it first.", where=str(out))
    brief = options.script_brief(settings, minutes, audience, voice, rate, pronounce)
    brief = options.told_by(brief, settings, options.Told(writer, model, language))
    with making.opened(settings, workers) as shop:
        taken = sources.obtained(shop, paper, wish)
        place = out or Path(sources.stem(taken.name) + (".outline.yaml" if outline else ".script.yaml"))
        order = ExplainOrder(
            source=taken.source,
            name=taken.name,
            brief=brief,
            password=password,
            language=tag,
            known=taken.known,
            yields=options.unstated(minutes, audience),
            out=str(place),
        )
        if outline:
            plan, document = making.perform(shop, studio.outline, (order,), label=taken.name, as_json=as_json)
            _plan(plan, document, out, as_json=as_json)
            return
        script, document = making.perform(shop, studio.write, (order,), label=taken.name, as_json=as_json)
    _write(script, document, place, as_json=as_json)


def _write(script: Made[Script], document: Document, place: Path, *, as_json: bool) -> None:
    """The script at `place` ('-' is standard output), sealed, so that an edit of it is known again."""
    text = to_yaml(script.thing, document)
    if str(place) == "-":
        typer.echo(text, nl=False)
        return
    _kept(place)
    place.write_text(sealed(text), encoding="utf-8")
    _tell(script, place, as_json=as_json)


def _plan(plan: Made[Outline], document: Document, out: Path | None, *, as_json: bool) -> None:
    """The plan where it was asked for: in a file, on standard output ('-'), or as a table."""
    if str(out) == "-":
        typer.echo(outline_yaml(plan.thing, document), nl=False)
        return
    for notice in plan.notices:
        screen.note(f"{notice.where}: {notice.message}" if notice.where else notice.message)
    if out is not None:
        out.write_text(outline_yaml(plan.thing, document), encoding="utf-8")
    seconds = sum(scene.seconds for scene in plan.thing.scenes)
    if as_json:
        scenes = [scene.model_dump(mode="json") for scene in plan.thing.scenes]
        screen.emit(
            {"event": "done", "outline": str(out or ""), "seconds": round(seconds, 1), "scenes": scenes}
        )
        return
    if out is None:
        screen.table(("chapter", "heading", "shows", "seconds", "pages"), outline_rows(plan.thing, document))
    else:
        screen.say(f"[green]✓[/] {out}  {len(plan.thing.scenes)} scenes, {screen.clock(seconds)}")


def _kept(place: Path) -> None:
    """A script that a person has edited is put aside, never overwritten."""
    if place.is_file() and edited(place.read_bytes()):
        asides = (place.with_name(f"{place.stem}.edited{n or ''}{place.suffix}") for n in count())
        aside = next(one for one in asides if not one.exists())
        place.replace(aside)
        screen.note(f"your edited script was kept as {aside}")


def _tell(script: Made[Script], place: Path, *, as_json: bool) -> None:
    """What was written, and what has to be said about it."""
    for notice in script.notices:
        screen.note(f"{notice.where}: {notice.message}" if notice.where else notice.message)
    lines = sum(len(scene.lines) for scene in script.thing.scenes)
    if as_json:
        screen.emit(
            {"event": "done", "script": str(place), "scenes": len(script.thing.scenes), "lines": lines}
        )
        return
    screen.say(f"[green]✓[/] {place}  {len(script.thing.scenes)} scenes, {lines} lines")
    screen.say(f"  Edit it, then: reelwright render {place} -o film.mp4")
