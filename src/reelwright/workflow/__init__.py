"""Remembered pure steps: recipes are replayed, results come from memory or from a pool."""

from reelwright.workflow.desk import Desk, Order, order
from reelwright.workflow.inline import Inline
from reelwright.workflow.processes import Processes
from reelwright.workflow.running import resume, run
from reelwright.workflow.tidying import tidy

__all__ = ["Desk", "Inline", "Order", "Processes", "order", "resume", "run", "tidy"]
