"""The container itself: what it states, its timestamps, and whether its pictures are known already."""

from reelwright.core.measured import PacketFacts, PictureFacts, SoundFacts
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.media import foreign
from reelwright.media.packets import read


def measure_ours(tools: Tools, media: Media, runs: tuple[int, ...]) -> PacketFacts:
    """Read the packets of a film that we made, in this process; `runs` are the frames of each segment."""
    facts = read(tools.blobs.path(media.blob), runs)
    tools.progress(1.0)
    return facts


def measure(tools: Tools, media: Media, runs: tuple[int, ...]) -> PacketFacts:
    """Read any film's packets in a sandbox; `runs` as above, () when they are not known."""
    facts = foreign.read(tools.blobs.path(media.blob), runs)
    tools.progress(1.0)
    return facts


def proven(packets: PacketFacts, pictures: tuple[PictureFacts, ...]) -> bool:
    """Whether the film's video is, packet for packet, what `pictures` were decoded from, in that order."""
    return bool(pictures) and packets.runs == tuple(facts.packets for facts in pictures)


def sound_proven(packets: PacketFacts, sound: SoundFacts | None) -> bool:
    """Whether the film's sound is, packet for packet and moment for moment, what `sound` was decoded from."""
    return sound is not None and sound.packets is not None and packets.sound == sound.packets
