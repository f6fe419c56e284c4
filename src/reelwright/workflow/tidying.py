"""After a crash: say of the dead that they are dead, and remove what they left lying about."""

import shutil
import time
from pathlib import Path

from reelwright.core.ledger import EventRow
from reelwright.core.protocols import Ledger
from reelwright.workflow.owner import dead


def tidy(ledger: Ledger, scratch: Path) -> None:
    """Mark runs and attempts of dead processes, and remove scratch folders that no attempt holds."""
    for run in ledger.runs():
        if run.state == "running" and dead(run.owner):
            ledger.set_run(run.id, "interrupted")
            ledger.tell(EventRow(run=run.id, sequence=0, at=time.time(), kind="run-interrupted"))
    for attempt in ledger.holders():
        if dead(attempt.owner):
            ledger.settle(attempt.id, "lost")
    # folders first, holders second: an attempt is written down before it has a folder
    folders = list(scratch.iterdir()) if scratch.exists() else []
    held = {str(attempt.id) for attempt in ledger.holders()}
    for folder in folders:
        if folder.name not in held:
            shutil.rmtree(folder, ignore_errors=True)
