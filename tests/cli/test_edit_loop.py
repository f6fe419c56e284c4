"""The edit loop: a plan, a script, an edit, a film of it, and only what was changed made again."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from films import SMALL, Ended, events, paper, ran
from films import call as called
from ruamel.yaml import YAML

from reelwright.cli.front import main

LOOKS = (*SMALL[:4], "--music", "none", "--force")


def call(home: Path, cwd: Path, *words: object, **more: str) -> Ended:
    """`reelwright words…` in one process: the pool is tried elsewhere."""
    return called(home, cwd, *words, **{"REELWRIGHT_POOL": "inline", **more})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a paper and the script of its film."""
    folder = tmp_path_factory.mktemp("desk")
    paper(folder)
    made = call(folder / "home", folder, "script", "bees.pdf", "-o", "talk.yaml", "--minutes", "0.5")
    assert made.code == 0, made.err
    return folder


def edited(desk: Path, name: str, old: str, new: str) -> Path:
    text = (desk / "talk.yaml").read_text()
    assert old in text
    place = desk / name
    place.write_text(text.replace(old, new, 1))
    return place


def spoken(desk: Path, ended: Ended) -> int:
    return ran(events(desk / "home", ended.run)).count("stage.speak")


@pytest.fixture(scope="module")
def first(desk: Path) -> Ended:
    place = edited(desk, "mine.yaml", "heading: Source", "heading: My own ending")
    words = ("explain", "bees.pdf", "--script", place.name, "-o", "first.mp4", *LOOKS, "--json")
    made = call(desk / "home", desk, *words)
    assert made.code == 0, made.err
    return made


def test_explain_with_a_script_makes_the_very_film_of_render(desk: Path, first: Ended) -> None:
    words = ("render", "mine.yaml", "--paper", "bees.pdf", "-o", "second.mp4", *LOOKS, "--json")
    made = call(desk / "home", desk, *words)
    assert made.code == 0, made.err
    assert (desk / "first.mp4").read_bytes() == (desk / "second.mp4").read_bytes()
    assert "heading: My own ending" in (desk / "first" / "script.yaml").read_text()
    assert first.lines[-1]["event"] == "done"


def test_only_lines_with_the_word_are_spoken_again(desk: Path, first: Ended) -> None:
    script = YAML(typ="safe", pure=True).load((desk / "mine.yaml").read_text())
    lines = [line["text"] for scene in script["scenes"] for line in scene["lines"]]
    holding = [line for line in lines if "microphone" in line.lower()]
    assert 0 < len(holding) < len(lines)
    words = ("explain", "bees.pdf", "--script", "mine.yaml", "-o", "first.mp4", *LOOKS, "--json")
    made = call(desk / "home", desk, *words, "--pronounce", "microphone=my crow phone")
    assert made.code == 0, made.err
    assert spoken(desk, made) == len(holding)
    written = YAML(typ="safe", pure=True).load((desk / "first" / "script.yaml").read_text())
    assert written["pronunciations"] == {"microphone": "my crow phone"}, "the next edit need not say it again"


