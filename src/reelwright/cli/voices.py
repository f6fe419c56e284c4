"""reelwright voices"""

from typing import Annotated

import typer

from reelwright.cli import screen
from reelwright.stage import voices

EXAMPLES = ("reelwright voices", "reelwright explain paper.pdf --voice flite:slt")


def command(as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False) -> None:
    """List the voices that are here, and how to get those that are not."""
    found = voices.available()
    if as_json:
        screen.emit({"voices": [fact.model_dump() for fact in found]})
        return
    rows = []
    for fact in found:
        state = "ready" if fact.ready else f"not here: {fact.fix}"
        speakers = screen.few(fact.speakers) if screen.out.is_terminal else ", ".join(fact.speakers)
        rows.append((fact.engine, speakers, f"{fact.hertz / 1000:g} kHz", state))
    screen.table(("engine", "speakers", "sound", "state"), rows)
    if screen.out.is_terminal:
        screen.say("\nChoose one with --voice ENGINE or --voice ENGINE:SPEAKER, e.g. --voice flite:slt")
