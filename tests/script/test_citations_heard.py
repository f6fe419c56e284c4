"""Citations by their spans: marks go, those that are part of the sentence are said in words."""

import pytest
from script_papers import paper

from reelwright.core.document import Block, Citation, Place, Reference
from reelwright.script.citing import citations, reference_names
from reelwright.script.cleaning import plain
from reelwright.script.languages.tables import TONGUES

EN = TONGUES["en"]
ENTRIES = {
    "r1": Reference(key="1", authors=("Ada van der Berg", "C. Babbage", "G. Airy"), year="2019"),
    "r2": Reference(key="2", authors=("Smith, J.", "Jones, K."), year="2020"),
    "r3": Reference(key="3", authors=("Lord Kelvin",), year="1868"),
    "r4": Reference(key="4", authors=("THE TIDE BOARD",), year="2001"),
}


def _document(text: str, *marks: tuple[str, str]):
    """A paper of one paragraph in which each mark (as printed) cites the references named beside it."""
    cites, at = [], 0
    for mark, targets in marks:
        at = text.index(mark, at)
        cites.append(Citation(start=at, end=at + len(mark), targets=tuple(targets.split())))
        at += len(mark)
    place = Place(page=1)
    body = Block(id="p1", kind="text", text=text, place=place, citations=tuple(cites))
    entries = [
        Block(id=key, kind="reference", text=key, place=place, reference=one) for key, one in ENTRIES.items()
    ]
    return paper("# Tides").model_copy(update={"blocks": (body, *entries)})


def _heard(text: str, *marks: tuple[str, str]) -> str | None:
    document = _document(text, *marks)
    names = reference_names(document, EN)
    assert names is not None
    told = plain(text, EN, 2, citations(document.blocks[:1], names))
    return told.text if told else None


GONE = [
    ("The tide is late by an hour [1].", [("[1]", "r1")], "The tide is late by an hour."),
    ("The tide is late [1, Sec. 8.4] in the bay.", [("[1, Sec. 8.4]", "r1")], "The tide is late in the bay."),
    # only the numbers inside the brackets are marked
    ("The tide is late in the bay [1, 2].", [("1", "r1"), ("2", "r2")], "The tide is late in the bay."),
    ("The tide is late in the bay (Smith and Jones, 2020).", [("(Smith and Jones, 2020)", "r2")],
     "The tide is late in the bay."),
    ("The bay is shallow, see [1] for details.", [("[1]", "r1")], "The bay is shallow."),
]  # fmt: skip
SAID = [
    ("Smith and Jones (2020) measured the tide at night.", [("Smith and Jones (2020)", "r2")],
     "Smith and Jones measured the tide at night."),
    ("The data of van der Berg et al. (2019) cover the bay.", [("van der Berg et al. (2019)", "r1")],
     "The data of van der Berg and colleagues cover the bay."),
    ("The tide was first measured by [2] at night.", [("[2]", "r2")],
     "The tide was first measured by Smith and Jones at night."),
    ("The tide was first measured by [1] at night.", [("[1]", "r1")],
     "The tide was first measured by van der Berg and colleagues at night."),
    ("The method described in [2] has been released since.", [("[2]", "r2")],
     "The method described in earlier work has been released since."),
    ("The method was first studied in Ref. [3] and then forgotten.", [("[3]", "r3")],
     "The method was first studied in earlier work and then forgotten."),
    ("[3] showed that the tide can be foreseen.", [("[3]", "r3")],
     "Kelvin showed that the tide can be foreseen."),
]  # fmt: skip
REFUSED = [
    ("For the tide in bays of this kind see [2] and the work it builds on.", [("[2]", "r2")]),
    ("The tide was first measured by [4] at night.", [("[4]", "r4")]),  # no surname can be told
    (
        "The values were taken to lie in [0, 1] at all times [2].",
        [("[2]", "r2")],
    ),  # an interval is no citation
    # 'the authors' of the printed sentence would be heard as the film's own
    ("Smith et al. (2020) claim this, and the authors give no proof.", [("Smith et al. (2020)", "r2")]),
]


@pytest.mark.parametrize(("printed", "marks", "told"), GONE + SAID)
def test_a_citation_goes_or_is_said(printed, marks, told) -> None:
    assert _heard(printed, *marks) == told


@pytest.mark.parametrize(("printed", "marks"), REFUSED)
def test_what_cannot_be_said_with_care_is_refused(printed, marks) -> None:
    assert _heard(printed, *marks) is None


def test_where_no_citation_is_marked_they_are_known_by_their_form() -> None:
    assert reference_names(paper("# Tides\n\n## Data\n\nThe tide is late [1]."), EN) is None
    told = plain("The tide is late by an hour [1].", EN, 2)
    assert told is not None
    assert told.text == "The tide is late by an hour."


def test_a_confidence_interval_goes_and_its_value_stays() -> None:
    told = plain("The estimate shows a 76.7% [74.8–78.5%] decline over the years.", EN, 2, {})
    assert told is not None
    assert told.text == "The estimate shows a 76.7% decline over the years."
