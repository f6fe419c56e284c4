"""The circuit breaker: a server that failed again and again is not waited for (M. Nygard, 'Release It!').

Its state is the process's: every step that runs here after the last failure fails at once.
"""

import threading
import time
from collections.abc import Callable

from reelwright.core.errors import ReelwrightError, TryLater

TRIPS = 3  # failures in a row, each of a question with all its tries
REST = 900.0  # seconds after which one question is let through again: longer than a film takes to write


class Breaker:
    """Counts failures in a row; `now` is a clock in seconds."""

    def __init__(self, where: str, trips: int = TRIPS, now: Callable[[], float] = time.monotonic) -> None:
        self._where = where
        self._trips = trips
        self._now = now
        self._lock = threading.Lock()
        self._failures = 0
        self._opened = 0.0
        self._last = ""

    @property
    def is_open(self) -> bool:
        """Whether questions fail at once."""
        with self._lock:
            return self._failures >= self._trips and self._now() - self._opened < REST

    def check(self) -> None:
        """Raises TryLater when it is open."""
        if self.is_open:
            raise TryLater(
                f"it is not asked any more, it failed {self._failures} times in a row, at last: {self._last}",
                fix="Look after it, and run the same command again.",
                where=self._where,
            )

    def succeeded(self) -> None:
        """Forget the failures."""
        with self._lock:
            self._failures = 0

    def failed(self, error: ReelwrightError) -> None:
        """One more failure."""
        with self._lock:
            self._failures += 1
            self._opened = self._now()
            self._last = error.message


_KNOWN: dict[tuple[str, str], Breaker] = {}
_LOCK = threading.Lock()


def breaker_of(url: str, name: str, where: str) -> Breaker:
    """The breaker of one model on one server, the same for the whole process."""
    with _LOCK:
        return _KNOWN.setdefault((url, name), Breaker(where))


def forget() -> None:
    """Close every breaker."""
    with _LOCK:
        _KNOWN.clear()
