"""The server that plays the services."""

from collections.abc import Iterator

import pytest
from loopback import Loopback, served


@pytest.fixture(scope="session")
def server() -> Iterator[Loopback]:
    """One server for all tests of a worker."""
    with served() as here:
        yield here


@pytest.fixture
def here(server: Loopback) -> Loopback:
    """The server, knowing nothing yet."""
    server.forget()
    return server
