"""Untrusted YAML becomes a tree that remembers its lines: no aliases, tags, depth, size or odd characters."""

import difflib
import re
from collections.abc import Iterable
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent
from ruamel.yaml.reader import ReaderError

from reelwright.core.errors import InputError, TooLarge

_MOST_BYTES = 500_000
_DEEPEST = 16
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_A_KEY = re.compile(r"(?:^|\s)(?:cites|shows|kind|heading|lines|id|text|block|caption):(?:\s|$)")
# what the parser says, what a person calls it and can do about it, and which of its two marks is the place
_SAYINGS: tuple[tuple[str, str, str, Literal["begun", "found"]], ...] = (
    (
        "cannot start any token",
        "a tab or a sign stands where text cannot begin",
        "Indent with blanks; put text that begins with a sign in quotes.",
        "found",
    ),
    ("duplicate key", "", "Each key stands once; take one of the two out.", "found"),
    (
        "mapping values are not allowed",
        "a colon stands in text without quotes",
        'Put the text in quotes: "like: this".',
        "found",
    ),
    (
        "could not find expected ':'",
        "a colon is missing",
        "Write `key: text`, or indent a text's further lines.",
        "begun",
    ),
    (
        "found unexpected end of stream",
        "a quote is opened and never closed",
        "Close the quote at the end of its text.",
        "begun",
    ),
    (
        "expected <block end>",
        "the indentation does not fit the lines around it",
        "Indent it like its neighbours, with blanks, and look for a quote that is not closed.",
        "found",
    ),
    (
        "expected ',' or ']'",
        "a list in brackets is not closed",
        "Put a comma between its parts and ] behind the last.",
        "begun",
    ),
    (
        "expected ',' or '}'",
        "a mapping in braces is not closed",
        "Put a comma between its parts and } behind the last.",
        "begun",
    ),
)


def decoded(data: bytes, name: str) -> str:
    """The text of a script's file. Raises InputError with the line, when it is not UTF-8, TooLarge."""
    if len(data) > _MOST_BYTES:
        raise _too_large(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        raise InputError(
            "is UTF-16, not UTF-8." if wide else f"the byte {data[error.start]:#04x} is not UTF-8.",
            fix="Save the file as UTF-8.",
            where=at(name, None if wide else data.count(b"\n", 0, error.start)),
        ) from None
    return text


def loaded(text: str, name: str) -> CommentedMap:
    """The mapping in `text`, which errors call `name`. Raises InputError with 'name line 12', TooLarge."""
    if len(text.encode("utf-8", "replace")) > _MOST_BYTES:
        raise _too_large(name)
    if unseen := _UNSEEN.search(text):
        raise InputError(
            f"holds the character U+{ord(unseen.group()):04X}, which no text has.",
            fix="Take it out.",
            where=at(name, text.count("\n", 0, unseen.start())),
        )
    swallowing: list[int] = []
    try:
        _guard(text, name, swallowing)
        root = YAML(typ="rt", pure=True).load(text)
    except InputError:
        raise
    except MarkedYAMLError as error:
        raise _unparsed(error, name, swallowing) from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) if isinstance(error.position, int) else None
        raise InputError(
            "holds a character that YAML forbids.", fix="Take it out.", where=at(name, line)
        ) from error
    except (YAMLError, ValueError, RecursionError) as error:
        told = (str(error).splitlines() or ["no reason given"])[0]
        raise InputError(
            f"is not YAML: {told}.", fix="Write it again with: reelwright script.", where=name
        ) from error
    if not isinstance(root, CommentedMap) or not root:
        raise InputError(
            "holds no script.", fix="Write one with: reelwright script paper.pdf -o script.yaml", where=name
        )
    _seen(root, name)
    return root


def known(node: CommentedMap, keys: Iterable[str], what: str, name: str) -> None:
    """Raises InputError that names the key of `node` that is not among `keys`, and the nearest that is."""
    keys = tuple(keys)
    for key in node:
        if key not in keys:
            raise InputError(
                f"unknown key {str(key)!r} in {what}.",
                fix=meant(str(key), keys),
                where=at(name, line_of(node, key)),
            )


