"""The outline of a script that is already written."""

from reelwright.core.outline import Outline, OutlinePart, OutlineScene, OutlineShows
from reelwright.core.script import Scene, Script
from reelwright.script.ask.chapters import parts
from reelwright.script.timing import scene_seconds

_SHOWS: dict[str, OutlineShows] = {
    "title": "title",
    "statement": "points",
    "figure": "figure",
    "table": "table",
    "chart": "chart",
    "equation": "equation",
    "quote": "quote",
    "outro": "outro",
}


def derived(script: Script, words_per_minute: float) -> Outline:
    """What `script` shows, scene by scene, on which blocks, and how long each is."""
    told = parts(script.language)
    scenes: list[OutlineScene] = []
    part: OutlinePart = "problem"
    for scene in script.scenes:
        part = told.get(scene.chapter, part)
        scenes.append(_scene(scene, part, scene_seconds(scene, words_per_minute, script.language)))
    return Outline(
        title=script.title,
        language=script.language,
        source_name=script.source_name,
        source_sha256=script.source_sha256,
        scenes=tuple(scenes),
        writer=script.writer,
    )


def _scene(scene: Scene, part: OutlinePart, seconds: float) -> OutlineScene:
    shows = _SHOWS[scene.shows.kind]
    here: OutlinePart = "title" if shows == "title" else "close" if shows == "outro" else part
    return OutlineScene(
        id=scene.id,
        part=here,
        heading=scene.heading,
        blocks=tuple(dict.fromkeys(cite for line in scene.lines for cite in line.cites)),
        chapter=scene.chapter,
        shows=shows,
        block=getattr(scene.shows, "block", ""),
        seconds=round(seconds, 1),
    )
