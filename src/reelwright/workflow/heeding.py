"""A person's wish to stop, heeded where nothing is half done.

An interrupt between the two halves of a worker's message would leave the rest unread, and the stopping that
follows would wait for it for ever.
"""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

WISHES = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Heeding:
    """Keeps the first wish until `heed` is called; a further one is handed on at once."""

    def __init__(self) -> None:
        self._before: dict[int, Callable[[int, FrameType | None], Any]] = {}
        self._wished: int | None = None
        self._heard = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Note the wish."""
        if self._heard:
            self._before[number](number, frame)
            return
        self._heard, self._wished = True, number

    def heed(self) -> None:
        """Do now what the signal that came asks for, mostly raise KeyboardInterrupt."""
        number, self._wished = self._wished, None
        if number is not None:
            self._before[number](number, None)

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Hear the signals that Python handles, for the block; only the main thread can."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        for number in WISHES:
            before = signal.getsignal(number)
            if callable(before):
                self._before[number] = before
                signal.signal(number, self)
        try:
            yield
        finally:
            for heard, before in self._before.items():
                signal.signal(heard, before)
        self.heed()
