"""The services that are asked, and how patiently."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

# seconds between two requests to a public service, of all our processes together.
# arXiv: one request every three seconds and one connection at a time (info.arxiv.org/help/api/tou.html);
# Crossref: lists once a second
# (crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication)
GAPS = {"export.arxiv.org": 3.0, "arxiv.org": 3.0, "api.crossref.org": 1.0, "api.openalex.org": 0.2}


@dataclass(frozen=True)
class Services:
    """Where the services are, who asks, and the limits on asking.

    `trusted` are 'address:port' that are asked although they are private; '' keeps none. `seconds` ends one
    download, however it drips; `connecting` ends the wait for a connection; `patience` is the longest wait
    for a turn, or that a service may ask for; `pause` is the first wait when it names none. `mailto` and
    `openalex_key` are left out when ''. `home` is where our processes agree on whose turn it is.
    """

    home: Path
    arxiv: str = "https://export.arxiv.org"
    crossref: str = "https://api.crossref.org"
    openalex: str = "https://api.openalex.org"
    mailto: str = ""
    openalex_key: str = field(default="", repr=False)
    trusted: tuple[str, ...] = ()
    seconds: float = 120.0
    connecting: float = 10.0
    patience: float = 60.0
    pause: float = 1.0
    gaps: dict[str, float] = field(default_factory=lambda: dict(GAPS))

    def gap(self, url: str) -> float:
        """Seconds between two requests to the host of `url`; 0 when it sets no pace."""
        return self.gaps.get((urlsplit(url).hostname or "").lower(), 0.0)
