"""reelwright models"""

from typing import Annotated

import typer

from reelwright import asking
from reelwright.cli import screen
from reelwright.core.errors import ReelwrightError
from reelwright.script.model.presets import picked
from reelwright.script.model.servers import QUICK, SHOWN
from reelwright.settings import read_settings

EXAMPLES = ("reelwright models", "reelwright models --json")


def command(as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False) -> None:
    """List the language models that are here, which one is taken, and how to get one."""
    settings = read_settings()
    found = asking.servers(settings, QUICK)
    suits = asking.preset(settings)
    memory = asking.memory(settings)
    pair = picked(found, memory, settings.model)
    if as_json:
        screen.emit(
            {
                "models": [
                    {"server": SHOWN[server.kind], "url": server.url, "name": model.name}
                    | {"size": model.size, "loaded": model.loaded}
                    for server in found
                    for model in server.models
                ],
                "faults": {server.url: server.fault for server in found if server.fault},
                "takes": pair[1].name if pair else "",
                "suits": suits.name if suits else "",
                "memory": memory,
            }
        )
        return
    rows = []
    for server in found:
        if server.fault:
            rows.append((SHOWN[server.kind], server.url, "", "", server.fault))
        for model in server.models:
            state = "taken" if pair == (server, model) else "loaded" if model.loaded else ""
            size = screen.size(model.size) if model.size else ""
            rows.append((SHOWN[server.kind], server.url, model.name, size, state))
    if rows:
        screen.table(("server", "address", "model", "size", ""), rows)
    if pair is None:
        try:
            asking.choose(settings, here=found)
        except ReelwrightError as error:
            screen.say(f"None is taken: {error.message} {error.fix}")
    if suits is not None:
        screen.say(
            f"For {screen.size(memory)} of memory, {suits.name} suits ({suits.size:g} GB, {suits.licence})."
        )
