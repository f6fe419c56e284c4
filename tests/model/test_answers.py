"""What the client makes of good servers, slow ones, broken ones, and those that are something else."""

import base64
import io
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from model_server import (
    BrokenOff,
    Complaining,
    Endless,
    Refusing,
    Said,
    Scripted,
    Stalled,
    Whole,
    Words,
    scripted,
)
from reelwright.core.blob import Blob
from reelwright.core.errors import Cancelled, InputError, MissingPart, ReelwrightError, TryLater
from reelwright.core.language_model import LanguageModel, Message, ModelChoice, Question
from reelwright.script.model import breaker, client
from reelwright.script.model.client import Client
from reelwright.script.model.endpoint import Endpoint, Patience
from reelwright.script.model.servers import Installed, Server
from reelwright.store.folder import Folder

SCHEMA = '{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}'
QUICK = Patience(connecting=1.0, first=2.0, between=0.4, whole=5.0, tries=3, pause=0.01)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    breaker.forget()
    client.forget()


@pytest.fixture
def here() -> Iterator[Scripted]:
    with scripted() as server:
        yield server


def asking(here: Scripted, **more: Any) -> Client:
    """A client that is impatient."""
    patience = replace(QUICK, **{name: more.pop(name) for name in list(more) if hasattr(QUICK, name)})
    endpoint = Endpoint(here.url, more.pop("key", ""), patience)
    models = (Installed("tiny", context=more.pop("has", 0)),)
    server = Server(here.url, here.kind, models, router=more.pop("router", False))
    choice = ModelChoice(name="tiny", context=4096, vision=more.pop("vision", ""))
    return Client(server, endpoint, choice, **more)


def question(text: str = "Say it.", schema: str = "", pictures: tuple[Blob, ...] = ()) -> Question:
    message = Message(role="user", text=text, pictures=pictures)
    return Question(
        messages=(Message(role="system", text="Be brief."), message), most=200, schema_text=schema
    )


@pytest.mark.parametrize("kind", ["llama.cpp", "ollama", "vllm", "lm-studio", "localai", "other"])
def test_a_good_answer_comes_whole_from_every_kind_of_server(kind: str) -> None:
    with scripted(kind) as here:
        here.says(Words("Grüße, it is done.", size=2, thought="hm"))
        model = asking(here)
        assert isinstance(model, LanguageModel)
        answer = model.answer(question())
    assert (answer.text, answer.cut) == ("Grüße, it is done.", False)
    assert (answer.tokens_in, answer.tokens_out) == (7, 3)
    assert len(here.asked) == 1


def test_what_is_asked_for_is_what_is_sent(here: Scripted) -> None:
    here.says("{}")
    asking(here).answer(question(schema=SCHEMA))
    sent = here.asked[0]
    assert sent["model"] == "tiny"
    assert sent["max_tokens"] == 200
    assert sent["stream"] is True
    assert sent["seed"] == 1
    assert [message["role"] for message in sent["messages"]] == ["system", "user"]
    assert sent["response_format"]["json_schema"]["schema"] == json.loads(SCHEMA)
    assert SCHEMA not in here.said_to()


def test_ollama_is_told_the_context_that_its_other_interface_cannot_be_told() -> None:
    with scripted("ollama") as here:
        here.says("{}")
        asking(here).answer(question(schema=SCHEMA))
    assert here.paths == ["/api/chat"]
    assert here.asked[0]["options"]["num_ctx"] == 4096
    assert here.asked[0]["options"]["num_predict"] == 200
    assert here.asked[0]["format"] == json.loads(SCHEMA)
    assert here.asked[0]["think"] is False


def test_an_answer_that_reached_its_longest_is_cut(here: Scripted) -> None:
    here.says(Words("half a", ends="length"))
    assert asking(here).answer(question()).cut


def test_an_answer_that_its_server_calls_no_whole_one_is_cut(here: Scripted) -> None:
    here.says(
        Complaining('{"a": 1', "The model produced output that does not match the expected peg-native format")
    )
    answer = asking(here).answer(question(schema=SCHEMA))
    assert (answer.text, answer.cut) == ('{"a": 1', True)
    assert len(here.asked) == 1


@pytest.mark.parametrize(("has", "queued"), [(600, True), (4096, False), (0, True)])
def test_llama_cpp_is_asked_in_a_row_where_four_questions_would_not_fit(
    here: Scripted, has: int, queued: bool
) -> None:
    here.says("good")
    model = asking(here, has=has)
    model.answer(question())
    assert here.asked[0].get("id_slot", None) == (0 if queued else None)


def test_what_is_thought_aloud_is_no_answer(here: Scripted) -> None:
    here.says("<think>\nThey want words.\n</think>Here they are.")
    assert asking(here).answer(question()).text == "Here they are."


