"""A desk's tools over a real blob folder, and small scripts to stage."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.protocols import Blobs
from reelwright.core.script import Bullet, Line, Outro, Scene, Script, Statement, TitleCard
from reelwright.store.folder import Folder

SENTENCES = (
    "Coordinating many graphics cards is hard, because every transfer of data between them takes time.",
    "The authors present a library that runs linear algebra on several GPUs, e.g. eight, at 93% of peak.",
    "In 2020, this gave a speed-up of 1.5x over the best known method – a clear result.",
    "Thanks.",
)


@dataclass
class DeskTools:
    """core.protocols.Tools."""

    blobs: Blobs
    scratch: Path
    progress: Callable[[float], None] = lambda _: None


def tools(folder: Path) -> DeskTools:
    """Tools whose blobs and scratch lie in `folder`."""
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    return DeskTools(Folder(folder / "blobs"), scratch)


def script(*scenes: tuple[str, ...], chapters: tuple[str, ...] = ()) -> Script:
    """A script whose scenes speak these sentences: title card, statements, and an outro from three on."""
    made = []
    for number, sentences in enumerate(scenes):
        lines = tuple(Line(id=f"{number}-{at}", text=text) for at, text in enumerate(sentences))
        bullets = tuple(Bullet(text=f"point {at}", line=line.id) for at, line in enumerate(lines))
        shows = Statement(bullets=bullets)
        if number == 0:
            shows = TitleCard(title="A title", authors="Somebody")
        elif number == len(scenes) - 1 and number > 1:
            shows = Outro(reference="Somebody 2020", bullets=bullets)
        chapter = chapters[number] if number < len(chapters) else ""
        made.append(
            Scene(id=f"s{number}", heading=f"Scene {number}", lines=lines, shows=shows, chapter=chapter)
        )
    return Script(
        title="A title", language="en", source_name="x.pdf", source_sha256="0" * 64, scenes=tuple(made)
    )
