"""Runs: a recipe is advanced again and again until it returns, and every step of it is remembered."""

import json
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, TypeVar

from reelwright.core.calling import blobs_in, pack, unpack
from reelwright.core.errors import BrokenPromise, Cancelled, InputError, ReelwrightError, TryLater, to_data
from reelwright.core.ledger import EventKind, RunRow, RunState
from reelwright.core.protocols import Blobs, Ledger, Pool
from reelwright.workflow.desk import Desk, Order, Suspended
from reelwright.workflow.making import LEASE, Listener, Making, Vanished
from reelwright.workflow.owner import owner
from reelwright.workflow.tidying import tidy

T = TypeVar("T")
BEAT = 0.5  # seconds between two signs of life
REMAKES = 3  # times that lost bytes are made again in one run


def run(
    recipe: Callable[..., T],
    arguments: tuple[object, ...],
    *,
    name: str,
    ledger: Ledger,
    blobs: Blobs,
    pool: Pool,
    listener: Listener | None = None,
    label: str = "",
) -> T:
    """What `recipe(desk, *arguments)` returns; whatever is remembered is not made again.

    An interrupted run of the same name and arguments is continued, else a new one is opened. `label` is shown
    to people in lists. Raises what a step raised, or Cancelled (then the run can be resumed).
    """
    tidy(ledger, pool.scratch)
    packed = pack(arguments).decode()
    now = time.time()
    for old in ledger.runs():
        same = (old.name, old.arguments, old.state) == (name, packed, "interrupted")
        if same and ledger.claim_run(old, owner()):
            return _lead(recipe, arguments, old, Making(old.id, owner(), ledger, blobs, pool, listener))
    new = RunRow(
        id=uuid.uuid4().hex[:8],
        name=name,
        arguments=packed,
        label=label,
        state="running",
        owner=owner(),
        created=now,
        beat=now,
    )
    ledger.open_run(new, blobs_in(arguments))
    return _lead(recipe, arguments, new, Making(new.id, owner(), ledger, blobs, pool, listener))


def resume(
    run_id: str,
    recipe: Callable[..., T],
    *,
    ledger: Ledger,
    blobs: Blobs,
    pool: Pool,
    listener: Listener | None = None,
) -> T:
    """Go on with a run, by the arguments that were kept with it. Raises InputError while it is underway."""
    tidy(ledger, pool.scratch)
    row = ledger.run(run_id)
    alive = row.state == "running" and row.beat + LEASE > time.time()
    if alive or not ledger.claim_run(row, owner()):
        raise InputError(f"the run {run_id} is underway in another process.")
    arguments = unpack(recipe, row.arguments, skip=1)
    return _lead(recipe, arguments, row, Making(row.id, owner(), ledger, blobs, pool, listener))


def _lead(recipe: Callable[..., T], arguments: tuple[Any, ...], row: RunRow, making: Making) -> T:
    """Advance a run to its end, and write down how it ended."""
    ledger = making.ledger
    if row.state == "interrupted":
        # a person who resumes a failed run asks to try again; an interrupted one still has its poisoned steps
        killed = [attempt.key for attempt in ledger.attempts(row.id) if attempt.state == "killed"]
        making.deaths = Counter(killed)
    making.tell("run-resumed" if ledger.events(row.id) else "run-started")
    try:
        with making.heeding.installed() if making.pool.apart else nullcontext(), _pulse(making):
            result = _advanced(recipe, arguments, making)
    except Cancelled as error:
        _end(making, "cancelled", "run-cancelled", error)
        raise
    except Exception as error:
        _end(making, "failed", "run-failed", error)
        raise
    except BaseException as error:  # KeyboardInterrupt, SystemExit
        stopped = Cancelled(
            "stopped; what is finished is kept.", fix=f"Go on with: reelwright runs resume {row.id}"
        )
        _end(making, "interrupted", "run-interrupted", stopped)
        if isinstance(error, KeyboardInterrupt):
            raise stopped from error
        raise
    ledger.set_run(row.id, "finished")
    making.tell("run-finished")
    return result


def _advanced(recipe: Callable[..., T], arguments: tuple[Any, ...], making: Making) -> T:
    def wanted() -> tuple[Order, ...]:
        try:
            recipe(Desk(making.find), *arguments)
        except Suspended as suspended:
            return suspended.orders
        return ()

    remakes = 0
    while True:
        try:
            return recipe(Desk(making.find), *arguments)
        except Suspended as suspended:
            orders, more = suspended.orders, wanted if suspended.branching else None
        making.tell("run-suspended", message=str(len(orders)))
        try:
            making.make(orders, more)
        except Vanished as error:
            remakes += 1
            if remakes > REMAKES:
                raise BrokenPromise(f"bytes keep vanishing from the cache: {error}") from error


def _end(making: Making, state: RunState, kind: EventKind, error: BaseException) -> None:
    data = to_data(error)
    making.ledger.set_run(making.run, state, error=json.dumps(data))
    making.tell(kind, message=str(error) if isinstance(error, ReelwrightError) else data["message"])


@contextmanager
def _pulse(making: Making) -> Iterator[None]:
    """Renew leases and look for a wish to cancel, beside the work."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(BEAT):
            try:
                if making.ledger.beat(making.run, making.owner, time.time() + LEASE):
                    making.cancelled.set()
            except TryLater:
                continue  # the lease lasts many beats

    thread = threading.Thread(target=beat, name=f"pulse of {making.run}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
