"""A run being advanced: finds results in memory, and has the pool make those that are not there yet."""

import contextlib
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from pydantic import ValidationError

from reelwright.core.calling import blobs_in, pack
from reelwright.core.errors import BrokenPromise, Cancelled, ReelwrightError, TryLater, from_data
from reelwright.core.ledger import EventKind, EventRow, MemoRow
from reelwright.core.noun import from_json
from reelwright.core.protocols import Blobs, Ledger, Pool
from reelwright.core.work import Died, Done, Failed, Heard, Progress, Task
from reelwright.workflow.desk import Order
from reelwright.workflow.heeding import Heeding
from reelwright.workflow.owner import dead

LEASE = 30.0  # seconds; renewed by the pulse
TRIES = 3  # of a step that says TryLater
DEATHS = 2  # of a step's worker, before the step is given up
GLANCE = 0.2  # seconds between two looks for a wish to cancel
EVERY = 0.25  # seconds between two kept words of progress of one step
Listener = Callable[[EventRow], None]


class Vanished(Exception):  # noqa: N818 - it says what happened; never leaves this room
    """Bytes that a step was to work on are gone: their maker must run again."""


@dataclass
class Job:
    """An order underway. `after` is when it may begin (monotonic seconds).

    `alone`: its process died, perhaps for want of memory, so it is tried again when nothing else runs.
    """

    order: Order
    tries: int = 0
    after: float = 0.0
    told: float = 0.0
    waiting: bool = False
    alone: bool = False


