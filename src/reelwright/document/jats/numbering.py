"""Figures and tables that leave their numbers to the page get the numbers that print shows."""

import re
from typing import Any

from lxml import etree

from reelwright.document.captions import labelled
from reelwright.document.markup import below, children, first, words

_FLOATS = (("fig", "Figure"), ("table-wrap", "Table"))
_RAW = re.compile(r"\[[^\[\]]*\]|\??")


def number(article: Any) -> None:
    """Give the figures and tables of `article` labels, where none of their kind has one, and name them so.

    Converters write a cross-reference to such a float as its key in brackets: it becomes the label.
    """
    given: dict[str, str] = {}
    for name, word in _FLOATS:
        every = [one for one in below(article, name) if first(one, "caption") is not None]
        if any(first(one, "label") is not None or _stated(one) for one in every):
            continue
        for at, one in enumerate(every):
            label = etree.Element("label")
            label.text = f"{word} {at + 1}"
            one.insert(0, label)
            given[one.get("id") or ""] = label.text
    for link in below(article, "xref"):
        label = given.get(link.get("rid") or "-")
        if label and not children(link) and _RAW.fullmatch(words(link)):
            link.text = label


def _stated(node: Any) -> bool:
    return bool(labelled(words(first(node, "caption")))[0])
