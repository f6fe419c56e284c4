"""Tables of the paper as charts where numbers can be compared, else as tables small enough to read."""

import re
from dataclasses import dataclass, replace

from reelwright.core.document import Block, Table
from reelwright.core.script import ChartCard, FigureCard, TableCard
from reelwright.core.understanding import Understanding
from reelwright.script.beats import Beat, Card, Passages, Said
from reelwright.script.captions import caption
from reelwright.script.cleaning import tidy
from reelwright.script.comparing import Compared, bare_heading, compared, single
from reelwright.script.figures import TALLEST_TABLE, pictured, skipped
from reelwright.script.material import Material
from reelwright.script.numbers import cell_value
from reelwright.script.over_pictures import Over, Pictures, thin
from reelwright.script.understanding.claims import pattern
from reelwright.script.understanding.signs.table import SIGNS

MOST_COLUMNS, MOST_ROWS, MOST_BARS = 6, 8, 8
_WIDEST_CELL = 28  # characters
_EVEN, _FLAT = 1.15, 60.0  # bars from zero whose longest is less or more times the shortest show nothing


def table_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """One beat for each table that can be shown with something true to say over it."""
    material = passages.material
    ranks = {shown.block: shown.weight for shown in understanding.tables}
    pictures = Pictures(passages, understanding)
    found = []
    for index, block in enumerate(material.document.blocks):
        if block.kind != "table" or block.table is None or skipped(block, material):
            continue
        over = pictures.over(block)
        mentioned = " ".join(line.text for line in over.lines if block.id in line.cites) if over else ""
        card: Card | None = None
        charted = _chart(block, mentioned, material)
        if charted is not None:
            over = _with_comparison(over, compared(block, charted.column, material))
            card = charted.card if over else None
        card = card or _table(block, mentioned, material) or _picture(block, material)
        if card is None or over is None or thin(over):
            continue
        one = pictured(over, card, index, ranks.get(block.id, 0.0), passages)
        if isinstance(card, ChartCard):
            one = replace(one, worth=one.worth + 0.3, part=one.part if one.part == "method" else "result")
        found.append(one)
    return found


def table_card(block: Block, material: Material) -> ChartCard | TableCard | FigureCard | None:
    """The card of a table: bars where its numbers compare, else the table where it can be read on screen."""
    if block.kind != "table" or block.table is None or skipped(block, material):
        return None
    charted = _chart(block, "", material)
    if charted is not None:
        return charted.card
    return _table(block, "", material) or _picture(block, material)


def _with_comparison(over: Over | None, line: Said | None) -> Over | None:
    """`over`, closed by what the cells themselves tell; what only names the table goes before it."""
    if line is None:
        return over
    if over is None:
        return Over((line,), 0.2, None, least=1, finds=True)
    told = tuple(one for one in over.lines if one.basis != line.basis)[:2]
    return Over((*told, line), 0.5, over.mention, least=min(2, len(told) + 1), finds=True)


@dataclass(frozen=True)
class _Charted:
    """A column of a table as bars, and all of it for comparing."""

    card: ChartCard
    column: Compared


def _picture(block: Block, material: Material) -> FigureCard | None:
    """A table as the paper prints it, where it can be read on screen."""
    if block.picture is None or not _readable(block):
        return None
    return FigureCard(
        block=block.id,
        picture=block.picture,
        label=block.label,
        caption=caption(block, material.tongue),
        credit=block.credit,
    )


def _readable(block: Block) -> bool:
    """Whether the picture of a table can be read on screen."""
    box = block.place.box
    return (
        block.picture is not None
        and block.picture.width >= 300
        and (box is None or box.y1 - box.y0 <= TALLEST_TABLE)
    )


def _columns(table: Table) -> list[tuple[str, ...]]:
    width = max((len(row) for row in table.rows), default=0)
    return [tuple(row[at].strip() if at < len(row) else "" for row in table.rows) for at in range(width)]


def _label_column(table: Table) -> int | None:
    for at, column in enumerate(_columns(table)):
        if column and all(_named(cell) for cell in column) and len(set(column)) == len(column):
            return at
    return None


def _named(cell: str) -> bool:
    return bool(re.search(r"[^\W\d_]", cell)) and cell_value(cell) is None and len(cell) <= _WIDEST_CELL


def _chart(block: Block, mentioned: str, material: Material) -> _Charted | None:
    """The column that the text speaks of, or else the first that compares well, as bars."""
    table = block.table
    labels_at = _label_column(table) if table else None
    if table is None or labels_at is None or not 2 <= len(table.rows) <= 16:
        return None
    signs = SIGNS.get(material.tongue.code, SIGNS["en"])
    sums = pattern(signs.totals)
    rows = tuple(at for at, row in enumerate(table.rows) if not sums.search(row[labels_at].strip(" *†")))
    able = [
        column
        for at in range(len(_columns(table)))
        if at != labels_at and (column := _column(table, at, labels_at, rows)) is not None
    ]
    spoken = mentioned.lower()
    scores = [sum(word.lower() in spoken for word in bare_heading(one.heading).split()) for one in able]
    best = max(scores, default=0)
    if not able or (len(_columns(table)) > 2 and (scores.count(best) > 1 or (best == 0 and mentioned))):
        return None  # a table that compares columns loses its point when one of them is shown alone
    column = able[scores.index(best)]
    keep = _kept_rows(column.names, column.values, mentioned)
    shown = caption(block, material.tongue)
    card = ChartCard(
        block=block.id,
        label=block.label,
        caption=". ".join(filter(None, (bare_heading(column.heading), shown))),
        labels=tuple(column.names[at] for at in keep),
        values=tuple(column.values[at] for at in keep),
        unit=column.unit,
    )
    return _Charted(card, column)


