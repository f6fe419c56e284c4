"""Every bad file through the real command: one clear sentence, soon, small, nothing written."""

import os
import resource
import subprocess
import threading
import time
from pathlib import Path

import pytest
from films import COMMAND, call, descendants, surroundings
from ruamel.yaml import YAML

from conftest import SHARED

BAD = SHARED / "bad"
pytestmark = pytest.mark.skipif(not BAD.is_dir(), reason="the shared test data is not here")

# what the sentence must name, and what it must tell to do
SAID = {
    "encrypted-userpw-aes256.pdf": ("encrypted", "--password"),
    "external-entity.svg": ("SVG", "give one of them"),
    "jats-external-entity.xml": ("no whole sentence", "running text"),
    "js-openaction-uri.pdf": ("no whole sentence", "running text"),
    "latex-loop-missing.zip": ("no whole sentence", "running text"),
    "latex-shell-escape.zip": ("no whole sentence", "running text"),
    "nested-bomb.tar.gz": ("no whole sentence", "running text"),
    "no-text-blank.pdf": ("no text", "OCR"),
    "path-traversal.zip": ("archive", "give the paper itself"),
    "playlist-local-and-http.mp4": ("playlist", "give the paper itself"),
    "png-renamed.mp4": ("picture", "OCR"),
    "text-renamed.mp4": ("plain text", ".md"),
    "truncated-40pct.pdf": ("damaged", "again"),
    "zero-bytes.mp4": ("empty", "again"),
    "zero-bytes.pdf": ("empty", "again"),
}


def test_every_bad_file_is_expected_here() -> None:
    assert {path.name for path in BAD.iterdir() if path.name.isascii()} == set(SAID)


def weight(pid: int) -> int:
    """Bytes that a process and all below it hold, each shared page counted once."""
    total = 0
    for each in (pid, *descendants(pid)):
        try:
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
    return total


def spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", sorted(SAID))
def test_a_bad_file_is_refused(name: str, tmp_path: Path) -> None:
    cwd, home = tmp_path / "here", tmp_path / "home"
    cwd.mkdir()
    before = spent()
    with subprocess.Popen(
        [*COMMAND, "explain", str(BAD / name), "-o", "film.mp4"],
        cwd=cwd,
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        heaviest, over = [0], threading.Event()

        def watch() -> None:
            while not over.wait(0.1):
                heaviest[0] = max(heaviest[0], weight(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        out, err = process.communicate(timeout=60)
        over.set()
        watcher.join()
    wrong, advice = SAID[name]
    assert process.returncode == 2
    assert out == ""
    assert err.startswith("✗ ")
    assert err.count("\n") == 1
    assert wrong in err
    assert advice in err
    assert name in err
    assert "Traceback" not in err
    assert list(cwd.iterdir()) == []
    assert spent() - before < 10  # CPU-seconds: wall time is the machine's
    assert heaviest[0] < 1_000_000_000


def test_a_name_in_unicode_is_a_name_like_any_other(tmp_path: Path) -> None:
    (path,) = [path for path in BAD.iterdir() if not path.name.isascii()]
    done = call(tmp_path / "home", tmp_path, "script", path, "--minutes", "0.5")
    assert done.code == 0, done.err
    (written,) = [each for each in tmp_path.iterdir() if each.is_file()]
    assert written.name == f"{path.stem}.script.yaml"
    assert YAML(typ="safe").load(written.read_text())["source"]["name"] == path.name


def test_no_part_of_the_film_is_read_from_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "paper.pdf")
    began = time.monotonic()
    done = call(tmp_path / "home", tmp_path, "explain", "paper.pdf")
    assert (done.code, time.monotonic() - began < 30) == (2, True)
    assert "not an ordinary file" in done.err
