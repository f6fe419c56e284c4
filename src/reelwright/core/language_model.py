"""How the writer speaks to a language model: one question, one answer, no state between them."""

from typing import Literal, Protocol, runtime_checkable

from pydantic import Field

from reelwright.core.blob import Blob
from reelwright.core.noun import Noun


class ModelChoice(Noun):
    """Which model answers, and how: `name` as its server calls it, `context` in tokens (prompt and answer).

    `vision` is the model that describes pictures ('' = none). Where the server stands is a setting and never
    part of a result's key. `seed` is passed on; few servers promise the same words for it.
    """

    name: str
    context: int = Field(default=8192, ge=1024)
    temperature: float = Field(default=0.2, ge=0.0, le=2.0)
    seed: int = 1
    vision: str = ""


class Message(Noun):
    """A part of the conversation; `pictures` go to vision models only."""

    role: Literal["system", "user", "assistant"]
    text: str
    pictures: tuple[Blob, ...] = ()


class Question(Noun):
    """What is asked. `schema` is a JSON schema as text that the answer must keep to ('' = free text).

    `most` is the longest answer in tokens.
    """

    messages: tuple[Message, ...]
    most: int
    schema_text: str = ""
    name: str = "answer"


class Answer(Noun):
    """What came back. Tokens are 0 when the server does not count them; `cut` when `most` was reached."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    cut: bool = False


@runtime_checkable
class LanguageModel(Protocol):
    """A model that answers: bounded in time, size and tries.

    `choice` is the one it was made with; its context may fall once a server turned out to have less.
    """

    @property
    def choice(self) -> ModelChoice: ...

    def answer(self, question: Question) -> Answer:
        """The answer, without what was thought aloud.

        Raises TryLater (the server fails, is too slow, or failed too often), MissingPart (no such model),
        TooLarge (a question beyond the context), or InputError (a wrong key or address).
        """

    def release(self) -> None:
        """Ask the server to free the model's memory, where it can; never raises."""
