"""The checker finds what was planted, and leaves alone what was not."""

import pytest
from checked import MADE, Tally, paper, tallied, told
from planted import KINDS

from conftest import SHARED

REAL = ("geophysics_gps-noise_usgs.pdf",)


@pytest.fixture(scope="module")
def tally() -> Tally:
    scripts = [told(name, made) for name, made in MADE]
    papers = [SHARED / "papers" / name for name in REAL]
    scripts += [told(path.name, paper(path), 4.0, "expert") for path in papers if path.exists()]
    return tallied(scripts)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_planted_is_found(tally: Tally, kind: str) -> None:
    missed = [case for case in tally.missed if case[0] == kind]
    assert tally.there[kind] >= 5
    assert tally.recall(kind) >= (1.0 if kind == "number" else 0.9), missed


def test_at_least_two_hundred_errors_were_planted(tally: Tally) -> None:
    assert sum(tally.there.values()) >= 200


def test_scripts_that_are_true_are_left_alone(tally: Tally) -> None:
    assert tally.lines >= 100
    assert tally.precision >= 0.95, tally.alarms
