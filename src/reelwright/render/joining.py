"""All segments and the sound become the film."""

from reelwright.core.film import FilmFacts, Segment, Sound
from reelwright.core.media import Media
from reelwright.core.protocols import Tools
from reelwright.core.timeline import Timeline
from reelwright.media.join import Run
from reelwright.media.join import join as join_files
from reelwright.media.probe import probe


def join(
    tools: Tools, segments: tuple[Segment, ...], sound: Sound, timeline: Timeline, facts: FilmFacts
) -> Media:
    """The film: the segments' pictures and the sound, copied, with the timeline's captions and chapters.

    The same arguments give the same bytes. Raises BrokenPromise when the parts do not fit each other.
    """
    out = tools.scratch / "film.mp4"
    join_files(
        out,
        tuple(Run(tools.blobs.path(segment.media.blob), segment.frames) for segment in segments),
        tools.blobs.path(sound.media.blob),
        rate=timeline.rate,
        captions=timeline.captions,
        chapters=timeline.chapters,
        facts=facts,
    )
    tools.progress(1.0)
    blob = tools.blobs.put_file(out, "video/mp4")
    return probe(blob, out)
