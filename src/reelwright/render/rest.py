"""A board as it stands at its end, so that a cross-fade from it need not know how it came there."""

from reelwright.core.time import SECOND
from reelwright.core.timeline import Board, Cue

SETTLED = 3 * SECOND  # after the last cue everything has come to rest
_LENGTH = 60 * SECOND


def at_rest(board: Board) -> Board:
    """`board` with its cues one second apart and a fixed length: its last frame is the same.

    So a sentence that is spoken faster or slower leaves the next scene's cross-fade as it was. A board whose
    last cue comes too late to settle is returned as it is.
    """
    times = sorted({cue.at for cue in board.cues})
    if (times and times[-1] + SETTLED > board.length) or len(times) > 40:
        return board
    ranks = {at: rank * SECOND for rank, at in enumerate(times)}
    cues = tuple(Cue(target=cue.target, at=ranks[cue.at]) for cue in board.cues)
    return board.model_copy(update={"cues": cues, "length": _LENGTH, "fade": 0})
