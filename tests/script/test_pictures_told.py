"""What is said over pictures and tables: findings before namings, nothing of another picture, no legend."""

import pytest
from script_papers import PIXELS, StandStill, paper

from reelwright.core.document import Block, Place, Table
from reelwright.core.script import ChartCard, Line, Scene
from reelwright.script.beats import Passages
from reelwright.script.captions import caption_lines
from reelwright.script.checking.evidence import evidence, paper_of, taken_apart
from reelwright.script.checking.judging import line_doubts
from reelwright.script.figures import figure_beats
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.material import gathered
from reelwright.script.roles import roles_of
from reelwright.script.tables import table_beats
from reelwright.script.understanding import understand
from reelwright.script.weighing import weighed

ABSTRACT = (
    "# Tides in Small Harbours\n\n## Abstract\n\nSmall harbours have no gauge of their own. We present a "
    "forecast of the tide that needs one gauge only. The forecast has been used in three harbours since then."
)
END = "\n\n## Conclusion\n\nOne gauge is enough for the harbours that we looked at in this work."


def figure(number, text, section="Results"):
    """A figure with a picture."""
    name = f"f{number}"
    label = f"Figure {number}"
    place = Place(page=3)
    return Block(id=name, kind="figure", label=label, section=section, place=place, picture=PIXELS, text=text)


def table(header, *rows, section="Results", caption="Table 1: Forecasts.", units=()):
    """A table of cells."""
    cells = Table(
        header=tuple(header.split(" | ")), rows=tuple(tuple(row.split(" | ")) for row in rows), units=units
    )
    place = Place(page=3)
    return Block(
        id="t1", kind="table", label="Table 1", section=section, place=place, text=caption, table=cells
    )


def told(text, *extra, language="en"):
    """The beats of a made paper's figures and tables, by block, and its document."""
    document = paper(f"{ABSTRACT}\n\n{text}{END}", extra=extra, language=language)
    known = understand(StandStill, document)
    material = gathered(document, tongue_of(language))
    passages = Passages(material, weighed(material, roles_of(material, known), "general"), "general")
    beats = [*figure_beats(passages, known), *table_beats(passages, known)]
    return {one.card.block: one for one in beats}, document


def words(beat):
    return [line.text for line in beat.said]


def test_what_was_found_is_told_not_only_what_is_shown() -> None:
    beats, _ = told(
        "## Results\n\nFigure 1 shows the error of both forecasts in three harbours over one long winter. "
        "The new method does better than the almanac from the first storm on. All runs used one computer.",
        figure(1, "Figure 1. Error of both forecasts. The dashed line is the almanac (in purple)."),
    )
    assert words(beats["f1"]) == [
        "The figure shows the error of both forecasts in three harbours over one long winter.",
        "The new method does better than the almanac from the first storm on.",
    ]
    assert beats["f1"].part == "result"
    assert all("f1" in line.cites for line in beats["f1"].said)


def test_a_picture_of_results_of_which_nothing_is_told_is_not_shown() -> None:
    beats, _ = told(
        "## Results\n\nFigure 1 shows the error of both forecasts. All runs were made on one computer.",
        figure(1, "Figure 1. Error of both forecasts. Colours as before."),
    )
    assert beats == {}


def test_a_sentence_after_another_picture_is_not_the_first_one_s() -> None:
    beats, _ = told(
        "## Results\n\nThe error of the forecast in each harbour is given in Figure 1. Figure 2 shows the "
        "waiting time of ships. Ships are faster than with the almanac in every harbour.",
        figure(1, "Figure 1. Error by harbour."),
        figure(2, "Figure 2. Waiting time of ships."),
    )
    assert list(beats) == ["f2"]
    assert any("faster than with" in text for text in words(beats["f2"]))


def test_what_follows_a_figure_that_the_paper_does_not_hold_is_not_told_of_the_last_one() -> None:
    text = (
        "## Results\n\nThe error of the forecast in each harbour is given in Figure 1. {} "
        "The error of the forecast is higher in winter than in summer in every harbour."
    )
    picture = figure(1, "Figure 1. Error by harbour.")
    assert "f1" in told(text.format("It was drawn from all days."), picture)[0]
    assert told(text.format("Seasons are compared in S4 Fig."), picture)[0] == {}


def test_an_overview_belongs_to_how_it_works_and_is_told_in_its_caption_s_sentences() -> None:
    beats, _ = told(
        "## Forecast\n\nThe parts of the forecast are listed in Figure 1. A forecast takes one second.",
        figure(
            1,
            "Figure 1. Workflow of the forecast. The gauge sends its level every minute to the harbour. "
            "The level is drawn in blue. The harbour corrects the level by the wind of the last hour.",
            section="Forecast",
        ),
    )
    assert beats["f1"].part == "method"
    assert words(beats["f1"]) == [
        "The figure shows the workflow of the forecast.",
        "The gauge sends its level every minute to the harbour.",
        "The harbour corrects the level by the wind of the last hour.",
    ]


