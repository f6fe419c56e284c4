"""The film's small picture: its title, large, and the best figure of the paper."""

import cv2

from reelwright.core.blob import Blob
from reelwright.core.document import Picture
from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Size
from reelwright.core.protocols import Tools
from reelwright.core.report import BoardPlan
from reelwright.core.script import FigureCard, Script, TitleCard
from reelwright.core.time import SECOND, Span
from reelwright.core.timeline import Board, Theme
from reelwright.render.backdrop import Glow, backdrop
from reelwright.render.cards.figure import Mat, mat, set_mat
from reelwright.render.fit import Block, block, stack
from reelwright.render.grid import Zone, grid
from reelwright.render.layers import lay_over, layers
from reelwright.render.parts import Arrangement
from reelwright.render.pixels import Bytes, as_bytes
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Run, clean

SIZE = Size(width=1280, height=720)
LARGEST = 2_000_000  # bytes that YouTube takes
_LONG = 64  # characters of a title that is still read at a glance
_LONGEST = 84  # characters that a title may have before it is cut between words
_TYPE = (150.0, 66.0)  # wished and least size of the title, pixels at a short side of 1080
_TYPE_ALONE = (190.0, 84.0)
_LEAST_PICTURE = 280  # pixels of a figure's shorter side


def thumbnail(tools: Tools, script: Script, theme: Theme) -> Blob:
    """A PNG of 1280 x 720 pixels, below 2 MB. The same script and theme give the same bytes."""
    made = _arranged(script, theme)
    picture = backdrop(SIZE, theme, made.glow, dither=False).copy()
    for layer in layers(made.parts, tools.blobs):
        lay_over(picture, (0, 0), layer)
    tools.progress(0.5)
    for depth in (8, 6, 5, 4):
        # fewer shades only where a photograph would not fit otherwise
        shades = picture if depth == 8 else _coarser(picture, depth)
        done, data = cv2.imencode(".png", shades[..., ::-1], [cv2.IMWRITE_PNG_COMPRESSION, 9])
        if done and data.size < LARGEST:
            tools.progress(1.0)
            return tools.blobs.put(data.tobytes(), "image/png")
    raise BrokenPromise("the thumbnail does not fit into 2 MB.")


def short_title(title: str) -> str:
    """What of a long title is read at a glance: up to its colon or dash when that says enough, or cut."""
    whole = clean(title)
    if len(whole) <= _LONG:
        return whole
    for mark in (": ", " – ", " — ", " - ", ". ", "? "):
        head = whole.split(mark, 1)[0]
        if 12 <= len(head) <= _LONG:
            return head + ("?" if mark == "? " else "")
    if len(whole) <= _LONGEST:
        return whole
    words = whole[:_LONGEST].rsplit(" ", 1)[0].split(" ")
    # no sentence stops at 'of', 'für' or 'the'
    while len(words) > 4 and len(words[-1]) <= 3:
        words.pop()
    return " ".join(words).rstrip(" ,;:.–—-") + "…"


def best_figure(script: Script) -> Picture | None:
    """The largest figure of a shape that is seen at a small size; None when there is none."""
    pictures = [scene.shows.picture for scene in script.scenes if isinstance(scene.shows, FigureCard)]
    good = [
        picture
        for picture in pictures
        if min(picture.width, picture.height) >= _LEAST_PICTURE
        and 0.55 <= picture.width / picture.height <= 2.4
    ]
    return max(good, key=lambda picture: picture.width * picture.height, default=None)


def _arranged(script: Script, theme: Theme) -> Arrangement:
    card = TitleCard(title=short_title(script.title), authors=", ".join(script.authors))
    board = Board(scene="thumbnail", heading=card.title, shows=card, length=SECOND)
    sheet = Sheet(grid(SIZE, burn=False), theme, board)
    sheet.glow = Glow(0.9, 0.1, rings=True)
    page = sheet.grid
    edge = page.px(84)
    figure = best_figure(script)
    whole = Zone(edge, edge, SIZE.width - 2 * edge, SIZE.height - 2 * edge)
    room = None if figure is None else _beside(sheet, card.title, figure, whole)
    if figure is None or room is None:
        _words(sheet, card, whole, _TYPE_ALONE)
    else:
        set_mat(sheet, figure, room[0])
        _words(sheet, card, room[1], _TYPE)
    span = Span(start=0, length=SECOND)
    plan = BoardPlan(scene="thumbnail", span=span, elements=tuple(part.element for part in sheet.parts))
    return Arrangement(tuple(sheet.parts), plan, sheet.glow, ())


def _beside(sheet: Sheet, title: str, figure: Picture, whole: Zone) -> tuple[Mat, Zone] | None:
    """The figure's mat at the right, as large as leaves every word of the title whole, and the title's zone.

    None when there is no such place.
    """
    page = sheet.grid
    for share in (0.52, 0.46, 0.4, 0.34):
        right = round(whole.w * share)
        rise = page.px(20)
        made = mat(sheet, figure, Zone(whole.x + whole.w - right, whole.y - rise, right, whole.h + 2 * rise))
        shift = whole.x + whole.w - made.panel.x - made.panel.w
        made = Mat(
            Zone(made.panel.x + shift, made.panel.y, made.panel.w, made.panel.h),
            Zone(made.figure.x + shift, made.figure.y, made.figure.w, made.figure.h),
        )
        left = Zone(whole.x, whole.y, made.panel.x - page.px(72) - whole.x, whole.h)
        fitted = stack([_title(sheet, title, _TYPE)], left.w, whole.h - page.px(68), "thumbnail")
        if not fitted.notices and not fitted.items[0].extent.broken:
            return made, left
    return None


def _title(sheet: Sheet, title: str, scale: tuple[float, float]) -> Block:
    u, theme = sheet.grid.u, sheet.theme
    face = Run(title, sheet.ink(theme.ink, sheet.ground), theme.display_font, 700)
    size = (scale[0] * u, scale[1] * u)
    return block("heading", [face], size, leading=1.1, tracking=-0.022, balance=True)


def _words(sheet: Sheet, card: TitleCard, zone: Zone, scale: tuple[float, float]) -> None:
    rule, over = sheet.grid.px(16), sheet.grid.px(52)
    made = sheet.stack([_title(sheet, card.title, scale)], zone.w, zone.h - rule - over)
    y = zone.y + (zone.h - made.height - rule - over) // 2
    mark = Zone(zone.x, y, sheet.grid.px(170), rule)
    sheet.rule("heading-rule", mark, sheet.theme.accent)
    sheet.types(made, (zone.x, y + rule + over), "heading")


def _coarser(picture: Bytes, bits: int) -> Bytes:
    step = 1 << (8 - bits)
    return as_bytes(picture // step * step + step // 2)
