"""A server of language models on this machine that answers as it is told, and remembers what it was asked.

`with scripted() as here: here.says(lambda body: "words")`, where `body` is the JSON of the question. What is
said may be a text, or one of the faults below. `here.kind` is the program that it plays.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Words:
    """A good answer in pieces, `gap` seconds between them and `after` before the first; why it `ends`.

    `read` are the tokens of the question, as the server counts them.
    """

    text: str
    gap: float = 0.0
    after: float = 0.0
    ends: str = "stop"
    size: int = 12
    thought: str = ""
    read: int = 7


@dataclass(frozen=True)
class Stalled:
    """Half an answer, then nothing while the connection stays; `pings` go on as comments."""

    text: str
    seconds: float = 30.0
    pings: bool = False


@dataclass(frozen=True)
class BrokenOff:
    """Half an answer, then the end of the connection."""

    text: str


@dataclass(frozen=True)
class Complaining:
    """Half an answer, then an error inside the stream."""

    text: str
    error: str


@dataclass(frozen=True)
class Endless:
    """Words without an end."""


@dataclass(frozen=True)
class Whole:
    """The answer as one JSON value, by a server that does not stream."""

    text: str


@dataclass(frozen=True)
class Refusing:
    """A status, with words and headers."""

    status: int
    said: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = "application/json"


Said = str | Words | Stalled | BrokenOff | Complaining | Endless | Whole | Refusing
Speaks = Callable[[dict[str, Any]], Said]


@dataclass
class Scripted:
    """What the server plays, what it says, and what it was asked: `asked` are the questions, `paths` all."""

    url: str
    kind: str = "llama.cpp"
    models: dict[str, dict[str, Any]] = field(default_factory=lambda: {"tiny": {}})
    key: str = ""
    slow: float = 0.0  # seconds before it tells of itself
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    bodies: list[tuple[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    others: dict[str, Any] = field(default_factory=dict)
    speaks: Speaks = lambda body: Refusing(500, "nothing was scripted")

    def says(self, *what: Said | Speaks) -> None:
        """Answer with these in turn, the last for ever, or with what a function of the body says."""
        left = list(what)

        def speak(body: dict[str, Any]) -> Said:
            now = left.pop(0) if len(left) > 1 else left[0]
            return now(body) if callable(now) else now

        self.speaks = speak

    def said_to(self, at: int = -1) -> str:
        """All text of the question at `at`."""
        parts = []
        for message in self.asked[at]["messages"]:
            content = message["content"]
            parts.append(content if isinstance(content, str) else content[0]["text"])
        return "\n".join(parts)


@contextmanager
def scripted(kind: str = "llama.cpp") -> Iterator[Scripted]:
    """A server for the block."""

    class Handler(_Handler):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    Handler.here = Scripted(f"http://127.0.0.1:{server.server_address[1]}", kind)
    Handler.ended = threading.Event()
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield Handler.here
    finally:
        Handler.ended.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    here: Scripted
    ended: threading.Event

    def do_GET(self) -> None:
        self._answer(None)

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._answer(json.loads(raw))

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, body: Any) -> None:
        here = self.here
        self.close_connection = True
        here.paths.append(self.path)
        here.headers.append(dict(self.headers))
        if body is not None:
            here.bodies.append((self.path, body))
        try:
            if here.key and self.headers.get("Authorization") != f"Bearer {here.key}":
                self._json(401, {"error": {"message": "Invalid API Key"}})
            elif self.path in here.others:
                self._json(200, here.others[self.path])
            elif self.path == ("/api/chat" if here.kind == "ollama" else "/v1/chat/completions"):
                here.asked.append(body)
                self._say(here.speaks(body))
            elif (listed := _listing(here, self.path)) is not None:
                self._wait(here.slow)
                self._json(200, listed)
            elif here.kind == "lm-studio":  # it answers 200 to what it does not know
                self._json(200, {"error": f"Unexpected endpoint or method. ({self.command} {self.path})"})
            else:
                self._json(404, {"error": {"message": "File Not Found", "type": "not_found_error"}})
        except OSError:
            pass  # the client has hung up, as it should

    def _json(self, status: int, value: Any) -> None:
        self._raw(status, json.dumps(value).encode(), "application/json", {})

    def _raw(self, status: int, body: bytes, media_type: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _say(self, said: Said) -> None:
        if isinstance(said, str):
            said = Words(said)
        if isinstance(said, Refusing):
            body = said.said
            if said.media_type == "application/json":
                body = json.dumps({"error": {"message": body, "code": said.status}})
            self._raw(said.status, body.encode(), said.media_type, said.headers)
            return
        if isinstance(said, Whole):
            choice = {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": said.text},
            }
            self._json(200, {"choices": [choice], "usage": {"prompt_tokens": 7, "completion_tokens": 3}})
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self._stream(said)

    def _stream(self, said: Words | Stalled | BrokenOff | Complaining | Endless) -> None:
        if isinstance(said, Endless):
            while not self.ended.is_set():
                self._event("word " * 200)
            return
        if isinstance(said, Words):
            self._wait(said.after)
            if said.thought:
                self._event("", thought=said.thought)
            size = max(1, said.size)
            for start in range(0, len(said.text), size):
                self._event(said.text[start : start + size])
                self._wait(said.gap)
            self._end(said.ends, said.read)
            return
        self._event(said.text)
        if isinstance(said, Stalled):
            until = time.monotonic() + said.seconds
            while time.monotonic() < until and not self.ended.is_set():
                if said.pings:
                    self._line(": ping")
                self._wait(0.05)
        elif isinstance(said, Complaining):
            self._line(f"data: {json.dumps({'error': {'code': 500, 'message': said.error}})}")

    def _wait(self, seconds: float) -> None:
        if seconds:
            self.ended.wait(seconds)

    def _event(self, text: str, thought: str = "") -> None:
        if self.here.kind == "ollama":
            self._line(json.dumps({"message": {"role": "assistant", "content": text}, "done": False}))
        else:
            delta = {"content": text} | ({"reasoning_content": thought} if thought else {})
            self._line(
                f"data: {json.dumps({'choices': [{'index': 0, 'delta': delta, 'finish_reason': None}]})}"
            )

    def _end(self, reason: str, read: int) -> None:
        if self.here.kind == "ollama":
            counts = {"prompt_eval_count": read, "eval_count": 3}
            self._line(json.dumps({"message": {"content": ""}, "done": True, "done_reason": reason} | counts))
            return
        self._line(f"data: {json.dumps({'choices': [{'index': 0, 'delta': {}, 'finish_reason': reason}]})}")
        counts = {"prompt_tokens": read, "completion_tokens": 3}
        self._line(f"data: {json.dumps({'choices': [], 'usage': counts})}")
        self._line("data: [DONE]")

    def _line(self, text: str) -> None:
        self.wfile.write(text.encode() + (b"\n" if self.here.kind == "ollama" else b"\n\n"))
        self.wfile.flush()


_OWNERS = {"llama.cpp": "llamacpp", "vllm": "vllm", "ollama": "library", "lm-studio": "organization_owner"}


def _listing(here: Scripted, path: str) -> Any:
    """What the program that is played answers to questions about itself; None = it knows no such path."""
    models = here.models.items()
    if path == "/v1/models":
        owner = _OWNERS.get(here.kind, "somebody")
        known = {"vllm": ("max_model_len",), "llama.cpp": ("meta", "status", "architecture")}.get(
            here.kind, ()
        )
        rows = [
            {"id": name, "object": "model", "owned_by": owner}
            | {key: facts[key] for key in known if key in facts}
            for name, facts in models
        ]
        return {"object": "list", "data": rows}
    if here.kind == "ollama":
        loaded = [{"name": name} for name, facts in models if facts.get("loaded")]
        return {
            "/api/version": {"version": "0.13.0"},
            "/api/tags": {"models": [{"name": name, "size": facts.get("size", 0)} for name, facts in models]},
            "/api/ps": {"models": loaded},
            "/api/show": next(iter(here.models.values()), {}).get("show", {}),
            "/api/generate": {"done": True, "done_reason": "unload"},
        }.get(path)
    if here.kind == "lm-studio":
        rows = [{"key": name, "type": "llm", "loaded_instances": []} | facts for name, facts in models]
        return {"/api/v1/models": {"models": rows}, "/api/v1/models/unload": {"instance_id": "it"}}.get(path)
    if here.kind == "localai":
        return {"/system": {"backends": ["llama-cpp"], "loaded_models": []}, "/backend/shutdown": {}}.get(
            path
        )
    if here.kind == "llama.cpp":
        return {"/models/unload": {"success": True}}.get(path)
    return {"/version": {"version": "0.12"}}.get(path)
