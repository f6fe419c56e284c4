"""What is sent to a server and how its stream is read: OpenAI's chat completions, and Ollama's own chat.

Ollama is spoken to in its own words because its `/v1` knows no way to ask for a context: what is
longer than its default is cut there without a word (docs.ollama.com/context-length).
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from reelwright.core.language_model import Message, ModelChoice, Question
from reelwright.script.model.servers import Kind


@dataclass(frozen=True)
class Shape:
    """How an answer is held to its schema, and which fields and speakers a server knows."""

    name: str  # schema, object or text
    extras: bool = True
    system: bool = True  # else they stand before the first words of the user


STRICT, FREE = Shape("schema"), Shape("text")
_NEXT = {"schema": "object", "object": "text"}


def less_strict(shape: Shape, *, about_extras: bool) -> Shape | None:
    """What is asked for after `shape` was refused; None when nothing less is left."""
    if about_extras and shape.extras:
        return replace(shape, extras=False)
    if shape.name in _NEXT:
        return replace(shape, name=_NEXT[shape.name])
    return replace(shape, extras=False) if shape.extras else None


_FORM = (
    "Answer with one JSON value and nothing else: no explanation, no fence around it. "
    "It must fit this JSON schema: "
)


@dataclass(frozen=True)
class Asked:
    """One question as it is put: to which model, of which seed; `pictures` are data URLs for each message.

    `queued`: after all others, where the server lets questions share one context.
    """

    question: Question
    choice: ModelChoice
    name: str
    seed: int
    shape: Shape
    pictures: Sequence[Sequence[str]]
    queued: bool = False


@dataclass(frozen=True)
class Piece:
    """What one event of a stream says; `reason` is why the answer ended, `fault` a complaint."""

    text: str = ""
    thought: str = ""
    reason: str = ""
    fault: str = ""
    tokens_in: int = 0
    tokens_out: int = 0


class Dialect(Protocol):
    """A way of asking."""

    @property
    def path(self) -> str: ...

    def body(self, asked: Asked, kind: Kind) -> dict[str, Any]:
        """The JSON that is sent."""

    def pieces(self, lines: Iterable[str]) -> Iterator[Piece]:
        """What the stream says, event by event; nothing that is no event."""


class OpenAI:
    """POST /v1/chat/completions, streamed as server-sent events (OpenAI's API reference, 'Chat')."""

    path = "/v1/chat/completions"

    def body(self, asked: Asked, kind: Kind) -> dict[str, Any]:
        """The JSON that is sent."""
        body: dict[str, Any] = {
            "model": asked.name,
            "messages": [
                {"role": message.role, "content": _content(message.text, pictures)}
                for message, pictures in _told(asked)
            ],
            "max_tokens": asked.question.most,
            "temperature": asked.choice.temperature,
            "stream": True,
        }
        if asked.shape.extras:
            body["seed"] = asked.seed
            body["stream_options"] = {"include_usage": True}
            if kind in ("llama.cpp", "vllm"):
                # a line of narration needs no thinking aloud, which would use up the answer's tokens
                body["chat_template_kwargs"] = {"enable_thinking": False}
            if kind == "llama.cpp" and asked.queued:
                body["id_slot"] = 0
        schema = asked.question.schema_text
        if schema and asked.shape.name == "schema":
            held = {"name": asked.question.name, "strict": True, "schema": json.loads(schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": held}
        elif schema and asked.shape.name == "object":
            body["response_format"] = {"type": "json_object"}
        return body

    def pieces(self, lines: Iterable[str]) -> Iterator[Piece]:
        """What the stream says; a server that does not stream gives its whole answer as one JSON value."""
        plain: list[str] = []
        for line in lines:
            name, _, value = line.partition(":")
            if name in ("data", "error"):
                value = value.strip()
                if value == "[DONE]":
                    yield Piece(reason="stop")
                    return
                yield _openai_piece(_json(value), value)
            elif line.strip() and name not in ("", "event", "id", "retry"):
                plain.append(line)
        if plain:
            text = "\n".join(plain)
            yield _openai_piece(_json(text), text[:200])


class Ollama:
    """POST /api/chat, streamed as one JSON object a line (docs.ollama.com/api/chat)."""

    path = "/api/chat"

    def body(self, asked: Asked, kind: Kind) -> dict[str, Any]:  # noqa: ARG002 - it is Ollama
        """The JSON that is sent."""
        messages: list[dict[str, Any]] = []
        for message, pictures in _told(asked):
            made: dict[str, Any] = {"role": message.role, "content": message.text}
            if pictures:
                made["images"] = [picture.partition(",")[2] for picture in pictures]
            messages.append(made)
        body: dict[str, Any] = {
            "model": asked.name,
            "messages": messages,
            "stream": True,
            "options": {
                "num_ctx": asked.choice.context,
                "num_predict": asked.question.most,
                "temperature": asked.choice.temperature,
                "seed": asked.seed,
            },
        }
        if asked.shape.extras:
            # what is too long is to be refused, not cut; an older Ollama does not know these words
            body |= {"think": False, "truncate": False, "shift": False}
        if asked.question.schema_text and asked.shape.name != "text":
            strict = asked.shape.name == "schema"
            body["format"] = json.loads(asked.question.schema_text) if strict else "json"
        return body

    def pieces(self, lines: Iterable[str]) -> Iterator[Piece]:
        """What the stream says."""
        for line in lines:
            if not line.strip():
                continue
            event = _json(line)
            if event is None:
                yield Piece(fault=f"no JSON: {line[:200]}")
                continue
            if fault := _fault(event):
                yield Piece(fault=fault)
                continue
            message = event.get("message")
            message = message if isinstance(message, Mapping) else {}
            ended = str(event.get("done_reason") or "stop") if event.get("done") else ""
            yield Piece(
                text=str(message.get("content") or ""),
                thought=str(message.get("thinking") or ""),
                reason=ended,
                tokens_in=_count(event.get("prompt_eval_count")),
                tokens_out=_count(event.get("eval_count")),
            )
            if ended:
                return


def dialect_of(kind: Kind) -> Dialect:
    """How a server of this kind is spoken to."""
    return Ollama() if kind == "ollama" else OpenAI()


Shown = tuple[Message, Sequence[str]]


def _told(asked: Asked) -> list[Shown]:
    """The messages and their pictures; where the server does not hold answers to a schema, they say it."""
    told: list[Shown] = list(zip(asked.question.messages, asked.pictures, strict=True))
    if not asked.shape.system:
        told = _folded(told)
    if asked.question.schema_text and asked.shape.name != "schema" and told:
        last, pictures = told[-1]
        text = f"{last.text}\n\n{_FORM}{asked.question.schema_text}"
        told[-1] = (last.model_copy(update={"text": text}), pictures)
    return told


def _folded(told: list[Shown]) -> list[Shown]:
    """The words of a system before the first ones of the user."""
    rules = "\n\n".join(one.text for one, _ in told if one.role == "system")
    rest = [pair for pair in told if pair[0].role != "system"]
    if not rules or not rest:
        return told
    (first, pictures), *others = rest
    return [(first.model_copy(update={"text": f"{rules}\n\n{first.text}"}), pictures), *others]


def _content(text: str, pictures: Sequence[str]) -> str | list[dict[str, Any]]:
    if not pictures:
        return text
    shown = [{"type": "image_url", "image_url": {"url": picture}} for picture in pictures]
    return [{"type": "text", "text": text}, *shown]


def _openai_piece(event: dict[str, Any] | None, raw: str) -> Piece:
    if event is None:
        return Piece(fault=f"no JSON: {raw[:200]}")
    if fault := _fault(event):
        return Piece(fault=fault)
    found = event.get("usage")
    usage = found if isinstance(found, Mapping) else {}
    sent, given = _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens"))
    choices = event.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    if not isinstance(first, Mapping):
        return Piece(tokens_in=sent, tokens_out=given)
    said = first.get("delta") or first.get("message")
    said = said if isinstance(said, Mapping) else {}
    return Piece(
        text=str(said.get("content") or ""),
        thought=str(said.get("reasoning_content") or said.get("reasoning") or ""),
        reason=str(first.get("finish_reason") or ""),
        tokens_in=sent,
        tokens_out=given,
    )


def _fault(event: Mapping[str, Any]) -> str:
    error = event.get("error")
    if isinstance(error, Mapping):
        return str(error.get("message") or error)
    if not error and "code" in event and "message" in event:  # an older llama.cpp: 'error: {"code": ...}'
        return str(event["message"])
    return str(error) if error else ""


def _json(text: str) -> dict[str, Any] | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
