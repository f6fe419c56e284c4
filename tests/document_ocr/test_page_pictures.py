"""Scans and photos of pages with known words are read back: turned, askew, in bad light, in order."""

from difflib import SequenceMatcher

import cv2
import numpy as np
import pytest
from page_pictures import (
    ENGLISH,
    GERMAN,
    Desk,
    drawn,
    encoded,
    photographed,
    read_as,
    scanned_pdf,
    skewed,
    told,
    typeset,
    zipped,
)

from conftest import SHARED
from reelwright.core.errors import NeedsOcr, Unsupported
from reelwright.document.ocr import reader as ocr_reader
from reelwright.document.pdf.scans import SOUND, soundness


def likeness(document, paragraphs) -> float:
    return SequenceMatcher(None, told(document), " ".join(paragraphs), autojunk=False).ratio()


def test_a_scanned_page_in_a_paper_with_text_is_recognised_where_it_stands():
    paper = typeset(ENGLISH, "A Paper of Two Kinds of Pages")
    sideways = np.ascontiguousarray(np.rot90(skewed(drawn(typeset(GERMAN)), 1.4)))
    desk = Desk()
    made = read_as(scanned_pdf([sideways], before=paper), "mixed.pdf", desk)
    document = made.thing
    assert document.title == "A Paper of Two Kinds of Pages"
    assert document.source.pages == 2
    printed = [block for block in document.blocks if block.place.page == 1]
    scanned = [block for block in document.blocks if block.place.page == 2]
    assert all(block.confidence == 1.0 for block in printed)
    assert all(0.8 < block.confidence <= 1.0 for block in scanned)
    text = " ".join(block.text for block in scanned)
    for word in (
        "Größe",
        "Öfen",
        "äußerte",
        "Förster",
        "Würde",
        "Ärzte",
        "Übersetzer",
        "müssen",
        "höchstens",
    ):
        assert word in text
    wide, high = sideways.shape[1] * 72 / 170, sideways.shape[0] * 72 / 170
    for block in scanned:  # on the page as the file shows it, which lies on its side
        box = block.place.box
        assert 0 <= box.x0 < box.x1 <= wide + 1
        assert 0 <= box.y0 < box.y1 <= high + 1
        assert box.y1 - box.y0 > box.x1 - box.x0
    assert any("RapidOCR" in notice.message and "confidence" in notice.message for notice in made.notices)
    assert desk.heard == sorted(desk.heard)


def test_photos_in_an_archive_are_read_in_the_order_of_their_numbers():
    first = photographed(drawn(typeset(GERMAN, "Über die Öfen")))
    second = np.ascontiguousarray(np.rot90(drawn(typeset(ENGLISH)), 2))
    data = zipped([("shots/page-10.png", encoded(second)), ("shots/page-2.jpg", encoded(first, ".jpg"))])
    document = read_as(data, "shots.zip").thing
    assert document.title == "Über die Öfen"
    assert document.source.pages == 2
    assert likeness(document, (*GERMAN, *ENGLISH)) > 0.97
    assert document.language == "de"


def test_a_spread_is_two_pages():
    left, right = drawn(typeset(ENGLISH * 2), 130), drawn(typeset(GERMAN * 2), 130)
    document = read_as(encoded(np.hstack([left, right])), "spread.png").thing
    pages = {page: [b for b in document.blocks if b.place.page == page] for page in (1, 2)}
    assert "human beings" in pages[1][0].text
    assert "Größe" in " ".join(block.text for block in pages[2])
    assert "Größe" not in " ".join(block.text for block in pages[1])


GARBLED = "Tlic ~uick br0wn f;x jvmp5 ov3r\nthc 1azv d()g xx#q wqz bcdf rtlk\naIl hvmau b3ings arc b;rn fr3e"


def test_hidden_text_that_reads_badly_gives_way_and_good_text_stays(monkeypatch):
    picture = drawn(typeset(ENGLISH))
    made = read_as(scanned_pdf([picture], hidden=GARBLED), "bad-layer.pdf")
    assert likeness(made.thing, ENGLISH) > 0.97
    assert any("hidden text is broken" in notice.message for notice in made.notices)
    monkeypatch.setattr(ocr_reader, "rapid_is_here", lambda: pytest.fail("good text was recognised again"))
    kept = read_as(scanned_pdf([picture], hidden="\n".join(ENGLISH)), "good-layer.pdf")
    assert "endowed with reason" in told(kept.thing)


def test_what_reads_well_scores_above_what_does_not():
    for text in (" ".join(ENGLISH), " ".join(GERMAN)):
        assert soundness(text) > SOUND
    assert soundness(GARBLED) < SOUND - 0.1
    assert soundness("") == 0


def test_without_an_engine_the_error_says_how_to_get_one(monkeypatch):
    monkeypatch.setattr(ocr_reader, "rapid_is_here", lambda: False)
    picture = drawn(typeset(ENGLISH), 60)
    with pytest.raises(NeedsOcr, match="pictures") as error:
        read_as(scanned_pdf([picture], 60), "scan.pdf")
    assert "rapidocr" in error.value.fix
    made = read_as(scanned_pdf([picture], 60, before=typeset(ENGLISH)), "mixed.pdf")
    assert "human beings" in told(made.thing)
    assert [n.where for n in made.notices if "is a scan" in n.message] == ["page 2"]


def test_a_picture_without_words_is_refused():
    y, x = np.mgrid[0:300, 0:400]
    blob = np.dstack([x / 400 * 255, y / 300 * 255, 128 + 0 * x]).astype(np.uint8)
    with pytest.raises(Unsupported, match="no text was recognised"):
        read_as(encoded(cv2.GaussianBlur(blob, (0, 0), 5)), "sunset.png")
    with pytest.raises(Unsupported, match="too small"):
        read_as(encoded(blob[:60, :60]), "icon.mp4")
    with pytest.raises(Unsupported, match="too small"):
        read_as(encoded(blob[:60, :60], ".jpg"), "icon.jpg")


def test_a_book_page_keeps_its_picture_beside_its_text():
    path = SHARED / "papers" / "scan_c02-22.pdf"
    if not path.exists():
        pytest.skip("the shared data are not beside the checkout")
    document = read_as(path.read_bytes(), path.name).thing
    text = told(document)
    for words in (
        "stooping down so as",
        "we could see him pretty clear",
        "and minutes that there warn't a sound",
    ):
        assert words in text
    assert [block.kind for block in document.blocks if block.picture] == ["figure"]
