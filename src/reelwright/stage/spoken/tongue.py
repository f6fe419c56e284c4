"""What a language needs to be read aloud: its number style and tables of what signs are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

EMPTY: Mapping[str, str] = {}
Forms = tuple[str, str]  # for one, for several


@dataclass(frozen=True, eq=False)  # one object for each language: compared and hashed by identity
class Tongue:
    """One language's tables. What a table lacks is left as it is written, for the engine to read.

    `code` is num2words' name of the language, '' when it has none. `abbreviations` are keyed by the
    written form
    in lower case, dots included; `before_number` holds those that count only before a number. `numbered`
    are the
    nouns that a Roman numeral follows; `year_cues` the words that a year follows.
    """

    code: str
    decimal: str = "."
    thousands: str = ","
    point: str = ""
    minus: str = ""
    to: str = ""
    by: str = ""
    times: str = ""
    over: str = ""
    per_cent: str = ""
    power: str = ""  # with {} for the exponent
    squared: str = ""
    cubed: str = ""
    negative_power: str = ""
    of: str = ""
    reference: str = ""
    number: str = ""
    dot: str = "."
    slash: str = "/"
    at: str = "@"
    hyphen: str = "-"
    underscore: str = "_"
    thousand: str = ""
    million: Forms = ("", "")
    billion: Forms = ("", "")
    half: str = ""
    quarter: Forms = ("", "")
    third: Forms = ("", "")
    signs: Mapping[str, str] = field(default_factory=dict)
    greek: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, Forms] = field(default_factory=dict)
    currencies: Mapping[str, Forms] = field(default_factory=dict)
    scales: frozenset[str] = frozenset()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    before_number: Mapping[str, str] = field(default_factory=dict)
    lexicon: Mapping[str, str] = field(default_factory=dict)
    pronounced: frozenset[str] = frozenset()
    shouted: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    year_cues: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    ordinal_cues: frozenset[str] = frozenset()  # words after which '3.' is an ordinal
    after_ordinal: frozenset[str] = frozenset()  # nouns before which a Roman numeral is an ordinal
    before_ordinal: frozenset[str] = frozenset()  # nouns after which it is one
    one: str = ""  # of fractions: 'one third'
    one_of: Forms = ("", "")  # '1' before a unit: 'un mètre', 'une heure'
    feminine: frozenset[str] = frozenset()  # units for which it is the second
    paired: Mapping[str, str] = field(default_factory=dict)  # abbreviations of two parts that stand apart
    ratio: str = ""  # 3 to 1
    version: str = "version"
    colon: str = ":"
    oclock: str = ""  # between hours and minutes
    date: str = ""  # with {} for day, month and year
    ordinal_marks: str = ""  # a regular expression for what makes a figure or a Roman numeral an ordinal
    elides: bool = False  # l'IRM
    whole_fractions: bool = False  # 0,93 is 'ninety-three' after the comma, not 'nine three'
    per: str = ""  # kilometres per hour
    and_: str = ""  # dollars and cents
    cents: Mapping[str, Forms] = field(default_factory=dict)
    hats: Mapping[str, str] = field(default_factory=dict)  # combining marks: 'x̂' is 'x hat'
    article: str = ""  # the article that looks like a letter: 'A'
