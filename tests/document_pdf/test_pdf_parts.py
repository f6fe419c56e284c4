"""The small rules that the reader is made of."""

import pytest

from reelwright.document.pdf.front import names_in, read_facts
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.glyphs import Font, Glyph
from reelwright.document.pdf.lines import Line, read_lines
from reelwright.document.pdf.prose import Vocabulary, appended, joined

ROMAN = Font("Roman", bold=False, italic=False, mono=False, math=False)


def row(text: str, base: float = 100.0, left: float = 50.0, raised: str = "") -> list[Glyph]:
    """Glyphs of `text`, 5 points wide each, size 10; the `raised` ones at the end are higher, smaller."""
    glyphs = []
    spaced = False
    for index, letter in enumerate(text + raised):
        x = left + 5 * index
        if letter == " ":
            spaced = True
            continue
        high = index >= len(text)
        size, foot = (7.0, base - 4) if high else (10.0, base)
        glyphs.append(
            Glyph(
                letter,
                Rect(x, foot - 0.7 * size, x + 5, foot),
                x,
                x + 5,
                foot,
                size,
                ROMAN,
                spaced,
                drawn=False,
            )
        )
        spaced = False
    return glyphs


def lines(*texts: str) -> list[Line]:
    return [line for index, text in enumerate(texts) for line in read_lines(1, row(text, 100 + 12.0 * index))]


def prose(*texts: str, known: str = "") -> str:
    return joined(lines(*texts), Vocabulary([*lines(*texts), *lines(known or "x")]))


def test_a_word_broken_at_the_line_end_is_one_again() -> None:
    assert prose("we esti-", "mate it") == "we estimate it"


def test_a_hyphen_that_the_author_wrote_stays() -> None:
    assert (
        prose("a state-", "of-the-art way", known="state of-the-art state-of-the-art")
        == "a state-of-the-art way"
    )
    assert prose("for atomic-", "scale work", known="atomic scale things") == "for atomic-scale work"


def test_a_name_and_a_number_keep_theirs() -> None:
    assert prose("by Paul-", "Hus and COVID-", "19 data") == "by Paul-Hus and COVID-19 data"


def test_a_raised_number_is_a_citation_and_never_part_of_the_word() -> None:
    line = read_lines(1, row("as was shown", raised="12"))
    assert joined(line, Vocabulary(line)) == "as was shown [12]"


def test_a_raised_number_on_a_unit_is_a_power() -> None:
    line = read_lines(1, row("an area of 5 km", raised="2"))
    assert joined(line, Vocabulary(line)) == "an area of 5 km²"


def test_an_address_broken_over_lines_is_whole() -> None:
    known = Vocabulary([])
    assert (
        appended("see https://doi.org/", "10.1000/xyz for it", known)
        == "see https://doi.org/10.1000/xyz for it"
    )


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Brooke F. Connor, Ann Rose, and Mary Gay", ["Brooke F. Connor", "Ann Rose", "Mary Gay"]),
        ("Ludwig van Beethoven and Clara Schumann", ["Ludwig van Beethoven", "Clara Schumann"]),
        ("María José García-López; Jean-Luc Picard", ["María José García-López", "Jean-Luc Picard"]),
        ("A. B. Smith¹, C. de la Cruz²* & Émile Zola³", ["A. B. Smith", "C. de la Cruz", "Émile Zola"]),
        ("we show that the method works", []),
    ],
)  # fmt: skip
def test_names_are_told_from_other_words(line: str, people: list[str]) -> None:
    assert names_in(line) == people


def test_facts_are_read_where_the_paper_states_them() -> None:
    front = (
        "Journal of Testing\nVol. 3, 2021\nhttps://doi.org/10.1234/abc.def.5.\narXiv:2305.18244v2 [physics]\n"
    )
    facts = read_facts(front, "", "1999")
    assert (facts.doi, facts.arxiv, facts.year, facts.venue) == (
        "10.1234/abc.def.5", "2305.18244v2", "2021", "Journal of Testing"
    )  # fmt: skip
    assert (
        read_facts(
            "x", "this article is licensed under a Creative Commons Attribution 4.0 licence", ""
        ).licence
        == "CC BY 4.0"
    )
    assert read_facts("x", "", "1999").year == "1999"
