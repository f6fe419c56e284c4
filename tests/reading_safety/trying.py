"""One spoilt paper read, understood and written up in a forked process, and what came of it.

The children's functions are called in that process itself, with their arguments and answers through the same
JSON, so that thousands can be tried in minutes and a traceback tells where; pandoc stays the confined program
that it is. `bench/spoilt_papers.py` tries for as long as is wanted.
"""

import contextlib
import importlib
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mutating import GRAMMARS

from conftest import SHARED
from reelwright import sandbox
from reelwright.core.brief import ScriptOrder
from reelwright.core.calling import pack, pack_result, resolve, unpack
from reelwright.core.errors import InputError, ReelwrightError, TooLarge
from reelwright.core.noun import from_json
from reelwright.document.reading import read, take_in
from reelwright.sandbox import answering
from reelwright.script.understanding import understand
from reelwright.script.writing import write
from reelwright.store.folder import Folder

CHILDREN = (
    "reelwright.document.jats.child", "reelwright.document.web.child", "reelwright.document.office.child",
    "reelwright.document.unfolding", "reelwright.document.plain_lines", "reelwright.document.pdf.child",
    "reelwright.document.latex.gathering", "reelwright.document.latex.dissecting",
    "reelwright.document.latex.assembling", "reelwright.document.latex.alignment",
    "reelwright.document.pictures", "reelwright.document.montage", "reelwright.document.formula_pictures",
    "reelwright.document.latex.reader", "reelwright.document.pdf.reader", "reelwright.document.ocr.reader",
    "reelwright.document.web.reader", "reelwright.document.jats.reader", "reelwright.document.office.reader",
    "reelwright.document.plain", "reelwright.document.markdown", "reelwright.script.extract",
)  # fmt: skip
FENCED = sandbox.call
PATIENCE = 150.0  # seconds of a whole trial
SLOW = {"parent": 5.0, "child": 30.0}  # seconds of processor time that a trial may take before it is told
MOST_MEMORY = 1_200_000_000  # bytes resident of parent and children in one; a child alone has below 1 GB
HELD_OUT = ("cs-nofig", "infosci-pt", "security_onion", "scan_linn")


@dataclass
class Outcome:
    """How a trial ended: 'Document' or the error's name; seconds by stage; bytes that it grew by at most."""

    kind: str
    message: str = ""
    trace: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    memory: int = 0

    @property
    def faults(self) -> list[str]:
        """What breaks our word."""
        found = [] if self.kind != "BrokenPromise" else [f"{self.message} {self.trace}"]
        found += [self.kind] if self.kind == "hung" else []  # a child that dies by a signal is Damaged
        for stage, seconds in self.seconds.items():
            most = SLOW["child" if ":" in stage else "parent"]
            found += [f"{stage} took {seconds:.1f} s"] if seconds > most else []
        if self.memory > MOST_MEMORY:
            found.append(f"{self.memory / 1e6:.0f} MB")
        if self.kind not in {"Document", "hung", "died"} and len(self.message) < 10:
            found.append(f"{self.kind} says nothing: {self.message!r}")
        return found


class Desk:
    """Tools of one step, real ones."""

    def __init__(self, root: Path) -> None:
        self.blobs = Folder(root / "blobs")
        self.scratch = root / "scratch"
        self.scratch.mkdir()

    @property
    def progress(self) -> Any:
        return lambda _: None


SPENT: dict[str, float] = {}  # processor seconds by stage, of this process


def near(path: str, *arguments: object, returns: Any, **_: object) -> Any:
    """`sandbox.call` without a process of its own; foreign errors become what the fence makes of them."""
    function = resolve(path)
    began = time.process_time()
    try:
        answer = pack_result(function, function(*unpack(function, pack(arguments))))
    except MemoryError as error:
        raise TooLarge("needs more memory than is allowed.") from error
    except ReelwrightError:
        raise
    except Exception as error:
        raise answering._translated(error) from error
    finally:
        SPENT[path] = SPENT.get(path, 0.0) + time.process_time() - began
    return from_json(answer.decode(), returns)