def meant(key: str, keys: Iterable[str]) -> str:
    """The advice for a wrong `key` where `keys` are right."""
    keys = tuple(keys)
    close = difflib.get_close_matches(key.lower(), keys, 1)
    return f"Did you mean {close[0]!r}?" if close else f"Known keys: {', '.join(keys)}."


def line_of(node: CommentedMap | CommentedSeq, key: Any) -> int | None:
    """The line (0-based) of a mapping's `key` or a list's item; the node's own where it is not there."""
    try:
        mark = node.lc.item(key) if isinstance(node, CommentedSeq) else node.lc.key(key)
        return int(mark[0])
    except (KeyError, AttributeError, TypeError):
        return int(node.lc.line) if node.lc.line is not None else None


def at(name: str, line: int | None) -> str:
    """'script.yaml line 12' for line 11 (0-based)."""
    return name if line is None else f"{name} line {line + 1}"


def data(node: Any) -> Any:
    """The tree as plain dictionaries and lists."""
    if isinstance(node, CommentedMap):
        return {key: data(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [data(value) for value in node]
    return str(node) if isinstance(node, str) else node


def _too_large(name: str) -> TooLarge:
    return TooLarge(
        f"is larger than {_MOST_BYTES // 1000} kB.", fix="A script is a few hundred lines.", where=name
    )


def _unparsed(error: MarkedYAMLError, name: str, swallowing: list[int]) -> InputError:
    if swallowing:
        return InputError(
            "a quote is opened and closed only where another should open.",
            fix="Close the quote at the end of its text.",
            where=at(name, swallowing[-1]),
        )
    mark = error.problem_mark or error.context_mark
    problem = (error.problem or "is not YAML").rstrip(".")
    for sign, told, fix, which in _SAYINGS:
        if sign in problem:
            place = (error.context_mark or mark) if which == "begun" else mark
            return InputError(
                f"{told or problem.splitlines()[0]}.", fix=fix, where=at(name, place.line if place else None)
            )
    return InputError(
        f"{problem.splitlines()[0]}.",
        fix="Look at the indentation, quotes and colons of this line and the one before.",
        where=at(name, mark.line if mark else None),
    )


def _guard(text: str, name: str, swallowing: list[int]) -> None:
    """No aliases (they can stand for a billion lines), no tags (they name types), no deep nesting.

    `swallowing` takes the lines (0-based) of quoted texts that hold keys of the file.
    """
    depth = documents = 0
    for event in YAML(typ="safe", pure=True).parse(text):
        where = at(name, event.start_mark.line)
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise InputError(
                "uses a YAML anchor or alias.", fix="Write the text out, or put it in quotes.", where=where
            )
        if getattr(event, "tag", None) is not None and str(event.tag) not in ("", "None", "!"):
            raise InputError(
                "uses a YAML tag.", fix="Write plain text, lists and mappings, without '!'.", where=where
            )
        if isinstance(event, ScalarEvent) and event.style and event.end_mark.line > event.start_mark.line:
            swallowing.extend([event.start_mark.line] if _A_KEY.search(event.value) else [])
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
        elif type(event).__name__ in ("MappingEndEvent", "SequenceEndEvent"):
            depth -= 1
        documents += type(event).__name__ == "DocumentStartEvent"
        if documents > 1:
            raise InputError(
                "begins a second YAML document.", fix="Take out the line of three dashes.", where=where
            )
        if depth > _DEEPEST:
            raise InputError("is nested too deeply.", fix="A script is a list of scenes.", where=where)


def _seen(node: Any, name: str) -> None:
    """No text holds a character that can be neither seen nor said: escapes can write what a file cannot."""
    pairs = node.items() if isinstance(node, CommentedMap) else enumerate(node)
    for key, value in pairs:
        for text in (key, value):
            if isinstance(text, str) and (unseen := _UNSEEN.search(text)):
                raise InputError(
                    f"the text holds the character U+{ord(unseen.group()):04X}, which no text has.",
                    fix="Take it out.",
                    where=at(name, line_of(node, key)),
                )
        if isinstance(value, CommentedMap | CommentedSeq):
            _seen(value, name)
