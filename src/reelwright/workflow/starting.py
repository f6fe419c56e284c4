"""Starts a nursery; early if wished, so that it loads its modules while the main process loads its own."""

import json
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Begun(NamedTuple):
    """A nursery's process and our end of the socket through which it is spoken to."""

    process: "subprocess.Popen[bytes]"
    control: socket.socket


_early: list[Begun] = []


def begin(modules: Sequence[str] = ()) -> Begun:
    """A nursery that loads `modules` when nothing else is asked of it."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    path = [str(Path(place).absolute()) for place in sys.path]
    code = "import sys; sys.path[:] = {}; from reelwright.workflow.nursery import main; main({})"
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", code.format(repr(path), theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )
    for module in modules:
        ours.send(json.dumps(["warm", module]).encode())
    return Begun(process, ours)


def begin_early(modules: Sequence[str]) -> None:
    """Begin one for the pool that will be opened in this process; `dismiss` ends it when none is."""
    if not _early:
        _early.append(begin(modules))


def taken() -> Begun:
    """The one that was begun early, or a new one."""
    return _early.pop() if _early else begin()


def dismiss() -> None:
    """End the one that was begun early and that nobody took."""
    while _early:
        process, control = _early.pop()
        control.close()
        process.kill()
        process.wait()
