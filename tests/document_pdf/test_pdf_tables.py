"""Tables of our own and of papers: heads with groups, units, notes, parts over pages."""

import pytest
from pdf_desk import of_kind, paper, read_bytes, typeset

from reelwright.core.document import Block, Table
from reelwright.document.units import unit_of, with_units

PAGE = "#set page(width: 420pt, height: 560pt, margin: 40pt)\n#set text(size: 10pt)\n"
PROSE = "The following measurements were taken in the laboratory over many days and are shown below. " * 4
GROUPED = """
#figure(kind: table, supplement: [Table], caption: figure.caption(position: top)[Rates of all runs.],
table(columns: 5, stroke: none, align: (left, right, right, right, right), column-gutter: 6pt,
 table.hline(), [],
 table.cell(colspan: 2, align: center)[Morning], table.cell(colspan: 2, align: center)[Evening],
 table.hline(start: 1, end: 3), table.hline(start: 3, end: 5),
 [Run], [Mass (kg)], [Time (s)], [Mass (kg)], [Time (s)], table.hline(),
 [first], [1.5], [20], [1.7], [22], [second], [2.5], [30], [2.7], [33], [third], [3.5], [40], [3.7], [44],
 table.hline()))
"""
STYLES = {
    "ruled": "stroke: 0.5pt, fill: none",
    "booktabs": "stroke: none, fill: none",
    "shaded": "stroke: none, fill: (_, y) => if calc.odd(y) { luma(230) }",
}


def _tables(source: str) -> list[Block]:
    return of_kind(read_bytes(typeset(PAGE + source)).thing, "table")


def _table(block: Block) -> Table:
    assert block.table is not None
    return with_units(block.table)


@pytest.mark.parametrize("style", STYLES)
def test_cells_are_read_whatever_frames_them(style: str) -> None:
    rule = "table.hline()," if style == "booktabs" else ""
    found = _tables(
        f"{PROSE}\n#figure(kind: table, supplement: [Table], "
        f"caption: figure.caption(position: top)[Heights.], table(columns: 3, {STYLES[style]},"
        f"{rule} [Site], [Height (m)], [Share in %], {rule} [north], [12.5], [40], [south], [8.25], [35],"
        f"[west], [7.0], [25] {',' + rule if rule else ''}))\n{PROSE}"
    )
    assert [block.label for block in found] == ["Table 1"]
    table = _table(found[0])
    assert table.header == ("Site", "Height (m)", "Share in %")
    assert table.rows == (("north", "12.5", "40"), ("south", "8.25", "35"), ("west", "7.0", "25"))
    assert table.units == ("", "m", "%")


def test_groups_of_columns_stand_before_their_names() -> None:
    table = _table(_tables(PROSE + GROUPED + PROSE)[0])
    groups = ("Morning: Mass (kg)", "Morning: Time (s)", "Evening: Mass (kg)", "Evening: Time (s)")
    assert table.header == ("Run", *groups)
    assert table.units == ("", "kg", "s", "kg", "s")
    assert table.rows[1] == ("second", "2.5", "30", "2.7", "33")


def test_notes_below_go_with_the_table_and_leave_the_text() -> None:
    note = "#text(size: 8pt)[Note: values are means of five runs, and errors are below one percent.]"
    made = read_bytes(typeset(PAGE + PROSE + GROUPED + note + "\n\n" + PROSE)).thing
    assert _table(of_kind(made, "table")[0]).notes.startswith("Note: values are means of five runs")
    assert not [b for b in of_kind(made, "text") if "means of five runs" in b.text]


def test_a_table_continued_on_the_next_page_is_one() -> None:
    rest = GROUPED.replace("Rates of all runs.", "(continued)").replace("first", "fourth")
    source = f"{PROSE}{GROUPED}#pagebreak()\n#counter(figure.where(kind: table)).update(0)\n{rest}{PROSE}"
    found = _tables(source)
    assert [row[0] for row in _table(found[0]).rows] == [
        "first",
        "second",
        "third",
        "fourth",
        "second",
        "third",
    ]
    assert len(found) == 1


SPANNED = """
#figure(kind: table, supplement: [Table], caption: figure.caption(position: top)[Both seasons.],
table(columns: 6, stroke: 0.5pt, align: center, table.cell(rowspan: 3)[Site], table.cell(colspan: 3)[Spring],
 table.cell(colspan: 2)[Autumn], table.cell(colspan: 2)[Height], table.cell(rowspan: 2)[Days],
 table.cell(rowspan: 2)[Height], table.cell(rowspan: 2)[Days], [mean], [max],
 [north], [1.1], [1.5], [20], [1.7], [22], [south], [2.2], [2.5], [30], [2.7], [33],
 [west], [3.3], [3.5], [40], [3.7], [44]))
"""


