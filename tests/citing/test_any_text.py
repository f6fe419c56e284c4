"""Whatever the text: no crash, no hang, no word that the entry does not have, no span outside the text."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citing.test_linking import NUMBERED, document
from reelwright.document.citing import cited
from reelwright.document.citing.parsing import parsed

PIECES = (
    "Smith", ", ", "J.", "A", "van der", "et al", ". ", ": ", "; ", "(", ")", "[", "]", "2003", "2003a", "“",
    " ", "and", "&", "In: ", "Eds.", "12", "(3)", "–", "45", "doi:", "10.1000/x(1)", "https://a.b/c",
    "the sea", "vol.", "pp.", "Proc.", "—", "Ö", "e\u0301", "中", "\u200b", "ABC", "'", "?", "!", "Jr.",
    "arXiv:", "Journal of", "‘", "”",
)  # fmt: skip
ENTRIES = st.lists(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join), max_size=4
)


@settings(max_examples=80, deadline=None)
@given(ENTRIES, ENTRIES)
def test_nothing_is_invented(entries: list[str], paragraphs: list[str]) -> None:
    for entry, reference in zip(entries, parsed(entries, [""] * len(entries)), strict=True):
        for said in (reference.title, reference.venue, reference.year):
            known = said in ("arXiv", "bioRxiv", "medRxiv", "ChemRxiv", "SSRN", "Zenodo")
            assert known or set(re.findall(r"\w", said)) <= set(re.findall(r"\w", f"{entry} {_nfc(entry)}"))
    made = cited(document(" ".join(paragraphs), [*NUMBERED, *entries]))
    ids = {block.id for block in made.blocks if block.kind == "reference"}
    for block in made.blocks:
        for one in block.citations:
            assert 0 <= one.start < one.end <= len(block.text)
            assert one.targets
            assert set(one.targets) <= ids


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "piece",
    ["(", "[", "“", ".", ",", " ", "A. ", "Smith, J., ", "Jo Smith and ", "SMITH, J.; ", "2003 (2004) ",
     "In: ", "[1-", "ed. ", "10.1/a", "http://", "(Smith 2003; ", "[1, ", "accessed ", "\u0301", "et al. ",
     "p. 1 ", "1"],
)  # fmt: skip
def test_repetition_costs_little(piece: str) -> None:
    text = piece * (8_000 // len(piece))
    before = time.process_time()
    cited(document(text, [*NUMBERED, text, f"[9] {text}"]))
    assert time.process_time() - before < 3
