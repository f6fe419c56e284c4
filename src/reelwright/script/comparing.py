"""One line that compares the rows of a table, computed from its cells, where nothing has to be guessed."""

import re
from dataclasses import dataclass

from reelwright.core.document import Block
from reelwright.script.beats import Said
from reelwright.script.cleaning import speakable, tidy
from reelwright.script.material import Material
from reelwright.script.numbers import cell_value

_LESS_IS_BETTER = re.compile(
    r"\b(?:error|rmse|mae|mape|loss|time|runtime|latency|duration|cost|deviance|aic|bic|dic|perplexity|overhead|"
    r"fehler\w*|zeit|laufzeit|kosten|erreur|temps|durée|coût|tiempo|duración|coste|costo|tempo|erro|custo|"
    r"errore|durata)\b",
    re.IGNORECASE,
)
_MORE_IS_BETTER = re.compile(
    r"\b(?:accuracy|precision|recall|f1|f-score|auc|speed-?up|throughput|bandwidth|efficiency|genauigkeit|"
    r"durchsatz|précision|exactitude|débit|exactitud|precisión|rendimiento|acurácia|precisão|eficiência|"
    r"accuratezza|precisione)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-−–+]?\d[\d.,]*")


@dataclass(frozen=True)
class Compared:
    """A column of single numbers: its heading, and of each row the name, cell, value and place."""

    heading: str
    names: tuple[str, ...]
    cells: tuple[str, ...]
    values: tuple[float, ...]
    rows: tuple[int, ...]
    unit: str


def compared(block: Block, column: Compared, material: Material) -> Said | None:
    """Which row of a column comes first and which next (or last), with their values; None when unsure.

    Where less is better it begins with the lowest value. The line rests on the heading and the rows named.
    """
    table, phrases = block.table, material.tongue.phrases
    if table is None or len(column.values) < 2:
        return None
    down = _LESS_IS_BETTER.search(column.heading) is not None
    ranked = sorted(range(len(column.values)), key=lambda at: column.values[at], reverse=not down)
    first, second, last = ranked[0], ranked[1], ranked[-1]
    if column.values[first] == column.values[second]:
        return None
    known = down or _MORE_IS_BETTER.search(column.heading) is not None
    other, ending = (second, phrases.runner_up) if known else (last, phrases.least)
    alone = sum(value == column.values[other] for value in column.values) == 1
    opening = (phrases.lowest if down else phrases.highest).format(
        column=_spoken(column.heading, material), value=_written(column, first), label=column.names[first]
    )
    end = ending.format(value=_written(column, other), label=column.names[other]) if alone else "."
    told = (first, other) if alone else (first,)
    rows = (table.header, *(table.rows[column.rows[at]] for at in told))
    basis = tuple(" ".join(" ".join(row).split()) for row in rows)
    line = Said(opening + end, (block.id,), block.section, basis=basis)
    return line if speakable(line.text, material.tongue) else None


def _spoken(heading: str, material: Material) -> str:
    """'Mean rise [mm]' as 'mean rise'; of several things 'value of errors' in English."""
    name = bare_heading(heading)
    first = name.split(maxsplit=1)[0]
    if material.tongue.code != "de" and (first[1:].islower() or len(first) == 1):
        name = name[:1].lower() + name[1:]
    many = re.search(r"(?<![sui])s$", name.lower()) is not None
    return f"value of {name}" if many and material.tongue.code == "en" else name


def _written(column: Compared, at: int) -> str:
    """The number as its cell has it, with the column's unit."""
    found = _NUMBER.search(column.cells[at])
    number = found.group().rstrip(".,") if found else f"{column.values[at]:g}"
    blank = "" if column.unit in ("%", "‰", "") else " "
    return f"{number}{blank}{column.unit}"


def bare_heading(heading: str) -> str:
    """A column's heading without what its brackets hold."""
    return re.sub(r"\s*[\[(].*?[\])]", "", tidy(heading)).strip(" ,:")


def single(cell: str) -> tuple[float, str] | None:
    """A cell that holds one number, with its unit; None for two ('12 (34)', '3-5', '1 / 2')."""
    bare = re.sub(r"[eE×x]\s?10?\S*", "", cell)
    several = re.search(r"\d\s*(?:[/;–]|-|to)\s*\d|\d\s*\(\s*\d|\d\s+\d{1,2}(?!\d)", bare)
    return None if several else cell_value(cell)
