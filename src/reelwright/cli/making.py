"""Running recipes for the verbs that make films: the store, the pool, the progress, and what is written."""

import errno
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from reelwright import store
from reelwright.cli import progress, screen
from reelwright.core.errors import GateFailed, InputError, ReelwrightError, TryLater
from reelwright.core.film import Production
from reelwright.core.protocols import Pool
from reelwright.render import deliver
from reelwright.settings import Settings
from reelwright.workflow import Inline, Processes, run, tidy

R = TypeVar("R")


@dataclass(frozen=True)
class Workshop:
    """What a run needs: the blobs, the ledger, and a pool."""

    blobs: "store.Folder"
    ledger: "store.SqlLedger"
    pool: Pool


def open_store(settings: Settings) -> tuple["store.Folder", "store.SqlLedger"]:
    """The blobs and the ledger under the settings' home; runs whose process died are marked as interrupted.

    Raises InputError that names the home when nothing can be kept there.
    """
    home = settings.home.expanduser().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=home).close()
        blobs, ledger = store.Folder(home / "blobs"), store.SqlLedger(home / "runs.sqlite")
    except OSError as error:
        if isinstance(error, ReelwrightError) or error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise InputError(
            f"the cache cannot be kept here ({(error.strerror or str(error)).lower()}):",
            fix="name a folder that you may write with REELWRIGHT_HOME.",
            where=str(home),
        ) from error
    tidy(ledger, home / "scratch")
    return blobs, ledger


@contextmanager
def opened(settings: Settings, workers: int | None = None) -> Iterator[Workshop]:
    """A workshop for the block; afterwards its processes are ended and the cache is kept to its limit."""
    home = settings.home.expanduser().absolute()
    inline = settings.pool == "inline"
    # the processes begin to load what the steps need while this one opens the store
    pool: Pool | None = None if inline else _processes(home, workers or settings.workers)
    try:
        blobs, ledger = open_store(settings)
        pool = pool or Inline(blobs, home / "scratch")
        try:
            yield Workshop(blobs, ledger, pool)
        finally:
            pool.close()
            with suppress(TryLater):  # the next run sweeps again
                store.sweep(blobs, ledger, int(settings.cache_gb * 1e9))
    finally:
        if pool is not None:
            pool.close()


def _processes(home: Path, workers: int) -> Processes:
    return Processes(workers, home / "scratch", home / "blobs")


def perform(
    shop: Workshop, recipe: Callable[..., R], arguments: tuple[Any, ...], *, label: str, as_json: bool
) -> R:
    """Run a recipe of `studio` with its progress shown."""
    with progress.shown(label, as_json=as_json) as listener:
        return run(
            recipe,
            arguments,
            name=recipe.__name__,
            label=label,
            ledger=shop.ledger,
            blobs=shop.blobs,
            pool=shop.pool,
            listener=listener,
        )


def write_out(
    shop: Workshop, made: Production, out: Path, script: Path | None = None, *, as_json: bool
) -> None:
    """Write the film and its folder, say what they are, and raise GateFailed when the gate is red."""
    for path in deliver.write(shop.blobs, made, out, script):
        screen.note(f"your edited script was kept as {path}")
    if as_json:
        screen.emit(_facts(made, out))
    else:
        _tell(made, out)
    if not made.report.green:
        faults = [
            finding for check in made.report.checks for finding in check.findings if finding.level == "error"
        ]
        raise GateFailed(
            f"the film was made, but the quality gate found {len(faults)} fault(s): "
            + "; ".join(f"{fault.check}: {fault.message}" for fault in faults[:5]),
            fix=f"See {out.with_suffix('') / 'report.html'}",
        )


def _facts(made: Production, out: Path) -> dict[str, Any]:
    return {
        "event": "done",
        "film": str(out),
        "folder": str(out.with_suffix("")),
        "seconds": round(made.film.media.length / 705_600_000, 3),
        "bytes": made.film.media.blob.size,
        "scenes": len(made.script.scenes),
        "notices": len(made.report.notices),
        "green": made.report.green,
    }


def _tell(made: Production, out: Path) -> None:
    size, length = made.film.media.size, made.film.media.length / 705_600_000
    shape = f"{size.width}x{size.height}" if size else ""
    verdict = "[green]quality gate green[/]" if made.report.green else "[red]quality gate red[/]"
    count = len(made.report.notices)
    notices = f", {count} notice{'s' if count > 1 else ''} in its report" if count else ""
    screen.say(
        f"[green]✓[/] {out}  {screen.clock(length)}, {shape}, {screen.size(made.film.media.blob.size)}, "
        f"{len(made.script.scenes)} scenes, {verdict}{notices}"
    )
    screen.say(f"  {out.with_suffix('')}/  script, captions, transcript, thumbnail, report")
