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


@dataclass
class Stage:
    """How far one stage is: tasks seen, tasks ended, and the fraction done of those underway."""

    seen: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    underway: dict[str, float] = field(default_factory=dict)

    def fraction(self) -> float:
        """0.0 to 1.0 of what is known so far."""
        done = len(self.ended) + sum(self.underway.values())
        return min(1.0, done / len(self.seen)) if self.seen else 0.0


class Tally:
    """Adds up a run's events."""

    def __init__(self) -> None:
        self.stages = {name: Stage() for name in STAGES}
        self.started = time.monotonic()

    def count(self, event: EventRow) -> Stage | None:
        """Take in one event; the stage that it moved."""
        stage = self.stages.get(event.stage)
        if stage is None or not event.key:
            return None
        stage.seen.add(event.key)
        if event.kind in ENDED:
            stage.ended.add(event.key)
            stage.underway.pop(event.key, None)
        elif event.kind == "progress":
            stage.underway[event.key] = event.fraction
        return stage

    def left(self) -> float | None:
        """Seconds left, from the shares done so far; None while it is too early to say."""
        begun = [name for name, stage in self.stages.items() if stage.seen]
        if not begun:
            return None
        current = begun[-1]
        done = 0.0
        for name, (_, share) in STAGES.items():
            if name == current:
                done += share * self.stages[name].fraction()
                break
            done += share
        elapsed = time.monotonic() - self.started
        return elapsed * (1 - done) / done if done > 0.08 and elapsed > 2 else None


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
        name = event.stage
        if name not in self.tasks:
            self.tasks[name] = self.bars.add_task(STAGES[name][0], total=1.0, note="")
            for earlier, task in self.tasks.items():
                if earlier != name:
                    self.bars.update(task, completed=1.0, note=_count(self.tally.stages[earlier]))
        left = self.tally.left()
        note = _count(stage) + (f" · about {screen.clock(left)} left" if left is not None else "")
        # more work may turn up in a stage that seemed done; its bar does not go back
        done = max(stage.fraction(), self.bars.tasks[self.tasks[name]].completed)
        self.bars.update(
            self.tasks[name], completed=done, note=_count(stage) if stage.fraction() >= 1 else note
        )


def _count(stage: Stage) -> str:
    return f"{len(stage.ended)} of {len(stage.seen)}"
