"""reelwright runs"""

import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from reelwright import studio
from reelwright.cli import making, options, progress, screen
from reelwright.core.brief import ExplainOrder, RenderOrder
from reelwright.core.calling import unpack
from reelwright.core.errors import InputError
from reelwright.core.film import Production
from reelwright.core.ledger import RunRow
from reelwright.settings import read_settings
from reelwright.workflow import Desk, resume

EXAMPLES = ("reelwright runs", "reelwright runs resume 1a2b3c4d", "reelwright runs cancel 1a2b3c4d")
app = typer.Typer(help="List the runs, go on with one, or stop one.", invoke_without_command=True)
AsJson = Annotated[bool, typer.Option("--json", help="JSON for machines.")]
Id = Annotated[str, typer.Argument(help="The run's id, as the list shows it.", show_default=False)]
Recipe = Callable[[Desk, Any], Production]
RECIPES: dict[str, Recipe] = {recipe.__name__: recipe for recipe in (studio.explain, studio.render)}


@app.callback()
def show(context: typer.Context, as_json: AsJson = False) -> None:
    """List the runs, newest first."""
    if context.invoked_subcommand:
        return
    _, ledger = making.open_store(read_settings())
    rows = ledger.runs()
    if as_json:
        screen.emit({"runs": [_facts(row) for row in rows]})
        return
    if not rows and screen.out.is_terminal:
        screen.say("No runs yet. Start one with: reelwright explain paper.pdf")
        return
    screen.table(
        ("run", "what", "of", "state", "started"),
        [(row.id, row.name, row.label, row.state, _when(row.created)) for row in rows],
    )


@app.command("resume")
def resume_(
    run: Id, password: options.Password = "", workers: options.Workers = None, as_json: AsJson = False
) -> None:
    """Go on with a run that was stopped or failed; what is finished is not done again."""
    settings = read_settings()
    with making.opened(settings, workers) as shop:
        row = shop.ledger.run(run)
        recipe = RECIPES.get(row.name)
        if recipe is None:
            raise InputError(
                f"a run of {row.name!r} is not resumed.", fix="Run its command again: it goes on from there."
            )
        asked: ExplainOrder | RenderOrder = unpack(recipe, row.arguments, skip=1)[0]
        with progress.shown(row.label, as_json=as_json) as listener:
            made: Production = resume(
                run,
                _opened_by(password, recipe),
                ledger=shop.ledger,
                blobs=shop.blobs,
                pool=shop.pool,
                listener=listener,
            )
        making.write_out(shop, made, Path(asked.out), as_json=as_json)


@app.command()
def cancel(run: Id) -> None:
    """Stop a run of this or another terminal within a second; what is finished is kept."""
    _, ledger = making.open_store(read_settings())
    row = ledger.run(run)
    if row.state != "running":
        raise InputError(f"the run {run} is not underway: it is {row.state}.")
    ledger.ask_cancel(run)
    screen.say(f"[green]✓[/] asked run {run} to stop")


def _opened_by(password: str, recipe: Recipe) -> Recipe:
    """`recipe` with the password of its encrypted paper, which is not kept with the run."""

    @wraps(recipe)
    def opened(desk: Desk, order: Any) -> Production:
        return recipe(desk, order.model_copy(update={"password": password}))

    return opened


def _facts(row: RunRow) -> dict[str, Any]:
    return {"run": row.id, "what": row.name, "of": row.label, "state": row.state, "started": row.created}


def _when(moment: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment))
