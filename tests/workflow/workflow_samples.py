"""Small steps and recipes. Each step appends a line to the log whose path it is given: what ran, and when."""

import os
import signal
import subprocess
import time
from pathlib import Path

from reelwright.core.blob import Blob
from reelwright.core.errors import Damaged, TryLater
from reelwright.core.made import Made, Notice
from reelwright.core.protocols import Tools
from reelwright.core.step import Step
from reelwright.workflow import Desk, order


def log(path: str, line: str) -> None:
    with Path(path).open("a") as file:
        file.write(line + "\n")


def shout(tools: Tools, text: str, path: str) -> str:
    log(path, f"shout {text}")
    return text.upper()


def draw(tools: Tools, text: str, path: str) -> Made[Blob]:
    log(path, f"draw {text}")
    assert list(tools.scratch.iterdir()) == []
    (tools.scratch / "picture").write_text(text)
    blob = tools.blobs.put_file(tools.scratch / "picture", "image/x")
    return Made[Blob](thing=blob, notices=(Notice(level="info", where=text, message="drawn"),))


def join(tools: Tools, pictures: tuple[Blob, ...], path: str) -> Blob:
    log(path, "join")
    return tools.blobs.put(b"+".join(tools.blobs.get(each) for each in pictures), "video/x")


def slow(tools: Tools, number: int, seconds: float, path: str) -> int:
    log(path, f"slow {number} began {os.getpid()}")
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < seconds:
        tools.progress(passed / seconds)
        time.sleep(0.01)
    log(path, f"slow {number}")
    return number * number


def asleep(tools: Tools, seconds: float, path: str) -> int:
    child = subprocess.Popen(["sleep", "60"])
    log(path, f"asleep {os.getpid()} {child.pid}")
    time.sleep(seconds)
    return 0


def damaged(tools: Tools, path: str) -> int:
    log(path, "damaged")
    raise Damaged("is cut off.", fix="Get it again.", where="page 2")


def buggy(tools: Tools, path: str) -> int:
    log(path, "buggy")
    raise KeyError("oh")


def shy(tools: Tools, times: int, path: str) -> int:
    log(path, "shy")
    if Path(path).read_text().count("shy") <= times:
        raise TryLater("not now.")
    return 1


def deadly(tools: Tools, times: int, path: str) -> int:
    log(path, "deadly")
    if Path(path).read_text().count("deadly") <= times:
        os.kill(os.getpid(), signal.SIGKILL)
    return 1


def lying(tools: Tools, path: str) -> str:
    return "not a number"


def threads(tools: Tools) -> tuple[int, int]:
    """Threads that OpenCV and this process would use."""
    import cv2
    import numpy as np

    np.ones((300, 300)) @ np.ones((300, 300))
    return cv2.getNumThreads(), len(list(Path("/proc/self/task").iterdir()))


HERE = "workflow_samples"
SHOUT = Step[str]("words.shout", 1, f"{HERE}:shout", str)
DRAW = Step[Made[Blob]]("pictures.draw", 1, f"{HERE}:draw", Made[Blob])
JOIN = Step[Blob]("pictures.join", 1, f"{HERE}:join", Blob)
SLOW = Step[int]("words.slow", 1, f"{HERE}:slow", int)
ASLEEP = Step[int]("words.asleep", 1, f"{HERE}:asleep", int)
DAMAGED = Step[int]("words.damaged", 1, f"{HERE}:damaged", int)
BUGGY = Step[int]("words.buggy", 1, f"{HERE}:buggy", int)
SHY = Step[int]("words.shy", 1, f"{HERE}:shy", int)
DEADLY = Step[int]("words.deadly", 1, f"{HERE}:deadly", int)
LYING = Step[int]("words.lying", 1, f"{HERE}:lying", int)
THREADS = Step[tuple[int, int]]("words.threads", 1, f"{HERE}:threads", tuple[int, int])


def film(desk: Desk, texts: tuple[str, ...], path: str) -> tuple[Blob, str]:
    """Each text is shouted and drawn; the pictures are joined while a title is shouted."""
    loud = desk.map(SHOUT, [(text, path) for text in texts])
    pictures = desk.map(DRAW, [(text, path) for text in loud])
    things = tuple(picture.thing for picture in pictures)
    joined, title = desk.gather([order(JOIN, things, path), order(SHOUT, "title", path)])
    return joined, title


def squares(desk: Desk, count: int, seconds: float, path: str) -> tuple[int, ...]:
    return desk.map(SLOW, [(number, seconds, path) for number in range(count)])


def sleeping(desk: Desk, seconds: float, path: str) -> tuple[int, ...]:
    return (desk.call(ASLEEP, seconds, path),)
