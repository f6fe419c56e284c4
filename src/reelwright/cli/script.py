"""reelwright script"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import making, options, screen
from reelwright.core.brief import ExplainOrder
from reelwright.core.errors import InputError
from reelwright.document.reading import check_file, take_in
from reelwright.script.yaml_form import to_yaml
from reelwright.settings import read_settings

EXAMPLES = (
    "reelwright script paper.pdf -o script.yaml",
    "reelwright script paper.pdf --minutes 5 --audience expert -o -",
)


def command(
    paper: Annotated[Path, typer.Argument(help="A PDF or Markdown file.", show_default=False)],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The script to write; '-' is standard output.")
    ] = None,
    minutes: options.Minutes = None,
    audience: options.Audience = "general",
    voice: options.VoiceName = None,
    rate: options.Pace = 1.0,
    password: options.Password = "",
    workers: options.Workers = None,
    as_json: options.AsJson = False,
) -> None:
    """Write only the script of a paper, to read and edit.

    Every sentence says which page it rests on. When it reads well, `reelwright render` makes its film.
    """
    settings = read_settings()
    check_file(paper)
    place = out or Path(paper.stem + ".script.yaml")
    if str(place) != "-" and not place.absolute().parent.is_dir():
        raise InputError("its folder does not exist.", fix="Make it first.", where=str(place))
    brief = options.script_brief(settings, minutes, audience, voice, rate)
    with making.opened(settings, workers) as shop:
        source = take_in(paper, shop.blobs)
        order = ExplainOrder(source=source, name=paper.name, brief=brief, password=password, out=str(place))
        script, document = making.perform(shop, studio.write, (order,), label=paper.name, as_json=as_json)
    text = to_yaml(script.thing, document)
    if str(place) == "-":
        typer.echo(text, nl=False)
        return
    place.write_text(text)
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
