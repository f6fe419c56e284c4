"""The sheet a card is laid out on: it turns placed type and shapes into parts with their elements."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from reelwright.core.made import Notice
from reelwright.core.report import Element, PixelBox
from reelwright.core.time import SECOND, Span
from reelwright.core.timeline import Board, Theme
from reelwright.render.colour import ground_of, readable
from reelwright.render.fit import Block, Placed, Stacked, block, stack
from reelwright.render.grid import Grid, Role, Zone
from reelwright.render.parts import Enter, Paint, PanelPaint, Part, TypePaint
from reelwright.render.scripts import foreign
from reelwright.render.typeset import Run, text_of

ENTER = round(0.45 * SECOND)  # ticks that a bullet takes to come
GROW = round(0.8 * SECOND)  # ticks that a bar takes to grow

_ROLE_WORDS = {"rule": "rule", "panel": "panel"}


@dataclass
class Sheet:
    """Collects the parts of one board, from back to front."""

    grid: Grid
    theme: Theme
    board: Board
    parts: list[Part] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    glow: tuple[float, float] | None = None

    @property
    def ground(self) -> str:
        """The bare background, at its end of lesser contrast."""
        return ground_of(self.theme)

    def ink(self, colour: str, ground: str) -> str:
        """A colour of the theme, made readable on `ground`."""
        return readable(colour, ground, self.theme.ink)

    def run(self, text: str, colour: str, *, weight: int = 400, ground: str = "", **style: object) -> Run:
        """Text in the theme's text face, readable on `ground` ('' = the background)."""
        ink = self.ink(colour, ground or self.ground)
        return Run(text, ink, self.theme.text_font, weight, **style)  # type: ignore[arg-type]

    def headline(self, key: str, text: str, role: Role = "heading") -> Block:
        """A block in the display face: tight, even lines."""
        face = Run(text, self.ink(self.theme.ink, self.ground), self.theme.display_font, 600)
        return block(key, [face], self.grid.type(role), leading=1.14, tracking=-0.018, balance=True)

    def stack(self, blocks: list[Block], width: int, height: int) -> Stacked:
        """Fit blocks; what had to be left out becomes notices of this board."""
        made = stack(blocks, width, height, f"scene {self.board.scene}")
        self.notices.extend(made.notices)
        return made

    def cue(self, target: str) -> int | None:
        """Ticks at which `target` appears, None without a cue."""
        for cue in self.board.cues:
            if cue.target == target:
                return max(0, cue.at)
        return None

    def entering(self, target: str, style: str = "rise", length: int = ENTER) -> Enter:
        """How `target` comes: at its cue, or with the scene when it has none."""
        at = self.cue(target)
        if at is None:
            return Enter()
        return Enter("rise" if style == "rise" else "fade", at, length)

    def add(self, element_id: str, role: str, box: Zone, paint: Paint, **rest: object) -> None:
        """One part; `rest` are the element's further fields, and `enter`."""
        enter = rest.pop("enter", Enter())
        assert isinstance(enter, Enter)
        self.parts.append(
            Part(
                Element(
                    id=element_id,
                    role=role,  # type: ignore[arg-type]
                    box=PixelBox(x0=box.x, y0=box.y, x1=box.x + box.w, y1=box.y + box.h),
                    shown=self._shown(enter),
                    **rest,  # type: ignore[arg-type]
                ),
                paint,
                enter,
            )
        )

    def panel(self, element_id: str, box: Zone, fill: str, *, radius: int, **rest: object) -> None:
        """A surface; `rest` may hold `border`, `shadow`, `inside`, `enter` and `role`."""
        paint = PanelPaint(fill, radius, str(rest.pop("border", "")), int(str(rest.pop("shadow", 0))))
        role = str(rest.pop("role", "panel"))
        self.add(element_id, role, box, paint, **rest)

    def type(self, item: Placed, at: tuple[int, int], role: str, **rest: object) -> Zone:
        """One placed block, its stack's origin `at`; gives back the box that it takes."""
        box = Zone(at[0] + item.x, at[1] + item.y, item.w, item.h)
        text = text_of(item.type)
        self._tell_foreign(text)
        least = min((run.scale for run in item.type.runs), default=1.0) * item.type.size
        inks = [run.fill for run in item.type.runs]
        ground = str(rest.get("ground", "") or self.ground)
        rest["ground"] = ground
        self.add(
            str(rest.pop("id", item.key)),
            role,
            box,
            TypePaint(item.type, item.extent),
            text=text,
            type_px=round(least, 2),
            ink=inks[-1],
            **rest,
        )
        return box

    def types(
        self, stacked: Stacked, at: tuple[int, int], roles: Mapping[str, str], role: str, **rest: object
    ) -> None:
        """All blocks of a stack; `roles` names those that differ from `role`."""
        for item in stacked.items:
            self.type(item, at, roles.get(item.key, role), **dict(rest))

    def note(self, message: str) -> None:
        """A notice about this board."""
        self.notices.append(Notice(level="warning", where=f"scene {self.board.scene}", message=message))

    def _tell_foreign(self, text: str) -> None:
        script = foreign(text)
        message = f"{script} is set in the system's fonts: ours do not hold it"
        if script and not any(notice.message == message for notice in self.notices):
            self.notices.append(Notice(level="info", where=f"scene {self.board.scene}", message=message))

    def _shown(self, enter: Enter) -> Span:
        full = enter.at + enter.length if enter.style != "still" else 0
        start = min(max(full, self.board.fade), self.board.length)
        return Span(start=start, length=self.board.length - start)


def round_up(length: float) -> int:
    """Whole pixels that hold `length`."""
    return math.ceil(length)
