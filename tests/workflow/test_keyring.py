"""Remembered keys are the keys."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reelwright.core import keys
from reelwright.core.time import Span
from reelwright.workflow import keyring

arguments = st.lists(
    st.none() | st.booleans() | st.integers(0, 2)
    | st.sampled_from([0.0, -0.0, 1.0, "", "1", b"1", (1, (True,))])
    | st.builds(Span, start=st.integers(0, 1), length=st.integers(0, 1))
    | st.sampled_from([Fraction(1), [1], {"a": 1}]),
    max_size=3,
).map(tuple)  # fmt: skip


@given(arguments)
def test_a_remembered_key_is_the_key(given_arguments: tuple[object, ...]) -> None:
    for _ in range(2):
        assert keyring.key("a.b", 1, given_arguments) == keys.key("a.b", 1, given_arguments)


def test_the_ring_has_an_end() -> None:
    for number in range(keyring.MOST + 10):
        assert keyring.key("a.b", 1, (Span(start=number, length=1),)) == keys.key(
            "a.b", 1, (Span(start=number, length=1),)
        )
    assert len(keyring._ring) <= keyring.MOST
