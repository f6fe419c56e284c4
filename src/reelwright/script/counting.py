"""A number with what it counts: '86 volatile organic compounds', '47 percent of the frames'."""

import re

from reelwright.script.grammar import EDGE, adjective, finite
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_NUMBER = re.compile(r"\d[\d.,]*\d%?|\d+%?")
_UNITS = bag(
    "percent % ms s seconds minutes hours days years months weeks km m cm mm kg g mg ug ng times dB GHz"
)
_MONTHS = bag(
    "january february march april may june july august september october november december version v "
    "figure table section chapter julia python windows step day page method model type version release"
)
_MOST = 7


def figure_phrase(text: str, tongue: Tongue) -> str | None:
    """The number phrase of two to seven words that says most; None when there is none."""
    tokens = text.split()
    best: tuple[int, str] | None = None
    for at, token in enumerate(tokens):
        bare = token.strip(EDGE + "()")
        before = tokens[at - 1].lower().strip(EDGE) if at else ""
        if not _NUMBER.fullmatch(bare) or before in _MONTHS or re.fullmatch(r"(?:1[6-9]|20)\d\d", bare):
            continue
        if token[-1:] in ",;:." or (tokens[at - 1][:1].isupper() and at > 1):
            continue
        piece = _counted(tokens, at, tongue)
        if piece and (best is None or len(piece) > best[0]):
            best = (len(piece), " ".join([bare, *piece]))
    return best[1] if best else None


def _counted(tokens: list[str], at: int, tongue: Tongue) -> list[str]:
    """The noun phrase after the number at `at`; [] when there is none or it is only a unit of time."""
    piece: list[str] = []
    for index in range(at + 1, min(len(tokens), at + _MOST)):
        raw, word = tokens[index], tokens[index].lower().strip(EDGE)
        linked = bool(piece) and word in ("of", "the", "per") and index + 1 < len(tokens)
        if not linked and (
            word in tongue.stopwords or word in tongue.never_last or finite(tokens, index, tongue)
        ):
            break
        piece.append(raw.strip(EDGE))
        if raw[-1:] in ",;:.!?":
            break
    while piece and (
        piece[-1].lower() in tongue.stopwords
        or piece[-1].lower() in ("of", "the", "per")
        or adjective(piece[-1])
        or piece[-1].lower().endswith(("ly", "ing", "ed"))
    ):
        piece.pop()
    if not piece or not re.search(r"[^\W\d_]{3}", piece[-1]):
        return []
    return piece if len(piece) > 1 or piece[0].lower() not in _UNITS else []
