"""Whose pronunciation holds for a line, and which lines are spoken anew for it."""

from typing import Any

from reelwright import studio
from reelwright.core.brief import Brief
from reelwright.core.keys import key
from reelwright.core.made import Made
from reelwright.core.media import VoiceChoice
from reelwright.core.pronouncing import Pronunciation
from reelwright.core.script import Line, Outro, Scene, Script
from reelwright.render.presets import delivery
from reelwright.script.yaml_form import from_yaml, to_yaml
from reelwright.stage.spoken.dictionary import from_words

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


def test_the_script_wins_over_the_persons_own_words_and_say_over_both() -> None:
    desk = asked({"GAN": "of the script"}, {"GAN": "of the command", "GPU": "gpoo"})
    first, second, third = (one[3] for one in desk.arguments)
    assert [(one.word, one.said) for one in first] == [("GAN", "of the script"), ("GPU", "gpoo")]
    assert second == ()
    assert third == ()


def test_only_the_lines_that_hold_a_word_have_another_key() -> None:
    plain, told = asked({}, {}), asked({}, {"GAN": "gan", "Byron": "buyron"})
    assert [one == two for one, two in zip(plain.keys, told.keys, strict=True)] == [False, True, True]
    assert asked({}, {"GAN": "gan"}).keys == told.keys


def spoken_as(brief_words: list[str], script: dict[str, str]) -> Script:
    """The script of a film whose command said `brief_words`."""
    made = Script(
        title="T", language="en", source_name="t.pdf", source_sha256="0" * 64,
        scenes=(Scene(id="s", heading="", lines=LINES, shows=Outro(reference="")),),
        pronunciations=tuple(Pronunciation(word=word, said=said) for word, said in script.items()),
    )  # fmt: skip
    brief = Brief(voice=VOICE, delivery=delivery(), kept=from_words(brief_words))
    return studio._kept(Made[Script](thing=made), brief).thing


def test_what_the_command_says_is_kept_in_the_script_and_read_again() -> None:
    kept = spoken_as(["GAN=gan", "GPU=gpoo", "GAN=gann"], {"GAN": "of the script", "Byron": "buyron"})
    assert [(one.word, one.said) for one in kept.pronunciations] == [
        ("GAN", "gann"), ("GPU", "gpoo"), ("Byron", "buyron"),
    ]  # fmt: skip
    assert from_yaml(to_yaml(kept), "t.yaml").pronunciations == kept.pronunciations
    assert spoken_as([], {"GAN": "gan"}).pronunciations == (Pronunciation(word="GAN", said="gan"),)


def test_a_thumbnail_is_not_made_anew_for_a_word() -> None:
    plain, told = spoken_as([], {}), spoken_as(["GAN=gan"], {})
    assert plain != told
    assert studio._cover(plain) == studio._cover(told)
