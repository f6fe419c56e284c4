"""Answers that have a form: the schema that is asked for, and what is read of them or why it cannot be."""

import json
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from reelwright.script.model.mending import values

T = TypeVar("T")


class Unreadable(ValueError):  # noqa: N818 - errors are named by what happened
    """An answer that is not of the form that was asked for; its text says why, for the model to read."""


def schema_text(kind: Any) -> str:
    """The JSON schema of `kind` (a noun, or any type pydantic knows), as a server's grammar likes it.

    References are put in place (no kind may hold itself); titles, defaults and room for more are left out.
    """
    schema = TypeAdapter(kind).json_schema()
    parts = schema.pop("$defs", {})
    return json.dumps(_flat(schema, parts), ensure_ascii=False, separators=(",", ":"))


def repaired(text: str, kind: type[T]) -> T | None:
    """What `text` says, as a `kind`: thoughts and fences stripped, small faults mended; else None."""
    try:
        return read(text, kind)
    except Unreadable:
        return None


def read(text: str, kind: type[T]) -> T:
    """As `repaired`, but raises Unreadable, which says what is wrong."""
    adapter: TypeAdapter[T] = TypeAdapter(kind)
    why = "there is no JSON in it" if text.strip() else "it is empty"
    for first, value in enumerate(values(text)):
        try:
            # as JSON, where a list may become a tuple but no number becomes a text
            return adapter.validate_json(json.dumps(value))
        except ValidationError as error:
            if first == 0:
                why = _told(error)
    raise Unreadable(why)


def _told(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"at {place}: {first['msg'].lower()}" if place else str(first["msg"]).lower()


def _flat(schema: Any, parts: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_flat(item, parts) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _flat(parts[schema["$ref"].rpartition("/")[2]], parts)
    made: dict[str, Any] = {}
    for name, value in schema.items():
        if name == "properties":
            made[name] = {field: _flat(part, parts) for field, part in value.items()}
        elif name not in ("title", "default", "description") or (
            name == "description" and "properties" not in schema
        ):
            made[name] = _flat(value, parts)
    if made.get("type") == "object" and "properties" in made:
        made["required"] = list(made["properties"])
        made["additionalProperties"] = False
    return made
