"""The scorer: a Document that says what the label says is perfect, and each fault costs its own field."""

from dataclasses import replace

import pytest
from reading_labels import Label, labels
from reading_score import Score, score

from reelwright.core.blob import Blob
from reelwright.core.document import Block, BlockKind, Document, Place, Source, Table

EVERY = {label.name: label for label in labels()}
LABEL = replace(EVERY["ecology-twocol_amazon-landcover"], figure_count=(1, 1), table_count=(6, 6))


def perfect(label: Label) -> Document:
    """A Document with everything that a label asks for: headings first, then text, then floats."""
    page = label.pages[0] if label.pages else 1
    blocks: list[Block] = []

    def add(kind: BlockKind, text: str, **more: object) -> None:
        made = {"id": str(len(blocks)), "kind": kind, "text": text, "place": Place(page=page), **more}
        blocks.append(Block.model_validate(made))

    for level, text in label.headings:
        add("heading", text, level=level)
    for sample in label.paragraphs:
        add("text", sample.replace("…", "Before this sample, "))
    for name, words in label.figures or ():
        add("figure", words, label=name)
    cells = label.cells
    for place, (name, words) in enumerate(label.tables or ()):
        rows = [*cells.header, *cells.rows] if cells and place == 0 else [("x",)]
        width = max(map(len, rows))
        add(
            "table",
            words,
            label=name,
            table=Table(header=(), rows=tuple((*r, *[""] * (width - len(r))) for r in rows)),
        )
    for _ in range((label.equations or (0, 0))[0]):
        add("equation", "a = b")
    for _ in range((label.references or (0, 0))[0]):
        add("reference", "A work.")
    blob = Blob(sha256="0" * 64, media_type="application/pdf", size=1)
    source = Source(blob=blob, name="paper.pdf", pages=1)
    return Document(
        title=label.title or "",
        authors=label.authors or (),
        language="en",
        source=source,
        blocks=tuple(blocks),
    )


def lost(document: Document, label: Label = LABEL) -> set[str]:
    """The fields in which a Document is less than perfect."""
    return {field for field, tally in score(label, document).items() if tally.f1 not in (None, 1.0)}


def changed(index: int, which: BlockKind, **more: object) -> Document:
    """The perfect Document with one block of a kind changed."""
    document = perfect(LABEL)
    at = [place for place, block in enumerate(document.blocks) if block.kind == which][index]
    blocks = list(document.blocks)
    blocks[at] = blocks[at].model_copy(update=more)
    return document.model_copy(update={"blocks": tuple(blocks)})


@pytest.mark.parametrize(
    "name", [name for name, one in EVERY.items() if one.cells is None or len(one.cells.header) < 2]
)
def test_what_the_label_says_is_perfect(name: str) -> None:
    label = EVERY[name]
    missing = {
        "figures" if (label.figure_count or (0, 0))[0] > len(label.figures or ()) else "",
        "tables" if (label.table_count or (0, 0))[0] > len(label.tables or ()) else "",
    }
    if label.tables == () or label.tables is None:
        missing.add("cells")
    assert lost(perfect(label), label) <= missing


def test_nothing_read_is_nothing_right() -> None:
    empty: Score = score(LABEL, None)
    assert all(tally.right == 0 and tally.recall in (0.0, None) for tally in empty.values())


def test_each_fault_costs_its_own_field() -> None:
    texts = [block.text for block in perfect(LABEL).blocks if block.kind == "text"]
    assert lost(changed(0, "text", text=texts[8])) >= {"order"}
    assert lost(changed(3, "text", text=texts[3].replace(" ", "", 1))) == {"words"}
    assert lost(changed(3, "text", text="A new line that belongs to the paragraph before. " + texts[3])) == {
        "starts"
    }
    assert lost(changed(3, "text", text=texts[3] + " VOL. 53(4) 2023: 271 - 280")) == {"clean"}
    assert lost(changed(2, "heading", level=3)) == {"levels"}
    assert lost(changed(2, "heading", text="Quite another thing")) == {"headings", "levels"}
    assert lost(changed(1, "table", label="Table 7")) == {"table captions", "float numbers"}
    assert lost(changed(1, "table", label="")) == {"float numbers"}
    assert lost(changed(0, "figure", kind="quote")) == {"figures", "figure captions", "float numbers"}
    assert lost(changed(0, "reference", kind="footnote")) == {"references"}


def test_a_wrong_digit_is_a_wrong_cell_and_a_unit_may_stand_apart() -> None:
    table = next(block.table for block in perfect(LABEL).blocks if block.table)
    rows = [list(row) for row in table.rows]
    rows[2][1] = rows[2][1].replace("32.15", "32.16")
    spoiled = Table(header=(), rows=tuple(map(tuple, rows)))
    assert lost(changed(0, "table", table=spoiled)) == {"cells"}
    head, *body = table.rows
    apart = Table(
        header=tuple(cell.removesuffix(" n = 20") for cell in head),
        rows=tuple(body),
        units=("", *["n = 20"] * 3),
    )
    assert lost(changed(0, "table", table=apart)) == set()
