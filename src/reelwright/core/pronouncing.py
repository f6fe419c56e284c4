"""How a word is to be said, by somebody's own word."""

from reelwright.core.noun import Noun


class Pronunciation(Noun):
    """`word` (one word or several, as written) is said as `said`.

    Written in lower case, `word` stands for itself and for itself at the start of a sentence; with a capital
    in it, only for just that spelling. `language` (primary subtag, such as 'de') is where it holds; '' =
    anywhere.
    """

    word: str
    said: str
    language: str = ""
