"""Asking strangers: every way in which a server may misbehave ends soon, small, and with a clear word."""

import builtins
import email.utils
import gzip
import inspect
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpcore2
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Loopback, Reply, desk, here, server, services  # noqa: F401 - fixtures

from reelwright.core.errors import (
    Cancelled,
    Damaged,
    InputError,
    NotFound,
    ReelwrightError,
    TooLarge,
    TryLater,
)
from reelwright.document.finding.addresses import checked, is_public
from reelwright.document.finding.fence import TABLE, fenced, translate
from reelwright.document.finding.wire import Answer, Wire

MOST = 100_000


def get(here: Loopback, home: Path, path: str = "/a", **more: object) -> Answer:
    wire = desk(here, home, **more).wire
    return wire.get(path if "://" in path else f"{here.url}{path}", home / "body", MOST)


def test_a_body_is_kept_and_we_say_who_we_are(here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = Reply(b"hello", headers={"Content-Type": "Text/Plain; charset=utf-8"})
    found = get(here, tmp_path, mailto="ada@example.org")
    assert (found.path.read_bytes(), found.size, found.media_type) == (b"hello", 5, "text/plain")
    assert here.headers[0]["User-Agent"].startswith("reelwright/")
    assert "mailto:ada@example.org" in here.headers[0]["User-Agent"]


# --- how an answer may go wrong --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "kind", "word"),
    [
        (404, NotFound, "nothing at this address"),
        (410, NotFound, "nothing at this address"),
        (401, InputError, "refuses"),
        (403, InputError, "refuses"),
        (451, InputError, "refuses"),
        (400, InputError, "does not understand"),
        (204, Damaged, "without a file"),
        (304, Damaged, "without a file"),
        (418, TryLater, "error (418)"),
        (500, TryLater, "busy (500)"),
        (503, TryLater, "busy (503)"),
    ],
)
def test_a_status_has_its_meaning(
    status: int, kind: type[ReelwrightError], word: str, here: Loopback, tmp_path: Path
) -> None:
    here.answers["/a"] = Reply(b"", status)
    with pytest.raises(kind) as caught:
        get(here, tmp_path)
    assert type(caught.value) is kind
    assert word in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x" * 65536)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def dripping_heads(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X: y\r\n")
        time.sleep(0.05)


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def rude(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"220 mail.example.org ESMTP\r\n")


def broken_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")


