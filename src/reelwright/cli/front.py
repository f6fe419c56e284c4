"""The door of the command line: finds the verb, runs it, and turns every error into one clear sentence.

Exit codes: 0 done; 2 the input or the command cannot be used; 3 a part is missing; 4 try later; 5 a fault of
ours; 6 the film was made but its quality gate is red; 130 stopped by the person.
"""

import errno
import gc
import inspect
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer

from reelwright import __version__
from reelwright.cli import screen
from reelwright.core.errors import BrokenPromise, Cancelled, InputError, ReelwrightError, TryLater


class Verb(NamedTuple):
    """A verb's module, loaded when it is used, and its line on the help page: the first of its own help."""

    module: str
    line: str


# the order is that of the help page
VERBS: dict[str, Verb] = {
    "explain": Verb(
        "reelwright.cli.explain",
        "Make a narrated, captioned film that explains a paper, and cites its page for every sentence.",
    ),
    "read": Verb("reelwright.cli.read", "Read a paper and show what was understood, and where it stands."),
    "script": Verb("reelwright.cli.script", "Write only the script of a paper, to read and edit."),
    "render": Verb("reelwright.cli.render", "Make the film of an edited script."),
    "check": Verb("reelwright.cli.check", "Hold any film against the quality gate."),
    "doctor": Verb(
        "reelwright.cli.doctor", "Show what this machine has, what is missing, and how to get it."
    ),
    "voices": Verb(
        "reelwright.cli.voices", "List the voices that are here, and how to get those that are not."
    ),
    "models": Verb(
        "reelwright.cli.models",
        "List the language models that are here, which one is taken, and how to get one.",
    ),
    "themes": Verb("reelwright.cli.themes", "List the themes, each in light and dark."),
    "cache": Verb(
        "reelwright.cli.cache", "Show the cache of finished work, keep it to its limit, or clear it."
    ),
    "runs": Verb("reelwright.cli.runs", "List the runs, go on with one, or stop one."),
}
# what the heavy steps import, in the order in which a film needs it
HEAVY = (
    "reelwright.stage.speaking",
    "reelwright.render.segment",
    "reelwright.render.mix",
    "reelwright.check.sound",
    "reelwright.check.pictures",
    "reelwright.beside",
)
_WRITTEN = ("reelwright.document.reading", "reelwright.script.writing")
# verbs that use a pool, and what its workers shall have loaded
MAKERS = {
    "explain": (*_WRITTEN, *HEAVY),
    "read": ("reelwright.document.reading", "reelwright.script.understanding"),
    "script": (*_WRITTEN, "reelwright.stage.speaking"),
    "render": ("reelwright.script.adopting", *HEAVY),
    "check": ("reelwright.check.sound", "reelwright.check.pictures"),
}
EPILOG = (
    "Start with: reelwright explain paper.pdf -o film.mp4\n\n"
    "Exit codes: 0 done · 2 input or command unusable · 3 a part is missing · 4 try later · "
    "5 a fault of ours · 6 made, but the quality gate is red · 130 stopped."
)
_RESUME = "Nothing is half-written; run the same command again and it goes on from there."


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
    """The application. `verbs` are loaded, each from its module: a function `command` or a group `app`.

    Of the others there is only the line on the help page, so that the page is quick.
    """
    app = typer.Typer(name="reelwright", no_args_is_help=True, epilog=EPILOG, pretty_exceptions_enable=False)
    app.callback()(_root)
    for name, verb in VERBS.items():
        if name not in verbs:
            app.command(name=name, help=verb.line)(_not_loaded)
            continue
        module = _loaded(verb.module)
        examples = "\n\n".join(("Examples:", *module.EXAMPLES))
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name, epilog=examples)
        else:
            told = inspect.cleandoc(module.command.__doc__)
            # a paragraph is one line, for the page to break as wide as it is
            paragraphs = [" ".join(part.split("\n")) for part in told.split("\n\n")]
            app.command(name=name, help="\n\n".join(paragraphs), epilog=examples)(module.command)
    return app


def _loaded(name: str) -> Any:
    """A verb's module. What it brings stays to the end, so nobody need look through it for what may go."""
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.enable()


class _Stopper:
    """Turns the person's wish to stop into KeyboardInterrupt, once: impatience disturbs no stopping.

    After `PATIENCE` seconds a further wish interrupts the stopping itself.
    """

    PATIENCE = 5.0

    def __init__(self) -> None:
        self.asked = -self.PATIENCE

    def __call__(self, *_: object) -> None:
        now = time.monotonic()
        if now - self.asked >= self.PATIENCE:
            self.asked = now
            raise KeyboardInterrupt


def _not_loaded() -> None:
    raise BrokenPromise("this verb was called before it was loaded.")


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    words = sys.argv[1:] if arguments is None else arguments
    as_json = "--json" in words
    for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(wish, _Stopper())
    try:
        with _nursery(words):
            build(tuple(word for word in words[:1] if word in VERBS))(args=words, prog_name="reelwright")
    except KeyboardInterrupt:
        sys.exit(_report(Cancelled("stopped.", fix=_RESUME), as_json=as_json))
    except BrokenPipeError:
        # who read our output has gone; what Python still holds for them must not complain either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (ReelwrightError, OSError) as error:
        known = error if isinstance(error, ReelwrightError) else _from_system(error)
        sys.exit(_report(known, as_json=as_json))
    except Exception as error:  # noqa: BLE001 - the last door: what nobody foresaw is a fault of ours
        told = BrokenPromise(
            f"{type(error).__name__}: {error}", fix="Please report it; REELWRIGHT_DEBUG=true shows where."
        )
        told.__cause__ = error
        sys.exit(_report(told, as_json=as_json))
    finally:
        gc.freeze()  # else Python looks through all once more before it ends: a third of a second


@contextmanager
def _nursery(words: list[str]) -> Iterator[None]:
    """For verbs that make: the pool's nursery, loading while the verb's own modules are loaded."""
    if words[:1] and words[0] in MAKERS and len(words) > 1 and "--help" not in words:
        starting: Any = import_module("reelwright.workflow.starting")
        starting.begin_early(MAKERS[words[0]])
        try:
            yield
        finally:
            starting.dismiss()
    else:
        yield


# what the person can mend at once, so it does not help to try later
_MEND = {
    errno.ENOENT: "there is no such file or folder:",
    errno.EACCES: "may not be read or written:",
    errno.EPERM: "may not be read or written:",
    errno.EROFS: "lies on a disk that is read-only:",
    errno.EISDIR: "is a folder:",
    errno.ENOTDIR: "is a file where a folder should be:",
    errno.EEXIST: "is a file where a folder should be:",
    errno.ENAMETOOLONG: "has a name that is too long:",
}


def _from_system(error: OSError) -> ReelwrightError:
    place = str(error.filename or "")
    if error.errno in _MEND:
        return InputError(
            _MEND[error.errno],
            fix="choose another place, or mend this one.",
            where=place,
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return TryLater(
            "the disk is full:", fix="free some space and run the same command again.", where=place
        )
    return TryLater(f"{(error.strerror or str(error)).lower()}:", fix="try again in a moment.", where=place)


def _report(error: ReelwrightError, *, as_json: bool) -> int:
    screen.refuse(error, as_json=as_json)
    if error.exit_code == BrokenPromise.exit_code and _debug():
        traceback.print_exception(error)
    return error.exit_code


def _debug() -> bool:
    """Whether the person wants tracebacks. The settings are loaded only now, so that a help page is quick."""
    settings: Any = import_module("reelwright.settings")
    try:
        return bool(settings.read_settings().debug)
    except InputError:
        return False