WISHES = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def here(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`reelwright words…` in this process: quick, for what ends before any work."""
    monkeypatch.chdir(desk)
    monkeypatch.setenv("REELWRIGHT_HOME", str(desk / "home"))
    monkeypatch.setenv("REELWRIGHT_POOL", "inline")
    before = {wish: signal.getsignal(wish) for wish in WISHES}

    def ended(*words: str) -> Ended:
        with pytest.raises(SystemExit) as done:
            main(list(words))
        said = capsys.readouterr()
        return Ended(int(done.value.code or 0), said.out, said.err)

    yield ended
    for wish, handler in before.items():
        signal.signal(wish, handler)


def test_what_cannot_go_with_a_script_is_said(desk: Path, here: Callable[..., Ended]) -> None:
    def refused(*words: str) -> str:
        ended = here("explain", *words)
        assert ended.code == 2, ended.err
        return ended.err

    assert "--minutes says how a script is written" in refused(
        "bees.pdf", "--script", "talk.yaml", "--minutes", "2"
    )
    assert "no such file" in refused("bees.pdf", "--script", "none.yaml")
    assert "folder of papers" in refused(".", "--script", "talk.yaml")
    (desk / "latin.yaml").write_bytes((desk / "talk.yaml").read_bytes() + b"# \xe9t\xe9\n")
    line = (desk / "latin.yaml").read_bytes().count(b"\n")
    assert f"latin.yaml line {line}: the byte 0xe9 is not UTF-8" in refused(
        "bees.pdf", "--script", "latin.yaml"
    )
    wrong = edited(desk, "wrong.yaml", "    heading:", "    headnig:")
    told = refused("bees.pdf", "--script", wrong.name)
    line = wrong.read_text()[: wrong.read_text().index("headnig")].count("\n") + 1
    assert f"wrong.yaml line {line}: unknown key 'headnig'" in told
    assert "Did you mean 'heading'?" in told


def test_another_paper_is_not_taken_for_this_one(desk: Path) -> None:
    other = desk / "other.md"
    other.write_text(
        "# Of ants\n\n## Results\n\nThe ants carried 40 leaves across the bridge in an hour of rain.\n\n"
        "They rested when the sun came out, and we saw them eat.\n"
    )
    ended = call(desk / "home", desk, "explain", other.name, "--script", "talk.yaml", "-o", "no.mp4")
    assert ended.code == 2
    assert "was written from another paper (bees.pdf) than the one given (other.md)" in ended.err
    assert not (desk / "no.mp4").exists()


def test_the_plan_is_shown_and_written_before_the_words(desk: Path) -> None:
    made = call(desk / "home", desk, "script", "bees.pdf", "--outline", "--minutes", "0.5", "--json")
    assert made.code == 0, made.err
    scenes = made.lines[-1]["scenes"]
    assert scenes[0]["shows"] == "title"
    assert scenes[-1]["shows"] == "outro"
    assert all(scene["seconds"] > 0 for scene in scenes)
    assert "stage.speak" not in ran(events(desk / "home", made.run))
    ended = call(
        desk / "home", desk, "script", "bees.pdf", "--outline", "--minutes", "0.5", "-o", "plan.yaml"
    )
    assert ended.code == 0
    told = (desk / "plan.yaml").read_text()
    plan = YAML(typ="safe", pure=True).load(told)
    assert [scene["heading"] for scene in plan["scenes"]] == [scene["heading"] for scene in scenes]
    assert plan["minutes"] == round(sum(scene["seconds"] for scene in scenes) / 60, 1)
    assert "# p. 1" in told


def test_a_script_that_a_person_edited_is_put_aside(desk: Path) -> None:
    words = ("script", "bees.pdf", "-o", "own.yaml", "--minutes", "0.5")
    written = (desk / "talk.yaml").read_text()
    (desk / "own.yaml").write_text(written)
    assert "kept" not in call(desk / "home", desk, *words).err
    assert (desk / "own.yaml").read_text() == written
    mine = "# a remark of mine\n" + written
    (desk / "own.yaml").write_text(mine)
    assert "kept as own.edited.yaml" in call(desk / "home", desk, *words).err
    assert (desk / "own.edited.yaml").read_text() == mine
    assert (desk / "own.yaml").read_text() == written


def test_a_sentence_is_shown_as_it_will_be_said(
    desk: Path, here: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = desk / "pronunciations.toml"
    monkeypatch.setenv("REELWRIGHT_PRONUNCIATIONS", str(own))
    assert "no such file of pronunciations" in here("voices", "--say", "x").err
    own.write_text('GAN = "from my file"\nByron = "buyron"\n')
    said = here("voices", "--say", "12 GANs of Byron", "--pronounce", "GAN=gan", "-o", "said.wav")
    assert (said.code, said.out) == (0, "twelve gans of buyron\n")
    assert (desk / "said.wav").read_bytes()[:4] == b"RIFF"
    own.write_text('GAN = "gan"\nGAN = "gun"\n')
    wrong = here("voices", "--say", "12 GANs")
    assert wrong.code == 2
    assert "pronunciations.toml line 2: the word stands twice" in wrong.err
