"""What stands under a condition, or in talk of others' ways, is not told alone; nor what will be denied."""

import pytest
from script_papers import StandStill, paper, written

from reelwright.script.languages.en import ENGLISH
from reelwright.script.material import PARTS, gathered
from reelwright.script.scope import objects, rival, under
from reelwright.script.wording import explains, fits, troubled

TEXT = """# Forecasting the Tide with One Gauge

## Abstract

Harbours depend on tide forecasts. We present TideNet, a forecast method for harbours with one gauge. The
error of TideNet is 7 cm on average.

## Introduction

Forecasts fail in many small harbours. However, there are still two drawbacks in the existing forecast
methods.

Forecasts are not accurate enough. The level is known too late.

## Methods

TideNet learns the level of the gauge from four years of data. With short records, the level of the gauge
changes its range. The forecasts become worse with each additional year of data.

At first glance, TideNet will bring higher costs since each harbour buys a gauge. In fact, the gauge is cheap.

## Results

The error of TideNet is smaller than the error of all other forecasts at 12 harbours.
"""


@pytest.mark.parametrize(
    ("sentences", "lead", "scopes"),
    [
        (("Errors are small.", "They fall with time."), "", (False, False)),
        (("With short records, errors grow.", "Forecasts become worse."), "", (False, True)),
        (("With short records, errors grow.", "However, forecasts stay good."), "", (False, False)),
        (("Existing methods need a float.", "The float breaks often."), "", (False, True)),
        (("Existing methods need a float.", "Our method needs none."), "", (False, False)),
        (("Forecasts are not accurate.",), "There are drawbacks in the existing methods.", (True,)),
        (("In this paper, we forecast tides.", "The error is small."), "", (False, False)),
        (("OLD-TIDE needs a float.", "The float breaks often."), "", (False, True)),
        (("TIDE needs a float.", "The float breaks often."), "", (False, False)),
    ],
)
def test_what_stands_under_what(sentences, lead, scopes) -> None:
    assert tuple(under(sentences, lead, frozenset(("TIDE",)))) == scopes


def test_rivals_and_objections() -> None:
    assert rival("Traditional harmonic methods need long records.")
    assert not rival("The proposed method needs shorter records than existing methods.")
    assert objects("At first glance, this costs more.")
    assert not objects("It costs more at first glance.")


def test_neither_is_told_alone() -> None:
    document = paper(TEXT.replace("\n", " ").replace("  ", "\n\n"))
    blocks = tuple(
        block.model_copy(update={"kind": "list"}) if block.text.startswith("Forecasts are not") else block
        for block in document.blocks
    )
    assert sum(block.kind == "list" for block in blocks) == 1
    script = written(StandStill, document.model_copy(update={"blocks": blocks}), 3.0, "general", 160.0).thing
    spoken = [line.text for scene in script.scenes for line in scene.lines]
    told = " ".join(spoken)
    assert "not accurate enough" not in told
    assert "higher costs" not in told
    for at, line in enumerate(spoken):
        if "become worse" in line:
            assert "With short records" in spoken[at - 1]


def test_trouble_and_explanations() -> None:
    material = gathered(paper(TEXT), ENGLISH)
    assert troubled("Forecasts fail in storms, and nobody knows why.", material) == 2
    assert troubled("The package solves a variety of problems.", material) == 0
    assert explains("A gauge is a tube with a float in it.", material)
    assert not explains("A zebra is an animal with stripes.", material)


@pytest.mark.parametrize(
    "text",
    [
        "There are potential limitations of the forecast from one gauge.",
        "TideNet learns the level in three different ways.",
        "A detailed analysis is available for the largest of the harbours.",
        "The authors here report the trend of the level of the sea.",
    ],
)
def test_what_says_little_serves_no_part(text) -> None:
    material = gathered(paper(TEXT.replace("TideNet learns", f"{text} TideNet learns")), ENGLISH)
    found = [heard for heard in material.heard if heard.text == text]
    assert len(found) == 1
    assert not any(fits(found[0], part, material) for part in PARTS)


def test_what_says_something_serves_its_part() -> None:
    text = "The forecast of TideNet was better than harmonic analysis at all 12 harbours."
    material = gathered(
        paper(TEXT.replace("The error of TideNet is smaller", f"{text} It is smaller")), ENGLISH
    )
    found = [heard for heard in material.heard if heard.text == text]
    assert len(found) == 1
    assert fits(found[0], "result", material)
