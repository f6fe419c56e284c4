"""The client of a language model: one question, one answer, bounded in time, size and tries."""

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reelwright.core.errors import MissingPart, ReelwrightError, TooLarge, TryLater
from reelwright.core.language_model import Answer, Message, ModelChoice, Question
from reelwright.core.protocols import Blobs
from reelwright.script.model import limits
from reelwright.script.model.breaker import Breaker, breaker_of
from reelwright.script.model.dialects import (
    FREE,
    STRICT,
    Asked,
    Dialect,
    Piece,
    Shape,
    dialect_of,
    less_strict,
)
from reelwright.script.model.endpoint import Endpoint
from reelwright.script.model.mending import unthought
from reelwright.script.model.pictures import data_url
from reelwright.script.model.refusals import (
    is_about_extras,
    is_about_form,
    is_about_roles,
    is_about_the_end,
    is_too_long,
    refusal,
)
from reelwright.script.model.releasing import released
from reelwright.script.model.servers import Server
from reelwright.script.model.wire import Clock, Streamed, Tell, Wire

_PATIENT = 60.0  # seconds that a busy server may ask for
_AT_ONCE = 4  # questions, for which a context may have to do
_TALKATIVE = 2000  # tokens of an answer that is longer than most
_SHAPES: dict[tuple[str, str, bool], Shape] = {}  # how strictly each server and model can be held
_LOCK = threading.Lock()


@dataclass
class _Refused(Exception):  # noqa: N818 - errors are named by what happened
    """An answer with a status that is no 200: what it says, and how long it asks to wait (seconds)."""

    status: int
    said: str
    wait: float | None


