"""A document as a page of HTML: its pages with numbered boxes, its blocks, and what was understood of it."""

import base64
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, PageView, Picture
from reelwright.core.made import Notice
from reelwright.core.protocols import Blobs, Tools
from reelwright.core.understanding import Claim, Understanding

PARTS = (
    ("problem", "Problem"),
    ("motivation", "Motivation"),
    ("contributions", "Contributions"),
    ("method", "Method"),
    ("data", "Data"),
    ("limits", "Limits"),
)
MOST_PICTURE = 1_500_000  # bytes of one picture that are shown in the page


class Spot(NamedTuple):
    """A block's box in percent of its page."""

    number: int
    id: str
    kind: str
    name: str
    left: float
    top: float
    width: float
    height: float


class Leaf(NamedTuple):
    """A page's picture and the boxes on it."""

    number: int
    address: str
    width: int
    height: int
    spots: tuple[Spot, ...]


class Entry(NamedTuple):
    """A block with its number in reading order; `address` of its picture, '' for none."""

    number: int
    block: Block
    address: str
    text: str


def show(
    tools: Tools,
    document: Document,
    understanding: Understanding,
    views: tuple[PageView, ...],
    notices: tuple[Notice, ...],
) -> Blob:
    """The page: self-contained, light or dark as the reader's system is; nothing is fetched or run."""
    html = page(tools.blobs, document, understanding, views, notices)
    tools.progress(1.0)
    return tools.blobs.put(html.encode(), "text/html")


def page(
    blobs: Blobs,
    document: Document,
    understanding: Understanding,
    views: tuple[PageView, ...],
    notices: tuple[Notice, ...],
) -> str:
    """As `show`, as text."""
    numbers = {block.id: number for number, block in enumerate(document.blocks, start=1)}
    leaves = tuple(_leaf(blobs, view, document, numbers) for view in views)
    entries = tuple(
        Entry(numbers[block.id], block, _address(blobs, block.picture), block.text)
        for block in document.blocks
    )
    template = _environment().get_template("read.html")
    return template.render(
        document=document,
        understood=understanding,
        parts=[(title, _claims(getattr(understanding, name))) for name, title in PARTS],
        numbers=numbers,
        leaves=leaves,
        entries=entries,
        blocks={block.id: block for block in document.blocks},
        facts=tuple(_facts(document)),
        notices=notices,
        kinds=sorted({block.kind for block in document.blocks}),
    )


def _claims(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return claims[:5]


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    counts = Counter(block.kind for block in document.blocks)
    yield "Authors", ", ".join(document.authors)
    yield "Published", " · ".join(part for part in (document.venue, document.year) if part)
    yield "DOI", document.doi
    yield "arXiv", document.arxiv
    yield "Licence", document.licence
    yield "Language", document.language
    yield "Keywords", ", ".join(document.keywords)
    yield "Found", ", ".join(f"{count} {_named(kind, count)}" for kind, count in counts.most_common())
    linked = sum(len(block.citations) for block in document.blocks)
    yield "Citations linked", str(linked) if linked else ""


def _named(kind: str, count: int) -> str:
    name = {"text": "paragraph", "list": "list item", "code": "listing"}.get(kind, kind)
    return name if count == 1 else f"{name}s"


def _leaf(blobs: Blobs, view: PageView, document: Document, numbers: Mapping[str, int]) -> Leaf:
    spots = []
    for block in document.blocks:
        box = block.place.box
        if block.place.page != view.page or box is None:
            continue
        spots.append(
            Spot(
                number=numbers[block.id],
                id=block.id,
                kind=block.kind,
                name=block.label or block.kind,
                left=round(100 * box.x0 / view.width, 3),
                top=round(100 * box.y0 / view.height, 3),
                width=round(100 * (box.x1 - box.x0) / view.width, 3),
                height=round(100 * (box.y1 - box.y0) / view.height, 3),
            )
        )
    picture = view.picture
    return Leaf(view.page, _address(blobs, picture), picture.width, picture.height, tuple(spots))


def _address(blobs: Blobs, picture: Picture | None) -> str:
    """A data: address (RFC 2397), '' for none or for what is too large."""
    if picture is None or picture.blob.size > MOST_PICTURE:
        return ""
    body = base64.b64encode(blobs.get(picture.blob)).decode()
    return f"data:{picture.blob.media_type};base64,{body}"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reelwright.document.showing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = lambda share: f"{round(100 * share)} %"
    environment.filters["short"] = lambda text: (
        text if len(text) <= 420 else re.sub(r"\s+\S*$", "", text[:400]) + " …"
    )
    return environment
