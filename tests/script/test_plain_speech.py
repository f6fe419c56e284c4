"""Print made speakable: citations, brackets, pointers, figures, and the authors' first person."""

import pytest

from reelwright.script.cleaning import plain, whole
from reelwright.script.languages.tables import TONGUES

EN = TONGUES["en"]

TOLD = [
    ("We propose a new method [12, 13] for tides.", "The authors propose a new method for tides."),
    ("However, our approach is fast (Smith et al., 2019; Lee, 2020).", "The approach is fast."),
    ("In this paper, we show that ice melts faster.", "This paper shows that ice melts faster."),
    ("Ice melts faster (Figure 3) in summer (see Section 2).", "Ice melts faster in summer."),
    ("As shown in Fig. 3, the error falls with time.", "The error falls with time."),
    ("Figure 4 shows that the error falls.", "The figure shows that the error falls."),
    ("In Table 2 we show the results of the benchmark.", "The table shows the results of the benchmark."),
    ("The results of the test are shown in Figure 2.", "The figure shows the results of the test."),
    ("We find that our results support our claim.", "The authors find that the results support their claim."),
    ("Smith et al. (2019) measured the tide at night.", "Smith and colleagues measured the tide at night."),
    ("The sample was large (n = 50) and clean.", "The sample was large and clean."),
    ("The fit is good with R² = 0.93 in all cases.", "The fit is good with R² = 0.93 in all cases."),
    ("The method, however, remains slow on old machines.", "The method remains slow on old machines."),
    ("The water level is measured every hour.¹²", "The water level is measured every hour."),
]


@pytest.mark.parametrize(("printed", "told"), TOLD)
def test_print_becomes_speech(printed, told) -> None:
    heard = plain(printed, EN, 2)
    assert heard is not None
    assert heard.text == told


REFUSED = [
    "The model is available at https://example.org/model.",
    "The remainder of this paper is organized as follows.",
    "We find the distinction made in [32] useful.",
    "The loss is given by the following equation:",
    "where t is elapsed time and x is the place.",
    "Comparison of the three methods on two data sets.",
    "The gradient ∇f(x) vanishes at the optimum x∗.",
    "Figures 3 and 4 show the error of both methods.",
    "Use add_one(x) to add one to the value.",
    "We can see in the plot that it falls.",
    "In the next section we describe the data in detail.",
    "The implementations of and were replaced by the generic versions.",
    "Is not an option since the type is not mutable.",
    "Code 7 loads the data and the trained model.",
    "The authors thank J. Doe for comments on the text.",
    "Parameter(s) of the model are fitted by hand.",
    "The blue line shows the error of the model.",
]


@pytest.mark.parametrize("printed", REFUSED)
def test_what_cannot_stand_by_itself_is_refused(printed) -> None:
    assert plain(printed, EN, 2) is None


LEANING = [
    "This reduces the cost of the method.",
    "These results suggest that ice melts faster.",
    "However, it remains slow on old machines.",
    "Counterfactuals fall into this broad category.",
    "The authors believe that it should help other people.",
]


@pytest.mark.parametrize("printed", LEANING)
def test_what_leans_on_the_sentence_before_is_known(printed) -> None:
    heard = plain(printed, EN, 2)
    assert heard is not None
    assert heard.leans


def test_this_paper_leans_on_nothing() -> None:
    heard = plain("This paper presents a new method for tides.", EN, 2)
    assert heard is not None
    assert not heard.leans


ONE_AUTHOR = [
    ("I evaluated the noise at ten sites.", "The author evaluated the noise at ten sites."),
    (
        "We propose a test and we have shown its use.",
        "The author proposes a test and they have shown its use.",
    ),
    ("I also apply the test to real data.", "The author applies the test to real data."),
]


@pytest.mark.parametrize(("printed", "told"), ONE_AUTHOR)
def test_one_author_is_told_in_the_singular(printed, told) -> None:
    heard = plain(printed, EN, 1)
    assert heard is not None
    assert heard.text == told


OTHER = [
    ("de", "Wir zeigen, dass unsere Methode die Kosten senkt [3].",
     "Die Autoren zeigen, dass ihre Methode die Kosten senkt."),
    ("de", "Allerdings sinkt der Fehler, wie in Abb. 3 gezeigt, um 5 %.", None),
    ("fr", "Nous proposons une méthode qui réduit nos coûts (Dupont, 2020).",
     "Les auteurs proposent une méthode qui réduit leurs coûts."),
    ("fr", "Cependant, nous avons mesuré le niveau de la mer.",
     "Les auteurs ont mesuré le niveau de la mer."),
    ("es", "Proponemos un método que reduce nuestros costes [4].",
     "Los autores proponen un método que reduce sus costes."),
    ("pt", "Analisamos os dados de 12 portos em nosso estudo.",
     "Os autores analisaram os dados de 12 portos em seu estudo."),
    ("it", "Proponiamo un metodo che riduce i nostri costi (Rossi, 2020).",
     "Gli autori propongono un metodo che riduce i loro costi."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "printed", "told"), OTHER)
def test_five_more_languages_are_told_in_the_third_person(language, printed, told) -> None:
    heard = plain(printed, TONGUES[language], 2)
    if told is not None:
        assert heard is not None
        assert heard.text == told
    elif heard is not None:
        assert "Abb" not in heard.text


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("It is.", True),
        ("it is.", False),
        ("It is", False),
        ("It (is.", False),
        ("“It is.”", True),
        ("„Es ist.“", True),
    ],
)
def test_a_whole_sentence_has_its_outward_form(text, is_whole) -> None:
    assert whole(text) is is_whole


@pytest.mark.parametrize(
    "printed",
    [
        "The gain of the reef is ⟨formula⟩ in all of the cases.",
        "The gain ⟨formula⟩ of the reef falls with the depth.",
        "The reef lies at \\alpha metres below the sea.",
        "The light of the reef is $x$ at dusk.",
        "The light of the reef is <b>dim</b> at dusk.",
        "The light of the reef is **dim** at dusk.",
        "The light of the reef is x_max at dusk.",
        "The light of the reef [@reed2011] is dim at dusk.",
    ],
)
@pytest.mark.parametrize("tongue", TONGUES)
def test_formulas_that_are_pictures_and_left_markup_are_never_spoken(printed, tongue) -> None:
    assert plain(printed, TONGUES[tongue], 2) is None
