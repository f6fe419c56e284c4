"""The recipe's sound: mixed again when encoding adds to the peak; music kept over small changes."""

import pytest

from reelwright import studio
from reelwright.core.blob import Blob
from reelwright.core.brief import Brief
from reelwright.core.film import Sound
from reelwright.core.measured import SoundFacts
from reelwright.core.media import Media, VoiceChoice
from reelwright.core.script import Statement
from reelwright.core.time import SECOND, Rate, Span
from reelwright.core.timeline import Board, Clip, Timeline, Track
from reelwright.render.presets import delivery
from reelwright.stage import themes
from reelwright.workflow import Desk

BRIEF = Brief(voice=VoiceChoice(engine="flite", speaker="rms"), delivery=delivery())


def media(number: int) -> Media:
    return Media(blob=Blob(sha256=f"{number:064x}", media_type="audio/wav", size=1), kind="audio", length=1)


def timeline(seconds: float) -> Timeline:
    board = Board(scene="s", heading="", shows=Statement(bullets=()), length=round(seconds * SECOND))
    picture = Clip(span=Span(start=0, length=board.length), content=board)
    return Timeline(
        title="t", language="en", rate=Rate(num=30), size=BRIEF.delivery.size,
        theme=themes.find("studio", "dark"), captions=(), chapters=(),
        tracks=(Track(kind="picture", clips=(picture,)), Track(kind="voice", clips=())),
    )  # fmt: skip


class Room:
    """Answers steps: encoding adds `over` dB to whatever peak the mix was asked for."""

    def __init__(self, over: float) -> None:
        self.over = over
        self.margins: list[float] = []
        self.composed: list[int] = []

    def find(self, order):
        if order.step is studio.COMPOSE:
            self.composed.append(order.arguments[1])
            return (media(1),)
        if order.step is studio.MIX:
            self.margins.append(order.arguments[-1])
            return (Sound(media=media(100 + round(order.arguments[-1] * 100)), loudness=-16.0),)
        margin = (int(order.arguments[0].blob.sha256, 16) - 100) / 100
        peak = BRIEF.delivery.true_peak - margin + self.over
        facts = {"hertz": 48_000, "channels": 2, "length": 1, "loudness": -16.0, "clipped": 0}
        return (SoundFacts(true_peak=peak, clipped_at=(), silences=(), levels=(), **facts),)


@pytest.mark.parametrize(("over", "mixes"), [(0.3, 1), (0.6, 1), (1.4, 2)])
def test_the_sound_is_mixed_again_only_when_its_peak_is_too_high(over, mixes):
    room = Room(over)
    _, _, heard = studio._sounding(Desk(room.find), timeline(10), BRIEF)
    assert len(room.margins) == mixes
    assert heard.true_peak <= BRIEF.delivery.true_peak


def test_a_film_that_grows_a_little_keeps_its_music():
    room = Room(0.0)
    for seconds in (10.2, 10.9, 12.0):
        made, _, _ = studio._sounding(Desk(room.find), timeline(seconds), BRIEF)
        (music,) = (track for track in made.tracks if track.kind == "music")
        assert music.clips[0].span.length == round(seconds * SECOND)
    assert set(room.composed) == {12 * SECOND}
