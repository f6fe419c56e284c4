"""What a recipe sees: it orders steps and gets their results, as if they had always been there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from reelwright.core.step import Step
from reelwright.workflow import keyring

T = TypeVar("T")


@dataclass(frozen=True)
class Order:
    """A step and its arguments. `weight` is its expected length; heavier ones of a batch begin earlier."""

    step: Step[Any]
    arguments: tuple[object, ...]
    weight: float = field(default=1.0, compare=False)

    @cached_property
    def key(self) -> str:
        """What its result is remembered under."""
        return keyring.key(self.step.name, self.step.version, self.arguments)


def order(step: Step[Any], *arguments: object, weight: float = 1.0) -> Order:
    """An order for `Desk.gather`."""
    return Order(step, arguments, weight)


class Suspended(BaseException):
    """A recipe needs results that are not there yet. No Exception, so that no recipe catches it."""

    def __init__(self, orders: tuple[Order, ...], *, branching: bool = False) -> None:
        super().__init__(f"{len(orders)} results are not there yet")
        self.orders = orders
        self.branching = branching  # any one of the results may let the recipe order more


Find = Callable[[Order], tuple[Any] | None]


class Desk:
    """Gives results by `find`, which answers None for what is not there yet."""

    def __init__(self, find: Find) -> None:
        self._find = find

    def call(self, step: Step[T], *arguments: object) -> T:
        """The result of one step."""
        return cast("T", self.gather([Order(step, arguments)])[0])

    def map(
        self, step: Step[T], argument_tuples: Iterable[tuple[object, ...]], weights: Sequence[float] = ()
    ) -> tuple[T, ...]:
        """The results of one step for each of `argument_tuples`, in their order; all may run at once."""
        rows = list(argument_tuples)
        each = weights or [1.0] * len(rows)
        return self.gather([Order(step, row, weight) for row, weight in zip(rows, each, strict=True)])

    def gather(self, orders: Iterable[Order]) -> tuple[Any, ...]:
        """The results of several orders, in their order; all may run at once."""
        found = [(wanted, self._find(wanted)) for wanted in orders]
        missing = tuple(wanted for wanted, result in found if result is None)
        if missing:
            raise Suspended(missing)
        return tuple(result[0] for _, result in found if result is not None)

    def each(self, branches: Iterable[Callable[["Desk"], T]]) -> tuple[T, ...]:
        """What each branch returns, in their order; a branch goes on as soon as its own results are there."""
        results: list[T] = []
        missing: dict[str, Order] = {}
        for branch in branches:
            try:
                results.append(branch(self))
            except Suspended as suspended:
                missing.update((wanted.key, wanted) for wanted in suspended.orders)
        if missing:
            raise Suspended(tuple(missing.values()), branching=True)
        return tuple(results)
