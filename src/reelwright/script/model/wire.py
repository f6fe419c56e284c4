"""Asking a model's server over HTTP/1.1: every wait has an end, and every error becomes one of ours here.

No proxy, no environment, no cookies, no redirects: the server is the one that the person named, or stands on
this machine.
"""

import json
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpcore2

from reelwright import __version__
from reelwright.core.errors import BrokenPromise, InputError, ReelwrightError, TryLater
from reelwright.script.model.endpoint import Endpoint

Tell = Callable[[], None]
SLICE = 0.5  # seconds between two looks whether the person wants to stop
_AGAIN = "Look whether it runs, and try again."
_SLOW = "Try again when it is less busy, take a smaller model, or raise the setting model_seconds."

# most particular first: what a foreign class becomes, what is wrong, and what the person can do
TABLE: tuple[tuple[type[Exception], type[ReelwrightError], str, str], ...] = (
    (
        httpcore2.UnsupportedProtocol,
        InputError,
        "this is not an address that can be asked.",
        "Mend model_url.",
    ),
    (UnicodeError, InputError, "this is not an address that can be asked.", "Mend model_url."),
    (ssl.SSLCertVerificationError, InputError, "its certificate is not to be trusted.", "Mend model_url."),
    (ssl.SSLError, TryLater, "no safe connection could be made; does it speak https?", _AGAIN),
    (TimeoutError, TryLater, "it did not answer in time.", _SLOW),
    (httpcore2.TimeoutException, TryLater, "it did not answer in time.", _SLOW),
    (socket.gaierror, TryLater, "no host of this name was found.", "Mend model_url, or look at the network."),
    (ConnectionRefusedError, TryLater, "nothing listens there.", _AGAIN),
    (httpcore2.LocalProtocolError, BrokenPromise, "it was asked wrongly.", ""),
    (httpcore2.ProtocolError, TryLater, "it broke off, or does not speak HTTP.", _AGAIN),
    (httpcore2.NetworkError, TryLater, "it cannot be reached.", _AGAIN),
    (httpcore2.ConnectionNotAvailable, TryLater, "it cannot be reached.", _AGAIN),
    (OSError, TryLater, "it cannot be reached.", _AGAIN),
)
FOREIGN = tuple(foreign for foreign, *_ in TABLE)


@contextmanager
def fenced(where: str) -> Iterator[None]:
    """Turn whatever the network throws into errors of ours; ours pass as they are."""
    try:
        yield
    except FOREIGN as error:
        if isinstance(error, ReelwrightError):
            raise
        for foreign, ours, message, fix in TABLE:
            if isinstance(error, foreign):
                raise ours(message, fix=fix, where=where) from error
        raise BrokenPromise(f"{type(error).__name__}: {error}", where=where) from error


class Clock:
    """When the next word must have come, and what is being waited for."""

    def __init__(self, seconds: float, waiting: str) -> None:
        self.end = time.monotonic() + seconds
        self._next = self.end
        self._waiting = waiting

    def expect(self, seconds: float, waiting: str) -> None:
        """From now on, wait at most `seconds` for `waiting`, and never beyond the end."""
        self._next = min(self.end, time.monotonic() + seconds)
        self._waiting = waiting if self._next < self.end else "the end of its answer"

    def left(self) -> float:
        """Seconds left, above 0. Raises TryLater."""
        left = self._next - time.monotonic()
        if left <= 0:
            raise TryLater(f"it took too long: no sign of {self._waiting}.", fix=_SLOW)
        return left


@dataclass(frozen=True)
class Reply:
    """A whole answer. `body` is None when it is no JSON, and `text` its beginning then."""

    status: int
    headers: dict[str, str]
    body: Any
    text: str


class Streamed:
    """An answer that comes line by line."""

    def __init__(self, response: httpcore2.Response, most: int) -> None:
        self.status = response.status
        self.headers = _headers(response)
        self._pieces = response.iter_stream()
        self._most = most

    def lines(self) -> Iterator[str]:
        """Each line without its end. Raises TryLater when there is no end to it."""
        rest, size = b"", 0
        for piece in self._pieces:
            size += len(piece)
            if size > self._most:
                raise TryLater("its answer has no end, and was broken off.", fix="Try another model.")
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                yield line.decode(errors="replace").rstrip("\r")
        if rest:
            yield rest.decode(errors="replace")

    def text(self) -> str:
        """All of it at once."""
        return "\n".join(self.lines())


