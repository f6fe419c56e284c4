"""Whose pronunciation holds for a line, and which lines are spoken anew for it."""

from typing import Any

from reelwright import studio
from reelwright.core.brief import Brief
from reelwright.core.keys import key
from reelwright.core.media import VoiceChoice
from reelwright.core.pronouncing import Pronunciation
from reelwright.core.script import Line, Outro, Scene, Script
from reelwright.render.presets import delivery

VOICE = VoiceChoice(engine="flite", speaker="rms")
LINES = (
    Line(id="a", text="The GAN and the GPU."),
    Line(id="b", text="Nothing of that kind."),
    Line(id="c", text="A GAN again.", say="A generator again."),
)


class Asked:
    """A desk that keeps what is asked of it."""

    def map(self, step: Any, arguments: list[tuple[Any, ...]]) -> tuple[Any, ...]:
        self.keys = [key(step.name, step.version, one) for one in arguments]
        self.arguments = arguments
        return ()


def asked(script: dict[str, str], command: dict[str, str]) -> Asked:
    made = Script(
        title="T", language="en", source_name="t.pdf", source_sha256="0" * 64,
        scenes=(Scene(id="s", heading="", lines=LINES, shows=Outro(reference="")),),
        pronunciations=tuple(Pronunciation(word=word, said=said) for word, said in script.items()),
    )  # fmt: skip
    brief = Brief(
        voice=VOICE,
        delivery=delivery(),
        pronunciations=tuple(Pronunciation(word=word, said=said) for word, said in command.items()),
    )
    desk = Asked()
    studio._spoken(desk, made, brief)
    return desk


def test_the_script_wins_over_the_command_and_say_over_both() -> None:
    desk = asked({"GAN": "of the script"}, {"GAN": "of the command", "GPU": "gpoo"})
    first, second, third = (one[3] for one in desk.arguments)
    assert [(one.word, one.said) for one in first] == [("GAN", "of the script"), ("GPU", "gpoo")]
    assert second == ()
    assert third == ()


def test_only_the_lines_that_hold_a_word_have_another_key() -> None:
    plain, told = asked({}, {}), asked({}, {"GAN": "gan", "Byron": "buyron"})
    assert [one == two for one, two in zip(plain.keys, told.keys, strict=True)] == [False, True, True]
    assert asked({}, {"GAN": "gan"}).keys == told.keys
