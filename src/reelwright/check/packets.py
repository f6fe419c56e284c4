"""The container itself: what it states, its timestamps, and whether its pictures are known already."""

from reelwright.core.measured import PacketFacts, PictureFacts
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.media import foreign


def measure(tools: Tools, media: Media, runs: tuple[int, ...]) -> PacketFacts:
    """Read the film's packets in a sandbox; `runs` are each segment's frames, () for a stranger's film."""
    facts = foreign.read(tools.blobs.path(media.blob), runs)
    tools.progress(1.0)
    return facts


def proven(packets: PacketFacts, pictures: tuple[PictureFacts, ...]) -> bool:
    """Whether the film's video is, packet for packet, what `pictures` were decoded from, in that order."""
    return bool(pictures) and packets.runs == tuple(facts.packets for facts in pictures)
