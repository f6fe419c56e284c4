"""A table, typeset: columns as wide as they need, fine stripes, stressed cells that come at their cue."""

from collections.abc import Mapping, Sequence
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
from reelwright.render.typeset import Align, Type, clean

_LONGEST_CELL = 160  # characters


@dataclass(frozen=True)
class Grid:
    """Cells as types of unit size, header first when there is one; `stressed` gives (row, column) its cue."""

    cells: tuple[tuple[Type, ...], ...]
    header: int  # 1 with a header, else 0
    stressed: Mapping[tuple[int, int], str]


def lay(sheet: Sheet, card: TableCard) -> None:
    """Heading, the table on a card, its caption."""
    grid = sheet.grid
    rest = heading_on_top(sheet, 0.22)
    gap = grid.px(30)
    said = sheet.stack(caption_blocks(sheet, card.label, card.caption), rest.w, round(rest.h * 0.28))
    room = rest.h - (said.height + gap if said.items else 0)
    pad = grid.px(20)
    cells = _cells(sheet, card)
    if not cells.cells or not cells.cells[0]:
        set_caption(sheet, said, (rest.x, rest.y))
        return
    laid, kept = _fitted(sheet, cells, rest.w - 2 * pad, room - 2 * pad)
    h = sum(laid.heights) + 2 * pad
    w = sum(laid.widths) + 2 * pad
    spare = room - h
    y = rest.y + max(0, spare // (2 if grid.shape == "wide" else 4))
    x = rest.x + (rest.w - w) // 2
    panel = Zone(x, y, w, h)
    sheet.card("card", panel)
    _draw(sheet, kept, laid, Zone(x + pad, y + pad, w - 2 * pad, h - 2 * pad))
    set_caption(
        sheet, said, (min(x, rest.x + rest.w - max((i.w for i in said.items), default=0)), y + h + gap)
    )


def _cells(sheet: Sheet, card: TableCard) -> Grid:
    theme = sheet.theme
    rows = [card.header, *card.rows] if any(cell.strip() for cell in card.header) else list(card.rows)
    header = len(rows) - len(card.rows)
    columns = max((len(row) for row in rows), default=0)
    full = [[clean(cell)[:_LONGEST_CELL] for cell in (*row, *[""] * (columns - len(row)))] for row in rows]
    numeric = [_numeric([row[c] for row in full[header:]]) for c in range(columns)]
    stressed = {
        (row + header, column): f"highlight-{number}" for number, (row, column) in enumerate(card.highlight)
    }
    made = []
    for r, row in enumerate(full):
        cells = []
        for c, text in enumerate(row):
            head = r < header
            weight = 600 if head or (r, c) in stressed else 500 if c == 0 else 400
            run = sheet.run(
                text, theme.quiet if head else theme.ink, weight=weight, ground=_ground(sheet, r, header)
            )
            align: Align = "right" if numeric[c] and c else "start"
            cells.append(Type((run,), 1.0, 1.0, align, leading=1.24, tabular=True))
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
    stressed = {places[cell]: cue for cell, cue in cells.stressed.items() if cell in places}
    return Grid(picked, cells.header, stressed)


def _fitted(sheet: Sheet, cells: Grid, width: int, height: int) -> tuple[Columns, Grid]:
    """The layout and what it shows: everything, or the stressed and the first rows and columns with room."""
    rows, columns = list(range(len(cells.cells))), list(range(len(cells.cells[0]) if cells.cells else 0))
    wished, least = sheet.grid.type("cell")
    sizes = [round(least + (wished - least) * step, 2) for step in (1.0, 0.75, 0.5, 0.25, 0.0)]
    head = set(range(cells.header))
    precious = head | {r for r, _ in cells.stressed}
    while len(rows) > max(2, height / (least * 1.5)):
        _drop(rows, precious)
    kept = _kept(cells, rows, columns)
    letters = _LONGEST_CELL
    while not (laid := fit_columns(kept.cells, sizes[-1:], width, height)).fits and letters > 1:
        few_rows = len(rows) <= 1 + cells.header
        if (laid.broken or few_rows) and len(columns) > 2:
            _drop(columns, {0, *(c for _, c in cells.stressed)})
        elif not few_rows:
            _drop(rows, precious)
        else:
            letters = letters * 2 // 3
        kept = _shortened(_kept(cells, rows, columns), letters)
    _tell(sheet, len(cells.cells) - len(rows), len(cells.cells[0]) - len(columns), letters)
    return fit_columns(kept.cells, sizes, width, height), kept


def _tell(sheet: Sheet, rows: int, columns: int, letters: int) -> None:
    """What was left out, as a notice."""
    lost = [f"{count} {name}" for count, name in ((rows, "rows"), (columns, "columns")) if count]
    if lost:
        sheet.note(f"the table is too large for the screen: {' and '.join(lost)} left out")
    if letters < _LONGEST_CELL:
        sheet.note("the table's cells are too long for the screen: shown shortened")


def _shortened(cells: Grid, letters: int) -> Grid:
    """Each cell with at most `letters` characters."""
    if letters >= _LONGEST_CELL:
        return cells
    short = []
    for row in cells.cells:
        texts = [cell.runs[0].text for cell in row]
        cut = [text if len(text) <= letters else text[: letters - 1].rstrip() + "…" for text in texts]
        short.append(
            tuple(
                replace(cell, runs=(replace(cell.runs[0], text=text),))
                for cell, text in zip(row, cut, strict=True)
            )
        )
    return replace(cells, cells=tuple(short))


def _drop(numbers: list[int], precious: set[int]) -> None:
    for number in reversed(numbers):
        if number not in precious:
            numbers.remove(number)
            return
    numbers.pop()


def _draw(sheet: Sheet, cells: Grid, laid: Columns, zone: Zone) -> None:
    xs = list(accumulate(laid.widths, initial=zone.x))
    ys = list(accumulate(laid.heights, initial=zone.y))
    stripe = mixed(sheet.theme.card, sheet.theme.ink, 0.045)
    tint = mixed(sheet.theme.card, sheet.theme.accent, 0.24)
    radius = sheet.grid.px(10)
    for r, row in enumerate(cells.cells):
        under = "card"
        if r >= cells.header and (r - cells.header) % 2 == 0:
            under = f"stripe-{r}"
            box = Zone(zone.x, ys[r], zone.w, laid.heights[r])
            sheet.panel(under, box, stripe, radius, inside="card")
        elif r < cells.header:
            line = Zone(zone.x, ys[r + 1] - 2, zone.w, max(2, sheet.grid.px(2)))
            sheet.rule("header-line", line, sheet.theme.line, inside="card")
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
                enter = sheet.entering(cells.stressed[r, c], "fade")
                sheet.panel(inside, box, tint, radius, inside=under, enter=enter)
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
