"""PDFs that cannot be read say why and what to do; what a PDF points at is left alone."""

import time

import pytest
from pdf_desk import read_bytes, typeset

from conftest import SHARED
from reelwright.core.errors import Damaged, Locked, NeedsOcr


def shared(folder: str, name: str) -> bytes:
    path = SHARED / folder / name
    if not path.exists():
        pytest.skip(f"the shared data are not beside the checkout: no {folder}/{name}")
    return path.read_bytes()


def test_an_encrypted_pdf_asks_for_its_password() -> None:
    data = shared("bad", "encrypted-userpw-aes256.pdf")
    with pytest.raises(Locked) as told:
        read_bytes(data, "secret.pdf")
    assert told.value.fix == "give --password."
    assert told.value.where == "secret.pdf"
    with pytest.raises(Locked, match="this password does not open it"):
        read_bytes(data, "secret.pdf", "wrong")
    assert read_bytes(data, "secret.pdf", "dev-secret").thing.title


@pytest.mark.parametrize("name", ["truncated-40pct.pdf", "zero-bytes.pdf"])
def test_a_broken_pdf_is_called_damaged(name: str) -> None:
    with pytest.raises(Damaged):
        read_bytes(shared("bad", name), name)


def test_blank_pages_are_called_blank() -> None:
    with pytest.raises(NeedsOcr, match="its pages are blank"):
        read_bytes(shared("bad", "no-text-blank.pdf"))


def test_actions_are_not_followed() -> None:
    started = time.monotonic()
    document = read_bytes(shared("bad", "js-openaction-uri.pdf")).thing
    assert document.title == "Hello reader"
    assert time.monotonic() - started < 10


def test_a_paper_under_a_foreign_name_is_read() -> None:
    document = read_bytes(shared("bad", "论文 – été ✓ (final v2).pdf"), "论文 – été ✓ (final v2).pdf").thing
    assert document.title == "DFTK: A Julian approach for simulating electrons in solids"
    assert document.authors == ("Michael F. Herbst", "Antoine Levitt", "Eric Cancès")
    assert document.source.name == "论文 – été ✓ (final v2).pdf"


def test_one_page_without_text_in_a_paper_makes_a_notice() -> None:
    words = "A sentence that stands on the first page of this paper."
    source = f"{words}\n#pagebreak()\n#rect(width: 5cm, height: 5cm, fill: red)"
    made = read_bytes(typeset(source))
    assert [
        (notice.where, notice.message.split(":")[0]) for notice in made.notices if notice.level == "warning"
    ] == [("page 2", "has no text")]


def test_mutated_papers_never_bring_the_parent_down() -> None:
    data = bytearray(shared("papers", "cs-nofig_mutablearithmetics.pdf"))
    for start in range(2000, len(data) - 4000, len(data) // 4):
        spoilt = data[:]
        spoilt[start : start + 40] = bytes(40)
        try:
            assert read_bytes(bytes(spoilt)).thing.blocks
        except (Damaged, NeedsOcr):
            continue
