"""Content addresses: the only way to speak of bytes."""

from typing import Annotated

from pydantic import StringConstraints

from reelwright.core.noun import Noun

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Blob(Noun):
    """Some bytes: their SHA-256 (hex), media type (RFC 6838) and size in bytes."""

    sha256: Sha256
    media_type: str
    size: int
