"""What the parts expect of each other. Implementations live in the rooms; `plugins` finds them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO, Protocol, runtime_checkable

from reelwright.core.blob import Blob
from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.ledger import AttemptRow, AttemptState, EventRow, MemoRow, RunRow, RunState
from reelwright.core.made import Made
from reelwright.core.media import VoiceChoice
from reelwright.core.script import Script
from reelwright.core.time import Span
from reelwright.core.understanding import Understanding
from reelwright.core.work import Heard, Task


@runtime_checkable
class Blobs(Protocol):
    """Bytes by content."""

    def put(self, data: bytes, media_type: str) -> Blob:
        """Keep `data`; putting the same bytes twice keeps them once."""

    def put_file(self, path: Path, media_type: str) -> Blob:
        """Keep a copy of the file at `path`."""

    def get(self, blob: Blob) -> bytes:
        """The bytes. Raises BrokenPromise when they are gone or altered."""

    def path(self, blob: Blob) -> Path:
        """A read-only local file with the bytes, without an extension. Raises BrokenPromise when gone."""

    def open(self, blob: Blob) -> BinaryIO:
        """The bytes as a stream."""

    def has(self, blob: Blob) -> bool:
        """Whether the bytes are here."""


class Tools(Protocol):
    """What a step may use besides its arguments: none of it changes its result."""

    @property
    def blobs(self) -> Blobs: ...

    @property
    def scratch(self) -> Path:
        """An empty folder of this attempt's own, removed after it."""

    @property
    def progress(self) -> Callable[[float], None]:
        """Call with 0.0 to 1.0; raises Cancelled when the run was cancelled."""


class Reader(Protocol):
    """A file format that becomes a Document."""

    def read(self, tools: Tools, source: Blob, name: str, password: str, language: str) -> Made[Document]:
        """Read `source`. Raises InputError; poor material makes notices.

        `language` is the person's word for it (BCP 47), '' when it is to be found out.
        """


class Writer(Protocol):
    """Turns what was understood of a document into a script."""

    def write(
        self, tools: Tools, document: Document, understanding: Understanding, order: ScriptOrder
    ) -> Made[Script]:
        """The script that `order` asks for. Raises InputError when nothing of the document can be spoken."""


class Spoken(Protocol):
    """What a voice gives back: mono float32 samples in -1..1, and a span in ticks for each word."""

    @property
    def samples(self) -> Any: ...

    @property
    def hertz(self) -> int: ...

    @property
    def spans(self) -> tuple[Span, ...]: ...


class Voice(Protocol):
    """An engine that speaks."""

    def speak(self, words: Sequence[str], choice: VoiceChoice) -> Spoken:
        """Say `words` (spoken forms, one per written word, each may hold several) as one sentence."""

    def speakers(self) -> tuple[str, ...]:
        """The voices that are here."""


class Ledger(Protocol):
    """The database of runs: the truth. Every call is one transaction; TryLater when it stays busy."""

    def open_run(self, run: RunRow, blobs: Iterable[Blob]) -> None:
        """Keep a new run, and hold the blobs that its arguments name."""

    def run(self, run: str) -> RunRow:
        """One run. Raises InputError when there is none of that id."""

    def runs(self) -> tuple[RunRow, ...]:
        """All runs, newest first."""

    def set_run(self, run: str, state: RunState, error: str = "") -> None:
        """Change a run's state."""

    def claim_run(self, run: RunRow, owner: str) -> bool:
        """Take over a run that is still as it was seen, and forget a wish to cancel; whether it was."""

    def ask_cancel(self, run: str) -> None:
        """Ask the run's process to stop."""

    def beat(self, run: str, owner: str, until: float) -> bool:
        """Renew the leases that `owner` holds for `run`; whether it shall stop."""

    def tell(self, event: EventRow) -> EventRow:
        """Keep an event under the run's next sequence number, whatever `event.sequence` says."""

    def events(self, run: str, after: int = 0) -> tuple[EventRow, ...]:
        """Events of a run with a sequence above `after`, in order."""

    def recall(self, key: str) -> MemoRow | None:
        """A remembered result; remembers that it was used."""

    def forget(self, key: str) -> None:
        """Drop a remembered result."""

    def take(self, key: str, run: str, step: str, owner: str, until: float) -> AttemptRow:
        """A new attempt, or the one that holds the key already (then its `owner` is another's)."""

    def settle(self, attempt: int, state: AttemptState, memo: MemoRow | None = None) -> None:
        """End an attempt; its result, if any, is remembered in the same transaction."""

    def attempts(self, run: str = "") -> tuple[AttemptRow, ...]:
        """All attempts of a run ('' = of every run), oldest first."""

    def holders(self) -> tuple[AttemptRow, ...]:
        """The attempts that hold a key, of every run."""


class Pool(Protocol):
    """Where steps run. A step never knows which."""

    @property
    def scratch(self) -> Path:
        """Where each task gets a folder of its own, named by the task's id."""

    @property
    def free(self) -> int:
        """How many more tasks it takes now."""

    @property
    def apart(self) -> bool:
        """Whether tasks run while `attend` waits, in other processes; else `attend` does them."""

    def submit(self, task: Task) -> None:
        """Begin a task."""

    def attend(self, seconds: float, tell: Callable[[Heard], None]) -> None:
        """Tell what happened; wait at most about `seconds` for something to happen."""

    def warm(self, modules: Sequence[str]) -> None:
        """Load modules while there is time; a hint and no more."""

    def stop(self, tell: Callable[[Heard], None]) -> None:
        """End every task now, and tell of those that ended by themselves; the pool then takes new ones."""

    def close(self) -> None:
        """Stop, and end every process."""


Borrow = Callable[[], AbstractContextManager[Any]]
Rows = Iterable[Sequence[Any]]
