"""A unit of remembered work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")
Room = Literal["cpu", "gpu", "net"]


@dataclass(frozen=True)
class Step(Generic[T]):
    """A pure function with a name and a version, and the room that it wants.

    `name` is 'folder.verb'; `path` is 'package.module:function', imported only where the step runs, and
    called as `function(tools, *arguments)`; `returns` is the type its result is saved as. Neither the room
    nor the path is part of the key. `passing` tells the results that hold for their run only and are not
    remembered: that a server did not answer is true today and perhaps not tomorrow.
    """

    name: str
    version: int
    path: str
    returns: Any
    room: Room = "cpu"
    passing: Callable[[Any], bool] | None = None
