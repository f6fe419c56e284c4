"""A step's source may not change under an old version."""

import sys
from pathlib import Path

import pytest

from reelwright.core.step import Step
from reelwright.studio import STEPS
from reelwright.workflow import lock
from reelwright.workflow.__main__ import main

LOCK = Path(__file__).resolve().parents[1] / "steps.lock"

STATION = '''
"""A station."""
from station.depth import double
from .looks import COLOUR

def verb(tools, number: int) -> int:
    """Doubles."""
    from station import late
    return late.call("station.child:read", double(number)) + COLOUR
'''


def test_every_step_stands_in_the_lock_as_it_is() -> None:
    wrong = lock.drift(lock.read(LOCK), lock.lock_of(STEPS))
    assert not wrong, "\n".join(
        (*wrong, "Write it with: python -m reelwright.workflow reelwright.studio:STEPS tests/steps.lock")
    )


def test_steps_have_names_of_their_own_in_a_folder() -> None:
    names = [step.name for step in STEPS]
    assert len(set(names)) == len(names)
    assert all(name.count(".") == 1 for name in names)


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "station"
    (folder / "templates").mkdir(parents=True)
    (folder / "fonts").mkdir()
    for name, text in {
        "__init__.py": "",
        "door.py": STATION,
        "depth.py": "def double(number: int) -> int:\n    return 2 * number\n",
        "looks.py": "COLOUR = 1\n",
        "late.py": "def call(path, number):\n    return number\n",
        "child.py": "def read():\n    return 1\n",
        "stranger.py": "X = 1\n",
        "templates/page.typ": "#set page()\n",
        "fonts/OFL.txt": "licence\n",
    }.items():
        (folder / name).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "modules", {k: v for k, v in sys.modules.items() if k != "station"})
    return folder


def step(version: int = 1) -> Step[int]:
    return Step("station.verb", version, "station.door:verb", int)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("door.py", "+ COLOUR", "- COLOUR"),
        ("depth.py", "2 * number", "3 * number"),
        ("looks.py", "1", "2"),
        ("late.py", "return number", "return -number"),
        ("child.py", "1", "2"),
        ("templates/page.typ", "page()", "page(width: 1cm)"),
    ],
)
def test_a_change_of_what_a_step_rests_on_is_seen(station: Path, name: str, old: str, new: str) -> None:
    before = lock.lock_of([step()])
    (station / name).write_text((station / name).read_text().replace(old, new))
    assert lock.drift(before, lock.lock_of([step()]))[0].startswith("station.verb changed: raise its version")
    assert lock.drift(before, lock.lock_of([step(2)])) == (
        "station.verb has another version: write the lock anew.",
    )


def test_comments_docstrings_layout_fonts_and_strangers_do_not_count(station: Path) -> None:
    before = lock.lock_of([step()])
    (station / "door.py").write_text(STATION.replace("Doubles.", "Makes it twice.") + "\n\n# a remark\n")
    (station / "stranger.py").write_text("X = 2\n")
    (station / "fonts" / "OFL.txt").write_text("another licence\n")
    assert lock.drift(before, lock.lock_of([step()])) == ()


def test_new_and_gone_steps_are_seen(station: Path) -> None:
    now, none = lock.lock_of([step()]), lock.lock_of([])
    assert lock.drift(none, now) == ("station.verb is new: write the lock anew.",)
    assert lock.drift(now, none) == ("station.verb is gone: write the lock anew.",)


def test_the_tool_writes_the_lock_and_says_what_changed(
    station: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (station / "steps.py").write_text(
        "from reelwright.core.step import Step\n"
        "STEPS = (Step('station.verb', 1, 'station.door:verb', int),)\n"
    )
    target = tmp_path / "lock"
    main("station.steps:STEPS", str(target))
    assert capsys.readouterr().out == ""
    (station / "depth.py").write_text("double = abs\n")
    main("station.steps:STEPS", str(target))
    assert "station.verb changed" in capsys.readouterr().out
    assert lock.drift(lock.read(target), lock.lock_of([step()])) == ()
