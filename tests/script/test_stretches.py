"""What deepens the abstract is told in stretches of the paper that arrive; limits and pictures with them."""

from itertools import pairwise

import pytest
from script_papers import PIXELS, StandStill, paper, written

from reelwright.core.document import Block, Place
from reelwright.script.beats import Beat, Passages, Said, trimmed
from reelwright.script.choosing import unsaid
from reelwright.script.illustrating import illustrated, shown
from reelwright.script.languages.en import ENGLISH
from reelwright.script.material import gathered
from reelwright.script.roles import roles_of
from reelwright.script.stretches import stretches
from reelwright.script.understanding import understand
from reelwright.script.weighing import weighed
from reelwright.script.wording import confesses

FRONT = (
    "# Forecasting the Tide with One Gauge\n\n## Abstract\n\n"
    "Harbours depend on reliable tide forecasts. "
    "We present TideNet, a forecast method that needs only one cheap gauge. "
    "The mean error of the forecast fell by 50% at 12 harbours.\n\n"
)
INTRODUCTION = (
    "## Introduction\n\n"
    "Ships wait for high water before they enter a harbour. "
    "A wrong forecast costs a day of waiting. "
    "However, long records of the level are missing at small harbours.\n\n"
)
METHODS = (
    "## Methods\n\n"
    "We trained TideNet on the levels of four years. "
    "The levels were measured by a gauge in each harbour. "
    "A floating ball is held in a tube. "
    "\n\nGauges can float.\n\n"
)
RESULTS = (
    "## Results\n\n"
    "We compared the forecast of TideNet with the almanac of each harbour. "
    "The forecast of TideNet was 30% better than the almanac at all 12 harbours (Figure 1). "
    "The gain of the forecast was largest in winter.\n\n"
)
DISCUSSION = (
    "## Discussion\n\n"
    "A harbour with one gauge can forecast its tide. "
    "TideNet has not yet been tested at harbours with ice. "
    "One cheap gauge is enough for a useful tide forecast.\n\n"
)
GAUGES = Block(
    id="f1",
    kind="figure",
    label="Figure 1",
    section="Results",
    place=Place(page=3),
    picture=PIXELS,
    text="Figure 1. Mean error of both forecasts in each harbour.",
)


def ready(text, *extra):
    """The passages of a made paper, its sentences, and what was understood of it."""
    document = paper(text, extra=extra)
    known = understand(StandStill, document)
    material = gathered(document, ENGLISH)
    sentences = weighed(material, roles_of(material, known), "general")
    return Passages(material, sentences, "general"), sentences, known


def lines(minutes, *parts):
    script = written(StandStill, paper("".join(parts)), minutes, "general", 160.0).thing
    return [line.text for scene in script.scenes for line in scene.lines]


def test_a_stretch_is_told_as_it_stands_and_arrives_at_its_point() -> None:
    spoken = lines(2.0, FRONT, INTRODUCTION, METHODS, RESULTS, DISCUSSION)
    at = next(
        at for at, line in enumerate(spoken) if line.startswith("The forecast of TideNet was 30% better")
    )
    assert spoken[at + 1].startswith("The gain of the forecast was largest")


def test_stretches_follow_one_another_in_their_paragraph() -> None:
    passages, sentences, _ = ready(FRONT + INTRODUCTION + METHODS + RESULTS + DISCUSSION)
    found = [one for beats in stretches(passages, sentences, "general").values() for one in beats]
    assert any(len(one.said) > 1 for one in found)
    by_order = {heard.order: heard for heard in passages.material.heard}
    for one in found:
        told = [by_order[line.order] for line in one.said]
        assert not any(heard.abstract for heard in told)
        assert all(after.group == before.group for before, after in pairwise(told))
        assert all(0 <= after.near - before.near <= 2 for before, after in pairwise(told))


def test_a_stretch_never_ends_on_what_the_next_sentence_takes_back() -> None:
    passages, sentences, _ = ready(FRONT + INTRODUCTION)
    problems = stretches(passages, sentences, "general")["problem"]
    assert problems
    for one in problems:
        left: Beat | None = one
        while left is not None:
            assert "costs a day" not in left.said[-1].text
            left = trimmed(left)


