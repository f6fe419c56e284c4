"""The recipe's length: a voice slower than its table is heard and made up for, a short paper is told."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "script"))

from script_papers import StandStill, tide

from reelwright import narration, studio
from reelwright.core.blob import Blob
from reelwright.core.brief import Brief
from reelwright.core.calling import pack, resolve, unpack
from reelwright.core.made import Made
from reelwright.core.media import Media, Take, VoiceChoice, Word
from reelwright.core.script import Line, Scene, Script, Statement
from reelwright.core.time import SECOND, Span, seconds
from reelwright.core.understanding import Studied, Understanding
from reelwright.render.presets import delivery
from reelwright.script.lasting import length_notices
from reelwright.script.timing import line_seconds, script_seconds
from reelwright.store.folder import Folder
from reelwright.workflow import Desk

FLITE = VoiceChoice(engine="flite", speaker="rms")
SENTENCE = "The sand of the eastern beach moves to the west with every tide that is higher than usual."
STUDIED = Studied(document=tide("en"), understanding=Understanding())


def brief(minutes: float) -> Brief:
    return Brief(minutes=minutes, voice=FLITE, delivery=delivery())


def film(count: int) -> Script:
    """`count` lines in scenes of four."""
    lines = [Line(id=f"l{at}", text=SENTENCE) for at in range(count)]
    groups = [tuple(lines[at : at + 4]) for at in range(0, count, 4)]
    scenes = tuple(
        Scene(id=f"s{at}", heading="Sand", lines=group, shows=Statement(bullets=()))
        for at, group in enumerate(groups)
    )
    return Script(title="Sand", language="en", source_name="x.pdf", source_sha256="0" * 64, scenes=scenes)


class Room:
    """Answers steps: a paper of `most` lines, and a voice that needs `slow` times as long as is counted."""

    def __init__(self, slow: float, most: int) -> None:
        self.slow, self.most = slow, most
        self.paces: list[float] = []

    def find(self, order):
        if order.step is narration.WRITE:
            return (self.write(order.arguments[-1]),)
        if order.step is studio.SPEAK:
            return (self.speak(order.arguments[0]),)
        return (resolve(order.step.path)(StandStill(), *order.arguments),)

    def write(self, order) -> Made[Script]:
        """As many lines as fit by the pace that the recipe believes in, with the estimate's own notice."""
        self.paces.append(order.words_per_minute)
        fitting = (
            count
            for count in range(self.most, 0, -1)
            if script_seconds(film(count).scenes, order.words_per_minute) <= order.minutes * 60
        )
        script = film(next(fitting))
        counted = script_seconds(script.scenes, order.words_per_minute) / 60
        return Made[Script](thing=script, notices=length_notices(counted, order.minutes))

    def speak(self, line: Line) -> Take:
        length = round(line_seconds(line.text, 166.0) * self.slow * SECOND)
        blob = Blob(sha256="0" * 64, media_type="audio/wav", size=1)
        words = tuple(Word(text=word, span=Span(start=0, length=length)) for word in line.text.split())
        media = Media(blob=blob, kind="audio", length=length, hertz=48_000, channels=1)
        return Take(line=line.id, media=media, words=words, voice=FLITE)


def spoken(room: Room, minutes: float) -> tuple[float, list[str]]:
    """How many seconds the film lasts, and what is said of its length."""
    made, takes = studio._fitted(Desk(room.find), STUDIED, brief(minutes), held=False)
    timeline = studio._staged(Desk(room.find), made.thing, takes, brief(minutes))
    told = [note.message for note in made.notices if note.where == "length"]
    return seconds(studio._length(timeline)), told


@pytest.mark.parametrize(("slow", "tries"), [(1.0, 1), (1.2, 2), (0.8, 2)])
def test_a_voice_that_is_not_as_quick_as_its_table_is_made_up_for(slow, tries):
    room = Room(slow, most=400)
    length, told = spoken(room, 3.0)
    assert length == pytest.approx(180, rel=0.05)
    assert told == []
    assert len(room.paces) == tries


def test_a_short_paper_is_written_once_and_its_real_length_told():
    room = Room(slow=1.1, most=16)
    length, told = spoken(room, 3.0)
    assert length < 0.85 * 180
    assert len(room.paces) == 1
    assert len(told) == 1
    assert f"enough for {length / 60:.1f} of the 3 minutes" in told[0]
    counted = script_seconds(film(16).scenes, room.paces[0])
    assert f"{counted / 60:.1f}" != f"{length / 60:.1f}"  # so the notice is not the estimate's


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_real_paper_by_a_real_voice(language, tmp_path):
    known: dict[str, object] = {}
    tools = StandStill()
    tools.blobs = Folder(tmp_path)

    def find(order):
        if order.key not in known:
            function = resolve(order.step.path)
            known[order.key] = function(tools, *unpack(function, pack(order.arguments), skip=1))
        return (known[order.key],)

    document = tide(language)
    desk = Desk(find)
    understanding = desk.call(studio.UNDERSTAND, document)
    made, takes = studio._fitted(
        desk, Studied(document=document, understanding=understanding), brief(1.0), held=False
    )
    length = seconds(studio._length(studio._staged(desk, made.thing, takes, brief(1.0))))
    assert length == pytest.approx(60, rel=0.05)
    assert not [one for one in made.notices if one.where == "length"]
    writes = [step for step in known.values() if isinstance(step, Made)]
    assert len(writes) <= 2
