"""Which server stands where, which model is taken, and how one is told to get one."""

import json
import re
import signal
import socket
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from model_server import Refusing, Scripted, scripted
from reelwright import asking
from reelwright.core.errors import InputError, MissingPart
from reelwright.core.language_model import Message, ModelChoice, Question
from reelwright.script.model import servers
from reelwright.script.model.endpoint import Endpoint, cleaned
from reelwright.script.model.presets import PRESETS, picked, preset_for
from reelwright.script.model.servers import Installed, Server
from reelwright.settings import Settings

GB = 1e9


def settings(here: Scripted | None = None, **more: Any) -> Settings:
    """Settings of a machine with 16 GB that name the server."""
    url = {"model_url": here.url} if here else {}
    return Settings(**{"model_memory_gb": 16.0, "model_seconds": 5.0, **url, **more})


@pytest.mark.parametrize("kind", ["llama.cpp", "ollama", "vllm", "lm-studio", "localai", "other"])
def test_every_kind_of_server_is_known_by_its_own_answers(kind: str) -> None:
    with scripted(kind) as here:
        here.models = {"a": {}, "b": {}}
        found = asking.servers(settings(here))
    assert [server.kind for server in found] == [kind]
    assert [model.name for model in found[0].models] == ["a", "b"]


def test_what_each_server_tells_of_its_models_is_kept() -> None:
    with scripted("llama.cpp") as here:
        seen = {"input_modalities": ["text", "image"]}
        here.models = {"m": {"meta": {"size": 5, "n_ctx": 4096}, "architecture": seen}}
        (one,) = asking.servers(settings(here))
        assert one.models == (Installed("m", size=5, context=4096, vision=True, loaded=True),)
        here.models = {"m": {"status": {"value": "unloaded"}}, "n": {"status": {"value": "loaded"}}}
        (two,) = asking.servers(settings(here))
        assert two.router
        assert [model.loaded for model in two.models] == [False, True]
    with scripted("lm-studio") as here:
        loaded = [{"id": "m", "config": {"context_length": 6000}}]
        about = {"size_bytes": 7, "max_context_length": 99000, "capabilities": {"vision": True}}
        here.models = {"m": about | {"loaded_instances": loaded}, "e": {"type": "embedding"}, "n": about}
        (three,) = asking.servers(settings(here))
        assert [(model.name, model.context, model.loaded) for model in three.models] == [
            ("m", 6000, True),
            ("n", 99000, False),
        ]
    with scripted("vllm") as here:
        here.models = {"m": {"max_model_len": 32768}}
        assert asking.servers(settings(here))[0].models[0].context == 32768


def test_ollama_is_asked_what_the_model_can_do() -> None:
    with scripted("ollama") as here:
        show = {"capabilities": ["completion", "vision"], "model_info": {"qwen.context_length": 4096}}
        here.models = {"qwen3.5:9b": {"size": 6_600_000_000, "show": show}}
        choice = asking.choose(settings(here))
    assert (choice.name, choice.vision, choice.context) == ("qwen3.5:9b", "qwen3.5:9b", 4096)


def test_the_settings_overrule_what_was_found() -> None:
    with scripted("llama.cpp") as here:
        here.models = {"m": {"meta": {"n_ctx": 8192}}, "seer": {}}
        choice = asking.choose(settings(here, model="m", model_context=5000, model_vision="seer"))
        assert (choice.name, choice.context, choice.vision) == ("m", 5000, "seer")
        here.models["m"]["architecture"] = {"input_modalities": ["text", "image"]}
        assert asking.choose(settings(here, model="m")).vision == "m"
        assert asking.choose(settings(here, model="m", model_vision="none")).vision == ""


def test_the_client_of_the_settings_answers_and_the_address_is_no_part_of_the_choice() -> None:
    with scripted("ollama") as here:
        here.key = "sesame"
        here.says("good")
        mine = settings(here, model_key=SecretStr("sesame"), model_url=f"{here.url}/v1/")
        choice = asking.choose(mine)
        question = Question(messages=(Message(role="user", text="?"),), most=9)
        assert asking.client(mine, choice).answer(question).text == "good"
    assert here.url not in choice.model_dump_json()
    assert "sesame" not in choice.model_dump_json() + repr(mine)


def test_a_key_goes_to_the_server_that_was_named_and_to_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted() as here:
        monkeypatch.setattr(asking, "USUAL", (here.url,))
        asking.servers(settings(model_key=SecretStr("sesame")))
    assert here.headers
    assert not any("Authorization" in headers for headers in here.headers)


def test_nothing_there_is_told_at_once_with_the_two_commands() -> None:
    with scripted() as here:
        pass
    began = time.monotonic()
    with pytest.raises(MissingPart) as raised:
        asking.choose(settings(here))
    assert time.monotonic() - began < 1
    assert "install.sh | sh && ollama pull qwen3.5:9b" in raised.value.fix


