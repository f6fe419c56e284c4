"""The pictures of one figure joined to one, in rows, inside the confined child."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from reelwright.document.pictures import Redrawn

WIDTH, HEIGHT = 2400, 1800  # pixels at most
GAP = 24  # pixels between pictures
SHAPE = 1.6  # width to height that a film shows best
MOST = 36  # pictures of one figure


def join(files: tuple[Path, ...], folder: Path) -> Redrawn:
    """One PNG in `folder` with the pictures `files` in reading order, in rows of one height on white."""
    pictures = []
    for file in files[:MOST]:
        with Image.open(file, formats=("PNG", "JPEG")) as opened:
            pictures.append(opened.convert("RGB"))
    rows = _rows([picture.width / picture.height for picture in pictures])
    ratios = [[pictures[at].width / pictures[at].height for at in row] for row in rows]
    tall = sum(1 / sum(row) for row in ratios)  # the height of all rows, each as wide as 1
    width = min(WIDTH, int(HEIGHT / tall), _natural(pictures, rows))
    placed: list[tuple[Image.Image, tuple[int, int]]] = []
    top = 0
    for row, shapes in zip(rows, ratios, strict=True):
        height = max(1, round((width - GAP * (len(row) - 1)) / sum(shapes)))
        left = 0
        for at, shape in zip(row, shapes, strict=True):
            size = (max(1, round(height * shape)), height)
            placed.append((pictures[at].resize(size, Image.Resampling.LANCZOS), (left, top)))
            left += size[0] + GAP
        top += height + GAP
    sheet = Image.new("RGB", (width, top - GAP), "white")
    for picture, place in placed:
        sheet.paste(picture, place)
    sheet.save(folder / "joined", "PNG")
    return Redrawn(file="joined", media_type="image/png", width=sheet.width, height=sheet.height)


def _rows(ratios: Sequence[float]) -> list[list[int]]:
    """The pictures' indices in rows of the same count whose whole comes nearest to SHAPE."""

    def whole(columns: int) -> float:
        tall = sum(1 / sum(ratios[at : at + columns]) for at in range(0, len(ratios), columns))
        return max(SHAPE * tall, 1 / (SHAPE * tall))

    # an uneven last row would be blown up, so it counts as a poorer fit
    columns = min(range(1, len(ratios) + 1), key=lambda count: whole(count) + 0.4 * (len(ratios) % count > 0))
    indices = list(range(len(ratios)))
    return [indices[at : at + columns] for at in range(0, len(indices), columns)]


def _natural(pictures: Sequence[Image.Image], rows: Sequence[Sequence[int]]) -> int:
    """The width at which no picture grows much, at least a screenful."""
    return max(1600, *(sum(pictures[at].width for at in row) for row in rows))
