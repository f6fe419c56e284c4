"""Numbers and their units in running text; years, labels, versions and citations are no quantities."""

import re
from functools import cache

from reelwright.core.document import Block
from reelwright.core.understanding import Quantity
from reelwright.script.languages.tongue import Tongue
from reelwright.script.understanding.signs.shape import Signs

_MARK = "\x1f"  # stands where a citation was
DIGITS = r"\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?|(?<![\w.])\.\d+"
POWER = r"\s?[×x·∗*⋅]\s?10(?:\^?\{?[-−–]?\d+\}?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|[eE][-−]?\d{1,3}(?![\w])"
_SPREAD = rf"\s?(?:±|\+/[-−–])\s?(?:{DIGITS})"
_NUMBER = re.compile(
    rf"(?<![\w.,/^_\x1f{{])(?P<number>(?:(?<![\w)])[-−–+])?(?:{DIGITS})(?:{_SPREAD})?(?:{POWER})?)(?![\d]|[.,]\d)"
)
_PREFIX = "(?:da|[YZEPTGMkhdcmµμnpfaz])"
_BASE = (
    "m|g|s|A|K|N|J|W|V|Pa|bar|Hz|eV|mol|L|l|M|F|T|Ω|ohm|H|S|Gy|Sv|Bq|lm|cd|Da|bp|pc|B|b|bit|bytes?|cal|"
    "FLOPS?|flops?|FLOP/s"
)
_PLAIN = (
    r"%|‰|°\s?C|°\s?F|℃|°|h|hr|hrs|min|mins|sec|secs|d|yr|yrs|Myr|Gyr|ka|Ma|ha|t|lb|oz|ft|mi|inches|ppm|ppb|"
    r"ppt|dB|"
    r"dBm|rad|mrad|deg|arcsec|AU|px|pixels|rpm|bpm|fps|USD|EUR|US\$|€|£|Å|atm|Torr|mmHg|psi|IU|CFU|kB|KB|MB|"
    r"GB|TB|PB|"
    r"KiB|MiB|GiB|TiB|Mbps|Gbps|wt\.?\s?%|vol\.?\s?%|pp|σ|kcal"
)
_POWERED = r"(?:\^?[-−–]?\d(?!\d)|[⁻⁺]?[¹²³⁴⁵⁶]+)?"
_PART = rf"(?:{_PLAIN}|{_PREFIX}?(?:{_BASE})){_POWERED}"
UNIT = (
    rf"{_PART}(?:(?:\s?[/·⋅∙]\s?|\s(?=[^\s\d]{{1,4}}[-−–⁻]))(?:100\s?)?{_PART}|/(?:day|week|year|month|hour|"
    rf"person|node|trap|s|core))*"
)
_ALONE = frozenset(
    (
        "a",
        "A",
        "m",
        "M",
        "g",
        "d",
        "t",
        "h",
        "H",
        "T",
        "F",
        "S",
        "L",
        "l",
        "B",
        "b",
        "K",
        "N",
        "J",
        "V",
        "W",
        "s",
    )
)
_SURE_ALONE = frozenset(
    ["m", "g", "h", "s", "K", "V", "W", "N", "J", "L", "t", "d"]
)  # single letters that are units after '3.2 ' too
_CURRENCY = re.compile(r"(?:US\$|[$€£¥])\s?$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_GLUED = re.compile(  # powers, dates, fractions, compounds of chemistry
    r"\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]|-[A-Z][a-z]+|-\d+-|\s?/\s?\d|"
    r",?-\s?(?:\w-)?[a-z]*(?:ane|ene|yne|ine|one|ol|yl|oxy|ide|ate|acid|bromo|chloro|fluoro|methyl)\w*(?![\w])"
)
_RATIO = frozenset("=<>≤≥≈~∼")


def quantities(block: Block, start: int, end: int, tongue: Tongue, signs: Signs) -> tuple[Quantity, ...]:
    """The quantities in characters `start` to `end` of a block's text, in order, each as it is written."""
    text = _masked(block, start, end)
    found = []
    hits = [hit for hit in _NUMBER.finditer(text) if not _named(text, hit, tongue, signs)]
    for hit in hits:
        unit = unit_at(text, hit.end(), signs)
        if not unit:
            unit = _shared(text, hit, signs)
        money = _CURRENCY.search(text[: hit.start()])
        unit = unit or (money.group().strip() if money else "")
        if unit or _counts(text, hit, tongue):
            written = hit["number"]
            found.append(Quantity(written=written, unit=unit, value=value_of(written, tongue.code)))
    return tuple(found)


def value_of(written: str, code: str = "en") -> float | None:
    """The number that is written, None when it cannot be told. A spread ('± 0.2') is no part of it."""
    text = re.split(r"\s?(?:±|\+/)", written)[0]
    power = re.search(rf"(?:{POWER})$", written)
    digits = re.sub(rf"(?:{POWER})$", "", text)
    digits = re.sub(r"[\s'’\u00a0\u2009\u202f]", "", digits).replace("−", "-").replace("–", "-").lstrip("+")
    digits = _pointed(digits, code)
    exponent = 0
    if power:
        plain = power.group().translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--"))
        last = re.search(r"(?:10\^?\{?|[eE])([-+]?\d+)\}?$", plain)
        exponent = int(last[1]) if last else 0
    try:
        return float(f"{digits}e{exponent}") if abs(exponent) < 300 else None
    except ValueError:
        return None


