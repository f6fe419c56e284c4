"""Lines written by hand, true and false: the true ones pass, the false ones are found."""

from functools import cache
from pathlib import Path

import pytest
from checked import paper
from independent import MADE, Found, Said, held, learnt, lines, second

from conftest import SHARED
from reelwright.core.document import Block, Document, Place

PAPERS = (
    "ecology_insect-biomass_plos.xml",
    "geophysics_gps-noise_usgs.pdf",
    "onco_entropy-hallmark_plos.xml",
    "socsci_literature-networks_plos.xml",
)


@cache
def document(name: str) -> Document:
    made = MADE / name
    return paper(made if made.exists() else SHARED / "papers" / name)


def _here(said: Said) -> bool:
    return (MADE / said.paper).exists() or (
        said.paper in PAPERS and Path(SHARED / "papers" / said.paper).exists()
    )


@pytest.fixture(scope="module")
def found() -> Found:
    return held([said for said in lines() if _here(said) and not said.unseen], document)


def test_numbers_are_always_found(found: Found) -> None:
    assert found.there["number"] >= 5
    assert found.recall("number", "points") == 1.0


def test_most_of_what_is_false_is_found(found: Found) -> None:
    assert sum(found.there.values()) - found.there[""] >= 30
    assert found.recall() >= 0.85, [said.text for said, _ in found.misjudged if said.kind]


def test_what_is_true_in_other_words_passes(found: Found) -> None:
    assert found.there[""] >= 20
    assert found.precision >= 0.95, [said.text for said, _ in found.misjudged if not said.kind]


def test_the_second_set_is_judged_as_it_was_mended_for() -> None:
    told = held([said for said in second() if _here(said) and not said.unseen], document)
    assert told.there["number"] >= 5
    assert told.recall("number", "unit") == 1.0
    assert told.recall("scope", "moved", "name") >= 0.6, [
        said.text for said, _ in told.misjudged if said.kind
    ]
    assert told.precision >= 0.95, [said.text for said, _ in told.misjudged if not said.kind]


def test_the_lines_learnt_from_pass_nearly_all() -> None:
    told = held([said for said in learnt() if _here(said)], document)
    assert told.there[""] >= 15
    assert told.precision >= 0.8, [said.text for said, _ in told.misjudged]


def test_a_name_may_stand_one_sentence_before_what_is_said_of_it() -> None:
    told = (
        Said("fr.md", ("b8",), "Marchetti a montré que la fréquence diminue.", "", unseen=False),
        Said(
            "scholcomm",
            ("b1",),
            "TideNet reduces the error by 12 percent.",
            "",
            unseen=False,
        ),
    )
    text = "TideNet is a small network for tides. It reduces the error by 12 % at all harbours."
    made = document("fr.md").model_copy(
        update={
            "title": "Tides",
            "language": "en",
            "blocks": (Block(id="b1", kind="text", text=text, place=Place(page=1)),),
        }
    )
    result = held(told, lambda name: made if name == "scholcomm" else document(name))
    assert result.found[""] == 0, result.misjudged
