"""What the person asked for."""

from typing import Literal

from pydantic import Field

from reelwright.core.blob import Blob
from reelwright.core.finding import Known
from reelwright.core.language_model import ModelChoice
from reelwright.core.media import Delivery, VoiceChoice
from reelwright.core.noun import Noun
from reelwright.core.pronouncing import Pronunciation


class Brief(Noun):
    """The wishes for one film. `seed` varies the music and nothing else.

    `writer` is 'extract' (no model) or 'ask', which needs `model`. `language` is the film's (BCP 47; '' = the
    paper's own). `pronunciations` are the person's own, the more important first; `kept` are those of them
    that were said for this film alone, and that its script keeps.
    """

    minutes: float = Field(default=3.0, ge=0.5, le=20.0)
    audience: Literal["general", "student", "expert"] = "general"
    theme: str = "studio"
    mode: Literal["light", "dark"] = "dark"
    voice: VoiceChoice
    music: Literal["calm", "none"] = "calm"
    delivery: Delivery
    seed: int = 1
    writer: str = "extract"
    model: ModelChoice | None = None
    language: str = ""
    pronunciations: tuple[Pronunciation, ...] = ()
    kept: tuple[Pronunciation, ...] = ()


class ScriptOrder(Noun):
    """What a writer is asked for: about `minutes` of speech at `words_per_minute`, for `audience`.

    A word is one of average length for the language. `language` is that of the script (BCP 47; '' = the
    paper's own). `model` is who writes, for writers that ask one.
    """

    minutes: float
    audience: Literal["general", "student", "expert"] = "general"
    words_per_minute: float = 165.0
    language: str = ""
    model: ModelChoice | None = None


class ExplainOrder(Noun):
    """A film of a paper. `name` is the file's name, only ever shown; `password` opens an encrypted PDF.

    `language` is the person's word for the paper's (BCP 47; '' = as stated or detected). `out` is where the
    person wants the result; no step knows it. The password is never saved with the order. `known` is what a
    service says of a paper that was fetched. `yields` are the wishes of `brief` that the person did not
    state: when the source is itself a brief, its own take their place. `force` makes the film even of a
    script below the checker's bar.
    """

    source: Blob
    name: str
    brief: Brief
    password: str = Field(default="", exclude=True, repr=False)
    language: str = ""
    out: str = ""
    known: Known | None = None
    yields: tuple[Literal["minutes", "audience"], ...] = ()
    force: bool = False


class RenderOrder(Noun):
    """The film of an edited script: its YAML `text`, and `script_name`, which is only ever shown.

    `source` is the paper that it cites, called `name`; `out` is where the person wants the film. `password`
    opens an encrypted PDF, and is never saved with the order. `language`, `known` and `force` are as
    in `ExplainOrder`.
    """

    text: str
    script_name: str
    source: Blob
    name: str
    brief: Brief
    password: str = Field(default="", exclude=True, repr=False)
    language: str = ""
    out: str = ""
    known: Known | None = None
    force: bool = False


class ReadOrder(Noun):
    """A paper to be read and shown, no film; the fields are those of `ExplainOrder`."""

    source: Blob
    name: str
    password: str = Field(default="", exclude=True, repr=False)
    language: str = ""
    known: Known | None = None
