"""Child processes with limits on time, memory, size, files and network, for whatever was not made by us."""

from reelwright.sandbox.enter import confinement
from reelwright.sandbox.limits import Finished, Limits
from reelwright.sandbox.running import call, run

__all__ = ["Finished", "Limits", "call", "confinement", "run"]
