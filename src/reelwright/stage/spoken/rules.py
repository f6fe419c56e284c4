"""One written word, without the marks around it, to its spoken form: a left-to-right table of patterns."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reelwright.stage.spoken import acronyms, formulas, numbers, units
from reelwright.stage.spoken.tongue import Tongue

_MINUS = "-−–‑"
_LETTER = rf"[^\W\d_⁰¹²³⁴-⁹ⁿⁱ₀-₉ₙᵢⱼₖₘ{numbers.FRACTIONS}]"
# after a figure and without a blank these name a part of it more often than a unit
_PARTS = frozenset("NJVWL")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱ", "0123456789-+ni")
_SUB = str.maketrans("₀₁₂₃₄₅₆₇₈₉ₙᵢⱼₖₘ", "0123456789nijkm")


_ENDINGS = {
    "py": "P Y", "md": "M D", "js": "J S", "ts": "T S", "jl": "J L", "r": "R", "c": "C", "h": "H",
    "cpp": "C P P", "tex": "tek", "exe": "E X E", "xml": "X M L", "csv": "C S V", "tsv": "T S V",
    "txt": "T X T",
    "json": "jason",
    "pdf": "P D F", "nc": "N C", "h5": "H five", "gz": "G Z", "rs": "R S", "go": "go", "ipynb": "I P Y N B",
}  # fmt: skip
_AFTER_LETTER = frozenset({"and", "or", "is", "was", "has", "to", "=", "<", ">", "≤", "≥", "→", "∈", ""})
_NUMBERED_SOFTWARE = "version release python java cuda node ubuntu debian r julia php perl"
_VERSIONED = frozenset(_NUMBERED_SOFTWARE.split())
_SURELY_ROMAN = frozenset({"II", "III", "VII", "VIII", "XII", "XIII", "XIV", "XVI"})


@dataclass(frozen=True)
class Place:
    """Where a word stands: the bare words before and after it, whether it begins a sentence or ends one."""

    tongue: Tongue
    before: str = ""
    after: str = ""
    first: bool = False
    last: bool = False
    joined: bool = True  # no mark stands between `before` and the word


Rule = Callable[[re.Match[str], Place], str | None]  # None: this is not for me


def said(core: str, place: Place) -> str:
    """The spoken form of `core`; everything in it that means something is in it."""
    tongue = place.tongue
    if core in tongue.lexicon:
        return tongue.lexicon[core]
    counted = place.joined and re.search(rf"[\d{numbers.FRACTIONS}]$", place.before) is not None
    told = units.measured(core, place.before if counted else "", place.before, tongue)
    told = formulas.spelled(core, tongue) if told is None else told
    if told is None:
        told = " ".join(" ".join(_scan(core, place)).split()).replace(" 's", "'s")
    return told


def _scan(core: str, place: Place) -> Iterator[str]:
    at = 0
    while at < len(core):
        for pattern, rule in _table(place.tongue):
            match = pattern.match(core, at)
            if match and match.end() > at and (told := rule(match, place)) is not None:
                yield told
                at = match.end()
                break
        else:  # the last pattern takes any character
            raise AssertionError(core)


@cache
def _table(tongue: Tongue) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    n = numbers.pattern(tongue)
    unit = _any(tongue.units)
    money = _any(tongue.currencies)
    signs = _any(tongue.signs)
    rows: tuple[tuple[str, Rule], ...] = (
        (r"(\d{4})-(\d\d)-(\d\d)(?![\w-])", _date),
        (r"(\d\d?)/(\d\d?)/((?:1[6-9]|20)\d\d)(?![\w/])", _slashed_date),
        (r"((?:1[6-9]|20)\d\d)/(\d\d)(?![\w/])", _seasons),
        (r"(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])", _time),
        (r"[vV]?(\d+(?:\.\d+){2,})", _version),
        (r"[vV](\d+(?:\.\d+)?)(?!\w)", _version),
        (rf"(?<![\w{re.escape(tongue.decimal)}])[.,](\d+)(?![\w.,])", _pointed),
        (rf"({n})\s*[eE]([+{_MINUS}]?)(\d+)(?!\w)", _scientific),
        (rf"(?<![\w)%°])[{_MINUS}](?={n}|[∞{re.escape(''.join(tongue.greek))}])", _minus),
        (rf"({money})({n})([kKMB]|bn)?(?!\w)", _money),
        (rf"({n})({money})", _money_after),
        (r"(\d+)(?:st|nd|rd|th)(?!\w)", _ordinal),
        (rf"(\d+)({tongue.ordinal_marks or '(?!)'})(?!\w)", _marked_ordinal),
        (r"['’]?(\d{2,4})s(?!\w)", _decade),
        (rf"(?<=[\d%°])[–-](?={n})", _range),
        (rf"(?<=[\d%])[x×](?={n})", _by),
        (r"(\d+)([A-Za-z])(?!\w)", _part),
        (rf"({n})[x×](?!\w)", _times),
        (rf"({n})([kKMB])(?!\w)", _scaled),
        (rf"({n})({unit})(?!\w|[²³⁻^/])", _measure),
        (r"(\d+)/(\d+)(?![\d/])", _fraction),
        (r"(?<=\d)['’]s(?!\w)", lambda *_: "'s"),
        (r"(?<=\d)['′](?=-|\Z)", _prime),
        (rf"(\d+)?([{numbers.FRACTIONS}])", _vulgar),
        (r"(\d+):(\d+)(?!\w)", _ratio),
        (n, _number),
        (r"\d+", lambda m, p: numbers.digits(m.group(), p.tongue)),
        (r"\^\{?\(?([^{}()\s]+)[})]?|([⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱ]+)", _power),
        (r"[₀-₉ₙᵢⱼₖₘ]+", _subscript),
        (rf"[{re.escape(''.join(tongue.greek)) or '_'}]", lambda m, p: p.tongue.greek.get(m.group(), "")),
        (rf"{_LETTER}+(?:['’]{_LETTER}+)*['’]?", _word),
        (r"(?<=\w)\(s\)", _silent),
        (r"(?<=\w)\((?=\w)", _applied),
        (r"(?<=\w)\.([A-Za-z]{1,6}\d?)\Z", _ending),
        (r"(?<=\w)\.(?=\w)", lambda _, place: place.tongue.dot),
        (r"#(?=\d)", lambda _, place: place.tongue.number or "#"),
        (rf"(?<={_LETTER})[-‐‑–/|](?={_LETTER}|\d)|(?<=\d)[-‐‑–](?={_LETTER})", _silent),
        (rf"(?<=[\w)²³])[{_MINUS}](?=[\w(])", _minus),
        (r"/", lambda m, p: p.tongue.over if _digits_around(m) else " "),
        (signs or r"(?!)", lambda m, p: p.tongue.signs[m.group()]),
        (r"(?s).", _other),
    )
    return tuple((re.compile(pattern), rule) for pattern, rule in rows)


def _any(table: object) -> str:
    """A pattern for any key of `table`, the longest first; one that matches nothing for an empty table."""
    keys = sorted((str(key) for key in table), key=len, reverse=True) if isinstance(table, dict) else []
    return "|".join(re.escape(key) for key in keys) or r"(?!)"


def _digits_around(match: re.Match[str]) -> bool:
    return match.string[: match.start()][-1:].isdigit() and match.string[match.end() :][:1].isdigit()


def _silent(*_: object) -> str:
    return " "


def _minus(_: re.Match[str], place: Place) -> str:
    return place.tongue.minus or "-"


def _date(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    year, month, day = (int(part) for part in match.groups())
    if tongue.date and 1 <= month <= 12:
        first = day == 1 and tongue.code != "es"
        day_said = numbers.ordinal(day, tongue) if first else numbers.cardinal(day, tongue)
        return tongue.date.format(day_said, tongue.months[month - 1], numbers.year(year, tongue))
    if not tongue.months or not 1 <= month <= 12:
        return " ".join(numbers.cardinal(part, tongue) for part in (year, month, day))
    told = numbers.ordinal(day, tongue)
    name = tongue.months[month - 1]
    day_first = tongue.code != "en"
    return (
        f"{told}r {name} {numbers.year(year, tongue)}"
        if day_first
        else f"{name} {told}, {numbers.year(year, tongue)}"
    )


def _slashed_date(match: re.Match[str], place: Place) -> str:
    """Day and month in the order in which they stand: which of them comes first, nobody can tell."""
    parts = [numbers.cardinal(int(part), place.tongue) for part in (match[1], match[2])]
    return " ".join([*parts, numbers.year(int(match[3]), place.tongue)])


def _seasons(match: re.Match[str], place: Place) -> str:
    """'2019/20' is two years, not a fraction."""
    tongue = place.tongue
    return (
        f"{numbers.year(int(match[1]), tongue)} {tongue.to or '/'} {numbers.cardinal(int(match[2]), tongue)}"
    )


def _pointed(match: re.Match[str], place: Place) -> str:
    """'.05' without its zero."""
    tongue = place.tongue
    if not tongue.point:
        return numbers.number(f"0{tongue.decimal}{match[1]}", tongue)
    return f"{tongue.point} {numbers.digits(match[1], tongue)}"


def _part(match: re.Match[str], place: Place) -> str | None:
    """'Figure 3b' has a part b; elsewhere what follows a number may be a scale or a unit."""
    tongue = place.tongue
    if place.before.lower() in tongue.numbered or place.before.lower() + "." in tongue.before_number:
        return f"{numbers.number(match[1], tongue)} {match[2].upper()}"
    return None


def _ending(match: re.Match[str], place: Place) -> str | None:
    """What a file's name ends with: letters that make no word are spelled."""
    told = _ENDINGS.get(match[1].lower())
    return f"{place.tongue.dot} {told}" if told else None


