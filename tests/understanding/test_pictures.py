"""Figures and tables by how much the text speaks of them, and tables that can be drawn."""

import pytest

from reelwright.script.languages.tables import tongue_of
from reelwright.script.understanding.mentions import mentioned
from understanding.made_papers import float_, paper, table, understood

FIGURES = tuple(float_("figure", f"Figure {number}") for number in range(1, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Figs. 2 and 3 show it.", "23"),
        ("As seen in Fig. 4a, b and (Figure 6(c)), it rises.", "46"),
        ("Figures 2–5 and Fig. 7 agree.", "23457"),
        ("See Figs 1, 3, and 8.", "138"),
        ("See S2 Fig and Table 3; in 4 cases, 5 were lost.", ""),
        ("The figure 12 and Fig. 10 are missing.", ""),
    ],
)
def test_labels_are_found_in_lists_and_ranges(text, expected):
    found = mentioned(paper(text, *FIGURES), tongue_of("en"))
    assert "".join(sorted({one.named[1:] for one in found})) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Abbildungen 2 und 3 zeigen es."),
        ("fr", "Voir les figures 2 et 3."),
        ("es", "Véanse las figuras 2 y 3."),
        ("pt", "As figuras 2 e 3 mostram isso."),
        ("it", "Si vedano le figure 2 e 3."),
        ("zh", "如图2、图3所示。"),
    ],
)
def test_labels_are_found_in_other_languages(language, text):
    found = mentioned(paper(text, *FIGURES, language=language), tongue_of(language))
    assert {one.named for one in found} == {"b2", "b3"}


def test_the_figure_most_spoken_of_comes_first():
    found = understood(
        "## Results", "Figure 2 rises. In Fig. 2 it also falls (Fig. 1).", "See Fig. 2.", *FIGURES[:3]
    ).figures
    assert [(one.block, len(one.mentions)) for one in found] == [("b4", 2), ("b3", 1), ("b5", 0)]
    assert found[0].weight == 1.0


def charted(*args, **more):
    return understood("## Results", table(*args, **more)).charts


def test_names_and_one_unit_make_bars():
    rows = ("North | 3.4 | 1", "South | 2.9 | 2", "Total | 6.3 | 3")
    (chart,) = charted("Site | Rise (mm) | Fall (mm)", *rows, units=("", "mm", "mm"))
    assert (chart.kind, chart.names, chart.values, chart.rows, chart.unit) == (
        "bars",
        0,
        (1, 2),
        (0, 1),
        "mm",
    )


def test_an_ordered_column_makes_lines():
    (chart,) = charted("Year | Level", "1990 | 3.4", "1995 | 2.9", "2000 | 4.1", "2005 | 4.4")
    assert (chart.kind, chart.names, chart.values) == ("lines", 0, (1,))


def test_two_measured_columns_make_points():
    rows = [f"{x} | {y}" for x, y in ((3.1, 2), (1.2, 9), (5.5, 4), (2.2, 8), (4.4, 1))]
    (chart,) = charted("Salt (g/L) | Heat (K)", *rows, units=("g/L", "K"))
    assert (chart.kind, chart.names, chart.values, chart.unit) == ("points", 0, (1,), "K")


@pytest.mark.parametrize(
    "rows",
    [
        ("Site | Note", "North | calm", "South | rough", "West | calm"),
        ("Site | Size", "North | 3 mm", "South | 2 kg", "West | 4 s"),
        ("Site | Range", "North | 3-5", "South | 2-4", "West | 1-9"),
        ("Site | Year", "North | 1990", "South | 1995", "West | 2001"),
        ("Measure | Value", "Depth | 3.4", "Age | 2.9", "Weight | 4.1"),
        ("Task | Time", "Run | 0.2", "Speed-up | 5"),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(rows):
    assert charted(*rows) == ()


def test_marks_of_significance_are_no_units():
    (chart,) = charted(
        "Site | Rise", "North | 53.8 f", "South | 43.4 ± 0.2 g", "East | 40.1 ab", "West | 9.5c"
    )
    assert chart.values == (1,)
    assert len(chart.rows) == 4
