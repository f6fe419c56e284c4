"""A thing and what has to be said about its making."""

from typing import Generic, Literal, TypeVar

from reelwright.core.noun import Noun

T = TypeVar("T")
Level = Literal["info", "warning"]


class Notice(Noun):
    """What was left out or done differently, where, and why: 'page 3: picture unreadable, left out'."""

    level: Level
    where: str
    message: str


class Made(Noun, Generic[T]):
    """`thing`, and the notices of its making."""

    thing: T
    notices: tuple[Notice, ...] = ()