class Client:
    """Asks one model on one server, as `choice` says. `blobs` are where pictures are taken from."""

    def __init__(
        self,
        server: Server,
        endpoint: Endpoint,
        choice: ModelChoice,
        blobs: Blobs | None = None,
        tell: Tell = lambda: None,
    ) -> None:
        self._server = server
        self._endpoint = endpoint
        self._choice = choice
        self._blobs = blobs
        self._wire = Wire(endpoint, tell)
        self._dialect: Dialect = dialect_of(server.kind)

    @property
    def choice(self) -> ModelChoice:
        """Which model, and how; its context is what the server turned out to have."""
        least = limits.learned(self._endpoint.url, self._choice.name)
        if not 0 < least < self._choice.context:
            return self._choice
        return self._choice.model_copy(update={"context": least})

    def answer(self, question: Question) -> Answer:
        """The answer of the model, or of the one that sees when there are pictures.

        Raises TryLater (the server fails, is too slow, or failed too often), MissingPart (no such model),
        TooLarge (a question beyond the context, which `choice` then knows), or InputError (a wrong key or
        address).
        """
        name = self._model_for(question)
        breaker = breaker_of(self._endpoint.url, name, self._endpoint.host)
        breaker.check()
        pictures = [self._shown(message) for message in question.messages]
        end = time.monotonic() + self._endpoint.patience.whole
        return self._tried(question, name, pictures, breaker, end)

    def release(self) -> None:
        """Ask the server to free the memory of its models; never raises."""
        for name in filter(None, dict.fromkeys((self._choice.name, self._choice.vision))):
            released(self._wire, self._server, name)

    def _tried(
        self, question: Question, name: str, pictures: list[list[str]], breaker: Breaker, end: float
    ) -> Answer:
        """Put the question until it is answered, at most as often and as long as patience lasts."""
        patience = self._endpoint.patience
        attempt = 0
        while True:
            wait: float | None = None
            try:
                answer = self._strictest(question, name, pictures, self._choice.seed + attempt, end)
            except _Refused as refused:
                error = self._error(refused, name)
                wait = refused.wait
                if isinstance(error, TooLarge):
                    limits.learn(self._endpoint.url, name, question, limits.told(refused.said))
            except (TryLater, MissingPart) as raised:
                error = raised
            else:
                breaker.succeeded()
                return answer
            attempt += 1
            wait = patience.pause * 2 ** (attempt - 1) if wait is None else wait
            over = attempt >= patience.tries or wait > _PATIENT or time.monotonic() + wait >= end
            if over or not isinstance(error, TryLater):
                if isinstance(error, TryLater | MissingPart):
                    breaker.failed(error)
                raise error
            self._wire.sleep(wait)

    def _strictest(
        self, question: Question, name: str, pictures: list[list[str]], seed: int, end: float
    ) -> Answer:
        """Ask as strictly as the server lets us; what it refused once is not tried again in this process."""
        known = (self._endpoint.url, name, bool(question.schema_text))
        shape = _SHAPES.get(known, STRICT if question.schema_text else FREE)
        while True:
            asked = Asked(question, self._choice, name, seed, shape, pictures, self._queued(question, name))
            try:
                answer = self._once(asked, end)
            except _Refused as refused:
                less = _milder(shape, refused)
                if less is None:
                    raise
                shape = less
                continue
            with _LOCK:
                _SHAPES[known] = shape
            return answer

    def _once(self, asked: Asked, end: float) -> Answer:
        clock = Clock(max(0.1, end - time.monotonic()), "an answer")
        clock.expect(self._endpoint.patience.first, "its first word")
        body = self._dialect.body(asked, self._server.kind)
        with self._wire.stream(self._dialect.path, body, clock) as streamed:
            kind = streamed.headers.get("content-type", "").partition(";")[0].strip().lower()
            if streamed.status != 200 or kind == "text/html":
                said = streamed.text()
                raise _Refused(streamed.status, _words(said), _seconds(streamed))
            answer = self._heard(self._dialect.pieces(streamed.lines()), clock)
        if self._server.kind == "ollama" and answer.tokens_in >= asked.choice.context - 1:
            # an older one cuts what is too long, and tells nothing but how much it read
            said = f"it was cut to the context size ({asked.choice.context})"
            raise _Refused(400, said, None)
        return answer

    def _heard(self, pieces: Iterable[Piece], clock: Clock) -> Answer:
        """The whole answer of a stream. Raises TryLater when it breaks off or complains, _Refused when the
        complaint is the question's length.
        """
        said: list[str] = []
        reason, tokens_in, tokens_out = "", 0, 0
        for piece in pieces:
            if is_about_the_end(piece.fault) and any(said):
                reason = "length"
                break
            if piece.fault and is_too_long(200, piece.fault):
                raise _Refused(400, piece.fault, None)
            if piece.fault:
                raise TryLater(
                    f"it failed while it answered: {' '.join(piece.fault.split())[:200]}",
                    fix="Look after it, and try again.",
                    where=self._endpoint.host,
                )
            if piece.text or piece.thought or piece.reason:
                clock.expect(self._endpoint.patience.between, "its next word")
            said.append(piece.text)
            reason = reason or piece.reason  # the stream's own end says nothing of its cause
            tokens_in, tokens_out = piece.tokens_in or tokens_in, piece.tokens_out or tokens_out
        if not reason:
            raise TryLater(
                "it broke off in the middle of its answer.", fix="Try again.", where=self._endpoint.host
            )
        return Answer(
            text=unthought("".join(said)),
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cut=reason in ("length", "max_tokens"),
        )

    def _model_for(self, question: Question) -> str:
        if not any(message.pictures for message in question.messages):
            return self._choice.name
        if not self._choice.vision:
            raise MissingPart(
                "no model is named that can see pictures.", fix="Set REELWRIGHT_MODEL_VISION to one that can."
            )
        return self._choice.vision

    def _queued(self, question: Question, name: str) -> bool:
        """Whether it waits for the others: llama.cpp may let all share one context, does not say so,
        and breaks every answer off when it is full.
        """
        has = next((model.context for model in self._server.models if model.name == name), 0)
        needs = limits.size(question) - max(0, question.most - _TALKATIVE)
        return has < _AT_ONCE * needs

    def _shown(self, message: Message) -> list[str]:
        return [data_url(self._blobs, blob, self._endpoint.patience.pixels) for blob in message.pictures]

    def _error(self, refused: _Refused, name: str) -> ReelwrightError:
        error = refusal(refused.status, refused.said, self._server.kind, name, self._endpoint.host)
        if refused.wait and refused.wait > _PATIENT and isinstance(error, TryLater):
            return TryLater(f"{error.message} It asks to wait {refused.wait:.0f} s.", where=error.where)
        return error


def forget() -> None:
    """Ask every server as strictly and at such length as at first."""
    limits.forget()
    with _LOCK:
        _SHAPES.clear()


def _milder(shape: Shape, refused: _Refused) -> Shape | None:
    """How to ask after a refusal; None when it is not about how."""
    if shape.system and is_about_roles(refused.said):
        return replace(shape, system=False)
    if not is_about_form(refused.status, refused.said):
        return None
    return less_strict(shape, about_extras=is_about_extras(refused.said))


def _words(text: str) -> str:
    """What a refusal says, without a web page's markup."""
    if text.lstrip()[:1] == "<":
        return "a web page"
    return text[:1000]


def _seconds(streamed: Streamed) -> float | None:
    """The wait that Retry-After asks for in seconds (RFC 9110, 10.2.3); no dates."""
    text = streamed.headers.get("retry-after", "").strip()
    return float(text) if text.isdigit() else None
