"""Key terms, equations and their symbols."""

from reelwright.core.document import Block, Place
from understanding.made_papers import equation, table, texts, understood


def terms(*pieces, **more):
    return {term.name: term for term in understood(*pieces, **more).terms}


def test_abbreviations_have_their_long_forms():
    found = terms(
        "## Method", "We use ordinary least squares (OLS) here. The OLS fit is fast, and OLS is known."
    )
    assert found["ordinary least squares"].short == "OLS"
    assert found["ordinary least squares"].uses == 4


def test_the_short_form_may_stand_first():
    found = terms("## Method", "We use BIC (Bayesian information criterion) to choose. A low BIC is good.")
    assert found["Bayesian information criterion"].short == "BIC"


def test_definitions_are_found_in_several_forms():
    found = terms(
        "## Method",
        "The residual drift is defined as the difference between two neighbouring gauges.",
        "A datum refers to the height from which all levels are counted.",
        "The slow rise of land after an ice age is called glacial rebound.",
    )
    assert found["residual drift"].definition == "the difference between two neighbouring gauges"
    assert found["datum"].definition == "the height from which all levels are counted"
    assert found["glacial rebound"].definition == "The slow rise of land after an ice age"


def test_results_and_pronouns_are_no_terms():
    found = terms(
        "## Results",
        "This is defined as the difference between two gauges. The result refers to the whole of the sea.",
    )
    assert not found


def test_glossaries_and_definitions_are_terms():
    definition = Block(
        id="x",
        kind="theorem",
        label="Definition 1",
        caption="Lie group",
        text="A Lie group is a smooth manifold with a smooth group operation.",
        place=Place(page=1),
    )
    found = terms(
        "## Glossary",
        "- Ebb (EB): the falling of the tide in the course of hours.",
        "## Theory",
        definition,
        table("Term | Meaning", "Spring tide | the highest tide of a month", "Neap tide | the lowest tide"),
    )
    assert found["Ebb"].short == "EB"
    assert found["Lie group"].definition.startswith("A Lie group is a smooth manifold")
    assert found["Spring tide"].definition == "the highest tide of a month"


def test_terms_of_german():
    found = terms(
        "## Methode",
        "Unter einer Nipptide versteht man die niedrigste Flut eines Monats.",
        language="de",
    )
    assert found["Nipptide"].definition == "die niedrigste Flut eines Monats"


def symbols(found):
    return [(one.symbol, one.meaning) for one in found.symbols]


def test_symbols_are_explained_after_where():
    found = understood(
        "## Method",
        "The level is",
        equation(r"h(t) = c + \lambda t + \sigma_i", "(1)"),
        "where c is a global intercept, λ the annual rate, and σᵢ denotes the noise of gauge i.",
    ).equations
    assert symbols(found[0]) == [
        ("c", "a global intercept"),
        ("λ", "the annual rate"),
        ("σᵢ", "the noise of gauge i"),
    ]


def test_symbols_of_other_formulas_are_not_taken_over():
    found = understood(
        "## Method", "The level is", equation("h = a + b"), "where q is the price of bread in town."
    ).equations
    assert not found


def test_let_and_tables_explain_symbols():
    found = understood(
        "## Method",
        "Let N denote the number of gauges.",
        equation(r"M = \frac{K}{N}", "(2)"),
        table("Symbol | Description", "K | the sum of all levels", "Z | something else"),
    ).equations
    assert set(symbols(found[0])) == {("N", "the number of gauges"), ("K", "the sum of all levels")}


def test_equations_that_the_text_speaks_of_come_first():
    found = understood(
        "## Method",
        equation("a = b", "(1)"),
        equation("c = d", "(2)"),
        "From Eq. (2) it follows at once.",
        "By (2) we are done, as Eqs. (1) and (2) say.",
    ).equations
    assert [(one.block, len(one.mentions)) for one in found] == [("b2", 2), ("b1", 1)]


def test_symbols_of_french():
    found = understood(
        "## Méthode",
        equation("h = c + k t", "(1)"),
        "où c est une constante et k désigne la pente annuelle.",
        language="fr",
    ).equations
    assert symbols(found[0]) == [("c", "une constante"), ("k", "la pente annuelle")]


def test_texts_of_claims_are_unchanged():
    found = understood("## Method", "The drift  was\nestimated by least squares.")
    assert texts(found.method) == ["The drift  was\nestimated by least squares."]
