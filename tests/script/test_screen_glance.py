"""Points taken in at a glance: twelve words, nothing lost that the line says; headings that only name."""

import pytest
from test_screen_points import MATERIALS, SPOKEN, scene_of

from reelwright.script.ending import earlier, later
from reelwright.script.headings import heading
from reelwright.script.languages.tables import TONGUES
from reelwright.script.remembering import remembered
from reelwright.script.substance import TERSE, room, substance
from reelwright.script.terse import terse

ENGLISH, MATERIAL = TONGUES["en"], MATERIALS["en"]

HEADLINES = (
    (
        "The water samples were stored in a cold room at the harbour for two weeks",
        "water samples stored in cold room at harbour for two weeks",
    ),
    (
        "No forecast was able to warn all small harbours in every storm of winter",
        "No forecast could warn all small harbours in every storm of winter",
    ),
    (
        "Open tide data is a strong base that can help all small harbours to plan",
        "Open tide data: a strong base that can help all small harbours to plan",
    ),
    (
        "Recoveries for all of the samples ranged from 36 (northern springs) to 155 percent (wells)",
        "Recoveries for all samples ranged from 36 to 155 percent",
    ),
)


@pytest.mark.parametrize(("text", "shown"), HEADLINES)
def test_a_headline_keeps_all_that_its_claim_says(text, shown) -> None:
    assert terse(text, ENGLISH, 14 if ":" in shown else TERSE) == shown


@pytest.mark.parametrize(
    "text",
    [
        "A few of the harbours that were visited in the spring had a gauge of their own at the quay",
        "Some of the most common causes of the floods were found on the coast by the pilots of the port",
        "Are the pilots of the northern harbours able to read the tables of the new forecast in time?",
        "In every port the authors asked the pilots for the tables of the tide of the last ten years",
    ],
)
def test_what_no_headline_can_say_as_well_is_left_whole(text) -> None:
    assert terse(text, ENGLISH, TERSE) is None


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        (
            "pt",
            "As folhas e os caules das plantas foram coletados em quatro locais da costa norte",
            "folhas e os caules das plantas coletados em quatro locais da costa norte",
        ),
        (
            "es",
            "Las muestras de agua de los pozos fueron tomadas en doce puertos de la costa",
            "muestras de agua de los pozos tomadas en doce puertos de la costa",
        ),
    ],
)
def test_a_romance_headline_drops_its_first_article_and_the_helper(language, text, shown) -> None:
    assert terse(text, TONGUES[language], 13) == shown


def test_a_sentence_ends_before_an_aside_but_not_before_a_limit() -> None:
    claim = "The gauge sends a warning to the pilots"
    assert claim in earlier(f"{claim}, who read it on a screen", ENGLISH)
    assert claim in earlier(f"{claim}, and the harbour closes its gates", ENGLISH)
    assert claim not in earlier(f"{claim}, which is only read in winter", ENGLISH)
    assert claim not in earlier(f"{claim}, and it stays silent if the power fails", ENGLISH)
    assert not list(earlier("It sends warnings, tables, and maps", ENGLISH))


def test_an_opening_goes_only_where_the_claim_holds_without() -> None:
    rest = "small harbours use the forecast"
    assert later(f"Despite its cost, {rest}", ENGLISH) == rest
    assert later(f"Within this research field, {rest}", ENGLISH) == rest
    for kept in ("In winter", "Although not all pilots like it", "If the gauge works", "For these harbours"):
        assert later(f"{kept}, {rest}", ENGLISH) == f"{kept}, {rest}"


def test_where_something_holds_is_not_lost() -> None:
    line = "On the two smallest lakes, the authors observe a loss of fish against the original count."
    assert substance(line, MATERIAL) == "On the two smallest lakes, loss of fish against the original count"


def test_no_this_points_at_what_is_not_on_screen() -> None:
    shown = substance("Wind and rain cannot explain this sharp fall of the water.", MATERIAL)
    assert shown == "Wind and rain cannot explain the sharp fall of the water"


def test_a_german_claim_keeps_the_order_of_a_main_clause() -> None:
    shown = substance("Die Ergebnisse zeigen, dass Moos den Staub der Straße bindet.", MATERIALS["de"])
    assert shown == "Die Ergebnisse zeigen, dass Moos den Staub der Straße bindet"


def test_most_lines_of_every_language_are_taken_in_at_a_glance() -> None:
    for language in ("en", "de", "fr", "es", "pt", "it"):
        shown = [substance(text, one, room(3)) for text, one in SPOKEN if one.tongue.code == language]
        counts = [len(text.split()) for text in shown if text]
        assert sum(3 <= count <= TERSE for count in counts) >= 0.75 * len(counts), language


def test_a_heading_does_not_tell_what_holds_in_some_places_only() -> None:
    for line in (
        "On the two smallest lakes, the authors observe fish stock degradation against the original count.",
        "The new gauge may offer a significant forecast improvement to small harbours.",
    ):
        found = heading(scene_of(line), "Results", MATERIAL, ("The problem",), None)
        assert "degradation" not in found.lower()
        assert "improvement" not in found.lower()


def test_a_plain_scene_is_headed_by_what_it_speaks_of_rather_than_by_its_chapter() -> None:
    group = scene_of("A water table is dear to the fishermen and to all who sail there.", part="problem")
    assert heading(group, "The problem", MATERIAL, ("Tides", "The problem"), None) == "Water table"


def test_the_close_tells_no_bare_name_as_a_result() -> None:
    beats = (
        scene_of("The authors present a forecast method that needs only one cheap gauge.", part="idea"),
        scene_of("For the northern lakes, some examples of water tables.", part="result", worth=9.0),
        scene_of("The mean error of the combined forecast is 7.1 centimetres.", part="result"),
    )
    told = [bullet.text for bullet in remembered(beats, MATERIAL)]
    assert any("7.1" in one for one in told)