def test_a_model_that_is_not_there_is_told_with_its_command() -> None:
    with scripted("ollama") as here:
        with pytest.raises(MissingPart, match="ollama pull gemma4:e4b"):
            asking.choose(settings(here), "gemma4:e4b")
        with pytest.raises(MissingPart, match="it has: tiny"):
            asking.client(settings(here), asking.choose(settings(here)).model_copy(update={"name": "x"}))


def test_a_wrong_key_and_a_wrong_address_are_told_as_such() -> None:
    with scripted() as here:
        here.key = "sesame"
        with pytest.raises(InputError, match="REELWRIGHT_MODEL_KEY"):
            asking.choose(settings(here))
    for wrong in ("localhost:11434", "ftp://x", "http://", "http://a:b@c", "http://x?y=1", "http://[::1"):
        with pytest.raises(InputError, match="not the address"):
            asking.choose(settings(model_url=wrong))
    assert cleaned(" http://10.0.0.5:1234/v1/chat/completions/ ") == "http://10.0.0.5:1234"


def test_a_context_too_small_to_write_with_is_refused() -> None:
    with scripted() as here:
        here.models = {"m": {"meta": {"n_ctx": 512}}}
        with pytest.raises(InputError, match="512 tokens of context"):
            asking.choose(settings(here))


def test_other_things_that_listen_are_no_servers_of_models_and_slow_ones_are_left() -> None:
    with scripted("other") as here:
        here.others["/v1/models"] = ["a", "list"]
        assert asking.servers(settings(here)) == ()
        here.others["/v1/models"] = {"data": "no list"}
        assert asking.servers(settings(here)) == ()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert servers.found((Endpoint(url),) * 4) == ()
        assert time.monotonic() - began < 1


def test_a_server_that_is_busy_is_not_overlooked_in_the_middle_of_a_run() -> None:
    with scripted("ollama") as here:
        here.slow = 0.25
        assert asking.servers(settings(here), 0.1) == ()
        choice = ModelChoice(name="tiny", context=4096)
        assert asking.client(settings(here), choice).choice == choice


def test_presets_fit_the_memory_they_are_for() -> None:
    assert [preset_for(memory * GB) for memory in (8, 16, 32, 64, 512)] == [*PRESETS, PRESETS[-1]]
    # what machines of that size really show: 7.6, 15.4, 31 GiB
    assert [preset_for(gib * 2**30) for gib in (7.6, 15.4, 31.0)] == list(PRESETS[:3])
    assert preset_for(6 * GB) is None
    for preset in PRESETS:
        assert preset.size <= 0.6 * preset.memory
    assert [preset.context for preset in PRESETS] == sorted(preset.context for preset in PRESETS)


def _here(*models: Installed, fault: str = "") -> tuple[Server, ...]:
    return (Server("http://x", "ollama", models, fault=fault),)


def _name(servers_: tuple[Server, ...], memory: float, wanted: str = "") -> str:
    pair = picked(servers_, memory, wanted)
    return pair[1].name if pair else ""


def test_the_model_that_is_taken_is_the_best_that_fits() -> None:
    small, right = Installed("qwen3.5:4b", 3_400_000_000), Installed("qwen3.5:9b", 6_600_000_000)
    large, other = Installed("llama3.3:70b", 42_000_000_000), Installed("mistral:7b", 4_400_000_000)
    words = Installed("nomic-embed-text:latest", 270_000_000, loaded=True)
    assert _name(_here(other, small, right, large, words), 16 * GB) == "qwen3.5:9b"
    assert _name(_here(other, small, right, large, words), 8 * GB) == "qwen3.5:4b"
    assert _name(_here(other, large, words), 16 * GB) == "mistral:7b"
    assert _name(_here(large, words), 16 * GB) == ""
    assert _name(_here(Installed("Qwen3.5-9B-Q4_K_M.gguf"), other), 16 * GB) == "Qwen3.5-9B-Q4_K_M.gguf"
    assert _name(_here(Installed("whatever.gguf", loaded=True)), 16 * GB) == "whatever.gguf"
    assert _name(_here(large, other), 16 * GB, "llama3.3:70b") == "llama3.3:70b"
    assert _name(_here(Installed("phi4:latest", 9)), 16 * GB, "phi4") == "phi4:latest"
    assert _name(_here(right, fault="it wants a key"), 16 * GB) == ""


