"""opendataloader-pdf alone: its JSON, element by element, in its reading order (XY-cut++)."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import opendataloader_pdf
from shared_form import Block, block, captioned, paired, run, with_references

Node = dict[str, object]


def read(paper: Path) -> dict[str, object]:
    """A paper in the shared form."""
    with tempfile.TemporaryDirectory() as folder:
        opendataloader_pdf.convert(input_path=[str(paper)], output_dir=folder, format="json", quiet=True)
        document = json.loads(next(Path(folder).glob("*.json")).read_text())
    blocks = list(_blocks(document))
    titles = [one for one in blocks if one.get("doctitle")]
    title = str(document.get("title") or (titles[0]["text"] if titles else ""))
    authors = str(document.get("author") or "").replace(";", ",").replace(" and ", ",").split(",")
    plain = [{key: value for key, value in one.items() if key != "doctitle"} for one in blocks]
    return {
        "title": title,
        "authors": [name.strip() for name in authors if name.strip()],
        "blocks": with_references(paired(plain)),
    }


def _blocks(node: Node) -> Iterator[Block]:
    for child in _children(node, "kids"):
        page = int(str(child.get("page number", 0)))
        kind, text = child.get("type"), str(child.get("content", ""))
        if kind == "heading":
            level = int(str(child.get("heading level") or 1))
            yield block("heading", text, page, level=level, doctitle=child.get("level") == "Doctitle")
        elif kind in ("paragraph", "caption"):
            yield captioned(text, page) or block("text", text, page)
        elif kind == "list":
            for item in _children(child, "list items"):
                yield block("text", _text(item), page)
        elif kind == "image":
            yield block("figure", "", page)
        elif kind == "table":
            rows = [[_text(cell) for cell in _children(row, "cells")] for row in _children(child, "rows")]
            yield block("table", "", page, table={"header": rows[0] if rows else [], "rows": rows[1:]})
        else:
            yield from _blocks(child)


def _children(node: Node, name: str) -> list[Node]:
    found = node.get(name)
    return found if isinstance(found, list) else []


def _text(node: Node) -> str:
    own = str(node.get("content", ""))
    parts = [_text(child) for name in ("kids", "list items") for child in _children(node, name)]
    return " ".join(filter(None, [own, *parts]))


if __name__ == "__main__":
    run(read)