def _pointed(digits: str, code: str) -> str:
    """Thousands marks out and a point before decimals, by the language's custom."""
    if "," in digits and "." in digits:
        thousands = "," if digits.rfind(".") > digits.rfind(",") else "."
        return digits.replace(thousands, "").replace(",", ".")
    mark = "," if code in ("en", "") else "."
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}(?:[{mark}]\d{{3}})+", digits):
        return digits.replace(mark, "")
    return digits.replace(",", ".")


def _masked(block: Block, start: int, end: int) -> str:
    """The text with every citation struck out, as long as before."""
    text = block.text[start:end]
    for citation in block.citations:
        first, last = max(citation.start, start) - start, min(citation.end, end) - start
        if last > first >= 0:
            text = text[:first] + _MARK * (last - first) + text[last:]
    return re.sub(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]", lambda hit: _MARK * len(hit.group()), text)


def _named(text: str, hit: re.Match[str], tongue: Tongue, signs: Signs) -> bool:
    """Whether the number is a name, a year, a label, or part of a word or date."""
    number = hit["number"]
    before, after = text[: hit.start()], text[hit.end() :]
    if _GLUED.match(after) or (re.match(r"\s+[A-Z][^.]*[—–]", after) and not before.strip()):
        return True
    if re.match(
        r"[^\W\d_]{2,}\d|\d|[-–]?[A-Z]\b(?!\w*\s?[/·])|st\b|nd\b|rd\b|th\b|[’']?s\b(?= )", after
    ) and not re.match(rf"(?:{UNIT})(?![\w])", after):
        return True
    words = (
        tongue.figure_words,
        tongue.table_words,
        tongue.equation_words,
        tongue.section_words,
        signs.not_counted,
    )
    if _names("|".join(words)).search(before):
        return True
    unit = unit_at(text, hit.end(), signs)
    if _YEAR.fullmatch(number) and not re.match(r"\s?(?:%|mm|cm|km|m|kg|g|K|Hz)\b", after):
        return True
    if re.match(r"\s?%?\s?(?:CI|confidence|credible|prediction|Konfidenz|intervalle|intervalo)", after):
        return True
    if (
        re.search(r"[A-Z][\w.+-]*[a-z0-9)]\s$", before)
        and not unit
        and not re.search(r"(?:^|[.!?:]\s)\S+\s$", before)
    ):
        return True  # 'Stata 15', 'Windows 10'
    if before[-1:] == "(" and after[:1] == ")" and not unit:
        return True
    return re.match(r"\s?\)|\.\s", after) is not None and not before.strip()


@cache
def _names(words: str) -> re.Pattern[str]:
    """What stands before a number that is only a name; lists of them ('Tables 2 and 3') too."""
    number = r"\(?[A-Z]?[\d.]+[a-z]?\)?"
    return re.compile(
        rf"\b(?:{words})\.?[\s~]*\(?(?:{number}\s*(?:,|and|und|et|y|e|to|–|-|&|or)\s*)*$", re.IGNORECASE
    )


def unit_at(text: str, at: int, signs: Signs) -> str:
    """The unit that stands at `at`, as it is written; '' for none."""
    spelt = re.compile(
        rf"[\s-]?((?:{signs.spelt_units})(?:\s(?:per|por|pro|par|al)\s[^\W\d_]+)?)(?![\w])", re.IGNORECASE
    )
    found = spelt.match(text, at)
    if found:
        return found[1]
    if re.compile(r"\s?[×x](?![\w×])(?!\s?\d)").match(text, at):
        return "×"
    found = re.compile(rf"\s?({UNIT})(?![\w’'])").match(text, at)
    if not found:
        return ""
    unit = found[1]
    if unit in _ALONE and (unit not in _SURE_ALONE or text[at : at + 1] in ("-", "–")):
        return ""
    return unit


def _shared(text: str, hit: re.Match[str], signs: Signs) -> str:
    """The unit of a range or list that stands after its last number: '5 to 10 km', '3, 4 and 5 %'."""
    rest = re.compile(
        rf"(?:\s?(?:–|-|−|to|and|or|bis|und|oder|à|et|ou|a|y|e|o|,|;|,\s?and)\s?(?:{DIGITS})(?:{_SPREAD})?)+"
    ).match(text, hit.end())
    return unit_at(text, rest.end(), signs) if rest else ""


def _counts(text: str, hit: re.Match[str], tongue: Tongue) -> bool:
    """Whether a number without a unit counts or measures something."""
    number = hit["number"]
    before, after = text[: hit.start()].rstrip(), text[hit.end() :]
    if before[-1:] in _RATIO or re.search(r"[.,]\d", number) or re.search(r"10|[eE]", number[1:]):
        return True
    noun = re.match(r"[ -]([^\W\d_][\w-]{2,})", after)
    return noun is not None and noun[1].lower() not in tongue.stopwords
