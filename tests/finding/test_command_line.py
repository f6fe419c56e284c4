"""From an address or a title to a script, through the real command and a server that plays the services."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import answers
import pytest
from loopback import Loopback, Reply, here, server  # noqa: F401 - fixtures
from ruamel.yaml import YAML

from reelwright.cli import main, options, sources
from reelwright.core.errors import InputError, NotFound
from reelwright.core.finding import Wanted
from reelwright.document.finding.naming import Title

SCRIPT = ("script", "arXiv:2101.00001", "--minutes", "0.5")
IDENTIFIER = "2101.00001v3"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Person:
    """Somebody at a terminal, with a home of their own; a command runs in this process, which is quick."""

    folder: Path
    home: Path
    here: Loopback
    capture: pytest.CaptureFixture[str]

    def surroundings(self, **more: str) -> dict[str, str]:
        """What the command finds in its environment."""
        return {
            "REELWRIGHT_HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "REELWRIGHT_POOL": "inline",
            "REELWRIGHT_ARXIV_URL": self.here.url,
            "REELWRIGHT_CROSSREF_URL": f"{self.here.url}/crossref",
            "REELWRIGHT_OPENALEX_URL": f"{self.here.url}/openalex",
            "REELWRIGHT_TRUSTED_ADDRESSES": f"{self.here.address},127.0.0.1:9",
            "REELWRIGHT_NETWORK_SECONDS": "5",
            "TERM": "dumb",
        } | more

    def __call__(self, *words: str, **more: str) -> Ended:
        with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as ended:
            patch.chdir(self.folder)
            for name, value in self.surroundings(**more).items():
                patch.setenv(name, value)
            main(list(words))
        said = self.capture.readouterr()
        return Ended(int(ended.value.code or 0), said.out, said.err)


@pytest.fixture
def person(here: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Person]:
    before = {wish: signal.getsignal(wish) for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield Person(tmp_path, tmp_path / "home", here, capsys)
    for wish, handler in before.items():
        signal.signal(wish, handler)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that has read and spoken the paper once, for tests that need it again."""
    return tmp_path_factory.mktemp("home")


def known_everywhere(here: Loopback) -> None:
    other = answers.crossref(DOI="10.1000/wasps", title=["Counting wasps"], author=[{"family": "Other"}])
    here.answers |= {
        "/api/query": Reply(answers.feed(answers.entry())),
        "/crossref/works": Reply(answers.many(other, answers.crossref())),
        "/openalex/works": Reply(answers.results(answers.openalex())),
        f"/e-print/{IDENTIFIER}": Reply(answers.eprint()),
    }


ADDRESSES = ["doi:10.1000/wasps", f"arXiv:{IDENTIFIER}"]
OFFLINE = {
    f"REELWRIGHT_{who}_URL": "http://127.0.0.1:9" for who in ("ARXIV", "CROSSREF", "OPENALEX")
}  # the port of 'discard', where nobody listens


