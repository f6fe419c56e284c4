"""Whoever asks a language model: the settings say where it stands and how patiently, never what comes of it.

It stands beside `studio`, as `network` does: a station knows no settings.
"""

import os

from reelwright.core.errors import InputError, MissingPart
from reelwright.core.language_model import ModelChoice
from reelwright.core.protocols import Blobs
from reelwright.script.model.client import Client
from reelwright.script.model.endpoint import Endpoint, Patience, cleaned
from reelwright.script.model.presets import PRESETS, SMALLEST, Preset, picked, preset_for
from reelwright.script.model.refusals import how_to_get
from reelwright.script.model.servers import SHOWN, USUAL, Server, found, looked_closer
from reelwright.script.model.wire import Tell
from reelwright.settings import Settings

GETTING = "curl -fsSL https://ollama.com/install.sh | sh && ollama pull {name}"
BUSY = 5.0  # seconds in which a server that is writing for somebody else still says what it is
_NONE = "none"  # of model_vision: figures are described by no model


def servers(settings: Settings, seconds: float = BUSY) -> tuple[Server, ...]:
    """The servers of language models that answer now: the setting's alone, else those on the usual ports.

    What listens and is silent is waited for `seconds`; what does not listen, not at all. Raises InputError
    when the setting is no address.
    """
    return found(_endpoints(settings), seconds)


def memory(settings: Settings) -> float:
    """Bytes that a model may use."""
    if settings.model_memory_gb:
        return settings.model_memory_gb * 1e9
    return float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))


def preset(settings: Settings) -> Preset | None:
    """What suits the memory; None when it is too small for any."""
    return preset_for(memory(settings))


def getting(settings: Settings) -> str:
    """The two commands that bring a server and the model that suits the memory."""
    return GETTING.format(name=(preset(settings) or PRESETS[0]).name)


def described(server: Server) -> str:
    """A server in a few words: 'Ollama at http://127.0.0.1:11434 has 3 models'."""
    count = len(server.models)
    has = server.fault or f"has {count} model{'' if count == 1 else 's'}"
    return f"{SHOWN[server.kind]} at {server.url} {has}"


def choose(settings: Settings, wanted: str = "", here: tuple[Server, ...] | None = None) -> ModelChoice:
    """Which model writes: `wanted`, else the setting's, else the best that is here.

    `here` are the servers, where they are known. Raises MissingPart, which says how to get one, or InputError
    (wrong key or address).
    """
    here = servers(settings) if here is None else here
    name = wanted or settings.model
    pair = picked(here, memory(settings), name)
    if pair is None:
        raise _missing(settings, here, name)
    server, model = pair
    model = looked_closer(_at(settings, server.url), server, model, BUSY)
    suits = preset(settings) or PRESETS[0]
    context = settings.model_context or min(suits.context, model.context or suits.context)
    if context < SMALLEST:
        raise InputError(
            f"{SHOWN[server.kind]} gives {model.name!r} {context} tokens of context, too few to write with.",
            fix=f"Start it with a larger one: {suits.context} suits this machine.",
            where=server.url,
        )
    sees = model.name if model.vision else ""
    vision = "" if settings.model_vision == _NONE else settings.model_vision or sees
    return ModelChoice(name=model.name, context=context, vision=vision)


def client(
    settings: Settings, choice: ModelChoice, blobs: Blobs | None = None, tell: Tell = lambda: None
) -> Client:
    """Who answers for `choice`. `tell` is called about twice a second and may stop the work by raising.

    Raises MissingPart when no server has that model.
    """
    server = _server_of(_endpoints(settings), choice.name)
    if server is None:
        raise _missing(settings, servers(settings), choice.name)
    return Client(server, _at(settings, server.url), choice, blobs, tell)


_HAVE: dict[tuple[tuple[Endpoint, ...], str], Server] = {}  # who was found to have a model, in this process


def _server_of(endpoints: tuple[Endpoint, ...], name: str) -> Server | None:
    """Who has the model: looked up once in a process, and again as long as nobody has it."""
    if (endpoints, name) not in _HAVE:
        pair = picked(found(endpoints, BUSY), 0.0, name)
        if pair is None:
            return None
        _HAVE[endpoints, name] = pair[0]
    return _HAVE[endpoints, name]


def _endpoints(settings: Settings) -> tuple[Endpoint, ...]:
    if settings.model_url:
        return (_at(settings, cleaned(settings.model_url)),)
    return tuple(_at(settings, url) for url in USUAL)


def _at(settings: Settings, url: str) -> Endpoint:
    # a key is for the server that was named, and never for whatever listens on a usual port
    key = settings.model_key.get_secret_value() if settings.model_url else ""
    whole = settings.model_seconds
    patience = Patience(
        connecting=min(5.0, whole),
        first=0.8 * whole,
        between=min(60.0, whole / 2),
        whole=whole,
        tries=settings.model_tries,
    )
    return Endpoint(url, key, patience)


def _missing(settings: Settings, here: tuple[Server, ...], name: str) -> MissingPart | InputError:
    for server in here:
        if server.fault:
            return InputError(
                f"the server of language models cannot be used: {server.fault}", where=server.url
            )
    if not here:
        at = f" at {settings.model_url}" if settings.model_url else " on this machine"
        return MissingPart(f"no server of language models answers{at}.", fix=f"Run: {getting(settings)}")
    server = here[0]
    wanted = name or (preset(settings) or PRESETS[0]).name
    says = (
        f"{SHOWN[server.kind]} has no model {wanted!r}"
        if name
        else f"{SHOWN[server.kind]} has no model that fits"
    )
    others = ", ".join(model.name for model in server.models[:6]) or "none"
    return MissingPart(f"{says} (it has: {others}).", fix=how_to_get(server.kind, wanted), where=server.url)


__all__ = ["choose", "client", "described", "getting", "memory", "preset", "servers"]
