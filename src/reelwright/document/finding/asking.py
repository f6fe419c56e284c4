"""What all services have in common: an answer of a known schema, or a clear word about the service."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from reelwright.core.errors import Damaged, TooLarge, TryLater
from reelwright.document.finding.services import Services
from reelwright.document.finding.wire import Wire

MOST = 8 * 1000 * 1000  # bytes of a service's answer
M = TypeVar("M", bound="Shape")
_TAGS = re.compile(r"<[^<>]{0,200}>")


class Shape(BaseModel):
    """A part of a service's schema: what is read of it, strictly typed; the rest is passed over."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


@dataclass(frozen=True)
class Desk:
    """What a client works with: the services, the wire, and a folder for their answers."""

    services: Services
    wire: Wire
    scratch: Path


def asked(desk: Desk, url: str, query: Mapping[str, str], shape: type[M], who: str) -> M:
    """The JSON at `url` as a `shape`. Raises as `Wire.get`; TryLater when it is anything else."""
    place = desk.scratch / "answer.json"
    try:
        desk.wire.get(url, place, MOST, accept="application/json", query=query)
        return shape.model_validate_json(place.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise strange(who, f"{where}: {first['msg'].lower()}" if where else "no JSON") from error
    except (TooLarge, Damaged) as error:
        raise strange(who, error.message.rstrip(".")) from error


def strange(who: str, why: str) -> TryLater:
    """The error for an answer that is not what the service promises."""
    return TryLater(
        f"{who} answered with something else than it promises ({why[:200]}).",
        fix="Try again later, or give the paper's file.",
    )


def plain(text: str | None) -> str:
    """A title or name without tags, entities and line breaks; Crossref's may hold HTML and MathML."""
    return " ".join(html.unescape(_TAGS.sub("", text or "")).split())
