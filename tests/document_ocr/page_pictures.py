"""Pages of known words as pictures: typeset, then turned, bent and darkened as scanners and phones do."""

import io
import zipfile
from pathlib import Path
from tempfile import mkdtemp

import cv2
import numpy as np
import pypdfium2 as pdfium
import typst

from reelwright.core.document import Document
from reelwright.core.made import Made
from reelwright.document.reading import read
from reelwright.store.folder import Folder

ENGLISH = (
    "All human beings are born free and equal in dignity and rights.",
    "They are endowed with reason and conscience and should act towards one another kindly.",
    "We find that flow rates between 12 and 15 mL/min give a yield of 87.3% in every trial.",
)
GERMAN = (
    "Über die Größe der Öfen äußerte sich der Förster in Köln später ausführlich.",
    "Die Würde des Menschen ist unantastbar, und sie zu schützen ist Verpflichtung.",
    "Ärzte und Übersetzer müssen höchstens die Hälfte der Kosten für ein Gerät tragen.",
)


class Desk:
    """Tools of one step; `heard` is what progress was told."""

    def __init__(self):
        root = Path(mkdtemp(prefix="reelwright-ocr-"))
        self.blobs = Folder(root / "blobs")
        self.scratch = root / "scratch"
        self.scratch.mkdir()
        self.heard = []

    @property
    def progress(self):
        return self.heard.append


def read_as(data: bytes, name: str, desk: Desk | None = None) -> Made[Document]:
    """What the step makes of a file."""
    here = desk or Desk()
    return read(here, here.blobs.put(data, "application/octet-stream"), name, "", "")


def typeset(paragraphs, title="", width="105mm", height="148mm") -> bytes:
    """A PDF of one small page."""
    lines = [f'#set page(width: {width}, height: {height}, margin: 12mm)', "#set text(size: 10pt)",
             "#set par(justify: true)"]  # fmt: skip
    lines += [f"#text(16pt, weight: 700)[{title}]\n"] if title else []
    lines += [text.replace("%", "\\%") + "\n" for text in paragraphs]
    path = Path(mkdtemp(prefix="reelwright-ocr-")) / "page.typ"
    path.write_text("\n".join(lines))
    return typst.compile(str(path))


def drawn(pdf: bytes, dpi=170) -> np.ndarray:
    """Its first page, (height, width, 3) uint8."""
    page = pdfium.PdfDocument(pdf)[0]
    return np.ascontiguousarray(page.render(scale=dpi / 72).to_numpy()[:, :, :3])


def skewed(picture, degrees) -> np.ndarray:
    """Turned a little, as paper lies askew on the glass."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(picture, matrix, (width, height), borderValue=(255, 255, 255))


def photographed(picture, seed=1) -> np.ndarray:
    """On a dark desk, seen from aside, in uneven light, with noise."""
    height, width = picture.shape[:2]
    across, down = round(1.3 * width), round(1.3 * height)
    target = np.float32([[0.16, 0.12], [0.86, 0.16], [0.9, 0.9], [0.1, 0.87]]) * (across, down)
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    matrix = cv2.getPerspectiveTransform(corners, target.astype(np.float32))
    seen = cv2.warpPerspective(picture, matrix, (across, down), borderValue=(45, 50, 60)).astype(np.float32)
    y, x = np.mgrid[0:down, 0:across]
    light = 0.6 + 0.4 * (0.7 * x / across + 0.3 * y / down)
    noise = np.random.default_rng(seed).normal(0, 5, seen.shape)
    return np.clip(seen * light[:, :, None] + noise, 0, 255).astype(np.uint8)


def encoded(picture, ending=".png") -> bytes:
    """`picture` as a file."""
    return cv2.imencode(ending, picture)[1].tobytes()


def zipped(members) -> bytes:
    """An archive of (name, bytes)."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, body in members:
            archive.writestr(name, body)
    return data.getvalue()


def scanned_pdf(pictures, dpi=170, before=None, hidden="") -> bytes:
    """A PDF whose pages are `pictures`, after those of `before`; `hidden` is text that cannot be seen."""
    document = pdfium.PdfDocument(before) if before else pdfium.PdfDocument.new()
    for picture in pictures:
        height, width = picture.shape[:2]
        wide, high = width * 72 / dpi, height * 72 / dpi
        page = document.new_page(wide, high)
        if hidden:
            _hide(document, page, hidden, high)
        image = pdfium.PdfImage.new(document)
        image.load_jpeg(io.BytesIO(encoded(picture, ".jpg")), inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(wide, high))
        page.insert_obj(image)
        page.gen_content()
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _hide(document, page, text, high) -> None:
    raw = pdfium.raw
    for index, line in enumerate(text.split("\n")):
        item = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 6.0)
        units = (line + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(item, (raw.FPDF_WCHAR * (len(units) // 2)).from_buffer_copy(units))
        raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, 30, high - 40 - 14 * index)
        raw.FPDFPage_InsertObject(page.raw, item)


def told(document) -> str:
    """All its running text."""
    return " ".join(block.text for block in document.blocks if block.kind in {"text", "list", "heading"})
