"""Chapter marks that YouTube accepts: the first at 0:00, each at least ten seconds long."""

from collections.abc import Sequence

from reelwright.core.script import Scene
from reelwright.core.time import SECOND
from reelwright.core.timeline import Chapter

SHORTEST = 10 * SECOND


def chapters(scenes: Sequence[tuple[int, Scene]], length: int) -> tuple[Chapter, ...]:
    """Chapters of scenes that name one; `scenes` with their starts, `length` of the film, in ticks.

    A chapter shorter than ten seconds goes into its neighbour: the first takes in what follows it, another is
    taken in by the one before. YouTube shows chapters only when there are three or more; fewer are given as
    they are.
    """
    marks = [Chapter(start=start, title=scene.chapter) for start, scene in scenes if scene.chapter]
    if not marks:
        return ()
    if marks[0].start > 0:
        opening = scenes[0][1].heading or marks[0].title
        marks = [Chapter(start=0, title=opening), *marks]
    kept = [marks[0]]
    for mark in marks[1:]:
        if mark.start - kept[-1].start >= SHORTEST:
            kept.append(mark)
        elif len(kept) == 1 and kept[0].start == 0:
            # the opening card is no chapter of its own: what follows names it
            kept[0] = Chapter(start=0, title=mark.title)
    while len(kept) > 1 and length - kept[-1].start < SHORTEST:
        kept.pop()
    return tuple(kept)