@dataclass
class Making:
    """One run in this process. `pause` is the first back-off of a step that says TryLater, in seconds."""

    run: str
    owner: str
    ledger: Ledger
    blobs: Blobs
    pool: Pool
    listener: Listener | None = None
    pause: float = 0.5
    cancelled: Event = field(default_factory=Event)
    known: dict[str, Any] = field(default_factory=dict)
    deaths: Counter[str] = field(default_factory=Counter)
    underway: dict[int, Job] = field(default_factory=dict)
    waiting: list[Job] = field(default_factory=list)
    heeding: Heeding = field(default_factory=Heeding)

    def tell(
        self, kind: EventKind, order: Order | None = None, message: str = "", fraction: float = 0.0
    ) -> None:
        """Keep an event, and pass it on."""
        step = order.step.name if order else ""
        event = EventRow(
            run=self.run,
            sequence=0,
            at=time.time(),
            kind=kind,
            stage=step.partition(".")[0],
            step=step,
            key=order.key if order else "",
            fraction=fraction,
            message=message,
        )
        kept = self.ledger.tell(event)
        if self.listener is not None:
            self.listener(kept)

    def find(self, order: Order) -> tuple[Any] | None:
        """A result that is known or remembered, and whose bytes are all here."""
        if order.key in self.known:
            return (self.known[order.key],)
        memo = self.ledger.recall(order.key)
        if memo is None:
            return None
        try:
            value = from_json(memo.value, order.step.returns)
        except ValidationError:
            # it was written before its type changed
            self.ledger.forget(order.key)
            return None
        if not all(self.blobs.has(blob) for blob in blobs_in(value)):
            self.ledger.forget(order.key)
            return None
        self.known[order.key] = value
        self.tell("remembered", order)
        return (value,)

    def make(self, orders: tuple[Order, ...], more: Callable[[], tuple[Order, ...]] | None = None) -> None:
        """Have all of `orders` made; raises what the first to fail raised, after stopping the rest.

        `more` is asked after each result for what can be ordered now.
        """
        asked: set[str] = set()
        self._queue(orders, asked)
        known = len(self.known)
        try:
            while self.waiting or self.underway:
                self.heeding.heed()
                if self.cancelled.is_set():
                    raise Cancelled("stopped; what is finished is kept.")
                self._fill()
                if self.underway:
                    self.pool.attend(GLANCE, self._heard)
                    if more is not None and len(self.known) > known:
                        self._queue(more(), asked)
                        known = len(self.known)
                elif self.waiting:
                    time.sleep(max(0.0, min(GLANCE, self.waiting[0].after - time.monotonic())))
        finally:
            if self.underway:
                self.pool.stop(self._rescue)
            for attempt in self.underway:
                self.ledger.settle(attempt, "stopped")
            self.underway.clear()
            self.waiting.clear()

    def _queue(self, orders: tuple[Order, ...], asked: set[str]) -> None:
        """Add what was not asked for before; the heaviest begin first."""
        for order in orders:
            if order.key not in asked:
                asked.add(order.key)
                self.waiting.append(Job(order))
                self.tell("queued", order)
        self.waiting.sort(key=lambda job: -job.order.weight)

    def _fill(self) -> None:
        for job in list(self.waiting):
            if self.pool.free <= 0 or any(other.alone for other in self.underway.values()):
                return
            if job.alone and self.underway:
                continue
            if job.after <= time.monotonic() and self._begin(job):
                self.waiting.remove(job)

    def _begin(self, job: Job) -> bool:
        """Begin a job, or find that another run has done it; False while another one is at it."""
        order = job.order
        until = time.time() + LEASE
        attempt = self.ledger.take(order.key, self.run, order.step.name, self.owner, until)
        if (attempt.run, attempt.owner) != (self.run, self.owner):
            if dead(attempt.owner) or attempt.expires < time.time():
                self.ledger.settle(attempt.id, "lost")
                return self._begin(job)
            if not job.waiting:
                self.tell("waiting", order, "another run is making it")
            job.waiting, job.after = True, time.monotonic() + GLANCE
            return False
        if self.find(order) is not None:
            self.ledger.settle(attempt.id, "stopped")
            return True
        self.underway[attempt.id] = job
        job.tries += 1
        self.pool.submit(Task(id=attempt.id, path=order.step.path, packed=pack(order.arguments).decode()))
        self.tell("started", order)
        return True

    def _heard(self, word: Heard) -> None:
        if word.id not in self.underway:
            return
        if isinstance(word, Progress):
            self._progress(self.underway[word.id], word)
            return
        job = self.underway.pop(word.id)
        match word:
            case Done():
                self._done(job, word)
            case Failed():
                self._failed(job, word)
            case Died():
                self._died(job, word)

    def _rescue(self, word: Heard) -> None:
        """Keep what was finished in the moment of stopping."""
        if isinstance(word, Done) and word.id in self.underway:
            # what must be said of a wrong result is said when it is made again
            with contextlib.suppress(BrokenPromise):
                self._done(self.underway.pop(word.id), word)

    def _progress(self, job: Job, word: Progress) -> None:
        if self.cancelled.is_set():
            raise Cancelled("stopped; what is finished is kept.")
        if time.monotonic() - job.told >= EVERY:
            job.told = time.monotonic()
            self.tell("progress", job.order, fraction=min(1.0, max(0.0, word.fraction)))

    def _done(self, job: Job, word: Done) -> None:
        step = job.order.step
        try:
            value = from_json(word.value, step.returns)
        except ValidationError as error:
            self.ledger.settle(word.id, "failed")
            raise BrokenPromise(f"{step.name} did not return what it declares: {error}") from error
        now = time.time()
        memo = MemoRow(
            key=job.order.key,
            step=step.name,
            step_version=step.version,
            value=word.value,
            blobs=tuple(sorted({blob.sha256 for blob in blobs_in(value)})),
            created=now,
            used=now,
        )
        passing = step.passing is not None and step.passing(value)
        self.ledger.settle(word.id, "finished", None if passing else memo)
        self.known[job.order.key] = value
        self.tell("finished", job.order, fraction=1.0)

    def _failed(self, job: Job, word: Failed) -> None:
        self.ledger.settle(word.id, "failed")
        error = from_data(json.loads(word.error))
        if isinstance(error, TryLater) and job.tries < TRIES:
            self.tell("retried", job.order, error.message)
            # full jitter keeps several runs from knocking together
            wait = self.pause * 2 ** (job.tries - 1) * random.uniform(0.5, 1.5)  # noqa: S311 - no secret
            self._again(job, wait)
            return
        if isinstance(error, BrokenPromise) and self._lost_bytes(job.order):
            raise Vanished(error.message)
        if word.trace:
            error.add_note(word.trace)
        self._give_up(job, error)

    def _died(self, job: Job, word: Died) -> None:
        self.ledger.settle(word.id, "killed")
        self.deaths[job.order.key] += 1
        name = job.order.step.name
        if self.deaths[job.order.key] >= DEATHS:
            why = f"{name}: its process died twice ({word.how}), so it is not tried again in this run."
            self._give_up(job, BrokenPromise(why, fix="Is there enough memory? If so, please report it."))
        self.tell("retried", job.order, f"its process died ({word.how})")
        job.alone = True
        self._again(job, 0.0)

    def _again(self, job: Job, wait: float) -> None:
        job.after = time.monotonic() + wait
        self.waiting.append(job)

    def _give_up(self, job: Job, error: ReelwrightError) -> None:
        self.tell("failed", job.order, error.message)
        raise error

    def _lost_bytes(self, order: Order) -> bool:
        """Whether bytes in the order's arguments are gone; then their makers' results are forgotten."""
        gone = {blob.sha256 for blob in blobs_in(order.arguments) if not self.blobs.has(blob)}
        stale = [key for key, value in self.known.items() if gone & {b.sha256 for b in blobs_in(value)}]
        for key in stale:
            self.ledger.forget(key)
            del self.known[key]
        return bool(stale)
