"""Pieces of a page as pictures: rendered, trimmed to their ink, written as PNG."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.noun import Noun
from reelwright.document.pdf.geometry import Rect, grown, meet

DPI = 300
MOST_PIXELS = 2400  # of the longer side
PAPER = 250  # grey values above are paper
RIM = 6  # pixels of paper left around the ink


class Crop(Noun):
    """A PNG in the scratch folder, by name."""

    file: str
    width: int
    height: int


def crop(page: Any, area: Rect, hidden: list[Rect], path: Path, dpi: float = DPI) -> Crop | None:
    """`area` of `page` without what stands in `hidden`; None when there is no ink in it."""
    width, height = page.get_size()
    area = meet(grown(area, 2.0), Rect(0, 0, width, height))
    if area.width < 2 or area.height < 2:
        return None
    scale = min(dpi / 72, MOST_PIXELS / max(area.width, area.height))
    bitmap = page.render(
        scale=scale,
        crop=(area.x0, height - area.y1, width - area.x1, area.y0),
        fill_color=(255, 255, 255, 255),
        rev_byteorder=False,
        may_draw_forms=False,
        draw_annots=False,
    )
    pixels: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    for box in hidden:
        shared = meet(box, area)
        if shared.width > 0 and shared.height > 0:
            x0, y0 = int((shared.x0 - area.x0) * scale), int((shared.y0 - area.y0) * scale)
            x1, y1 = int((shared.x1 - area.x0) * scale) + 1, int((shared.y1 - area.y0) * scale) + 1
            pixels[y0:y1, x0:x1] = 255
    trimmed = _trimmed(pixels)
    if trimmed is None:
        return None
    blue, green, red = cv2.split(trimmed)
    spread = cv2.subtract(cv2.max(cv2.max(blue, green), red), cv2.min(cv2.min(blue, green), red))
    image = trimmed if cv2.minMaxLoc(spread)[1] > 8 else green
    done, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    if not done:
        return None
    path.write_bytes(data.tobytes())
    return Crop(file=path.name, width=image.shape[1], height=image.shape[0])


def _trimmed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    blue, green, red = cv2.split(pixels)
    darkest = cv2.min(cv2.min(blue, green), red)
    x, y, wide, high = cv2.boundingRect((darkest < PAPER).astype(np.uint8))
    if wide < 3 or high < 3:
        return None
    x0, y0, x1, y1 = max(0, x - RIM), max(0, y - RIM), x + wide + RIM, y + high + RIM
    return np.ascontiguousarray(pixels[y0:y1, x0:x1])
