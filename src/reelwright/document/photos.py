"""A folder of page photos, bound into one archive in the order of their numbers."""

import io
import zipfile
from pathlib import Path

from reelwright.core.errors import TooLarge
from reelwright.document.sniff import PHOTOS

MOST_PHOTOS = 300
MOST_BYTES = 200 * 1000 * 1000


def holds_photos(folder: Path) -> bool:
    """Whether pictures lie in `folder`, and nothing else."""
    files = _files(folder)
    return bool(files) and all(file.suffix.lower() in PHOTOS for file in files)


def bound(folder: Path) -> bytes:
    """The photos in `folder` as a ZIP of stored members: the same photos give the same bytes.

    Links are not followed. Raises TooLarge beyond 300 photos or 200 MB.
    """
    files = _files(folder)
    if len(files) > MOST_PHOTOS or sum(file.stat().st_size for file in files) > MOST_BYTES:
        raise TooLarge(
            f"there are more than {MOST_PHOTOS} photos in it, or more than {MOST_BYTES // 1_000_000} MB:",
            fix="give fewer, or smaller ones.",
            where=str(folder),
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            archive.writestr(zipfile.ZipInfo(file.name, (1980, 1, 1, 0, 0, 0)), file.read_bytes())
    return out.getvalue()


def _files(folder: Path) -> list[Path]:
    return sorted(
        each
        for each in folder.iterdir()
        if not each.name.startswith(".") and (each.is_dir() or (each.is_file() and not each.is_symlink()))
    )
