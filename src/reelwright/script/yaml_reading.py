"""Reading script.yaml: untrusted text, errors that name the line."""

import re
from typing import Any, NamedTuple

from pydantic import ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from reelwright.core.document import Document
from reelwright.core.errors import InputError, TooLarge
from reelwright.core.script import Script
from reelwright.script.timing import scene_seconds
from reelwright.script.yaml_cards import carded
from reelwright.script.yaml_faults import told
from reelwright.script.yaml_loading import at, data, known, line_of, loaded

_MOST_SCENES = 400
_MOST_WORDS = 120  # of one line: it is one sentence, and a caption
_MOST_MINUTES = 24.0  # by the estimate; what is asked for is 20 at most
_PACE = 165.0  # words a minute
_MOST_PRONUNCIATIONS = 500
_KEYS = {
    "script": (
        "title", "language", "source", "authors", "reference", "find", "licence", "writer", "pronunciations",
        "scenes",
    ),
    "source": ("name", "sha256", "address"),
    "scene": ("id", "chapter", "heading", "lines", "shows", "page"),
    "line": ("id", "text", "say", "cites", "from"),
}  # fmt: skip


class Reading(NamedTuple):
    """A script, and where in its file each scene and line stands ('script.yaml line 12'), by id."""

    script: Script
    places: dict[str, str]


def read(text: str, name: str, document: Document | None) -> Reading:
    """The script in `text`. Raises InputError with `where` as 'name line 12'."""
    root = loaded(text, name)
    known(root, _KEYS["script"], "the script", name)
    if "scenes" not in root or not isinstance(root["scenes"], CommentedSeq) or not root["scenes"]:
        raise InputError(
            "has no scenes.",
            fix="A script needs a list `scenes` with at least one scene.",
            where=at(name, line_of(root, "scenes")),
        )
    if len(root["scenes"]) > _MOST_SCENES:
        raise TooLarge(
            f"has more than {_MOST_SCENES} scenes.",
            fix="Split it into several films.",
            where=at(name, line_of(root["scenes"], _MOST_SCENES)),
        )
    given = data(root)
    named = _source(root, name)
    given.pop("source")
    given["source_name"], given["source_sha256"] = named.get("name"), named.get("sha256")
    given["source_address"] = named.get("address", "")
    given["pronunciations"] = _pronunciations(root, name)
    places = _Scenes(name, document, _given(root["scenes"])).filled(root["scenes"], given["scenes"])
    try:
        script = Script.model_validate(given)
    except ValidationError as error:
        raise told(error, root, name) from error
    _short(script, places)
    return Reading(script, places)


def source(text: str, name: str) -> tuple[str, str, str]:
    """Name, SHA-256 and address ('' for a file) of the paper that the script in `text` was written from.

    Raises InputError.
    """
    root = loaded(text, name)
    found = _source(root, name)
    said, address = (found.get("name"), found.get("sha256")), found.get("address", "")
    right = isinstance(said[0], str) and isinstance(address, str)
    if not right or not re.fullmatch(r"[0-9a-f]{64}", str(said[1])):
        wrong = "sha256" if isinstance(said[0], str) and isinstance(address, str) else "name"
        raise InputError(
            f"`source` does not name the paper: `{wrong}` is not what it should be.",
            fix="Copy `name` and `sha256` from the script as it was written.",
            where=at(name, line_of(found, wrong)),
        )
    return str(said[0]), str(said[1]), address


def _source(root: CommentedMap, name: str) -> CommentedMap:
    found = root.get("source")
    if not isinstance(found, CommentedMap):
        raise InputError(
            "`source` with `name` and `sha256` is missing.",
            fix="Copy it from the script as it was written.",
            where=at(name, line_of(root, "source")),
        )
    known(found, _KEYS["source"], "`source`", name)
    return found


def _pronunciations(root: CommentedMap, name: str) -> list[dict[str, str]]:
    """`pronunciations:` as the noun has them."""
    found = root.get("pronunciations")
    if found is None:
        return []
    if not isinstance(found, CommentedMap):
        raise InputError(
            "`pronunciations` should be a mapping.",
            fix="Write `word: how it is said` below it.",
            where=at(name, line_of(root, "pronunciations")),
        )
    for word, said in found.items():
        wrong = next((one for one in (word, said) if not isinstance(one, str) or not one.strip()), None)
        if wrong is not None or (said is None):
            raise InputError(
                f"the pronunciation of {str(word)!r} should be text.",
                fix="Write `word: how it is said`, in quotes where it looks like a number.",
                where=at(name, line_of(found, word)),
            )
    if len(found) > _MOST_PRONUNCIATIONS:
        raise TooLarge(
            f"has more than {_MOST_PRONUNCIATIONS} pronunciations.",
            fix="Keep those that the script's words need.",
            where=at(name, line_of(root, "pronunciations")),
        )
    return [{"word": str(word), "said": str(said)} for word, said in found.items()]


