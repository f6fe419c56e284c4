"""The door of the command line: finds the verb, runs it, and turns every error into one clear sentence.

Exit codes: 0 done; 2 the input or the command cannot be used; 3 a part is missing; 4 try later; 5 a fault of
ours; 6 the film was made but its quality gate is red; 130 stopped by the person.
"""

import sys
import traceback
from importlib import import_module
from typing import Annotated, Any

import typer

from reelwright import __version__
from reelwright.cli import screen
from reelwright.core.errors import Cancelled, ReelwrightError, TryLater
from reelwright.settings import read_settings

# verb -> module; the order is that of the help page
VERBS: dict[str, str] = {
    "explain": "reelwright.cli.explain",
    "script": "reelwright.cli.script",
    "render": "reelwright.cli.render",
    "check": "reelwright.cli.check",
    "doctor": "reelwright.cli.doctor",
    "voices": "reelwright.cli.voices",
    "themes": "reelwright.cli.themes",
    "cache": "reelwright.cli.cache",
    "runs": "reelwright.cli.runs",
}
EPILOG = (
    "Exit codes: 0 done · 2 input or command unusable · 3 a part is missing · 4 try later · "
    "5 a fault of ours · 6 made, but the quality gate is red · 130 stopped."
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"reelwright {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """A research paper becomes a narrated, captioned film that cites its pages, on your own machine."""


def build(verbs: tuple[str, ...]) -> typer.Typer:
    """The application with `verbs`, each from its own module: a function `command` or a group `app`."""
    app = typer.Typer(name="reelwright", no_args_is_help=True, epilog=EPILOG, pretty_exceptions_enable=False)
    app.callback()(_root)
    for verb in verbs:
        module: Any = import_module(VERBS[verb])
        if hasattr(module, "app"):
            app.add_typer(module.app, name=verb)
        else:
            app.command(name=verb)(module.command)
    return app


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    words = sys.argv[1:] if arguments is None else arguments
    verb = words[0] if words else ""
    app = build((verb,) if verb in VERBS else tuple(VERBS))
    as_json = "--json" in words
    try:
        app(args=words, prog_name="reelwright")
    except KeyboardInterrupt:
        sys.exit(_report(Cancelled("stopped.", fix=_RESUME), as_json=as_json))
    except (ReelwrightError, OSError) as error:
        known = error if isinstance(error, ReelwrightError) else _from_system(error)
        sys.exit(_report(known, as_json=as_json))


_RESUME = "Nothing is half-written; run the same command again and it goes on from there."


def _from_system(error: OSError) -> ReelwrightError:
    place = str(error.filename or "")
    return TryLater(f"{(error.strerror or str(error)).lower()}.", where=place)


def _report(error: ReelwrightError, *, as_json: bool) -> int:
    if as_json:
        screen.emit(
            {
                "event": "error",
                "kind": type(error).__name__,
                "message": error.message,
                "fix": error.fix,
                "where": error.where,
            }
        )
    screen.complain(str(error))
    if error.exit_code == 5 and read_settings().debug:
        traceback.print_exception(error)
    return error.exit_code
