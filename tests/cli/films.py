"""The command line as a person meets it: a process of its own, a home of its own, a small paper."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst

from reelwright.core.ledger import EventRow, RunRow
from reelwright.store import SqlLedger

COMMAND = [sys.executable, "-c", "from reelwright.cli import main; main()"]
SMALL = ("--size", "640x360", "--fps", "10", "--minutes", "0.5")  # large enough to be read by the gate
PAPER = """
#set document(title: "Counting bees with a cheap microphone", author: ("Ada Example", "Ben Sample"))
#set document(date: none)
#set page(paper: "a5", margin: 18mm)
#set text(font: "Libertinus Serif", size: 10pt)
#set par(justify: true)
#align(center)[
  #text(17pt, weight: "bold")[Counting bees with a cheap microphone]

  Ada Example, Ben Sample
]
#align(center)[*Abstract*]
Counting the bees of a hive by eye is slow. We show that one cheap microphone counts them as well. Our method
finds 93 % of the bees in 40 hives, at a cost of 12 euros for each hive.
#set heading(numbering: "1")
= Introduction
Counting by eye is slow and tires the observer, so few hives are ever counted. Cameras are expensive and fail
in the dark. We ask whether sound alone is enough to count the bees of a hive.
= Method
We record each hive for ten minutes with one microphone. A filter keeps the band from 200 to 400 Hz, in which
the wings of the bees sound. The number of bees is the number of peaks of the envelope.
#pagebreak()
= Results
The method finds 93 % of the bees in 40 hives. Trained observers found 81 % of the bees in the same hives.
The cost of the method is 12 euros for each hive.
#figure(
  table(columns: 3, [Method], [Found], [Cost], [Eye], [81 %], [300 euros], [Microphone], [93 %], [12 euros]),
  caption: [Bees that were found, and what a hive costs.],
)
= Limitations
Wind above 5 m/s makes the count useless. We tested one species only.
= Conclusion
One cheap microphone is enough to count the bees of a hive on calm days.
"""


def paper(folder: Path, name: str = "bees.pdf") -> Path:
    """A paper of two pages in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / name
    place.write_bytes(typst.compile(PAPER.encode(), ignore_system_fonts=True))
    return place


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def run(self) -> str:
        """The id of the run that the JSON lines tell of."""
        return next(line["run"] for line in self.lines if "run" in line)


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The environment of a command: this one, with a home of its own and nobody's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REELWRIGHT_")}
    config = {"XDG_CONFIG_HOME": str(home / "config"), "REELWRIGHT_HOME": str(home), "TERM": "dumb"}
    return kept | config | more


def call(home: Path, cwd: Path, *words: object, **more: str) -> Ended:
    """`reelwright words…`, to its end."""
    done = subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        env=surroundings(home, **more),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def disturbed(
    home: Path,
    cwd: Path,
    *words: object,
    when: Callable[[dict[str, Any]], bool],
    how: Callable[[subprocess.Popen[str]], object],
) -> Ended:
    """`reelwright words… --json`; at the first line for which `when` is true, `how` is done to it."""
    with subprocess.Popen(
        [*COMMAND, *map(str, words), "--json"],
        cwd=cwd,
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        heard = []
        done = False
        for line in process.stdout:
            heard.append(line)
            if not done and when(json.loads(line)):
                done = True
                how(process)
        said = process.stderr.read()
        code = process.wait(60)
    assert done, "the moment never came"
    return Ended(code, "".join(heard), said)


def at(event: str, step: str) -> Callable[[dict[str, Any]], bool]:
    """The moment of an event of a step."""
    return lambda line: line["event"] == event and line.get("step") == step


def kill(process: subprocess.Popen[str]) -> None:
    """What no process can prepare for."""
    os.kill(process.pid, signal.SIGKILL)


def descendants(pid: int) -> list[int]:
    """Process ids below `pid`."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, waiting = [], [pid]
    while waiting:
        below = parents.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def runs(home: Path) -> tuple[RunRow, ...]:
    """Every run of a home, newest first."""
    ledger = SqlLedger(home / "runs.sqlite")
    try:
        return ledger.runs()
    finally:
        ledger.close()


def events(home: Path, run: str) -> tuple[EventRow, ...]:
    """What happened in a run."""
    ledger = SqlLedger(home / "runs.sqlite")
    try:
        return ledger.events(run)
    finally:
        ledger.close()


def ran(told: tuple[EventRow, ...], kind: str = "finished") -> list[str]:
    """The list of what ran: names of steps, in the order in which they finished."""
    return [event.step for event in told if event.kind == kind]