class Wire:
    """Asks one server. `tell` is called about twice a second, and may stop the work by raising."""

    def __init__(self, endpoint: Endpoint, tell: Tell = lambda: None) -> None:
        self._endpoint = endpoint
        self._tell = tell

    def get(self, path: str, seconds: float) -> Reply:
        """What `path` answers within `seconds`. Raises TryLater and its kind."""
        return self._whole("GET", path, None, seconds)

    def post(self, path: str, body: Any, seconds: float) -> Reply:
        """What `path` answers to `body`, a JSON value. Raises as `get`."""
        return self._whole("POST", path, body, seconds)

    @contextmanager
    def stream(self, path: str, body: Any, clock: Clock) -> Iterator[Streamed]:
        """The answer to `body`, as it comes; `clock` ends every wait. Raises TryLater and its kind."""
        with fenced(self._endpoint.host), self._asked("POST", path, body, clock) as response:
            yield Streamed(response, self._endpoint.patience.most)

    def sleep(self, seconds: float) -> None:
        """Do nothing, in small pieces, so that a wish to stop is heard."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._tell()
            time.sleep(min(SLICE, left))

    def _whole(self, method: str, path: str, body: Any, seconds: float) -> Reply:
        clock = Clock(seconds, "an answer")
        with fenced(self._endpoint.host), self._asked(method, path, body, clock) as response:
            streamed = Streamed(response, self._endpoint.patience.most)
            text = streamed.text()
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        return Reply(streamed.status, streamed.headers, value, text[:2000])

    @contextmanager
    def _asked(self, method: str, path: str, body: Any, clock: Clock) -> Iterator[httpcore2.Response]:
        headers: dict[bytes | str, bytes | str] = {
            "User-Agent": f"reelwright/{__version__}",
            "Accept": "text/event-stream, application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        content = None
        if body is not None:
            content = json.dumps(body, ensure_ascii=False).encode()
            headers["Content-Type"] = "application/json"
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        backend = _Backend(clock, self._endpoint.patience.connecting, self._tell)
        with (
            httpcore2.ConnectionPool(
                ssl_context=_tls(), network_backend=backend, max_keepalive_connections=0
            ) as pool,
            pool.stream(method, self._endpoint.url + path, headers=headers, content=content) as response,
        ):
            yield response


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _headers(response: httpcore2.Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, clock: Clock, connecting: float, tell: Tell) -> None:
        self._clock = clock
        self._connecting = connecting
        self._tell = tell

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the clock rules
        local_address: str | None = None,  # noqa: ARG002 - any of ours
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - none
    ) -> httpcore2.NetworkStream:
        """A connection to `host`."""
        line = socket.create_connection((host, port), min(self._connecting, self._clock.left()))
        return _Line(line, self._clock, self._tell)


class _Line(httpcore2.NetworkStream):
    """A socket whose every wait ends when the clock says so."""

    def __init__(self, line: socket.socket, clock: Clock, tell: Tell) -> None:
        self._line = line
        self._clock = clock
        self._tell = tell

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """At most `max_bytes`; b'' at the end."""
        while True:
            self._line.settimeout(min(SLICE, self._clock.left()))
            try:
                return self._line.recv(max_bytes)
            except TimeoutError:
                self._tell()

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send it all."""
        self._line.settimeout(self._clock.left())
        self._line.sendall(buffer)

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        """The same line, encrypted."""
        self._line.settimeout(self._clock.left())
        try:
            safe = ssl_context.wrap_socket(self._line, server_hostname=server_hostname)
        except Exception:
            self.close()
            raise
        return _Line(safe, self._clock, self._tell)

    def get_extra_info(self, info: str) -> Any:
        """Nothing but the TLS object, which tells the protocol in use."""
        is_tls = info == "ssl_object" and isinstance(self._line, ssl.SSLSocket)
        return self._line if is_tls else None
