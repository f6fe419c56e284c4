"""RapidOCR: PP-OCRv6 for finding and reading lines, its models in the package, run by ONNX Runtime.

Imported in the confined child only. Nothing is downloaded: each model is named by its file.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray

from reelwright.document.ocr.sources import Pixels

LONGEST = 1600  # pixels of the longer side in which lines are looked for
BATCH = 4  # lines read at once: memory grows with it
Quad = NDArray[np.float32]  # (4, 2): clockwise from where the line begins, x and y in pixels


@dataclass(frozen=True)
class Said:
    """A line as read: its words, the middle of each of their signs (0 to 1 of the line), the confidence."""

    words: tuple[str, ...]
    spots: tuple[tuple[float, ...], ...]
    confidence: float

    @property
    def text(self) -> str:
        """The words, blank-separated."""
        return " ".join(self.words)


class Rapid:
    """Finds lines, and reads them."""

    def __init__(self, threads: int) -> None:
        models = Path(rapidocr.__file__).parent / "models"
        self._engine = rapidocr.RapidOCR(
            params={
                "Global.log_level": "error",
                "Global.use_cls": False,
                "Global.return_word_box": True,
                "Global.text_score": 0.0,
                "Global.max_side_len": 4 * LONGEST,
                "Global.model_root_dir": str(models),
                "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
                "Det.limit_type": "max",
                "Det.limit_side_len": LONGEST,
                "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
                "Rec.rec_batch_num": BATCH,
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            }
        )

    def find(self, pixels: Pixels) -> list[Quad]:
        """Where lines stand in `pixels`, in no order."""
        found: Any = self._engine(pixels, use_det=True, use_cls=False, use_rec=False)
        return [] if found.boxes is None else [np.asarray(box, np.float32) for box in found.boxes]

    def read(self, strips: list[Pixels]) -> list[Said]:
        """What stands in each of `strips`, one line each."""
        if not strips:
            return []
        found: Any = self._engine.recognize_txt([cv2.cvtColor(strip, cv2.COLOR_GRAY2BGR) for strip in strips])
        return [_said(*one) for one in zip(found.txts, found.scores, found.word_results, strict=True)]


def _said(text: str, score: float, info: Any) -> Said:
    """Words by their blanks; the engine also parts them where signs stand apart, as '≤' from '5'."""
    signs = [sign for word in info.words or () for sign in word]
    length = max(1.0, float(info.line_txt_len or 1))
    columns = [(column + 0.5) / length for word in info.word_cols or () for column in word]
    if len(signs) != len("".join(text.split())):
        return Said(tuple(text.split()), tuple(_even(text)), float(score))
    words, spots, at = [], [], 0
    for word in text.split():
        words.append(word)
        spots.append(tuple(columns[at : at + len(word)]))
        at += len(word)
    return Said(tuple(words), tuple(spots), float(score))


def _even(text: str) -> list[tuple[float, ...]]:
    text = " ".join(text.split())
    made, at = [], 0
    for word in text.split():
        made.append(tuple((at + index + 0.5) / len(text) for index in range(len(word))))
        at += len(word) + 1
    return made
