"""Pieces of a page as pictures: rendered, trimmed to their ink, written as PNG."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reelwright.core.noun import Noun
from reelwright.document.montage import join
from reelwright.document.pdf.geometry import Rect, grown, meet

DPI = 300
MOST_PIXELS = 2400  # of the longer side
PAPER = 250  # grey values above are paper
RIM = 6  # pixels of paper left around the ink
TALLEST = 4200  # pixels of the parts of a table below one another: what is more would be unreadable


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


def montaged(parts: list[Crop], folder: Path) -> Crop:
    """The parts of one figure, in rows, in the place of the first."""
    made = join(tuple(folder / part.file for part in parts), folder)
    (folder / made.file).replace(folder / parts[0].file)
    return Crop(file=parts[0].file, width=made.width, height=made.height)


def stacked(parts: list[Crop], folder: Path) -> Crop | None:
    """The parts of one table, below one another, in the place of the first; None when that is too tall."""
    if sum(part.height for part in parts) > TALLEST:
        return None
    wide = max(part.width for part in parts)
    pictures = []
    for part in parts:
        pixels = cv2.imread(str(folder / part.file), cv2.IMREAD_COLOR)
        if pixels is None:
            return None
        pictures.append(
            cv2.copyMakeBorder(pixels, 0, 0, 0, wide - part.width, cv2.BORDER_CONSTANT, value=(255, 255, 255))
        )
    whole = cv2.vconcat(pictures)
    if whole.shape[0] > MOST_PIXELS:
        shrunk = round(wide * MOST_PIXELS / whole.shape[0]), MOST_PIXELS
        whole = cv2.resize(whole, shrunk, interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(folder / parts[0].file), whole, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    return Crop(file=parts[0].file, width=whole.shape[1], height=whole.shape[0])


def _trimmed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    blue, green, red = cv2.split(pixels)
    darkest = cv2.min(cv2.min(blue, green), red)
    x, y, wide, high = cv2.boundingRect((darkest < PAPER).astype(np.uint8))
    if wide < 3 or high < 3:
        return None
    x0, y0, x1, y1 = max(0, x - RIM), max(0, y - RIM), x + wide + RIM, y + high + RIM
    return np.ascontiguousarray(pixels[y0:y1, x0:x1])
