"""Papers of our own making, set by chance, read back."""

import random
from collections import Counter
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pdf_desk import of_kind, read_bytes, texts
from pdf_layouts import TONGUES, Layout, Paper, paper, pdf

from reelwright.core.document import Document

LAYOUTS = st.builds(
    Layout,
    columns=st.sampled_from([1, 2]),
    size=st.sampled_from([8.5, 9.5, 11.0]),
    language=st.sampled_from(sorted(TONGUES)),
    counted=st.booleans(),
    indented=st.booleans(),
    numbered=st.booleans(),
    entries=st.sampled_from(["bracket", "dot", "hanging"]),
    rotated=st.sampled_from([0, 0, 1, 2, 3]),
)


@settings(max_examples=8, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(seed=st.integers(0, 10_000), layout=LAYOUTS)
def test_a_paper_set_by_chance_reads_back(seed: int, layout: Layout) -> None:
    made = paper(random.Random(seed), layout)
    read_back(made, layout, read_bytes(pdf(made, layout)).thing)


def read_back(made: Paper, layout: Layout, document: Document) -> None:
    """Everything that stands in `made` stands in `document`, once, in order, and nothing else does."""
    assert document.title.lower() == made.title.lower()
    assert document.authors == made.authors
    assert document.keywords == made.keywords
    headings = of_kind(document, "heading")
    assert tuple((block.level, block.text) for block in headings) == made.headings
    numbers = [block.label for block in headings]
    assert numbers == ["", "", *(("1", "2", "2.1", "3", "4") if layout.numbered else [""] * 5), ""]
    assert texts(document, "text") == [made.abstract, ", ".join(made.keywords), *made.texts]
    assert tuple(texts(document, "list")) == made.items
    assert tuple(texts(document, "footnote")) == made.notes
    statements = [(block.label, block.caption, block.text) for block in of_kind(document, "theorem")]
    assert statements == [made.theorem, (TONGUES[layout.language][5], "", made.proof)]
    assert tuple(texts(document, "reference")) == made.references
    labels = [block.label for block in of_kind(document, "reference")]
    assert labels == ([""] * 4 if layout.entries == "hanging" else ["[1]", "[2]", "[3]", "[4]"])
    assert len(of_kind(document, "equation")) == 1


@settings(max_examples=4, deadline=None, derandomize=True, phases=(Phase.generate,))
@given(seed=st.integers(0, 10_000), layout=LAYOUTS)
def test_in_three_narrow_columns_no_word_is_lost_or_doubled(seed: int, layout: Layout) -> None:
    layout = replace(layout, columns=3)
    made = paper(random.Random(seed), layout)
    document = read_bytes(pdf(made, layout)).thing
    assert (document.title.lower(), document.authors) == (made.title.lower(), made.authors)
    assert tuple((block.level, block.text) for block in of_kind(document, "heading")) == made.headings
    found = " ".join(texts(document, "text", "list", "theorem", "footnote", "reference"))
    stated = " ".join([made.abstract, ", ".join(made.keywords), *made.texts, *made.items, made.theorem[2],
                       made.proof, *made.notes, *made.references])  # fmt: skip
    assert Counter(found.split()) == Counter(stated.split())
