"""One table of protocols. Built-ins and strangers enter by one door: entry points 'reelwright.<protocol>'."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from reelwright.core.errors import InputError, MissingPart

PROTOCOLS = (
    "reader",
    "writer",
    "voice",
    "music",
    "scene",
    "enhancement",
    "analysis",
    "pool",
    "blobs",
    "model",
)


@cache
def _found(protocol: str) -> dict[str, EntryPoint]:
    if protocol not in PROTOCOLS:
        raise KeyError(protocol)
    return {point.name: point for point in entry_points(group=f"reelwright.{protocol}")}


def names(protocol: str) -> tuple[str, ...]:
    """Names of everything registered for `protocol`, sorted."""
    return tuple(sorted(_found(protocol)))


def find(protocol: str, name: str) -> Any:
    """The object registered as `name`. Raises InputError (unknown name) or MissingPart (package absent)."""
    point = _found(protocol).get(name)
    if point is None:
        raise InputError(
            f"there is no {protocol} named {name!r}.", fix=f"Choose one of: {', '.join(names(protocol))}."
        )
    try:
        return point.load()
    except ImportError as error:
        raise MissingPart(
            f"the {protocol} {name!r} is not installed ({error.name or error}).",
            fix=f"Get it with: pip install 'reelwright[{name}]'.",
        ) from error
