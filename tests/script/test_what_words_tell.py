"""What a sentence's words tell of its part, and the film that comes of it."""

import re
from dataclasses import replace

import pytest
from script_papers import StandStill, paper, written

from reelwright.script.beats import Passages, trimmed
from reelwright.script.hanging import hangs
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered
from reelwright.script.roles import Roles
from reelwright.script.weighing import weighed
from reelwright.script.wording import announces, borrowed, gap, orders, outcome, points_away, settles

EN = TONGUES["en"]

FOUND = [
    "The method reduces the error by 40% on all harbours.",
    "The authors show up to 2.8× speedup when going from one to four devices.",
    "No diversity measure was able to differentiate all land cover types.",
    "The results indicate that the amplitude of one noise is highly correlated with the other.",
    "The scheme provides more accurate estimates than the commonly used methods.",
]
NOT_FOUND = [
    "The authors evaluate the performance of the package on three machines.",
    "Timings only include the computation.",
    "The benchmark uses sparse matrices with a density of 10%.",
    "In the lower stratum, 29% of the indices were compared using rank tests.",
    "The loss of field margins has been associated with an overall decline of birds.",
    "The authors present the steps of the procedure for one harbour.",
    "Future work will improve the speed by 20% on all machines.",
]


def heard(text):
    """`text` as a sentence of a paper's results."""
    made = gathered(paper(f"# Tides\n\n## Results\n\n{text}"), EN)
    return made.heard[0], made


@pytest.mark.parametrize("text", FOUND)
def test_what_was_found_is_an_outcome(text) -> None:
    assert outcome(*heard(text))


@pytest.mark.parametrize("text", NOT_FOUND)
def test_how_it_was_done_what_others_found_and_what_is_planned_are_none(text) -> None:
    assert not outcome(*heard(text))


def test_another_works_finding_is_borrowed_but_not_the_authors_own_beside_it() -> None:
    assert borrowed(heard("The error grows with the wind speed in most harbours [12].")[0])
    assert borrowed(heard("Several studies found a strong effect of the wind.")[0])
    assert not borrowed(heard("As in earlier work [12], the authors find a strong effect of the wind.")[0])
    assert not borrowed(heard("The error grows with the wind speed in most harbours.")[0])


WORDS = [
    (announces, "The authors present a method that needs one gauge.", True),
    (announces, "The method needs one gauge.", False),
    (gap, "Existing tools fail to scale beyond ten authors.", True),
    (gap, "The authors present software to address the challenges of writing.", False),
    (settles, "Samples were collected in 12 harbours.", True),
    (settles, "The error is largest in winter.", False),
    (points_away, "Details on the datasets are given in the methods section of this paper.", True),
    (points_away, "On the rightmost point, one device is full.", True),
    (points_away, "The datasets hold details on 12 harbours.", False),
    (orders, "If the spectrum fails the criteria, clean the instrument.", True),
    (orders, "If the spectrum fails the criteria, the run is repeated.", False),
]


@pytest.mark.parametrize(("ask", "text", "answer"), WORDS)
def test_words_tell_what_a_sentence_is_for(ask, text, answer) -> None:
    assert ask(text) is answer


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("For each model, the author evaluated this function numerically.", False),
        ("From the visual inspections, both of these models appear attractive.", False),
        ("The language lacks similar libraries to automatically move memory.", False),
        ("The largest harbour still fits into the memory of a telephone.", False),
        ("Sample 2 has an error of four centimetres in the spring.", False),
        ("Some series are split, but they are much fewer than before.", False),
        ("The largest of the harbours has an error of four centimetres.", True),
        ("The water holds CO₂ in amounts that vary by the day.", True),
        ("The model is similar to those of other harbours.", True),
        ("In many harbours, this paper finds an error.", True),
    ],
)
def test_a_sentence_that_names_what_came_before_hangs_on_it(text, alone) -> None:
    assert hangs(heard(text)[0]) is not alone


TAKEN_BACK = """# Noise of Gauges

## Abstract

The noise of gauges is difficult to tell from the tide. The authors present a test that separates them \
with one gauge. The test finds the noise in 95% of the cases.

## Introduction

The standard fit gives exact expressions for the errors of the noise of gauges. However, this holds \
only if the errors are independent. Gauges lack independent errors because the tide is slow.

## Method

The test compares the noise of two hours at each gauge. It uses the median of all differences.

## Results

The test runs on a small computer. The noise was higher than the tide in 3 of 12 harbours. Other tests of \
noise need two gauges in each harbour [3].

## Conclusion

The test of noise is more accurate than least squares at all gauges. The noise of harbours has been linked \
to ships by earlier studies [4].
"""


@pytest.fixture(scope="module", params=[1.0, 2.0, 3.0])
def film(request):
    """The lines of a short paper's film, with their chapters, at three lengths."""
    script = written(StandStill, paper(TAKEN_BACK), request.param, "general", 160.0).thing
    chapter, told = "", []
    for scene in script.scenes:
        chapter = scene.chapter or chapter
        told += [(chapter, line.text) for line in scene.lines if line.cites]
    return told


def test_a_statement_keeps_the_sentence_that_takes_it_back() -> None:
    material = gathered(paper(TAKEN_BACK), EN)
    sentences = weighed(material, Roles({}, {}, understood=False, closes=True), "general")
    passages = Passages(material, sentences, "general")
    one = next(one for one in sentences if one.heard.text.startswith("The standard fit"))
    assert one.heard.turned
    beat = passages.around(one, "problem")
    assert beat is not None
    assert beat.least == 2
    assert "only if the errors are independent" in beat.said[1].text
    assert trimmed(replace(beat, said=beat.said[:2])) is None
    alone = paper(TAKEN_BACK.replace("this holds only", "x_i == y_i holds only"))
    made = gathered(alone, EN)
    left = next(each for each in made.heard if each.text.startswith("The standard fit"))
    assert left.turned  # though what takes it back cannot be spoken


def test_results_are_this_papers_and_what_others_found_is_not_remembered(film) -> None:
    results = [text for chapter, text in film if chapter == "Results"]
    assert results
    assert any(re.search(r"95%|more accurate|higher than", text) for text in results)
    late = [text for chapter, text in film if chapter in ("Results", "Remember")]
    assert not any("linked to ships" in text or "need two gauges" in text for text in late)


def test_an_expert_hears_a_measured_result_first_where_there_are_others() -> None:
    more = TAKEN_BACK.replace(
        "The test runs on a small computer.",
        "The error was 20% lower than before. It was largest in winter. The test tends to miss storms.",
    )
    expert = written(StandStill, paper(more), 3.0, "expert", 160.0).thing
    general = written(StandStill, paper(more), 3.0, "general", 160.0).thing
    assert re.search(r"\d", expert.scenes[0].lines[0].text)
    assert "difficult" in general.scenes[0].lines[0].text
