"""Displayed formulas typeset as pictures, dark on white, inside the confined child."""

import io
from pathlib import Path

import typst
from PIL import Image

from reelwright.core.errors import ReelwrightError
from reelwright.document.latex_math import to_typst
from reelwright.document.pictures import Redrawn

PIXELS_PER_INCH = 288  # an em of 24 points is 96 pixels
WIDEST = 4000  # pixels; what is wider is no formula to show
_PAGE = """#set page(width: auto, height: auto, margin: 6pt, fill: white)
#set text(size: 24pt, top-edge: "bounds", bottom-edge: "bounds")
#set math.mat(gap: 0.5em)
"""


def draw_formulas(sources: tuple[str, ...], folder: Path) -> tuple[Redrawn, ...]:
    """Each of `sources` (LaTeX) as a PNG in `folder`, in order; one that cannot be typeset is told."""
    made = []
    for at, source in enumerate(sources):
        try:
            made.append(_drawn(to_typst(source), folder / f"formula-{at:03}"))
        except ReelwrightError as error:
            made.append(Redrawn(file="", why=error.message))
        except (typst.TypstError, RuntimeError):
            made.append(Redrawn(file="", why="the formula could not be typeset"))
    return tuple(made)


def _drawn(source: str, target: Path) -> Redrawn:
    page = typst.compile(
        f"{_PAGE}$ {source} $".encode(), format="png", ppi=PIXELS_PER_INCH, ignore_system_fonts=True
    )
    with Image.open(io.BytesIO(page)) as picture:
        width, height = picture.size
    if max(width, height) > WIDEST:
        return Redrawn(file="", why="the formula is too wide to show")
    target.write_bytes(page)
    return Redrawn(file=target.name, media_type="image/png", width=width, height=height)
