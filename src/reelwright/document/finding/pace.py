"""Whose turn it is: all processes of one home share one pace for each host, by a locked file."""

import contextlib
import fcntl
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.errors import TryLater

GLANCE = 0.1  # seconds between two looks at a lock that another process holds
Sleep = Callable[[float], None]


@dataclass
class Turn:
    """A turn to ask a host. `hold` seconds must pass before anybody's next one, beside the usual gap."""

    hold: float = 0.0


@contextlib.contextmanager
def turn(home: Path, host: str, gap: float, patience: float, sleep: Sleep = time.sleep) -> Iterator[Turn]:
    """Wait for a turn to ask `host` and keep it during the block: one request at a time, `gap` seconds apart.

    With `gap` 0 nobody waits for others, only for what the host asked for. Raises TryLater when the turn
    does not come within `patience` seconds.
    """
    place = home / "network" / (re.sub(r"[^\w.-]", "_", host)[:100] + ".turn")
    place.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    mine = Turn()
    until = time.monotonic() + patience
    try:
        if gap:
            _locked(descriptor, host, until, sleep)
        wait = _free(descriptor, gap) - time.time()
        if wait > until - time.monotonic():
            raise TryLater(
                f"it asked to be left alone for another {wait:.0f} s.",
                fix="Try again then, or download the paper elsewhere and give the file.",
                where=host,
            )
        if wait > 0:
            sleep(wait)
        try:
            yield mine
        finally:
            if gap or mine.hold:
                now = time.time()
                told = json.dumps({"asked": now, "free": now + mine.hold}).encode()
                os.ftruncate(descriptor, 0)
                os.pwrite(descriptor, told, 0)
    finally:
        os.close(descriptor)


def _locked(descriptor: int, host: str, until: float, sleep: Sleep) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise TryLater(
                    "other work of yours is asking it, one request at a time.",
                    fix="Try again in a moment.",
                    where=host,
                ) from None
            sleep(GLANCE)
        else:
            return


def _free(descriptor: int, gap: float) -> float:
    """When the next request may be made, in Unix seconds; 0 when at once."""
    try:
        told = json.loads(os.pread(descriptor, 4096, 0))
        asked, free = float(told["asked"]), float(told["free"])
    except (ValueError, KeyError, TypeError):
        return 0.0
    # a clock that was set back must not make anybody wait for long
    return max(min(asked, time.time()) + gap, free if asked <= time.time() else 0.0)
