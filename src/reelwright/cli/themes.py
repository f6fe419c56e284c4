"""reelwright themes"""

from typing import Annotated

import typer

from reelwright.cli import screen
from reelwright.stage import themes

EXAMPLES = ("reelwright themes", "reelwright explain paper.pdf --theme studio --mode light")


def command(as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False) -> None:
    """List the themes, each in light and dark."""
    found = [themes.find(name, mode) for name in themes.names() for mode in ("light", "dark")]
    if as_json:
        screen.emit({"themes": [theme.model_dump() for theme in found]})
        return
    screen.table(
        ("theme", "mode", "paper", "ink", "accent", "fonts"),
        [
            (
                theme.name,
                theme.mode,
                theme.paper,
                theme.ink,
                theme.accent,
                f"{theme.display_font}, {theme.text_font}",
            )
            for theme in found
        ],
    )
