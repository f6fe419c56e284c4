"""Keys are equal exactly when the values are."""

import math
from enum import Enum
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reelwright.core.blob import Blob
from reelwright.core.keys import canonical, key
from reelwright.core.time import Rate, Span

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary()
    | st.fractions()
    | st.builds(Span, start=st.integers(), length=st.integers())
    | st.builds(Rate, num=st.integers(), den=st.integers())
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
    ),
    max_leaves=12,
)


def shape(value: object) -> object:
    """The value with its types, so that 1, 1.0 and True are three things."""
    match value:
        case tuple():
            return ("tuple", tuple(shape(item) for item in value))
        case dict():
            return ("dict", frozenset((shape(name), shape(item)) for name, item in value.items()))
        case float():
            return ("float", value + 0.0)
        case _:
            return (type(value).__name__, value)


@given(values, values)
def test_different_values_have_different_bytes(left: object, right: object) -> None:
    assume(shape(left) != shape(right))
    assert canonical(left) != canonical(right)


@given(values)
def test_equal_values_have_equal_bytes(value: object) -> None:
    def again(item: object) -> object:
        match item:
            case tuple():
                return tuple(again(each) for each in item)
            case dict():
                return {again(name): again(each) for name, each in reversed(item.items())}
            case Span() | Rate():
                return type(item).model_validate_json(item.model_dump_json())
            case _:
                return item

    assert canonical(again(value)) == canonical(value)


@given(st.lists(values, max_size=3), st.lists(values, max_size=3))
def test_no_value_is_the_beginning_of_another(left: list[object], right: list[object]) -> None:
    together = b"".join(map(canonical, left))
    assume([shape(item) for item in left] != [shape(item) for item in right])
    assert together != b"".join(map(canonical, right))


@given(st.text(), st.text(), st.integers(0, 9), st.integers(0, 9), values)
def test_a_key_tells_name_version_and_arguments_apart(
    name: str, other: str, version: int, next_version: int, value: object
) -> None:
    one = key(name, version, (value,))
    assert (one == key(other, next_version, (value,))) == ((name, version) == (other, next_version))
    assert one != key(name, version, (value, value))
    assert one != key(name, version, ())


class Mood(Enum):
    CALM = "calm"


class Loud(Enum):
    CALM = "calm"


def test_kinds_are_told_apart() -> None:
    blob = Blob(sha256="a" * 64, media_type="x/y", size=1)
    alike = [1, 1.0, True, "1", b"1", Fraction(1), (1,), {1: 1}, None, Mood.CALM, Loud.CALM, "calm", blob]
    assert len({canonical(value) for value in alike}) == len(alike)
    assert canonical(-0.0) == canonical(0.0)


def test_what_has_no_stable_key_is_refused() -> None:
    for value in (object(), {1}, len, math.nan, (1, [math.nan]), 1j):
        with pytest.raises(TypeError, match="no stable key"):
            canonical(value)
