"""A script by the writer `ask` without pools and servers: the recipe, with every step called at once."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "script"))

from script_papers import TIDES, StandStill

from reelwright import asking, narration
from reelwright.core.brief import Brief
from reelwright.core.calling import pack, resolve, unpack
from reelwright.core.made import Made
from reelwright.core.media import VoiceChoice
from reelwright.core.noun import from_json, to_json
from reelwright.core.script import Script
from reelwright.core.understanding import Studied
from reelwright.render.presets import delivery
from reelwright.script.understanding import understand
from reelwright.workflow import Desk
from reelwright.workflow.desk import Order

PACE = 165.0


WRITTEN: dict[str, object] = {}  # what the extract writer made: the same for every test


class Counter:
    """A desk that performs each order once, and counts the steps."""

    def __init__(self) -> None:
        self.known: dict[str, object] = {}
        self.ran: list[str] = []
        self.desk = Desk(self.find)

    def find(self, order: Order) -> tuple[object]:
        if order.key in WRITTEN:
            return (WRITTEN[order.key],)
        if order.key not in self.known:
            function = resolve(order.step.path)
            result = function(StandStill(), *unpack(function, pack(order.arguments), skip=1))
            self.known[order.key] = from_json(to_json(result, order.step.returns), order.step.returns)
            self.ran.append(order.step.name)
            if order.step.name == "script.write":
                WRITTEN[order.key] = self.known[order.key]
        return (self.known[order.key],)


_UNDERSTOOD: dict[int, Studied] = {}  # by the paper's identity; each is kept, so that none is given anew


def studied(document=TIDES) -> Studied:
    """The tide paper, read and understood."""
    if id(document) not in _UNDERSTOOD:
        understanding = understand(StandStill(), document)
        _UNDERSTOOD[id(document)] = Studied(document=document, understanding=understanding)
    return _UNDERSTOOD[id(document)]


def brief(author, *, minutes: float = 1.0, writer: str = "ask", language: str = "") -> Brief:
    """A film of `minutes`."""
    return Brief(
        minutes=minutes,
        voice=VoiceChoice(engine="flite", speaker="slt"),
        delivery=delivery(),
        writer=writer,
        model=author.choice,
        language=language,
    )


def told(
    monkeypatch, author, *, counter: Counter | None = None, pace: float = PACE, **wishes
) -> Made[Script]:
    """The script of the tide paper as `author` tells it."""
    monkeypatch.setattr(asking, "client", lambda *_: author)
    document = wishes.pop("document", TIDES)
    desk = (counter or Counter()).desk
    return narration.written(desk, studied(document), brief(author, **wishes), pace)
