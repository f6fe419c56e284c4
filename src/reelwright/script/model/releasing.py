"""Giving back a model's memory between two stages of a film, by each server's own means."""

from collections.abc import Callable
from typing import Any

from reelwright.core.errors import ReelwrightError
from reelwright.script.model.servers import Kind, Server
from reelwright.script.model.wire import Reply, Wire

SECONDS = 10.0


def released(wire: Wire, server: Server, name: str) -> str:
    """Ask `server` to unload the model `name`; '' when it did, else why not. Never raises."""
    try:
        return _BY_KIND[server.kind](wire, server, name)
    except ReelwrightError as error:
        return error.message


def _ollama(wire: Wire, server: Server, name: str) -> str:  # noqa: ARG001
    running = wire.get("/api/ps", SECONDS)
    loaded = running.body.get("models") if isinstance(running.body, dict) else None
    names = {str(row.get("name")) for row in loaded or () if isinstance(row, dict)}
    if not {name, f"{name}:latest"} & names:
        return ""
    return _told(wire.post("/api/generate", {"model": name, "keep_alive": 0, "stream": False}, SECONDS))


def _lm_studio(wire: Wire, server: Server, name: str) -> str:  # noqa: ARG001
    listed = wire.get("/api/v1/models", SECONDS)
    rows = listed.body.get("models") if isinstance(listed.body, dict) else None
    if not isinstance(rows, list):
        return (
            "this LM Studio cannot be asked to unload (0.4 can); it does so after an hour without a question"
        )
    why = ""
    for row in rows:
        for instance in (
            isinstance(row, dict) and row.get("key") == name and row.get("loaded_instances")
        ) or ():
            body = {"instance_id": instance.get("id", name) if isinstance(instance, dict) else instance}
            why = _told(wire.post("/api/v1/models/unload", body, SECONDS)) or why
    return why


def _llama_cpp(wire: Wire, server: Server, name: str) -> str:
    if not server.router:
        return "this llama.cpp serves one model and keeps it"
    return _told(wire.post("/models/unload", {"model": name}, SECONDS))


def _localai(wire: Wire, server: Server, name: str) -> str:  # noqa: ARG001
    return _told(wire.post("/backend/shutdown", {"model": name}, SECONDS))


def _keeps(wire: Wire, server: Server, name: str) -> str:  # noqa: ARG001
    return "this server keeps its model as long as it runs"


def _told(reply: Reply) -> str:
    if reply.status in (200, 202, 204):
        return ""
    body: Any = reply.body
    said = body.get("error") if isinstance(body, dict) else reply.text
    return f"it refused to unload ({reply.status}): {str(said)[:200]}"


_BY_KIND: dict[Kind, Callable[[Wire, Server, str], str]] = {
    "ollama": _ollama,
    "lm-studio": _lm_studio,
    "llama.cpp": _llama_cpp,
    "localai": _localai,
    "vllm": _keeps,
    "other": _keeps,
}
