"""The cards of an edited script: that they fit their scene and the paper, and the paper's pictures put in."""

from math import isfinite
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from reelwright.core.document import Block, Document
from reelwright.core.errors import InputError
from reelwright.script.yaml_faults import CARDS
from reelwright.script.yaml_loading import at, line_of

_OF_THE_PAPER = ("figure", "equation", "table", "chart")


def carded(
    node: CommentedMap, scene: dict[str, Any], lines: tuple[str, ...], name: str, document: Document | None
) -> None:
    """Fill in the picture of the card of `scene` (plain data), which stands in the file as `node`.

    `lines` are the ids of the scene's lines. Raises InputError with the line of what does not fit.
    """
    shows = scene.get("shows")
    card = node.get("shows")
    if not isinstance(shows, dict) or not isinstance(card, CommentedMap):
        raise InputError(
            "the scene shows nothing.",
            fix="Give it `shows` with a `kind`, such as statement.",
            where=at(name, line_of(node, "shows") if "shows" in node else node.lc.line),
        )
    kind = shows.get("kind")
    if kind not in CARDS:
        return  # told with the other wrong types
    _points(card, lines, name)
    if kind == "chart":
        _bars(card, name)
    if kind == "table":
        _cells(card, name)
    typeset = shows.pop("typeset", False)
    if kind in _OF_THE_PAPER:
        _pictured(card, shows, name, document, bare=kind in ("table", "chart") or bool(typeset))


def _points(card: CommentedMap, lines: tuple[str, ...], name: str) -> None:
    """Every point waits for a line of its own scene."""
    points = card.get("bullets")
    for point in points if isinstance(points, CommentedSeq) else ():
        if not isinstance(point, CommentedMap):
            continue
        waits = point.get("line")
        if isinstance(waits, str) and waits and waits not in lines:
            raise InputError(
                f"the point waits for the line {waits!r}, which the scene does not have.",
                fix=f"Use one of: {', '.join(lines)}; or leave `line` out.",
                where=at(name, line_of(point, "line")),
            )
        text = point.get("text")
        if isinstance(text, str) and not text.strip():
            raise InputError(
                "the point says nothing.",
                fix="Give it words, or take it out.",
                where=at(name, line_of(point, "text")),
            )


def _bars(card: CommentedMap, name: str) -> None:
    labels, values = card.get("labels"), card.get("values")
    if not isinstance(labels, CommentedSeq) or not isinstance(values, CommentedSeq):
        return
    if len(labels) != len(values):
        raise InputError(
            f"the chart has {len(labels)} labels and {len(values)} values.",
            fix="Give each bar one label and one value.",
            where=at(name, line_of(card, "values")),
        )
    if not labels:
        raise InputError(
            "the chart has no bars.",
            fix="Give it labels and values.",
            where=at(name, line_of(card, "labels")),
        )
    for value in values:
        if isinstance(value, bool) or (isinstance(value, float) and not isfinite(value)):
            raise InputError(
                f"{value!r} is no height of a bar.",
                fix="Give a number.",
                where=at(name, line_of(card, "values")),
            )


def _cells(card: CommentedMap, name: str) -> None:
    header, rows = card.get("header"), card.get("rows")
    if not isinstance(header, CommentedSeq) or not isinstance(rows, CommentedSeq):
        return
    for number, row in enumerate(rows):
        if isinstance(row, CommentedSeq) and header and len(row) != len(header):
            raise InputError(
                f"a row has {len(row)} cells under a header of {len(header)}.",
                fix="Give each row as many cells as the header; '' for an empty one.",
                where=at(name, line_of(rows, number)),
            )
    stressed = card.get("highlight")
    for pair in stressed if isinstance(stressed, CommentedSeq) else ():
        if not isinstance(pair, CommentedSeq) or len(pair) != 2 or not all(type(one) is int for one in pair):
            continue
        row, column = pair
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise InputError(
                f"the table has no cell in row {row} and column {column} to highlight.",
                fix="Count rows and columns from 0.",
                where=at(name, line_of(card, "highlight")),
            )


def _pictured(
    card: CommentedMap, shows: dict[str, Any], name: str, document: Document | None, *, bare: bool
) -> None:
    """The card's block is one of the paper's, and gives its picture unless the card is `bare` of one."""
    where = at(name, line_of(card, "block") if "block" in card else card.lc.line)
    if document is None:
        if bare:
            return
        raise InputError(
            "a picture of the paper is shown, and the paper is not at hand.",
            fix="Give the paper with the script.",
            where=where,
        )
    asked = shows.get("block")
    block = next((block for block in document.blocks if block.id == asked), None)
    if block is None or (block.picture is None and not bare):
        lacks = "has no picture in" if block is not None else "does not have"
        raise InputError(
            f"the paper {lacks} the block {asked!r} that the {shows['kind']} card shows.",
            fix=_others(document, shows["kind"], bare=bare),
            where=where,
        )
    if not bare and block.picture is not None:
        shows["picture"] = block.picture.model_dump()


def _others(document: Document, kind: str, *, bare: bool) -> str:
    """The blocks of the paper that such a card could show."""

    def fits(block: Block) -> bool:
        return block.picture is not None if not bare else kind == "chart" or block.kind == kind

    found = [block.id for block in document.blocks if fits(block) and block.kind in _OF_THE_PAPER]
    if not found:
        return "Show a statement instead: this paper has none that fits."
    more = ", …" if len(found) > 8 else ""
    return f"Use one of: {', '.join(found[:8])}{more}."
