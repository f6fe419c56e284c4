"""Asking an address: streamed into a file, with ceilings on time, size and redirects, and politely."""

import re
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import httpcore2
import httpx2

from reelwright import __version__
from reelwright.core.errors import BrokenPromise, Damaged, InputError, NotFound, TooLarge, TryLater
from reelwright.document.finding import pace
from reelwright.document.finding.addresses import Guarded, Resolve, resolved
from reelwright.document.finding.fence import fenced
from reelwright.document.finding.services import Services

HOPS = 8  # redirects that are followed
TRIES = 4  # of a host that says it is busy
BUSY = (429, 500, 502, 503, 504)
REST = 30.0  # seconds that a host is left alone after it was busy TRIES times
_HOST = re.compile(rb"[A-Za-z0-9._:-]+")  # of names after IDNA (RFC 5891), and of addresses
Tell = Callable[[float], None]


@dataclass(frozen=True)
class Answer:
    """The body that an address gave: where it lies, how large it is, and what it says of itself."""

    url: str
    path: Path
    size: int
    media_type: str


class _Transport(httpx2.BaseTransport):
    """HTTP/1.1 over guarded connections, one for each request; no proxy, no environment, no cookies."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=_tls(), network_backend=backend, max_keepalive_connections=0
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to one request, its body still to be read."""
        asked = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
        )
        answered = self._pool.handle_request(asked)
        return httpx2.Response(answered.status, headers=answered.headers, stream=_Body(answered))

    def close(self) -> None:
        """Hang up."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answered: httpcore2.Response) -> None:
        self._answered = answered

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answered.iter_stream()

    def close(self) -> None:
        self._answered.close()


@cache
def _tls() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


class Wire:
    """Asks addresses for one task. `tell` hears of progress, and may stop the work by raising."""

    def __init__(
        self, services: Services, *, tell: Tell = lambda _: None, resolve: Resolve = resolved
    ) -> None:
        self._services = services
        self._tell = tell
        self._resolve = resolve

    def get(
        self, url: str, into: Path, most: int, *, accept: str = "*/*", query: Mapping[str, str] | None = None
    ) -> Answer:
        """The body at `url`, with `query` behind it, written to `into`; at most `most` bytes.

        Busy hosts (429, 5xx) are asked again after the seconds they name in Retry-After (RFC 9110, 10.2.3),
        else after ever longer pauses. Raises NotFound (404, 410), InputError (refused, private address, no
        address), TooLarge, Damaged (a circle of redirects), or TryLater (busy, slow, out of reach).
        """
        host, gap, patience = _host(url), self._services.gap(url), self._services.patience
        wait, attempt = 0.0, 0
        while True:
            self._sleep(wait)
            with pace.turn(self._services.home, host, gap, patience, self._sleep) as turn:
                found = self._followed(url, into, most, accept, query)
                if isinstance(found, Answer):
                    return found
                wait = self._services.pause * 2**attempt if found.wait is None else found.wait
                attempt += 1
                if wait > patience or attempt == TRIES:
                    turn.hold = max(wait, REST) if gap else wait
                    asks = f" and asks to wait {wait:.0f} s" if wait > patience else ""
                    raise TryLater(
                        f"it is busy ({found.status}){asks}.",
                        fix="Try again later, or download the paper elsewhere and give the file.",
                        where=host,
                    )

    def _followed(
        self, url: str, into: Path, most: int, accept: str, query: Mapping[str, str] | None
    ) -> "Answer | _Busy":
        """The answer at the end of the redirects."""
        deadline = time.monotonic() + self._services.seconds
        seen: set[str] = set()
        with fenced(_host(url)):
            here = httpx2.URL(url, params=query) if query else httpx2.URL(url)
        for _ in range(HOPS):
            _askable(here)
            if str(here) in seen:
                break
            seen.add(str(here))
            with fenced(here.host):
                found = self._asked(here, into, most, accept, deadline)
            if not isinstance(found, httpx2.URL):
                return found
            here = found
        raise Damaged(
            "it leads in a circle, from one address to the next.",
            fix="Download the paper with a browser and give the file.",
            where=_host(url),
        )

    def _asked(
        self, url: httpx2.URL, into: Path, most: int, accept: str, deadline: float
    ) -> "Answer | _Busy | httpx2.URL":
        backend = Guarded(deadline, self._services.connecting, self._services.trusted, self._resolve)
        headers = {"User-Agent": self._agent(), "Accept": accept, "Accept-Encoding": "identity"}
        transport = _Transport(backend)
        try:
            with httpx2.Client(transport=transport, trust_env=False, timeout=None) as client:
                request = client.build_request("GET", url, headers={**headers, "Connection": "close"})
                response = client.send(request, stream=True)
                try:
                    if "location" in response.headers and response.status_code in (301, 302, 303, 307, 308):
                        return url.join(response.headers["location"])
                    if response.status_code in BUSY:
                        return _Busy(response.status_code, _retry_after(response.headers.get("retry-after")))
                    _refused(response.status_code, url)
                    return self._kept(response, str(url), into, most)
                finally:
                    response.close()
        finally:
            transport.close()

    def _kept(self, response: httpx2.Response, url: str, into: Path, most: int) -> Answer:
        length = response.headers.get("content-length", "")
        told = int(length) if length.isascii() and length.isdigit() else 0
        size = 0
        with into.open("wb") as file:
            if told > most:
                raise _large(told, most, url)
            for piece in response.iter_bytes(1 << 16):
                size += len(piece)
                if size > most:
                    raise _large(0, most, url)
                file.write(piece)
                self._tell(size / told if told else 0.0)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Answer(url=url, path=into, size=size, media_type=kind)

    def _agent(self) -> str:
        contact = f" (mailto:{self._services.mailto})" if self._services.mailto else ""
        return f"reelwright/{__version__}{contact}"

    def _sleep(self, seconds: float) -> None:
        """Sleep in small pieces, so that a wish to stop is heard."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._tell(0.0)
            time.sleep(min(0.2, left))


