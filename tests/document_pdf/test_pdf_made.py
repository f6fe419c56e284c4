"""Pages of our own making, of which every word and its order are known."""

import random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pdf_desk import of_kind, read_bytes, texts, typeset

from reelwright.core.document import Document

WORDS = tuple(
    """
    analysis method results estimate variance distribution temperature measurement algorithm
    performance significant experiment observation statistical uncertainty characteristic
    implementation optimisation representation environment development international configuration
    simulation theoretical understanding relationship parameters consideration frequency resolution
    material structure function boundary condition between through without another different several
    because however although therefore system model network protein signal surface energy pressure
    velocity the of and to in is that for with as are this by on which from
    """.split()  # noqa: SIM905 - words are read more easily than a list of strings
)
HEADINGS = ("Introduction", "Methods", "Data and calibration", "Results", "Discussion")


def paragraph(chance: random.Random) -> str:
    sentences = [
        " ".join(chance.choice(WORDS) for _ in range(chance.randint(7, 16))).capitalize() + "."
        for _ in range(chance.randint(3, 8))
    ]
    return " ".join(sentences)


def source(paragraphs: list[str], columns: int, size: float, numbered: bool) -> str:
    body = ""
    for index, heading in enumerate(HEADINGS):
        body += f"= {heading}\n\n{paragraphs[2 * index]}{NOTE if index == 0 else ''}\n\n{BETWEEN[index]}\n\n"
        body += paragraphs[2 * index + 1] + "\n\n"
    lines = "#set par.line(numbering: n => text(size: 6pt)[#n])" if numbered else ""
    return f"""#set page("a4", columns: {columns}, numbering: "1", margin: 2.2cm,
  header: [Journal of Tests #h(1fr) Vol. 3])
#set par(justify: true, first-line-indent: (amount: 1.2em, all: true), spacing: 0.6em, leading: 0.6em)
#set text(size: {size}pt, lang: "en", hyphenate: true)
#set heading(numbering: "1.1")
#set math.equation(numbering: "(1)")
{lines}
#place(top + center, scope: "parent", float: true)[
  #text(17pt, weight: "bold")[A Study of Synthetic Pages] \\ #v(4pt)
  Ada Lovelace#super[1], Grace Hopper#super[2] \\
  #text(8pt)[#super[1] University of Somewhere, #super[2] Institute of Tests] #v(8pt)]
#text(weight: "bold")[Abstract]

{paragraphs[10]}

{body}
#heading(numbering: none)[References]
[1] A. Author and B. Writer. A paper about pages. Journal of Pages, 2020.

[2] C. Editor. Another paper that is cited here. Proceedings of Tests, 2021.
"""


NOTE = " #footnote[This is a short note.]"
FIGURE = """#figure(
  rect(width: 60%, height: 60pt, fill: aqua)[#place(center + horizon)[#circle(radius: 15pt, fill: red)]],
  caption: [A red circle on a plate.])"""
TABLE = """#figure(
  table(columns: 3, [Name], [Count], [Share], [alpha], [12], [0.5], [beta], [7], [0.3], [gamma], [5], [0.2]),
  caption: [Counts and shares of the three names.])"""
LIST = "- first item of the list\n- second item of the list"
BETWEEN = ("", "$ E = m c^2 + integral_0^1 f(x) dif x $", FIGURE, TABLE, LIST)


def read(paragraphs: list[str], columns: int, size: float, numbered: bool) -> Document:
    return read_bytes(typeset(source(paragraphs, columns, size, numbered))).thing


@settings(max_examples=5, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(seed=st.integers(0, 10_000), columns=st.sampled_from([1, 2]), size=st.sampled_from([9.0, 9.5, 11.0]),
       numbered=st.booleans())  # fmt: skip
def test_what_was_set_is_read_back_word_for_word(
    seed: int, columns: int, size: float, numbered: bool
) -> None:
    chance = random.Random(seed)
    paragraphs = [paragraph(chance) for _ in range(11)]
    document = read(paragraphs, columns, size, numbered)
    assert texts(document, "text") == [paragraphs[10], *paragraphs[:10]]
    assert [block.text for block in of_kind(document, "heading")] == ["Abstract", *HEADINGS, "References"]


def test_everything_else_finds_its_kind() -> None:
    chance = random.Random(7)
    document = read([paragraph(chance) for _ in range(11)], 2, 9.5, numbered=True)
    assert document.title == "A Study of Synthetic Pages"
    assert document.authors == ("Ada Lovelace", "Grace Hopper")
    figure, table = of_kind(document, "figure")[0], of_kind(document, "table")[0]
    assert (figure.label, figure.text) == ("Figure 1", "A red circle on a plate.")
    assert table.table is not None and table.table.header == ("Name", "Count", "Share")
    assert table.table.rows == (("alpha", "12", "0.5"), ("beta", "7", "0.3"), ("gamma", "5", "0.2"))
    assert [block.label for block in of_kind(document, "equation")] == ["(1)"]
    assert texts(document, "list") == ["first item of the list", "second item of the list"]
    assert texts(document, "footnote") == ["This is a short note."]
    assert [block.label for block in of_kind(document, "reference")] == ["[1]", "[2]"]
    numbers = [block.label for block in of_kind(document, "heading")]
    assert numbers == ["", "1", "2", "3", "4", "5", ""]


def test_a_page_of_sideways_text_is_read_upright() -> None:
    words = "A table on its side is read as any other text when its letters all run up the page. " * 12
    pages = f"#set page(width: 15cm, height: 21cm)\n#rotate(-90deg, reflow: true)[#box(width: 17cm)[{words}]]"
    document = read_bytes(typeset(pages)).thing
    assert "is read as any other text" in " ".join(texts(document, "text"))
    box = document.blocks[0].place.box
    assert box is not None and box.y1 <= 21 / 2.54 * 72 + 1 and box.x1 <= 15 / 2.54 * 72 + 1


def test_two_readings_are_equal() -> None:
    chance = random.Random(3)
    paragraphs = [paragraph(chance) for _ in range(11)]
    data = typeset(source(paragraphs, 2, 9.5, numbered=False))
    assert read_bytes(data) == read_bytes(data)
