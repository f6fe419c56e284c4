"""Canonical hashing: what a step's memory is keyed by.

Every value is written as tag, length, body. A value that has no such form is refused: no pickle, no repr.
"""

import hashlib
import struct
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

from reelwright.core.noun import Noun


def key(name: str, version: int, arguments: tuple[object, ...]) -> str:
    """SHA-256 (hex) of a step's name, version and arguments."""
    return hashlib.sha256(canonical((name, version, arguments))).hexdigest()


def canonical(value: object) -> bytes:
    """`value` as bytes, equal exactly when the values are. Raises TypeError when it has no stable key."""
    write = _WRITERS.get(type(value))
    tag, body = write(value) if write else _parts(value)
    return tag + len(body).to_bytes(8, "big") + body


def _sequence(value: Any) -> tuple[bytes, bytes]:
    return b"t", b"".join([canonical(item) for item in value])


# the frequent types, told by a table; all others, and their subclasses, by `_parts`
_WRITERS: dict[type, Callable[[Any], tuple[bytes, bytes]]] = {
    str: lambda value: (b"s", value.encode("utf-8", "surrogatepass")),
    int: lambda value: (b"i", str(value).encode()),
    tuple: _sequence,
    list: _sequence,
}


@cache
def _fields(kind: type[Noun]) -> tuple[str, ...]:
    return tuple(sorted(kind.model_fields))


def _parts(value: object) -> tuple[bytes, bytes]:
    match value:
        case None:
            return b"n", b""
        case bool():
            return b"b", b"\1" if value else b"\0"
        case Enum():
            return b"e", canonical(type(value).__name__) + canonical(value.value)
        case int():
            return b"i", str(value).encode()
        case float():
            if value != value:
                raise TypeError("NaN has no stable key")
            return b"f", struct.pack(">d", value + 0.0)  # + 0.0 folds -0.0 into 0.0
        case str():
            return b"s", value.encode("utf-8", "surrogatepass")
        case bytes():
            return b"y", value
        case Fraction():
            return b"q", f"{value.numerator}/{value.denominator}".encode()
        case tuple() | list():
            return _sequence(value)
        case dict():
            pairs = sorted((canonical(name), canonical(item)) for name, item in value.items())
            return b"d", b"".join(name + item for name, item in pairs)
        case Noun():
            fields = tuple((name, getattr(value, name)) for name in _fields(type(value)))
            return b"o", canonical((type(value).__name__, type(value).version, fields))
        case _:
            raise TypeError(f"{type(value).__name__} has no stable key")
