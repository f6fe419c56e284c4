"""Reading, held to what it has reached on papers labelled by hand: by kind of paper and field."""

import pytest
from reading_bar import BAR, SHARED, held, percent, reached
from reading_labels import labels

present = pytest.mark.skipif(not SHARED.exists(), reason="the shared data are not beside the checkout")


@present
@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind, fields in held().items() for field in fields]
)
def test_no_kind_of_paper_is_read_worse_than_before(kind: str, field: str) -> None:
    assert kind in reached(), f"{kind} is not read at all any more"
    tally = reached()[kind][field]
    least = held()[kind][field]
    assert percent(tally.precision) >= least[0], f"precision: {tally}"
    assert percent(tally.recall) >= least[1], f"recall: {tally}"


@present
def test_every_kind_that_is_read_is_held() -> None:
    assert set(reached()) <= set(held()), f"make {BAR.name} anew: python tests/reading/reading_bar.py"


@present
def test_every_labelled_paper_is_there() -> None:
    missing = [label.file for label in labels() if not (SHARED / "papers" / label.file).exists()]
    assert missing == []


def test_the_set_has_many_kinds_and_some_held_out() -> None:
    every = labels()
    assert len(every) >= 16
    assert sum(label.held_out for label in every) >= 4
    assert all(len(label.paragraphs) >= 8 for label in every)
    assert set(held()) <= {label.kind for label in every}, f"{BAR.name} speaks of kinds that nobody labelled"
