"""The client against a real llama.cpp: a tiny model of random weights, its answers held to a grammar.

Needs `pip install xllamacpp` (MIT, llama.cpp's server in a wheel) or `llama-server` on the path; nothing is
downloaded, for the model is made here.
"""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field
from tiny_gguf import write

from reelwright import asking
from reelwright.core.errors import InputError
from reelwright.core.language_model import Message, ModelChoice, Question
from reelwright.core.noun import Noun
from reelwright.script.model import breaker, client
from reelwright.script.model.client import Client
from reelwright.script.model.structured import read, schema_text
from reelwright.settings import Settings

CONTEXT = 1024
_IN_A_WHEEL = """
import sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.n_ctx, params.n_parallel, params.warmup = sys.argv[1], int(sys.argv[2]), 1, False
params.cpuparams.n_threads, params.chat_template = 1, "chatml"
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


class Cited(Noun):
    """What is asked for: bounded everywhere, so that even nonsense comes to an end."""

    colour: Literal["red", "green", "blue"]
    sure: bool
    count: int = Field(ge=0, le=9)
    words: tuple[Literal["one", "two"], ...] = Field(min_length=2, max_length=3)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where llama.cpp serves the tiny model."""
    model = write(tmp_path_factory.mktemp("gguf") / "tiny.gguf")
    if find_spec("xllamacpp"):
        words = [sys.executable, "-c", _IN_A_WHEEL, str(model), str(CONTEXT)]
    elif binary := shutil.which("llama-server"):
        words = _command(binary, model)
    else:
        pytest.skip("no llama.cpp is here: pip install xllamacpp, or put llama-server on the path")
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        try:
            told = f"http://127.0.0.1:{words[-1]}" if "--port" in words else running.stdout.readline().strip()
            _wait_for(told)
            yield told
        finally:
            running.stdin.close()
            running.terminate()


def _command(binary: str, model: Path) -> list[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    plain = [binary, "-m", str(model), "-c", str(CONTEXT), "-np", "1", "-t", "1", "--no-warmup"]
    return [*plain, "--chat-template", "chatml", "--host", "127.0.0.1", "--port", str(port)]


def _wait_for(url: str) -> None:
    until = time.monotonic() + 30
    while not asking.servers(Settings(model_url=url)):
        assert time.monotonic() < until, "llama.cpp did not start"
        time.sleep(0.1)


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


def test_what_is_longer_than_the_context_is_refused_and_not_cut(model: Client) -> None:
    with pytest.raises(InputError, match="longer than the context"):
        model.answer(question("word " * 3000))


def test_giving_back_is_no_error_where_the_server_keeps_its_model(model: Client) -> None:
    model.release()
    assert model.answer(question("Still there?", most=5)).text
