"""Displayed formulas, numbered as amsmath does, their LaTeX made fit for any reader of mathematics."""

import re

from reelwright.document.draft import Piece
from reelwright.document.latex.counters import Target
from reelwright.document.latex.paper import Paper
from reelwright.document.latex.scan import bracket, group, split
from reelwright.document.latex.tidying import LABEL, NO_NUMBER, TAG, tidied

_ROWS = {"align", "gather", "eqnarray", "alignat", "flalign", "IEEEeqnarray", "xalignat", "dgroup"}
DISPLAYS = _ROWS | {"equation", "displaymath", "multline", "subequations", "dmath"}


def display(walk: Paper, name: str, inner: str) -> None:
    """A displayed formula of environment `name`: a block, numbered as it is printed."""
    plain = name.rstrip("*")
    if plain == "subequations":
        number = walk.counters.step("equation")
        lead = re.match(r"(?:\s*\\label\s*\{[^{}]*\})*", inner)
        for label in LABEL.findall(lead.group() if lead else ""):
            walk.counters.label(label)
        walk.part = (number, 0)
        walk.walk(inner[lead.end() if lead else 0 :])
        walk.part = None
        return
    if plain in {"alignat", "xalignat", "IEEEeqnarray"}:
        given = group(inner, (bracket(inner, 0) or ("", 0))[1])
        inner = inner[given[1] :] if given else inner
    numbered = plain != "displaymath" and not name.endswith("*")
    rows = split(inner, "\\\\") if plain in _ROWS else [inner]
    numbers = [number for row in rows if row.strip() and (number := _number(walk, row, numbered=numbered))]
    text = tidied(inner)
    text = re.sub(r"(?:\\\\\s*)+$", "", text).strip()
    text = re.sub(r"\s*(?:\\[,;~ ]|\s)*[.,;]\s*$", "", text)
    if plain in _ROWS and ("\\\\" in text or "&" in text):
        text = f"\\begin{{aligned}}\n{text}\n\\end{{aligned}}"
    if plain == "multline":
        text = f"\\begin{{gathered}}\n{text}\n\\end{{gathered}}"
    label = (
        "" if not numbers else f"({numbers[0]})" if len(numbers) == 1 else f"({numbers[0]})–({numbers[-1]})"
    )
    if text:
        walk.block(Piece(kind="equation", text=re.sub(r"[ \t]*\n\s*", "\n", text), label=label), apart=False)


def _number(walk: Paper, row: str, *, numbered: bool) -> str:
    """The number of one row, '' for none; its labels stand for it."""
    tag = TAG.search(row)
    counters = walk.counters
    if tag:
        number = tag.group(2).replace("$", "").strip("()")
        counters.current = Target("equation", number)
    elif not numbered or NO_NUMBER.search(row):
        number = ""
    elif walk.part:
        shared, count = walk.part
        walk.part = (shared, count + 1)
        number = f"{shared}{chr(97 + count % 26)}"
        counters.current = Target("equation", number)
    else:
        number = counters.step("equation")
    for label in LABEL.findall(row):
        counters.label(label)
    return number
