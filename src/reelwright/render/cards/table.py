"""A table, really typeset: columns as wide as they need, fine rules, stressed cells that come at their cue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reelwright.core.script import TableCard
from reelwright.render.cards.columns import Columns, fit_columns
from reelwright.render.cards.frame import caption_blocks, heading_on_top, set_caption
from reelwright.render.colour import mixed
from reelwright.render.fit import Placed
from reelwright.render.grid import Zone
from reelwright.render.parts import Enter
from reelwright.render.sheet import Sheet
from reelwright.render.typeset import Type, clean


@dataclass(frozen=True)
class Grid:
    """Cells as types of unit size, header first when there is one; stressed cells by (row, column)."""

    cells: tuple[tuple[Type, ...], ...]
    header: int  # 1 with a header, else 0
    stressed: frozenset[tuple[int, int]]


def lay(sheet: Sheet, card: TableCard) -> None:
    """Heading, the table on a card, its caption."""
    grid = sheet.grid
    rest = heading_on_top(sheet, 0.22)
    gap = grid.px(30)
    said = sheet.stack(caption_blocks(sheet, card.label, card.caption), rest.w, round(rest.h * 0.28))
    room = rest.h - (said.height + gap if said.items else 0)
    pad = grid.px(20)
    cells = _cells(sheet, card)
    laid, kept_rows, kept_columns = _fitted(sheet, cells, rest.w - 2 * pad, room - 2 * pad)
    kept = _kept(cells, kept_rows, kept_columns)
    h = sum(laid.heights) + 2 * pad
    w = sum(laid.widths) + 2 * pad
    spare = room - h
    y = rest.y + max(0, spare // (2 if grid.shape == "wide" else 4))
    x = rest.x + (rest.w - w) // 2
    panel = Zone(x, y, w, h)
    sheet.panel(
        "card", panel, sheet.theme.card, radius=grid.px(22), border=sheet.theme.line, shadow=grid.px(18)
    )
    rows = [number - cells.header for number in kept_rows]
    _draw(sheet, kept, laid, Zone(x + pad, y + pad, w - 2 * pad, h - 2 * pad), rows)
    set_caption(
        sheet, said, (min(x, rest.x + rest.w - max((i.w for i in said.items), default=0)), y + h + gap)
    )


def _cells(sheet: Sheet, card: TableCard) -> Grid:
    theme = sheet.theme
    rows = [card.header, *card.rows] if any(cell.strip() for cell in card.header) else list(card.rows)
    header = len(rows) - len(card.rows)
    columns = max((len(row) for row in rows), default=0)
    full = [[clean(cell)[:400] for cell in (*row, *[""] * (columns - len(row)))] for row in rows]
    numeric = [_numeric([row[c] for row in full[header:]]) for c in range(columns)]
    stressed = frozenset((row + header, column) for row, column in card.highlight)
    made = []
    for r, row in enumerate(full):
        cells = []
        for c, text in enumerate(row):
            head = r < header
            weight = 600 if head or (r, c) in stressed else 500 if c == 0 else 400
            run = sheet.run(
                text, theme.quiet if head else theme.ink, weight=weight, ground=_ground(sheet, r, header)
            )
            align = "right" if numeric[c] and c else "start"
            cells.append(Type((run,), 1.0, 1.0, align, leading=1.24, tabular=True))  # type: ignore[arg-type]
        made.append(tuple(cells))
    return Grid(tuple(made), header, stressed)


def _numeric(cells: Sequence[str]) -> bool:
    said = [cell for cell in cells if cell not in ("", "-", "–", "—")]
    return bool(said) and sum(any(c.isdigit() for c in cell[:3]) for cell in said) >= 0.6 * len(said)


def _ground(sheet: Sheet, row: int, header: int) -> str:
    striped = (row - header) % 2 == 0 and row >= header
    return mixed(sheet.theme.card, sheet.theme.ink, 0.045) if striped else sheet.theme.card


def _kept(cells: Grid, rows: Sequence[int], columns: Sequence[int]) -> Grid:
    picked = tuple(tuple(cells.cells[r][c] for c in columns) for r in rows)
    places = {(r, c): (i, j) for i, r in enumerate(rows) for j, c in enumerate(columns)}
    stressed = frozenset(places[cell] for cell in cells.stressed if cell in places)
    return Grid(picked, cells.header, stressed)


def _fitted(sheet: Sheet, cells: Grid, width: int, height: int) -> tuple[Columns, list[int], list[int]]:
    """The layout, and which rows and columns it shows: all, or the stressed and the first that find room."""
    rows, columns = list(range(len(cells.cells))), list(range(len(cells.cells[0]) if cells.cells else 0))
    wished, least = sheet.grid.type("cell")
    sizes = [round(least + (wished - least) * step, 2) for step in (1.0, 0.75, 0.5, 0.25, 0.0)]
    head = set(range(cells.header))
    while True:
        laid = fit_columns(_kept(cells, rows, columns).cells, sizes, width, height)
        if laid.fits or (len(rows) <= 1 + cells.header and len(columns) <= 1):
            break
        crowded = laid.broken and len(columns) > 2
        if crowded or len(rows) <= 1 + cells.header:
            _drop(columns, {0, *(c for _, c in cells.stressed)})
        else:
            _drop(rows, head | {r for r, _ in cells.stressed})
    lost_rows = len(cells.cells) - len(rows)
    lost_columns = (len(cells.cells[0]) if cells.cells else 0) - len(columns)
    if lost_rows or lost_columns:
        sheet.note(
            f"the table is too large for the screen: {lost_rows} rows and {lost_columns} columns left out"
        )
    return laid, rows, columns


def _drop(numbers: list[int], precious: set[int]) -> None:
    for number in reversed(numbers):
        if number not in precious:
            numbers.remove(number)
            return
    numbers.pop()


def _draw(sheet: Sheet, cells: Grid, laid: Columns, zone: Zone, rows: Sequence[int]) -> None:
    xs = [zone.x, *accumulate(laid.widths, initial=zone.x)][1:]
    ys = [zone.y, *accumulate(laid.heights, initial=zone.y)][1:]
    stripe = mixed(sheet.theme.card, sheet.theme.ink, 0.045)
    tint = mixed(sheet.theme.card, sheet.theme.accent, 0.24)
    radius = sheet.grid.px(10)
    for r, row in enumerate(cells.cells):
        under = "card"
        if r >= cells.header and (r - cells.header) % 2 == 0:
            under = f"stripe-{r}"
            box = Zone(zone.x, ys[r], zone.w, laid.heights[r])
            sheet.panel(under, box, stripe, radius=radius, inside="card")
        elif r < cells.header:
            line = Zone(zone.x, ys[r + 1] - 2, zone.w, max(2, sheet.grid.px(2)))
            sheet.panel("header-line", line, sheet.theme.line, radius=0, role="rule", inside="card")
        for c, cell in enumerate(row):
            if not cell.runs[0].text:
                continue
            inside, ground = under, stripe if under != "card" else sheet.theme.card
            enter = Enter()
            if (r, c) in cells.stressed:
                inside, ground = f"stress-{r}-{c}", tint
                inset = sheet.grid.px(5)
                box = Zone(
                    xs[c] + inset, ys[r] + inset, laid.widths[c] - 2 * inset, laid.heights[r] - 2 * inset
                )
                source_row = rows[r]
                enter = sheet.entering(f"row-{source_row}", "fade")
                sheet.panel(inside, box, tint, radius=radius, inside=under, enter=enter)
            _cell(sheet, cell, laid, (r, c), (xs[c], ys[r]), inside=inside, ground=ground)


def _cell(
    sheet: Sheet,
    cell: Type,
    laid: Columns,
    place: tuple[int, int],
    at: tuple[int, int],
    *,
    inside: str,
    ground: str,
) -> None:
    r, c = place
    extent = laid.extents[r][c]
    ink = sheet.ink(cell.runs[0].fill, ground)
    type_ = replace(cell, size=laid.size, width=extent.wrap, runs=(replace(cell.runs[0], fill=ink),))
    w, h = min(round(extent.width + 0.5), laid.widths[c] - 2 * laid.pad_x), round(extent.height + 0.5)
    free = laid.widths[c] - 2 * laid.pad_x
    x = at[0] + laid.pad_x + (max(0, free - w) if cell.align == "right" else 0)
    y = at[1] + (laid.heights[r] - h) // 2
    item = Placed(f"cell-{r}-{c}", type_, extent, 0, 0, w, h)
    sheet.type(item, (x, y), "table", inside=inside, ground=ground)
