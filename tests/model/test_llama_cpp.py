"""The client against a real llama.cpp: a tiny model of random weights, its answers held to a grammar."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import pytest
from llama_here import serving
from pydantic import Field

from reelwright import asking
from reelwright.core.errors import InputError, TooLarge
from reelwright.core.language_model import Message, ModelChoice, Question
from reelwright.core.noun import Noun
from reelwright.script.ask.asking import Reply, as_is, asked
from reelwright.script.model import breaker, client
from reelwright.script.model.client import Client
from reelwright.script.model.structured import read, schema_text
from reelwright.settings import Settings

CONTEXT = 1024


class Cited(Noun):
    """What is asked for: bounded everywhere, so that even nonsense comes to an end."""

    colour: Literal["red", "green", "blue"]
    sure: bool
    count: int = Field(ge=0, le=9)
    words: tuple[Literal["one", "two"], ...] = Field(min_length=2, max_length=3)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with a small context."""
    with serving(tmp_path_factory.mktemp("gguf"), CONTEXT, 1) as told:
        yield told


@pytest.fixture
def model(address: str) -> Client:
    """The client, as the settings make it."""
    breaker.forget()
    client.forget()
    settings = Settings(model_url=address, model_seconds=60.0, model_context=2048)
    (server,) = asking.servers(settings)
    return asking.client(settings, ModelChoice(name=server.models[0].name, context=CONTEXT, temperature=1.5))


def question(text: str, most: int = 200, schema: str = "") -> Question:
    return Question(messages=(Message(role="user", text=text),), most=most, schema_text=schema)


def test_it_is_known_for_what_it_is(address: str) -> None:
    (server,) = asking.servers(Settings(model_url=address))
    assert server.kind == "llama.cpp"
    assert not server.router
    assert server.models[0].context == CONTEXT
    assert server.models[0].vision is False
    with pytest.raises(InputError, match="1024 tokens of context"):
        asking.choose(Settings(model_url=address))


def test_nonsense_is_held_to_the_schema(model: Client) -> None:
    answer = model.answer(question("Which colour?", schema=schema_text(Cited)))
    found = json.loads(answer.text)
    assert set(found) == {"colour", "sure", "count", "words"}
    assert read(answer.text, Cited).colour in ("red", "green", "blue")
    assert answer.tokens_in > 5
    assert answer.tokens_out > 10
    assert not answer.cut


def test_without_a_schema_it_is_nonsense_and_ends_where_it_must(model: Client) -> None:
    answer = model.answer(question("Speak.", most=30))
    assert answer.cut
    assert answer.tokens_out == 30
    assert answer.text


def test_what_is_longer_than_the_context_is_refused_and_its_limit_is_learned(model: Client) -> None:
    long = question("word " * 3000)
    with pytest.raises(TooLarge, match="longer than the context"):
        model.answer(long)
    # a letter is a token of this model, and about a third of one in our count
    assert 200 < model.choice.context < CONTEXT / 2
    words = as_is((Message(role="user", text="word " * 3000),))
    with pytest.raises(TooLarge, match="too few"):
        asked(model, "scene", words, Loose)
    cut = asked(model, "scene", lambda most: (Message(role="user", text="word " * (most // 2)),), Loose)
    assert cut is None or cut.words


class Loose(Reply):
    """A form that nonsense may fill without end."""

    words: str


def test_an_answer_that_is_cut_is_no_failure_of_the_server(model: Client) -> None:
    """llama.cpp complains of what it was told to cut: its own parser wants the whole."""
    answer = model.answer(question("Speak for ever.", most=20, schema=schema_text(Loose)))
    assert answer.cut
    assert answer.text.lstrip().startswith("{")


def test_questions_at_once_do_not_break_each_other_off_where_they_share_a_context(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    client.forget()
    with serving(tmp_path_factory.mktemp("shared"), 4096, -1) as url:
        settings = Settings(model_url=url, model_seconds=60.0, model_tries=1)
        (server,) = asking.servers(settings)
        choice = ModelChoice(name=server.models[0].name, context=4096, temperature=1.5)
        shared = asking.client(settings, choice)
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(shared.answer, [question("word " * 200, most=800)] * 4))
    assert sum(answer.tokens_in + answer.tokens_out for answer in answers) > 4096
    assert shared.choice.context == 4096, "none was refused"


def test_giving_back_is_no_error_where_the_server_keeps_its_model(model: Client) -> None:
    model.release()
    assert model.answer(question("Still there?", most=5)).text
