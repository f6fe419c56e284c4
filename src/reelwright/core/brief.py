"""What the person asked for."""

from typing import Literal

from pydantic import Field

from reelwright.core.media import Delivery, VoiceChoice
from reelwright.core.noun import Noun


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
