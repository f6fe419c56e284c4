"""Files that we did not make are read by a confined child process."""

from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.measured import PacketFacts
from reelwright.core.media import Media
from reelwright.sandbox import Limits, call

_QUICK = Limits(seconds=60)


def probe(blob: Blob, path: Path, name: str = "") -> Media:
    """The Media at `path`, probed in a sandbox. Raises Unsupported, Damaged or TooLarge, of `name`."""
    return call("reelwright.media.probe:probe", blob, path, name, returns=Media, limits=_QUICK, reads=[path])


def read(path: Path, runs: tuple[int, ...] = ()) -> PacketFacts:
    """`packets.read` in a sandbox."""
    return call("reelwright.media.packets:read", path, runs, returns=PacketFacts, limits=_QUICK, reads=[path])
