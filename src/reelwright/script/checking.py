"""Every line held against the blocks that it cites."""

import re
from functools import cache

from num2words import num2words

from reelwright.core.document import Block, Document
from reelwright.core.errors import InputError
from reelwright.core.made import Notice
from reelwright.core.script import (
    ChartCard,
    EquationCard,
    FigureCard,
    Line,
    Outro,
    Scene,
    Script,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.script.cleaning import whole
from reelwright.script.numbers import numbers

_PRINT = re.compile(r"https?://|www\.|\[\d+(?:[,–-]\s?\d+)*\]|\b(?:Fig|Sec|Eq|Tab)s?\.\s*\d|\bet al\b")


def check(script: Script, document: Document) -> tuple[Notice, ...]:
    """What a listener could not trust or follow: numbers not in the cited blocks, lines without cites.

    Raises InputError when a line or card cites a block that the document does not have, when a point
    waits for a line that its scene does not have, or when two scenes or lines share an id.
    """
    blocks = {block.id: block for block in document.blocks}
    _unique([scene.id for scene in script.scenes], "scene")
    _unique([line.id for scene in script.scenes for line in scene.lines], "line")
    notices: list[Notice] = []
    front = _front(document)
    for scene in script.scenes:
        _bound(scene, blocks)
        for line in scene.lines:
            notices.extend(_line(line, scene, blocks, front, script.language))
    return tuple(notices)


def untraced(text: str, sources: str, language: str) -> tuple[str, ...]:
    """The numbers of `text`, in digits or words, that `sources` does not hold in either form."""
    there = numbers(sources) | _said(sources, language)
    return tuple(sorted((numbers(text) | _said(text, language)) - there))


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


def _line(line: Line, scene: Scene, blocks: dict[str, Block], front: str, language: str) -> list[Notice]:
    where = f"scene {scene.id}, line {line.id}"
    notices = []
    sources = " ".join([front, *(_text(blocks[cite]) for cite in line.cites)])
    missing = untraced(line.text, sources, language)
    if missing:
        what = "the blocks it cites do" if line.cites else "the paper's front matter does"
        notices.append(
            Notice(level="warning", where=where, message=f"says {', '.join(missing)}, which {what} not.")
        )
    if not line.cites and not isinstance(scene.shows, TitleCard | Outro):
        notices.append(Notice(level="warning", where=where, message="cites no block: nobody can look it up."))
    if not whole(line.text):
        notices.append(Notice(level="warning", where=where, message="is not a whole sentence."))
    if _PRINT.search(line.text):
        notices.append(
            Notice(level="warning", where=where, message="holds marks of print that cannot be spoken.")
        )
    return notices


def _front(document: Document) -> str:
    return " ".join(
        (document.title, *document.authors, document.year, document.venue, document.doi, document.arxiv)
    )


def _text(block: Block) -> str:
    cells = (
        ""
        if block.table is None
        else " ".join([*block.table.header, *(cell for row in block.table.rows for cell in row)])
    )
    return f"{block.label} {block.text} {cells}"


def _said(text: str, language: str) -> frozenset[str]:
    """Numbers from two to a hundred that `text` spells out, in digits."""
    table = _number_words(language.split("-", maxsplit=1)[0].lower())
    return frozenset(
        table[word] for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()) if word in table
    )


@cache
def _number_words(language: str) -> dict[str, str]:
    try:
        return {num2words(number, lang=language): str(number) for number in range(2, 101)}
    except NotImplementedError:
        return {}
