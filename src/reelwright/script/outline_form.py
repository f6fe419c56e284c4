"""The plan of a film as a file and as rows: made to be read before a word is written."""

import io

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from reelwright.core.document import Document
from reelwright.core.outline import Outline, OutlineScene
from reelwright.script.yaml_form import flow, quoted

_HEAD = """\
The plan of a film: its scenes in order, what each one is for and shows, and the blocks it may use.
Its words come with: reelwright script
"""


def outline_yaml(outline: Outline, document: Document) -> str:
    """`outline` as commented YAML; the pages of its blocks stand behind them, the whole length at the end."""
    root = CommentedMap()
    root["title"] = quoted(outline.title)
    root["language"] = quoted(outline.language)
    root["source"] = CommentedMap(name=quoted(outline.source_name), sha256=quoted(outline.source_sha256))
    root["writer"] = quoted(outline.writer)
    whole = sum(scene.seconds for scene in outline.scenes)
    root["minutes"] = round(whole / 60, 1)
    root["scenes"] = CommentedSeq([_scene(scene, document) for scene in outline.scenes])
    for at in range(len(outline.scenes)):
        root["scenes"].yaml_set_comment_before_after_key(at, before="\n", indent=2)
    root.yaml_set_start_comment(_HEAD)
    out = io.StringIO()
    writer = YAML()
    writer.width = 110
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.dump(root, out)
    return out.getvalue()


def outline_rows(outline: Outline, document: Document) -> tuple[tuple[str, str, str, str, str], ...]:
    """A row for each scene: chapter, heading, what it shows, seconds, pages."""
    return tuple(
        (
            scene.chapter,
            scene.heading,
            f"{scene.shows} {scene.block}".strip(),
            f"{scene.seconds:.0f}",
            pages(scene, document),
        )
        for scene in outline.scenes
    )


def pages(scene: OutlineScene, document: Document) -> str:
    """'p. 2, 3' of the blocks of a scene, '' for none."""
    wanted = {*scene.blocks, scene.block}
    found = sorted({block.place.page for block in document.blocks if block.id in wanted})
    return f"p. {', '.join(map(str, found))}" if found else ""


def _scene(scene: OutlineScene, document: Document) -> CommentedMap:
    made = CommentedMap(id=quoted(scene.id), part=scene.part)
    if scene.chapter:
        made["chapter"] = quoted(scene.chapter)
    made["heading"] = quoted(scene.heading)
    made["shows"] = scene.shows
    if scene.block:
        made["block"] = quoted(scene.block)
    if scene.blocks:
        made["blocks"] = flow([quoted(block) for block in scene.blocks])
        if told := pages(scene, document):
            made.yaml_add_eol_comment(told, "blocks")
    made["seconds"] = round(scene.seconds, 1)
    return made
