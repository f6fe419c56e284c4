"""Progress: what is counted, and how much time is said to be left."""

import io
import json

import pytest
from rich.console import Console

from reelwright.cli import progress, screen
from reelwright.core.ledger import EventKind, EventRow


def event(kind: EventKind, step: str, key: str, fraction: float = 0.0) -> EventRow:
    stage = step.partition(".")[0]
    return EventRow(
        run="r", sequence=1, at=0.0, kind=kind, stage=stage, step=step, key=key, fraction=fraction
    )


def test_a_stage_is_as_far_as_its_tasks_are() -> None:
    tally = progress.Tally()
    for key in "abcd":
        tally.count(event("queued", "render.segment", key))
    assert tally.fraction("render") == 0
    tally.count(event("remembered", "render.segment", "a"))
    tally.count(event("progress", "render.segment", "b", 0.5))
    assert tally.fraction("render") == pytest.approx(1.5 / 4)
    tally.count(event("finished", "render.segment", "b", 1.0))
    assert tally.fraction("render") == pytest.approx(2 / 4)


def test_the_checks_of_scenes_not_yet_drawn_are_still_to_come() -> None:
    tally = progress.Tally()
    for key in "abcd":
        tally.count(event("queued", "render.segment", key))
    tally.count(event("finished", "check.pictures", "of-a"))
    assert tally.fraction("check") == pytest.approx(1 / 4)


def test_events_that_belong_to_no_stage_move_nothing() -> None:
    tally = progress.Tally()
    assert tally.count(event("run-started", "", "")) is None
    assert tally.count(event("finished", "deliver.beside", "k")) is None


def test_the_time_left_shrinks_with_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    tally = progress.Tally()
    assert tally.left() is None
    now[0] += 10  # reading, writing and speaking
    for key in "abcdefgh":
        tally.count(event("queued", "render.segment", key))
    left = []
    for key in "abcdefgh":
        now[0] += 3.7
        tally.count(event("finished", "render.segment", key))
        left.append(tally.left())
    assert None not in left
    assert left == sorted(left, reverse=True)
    assert left[-1] < 15


def test_bars_never_go_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "err", Console(file=io.StringIO(), force_terminal=True, width=100))
    with progress.shown("a paper", as_json=False) as hear:
        bars = hear.__self__  # type: ignore[attr-defined]
        seen = []
        for kind, key in (("queued", "a"), ("finished", "a"), ("queued", "b"), ("finished", "b")):
            hear(event(kind, "script.write", key))  # type: ignore[arg-type]
            seen.append(bars.bars.tasks[0].completed)
    assert seen == [0.0, 1.0, 1.0, 1.0]


def test_machines_get_a_line_for_an_event_and_quiet_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.shown("a paper", as_json=True) as hear:
        hear(event("queued", "render.mix", "k"))
        hear(event("progress", "render.mix", "k", 0.25))
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "event": "progress",
        "run": "r",
        "sequence": 1,
        "step": "render.mix",
        "fraction": 0.25,
    }
    with progress.shown("a paper", as_json=False) as hear:
        hear(event("finished", "render.mix", "k"))
    assert capsys.readouterr() == ("", "")


def test_a_model_is_part_of_the_writing_and_its_time_says_nothing_of_the_films(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    tally = progress.Tally()
    tally.count(event("finished", "document.read", "a"))
    tally.count(event("finished", "ask.prepare", "b"))
    now[0] += 900  # the model writes
    for key in "cdef":
        tally.count(event("finished", "ask.scene", key))
        assert 0 < tally.fraction("script") < 1, "a bar that is full would say that nothing is to come"
        assert tally.left() is None
    tally.count(event("queued", "stage.speak", "g"))
    assert tally.fraction("script") == 1
    now[0] += 10
    tally.count(event("finished", "stage.speak", "g"))
    left = tally.left()
    assert left is not None
    assert left < 100


def test_the_bars_show_what_a_model_is_asked() -> None:
    with progress._Bars("paper.pdf") as bars:
        bars.hear(event("queued", "ask.scene", "a"))
        assert list(bars.tasks) == ["script"]
