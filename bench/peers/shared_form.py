"""The form in which every program's result reaches the bench, and what several scripts need to fill it."""

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

Block = dict[str, object]
CAPTION = re.compile(
    r"^\s*(fig(?:ure|ura|\.)|tab(?:le|ela|\.))\s*([A-Z]{0,2}\.?\d+)\s*[.:|–—-]+\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
REFERENCES = re.compile(
    r"^\W*(?:\d+\.?\s*)?(references?|bibliography|references cited|referências|literatura citada)\W*$",
    re.IGNORECASE,
)
ENTRY = re.compile(r"^\s*(\[\d+\]|\d{1,3}\.\s)")


def block(kind: str, text: str, page: int, **more: object) -> Block:
    """One block; `kind`s are those of the house, `page` counts from 1."""
    return {"kind": kind, "text": " ".join(text.split()), "page": page, **more}


def captioned(text: str, page: int) -> Block | None:
    """A caption as a figure or table without a picture; None for any other text."""
    found = CAPTION.match(text)
    if not found:
        return None
    kind = "table" if found.group(1).lower().startswith("tab") else "figure"
    return block(kind, found.group(3), page, label=f"{kind} {found.group(2)}", caption_only=True)


def with_references(blocks: Iterable[Block]) -> list[Block]:
    """After a heading 'References', text and lists are entries: numbered ones, if there are any, else all."""
    before: list[Block] = []
    after: list[Block] = []
    inside = False
    for one in blocks:
        if one["kind"] == "heading" or (one["kind"] == "text" and REFERENCES.match(str(one["text"]))):
            inside = bool(REFERENCES.match(str(one["text"])))
        elif inside and one["kind"] in ("text", "list"):
            after.append(one)
        before.append(one)
    numbered = [one for one in after if ENTRY.match(str(one["text"]))]
    for one in numbered or after:
        one["kind"] = "reference"
    return before


def paired(blocks: list[Block]) -> list[Block]:
    """Pictures and tables take the caption that stands nearest to them on their page."""
    alone = [one for one in blocks if one.get("caption_only")]
    for one in alone:
        if any(
            other is not one and (other["kind"], other.get("label")) == (one["kind"], one["label"])
            for other in blocks
        ):
            blocks.remove(one)
            continue
        same = [
            other
            for other in blocks
            if other["kind"] == one["kind"] and other["page"] == one["page"] and not other.get("label")
        ]
        if same:
            index = blocks.index(one)
            nearest = min(same, key=lambda other: abs(blocks.index(other) - index))
            nearest |= {"text": one["text"], "label": one["label"]}
            blocks.remove(one)
    return [{key: value for key, value in one.items() if key != "caption_only"} for one in blocks]


def run(read: Callable[[Path], dict[str, object]]) -> None:
    """`python SCRIPT PAPER OUT.json`."""
    paper, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.write_text(json.dumps(read(paper), ensure_ascii=False))
