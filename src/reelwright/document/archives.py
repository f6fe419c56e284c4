"""Looks at what an archive lists without unpacking any of it: few names, few bytes, no trust."""

import struct
import zlib
from pathlib import Path, PurePosixPath, PureWindowsPath

MANIFEST = "reelwright-bundle.json"  # the member that makes a ZIP a bundle
MOST_NAMES = 2000
MOST_DIRECTORY = 1024 * 1024  # bytes of a ZIP's central directory that are read
MOST_INFLATED = 16 * 1024 * 1024  # bytes of a gzipped tar that pass through memory, one block at a time
BLOCK = 512  # of tar (POSIX.1-2001, ustar)
HEAD_OF_TEXT = 16 * 1024  # bytes looked at when what is gzipped is not a tar


def leads_out(name: str) -> bool:
    """Whether a member's name would leave the folder it is unpacked in, here or on Windows."""
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    return (
        posix.is_absolute()
        or bool(windows.drive or windows.root)
        or ".." in posix.parts
        or ".." in windows.parts
    )


def zip_names(path: Path) -> tuple[tuple[str, ...], str]:
    """The names in a ZIP's central directory (APPNOTE 4.3.12), and the text of a stored 'mimetype'.

    Both are empty where the file is too broken to say.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        front = file.read(256)
        file.seek(max(0, size - 65_557))
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) < at + 22:
            return (), _mimetype(front)
        length, offset = struct.unpack_from("<II", tail, at + 12)
        file.seek(min(offset, size))
        directory = file.read(min(length, MOST_DIRECTORY))
    names: list[str] = []
    at = 0
    while directory.startswith(b"PK\x01\x02", at) and len(directory) >= at + 46 and len(names) < MOST_NAMES:
        flags = struct.unpack_from("<H", directory, at + 8)[0]
        name, extra, comment = struct.unpack_from("<HHH", directory, at + 28)
        raw = directory[at + 46 : at + 46 + name]
        names.append(raw.decode("utf-8" if flags & 0x800 else "cp437", errors="replace"))
        at += 46 + name + extra + comment
    return tuple(names), _mimetype(front)


def _mimetype(front: bytes) -> str:
    if len(front) < 38 or front[30:38] != b"mimetype":
        return ""
    method, size = struct.unpack_from("<H", front, 8)[0], struct.unpack_from("<I", front, 18)[0]
    return front[38 : 38 + size].decode("ascii", errors="replace") if method == 0 else ""


def tar_names(path: Path) -> tuple[tuple[str, ...], bytes]:
    """The names in a tar, plain or gzipped, as far as the limits go; its first bytes when it is no tar."""
    stream = _Stream(path)
    names: list[str] = []
    first = stream.take(BLOCK)
    header = first
    while len(names) < MOST_NAMES and header[257:262] == b"ustar":
        raw = header[345:500].rstrip(b"\0") if header[257:263] == b"ustar\0" else b""
        name = header[:100].split(b"\0")[0].decode("utf-8", errors="replace")
        folder = raw.split(b"\0")[0].decode("utf-8", errors="replace")
        if header[156:157] in {b"0", b"\0", b"1", b"2"}:
            names.append(f"{folder}/{name}" if folder else name)
        try:
            size = int(header[124:136].rstrip(b"\0 ") or b"0", 8)
        except ValueError:
            break
        if not stream.skip(-(-size // BLOCK) * BLOCK):
            break
        header = stream.take(BLOCK)
    return tuple(names), b"" if names else first + stream.take(HEAD_OF_TEXT)


class _Stream:
    """The bytes of a file, inflated when gzipped (RFC 1952), never more than MOST_INFLATED of them."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._raw = file.read(MOST_INFLATED)
        self._zipped = self._raw[:2] == b"\x1f\x8b"
        self._inflater = zlib.decompressobj(wbits=31)
        self._at = 0
        self._passed = 0

    def take(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end, at damage or at the limit."""
        count = min(count, MOST_INFLATED - self._passed)
        if count <= 0:
            return b""
        if self._zipped:
            try:
                data = self._inflated(count)
            except zlib.error:
                data = b""
        else:
            data = self._raw[self._at : self._at + count]
            self._at += len(data)
        self._passed += len(data)
        return data

    def skip(self, count: int) -> bool:
        """Pass over `count` bytes; False when they are not there or beyond the limit."""
        while count > 0:
            step = len(self.take(min(count, 65_536)))
            if step == 0:
                return False
            count -= step
        return True

    def _inflated(self, count: int) -> bytes:
        parts: list[bytes] = []
        while count > 0 and not self._inflater.eof:
            waiting = self._inflater.unconsumed_tail
            if not waiting:
                waiting = self._raw[self._at : self._at + 65_536]
                self._at += len(waiting)
            if not waiting:
                break
            part = self._inflater.decompress(waiting, count)
            parts.append(part)
            count -= len(part)
        return b"".join(parts)
