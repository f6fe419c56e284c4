"""Front matter, headings, their depth, running heads and reference lists of papers of other kinds."""

from dataclasses import replace

import pytest
from pdf_desk import of_kind, read_bytes, texts, typeset
from test_pdf_parts import row

from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.entries import unheaded
from reelwright.document.pdf.front import names_in
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.headings import Heading, lettered
from reelwright.document.pdf.levels import levels
from reelwright.document.pdf.lines import read_lines
from reelwright.document.pdf.outline import Entry, Outline
from reelwright.document.pdf.prose import Vocabulary
from reelwright.document.pdf.section_names import REFERENCES

PLAIN, CAPITALS = (10.0, True, False, False), (10.0, True, True, False)
PROSE = "The tides of the bay were measured with great care by every one of the keepers over many years. "


def heading(number: str, text: str, style: tuple[float, bool, bool, bool] = PLAIN) -> Heading:
    return Heading(number, text, style, 1, Rect(0, 0, 1, 1))


def test_numbered_sections_stand_under_unnumbered_chapters() -> None:
    printed = [
        heading("", "ABSTRACT", CAPITALS),
        heading("", "ANALYTICAL METHOD", CAPITALS),
        heading("1", "Scope"),
        heading("1.1", "Blanks"),
        heading("2", "Reagents"),
        heading("", "METHOD PERFORMANCE", CAPITALS),
        heading("", "REFERENCES CITED", CAPITALS),
    ]
    assert levels(printed, Outline(())) == [1, 1, 2, 3, 2, 1, 1]


def test_numbered_sections_stay_on_top_where_only_abstract_and_references_have_no_number() -> None:
    printed = [
        heading("", "ABSTRACT", CAPITALS),
        heading("1", "Scope"),
        heading("1.1", "Blanks"),
        heading("", "REFERENCES", CAPITALS),
    ]
    assert levels(printed, Outline(())) == [1, 1, 2, 1]


def test_the_outline_says_how_deep_headings_stand_unless_it_contradicts_their_numbers() -> None:
    printed = [heading("", name) for name in ("Tides", "Moon", "Sun", "Winds")]
    names = ("Tides", "Moon", "Sun", "Winds")
    told = Outline([Entry(name, level, 1) for name, level in zip(names, (1, 2, 2, 1), strict=True)])
    assert levels(printed, told) == [1, 2, 2, 1]
    numbered = [
        replace(h, number=number) for h, number in zip(printed, ("1", "1.1", "1.2", "2"), strict=True)
    ]
    flat = Outline(tuple(Entry(name, 1, 1) for name in ("Tides", "Moon", "Sun", "Winds")))
    assert levels(numbered, flat) == [1, 2, 2, 1]


def test_appendices_bear_letters_only_when_these_count_on() -> None:
    both = lettered([heading("", "A Proofs"), heading("", "B Data")])
    assert [(h.number, h.text) for h in both] == [("A", "Proofs"), ("B", "Data")]
    assert lettered([heading("", "A simple model")]) == [heading("", "A simple model")]


@pytest.mark.parametrize(
    "name",
    ["Literatura citada", "Bibliografía", "Literaturverzeichnis", "Références bibliographiques",
     "Riferimenti bibliografici", "Referências", "Literature cited", "References and notes"],
)  # fmt: skip
def test_lists_of_references_are_known_in_six_languages(name: str) -> None:
    assert REFERENCES.match(name)


def test_a_degree_sign_drawn_apart_joins_its_number() -> None:
    (line,) = read_lines(1, [*row("°", 97.0, 80.0), *row("at 110 C")])
    assert line.text == "at 110° C"


def test_a_power_drawn_apart_joins_its_ten_and_no_cell_of_a_table_is_raised() -> None:
    small = [glyph._replace(size=6.5) for glyph in row("-5", 93.0, 95.0)]
    (line,) = read_lines(1, [*row("3.94 x 10"), *small])
    assert line.text == "3.94 x 10⁻⁵"
    assert len(read_lines(1, [*row("12", 100.0), *row("7", 88.0, 60.0)])) == 2


def test_marks_that_are_not_raised_do_not_stick_to_names() -> None:
    assert names_in("Dominique Makowski2, and Christopher Fisher3") == [
        "Dominique Makowski",
        "Christopher Fisher",
    ]


def entry(number: int, kind: str = "footnote") -> Draft:
    text = f"A. Author, Journal of Tides {number}, 77 (19{number + 10})."
    whole = Draft("footnote", text, 9, Rect(0, 0, 1, 1), label=str(number))
    raised = str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return whole if kind == "footnote" else replace(whole, kind="text", text=raised + text, label="")


def test_a_list_counted_by_raised_numbers_is_references_and_scattered_notes_are_not() -> None:
    together = [entry(number, "footnote" if number < 7 else "text") for number in range(1, 11)]
    made = unheaded(together, Vocabulary(()))
    assert [(one.kind, one.label) for one in made] == [("reference", f"[{n}]") for n in range(1, 11)]
    assert made[9].text.startswith("A. Author")
    between = [Draft("text", PROSE, 1, Rect(0, 0, 1, 1))] * 3
    scattered = [draft for number in range(1, 11) for draft in (entry(number), *between)]
    assert not any(one.kind == "reference" for one in unheaded(scattered, Vocabulary(())))


PAPER = f"""
#set document(title: "The tides of a narrow bay in the north")
#set page(width: 400pt, height: 500pt, margin: 60pt, header-ascent: 20pt,
  header: context if counter(page).get().first() > 1 [
    #let odd = calc.odd(counter(page).get().first())
    #text(size: 9pt, style: "italic")[#if odd [1. Observations] else [Ayer and Fisher]]
  ])
#set text(font: "Libertinus Serif", size: 10pt)
#set par(justify: true, leading: 0.6em)
#show heading.where(level: 2): it => block(below: 14pt, text(size: 10pt, weight: "regular", it.body))
#align(center)[
  #text(size: 16pt)[The tides of a narrow bay in the north]
  #v(6pt) #text(size: 11pt)[Augusta May Ayer] \\
  #text(style: "italic", size: 9pt)[Harbour Street 7, Bergen, Norway]
  #v(6pt) #text(size: 11pt)[Carl Fisher] \\ (for the Gauge Team) \\
  #text(style: "italic", size: 9pt)[Elsevier B.V., Radarweg 29, Amsterdam]
]
= Introduction
{PROSE * 12}

== How the gauges were built
{PROSE * 14}

= Observations
{PROSE * 12}

*Results.* We found that {PROSE.lower() * 3}

*One thing.* {PROSE * 8}
"""


def test_a_paper_with_addresses_changing_heads_a_quiet_heading_and_one_that_runs_in() -> None:
    document = read_bytes(typeset(PAPER)).thing
    assert document.authors == ("Augusta May Ayer", "Carl Fisher")
    headings = [(block.level, block.text) for block in of_kind(document, "heading")]
    assert headings == [
        (1, "Introduction"), (2, "How the gauges were built"), (1, "Observations"), (1, "Results"),
    ]  # fmt: skip
    whole = " ".join(texts(document, "text"))
    assert "Ayer and Fisher" not in whole
    assert "1. Observations" not in whole
    assert any(text.startswith("We found that") for text in texts(document, "text"))
