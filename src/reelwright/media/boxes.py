"""The order of an MP4's top-level boxes (ISO/IEC 14496-12)."""

from pathlib import Path


def index_first(path: Path) -> bool | None:
    """Whether the index ('moov') stands before the media ('mdat'), so that playing can start at once.

    None when the file is no MP4 or has not both.
    """
    order = [name for name in _names(path) if name in (b"moov", b"mdat")]
    if b"moov" not in order or b"mdat" not in order:
        return None
    return order.index(b"moov") < order.index(b"mdat")


def _names(path: Path) -> list[bytes]:
    names: list[bytes] = []
    total = path.stat().st_size
    with path.open("rb") as file:
        at = 0
        while at + 8 <= total and len(names) < 64:
            file.seek(at)
            size, name = int.from_bytes(file.read(4), "big"), file.read(4)
            if not names and name not in (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"styp"):
                return []
            names.append(name)
            if size == 1:
                size = int.from_bytes(file.read(8), "big")
            elif size == 0:
                break
            if size < 8:
                break
            at += size
    return names
