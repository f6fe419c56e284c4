"""Which model suits how much memory. The sources and dates of the figures are in docs/language-models.md."""

from collections.abc import Iterable
from dataclasses import dataclass

from reelwright.script.model.servers import Installed, Server, writes

FITS = 0.75  # share of the memory that a model's file may have: the rest is for its context and for ours


@dataclass(frozen=True)
class Preset:
    """For machines of `memory` GB: a model's name at Ollama, its file's size in GB, and a context in tokens.

    `aliases` are what the same model is called elsewhere, in small letters and without punctuation.
    """

    memory: int
    name: str
    size: float
    context: int
    licence: str
    aliases: tuple[str, ...]


PRESETS = (
    Preset(8, "qwen3.5:4b", 3.4, 8192, "Apache-2.0", ("qwen354b",)),
    Preset(16, "qwen3.5:9b", 6.6, 16384, "Apache-2.0", ("qwen359b",)),
    Preset(32, "qwen3.5:27b", 17.0, 16384, "Apache-2.0", ("qwen3527b",)),
    Preset(64, "qwen3.5:35b-a3b", 24.0, 32768, "Apache-2.0", ("qwen3535ba3b",)),
)
SMALLEST = 2048  # tokens: a context below which no scene can be asked for


def preset_for(memory: float) -> Preset | None:
    """The largest preset for `memory` bytes (machines show a little less than they have), None below 8 GB."""
    fitting = [preset for preset in PRESETS if preset.memory * 0.93e9 <= memory]
    return fitting[-1] if fitting else None


def picked(servers: Iterable[Server], memory: float, wanted: str = "") -> tuple[Server, Installed] | None:
    """The model that is taken, and where it is; None when there is none.

    `wanted` is a name ('' = the best that is here): that of the preset, then of a smaller one, then one that
    is loaded, then the largest that fits in `memory` bytes; one whose size is not told is thought to fit.
    """
    here = [(server, model) for server in servers if not server.fault for model in server.models]
    if wanted:
        return next((pair for pair in here if _same(pair[1].name, wanted)), None)
    here = [pair for pair in here if writes(pair[1]) and pair[1].size <= memory * FITS]
    for preset in reversed([preset for preset in PRESETS if preset.memory * 0.93e9 <= memory]):
        for pair in here:
            if _same(pair[1].name, preset.name) or any(
                alias in _plain(pair[1].name) for alias in preset.aliases
            ):
                return pair
    return max(here, key=lambda pair: (pair[1].loaded, pair[1].size), default=None)


def _same(name: str, wanted: str) -> bool:
    return name == wanted or name.removesuffix(":latest") == wanted.removesuffix(":latest")


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
