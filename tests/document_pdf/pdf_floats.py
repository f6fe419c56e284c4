"""Pages of known floats, set by typst: charts of vectors, curves, tables of several makes."""

from pdf_desk import typeset

WORDS = (
    "The tide was measured in every season and at both banks of the river where the water meets the sea "
    "and the gauges of the harbour have stood for many years without a break in their long records. "
)
PROSE = WORDS * 3
PAGE = "#set page(width: 420pt, height: 560pt, margin: 40pt)\n#set text(size: 10pt)\n"
WIDE = "#set page(width: 595pt, height: 780pt, margin: 50pt, columns: 2)\n#set text(size: 9.5pt)\n"
HEADS = "[Site], [Height (m)], [Share (%)]"
ROWS = "[north], [12.5], [40], [south], [8.25], [35], [west], [7.0], [25]"


def paper(body: str, *, page: str = PAGE) -> bytes:
    """`body` between paragraphs of prose, under a title."""
    title = '#align(center, text(17pt, weight: "bold")[Tides of two banks])\n#align(center)[Ada Lovelace]\n\n'
    more = PROSE * 3 if page is WIDE else ""
    return typeset(f"{page}{title}= Results\n{PROSE}\n\n{body}\n\n{more}\n\n{PROSE}\n")


def bars(heights: tuple[int, ...], names: tuple[str, ...], *, wide: int = 200) -> str:
    """A bar chart of plain vectors with axes and lettering (typst content)."""
    step = wide / len(heights)
    parts = [
        f"place(dx: {step * at + 4}pt, dy: {100 - high}pt, "
        f"rect(width: {step * 0.6}pt, height: {high}pt, fill: rgb(0, 0, 255)))"
        for at, high in enumerate(heights)
    ]
    parts += [f"place(dx: {step * at + 4}pt, dy: 104pt, text(7pt)[{name}])" for at, name in enumerate(names)]
    parts += [f"place(dx: -16pt, dy: {96 - 25 * at}pt, text(7pt)[{25 * at}])" for at in range(4)]
    parts += [f"place(line(start: (0pt, 100pt), end: ({wide}pt, 100pt)))",
              "place(line(start: (0pt, 0pt), end: (0pt, 100pt)))"]  # fmt: skip
    return f"box(width: {wide}pt, height: 116pt, {' + '.join(parts)})"


def curve(turns: int = 3) -> str:
    """A red curve in a frame (typst content)."""
    spots = "".join(
        f"curve.line(({10 * at}pt, {40 + (-1) ** at * 7 * (at % (turns + 1))}pt)), " for at in range(1, 11)
    )
    line = f"curve(stroke: rgb(255, 0, 0), curve.move((0pt, 40pt)), {spots})"
    return f"box(width: 110pt, height: 90pt, stroke: 0.5pt, place({line}))"


def table(heads: str, rows: str = ROWS, *, rules: bool) -> str:
    """A table of three columns, with rules or without any (typst content)."""
    rule = "table.hline(), " if rules else ""
    return (
        "table(columns: 3, stroke: none, align: (left, right, right), column-gutter: 24pt, "
        f"{rule}{heads}, {rule}{rows}{', ' + rule if rule else ''})"
    )


def figure(
    content: str, caption: str, *, kind: str = "image", above: bool = False, wide: bool = False
) -> str:
    """A figure or table with its caption; `wide` across both columns."""
    name = {"image": "Figure", "table": "Table"}[kind]
    where = "top" if above else "bottom"
    placed = ', placement: top, scope: "parent"' if wide else ""
    return (
        f"#figure({content}, kind: {kind}, supplement: [{name}], "
        f"caption: figure.caption(position: {where})[{caption}]{placed})"
    )
