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
    certain: str = r"(?!)"  # claims more than a hedge does: 'proves'
    hedges: str = r"(?!)"  # 'may', 'suggests', 'we believe'
    scopes: tuple[tuple[str, str], ...] = ()  # words for 'all', 'some of all', 'most', 'some', 'none', 'one'
    pointed: str = r"(?!)"  # 'the', 'these', before a number
    except_for: str = r"(?!)"
    refers: str = r"(?!)"  # points to what was said before: 'it', 'these'
    ranks: tuple[str, ...] = ()  # 'first', 'second'
    own_work: str = r"(?!)"  # says that the authors did it
    first_person: str = r"(?!)"  # so does this, in a paper's own words
    others_work: str = r"(?!)"  # says that others did it
    contrast_to_own: str = r"(?!)"  # 'contrary to our results'
    undoing: tuple[str, ...] = ()  # beginnings that turn a word into its opposite
    look_undone: frozenset[str] = frozenset()  # words that only look so
    respectively: str = r"(?!)"
    joins: str = r"(?!)"  # 'and', 'or'
    as_much: str = r"(?!)"  # what may follow a 'not' that compares: 'as good as'
    alike: str = ""  # groups of words that mean nearly the same, divided by ';' or a line's end
    spellings: tuple[tuple[str, str], ...] = ()  # letters of a stem that are spelt in two ways: 'our', 'or'
    nouns_capital: bool = False  # every noun is written with a capital
    ease: tuple[float, float, float] = (
        206.835,
        1.015,
        84.6,
    )  # base, by words a sentence, by syllables a word
