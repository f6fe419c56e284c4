"""Figures and tables wherever they and their captions stand, on pages of our own."""

import cv2
import numpy as np
import pytest
from pdf_desk import Desk, desk, of_kind, typeset
from pdf_floats import HEADS, PAGE, PROSE, WIDE, bars, curve, figure, paper, table

from reelwright.core.document import Block, Document
from reelwright.document.pdf import PdfReader

BARS = bars((30, 80, 55, 95), ("spring", "summer", "autumn", "winter"))
CAPTION = "Heights of the tide in each season of the year."


def read(data: bytes) -> tuple[Document, list[str], Desk]:
    here = desk()
    made = PdfReader().read(here, here.blobs.put(data, "application/pdf"), "paper.pdf", "", "")
    return made.thing, [f"{n.where}: {n.message}" for n in made.notices if n.where != "title"], here


def shape(block: Block, here: Desk) -> np.ndarray:
    assert block.picture is not None
    data = np.frombuffer(here.blobs.path(block.picture.blob).read_bytes(), np.uint8)
    return cv2.imdecode(data, cv2.IMREAD_COLOR)


def words(document: Document) -> str:
    return " ".join(b.text for b in document.blocks if b.kind not in ("figure", "table"))


BESIDE = (
    f"#grid(columns: (220pt, 110pt), column-gutter: 12pt, {BARS}, "
    f"align(horizon, text(9pt)[*Figure 1.* {CAPTION}]))"
)
SEASONS = ("spring", "summer", "autumn", "winter")
PLACES = {
    "below": figure(BARS, CAPTION),
    "above": figure(BARS, CAPTION, above=True),
    "beside": BESIDE,
    "across": figure(
        bars((30, 80, 55, 95), ("spring", "summer", "autumn", "winter"), wide=400), CAPTION, wide=True
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_bars_of_vectors_are_one_figure_wherever_its_caption_stands(place: str) -> None:
    document, _, here = read(paper(PLACES[place], page=WIDE if place == "across" else PAGE))
    (found,) = of_kind(document, "figure")
    assert (found.label, found.text) == ("Figure 1", CAPTION)
    blue = shape(found, here)[:, :, 0].astype(int) - shape(found, here)[:, :, 2] > 100
    runs = np.flatnonzero(np.diff(blue[int(0.8 * len(blue)) - 20].astype(int)) == 1)
    assert len(runs) == 4
    assert not any(name in words(document) for name in ("spring", "summer", "winter"))


def test_parts_in_a_grid_are_one_figure_with_the_whole_caption() -> None:
    caption = "Four curves: (a) first, (b) second, (c) third and (d) fourth, all of them red."
    parts = ", ".join(f"stack(spacing: 4pt, {curve(n + 1)}, text(8pt)[({c})])" for n, c in enumerate("abcd"))
    document, _, here = read(paper(figure(f"grid(columns: 2, gutter: 10pt, {parts})", caption)))
    (found,) = of_kind(document, "figure")
    assert (found.label, found.text) == ("Figure 1", caption)
    high, wide = shape(found, here).shape[:2]
    assert 0.7 < wide / high < 1.3
    assert "(c)" not in words(document)


def test_words_in_a_drawing_stay_in_it() -> None:
    drawing = (
        "box(width: 260pt, height: 90pt, stroke: 0.6pt, inset: 8pt)["
        "#place(dy: 10pt, rect(width: 80pt, height: 40pt, text(9pt)[Gauge of the river])) "
        "#place(dx: 150pt, dy: 10pt, rect(width: 80pt, height: 40pt, fill: aqua, text(9pt)[Records in "
        "a long book])) "
        "#place(dx: 80pt, dy: 30pt, line(end: (70pt, 0pt)))]"
    )
    document, _, _ = read(paper(figure(drawing, CAPTION)))
    (found,) = of_kind(document, "figure")
    assert found.text == CAPTION
    assert "Gauge" not in words(document)
    assert "Records in" not in words(document)


def test_signs_of_the_publisher_are_no_figures() -> None:
    top = (
        '#place(top + left, scope: "parent", float: true)[#box(width: 90pt, height: 30pt, fill: red) #h(1fr) '
        "#box(width: 60pt, height: 22pt, fill: green) \\ #v(10pt) "
        '#align(center, text(17pt, weight: "bold")[Tides of two banks]) '
        "#align(center)[Ada Lovelace #box(circle(radius: 4pt, fill: green)) and Emmy Noether "
        "#box(circle(radius: 4pt, fill: green))] #v(8pt)]\n= Results\n"
    )
    foot = (
        "#box(width: 88pt, height: 31pt, fill: gray) #text(8pt)[Licensed under a Creative Commons licence.]"
    )
    document, _, _ = read(
        typeset(f"{WIDE}{top}{PROSE}\n\n{figure(curve(), 'Only one.')}\n\n{PROSE}\n\n{foot}")
    )
    assert [block.label for block in of_kind(document, "figure")] == ["Figure 1"]


LIST = (
    f"{PAGE}= Results\n{PROSE}\n\n= Figure captions\n\n"
    "*Figure 1.* Heights of the first harbour in spring.\n\n"
    "*Figure 2.* Curves of the second harbour in autumn, in red.\n\n"
)
FIRST, SECOND = f"#pagebreak()\n#align(center, {BARS})\n", f"#pagebreak()\n#align(center, {curve()})\n"


BEFORE = (
    f"{PAGE}= Results\n{PROSE}\n#pagebreak()\n*Figure 1.* Heights of the first harbour in spring.\n{FIRST}"
    f"#pagebreak()\n*Figure 2.* Curves of the second harbour in autumn, in red.\n{SECOND}"
)


@pytest.mark.parametrize(
    "pages",
    [
        LIST + FIRST + SECOND,
        f"{LIST}{FIRST}\nFigure 1\n{SECOND}\nFigure 2",
        BEFORE,
    ],
    ids=["in-order", "numbered-pages", "caption-before-each"],
)
def test_captions_on_pages_of_their_own_find_their_pictures(pages: str) -> None:
    document, notices, here = read(typeset(pages))
    first, second = of_kind(document, "figure")
    assert (first.label, first.text) == ("Figure 1", "Heights of the first harbour in spring.")
    assert (second.label, second.text) == ("Figure 2", "Curves of the second harbour in autumn, in red.")
    assert first.place.page < second.place.page
    blue, red = (shape(block, here).reshape(-1, 3).min(axis=0) for block in (first, second))
    assert (blue[2] < 100, red[0] < 100) == (True, True)
    assert notices == []


def test_a_figure_of_several_pages_is_one_picture() -> None:
    pages = "".join(
        f"#pagebreak()\n#align(center)[{where} bank, noise model \\ #{curve()}]\n"
        for where in ("northern", "eastern", "western")
    )
    listed = (
        f"{PAGE}= Results\n{PROSE}\n\n= Figure captions\n\n"
        "*Figure 1.* Heights in each season: spring, summer, winter.\n\n"
        "*Figure 2.* The noise model of the river at each bank of it, northern, eastern and western.\n\n"
    )
    document, notices, here = read(typeset(listed + FIRST + pages))
    first, second = of_kind(document, "figure")
    assert (first.label, second.label, second.place.page) == ("Figure 1", "Figure 2", 3)
    assert notices == []
    red = (shape(second, here)[:, :, 2].astype(int) - shape(second, here)[:, :, 0] > 100).astype(np.uint8)
    count = cv2.connectedComponents(cv2.dilate(red, np.ones((9, 9), np.uint8)))[0] - 1
    assert count == 3


def test_a_table_on_a_page_of_its_own_may_be_turned_in_two_ways() -> None:
    whole = table(HEADS, rules=True)
    flipped = f"#pagebreak()\n#set page(flipped: true)\n{figure(whole, CAPTION, kind='table', above=True)}\n"
    sideways = (
        f"#pagebreak()\n#rotate(-90deg, reflow: true)[{figure(whole, CAPTION, kind='table', above=True)}]\n"
    )
    document, _, here = read(
        typeset(f"{PAGE}= Results\n{PROSE}{flipped}#set page(flipped: false)\n{sideways}")
    )
    found = of_kind(document, "table")
    assert [block.label for block in found] == ["Table 1", "Table 2"]
    for block in found:
        assert block.table is not None
        assert block.table.rows[1] == ("south", "8.25", "35")
        high, wide = shape(block, here).shape[:2]
        assert wide > 2 * high
    box = found[1].place.box
    assert box is not None and box.y1 - box.y0 > 2 * (box.x1 - box.x0)  # as it stands on the page


def test_a_turned_table_amid_upright_text_is_shown() -> None:
    whole = figure(table(HEADS, rules=True), CAPTION, kind="table")
    turned = f"#align(center, rotate(-90deg, reflow: true)[{whole}])"
    document, _, here = read(paper(turned, page=PAGE.replace("560pt", "700pt")))
    (found,) = of_kind(document, "figure")
    high, wide = shape(found, here).shape[:2]
    assert high > 1.5 * wide
    assert len(words(document)) > 2 * len(PROSE) - 10
