"""Numbers with their units, and the tables and figures that results come from."""

import pytest

from reelwright.script.languages.tables import TONGUES
from reelwright.script.understanding.quantities import quantities, value_of
from reelwright.script.understanding.signs.table import SIGNS
from understanding.made_papers import float_, paper, table, understood


def measured(text, language="en"):
    block = paper(text).blocks[0]
    found = quantities(block, 0, len(text), TONGUES[language], SIGNS[language])
    return [(one.written, one.unit, one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell by 76% in 27 years.", [("76", "%", 76), ("27", "years", 27)]),
        ("It holds 1,503 samples.", [("1,503", "", 1503)]),
        ("A rise of 3.2 ± 0.1 mm was seen.", [("3.2 ± 0.1", "mm", 3.2)]),
        ("It was −0.058 at 20 °C.", [("−0.058", "", -0.058), ("20", "°C", 20)]),
        ("We saw 2.5× and 10 to 20 µg/L there.", [("2.5", "×", 2.5), ("10", "µg/L", 10), ("20", "µg/L", 20)]),
        ("The rate is 3 × 10⁻⁵ m s⁻¹ here.", [("3 × 10⁻⁵", "m s⁻¹", 3e-5)]),
        ("P<0.001 was found.", [("0.001", "", 0.001)]),
    ],
)
def test_quantities_are_read_with_their_units(text, expected):
    assert measured(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was measured in 1998 and 2016.",
        "See Table 2, Figures 3 and 4, and Section 5.1.",
        "Smith has shown it [12] and [3, 4].",
        "As Eq. (7) says, PM2.5 and CO2 are alike.",
        "We used Python 3, version 2, and Windows 10.",
        "The 2-hexanone and 1,2-dibromoethane were pure.",
        "From 1-April to 30-October, with a 95% CI.",
    ],
)
def test_names_years_and_labels_are_no_quantities(text):
    assert measured(text) == []


def test_the_decimal_comma_is_read_by_language():
    assert measured("Der Wert sank um 3,4 % auf 1.250 kg.", "de") == [
        ("3,4", "%", 3.4),
        ("1.250", "kg", 1250),
    ]
    assert value_of("1,250", "en") == 1250
    assert value_of("0,125", "pt") == 0.125


TABLES = (
    table("Site | Rise (mm)", "North | 3.41", "South | 2.96", label="Table 1"),
    table("Site | Depth (m)", "North | 120", "South | 85", label="Table 2"),
)


def shown(text, *more):
    found = understood("## Results", text, *TABLES, float_("figure", "Figure 1"), *more)
    return [result.shown_in for result in found.results]


def test_the_table_that_a_sentence_names_is_its_source():
    assert shown("The rise was higher in the north than in the south by 12% (Table 2).") == [("b3",)]


def test_the_table_that_holds_the_number_is_its_source():
    assert shown("We found that the sea rises by 3.41 mm in the north.") == [("b2",)]


def test_a_number_in_no_table_has_no_source():
    assert shown("We found that the sea rises by 7.77 mm in the north.") == [()]


def test_a_neighbour_names_the_source():
    assert shown("Figure 1 shows the sea. We found that it rises by 12% there.") == [("b4",)]


def told(*paragraphs):
    return [one.claim.text for one in understood(*paragraphs).results]


@pytest.mark.parametrize(
    "text",
    [
        "The limit is defined for each gauge so that false alarms are fewer than 1 percent.",
        "Similar to our results, previous gauges showed that the tide rises by 12% in winter.",
        "We have not used the wind, which reduces the error by 12%.",
    ],
)
def test_a_definition_a_likeness_and_what_was_not_done_are_no_results(text):
    assert told("## Results", text) == []


def test_the_summary_s_results_are_never_crowded_out():
    own = "We show that one gauge gives the tide of three harbours."
    many = [f"We found that harbour {n} has tides {n}.5% higher than before, by 4 cm." for n in range(2, 20)]
    found = told("## Abstract", own, "## 1 Introduction", "Tides matter to all.", "## Results", *many)
    assert own in found
    assert len(found) == 12
