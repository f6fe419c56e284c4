"""The cache stays below its limit and loses nothing that somebody needs."""

import time
from pathlib import Path

import pytest
from test_ledger import a_memo, a_run

from reelwright.core.errors import TryLater
from reelwright.store import Folder, SqlLedger, clear, sweep, usage

SIZE = 1000


@pytest.fixture
def home(tmp_path: Path) -> tuple[Folder, SqlLedger]:
    return Folder(tmp_path / "blobs"), SqlLedger(tmp_path / "runs.db")


def remember(home: tuple[Folder, SqlLedger], letter: str, *contents: int, used: float) -> list[str]:
    """A result that names blobs of SIZE bytes."""
    folder, ledger = home
    blobs = [folder.put(bytes([content]) * SIZE, "x/y").sha256 for content in contents]
    memo = a_memo(letter, *blobs, used=used)
    ledger.settle(ledger.take(memo.key, "r", "a.b", "me", 0.0).id, "finished", memo)
    return blobs


def kept(home: tuple[Folder, SqlLedger]) -> tuple[set[str], str]:
    folder, ledger = home
    return {sha256 for sha256, _ in folder.listed()}, "".join(sorted(key[0] for key, _ in ledger.used()))


def test_least_recently_used_goes_first_with_what_only_it_holds(home: tuple[Folder, SqlLedger]) -> None:
    old = remember(home, "a", 1, 2, used=1.0)
    new = remember(home, "b", 2, 3, used=2.0)
    home[0].put(b"held by nobody", "x/y")
    assert (usage(*home).size, usage(*home).blobs, usage(*home).results) == (3 * SIZE + 14, 4, 2)
    assert sweep(*home, limit=10 * SIZE, grace=0.0).freed == 14
    swept = sweep(*home, limit=2 * SIZE, grace=0.0)
    assert (swept.freed, swept.blobs, swept.results) == (SIZE, 1, 1)
    assert kept(home) == (set(new), "b")
    assert set(old) & set(new)


def test_a_result_used_again_outlives_a_newer_one(home: tuple[Folder, SqlLedger]) -> None:
    remember(home, "a", 1, used=1.0)
    remember(home, "b", 2, used=2.0)
    home[1].recall("a" * 64)
    sweep(*home, limit=SIZE, grace=0.0)
    assert kept(home)[1] == "a"


def test_fresh_blobs_and_runs_are_safe(home: tuple[Folder, SqlLedger]) -> None:
    folder, ledger = home
    source = folder.put(b"source", "x/y")
    sweep(*home, limit=0)
    assert folder.has(source)  # within the grace
    ledger.open_run(a_run(), [source])
    remember(home, "a", 1, used=1.0)
    remember(home, "b", 2, used=time.time())  # by the run underway
    sweep(*home, limit=0, grace=0.0)
    assert folder.has(source)
    assert kept(home)[1] == "b"
    with pytest.raises(TryLater, match="underway"):
        clear(*home)
    ledger.set_run("r1", "interrupted")
    sweep(*home, limit=0, grace=0.0)
    assert folder.has(source)  # it may be resumed
    ledger.set_run("r1", "cancelled")
    sweep(*home, limit=0, grace=0.0)
    assert kept(home) == (set(), "")


def test_clear_leaves_nothing(home: tuple[Folder, SqlLedger]) -> None:
    folder, ledger = home
    ledger.open_run(a_run(), [folder.put(b"source", "x/y")])
    remember(home, "a", 1, 2, used=1.0)
    ledger.set_run("r1", "failed")
    clear(*home)
    assert kept(home) == (set(), "")
    assert usage(*home).runs == 0
