"""A worker process: takes tasks from a pipe, one at a time, and answers through it.

Each message is a letter and JSON. In: T a Task, C cancel what is underway.
Out: P, D, F (Progress, Done, Failed).
"""

import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from reelwright.core.calling import resolve
from reelwright.core.errors import Cancelled
from reelwright.core.work import Done, Failed, Progress, Task
from reelwright.workflow.performing import perform

EVERY = 0.1  # seconds between two words of progress


def encoded(message: Task | Done | Failed | Progress) -> bytes:
    """A message for the pipe."""
    return type(message).__name__[0].encode() + message.model_dump_json().encode()


def decoded(message: bytes) -> Progress | Done | Failed:
    """An answer from the pipe."""
    kinds: dict[bytes, type[Progress | Done | Failed]] = {b"P": Progress, b"D": Done, b"F": Failed}
    return kinds[message[:1]].model_validate_json(message[1:])


class _Teller:
    """A task's progress: tells it now and then, and hears of a wish to cancel."""

    def __init__(self, pipe: Connection, task: int) -> None:
        self.pipe = pipe
        self.task = task
        self.told = 0.0

    def __call__(self, fraction: float) -> None:
        if self.pipe.poll(0):
            self.pipe.recv_bytes()
            raise Cancelled("stopped.")
        if time.monotonic() - self.told >= EVERY:
            self.told = time.monotonic()
            self.pipe.send_bytes(encoded(Progress(id=self.task, fraction=fraction)))


def work(descriptor: int, setting: dict[str, Any]) -> None:
    """Take tasks until the parent closes the pipe."""
    pipe = Connection(descriptor)
    blobs = resolve(setting["blobs"])(Path(setting["blobs_at"]))
    scratch = Path(setting["scratch"])
    while True:
        try:
            message = pipe.recv_bytes()
            if message[:1] == b"T":
                task = Task.model_validate_json(message[1:])
                pipe.send_bytes(encoded(perform(task, blobs, scratch, _Teller(pipe, task.id))))
        except (EOFError, ConnectionError):
            return