@pytest.mark.parametrize(
    "legend",
    [
        "Bars show the mean of ten days.",
        "The almanac is marked in purple.",
        "Screenshots were taken from the manual.",
        "Data are shown as means, *P=0.002.",
        "The left panel has the almanac.",
        "Photograph by Ada Byron, with her permission as is usual.",
    ],
)
def test_legends_and_credits_are_not_said(legend) -> None:
    block = figure(1, f"Figure 1. Error of both forecasts. {legend}")
    lines = caption_lines(block, gathered(paper(ABSTRACT, extra=(block,)), TONGUES["en"]))
    assert all(line.names for line in lines), lines


ROWS = ("Harmonic | 14.2", "Persistence | 21.5", "Neural | 9.8", "Combined | 7.1", "Total | 52.6")
FIRST, LAST = "Persistence", "Combined"
COMPARED = {
    ("Forecast | Error [cm]", "The lowest error is 7.1 cm, for Combined; the next is 9.8 cm, for Neural."),
    ("Forecast | Accuracy", "The highest accuracy is 21.5, for Persistence; the next is 14.2, for Harmonic."),
    (
        "Forecast | Depth (m)",
        f"The highest depth is 21.5 m, for {FIRST}; the lowest is 7.1 m, for {LAST}.",
    ),
    (
        "Forecast | Ships",
        f"The highest value of ships is 21.5, for {FIRST}; the lowest is 7.1, for {LAST}.",
    ),
}


@pytest.mark.parametrize(("header", "expected"), sorted(COMPARED))
def test_a_table_that_compares_is_told_in_one_line(header, expected) -> None:
    beats, _ = told("## Results\n\nShips came late in winter, as they do.", table(header, *ROWS))
    assert isinstance(beats["t1"].card, ChartCard)
    assert words(beats["t1"]) == [expected]
    (line,) = beats["t1"].said
    assert line.cites == ("t1",)
    assert len(line.basis) == 3


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Forecast | Std. dev.", ROWS),  # a spread is no finding
        ("Forecast | R²", ROWS),  # no word
        ("Forecast | Error", ("Harmonic | 7.1", "Neural | 7.1", "Combined | 9.9")),  # no row comes first
        ("Forecast | Error", ("Harmonic | 7.1 (3)", "Neural | 9.8 (4)", "Combined | 9.9 (1)")),  # two numbers
        ("Forecast | Error | Time", ("Harmonic | 7.1 | 2", "Neural | 9.8 | 3", "Combined | 9.9 | 8")),
    ],
)
def test_what_is_not_sure_is_not_compared(header, rows) -> None:
    beats, _ = told("## Results\n\nTable 1 shows the forecasts that we looked at.", table(header, *rows))
    assert not any("lowest" in text or "highest" in text for beat in beats.values() for text in words(beat))


def doubts_of(text, document, language):
    line = Line(id="s-1", text=text, cites=("t1",))
    card = ChartCard(block="t1", label="", caption="", labels=("a",), values=(1.0,))
    scene = Scene(id="s", heading="h", lines=(line,), shows=card)
    held = paper_of(document, None)
    found = evidence(line, taken_apart(text, held.words, held.tongue), held)
    return [doubt for doubt in line_doubts(line, scene, found, held) if doubt.level == "error"]


HEADS = {"en": "Error", "de": "Fehler", "fr": "Erreur", "es": "Error", "pt": "Erro", "it": "Errore"}


@pytest.mark.parametrize("language", sorted(HEADS))
def test_the_checker_holds_a_comparison_against_the_cells(language) -> None:
    block = table(f"Modell | {HEADS[language]} (cm)", *ROWS[:4])
    phrases = TONGUES[language].phrases
    document = paper(ABSTRACT, extra=(block,), language=language)
    document = document.model_copy(update={"blocks": (*document.blocks, block)})

    def line(opening, first, second, values=("7.1 cm", "9.8 cm")):
        column = HEADS[language] if language == "de" else HEADS[language].lower()
        start = opening.format(column=column, value=values[0], label=first)
        return start + phrases.runner_up.format(value=values[1], label=second)

    assert doubts_of(line(phrases.lowest, "Combined", "Neural"), document, language) == []
    for wrong in (
        line(phrases.lowest, "Neural", "Combined"),
        line(phrases.highest, "Combined", "Neural"),
        line(phrases.lowest, "Combined", "Neural", ("7.4 cm", "9.8 cm")),
        line(phrases.lowest, "Harmonic", "Persistence", ("14.2 cm", "21.5 cm")),
    ):
        assert doubts_of(wrong, document, language), wrong
