"""Who holds a lease: a name for this process that no other process ever had or will have."""

import os
from functools import lru_cache
from pathlib import Path


def owner() -> str:
    """This process: boot, process namespace, id, and when it started (clock ticks since boot)."""
    return _named(os.getpid())


def dead(name: str) -> bool:
    """Whether the owner of that name has certainly ended; False when it lives elsewhere."""
    place, _, rest = name.rpartition(":")
    if place != _here():
        return False
    pid, _, started = rest.partition("/")
    return _started(int(pid)) != started


@lru_cache(maxsize=4)
def _named(pid: int) -> str:
    return f"{_here()}:{pid}/{_started(pid)}"


def _here() -> str:
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return f"{boot}:{Path('/proc/self/ns/pid').readlink()}"


def _started(pid: int) -> str:
    """Field 22 of proc(5) stat; '' for a process that has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    return "" if fields[0] in "ZX" else fields[19]