def test_an_arxiv_id_becomes_a_script_and_is_fetched_once(person: Person, home: Path, here: Loopback) -> None:
    person = replace(person, home=home)
    known_everywhere(here)
    done = subprocess.run(
        [sys.executable, "-c", "from reelwright.cli import main; main()", *SCRIPT],
        cwd=person.folder,
        env=dict(os.environ) | person.surroundings(REELWRIGHT_POOL="process"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (written,) = person.folder.glob("*.script.yaml")
    assert written.name == f"{IDENTIFIER}.script.yaml"
    script = YAML(typ="safe").load(written.read_text())
    assert script["title"] == answers.TITLE
    assert script["authors"] == ["Ada Example", "Ben Sample"]
    assert script["find"] == f"arXiv:{IDENTIFIER}"
    assert script["source"]["address"] == f"arXiv:{IDENTIFIER}"
    assert script["source"]["name"].startswith(IDENTIFIER)
    # again, with no network at all: what was fetched is kept
    asked = len(here.asked)
    again = person("script", "https://arxiv.org/abs/2101.00001", "-o", "-", "--minutes", "0.5", **OFFLINE)
    assert again.code == 0, again.err
    assert len(here.asked) == asked


def test_a_clear_title_is_picked_and_another_is_asked_about(
    person: Person, home: Path, here: Loopback
) -> None:
    person = replace(person, home=home)
    known_everywhere(here)
    unclear = person("script", "Counting bees and wasps", "--json")
    assert unclear.code == 2
    lines = [json.loads(line) for line in unclear.out.splitlines()]
    (shown,) = [line for line in lines if line["event"] == "candidates"]
    assert [each["known"]["address"] for each in shown["papers"]] == ADDRESSES
    assert "--pick N" in unclear.err
    assert "Counting wasps" in unclear.err
    table = person("script", "Counting bees and wasps")
    assert [line.split("\t")[0] for line in table.out.splitlines()] == ["1", "2"]
    far = person("script", "Counting bees and wasps", "--pick", "9")
    assert (far.code, "only 2" in far.err) == (2, True)
    picked = person("script", "Counting bees and wasps", "--pick", "2", "--minutes", "0.5", "-o", "bees.yaml")
    assert picked.code == 0, picked.err
    script = YAML(typ="safe").load((person.folder / "bees.yaml").read_text())
    assert script["find"] == "https://doi.org/10.1000/bees.1"
    assert "Journal of Hives & Honey" in script["reference"]


def test_offline_it_says_so(person: Person) -> None:
    for words in (
        "2101.00001",
        "10.1000/bees.1",
        "Counting bees with a microphone",
        "http://127.0.0.1:9/a.pdf",
    ):
        done = person("explain", words, **OFFLINE)
        assert done.code == 4, done.err
        assert "cannot be reached" in done.err
        assert "network" in done.err
        assert "file" in done.err
        assert "Traceback" not in done.err
        assert done.err.count("\n") == 1
    assert {path.name for path in person.folder.iterdir()} == {"home"}


def test_a_private_address_is_not_asked(person: Person, here: Loopback) -> None:
    done = person("explain", f"{here.url}/a.pdf", REELWRIGHT_TRUSTED_ADDRESSES="")
    assert done.code == 2
    assert "private network" in done.err
    assert here.asked == []


def test_a_script_knows_how_to_fetch_its_paper_again(person: Person, here: Loopback) -> None:
    here.answers["/a.pdf"] = Reply(answers.pdf())
    source = {"name": "a.pdf", "sha256": hashlib.sha256(answers.pdf()).hexdigest()}
    scene = {"lines": [{"text": "Bees hum."}], "shows": {"kind": "nonsense"}}
    script = {"title": "Bees", "language": "en", "source": source, "scenes": [scene]}
    (person.folder / "a.yaml").write_text(json.dumps(script))
    without = person("render", "a.yaml")
    assert (without.code, "--paper" in without.err) == (2, True)
    source["address"] = f"{here.url}/a.pdf"
    (person.folder / "a.yaml").write_text(json.dumps(script))
    # the paper is fetched and read; only then is the script refused for its card
    fetched = person("render", "a.yaml")
    assert fetched.code == 2
    assert "no card" in fetched.err
    assert "not the very file" not in fetched.err
    assert here.paths == ["/a.pdf"]


def test_the_doctor_asks_the_services(person: Person, here: Loopback) -> None:
    known_everywhere(here)
    here.answers["/openalex/works"] = Reply(status=500)
    told = json.loads(person("doctor", "--net", "--json").out)
    found = {part["part"]: part["good"] for part in told["parts"] if part["part"].startswith("service ")}
    assert found == {"service arXiv": True, "service Crossref": True, "service OpenAlex": False}
    quiet = json.loads(person("doctor", "--json").out)
    assert not any(part["part"].startswith("service ") for part in quiet["parts"])


# --- sorting out -----------------------------------------------------------------------------------------


def test_what_lies_here_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2101.00001").write_bytes(b"%PDF-1.4")
    (tmp_path / "Counting bees").mkdir()
    assert sources.sorted_out("2101.00001") == Path("2101.00001")
    assert sources.sorted_out("Counting bees") == Path("Counting bees")
    assert sources.sorted_out("2101.00002") == Wanted(kind="arxiv", value="2101.00002")
    assert sources.sorted_out("Counting wasps/bees now") == Title("Counting wasps/bees now")
    assert sources.sorted_out("Counting bees/my fine paper") == Path("Counting bees/my fine paper")
    assert isinstance(sources.sorted_out("bees " * 100), Title)
    with pytest.raises(NotFound, match="title: bees"):
        sources.sorted_out("bees")


def test_a_folder_with_a_document_class_is_one_paper(tmp_path: Path) -> None:
    (tmp_path / "part.tex").write_text("% \\documentclass{article}\n\\section{Bees}\n")
    assert sources.is_many(tmp_path)
    (tmp_path / "main.tex").write_text("\\documentclass{article}\n\\begin{document}Hello.\\end{document}\n")
    assert not sources.is_many(tmp_path)


def test_a_folder_of_projects_is_a_folder_of_papers(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "main.tex").write_text("\\documentclass{article}\n")
        assert sources.is_project(tmp_path / name)
    assert [path.name for path in sources.papers(tmp_path)] == ["first", "second"]
    with pytest.raises(InputError, match="this is a folder"):
        sources.ready(tmp_path)


def test_a_folder_of_papers_holds_every_format_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"broken")
    (tmp_path / "b.md").write_text("# Bees\n")
    (tmp_path / "c.tex").write_text("\\section{Only a part}\n")
    (tmp_path / "d.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (tmp_path / ".hidden.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "data.csv").write_text("1,2\n")
    (tmp_path / "sub.pdf").mkdir()
    assert [path.name for path in sources.papers(tmp_path)] == ["a.pdf", "b.md"]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("2101.00001v3.tar.gz", "2101.00001v3"),
        ("2101.00001v3", "2101.00001v3"),
        ("paper.v2.pdf", "paper.v2"),
        ("notes.md", "notes"),
        (".pdf", ".pdf"),
    ],
)
def test_films_are_called_after_their_papers(name: str, stem: str) -> None:
    assert sources.stem(name) == stem


@pytest.mark.parametrize(
    ("text", "tag"), [("", ""), ("DE", "de"), ("pt_br", "pt-BR"), ("zh-Hans-cn", "zh-Hans-CN")]
)
def test_a_language_is_a_tag(text: str, tag: str) -> None:
    assert options.language_tag(text) == tag


@pytest.mark.parametrize("text", ["german", "d", "de--AT", "1", "de-"])
def test_no_language_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="names no language"):
        options.language_tag(text)
