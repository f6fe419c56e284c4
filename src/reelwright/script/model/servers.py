"""Which program a model's server is, and which models it has: told by what only that program answers."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import quote

from reelwright.core.errors import InputError, ReelwrightError
from reelwright.script.model.endpoint import Endpoint
from reelwright.script.model.wire import Reply, Wire

Kind = Literal["ollama", "lm-studio", "localai", "llama.cpp", "vllm", "other"]
SHOWN: dict[Kind, str] = {
    "ollama": "Ollama",
    "lm-studio": "LM Studio",
    "localai": "LocalAI",
    "llama.cpp": "llama.cpp",
    "vllm": "vLLM",
    "other": "an OpenAI-compatible server",
}
# where the programs listen unless told otherwise
USUAL = (
    "http://127.0.0.1:11434",  # Ollama
    "http://127.0.0.1:1234",  # LM Studio
    "http://127.0.0.1:8080",  # llama.cpp, LocalAI
    "http://127.0.0.1:8000",  # vLLM
)
QUICK = 0.6  # seconds in which a server on this machine says what it is
_NOT_WRITING = re.compile(
    r"embed|rerank|(^|[-_/])(bge|gte|e5|minilm|whisper|tts|kokoro|piper|clip|sd|flux|stable-?diffusion)([-_.:]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Installed:
    """A model that a server has. 0 and None where it does not say; `context` in tokens, `size` in bytes."""

    name: str
    size: int = 0
    context: int = 0
    vision: bool | None = None
    loaded: bool = False


@dataclass(frozen=True)
class Server:
    """A server that answered, and what it has; `fault` says why it cannot be used ('' = it can)."""

    url: str
    kind: Kind
    models: tuple[Installed, ...] = ()
    fault: str = ""
    router: bool = False  # llama.cpp that loads and unloads models itself


def looked_at(endpoint: Endpoint, seconds: float = QUICK) -> Server | None:
    """What stands at `endpoint`; None when nothing does, or nothing that knows `/v1/models`."""
    wire = Wire(endpoint)
    try:
        listed = wire.get("/v1/models", seconds)
        if listed.status in (401, 403):
            return Server(endpoint.url, "other", fault="it wants a key: set REELWRIGHT_MODEL_KEY.")
        rows = _rows(listed, "data")
        if rows is None:
            return None
        return _described(wire, endpoint.url, rows, seconds)
    except InputError:
        raise
    except ReelwrightError:
        return None


def found(endpoints: tuple[Endpoint, ...], seconds: float = QUICK) -> tuple[Server, ...]:
    """Every server that answers, in the order of `endpoints`; they are asked at the same time."""
    if not endpoints:
        return ()
    with ThreadPoolExecutor(len(endpoints)) as pool:
        answers = pool.map(lambda endpoint: looked_at(endpoint, seconds), endpoints)
        return tuple(server for server in answers if server is not None)


def looked_closer(endpoint: Endpoint, server: Server, model: Installed, seconds: float) -> Installed:
    """`model` with what a second question tells: whether it sees, and the longest context it was made for."""
    if server.kind == "llama.cpp" and not model.context:
        return replace(model, context=_of_a_slot(endpoint, model, seconds))
    if server.kind != "ollama":
        return model
    try:
        shown = Wire(endpoint).post("/api/show", {"model": model.name}, seconds)
    except ReelwrightError:
        return model
    body = shown.body if shown.status == 200 and isinstance(shown.body, dict) else {}
    can, about = body.get("capabilities"), body.get("model_info")
    lengths = [
        _whole(value)
        for name, value in (about.items() if isinstance(about, dict) else ())
        if name.endswith(".context_length")
    ]
    return replace(
        model,
        vision="vision" in can if isinstance(can, list) else model.vision,
        context=max(lengths, default=model.context),
    )


def _of_a_slot(endpoint: Endpoint, model: Installed, seconds: float) -> int:
    """The context that an older llama.cpp gives one question, 0 when it does not say."""
    try:
        told = Wire(endpoint).get(f"/props?model={quote(model.name)}", seconds)
    except ReelwrightError:
        return 0
    body = told.body if told.status == 200 and isinstance(told.body, dict) else {}
    usual = body.get("default_generation_settings")
    return _whole(usual.get("n_ctx")) if isinstance(usual, dict) else 0


def writes(model: Installed) -> bool:
    """Whether a model can be one that writes, by its name: not one of embeddings, speech or pictures."""
    return not _NOT_WRITING.search(model.name)


def _described(wire: Wire, url: str, rows: list[dict[str, Any]], seconds: float) -> Server:
    owner = str(rows[0].get("owned_by", "")) if rows else ""
    if owner == "llamacpp":
        return _llama_cpp(url, rows)
    if owner == "vllm":
        models = (Installed(str(row.get("id")), context=_whole(row.get("max_model_len"))) for row in rows)
        return Server(url, "vllm", tuple(models))
    # LocalAI before Ollama, whose interface it plays too
    if _rows(wire.get("/system", seconds), "backends") is not None:
        return Server(url, "localai", tuple(Installed(str(row.get("id"))) for row in rows))
    version = wire.get("/api/version", seconds)
    tags = _rows(wire.get("/api/tags", seconds), "models") if _says_version(version) else None
    if tags is not None:
        return Server(url, "ollama", _of_ollama(wire, tags, seconds))
    studio = _rows(wire.get("/api/v1/models", seconds), "models")
    if studio is not None and all("key" in row for row in studio):
        return Server(url, "lm-studio", tuple(map(_of_studio, filter(_is_writer, studio))))
    if (older := _rows(wire.get("/api/v0/models", seconds), "data")) is not None:
        return Server(url, "lm-studio", tuple(map(_of_older_studio, filter(_is_writer, older))))
    return Server(url, "other", tuple(Installed(str(row.get("id"))) for row in rows))


def _llama_cpp(url: str, rows: list[dict[str, Any]]) -> Server:
    models = []
    router = any(isinstance(row.get("status"), dict) for row in rows)
    for row in rows:
        about = row.get("meta") or {}
        seen = (row.get("architecture") or {}).get("input_modalities")
        status = (row.get("status") or {}).get("value", "")
        models.append(
            Installed(
                str(row.get("id")),
                size=_whole(about.get("size")),
                context=_whole(about.get("n_ctx")),
                vision="image" in seen if isinstance(seen, list) else None,
                loaded=status == "loaded" if router else True,
            )
        )
    return Server(url, "llama.cpp", tuple(models), router=router)


def _of_ollama(wire: Wire, tags: list[dict[str, Any]], seconds: float) -> tuple[Installed, ...]:
    loaded = {str(row.get("name")) for row in _rows(wire.get("/api/ps", seconds), "models") or ()}
    return tuple(
        Installed(
            str(row.get("name")),
            size=_whole(row.get("size")),
            vision="vision" in row["capabilities"] if isinstance(row.get("capabilities"), list) else None,
            loaded=str(row.get("name")) in loaded,
        )
        for row in tags
    )


def _is_writer(row: dict[str, Any]) -> bool:
    return row.get("type", "llm") in ("llm", "vlm")


def _of_studio(row: dict[str, Any]) -> Installed:
    can = row.get("capabilities") or {}
    return Installed(
        str(row.get("key")),
        size=_whole(row.get("size_bytes")),
        context=_loaded_context(row) or _whole(row.get("max_context_length")),
        vision=bool(can.get("vision")) if isinstance(can, dict) else None,
        loaded=bool(row.get("loaded_instances")),
    )


def _loaded_context(row: dict[str, Any]) -> int:
    """The context that LM Studio gave a loaded model, which is less than it could have; 0 when not loaded."""
    instances = row.get("loaded_instances")
    if not isinstance(instances, list) or not instances or not isinstance(instances[0], dict):
        return 0
    return _whole((instances[0].get("config") or {}).get("context_length"))


def _of_older_studio(row: dict[str, Any]) -> Installed:
    context = row.get("loaded_context_length") or row.get("max_context_length")
    loaded = row.get("state") == "loaded"
    return Installed(
        str(row.get("id")), context=_whole(context), vision=row.get("type") == "vlm", loaded=loaded
    )


def _says_version(reply: Reply) -> bool:
    return reply.status == 200 and isinstance(reply.body, dict) and "version" in reply.body


def _rows(reply: Reply, name: str) -> list[dict[str, Any]] | None:
    """The list `name` of an answer; None when it has none. LM Studio answers 200 to what it does not know."""
    if reply.status != 200 or not isinstance(reply.body, dict):
        return None
    rows = reply.body.get(name)
    if not isinstance(rows, list):
        return None
    return [row if isinstance(row, dict) else {"id": row} for row in rows]


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0