def test_a_server_that_does_not_stream_is_understood(here: Scripted) -> None:
    here.says(Whole("all at once"))
    answer = asking(here).answer(question())
    assert (answer.text, answer.tokens_in) == ("all at once", 7)


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        (Stalled("half"), "no sign of its next word"),
        (Stalled("half", pings=True), "no sign of its next word"),
        (Words("late", after=20.0), "no sign of its first word"),
        (BrokenOff("half"), "broke off in the middle"),
        (Complaining("half", "out of memory"), "out of memory"),
        (Endless(), "has no end"),
        (Refusing(500, "CUDA error"), "CUDA error"),
        (Refusing(429, "slow down", {"Retry-After": "3600"}), "3600 s"),
    ],
    ids=["stalled", "stalled but pinging", "slow", "broken off", "complaining", "endless", "500", "429"],
)
def test_a_server_that_fails_is_left_in_time(here: Scripted, bad: Said, word: str) -> None:
    here.says(bad)
    began = time.monotonic()
    with pytest.raises(TryLater, match=word):
        asking(here, tries=2, first=0.4, most=200_000).answer(question())
    assert time.monotonic() - began < 4
    assert 1 <= len(here.asked) <= 2


def test_an_answer_that_drips_for_ever_ends_with_the_whole_time(here: Scripted) -> None:
    here.says(Words("x" * 1000, gap=0.1, size=1))
    began = time.monotonic()
    with pytest.raises(TryLater, match="the end of its answer"):
        asking(here, whole=0.6).answer(question())
    assert time.monotonic() - began < 1.5
    assert len(here.asked) == 1


@pytest.mark.parametrize(
    "bad",
    [
        Refusing(429, "busy", {"Retry-After": "0"}),
        Refusing(503, "loading model"),
        BrokenOff("ha"),
        Stalled("ha"),
    ],
    ids=["429", "503", "broken off", "stalled"],
)
def test_what_fails_once_is_asked_again_with_another_seed(here: Scripted, bad: Said) -> None:
    here.says(bad, "now it works")
    assert asking(here).answer(question()).text == "now it works"
    assert [sent["seed"] for sent in here.asked] == [1, 2]


@pytest.mark.parametrize(
    ("bad", "kind", "error", "words"),
    [
        (Refusing(404, "model 'tiny' not found"), "ollama", MissingPart, "ollama pull tiny"),
        (Refusing(400, "Model does not exist: tiny"), "vllm", MissingPart, "vllm serve tiny"),
        (Refusing(401, "Invalid API Key"), "llama.cpp", InputError, "REELWRIGHT_MODEL_KEY"),
        (
            Refusing(400, "request (9000 tokens) exceeds the available context size"),
            "llama.cpp",
            InputError,
            "context",
        ),
        (
            Refusing(200, "<html>Hello</html>", media_type="text/html"),
            "other",
            InputError,
            "no language model",
        ),
        (Refusing(302, "", {"Location": "/login"}), "other", InputError, "no language model"),
    ],
    ids=["no model", "no model, 400", "key", "too long", "a web page", "a redirect"],
)
def test_what_the_person_must_mend_is_said_at_once(
    bad: Said, kind: str, error: type[ReelwrightError], words: str
) -> None:
    with scripted(kind) as here:
        here.says(bad)
        with pytest.raises(error) as raised:
            asking(here).answer(question(schema=SCHEMA))
    assert words in str(raised.value)
    assert len(here.asked) == 1


def test_a_key_is_sent_and_never_shown(here: Scripted) -> None:
    here.key = "sesame-open"
    here.says("good")
    assert asking(here, key="sesame-open").answer(question()).text == "good"
    wrong = asking(here, key="abracadabra")
    with pytest.raises(InputError) as raised:
        wrong.answer(question())
    assert "abracadabra" not in str(raised.value)
    assert "abracadabra" not in repr(Endpoint(here.url, "abracadabra"))


def _refuses(*fields: str) -> Any:
    def speak(body: dict[str, Any]) -> Said:
        form = body.get("response_format", {}).get("type", "")
        for name in fields:
            if name == form or name in body:
                return Refusing(
                    400, f"'{form or name}' is not supported by response_format" if form else name
                )
        return '{"a": 1}'

    return speak


def test_a_form_that_is_refused_is_asked_for_less_strictly_and_that_is_remembered(here: Scripted) -> None:
    here.says(_refuses("json_schema"))
    assert asking(here).answer(question(schema=SCHEMA)).text == '{"a": 1}'
    forms = [sent.get("response_format", {}).get("type") for sent in here.asked]
    assert forms == ["json_schema", "json_object"]
    assert SCHEMA in here.said_to()
    asking(here).answer(question(schema=SCHEMA))
    assert len(here.asked) == 3


def test_a_server_that_knows_no_form_at_all_is_told_the_schema_in_words(here: Scripted) -> None:
    here.says(_refuses("json_schema", "json_object"))
    asking(here).answer(question(schema=SCHEMA))
    assert len(here.asked) == 3
    assert "response_format" not in here.asked[-1]
    assert SCHEMA in here.said_to()


def test_a_server_that_knows_only_the_standard_is_asked_in_its_words(here: Scripted) -> None:
    here.says(_refuses("stream_options", "chat_template_kwargs", "seed"))
    assert asking(here).answer(question()).text == '{"a": 1}'
    assert set(here.asked[-1]) == {"model", "messages", "max_tokens", "temperature", "stream"}


