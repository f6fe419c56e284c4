"""What the database remembers of runs. Times are Unix seconds; keys are those of `core.keys`."""

from typing import Literal

from reelwright.core.blob import Sha256
from reelwright.core.noun import Noun

RunState = Literal["running", "finished", "failed", "cancelled", "interrupted"]
AttemptState = Literal["running", "finished", "failed", "killed", "stopped", "lost"]
EventKind = Literal[
    "run-started",
    "run-resumed",
    "run-suspended",
    "run-finished",
    "run-failed",
    "run-cancelled",
    "run-interrupted",
    "queued",
    "waiting",
    "started",
    "progress",
    "finished",
    "remembered",
    "failed",
    "retried",
]


class RunRow(Noun):
    """One making of one thing. `arguments` is what `core.calling.pack` wrote; `label` is for people.

    `owner` names the process that advances it (`workflow.owner`); `beat` is its last sign of life. `cancel`
    asks it to stop. `error` is an ErrorData as JSON, '' when there is none.
    """

    id: str
    name: str
    arguments: str
    label: str
    state: RunState
    owner: str
    created: float
    beat: float
    cancel: bool = False
    error: str = ""


class EventRow(Noun):
    """Something that happened in a run; `sequence` counts from 1 without gaps.

    `stage` is the folder part of the step's name ('' for events of the run itself), `key` the step's key.
    `fraction` is 0.0 to 1.0 for progress, 0 elsewhere. `message` is short.
    """

    run: str
    sequence: int
    at: float
    kind: EventKind
    stage: str = ""
    step: str = ""
    key: str = ""
    fraction: float = 0.0
    message: str = ""


class MemoRow(Noun):
    """A step's result: `value` is JSON by the step's declared type; `blobs` are those that it names."""

    key: Sha256
    step: str
    step_version: int
    value: str
    blobs: tuple[Sha256, ...]
    created: float
    used: float


class AttemptRow(Noun):
    """One try of one step, held by `owner` until `expires`; at most one runs for each key."""

    id: int
    key: Sha256
    run: str
    step: str
    owner: str
    state: AttemptState
    started: float
    expires: float
