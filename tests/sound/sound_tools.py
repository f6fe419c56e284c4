"""A desk's tools over a real blob folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.protocols import Blobs
from reelwright.store.folder import Folder


@dataclass
class Room:
    """core.protocols.Tools."""

    blobs: Blobs
    scratch: Path
    progress: Callable[[float], None] = lambda _: None


def tools(folder: Path) -> Room:
    """Tools whose blobs and scratch lie in `folder`."""
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    return Room(Folder(folder / "blobs"), scratch)
