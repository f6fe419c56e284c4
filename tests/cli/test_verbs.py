"""The verbs without a film: help, quickness, listings, and what is said of what cannot be done."""

import inspect
import json
import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from films import COMMAND, Ended, call, paper, surroundings

from reelwright import __version__
from reelwright.cli import options
from reelwright.cli.front import EPILOG, VERBS, main
from reelwright.core import errors

WISHES = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
NOT_ROOT = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


@pytest.fixture
def here(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`reelwright words…` in this process and in `tmp_path`: quick, for what ends before any work."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REELWRIGHT_HOME", str(home))
    monkeypatch.setenv("COLUMNS", "200")
    before = {wish: signal.getsignal(wish) for wish in WISHES}

    def called(*words: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(list(words))
        said = capsys.readouterr()
        return Ended(int(ended.value.code or 0), said.out, said.err)

    yield called
    for wish, handler in before.items():
        signal.signal(wish, handler)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_page_says_of_a_verb_what_its_own_help_begins_with(verb: str) -> None:
    module = import_module(VERBS[verb].module)
    told = module.app.info.help if hasattr(module, "app") else inspect.getdoc(module.command)
    assert told.split("\n\n")[0].replace("\n", " ") == VERBS[verb].line
    assert all("reelwright " in example for example in module.EXAMPLES)


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_and_version_are_quick(words: list[str], home: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = call(home, home, *words)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.code == 0
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.8


def test_only_the_verb_that_is_used_is_loaded() -> None:
    heavy = ("numpy", "sqlalchemy", "reelwright.studio", "pydantic")
    code = (
        "import sys\nfrom reelwright.cli.front import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_version(home: Path) -> None:
    assert call(home, home, "--version").out == f"reelwright {__version__}\n"


def test_a_mistyped_verb_is_guessed(home: Path) -> None:
    done = call(home, home, "explian", "paper.pdf")
    assert done.code == 2
    assert "explain" in done.err


def test_a_help_page_has_examples_and_every_look(home: Path) -> None:
    done = call(home, home, "explain", "--help", COLUMNS="200")
    assert "reelwright explain paper.pdf -o film.mp4" in done.out
    for name in options.Looks.__dataclass_fields__:
        assert f"--{name}" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--minutes", "99"], "20"),
        (["--aspect", "3:1"], "3:1"),
        (["--size", "641x360"], "even"),
        (["--size", "large"], "1920x1080"),
        (["--fps", "1000"], "10 to 120"),
        (["--crf", "77"], "0 to 51"),
        (["--hertz", "22050"], "44100"),
        (["--theme", "neon"], "studio"),
        (["--voice", "hal"], "flite"),
        (["--voice", "espeak-ng:klingonish"], "en-us"),
        (["--workers", "0"], "1"),
        (["-o", "film.avi"], ".mp4"),
        (["-o", "no/such/folder/film.mp4"], "mkdir -p"),
        (["-o", "taken.mp4"], "a file stands"),
        (["--fast"], "--fast"),
    ],
)
def test_an_option_that_cannot_be_used_is_named(
    words: list[str], told: str, here: Callable[..., Ended], tmp_path: Path
) -> None:
    paper(tmp_path)
    (tmp_path / "taken").write_text("mine")
    done = here("explain", "bees.pdf", *words)
    assert done.code == 2
    assert told in done.err
    assert "Traceback" not in done.err
    assert {path.name for path in tmp_path.iterdir()} == {"bees.pdf", "taken"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["explain", "none.pdf"], "no such file"),
        (["explain", "empty"], "no paper in it"),
        (["script", "empty"], "folder"),
        (["render", "none.yaml"], "no such file"),
        (["render", "broken.yaml"], "line 2"),
        (["render", "strange.yaml"], "source"),
        (["check", "none.mp4"], "no such film"),
        (["check", "empty"], "folder"),
        (["check", "broken.yaml"], "not a video"),
        (["check", "broken.yaml", "--report", "report.txt"], ".html"),
        (["runs", "resume", "nobody"], "reelwright runs"),
        (["runs", "cancel", "nobody"], "reelwright runs"),
    ],
)
def test_what_is_not_there_or_not_right_is_said(
    words: list[str], told: str, here: Callable[..., Ended], tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.yaml").write_text("title: x\nscenes: [: ]\n")
    (tmp_path / "strange.yaml").write_text("title: x\nscenes:\n  - lines: [{text: Hello.}]\n")
    done = here(*words)
    assert done.code == 2, done.err
    assert told in done.err
    assert done.err.count("\n") == 1


def test_a_script_whose_paper_is_gone_asks_for_it(here: Callable[..., Ended], tmp_path: Path) -> None:
    text = f"title: x\nsource: {{name: gone.pdf, sha256: {'a' * 64}}}\nscenes:\n  - lines: [{{text: Hi.}}]\n"
    (tmp_path / "script.yaml").write_text(text)
    done = here("render", "script.yaml")
    assert done.code == 2
    assert "gone.pdf" in done.err
    assert "--paper" in done.err


def test_settings_come_from_a_file_and_the_environment(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "reelwright"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("cache_gb = 3\n")
    more = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert "3 GB" in call(home, tmp_path, "cache", **more).out
    assert "4 GB" in call(home, tmp_path, "cache", **more, REELWRIGHT_CACHE_GB="4").out
    wrong = call(home, tmp_path, "cache", **more, REELWRIGHT_CACHE_GB="lots")
    assert wrong.code == 2
    assert "REELWRIGHT_CACHE_GB" in wrong.err
    (folder / "config.toml").write_text("cache_gb = = 3\n")
    broken = call(home, tmp_path, "cache", **more)
    assert broken.code == 2
    assert "config.toml" in broken.err


def test_a_home_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    done = call(tmp_path / "home", tmp_path, "cache")
    assert done.code == 2
    assert "REELWRIGHT_HOME" in done.err


@NOT_ROOT
def test_a_home_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o500)
    done = call(tmp_path / "home", tmp_path, "cache")
    assert done.code == 2
    assert "REELWRIGHT_HOME" in done.err


def test_a_home_on_a_disk_that_only_reads_is_named(tmp_path: Path) -> None:
    done = call(Path("/proc/reelwright"), tmp_path, "cache")
    assert done.code == 2
    assert "REELWRIGHT_HOME" in done.err


@pytest.mark.parametrize("words", [["voices"], ["themes"], ["doctor"], ["cache"], ["runs"]])
def test_machines_read_every_listing(words: list[str], here: Callable[..., Ended]) -> None:
    done = here(*words, "--json")
    assert done.code == 0, done.err
    assert isinstance(json.loads(done.out), dict)
    assert done.err == ""


def test_the_voices_that_are_here_are_listed(home: Path, tmp_path: Path) -> None:
    rows = [line.split("\t") for line in call(home, tmp_path, "voices").out.splitlines()]
    assert {row[0] for row in rows} == {"flite", "espeak-ng"}
    assert all(row[3] == "ready" or "apt-get" in row[3] or "pip" in row[3] for row in rows)


def test_the_cache_is_swept_and_cleared(home: Path, tmp_path: Path) -> None:
    for words in (["cache", "sweep"], ["cache", "clear"]):
        done = call(home, tmp_path, *words, "--json")
        assert done.code == 0, done.err
        assert set(json.loads(done.out)) == {"freed", "results"}
    assert "0 results" in call(home, tmp_path, "cache").out


def test_no_one_reading_is_no_fault(home: Path) -> None:
    pipe = f"{' '.join(map(repr, COMMAND))} doctor | head -c 1"
    done = subprocess.run(["/bin/sh", "-c", pipe], env=surroundings(home), capture_output=True, check=False)
    assert done.stderr == b""


def test_exit_codes_on_the_help_page_are_those_of_the_errors() -> None:
    told = {int(number) for number in re.findall(r"(\d+) [a-z]", EPILOG)}
    assert told == {0, *(kind.exit_code for kind in errors.KINDS.values())}
