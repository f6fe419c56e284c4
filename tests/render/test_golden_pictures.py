"""Every kind of scene looks as it did when somebody last looked at it.

After a change that is meant, REELWRIGHT_GOLDEN=write in the environment writes them anew: look at them.
"""

import os
from pathlib import Path

import cv2
import drawing_room as room
import numpy as np
import pytest

from reelwright.render.segment import still

GOLDEN = Path(__file__).parent / "golden"
CASES = [
    *((kind, "dark", room.SMALL) for kind in (
        "title", "statement", "figure", "equation", "ink", "table", "chart", "quote", "outro",
    )),
    ("statement", "light", room.SMALL),
    ("table", "light", room.SMALL),
    ("figure", "dark", room.SMALL.model_copy(update={"width": 216, "height": 384})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "mode", "size"), CASES, ids=lambda value: str(getattr(value, "width", value))
)
def test_a_scene_looks_as_it_did(tmp_path, kind, mode, size):
    bench = room.Bench(tmp_path)
    board = room.every_kind(bench)[kind]
    theme = room.DARK if mode == "dark" else room.LIGHT
    planes = still(bench, board, theme, room.delivery(size), board.length - 1)
    seen = cv2.cvtColor(planes.whole, cv2.COLOR_YUV2BGR_I420)
    path = GOLDEN / f"{kind}-{mode}-{size.width}x{size.height}.jpg"
    if os.environ.get("REELWRIGHT_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        cv2.imwrite(str(path), seen, [cv2.IMWRITE_JPEG_QUALITY, 88])
    golden = cv2.imread(str(path))
    assert golden is not None, f"{path.name} is missing"
    away = np.abs(seen.astype(int) - golden.astype(int))
    assert away.mean() < 1.6
    # nothing larger than a few letters may have moved
    assert (cv2.blur(away.astype(np.float32), (9, 9)).max(axis=2) > 40).mean() < 0.004
