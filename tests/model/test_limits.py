"""A question beyond the context: each server says so in its own words, and the client learns from them."""

from collections.abc import Iterator

import pytest
from test_answers import SCHEMA, asking, question

from model_server import Complaining, Refusing, Said, Words, scripted
from reelwright.core.errors import TooLarge
from reelwright.script.model import breaker, client
from reelwright.script.model.limits import Told, size, told

VLLM = (
    "This model's maximum context length is 2000 tokens. However, you requested 9500 tokens (9000 in the "
    "messages, 500 in the completion). Please reduce the length of the messages or completion."
)
NEWER_VLLM = (
    "'max_tokens' or 'max_completion_tokens' is too large: 500. This model's maximum context length is 2000 "
    "tokens and your request has 1800 input tokens (500 > 2000 - 1800)."
)
STUDIO = (
    "Trying to keep the first 9000 tokens when context the overflows. However, the model is loaded with "
    "context length of only 2000 tokens, which is not enough. Try to load the model with a larger one"
)
NEWER_STUDIO = (
    "The number of tokens to keep from the initial prompt is greater than the context length (n_keep: "
    "9000>= n_ctx: 2000). Try to load the model with a larger context length"
)
LLAMA = "request (9000 tokens) exceeds the available context size (2000 tokens), try increasing it"
SAID = {  # with the figures in them
    "llama.cpp": (LLAMA, Told(2000, 9000)),
    "llama.cpp, whole": (
        '{"type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":2000}',
        Told(2000, 9000),
    ),
    "llama.cpp, older": ("the request exceeds the available context size, try increasing it", Told()),
    "llama.cpp, shared": ("Context size has been exceeded.", Told()),
    "vllm": (VLLM, Told(2000, 9000)),
    "vllm, newer": (NEWER_VLLM, Told(2000, 1800)),
    "vllm, newest": (
        "this model's maximum context length is 2000 tokens, but the prompt contains 9000 input tokens",
        Told(2000, 9000),
    ),
    "lm-studio": (STUDIO, Told(2000, 9000)),
    "lm-studio, newer": (NEWER_STUDIO, Told(2000, 9000)),
    "ollama": ("the input length exceeds the context length", Told()),
    "llama-cpp-python": ("Requested tokens (9000) exceed context window of 2000", Told(2000, 9000)),
    "localai": (f"rpc error: code = Unknown desc = {LLAMA}", Told(2000, 9000)),
}
LONG = "word " * 1500


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    breaker.forget()
    client.forget()
    yield
    client.forget()


@pytest.mark.parametrize("kind", SAID)
def test_the_words_of_a_refusal_are_understood(kind: str) -> None:
    words, figures = SAID[kind]
    assert told(words) == figures


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("status", [400, 500])
def test_the_real_limit_is_learned_once_and_no_second_try_is_wasted(kind: str, status: int) -> None:
    words, figures = SAID[kind]
    with scripted(kind.partition(",")[0].replace("llama-cpp-python", "other")) as here:
        here.says(Refusing(status, words))
        model, long = asking(here), question(LONG, SCHEMA)
        with pytest.raises(TooLarge, match="longer than the context"):
            model.answer(long)
        assert len(here.asked) == 1
        found = model.choice.context
        assert found < size(long), "the next question is shorter"
        if figures.context and figures.prompt > 2000:
            # 9000 tokens of theirs were about 2530 of ours
            assert found == pytest.approx(2000 * (size(long) - long.most) / 9000, abs=2)
        assert asking(here).choice.context == found, "known to every client of this process"


def test_a_complaint_in_the_middle_of_the_stream_counts_too() -> None:
    with scripted() as here:
        here.says(Complaining("{", "Context size has been exceeded."))
        model = asking(here)
        with pytest.raises(TooLarge):
            model.answer(question(LONG))
        assert model.choice.context < 4096


def test_a_limit_only_falls_and_short_questions_teach_nothing() -> None:
    with scripted() as here:
        model = asking(here)
        here.says("good")
        model.answer(question())
        assert model.choice.context == 4096
        here.says(Refusing(400, SAID["vllm"][0]), Refusing(400, SAID["ollama"][0]), "good")
        for _ in range(2):
            with pytest.raises(TooLarge):
                model.answer(question(LONG))
        least = model.choice.context
        assert least < 700
        assert model.answer(question()).text == "good"
        assert model.choice.context == least


def test_ollama_is_told_not_to_cut_and_an_older_one_that_did_is_found_out() -> None:
    with scripted("ollama") as here:
        here.says(Words("good", read=4096), Words("good", read=900))
        model = asking(here)
        with pytest.raises(TooLarge):
            model.answer(question(LONG))
        assert (here.asked[0]["truncate"], here.asked[0]["shift"]) == (False, False)
        assert model.choice.context < 4096
        assert model.answer(question()).text == "good"
        assert here.asked[1]["options"]["num_ctx"] == 4096, "the server keeps what it has loaded"


NO_SYSTEM: tuple[Said, ...] = (
    Refusing(400, "System role not supported"),
    Refusing(500, "Conversation roles must alternate user/assistant/user/assistant/..."),
    Refusing(400, "Only user and assistant roles are supported!"),
)


@pytest.mark.parametrize("refusal", NO_SYSTEM)
@pytest.mark.parametrize("kind", ["vllm", "ollama"])
def test_a_model_whose_template_knows_no_system_is_told_its_rules_by_the_user(
    kind: str, refusal: Refusing
) -> None:
    def speak(body: dict[str, list[dict[str, str]]]) -> Said:
        return refusal if body["messages"][0]["role"] == "system" else "good"

    with scripted(kind) as here:
        here.says(speak)
        model = asking(here)
        assert model.answer(question(schema=SCHEMA)).text == "good"
        assert [message["role"] for message in here.asked[-1]["messages"]] == ["user"]
        assert here.said_to() == "Be brief.\n\nSay it."
        asked = len(here.asked)
        assert model.answer(question(schema=SCHEMA)).text == "good"
        assert len(here.asked) == asked + 1, "it is remembered"