Told = Callable[..., str]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Told:
    """What `reelwright words…` says when all is well, in this process, with these settings and no others."""
    monkeypatch.setenv("REELWRIGHT_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    main = import_module("reelwright.cli.front").main

    def called(*words: str, **more: str) -> str:
        with monkeypatch.context() as here:
            for name, value in more.items():
                here.setenv(f"REELWRIGHT_{name}", value)
            signals = {
                wish: signal.getsignal(wish) for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
            }
            try:
                main(list(words))
            except SystemExit as ended:
                assert not ended.code, capfd.readouterr().err
            finally:
                for wish, answer in signals.items():
                    signal.signal(wish, answer)
        return capfd.readouterr().out

    return called


def test_the_doctor_and_the_list_show_what_is_here(told: Told) -> None:
    with scripted("ollama") as here:
        here.models = {
            "qwen3.5:9b": {"size": 6_600_000_000},
            "mistral:7b": {"size": 4_400_000_000, "loaded": True},
        }
        named = {"MODEL_URL": here.url, "MODEL_MEMORY_GB": "16"}
        facts = json.loads(told("models", "--json", **named))
        part = _part(told("doctor", "--json", **named))
        table = told("models", **named)
    assert facts["takes"] == "qwen3.5:9b"
    assert [row["name"] for row in facts["models"]] == ["qwen3.5:9b", "mistral:7b"]
    assert part["good"]
    assert "Ollama" in part["what"]
    assert "qwen3.5:9b" in part["what"]
    assert re.search(r"qwen3\.5:9b.*6\.6 GB.*taken", table)
    assert re.search(r"mistral:7b.*4\.4 GB.*loaded", table)


SHOWN = {
    "ollama": "Ollama",
    "lm-studio": "LM Studio",
    "localai": "LocalAI",
    "llama.cpp": "llama.cpp",
    "vllm": "vLLM",
}


@pytest.mark.parametrize("kind", SHOWN)
def test_the_doctor_finds_each_of_the_five_on_a_usual_port(
    told: Told, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    with scripted(kind) as here, scripted("other") as web:
        web.others["/v1/models"] = {"hello": "world"}  # something else listens on another of the ports
        here.models = {"qwen3.5:9b": {"size": 6_600_000_000, "show": {"capabilities": ["completion"]}}}
        monkeypatch.setattr(asking, "USUAL", (web.url, here.url))
        part = _part(told("doctor", "--json", MODEL_MEMORY_GB="16"))
    assert part["good"], part
    assert f"{SHOWN[kind]} at {here.url} has 1 model" in part["what"]
    assert part["what"].startswith("qwen3.5:9b")


def test_an_older_llama_cpp_is_asked_what_context_a_question_has() -> None:
    with scripted("llama.cpp") as here:
        here.others["/props?model=tiny"] = {"default_generation_settings": {"n_ctx": 6000}, "total_slots": 4}
        assert asking.choose(settings(here)).context == 6000
        del here.others["/props?model=tiny"]
        assert asking.choose(settings(here)).context == PRESETS[1].context


@pytest.fixture
def lines_to(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Every address to which a connection is tried."""
    tried: list[tuple[str, int]] = []
    real = socket.create_connection

    def noted(address: tuple[str, int], *more: Any, **named: Any) -> socket.socket:
        tried.append(address)
        return real(address, *more, **named)

    monkeypatch.setattr(socket, "create_connection", noted)
    return tried


def test_nobody_but_this_machine_is_asked_unless_a_host_is_named(lines_to: list[tuple[str, int]]) -> None:
    asking.servers(Settings(), 0.3)
    assert sorted(lines_to) == [("127.0.0.1", port) for port in (1234, 8000, 8080, 11434)]
    lines_to.clear()
    asking.servers(Settings(model_url="http://127.0.0.2:9"), 0.3)
    assert set(lines_to) == {("127.0.0.2", 9)}, "the named one, and no usual port beside it"


def test_no_proxy_is_asked_and_no_redirect_followed(
    monkeypatch: pytest.MonkeyPatch, lines_to: list[tuple[str, int]]
) -> None:
    with scripted() as proxy, scripted() as here:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        here.says(Refusing(307, "", {"Location": f"{proxy.url}/v1/chat/completions"}))
        choice = asking.choose(settings(here))
        with pytest.raises(InputError, match="no language model"):
            asking.client(settings(here), choice).answer(
                Question(messages=(Message(role="user", text="?"),), most=9)
            )
    assert not proxy.paths
    assert {f"http://{host}:{port}" for host, port in lines_to} == {here.url}


def test_without_a_server_the_doctor_says_so_in_one_line_and_nothing_is_missing(told: Told) -> None:
    with scripted() as here:
        pass
    named = {"MODEL_URL": here.url, "MODEL_MEMORY_GB": "8"}
    part = _part(told("doctor", "--json", **named))
    assert not part["good"]
    assert not part["needed"]
    assert "ollama pull qwen3.5:4b" in part["fix"]
    assert "ollama pull qwen3.5:4b" in told("models", **named)
    wrong = _part(told("doctor", "--json", MODEL_URL="nonsense"))
    assert not wrong["good"]
    assert "not the address" in wrong["what"]


def _part(text: str) -> dict[str, Any]:
    return next(part for part in json.loads(text)["parts"] if part["part"] == "language model")


def test_a_server_that_answers_only_questions_is_still_found_with_a_refused_key() -> None:
    with scripted() as here:
        here.says(Refusing(500))
        here.key = "x"
        (found,) = asking.servers(settings(here))
    assert "wants a key" in found.fault
