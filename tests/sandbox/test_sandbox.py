"""What a confined child can do, and what it cannot."""

import os
import sys
import time
from pathlib import Path

import pytest

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise, Damaged, Locked, MissingPart, NotFound, TooLarge
from reelwright.core.made import Made
from reelwright.sandbox import Limits, call, confinement, run

FENCED = "no Landlock" not in confinement()
needs_landlock = pytest.mark.skipif(not FENCED, reason="this kernel has no Landlock")
needs_seccomp = pytest.mark.skipif("seccomp" not in confinement(), reason="this kernel has no seccomp")


def sample(name: str) -> str:
    return f"sandbox_samples:{name}"


def gone(pid: int) -> bool:
    """Whether the process has ended (a zombie has)."""
    for _ in range(50):
        try:
            if Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


def test_values_and_nouns_cross_both_ways() -> None:
    assert call(sample("add"), 2, 3, returns=int) == 5
    blobs = tuple(Blob(sha256=mark * 64, media_type="text/plain", size=1) for mark in "ab")
    kind = Made[tuple[Blob, ...]]
    made = call(sample("looked_at"), blobs, "ünïcode \x00", Path("/x/y"), returns=kind)
    assert isinstance(made, kind)
    assert made.thing == blobs[::-1]
    assert (made.notices[0].where, made.notices[0].message) == ("/x/y", "ünïcode \x00")


def test_an_error_comes_back_as_what_it_is() -> None:
    with pytest.raises(Locked, match="is encrypted") as caught:
        call(sample("locked"), returns=int)
    assert (caught.value.fix, caught.value.where) == ("Give --password.", "page 1")
    with pytest.raises(BrokenPromise, match="KeyError: 'nobody translated me'") as broken:
        call(sample("foreign"), returns=int)
    assert "Traceback" in broken.value.__notes__[0]


@pytest.mark.parametrize("name", ["hoard", "hoard_outside_python"])
def test_memory_has_a_ceiling(name: str) -> None:
    with pytest.raises(TooLarge, match="memory"):
        call(sample(name), returns=int, limits=Limits(memory=1 << 30))


def test_time_has_a_ceiling() -> None:
    begun = time.monotonic()
    with pytest.raises(TooLarge, match="took longer than 1 s"):
        call(sample("sleep"), returns=int, limits=Limits(seconds=1.0))
    assert time.monotonic() - begun < 3


def test_processor_time_has_a_ceiling() -> None:
    with pytest.raises(TooLarge, match="took"):
        call(sample("spin"), returns=int, limits=Limits(seconds=1.5))


def test_output_has_a_ceiling() -> None:
    with pytest.raises(TooLarge, match="1,000,000 bytes of output"):
        call(sample("talk"), returns=str, limits=Limits(output=1_000_000))
    with pytest.raises(TooLarge, match="output"):
        run(["yes"], limits=Limits(output=1_000_000))


def test_grandchildren_die_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with pytest.raises(TooLarge):
        call(sample("grandchild"), note, returns=int, limits=Limits(seconds=1.5), writes=tmp_path)
    assert gone(int(note.read_text()))
    assert call(sample("left_behind"), note, returns=int, writes=tmp_path) == 1
    assert gone(int(note.read_text()))


@needs_seccomp
def test_nobody_leaves_the_process_group() -> None:
    assert call(sample("runaway"), returns=bool)


def test_death_is_told() -> None:
    with pytest.raises(Damaged, match=r"died .SIGSEGV."):
        call(sample("crash"), returns=int)
    with pytest.raises(BrokenPromise, match=r"without an answer .status 3."):
        call(sample("give_up"), returns=int)
    with pytest.raises(Damaged, match=r"sh died .SIGKILL."):
        run(["sh", "-c", "kill -9 $$"])


@needs_landlock
def test_only_named_files_open(tmp_path: Path) -> None:
    secret, public, room = tmp_path / "secret", tmp_path / "public", tmp_path / "room"
    secret.write_text("secret")
    public.write_text("public")
    room.mkdir()
    assert call(sample("read_text"), public, returns=str, reads=[public]) == "public"
    with pytest.raises(BrokenPromise, match="PermissionError"):
        call(sample("read_text"), secret, returns=str, reads=[public])
    with pytest.raises(BrokenPromise, match="PermissionError"):
        call(sample("read_text"), Path("/etc/passwd"), returns=str)
    assert call(sample("write_text"), room / "a", "abc", returns=int, writes=room) == 3
    with pytest.raises(BrokenPromise, match="PermissionError"):
        call(sample("write_text"), public, "changed", returns=int, reads=[public], writes=room)
    with pytest.raises(BrokenPromise, match="PermissionError"):
        call(sample("write_text"), tmp_path / "new", "abc", returns=int, writes=room)
    assert public.read_text() == "public"
    with pytest.raises(BrokenPromise, match="PermissionError"):
        call(sample("run_written"), room / "script", returns=str, writes=room)


def test_files_have_a_ceiling(tmp_path: Path) -> None:
    with pytest.raises(TooLarge, match="larger file"):
        call(sample("write_much"), tmp_path / "a", returns=int, limits=Limits(written=1000), writes=tmp_path)


@needs_seccomp
@pytest.mark.parametrize("kind", ["inet", "unix"])
def test_there_is_no_network(kind: str) -> None:
    assert call(sample("connect"), kind, returns=str) == "refused"


@pytest.mark.skipif(not FENCED or int(confinement().split()[1].rstrip(":")) < 6, reason="needs Landlock 6")
def test_others_cannot_be_signalled() -> None:
    assert call(sample("signalled"), os.getpid(), returns=str) == "refused"


def test_the_environment_is_bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REELWRIGHT_SECRET", "x")
    names = call(sample("environment"), returns=tuple[str, ...])
    assert "REELWRIGHT_SECRET" not in names
    assert {"PATH", "HOME", "OMP_NUM_THREADS"} <= set(names)


def test_what_cannot_be_called_is_a_fault_of_ours() -> None:
    with pytest.raises(BrokenPromise, match="does not declare the type of 'value'"):
        call(sample("untyped"), 1, returns=int)
    with pytest.raises(MissingPart):
        call("no_such_package.room:verb", returns=int)
    with pytest.raises(NotFound):
        call(sample("read_text"), Path("/x"), returns=str, reads=[Path("/no/such/file")])


def test_a_program_runs_and_ends_by_itself(tmp_path: Path) -> None:
    finished = run(["sh", "-c", "cat; echo err >&2; exit 3"], stdin=b"a" * 300_000)
    assert (finished.returncode, finished.stdout, finished.stderr) == (3, b"a" * 300_000, b"err\n")
    assert run(["true"], stdin=b"b" * 300_000).returncode == 0
    with pytest.raises(MissingPart, match="no-such-program"):
        run(["no-such-program"])


@needs_landlock
def test_a_program_is_fenced_in_too(tmp_path: Path) -> None:
    (tmp_path / "in").write_text("in")
    room = tmp_path / "room"
    room.mkdir()
    copied = run(["cp", str(tmp_path / "in"), str(room / "out")], reads=[tmp_path / "in"], writes=room)
    assert copied.returncode == 0
    assert (room / "out").read_text() == "in"
    refused = run(["cp", str(tmp_path / "in"), str(room / "again")], writes=room)
    assert (refused.returncode, list(room.iterdir())) == (1, [room / "out"])
    assert b"ermission denied" in refused.stderr
    assert run([sys.executable, "-c", "print(1)"]).returncode != 0
