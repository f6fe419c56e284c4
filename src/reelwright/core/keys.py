"""Canonical hashing: what a step's memory is keyed by.

Every value is written as tag, length, body. A value that has no such form is refused: no pickle, no repr.
"""

import hashlib
import struct
from enum import Enum
from fractions import Fraction

from reelwright.core.noun import Noun


def key(name: str, version: int, arguments: tuple[object, ...]) -> str:
    """SHA-256 (hex) of a step's name, version and arguments."""
    return hashlib.sha256(canonical((name, version, arguments))).hexdigest()


def canonical(value: object) -> bytes:
    """`value` as bytes, equal exactly when the values are. Raises TypeError when it has no stable key."""
    tag, body = _parts(value)
    return tag + struct.pack(">Q", len(body)) + body


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
            return b"t", b"".join(canonical(item) for item in value)
        case dict():
            pairs = sorted((canonical(name), canonical(item)) for name, item in value.items())
            return b"d", b"".join(name + item for name, item in pairs)
        case Noun():
            fields = tuple((name, getattr(value, name)) for name in sorted(type(value).model_fields))
            return b"o", canonical((type(value).__name__, type(value).version, fields))
        case _:
            raise TypeError(f"{type(value).__name__} has no stable key")
