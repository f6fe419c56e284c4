"""What can be heard: signs that a voice has words for pass, print and fragments do not, each by its rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelwright.script.cleaning import plain
from reelwright.script.grammar import has_verb, reads_as_sentence
from reelwright.script.hearing import fault
from reelwright.script.languages.tables import TONGUES
from reelwright.stage.spoken.words import spoken

EN = TONGUES["en"]

SAYABLE = [
    "The effect was small with p < 0.05 in both groups of patients.",
    "The sample held n = 32 harbours along the whole coast.",
    "The rate fell by 5–10 % in the first two years of the study.",
    "The error is 3.2 ± 0.1 cm in the inner harbour of the town.",
    "The rate was about 3 × 10⁻³ in all of the runs that were made.",
    "Simulations were run at 1000 K for 30 s with a cell of 2×2×2 units.",
    "The images are given as 28x28 pixels of one grey value each.",
    "Services of this kind are worth $57 billion in the country each year.",
    "Samples were spiked at 0.05 µg/L or higher, and kept at 4 °C.",
    "Most patients had hepatitis B or lacked vitamin D in the winter.",
    "The library is written in C/C++ and is called from R packages.",
    "A p value was given for each of the tests on T cells.",
    "Colonies of E. coli were counted after two days in the warm room.",
    "The water holds CO₂ and H₂O in amounts that vary by the day.",
]

FAULTY = [
    ("The values of x and y are set before the run of the model.", "symbol"),
    ("The type T of the argument is known from the call of the method.", "symbol"),
    ("The function add_one is called for each of the values in turn.", "code"),
    ("The number is Nₐ × displacements in each of the runs made here.", "maths"),
    ("The bundle Σ′ is given for each of the runs that were made.", "maths"),
    ("It scales well with the number of parts. exoplanet extends the language.", "run-on"),
    ("The protocol was the same as in Ref. 29 of the list.", "label"),
    ("Screenshots were taken from reports that were made with the tool.", "legend"),
    ("Clarifying marks are overlaid in purple on each of the pages.", "legend"),
    ("Although the systems aim at the structure of the forest.", "opening"),
    ("See the manuscripts for examples of what has been done so far.", "opening"),
    ("The weights are the inverse of the variance, 1/.", "hole"),
    ("Some genes of the panel that are.", "hole"),
    ("The pages live at docs.tides.codes and are kept up to date.", "address"),
    ("Keep a stock of the last number in case of changes made later.", "no verb"),
    ("Returns the result of the call in the order of its arguments that is given.", "no verb"),
    ("Three pseudo-random sparse matrix generators of different scientific problems.", "no verb"),
]


@pytest.mark.parametrize("text", SAYABLE)
def test_what_a_voice_has_words_for_is_heard(text) -> None:
    assert fault(text, EN) == ""
    said = " ".join(spoken(text, "en"))
    assert not any(sign in said for sign in "<=±×⁻°$%₂µ~")


@pytest.mark.parametrize(("text", "rule"), FAULTY)
def test_what_cannot_be_heard_breaks_its_rule(text, rule) -> None:
    assert fault(text, EN) == rule


SENTENCES = [
    "The GitHub platform supports organizing and editing the manuscript.",
    "Manubot formats bibliographies according to a style of their own.",
    "The distribution of the estimated variance shows good agreement with the truth.",
    "The introduction of the module provides composable building blocks in Julia.",
    "The type and abundance of life forms varies among the strata of the forest.",
    "Existing authors continue to discuss new literature, creating a living document.",
    "Nonetheless, they often form the basis for decisions in the real world.",
]
HEADINGS = [
    "A class of parallel linear algebra algorithms for multicore architectures.",
    "A comparison of spatial interpolation methods for continuous wind speed surfaces.",
    "Statistical performance of a multicomparison method for generalized species indices.",
    "Mean annual values of the error in twelve harbours of the coast.",
    "Water level records for six rivers of the north and their tributaries.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_verb_that_is_a_noun_as_well_is_believed_by_its_company(text) -> None:
    assert reads_as_sentence(text, EN)


@pytest.mark.parametrize("text", HEADINGS)
def test_a_heading_is_no_sentence(text) -> None:
    assert not has_verb(text, EN)
    assert not reads_as_sentence(text, EN)


_PIECES = [
    *("The tide", " is late", " by 5 %", " [1]", " (see Fig. 2)", ", which", " we find", " our data", " and"),
    *(
        "; ",
        " 10⁻³",
        " et al. (2019)",
        " x",
        " =",
        " R²",
        "—",
        " the authors",
        " that",
        ". ",
        " If",
        " Σ",
        ".",
    ),
]


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=30), st.sampled_from(sorted(TONGUES)))
@settings(max_examples=150, deadline=None)
def test_whatever_is_printed_what_is_said_is_whole_and_breaks_no_rule(pieces, language) -> None:
    told = plain("".join(pieces), TONGUES[language], 2)
    if told is not None and not told.bound:
        assert fault(told.text, TONGUES[language]) == ""
