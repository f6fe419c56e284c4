"""Points on screen: short, whole, and never cut mid-phrase."""

import pytest
from script_papers import TIDES

from reelwright.script.languages.bags import bag
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered
from reelwright.script.points import LONGEST, point, term

MATERIAL = gathered(TIDES, TONGUES["en"])

POINTS = [
    ("The results show that ice melts faster in summer.", "Ice melts faster in summer"),
    (
        "The authors present a forecast method that needs only one cheap gauge.",
        "Forecast method that needs only one cheap gauge",
    ),
    ("To save money, the harbour uses one cheap gauge.", "The harbour uses one cheap gauge"),
    (
        "The measure was able to differentiate all cover types.",
        "The measure could differentiate all cover types",
    ),
    (
        "The network learns the tide quickly, which makes long records quite unnecessary in most cases.",
        "The network learns the tide quickly",
    ),
    (
        "The combined forecast has the lowest mean error of all methods because it learns from storms.",
        "The combined forecast has the lowest mean error of all methods",
    ),
]


@pytest.mark.parametrize(("spoken", "shown"), POINTS)
def test_a_sentence_becomes_a_point(spoken, shown) -> None:
    assert point(spoken, MATERIAL) == shown


NEVER = [
    "The method depends on the number of gauges that each of the small harbours installs.",
    "The authors ask how inputs into a model need to change to yield the predictions that users want.",
    "Machines have become so complex and opaque over recent years that they are called black boxes.",
    "The method fails when storms change the water level faster than it was ever recorded.",
    "The difference between the first and the second forecast is large in nearly all of the years.",
]
DANGLING = bag(
    "of on in the a an and or to with by for that which is are has have become between "
    "number so very when depends how"
)


@pytest.mark.parametrize("spoken", NEVER)
def test_no_point_is_cut_mid_phrase(spoken) -> None:
    shown = point(spoken, MATERIAL)
    if shown is not None:
        assert shown.split()[-1].lower() not in DANGLING, shown
        assert len(shown.split()) <= LONGEST
    assert shown != "The method fails"  # a condition may not be cut off


def test_a_key_term_is_a_noun_phrase_of_the_sentence() -> None:
    assert term("This leads to a mean error of the neural forecast, as was to be expected.", MATERIAL) in (
        "Mean error of the neural forecast",
        "Neural forecast",
    )
    assert term("It is so.", MATERIAL) is None
