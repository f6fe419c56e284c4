"""Which paper a title means, and when that is beyond doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.core.finding import Known
from reelwright.document.finding.titles import clear, merged, score

BEES = Known(
    title="Counting bees with a cheap microphone",
    authors=("Ada Example", "Ben Sample"),
    year="2022",
    doi="10.1000/bees.1",
)


def like(**more: object) -> Known:
    return BEES.model_copy(update=more)


@pytest.mark.parametrize(
    "asked",
    [
        "Counting bees with a cheap microphone",
        "counting BEES with a cheap microphone.",
        "Example Sample 2022 Counting bees with a cheap microphone",
        "Counting bees with a cheap microphone (Example et al., 2022)",
        "Counting bees with cheap microphone",
    ],
)
def test_a_title_is_known_again(asked: str) -> None:
    assert score(asked, BEES) >= 0.9


@pytest.mark.parametrize(
    "asked",
    [
        "Counting bees",
        "Counting wasps with an expensive camera",
        "Counting bees with a cheap microphone array in urban gardens of the north",
        "2022",
        "?",
    ],
)
def test_another_title_is_not(asked: str) -> None:
    assert score(asked, BEES) < 0.9


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_score_is_a_share(asked: str, title: str) -> None:
    assert 0 <= score(asked, Known(title=title)) <= 1


def test_answers_about_one_paper_become_one() -> None:
    at_arxiv = like(doi="", arxiv="2101.00001v3", year="2021", url="https://arxiv.org/abs/2101.00001v3")
    at_openalex = like(arxiv="2101.00001", venue="Journal of Hives", authors=())
    (found,) = merged(BEES.title, [("Crossref", [BEES]), ("OpenAlex", [at_openalex]), ("arXiv", [at_arxiv])])
    assert set(found.services) == {"Crossref", "OpenAlex", "arXiv"}
    assert (found.known.doi, found.known.venue) == ("10.1000/bees.1", "Journal of Hives")
    assert found.known.year == "2022"
    assert found.known.address.startswith("arXiv:2101.00001")
    assert clear((found,))


def test_two_that_a_third_joins_become_one() -> None:
    first = like(doi="10.1/a", arxiv="")
    other = like(title="Bees, counted", doi="", arxiv="2101.00001")
    both = like(title="Bees counted by ear", doi="10.1/a", arxiv="2101.00001v2")
    assert len(merged("bees", [("A", [first, other, both])])) == 1


def test_one_title_of_different_people_is_two_papers() -> None:
    other = like(authors=("Carl Stranger",), doi="10.1000/other")
    found = merged(BEES.title, [("Crossref", [BEES, other])])
    assert len(found) == 2
    assert not clear(found)
    named = merged(f"{BEES.title} Stranger", [("Crossref", [BEES, other])])
    assert named[0].known.doi == "10.1000/other"


def test_what_is_found_is_clear_only_when_it_leads() -> None:
    longer = like(title="Counting bees with a cheap microphone in cities and towns", doi="10.1/b")
    assert clear(merged(BEES.title, [("Crossref", [longer, BEES])]))
    assert not clear(merged("Counting bees", [("Crossref", [longer, BEES])]))
    assert not clear(())