def _short(script: Script, places: dict[str, str]) -> None:
    """Raises TooLarge at the scene with which the film becomes longer than any film may be."""
    length = 0.0
    for scene in script.scenes:
        length += scene_seconds(scene, _PACE, script.language.split("-", maxsplit=1)[0].lower())
        if length > _MOST_MINUTES * 60:
            raise TooLarge(
                f"the film passes {_MOST_MINUTES:g} minutes here.",
                fix="Shorten the script: a film has 20 minutes at most.",
                where=places[scene.id],
            )


def _given(nodes: CommentedSeq) -> set[str]:
    """Every id that stands in the file."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, CommentedMap):
            lines = node.get("lines")
            parts = [node, *(lines if isinstance(lines, CommentedSeq) else ())]
            found |= {str(part["id"]) for part in parts if isinstance(part, CommentedMap) and "id" in part}
    return found


class _Scenes:
    """Keys and ids checked by line; ids filled in where they were left out; pictures put in."""

    def __init__(self, name: str, document: Document | None, given: set[str]) -> None:
        self.name = name
        self.document = document
        self.given = given
        self.blocks = None if document is None else {block.id for block in document.blocks}
        self.places: dict[str, str] = {}

    def filled(self, nodes: CommentedSeq, scenes: list[Any]) -> dict[str, str]:
        for number, node in enumerate(nodes):
            here = at(self.name, line_of(nodes, number))
            if not isinstance(node, CommentedMap):
                raise InputError(
                    "a scene is a mapping with `heading`, `lines` and `shows`.",
                    fix="Look at the scenes around it.",
                    where=here,
                )
            known(node, _KEYS["scene"], "the scene", self.name)
            scene = scenes[number]
            scene["id"] = self._id(node, scene.get("id"), f"scene{number + 1}", here)
            scene.setdefault("heading", "")
            lines = node.get("lines")
            if not isinstance(lines, CommentedSeq) or not lines:
                raise InputError(
                    "the scene has no lines.",
                    fix="Give it `lines` with at least one `- text: …`.",
                    where=at(self.name, line_of(node, "lines")) if "lines" in node else here,
                )
            own = []
            for at_line, line in enumerate(lines):
                self._line(lines, at_line, line, scene)
                own.append(scene["lines"][at_line]["id"])
            carded(node, scene, tuple(own), self.name, self.document)
        return self.places

    def _line(self, lines: CommentedSeq, number: int, line: Any, scene: dict[str, Any]) -> None:
        here = at(self.name, line_of(lines, number))
        if not isinstance(line, CommentedMap):
            raise InputError("a line is a mapping with `text`.", fix="Write `- text: …`.", where=here)
        known(line, _KEYS["line"], "the line", self.name)
        said = scene["lines"][number]
        said["id"] = self._id(line, said.get("id"), self._fresh(f"{scene['id']}-{number + 1}"), here)
        if "from" in said:
            said["basis"] = said.pop("from")
        if "text" not in line:
            raise InputError("the line has no `text`.", fix="Give it a sentence, or take it out.", where=here)
        text = said["text"]
        spot = at(self.name, line_of(line, "text"))
        if text is None or (isinstance(text, str) and not text.strip()):
            raise InputError("the line says nothing.", fix="Give it a sentence, or take it out.", where=spot)
        if isinstance(text, str) and len(text.split()) > _MOST_WORDS:
            raise InputError(
                f"the line has {len(text.split())} words; a line is one sentence.",
                fix="Cut it into several lines.",
                where=spot,
            )
        cites = line.get("cites")
        if isinstance(cites, CommentedSeq) and self.blocks is not None:
            for cite in cites:
                if isinstance(cite, str) and cite not in self.blocks:
                    raise InputError(
                        f"the paper does not have the block {cite!r} that the line cites.",
                        fix="Cite blocks that the script names elsewhere, or leave `cites` out.",
                        where=at(self.name, line_of(line, "cites")),
                    )

    def _fresh(self, name: str) -> str:
        """`name`, or one like it, that no other id of the file has; it is taken from then on."""
        while name in self.given:
            name += "n"
        self.given.add(name)
        return name

    def _id(self, node: CommentedMap, given: Any, otherwise: str, here: str) -> str:
        where = at(self.name, line_of(node, "id")) if "id" in node else here
        if given is not None and not isinstance(given, str):
            raise InputError(f"the id {given!r} is not text.", fix="Put it in quotes.", where=where)
        own = given or otherwise
        if own in self.places:
            raise InputError(
                f"the id {own!r} is used twice.", fix="Give each scene and line its own id.", where=where
            )
        self.places[own] = here
        return own
