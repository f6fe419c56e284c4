"""Every error Reelwright raises on purpose, sorted by who can act.

ReelwrightError
├── InputError        the person's input: says what is wrong, where, and what to do      exit 2
│   ├── NotFound          there is no such file                    (also FileNotFoundError)
│   ├── Unsupported       a format that Reelwright does not read
│   ├── Damaged           the right format, but broken, empty or truncated
│   ├── Locked            encrypted: needs a password
│   ├── NeedsOcr          pages without text
│   └── TooLarge          beyond a limit on size, pages, pixels, time, memory or a model's context
├── MissingPart       a program, package, model or server: says how to get it            exit 3
├── TryLater          full disk, busy database, network: the same call may work later    exit 4
├── BrokenPromise     ours: a bug, or a step that keeps dying                            exit 5
├── GateFailed        the quality gate found faults in the film, or in its script        exit 6
└── Cancelled         the person stopped it; what is finished is kept                    exit 130
"""

from typing import ClassVar, TypedDict


class ErrorData(TypedDict):
    """An error as plain data, so that it can cross a process boundary."""

    kind: str
    message: str
    fix: str
    where: str


class ReelwrightError(Exception):
    """Base of all: `message` says what is wrong, `fix` what to do, `where` the file, page or field."""

    exit_code: ClassVar[int] = 5

    def __init__(self, message: str, *, fix: str = "", where: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.where = where

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.fix}" if self.fix else ""
        return f"{place}{self.message}{advice}"


class InputError(ReelwrightError, ValueError):
    """The person's input cannot be used as it is."""

    exit_code = 2


class NotFound(InputError, FileNotFoundError):  # noqa: N818 - errors are named by what happened
    """There is no such file or folder."""


class Unsupported(InputError):  # noqa: N818
    """A kind of file that Reelwright does not read here."""


class Damaged(InputError):  # noqa: N818
    """The right kind of file, but broken, empty or truncated."""


class Locked(InputError, PermissionError):  # noqa: N818
    """Encrypted, and no or a wrong password was given."""


class NeedsOcr(InputError):  # noqa: N818
    """Pages that are pictures only."""


class TooLarge(InputError):  # noqa: N818
    """Beyond a limit on size, pages, pixels, time, memory or a model's context."""


class MissingPart(ReelwrightError, LookupError):  # noqa: N818
    """A program, package, model or server is not here; `fix` says how to get it."""

    exit_code = 3


class TryLater(ReelwrightError, OSError):  # noqa: N818
    """Nothing is wrong with the input; the same call may work later."""

    exit_code = 4


class BrokenPromise(ReelwrightError, RuntimeError):  # noqa: N818
    """A fault of ours."""

    exit_code = 5


class GateFailed(ReelwrightError):  # noqa: N818
    """The film exists and its quality gate is red, or its script fell below the bar and no film was made."""

    exit_code = 6


class Cancelled(ReelwrightError):  # noqa: N818
    """The person stopped the work; what is finished is kept."""

    exit_code = 130


KINDS: dict[str, type[ReelwrightError]] = {
    kind.__name__: kind
    for kind in (
        InputError, NotFound, Unsupported, Damaged, Locked, NeedsOcr, TooLarge,
        MissingPart, TryLater, BrokenPromise, GateFailed, Cancelled,
    )
}  # fmt: skip


def to_data(error: BaseException) -> ErrorData:
    """Any exception as plain data; a foreign one becomes a BrokenPromise that names it."""
    if isinstance(error, ReelwrightError):
        return ErrorData(kind=type(error).__name__, message=error.message, fix=error.fix, where=error.where)
    return ErrorData(kind="BrokenPromise", message=f"{type(error).__name__}: {error}", fix="", where="")


def from_data(data: ErrorData) -> ReelwrightError:
    """The error that `to_data` packed; an unknown kind becomes a BrokenPromise."""
    kind = KINDS.get(data["kind"], BrokenPromise)
    return kind(data["message"], fix=data["fix"], where=data["where"])
