"""Bytes by content in a folder, and the database of runs."""

from reelwright.store.cache import clear, sweep, usage
from reelwright.store.folder import Folder
from reelwright.store.ledger import SqlLedger

__all__ = ["Folder", "SqlLedger", "clear", "sweep", "usage"]
