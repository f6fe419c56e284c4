"""reelwright cache"""

from typing import Annotated

import typer

from reelwright import store
from reelwright.cli import making, screen
from reelwright.settings import read_settings

EXAMPLES = ("reelwright cache", "reelwright cache sweep", "REELWRIGHT_CACHE_GB=4 reelwright cache sweep")
app = typer.Typer(
    help="Show the cache of finished work, keep it to its limit, or clear it.", invoke_without_command=True
)
AsJson = Annotated[bool, typer.Option("--json", help="JSON for machines.")]


@app.callback()
def show(context: typer.Context, as_json: AsJson = False) -> None:
    """Show what the cache holds: finished work that is never done twice."""
    if context.invoked_subcommand:
        return
    settings = read_settings()
    found = store.usage(*making.open_store(settings))
    if as_json:
        screen.emit({"home": str(settings.home), "limit": int(settings.cache_gb * 1e9), **found.model_dump()})
        return
    screen.say(f"{settings.home}")
    screen.say(
        f"{screen.size(found.size)} of at most {settings.cache_gb:g} GB, {found.blobs} files, "
        f"{found.results} results, {found.runs} runs"
    )


@app.command("sweep")
def sweep_(as_json: AsJson = False) -> None:
    """Remove what nothing refers to, and the least recently used work above the limit."""
    settings = read_settings()
    swept = store.sweep(*making.open_store(settings), int(settings.cache_gb * 1e9))
    _removed(swept.freed, swept.results, as_json=as_json)


@app.command("clear")
def clear_(as_json: AsJson = False) -> None:
    """Forget all finished work; the next film is made from the start."""
    swept = store.clear(*making.open_store(read_settings()))
    _removed(swept.freed, swept.results, as_json=as_json)


def _removed(freed: int, results: int, *, as_json: bool) -> None:
    if as_json:
        screen.emit({"freed": freed, "results": results})
    else:
        screen.say(f"[green]✓[/] {screen.size(freed)} freed, {results} results forgotten")
