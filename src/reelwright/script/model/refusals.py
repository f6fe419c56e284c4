"""What a server's refusal means, and who can do something about it."""

import re

from reelwright.core.errors import InputError, MissingPart, ReelwrightError, TooLarge, TryLater
from reelwright.script.model.servers import SHOWN, Kind

BUSY = (408, 409, 425, 429, 500, 502, 503, 504, 529)
_TOO_LONG = re.compile(
    r"exceed_context|context[ _](size|length|window|limit)|maximum (context|prompt|model)|n_ctx"
    r"|(prompt|input|request)( \S+)? is too (long|large)|too many tokens|when context the overflows",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"model[^.]{0,80}(not found|does not exist|not exist|unknown|could not be found)|no such model"
    r"|(unknown|invalid) model|could not (load|find) model|model_not_found",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"response_format|json.?schema|json_object|grammar|guided|structured|\bformat\b", re.IGNORECASE
)
_EXTRA = re.compile(
    r"stream_options|chat_template_kwargs|\bseed\b|\bthink(ing)?\b|unrecognized|extra.{0,12}forbidden",
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"roles? must alternate|system role|only user and assistant|unexpected role|after the optional system",
    re.IGNORECASE,
)
_UNPARSED = re.compile(r"does not match the expected\b.{0,40}\bformat", re.IGNORECASE)
_GET: dict[Kind, str] = {
    "ollama": "Run: ollama pull {name}",
    "lm-studio": "Run: lms get {name}",
    "localai": "Run: local-ai models install {name}",
    "llama.cpp": "Start it with that model: llama-server -m MODEL.gguf",
    "vllm": "Start it with that model: vllm serve {name}",
    "other": "Take a model that it has: reelwright models lists them.",
}


def how_to_get(kind: Kind, name: str) -> str:
    """The command that brings the model `name` to a server of this kind."""
    return _GET[kind].format(name=name)


def is_too_long(status: int, said: str) -> bool:
    """Whether a question is refused because it is longer than the context."""
    return status == 413 or _TOO_LONG.search(said) is not None


def is_about_the_end(said: str) -> bool:
    """Whether a server complains that an answer is not whole: llama.cpp's parser does of one that was cut."""
    return _UNPARSED.search(said) is not None


def is_about_roles(said: str) -> bool:
    """Whether a model's template refuses who speaks: some know no word of a system."""
    return _ROLES.search(said) is not None


def is_about_form(status: int, said: str) -> bool:
    """Whether a server refuses the form that was asked for, or a field it does not know, by what it said.

    A bare 400 may be about anything, so it counts; what is too long or a missing model does not.
    """
    if is_too_long(status, said) or _NO_MODEL.search(said):
        return False
    if status in (400, 422):
        return True
    return status in (500, 501) and bool(_FORM.search(said) or _EXTRA.search(said))


def is_about_extras(said: str) -> bool:
    """Whether it is a field beyond the standard that is refused, and not the schema."""
    return bool(_EXTRA.search(said)) and not _FORM.search(said)


def refusal(status: int, said: str, kind: Kind, name: str, where: str) -> ReelwrightError:
    """The error of ours that an answer of `status` is; `said` are the server's own words."""
    short = " ".join(said.split())[:200]
    if status in (401, 403):
        return InputError(
            f"it refuses the key ({status}).",
            fix="Set REELWRIGHT_MODEL_KEY, or model_key in the settings' file, to the key it knows.",
            where=where,
        )
    if is_too_long(status, said):
        return TooLarge(
            f"the question is longer than the context of {name!r}: {short}",
            fix="Give the server a larger context, or set REELWRIGHT_MODEL_CONTEXT to the one it has.",
            where=where,
        )
    if status == 404 or _NO_MODEL.search(said):
        return MissingPart(
            f"{SHOWN[kind]} has no model {name!r}.",
            fix=how_to_get(kind, name),
            where=where,
        )
    if status in BUSY:
        return TryLater(
            f"it failed or is busy ({status}): {short}", fix="Look after it, and try again.", where=where
        )
    if 200 <= status < 400:
        return InputError(
            f"what stands there is no language model's server ({status}).",
            fix="Mend model_url: the address without /v1.",
            where=where,
        )
    return InputError(f"it refused the question ({status}): {short}", where=where)
