"""A finished production written where the person asked: `film.mp4`, and the folder `film/` beside it."""

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.errors import InputError, TryLater


@dataclass(frozen=True)
class SideFile:
    """A file of the folder: its name, and its text or bytes."""

    name: str
    data: bytes


def target(out: Path) -> Path:
    """`out` as an absolute path of a film that can be written. Raises InputError that says what to do."""
    path = out.expanduser().absolute()
    if path.suffix.lower() != ".mp4":
        raise InputError("the film must be an .mp4 file.", fix="Name it like film.mp4.", where=str(out))
    if path.is_dir():
        raise InputError("is a folder.", fix="Name a file in it, like film.mp4.", where=str(out))
    if not path.parent.is_dir():
        raise InputError("its folder does not exist.", fix=f"Make it: mkdir -p {path.parent}", where=str(out))
    if not os.access(path.parent, os.W_OK):
        raise InputError("its folder cannot be written.", fix="Choose another with -o.", where=str(out))
    side = path.with_suffix("")
    if side.exists() and not side.is_dir():
        raise InputError(
            "a file stands where the film's folder goes.", fix="Choose another name.", where=str(side)
        )
    return path


def write(film: Path, out: Path, files: tuple[SideFile, ...]) -> tuple[Path, ...]:
    """Write the film at `out` and `files` into its folder, each whole or not at all; returns what was kept.

    A script.yaml that a person edited is never overwritten: it is kept as script.edited.yaml.
    """
    folder = out.with_suffix("")
    folder.mkdir(exist_ok=True)
    kept = []
    for file in files:
        place = folder / file.name
        if file.name == "script.yaml" and place.is_file() and edited(place.read_bytes()):
            aside = folder / "script.edited.yaml"
            place.replace(aside)
            kept.append(aside)
        _replace(place, file.data)
    _copy(film, out)
    return tuple(kept)


_SEAL = b"# unedited since Reelwright wrote it: "


def sealed(text: bytes) -> bytes:
    """`text` with a last line by which `edited` knows whether a person has changed it since."""
    return text + _SEAL + hashlib.sha256(text).hexdigest()[:16].encode() + b"\n"


def edited(text: bytes) -> bool:
    """Whether a sealed text was changed, or was never ours."""
    body, mark, digest = text.rpartition(_SEAL)
    return not mark or hashlib.sha256(body).hexdigest()[:16].encode() != digest.strip()


def _replace(place: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".reelwright-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(place)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise TryLater(f"could not be written: {error.strerror}.", where=str(place)) from error


def _copy(film: Path, out: Path) -> None:
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=".reelwright-", suffix=".mp4")
    os.close(handle)
    try:
        shutil.copyfile(film, name)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise TryLater(f"could not be written: {error.strerror}.", where=str(out)) from error