def test_a_field_that_is_refused_takes_no_schema_with_it() -> None:
    with scripted("ollama") as here:
        here.says(lambda body: Refusing(400, '"tiny" does not support thinking') if "think" in body else "{}")
        asking(here).answer(question(schema=SCHEMA))
    assert "think" not in here.asked[-1]
    assert here.asked[-1]["format"] == json.loads(SCHEMA)
    assert len(here.asked) == 2


def test_after_three_failures_in_a_row_the_server_is_not_waited_for(here: Scripted) -> None:
    here.says(Refusing(500, "broken"))
    model = asking(here, tries=1)
    for _ in range(3):
        with pytest.raises(TryLater):
            model.answer(question())
    here.says("well again")
    with pytest.raises(TryLater, match=r"3 times in a row, at last: .*broken"):
        asking(here, tries=1).answer(question())
    assert len(here.asked) == 3


def test_only_failures_in_a_row_count(here: Scripted) -> None:
    here.says(*[Refusing(500)] * 2, "well", *[Refusing(500)] * 2, "well again")
    model = asking(here, tries=1)
    for _ in range(2):
        for _ in range(2):
            with pytest.raises(TryLater):
                model.answer(question())
        assert model.answer(question()).text.startswith("well")


def test_a_success_closes_the_count_and_time_lets_one_question_through() -> None:
    now = [0.0]
    one = breaker.Breaker("here", trips=2, now=lambda: now[0])
    one.failed(TryLater("a"))
    one.succeeded()
    one.failed(TryLater("b"))
    one.check()
    one.failed(TryLater("c"))
    with pytest.raises(TryLater):
        one.check()
    now[0] += breaker.REST
    one.check()
    one.failed(TryLater("d"))
    assert one.is_open


def test_nothing_that_listens_is_told_as_such() -> None:
    with scripted() as here:
        pass
    with pytest.raises(TryLater, match="nothing listens"):
        asking(here, tries=1).answer(question())


def test_a_wish_to_stop_is_heard_while_the_model_thinks(here: Scripted) -> None:
    here.says(Words("late", after=20.0))

    def stop() -> None:
        raise Cancelled("stopped.")

    began = time.monotonic()
    with pytest.raises(Cancelled):
        asking(here, tell=stop, first=10.0).answer(question())
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("kind", ["llama.cpp", "ollama"])
def test_pictures_go_to_the_model_that_sees_small_and_whole(kind: str, tmp_path: Any) -> None:
    blobs = Folder(tmp_path)
    file = io.BytesIO()
    Image.effect_noise((1440, 900), 90).convert("RGBA").save(file, "PNG")
    picture = blobs.put(file.getvalue(), "image/png")
    with scripted(kind) as here:
        here.says("a noise")
        model = asking(here, vision="seer", blobs=blobs)
        assert model.answer(question(pictures=(picture,))).text == "a noise"
    sent = here.asked[0]
    assert sent["model"] == "seer"
    if kind == "ollama":
        url = "data:image/jpeg;base64," + sent["messages"][1]["images"][0]
    else:
        url = sent["messages"][1]["content"][1]["image_url"]["url"]
    with Image.open(io.BytesIO(_decoded(url))) as shown:
        assert shown.width * shown.height <= 1_000_000
        assert shown.width / shown.height == pytest.approx(1.6, rel=0.01)
        assert shown.format in ("PNG", "JPEG")


def _decoded(url: str) -> bytes:
    head, _, body = url.partition(",")
    assert head.startswith("data:image/")
    return base64.b64decode(body)


def test_a_picture_without_a_model_that_sees_says_what_to_set(here: Scripted) -> None:
    blob = Blob(sha256="0" * 64, media_type="image/png", size=1)
    with pytest.raises(MissingPart, match="REELWRIGHT_MODEL_VISION"):
        asking(here).answer(question(pictures=(blob,)))


@pytest.mark.parametrize(
    ("kind", "path", "body"),
    [
        ("ollama", "/api/generate", {"model": "tiny", "keep_alive": 0, "stream": False}),
        ("lm-studio", "/api/v1/models/unload", {"instance_id": "tiny:2"}),
        ("llama.cpp", "/models/unload", {"model": "tiny"}),
        ("localai", "/backend/shutdown", {"model": "tiny"}),
    ],
)
def test_a_model_is_given_back_in_each_servers_own_way(kind: str, path: str, body: dict[str, Any]) -> None:
    with scripted(kind) as here:
        here.models = {"tiny": {"loaded": True, "loaded_instances": [{"id": "tiny:2"}]}}
        asking(here, router=True).release()
    assert (path, body) in here.bodies


@pytest.mark.parametrize("kind", ["ollama", "lm-studio", "llama.cpp", "localai", "vllm", "other"])
def test_giving_back_never_raises(kind: str) -> None:
    with scripted(kind) as here:
        here.models = {}
        asking(here).release()
    asking(here).release()
