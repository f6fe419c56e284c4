"""Units of a table's columns, as headings or cells state them: 'Mass (kg)', 'Time [s]', 'T / K', '3.9 ms'."""

import re
from collections import Counter

from reelwright.core.document import Document, Table

_PREFIXED = (
    "m g s A K N J W V Pa bar Hz eV mol M L l C F T Wb H S Gy Sv Bq lm lx cd Da bp pc B bit byte "
    "FLOPS FLOP cal "
)
_SIMPLE = (
    "% ‰ ° °C °F ℃ degC h hr hrs hour hours min mins minute minutes sec secs second seconds d day "
    "days week weeks month months yr yrs year years a Ma ka Ga ha t lb lbs oz ft in mi gal ppm ppb "
    "ppt dB dBm rad deg arcsec arcmin AU ly px pixels pixel rpm bpm USD EUR GBP $ € £ ¥ Å Ω kΩ MΩ "
    "percent au a.u. arb. units wt.% vol.% mol% at.% nats bits bytes words tokens mmHg atm Torr psi "
    "IU CFU FTE kB KB MB GB TB KiB MiB GiB cycles vpm dpi Jahre Tage Stunden Minuten Sekunden anos "
    "años ans heures horas jours dias días minutos segundos Prozent tons tonnes "
)
SIMPLE = frozenset(_SIMPLE.split())
_PREFIX = "(?:da|[YZEPTGMkhdcmµμnpfaz])"
_UNITS = "|".join(sorted(map(re.escape, _PREFIXED.split()), key=len, reverse=True))
_PART = re.compile(rf"^{_PREFIX}?(?:{_UNITS}|Ω)(?:\^?[-−–]?\d|[²³⁻¹⁴⁵⁶])*$")
_POWERS = re.compile(r"(?:\^?\(?[-−–]?\d+\)?|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$")
_BRACKETED = re.compile(r"[(\[]((?:[^()\[\]]|\([^()]{1,12}\)){1,28})[)\]]")
_IN = re.compile(r"(?:^|[\s,])(?:in|en|em)\s+(\S+(?:\s\S+)?)$", re.IGNORECASE)
_SLASHED = re.compile(r"\s/\s*(\S{1,16})$|(?<=\w)\s?/\s(\S{1,16})$")
_COMMA = re.compile(r",\s*(\S{1,12})$")
_VALUED = re.compile(
    r"^[<>≤≥~≈±+\-−–]?\s?\d[\d.,]*(?:\s?[±]\s?[\d.,]+)?\s?"
    r"(%|‰|°C|[^\W\d_°%‰Ωµμ]{0,3}[µμ°Ω]?[^\W\d_]{0,4})(?:\s?\(.*\))?$"
)
UNCLEAR = frozenset(
    ("a", "d", "in", "h", "t", "M", "C", "F", "H", "T", "B", "L")
)  # letters after a number that may be a mark
_POWER_OF_TEN = re.compile(r"^(?:[×x]\s?)?10(?:\^?[-−–]?\d+|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")


def measured(document: Document) -> Document:
    """`document`, each of its tables with the units of its columns."""
    blocks = tuple(
        block.model_copy(update={"table": with_units(block.table)}) if block.table else block
        for block in document.blocks
    )
    return document.model_copy(update={"blocks": blocks})


def with_units(table: Table) -> Table:
    """`table` with the unit of each column; as it is when no column states one."""
    width = max([len(table.header), *(len(row) for row in table.rows)], default=0)
    found = []
    for at in range(width):
        cells = [row[at] for row in table.rows if at < len(row) and row[at]]
        counted = 2 * sum(any(map(str.isdigit, cell)) for cell in cells) >= len(cells)
        stated = unit_of(table.header[at]) if at < len(table.header) and counted else ""
        found.append(stated or _of_cells(cells))
    return table.model_copy(update={"units": tuple(found) if any(found) else ()})


def unit_of(heading: str) -> str:
    """The unit that a column's heading states, '' when it states none; of several levels the last counts."""
    for level in reversed(heading.split(": ")):
        found = [inner for inner in _BRACKETED.findall(level) if is_unit(_bare(inner))]
        if found:
            return _bare(found[-1])
        for pattern in (_IN, _SLASHED, _COMMA):
            match = pattern.search(level.strip())
            unit = next((part for part in match.groups() if part), "") if match else ""
            if unit and is_unit(unit):
                return unit
        if level.strip() in ("%", "‰", "°C", "percent") or re.search(r"(?:^|\s)%\s\w", level):
            return "%" if "%" in level else level.strip()
    return ""


def _bare(inner: str) -> str:
    return re.sub(r"^(?:in|en|em|×|x)\s+", "", inner.strip(), flags=re.IGNORECASE)


def is_unit(text: str) -> bool:
    """Whether `text` is a unit of measure: 'mm', 'kg/m³', 'm s⁻¹', '10⁻³ mol L-1', '%'."""
    text = text.strip().replace("(", "").replace(")", "")
    if (text in SIMPLE and text != "a") or _POWER_OF_TEN.match(text):
        return True
    parts = [part for part in re.split(r"\s*[/·⋅∙*×]\s*|\s+per\s+|\s+", text) if part]
    if not parts or len(parts) > 5 or parts == ["a"]:
        return False
    known = [
        part in SIMPLE or _PART.match(part) or _POWER_OF_TEN.match(part)
        or _POWERS.sub("", part) in SIMPLE or (part in ("1", "100") and len(parts) > 1)
        for part in parts
    ]  # fmt: skip
    return all(known) and any(part[:1].isalpha() or part[:1] in "%‰°Ωµμ$€£¥Å" for part in parts)


def _of_cells(cells: list[str]) -> str:
    """The one unit that nearly all numbers of a column carry."""
    filled = [cell for cell in cells if any(map(str.isdigit, cell))]
    found = [match[1] for cell in filled if (match := _VALUED.match(cell)) and is_unit(match[1])]
    if len(found) < 2 or len(found) < 0.8 * len(filled):
        return ""
    unit, count = Counter(found).most_common(1)[0]
    return unit if count == len(found) and unit not in UNCLEAR else ""
