"""A stranger's ZIP opened without trust, inside the confined child: members one by one, within limits."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from reelwright.core.errors import Damaged, Locked, TooLarge
from reelwright.document.archives import leads_out

MOST_MEMBERS = 3000
MOST_TEXT = 40 * 1000 * 1000  # bytes of one text
MOST_PICTURE = 40 * 1000 * 1000  # bytes of one picture
MOST_TOTAL = 300 * 1000 * 1000  # bytes of all that is read
MOST_RATIO = 200  # unpacked to packed, beyond the first megabyte
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, ValueError, EOFError, NotImplementedError,
    RuntimeError, LookupError,
)  # fmt: skip
_HIDDEN = ("__MACOSX/", ".")


class Package:
    """The members of a ZIP that are ordinary files inside their own folder, in the archive's order."""

    def __init__(self, path: Path) -> None:
        try:
            self._archive = zipfile.ZipFile(path)
            listed = self._archive.infolist()
        except _BROKEN as error:
            raise Damaged("the archive is broken or cut off:", fix="download it again.") from error
        if len(listed) > MOST_MEMBERS:
            raise TooLarge(f"the archive has more than {MOST_MEMBERS:,} files:", fix="pack the paper alone.")
        self.members = {one.filename: one for one in listed if _ordinary(one)}
        self._read = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, as packed."""
        return tuple(self.members)

    def ending(self, endings: Iterable[str]) -> tuple[str, ...]:
        """The names that end in one of `endings` (lower case, with the dot)."""
        wanted = tuple(endings)
        return tuple(name for name in self.names if PurePosixPath(name).suffix.lower() in wanted)

    def read(self, name: str, most: int = MOST_TEXT) -> bytes:
        """The bytes of the member `name`. Raises TooLarge beyond the limits, Damaged, Locked."""
        info = self.members[name]
        if info.flag_bits & 1:
            raise Locked("the archive is encrypted:", fix="unpack it and pack it again without a password.")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(most + 1)
        except _BROKEN as error:
            raise Damaged(
                f"{PurePosixPath(name).name} in the archive is broken:", fix="pack it again."
            ) from error
        self._read += len(data)
        bomb = len(data) > 1_000_000 and len(data) > MOST_RATIO * max(1, info.compress_size)
        if len(data) > most or self._read > MOST_TOTAL or bomb:
            raise TooLarge(
                f"{PurePosixPath(name).name} in the archive unpacks to too much:", fix="pack the paper alone."
            )
        return data

    def head(self, name: str, count: int = 65_536) -> bytes:
        """The first bytes of the member `name`, b'' when it is broken."""
        try:
            with self._archive.open(self.members[name]) as stream:
                return stream.read(count)
        except _BROKEN:
            return b""


def _ordinary(info: zipfile.ZipInfo) -> bool:
    mode = info.external_attr >> 16
    plain = not mode or stat.S_IFMT(mode) in {0, stat.S_IFREG}
    hidden = any(
        part.startswith(_HIDDEN) or part == "__MACOSX" for part in PurePosixPath(info.filename).parts
    )
    known = info.filename == "_rels/.rels"  # where an Office file says what its parts are
    return plain and not info.is_dir() and not leads_out(info.filename) and (known or not hidden)
