"""Engines that speak, each in a child process.

The doors open when they are used: a help page shall not wait for numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reelwright.stage.voices.here import available, choose, fitting
    from reelwright.stage.voices.pacing import pace

__all__ = ["available", "choose", "fitting", "pace"]
_ROOMS = {"pace": "pacing"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"reelwright.stage.voices.{_ROOMS.get(name, 'here')}"), name)
