"""Functions by name, and values through a pipe: 'package.module:function', and JSON by declared types."""

import importlib
import json
from collections.abc import Callable, Iterator
from inspect import signature
from typing import Any, get_type_hints

from pydantic import TypeAdapter
from pydantic_core import to_json

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise
from reelwright.core.noun import Noun


def resolve(path: str) -> Callable[..., Any]:
    """The function at 'package.module:function'."""
    module, _, name = path.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found


def pack(arguments: tuple[object, ...]) -> bytes:
    """`arguments` (nouns, tuples, plain values, Paths) as a JSON list of JSON texts."""
    return to_json([to_json(item, inf_nan_mode="constants").decode() for item in arguments])


def unpack(function: Callable[..., Any], packed: bytes | str, *, skip: int = 0) -> tuple[Any, ...]:
    """What `pack` wrote, by the declared types of `function`'s parameters after the first `skip`."""
    hints = get_type_hints(function, include_extras=True)
    names = list(signature(function).parameters)[skip:]
    texts = json.loads(packed)
    if len(texts) > len(names):
        raise BrokenPromise(f"{function.__qualname__} takes {len(names)} arguments, not {len(texts)}")
    untyped = [name for name in names if name not in hints]
    if untyped:
        raise BrokenPromise(f"{function.__qualname__} does not declare the type of {untyped[0]!r}")
    return tuple(
        TypeAdapter(hints[name]).validate_json(text) for name, text in zip(names, texts, strict=False)
    )


def pack_result(function: Callable[..., Any], value: object) -> bytes:
    """`value` as JSON by the type that `function` declares to return."""
    hints = get_type_hints(function, include_extras=True)
    if "return" not in hints:
        raise BrokenPromise(f"{function.__qualname__} does not declare what it returns")
    return TypeAdapter(hints["return"]).dump_json(value)


def blobs_in(value: object) -> Iterator[Blob]:
    """Every Blob inside nouns, tuples and plain values, in order."""
    match value:
        case Blob():
            yield value
        case Noun():
            for name in type(value).model_fields:
                yield from blobs_in(getattr(value, name))
        case tuple() | list() | set() | frozenset():
            for item in value:
                yield from blobs_in(item)
        case dict():
            for item in value.values():
                yield from blobs_in(item)
