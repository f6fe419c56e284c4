"""reelwright doctor"""

import os
import shutil
import sqlite3
import sys
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

import typer

from reelwright.cli import screen
from reelwright.core import plugins
from reelwright.core.errors import MissingPart, ReelwrightError
from reelwright.document.ocr import engines
from reelwright.sandbox import confinement
from reelwright.settings import read_settings
from reelwright.stage import voices

EXAMPLES = ("reelwright doctor", "reelwright doctor --net", "reelwright doctor --json")
QUICK = 0.6  # seconds in which a server of language models says what it is
PACKAGES = (
    "av",
    "opencv-python-headless",
    "typst",
    "pypdfium2",
    "sqlalchemy",
)


@dataclass(frozen=True)
class Finding:
    """One part of the machine: whether it is good, what it is, and how to mend or get it."""

    part: str
    good: bool
    what: str
    fix: str = ""
    needed: bool = True


def examine() -> tuple[Finding, ...]:
    """Everything a film needs, looked at now."""
    return (*_machine(), *_packages(), _ocr(), *_voices(), _language_model(), _safety())


def _machine() -> tuple[Finding, ...]:
    settings = read_settings()
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    place = settings.home
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    writable = os.access(place, os.W_OK)
    python = ".".join(str(part) for part in sys.version_info[:3])
    return (
        Finding("python", sys.version_info >= (3, 11), python, "Install Python 3.11 or later."),
        Finding("cores", cores >= 1, f"{cores}, {settings.workers} workers in a {settings.pool} pool"),
        Finding("memory", memory > 3e9, screen.size(memory), "A film needs about 3 GB."),
        Finding("cache", writable, f"{settings.home}", f"Make {place} writable, or set REELWRIGHT_HOME."),
        Finding("disk", free > 2e9, f"{screen.size(free)} free", "Free some space, or set REELWRIGHT_HOME."),
        Finding("sqlite", sqlite3.sqlite_version_info >= (3, 35), sqlite3.sqlite_version),
    )


def _packages() -> tuple[Finding, ...]:
    found = []
    for name in PACKAGES:
        try:
            found.append(Finding(name, good=True, what=version(name)))
        except PackageNotFoundError:
            found.append(Finding(name, good=False, what="not installed", fix="Run: make setup"))
    registered = ", ".join(
        f"{protocol}: {' '.join(plugins.names(protocol))}" for protocol in ("reader", "writer")
    )
    found.append(Finding("plugins", bool(plugins.names("reader")), registered, "Run: make setup"))
    return tuple(found)


def _ocr() -> Finding:
    found = engines.rapid_version()
    what = f"RapidOCR {found}, its models in the package" if found else "none: scans and photos are not read"
    return Finding("ocr", bool(found), what, engines.NO_ENGINE, needed=False)


def _voices() -> tuple[Finding, ...]:
    facts = voices.available()
    found = [
        Finding(
            f"voice {fact.engine}",
            fact.ready,
            screen.few(fact.speakers) if fact.ready else "not here",
            fact.fix,
            needed=False,
        )
        for fact in facts
    ]
    some = any(fact.ready for fact in facts)
    found.append(Finding("a voice", some, "yes" if some else "none", "Run: sudo apt-get install flite"))
    return tuple(found)


def _language_model() -> Finding:
    """Who could write a script; none is needed, for the writer 'extract' asks nobody."""
    asking: Any = import_module("reelwright.asking")  # loaded only when it is asked for
    settings = read_settings()
    part = "language model"
    try:
        here = asking.servers(settings, QUICK)
        choice = asking.choose(settings, here=here)
    except ReelwrightError as error:
        none = isinstance(error, MissingPart)
        what = f"{error.message} Films are written without one." if none else str(error)
        return Finding(part, good=False, what=what, fix=error.fix if none else "", needed=False)
    told = "; ".join(asking.described(server) for server in here)
    sees = ", which sees figures" if choice.vision else ""
    what = f"{choice.name}{sees}, context {choice.context} tokens ({told})"
    return Finding(part, good=True, what=what, needed=False)


def _safety() -> Finding:
    described = confinement()
    return Finding("confinement", good=True, what=described, needed=False)


def _services() -> tuple[Finding, ...]:
    """Whether each service that finds papers answers now."""
    network: Any = import_module("reelwright.network")  # loaded only when it is asked for
    told = dict(network.reached(network.services(read_settings())))
    fix = "Without it, give papers as files, or look at the network."
    return tuple(
        Finding(f"service {who}", not why, why or "answers", fix, needed=False) for who, why in told.items()
    )


def command(
    net: Annotated[
        bool, typer.Option("--net", help="Also ask whether the services that find papers answer.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for machines.")] = False,
) -> None:
    """Show what this machine has, what is missing, and how to get it.

    Exit code 3 when a part is missing that a film needs.
    """
    found = (*examine(), *(_services() if net else ()))
    missing = [finding for finding in found if finding.needed and not finding.good]
    if as_json:
        screen.emit({"parts": [asdict(finding) for finding in found], "ready": not missing})
    else:
        for finding in found:
            mark = "[green]✓[/]" if finding.good else "[red]✗[/]" if finding.needed else "[yellow]·[/]"
            advice = f"  → {finding.fix}" if finding.fix and not finding.good else ""
            screen.say(f"{mark} {finding.part:<24}{finding.what}{advice}")
        screen.say("\nReady to make films." if not missing else "\nNot ready: see the marks above.")
    if missing:
        raise typer.Exit(3)
