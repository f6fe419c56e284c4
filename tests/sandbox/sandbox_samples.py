"""Functions that are called in a confined child: good ones and bad ones."""

import contextlib
import ctypes
import os
import socket
import subprocess
import time
from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.errors import Locked
from reelwright.core.made import Made, Notice


def add(left: int, right: int) -> int:
    return left + right


def looked_at(blobs: tuple[Blob, ...], name: str, where: Path) -> Made[tuple[Blob, ...]]:
    os.write(1, b"noise that must not disturb the answer")
    notice = Notice(level="info", where=str(where), message=name)
    return Made[tuple[Blob, ...]](thing=blobs[::-1], notices=(notice,))


def locked() -> int:
    raise Locked("is encrypted.", fix="Give --password.", where="page 1")


def foreign() -> int:
    raise KeyError("nobody translated me")


def hoard() -> int:
    return len(bytearray(8 << 30))


def hoard_outside_python() -> int:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    if not libc.malloc(ctypes.c_size_t(8 << 30)):
        os.write(2, b"terminate called after throwing an instance of 'std::bad_alloc'\n")
        os.abort()
    return 0


def sleep() -> int:
    time.sleep(60)
    return 0


def spin() -> int:
    while True:
        pass


def grandchild(note: Path) -> int:
    child = subprocess.Popen(["sleep", "60"])
    note.write_text(str(child.pid))
    time.sleep(60)
    return 0


def left_behind(note: Path) -> int:
    note.write_text(str(subprocess.Popen(["sleep", "60"]).pid))
    return 1


def runaway() -> bool:
    with contextlib.suppress(PermissionError):
        os.setsid()
    if os.fork() == 0:
        try:
            os.setsid()
        except PermissionError:
            os._exit(7)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.wait()[1]) == 7


def crash() -> int:
    return int(ctypes.string_at(0)[0])


def give_up() -> int:
    os._exit(3)


def talk() -> str:
    return "x" * 5_000_000


def read_text(path: Path) -> str:
    return path.read_text()


def write_text(path: Path, text: str) -> int:
    return path.write_text(text)


def write_much(path: Path) -> int:
    return path.write_bytes(bytes(1 << 20))


def run_written(path: Path) -> str:
    path.write_text("#!/bin/sh\necho ran\n")
    path.chmod(0o755)
    return subprocess.run([path], check=False, capture_output=True, text=True).stdout


def connect(kind: str) -> str:
    family = {"inet": socket.AF_INET, "unix": socket.AF_UNIX}[kind]
    try:
        socket.socket(family, socket.SOCK_STREAM)
    except PermissionError:
        return "refused"
    return "open"


def signalled(pid: int) -> str:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return "refused"
    return "allowed"


def environment() -> tuple[str, ...]:
    return tuple(sorted(os.environ))


def untyped(value):
    return value
