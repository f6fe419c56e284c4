"""The cache's size, and making it smaller: least recently used results first, with what only they hold."""

from reelwright.core.errors import TryLater
from reelwright.core.noun import Noun
from reelwright.store.folder import Folder
from reelwright.store.ledger import QUIET, SqlLedger

KEPT = 30 * 86400.0  # seconds that a run is kept after its last sign of life
GRACE = 3600.0  # seconds; a blob put within them may be about to be named by a result


class Usage(Noun):
    """What the cache holds: bytes of blobs, and counts."""

    size: int
    blobs: int
    results: int
    runs: int


class Swept(Noun):
    """What a sweep removed."""

    freed: int
    blobs: int
    results: int


def usage(folder: Folder, ledger: SqlLedger) -> Usage:
    """What the cache holds now."""
    sizes = [size for _, size in folder.listed()]
    results, runs = ledger.counts()
    return Usage(size=sum(sizes), blobs=len(sizes), results=results, runs=runs)


def sweep(folder: Folder, ledger: SqlLedger, limit: int, grace: float = GRACE) -> Swept:
    """Remove what nobody holds, then least recently used results until at most `limit` bytes are kept.

    What a run that is underway has used, and what was put within `grace` seconds, stays; so the limit may be
    passed for a while. Runs of more than 30 days ago are forgotten. Safe beside running work.
    """
    ledger.forget_runs(older=KEPT)
    folder.drop_unfinished(older=max(grace, QUIET))
    sizes = dict(folder.listed())
    holders = ledger.held()
    total = sum(sizes.values())
    freed, blobs, results = 0, 0, 0
    loose = [sha256 for sha256 in sizes if sha256 not in holders]
    names: dict[str, list[str]] = {}
    for sha256, who in holders.items():
        for holder in who:
            names.setdefault(holder, []).append(sha256)
    since = min((run.created for run in ledger.underway()), default=float("inf"))
    for key, used in (("", 0.0), *ledger.used()):
        if key:
            # a run underway may pass on what it has used
            if total - freed <= limit or used >= since or not ledger.forget_unused(key, used):
                continue
            results += 1
            for sha256 in names.get(key, ()):
                holders[sha256].discard(key)
                if not holders[sha256]:
                    loose.append(sha256)
        for sha256 in loose:
            size = folder.drop(sha256, older=grace)
            freed, blobs = freed + size, blobs + (size > 0)
        loose = []
    return Swept(freed=freed, blobs=blobs, results=results)


def clear(folder: Folder, ledger: SqlLedger) -> Swept:
    """Forget every result and every run, and remove every blob. Raises TryLater while a run is underway."""
    if ledger.underway():
        raise TryLater("a run is underway.", fix="Wait for it, or stop it with: reelwright runs cancel")
    ledger.forget_runs(older=0.0)
    return sweep(folder, ledger, limit=-1, grace=0.0)
