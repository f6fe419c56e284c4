"""Which picture of a package is which: pictures whose names say nothing, found again in the paper's PDF."""

import io
from contextlib import closing

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image

SIDE = 32  # pixels of the small grey pictures that are compared
ALIKE = 0.9  # correlation of two pictures of one figure
MOST_PAGES = 80
MOST_PIXELS = 60_000_000
SMALLEST = 60  # pixels of a side; logos and rules are smaller


def in_order(pdf: bytes, pictures: dict[str, bytes]) -> list[str]:
    """The names of those `pictures` that the pages of `pdf` show, in the order in which they show them."""
    known = {name: small for name, data in pictures.items() if (small := _of_bytes(data)) is not None}
    found: list[str] = []
    for shown, shape in _shown(pdf):
        scores = {
            name: float((small * shown).mean())
            for name, (small, ratio) in known.items()
            if name not in found and 0.9 < ratio / shape < 1.1
        }
        best = max(scores, key=lambda name: scores[name], default="")
        if best and scores[best] >= ALIKE:
            found.append(best)
    return found


def _of_bytes(data: bytes) -> tuple[NDArray[np.float64], float] | None:
    try:
        with Image.open(io.BytesIO(data)) as opened:
            return _small(opened) if opened.width * opened.height <= MOST_PIXELS else None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def _small(picture: Image.Image) -> tuple[NDArray[np.float64], float]:
    """The picture as a small grey square of mean 0 and deviation 1, and its width to height."""
    grey = np.asarray(picture.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.float64)
    return (grey - grey.mean()) / max(1e-6, float(grey.std())), picture.width / max(1, picture.height)


def _shown(pdf: bytes) -> list[tuple[NDArray[np.float64], float]]:
    """The raster pictures of the pages, from the top of each page down."""
    made: list[tuple[NDArray[np.float64], float]] = []
    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            for at in range(min(len(document), MOST_PAGES)):
                page = document[at]
                placed = []
                for shown in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
                    width, height = shown.get_px_size()
                    if min(width, height) < SMALLEST or width * height > MOST_PIXELS:
                        continue
                    picture = shown.get_bitmap().to_pil()
                    placed.append((-shown.get_bounds()[3], _small(picture)))
                made += [small for _, small in sorted(placed, key=lambda one: one[0])]
    except (pypdfium2.PdfiumError, OSError, ValueError, RuntimeError):
        return made
    return made
