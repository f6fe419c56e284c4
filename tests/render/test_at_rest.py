"""A board at rest ends as the board itself does, whatever the voice did on the way."""

import drawing_room as room
import numpy as np
import pytest

from reelwright.core.time import SECOND, frame_ticks, frames_up
from reelwright.render.layout import arrange
from reelwright.render.playing import Playing
from reelwright.render.rest import at_rest

CUES = {
    "statement": (room.cue("bullet-0", 0.4), room.cue("bullet-1", 1.7)),
    "equation": (room.cue("bullet-0", 0.8),),
    "table": (room.cue("highlight-0", 1.1),),
    "chart": (room.cue("bar-1", 0.7), room.cue("bar-2", 1.9)),
    "outro": (room.cue("bullet-0", 0.5), room.cue("bullet-1", 0.5)),
}


@pytest.fixture
def bench(tmp_path):
    return room.Bench(tmp_path)


def last_frame(bench, board):
    delivery = room.delivery()
    made = arrange(board, delivery.size, room.DARK)
    playing = Playing(made, delivery.size, room.DARK, bench.blobs)
    for number in range(frames_up(board.length, delivery.rate)):
        playing.show(frame_ticks(number, delivery.rate))
    return playing.planes.whole


@pytest.mark.parametrize(
    "kind", ["title", "statement", "figure", "equation", "ink", "table", "chart", "quote", "outro"]
)
def test_its_last_frame_is_the_boards_own(bench, kind):
    board = room.every_kind(bench)[kind].model_copy(
        update={"cues": CUES.get(kind, ()), "length": 6 * SECOND, "fade": SECOND // 2}
    )
    calm = at_rest(board)
    assert calm.length != board.length
    assert np.array_equal(last_frame(bench, board), last_frame(bench, calm))


def test_another_pace_of_the_voice_leaves_it_the_same(bench):
    board = room.every_kind(bench)["statement"].model_copy(update={"length": 8 * SECOND})
    slow = board.model_copy(update={"cues": (room.cue("bullet-0", 1.0), room.cue("bullet-1", 4.5))})
    quick = board.model_copy(update={"cues": CUES["statement"], "length": 6 * SECOND})
    assert at_rest(slow) == at_rest(quick)


def test_a_board_that_has_no_time_to_settle_is_left_alone(bench):
    late = room.every_kind(bench)["statement"].model_copy(
        update={"cues": (room.cue("bullet-1", 1.9),), "length": 2 * SECOND}
    )
    assert at_rest(late) is late
