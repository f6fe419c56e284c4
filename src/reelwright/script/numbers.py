"""Numbers as they are written, compared as values."""

import re

_NUMBER = re.compile(r"(?<![\w.])[-−–]?\d+(?:[.,\s\u202f\u2009]\d{3}(?!\d))*(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_CELL = re.compile(
    r"^[~≈<>≤≥*†\s]*(?P<number>[-−–+]?\d[\d,.\s]*)\s*(?P<unit>%|‰|[a-zA-Zµμ°/²³]{0,6})\s*(?:[±(].*)?[*†]*$"
)


def numbers(text: str) -> frozenset[str]:
    """Every number in `text` in one form: no sign, no thousands marks, a point before decimals."""
    return frozenset(_plain(match.group()) for match in _NUMBER.finditer(text))


def _plain(number: str) -> str:
    digits = re.sub(r"[\s\u202f\u2009−–-]", "", number)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return re.sub(r"[.,]", "", digits)
    if "," in digits and "." in digits:
        thousands = "," if digits.rfind(".") > digits.rfind(",") else "."
        digits = digits.replace(thousands, "")
    digits = digits.replace(",", ".")
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{part}" if part else whole


def cell_value(cell: str) -> tuple[float, str] | None:
    """A table cell as a number and its unit, None when it is not one number. '3.2 ± 0.1' is 3.2."""
    found = _CELL.match(cell.strip())
    if not found:
        return None
    digits = re.sub(r"\s", "", found["number"]).replace("−", "-").replace("–", "-").lstrip("+")
    if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    digits = digits.replace(",", ".")
    try:
        return float(digits), found["unit"].strip()
    except ValueError:
        return None
