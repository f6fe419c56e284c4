"""The steps that go over the network: the settings say where and how patiently, and never what comes of it.

It stands beside `studio`, as `beside` does: a station knows no settings.
"""

from collections.abc import Callable

from reelwright.core.finding import Fetched, Found, Wanted
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.document.finding.asking import Desk
from reelwright.document.finding.fetching import fetch as fetched
from reelwright.document.finding.reaching import reached
from reelwright.document.finding.searching import search
from reelwright.document.finding.services import Services
from reelwright.document.finding.wire import Wire
from reelwright.settings import Settings, read_settings

__all__ = ["fetch", "find", "reached", "services"]


def find(tools: Tools, title: str, most: int, moment: str) -> Found:
    """At most `most` papers that `title` may mean; `moment` tells this search from earlier ones.

    Raises TryLater when no service answers.
    """
    del moment
    return search(_desk(tools), title, most)


def fetch(tools: Tools, wanted: Wanted) -> Made[Fetched]:
    """The file of a paper and what is known of it. Raises InputError and its kinds, or TryLater."""
    return fetched(_desk(tools), tools.blobs, wanted)


def services(settings: Settings) -> Services:
    """The services that the settings name; a service of the person's own is not asked slowly."""
    return Services(
        home=settings.home.expanduser().absolute(),
        arxiv=settings.arxiv_url.rstrip("/"),
        crossref=settings.crossref_url.rstrip("/"),
        openalex=settings.openalex_url.rstrip("/"),
        mailto=settings.mailto,
        openalex_key=settings.openalex_key.get_secret_value(),
        trusted=tuple(filter(None, (part.strip() for part in settings.trusted_addresses.split(",")))),
        seconds=settings.network_seconds,
        connecting=min(10.0, settings.network_seconds),
    )


def _desk(tools: Tools) -> Desk:
    told: Callable[[float], None] = tools.progress
    chosen = services(read_settings())
    return Desk(services=chosen, wire=Wire(chosen, tell=told), scratch=tools.scratch)
