"""What every voice engine must do, asked of both."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelwright.core.errors import BrokenPromise, InputError, MissingPart
from reelwright.core.media import VoiceChoice
from reelwright.core.plugins import find
from reelwright.core.protocols import Voice
from reelwright.core.time import end, seconds
from reelwright.stage import voices
from reelwright.stage.voices import child, espeak, flite, here
from reelwright.stage.voices.child import ask

ENGINES = {"flite": "rms", "espeak-ng": "en-us"}
READY = {fact.engine: fact.ready for fact in voices.available()}
WORDS = (
    "We",
    "train",
    "",
    "models",
    "of",
    "the",
    "forty two",
    "G P U's,",
    "A one hundred",
    "naïve",
    "sorts.",
)


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> tuple[Voice, VoiceChoice]:
    if not READY[request.param]:
        pytest.skip(f"{request.param} is not installed here")
    return find("voice", request.param)(), VoiceChoice(engine=request.param, speaker=ENGINES[request.param])


def test_a_span_for_each_word_in_order(engine: tuple[Voice, VoiceChoice]) -> None:
    voice, choice = engine
    spoken = voice.speak(WORDS, choice)
    assert len(spoken.spans) == len(WORDS)
    assert spoken.samples.dtype == np.float32
    assert 0.1 < np.abs(spoken.samples).max() <= 1.0
    length = len(spoken.samples) / spoken.hertz
    for word, span in zip(WORDS, spoken.spans, strict=True):
        assert (span.length > 0) == bool(word), word
        assert 0 <= seconds(span.start) <= seconds(end(span)) <= length + 0.01
    starts = [span.start for span in spoken.spans]
    assert starts == sorted(starts)


def test_the_same_words_give_the_same_sound(engine: tuple[Voice, VoiceChoice]) -> None:
    voice, choice = engine
    one, two = voice.speak(WORDS, choice), voice.speak(WORDS, choice)
    assert np.array_equal(one.samples, two.samples)
    assert one.spans == two.spans


def test_rate_makes_it_faster(engine: tuple[Voice, VoiceChoice]) -> None:
    voice, choice = engine
    usual = voice.speak(WORDS, choice)
    fast = voice.speak(WORDS, choice.model_copy(update={"rate": 1.4}))
    assert len(fast.samples) < 0.85 * len(usual.samples)


def test_an_unknown_speaker_is_the_persons_error(engine: tuple[Voice, VoiceChoice]) -> None:
    voice, choice = engine
    with pytest.raises(InputError, match="nobody"):
        voice.speak(("hello",), choice.model_copy(update={"speaker": "nobody"}))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_strange_words_never_lose_their_place(engine: tuple[Voice, VoiceChoice], words: list[str]) -> None:
    voice, choice = engine
    said = ["start", *words, "end"]
    assert len(voice.speak(said, choice).spans) == len(said)


def test_a_missing_engine_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    absent = tmp_path / "child.py"
    absent.write_text("raise SystemExit(3)\n")
    monkeypatch.setattr(flite, "_CHILD", absent)
    flite._speakers.cache_clear()
    with pytest.raises(MissingPart, match="apt-get install"):
        flite.Flite().speakers()
    facts = {fact.engine: fact for fact in voices.available()}
    assert not facts["flite"].ready
    assert "apt-get install" in facts["flite"].fix
    assert voices.choose("en").engine == "espeak-ng"
    monkeypatch.undo()
    flite._speakers.cache_clear()


def test_a_dying_engine_is_our_fault(tmp_path: Path) -> None:
    dying = tmp_path / "child.py"
    dying.write_text("import os\nos.abort()\n")
    with pytest.raises(BrokenPromise, match="hello"):
        ask(dying, {"text": "hello"}, (), MissingPart("x"))


def test_a_choice_that_cannot_speak_the_language_is_replaced() -> None:
    chosen = VoiceChoice(engine="flite", speaker="rms", rate=1.1)
    assert voices.fitting(chosen, "en-GB") == chosen
    assert voices.fitting(chosen, "de") == VoiceChoice(engine="espeak-ng", speaker="de", rate=1.1)
    assert voices.fitting(VoiceChoice(engine="espeak-ng", speaker="en-us"), "pt-BR").speaker.startswith("pt")
    with pytest.raises(InputError, match="'tlh'"):
        here._espeak_speaker("tlh")


@pytest.mark.parametrize("language", ["de", "en-GB", "es", "fr", "it", "nl", "pl", "pt", "pt-PT", "sv"])
def test_a_language_is_spoken_though_no_file_bears_its_code(language: str) -> None:
    choice = voices.fitting(VoiceChoice(engine="espeak-ng", speaker="cmn"), language)
    spoken = espeak.Espeak().speak(("radio", "piano."), choice)
    assert len(spoken.spans) == 2
    assert len(spoken.samples) > spoken.hertz / 2


def test_a_letter_is_not_an_article() -> None:
    assert child.letter_a("type A, a dog, A's") == "type eigh, a dog, eigh's"
    assert flite.plain("naïve “A”—GPU's, 5") == "naive eigh GPU's, 5"
    assert espeak.plain("[[a]] A", "de") == "a A"
