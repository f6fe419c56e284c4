"""Markdown becomes a Document: front matter, sections, lists, quotes, tables, formulas, figures."""

import base64
import io
import zipfile

import pytest
from document_tools import read_file, read_text
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from conftest import SHARED
from reelwright.core.document import Table

ON_SHARED = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")

PAPER = r"""---
title: "Tides in `narrow` bays"
subtitle: A study
author:
  - name: Ada Bay
    affiliation: 1
  - given: Chen
    family: Li
date: 2024-05-06
doi: https://doi.org/10.1234/tides.5
license: CC BY 4.0
journal: Journal of Shores
abstract: Bays resonate when their length is *right*.
---

# Introduction {#sec:intro}

Tides of $h_0 = 1.5\,\mathrm{m}$ grow[^note] in bays [@garrett1972; see @bay, p. 3]. It costs $5 to $10.
H<sub>2</sub>O is **water**. Mail a@b.org.

## Deeper

1. first
2. second
   - nested

   more of the second

> Time and tide wait for none.

# Model

The period is

$$
T = \frac{4L}{\sqrt{g H}} \tag{1}
$$

and $$E = m c^2$$

```python
period = 4 * length
```

Table 1: Bays measured.

| Bay   | Range | Note |
|-------|------:|------|
| Fundy |  16.3 | $\approx$ 12 h |
| Ungava | 16.1 |

Table 1 shows that both are large.

# References

1. Garrett, C. (1972). Tidal resonance.

- Bay, A. (2020). Shores.

[^note]: Near resonance.
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return read_text(PAPER, tmp_path_factory.mktemp("paper"))


def kinds(made, kind):
    return [block for block in made.thing.blocks if block.kind == kind]


def test_the_front_matter_is_the_front(paper):
    document = paper.thing
    assert document.title == "Tides in narrow bays: A study"
    assert document.authors == ("Ada Bay", "Chen Li")
    assert (document.year, document.venue) == ("2024", "Journal of Shores")
    assert (document.doi, document.licence) == ("10.1234/tides.5", "CC BY 4.0")
    assert document.language == "en"
    abstract = document.blocks[0]
    assert (abstract.section, abstract.text) == ("Abstract", "Bays resonate when their length is right.")


def test_sections_have_levels_and_ordinals(paper):
    headings = [(block.level, block.text, block.place.page) for block in kinds(paper, "heading")]
    assert headings == [(1, "Introduction", 1), (2, "Deeper", 1), (1, "Model", 2), (1, "References", 3)]
    assert paper.thing.source.pages == 3
    (quote,) = kinds(paper, "quote")
    assert (quote.section, quote.text, quote.place.page) == ("Deeper", "Time and tide wait for none.", 1)


def test_a_sentence_reads_as_text(paper):
    text = next(block.text for block in kinds(paper, "text") if "Tides" in block.text)
    assert text == "Tides of h₀ = 1.5 m grow in bays. It costs $5 to $10. H₂O is water. Mail a@b.org."
    assert any("citation" in notice.message for notice in paper.notices)


def test_lists_keep_their_items_apart(paper):
    assert [block.text for block in kinds(paper, "list")] == [
        "first",
        "second",
        "nested",
        "more of the second",
    ]


def test_formulas_keep_their_source_and_number(paper):
    (equation,) = kinds(paper, "equation")
    assert (equation.text, equation.label) == (r"T = \frac{4L}{\sqrt{g H}}", "(1)")
    assert 1.2 < equation.picture.width / equation.picture.height < 2.5
    assert any(block.text == "and E = m c²" for block in kinds(paper, "text"))


def test_a_formula_that_is_not_known_stays_source(tmp_path):
    made = read_text("# T\n\nWords.\n\n$$\\foo{x}$$\n", tmp_path)
    (equation,) = kinds(made, "equation")
    assert (equation.text, equation.picture) == ("\\foo{x}", None)
    assert "uses \\foo" in made.notices[0].message


def test_a_table_has_cells_and_the_caption_beside_it(paper):
    (table,) = kinds(paper, "table")
    assert table.table == Table(
        header=("Bay", "Range", "Note"), rows=(("Fundy", "16.3", "≈ 12 h"), ("Ungava", "16.1", ""))
    )
    assert (table.label, table.text) == ("Table 1", "Bays measured.")
    assert any(block.text == "Table 1 shows that both are large." for block in kinds(paper, "text"))


def test_references_and_footnotes_stand_apart(paper):
    assert [block.text[:7] for block in kinds(paper, "reference")] == ["Garrett", "Bay, A."]
    assert [block.text for block in kinds(paper, "footnote")] == ["Near resonance."]
    assert kinds(paper, "code")[0].text == "period = 4 * length"


def test_identities_are_unique_and_reading_twice_is_the_same(paper, tmp_path):
    identities = [block.id for block in paper.thing.blocks]
    assert len(set(identities)) == len(identities)
    assert read_text(PAPER, tmp_path) == paper


def test_a_lone_first_heading_is_the_title_and_a_byline_the_authors(tmp_path):
    document = read_text(
        "# Über Gezeiten\n\nBy Ada Bay, Chen Li and Eva Sund\n\n"
        "## Eins\n\nDas ist die Flut und der Mond zieht sie an.\n",
        tmp_path,
    ).thing
    assert document.title == "Über Gezeiten"
    assert document.authors == ("Ada Bay", "Chen Li", "Eva Sund")
    assert document.language == "de"
    assert [(block.level, block.text) for block in document.blocks if block.kind == "heading"] == [
        (1, "Eins")
    ]


def test_a_text_that_does_not_name_itself_gets_the_files_name(tmp_path):
    made = read_text("Only a paragraph of words.\n", tmp_path, "why-the_sea moves.md")
    assert made.thing.title == "Why the sea moves"
    assert [notice.where for notice in made.notices] == ["title"]


def test_broken_front_matter_is_left_out_and_noticed(tmp_path):
    made = read_text("---\ntitle: [unclosed\n---\n\n# T\n\nWords.\n", tmp_path)
    assert made.thing.title == "T"
    assert [(notice.level, notice.where) for notice in made.notices] == [("warning", "front matter")]


def test_other_encodings_are_read_and_doubted(tmp_path):
    path = tmp_path / "paper.md"
    path.write_bytes("# Café\n\nCrème brûlée.\n".encode("cp1252"))
    made = read_file(path, tmp_path / "one")
    assert (made.thing.title, made.notices[0].where) == ("Café", "text")
    path.write_bytes("# Café\r\n\r\nCrème brûlée.\r\n".encode("utf-16"))
    made = read_file(path, tmp_path / "two")
    assert (made.thing.title, made.notices) == ("Café", ())


def test_figures_have_their_picture_caption_label_and_credit(tmp_path):
    for name in ("a.png", "b.png"):
        Image.new("RGB", (200, 100), "navy").save(tmp_path / name)
    packed = io.BytesIO()
    Image.new("RGB", (64, 64), "olive").save(packed, "PNG")
    inline = base64.b64encode(packed.getvalue()).decode()
    (tmp_path / "paper.md").write_text(
        "# T\n\n![Figure 2: The *bay* $x^2$. Photo: Ada Bay, CC BY 4.0.](a.png){width=50%}\n\n"
        "![](b.png)\n\n*Figure 3. Its mouth.*\n\nFigure 3 shows the mouth.\n\n"
        f"Words with ![a dot](data:image/png;base64,{inline}) in them.\n\n"
        '<p><img src="a.png"><br>By the sea</p>\n'
    )
    blocks = read_file(tmp_path / "paper.md", tmp_path / "tools").thing.blocks
    figures = [block for block in blocks if block.kind == "figure"]
    assert [(block.label, block.text) for block in figures] == [
        ("Figure 2", "The bay x². Photo: Ada Bay, CC BY 4.0."),
        ("Figure 3", "Its mouth."),
        ("", "a dot"),
        ("", "By the sea"),
    ]
    assert figures[0].credit == "Photo: Ada Bay, CC BY 4.0"
    assert [(block.picture.width, block.picture.height) for block in figures] == [
        (200, 100), (200, 100), (64, 64), (200, 100),
    ]  # fmt: skip
    assert [block.text for block in blocks if block.kind == "text"] == [
        "Figure 3 shows the mouth.",
        "Words with in them.",
    ]


@ON_SHARED
@pytest.mark.parametrize(
    ("name", "language", "title"),
    [
        ("brief-1_tides.md", "en", "Why are there two high tides a day?"),
        ("brief-2_postgres-vacuum.md", "en", "Onboarding video: what VACUUM does in PostgreSQL"),
        (
            "brief-3_kurz-erklaert-waermepumpe.md",
            "de",
            "Kurz erklärt: Wie holt eine Wärmepumpe Wärme aus kalter Luft?",
        ),
    ],
)
def test_briefs_read_well(name, language, title, tmp_path):
    made = read_file(SHARED / "briefs" / name, tmp_path)
    assert (made.thing.language, made.thing.title, made.notices) == (language, title, ())
    words = " ".join(block.text for block in made.thing.blocks)
    assert "**" not in words
    assert "`" not in words
    if "vacuum" in name:
        (code,) = kinds(made, "code")
        assert code.text.endswith("ORDER BY n_dead_tup DESC LIMIT 5;")
    if language == "de":
        assert "−20 °C" in words
        assert "„Jahresarbeitszahl“" in words


@ON_SHARED
def test_a_published_markdown_paper_reads_whole(tmp_path):
    with zipfile.ZipFile(SHARED / "papers" / "astronomy_joss-exoplanet.zip") as archive:
        archive.extractall(tmp_path)
    made = read_file(tmp_path / "joss" / "paper.md", tmp_path / "tools")
    document = made.thing
    assert document.title.startswith("exoplanet: Gradient-based")
    assert (len(document.authors), document.authors[0], document.year) == (
        16,
        "Daniel Foreman-Mackey",
        "2021",
    )
    (figure,) = kinds(made, "figure")
    assert (figure.picture.width, figure.picture.height) == (1566, 553)
    assert not any("@" in block.text for block in document.blocks)
    assert made.notices == ()  # every citation is found in the bibliography beside it


SIGNS = (
    "# ",
    "## ",
    "text ",
    "*",
    "**",
    "`",
    "$",
    "$$",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "1. ",
    "\\",
    "{",
    "}",
    "é",
    "\0",
)
RUNS = (
    "| a | b |\n|---|---|\n",
    "![a](b.png)",
    "![](file:///x)",
    "[@k]",
    "<sub>",
    "<p>",
    "---\n",
    "    ",
    "```\n",
)
NOTES = ("[^1]", "[^1]: n\n", "Table 1: c\n", "Figure 1: c\n")
MARKS = st.lists(st.sampled_from((*SIGNS, *RUNS, *NOTES)), max_size=40)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKS)
@example(["<p>", "![a](b.png)", "[@k]"])
def test_any_run_of_marks_becomes_pieces(marks):
    from reelwright.document.markdown_blocks import draft, links

    text = "".join(marks)
    made = draft(text)
    shown = {piece.link for piece in made.pieces if piece.kind == "figure"}
    assert shown <= set(links(text))
    for piece in made.pieces:
        assert piece.text == piece.text.strip() or piece.kind == "code"
        assert (piece.level > 0) == (piece.kind == "heading")
        if piece.table:
            widths = {len(row) for row in piece.table.rows}
            assert len(widths) <= 1