def test_heads_of_three_levels_in_a_grid_name_the_columns_below_them() -> None:
    table = _table(_tables(PROSE + SPANNED + PROSE)[0])
    spring = ("Spring: Height: mean", "Spring: Height: max", "Spring: Days")
    assert table.header == ("Site", *spring, "Autumn: Height", "Autumn: Days")
    assert table.rows[1] == ("south", "2.2", "2.5", "30", "2.7", "33")


MULTILINE = """
#figure(kind: table, supplement: [Table], caption: figure.caption(position: top)[What was done.],
table(columns: (70pt, 150pt, 60pt), stroke: STROKE, align: (left, left, right), RULE
 [Site], [What was done there], [Height (m)], RULE
 [north], [A gauge was set into the bank and read on every day], [12.5],
 [south], [Two gauges, one of which was lost in the storm of spring], [8.25], [west], [None], [7.0], RULE))
"""


@pytest.mark.parametrize(("stroke", "rule"), [("none", "table.hline(),"), ("0.5pt", "")])
def test_cells_of_several_lines_are_one(stroke: str, rule: str) -> None:
    made = MULTILINE.replace("STROKE", stroke).replace("RULE", rule)
    table = _table(_tables(PROSE + made + PROSE)[0])
    assert table.header == ("Site", "What was done there", "Height (m)")
    assert table.rows == (
        ("north", "A gauge was set into the bank and read on every day", "12.5"),
        ("south", "Two gauges, one of which was lost in the storm of spring", "8.25"),
        ("west", "None", "7.0"),
    )


PANELS = """
#figure(kind: table, supplement: [Table], caption: figure.caption(position: top)[Levels of all sites.],
table(columns: 4, stroke: none, align: (left, right, right, right), column-gutter: 14pt,
 table.cell(colspan: 4, align: center)[Levels in spring], [], [mean], [max], [tide], table.hline(),
 [north], [1.1], [1.5], [20], [south], [2.2], [2.5], [], [west], [3.3], [3.5], [],
 table.cell(colspan: 4, align: center)[Levels in autumn], [], [mean], [max], [tide], table.hline(),
 [north], [4.1], [4.5], [50], [south], [5.2], [5.5], [], [west], [6.3], [6.5], [], table.hline(),
 [all], [7.1], [7.5], [80]))
"""


def test_panels_under_the_same_headings_are_one_table() -> None:
    block = _tables(PROSE + PANELS + PROSE)[0]
    table = _table(block)
    assert table.header == ("", "mean", "max", "tide")
    autumn = table.rows.index(("Levels in autumn", "", "", ""))
    assert table.rows[autumn + 1 : autumn + 3] == (("north", "4.1", "4.5", "50"), ("south", "5.2", "5.5", ""))
    assert table.rows[-1] == ("all", "7.1", "7.5", "80")
    assert "mean" not in {cell for row in table.rows for cell in row}


def test_tables_of_papers() -> None:
    econ = _table(of_kind(paper("econ-twocol_globalsearchregression.pdf")[0].thing, "table")[0])
    assert econ.header[3:5] == ("Execution time (in seconds): Julia", "Execution time (in seconds): R")
    assert econ.header[-1] == "Julia Speed-up: Over Stata"
    assert econ.units[3:6] == ("seconds",) * 3
    assert econ.rows[0] == ("15", "100", "1", "14.0", "69.1", "646.6", "1.0", "1.0", "1.0", "4.9", "46.2")
    ecology = _table(of_kind(paper("ecology-twocol_amazon-landcover.pdf")[0].thing, "table")[0])
    assert ecology.header[2] == "Lower stratum: PF"
    assert [row[:3] for row in ecology.rows[1:3]] == [("Herb", "ST (%)", "11.4"), ("Herb", "P (%)", "0.3")]


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Mass (kg)", "kg"), ("Time [s]", "s"), ("T / K", "K"), ("Width in mm", "mm"),
        ("Rate (m s⁻¹)", "m s⁻¹"), ("Group: Speed (km/h)", "km/h"), ("Model (ours)", ""),
        ("Sample (n)", ""), ("% RSD", "%"), ("Depth, cm", "cm"),
        ("H (J/(mol K))", "J/(mol K)"), ("Input/Output", ""), ("Ratio (a)", ""), ("CAS number", ""),
    ],
)  # fmt: skip
def test_units_are_told_from_headings(heading: str, unit: str) -> None:
    assert unit_of(heading) == unit


def test_units_of_cells_count_when_all_agree() -> None:
    rows = (("a", "3.89 ms", "5 kg"), ("b", "70.6 ms", "3 g"))
    assert with_units(Table(header=("n", "x", "y"), rows=rows)).units == ("", "ms", "")
