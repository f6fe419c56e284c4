"""A unit of remembered work."""

from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")
Room = Literal["cpu", "gpu", "net"]


@dataclass(frozen=True)
class Step(Generic[T]):
    """A pure function with a name and a version, and the room that it wants.

    `name` is 'folder.verb'; `path` is 'package.module:function', imported only where the step runs, and
    called as `function(tools, *arguments)`; `returns` is the type its result is saved as. Neither the room
    nor the path is part of the key.
    """

    name: str
    version: int
    path: str
    returns: Any
    room: Room = "cpu"
