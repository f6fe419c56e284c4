"""Blobs in a folder: `ab/cdef…`, named by SHA-256, without extension, read-only, written whole."""

import contextlib
import errno
import fcntl
import hashlib
import io
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise, NotFound, TryLater

PIECE = 1 << 20


class Folder:
    """The blobs under `root` (made when absent). Any number of processes may use it at once."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()
        self._seen: dict[str, tuple[int, int]] = {}  # verified by this process: (mtime in ns, size)
        with _no_space():
            (self.root / "new").mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes, media_type: str) -> Blob:
        """Keep `data`; the same bytes are kept once. Raises TryLater on a full disk."""
        return self._keep(io.BytesIO(data), media_type)

    def put_file(self, path: Path, media_type: str) -> Blob:
        """Keep a copy of the file at `path`. Raises NotFound, or TryLater on a full disk."""
        try:
            with path.open("rb") as source:
                return self._keep(source, media_type)
        except FileNotFoundError as error:
            raise NotFound("there is no such file.", where=str(path)) from error

    def get(self, blob: Blob) -> bytes:
        """The bytes, verified. Raises BrokenPromise when they are gone or altered (then they are removed)."""
        data = self.path(blob).read_bytes()
        if hashlib.sha256(data).hexdigest() != blob.sha256:
            self._altered(blob)
        return data

    def path(self, blob: Blob) -> Path:
        """The file with the bytes, verified once by each process. Raises BrokenPromise as `get` does."""
        path = self._place(blob.sha256)
        try:
            status = path.stat()
        except FileNotFoundError as error:
            raise BrokenPromise(
                f"{blob.sha256[:12]}… ({blob.media_type}) is gone from the cache.",
                fix="Run the same command again: it is made anew.",
            ) from error
        mark = (status.st_mtime_ns, status.st_size)
        if self._seen.get(blob.sha256) != mark:
            if status.st_size != blob.size or _digest(path) != blob.sha256:
                self._altered(blob)
            self._seen[blob.sha256] = mark
        return path

    def open(self, blob: Blob) -> BinaryIO:
        """The bytes as a stream. Raises BrokenPromise as `get` does."""
        return self.path(blob).open("rb")

    def has(self, blob: Blob) -> bool:
        """Whether the bytes are here, at their full size."""
        with contextlib.suppress(OSError):
            return self._place(blob.sha256).stat().st_size == blob.size
        return False

    def listed(self) -> Iterator[tuple[str, int]]:
        """SHA-256 and size in bytes of everything that is kept."""
        for path in self.root.glob("[0-9a-f][0-9a-f]/*"):
            with contextlib.suppress(FileNotFoundError):
                yield path.parent.name + path.name, path.stat().st_size

    def drop(self, sha256: str, *, older: float) -> int:
        """Remove a blob that was last put more than `older` seconds ago; the bytes freed."""
        path = self._place(sha256)
        with self._lock(fcntl.LOCK_EX), contextlib.suppress(FileNotFoundError):
            status = path.stat()
            if time.time() - status.st_mtime >= older:
                path.unlink()
                return status.st_size
        return 0

    def drop_unfinished(self, *, older: float) -> None:
        """Remove what a process that died was writing."""
        for path in (self.root / "new").iterdir():
            with contextlib.suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime >= older:
                    path.unlink()

    def _keep(self, source: IO[bytes], media_type: str) -> Blob:
        digest, size = hashlib.sha256(), 0
        with _no_space():
            descriptor, name = tempfile.mkstemp(dir=self.root / "new")
            unfinished = Path(name)
            try:
                with os.fdopen(descriptor, "wb") as target:
                    while piece := source.read(PIECE):
                        digest.update(piece)
                        size += len(piece)
                        target.write(piece)
                    blob = Blob(sha256=digest.hexdigest(), media_type=media_type, size=size)
                    if not self._touched(blob):
                        target.flush()
                        os.fdatasync(target.fileno())
                        os.fchmod(target.fileno(), 0o444)
                        self._place(blob.sha256).parent.mkdir(exist_ok=True)
                        with self._lock(fcntl.LOCK_SH):
                            unfinished.rename(self._place(blob.sha256))
            finally:
                unfinished.unlink(missing_ok=True)
        return blob

    def _touched(self, blob: Blob) -> bool:
        """Whether the bytes are here already; then their age starts anew, so that no sweep takes them."""
        with self._lock(fcntl.LOCK_SH):
            if not self.has(blob):
                return False
            os.utime(self._place(blob.sha256))
            return True

    def _place(self, sha256: str) -> Path:
        return self.root / sha256[:2] / sha256[2:]

    def _altered(self, blob: Blob) -> None:
        self._place(blob.sha256).unlink(missing_ok=True)
        self._seen.pop(blob.sha256, None)
        raise BrokenPromise(
            f"{blob.sha256[:12]}… ({blob.media_type}) was altered in the cache, and has been removed.",
            fix="Run the same command again: it is made anew.",
        )

    @contextlib.contextmanager
    def _lock(self, kind: int) -> Iterator[None]:
        descriptor = os.open(self.root / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, kind)
            yield
        finally:
            os.close(descriptor)


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


@contextlib.contextmanager
def _no_space() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            raise TryLater(
                "the disk of the cache is full or read-only.",
                fix="Free some space, or lower the limit and run 'reelwright cache sweep'.",
            ) from error
        raise
