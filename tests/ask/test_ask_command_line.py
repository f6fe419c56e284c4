"""`reelwright script --writer ask` by its own door, against a server that speaks HTTP."""

import json
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from ask_authors import TIDE_LINES, good_words
from ruamel.yaml import YAML

from model_server import Refusing, Scripted, scripted
from reelwright.cli.front import main
from reelwright.script.model import breaker

PAPER = Path(__file__).parents[1] / "script" / "papers" / "tide.en.txt"


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted("ollama") as here:
        here.models = {"author": {"loaded": True}}
        here.says(lambda body: good_words("", _words(body)))
        yield here


def _words(body) -> str:
    parts = [message["content"] for message in body["messages"]]
    return "\n".join(part if isinstance(part, str) else part[0]["text"] for part in parts)


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    said: str


Script = Callable[..., Ended]


@pytest.fixture
def script(server: Scripted, tmp_path: Path, monkeypatch, capfd) -> Iterator[Script]:
    """`reelwright script tide.md words…` in this process, in a folder and with a home of its own."""
    (tmp_path / "tide.md").write_text(PAPER.read_text())
    settings = {
        "HOME": str(tmp_path / "home"),
        "POOL": "inline",
        "MODEL_URL": server.url,
        "MODEL_SECONDS": "20",
        "MODEL_TRIES": "1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"REELWRIGHT_{name}", value)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    wishes = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {wish: signal.getsignal(wish) for wish in wishes}

    def called(*words: str, verb: str = "script") -> Ended:
        breaker.forget()
        code = 0
        try:
            main([verb, "tide.md", "--minutes", "0.5", *words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capfd.readouterr()
        return Ended(code, told.out + told.err)

    yield called
    for wish, answer in before.items():
        signal.signal(wish, answer)


def lines(path: Path) -> list[str]:
    made = YAML(typ="safe").load(path.read_text())
    return [line["text"] for scene in made["scenes"] for line in scene["lines"]]


def test_failures_are_forgotten_answers_kept(server: Scripted, script: Script, tmp_path: Path) -> None:
    out, speaks = tmp_path / "a.yaml", server.speaks
    server.says(Refusing(500, "no memory left"))
    plan = script("--writer", "ask", "--outline")
    assert plan.code == 0, plan.said
    assert "did not answer" in plan.said
    assert "One cheap gauge" not in plan.said
    server.speaks = speaks
    plan = script("--writer", "ask", "--outline")
    assert plan.code == 0, plan.said
    assert "did not answer" not in plan.said
    assert "One cheap gauge" in plan.said
    planned = len(server.asked)
    whole = script("--writer", "ask", "-o", str(out))
    assert whole.code == 0, whole.said
    said = lines(out)
    assert len(set(said) & set(TIDE_LINES)) >= 2
    assert YAML(typ="safe").load(out.read_text())["writer"] == "ask"
    assert {body["model"] for body in server.asked} == {"author"}
    assert not any("Plan a narrated film" in _words(body) for body in server.asked[planned:])
    asked = len(server.asked)
    again = script("--writer", "ask", "-o", str(tmp_path / "b.yaml"))
    assert again.code == 0, again.said
    assert len(server.asked) == asked, "what was answered is not asked again"
    assert lines(tmp_path / "b.yaml") == said


def test_what_the_model_writes_is_heard_and_read_in_the_film(
    server: Scripted, script: Script, tmp_path: Path
) -> None:
    looks = ("--size", "320x180", "--fps", "24", "--music", "none", "--quality", "draft")
    made = script("--writer", "ask", *looks, "-o", "tide.mp4", verb="explain")
    assert made.code in (0, 6), made.said  # print this small may fail the gate
    assert (tmp_path / "tide.mp4").stat().st_size > 10_000
    captions = " ".join(
        line for line in (tmp_path / "tide" / "captions.srt").read_text().splitlines() if line[:1].isalpha()
    )
    heard = [line for line in TIDE_LINES if line in captions]
    assert len(heard) >= 2, captions
    assert set(heard) <= set(lines(tmp_path / "tide" / "script.yaml"))
    paths = [path for path, _ in server.bodies]
    assert paths.count("/api/generate") == 1
    assert "/api/chat" not in paths[paths.index("/api/generate") :], "nothing is asked of what was unloaded"
    assert dict(server.bodies)["/api/generate"] == {"model": "author", "keep_alive": 0, "stream": False}


def test_a_model_that_the_server_does_not_have(server: Scripted, script: Script) -> None:
    ended = script("--writer", "ask", "--model", "nobody")
    assert ended.code == 3
    assert "nobody" in ended.said
    assert not server.asked


def test_a_model_that_nothing_asks(server: Scripted, script: Script, tmp_path: Path) -> None:
    ended = script("--model", "author")
    assert ended.code == 2
    assert "--writer ask" in ended.said


def test_a_translation_that_is_none_is_refused(server: Scripted, script: Script, tmp_path: Path) -> None:
    server.says(json.dumps({"texts": [{"key": "l1", "text": "Das ist etwas anderes."}]}))
    ended = script("--language", "de")
    assert ended.code == 2
    assert "cannot be trusted" in ended.said
    assert not list(tmp_path.glob("*.yaml"))
