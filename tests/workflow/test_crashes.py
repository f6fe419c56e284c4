"""Real crashes: `kill -9` of the main process, of a worker, of the nursery; Ctrl-C. And what ran after."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import workflow_samples as samples
from homes import Home, opened

from reelwright.core.errors import BrokenPromise
from reelwright.workflow import Desk, order

PROGRAM = Path(__file__).with_name("studio_sample.py")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    yield from opened(tmp_path, "process")


def start(home: Home, pool: str, recipe: str, *arguments: object) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        str(PROGRAM),
        str(home.folder),
        pool,
        recipe,
        json.dumps([*arguments, home.log]),
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=listening)  # noqa: PLW1509


def listening() -> None:
    """What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def heard(process: subprocess.Popen[str], word: str, times: int) -> list[str]:
    """The process's words up to the one that begins with `word` for the given time."""
    words: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        words.append(line.strip())
        if sum(each.startswith(word) for each in words) == times:
            break
    return words


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def until(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def alive(pid: int) -> bool:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    return False


def of_home(home: Home) -> list[int]:
    """Processes that were started for this home and live."""
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and str(home.folder).encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
    return [pid for pid in found if alive(pid) and pid != home.pool._nursery.pid and pid not in kin(home)]


def kin(home: Home) -> set[int]:
    nursery = home.pool._nursery.pid
    return {int(pid) for pid in Path(f"/proc/{nursery}/task/{nursery}/children").read_text().split()}


@pytest.mark.parametrize(
    ("pool", "word", "times"),
    [
        ("process", "run-started", 1), ("process", "queued", 2), ("process", "started", 1),
        ("process", "progress", 3), ("process", "finished", 1), ("process", "finished", 4),
        ("inline", "started", 1), ("inline", "finished", 2),
    ],
)  # fmt: skip
def test_after_kill_9_the_same_command_does_only_what_is_left(
    home: Home, pool: str, word: str, times: int
) -> None:
    process = start(home, pool, "squares", 5, 0.3)
    heard(process, word, times)
    kill(process)
    assert until(lambda: not of_home(home)), "an orphan lives"
    finished = {
        event.key for event in home.ledger.events(home.ledger.runs()[0].id) if event.kind == "finished"
    }
    home.ran()
    assert home.run(samples.squares, 5, 0.3, home.log) == (0, 1, 4, 9, 16)
    again = {line.split()[1] for line in home.ran()}
    orders = {order(samples.SLOW, n, 0.3, home.log).key: str(n) for n in range(5)}
    assert again == {number for key, number in orders.items() if key not in finished}
    assert list((home.folder / "scratch").iterdir()) == []
    # it is the same run, told without a gap
    (run,) = home.ledger.runs()
    assert run.state == "finished"
    kinds = home.kinds()
    assert {"run-started", "run-interrupted", "run-resumed", "run-finished"} <= set(kinds)
    assert all(attempt.state in ("finished", "lost") for attempt in home.ledger.attempts())


def test_a_film_after_a_crash_is_the_same_as_without(home: Home, tmp_path: Path) -> None:
    words = tuple("abcdefgh")
    process = start(home, "process", "film", words)
    heard(process, "finished pictures.draw", 2)
    kill(process)
    film, _ = home.run(samples.film, words, home.log)
    (undisturbed,) = opened(tmp_path / "other", "inline")
    assert film == undisturbed.run(samples.film, words, undisturbed.log)[0]
    assert max(Counter(home.ran()).values()) <= 2


def test_a_killed_main_takes_its_workers_and_their_children_along(home: Home) -> None:
    process = start(home, "process", "sleeping", 60.0)
    assert until(lambda: Path(home.log).exists() and "asleep" in Path(home.log).read_text())
    worker, child = (int(word) for word in Path(home.log).read_text().split()[1:])
    assert alive(worker)
    assert alive(child)
    kill(process)
    assert until(lambda: not alive(worker) and not alive(child) and not of_home(home))


def test_ctrl_c_stops_at_once_and_says_how_to_go_on(home: Home) -> None:
    process = start(home, "process", "squares", 4, 1.0)
    heard(process, "progress", 1)
    begun = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=10)
    assert time.monotonic() - begun < 4
    run = home.ledger.runs()[0]
    assert process.returncode == 130
    assert f"reelwright runs resume {run.id}" in out
    assert run.state == "interrupted"
    assert home.kinds()[-1] == "run-interrupted"
    assert {attempt.state for attempt in home.ledger.attempts()} <= {"stopped", "finished"}
    assert not of_home(home)
    assert home.resume(run.id, samples.squares) == (0, 1, 4, 9)


def test_a_killed_worker_is_replaced_and_its_step_taken_again(home: Home) -> None:
    assert home.run(lambda desk: desk.call(samples.DEADLY, 1, home.log)) == 1
    assert home.ran() == ["deadly", "deadly"]
    assert "retried words.deadly" in home.kinds()
    assert [attempt.state for attempt in home.ledger.attempts()] == ["killed", "finished"]


def test_a_step_whose_process_died_is_tried_again_when_nothing_else_runs(home: Home) -> None:
    def recipe(desk: Desk) -> object:
        slow = [order(samples.SLOW, number, 0.2, home.log) for number in range(3)]
        return desk.gather([order(samples.DEADLY, 1, home.log, weight=9.0), *slow])

    assert home.run(recipe) == (1, 0, 1, 4)
    ran = home.ran()
    assert (ran.count("deadly"), ran[-1]) == (2, "deadly")


def poisoned(desk: Desk, path: str) -> int:
    return desk.call(samples.DEADLY, 2, path)


def test_a_step_that_kills_twice_is_not_tried_a_third_time(home: Home) -> None:
    with pytest.raises(BrokenPromise, match=r"words.deadly: its process died twice \(SIGKILL\)"):
        home.run(poisoned, home.log)
    assert len(Path(home.log).read_text().split()) == 2
    assert home.kinds()[-2:] == ["failed words.deadly", "run-failed"]
    # a person may ask for another try
    assert home.resume(home.ledger.runs()[0].id, poisoned) == 1


def test_the_nursery_may_die_too(home: Home) -> None:
    def recipe(desk: Desk) -> object:
        return desk.map(samples.SLOW, [(number, 0.3, home.log) for number in range(3)])

    assert home.run(recipe)
    os.kill(home.pool._nursery.pid, signal.SIGKILL)
    assert until(lambda: home.pool._nursery.poll() is not None)
    assert home.run(samples.film, ("a",), home.log)[1] == "TITLE"


def test_two_processes_do_not_do_the_same_work(home: Home) -> None:
    first = start(home, "process", "squares", 4, 1.5)
    second = start(home, "process", "squares", 4, 1.5)
    for process in (first, second):
        out, _ = process.communicate(timeout=60)
        assert "result (0, 1, 4, 9)" in out
    ran = [line for line in home.ran() if "began" not in line]
    assert sorted(ran) == [f"slow {number}" for number in range(4)]
    assert len(home.ledger.runs()) == 2
    assert any(kind.startswith("waiting") for number in (0, 1) for kind in home.kinds(number))


def test_the_second_takes_over_when_the_first_is_killed(home: Home) -> None:
    first = start(home, "process", "squares", 2, 4.0)
    heard(first, "started", 2)
    second = start(home, "process", "squares", 2, 4.0)
    heard(second, "waiting", 1)
    kill(first)
    out, _ = second.communicate(timeout=60)
    assert "result (0, 1)" in out


def test_workers_use_one_thread_each(home: Home) -> None:
    assert home.run(lambda desk: desk.call(samples.THREADS)) == (1, 1)
