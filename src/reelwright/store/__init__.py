"""Bytes by content in a folder, and the database of runs.

The doors open one by one: a worker needs the folder, and shall not wait for the database's libraries.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reelwright.store.cache import Swept, Usage, clear, sweep, usage
    from reelwright.store.folder import Folder
    from reelwright.store.ledger import SqlLedger

__all__ = ["Folder", "SqlLedger", "Swept", "Usage", "clear", "sweep", "usage"]

_DOORS = {"Folder": "folder", "SqlLedger": "ledger"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"reelwright.store.{_DOORS.get(name, 'cache')}"), name)
