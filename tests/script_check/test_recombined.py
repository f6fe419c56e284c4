"""Lines made of their source's own words, put together another way; and the same said truly."""

import pytest
from checked import TIDES

from reelwright.core.document import Block, Document, Place
from reelwright.core.script import Line, Scene, Statement
from reelwright.script.checking.amounts import amounts
from reelwright.script.checking.evidence import evidence, paper_of, taken_apart
from reelwright.script.checking.judging import line_doubts
from reelwright.script.checking.words.en import ENGLISH

TEXT = {
    "a": "The reader was originally built on top of the Kaapi runtime and had been recently rewritten on top "
    "of the Legion runtime. All filters were rinsed with water, with the exception of the membrane.",
    "b": "A total of 25,297 individual plants belonging to 588 species were recorded. The lower, middle and "
    "upper layers held 436, 330 and 241 species, respectively. Most plots were sampled in only one year.",
    "c": "Station ALBH is located on the coast. Station DRAO uses a Rogue receiver. The first plot is a "
    "histogram of all choices. The second plot illustrates five simulated runs.",
    "d": "Hanahan and colleagues introduced six hallmarks of cancer in a seminal paper. The models tend to "
    "be unstable in practice. There was an increase by 0.5 degrees in mean temperature, and a loss of wind.",
    "e": "The mean squared displacement (MSD) grows with time. Ordinary least squares (OLS) fits a straight "
    "line. The method was implemented in May 1988 and revised in April 1996.",
}


@pytest.fixture(scope="module")
def document() -> Document:
    blocks = tuple(Block(id=name, kind="text", text=text, place=Place(page=1)) for name, text in TEXT.items())
    return TIDES.model_copy(update={"title": "Of many things", "blocks": blocks, "keywords": ()})


def _errors(document: Document, cite: str, text: str) -> list[str]:
    paper = paper_of(document, None)
    line = Line(id="l", text=text, cites=(cite,))
    scene = Scene(id="s", heading="H", lines=(line,), shows=Statement(bullets=()))
    found = evidence(line, taken_apart(text, paper.words, paper.tongue), paper)
    return [doubt.message for doubt in line_doubts(line, scene, found, paper) if doubt.level == "error"]


@pytest.mark.parametrize(
    ("cite", "true", "false"),
    [
        ("a", "It was first built on Kaapi and lately rewritten on Legion.", None),
        ("a", None, "It was first built on Legion and lately rewritten on Kaapi."),
        ("a", "All filters but the membrane were rinsed with water.", None),
        ("a", None, "All filters and the membrane were rinsed with water."),
        ("b", "They recorded 588 species among more than twenty-five thousand plants.", None),
        ("b", None, "They recorded 588 plants of more than twenty-five thousand species."),
        ("b", "The upper layer held 241 species.", "The upper layer held 436 species."),
        ("b", "Most plots were sampled in one year only.", "All plots were sampled in one year."),
        ("c", "ALBH lies on the coast.", "DRAO lies on the coast."),
        ("c", "The second plot traces five simulated runs.", "The first plot traces five simulated runs."),
        ("d", "Hanahan and colleagues introduced six hallmarks of cancer.", None),
        ("d", None, "In this paper, the authors introduced six hallmarks of cancer."),
        ("d", "Such models tend to be unstable.", "Such models tend to be stable."),
        ("d", "The mean temperature rose by half a degree.", "The mean temperature fell by half a degree."),
        ("e", "The method was implemented in May 1988.", "The method was implemented in April 1988."),
        ("e", "The mean squared displacement, or MSD, grows with time.", None),
        ("e", None, "The mean squared displacement, or OLS, grows with time."),
    ],
)
def test_what_is_put_together_another_way_is_an_error(
    document: Document, cite: str, true: str | None, false: str | None
) -> None:
    if true:
        assert _errors(document, cite, true) == []
    if false:
        assert _errors(document, cite, false)


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("a hundred and sixty-nine stations", 169, ""),
        ("two dozen people", 24, ""),
        ("half a million cells", 500_000, ""),
        ("five and a half million articles", 5_500_000, ""),
        ("a degree and a half", 1.5, "°"),
        ("half a degree", 0.5, "°"),
        ("two fifths of it", 0.4, ""),
        ("a thousand and one nights", 1001, ""),
    ],
)
def test_numbers_as_they_are_said(said: str, value: float, unit: str) -> None:
    (found,) = amounts(said, ENGLISH)
    assert (found.value, found.unit) == (pytest.approx(value), unit)


def test_a_range_is_two_numbers() -> None:
    assert [one.value for one in amounts("between a hundred and two hundred", ENGLISH)] == [100, 200]
