"""What a pool is given and what it gives back."""

from reelwright.core.noun import Noun


class Task(Noun):
    """One attempt: call `path` with the arguments in `packed` (`core.calling.pack`)."""

    id: int
    path: str
    packed: str


class Progress(Noun):
    """A task is `fraction` (0.0 to 1.0) done."""

    id: int
    fraction: float


class Done(Noun):
    """A task's result as JSON by its declared type."""

    id: int
    value: str


class Failed(Noun):
    """A task raised: `error` is an ErrorData as JSON; `trace` is the traceback of a foreign error."""

    id: int
    error: str
    trace: str = ""


class Died(Noun):
    """A task's process ended under it; `how` is the signal's name or the exit status."""

    id: int
    how: str


Heard = Progress | Done | Failed | Died
