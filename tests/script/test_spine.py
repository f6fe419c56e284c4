"""The abstract is told whole and in its own order, and nothing is spoken of as known before it was told."""

from itertools import pairwise

import pytest
from script_papers import StandStill, paper, written

from reelwright.script.given import mentions, unexplained
from reelwright.script.languages.en import ENGLISH
from reelwright.script.material import PARTS, gathered
from reelwright.script.roles import roles_of
from reelwright.script.understanding import understand

ABSTRACT = (
    "Harbours depend on reliable tide forecasts. "
    "Long records of the water level are missing at small harbours. "
    "We present TideNet, a forecast method that needs only one cheap gauge. "
    "The method combines harmonic analysis with a small network. "
    "It was tried at 12 harbours over five years. "
    "The mean error fell by 50% compared to harmonic analysis alone. "
    "This fall was largest in winter. "
    "The forecasts may help small harbours to plan their traffic."
)
BODY = (
    (
        "Introduction",
        "Ships wait for high water before they enter a harbour. A wrong forecast costs a day of waiting.",
    ),
    (
        "Methods",
        (
            "The gauge measures the level by a floating ball. The ball is held in a tube against the waves. "
            "We trained the network on four of the five years. The rejected sites are behind a lock. "
            "This correction was repeated for each of the tubes."
        ),
    ),
    (
        "Results",
        (
            "The forecast of TideNet was better than harmonic analysis at all 12 harbours. "
            "The error of the forecast was 7 cm on average. "
            "Most errors of the forecast were smaller than 10 cm."
        ),
    ),
    ("Conclusion", "One cheap gauge is enough for a useful tide forecast at small harbours."),
)
SECTIONS = "\n\n".join(f"## {name}\n\n{text}" for name, text in (("Abstract", ABSTRACT), *BODY))
DOCUMENT = paper(f"# Forecasting the Tide with One Gauge\n\n{SECTIONS}")


def told(minutes: float) -> list[str]:
    script = written(StandStill, DOCUMENT, minutes, "general", 160.0).thing
    return [line.text for scene in script.scenes for line in scene.lines]


def test_the_abstract_is_told_whole_and_in_its_own_order() -> None:
    spoken = told(2.0)
    wanted = [
        "Harbours depend on reliable tide forecasts",
        "Long records of the water level",
        "TideNet, a forecast method",
        "combines harmonic analysis",
        "was tried at 12 harbours",
        "The mean error fell by 50%",
        "This fall was largest in winter",
        "may help small harbours to plan",
    ]
    places = [next(at for at, line in enumerate(spoken) if part in line) for part in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("minutes", [1.0, 2.0])
def test_a_sentence_that_leans_stays_with_the_one_before_it(minutes) -> None:
    spoken = told(minutes)
    later = [at for at, line in enumerate(spoken) if "This fall was largest" in line]
    assert len(later) == 1
    assert "The mean error fell" in spoken[later[0] - 1]


def test_the_parts_of_an_abstract_never_go_back() -> None:
    material = gathered(DOCUMENT, ENGLISH)
    backbone = roles_of(material, understand(StandStill, DOCUMENT)).backbone
    parts = [PARTS.index(backbone[order]) for order in sorted(backbone)]
    assert len(parts) == 8
    assert all(before <= after for before, after in pairwise(parts))


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The gauge measures the level of the sea.", 0),  # both are told of
        ("The rejected sites lie behind a lock.", 1),
        ("The sites that were rejected lie behind a lock.", 0),  # it says which
        ("This correction was repeated.", 1),
        ("This gauge was repeated.", 0),
        ("The largest of the errors was 7 cm.", 0),
        ("The results show that the world needs tides.", 0),  # everybody knows of these
        ("Router OR10 was taken over by the enemy.", 2),
        ("Errors of 7 cm were seen.", 0),
    ],
)
def test_what_a_sentence_takes_as_known(text, things) -> None:
    known = mentions("A gauge measures the level; the errors are small.", ENGLISH)
    assert unexplained(text, known, ENGLISH) == things


def test_what_nobody_has_heard_of_is_not_spoken_of() -> None:
    heard = " ".join(one.text for one in gathered(DOCUMENT, ENGLISH).heard)
    assert "The rejected sites" in heard
    assert "This correction" in heard
    spoken = " ".join(told(2.0))
    assert "The rejected sites" not in spoken
    assert "This correction" not in spoken


def test_no_heading_is_taken_from_a_signpost() -> None:
    plain = "The method learns every day, so that its errors fall."
    text = SECTIONS.replace("The method combines harmonic analysis with a small network.", plain)
    document = paper(f"# Forecasting the Tide with One Gauge\n\n{text}")
    script = written(StandStill, document, 2.0, "general", 160.0).thing
    turns = [line.text for scene in script.scenes[1:-1] for line in scene.lines if not line.cites]
    assert "Now for a closer look." in turns
    for scene in script.scenes[1:-1]:
        assert not any(turn.startswith(scene.heading) for turn in turns), scene.heading
