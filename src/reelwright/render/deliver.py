"""A finished production written where the person asked: `film.mp4`, and the folder `film/` beside it."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from reelwright.core.errors import InputError, TryLater
from reelwright.core.film import Production
from reelwright.core.protocols import Blobs


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


def write(blobs: Blobs, made: Production, out: Path, script: Path | None = None) -> tuple[Path, ...]:
    """Write the film at `out` and its folder beside it, each file whole or not at all; returns what was kept.

    The `script` that the film was made of is left as the person wrote it. Another script.yaml that a person
    edited is never overwritten: it is kept as script.edited.yaml.
    """
    folder = out.with_suffix("")
    folder.mkdir(exist_ok=True)
    kept = []
    for file in made.files:
        place = folder / file.name
        if script is not None and place.exists() and place.samefile(script):
            continue
        if file.name == "script.yaml" and place.is_file() and edited(place.read_bytes()):
            aside = folder / "script.edited.yaml"
            place.replace(aside)
            kept.append(aside)
        _copy(blobs.path(file.blob), place)
    _copy(blobs.path(made.film.media.blob), out)
    return tuple(kept)


_SEAL = "# unedited since Reelwright wrote it: "


def sealed(text: str) -> str:
    """`text` with a last line by which `edited` knows whether a person has changed it since."""
    return f"{text}{_SEAL}{hashlib.sha256(text.encode()).hexdigest()[:16]}\n"


def edited(data: bytes) -> bool:
    """Whether a sealed text was changed, or was never ours."""
    body, mark, digest = data.rpartition(_SEAL.encode())
    return not mark or hashlib.sha256(body).hexdigest()[:16].encode() != digest.strip()


def _copy(source: Path, out: Path) -> None:
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=".reelwright-")
    os.close(handle)
    try:
        shutil.copyfile(source, name)
        Path(name).chmod(0o644)
        Path(name).replace(out)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        fix = "free some space, or choose another place with -o; what is finished is not made again."
        raise TryLater(f"could not be written ({why}):", fix=fix, where=str(out)) from error
    finally:
        Path(name).unlink(missing_ok=True)  # also when the person stops us
