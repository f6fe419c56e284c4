"""Lists that a reader delivered badly are put right where that is certain."""

from reelwright.core.document import Block, Place
from reelwright.document.citing.mending import mended


def listed(*texts: str, labels: tuple[str, ...] = ()) -> list[Block]:
    labels = labels or ("",) * len(texts)
    return [
        Block(id=f"b{at}", kind="reference", text=text, label=label, place=Place(page=9))
        for at, (text, label) in enumerate(zip(texts, labels, strict=True), 1)
    ]


WHOLE = (
    "Adams, B. C., & Bell, D. (2001). Sand of the coast. Journal of Sand, 1, 2–3.",
    "Clark, E. (2002). Salt of the coast. Journal of Salt, 2, 3–4.",
    "Dover, F., Eads, G., & Fox, H. (2003). Silt of the coast. Journal of Silt, 3, 4–5.",
)


def test_two_entries_in_one_block_come_apart() -> None:
    made = mended(listed(f"{WHOLE[0]} {WHOLE[1]}", WHOLE[2]))
    assert [block.text for block in made] == list(WHOLE)
    assert len({block.id for block in made}) == 3


def test_numbered_entries_in_one_block_come_apart_in_sequence_only() -> None:
    made = mended(listed("A. Bell. Sand, 2001. [2] C. Dee. Salt, 2002. [7] no entry.", labels=("[1]",)))
    assert [(block.label, block.text) for block in made] == [
        ("[1]", "A. Bell. Sand, 2001."),
        ("[2]", "C. Dee. Salt, 2002. [7] no entry."),
    ]


def test_a_broken_entry_is_joined() -> None:
    first, rest = WHOLE[2].split(" of the ")
    made = mended(listed(WHOLE[0], WHOLE[1], f"{first} of", f"the {rest}"))
    assert [block.text for block in made] == list(WHOLE)


def test_what_is_whole_stays_and_dates_of_receipt_are_no_work() -> None:
    made = mended(listed(*WHOLE, "RECEIVED: 13/10/2022"))
    assert [block.text for block in made[:3]] == list(WHOLE)
    assert [block.kind for block in made] == ["reference"] * 3 + ["text"]
