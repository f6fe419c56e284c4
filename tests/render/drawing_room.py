"""What the render tests share: real blobs, themes, boards of every kind, and the laws of a layout."""

import hashlib
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np

from reelwright.core.blob import Blob
from reelwright.core.document import Picture
from reelwright.core.errors import BrokenPromise
from reelwright.core.media import Delivery, Size
from reelwright.core.report import BoardPlan, Element
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Outro,
    QuoteCard,
    Shows,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.core.time import SECOND, Rate
from reelwright.core.timeline import Board, Cue, Theme
from reelwright.render.colour import contrast
from reelwright.render.layout import least_type

DARK = Theme(
    name="test", mode="dark", paper="#0f1522", paper_to="#141d30", card="#1c2740", ink="#f1f4fa",
    quiet="#aab6cb", accent="#74c0fc", accent_two="#ffb870", line="#33415f", text_font="Inter",
    display_font="Inter Display", mono_font="DejaVu Sans Mono",
)  # fmt: skip
LIGHT = Theme(
    name="test", mode="light", paper="#faf8f4", paper_to="#f0ede6", card="#ffffff", ink="#161c28",
    quiet="#525c6e", accent="#0f5cad", accent_two="#a3470c", line="#d8d4ca", text_font="Inter",
    display_font="Inter Display", mono_font="DejaVu Sans Mono",
)  # fmt: skip

SIZES = (
    Size(width=1920, height=1080),
    Size(width=1080, height=1920),
    Size(width=1080, height=1080),
    Size(width=1080, height=1350),
    Size(width=960, height=540),
)
SMALL = Size(width=480, height=270)


