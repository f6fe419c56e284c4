"""The shape of a language's table of signs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """Regular expressions, case ignored; every one is strict, for a claim too few is better than a wrong one.

    `definitions` have the groups `term` and `definition`. `means` joins a symbol to its meaning.
    """

    problem: str
    motivation: str
    contribution: str
    named_thing: str  # 'NAME is a Python package …'; group `name`, which the title must hold
    method: str
    data_noun: str  # what is measured on, when a number counts it
    data_set: str  # names of collections
    data_got: str  # how it was got
    result: str
    compares: str  # weaker: a sentence in a part of results that compares or measures
    points: str  # only points at a picture, or at what is told elsewhere: no result
    orders: str  # an instruction or a condition: no result
    limit: str
    hedges: str  # weaker: a limit only when the paper says it of itself
    own: str  # the paper's own doing
    others: str  # what others have done: neither a result nor a limit of this paper
    likened: str  # opens a sentence that tells another work's finding beside its own
    course: str  # the paper's own course
    listed: str  # announces that its contributions follow as a list
    definitions: tuple[str, ...]
    no_term: frozenset[str]  # words that no term begins or ends with, or is alone
    where: str  # opens the explanation of an equation's symbols
    let: str  # 'let N denote the number of sites'; groups `symbol` and `meaning`
    means: str
    joined: str  # 'and' between two explained symbols
    named_heads: tuple[str, str]  # headings of a table's columns: symbol or term, meaning
    glossary: str  # headings of lists of terms
    not_counted: str  # words before a number that is only a name: 'version 2'
    spelt_units: str  # units as words, and what stands for them
    totals: str  # names of rows that sum up others
    ordered: str  # headings of columns in which order matters: time, dose
    coded: str  # headings of columns whose numbers are names or dates
    quantities: str  # headings of a first column whose rows are different quantities, not to be compared
