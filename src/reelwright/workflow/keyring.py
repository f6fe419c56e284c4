"""Keys of orders, computed once for the same nouns: a recipe is replayed many times with the same ones."""

from collections import OrderedDict
from enum import Enum

from reelwright.core import keys
from reelwright.core.noun import Noun

MOST = 1024  # orders whose arguments are kept alive here, so that no other noun gets their identity

_ring: OrderedDict[object, tuple[str, tuple[object, ...]]] = OrderedDict()


def key(name: str, version: int, arguments: tuple[object, ...]) -> str:
    """`core.keys.key`, remembered by the identity of the nouns in `arguments`."""
    try:
        token = (name, version, _identity(arguments))
    except TypeError:
        return keys.key(name, version, arguments)
    known = _ring.pop(token, None)
    made = known or (keys.key(name, version, arguments), arguments)
    _ring[token] = made
    if len(_ring) > MOST:
        _ring.popitem(last=False)
    return made[0]


def _identity(value: object) -> object:
    """What stays the same while the value is the very same; TypeError when it may be changed in place."""
    match value:
        case Noun():
            return (Noun, id(value))
        case tuple():
            return tuple(_identity(item) for item in value)
        case None | bool() | int() | str() | bytes() | Enum():
            return (type(value), value)
        case float():
            return (float, value.hex())
        case _:
            raise TypeError(type(value).__name__)
