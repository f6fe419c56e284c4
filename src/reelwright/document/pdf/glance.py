"""Which pages of a PDF need OCR, seen before anything is read of them: pages are counted, not understood."""

from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reelwright.document.pdf.scans import COVERED, LEAST_LETTERS, OUTLINES, SOUND, Layer, soundness


class Glance(NamedTuple):
    """The pages that are pictures, those whose hidden text looks broken, and whether any other has text."""

    scanned: tuple[int, ...]
    layers: tuple[Layer, ...]
    written: bool


def glanced(document: Any) -> Glance:
    """Look at each page of an open `document`: about a millisecond a page of text."""
    scanned: list[int] = []
    layers: list[Layer] = []
    written = False
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            text = page.get_textpage()
        except pdfium.PdfiumError:
            continue  # its reader tells of a page that is broken
        letters = text.count_chars()
        if letters < LEAST_LETTERS:
            if _shows(page):
                scanned.append(number)
        elif _covered(page) and soundness(words := text.get_text_bounded()) < SOUND:
            layers.append(Layer(page=number, text=words))
        else:
            written = True
        text.close()
        page.close()
    return Glance(tuple(scanned), tuple(layers), written)


def _shows(page: Any) -> bool:
    """Whether a page without text has a picture on it, or so many outlines that they may be letters."""
    marks = 0
    for item in page.get_objects(max_depth=4):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            return True
        marks += item.type in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)
    return marks > OUTLINES


def _covered(page: Any) -> bool:
    """Whether one picture covers the page."""
    width, height = page.get_size()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= COVERED * width * height:
            return True
    return False
