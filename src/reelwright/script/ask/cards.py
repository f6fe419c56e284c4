"""The card on screen for a scene that a model has written."""

from reelwright.core.document import Block, Document
from reelwright.core.outline import OutlineScene
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Line,
    Outro,
    Scene,
    Script,
    Shows,
    Statement,
    TableCard,
)
from reelwright.script.ask.preparing import can_be_shown, spoken_tongue
from reelwright.script.languages.tongue import Tongue
from reelwright.script.printing import tidy
from reelwright.script.sentences import split

Pictured = FigureCard | TableCard | ChartCard | EquationCard  # what shows a block of the paper
_CAPTION = 140  # characters on screen


def known_cards(*scripts: Script) -> dict[str, Shows]:
    """The cards of figures, tables, charts and equations that `scripts` show, by block."""
    return {
        scene.shows.block: scene.shows
        for script in scripts
        for scene in script.scenes
        if isinstance(scene.shows, Pictured)
    }


def card(
    scene: OutlineScene,
    lines: tuple[Line, ...],
    bullets: tuple[Bullet, ...],
    known: dict[str, Shows],
    document: Document,
) -> Shows:
    """What the plan wants on screen; points where that cannot be shown."""
    shown = known.get(scene.block) or _made(scene.block, document)
    if isinstance(shown, EquationCard):
        return shown.model_copy(update={"bullets": bullets[:3]})
    if shown is not None:
        return shown
    told = bullets or (Bullet(text=scene.heading, line=lines[0].id),)
    # the screen is never empty while the first line is spoken
    return Statement(bullets=(told[0].model_copy(update={"line": lines[0].id}), *told[1:]))


def _made(name: str, document: Document) -> Shows | None:
    block = next((one for one in document.blocks if one.id == name), None)
    if block is None or not can_be_shown(block):
        return None
    said = caption(block, spoken_tongue(document.language))
    if block.table is not None:
        return TableCard(
            block=name, label=block.label, caption=said, header=block.table.header, rows=block.table.rows
        )
    if block.picture is None:
        return None
    if block.kind == "equation":
        return EquationCard(block=name, picture=block.picture, label=block.label)
    return FigureCard(block=name, picture=block.picture, label=block.label, caption=said, credit=block.credit)


def caption(block: Block, tongue: Tongue) -> str:
    """The caption's first sentence without its label, '' when it is too long for a screen."""
    text = tidy(block.text).removeprefix(block.label).lstrip(" .:|–-")
    first = next(iter(split(text, tongue)), "")
    return first if len(first) <= _CAPTION else ""


def pages(lines: tuple[Line, ...], document: Document) -> str:
    """'p. 1, 3': where the lines stand in the paper, '' for a document of one page."""
    cited = {cite for line in lines for cite in line.cites}
    found = sorted({block.place.page for block in document.blocks if block.id in cited})
    last = max((block.place.page for block in document.blocks), default=1)
    if max(document.source.pages, last) < 2 or not found:
        return ""
    paged = document.source.blob.media_type == "application/pdf"
    return f"{spoken_tongue(document.language).page if paged else '§'} {', '.join(map(str, found))}"


def renamed(scene: Scene, name: str) -> Scene:
    """`scene` with another id, its lines and what waits for them with it."""
    ids = {line.id: f"{name}-{at}" for at, line in enumerate(scene.lines, 1)}
    lines = tuple(line.model_copy(update={"id": ids[line.id]}) for line in scene.lines)
    shows = scene.shows
    if isinstance(shows, Statement | EquationCard | Outro):
        moved = tuple(
            bullet.model_copy(update={"line": ids.get(bullet.line, "")}) for bullet in shows.bullets
        )
        shows = shows.model_copy(update={"bullets": moved})
    return scene.model_copy(update={"id": name, "lines": lines, "shows": shows})
