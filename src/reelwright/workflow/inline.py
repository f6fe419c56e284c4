"""The pool that runs each task here and now: for tests, debugging, and machines with one core."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reelwright.core.protocols import Blobs
from reelwright.core.work import Heard, Progress, Task
from reelwright.workflow.performing import perform


class Inline:
    """One task at a time, in this process, when attended."""

    def __init__(self, blobs: Blobs, scratch: Path) -> None:
        self._blobs = blobs
        self._scratch = scratch
        self._next: Task | None = None

    @property
    def scratch(self) -> Path:
        """Where each task gets a folder of its own."""
        return self._scratch

    @property
    def apart(self) -> bool:
        """No: attending is doing."""
        return False

    @property
    def free(self) -> int:
        """One, or none while a task waits."""
        return 0 if self._next else 1

    def submit(self, task: Task) -> None:
        """Keep the task until attended."""
        self._next = task

    def attend(self, seconds: float, tell: Callable[[Heard], None]) -> None:  # noqa: ARG002 - it never waits
        """Do the task that was submitted."""
        task, self._next = self._next, None
        if task is not None:
            name = task.id
            tell(
                perform(task, self._blobs, self._scratch, lambda done: tell(Progress(id=name, fraction=done)))
            )

    def warm(self, modules: Sequence[str]) -> None:
        """Nothing: there is no spare time here."""

    def stop(self, tell: Callable[[Heard], None]) -> None:  # noqa: ARG002 - nothing is underway
        """Forget a task that was not begun."""
        self._next = None

    def close(self) -> None:
        """Nothing is left to end."""
        self._next = None
