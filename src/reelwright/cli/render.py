"""reelwright render"""

from pathlib import Path
from typing import Annotated

import typer

from reelwright import studio
from reelwright.cli import edited, making, options, sources
from reelwright.core.calling import unpack
from reelwright.core.errors import NotFound
from reelwright.core.finding import Wanted
from reelwright.document.finding.naming import named
from reelwright.render import deliver
from reelwright.script.adopting import Cited
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
        str,
        typer.Option(
            metavar="SOURCE",
            help="The paper that the script cites, when it is not found by itself.",
            show_default=False,
        ),
    ] = "",
    *,
    looks: options.Looks,
    pick: options.Pick = None,
    search_limit: options.SearchLimit = None,
    paper_language: options.PaperLanguage = "",
    password: options.Password = "",
    workers: options.Workers = None,
    force: options.Force = False,
    as_json: options.AsJson = False,
) -> None:
    """Make the film of an edited script.

    Only the scenes that changed are made again. The paper that the script cites is found in the cache,
    beside the script, or at the address that the script names; else name it with --paper.
    """
    settings = read_settings()
    edit = edited.opened(script)
    place = deliver.target(out or Path(_film_name(script)))
    terms = edited.Terms(
        options.film_brief(settings, looks), options.language_tag(paper_language), password, force
    )
    wish = sources.Wish(pick, search_limit or settings.search_limit, as_json)
    given = sources.sorted_out(paper) if paper else None
    with making.opened(settings, workers) as shop:
        taken = _source(edit.cited, script, given, wish, shop)
        edited.film(shop, edit, taken, terms, place, as_json=as_json)


def _film_name(script: Path) -> str:
    """film/script.yaml belongs to film.mp4; talk.script.yaml to talk.mp4."""
    if script.name == "script.yaml" and script.absolute().parent.name:
        return str(script.absolute().parent) + ".mp4"
    return script.name.removesuffix(".yaml").removesuffix(".script") + ".mp4"


def _source(
    cited: Cited, script: Path, given: sources.Source | None, wish: sources.Wish, shop: making.Workshop
) -> sources.Taken:
    """The paper: as given, still in the cache, a file of its name and bytes near the script, or fetched."""
    if given is not None:
        return edited.checked(sources.obtained(shop, given, wish), cited)
    for row in shop.ledger.runs():
        if row.name in ORDERS and cited.sha256 in row.arguments:
            (earlier,) = unpack(ORDERS[row.name], row.arguments, skip=1)
            if earlier.source.sha256 == cited.sha256 and shop.blobs.has(earlier.source):
                return sources.Taken(earlier.source, earlier.name, earlier.known, earlier.language)
    here = script.absolute().parent
    for folder in (here, here.parent, Path.cwd()):
        near = folder / cited.name
        if near.exists():
            found = sources.obtained(shop, near, wish)
            if found.source.sha256 == cited.sha256:
                return found
    address = named(cited.address) if cited.address else None
    if isinstance(address, Wanted):
        return edited.checked(sources.obtained(shop, address, wish), cited)
    raise NotFound(
        f"the paper {cited.name!r} that the script cites is not here.",
        fix="Name it with --paper SOURCE.",
        where=str(script),
    )
