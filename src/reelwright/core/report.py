"""What the renderer promises about its layout, and what the quality gate measured."""

from typing import Literal

from reelwright.core.made import Notice
from reelwright.core.media import Delivery, Size
from reelwright.core.noun import Noun
from reelwright.core.script_report import ScriptReport
from reelwright.core.time import Span


class PixelBox(Noun):
    """Pixels of the frame, origin top left, half-open."""

    x0: int
    y0: int
    x1: int
    y1: int


ElementRole = Literal[
    "heading",
    "text",
    "bullet",
    "figure",
    "equation",
    "table",
    "chart",
    "quote",
    "label",
    "rule",
    "panel",
    "caption",
]


class Element(Noun):
    """One drawn thing. `type_px` is its smallest type in pixels (0 = no text); `ink`/`ground` '#rrggbb'.

    `inside` names the element it may lie on ('' = the bare ground), and with it all that one lies on: overlap
    with any other that is shown at the same time is a fault.
    `shown` is when it is fully visible, in ticks from the scene's start.
    """

    id: str
    role: ElementRole
    box: PixelBox
    text: str = ""
    type_px: float = 0.0
    ink: str = ""
    ground: str = ""
    inside: str = ""
    shown: Span


class BoardPlan(Noun):
    """The layout of one scene; `span` is its place in the film, in ticks.

    `notices` tell what found no room.
    """

    scene: str
    span: Span
    elements: tuple[Element, ...]
    notices: tuple[Notice, ...] = ()


class FilmPlan(Noun):
    """What the film was meant to be; the gate holds the file against it. Least type at this frame size.

    Without `delivery` the sound is held against the defaults. `disclosure` is the sentence on the synthetic
    voice that the container must carry ('' = none).
    """

    size: Size
    frames: int
    boards: tuple[BoardPlan, ...]
    least_type_px: float
    captions_safe: PixelBox | None = None
    delivery: Delivery | None = None
    disclosure: str = ""


class Finding(Noun):
    """A fault: `check` is its name ('missing_frame'), `where` its place in the film when it has one."""

    check: str
    level: Literal["error", "warning"]
    message: str
    where: Span | None = None
    scene: str = ""


class Figure(Noun):
    """A measured value with its unit and, where there is one, the limit that it was held against."""

    name: str
    value: float
    unit: str
    limit: str = ""


class Check(Noun):
    """One check of the gate."""

    name: str
    status: Literal["passed", "failed", "not checked"]
    why: str = ""
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()


class Report(Noun):
    """The quality gate's verdict: green when no check failed. `notices` were made on the way to the film.

    `script` is what its checker found in the words; None for a film that is not of a script.
    """

    film: str
    green: bool
    checks: tuple[Check, ...]
    notices: tuple[Notice, ...] = ()
    script: ScriptReport | None = None
