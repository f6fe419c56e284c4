"""Which addresses may be asked, and connections that go to the very address that was checked.

A stranger's URL or redirect may point at this machine or its neighbours (server-side request forgery), and a
name may resolve to a public address when it is checked and to a private one when it is asked (DNS rebinding).
So a name is resolved once for each connection, every address it has is checked, and the connection is made to
one of those.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from reelwright.core.errors import InputError

Resolve = Callable[[str, int, float], tuple[str, ...]]
# networks that lead elsewhere than they seem, beside what `ipaddress` knows as not global:
# NAT64 for local use (RFC 8215), Teredo (RFC 4380), site-local (RFC 3879), IPv4-compatible (RFC 4291)
_ODD = tuple(
    ipaddress.ip_network(text)
    for text in ("64:ff9b:1::/48", "2001::/32", "fec0::/10", "::/96", "192.88.99.0/24")
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052


def is_public(address: str) -> bool:
    """Whether an IP address (no name) belongs to the public network, whichever way it is written."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    if any(ip.version == net.version and ip in net for net in _ODD):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local)


def checked(host: str, addresses: Iterable[str], port: int, trusted: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses of `host`, all public or trusted ('address:port'). Raises InputError when one is not."""
    found = tuple(dict.fromkeys(addresses))
    for address in found:
        if not is_public(address) and _joined(address, port) not in trusted:
            raise InputError(
                f"this leads to {address}, an address on this machine or in a private network, "
                "so it was not asked.",
                fix="Give a public address, or download the paper and give the file.",
                where=host,
            )
    return found


def _joined(address: str, port: int) -> str:
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


def resolved(host: str, port: int, seconds: float) -> tuple[str, ...]:
    """The addresses of `host`, by the system's resolver. Raises OSError, or TimeoutError after `seconds`."""
    answers: list[tuple[str, ...] | Exception] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.append(tuple(str(row[4][0]) for row in rows))
        except (OSError, UnicodeError) as error:
            answers.append(error)

    # the system's resolver knows no time limit
    thread = threading.Thread(target=ask, daemon=True, name=f"resolve {host}")
    thread.start()
    thread.join(max(0.0, seconds))
    if not answers:
        raise TimeoutError(f"{host} was not resolved within {seconds:g} s")
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


class Guarded(httpcore2.NetworkBackend):
    """Connections to checked addresses only, each of which ends at `deadline` (monotonic seconds)."""

    def __init__(
        self, deadline: float, connecting: float, trusted: tuple[str, ...], resolve: Resolve = resolved
    ) -> None:
        self._deadline = deadline
        self._connecting = connecting
        self._trusted = trusted
        self._resolve = resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline rules
        local_address: str | None = None,  # noqa: ARG002 - any of ours
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - none
    ) -> httpcore2.NetworkStream:
        """A connection to the first address of `host` that takes one. Raises InputError, OSError."""
        until = min(self._deadline, time.monotonic() + self._connecting)
        addresses = checked(host, self._resolve(host, port, _left(until)), port, self._trusted)
        failed: OSError = OSError(f"{host} has no address")
        for address in addresses:
            try:
                line = socket.create_connection((address, port), _left(until))
            except OSError as error:
                failed = error
                continue
            return _Line(line, self._deadline)
        raise failed


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time is over")
    return left


class _Line(httpcore2.NetworkStream):
    """A socket whose every operation ends at the deadline, however slowly the other side drips."""

    def __init__(self, line: socket.socket, deadline: float) -> None:
        self._line = line
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """At most `max_bytes`; b'' at the end."""
        self._line.settimeout(_left(self._deadline))
        return self._line.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send it all."""
        self._line.settimeout(_left(self._deadline))
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
        """The same line, encrypted, with the certificate held against the name that was asked for."""
        self._line.settimeout(_left(self._deadline))
        try:
            return _Line(ssl_context.wrap_socket(self._line, server_hostname=server_hostname), self._deadline)
        except Exception:
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        """Nothing but the TLS object, which tells the protocol in use."""
        is_tls = info == "ssl_object" and isinstance(self._line, ssl.SSLSocket)
        return self._line if is_tls else None
