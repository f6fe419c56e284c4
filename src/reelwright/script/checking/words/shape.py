"""The shape of a language's table of words that a claim hangs on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Axis:
    """Words that say opposite things of the same thing; regular expressions of whole words, case ignored."""

    name: str
    up: str
    down: str


@dataclass(frozen=True)
class Words:
    """Regular expressions are of whole words, case ignored; words are in lower case."""

    code: str
    axes: tuple[Axis, ...]
    negators: str
    denies_nothing: str  # 'not only': a negator that denies nothing; also what asks or weighs
    than: str  # joins the two sides of a comparison
    transitive: str  # verbs that compare their subject with their object: 'outperforms'
    about: str  # stands before a number that was rounded
    power: str  # 'to the power of'
    times: str  # multiplies
    point: frozenset[str]  # the decimal point, spoken
    joins_numbers: frozenset[str]  # 'and' inside a number
    scales: dict[str, float]  # 'million'
    fractions: dict[str, float]  # 'half', 'two thirds'; 'twice'
    more_numbers: dict[str, int]  # forms of number words that are not in the usual count ('duas')
    one: frozenset[str]  # words for one, which are articles too
    units: dict[str, str]  # words of units as their signs
    per: frozenset[str]
    endings: str  # endings of words that bend
    added: frozenset[str]  # words that a writer may add to any sentence
    instructions: str
    only: str = r"(?!)"  # before 'one': and no more
    articles: frozenset[str] = frozenset()  # that are no word for one
    plain_not: str = r"(?!)"  # the negators that are no verbs and no adjectives
    more_than: str = r"(?!)"  # before a number: the thing itself is larger
    less_than: str = r"(?!)"
    out_of: str = r"(?!)"  # between the two numbers of a share: 'four out of five'
    parts: str = r"(?!)"  # opens another part of a sentence: 'and', 'whereas'
    highest: str = r"(?!)"  # superlatives: what no other has more of
    lowest: str = r"(?!)"
    certain: str = r"(?!)"  # claims more than a hedge does: 'proves'
    hedges: str = r"(?!)"  # 'may', 'suggests', 'we believe'
    nouns_capital: bool = False  # every noun is written with a capital
    ease: tuple[float, float, float] = (
        206.835,
        1.015,
        84.6,
    )  # base, by words a sentence, by syllables a word
