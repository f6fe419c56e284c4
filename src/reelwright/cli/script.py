"""reelwright script"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import making, options, screen, sources
from reelwright.core.brief import ExplainOrder
from reelwright.core.errors import InputError
from reelwright.core.made import Made
from reelwright.core.script import Script
from reelwright.script.yaml_form import to_yaml
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright script paper.pdf -o script.yaml",
    "reelwright script paper.pdf --minutes 5 --audience expert -o -",
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
        place = out or Path(sources.stem(taken.name) + ".script.yaml")
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
        script, document = making.perform(shop, studio.write, (order,), label=taken.name, as_json=as_json)
    text = to_yaml(script.thing, document)
    if str(place) == "-":
        typer.echo(text, nl=False)
        return
    place.write_text(text)
    _tell(script, place, as_json=as_json)


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
