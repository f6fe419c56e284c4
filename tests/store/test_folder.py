"""Blobs in a folder: once, whole, verified."""

import errno
import hashlib
import multiprocessing
import os
from pathlib import Path

import pytest

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise, NotFound, TryLater
from reelwright.core.protocols import Blobs
from reelwright.store import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "blobs")


def files(folder: Folder) -> list[Path]:
    return [path for path in folder.root.rglob("*") if path.is_file() and path.name != "lock"]


def test_bytes_come_back(folder: Folder, tmp_path: Path) -> None:
    assert isinstance(folder, Blobs)
    for data in (b"", b"a", os.urandom(3_000_000)):
        blob = folder.put(data, "x/y")
        assert blob == Blob(sha256=hashlib.sha256(data).hexdigest(), media_type="x/y", size=len(data))
        assert folder.get(blob) == data
        with folder.open(blob) as stream:
            assert stream.read() == data
        path = folder.path(blob)
        assert (path.suffix, path.stat().st_mode & 0o777) == ("", 0o444)
    (tmp_path / "f.mp4").write_bytes(b"film")
    assert folder.get(folder.put_file(tmp_path / "f.mp4", "video/mp4")) == b"film"
    with pytest.raises(NotFound):
        folder.put_file(tmp_path / "none", "x/y")


def test_same_bytes_are_kept_once(folder: Folder) -> None:
    assert folder.put(b"same", "x/y") == folder.put(b"same", "x/y")
    assert len(files(folder)) == 1


def test_what_is_gone_or_altered_is_a_broken_promise(folder: Folder) -> None:
    blob = folder.put(b"truth", "x/y")
    path = folder.path(blob)
    path.chmod(0o644)
    path.write_bytes(b"lies!")
    assert folder.has(blob)
    with pytest.raises(BrokenPromise, match="altered"):
        folder.get(blob)
    assert not folder.has(blob)
    with pytest.raises(BrokenPromise, match="gone"):
        folder.path(blob)
    assert folder.get(folder.put(b"truth", "x/y")) == b"truth"


def test_a_cut_file_is_not_had(folder: Folder) -> None:
    blob = folder.put(b"truth", "x/y")
    folder.path(blob).chmod(0o644)
    os.truncate(folder.path(blob), 2)
    assert not folder.has(blob)
    assert folder.get(folder.put(b"truth", "x/y")) == b"truth"


def test_a_full_disk_says_try_later_and_leaves_nothing(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdatasync", full)
    with pytest.raises(TryLater, match="full"):
        folder.put(b"data", "x/y")
    assert files(folder) == []


def _put_many(root: Path, seed: int) -> None:
    folder = Folder(root)
    for number in range(60):
        data = bytes([number]) * 5000
        assert folder.get(folder.put(data, "x/y")) == data
        if number % 3 == seed:
            folder.drop(hashlib.sha256(data).hexdigest(), older=3600.0)


def test_many_processes_may_write_and_sweep_at_once(folder: Folder) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_put_many, args=(folder.root, seed)) for seed in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert len(files(folder)) == 60
