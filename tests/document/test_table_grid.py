"""Two-level heads are named alike in every format, and every table learns its units on the way out."""

from hypothesis import given
from hypothesis import strategies as st

from reelwright.core.document import Table
from reelwright.document.table_grid import Cell, table_of, table_of_rows
from reelwright.document.units import with_units

BODY = [[Cell("Fundy"), Cell("11"), Cell("16.3")]]


def header(*rows: list[Cell]) -> tuple[str, ...]:
    made = table_of(rows, BODY)
    assert made is not None
    return made.header


def test_a_group_stands_before_the_names_below_it() -> None:
    named = header([Cell("Bay", rows=2), Cell("Range", 2)], [Cell("mean (m)"), Cell("max (m)")])
    assert named == ("Bay", "Range: mean (m)", "Range: max (m)")
    assert with_units(Table(header=named, rows=(("Fundy", "11", "16.3"),))).units == ("", "m", "m")


def test_a_name_over_two_rows_of_one_column_is_one_name() -> None:
    assert header([Cell("Bay"), Cell("Mass"), Cell("Time")], [Cell(""), Cell("(kg)"), Cell("(s)")]) == (
        "Bay",
        "Mass (kg)",
        "Time (s)",
    )


def test_three_levels_and_a_name_printed_twice() -> None:
    top = [Cell("Bay", rows=3), Cell("Tides", 2)]
    assert header(top, [Cell("Range", 2)], [Cell("mean"), Cell("max")])[1] == "Tides Range: mean"
    assert header(top, [Cell("Tides"), Cell("Range")], [Cell("a"), Cell("b")])[1:] == (
        "Tides: a",
        "Tides: Range b",
    )


def test_leading_rows_of_headings_are_the_head() -> None:
    made = table_of_rows([], [([Cell("Bay"), Cell("m")], True), ([Cell("Fundy"), Cell("11")], False)])
    assert made == Table(header=("Bay", "m"), rows=(("Fundy", "11"),))


@given(
    st.lists(
        st.lists(
            st.builds(Cell, st.sampled_from(["", "a", "b"]), st.integers(0, 4), st.integers(0, 4)), max_size=5
        ),
        max_size=5,
    )
)
def test_whatever_spans_every_row_is_as_wide_as_the_head(rows: list[list[Cell]]) -> None:
    made = table_of(rows[:2], rows[2:])
    if made is not None:
        width = len(made.header) or len(made.rows[0])
        assert all(len(row) == width for row in made.rows)
        assert all(any(row) for row in made.rows)
