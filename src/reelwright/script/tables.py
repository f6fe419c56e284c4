"""Tables of the paper as charts where numbers can be compared, else as tables small enough to read."""

import re
from dataclasses import replace

from reelwright.core.document import Block, Table
from reelwright.core.script import ChartCard, FigureCard, TableCard
from reelwright.core.understanding import Understanding
from reelwright.script.beats import Beat, Card, Passages, Said
from reelwright.script.cleaning import speakable, tidy
from reelwright.script.figures import TALLEST_TABLE, Over, caption, pictured, skipped, spoken_over, thin
from reelwright.script.material import Material
from reelwright.script.numbers import cell_value

MOST_COLUMNS, MOST_ROWS, MOST_BARS = 6, 8, 8
_WIDEST_CELL = 28  # characters


def table_beats(passages: Passages, understanding: Understanding) -> list[Beat]:
    """One beat for each table that can be shown with something true to say over it."""
    material = passages.material
    ranks = {shown.block: shown.weight for shown in understanding.tables}
    found = []
    for index, block in enumerate(material.document.blocks):
        if block.kind != "table" or block.table is None or skipped(block, material):
            continue
        over = spoken_over(block, passages, understanding)
        mentioned = " ".join(line.text for line in over.lines if block.id in line.cites) if over else ""
        card: Card | None = None
        chart = _chart(block, mentioned, material)
        if chart is not None:
            extremes = _extremes(chart, block, material)
            told = tuple(line for line in over.lines if line.cites != (block.id,)) if over else ()
            lines = (*told[:2], *extremes)
            if lines:
                card = chart
                over = Over(lines, 0.5, over.mention if over else None, least=min(2, len(lines)))
        card = card or _table(block, mentioned, material) or _picture(block, material)
        if card is None or over is None or thin(over):
            continue
        one = pictured(over, card, index, ranks.get(block.id, 0.0), passages)
        if isinstance(card, ChartCard):
            one = replace(one, worth=one.worth + 0.3, part=one.part if one.part == "method" else "result")
        found.append(one)
    return found


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


def _chart(block: Block, mentioned: str, material: Material) -> ChartCard | None:
    """The column that the text speaks of, or else the first that compares well, as bars."""
    table = block.table
    labels_at = _label_column(table) if table else None
    if table is None or labels_at is None or not 2 <= len(table.rows) <= 16:
        return None
    best: tuple[int, int, tuple[float, ...], str] | None = None
    ties = 0
    for at, column in enumerate(_columns(table)):
        header = table.header[at].strip() if at < len(table.header) else ""
        values = [cell_value(cell) for cell in column]
        if at == labels_at or not _speakable_header(header) or any(value is None for value in values):
            continue
        read = [value for value in values if value is not None]
        units = {unit for _, unit in read}
        amounts = tuple(amount for amount, _ in read)
        if len(units) > 1 or not _comparable(amounts, header):
            continue
        score = sum(word.lower() in mentioned.lower() for word in _bare_header(header).split())
        ties = (
            ties + 1
            if best is not None and score == best[0]
            else 1
            if best is None or score > best[0]
            else ties
        )
        if best is None or score > best[0]:
            best = (score, at, amounts, next(iter(units)))
    alone = len(_columns(table)) <= 2
    if best is None or (not alone and (ties > 1 or (best[0] == 0 and bool(mentioned)))):
        return None  # a table that compares columns loses its point when one of them is shown alone
    labels = tuple(row[labels_at].strip() for row in table.rows)
    keep = _kept_rows(labels, best[2], mentioned)
    header = table.header[best[1]].strip()
    unit = best[3] or _header_unit(header)
    shown = caption(block, material.tongue)
    return ChartCard(
        block=block.id,
        label=block.label,
        caption=". ".join(filter(None, (_bare_header(header), shown))),
        labels=tuple(labels[at] for at in keep),
        values=tuple(best[2][at] for at in keep),
        unit=unit,
    )


def _comparable(amounts: tuple[float, ...], header: str) -> bool:
    if len(set(amounts)) < 2 or min(amounts) < 0 or max(amounts) <= 0:
        return False
    if re.search(
        r"\b(?:year|jahr|année|año|ano|anno|id|no|nr|rank|p|code|lat|lon|latitude|longitude|page)\b",
        header,
        re.IGNORECASE,
    ):
        return False
    if all(1500 <= amount <= 2100 and amount == int(amount) for amount in amounts):
        return False
    if amounts == tuple(range(int(amounts[0]), int(amounts[0]) + len(amounts))):
        return False
    positive = [amount for amount in amounts if amount > 0]
    return max(positive) / min(positive) <= 60


def _speakable_header(header: str) -> bool:
    bare = _bare_header(header)
    return (
        2 <= len(bare) <= 40
        and len(bare.split()) <= 5
        and re.fullmatch(r"[\w .%-]+", bare) is not None
        and bool(re.search(r"[^\W\d_]{2}", bare))
    )


def _bare_header(header: str) -> str:
    return re.sub(r"\s*[\[(].*?[\])]", "", tidy(header)).strip(" ,:")


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


def _extremes(chart: ChartCard, block: Block, material: Material) -> tuple[Said, ...]:
    """The highest and lowest value of a chart, as its table states them; () when they cannot be said."""
    table = block.table
    if table is None:
        return ()
    high = max(range(len(chart.values)), key=lambda at: (chart.values[at], -at))
    low = min(range(len(chart.values)), key=lambda at: (chart.values[at], at))
    header = next((name for at, name in enumerate(table.header) if _column_holds(table, at, chart)), "")
    phrases = material.tongue.phrases
    first = phrases.highest.format(
        column=_bare_header(header), value=_written(chart, high, table), label=chart.labels[high]
    )
    second = phrases.lowest.format(value=_written(chart, low, table), label=chart.labels[low])
    lines = (Said(first, (block.id,), block.section), Said(second, (block.id,), block.section, leans=True))
    return lines if speakable(first, material.tongue) else ()


def _column_holds(table: Table, at: int, chart: ChartCard) -> bool:
    values = (
        {value[0] for value in (cell_value(cell) for cell in _columns(table)[at]) if value}
        if at < len(_columns(table))
        else set()
    )
    return set(chart.values) <= values


def _written(chart: ChartCard, at: int, table: Table) -> str:
    unit = f" {chart.unit}" if chart.unit and chart.unit != "%" else chart.unit
    for row in table.rows:
        for cell in row:
            value = cell_value(cell)
            if value and value[0] == chart.values[at]:
                number = re.match(r"[\d.,]+", cell.strip().lstrip("~≈<>+*† "))
                return (number.group().rstrip(".,") if number else f"{chart.values[at]:g}") + unit
    return f"{chart.values[at]:g}{unit}"


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
