"""Reading script.yaml: untrusted text, errors that name the line."""

import difflib
import re
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, MappingStartEvent, NodeEvent, SequenceStartEvent

from reelwright.core.document import Document
from reelwright.core.errors import InputError, TooLarge
from reelwright.core.script import Script

_MOST_BYTES = 2_000_000
_DEEPEST = 16
_MOST_SCENES = 400
_KEYS = {
    "script": ("title", "language", "source", "authors", "reference", "find", "licence", "writer", "scenes"),
    "source": ("name", "sha256", "address"),
    "scene": ("id", "chapter", "heading", "lines", "shows", "page"),
    "line": ("id", "text", "say", "cites"),
}
_TYPES = {
    "string_type": "text (put it in quotes)",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "float_type": "a number",
    "float_parsing": "a number",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "dict_type": "a mapping",
}


def read(text: str, name: str, document: Document | None) -> Script:
    """The script in `text`. Raises InputError with `where` as 'name line 12'."""
    root = _loaded(text, name)
    _known(root, "script", name)
    if "scenes" not in root or not isinstance(root["scenes"], CommentedSeq) or not root["scenes"]:
        raise InputError(
            "has no scenes.",
            fix="A script needs at least one scene with a line.",
            where=_at(name, _line_of(root, "scenes")),
        )
    if len(root["scenes"]) > _MOST_SCENES:
        raise TooLarge(
            f"has more than {_MOST_SCENES} scenes.", fix="Split it into several films.", where=name
        )
    data = _data(root)
    named = _source(root, name)
    data.pop("source")
    data["source_name"], data["source_sha256"] = named.get("name"), named.get("sha256")
    data["source_address"] = named.get("address", "")
    _scenes(root["scenes"], data["scenes"], name, document)
    try:
        return Script.model_validate(data)
    except ValidationError as error:
        raise _told(error, root, name) from error


def source(text: str, name: str) -> tuple[str, str, str]:
    """Name, SHA-256 and address ('' for a file) of the paper that the script in `text` was written from.

    Raises InputError.
    """
    root = _loaded(text, name)
    found = _source(root, name)
    told, address = (found.get("name"), found.get("sha256")), found.get("address", "")
    right = isinstance(told[0], str) and isinstance(address, str)
    if not right or not re.fullmatch(r"[0-9a-f]{64}", str(told[1])):
        raise InputError(
            "`source` does not name the paper.",
            fix="Copy `name` and `sha256` from the script as it was written.",
            where=_at(name, _line_of(root, "source")),
        )
    return str(told[0]), str(told[1]), address


def _source(root: CommentedMap, name: str) -> CommentedMap:
    found = root.get("source")
    if not isinstance(found, CommentedMap):
        raise InputError(
            "`source` with `name` and `sha256` is missing.",
            fix="Copy it from the script as it was written.",
            where=_at(name, _line_of(root, "source")),
        )
    _known(found, "source", name)
    return found


def _loaded(text: str, name: str) -> CommentedMap:
    if len(text.encode("utf-8", "replace")) > _MOST_BYTES:
        raise TooLarge("is larger than 2 MB.", fix="A script is a few hundred lines.", where=name)
    try:
        _guard(text, name)
        root = YAML(typ="rt", pure=True).load(text)
    except InputError:
        raise
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = (error.problem or "is not YAML").rstrip(".")
        raise InputError(
            f"{problem}.",
            fix="Look at the indentation, quotes and colons of this line and the one before.",
            where=_at(name, mark.line if mark else None),
        ) from error
    except (YAMLError, ValueError) as error:
        raise InputError(
            f"is not YAML: {str(error).splitlines()[0]}.",
            fix="Write it again with: reelwright script.",
            where=name,
        ) from error
    if not isinstance(root, CommentedMap) or not root:
        raise InputError(
            "holds no script.", fix="Write one with: reelwright script paper.pdf -o script.yaml", where=name
        )
    return root


def _guard(text: str, name: str) -> None:
    """No aliases (they can stand for a billion lines), no tags (they name types), no deep nesting."""
    depth = 0
    for event in YAML(typ="safe", pure=True).parse(text):
        where = _at(name, event.start_mark.line)
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise InputError("uses a YAML anchor or alias.", fix="Write the text out.", where=where)
        if getattr(event, "tag", None) is not None and str(event.tag) not in ("", "None", "!"):
            raise InputError("uses a YAML tag.", fix="Write plain text, lists and mappings.", where=where)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
        elif type(event).__name__ in ("MappingEndEvent", "SequenceEndEvent"):
            depth -= 1
        if depth > _DEEPEST:
            raise InputError("is nested too deeply.", fix="A script is a list of scenes.", where=where)