def _prime(_: re.Match[str], place: Place) -> str:
    return place.tongue.signs.get("′", "")


def _time(match: re.Match[str], place: Place) -> str:
    hour, minute = int(match[1]), int(match[2])
    if hour > 24 or minute > 59:
        return _ratio(match, place)
    tongue = place.tongue
    parts = [numbers.cardinal(hour, tongue)]
    if minute:
        zero = "oh " if minute < 10 and tongue.code == "en" else ""
        parts.append(zero + numbers.cardinal(minute, tongue))
    elif tongue.code == "en":
        parts.append("o'clock" if hour <= 12 else "hundred")
    if tongue.oclock and place.after != tongue.oclock:
        parts.insert(1, tongue.oclock)
    return " ".join(parts)


def _version(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    point = tongue.dot if tongue.decimal == "," else tongue.point or tongue.dot
    told = f" {point} ".join(numbers.cardinal(int(part), tongue) for part in match[1].split("."))
    lead = match.group()[0]
    if lead not in "vV":
        return told
    named = place.before.lower() in ("version", "versión", "versão", "versione")
    return told if named else f"{tongue.version} {told}"


def _scientific(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    sign = f"{tongue.minus} " if match[2] and match[2] in _MINUS else ""
    exponent = (
        tongue.power.format(sign + numbers.cardinal(int(match[3]), tongue)) if tongue.power else match[3]
    )
    ten = numbers.cardinal(10, tongue)
    return f"{numbers.number(match[1], tongue)} {tongue.times} {ten} {exponent}"


def _money(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    scale = {"k": "thousand", "K": "thousand", "M": "million", "B": "billion", "bn": "billion"}.get(
        match[3] or "", ""
    )
    told = numbers.number(match[2], tongue)
    if not scale and place.after.lower().strip(".") not in tongue.scales:
        return _coins(match[1], match[2], tongue)
    if scale:
        told += " " + _scale(scale, match[2], tongue)
    elif place.after.lower().strip(".") in tongue.scales:
        return told  # the currency is said after the next word
    return f"{told} {units.form(tongue.currencies[match[1]], match[2], tongue)}"


def _money_after(match: re.Match[str], place: Place) -> str:
    return _coins(match[2], match[1], place.tongue)


def _coins(sign: str, amount: str, tongue: Tongue) -> str:
    """'$1.50' as a dollar and fifty cents, in the languages whose coins are known."""
    whole, _, part = amount.partition(tongue.decimal)
    cents = tongue.cents.get(sign)
    if cents is None or len(part) != 2 or part == "00":
        amount = whole if cents and part == "00" else amount
        return f"{numbers.number(amount, tongue)} {units.form(tongue.currencies[sign], amount, tongue)}"
    small = f"{numbers.cardinal(int(part), tongue)} {units.form(cents, part, tongue)}".strip()
    if cents[1] and not whole.strip("0"):
        return small
    large = f"{numbers.number(whole, tongue)} {units.form(tongue.currencies[sign], whole, tongue)}"
    return " ".join(filter(None, (large, tongue.and_, small)))


def _scale(scale: str, number: str, tongue: Tongue) -> str:
    if scale == "thousand":
        return tongue.thousand
    return units.form(tongue.million if scale == "million" else tongue.billion, number, tongue)


def _scaled(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    scale = {"k": "thousand", "K": "thousand", "M": "million", "B": "billion"}[match[2]]
    return f"{numbers.number(match[1], tongue)} {_scale(scale, match[1], tongue) or match[2]}"


def _ordinal(match: re.Match[str], place: Place) -> str:
    return numbers.ordinal(int(match[1]), place.tongue)


def _marked_ordinal(match: re.Match[str], place: Place) -> str:
    """'2e', '3º' or '1ª'; the mark says the gender."""
    told = numbers.ordinal(int(match[1]), place.tongue)
    return _gendered(told, match[2])


def _gendered(told: str, mark: str) -> str:
    if mark == "er" and told.endswith("ero"):
        return told[:-1]
    if mark.endswith("ª"):
        return " ".join(re.sub(r"o$", "a", word) for word in told.split())
    return "première" if mark == "re" and told == "premier" else told


def _decade(match: re.Match[str], place: Place) -> str | None:
    if place.tongue.code not in ("en", ""):
        return None
    number = int(match[1])
    told = numbers.year(number, place.tongue) if number >= 1000 else numbers.cardinal(number, place.tongue)
    return told[:-1] + "ies" if told.endswith("y") else told + "s"


def _range(match: re.Match[str], place: Place) -> str:
    """To, between two numbers; nothing after a name such as x86-64."""
    if re.search(rf"{_LETTER}[\d.,]+$", match.string[: match.start()]):
        return " "
    return place.tongue.to or match.group()


def _by(match: re.Match[str], place: Place) -> str:
    powers = re.match(r"10(?:\^|[⁰¹²³⁴-⁹⁻])", match.string[match.end() :])
    return (place.tongue.times if powers else place.tongue.by) or match.group()


def _times(match: re.Match[str], place: Place) -> str:
    return f"{numbers.number(match[1], place.tongue)} {place.tongue.times or match.group()[-1]}"


def _measure(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    if match[2] in _PARTS and place.before.lower() in tongue.numbered:
        return f"{numbers.number(match[1], tongue)} {match[2]}"
    return (
        f"{units.counted(match[1], match[2], tongue)} {units.form(tongue.units[match[2]], match[1], tongue)}"
    )


def _fraction(match: re.Match[str], place: Place) -> str:
    return numbers.fraction(int(match[1]), int(match[2]), place.tongue)


def _vulgar(match: re.Match[str], place: Place) -> str:
    told = numbers.vulgar(match[2], place.tongue)
    joint = "and" if place.tongue.code == "en" else "und" if place.tongue.code == "de" else ""
    if match[1]:
        part = (
            "a" + told.removeprefix("one") if place.tongue.code == "en" and told.startswith("one") else told
        )
        return f"{numbers.cardinal(int(match[1]), place.tongue)} {joint} {part}"
    return told


def _ratio(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    joint = tongue.ratio or ":"
    return f"{numbers.cardinal(int(match[1]), tongue)} {joint} {numbers.cardinal(int(match[2]), tongue)}"


def _number(match: re.Match[str], place: Place) -> str:
    text, tongue = match.group(), place.tongue
    if (
        place.before in tongue.currencies
        and match.string == text
        and place.after.lower() not in tongue.scales
    ):
        return _coins(place.before, text, tongue)
    if match.string == text == "1" and place.after in tongue.units:
        return units.counted(text, place.after, tongue)
    if text.isdigit() and len(text) <= 4 and match.string == text and _dated(int(text), place):
        return _in_date(int(text), place)
    if re.fullmatch(r"\d+\.\d\d", text) and place.before.lower() in _VERSIONED and text[-2] != "0":
        whole, _, minor = text.partition(".")
        return f"{numbers.cardinal(int(whole), tongue)} {tongue.point} {numbers.cardinal(int(minor), tongue)}"
    if text.isdigit() and len(text) == 4 and re.fullmatch(r"\d{4}[–-]\d{4}", match.string):
        return numbers.year(int(text), tongue) if 1000 <= int(text) <= 2099 else numbers.number(text, tongue)
    return numbers.number(text, tongue)


def _dated(number: int, place: Place) -> bool:
    """Whether a bare number is a year, or a day after its month."""
    before, after = place.before.lower(), place.after.lower()
    if 1100 <= number <= 2099:
        if after in place.tongue.units or (after in place.tongue.scales):
            return False
        if before in place.tongue.year_cues:
            return not after.endswith("s") or after in ("was", "is", "this", "has")
        dated = re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", before) is not None
        return number >= 1700 and (place.last or dated) and before not in place.tongue.numbered
    english_day = place.tongue.code == "en" and place.before in place.tongue.months
    return english_day and 1 <= number <= 31


def _in_date(number: int, place: Place) -> str:
    return numbers.ordinal(number, place.tongue) if number <= 31 else numbers.year(number, place.tongue)


def _power(match: re.Match[str], place: Place) -> str:
    tongue = place.tongue
    exponent = (match[1] or match[2]).translate(_SUPER)
    if not tongue.power:
        return match.group()
    if exponent in ("2", "3"):
        return tongue.squared if exponent == "2" else tongue.cubed
    if exponent in ("*", "'", "′", "†"):
        return tongue.signs.get(exponent, "")
    return tongue.power.format(said(exponent, Place(tongue)))


def _subscript(match: re.Match[str], place: Place) -> str:
    return said(match.group().translate(_SUB), Place(place.tongue))


def _applied(match: re.Match[str], place: Place) -> str:
    """The bracket of f(x), as against that of GPU(s) or call()."""
    name = re.search(r"\w+$", match.string[: match.start()])
    short = name is not None and len(name.group()) <= 2 and name.group().isalpha()
    return place.tongue.of if short else " "


def _word(match: re.Match[str], place: Place) -> str:
    word, tongue = match.group().replace("’", "'"), place.tongue
    if word in tongue.lexicon:
        return tongue.lexicon[word]
    if tongue.elides and (elided := re.fullmatch(r"(\w{1,7})'(\w{2,})", word)):
        rest = said(elided[2], Place(tongue, "", place.after))
        return f"{elided[1].lower() if elided[1].isupper() else elided[1]}'{rest}"
    alone = match.string.replace("’", "'") == word
    if alone and (told := _standing(word, place)) is not None:
        return told
    if word[-1:] == "s" and word[:-1] in tongue.lexicon:
        return _several(tongue.lexicon[word[:-1]])
    stem, tail = (word[:-2], "'s") if word.endswith(("'s", "'S")) else (word.rstrip("'"), "")
    if stem in tongue.lexicon:
        return tongue.lexicon[stem] + tail
    if len(stem) >= 2 and stem.isupper():
        shouted = alone or stem not in tongue.shouted
        return (acronyms.said(stem, tongue) if shouted else acronyms.spelled(stem)) + tail
    if len(stem) > 2 and stem[:-1].isupper() and stem.endswith("s"):
        return _several(acronyms.said(stem[:-1], tongue)) + tail
    if cased := re.fullmatch(r"([a-z])([A-Z]{2,})s", stem):
        return f"{cased[1]} {_several(acronyms.spelled(cased[2]))}"
    if re.search(r"[^\W\d_][A-Z]", stem) and stem.isascii():
        parts = [acronyms.said(part, tongue) if part.isupper() else part for part in acronyms.pieces(stem)]
        return " ".join(parts) + tail
    if (
        tongue.pronounced
        and 2 <= len(stem) <= 5
        and stem.isascii()
        and not re.search(r"[aeiouyAEIOUY]", stem)
    ):
        return stem if stem.lower() in ("hmm", "shh", "mrs", "mr", "dr") else acronyms.spelled(stem) + tail
    return word


def _several(told: str) -> str:
    """The plural: an apostrophe keeps a letter's name apart from its s."""
    return told + ("'s" if told[-1:].isupper() else "s")


def _standing(word: str, place: Place) -> str | None:
    """A word that stands alone and is read by what is around it; None when it is not of that kind."""
    tongue = place.tongue
    if word == tongue.article and place.first and place.after.lower() not in _AFTER_LETTER:
        return word.lower()
    if (number := acronyms.roman(word)) is not None:
        if place.after.lower() in tongue.after_ordinal or place.before.lower() in tongue.before_ordinal:
            return numbers.ordinal(number, tongue)
        if place.before.lower() in tongue.numbered or word in _SURELY_ROMAN:
            return numbers.cardinal(number, tongue)
    marked = re.fullmatch(rf"([IVX]+)({tongue.ordinal_marks or '(?!)'})", word)
    if marked and (number := acronyms.roman(marked[1])):
        return _gendered(numbers.ordinal(number, tongue), marked[2])
    lettered = re.fullmatch(r"([IVX]+)([a-d])", word)
    if lettered and place.before.lower() in tongue.numbered and (number := acronyms.roman(lettered[1])):
        return f"{numbers.cardinal(number, tongue)} {lettered[2].upper()}"
    return None


def _other(match: re.Match[str], place: Place) -> str:
    """Any other character: brackets and quotes are silent, a symbol is called by its Unicode name."""
    sign = match.group()
    category = unicodedata.category(sign)
    if category == "Mn":
        return place.tongue.hats.get(sign, "")
    if category[0] in "LMN":
        return sign
    if category in ("Sm", "So", "Sc") and place.tongue.code == "en":
        return unicodedata.name(sign, "").lower().replace("sign", "").replace("-", " ")
    return " " if category[0] in "PZC" or category in ("Sk", "Lm") else sign
