"""What holds a script together: ids that are unique, points that wait for lines, "
"cites of blocks that exist."""

from reelwright.core.document import Block, Document
from reelwright.core.errors import InputError
from reelwright.core.script import (
    ChartCard,
    EquationCard,
    FigureCard,
    Outro,
    Scene,
    Script,
    Statement,
    TableCard,
)


def bind(script: Script, document: Document) -> None:
    """Raises InputError for a script that cannot be made a film of.

    A line or card cites a block that the document does not have, a point waits for a line that its scene
    does not have, or two scenes or lines share an id.
    """
    blocks = {block.id: block for block in document.blocks}
    _unique([scene.id for scene in script.scenes], "scene")
    _unique([line.id for scene in script.scenes for line in scene.lines], "line")
    for scene in script.scenes:
        _bound(scene, blocks)


def _unique(ids: list[str], what: str) -> None:
    for name in ids:
        if ids.count(name) > 1:
            raise InputError(
                f"two {what}s have the id {name!r}.", fix="Give each its own id.", where="script"
            )


def _bound(scene: Scene, blocks: dict[str, Block]) -> None:
    lines = {line.id for line in scene.lines}
    for bullet in scene.shows.bullets if isinstance(scene.shows, Statement | EquationCard | Outro) else ():
        if bullet.line and bullet.line not in lines:
            raise InputError(
                f"the point {bullet.text!r} waits for the line {bullet.line!r}, which the scene does not "
                f"have.",
                fix=f"Use one of: {', '.join(sorted(lines))}." if lines else "Give the scene a line.",
                where=f"scene {scene.id}",
            )
    cited = [(line.id, cite) for line in scene.lines for cite in line.cites]
    if isinstance(scene.shows, FigureCard | EquationCard | TableCard | ChartCard):
        cited.append((scene.shows.kind, scene.shows.block))
    for who, cite in cited:
        if cite not in blocks:
            raise InputError(
                f"{who} cites the block {cite!r}, which the document does not have.",
                fix="Cite blocks that script.yaml names elsewhere, or leave the cites of the line empty.",
                where=f"scene {scene.id}",
            )
