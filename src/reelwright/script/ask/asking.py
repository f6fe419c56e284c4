"""One question with a JSON schema, asked until an answer keeps to it, within the model's context."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from reelwright.core.language_model import LanguageModel, Message, Question
from reelwright.script.ask.tokens import message_tokens, tokens
from reelwright.script.model.structured import Unreadable, read, schema_text

TRIES = 2
_SPARE = 64  # tokens of the context that stay free
_SHORTEST = 64  # tokens: an answer with less room is not asked for
A = TypeVar("A", bound="Reply")


class Reply(BaseModel):
    """The shape of an answer; what a model adds to it is ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


# the grammar ends a list here, so that no model goes on for ever; a longer one is still read
Ids = Annotated[tuple[str, ...], Field(json_schema_extra={"minItems": 1, "maxItems": 3})]


def asked(model: LanguageModel, name: str, messages: tuple[Message, ...], kind: type[A]) -> A | None:
    """The answer as a `kind`; None when none came that keeps to it. Raises what `model.answer` raises.

    Prompt and answer together never exceed the context: a question that leaves no room is not asked.
    """
    schema = schema_text(kind)
    talk = messages
    for _ in range(TRIES):
        room = model.choice.context - message_tokens(talk) - tokens(schema) - _SPARE
        if room < _SHORTEST:
            return None
        most = min(room, model.choice.context // 3)
        answer = model.answer(Question(messages=talk, most=most, schema_text=schema, name=name))
        try:
            return read(answer.text, kind)
        except Unreadable as error:
            why = "It was cut off: be shorter." if answer.cut else f"It cannot be used: {error}."
        talk = (*messages, Message(role="user", text=f"{why} Answer again, with that JSON only."))
    return None
