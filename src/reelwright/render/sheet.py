"""The sheet a card is laid out on: it turns placed type and shapes into parts with their elements."""

from dataclasses import dataclass, field, replace
from typing import Literal

from reelwright.core.made import Notice
from reelwright.core.report import Element, ElementRole, PixelBox
from reelwright.core.time import SECOND, Span
from reelwright.core.timeline import Board, Theme
from reelwright.render.backdrop import Glow
from reelwright.render.colour import contrast, ground_of, mixed, quieted, readable
from reelwright.render.fit import Block, Placed, Stacked, block, stack
from reelwright.render.grid import Grid, Role, Zone
from reelwright.render.parts import Enter, Paint, PanelPaint, Part, TypePaint
from reelwright.render.scripts import foreign
from reelwright.render.typeset import Run, text_of

ENTER = round(0.45 * SECOND)  # ticks that a bullet takes to come
GROW = round(0.8 * SECOND)  # ticks that a bar takes to grow
_QUIET = 5.6  # contrast that a point keeps when the voice has gone on; 4.5 is the least by WCAG 2.2

STILL = Enter()


@dataclass(frozen=True)
class Said:
    """What an element says: its words, least type in pixels, faintest ink and the ground under it."""

    text: str = ""
    type_px: float = 0.0
    ink: str = ""
    ground: str = ""


SILENT = Said()


@dataclass
class Sheet:
    """Collects the parts of one board, from back to front."""

    grid: Grid
    theme: Theme
    board: Board
    parts: list[Part] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    glow: Glow | None = None

    @property
    def ground(self) -> str:
        """The bare background, at its end of lesser contrast."""
        return ground_of(self.theme)

    def ink(self, colour: str, ground: str) -> str:
        """A colour of the theme, made readable on `ground`."""
        return readable(colour, ground, self.theme.ink)

    def run(
        self, text: str, colour: str, *, weight: int = 400, ground: str = "", italic: bool = False
    ) -> Run:
        """Text in the theme's text face, readable on `ground` ('' = the background)."""
        return Run(text, self.ink(colour, ground or self.ground), self.theme.text_font, weight, italic)

    def headline(self, key: str, text: str, role: Role = "heading") -> Block:
        """A block in the display face: tight, even lines."""
        face = Run(text, self.ink(self.theme.ink, self.ground), self.theme.display_font, 600)
        return block(key, [face], self.grid.type(role), leading=1.14, tracking=-0.018, balance=True)

    def stack(self, blocks: list[Block], width: int, height: int) -> Stacked:
        """Fit blocks; what had to be left out becomes notices of this board."""
        made = stack(blocks, width, height, f"scene {self.board.scene}")
        self.notices.extend(made.notices)
        return made

    def measured(self, wanted: Block, width: int) -> Placed:
        """One block at its wished size, however high it becomes; for what must keep to a line."""
        return stack([wanted], width, 100_000, "").items[0]

    def cue(self, target: str) -> int | None:
        """Ticks at which `target` appears, None without a cue."""
        for cue in self.board.cues:
            if cue.target == target:
                return max(0, cue.at)
        return None

    def entering(self, target: str, style: Literal["rise", "fade"] = "rise") -> Enter:
        """How `target` comes: at its cue, or with the scene when it has none."""
        at = self.cue(target)
        return STILL if at is None else Enter(style, at, ENTER)

    def following(self, number: int) -> Enter:
        """How bullet `number` comes, and steps back when the voice goes on; at the close it stays."""
        enter = self.entering(f"bullet-{number}")
        if self.board.shows.kind == "outro":
            return enter
        later = [cue.at for cue in self.board.cues if cue.target.startswith("bullet-")]
        after = [at for at in later if at >= enter.at + SECOND]
        if not after or min(after) + ENTER > self.board.length:
            return enter
        ground = self.ground
        part = quieted(self.ink(self.theme.ink, ground), ground, _QUIET)
        return replace(enter, length=ENTER, quiet_at=min(after), quiet=part)

    def add(
        self,
        element_id: str,
        role: ElementRole,
        box: Zone,
        paint: Paint,
        *,
        inside: str = "",
        enter: Enter = STILL,
        said: Said = SILENT,
    ) -> None:
        """One part and its element, in front of those before."""
        element = Element(
            id=element_id,
            role=role,
            box=PixelBox(x0=box.x, y0=box.y, x1=box.x + box.w, y1=box.y + box.h),
            text=said.text,
            type_px=said.type_px,
            ink=said.ink,
            ground=said.ground,
            inside=inside,
            shown=self._shown(enter),
        )
        self.parts.append(Part(element, paint, enter))

    def card(self, element_id: str, box: Zone) -> None:
        """A raised surface in the theme's card colour."""
        paint = PanelPaint(self.theme.card, self.grid.px(22), self.theme.line, self.grid.px(18))
        self.add(element_id, "panel", box, paint)

    def panel(
        self, element_id: str, box: Zone, fill: str, radius: int, *, inside: str = "", enter: Enter = STILL
    ) -> None:
        """A flat surface."""
        self.add(element_id, "panel", box, PanelPaint(fill, radius), inside=inside, enter=enter)

    def rule(self, element_id: str, box: Zone, fill: str, *, inside: str = "", enter: Enter = STILL) -> None:
        """A line, a bar or a dot with round ends; fine lines have none."""
        thin = min(box.w, box.h)
        radius = thin // 2 if thin > 3 else 0
        self.add(element_id, "rule", box, PanelPaint(fill, radius), inside=inside, enter=enter)

    def type(
        self,
        item: Placed,
        at: tuple[int, int],
        role: ElementRole,
        *,
        inside: str = "",
        ground: str = "",
        enter: Enter = STILL,
    ) -> None:
        """One placed block, its stack's origin `at`; `ground` '' is the background."""
        box = Zone(at[0] + item.x, at[1] + item.y, item.w, item.h)
        text = text_of(item.type)
        self._tell_foreign(text)
        least = min((run.scale for run in item.type.runs), default=1.0) * item.type.size
        under = ground or self.ground
        faintest = min((run.fill for run in item.type.runs), key=lambda ink: contrast(ink, under), default="")
        if faintest and enter.quiet_at is not None:
            faintest = mixed(under, faintest, enter.quiet)
        said = Said(text, round(least, 2), faintest, under)
        paint = TypePaint(item.type, item.extent)
        self.add(item.key, role, box, paint, inside=inside, enter=enter, said=said)

    def types(
        self,
        stacked: Stacked,
        at: tuple[int, int],
        role: ElementRole,
        *,
        inside: str = "",
        ground: str = "",
        enter: Enter = STILL,
    ) -> None:
        """All blocks of a stack."""
        for item in stacked.items:
            self.type(item, at, role, inside=inside, ground=ground, enter=enter)

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
