"""What a server's refusals teach of its context: the one it has, and how it counts.

The limit of a model on a server is kept for the process, in tokens as `tokens` counts them, so that every
later question can be cut to it before it is put.
"""

import re
import threading
from dataclasses import dataclass

from reelwright.core.language_model import Question
from reelwright.script.model.tokens import message_tokens, tokens

_UNTOLD = 1.125  # of a refused prompt, where no limit is named: two thirds of that hold 3/4 of the prompt
_LESS = 0.9  # share of a refused question that the next one has at most, whatever the server names
_LIMIT = re.compile(
    r"(?:available )?context size \((\d+)"  # llama.cpp, LocalAI
    r"|maximum (?:context|model) length (?:is|of) (\d+)"  # vLLM, llama-cpp-python
    r"|context length of only (\d+)"  # LM Studio
    r"|exceeds? (?:the )?context (?:length|window)(?: of)? \(?(\d+)"
    r"|n_ctx\\?[\"']?\s*[:=]\s*(\d+)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\((\d+) in the messages"  # vLLM, llama-cpp-python
    r"|has (\d+) input tokens|contains (?:at least )?(\d+) input tokens"
    r"|request \((\d+) tokens\)"  # llama.cpp
    r"|keep the first (\d+) tokens|n_keep:? ?(\d+)"  # LM Studio
    r"|(?:input|prompt) length (?:of )?\(?(\d+)|requested tokens \((\d+)"
    r"|n_prompt_tokens\\?[\"']?\s*:\s*(\d+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """What a refusal says, in the server's own tokens: its `context` and the `prompt`'s length; 0 = not."""

    context: int = 0
    prompt: int = 0


def told(said: str) -> Told:
    """The figures in the words of a server to which a question was too long."""
    return Told(_figure(_LIMIT, said), _figure(_ASKED, said))


def size(question: Question) -> int:
    """About how many tokens a question is with its schema and its longest answer."""
    return message_tokens(question.messages) + tokens(question.schema_text) + question.most


_LEARNED: dict[tuple[str, str], int] = {}
_LOCK = threading.Lock()


def learned(url: str, name: str) -> int:
    """The context that a model turned out to have; 0 when it never refused a question for its length."""
    with _LOCK:
        return _LEARNED.get((url, name), 0)


def learn(url: str, name: str, question: Question, said: Told) -> None:
    """Remember what the refusal of `question` taught; a limit only ever falls."""
    whole = size(question)
    prompt = max(1, whole - question.most)
    # a server that counts more tokens than we do has a smaller context as we count
    dense = max(1.0, said.prompt / prompt)
    found = min(said.context / dense if said.context else _UNTOLD * prompt, _LESS * whole)
    with _LOCK:
        before = _LEARNED.get((url, name), 0)
        _LEARNED[url, name] = max(1, min(int(found), before or int(found)))


def forget() -> None:
    """As if no question had been refused."""
    with _LOCK:
        _LEARNED.clear()


def _figure(pattern: re.Pattern[str], said: str) -> int:
    found = pattern.search(said)
    return int(next(part for part in found.groups() if part)) if found else 0
