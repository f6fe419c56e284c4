"""Live progress of a run: bars with time left on a terminal, JSON lines for machines, nothing elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn

from reelwright.cli import screen
from reelwright.core.ledger import EventRow

Listener = Callable[[EventRow], None]

# stages in the order of the line, what they do, and their usual share of the work from a cold start
STAGES: dict[str, tuple[str, float]] = {
    "document": ("reading", 0.07),
    "script": ("writing", 0.04),
    "stage": ("speaking and staging", 0.10),
    "render": ("drawing and encoding", 0.62),
    "check": ("checking", 0.17),
}
ENDED = ("finished", "remembered")
ASKING = "ask"  # the steps of a model that writes belong to the writing, and last as long as they last


@dataclass
class Stage:
    """How far one stage is: tasks seen, tasks ended, and the fraction done of those underway."""

    seen: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    underway: dict[str, float] = field(default_factory=dict)

    def fraction(self, expected: int) -> float:
        """0.0 to 1.0 of what is known so far, or of `expected` tasks when those are more."""
        done = len(self.ended) + sum(self.underway.values())
        return min(1.0, done / max(expected, len(self.seen))) if self.seen else 0.0


class Tally:
    """Adds up a run's events."""

    def __init__(self) -> None:
        self.stages = {name: Stage() for name in STAGES}
        self.started = time.monotonic()
        self.before = 0.0  # share done when the time began to be taken
        self.asking = False

    def count(self, event: EventRow) -> Stage | None:
        """Take in one event; the stage that it moved."""
        stage = self.stages.get(_name_of(event))
        if stage is None or not event.key:
            return None
        self._attend(event.stage)
        stage.seen.add(event.key)
        if event.kind in ENDED:
            stage.ended.add(event.key)
            stage.underway.pop(event.key, None)
        elif event.kind == "progress":
            stage.underway[event.key] = event.fraction
        return stage

    def _attend(self, stage: str) -> None:
        """A model's time says nothing of the film's: it is taken anew once the model has written."""
        if stage == ASKING:
            self.asking = not self.stages["stage"].seen
        elif stage == "stage" and self.asking:
            self.asking = False
            self.started, self.before = time.monotonic(), self._done()

    def fraction(self, name: str) -> float:
        """0.0 to 1.0 of a stage. A scene is checked as soon as it is drawn, so checks are still to come.

        A model is asked for more as long as it is asked at all.
        """
        more = len(self.stages["script"].seen) + 1 if self.asking else 0
        expected = {"check": len(self.stages["render"].seen), "script": more}
        return self.stages[name].fraction(expected.get(name, 0))

    def left(self) -> float | None:
        """Seconds left, from the shares done so far; None while it is too early, or a model is asked."""
        done = self._done()
        elapsed, gone = time.monotonic() - self.started, done - self.before
        return elapsed * (1 - done) / gone if gone > 0.08 and elapsed > 2 and not self.asking else None

    def _done(self) -> float:
        """Share of the work that is done."""
        begun = [name for name, stage in self.stages.items() if stage.seen]
        done = 0.0
        for name, (_, share) in STAGES.items():
            done += share * (self.fraction(name) if self.stages[name].seen else 1.0)
            if begun and name == begun[-1]:
                return done
        return 0.0


@contextmanager
def shown(title: str, *, as_json: bool) -> Iterator[Listener]:
    """A listener that shows the events of one run while the block lasts."""
    if as_json:
        yield _json_line
    elif screen.err.is_terminal:
        with _Bars(title) as bars:
            yield bars.hear
    else:
        yield _silent


def _silent(event: EventRow) -> None:
    del event


def _json_line(event: EventRow) -> None:
    if event.kind in ("queued", "waiting"):
        return
    fact = {"event": event.kind, "run": event.run, "sequence": event.sequence, "step": event.step}
    if event.kind == "progress":
        fact["fraction"] = round(event.fraction, 3)
    screen.emit(fact)


class _Bars:
    """One bar for each stage, in the order of the line."""

    def __init__(self, title: str) -> None:
        self.tally = Tally()
        self.bars = Progress(
            SpinnerColumn(finished_text="[green]✓[/]"),
            TextColumn("{task.description:<22}"),
            BarColumn(bar_width=36),
            TextColumn("{task.percentage:>4.0f}%"),
            TextColumn("[dim]{task.fields[note]}[/]"),
            console=screen.err,
            transient=False,
        )
        self.tasks: dict[str, TaskID] = {}
        self.title = title

    def __enter__(self) -> Self:
        screen.err.print(f"[bold]{self.title}[/]")
        self.bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bars.stop()

    def hear(self, event: EventRow) -> None:
        """Move the bar of the event's stage."""
        stage = self.tally.count(event)
        if stage is None:
            return
        name = _name_of(event)
        if name not in self.tasks:
            self.tasks[name] = self.bars.add_task(STAGES[name][0], total=1.0, note="")
        left = self.tally.left()
        for each, task in self.tasks.items():
            # more work may turn up in a stage that seemed done; its bar does not go back
            done = max(self.tally.fraction(each), self.bars.tasks[task].completed)
            told = _count(self.tally.stages[each])
            if each == name and done < 1 and left is not None:
                told += f" · about {screen.clock(left)} left"
            self.bars.update(task, completed=done, note=told)


def _count(stage: Stage) -> str:
    return f"{len(stage.ended)} of {len(stage.seen)}"


def _name_of(event: EventRow) -> str:
    """The stage that an event belongs to."""
    return "script" if event.stage == ASKING else event.stage
