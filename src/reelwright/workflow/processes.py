"""The pool of persistent worker processes: one machine, no broker.

Workers are forked by the nursery on demand, fed over pipes, and watched by it. They are single-threaded (the
pool is the parallelism), deaf to Ctrl-C, and die with this process, however it ends.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from reelwright.core.work import Died, Done, Failed, Heard, Progress, Task
from reelwright.workflow import starting
from reelwright.workflow.worker import decoded, encoded

GRACE = 0.5  # seconds that a cancelled task has before its worker is killed


@dataclass
class _Worker:
    """`pidfd` is -1 until it is born; `task` is None while it is idle; `cold` lacks what was loaded since."""

    pipe: Connection
    task: Task | None = None
    pidfd: int = -1
    ended: bool = False
    cold: bool = False


class Processes:
    """At most `workers` processes. `blobs` names what makes a Blobs of the folder `blobs_at`."""

    def __init__(
        self, workers: int, scratch: Path, blobs_at: Path, blobs: str = "reelwright.store.folder:Folder"
    ) -> None:
        self._most = workers
        self._scratch = scratch
        self._setting = {
            "blobs": blobs,
            "blobs_at": str(blobs_at),
            "scratch": str(scratch),
        }
        self._workers: dict[int, _Worker] = {}
        self._count = 0
        self._begin(starting.taken())

    @property
    def scratch(self) -> Path:
        """Where each task gets a folder of its own."""
        return self._scratch

    @property
    def apart(self) -> bool:
        """Yes."""
        return True

    @property
    def free(self) -> int:
        """How many more tasks it takes now."""
        return self._most - sum(worker.task is not None for worker in self._workers.values())

    def submit(self, task: Task) -> None:
        """Give the task to the worker that was idle last, or to a new one."""
        idle = [worker for worker in self._workers.values() if worker.task is None and not worker.ended]
        for worker in idle:
            if worker.cold:
                self._retire(worker)
        warm = [worker for worker in idle if not worker.cold]
        worker = warm[-1] if warm else self._new()
        worker.task = task
        # when it has just died, its death will be told
        with contextlib.suppress(ConnectionError):
            worker.pipe.send_bytes(encoded(task))

    def attend(self, seconds: float, tell: Callable[[Heard], None]) -> None:
        """Tell what the workers said, and which of them died; wait at most `seconds` for that."""
        speaking = [worker for worker in self._workers.values() if not worker.ended]
        ready = wait([self._control, *(worker.pipe for worker in speaking)], seconds)
        # words before deaths: a worker may die after it has answered
        for worker in speaking:
            if worker.pipe in ready:
                self._hear(worker, tell)
        if self._control in ready:
            self._hear_nursery(tell)

    def warm(self, modules: Sequence[str]) -> None:
        """Have the nursery load modules while there is time; workers forked later have them already."""
        for module in modules:
            self._control.send(json.dumps(["warm", module]).encode())

    def stop(self, tell: Callable[[Heard], None]) -> None:
        """Ask every busy worker to stop, and kill those that do not within a moment."""
        for worker in self._busy():
            with contextlib.suppress(ConnectionError):
                worker.pipe.send_bytes(b"C")
        asked = time.monotonic()
        while busy := self._busy():
            if time.monotonic() - asked > GRACE:
                for worker in busy:
                    self._kill(worker)
            self.attend(0.05, tell)

    def close(self) -> None:
        """End every process."""
        for worker in self._workers.values():
            self._kill(worker)
        self._control.close()
        try:
            self._nursery.wait(0.5)  # it may be loading a module, deaf until that is done
        except subprocess.TimeoutExpired:
            self._nursery.kill()
            self._nursery.wait()
        for worker in self._workers.values():
            self._forget(worker)
        self._workers.clear()

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers.values() if worker.task is not None]

    def _kill(self, worker: _Worker) -> None:
        if worker.pidfd >= 0:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(worker.pidfd, signal.SIGKILL)

    def _retire(self, worker: _Worker) -> None:
        """End an idle worker that was forked before the modules were loaded; a new one has them already."""
        worker.ended = True
        self._kill(worker)

    def _begin(self, begun: starting.Begun) -> None:
        self._nursery, self._control = begun
        # when it has just died, `_hear_nursery` begins another
        with contextlib.suppress(ConnectionError):
            self._control.send(json.dumps(["setting", self._setting]).encode())

    def _new(self) -> _Worker:
        ours, theirs = socket.socketpair()
        with theirs:
            self._count += 1
            worker = _Worker(Connection(ours.detach()))
            self._workers[self._count] = worker
            packet = json.dumps(["fork", self._count]).encode()
            # when the nursery has just died, `_hear_nursery` begins another
            with contextlib.suppress(ConnectionError):
                socket.send_fds(self._control, [packet], [theirs.fileno()])
        return worker

    def _hear(self, worker: _Worker, tell: Callable[[Heard], None]) -> None:
        try:
            word = decoded(worker.pipe.recv_bytes())
        except (EOFError, ConnectionError):
            worker.ended = True
            return
        if isinstance(word, Done | Failed):
            worker.task = None
        if not isinstance(word, Progress) or worker.task is not None:
            tell(word)

    def _hear_nursery(self, tell: Callable[[Heard], None]) -> None:
        packet = self._control.recv(65536)
        if not packet:
            self._start_over(tell)
            return
        match json.loads(packet):
            case ["born", int(number), int(pid)]:
                with contextlib.suppress(ProcessLookupError):
                    self._workers[number].pidfd = os.pidfd_open(pid)
            case ["warmed"]:
                for worker in self._workers.values():
                    worker.cold = worker.pidfd >= 0  # born before; what is not born yet will have it all
            case ["died", int(number), int(status)]:
                worker = self._workers.pop(number)
                self._last_words(worker, tell)
                self._bury(worker, signal.Signals(-status).name if status < 0 else f"status {status}", tell)

    def _last_words(self, worker: _Worker, tell: Callable[[Heard], None]) -> None:
        with contextlib.suppress(OSError):
            while not worker.ended and worker.pipe.poll(0):
                self._hear(worker, tell)

    def _bury(self, worker: _Worker, how: str, tell: Callable[[Heard], None]) -> None:
        self._forget(worker)
        if worker.task is not None:
            tell(Died(id=worker.task.id, how=how))

    def _forget(self, worker: _Worker) -> None:
        worker.pipe.close()
        if worker.pidfd >= 0:
            os.close(worker.pidfd)

    def _start_over(self, tell: Callable[[Heard], None]) -> None:
        """The nursery was killed, and its workers with it."""
        self._control.close()
        self._nursery.wait()
        lost, self._workers = list(self._workers.values()), {}
        self._begin(starting.begin())
        for worker in lost:
            self._bury(worker, "the nursery was killed", tell)
