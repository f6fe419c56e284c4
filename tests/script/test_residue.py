"""What print leaves in a sentence: formulas beside their names, headings, exponents; whose work it tells."""

import pytest

from reelwright.script.cleaning import plain
from reelwright.script.languages.tables import TONGUES
from reelwright.script.person import taken_up

EN = TONGUES["en"]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("The MSD, ⟨x²⟩, is a measure of motion in the liquid.",
         "The MSD is a measure of motion in the liquid."),
        ("We model the covariance matrix Σ′ of the liquid by a line.",
         "The authors model the covariance matrix of the liquid by a line."),
        ("The population of all estimates defines a probability distribution p(D̂).",
         "The population of all estimates defines a probability distribution."),
        ("Automated pre-processing The next step is fully automated.", "The next step is fully automated."),
        ("Results We found that ice melts faster in summer.",
         "The authors found that ice melts faster in summer."),
        ("8.4 Sample receipt and storage — The laboratory stores all samples in the dark.",
         "The laboratory stores all samples in the dark."),
        ("Harbours need reliable tide forecasts, but small harbours cannot pay for them.",
         "Harbours need reliable tide forecasts, but small harbours cannot pay for them."),
        ("The reading applies to our cultural background.",
         "The reading applies to people’s cultural background."),
        ("Our forecast is as good as our best gauge.",
         "The authors’ forecast is as good as their best gauge."),
        ("The area is 40 m² and the tide is high.¹²", "The area is 40 m² and the tide is high."),
        ("Caching: the gauge keeps the last ten values of the tide.",
         "The gauge keeps the last ten values of the tide."),
        ("Statistical analysis - All values were measured three times at noon.",
         "All values were measured three times at noon."),
        ("The record is available on GitHub at https://github.com/a/b.",
         "The record is available on GitHub."),
        ("The error falls by 76% (up to 82% in midsummer) in 27 years.",
         "The error falls by 76%, up to 82% in midsummer, in 27 years."),
        ("A probe for the TP63 gene, AA455929, is found in the third place.",
         "A probe for the TP63 gene is found in the third place."),
        ("The test was made by Smith et al.and took a year.",
         "The test was made by Smith and colleagues and took a year."),
        ("We study the growth rate λ of the reef as a function of its temperature T.",
         "The authors study the growth rate λ of the reef as a function of its temperature."),
        ("To our knowledge, this is the first study of light on moths.",
         "As far as the authors know, this is the first study of light on moths."),
        ("In Experiment 1, the crew saw 12 floats; in Experiment 2, it saw 9.",
         "In Experiment 1, the crew saw 12 floats; in Experiment 2, it saw 9."),
        ("Little is known about how our brains process such signals of clay vs. sand.",
         "Little is known about how people’s brains process such signals of clay versus sand."),
        ("Bees pollinate apples, pears and plums in the old gardens.",
         "Bees pollinate apples, pears and plums in the old gardens."),
        ("Reefs [1], [2] are a habitat of fish.", "Reefs are a habitat of fish."),
        ("The model is attractive since is seems to fit the record best.",
         "The model is attractive since it seems to fit the record best."),
        ("The tool runs on the desk and/or in the cloud.", "The tool runs on the desk or in the cloud."),
    ],
)  # fmt: skip
def test_what_only_print_needs_is_left_out(printed, told) -> None:
    heard = plain(printed, EN, 2)
    assert heard is not None
    assert heard.text == told


