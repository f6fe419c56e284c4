"""A stranger's archive taken apart inside the confined child: members one by one, no links, within limits."""

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from reelwright.core.errors import Damaged, Locked, TooLarge, Unsupported
from reelwright.document.archives import leads_out

MOST_MEMBERS = 3000
MOST_BYTES = 60 * 1000 * 1000  # of one member
MOST_TOTAL = 400 * 1000 * 1000  # bytes of all members
MOST_RATIO = 250  # unpacked to packed, beyond the first megabytes
FREE = 8 * 1000 * 1000  # bytes unpacked before the ratio counts
_HIDDEN = ("__MACOSX", ".git", ".svn", ".DS_Store")
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"7z\xbc\xaf", b"Rar!")


@dataclass
class Unpacked:
    """The ordinary files of an archive by name (forward slashes), and what was left out, with the reason."""

    files: dict[str, Path] = field(default_factory=dict)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def unpack(path: Path, folder: Path, alone: str) -> Unpacked:
    """The members of the ZIP, tar, gzipped tar or gzipped file at `path`, as numbered files in `folder`.

    A file that is packed by itself is called `alone`. Raises Unsupported where a name leads out of the
    folder, TooLarge beyond a limit, Locked, Damaged. Archives within are not opened.
    """
    with path.open("rb") as file:
        head = file.read(512)
    made = Unpacked()
    try:
        members = _zipped(path, made) if head[:2] == b"PK" else _tarred(path, head, alone, made)
        _kept(members, folder, made, path.stat().st_size)
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        EOFError,
        zlib.error,
        NotImplementedError,
        ValueError,
    ) as error:
        if isinstance(error, Unsupported | TooLarge | Damaged | Locked):
            raise
        raise Damaged("the archive is broken or cut off:", fix="download it again.") from error
    except OSError as error:
        raise Damaged("the archive cannot be unpacked:", fix="download it again.") from error
    return made


def _kept(
    members: Iterator[tuple[str, "io.BufferedIOBase | tarfile.ExFileObject"]],
    folder: Path,
    made: Unpacked,
    packed: int,
) -> None:
    total = 0
    for name, stream in members:
        data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            made.left_out.append((name, f"it has more than {MOST_BYTES // 1_000_000} MB"))
            continue
        total += len(data)
        if total > MOST_TOTAL or total > FREE + MOST_RATIO * packed:
            raise TooLarge(
                "the archive unpacks to far more than it should:", fix="give the paper's own files."
            )
        if data.startswith(_PACKED) and not name.lower().endswith((".docx", ".xlsx", ".pptx", ".npz")):
            made.left_out.append((name, "an archive within the archive is not opened"))
            continue
        target = folder / f"m{len(made.files):04}"
        target.write_bytes(data)
        made.files[name] = target


def _listed(name: str, count: int) -> str:
    """A member's name as it is kept, '' when it is none of the paper's."""
    if count > MOST_MEMBERS:
        raise TooLarge(f"the archive has more than {MOST_MEMBERS:,} files:", fix="pack the paper alone.")
    if leads_out(name):
        raise Unsupported(
            "this is an archive whose file names lead out of its own folder, so nothing of it was unpacked:",
            fix="give the paper itself.",
        )
    path = PurePosixPath(name.replace("\\", "/"))
    if (
        not path.parts
        or any(part in _HIDDEN or part.startswith("._") for part in path.parts)
        or len(name) > 400
    ):
        return ""
    return "/".join(part for part in path.parts if part != ".")


def _zipped(path: Path, made: Unpacked) -> Iterator[tuple[str, io.BufferedIOBase]]:
    with zipfile.ZipFile(path) as archive:
        listed = archive.infolist()
        names = [_listed(one.filename, count) for count, one in enumerate(listed, 1)]
        for name, one in zip(names, listed, strict=True):
            kind = one.external_attr >> 16
            if one.is_dir() or not name:
                continue
            if kind and stat.S_IFMT(kind) not in {0, stat.S_IFREG}:
                made.left_out.append((name, "it is a link or a device, not a file"))
                continue
            if one.flag_bits & 1:
                raise Locked("the archive is encrypted:", fix="unpack it and give the folder.")
            with archive.open(one) as stream:
                yield name, stream  # type: ignore[misc] # a ZipExtFile is one


def _tarred(path: Path, head: bytes, alone: str, made: Unpacked) -> Iterator[tuple[str, "io.BufferedIOBase"]]:
    data = _inflated(path) if head[:2] == b"\x1f\x8b" else path.read_bytes()
    if data[257:262] != b"ustar":
        yield alone, io.BytesIO(data)
        return
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for count, one in enumerate(archive, 1):
            name = _listed(one.name, count)
            if not name or one.isdir():
                continue
            stream = archive.extractfile(one) if one.isreg() else None
            if stream is None:
                made.left_out.append((name, "it is a link or a device, not a file"))
                continue
            yield name, stream  # type: ignore[misc]


def _inflated(path: Path) -> bytes:
    """The bytes of a gzipped file (RFC 1952), within the limits."""
    packed = path.read_bytes()
    most = min(MOST_TOTAL, FREE + MOST_RATIO * len(packed))
    inflater = zlib.decompressobj(wbits=31)
    data = inflater.decompress(packed, most + 1)
    if len(data) > most:
        raise TooLarge("the archive unpacks to far more than it should:", fix="give the paper's own files.")
    if not data:
        raise Damaged("the archive is broken or cut off:", fix="download it again.")
    return data