@pytest.mark.parametrize(
    "text",
    [
        "The valve is a part of every pump.",  # how things are, by nobody
        "The rejected sites are behind a lock.",  # which sites?
    ],
)
def test_generalities_and_unknown_things_open_no_stretch_of_the_method(text) -> None:
    passages, sentences, _ = ready(f"{FRONT}## Methods\n\n{text} It is old.\n\n{RESULTS}")
    assert not [
        one
        for one in stretches(passages, sentences, "general")["method"]
        if text.startswith(one.said[0].text[:20])
    ]


def test_a_film_tells_what_its_paper_has_not_done() -> None:
    told = " ".join(lines(2.5, FRONT, INTRODUCTION, METHODS, RESULTS, DISCUSSION))
    assert "has not yet been tested at harbours with ice" in told


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The method has not been tested on ice.", True),
        ("Future work should validate the results in larger samples.", True),
        ("These results must be interpreted with caution.", True),
        ("Changes in weather cannot explain the decline of the data.", False),
        ("The authors use an approximate method for the data.", False),
        ("Existing tools are limited to short records.", False),
    ],
)
def test_only_the_limits_of_the_work_itself_are_limits(text, own) -> None:
    material = gathered(paper(f"{FRONT}## Discussion\n\nThis is the discussion of the work. {text}"), ENGLISH)
    heard = next(one for one in material.heard if one.text == text)
    assert confesses(heard) is own


def said(order, text):
    return Said(text, ("b1",), "Results", order=order)


def test_a_sentence_told_as_two_is_dropped_as_a_whole() -> None:
    one = Beat(
        (said(1, "A is big."), said(2, "B is small."), said(2, "This is since C grew.")), "result", 1.0, 2.0
    )
    shorter = trimmed(one)
    assert shorter is not None
    assert [line.order for line in shorter.said] == [1]
    assert trimmed(shorter) is None


def test_what_opened_the_film_is_not_told_again_but_what_led_to_it_is() -> None:
    material = gathered(paper(FRONT + INTRODUCTION), ENGLISH)
    hook = Beat((said(3, "Wrong forecasts cost whole days of waiting."),), "problem", 3.0, 2.0)
    one = Beat(
        (said(2, "Ships wait for high water."), said(3, "Wrong forecasts cost whole days of waiting.")),
        "problem",
        2.0,
        2.0,
        least=2,
    )
    left = unsaid(one, [hook], material)
    assert left is not None
    assert [line.order for line in left.said] == [2]


def test_a_passage_is_shown_the_picture_that_it_speaks_of_once() -> None:
    passages, sentences, known = ready(FRONT + INTRODUCTION + METHODS + RESULTS + DISCUSSION, GAUGES)
    pictures = shown(passages, known)
    results = [
        one
        for one in stretches(passages, sentences, "general")["result"]
        if any("30% better" in line.text for line in one.said)
    ]
    assert len(results) > 1
    made = illustrated(results[:2], pictures, 3.0)
    assert made[0].card is not None
    assert made[0].card.block == "f1"
    assert any("f1" in line.cites for line in made[0].said)
    assert made[1].card is None


def test_no_picture_is_shown_to_what_does_not_speak_of_it() -> None:
    passages, sentences, known = ready(FRONT + INTRODUCTION + METHODS + RESULTS + DISCUSSION, GAUGES)
    problems = stretches(passages, sentences, "general")["problem"]
    assert all(one.card is None for one in illustrated(problems, shown(passages, known), 3.0))


def test_a_long_title_is_spoken_by_the_part_that_says_what_it_is_about() -> None:
    name = "Methods of Analysis by the National Harbour Office of the Coast"
    matter = "Forecasting the Level of the Tide with One Cheap Gauge in Small Harbours of the Coast"
    text = FRONT.replace("# Forecasting the Tide with One Gauge", f"# {name} — {matter}")
    spoken = [
        line
        for line in lines(2.0, text, INTRODUCTION, METHODS, RESULTS, DISCUSSION)
        if "film explains" in line
    ]
    assert spoken
    assert matter in spoken[0]
    assert name not in spoken[0]
