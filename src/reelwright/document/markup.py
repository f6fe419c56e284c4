"""XML and HTML trees opened without trust, and what their readers share. For confined children only."""

import re
from typing import Any

from lxml import etree

from reelwright.core.errors import Damaged, TooLarge
from reelwright.document.mathml import local

MOST_BYTES = 40 * 1000 * 1000  # of one XML or HTML text
MOST_NODES = 1_500_000
XLINK = "{http://www.w3.org/1999/xlink}href"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def xml_tree(data: bytes, what: str) -> Any:
    """The root of the XML `data`. No entity but XML's own is resolved, no DTD is loaded, nothing is fetched.

    Raises Damaged when it is not XML (`what` says what it should be), TooLarge beyond our limits.
    """
    if len(data) > MOST_BYTES:
        raise TooLarge(
            f"the text has {len(data) / 1e6:.0f} MB, and at most {MOST_BYTES / 1e6:.0f} MB are read:",
            fix="cut it into parts.",
        )
    root = None
    try:
        root = etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        root = _mended(data)
        if root is None:
            reason = str(error).split(", line")[0][:100]
            raise Damaged(f"{what} is broken ({reason}):", fix="download or export it again.") from error
    if sum(1 for _ in zip(root.iter(), range(MOST_NODES + 1), strict=False)) > MOST_NODES:
        raise TooLarge(f"{what} has more than {MOST_NODES:,} parts:", fix="cut it into parts.")
    return root


def _parser(*, recover: bool) -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        recover=recover, remove_comments=True, remove_pis=True,  # collect_ids=False would load the DTD
    )  # fmt: skip


def _mended(data: bytes) -> Any:
    """The tree of an XML text with small faults; None when it holds hardly any of the text."""
    try:
        root = etree.fromstring(data, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None
    if root is None or len("".join(root.itertext())) < len(data) // 20:
        return None
    return root


def children(node: Any, *names: str) -> list[Any]:
    """The element children of `node`, only those called one of `names` when any are given."""
    return [child for child in node if (name := local(child)) and (not names or name in names)]


def first(node: Any, *path: str) -> Any:
    """The first element found by going down `path`, one name a step; None when there is none."""
    found = [node]
    for name in path:
        found = [child for one in found for child in children(one, name)]
    return found[0] if found else None


def below(node: Any, *names: str) -> list[Any]:
    """All elements below `node` called one of `names`, in reading order."""
    return [one for one in node.iter() if local(one) in names and one is not node]


def words(node: Any, *without: str) -> str:
    """The text of `node`, blanks folded, elements called one of `without` left out. None gives ''."""
    return " ".join("".join(_texts(node, without)).split()) if node is not None else ""


def _texts(node: Any, without: tuple[str, ...]) -> list[str]:
    parts = [node.text or ""]
    for child in node:
        if local(child) and local(child) not in without:
            parts += _texts(child, without)
        parts.append(child.tail or "")
    return parts


def spans(cell: Any) -> tuple[int, int]:
    """How many columns and rows a cell of an HTML table covers, within reason."""
    counted = []
    for name, most in (("colspan", 200), ("rowspan", 5000)):
        stated = re.match(r"\s*(\d{1,6})", cell.get(name) or "")
        counted.append(max(1, min(most, int(stated.group(1)) if stated else 1)))
    return counted[0], counted[1]
