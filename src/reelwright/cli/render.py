"""reelwright render"""

from pathlib import Path
from typing import Annotated, cast

import typer

from reelwright import studio
from reelwright.cli import making, options, screen
from reelwright.core.blob import Blob
from reelwright.core.brief import RenderOrder
from reelwright.core.calling import unpack
from reelwright.core.errors import InputError, NotFound
from reelwright.document.reading import take_in
from reelwright.render import deliver
from reelwright.script.adopting import Cited, cited_paper
from reelwright.settings import read_settings

# the recipes whose order names a paper
ORDERS = {recipe.__name__: recipe for recipe in (studio.explain, studio.write, studio.render)}
EXAMPLES = (
    "reelwright render script.yaml -o film.mp4",
    "reelwright render film/script.yaml --mode light --burn",
    "reelwright render script.yaml --paper ~/papers/paper.pdf",
)


@options.flat
def command(
    script: Annotated[Path, typer.Argument(help="A script.yaml.", show_default=False)],
    out: options.Out = None,
    paper: Annotated[
        Path | None, typer.Option(help="The paper that the script cites, when it is not found by itself.")
    ] = None,
    *,
    looks: options.Looks,
    password: options.Password = "",
    workers: options.Workers = None,
    as_json: options.AsJson = False,
) -> None:
    """Make the film of an edited script.

    Only the scenes that changed are made again. The paper that the script cites is found in the cache or
    beside the script; else name it with --paper.
    """
    settings = read_settings()
    text = _text(script)
    cited = cited_paper(text, script.name)
    place = deliver.target(out or Path(_film_name(script)))
    brief = options.film_brief(settings, looks)
    with making.opened(settings, workers) as shop:
        source = _source(cited, script, paper, shop)
        order = RenderOrder(
            text=text,
            script_name=script.name,
            source=source,
            name=cited.name,
            brief=brief,
            password=password,
            out=str(place),
        )
        made = making.perform(shop, studio.render, (order,), label=script.name, as_json=as_json)
        making.write_out(shop, made, place, script, as_json=as_json)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NotFound("there is no such file.", fix="Check the path.", where=str(path)) from None
    except (UnicodeDecodeError, IsADirectoryError):
        raise InputError("is not a script.", fix="Give a script.yaml.", where=str(path)) from None


def _film_name(script: Path) -> str:
    """film/script.yaml belongs to film.mp4; talk.script.yaml to talk.mp4."""
    if script.name == "script.yaml" and script.absolute().parent.name:
        return str(script.absolute().parent) + ".mp4"
    return script.name.removesuffix(".yaml").removesuffix(".script") + ".mp4"


def _source(cited: Cited, script: Path, paper: Path | None, shop: making.Workshop) -> Blob:
    """The paper: as given, or still in the cache, or a file of its name and bytes near the script."""
    if paper is not None:
        given = take_in(paper, shop.blobs)
        if given.sha256 != cited.sha256:
            screen.note(f"{paper.name} is not the very file that the script was written from ({cited.name})")
        return given
    for row in shop.ledger.runs():
        if row.name in ORDERS and cited.sha256 in row.arguments:
            (earlier,) = unpack(ORDERS[row.name], row.arguments, skip=1)
            if earlier.source.sha256 == cited.sha256 and shop.blobs.has(earlier.source):
                return cast("Blob", earlier.source)
    here = script.absolute().parent
    for folder in (here, here.parent, Path.cwd()):
        near = folder / cited.name
        if near.is_file():
            found = take_in(near, shop.blobs)
            if found.sha256 == cited.sha256:
                return found
    raise NotFound(
        f"the paper {cited.name!r} that the script cites is not here.",
        fix="Name it with --paper FILE.",
        where=str(script),
    )
