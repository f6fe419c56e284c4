"""Measures the main job as whole processes: paper to checked film, cold, and with one sentence changed.

    python bench/explain.py [PAPER.pdf] [--minutes 3] [--runs 3]

Prints wall seconds, CPU-seconds of the process tree, and the peak memory of the largest process; and, as a
yardstick in the same run, x264 alone on as many still frames. The cache is a fresh folder for each cold run.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imageio_ffmpeg
from ruamel.yaml import YAML

from reelwright.core.time import SECOND

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Cost:
    """One run: wall and CPU seconds, and the peak memory of its largest process in MB."""

    wall: float
    cpu: float
    peak: float


def measured(command: list[str], home: Path) -> Cost:
    """Run `command` with its cache at `home`, and read what it cost. Raises RuntimeError with its words."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:  # a process between, so that its children's usage is this run's alone
        started = time.perf_counter()
        environment = {**os.environ, "REELWRIGHT_HOME": str(home)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as people run it: modules are compiled once
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        wall = time.perf_counter() - started
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        line = f"{wall} {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss / 1000}"
        os.write(writer, line.encode())
        os.write(writer, b"\n" + done.stderr.encode() if done.returncode else b"")
        os._exit(done.returncode)
    os.close(writer)
    text = b""
    while chunk := os.read(reader, 4096):
        text += chunk
    os.close(reader)
    _, status = os.waitpid(child, 0)
    figures, _, told = text.decode().partition("\n")
    if status:
        raise RuntimeError(told or f"failed: {' '.join(command)}")
    wall, cpu, peak = (float(part) for part in figures.split())
    return Cost(wall, cpu, peak)


def yardstick(seconds: float) -> Cost:
    """x264 alone (veryfast, CRF 20, one thread per core) on a 1080p30 test picture of the same length."""
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi",
        "-i", f"testsrc2=size=1920x1080:rate=30:duration={seconds}",
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-f", "null", "-",
    ]  # fmt: skip
    return measured(command, Path(tempfile.gettempdir()))


def one_sentence_changed(script: Path) -> str:
    """Change one word of the middle spoken line of a script; returns the id of its scene."""
    text = script.read_text()
    tree = YAML(typ="safe").compose(text)
    lines = [
        (_field(scene, "id").value, _field(line, "text"))
        for scene in _field(tree, "scenes").value
        for line in _field(scene, "lines").value
    ]
    scene, said = lines[len(lines) // 2]
    # what JSON quotes, YAML reads; and a line that was wrapped is one
    changed = json.dumps(said.value.rstrip().rstrip(".") + " indeed.", ensure_ascii=False)
    old = text[said.start_mark.index : said.end_mark.index].rstrip()
    after = said.start_mark.index + len(old)
    script.write_text(text[: said.start_mark.index] + changed + text[after:])
    return str(scene)


def _field(mapping: Any, name: str) -> Any:
    return next(value for key, value in mapping.value if key.value == name)


def scene_length(film: Path, scene: str) -> float:
    """Seconds that a scene of a finished film lasts."""
    boards = json.loads((film.with_suffix("") / "plan.json").read_text())["body"]["boards"]
    return float(next(board["span"]["length"] for board in boards if board["scene"] == scene) / SECOND)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("paper", nargs="?", default=str(ROOT / "examples" / "paper.pdf"))
    parser.add_argument("--minutes", default="3")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    reelwright = str(Path(sys.executable).with_name("reelwright"))
    rows: list[tuple[str, list[Cost]]] = [("cold", []), ("one sentence changed", []), ("nothing changed", [])]
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for run in range(options.runs):
            home, film = Path(folder) / f"home{run}", Path(folder) / f"{run}.mp4"
            explain = [reelwright, "explain", options.paper, "-o", str(film), "--minutes", options.minutes]
            rows[0][1].append(measured(explain, home))
            rows[2][1].append(measured(explain, home))
            script = film.with_suffix("") / "script.yaml"
            scene = one_sentence_changed(script)
            rows[1][1].append(measured([reelwright, "render", str(script), "-o", str(film)], home))
            seconds.append(scene_length(film, scene))
    rows.append(("yardstick: x264 alone, test picture", [yardstick(float(options.minutes) * 60)]))
    sys.stdout.write(f"{'':36} {'wall s':>8} {'CPU s':>8} {'peak MB':>8}   (medians of {options.runs})\n")
    for name, costs in rows:
        wall, cpu, peak = (
            statistics.median(getattr(cost, field) for cost in costs) for field in ("wall", "cpu", "peak")
        )
        sys.stdout.write(f"{name:36} {wall:8.1f} {cpu:8.1f} {peak:8.0f}\n")
    sys.stdout.write(f"the changed sentence's scene lasts {statistics.median(seconds):.1f} s\n")


if __name__ == "__main__":
    main()
