"""The parent's side: start a locked-in child, feed it, watch its time and output, leave nothing behind."""

import contextlib
import importlib.util
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, TypeVar

from reelwright.core.calling import pack
from reelwright.core.errors import BrokenPromise, Damaged, MissingPart, NotFound, TooLarge, from_data
from reelwright.core.noun import from_json
from reelwright.sandbox import enter
from reelwright.sandbox.answering import NO
from reelwright.sandbox.limits import USUAL, Finished, Limits

T = TypeVar("T")
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/games"
SOURCE = str(Path(__file__).resolve().parents[2])  # the folder that holds the package
TAIL = 4096  # bytes of a child's last words that an error carries
SMALLER = "Try a smaller or simpler file."


def call(
    path: str,
    *arguments: object,
    returns: type[T],
    limits: Limits = USUAL,
    reads: Sequence[Path] = (),
    writes: Path | None = None,
) -> T:
    """What 'package.module:function' answers to `arguments` in a fresh, confined python.

    Arguments and answer travel as JSON by the function's declared types; a Path goes as its text. Files
    outside `reads` and the folder `writes` do not open. Errors of ours come back as what they are; TooLarge
    when a limit is passed, Damaged when the process died.
    """
    given, taken = os.pipe()
    plan = _plan(limits, reads, writes) | {"target": path, "answer": taken, "path": _import_path()}
    plan["code"] += _code_of(path)
    with os.fdopen(given, "rb", buffering=0) as answer:
        try:
            process = _start(plan, limits, writes, keep=taken)
        finally:
            os.close(taken)
        streams = _watched(process, pack(arguments), limits, answer)
    last_words = streams[process.stderr][-TAIL:].decode(errors="replace")
    if not streams[answer]:
        raise _death(process.returncode, last_words, "the process that read it")
    told = bytes(streams[answer])
    if told.startswith(NO):
        error = from_data(json.loads(told[1:]))
        if isinstance(error, BrokenPromise) and last_words:
            error.add_note(last_words)
        raise error
    value: T = from_json(told[1:].decode(), returns)
    return value


def run(
    argv: Sequence[str],
    *,
    limits: Limits = USUAL,
    reads: Sequence[Path] = (),
    writes: Path | None = None,
    stdin: bytes = b"",
) -> Finished:
    """Run the program `argv` (no shell), confined like `call`; any exit status is returned.

    Raises MissingPart when there is no such program, TooLarge beyond a limit, Damaged when it died.
    """
    program = shutil.which(argv[0], path=PATH)
    if program is None:
        raise MissingPart(f"the program {argv[0]!r} is not here.", fix=f"Install {Path(argv[0]).name}.")
    program = str(Path(program).absolute())
    plan = _plan(limits, reads, writes) | {"program": [program, *argv[1:]]}
    plan["code"] += [program]
    process = _start(plan, limits, writes)
    streams = _watched(process, stdin, limits)
    stdout, stderr = streams[process.stdout], streams[process.stderr]
    if process.returncode < 0 or (process.returncode and _starved(stderr[-TAIL:])):
        last_words = stderr[-TAIL:].decode(errors="replace")
        raise _death(process.returncode, last_words, f"the program {Path(program).name}")
    return Finished(returncode=process.returncode, stdout=bytes(stdout), stderr=bytes(stderr))


def _plan(limits: Limits, reads: Sequence[Path], writes: Path | None) -> dict[str, Any]:
    for place in (*reads, *([writes] if writes else [])):
        if not place.exists():
            raise NotFound("there is no such file or folder.", where=str(place))
    return {
        "parent": os.getpid(),
        "cpu": limits.seconds * limits.threads,
        "memory": limits.memory,
        "written": limits.written,
        "files": limits.files,
        "code": [],
        "reads": [str(place.absolute()) for place in reads],
        "writes": str(writes.absolute()) if writes else "",
        "prefix": sys.prefix,
    }


def _import_path() -> list[str]:
    return [place for place in sys.path if place.startswith("/")]


def _code_of(path: str) -> list[str]:
    """Folders that the interpreter and the module at `path` are loaded from."""
    top = path.partition(":")[0].partition(".")[0]
    found = importlib.util.find_spec(top)
    if found is None or not found.origin:
        raise MissingPart(f"there is no python package {top!r}.")
    home = Path(found.origin).parent
    return [
        sys.prefix,
        sys.base_prefix,
        SOURCE,
        str(home.parent if found.submodule_search_locations else home),
    ]


