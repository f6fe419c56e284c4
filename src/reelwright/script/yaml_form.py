"""script.yaml: the script as a file made to be read and edited."""

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from reelwright.core.document import Document
from reelwright.core.script import Line, Scene, Script, Shows
from reelwright.script.yaml_reading import read

_HEAD = """\
The script of a film. Edit it and make the film again with: reelwright render script.yaml -o film.mp4

What may be changed
  text      what is said, and what the captions show; whole sentences, one for each line
  say       only if the voice should say something else than `text`
  heading   the scene's heading; `page` its source note; `chapter` (if there) starts a new chapter of the film
  shows     the card on screen. Its `bullets` appear when their `line` begins
  scenes    and lines may be moved, added and taken out. Ids may be left out of new ones
  pronunciations   (below `writer`) say how the voice says a word: `Byron: buyron`
What to leave
  cites     the blocks of the paper that a line rests on (its page stands behind it); a new line may
            have none only if it claims nothing (a greeting, a bridge): a claim without a block stops the film
  from      the paper's own sentence that a line was made from; nobody reads it but you
  block     the figure, table or equation of the paper that a card shows
  source    the paper that the script was written from
"""


def to_yaml(script: Script, document: Document | None = None) -> str:
    """`script` as commented YAML; with the document, each line's page stands behind its cites."""
    pages = {} if document is None else {block.id: block.place.page for block in document.blocks}
    root = CommentedMap()
    root["title"] = quoted(script.title)
    root["language"] = quoted(script.language)
    root["source"] = CommentedMap(name=quoted(script.source_name), sha256=quoted(script.source_sha256))
    if script.source_address:
        root["source"]["address"] = quoted(script.source_address)
    root["authors"] = flow([quoted(author) for author in script.authors])
    for name in ("reference", "find", "licence", "writer"):
        root[name] = quoted(getattr(script, name))
    if script.pronunciations:
        root["pronunciations"] = CommentedMap(
            {quoted(one.word): quoted(one.said) for one in script.pronunciations}
        )
    root["scenes"] = CommentedSeq([_scene(scene, pages) for scene in script.scenes])
    for at in range(len(script.scenes)):
        root["scenes"].yaml_set_comment_before_after_key(at, before="\n", indent=2)
    root.yaml_set_start_comment(_HEAD)
    out = io.StringIO()
    writer = YAML()
    writer.width = 110
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.dump(root, out)
    return out.getvalue()


def from_yaml(text: str, name: str, document: Document | None = None) -> Script:
    """The script in `text`; `name` is how errors call the file. Pictures are taken from `document` by block.

    Raises InputError that names the line: unknown keys, wrong types, ids used twice, an empty script, a
    figure whose block the document does not have (or no document to take it from).
    """
    return read(text, name, document).script


def _scene(scene: Scene, pages: dict[str, int]) -> CommentedMap:
    made = CommentedMap()
    made["id"] = quoted(scene.id)
    if scene.chapter:
        made["chapter"] = quoted(scene.chapter)
    made["heading"] = quoted(scene.heading)
    made["lines"] = CommentedSeq([_line(line, pages) for line in scene.lines])
    made["shows"] = _shows(scene.shows)
    if scene.page:
        made["page"] = quoted(scene.page)
    return made


def _line(line: Line, pages: dict[str, int]) -> CommentedMap:
    made = CommentedMap()
    made["id"] = quoted(line.id)
    made["text"] = quoted(line.text)
    if line.say:
        made["say"] = quoted(line.say)
    if line.cites:
        made["cites"] = flow([quoted(cite) for cite in line.cites])
        found = sorted({pages[cite] for cite in line.cites if cite in pages})
        if found:
            made.yaml_add_eol_comment(f"p. {', '.join(map(str, found))}", "cites")
    if line.basis:
        made["from"] = CommentedSeq([quoted(sentence) for sentence in line.basis])
    return made


def _shows(shows: Shows) -> CommentedMap:
    """The card's own fields: a picture is named by its block only, and what may be empty is left out."""
    made = CommentedMap()
    for name, value in shows.model_dump(mode="json").items():
        optional = name != "kind" and not type(shows).model_fields[name].is_required()
        if name == "picture" or (optional and value in ("", [], None)):
            continue
        made[name] = _plain(value)
    if shows.kind == "equation" and shows.picture is None:
        made["typeset"] = True
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return CommentedSeq(
                [
                    CommentedMap({key: _plain(item) for key, item in each.items() if item != ""})
                    for each in value
                ]
            )
        return flow([_plain(item) for item in value])
    return value


def quoted(value: str) -> str:
    """Plain where YAML reads it back as the same text, else in quotes."""
    plain = YAML(typ="safe", pure=True)
    try:
        same = plain.load(value) == value and ": " not in value and " #" not in value and "\n" not in value
    except Exception as error:  # noqa: BLE001 - whatever the parser dislikes goes in quotes
        same = not error
    return value if same else DoubleQuotedScalarString(value)


def flow(items: list[Any]) -> CommentedSeq:
    """A list in brackets."""
    made = CommentedSeq(items)
    made.fa.set_flow_style()
    return made
