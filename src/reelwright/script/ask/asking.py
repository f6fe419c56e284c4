"""One question with a JSON schema, asked until an answer keeps to it, within the model's context."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from reelwright.core.errors import MissingPart, TooLarge, TryLater
from reelwright.core.language_model import Answer, LanguageModel, Message, Question
from reelwright.script.model.structured import Unreadable, read, schema_text
from reelwright.script.model.tokens import message_tokens, tokens

TRIES = 2
SHRINKS = 3  # how often a question that turned out too long is cut and put again
UNANSWERED = (TryLater, MissingPart, TooLarge)  # for which a scene is told without the model
_SPARE = 64  # tokens of the context that stay free
_SHORTEST = 64  # tokens: an answer with less room is not asked for
_AGAIN = 80  # tokens of what is said of a bad answer
_ANSWER = 3  # the longest answer is one part of so many of the context
A = TypeVar("A", bound="Reply")
Talk = tuple[Message, ...]
Puts = Callable[[int], Talk]


class Reply(BaseModel):
    """The shape of an answer; what a model adds to it is ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


MOST_IDS = 3  # sentences that a line rests on
# the grammar ends a list here, so that no model goes on for ever; of a longer one, the first are taken
Ids = Annotated[tuple[str, ...], Field(json_schema_extra={"minItems": 1, "maxItems": MOST_IDS})]


def as_is(talk: Talk) -> Puts:
    """A question that cannot be cut."""
    return lambda _: talk


def asked(model: LanguageModel, name: str, puts: Puts, kind: type[A]) -> A | None:
    """The answer as a `kind`; None when none came that keeps to it. Raises what `model.answer` raises.

    `puts` makes the question, of at most so many tokens where it can be cut. Prompt and answer together never
    exceed the context; a question that the server finds too long nevertheless is cut to what it told of
    itself and put again. Raises TooLarge when there is nothing left to cut.
    """
    schema = schema_text(kind)
    why = ""
    for _ in range(TRIES):
        answer = _fitting(model, name, puts, schema, why)
        try:
            return read(answer.text, kind)
        except Unreadable as error:
            why = "It was cut off: be shorter." if answer.cut else f"It cannot be used: {error}."
    return None


def _fitting(model: LanguageModel, name: str, puts: Puts, schema: str, why: str) -> Answer:
    """The answer to the question, cut as often as the server has less context than was thought."""
    refused: TooLarge | None = None
    before = 0
    for _ in range(1 + SHRINKS):
        context = model.choice.context
        whole = context - tokens(schema) - _SPARE
        talk = _with(puts(whole - context // _ANSWER - _AGAIN), why)
        size = message_tokens(talk)
        most = min(whole - size, context // _ANSWER)
        if most < _SHORTEST or size + most == before:
            break
        try:
            return model.answer(Question(messages=talk, most=most, schema_text=schema, name=name))
        except TooLarge as error:
            refused, before = error, size + most
    raise refused or TooLarge(
        f"{model.choice.context} tokens of context are too few for what is asked ({name}).",
        fix="Give the server a larger context, or set REELWRIGHT_MODEL_CONTEXT to the one it has.",
        where=model.choice.name,
    )


def _with(talk: Talk, why: str) -> Talk:
    """The question with what was wrong with the last answer, in the same message: many models' templates
    know no two of one speaker in a row.
    """
    if not why:
        return talk
    last = talk[-1]
    text = f"{last.text}\n\nYour last answer: {why} Answer again, with that JSON only."
    return (*talk[:-1], last.model_copy(update={"text": text}))
