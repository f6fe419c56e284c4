"""The fence: every error of the HTTP client, of sockets and of TLS becomes one of ours, here alone."""

import errno
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore2
import httpx2

from reelwright.core.errors import BrokenPromise, Damaged, InputError, ReelwrightError, TryLater

_COPY = "Copy the address again."
_LATER = "Try again in a moment, or download the paper elsewhere and give the file."
_OFFLINE = "Connect this machine to the network and try again, or give the paper's file."
_BROWSER = "Download the paper with a browser and give the file."

# most particular first: what a foreign class becomes, what is wrong, and what the person can do
TABLE: tuple[tuple[type[Exception], type[ReelwrightError], str, str], ...] = (
    (httpx2.InvalidURL, InputError, "this is not an address that can be asked.", _COPY),
    (httpx2.UnsupportedProtocol, InputError, "this is not an address that can be asked.", _COPY),
    (httpcore2.UnsupportedProtocol, InputError, "this is not an address that can be asked.", _COPY),
    (UnicodeError, InputError, "this is not an address that can be asked.", _COPY),
    (ssl.SSLCertVerificationError, InputError, "its certificate is not to be trusted.", _BROWSER),
    (ssl.SSLError, TryLater, "no safe connection could be made.", _LATER),
    (httpx2.DecodingError, Damaged, "its answer is packed wrongly.", _BROWSER),
    (httpx2.TooManyRedirects, Damaged, "it leads in a circle.", _BROWSER),
    (httpx2.TimeoutException, TryLater, "it did not answer in time.", _LATER),
    (httpcore2.TimeoutException, TryLater, "it did not answer in time.", _LATER),
    (TimeoutError, TryLater, "it did not answer in time.", _LATER),
    (socket.gaierror, TryLater, "no host of this name was found; is there a network?", _OFFLINE),
    (httpx2.LocalProtocolError, BrokenPromise, "it was asked wrongly.", ""),
    (httpcore2.LocalProtocolError, BrokenPromise, "it was asked wrongly.", ""),
    (httpx2.ProxyError, TryLater, "the proxy refused.", _LATER),
    (httpcore2.ProxyError, TryLater, "the proxy refused.", _LATER),
    (httpx2.ProtocolError, TryLater, "it broke off, or does not speak HTTP.", _LATER),
    (httpcore2.ProtocolError, TryLater, "it broke off, or does not speak HTTP.", _LATER),
    (ConnectionRefusedError, TryLater, "it cannot be reached.", _OFFLINE),
    (httpx2.NetworkError, TryLater, "it cannot be reached.", _OFFLINE),
    (httpcore2.NetworkError, TryLater, "it cannot be reached.", _OFFLINE),
    (httpcore2.ConnectionNotAvailable, TryLater, "it cannot be reached.", _OFFLINE),
    (httpx2.HTTPError, TryLater, "the request failed.", _LATER),
    (httpx2.StreamError, BrokenPromise, "its answer was read wrongly.", ""),
    (httpx2.CookieConflict, BrokenPromise, "its answer was read wrongly.", ""),
    (OSError, TryLater, "it cannot be reached.", _OFFLINE),
)
FOREIGN = tuple(foreign for foreign, *_ in TABLE)


def translate(error: Exception, where: str) -> ReelwrightError:
    """The error of ours that a foreign one becomes; `where` names who was asked."""
    if isinstance(error, ReelwrightError):
        return error
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
        return TryLater("the disk is full or read-only.", fix="Free some space and try again.", where=where)
    for foreign, ours, message, fix in TABLE:
        if isinstance(error, foreign):
            return ours(message, fix=fix, where=where)
    return BrokenPromise(f"{type(error).__name__}: {error}", where=where)


@contextmanager
def fenced(where: str) -> Iterator[None]:
    """Turn whatever the network throws into errors of ours; ours pass as they are."""
    try:
        yield
    except FOREIGN as error:
        ours = translate(error, where)
        if ours is error:
            raise
        raise ours from error
