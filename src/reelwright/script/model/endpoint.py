"""Where a model's server stands, who may ask it, and how patiently."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reelwright.core.errors import InputError


@dataclass(frozen=True)
class Patience:
    """Limits on one answer, in seconds: `first` and `between` count from one word to the next.

    `first` holds the loading of a model and the reading of the prompt; `whole` holds every try. `tries` is
    how often one question is put, with pauses of `pause`, twice that, and so on; `most` are an answer's bytes
    on the wire, and `pixels` those of a picture that is shown.
    """

    connecting: float = 5.0
    first: float = 480.0
    between: float = 60.0
    whole: float = 600.0
    tries: int = 3
    pause: float = 1.0
    most: int = 8_000_000
    pixels: int = 1_000_000


@dataclass(frozen=True)
class Endpoint:
    """A server's address without its `/v1`, and the key that it wants ('' = none)."""

    url: str
    key: str = field(default="", repr=False)
    patience: Patience = field(default_factory=Patience)

    @property
    def host(self) -> str:
        """Who is asked, as it may be shown."""
        parts = urlsplit(self.url)
        return parts.netloc.rpartition("@")[2] or self.url


def cleaned(address: str) -> str:
    """The address of a server without `/v1` and slashes at its end. Raises InputError when it is none."""
    text = address.strip().rstrip("/")
    for tail in ("/chat/completions", "/v1"):
        text = text.removesuffix(tail).rstrip("/")
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        known = False
    if not known or parts.username is not None or parts.query or parts.fragment:
        raise InputError(
            "this is not the address of a language model's server.",
            fix="Give one such as http://127.0.0.1:11434 (the key, if any, is a setting of its own).",
            where="model_url",
        )
    return text
