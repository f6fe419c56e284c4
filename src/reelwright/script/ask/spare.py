"""The extract writer's lines, kept ready for what the model leaves out."""

import re
from dataclasses import dataclass

from reelwright.core.script import Line, Script, Statement
from reelwright.script.ask.cards import Pictured
from reelwright.script.ask.chapters import parts
from reelwright.script.ask.leaning import leans
from reelwright.script.timing import spoken_words

_LIKE = 0.6  # share of words from which on a line says what another said
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


@dataclass(frozen=True)
class Kept:
    """A line of the extract writer, its point on screen ('' = none), the picture it is bound to, its part."""

    line: Line
    point: str
    picture: str
    part: str


def kept_lines(*scripts: Script) -> tuple[Kept, ...]:
    """The lines that claim something and that can stand by themselves, each once."""
    found: dict[str, Kept] = {}
    for script in scripts:
        told = parts(script.language)
        part = ""
        for scene in script.scenes:
            part = told.get(scene.chapter, part)
            card = isinstance(scene.shows, Pictured)
            picture = getattr(scene.shows, "block", "") if card else ""
            bullets = scene.shows.bullets if isinstance(scene.shows, Statement) else ()
            points = {bullet.line: bullet.text for bullet in bullets}
            for line in scene.lines:
                framed = scene.shows.kind in ("title", "outro")
                if line.cites and not framed and not leans(line.text, script.language):
                    found.setdefault(line.text, Kept(line, points.get(line.id, ""), picture, part))
    return tuple(found.values())


def lines_about(
    blocks: tuple[str, ...], words: float, spare: tuple[Kept, ...], taken: list[str], language: str
) -> tuple[Kept, ...]:
    """Lines on any of `blocks`, of about `words` words, unlike all that is `taken`."""
    chosen: list[Kept] = []
    size = 0.0
    for one in spare:
        fits = set(one.line.cites) & set(blocks) and (not one.picture or one.picture in blocks)
        if not fits or any(alike(one.line.text, text) > _LIKE for text in taken):
            continue
        if chosen and size >= words:
            break
        chosen.append(one)
        size += spoken_words(one.line.text, language)
    return tuple(chosen)


def lines_of(part: str, spare: tuple[Kept, ...], taken: list[str]) -> tuple[Kept, ...]:
    """Lines that tell `part` of the argument without a picture, unlike all that is `taken`."""
    return tuple(
        one
        for one in spare
        if one.part == part
        and not one.picture
        and not any(alike(one.line.text, text) > _LIKE for text in taken)
    )


def alike(one: str, other: str) -> float:
    """Share of the shorter text's words that stand in the longer one too."""
    first, second = ({word.lower() for word in _WORD.findall(text)} for text in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))
