"""What the person asked for."""

from typing import Literal

from pydantic import Field

from reelwright.core.blob import Blob
from reelwright.core.media import Delivery, VoiceChoice
from reelwright.core.noun import Noun
from reelwright.core.script import Script


class Brief(Noun):
    """The wishes for one film. `seed` varies the music and nothing else."""

    minutes: float = Field(default=3.0, ge=0.5, le=20.0)
    audience: Literal["general", "student", "expert"] = "general"
    theme: str = "studio"
    mode: Literal["light", "dark"] = "dark"
    voice: VoiceChoice
    music: Literal["calm", "none"] = "calm"
    delivery: Delivery
    seed: int = 1


class ExplainOrder(Noun):
    """A film of a paper. `name` is the file's name, only ever shown; `password` opens an encrypted PDF."""

    source: Blob
    name: str
    brief: Brief
    password: str = ""


class RenderOrder(Noun):
    """The film of an edited script; `source` is the paper it cites."""

    script: Script
    source: Blob
    name: str
    brief: Brief
    password: str = ""