def gone(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (endless, TooLarge),
        (Reply(b"x" * (MOST + 1)), TooLarge),
        (Reply(b"", headers={"Content-Length": "99999999999"}, length=False), TooLarge),
        (Reply(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"}), TooLarge),
        (Reply(b"not gzip", headers={"Content-Encoding": "gzip"}), Damaged),
        (dripping, TryLater),
        (dripping_heads, TryLater),
        (silent, TryLater),
        (rude, TryLater),
        (broken_off, TryLater),
        (gone, TryLater),
    ],
)
def test_a_bad_server_is_left_soon(
    answer: object, kind: type[ReelwrightError], here: Loopback, tmp_path: Path
) -> None:
    here.answers["/a"] = answer
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        get(here, tmp_path, seconds=0.6)
    assert type(caught.value) is kind
    assert time.monotonic() - began < 2.5
    body = tmp_path / "body"
    assert not body.exists() or body.stat().st_size <= MOST


def test_a_wish_to_stop_is_heard_while_waiting(here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = Reply(b"", 503, {"Retry-After": "30"})

    def stop(_: float) -> None:
        raise Cancelled("stopped.")

    began = time.monotonic()
    with pytest.raises(Cancelled):
        Wire(services(here, tmp_path), tell=stop).get(f"{here.url}/a", tmp_path / "body", MOST)
    assert time.monotonic() - began < 2


# --- busy hosts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_after_what_it_asks_for(
    status: int, here: Loopback, tmp_path: Path
) -> None:
    here.answers["/a"] = [Reply(b"", status, {"Retry-After": "1"}), Reply(b"now")]
    assert get(here, tmp_path).path.read_bytes() == b"now"
    assert here.times[1] - here.times[0] >= 1.0


def test_a_date_is_waited_for_too(here: Loopback, tmp_path: Path) -> None:
    when = email.utils.formatdate(time.time() + 2, usegmt=True)  # whole seconds: 1 to 2 from now
    here.answers["/a"] = [Reply(b"", 429, {"Retry-After": when}), Reply(b"now")]
    get(here, tmp_path)
    assert 0.9 <= here.times[1] - here.times[0] <= 3


def test_pauses_grow_when_nothing_is_asked_for(here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = [
        Reply(b"", 502),
        Reply(b"", 500, {"Retry-After": "soon"}),
        Reply(b"", 504),
        Reply(b"now"),
    ]
    get(here, tmp_path, pause=0.1)
    waits = [later - sooner for sooner, later in zip(here.times, here.times[1:], strict=False)]
    assert waits[0] >= 0.1
    assert waits[1] >= 0.2
    assert waits[2] >= 0.4


def test_who_asks_for_too_long_a_wait_is_left_alone_for_as_long(here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = Reply(b"", 429, {"Retry-After": "3600"})
    for _ in range(2):
        with pytest.raises(TryLater, match=r"3[56]\d\d s"):
            get(here, tmp_path, gaps={"127.0.0.1": 0.01})
    assert len(here.asked) == 1


def test_all_processes_keep_one_pace(here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = Reply(b"x")
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from reelwright.document.finding.services import Services\n"
        "from reelwright.document.finding.wire import Wire\n"
        f"home, here = Path({str(tmp_path)!r}), {here.address!r}\n"
        "chosen = Services(home=home, trusted=(here,), gaps={'127.0.0.1': 0.4})\n"
        "Wire(chosen).get(f'http://{here}/a', home / sys.argv[1], 100)\n"
    )
    children = [subprocess.Popen([sys.executable, "-c", code, f"body{at}"]) for at in range(3)]
    assert [child.wait(30) for child in children] == [0, 0, 0]
    waits = [later - sooner for sooner, later in zip(here.times, here.times[1:], strict=False)]
    assert len(waits) == 2
    assert min(waits) >= 0.38


# --- redirects and private addresses ---------------------------------------------------------------------


def test_redirects_are_followed(here: Loopback, tmp_path: Path) -> None:
    here.answers |= {
        "/a": Reply(status=302, headers={"Location": "/b?x=1"}),
        "/b": Reply(status=301, headers={"Location": f"{here.url}/c"}),
        "/c": Reply(b"there"),
    }
    found = get(here, tmp_path)
    assert (found.path.read_bytes(), found.url) == (b"there", f"{here.url}/c")


@pytest.mark.parametrize("ways", [["/a"], ["/b", "/a"]])
def test_a_circle_of_redirects_ends(ways: list[str], here: Loopback, tmp_path: Path) -> None:
    for sooner, later in zip(["/a", *ways], ways, strict=False):
        here.answers[sooner] = Reply(status=302, headers={"Location": later})
    with pytest.raises(Damaged, match="circle"):
        get(here, tmp_path)
    assert len(here.asked) == len(ways)


def test_a_long_way_of_redirects_ends(here: Loopback, tmp_path: Path) -> None:
    here.answers |= {f"/{at}": Reply(status=307, headers={"Location": f"/{at + 1}"}) for at in range(99)}
    with pytest.raises(Damaged, match="circle"):
        get(here, tmp_path, "/0")
    assert len(here.asked) == 8


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "http://[::1]:9/",
        "http://[::ffff:127.0.0.1]:9/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
    ],
)
def test_a_redirect_to_a_private_address_is_not_followed(target: str, here: Loopback, tmp_path: Path) -> None:
    here.answers["/a"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(InputError, match="private network"):
        get(here, tmp_path)
    assert len(here.asked) == 1


@pytest.mark.parametrize(
    ("target", "word"),
    [
        ("file:///etc/passwd", "not of the web"),
        ("gopher://127.0.0.1/", "not of the web"),
        ("http://user:secret@example.org/", "password"),
        ("http://[not an address", "not an address"),
        ("http://exa mple.org/", "not an address"),
        ("http://" + "a" * 70 + ".org/", "not an address|is there a network"),
    ],
)
def test_a_redirect_out_of_the_web_is_not_followed(
    target: str, word: str, here: Loopback, tmp_path: Path
) -> None:
    here.answers["/a"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(ReelwrightError, match=word) as caught:
        get(here, tmp_path)
    assert "secret" not in str(caught.value)
    assert len(here.asked) == 1


def test_the_address_that_was_checked_is_the_one_that_is_asked(
    here: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.answers["/a"] = Reply(b"x")
    port = here.address.rpartition(":")[2]
    told: list[str] = []

    def rebinding(host: str, port: int, seconds: float) -> tuple[str, ...]:
        told.append(host)
        return ("127.0.0.1",) if len(told) == 1 else ("127.0.0.2",)

    monkeypatch.setattr(socket, "getaddrinfo", _only_numbers(socket.getaddrinfo))
    wire = Wire(services(here, tmp_path), resolve=rebinding)
    wire.get(f"http://paper.example:{port}/a", tmp_path / "body", MOST)
    assert told == ["paper.example"]
    # asked again, the name leads elsewhere, and is found out
    with pytest.raises(InputError, match=r"127\.0\.0\.2"):
        wire.get(f"http://paper.example:{port}/a", tmp_path / "body", MOST)
    assert len(here.asked) == 1


def _only_numbers(real: Callable[..., object]) -> Callable[..., object]:
    def resolved(host: str, *rest: object, **more: object) -> object:
        assert host.replace(".", "").isdigit(), f"{host} was resolved a second time"
        return real(host, *rest, **more)

    return resolved


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(InputError, match=r"10\.0\.0\.1"):
        checked("both.example", ["93.184.216.34", "10.0.0.1"], 443, ())
    assert checked("one.example", ["93.184.216.34"] * 2, 443, ()) == ("93.184.216.34",)
    assert checked("mine", ["::1"], 8080, ("[::1]:8080",)) == ("::1",)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::5db8:d822", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("100.64.0.1", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("64:ff9b:1::1", False),
        ("2002:7f00:1::", False),
        ("2002:a00:1::", False),
        ("2001:0:53aa:64c:0:fbff:80ff:fffe", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("fd12::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("localhost", False),
    ],
)
def test_public_addresses_are_told_from_private_ones(address: str, public: bool) -> None:
    assert is_public(address) is public


@given(st.ip_addresses(v=4))
def test_no_private_address_passes_in_a_coat_of_the_sixth_version(address) -> None:
    inside = int(address)
    for coat in (0xFFFF << 32 | inside, 0x0064FF9B << 96 | inside, 0x2002 << 112 | inside << 80):
        text = ":".join(f"{coat >> shift & 0xFFFF:x}" for shift in range(112, -1, -16))
        assert is_public(text) <= is_public(str(address))


def test_a_resolver_that_hangs_ends_too(
    here: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        over.wait(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    with pytest.raises(TryLater, match="in time"):
        get(here, tmp_path, "http://slow.example/a", connecting=0.2)
    over.set()


def test_no_host_and_no_server_are_said_so(here: Loopback, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(TryLater, match=r"cannot be reached.*(network|file)"):
        get(here, tmp_path, f"http://127.0.0.1:{port}/a", trusted=(f"127.0.0.1:{port}",))
    with pytest.raises(TryLater, match="is there a network"):
        get(here, tmp_path, "http://nobody.invalid/a")


# --- the fence -------------------------------------------------------------------------------------------

FOREIGN = sorted(
    {
        kind
        for module in (httpx2, httpcore2)
        for kind in vars(module).values()
        if inspect.isclass(kind) and issubclass(kind, Exception) and not issubclass(kind, Warning)
    }
    | {kind for kind in vars(builtins).values() if inspect.isclass(kind) and issubclass(kind, OSError)}
    | {socket.gaierror, socket.herror, ssl.SSLError, ssl.SSLCertVerificationError, UnicodeError},
    key=lambda kind: (kind.__module__, kind.__name__),
)


@pytest.mark.parametrize("kind", FOREIGN, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_every_error_of_the_network_becomes_one_of_ours(kind: type[Exception]) -> None:
    error = kind.__new__(kind)
    named = tuple(foreign for foreign, *_ in TABLE)
    assert isinstance(error, named), "it stands in no row of the table"
    with pytest.raises(ReelwrightError) as caught, fenced("example.org"):
        raise error
    assert caught.value.where == "example.org"
    assert caught.value.message


def test_ours_pass_the_fence_as_they_are() -> None:
    mine = TryLater("busy.", where="somewhere")
    with pytest.raises(TryLater) as caught, fenced("example.org"):
        raise mine
    assert caught.value is mine


def test_a_full_disk_is_not_the_networks_fault() -> None:
    assert "disk" in translate(OSError(28, "No space left on device"), "x").message
