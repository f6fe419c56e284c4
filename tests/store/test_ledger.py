"""The database of runs: one truth for many processes."""

import multiprocessing
import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from reelwright.core.blob import Blob
from reelwright.core.errors import InputError, TryLater, Unsupported
from reelwright.core.ledger import EventRow, MemoRow, RunRow
from reelwright.core.protocols import Ledger
from reelwright.store import SqlLedger, migrations, tables
from reelwright.store import ledger as ledger_module

BLOB = Blob(sha256="b" * 64, media_type="x/y", size=1)


@pytest.fixture
def ledger(tmp_path: Path) -> SqlLedger:
    return SqlLedger(tmp_path / "deep" / "runs.db")


def a_run(name: str = "r1") -> RunRow:
    now = time.time()
    return RunRow(
        id=name, name="explain", arguments="[]", label="", state="running", owner="me", created=now, beat=now
    )


def a_memo(letter: str, *blobs: str, used: float = 0.0) -> MemoRow:
    return MemoRow(
        key=letter * 64, step="a.b", step_version=1, value="1", blobs=blobs, created=0.0, used=used
    )


def test_it_keeps_the_protocol(ledger: SqlLedger) -> None:
    kept: Ledger = ledger
    assert kept is ledger


def test_a_run_is_kept_changed_and_listed(ledger: SqlLedger) -> None:
    ledger.open_run(a_run("r1"), [BLOB, BLOB])
    ledger.open_run(a_run("r2"), [])
    assert [run.id for run in ledger.runs()] == ["r2", "r1"]
    assert not ledger.beat("r1", "me", 0.0)
    ledger.ask_cancel("r1")
    assert ledger.beat("r1", "me", 0.0)
    seen = ledger.run("r1")
    ledger.set_run("r1", "failed", "{}")
    assert (ledger.run("r1").state, ledger.run("r1").error, ledger.run("r1").cancel) == ("failed", "{}", True)
    assert not ledger.claim_run(seen, "you")
    assert ledger.claim_run(ledger.run("r1"), "you")
    assert ledger.run("r1").state == "running"
    assert (ledger.run("r1").owner, ledger.run("r1").error, ledger.run("r1").cancel) == ("you", "", False)
    for missing in (ledger.run, ledger.ask_cancel):
        with pytest.raises(InputError, match="no run 'none'"):
            missing("none")


def test_a_result_is_remembered_with_its_attempt(ledger: SqlLedger) -> None:
    memo = a_memo("a", "b" * 64)
    assert ledger.recall(memo.key) is None
    mine = ledger.take(memo.key, "r1", "a.b", "me", time.time() + 30)
    assert ledger.take(memo.key, "r2", "a.b", "you", time.time() + 30) == mine
    ledger.settle(mine.id, "finished", memo)
    found = ledger.recall(memo.key)
    assert found is not None
    assert (found.value, found.blobs) == ("1", memo.blobs)
    assert found.used > time.time() - 5
    yours = ledger.take(memo.key, "r2", "a.b", "you", time.time() + 30)
    assert (yours.owner, yours.id) == ("you", mine.id + 1)
    ledger.settle(mine.id, "lost")  # has ended; stays as it ended
    assert [attempt.state for attempt in ledger.attempts()] == ["finished", "running"]
    ledger.forget(memo.key)
    assert ledger.recall(memo.key) is None
    assert ledger.held() == {}


def test_leases_of_one_owner_are_renewed(ledger: SqlLedger) -> None:
    ledger.open_run(a_run("r1"), [])
    ledger.take("a" * 64, "r1", "a.b", "me", 1.0)
    ledger.take("b" * 64, "r1", "a.b", "you", 1.0)
    ledger.beat("r1", "me", 99.0)
    assert [attempt.expires for attempt in ledger.attempts("r1")] == [99.0, 1.0]


def _tell(place: Path, who: str) -> None:
    ledger = SqlLedger(place)
    for number in range(50):
        ledger.tell(EventRow(run="r1", sequence=0, at=0.0, kind="progress", message=f"{who} {number}"))


def test_events_have_no_gap_whoever_tells_them(tmp_path: Path) -> None:
    place = tmp_path / "runs.db"
    ledger = SqlLedger(place)
    ledger.open_run(a_run("r1"), [])
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_tell, args=(place, who)) for who in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    events = ledger.events("r1")
    assert [event.sequence for event in events] == list(range(1, 101))
    assert [event.message for event in events if event.message[0] == "a"] == [f"a {n}" for n in range(50)]
    assert ledger.events("r1", after=98) == events[98:]


def _open(place: Path) -> None:
    SqlLedger(place).runs()


def test_many_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_open, args=(tmp_path / "runs.db",)) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0] * 6


def test_a_busy_database_says_try_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "BUSY", 0.05)
    ledger = SqlLedger(tmp_path / "runs.db")
    other = sqlite3.connect(tmp_path / "runs.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TryLater, match="locked"):
        ledger.open_run(a_run(), [])
    other.execute("ROLLBACK")
    other.close()
    ledger.open_run(a_run(), [])


def test_migrations_are_chained_and_lead_to_the_tables(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'runs.db'}")
    order: list[str] = []
    with engine.begin() as connection:
        migrations.migrate(connection)
        assert migrations.version(connection) == migrations.NEWEST
        for table in tables.METADATA.tables.values():
            made = {column["name"] for column in inspect(connection).get_columns(table.name)}
            assert made == {column.name for column in table.columns}
        longer = (*migrations.MIGRATIONS, lambda _: order.append("a"), lambda _: order.append("b"))
        migrations.migrate(connection, longer)
        migrations.migrate(connection, longer)
        assert order == ["a", "b"]
        with pytest.raises(Unsupported, match="Update Reelwright"):
            migrations.migrate(connection)
    engine.dispose()
