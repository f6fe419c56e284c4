"""The child's side of a call: arguments from standard input, the answer through a pipe of its own."""

import errno
import json
import os
import sys
import traceback

from reelwright.core.calling import pack_result, resolve, unpack
from reelwright.core.errors import BrokenPromise, Damaged, ReelwrightError, TooLarge, TryLater, to_data

YES, NO = b"+", b"-"  # the first byte of an answer: a value follows, or an error
NO_MEMORY = b'-{"kind":"TooLarge","message":"needs more memory than is allowed.","fix":"","where":""}'


def answer(target: str, descriptor: int) -> None:
    """Call `target` ('package.module:function') and write '+' and its value, or '-' and its error (JSON)."""
    try:
        text = YES + _called(target)
    except MemoryError:
        text = NO_MEMORY
    except ReelwrightError as error:
        text = NO + json.dumps(to_data(error)).encode()
    except Exception as error:  # noqa: BLE001 - the fence: what is foreign becomes ours, and is told
        traceback.print_exc(file=sys.stderr)
        text = NO + json.dumps(to_data(_translated(error))).encode()
    with os.fdopen(descriptor, "wb") as pipe:
        pipe.write(text)


def _called(target: str) -> bytes:
    function = resolve(target)
    return pack_result(function, function(*unpack(function, sys.stdin.buffer.read())))


def _translated(error: Exception) -> ReelwrightError:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return TryLater("there is no space left on the disk.", fix="Free some space and try again.")
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return TooLarge("wants to write a larger file than is allowed.")
    if isinstance(error, OSError) and error.errno == errno.ENOMEM:
        return TooLarge("needs more memory than is allowed.")
    if isinstance(error, RecursionError):
        return Damaged("is nested too deeply.")
    return BrokenPromise(f"{type(error).__name__}: {error}")