def _environment(limits: Limits, writes: Path | None) -> dict[str, str]:
    one = str(limits.threads)
    return {
        "PATH": PATH,
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "TMPDIR": str(writes.absolute()) if writes else "/nonexistent",
        "OMP_NUM_THREADS": one,
        "OPENBLAS_NUM_THREADS": one,
        "MALLOC_ARENA_MAX": "2",
    }


def _start(
    plan: dict[str, Any], limits: Limits, writes: Path | None, keep: int = -1
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-B", enter.__file__, json.dumps(plan)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL if keep >= 0 else subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(limits, writes),
        cwd=writes or "/",
        start_new_session=True,
        pass_fds=(keep,) if keep >= 0 else (),
        bufsize=0,
    )


def _watched(
    process: subprocess.Popen[bytes], request: bytes, limits: Limits, *more: IO[bytes]
) -> dict[IO[bytes] | None, bytearray]:
    """Everything the child wrote until it ended, by stream; it and all of its kin are gone afterwards."""
    outputs = [stream for stream in (process.stdout, process.stderr, *more) if stream]
    heard: dict[IO[bytes] | None, bytearray] = {stream: bytearray() for stream in outputs}
    exited = os.pidfd_open(process.pid)
    try:
        with selectors.DefaultSelector() as selector:
            for stream in outputs:
                os.set_blocking(stream.fileno(), False)
                selector.register(stream, selectors.EVENT_READ)
            selector.register(exited, selectors.EVENT_READ)
            if process.stdin:
                os.set_blocking(process.stdin.fileno(), False)
                selector.register(process.stdin, selectors.EVENT_WRITE, memoryview(request))
            _listen(selector, heard, time.monotonic() + limits.seconds, limits)
    finally:
        _end(process)
        os.close(exited)
    return heard


def _listen(
    selector: selectors.BaseSelector,
    heard: dict[IO[bytes] | None, bytearray],
    deadline: float,
    limits: Limits,
) -> None:
    alive = True
    while alive:
        ready = selector.select(max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TooLarge(f"took longer than {limits.seconds:g} s.", fix=SMALLER)
        for key, _ in ready:
            if isinstance(key.fileobj, int):
                alive = False
            elif key.fileobj not in heard:
                _feed(selector, key)
            elif not _drain(key.fileobj, heard[key.fileobj], limits.output):
                selector.unregister(key.fileobj)
    for stream, text in heard.items():
        if stream is not None:
            _drain(stream, text, limits.output)


def _feed(selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
    stream: Any = key.fileobj
    rest: memoryview = key.data
    try:
        rest = rest[os.write(stream.fileno(), rest[: 1 << 16]) :]
    except BrokenPipeError:
        rest = rest[:0]  # it does not want to hear more
    if rest:
        selector.modify(stream, selectors.EVENT_WRITE, rest)
    else:
        selector.unregister(stream)
        stream.close()


def _drain(stream: Any, text: bytearray, most: int) -> bool:
    """Read what is there; False at the end of the stream."""
    while True:
        try:
            piece = os.read(stream.fileno(), 1 << 18)
        except BlockingIOError:
            return True
        if not piece:
            return False
        text += piece
        if len(text) > most:
            raise TooLarge(f"gave more than {most:,} bytes of output.", fix=SMALLER)


def _end(process: subprocess.Popen[bytes]) -> None:
    # members cannot leave the group (seccomp), so this reaches grandchildren too
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()


def _starved(last_words: bytes | bytearray) -> bool:
    return any(word in last_words for word in (b"MemoryError", b"bad_alloc", b"annot allocate memory"))


def _death(returncode: int, last_words: str, who: str) -> Exception:
    if _starved(last_words.encode()):
        return TooLarge("needs more memory than is allowed.", fix=SMALLER)
    if returncode == -signal.SIGXCPU:
        return TooLarge("took more processor time than is allowed.", fix=SMALLER)
    if returncode == -signal.SIGXFSZ:
        return TooLarge("wants to write a larger file than is allowed.", fix=SMALLER)
    if returncode < 0:
        name = signal.Signals(-returncode).name
        error: Exception = Damaged(f"{who} died ({name}).", fix="The file may be damaged.")
    else:
        error = BrokenPromise(f"{who} ended without an answer (status {returncode}).")
    if last_words:
        error.add_note(last_words)
    return error
