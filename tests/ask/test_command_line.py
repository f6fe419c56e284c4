"""`reelwright script --writer ask` by its own door, against a server that speaks HTTP."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ask_authors import TIDE_LINES, good_words
from ruamel.yaml import YAML

from model_server import Refusing, Scripted, scripted

PAPER = Path(__file__).parents[1] / "script" / "papers" / "tide.en.txt"


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted() as here:
        here.models = {"author": {}}
        here.says(lambda body: good_words("", _words(body)))
        yield here


def _words(body) -> str:
    parts = [message["content"] for message in body["messages"]]
    return "\n".join(part if isinstance(part, str) else part[0]["text"] for part in parts)


def script(server: Scripted, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`reelwright script tide.md words…` in `folder`, with a home of its own."""
    paper = folder / "tide.md"
    paper.write_text(PAPER.read_text())
    surroundings = {
        **os.environ,
        "REELWRIGHT_HOME": str(folder / "home"),
        "REELWRIGHT_POOL": "inline",
        "REELWRIGHT_MODEL_URL": server.url,
        "REELWRIGHT_MODEL_SECONDS": "20",
        "REELWRIGHT_MODEL_TRIES": "1",
        "COLUMNS": "200",
    }
    command = [
        str(Path(sys.executable).parent / "reelwright"),
        "script",
        str(paper),
        "--minutes",
        "1",
        *words,
    ]
    return subprocess.run(
        command, env=surroundings, capture_output=True, text=True, timeout=120, cwd=folder, check=False
    )


def lines(path: Path) -> list[str]:
    made = YAML(typ="safe").load(path.read_text())
    return [line["text"] for scene in made["scenes"] for line in scene["lines"]]


def test_a_script_is_asked_for_and_remembered(server: Scripted, tmp_path: Path) -> None:
    out = tmp_path / "a.yaml"
    first = script(server, tmp_path, "--writer", "ask", "-o", str(out))
    assert first.returncode == 0, first.stderr
    said = lines(out)
    assert len(set(said) & set(TIDE_LINES)) >= 8
    assert YAML(typ="safe").load(out.read_text())["writer"] == "ask"
    asked = len(server.asked)
    assert {body["model"] for body in server.asked} == {"author"}
    again = script(server, tmp_path, "--writer", "ask", "-o", str(tmp_path / "b.yaml"))
    assert again.returncode == 0, again.stderr
    assert len(server.asked) == asked, "what was answered is not asked again"
    assert lines(tmp_path / "b.yaml") == said


def test_a_server_that_fails_is_not_remembered(server: Scripted, tmp_path: Path) -> None:
    out = tmp_path / "a.yaml"
    speaks = server.speaks
    server.says(Refusing(500, "no memory left"))
    first = script(server, tmp_path, "--writer", "ask", "-o", str(out))
    assert first.returncode == 0, first.stderr
    assert "did not answer" in first.stderr + first.stdout
    assert YAML(typ="safe").load(out.read_text())["writer"] == "extract"
    server.speaks = speaks
    second = script(server, tmp_path, "--writer", "ask", "-o", str(out))
    assert second.returncode == 0, second.stderr
    assert len(set(lines(out)) & set(TIDE_LINES)) >= 8


def test_a_model_that_the_server_does_not_have(server: Scripted, tmp_path: Path) -> None:
    ended = script(server, tmp_path, "--writer", "ask", "--model", "nobody")
    assert ended.returncode == 3
    assert "nobody" in ended.stderr
    assert not server.asked


def test_a_model_that_nothing_asks(server: Scripted, tmp_path: Path) -> None:
    ended = script(server, tmp_path, "--model", "author")
    assert ended.returncode == 2
    assert "--writer ask" in ended.stderr


def test_a_translation_that_is_none_is_refused(server: Scripted, tmp_path: Path) -> None:
    server.says(json.dumps({"texts": [{"key": "l1", "text": "Das ist etwas anderes."}]}))
    ended = script(server, tmp_path, "--language", "de")
    assert ended.returncode == 2
    assert "cannot be trusted" in ended.stderr
    assert not list(tmp_path.glob("*.yaml"))
