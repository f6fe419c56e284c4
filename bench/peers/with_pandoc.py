"""pandoc alone (with citeproc): its syntax tree, block by block; archives are unpacked first, as users do."""

import json
import re
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc
from shared_form import Block, block, captioned, paired, run, with_references

Node = Any
FORMATS = {".xml": "jats", ".docx": "docx+styles", ".html": "html", ".tex": "latex", ".md": "markdown"}


def read(paper: Path) -> dict[str, object]:
    """A paper in the shared form."""
    with tempfile.TemporaryDirectory() as folder:
        source = _main_file(paper, Path(folder))
        command = [pypandoc.get_pandoc_path(), "--from", FORMATS[source.suffix], "--to", "json", source.name]
        for options in (["--citeproc"], []):  # citeproc fails where the bibliography is not in the archive
            done = subprocess.run(
                [*command, *options], cwd=source.parent, capture_output=True, timeout=300, check=False
            )
            if done.returncode == 0:
                break
    tree = json.loads(done.stdout)
    meta = tree["meta"]
    blocks = list(_blocks(tree["blocks"]))
    if "abstract" in meta:
        blocks = [*_blocks(_meta_blocks(meta["abstract"])), *blocks]
    if meta.get("references", {}).get("t") == "MetaList":  # JATS: all of them; citeproc shows only the cited
        blocks = [one for one in blocks if one["kind"] != "reference"]
        blocks += [block("reference", "", 0) for _ in meta["references"]["c"]]
    authors = meta.get("author") or meta.get("authors") or {"t": "MetaList", "c": []}
    listed = authors["c"] if authors["t"] == "MetaList" else [authors]
    names = [
        _meta(one["c"]["name"] if one["t"] == "MetaMap" and "name" in one["c"] else one) for one in listed
    ]
    if not any(one["kind"] == "reference" for one in blocks):
        blocks = with_references(blocks)
    return {
        "title": _meta(meta.get("title")),
        "authors": list(filter(None, (re.split(r"\s*[*†\d]", one)[0] for one in names))),
        "blocks": paired(blocks),
    }


def _main_file(paper: Path, folder: Path) -> Path:
    if paper.name.endswith((".tar.gz", ".zip")):
        if paper.suffix == ".zip":
            with zipfile.ZipFile(paper) as packed:
                packed.extractall(folder)  # noqa: S202 - the labelled papers only
        else:
            with tarfile.open(paper) as packed:
                packed.extractall(folder, filter="data")
        found = [path for path in sorted(folder.rglob("*")) if path.suffix in FORMATS and path.is_file()]
        return max(
            found,
            key=lambda path: ("\\documentclass" in path.read_text(errors="replace"), path.stat().st_size),
        )
    copy = folder / paper.name
    copy.write_bytes(paper.read_bytes())
    return copy


def _meta_blocks(meta: Node) -> list[Node]:
    if meta["t"] == "MetaBlocks":
        return list(meta["c"])
    return [{"t": "Para", "c": meta["c"]}] if meta["t"] == "MetaInlines" else []


def _meta(meta: Node) -> str:
    if not meta:
        return ""
    if meta["t"] == "MetaMap":
        return " ".join(_meta(meta["c"][key]) for key in ("given-names", "surname") if key in meta["c"])
    return meta["c"] if meta["t"] == "MetaString" else _text(meta["c"])


def _text(node: Node) -> str:
    """The words of any part of the tree; formulas as they are written, notes left out."""
    if isinstance(node, list):
        return "".join(_text(child) for child in node)
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Str":
        return str(content)
    if kind in ("Code", "CodeBlock", "Math"):
        return str(content[1])
    if kind == "Quoted":
        marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        return marks[0] + _text(content[1]) + marks[1]
    if kind in ("Note", "RawInline", "RawBlock", "Image"):
        return ""
    if kind in ("Link", "Span", "Div", "Cite", "Header"):
        return _text(content[2] if kind == "Header" else content[1])
    return _text(content)


def _blocks(nodes: list[Node]) -> Iterator[Block]:
    for node in nodes:
        kind, content = node["t"], node.get("c")
        if kind == "Header":
            yield block("heading", _text(node), 0, level=content[0])
        elif kind in ("Para", "Plain"):
            yield from _paragraph(content)
        elif kind == "Figure":
            yield _titled("figure", _text(content[1]))
        elif kind == "Table":
            yield _titled("table", _text(content[1])) | {"table": _cells(content)}
        elif kind in ("BulletList", "OrderedList"):
            for item in content if kind == "BulletList" else content[1]:
                yield from _blocks(item)
        elif kind == "DefinitionList":
            for term, definitions in content:
                yield block("text", _text(term) + " " + _text(definitions), 0)
        elif kind == "BlockQuote":
            yield from _blocks(content)
        elif kind == "CodeBlock":
            yield block("code", content[1], 0)
        elif kind == "Div":
            yield from _division(content)


def _division(content: Node) -> Iterator[Block]:
    _, classes, _ = content[0]
    if "csl-entry" in classes or "bibliography" in (name.casefold() for name in classes):
        yield block("reference", _text(content[1]), 0)
    elif "table-wrap" in classes:  # JATS: the caption stands in a division of its own
        parts = list(_blocks(content[1]))
        caption = " ".join(str(one["text"]) for one in parts if one["kind"] in ("heading", "text"))
        for one in parts:
            if one["kind"] == "table":
                yield one | _titled("table", caption)
    else:
        yield from _blocks(content[1])


def _paragraph(inlines: list[Node]) -> Iterator[Block]:
    for inline in inlines:
        if inline["t"] == "Math" and inline["c"][0]["t"] == "DisplayMath":
            yield block("equation", inline["c"][1], 0)
    images = [inline for inline in inlines if inline["t"] == "Image"]
    text = _text(inlines)
    if images and not text.strip():
        if not _text(images[0]["c"][1]):
            return  # an icon
        yield _titled("figure", _text(images[0]["c"][1]))
    elif text.strip():
        yield captioned(text, 0) or block("text", text, 0)


def _titled(kind: str, caption: str) -> Block:
    caption = re.sub(r"^\s*10\.\d{4,}/\S+\s*", "", caption)  # JATS: the object's own DOI
    found = captioned(caption, 0)
    if found:
        return block(kind, str(found["text"]), 0, label=found["label"])
    return block(kind, caption, 0)


def _cells(content: Node) -> dict[str, object]:
    _, _, _, head, bodies, _ = content
    rows = [row for body in bodies for row in (*body[2], *body[3])]

    def written(row: Node) -> list[str]:
        cells: list[str] = []
        for _, _, _, columns, blocks in row[1]:
            text = re.sub(r"\s+", " ", _text(blocks)).strip()
            cells += [text, *[""] * (columns - 1)]
        return cells

    grid = [written(row) for row in (*head[1], *rows)]
    heads = 1 if head[1] else 0
    return {"header": grid[0] if heads else [], "rows": grid[heads:]}


if __name__ == "__main__":
    run(read)