def _column(table: Table, at: int, labels_at: int, rows: tuple[int, ...]) -> Compared | None:
    """A column whose cells in `rows` are single numbers of one unit that compare; None for any other."""
    heading = table.header[at].strip() if at < len(table.header) else ""
    cells = tuple(_columns(table)[at][row] for row in rows)
    read = [value for cell in cells if (value := single(cell)) is not None]
    units = {unit for _, unit in read}
    amounts = tuple(amount for amount, _ in read)
    if len(read) < max(2, len(rows)) or len(units) > 1 or not _speakable_header(heading):
        return None
    if not _comparable(amounts, heading):
        return None
    stated = table.units[at] if at < len(table.units) else ""
    return Compared(
        heading,
        tuple(table.rows[row][labels_at].strip() for row in rows),
        cells,
        amounts,
        rows,
        next(iter(units)) or stated or _header_unit(heading),
    )


def _comparable(amounts: tuple[float, ...], header: str) -> bool:
    if len(set(amounts)) < 2 or min(amounts) < 0 or max(amounts) <= 0:
        return False
    if re.search(
        r"\b(?:year|jahr|année|año|ano|anno|id|no|nr|rank|p|code|lat|lon|latitude|longitude|page|n|npar|"
        r"std|stdev|sd|se|sem|rsd|deviation|uncertainty|dev)\b",
        header,
        re.IGNORECASE,
    ):
        return False
    if all(1500 <= amount <= 2100 and amount == int(amount) for amount in amounts):
        return False
    if amounts == tuple(range(int(amounts[0]), int(amounts[0]) + len(amounts))):
        return False
    positive = [amount for amount in amounts if amount > 0]
    return _EVEN <= max(positive) / min(positive) <= _FLAT


def _speakable_header(header: str) -> bool:
    bare = bare_heading(header)
    return (
        2 <= len(bare) <= 40
        and len(bare.split()) <= 5
        and re.fullmatch(r"[\w .%-]+", bare) is not None
        and bool(re.search(r"[a-zß-ÿ]{3}", bare))
    )


def _header_unit(header: str) -> str:
    found = re.search(r"[\[(]\s*([%‰°µμ\w/²³·. -]{1,8})\s*[\])]", header)
    return found.group(1).strip() if found else ""


def _kept_rows(labels: tuple[str, ...], amounts: tuple[float, ...], mentioned: str) -> list[int]:
    if len(labels) <= MOST_BARS:
        return list(range(len(labels)))
    low = min(range(len(labels)), key=lambda at: (amounts[at], at))
    high = max(range(len(labels)), key=lambda at: (amounts[at], -at))
    keep = {low, high} | {
        at for at, label in enumerate(labels) if label and label.lower() in mentioned.lower()
    }
    for at in sorted(range(len(labels)), key=lambda at: (-amounts[at], at)):
        if len(keep) < MOST_BARS:
            keep.add(at)
    return sorted(keep)[:MOST_BARS]


def _table(block: Block, mentioned: str, material: Material) -> TableCard | None:
    table = block.table
    if table is None or not table.rows:
        return None
    header, rows = table.header, table.rows
    if len(rows) > MOST_ROWS:
        rows = tuple(
            row for row in rows if row and row[0].strip() and row[0].strip().lower() in mentioned.lower()
        )
    width = max((len(row) for row in (*rows, header)), default=0)
    if not 1 <= len(rows) <= MOST_ROWS or not 2 <= width <= MOST_COLUMNS:
        return None
    if (
        len(set(header)) < len(header)
        or sum(map(bool, header)) < 0.6 * width
        or sum(map(bool, rows[0])) < 0.6 * width
    ):
        return None
    cells = [cell for row in (*rows, header) for cell in row]
    if any(len(cell) > _WIDEST_CELL for cell in cells) or sum(map(bool, cells)) < 0.6 * len(cells):
        return None
    even = tuple(tuple(tidy(cell) for cell in row) + ("",) * (width - len(row)) for row in rows)
    marked = tuple(
        (r, c)
        for r, row in enumerate(even)
        for c, cell in enumerate(row)
        if cell_value(cell)
        and len(cell) > 1
        and re.search(rf"(?<![\w.]){re.escape(cell)}(?![\w.])", mentioned)
    )
    return TableCard(
        block=block.id,
        label=block.label,
        caption=caption(block, material.tongue),
        header=tuple(tidy(name) for name in header) + ("",) * (width - len(header)) if header else (),
        rows=even,
        highlight=marked,
    )