def _scenes(nodes: CommentedSeq, data: list[Any], name: str, document: Document | None) -> None:
    """Keys and ids checked by line; ids filled in where they were left out; pictures put in."""
    given = _given(nodes)
    seen: set[str] = set()
    for at, node in enumerate(nodes):
        here = nodes.lc.item(at)[0]
        if not isinstance(node, CommentedMap):
            raise InputError(
                "a scene is a mapping with `heading`, `lines` and `shows`.",
                fix="Look at the scenes around it.",
                where=_at(name, here),
            )
        _known(node, "scene", name)
        scene = data[at]
        scene["id"] = _own_id(
            scene.get("id"), f"scene{at + 1}", seen, _at(name, _line_of(node, "id") or here)
        )
        scene.setdefault("heading", "")
        lines = node.get("lines")
        if not isinstance(lines, CommentedSeq) or not lines:
            raise InputError(
                "the scene has no lines.",
                fix="Give it at least one line with `text`.",
                where=_at(name, _line_of(node, "lines") or here),
            )
        for number, line in enumerate(lines):
            place = lines.lc.item(number)[0]
            if not isinstance(line, CommentedMap):
                raise InputError(
                    "a line is a mapping with `text`.", fix="Write `- text: …`.", where=_at(name, place)
                )
            _known(line, "line", name)
            said = scene["lines"][number]
            said["id"] = _own_id(
                said.get("id"),
                _fresh(f"{scene['id']}-{number + 1}", given),
                seen,
                _at(name, _line_of(line, "id") or place),
            )
            if isinstance(said.get("text"), str) and not said["text"].strip():
                raise InputError(
                    "the line says nothing.",
                    fix="Give it a sentence, or take it out.",
                    where=_at(name, _line_of(line, "text")),
                )
        _pictured(node, scene, name, document)


def _given(nodes: CommentedSeq) -> set[str]:
    """Every id that stands in the file."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, CommentedMap):
            lines = node.get("lines")
            parts = [node, *(lines if isinstance(lines, CommentedSeq) else ())]
            found |= {str(part["id"]) for part in parts if isinstance(part, CommentedMap) and "id" in part}
    return found


def _fresh(name: str, given: set[str]) -> str:
    """`name`, or one like it, that no other id of the file has; it is taken from then on."""
    while name in given:
        name += "n"
    given.add(name)
    return name


def _own_id(given: Any, otherwise: str, seen: set[str], where: str) -> str:
    if given is not None and not isinstance(given, str):
        raise InputError(f"the id {given!r} is not text.", fix="Put it in quotes.", where=where)
    own = given or otherwise
    if own in seen:
        raise InputError(
            f"the id {own!r} is used twice.", fix="Give each scene and line its own id.", where=where
        )
    seen.add(own)
    return own


def _pictured(node: CommentedMap, scene: dict[str, Any], name: str, document: Document | None) -> None:
    shows = scene.get("shows")
    if not isinstance(shows, dict):
        raise InputError(
            "the scene shows nothing.",
            fix="Give it `shows` with a `kind`, such as statement.",
            where=_at(name, _line_of(node, "shows") or node.lc.line),
        )
    typeset = shows.pop("typeset", False)
    if shows.get("kind") not in ("figure", "equation") or typeset:
        return
    where = _at(name, _line_of(node["shows"], "block") or node["shows"].lc.line)
    if document is None:
        raise InputError(
            "a picture of the paper is shown, and the paper is not at hand.",
            fix="Give the paper with the script.",
            where=where,
        )
    block = next((block for block in document.blocks if block.id == shows.get("block")), None)
    if block is None or block.picture is None:
        raise InputError(
            f"the paper has no picture in a block {shows.get('block')!r}.",
            fix="Use the block of a figure or equation of this paper.",
            where=where,
        )
    shows["picture"] = block.picture.model_dump()


def _known(node: CommentedMap, kind: str, name: str) -> None:
    for key in node:
        if key not in _KEYS[kind]:
            raise InputError(
                f"unknown key {str(key)!r} in a {kind}.",
                fix=_meant(str(key), _KEYS[kind]),
                where=_at(name, _line_of(node, key)),
            )


def _meant(key: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(key, known, 1)
    return f"Did you mean {close[0]!r}?" if close else f"Known keys: {', '.join(known)}."


def _told(error: ValidationError, root: CommentedMap, name: str) -> InputError:
    """The first fault that pydantic found, in words, with the line it stands on."""
    first = error.errors()[0]
    path = list(first["loc"])
    if path and str(path[0]).startswith("source_"):
        path = ["source", str(path[0]).removeprefix("source_")]
    line = _place(root, path)
    key = str(path[-1]) if path else ""
    kind = first["type"]
    if kind == "extra_forbidden":
        return InputError(
            f"unknown key {key!r}.",
            fix="Take it out, or look at the cards around it for the right name.",
            where=_at(name, line),
        )
    if kind == "missing":
        return InputError(f"{key!r} is missing.", fix="Add it.", where=_at(name, line))
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return InputError(
            "`kind` is not a card that there is.",
            where=_at(name, line),
            fix="Use title, statement, figure, equation, table, chart, quote or outro.",
        )
    wanted = _TYPES.get(kind, "")
    message = f"{key!r} should be {wanted}." if wanted else f"{key!r}: {first['msg']}."
    return InputError(message, fix="Correct it on this line.", where=_at(name, line))


def _place(root: CommentedMap, path: list[Any]) -> int | None:
    """The line (0-based) of the deepest part of `path` that stands in the file."""
    node: Any = root
    line: int | None = root.lc.line
    for step in path:
        if isinstance(node, CommentedMap) and step in node:
            line = _line_of(node, step)
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            line = node.lc.item(step)[0]
        else:
            continue
        node = node[step]
    return line


def _line_of(node: CommentedMap, key: Any) -> int | None:
    try:
        return int(node.lc.key(key)[0])
    except (KeyError, AttributeError, TypeError):
        return int(node.lc.line) if node.lc.line is not None else None


def _at(name: str, line: int | None) -> str:
    return name if line is None else f"{name} line {line + 1}"


def _data(node: Any) -> Any:
    if isinstance(node, CommentedMap):
        return {key: _data(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_data(value) for value in node]
    return str(node) if isinstance(node, str) else node
