"""Doing one task, wherever it is: the same road for every pool."""

import errno
import json
import shutil
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reelwright.core.calling import pack_result, resolve, unpack
from reelwright.core.errors import ReelwrightError, TryLater, to_data
from reelwright.core.protocols import Blobs
from reelwright.core.work import Done, Failed, Task


@dataclass(frozen=True)
class Tools:
    """What a step may use (`core.protocols.Tools`)."""

    blobs: Blobs
    scratch: Path
    progress: Callable[[float], None]


def perform(task: Task, blobs: Blobs, scratch: Path, progress: Callable[[float], None]) -> Done | Failed:
    """Call the task's function; whatever it raises comes back as data."""
    try:
        with _folder(scratch / str(task.id)) as folder:
            function = resolve(task.path)
            arguments = unpack(function, task.packed, skip=1)
            result = function(Tools(blobs, folder, progress), *arguments)
            return Done(id=task.id, value=pack_result(function, result).decode())
    except ReelwrightError as error:
        return Failed(id=task.id, error=json.dumps(to_data(error)))
    except Exception as error:  # noqa: BLE001 - the fence: a step's bug becomes data, with its traceback
        ours = _full(error) or error
        return Failed(id=task.id, error=json.dumps(to_data(ours)), trace=traceback.format_exc())


def _full(error: Exception) -> TryLater | None:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return TryLater("the disk is full.", fix="Free some space and try again.")
    return None


@contextmanager
def _folder(path: Path) -> Iterator[Path]:
    path.mkdir(parents=True)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
