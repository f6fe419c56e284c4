"""The tables of XML and HTML: heading rows found, cells laid out flat, the columns' units read."""

import re

from reelwright.core.document import Table
from reelwright.document.table_grid import Cell, table_of

_UNIT = re.compile(
    r"\s*(?:[(\[](?P<unit>[^()\[\]]{1,16})[)\]]|,\s*(?P<bare>%|°C|kg|mg|km|cm|mm|nm|ms|s))\s*$"
)
_MEASURE = re.compile(
    r"^(?:%|‰|°[CF]?|(?:[kMGTmµμnpcd]?(?:g|m|s|Pa|bar|V|A|W|J|Hz|eV|K|L|l|bit|bp|mol|Da|Ω|cal|Bq|Gy|Sv)|"
    r"[kMGTmµμnp](?:M|N|B|T|C))(?:[\s·./⁻²³¹-].*)?|h|hr|hrs|hours?|min|minutes?|secs?|seconds?|days?|d|weeks?|months?|years?|yr|yrs|ha|t|"
    r"ppm|ppb|dB|px|USD|EUR|\$|€|£|Jahre?|Tage?|Stunden?|anos?|años?|ans?|heures?|horas?|jours|dias?|días?)$"
)

Rows = list[tuple[list[Cell], bool]]  # the cells of each row, and whether all of them are headings


def units(header: tuple[str, ...]) -> tuple[str, ...]:
    """The unit at the end of each column's heading ('Mass (kg)'); () when no column states one."""
    found = []
    for name in header:
        stated = _UNIT.search(name)
        unit = (stated["unit"] or stated["bare"]).strip() if stated else ""
        found.append(unit if _MEASURE.match(unit) else "")
    return tuple(found) if any(found) else ()


def table(head: Rows, body: Rows, notes: str = "") -> Table | None:
    """The table of these rows, None when nothing is in it.

    Without a head, leading rows whose cells are all headings are taken for it.
    """
    if not head:
        while len(body) > 1 and body[0][1]:
            head, body = [*head, body[0]], body[1:]
    made = table_of([cells for cells, _ in head], [cells for cells, _ in body], notes)
    return made.model_copy(update={"units": units(made.header)}) if made else None
