"""What a noun refuses in an edited file, told in words with the line it stands on."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from reelwright.core.errors import InputError
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Outro,
    QuoteCard,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.script.yaml_loading import at, line_of, meant

CARDS: Mapping[str, type[BaseModel]] = {
    "title": TitleCard,
    "statement": Statement,
    "figure": FigureCard,
    "equation": EquationCard,
    "table": TableCard,
    "chart": ChartCard,
    "quote": QuoteCard,
    "outro": Outro,
}
_TYPES = {
    "string_type": "text; put it in quotes",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number that is finite",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "dict_type": "a mapping",
    "dict_attributes_type": "a mapping",
}


def card_keys(kind: str) -> tuple[str, ...]:
    """What the file may say of a card of this kind."""
    fields = [name for name in CARDS[kind].model_fields if name != "picture"]
    return tuple(fields) + (("typeset",) if kind == "equation" else ())


def told(error: ValidationError, root: CommentedMap, name: str) -> InputError:
    """The first fault that pydantic found, in words, with the line it stands on; a wrong key before all.

    A key that is misspelt leaves the right one missing.
    """
    faults = error.errors()
    first = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
    path, card = _path(first["loc"])
    line = _place(root, path)
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    kind = first["type"]
    where = at(name, line)
    if kind == "extra_forbidden":
        keys = tuple(Bullet.model_fields) if "bullets" in path else card_keys(card) if card else ()
        return InputError(f"unknown key {key!r} in {_of(path, card)}.", fix=meant(key, keys), where=where)
    if kind == "missing":
        return InputError(f"{key!r} is missing in {_of(path, card)}.", fix=f"Add `{key}:`.", where=where)
    if kind == "union_tag_not_found":
        return InputError("the card has no `kind`.", where=where, fix=f"Use one of: {', '.join(CARDS)}.")
    if kind == "union_tag_invalid":
        given = first.get("ctx", {}).get("tag", "")
        fix = meant(str(given), CARDS) if given else f"Use one of: {', '.join(CARDS)}."
        place = _place(root, [*path, "kind"])
        return InputError(
            f"there is no card {given!r}.",
            where=at(name, place),
            fix=fix.replace("Known keys:", "Use one of:"),
        )
    if kind == "string_pattern_mismatch" and key == "sha256":
        fix = "Copy it from the script as it was written."
        return InputError("`sha256` is not a hash of 64 figures and letters a to f.", fix=fix, where=where)
    wanted = _TYPES.get(kind, "")
    said = f"{key!r} should be {wanted}." if wanted else f"{key!r}: {first['msg'].lower()}."
    return InputError(said, fix="Correct it on this line.", where=where)


def _path(loc: tuple[int | str, ...]) -> tuple[list[int | str], str]:
    """Where in the file, and the kind of card it stands in ('' = none)."""
    path = list(loc)
    if path and str(path[0]).startswith("source_"):
        path = ["source", str(path[0]).removeprefix("source_")]
    if "shows" in path and len(path) > path.index("shows") + 1:
        kind = str(path.pop(path.index("shows") + 1))
        return path, kind if kind in CARDS else ""
    return ["from" if part == "basis" else part for part in path], ""


def _of(path: list[int | str], card: str) -> str:
    if "bullets" in path[:-1]:
        return "a point"
    if card:
        return f"the {card} card"
    return {"lines": "the line", "scenes": "the scene"}.get(
        next((str(part) for part in reversed(path[:-1]) if isinstance(part, str)), ""), "the script"
    )


def _place(root: CommentedMap, path: list[Any]) -> int | None:
    """The line (0-based) of the deepest part of `path` that stands in the file."""
    node: Any = root
    line: int | None = root.lc.line
    for step in path:
        inside = isinstance(node, CommentedMap) and step in node
        listed = isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node)
        if not (inside or listed):
            break
        line = line_of(node, step)
        node = node[step]
    return line