@dataclass(frozen=True)
class _Busy:
    """A host that cannot answer now; `wait` is what it asks for in seconds, None when it says nothing."""

    status: int
    wait: float | None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _askable(url: httpx2.URL) -> None:
    if url.scheme not in ("http", "https") or not url.host:
        raise InputError(
            f"this leads to an address that is not of the web ({url.scheme or 'no scheme'}).",
            fix="Give one that begins with https://.",
            where=str(url)[:200],
        )
    if not _HOST.fullmatch(url.raw_host):
        raise InputError("this is not an address.", fix="Copy it again.", where=str(url)[:200])
    if url.userinfo:
        raise InputError(
            "addresses with a name and password in them are not asked.",
            fix="Download the paper with a browser and give the file.",
            where=url.host,
        )


def _refused(status: int, url: httpx2.URL) -> None:
    """Raise what a status other than 200 means."""
    if status == 200:
        return
    where = url.host
    if status in (404, 410):
        raise NotFound(f"there is nothing at this address ({status}): {str(url)[:200]}", where=where)
    if status in (401, 402, 403, 407, 451):
        raise InputError(
            f"it refuses to give this ({status}).",
            fix="Download the paper with a browser and give the file.",
            where=where,
        )
    if status in (400, 414, 422):
        raise InputError(f"it does not understand what was asked ({status}).", where=where)
    if 200 < status < 400:
        raise Damaged(f"it answered without a file ({status}).", fix="Try again later.", where=where)
    if status >= 400:
        raise TryLater(f"it answered with an error ({status}).", fix="Try again later.", where=where)
    raise BrokenPromise(f"an answer of status {status}.", where=where)


def _large(told: int, most: int, url: str) -> TooLarge:
    size = f"{told / 1e6:.0f} MB" if told else "more"
    return TooLarge(
        f"it has {size}, and at most {most / 1e6:.0f} MB are fetched.",
        fix="Download the paper with a browser and give the file.",
        where=_host(url),
    )


def _retry_after(text: str | None) -> float | None:
    """Seconds to wait: a number, or a date (RFC 9110, 10.2.3); None when it is neither."""
    if text is None:
        return None
    if text.strip().isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
