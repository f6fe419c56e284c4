"""'We' told by someone else: the authors, this paper, or anyone."""

import pytest

from reelwright.script.cleaning import plain
from reelwright.script.languages.tables import TONGUES

EN = TONGUES["en"]

TOLD = [
    (2, "In this paper, we show that ice melts faster.", "This paper shows that ice melts faster."),
    (
        2,
        "In this work we introduced a test for the drift of gauges.",
        "This work introduced a test for the drift of gauges.",
    ),
    (
        2,
        "In this paper, we present a test and apply it to gauges.",
        "The authors present a test and apply it to gauges.",
    ),
    (
        2,
        "If we remove the gauge, the error of the forecast grows.",
        "If one removes the gauge, the error of the forecast grows.",
    ),
    (2, "We need to know the depth of the harbour.", "One needs to know the depth of the harbour."),
    (
        0,
        "We can choose between two gauges in this harbour.",
        "One can choose between two gauges in this harbour.",
    ),
    (
        2,
        "We could not measure the wind in the harbour.",
        "The authors could not measure the wind in the harbour.",
    ),
    (
        2,
        "The gauges that we used are kept in the museum.",
        "The gauges that the authors used are kept in the museum.",
    ),
    (
        2,
        "The record allowed us to test the method at night.",
        "The record made it possible to test the method at night.",
    ),
    (
        2,
        "The planets circle stars other than our Sun and its kin.",
        "The planets circle stars other than the Sun and its kin.",
    ),
    (
        1,
        "We build a network and test the forecast at night.",
        "The author builds a network and tests the forecast at night.",
    ),
    (
        2,
        "The record may tell how we, as a culture, perceive the sea.",
        "The record may tell how people, as a culture, perceive the sea.",
    ),
    (
        2,
        "Based on our experience with gauges, we discuss the cost of a forecast.",
        "Based on their experience with gauges, the authors discuss the cost of a forecast.",
    ),
    (
        2,
        "Five samples were classed as ‘Type I’ and nine as ‘Type II’.",
        "Five samples were classed as ‘Type I’ and nine as ‘Type II’.",
    ),
]


@pytest.mark.parametrize(("authors", "printed", "told"), TOLD)
def test_we_is_told_as_whoever_it_is(authors, printed, told) -> None:
    heard = plain(printed, EN, authors)
    assert heard is not None
    assert heard.text == told


REFUSED = [
    (0, "We propose a new method for the forecast of tides."),  # nobody is named as author
    (2, "We, as a culture, live by the tide and its times."),
    (2, "The gauge of Smith et al. is slower than our method at night."),  # not 'than the method'
    (2, "We sorted the samples into ‘Type I’ and ‘Type II’ by hand."),
    (1, "We use the record to build a network and test the forecast."),  # whose verb is 'test'?
    (2, "Why do we observe a falling error at night?"),
]


@pytest.mark.parametrize(("authors", "printed"), REFUSED)
def test_where_it_is_not_clear_who_we_are_nothing_is_said(authors, printed) -> None:
    assert plain(printed, EN, authors) is None


@pytest.mark.parametrize("authors", [1, 3])
def test_ours_is_not_said_since_theirs_would_be_the_others(authors) -> None:
    """'the others can do much that theirs cannot' says it of the others."""
    assert plain("The other programs can do much that ours cannot do yet.", TONGUES["en"], authors) is None
