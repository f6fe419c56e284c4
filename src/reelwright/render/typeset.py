"""Type and mathematics, set by typst: measured to lay out, drawn as layers. One point is one pixel."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst

from reelwright.core.errors import BrokenPromise
from reelwright.render.pixels import Bytes, decoded, premultiplied
from reelwright.render.scripts import foreign, right_to_left

_HERE = Path(str(files("reelwright.render")))
_TEMPLATE = str(_HERE / "templates" / "type.typ")
_FALLBACK = ("Inter", "Libertinus Serif", "New Computer Modern Math", "DejaVu Sans Mono")
_LONGEST_FORMULA = 2000  # characters


Align = Literal["start", "center", "right"]


@dataclass(frozen=True)
class Run:
    """Text in one face. `fill` '#rrggbb'; `scale` of the type's size, 1 = the same."""

    text: str
    fill: str
    font: str
    weight: int = 400
    italic: bool = False
    scale: float = 1.0


@dataclass(frozen=True)
class Type:
    """A paragraph to be set within `width` pixels; `size` in pixels an em, `leading` in ems a line.

    `balance` evens the lines out; `tracking` in ems; `tabular` gives every digit the same width.
    """

    runs: tuple[Run, ...]
    size: float
    width: float
    align: Align = "start"
    leading: float = 1.3
    tracking: float = 0.0
    balance: bool = False
    tabular: bool = False


@dataclass(frozen=True)
class Formula:
    """Typst mathematics without code, `size` pixels an em; broken into lines within `width`, 0 = one line."""

    math: str
    size: float
    fill: str
    width: float = 0.0


@dataclass(frozen=True)
class Extent:
    """What a setting takes, in pixels, set `wrap` wide. `broken`: a word had to be broken."""

    width: float
    height: float
    wrap: float
    broken: bool = False


def text_of(type_: Type) -> str:
    """The words of a type, without their faces."""
    return "".join(run.text for run in type_.runs)


def clean(text: str) -> str:
    """`text` on one line: blanks joined, control characters and stray surrogates gone."""
    kept = "".join(c if c.isprintable() and not 0xD800 <= ord(c) <= 0xDFFF else " " for c in text)
    return " ".join(kept.split())


def typed_safely(math_source: str) -> bool:
    """Whether a formula is plain mathematics: short, and without the mark that starts typst code."""
    return 0 < len(math_source) <= _LONGEST_FORMULA and "#" not in math_source


def measure(types: Sequence[Type]) -> tuple[Extent, ...]:
    """What each takes when set. Pure, and remembered in this process."""
    missing = tuple(dict.fromkeys(item for item in types if item not in _measured))
    if missing:
        if len(_measured) > 20_000:
            _measured.clear()
        _measured.update(zip(missing, _query([_data(item) for item in missing]), strict=True))
        return tuple(_measured[item] if item in _measured else _measure_one(item) for item in types)
    return tuple(_measured[item] for item in types)


_measured: dict[Type, Extent] = {}


def _measure_one(item: Type) -> Extent:
    return _query([_data(item)])[0]


@lru_cache(maxsize=256)
def measure_formula(formula: Formula) -> Extent | None:
    """What a formula takes, or None when it is not typst mathematics."""
    if not typed_safely(formula.math):
        return None
    try:
        return _query([_formula_data(formula)])[0]
    except BrokenPromise:
        return None


def draw(settings: Sequence[tuple[Type | Formula, Extent]]) -> list[tuple[Bytes, int]]:
    """Each setting as premultiplied RGBA, (height, width, 4) uint8, and its bleed in pixels on each side."""
    requests = []
    for item, extent in settings:
        data = _data(replace(item, width=extent.wrap)) if isinstance(item, Type) else _formula_data(item)
        width = max(extent.width, extent.wrap) if isinstance(item, Type) else extent.width
        box = (math.ceil(width) + 1, math.ceil(extent.height) + 1)
        requests.append(data | {"box": box, "bleed": _bleed(item)})
    if not requests:
        return []
    try:
        pages: Any = typst.compile(
            _TEMPLATE,
            format="png",
            ppi=72,
            font_paths=_fonts(_foreign(requests)),
            sys_inputs=_inputs(requests, "draw"),
        )
    except RuntimeError as error:
        raise BrokenPromise(f"typst could not draw: {error}") from error
    sheets: list[bytes] = list(pages) if isinstance(pages, list) else [pages]
    if len(sheets) != len(requests):
        raise BrokenPromise(f"typst drew {len(sheets)} pages; {len(requests)} were asked for.")
    return [(_premultiplied(page), _bleed(item)) for page, (item, _) in zip(sheets, settings, strict=True)]


def _bleed(item: Type | Formula) -> int:
    return math.ceil(item.size * 0.35)


def _premultiplied(page: bytes) -> Bytes:
    return premultiplied(decoded(page))


def _data(item: Type) -> dict[str, object]:
    text = text_of(item)
    return {
        "kind": "type",
        "runs": [
            {
                "text": run.text,
                "fill": run.fill,
                "fonts": list(dict.fromkeys((run.font, *_FALLBACK))),
                "weight": run.weight,
                "italic": run.italic,
                "scale": run.scale,
            }
            for run in item.runs
        ],
        "size": item.size,
        "width": item.width,
        "align": item.align,
        "leading": item.leading,
        "tracking": item.tracking,
        "balance": item.balance,
        "tabular": item.tabular,
        "rtl": right_to_left(text),
        "foreign": foreign(text) != "",
    }


def _formula_data(item: Formula) -> dict[str, object]:
    return {
        "kind": "formula",
        "math": item.math,
        "size": item.size,
        "fill": item.fill,
        "width": item.width,
        "foreign": False,
    }


def _query(requests: list[dict[str, object]]) -> list[Extent]:
    try:
        answer = typst.query(
            _TEMPLATE,
            "metadata",
            field="value",
            one=True,
            font_paths=_fonts(_foreign(requests)),
            sys_inputs=_inputs(requests, "measure"),
        )
    except RuntimeError as error:
        raise BrokenPromise(f"typst could not measure: {error}") from error
    return [Extent(*row) for row in json.loads(answer)]


def _inputs(requests: list[dict[str, object]], mode: str) -> dict[str, str]:
    return {"requests": json.dumps(requests, ensure_ascii=False), "mode": mode}


def _foreign(requests: list[dict[str, object]]) -> bool:
    return any(request["foreign"] for request in requests)


@cache
def _fonts(with_system: bool) -> typst.Fonts:  # noqa: FBT001 - a question about the text, not a choice of way
    # the system's fonts only when ours lack a script: else the same film looks the same everywhere
    return typst.Fonts(font_paths=[str(_HERE / "fonts")], include_system_fonts=with_system)
