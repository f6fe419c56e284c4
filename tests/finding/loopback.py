"""A web server on this machine that answers as it is told, and remembers what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from reelwright.document.finding.asking import Desk
from reelwright.document.finding.services import Services
from reelwright.document.finding.wire import Wire


@dataclass(frozen=True)
class Reply:
    """An answer: body, status and headers; Content-Length is added when `length` is true."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: bool = True


Answer = Reply | Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Loopback:
    """Paths without their query, and what each answers: one answer for ever, or one after the other."""

    address: str
    answers: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{self.address}"

    def forget(self) -> None:
        """Know nothing, and remember nothing."""
        for kept in (self.answers, self.asked, self.headers, self.times):
            kept.clear()

    def query(self, at: int) -> dict[str, str]:
        """What the request at `at` asked in its query."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.asked[at]).query).items()}

    @property
    def paths(self) -> list[str]:
        return [urlsplit(asked).path for asked in self.asked]


@contextmanager
def served() -> Iterator[Loopback]:
    """A server for the block."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            here.asked.append(self.path)
            here.headers.append(dict(self.headers))
            here.times.append(time.monotonic())
            found = here.answers.get(urlsplit(self.path).path, Reply(b"nothing here", 404))
            if isinstance(found, list):
                found = found.pop(0) if len(found) > 1 else found[0]
            self.close_connection = True
            try:
                if isinstance(found, Reply):
                    self._reply(found)
                else:
                    found(self)
            except OSError:
                pass  # the client has hung up, as it should

        def _reply(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.length:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    here = Loopback(f"127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()


def services(here: Loopback, home: Path, **more: object) -> Services:
    """The services as this server plays them: quick, and the only private address that may be asked."""
    usual = {
        "arxiv": here.url,
        "crossref": f"{here.url}/crossref",
        "openalex": f"{here.url}/openalex",
        "trusted": (here.address,),
        "seconds": 5.0,
        "connecting": 2.0,
        "pause": 0.01,
    }
    return Services(home=home, **{**usual, **more})


def desk(here: Loopback, home: Path, **more: object) -> Desk:
    """What a client works with, over this server."""
    chosen = services(here, home, **more)
    folder = home / "scratch"
    folder.mkdir(parents=True, exist_ok=True)
    return Desk(services=chosen, wire=Wire(chosen), scratch=folder)


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
