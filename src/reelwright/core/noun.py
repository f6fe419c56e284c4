"""What all nouns share: frozen, typed, validated; saved with name and version; upgraded step by step."""

import json
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from reelwright.core.errors import Damaged

N = TypeVar("N", bound="Noun")
Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


class Noun(BaseModel):
    """A value with a name and a version and no methods that do work."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
    version: ClassVar[int] = 1
    # upgrades[v] turns the saved fields of version v into those of version v + 1
    upgrades: ClassVar[dict[int, Upgrade]] = {}


def save(noun: Noun) -> str:
    """JSON of `noun` with its name and version; keys sorted, so equal nouns give equal text."""
    body = noun.model_dump(mode="json")
    head = {"noun": type(noun).__name__, "version": type(noun).version, "body": body}
    return json.dumps(head, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def load(kind: type[N], text: str) -> N:
    """The noun that `save` wrote, upgraded to today's version. Raises Damaged when it is not one."""
    try:
        head = json.loads(text)
        name, version, body = head["noun"], head["version"], head["body"]
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(f"not a saved {kind.__name__}: {error}") from error
    if name != kind.__name__ or not 1 <= version <= kind.version:
        raise Damaged(
            f"holds {name} version {version}; expected {kind.__name__} up to version {kind.version}"
        )
    for step in range(version, kind.version):
        body = kind.upgrades[step](body)
    try:
        return kind.model_validate_json(json.dumps(body))
    except ValidationError as error:
        raise Damaged(f"not a valid {kind.__name__}: {error.errors()[0]['msg']}") from error


def to_json(value: object, kind: Any) -> str:
    """JSON of any value built of nouns, tuples and plain values, by its declared type."""
    return TypeAdapter(kind).dump_json(value).decode()


def from_json(text: str, kind: Any) -> Any:
    """The value that `to_json` wrote."""
    return TypeAdapter(kind).validate_json(text)