@pytest.mark.parametrize(
    "printed",
    [
        "For n ≤ 2¹³, we observe no gain in speed.",  # an exponent is no mark of a note
        "The method offers a way to estimate D^∗ with care.",  # the formula is the object itself
        "The coefficient D^∗ = 4.2 is larger than the first.",
        "The coefficient ⟨formula⟩ of the reef is small.",
        "If the gauge fails, replace the float by a new one.",
        "We cannot yet suggest a way to do it.",
        "1,4-Dioxane and bis (2-chloroethyl) ether were left out of the test.",  # a name would be torn
        "The map of the group is given by exp(G, X).",
        "The plot shows the samples on the (M-skin, M-bone)-plane.",
        "The scripts of this work are available at under an MIT license.",
        "The genes are in the pathway hsa04510 of the cell.",
        "Water — distilled in glass, boiled for 1 hour and cooled in the dark.",
        "This version of the manuscript contains changes made after its publication.",
        "(resp. the second float) changes the value of the first gauge.",
        "Dialog: Line of text in a novel denoted by double quotes to tell that someone speaks.",
        "Prior to a test of the samples, determine if the gauge meets the criteria of the method.",
        "If the value is too high by 20 percent, then shorten the range of the gauge.",
        "By using mode (F2), the gauge relies on its own memory of the tide.",
        "The first plot, shown in Figure ², is a histogram of the tides of a year.",
        "And can be seen at the pier, there is a strong link between tide and wind.",
    ],
)
def test_what_the_sentence_needs_is_not(printed) -> None:
    assert plain(printed, EN, 2) is None


@pytest.mark.parametrize(
    "text", ["The Times The report cites is old.", "According to The Royal Society the tide is late."]
)
def test_a_name_with_an_article_is_no_heading(text) -> None:
    heard = plain(text, EN, 2)
    assert heard is None or heard.text == text


@pytest.mark.parametrize(
    ("printed", "text", "others"),
    [
        ("It has been shown that ice melts faster in summer [12].",
         "Earlier work has shown that ice melts faster in summer.", True),
        ("Ice melts faster in summer [12].", "Ice melts faster in summer.", True),
        ("We show that ice melts faster in summer [12].",
         "The authors show that ice melts faster in summer.", False),
        ("It has been shown that ice melts faster in summer.",
         "It has been shown that ice melts faster in summer.", False),
    ],
)  # fmt: skip
def test_what_others_found_is_known_by_its_citation(printed, text, others) -> None:
    heard = plain(printed, EN, 2)
    assert heard is not None
    assert (heard.text, heard.others) == (text, others)


@pytest.mark.parametrize(
    ("printed", "others"),
    [
        ("Climate change is a cause of the decline of insects [15, 18].", True),
        ("Alterations of this gene have been reported in cancer [597].", True),
        ("In 1990, Craig et al. reported that ice melts faster (see also [204]).", True),
        ("The simulations were run using the metalwalls code [41].", False),  # where a tool comes from
        ("Exoplanet is a toolkit for the analysis of time series, using PyMC3 [4].", False),
        ("Standards were prepared and analyzed according to Rose and Schroeder (1995).", False),
        ("The package offers support for models made with MLJ [5].", False),
        ("This considerably exceeds the decline of vertebrates in the same years [56, 57].", False),
        ("The float [12] is cheaper than the sensor of the old pier.", False),
    ],
)
def test_a_cited_tool_or_method_is_no_finding_of_others(printed, others) -> None:
    heard = plain(printed, EN, 2)
    assert heard is not None
    assert heard.others is others


def test_the_authors_are_taken_up_by_a_pronoun_where_nobody_else_is_meant() -> None:
    text = "The authors compare it with a float."
    assert taken_up(text, "The authors present a new gauge.", EN) == "They compare it with a float."
    assert taken_up(text, "They present a new gauge.", EN) == "They compare it with a float."
    assert taken_up(text, "The gauges are old.", EN) == text
    assert taken_up(text, "The authors say that old gauges are slow.", EN) == text
    assert taken_up(text, "The authors follow Smith and colleagues.", EN) == text
    uses = "The authors use less power than before."
    assert taken_up(uses, "The authors present new gauges.", EN) == uses
    assert taken_up(text, "The authors present new gauges.", EN) == "They compare it with a float."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "The package is always faster -up to 30 times- in the cold months of the year.",
            "The package is always faster, up to 30 times, in the cold months of the year.",
        ),
        (
            "The package is always faster than others -up to 30 times faster than paper-.",
            "The package is always faster than others, up to 30 times faster than paper.",
        ),
        (
            "The well-known multi-core method is fast in all of the cases.",
            "The well-known multi-core method is fast in all of the cases.",
        ),
    ],
)
def test_hyphens_that_stand_for_dashes_are_heard_as_commas(printed, told) -> None:
    found = plain(printed, EN, 2)
    assert found is not None
    assert found.text == told
