"""A home with its ledger, blobs and either pool."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reelwright.core.ledger import EventRow
from reelwright.core.protocols import Pool
from reelwright.store import Folder, SqlLedger
from reelwright.workflow import Inline, Processes, resume, run


@dataclass
class Home:
    """What a recipe needs to run, and what was heard of it."""

    folder: Path
    blobs: Folder
    ledger: SqlLedger
    pool: Pool
    heard: list[EventRow] = field(default_factory=list)

    @property
    def log(self) -> str:
        return str(self.folder / "log")

    def ran(self) -> list[str]:
        """What ran since last asked."""
        path = Path(self.log)
        lines = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines

    def run(self, recipe: Callable[..., Any], *arguments: object, **more: Any) -> Any:
        return run(recipe, arguments, name=recipe.__name__, **self._parts(more))

    def resume(self, run_id: str, recipe: Callable[..., Any]) -> Any:
        return resume(run_id, recipe, **self._parts({}))

    def kinds(self, number: int = 0) -> list[str]:
        """Kinds of events of the newest run but `number`, without progress."""
        events = self.ledger.events(self.ledger.runs()[number].id)
        assert [event.sequence for event in events] == list(range(1, len(events) + 1))
        return [f"{event.kind} {event.step}".strip() for event in events if event.kind != "progress"]

    def _parts(self, more: dict[str, Any]) -> dict[str, Any]:
        parts = {"ledger": self.ledger, "blobs": self.blobs, "pool": self.pool, "listener": self.heard.append}
        return parts | more


def opened(folder: Path, kind: str) -> Iterator[Home]:
    """A home in an empty folder; its pool is closed at the end."""
    blobs, ledger = Folder(folder / "blobs"), SqlLedger(folder / "runs.db")
    pool: Pool = (
        Inline(blobs, folder / "scratch")
        if kind == "inline"
        else Processes(2, folder / "scratch", folder / "blobs")
    )
    yield Home(folder, blobs, ledger, pool)
    pool.close()
    ledger.close()