@contextlib.contextmanager
def unfenced() -> Iterator[None]:
    """Every module that calls children calls them in this process meanwhile."""
    for name in CHILDREN:
        importlib.import_module(name)
    changed = [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("reelwright.") and getattr(module, "call", None) is FENCED
    ]
    for module in changed:
        module.call = near  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for module in changed:
            module.call = FENCED  # type: ignore[attr-defined]


def whole(path: Path, folder: Path, *, written: bool) -> str:
    """`path` taken in, read, and understood and written up when asked; what was made of it."""

    def timed(stage: str, began: float, inner: float) -> float:
        here = sum(spent for name, spent in SPENT.items() if ":" in name)
        SPENT[stage] = time.process_time() - began - (here - inner)
        return here

    began = time.process_time()
    desk = Desk(folder)
    made = read(desk, take_in(path, desk.blobs), path.name, "", "")
    inner = timed("reading", began, 0.0)
    from_json(made.thing.model_dump_json(), type(made.thing))
    if not written:
        return f"{len(made.thing.blocks)} blocks"
    began = time.process_time()
    understood = understand(desk, made.thing)
    inner = timed("understanding", began, inner)
    began = time.process_time()
    try:
        write(desk, made.thing, understood, ScriptOrder(minutes=3.0))
    except InputError as error:
        return f"{len(made.thing.blocks)} blocks, no script: {error}"
    finally:
        timed("writing", began, inner)
    return f"{len(made.thing.blocks)} blocks"


def resident() -> int:
    """Bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def attempt(data: bytes, name: str, *, written: bool = True) -> Outcome:
    """What comes of `data` in a file called `name`, in a process of its own."""
    folder = Path(tempfile.mkdtemp(prefix="reelwright-trial-"))
    heard, told = os.pipe()
    child = os.fork()
    if not child:
        os.close(heard)
        _answer(told, data, folder / name, written=written)
    os.close(told)
    try:
        return _heard(child, heard)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answer(told: int, data: bytes, path: Path, *, written: bool) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    os.setsid()
    begun_with = resident()  # a fork's peak begins at all that its parent holds
    SPENT.clear()
    path.write_bytes(data)
    (path.parent / "desk").mkdir()
    try:
        with unfenced():
            made = Outcome("Document", whole(path, path.parent / "desk", written=written))
    except MemoryError:
        made = Outcome("TooLarge", "the parent needs more memory than is allowed", "")
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is the outcome
        cause = error.__cause__ or error
        lines = [
            f"{one.filename.rpartition('reelwright/')[2]}:{one.lineno}"
            for one in traceback.extract_tb(cause.__traceback__)
        ]
        kind = type(error).__name__ if isinstance(error, ReelwrightError) else "BrokenPromise"
        made = Outcome(kind, str(error)[:300], f"{type(cause).__name__} {' '.join(lines[-4:])}")
    made.seconds, made.memory = SPENT, begun_with
    os.write(told, json.dumps(asdict(made)).encode()[:60_000])
    os._exit(0)


def _heard(child: int, heard: int) -> Outcome:
    began = time.monotonic()
    text = b""
    os.set_blocking(heard, False)
    while time.monotonic() - began < PATIENCE:
        ended, status, used = os.wait4(child, os.WNOHANG)
        with contextlib.suppress(BlockingIOError):
            text += os.read(heard, 1 << 16)
        if ended:
            break
        time.sleep(0.01)
    else:
        os.killpg(child, signal.SIGKILL)
        os.wait4(child, 0)
        os.close(heard)
        return Outcome("hung", f"no end after {PATIENCE:g} s")
    os.close(heard)
    if not text:
        return Outcome("died", f"status {status}")
    made = Outcome(**json.loads(text))
    made.memory = used.ru_maxrss * 1024 - made.memory
    return made


def sources(kinds: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Papers that may be spoilt: small enough, and none that is held out."""
    for path in sorted((*(SHARED / "papers").iterdir(), *(SHARED / "briefs").glob("*.md"))):
        ending = path.suffix.lower()
        if path.name.startswith(HELD_OUT) or ending not in GRAMMARS or path.name.startswith("scan"):
            continue
        if not kinds or ending[1:] in kinds:
            yield path
