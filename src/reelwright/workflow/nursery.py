"""The process that workers are forked from: small, single-threaded, with modules already loaded.

Forking from the main process is not safe once it has threads (progress screens, heartbeats), and a fresh
interpreter for each worker pays the imports again each time. So one child imports what is common, and forks.

Talk with the parent goes through one SOCK_SEQPACKET socket, a JSON list in each packet:
in `["setting", {…}]` first, `["fork", n]` with the worker's end of a pipe, `["warm", module]`;
out `["born", n, pid]`, `["died", n, status]` (as waitstatus_to_exitcode: below zero a signal).
At end of file, the parent is gone: all are killed.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import signal
import socket
from collections import deque
from multiprocessing.connection import wait
from typing import Any

from reelwright.core.calling import resolve
from reelwright.workflow.worker import work

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS",
              "OPENCV_FOR_THREADS_NUM", "RAYON_NUM_THREADS")  # fmt: skip


class Nursery:
    """Forks workers on demand, reaps them, and tells how they ended."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.setting: dict[str, Any] = {}
        self.workers: dict[int, tuple[int, int]] = {}  # pidfd: (number, pid)
        self.to_warm: deque[str] = deque()

    def serve(self) -> None:
        """Until the parent is gone."""
        try:
            while True:
                # loading a module is what it does when nothing else is asked
                ready = wait([self.control, *self.workers], 0 if self.to_warm else None)
                for descriptor in [each for each in ready if isinstance(each, int)]:
                    self._reap(descriptor)
                if self.control in ready:
                    self._obey()
                elif not ready and self.to_warm:
                    # only a hint: the step that needs it will say what is wrong with it
                    with contextlib.suppress(Exception):
                        importlib.import_module(self.to_warm.popleft())
                    if not self.to_warm:
                        self.control.send(json.dumps(["warmed"]).encode())
        except (EOFError, ConnectionError):
            pass
        finally:
            for _, pid in self.workers.values():
                _kill_group(pid)
                os.waitpid(pid, 0)  # so that what they cost is counted as this process's, and its parent's

    def _obey(self) -> None:
        packet, descriptors, _, _ = socket.recv_fds(self.control, 65536, 1)
        if not packet:
            raise EOFError
        match json.loads(packet):
            case ["fork", int(number)]:
                self._fork(number, descriptors[0])
            case ["warm", str(module)]:
                self.to_warm.append(module)
            case ["setting", dict(setting)]:
                self.setting = setting
                resolve(setting["blobs"])  # loaded once, for all

    def _fork(self, number: int, descriptor: int) -> None:
        gc.freeze()
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
                os.setpgid(0, 0)
                if os.getppid() == parent:
                    self._leave()
                    work(descriptor, self.setting)
                    status = 0
            finally:
                os._exit(status)
        os.close(descriptor)
        with contextlib.suppress(PermissionError):
            os.setpgid(pid, pid)
        self.workers[os.pidfd_open(pid)] = (number, pid)
        self._tell("born", number, pid)

    def _leave(self) -> None:
        self.control.close()
        for descriptor in self.workers:
            os.close(descriptor)

    def _reap(self, descriptor: int) -> None:
        number, pid = self.workers.pop(descriptor)
        os.close(descriptor)
        _kill_group(pid)  # what it may have started; its own id is still taken, as it was not waited for
        _, status = os.waitpid(pid, 0)
        self._tell("died", number, os.waitstatus_to_exitcode(status))

    def _tell(self, what: str, number: int, value: int) -> None:
        self.control.send(json.dumps([what, number, value]).encode())


def _kill_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def main(descriptor: int) -> None:
    """Serve the parent at the other end of `descriptor`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    for name in ONE_THREAD:
        os.putenv(name, "1")
    Nursery(socket.socket(fileno=descriptor)).serve()
