"""What the parts expect of each other. Implementations live in the rooms; `plugins` finds them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO, Protocol, runtime_checkable

from reelwright.core.blob import Blob
from reelwright.core.document import Document
from reelwright.core.made import Made
from reelwright.core.media import VoiceChoice
from reelwright.core.time import Span


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

    def read(self, tools: Tools, source: Blob, name: str, password: str) -> Made[Document]:
        """Read `source`. Raises InputError; poor material makes notices."""


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


Borrow = Callable[[], AbstractContextManager[Any]]
Rows = Iterable[Sequence[Any]]
