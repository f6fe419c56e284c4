"""In-text citations are linked to the list, and what only looks like one is left alone."""

import pytest

from reelwright.core.blob import Blob
from reelwright.core.document import Block, Document, Place, Source
from reelwright.document.citing import cited

NUMBERED = [
    f"A. Author{n} and B. Bell, “Work number {n},” J. Test, vol. {n}, p. 3, 20{n:02}." for n in range(1, 13)
]
LABELS = [f"[{n}]" for n in range(1, 13)]
DATED = [
    "Smith, J. (2003a). Tides of one sea. Journal of Seas, 1(2), 3–9.",
    "Smith, J. (2003b). Tides of two seas. Journal of Seas, 2(2), 3–9.",
    "Smith, J., & Jones, K. (2004). Winds of the sea. Journal of Seas, 3(2), 3–9.",
    "van der Berg, A., Lee, C., & Öz, D. (2010). Ice of the sea. Journal of Seas, 4(2), 3–9.",
    "World Health Organization. (2015). Health of the sea. Geneva.",
]


def document(text: str, entries: list[str], labels: list[str] | None = None) -> Document:
    blocks = [Block(id="t", kind="text", text=text, place=Place(page=1))]
    for at, entry in enumerate(entries, 1):
        label = labels[at - 1] if labels else ""
        blocks.append(Block(id=f"r{at}", kind="reference", text=entry, label=label, place=Place(page=2)))
    blob = Blob(sha256="0" * 64, media_type="text/plain", size=1)
    source = Source(blob=blob, name="paper.txt", pages=2)
    return Document(title="T", authors=(), language="en", source=source, blocks=tuple(blocks))


def found(text: str, entries: list[str], labels: list[str] | None = None) -> list[tuple[str, str]]:
    block = cited(document(text, entries, labels)).blocks[0]
    return [(text[one.start : one.end], " ".join(one.targets)) for one in block.citations]


def test_numbers_in_square_brackets() -> None:
    text = (
        "As shown [1] and [3, 5–7], see [2, p. 14]; the range [8]–[10] too [see 12]. For x ∈ [1, 2] and "
        "a[3], in [0, 1], in 2003, by Eq. (4) and Fig. 2 (5), nothing is cited, nor in [99]."
    )
    assert found(text, NUMBERED, LABELS) == [
        ("[1]", "r1"),
        ("[3, 5–7]", "r3 r5 r6 r7"),
        ("[2, p. 14]", "r2"),
        ("[8]–[10]", "r8 r9 r10"),
        ("[see 12]", "r12"),
    ]


def test_numbers_in_round_brackets_only_when_the_paper_cites_so() -> None:
    cites = "One (1), two (2,3) and more (4-6); models (7), all (8) of (9) them. It grew (10), fell (11)."
    assert ("(2,3)", "r2 r3") in found(cites, NUMBERED)
    assert found("By (1) and Eq. (2), we have three terms (3).", NUMBERED) == []


def test_author_and_year() -> None:
    text = (
        "Smith (2003a) and Smith and Jones (2004) differ; others agree (e.g., Smith, 2003b; van der Berg et "
        "al., 2010). In 2004 the WHO (2015) counted 2010 ships (Brown 2003). Both (Smith 2003a,b) hold."
    )
    assert found(text, DATED) == [
        ("Smith (2003a)", "r1"),
        ("Smith and Jones (2004)", "r3"),
        ("(e.g., Smith, 2003b; van der Berg et al., 2010)", "r2 r4"),
        ("WHO (2015)", "r5"),
        ("(Smith 2003a,b)", "r1 r2"),
    ]


def test_printed_keys() -> None:
    entries = ["D. E. Knuth. The TeXbook. Addison-Wesley, 1984.", "A. Bell. On keys. J. Keys, 3:4–5, 2019."]
    assert found("By [Knu84, Bel19] and [Bel19].", entries, ["[Knu84]", "[Bel19]"]) == [
        ("[Knu84, Bel19]", "r1 r2"),
        ("[Bel19]", "r2"),
    ]


def test_raised_numbers() -> None:
    text = "Tides rise¹ and fall²,³; ice melts.⁴⁻⁶ An area of 3 km² or m³ is no work, nor is R²."
    assert [targets for _, targets in found(text, NUMBERED, LABELS)][:2] == ["r1", "r2 r3"]
    assert all("km" not in said for said, _ in found(text, NUMBERED, LABELS))


@pytest.mark.parametrize("text", ["", "Nothing is cited here [0, 1] (2003)."])
def test_nothing_cited(text: str) -> None:
    assert found(text, NUMBERED) == []
