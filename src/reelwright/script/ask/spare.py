"""The extract writer's lines, kept ready for what the model leaves out."""

import re
from dataclasses import dataclass

from reelwright.core.script import ChartCard, EquationCard, FigureCard, Line, Script, Statement, TableCard
from reelwright.script.ask.leaning import leans
from reelwright.script.timing import spoken_words

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


@dataclass(frozen=True)
class Kept:
    """A line of the extract writer, its point on screen ('' = none), and the picture it is bound to."""

    line: Line
    point: str
    picture: str


def kept_lines(*scripts: Script) -> tuple[Kept, ...]:
    """The lines that claim something and that can stand by themselves, each once."""
    found: dict[str, Kept] = {}
    for script in scripts:
        for scene in script.scenes:
            card = isinstance(scene.shows, FigureCard | TableCard | ChartCard | EquationCard)
            picture = getattr(scene.shows, "block", "") if card else ""
            bullets = scene.shows.bullets if isinstance(scene.shows, Statement) else ()
            points = {bullet.line: bullet.text for bullet in bullets}
            for line in scene.lines:
                framed = scene.shows.kind in ("title", "outro")
                if line.cites and not framed and not leans(line.text, script.language):
                    found.setdefault(line.text, Kept(line, points.get(line.id, ""), picture))
    return tuple(found.values())


def lines_about(
    blocks: tuple[str, ...], words: float, spare: tuple[Kept, ...], taken: list[str], language: str
) -> tuple[Kept, ...]:
    """Lines on any of `blocks`, of about `words` words, unlike all that is `taken`."""
    chosen: list[Kept] = []
    size = 0.0
    for one in spare:
        fits = set(one.line.cites) & set(blocks) and (not one.picture or one.picture in blocks)
        if not fits or any(alike(one.line.text, text) > 0.6 for text in taken):
            continue
        if chosen and size >= words:
            break
        chosen.append(one)
        size += spoken_words(one.line.text, language)
    return tuple(chosen)


def alike(one: str, other: str) -> float:
    """Share of the shorter text's words that stand in the longer one too."""
    first, second = ({word.lower() for word in _WORD.findall(text)} for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))
