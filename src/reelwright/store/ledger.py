"""The database of runs on SQLAlchemy Core: SQLite (WAL) by default, PostgreSQL by its URL."""

import contextlib
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Row,
    create_engine,
    delete,
    event,
    func,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError, OperationalError

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise, InputError, TryLater
from reelwright.core.ledger import AttemptRow, AttemptState, EventRow, MemoRow, RunRow, RunState
from reelwright.store.migrations import migrate
from reelwright.store.tables import ATTEMPTS, EVENTS, HOLDS, MEMO, RUNS

QUIET = 60.0  # seconds without a beat after which a run is taken for dead
BUSY = 30.0  # seconds that a transaction waits for another one
ENDED = ("finished", "cancelled")  # runs in these states hold no blobs


class SqlLedger:
    """The ledger at `place`: a file (SQLite), or a URL that SQLAlchemy understands."""

    def __init__(self, place: Path | str) -> None:
        if isinstance(place, Path):
            place.parent.mkdir(parents=True, exist_ok=True)
        self._engine = _engine(
            URL.create("sqlite", database=str(place)) if isinstance(place, Path) else make_url(place)
        )
        with self._write() as connection:
            migrate(connection)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    # -- runs

    def open_run(self, run: RunRow, blobs: Iterable[Blob]) -> None:
        """Keep a new run, and hold the blobs that its arguments name."""
        with self._write() as connection:
            connection.execute(insert(RUNS).values(**run.model_dump(), sequence=0))
            _hold(connection, run.id, {blob.sha256 for blob in blobs})

    def run(self, run: str) -> RunRow:
        """One run. Raises InputError when there is none of that id."""
        with self._read() as connection:
            row = connection.execute(select(RUNS).where(RUNS.c.id == run)).first()
        if row is None:
            raise InputError(f"there is no run {run!r}.", fix="List them with: reelwright runs")
        return _run(row)

    def runs(self) -> tuple[RunRow, ...]:
        """All runs, newest first."""
        with self._read() as connection:
            rows = connection.execute(select(RUNS).order_by(RUNS.c.created.desc(), RUNS.c.id)).all()
        return tuple(_run(row) for row in rows)

    def set_run(self, run: str, state: RunState, error: str = "") -> None:
        """Change a run's state."""
        with self._write() as connection:
            change = update(RUNS).where(RUNS.c.id == run)
            connection.execute(change.values(state=state, error=error, beat=time.time()))

    def claim_run(self, run: RunRow, owner: str) -> bool:
        """Take over a run that is still as it was seen, and forget a wish to cancel; whether it was."""
        seen = (RUNS.c.id == run.id) & (RUNS.c.state == run.state) & (RUNS.c.owner == run.owner)
        taken = {"state": "running", "owner": owner, "beat": time.time(), "cancel": False, "error": ""}
        with self._write() as connection:
            return connection.execute(update(RUNS).where(seen).values(**taken)).rowcount == 1

    def ask_cancel(self, run: str) -> None:
        """Ask the run's process to stop. Raises InputError when there is no such run."""
        self.run(run)
        with self._write() as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(cancel=True))

    def beat(self, run: str, owner: str, until: float) -> bool:
        """Renew the leases that `owner` holds for `run`; whether it shall stop."""
        with self._write() as connection:
            mine = (ATTEMPTS.c.run == run) & (ATTEMPTS.c.owner == owner) & (ATTEMPTS.c.state == "running")
            connection.execute(update(ATTEMPTS).where(mine).values(expires=until))
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(beat=time.time()))
            return bool(connection.scalar(select(RUNS.c.cancel).where(RUNS.c.id == run)))

    # -- events

    def tell(self, event: EventRow) -> EventRow:
        """Keep an event under the run's next sequence number, whatever `event.sequence` says."""
        with self._write() as connection:
            count = update(RUNS).where(RUNS.c.id == event.run).values(sequence=RUNS.c.sequence + 1)
            sequence = connection.scalar(count.returning(RUNS.c.sequence))
            if sequence is None:
                raise BrokenPromise(f"an event of the unknown run {event.run!r}")
            kept = event.model_copy(update={"sequence": sequence})
            connection.execute(insert(EVENTS).values(**kept.model_dump()))
        return kept

    def events(self, run: str, after: int = 0) -> tuple[EventRow, ...]:
        """Events of a run with a sequence above `after`, in order."""
        wanted = select(EVENTS).where(EVENTS.c.run == run, EVENTS.c.sequence > after)
        with self._read() as connection:
            rows = connection.execute(wanted.order_by(EVENTS.c.sequence)).all()
        return tuple(EventRow(**row._asdict()) for row in rows)

    # -- memo

    def recall(self, key: str) -> MemoRow | None:
        """A remembered result; remembers that it was used."""
        with self._write() as connection:
            touch = update(MEMO).where(MEMO.c.key == key).values(used=time.time())
            row = connection.execute(touch.returning(*MEMO.c)).first()
            if row is None:
                return None
            held = connection.scalars(select(HOLDS.c.sha256).where(HOLDS.c.holder == key)).all()
        return MemoRow(**row._asdict(), blobs=tuple(sorted(held)))

    def forget(self, key: str) -> None:
        """Drop a remembered result."""
        with self._write() as connection:
            connection.execute(delete(MEMO).where(MEMO.c.key == key))
            connection.execute(delete(HOLDS).where(HOLDS.c.holder == key))

    # -- attempts

    def take(self, key: str, run: str, step: str, owner: str, until: float) -> AttemptRow:
        """A new attempt, or the one that holds the key already (then its `owner` is another's)."""
        holder = select(ATTEMPTS).where(ATTEMPTS.c.key == key, ATTEMPTS.c.state == "running")
        values = {"key": key, "run": run, "step": step, "owner": owner, "state": "running"}
        with self._write() as connection:
            row = connection.execute(holder).first()
            if row is None:
                new = insert(ATTEMPTS).values(**values, started=time.time(), expires=until)
                row = connection.execute(new.returning(*ATTEMPTS.c)).one()
        return AttemptRow(**row._asdict())

    def settle(self, attempt: int, state: AttemptState, memo: MemoRow | None = None) -> None:
        """End an attempt; its result, if any, is remembered in the same transaction."""
        with self._write() as connection:
            mine = (ATTEMPTS.c.id == attempt) & (ATTEMPTS.c.state == "running")
            connection.execute(update(ATTEMPTS).where(mine).values(state=state))
            if memo is not None:
                connection.execute(delete(MEMO).where(MEMO.c.key == memo.key))
                connection.execute(delete(HOLDS).where(HOLDS.c.holder == memo.key))
                connection.execute(insert(MEMO).values(**memo.model_dump(exclude={"blobs"})))
                _hold(connection, memo.key, set(memo.blobs))

    def attempts(self, run: str = "") -> tuple[AttemptRow, ...]:
        """All attempts of a run ('' = of every run), oldest first."""
        wanted = select(ATTEMPTS).order_by(ATTEMPTS.c.id)
        with self._read() as connection:
            rows = connection.execute(wanted.where(ATTEMPTS.c.run == run) if run else wanted).all()
        return tuple(AttemptRow(**row._asdict()) for row in rows)

    def holders(self) -> tuple[AttemptRow, ...]:
        """The attempts that hold a key, of every run."""
        with self._read() as connection:
            rows = connection.execute(select(ATTEMPTS).where(ATTEMPTS.c.state == "running")).all()
        return tuple(AttemptRow(**row._asdict()) for row in rows)

    # -- the cache's side

    def used(self) -> tuple[tuple[str, float], ...]:
        """Keys of all remembered results and when each was last used, least recently first."""
        with self._read() as connection:
            rows = connection.execute(select(MEMO.c.key, MEMO.c.used).order_by(MEMO.c.used)).all()
        return tuple((row.key, row.used) for row in rows)

    def forget_unused(self, key: str, used: float) -> bool:
        """Drop a result unless it was used after `used`; whether it was dropped."""
        with self._write() as connection:
            gone = connection.execute(delete(MEMO).where(MEMO.c.key == key, MEMO.c.used <= used)).rowcount
            if gone:
                connection.execute(delete(HOLDS).where(HOLDS.c.holder == key))
        return bool(gone)

    def held(self) -> dict[str, set[str]]:
        """Holders of each blob by its SHA-256: remembered results, and runs that have not ended."""
        ended = select(RUNS.c.id).where(RUNS.c.state.in_(ENDED))
        holders: dict[str, set[str]] = {}
        with self._read() as connection:
            for row in connection.execute(select(HOLDS).where(HOLDS.c.holder.not_in(ended))):
                holders.setdefault(row.sha256, set()).add(row.holder)
        return holders

    def underway(self) -> tuple[RunRow, ...]:
        """Runs that are being advanced: a sign of life within the last `QUIET` seconds."""
        return tuple(run for run in self.runs() if run.state == "running" and run.beat > time.time() - QUIET)

    def forget_runs(self, older: float) -> int:
        """Drop runs that ended, or were last alive, more than `older` seconds ago; how many."""
        with self._write() as connection:
            quiet = (RUNS.c.state != "running") | (RUNS.c.beat < time.time() - QUIET)
            old = (RUNS.c.beat < time.time() - older) & quiet
            gone = list(connection.scalars(select(RUNS.c.id).where(old)))
            for table, column in (
                (EVENTS, EVENTS.c.run),
                (ATTEMPTS, ATTEMPTS.c.run),
                (HOLDS, HOLDS.c.holder),
            ):
                connection.execute(delete(table).where(column.in_(gone)))
            connection.execute(delete(RUNS).where(RUNS.c.id.in_(gone)))
        return len(gone)

    def counts(self) -> tuple[int, int]:
        """How many results are remembered, and how many runs are known."""
        with self._read() as connection:
            results = connection.scalar(select(func.count()).select_from(MEMO)) or 0
            return results, connection.scalar(select(func.count()).select_from(RUNS)) or 0

    # -- transactions

    @contextlib.contextmanager
    def _write(self) -> Iterator[Connection]:
        writing = self._engine.execution_options(writes=True)
        with _translated(), writing.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def _read(self) -> Iterator[Connection]:
        with _translated(), self._engine.begin() as connection:
            yield connection


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": BUSY})

    @event.listens_for(engine, "connect")
    def _(driver: Any, _: Any) -> None:
        driver.isolation_level = None  # we say BEGIN ourselves
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "temp_store=MEMORY"):
            driver.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _run(row: Row[Any]) -> RunRow:
    return RunRow(**{name: value for name, value in row._asdict().items() if name != "sequence"})


def _hold(connection: Connection, holder: str, blobs: set[str]) -> None:
    if blobs:
        connection.execute(insert(HOLDS), [{"holder": holder, "sha256": each} for each in sorted(blobs)])


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        text = str(error.orig)
        if "full" in text:
            raise TryLater(
                "the disk of the database is full.", fix="Free some space and try again."
            ) from error
        raise TryLater(f"the database cannot be used: {text}.", fix="Try again in a moment.") from error
    except DBAPIError as error:
        raise BrokenPromise(f"the database refused: {error.orig}") from error
