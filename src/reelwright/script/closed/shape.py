"""The shape of a table of closed word classes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Closed:
    """A language's function words; sets are lower case, the rest regular expressions (case ignored)."""

    articles: frozenset[str]  # dropped before a noun phrase
    pointers: frozenset[str]  # 'this', 'its': determiners that point elsewhere; also quantities
    ofs: frozenset[str]  # prepositions that bind a noun to the one before
    preps: frozenset[str]
    ands: frozenset[str]
    subs: frozenset[str]  # open a clause of their own: 'that', 'which', 'because'
    prons: frozenset[str]
    adverbs: frozenset[str]  # never part of a noun phrase
    bounds: frozenset[str]  # 'about', 'at least', 'only': stay with their number; '_' joins two words
    be: frozenset[str]  # finite forms of 'be' and verbs that only link: a colon may stand for them
    gives: frozenset[str]  # 'provides': verbs whose subject is what their indefinite object names
    verbs: str  # finite verbs over those that the language's own table has
    never_verbs: frozenset[str]  # nouns that look like them
    stems: str  # noun phrases never end so: adjectives, participles
    guards: str  # a claim is not the same without these: negation, condition, contrast, hedge
    denials: str  # the clause denies, limits or doubts: none of its nouns may stand alone
    frames: str  # 'The results show that': may go
    hedged: str  # 'suggest that': may not
    openers: str  # adverbials before the first comma that may go
    agents: str  # 'The authors present': what follows may stand alone
    tails: str  # where a sentence may end early: reasons, means, additions
    means: frozenset[str]  # prepositions of means and purpose: the phrase may go from a plain claim
    vague: frozenset[str]  # words that lead no noun phrase: 'various', 'resulting'
    generic: frozenset[str]  # heads that say nothing alone: 'results', 'data'
    elided: str = ""  # a word that is written onto the next one: "l'"
    capitals: bool = False  # nouns have capitals
    verb_before_article: bool = False  # a noun is never followed by an article, so that word is a verb
