"""One contract over both pools: what a recipe gives, what ran, what was told."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import workflow_samples as samples
from homes import Home, opened

from reelwright.core.errors import BrokenPromise, Cancelled, Damaged, TryLater
from reelwright.core.step import Step
from reelwright.workflow import Desk, making, order


@pytest.fixture(params=["inline", "process"])
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Home]:
    yield from opened(tmp_path, request.param)


def test_a_recipe_gives_its_result_and_nothing_runs_twice(home: Home) -> None:
    film, title = home.run(samples.film, ("a", "b", "a"), home.log)
    assert (home.blobs.get(film), title) == (b"A+B+A", "TITLE")
    assert sorted(home.ran()) == ["draw A", "draw B", "join", "shout a", "shout b", "shout title"]
    assert home.run(samples.film, ("a", "b", "a"), home.log) == (film, title)
    assert home.ran() == []
    assert [run.state for run in home.ledger.runs()] == ["finished", "finished"]


def test_only_what_changed_runs_again(home: Home) -> None:
    home.run(samples.film, ("a", "b", "c"), home.log)
    home.ran()
    film, _ = home.run(samples.film, ("a", "X", "c"), home.log)
    assert home.blobs.get(film) == b"A+X+C"
    assert sorted(home.ran()) == ["draw X", "join", "shout X"]


def test_events_tell_it_all_in_order(home: Home) -> None:
    home.run(samples.film, ("a",), home.log)
    assert home.kinds()[:7] == [
        "run-started", "run-suspended", "queued words.shout", "started words.shout", "finished words.shout",
        "run-suspended", "queued pictures.draw",
    ]  # fmt: skip
    assert home.kinds()[-1] == "run-finished"
    assert tuple(home.heard) == home.ledger.events(home.ledger.runs()[0].id)
    assert {event.stage for event in home.heard} == {"", "words", "pictures"}
    home.run(samples.film, ("a",), home.log)
    assert home.kinds() == [
        "run-started", "remembered words.shout", "remembered pictures.draw", "remembered pictures.join",
        "remembered words.shout", "run-finished",
    ]  # fmt: skip


def test_progress_is_told(home: Home) -> None:
    home.run(samples.squares, 1, 0.7, home.log)
    told = [event.fraction for event in home.heard if event.kind == "progress"]
    assert told
    assert told == sorted(told)
    assert all(0 <= fraction <= 1 for fraction in told)


def test_an_error_is_raised_as_what_it_is_and_ends_the_run(home: Home) -> None:
    with pytest.raises(Damaged, match="cut off") as caught:
        home.run(lambda desk: desk.call(samples.DAMAGED, home.log))
    assert (caught.value.fix, caught.value.where) == ("Get it again.", "page 2")
    assert home.ran() == ["damaged"]
    assert home.kinds()[-2:] == ["failed words.damaged", "run-failed"]
    assert home.ledger.runs()[0].state == "failed"
    assert '"Damaged"' in home.ledger.runs()[0].error
    with pytest.raises(BrokenPromise, match="KeyError: 'oh'") as broken:
        home.run(lambda desk: desk.call(samples.BUGGY, home.log))
    assert "Traceback" in broken.value.__notes__[0]
    with pytest.raises(BrokenPromise, match="did not return what it declares"):
        home.run(lambda desk: desk.call(samples.LYING, home.log))
    assert home.run(samples.film, ("a",), home.log)[1] == "TITLE"


def test_a_failure_stops_the_rest_of_its_batch(home: Home) -> None:
    def recipe(desk: Desk) -> object:
        return desk.gather([order(samples.DAMAGED, home.log), order(samples.SLOW, 1, 20.0, home.log)])

    begun = time.monotonic()
    with pytest.raises(Damaged):
        home.run(recipe)
    assert time.monotonic() - begun < 5
    assert all(attempt.state != "running" for attempt in home.ledger.attempts())
    assert list((home.folder / "scratch").iterdir()) == []


def test_try_later_is_tried_again_with_patience(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making.random, "uniform", lambda low, high: low / 50)
    assert home.run(lambda desk: desk.call(samples.SHY, 2, home.log)) == 1
    assert home.ran() == ["shy"] * 3
    assert home.kinds().count("retried words.shy") == 2
    with pytest.raises(TryLater, match="not now"):
        home.run(lambda desk: desk.call(samples.SHY, 9, home.log))
    assert home.ran() == ["shy"] * 3


def test_heavier_orders_begin_first(home: Home) -> None:
    rows = [(str(number), home.log) for number in range(6)]
    home.run(lambda desk: desk.map(samples.SHOUT, rows, weights=[1, 5, 2, 6, 3, 4]))
    started = [event.key for event in home.heard if event.kind == "started"]
    order_of = {order(samples.SHOUT, *row).key: row[0] for row in rows}
    assert [order_of[key] for key in started] == ["3", "1", "5", "4", "2", "0"]


def test_weight_path_and_room_are_not_part_of_the_key(home: Home) -> None:
    other = Step[str]("words.shout", 1, "nowhere:nothing", str, room="gpu")
    assert order(samples.SHOUT, "a", weight=9.0).key == order(other, "a").key
    assert order(samples.SHOUT, "a").key != order(Step("words.shout", 2, "", str), "a").key


def test_lost_bytes_are_made_again(home: Home) -> None:
    film, _ = home.run(samples.film, ("a", "b"), home.log)
    home.ran()
    home.blobs.path(film).unlink()
    assert home.run(samples.film, ("a", "b"), home.log)[0] == film
    assert home.ran() == ["join"]
    # altered bytes are found out only when they are used
    picture = home.blobs.put(b"A", "image/x")
    for path in (home.blobs.path(picture), home.blobs.path(film)):
        path.chmod(0o644)
        path.write_bytes(b"?" * path.stat().st_size)
    home.blobs.path(home.blobs.put(b"B", "image/x"))
    with pytest.raises(BrokenPromise, match="altered"):
        home.blobs.get(film)
    assert home.run(samples.film, ("a", "b"), home.log)[0] == film
    assert home.ran() == ["join", "draw A", "join"]
    assert home.blobs.get(film) == b"A+B"


def test_a_run_can_be_cancelled_from_elsewhere_and_resumed(home: Home) -> None:
    def cancel() -> None:
        while not (Path(home.log).exists() and "slow 1\n" in Path(home.log).read_text()):
            time.sleep(0.02)
        asked.append(time.monotonic())
        home.ledger.ask_cancel(home.ledger.runs()[0].id)

    asked: list[float] = []
    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(Cancelled):
        home.run(samples.squares, 8, 0.5, home.log)
    thread.join()
    assert time.monotonic() - asked[0] < 1.8
    run = home.ledger.runs()[0]
    assert run.state == "cancelled"
    assert home.kinds()[-1] == "run-cancelled"
    finished = {line for line in home.ran() if "began" not in line}
    assert 1 <= len(finished) < 8
    assert home.resume(run.id, samples.squares) == (0, 1, 4, 9, 16, 25, 36, 49)
    again = {line for line in home.ran() if "began" not in line}
    assert again | finished == {f"slow {number}" for number in range(8)}
    assert not again & finished
    assert home.kinds()[-1] == "run-finished"
    assert home.ledger.runs()[0].state == "finished"


def test_scratch_folders_of_the_dead_are_removed(home: Home) -> None:
    (home.folder / "scratch" / "12345").mkdir(parents=True)
    (home.folder / "scratch" / "12345" / "half").write_text("x")
    home.run(samples.film, ("a",), home.log)
    assert list((home.folder / "scratch").iterdir()) == []