class Shelf:
    """Blobs in a plain folder: a small but real implementation of the protocol."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes, media_type: str) -> Blob:
        name = hashlib.sha256(data).hexdigest()
        (self._folder / name).write_bytes(data)
        return Blob(sha256=name, media_type=media_type, size=len(data))

    def put_file(self, path: Path, media_type: str) -> Blob:
        return self.put(path.read_bytes(), media_type)

    def get(self, blob: Blob) -> bytes:
        if not self.has(blob):
            raise BrokenPromise(f"{blob.sha256} is gone.")
        return self.path(blob).read_bytes()

    def path(self, blob: Blob) -> Path:
        return self._folder / blob.sha256

    def open(self, blob: Blob) -> BinaryIO:
        return self.path(blob).open("rb")

    def has(self, blob: Blob) -> bool:
        return self.path(blob).is_file()


class Bench:
    """The tools of one step."""

    def __init__(self, folder: Path) -> None:
        (folder / "blobs").mkdir(exist_ok=True)
        (folder / "scratch").mkdir(exist_ok=True)
        self.blobs = Shelf(folder / "blobs")
        self.scratch = folder / "scratch"
        self.said: list[float] = []

    @property
    def progress(self) -> Callable[[float], None]:
        return self.said.append


def delivery(size: Size = SMALL, *, burn: bool = False, crf: float = 18) -> Delivery:
    return Delivery(name="test", size=size, rate=Rate(num=30), crf=crf, preset="veryfast", burn=burn)


def board(shows: Shows, heading: str = "A heading", seconds: float = 2.0, **rest: object) -> Board:
    fields = {"page": "Smith 2024, p. 3", "number": 3, "total": 12, "scene": "s1"} | rest
    return Board(heading=heading, shows=shows, length=round(seconds * 30) * (SECOND // 30), **fields)


def cue(target: str, seconds: float) -> Cue:
    return Cue(target=target, at=round(seconds * SECOND))


def unseen(width: int, height: int) -> Picture:
    """A picture that only its shape is asked of."""
    return Picture(blob=Blob(sha256="0" * 64, media_type="image/png", size=1), width=width, height=height)


def plot(bench: Bench, width: int = 700, height: int = 400) -> Picture:
    """A line plot on white, as papers have them."""
    image = np.full((height, width, 3), 255, np.uint8)
    cv2.rectangle(image, (60, 30), (width - 30, height - 60), (40, 40, 40), 2)
    x = np.linspace(60, width - 30, 80)
    for strength, colour in ((2.0, (200, 90, 20)), (4.0, (20, 120, 230))):
        y = height - 70 - (height - 130) * (1 - np.exp(-strength * (x - 60) / width))
        cv2.polylines(image, [np.stack([x, y], 1).astype(np.int32)], False, colour, 4, cv2.LINE_AA)
    data = cv2.imencode(".png", image)[1].tobytes()
    return Picture(blob=bench.blobs.put(data, "image/png"), width=width, height=height)


def formula(bench: Bench) -> Picture:
    """Dark strokes on white, as an equation cut from a page."""
    image = np.full((90, 420, 3), 255, np.uint8)
    cv2.putText(image, "E = m c", (20, 62), cv2.FONT_HERSHEY_COMPLEX, 1.8, (15, 15, 15), 3, cv2.LINE_AA)
    data = cv2.imencode(".png", image)[1].tobytes()
    return Picture(blob=bench.blobs.put(data, "image/png"), width=420, height=90)


def bullets(*texts: str) -> tuple[Bullet, ...]:
    return tuple(Bullet(text=text) for text in texts)


def every_kind(bench: Bench) -> dict[str, Board]:
    """One ordinary board of each kind."""
    rows = (("Baseline", "12.4", "3.1"), ("Ours, without cuts", "7.9", "1.2"), ("Ours", "2.3", "0.0"))
    kinds: dict[str, Shows] = {
        "title": TitleCard(title="Counterfactual Explanations", authors="A. Smith, B. Miller", venue="2024"),
        "statement": Statement(bullets=bullets("Every token sees every other", "The work grows fourfold")),
        "figure": FigureCard(block="f", picture=plot(bench), label="Figure 3", caption="Accuracy by depth."),
        "equation": EquationCard(block="e", source="a^2 + b^2 = c^2", label="(4)", bullets=bullets("Sides")),
        "ink": EquationCard(block="e", picture=formula(bench), label="(5)"),
        "table": TableCard(
            block="t", label="Table 1", caption="Time to solve.", header=("Method", "Time (s)", "Gap (%)"),
            rows=rows, highlight=((2, 1),),
        ),
        "chart": ChartCard(
            block="t", label="Table 2", caption="Median seconds.", labels=("Baseline", "Cached", "Ours"),
            values=(12.4, 9.1, 2.3), unit="s",
        ),
        "quote": QuoteCard(text="A small change explains more.", source="Smith 2024, p. 7"),
        "outro": Outro(reference="A. Smith: Things.", find="doi.org/10.1/x", bullets=bullets("One", "Two")),
    }  # fmt: skip
    return {name: board(shows, "What was measured") for name, shows in kinds.items()}


def faults(plan: BoardPlan, size: Size) -> list[str]:
    """Every law of a layout that `plan` breaks, in words."""
    return [*_outside(plan, size), *_overlapping(plan), *_unreadable(plan, size)]


def _outside(plan: BoardPlan, size: Size) -> list[str]:
    by_id = {element.id: element for element in plan.elements}
    found = [] if len(by_id) == len(plan.elements) else ["two elements share an id"]
    for element in plan.elements:
        box = element.box
        if box.x0 < 0 or box.y0 < 0 or box.x1 > size.width or box.y1 > size.height:
            found.append(f"{element.id} leaves the frame: {box}")
        if box.x0 >= box.x1 or box.y0 >= box.y1:
            found.append(f"{element.id} is empty: {box}")
        if element.inside:
            outer = by_id[element.inside].box
            if box.x0 < outer.x0 or box.y0 < outer.y0 or box.x1 > outer.x1 or box.y1 > outer.y1:
                found.append(f"{element.id} leaves {element.inside}: {box} {outer}")
    return found


def _above(element: Element, by_id: dict[str, Element]) -> set[str]:
    names: set[str] = set()
    while element.inside:
        names.add(element.inside)
        element = by_id[element.inside]
    return names


def _overlapping(plan: BoardPlan) -> list[str]:
    by_id = {element.id: element for element in plan.elements}
    found = []
    for one, other in combinations(plan.elements, 2):
        if one.id in _above(other, by_id) or other.id in _above(one, by_id):
            continue
        if one.shown.start >= other.shown.start + other.shown.length:
            continue
        if other.shown.start >= one.shown.start + one.shown.length:
            continue
        a, b = one.box, other.box
        if a.x0 < b.x1 and b.x0 < a.x1 and a.y0 < b.y1 and b.y0 < a.y1:
            found.append(f"{one.id} {a} and {other.id} {b} overlap")
    return found


def _unreadable(plan: BoardPlan, size: Size) -> list[str]:
    found = []
    for element in plan.elements:
        if element.type_px and element.type_px < least_type(size) - 0.01:
            found.append(f"{element.id} is set in {element.type_px} px")
        if element.text and contrast(element.ink, element.ground) < 4.5:
            found.append(f"{element.id}: {element.ink} on {element.ground}")
    return found
