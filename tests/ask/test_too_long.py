"""A server with less context than was thought: questions are cut to it, and no film stops."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from ask_authors import TIDE_LINES, Author, good, prompt
from ask_films import told
from script_papers import TIDES
from test_contexts import asked as all_asked
from test_contexts import long_paper, plain

from model_server import Refusing, Said, Scripted, scripted
from reelwright.core.errors import TooLarge
from reelwright.core.language_model import Message, ModelChoice, Question
from reelwright.core.script import Line, Scene, Statement
from reelwright.script.ask.asking import Reply, as_is, asked
from reelwright.script.ask.condensing import gist
from reelwright.script.ask.judging import Ground
from reelwright.script.ask.nouns import Piece
from reelwright.script.ask.preparing import sentences_of, spoken_tongue
from reelwright.script.ask.translating import rendered
from reelwright.script.checking import check
from reelwright.script.model import breaker, client
from reelwright.script.model.client import Client
from reelwright.script.model.endpoint import Endpoint, Patience
from reelwright.script.model.servers import Server

WORDS = {
    "llama.cpp": "request ({asked} tokens) exceeds the available context size ({has} tokens), try again",
    "vllm": (
        "This model's maximum context length is {has} tokens. However, you requested {all} tokens ({asked} "
        "in the messages, 400 in the completion)."
    ),
    "lm-studio": (
        "Trying to keep the first {asked} tokens when context the overflows. However, the model is loaded "
        "with context length of only {has} tokens, which is not enough."
    ),
    "ollama": "the input length exceeds the context length",
    "localai": "rpc error: request ({asked} tokens) exceeds the available context size ({has} tokens)",
}
CLAIMED = 8192


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    breaker.forget()
    client.forget()
    yield
    client.forget()


def words_of(body: dict[str, Any]) -> str:
    return "\n".join(message["content"] for message in body["messages"])


@dataclass
class Narrow:
    """A server of `has` tokens, `letters` to each, that refuses what is longer; the rest `says` answers."""

    has: int
    letters: float
    says: Callable[[str], str]
    kind: str = "llama.cpp"
    answered: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, body: dict[str, Any]) -> Said:
        size = int(len(words_of(body)) / self.letters)
        most = body.get("max_tokens", 0)  # Ollama's own form is held against the question alone
        if size + most > self.has:
            return Refusing(400, WORDS[self.kind].format(asked=size, has=self.has, all=size + most))
        self.answered.append(body)
        return self.says(words_of(body))


def to(here: Scripted, context: int = CLAIMED) -> Client:
    """A client that believes in `context` tokens."""
    quick = Patience(connecting=1.0, first=5.0, between=2.0, whole=20.0, tries=1, pause=0.01)
    choice = ModelChoice(name="tiny", context=context)
    return Client(Server(here.url, here.kind), Endpoint(here.url, "", quick), choice)


def plainly(text: str) -> str:
    """What the author of `test_contexts` says, who tells the paper's sentences as they are."""
    name = "outline" if "Plan a narrated film" in text else "gist" if "You condense" in text else "scene"
    return plain(Question(messages=(Message(role="user", text=text),), most=100, name=name))


@pytest.mark.parametrize(
    ("kind", "has", "letters"),
    [*((kind, 4000, 3.0) for kind in WORDS), ("llama.cpp", 3500, 4.5), ("vllm", 5000, 2.0)],
)
def test_every_scene_is_the_models_where_the_server_has_less_than_was_thought(
    kind: str, has: int, letters: float
) -> None:
    with scripted(kind) as here:
        # Ollama holds the question against its context, the others the question and its longest answer
        speak = Narrow(has if kind != "ollama" else int(7000 / letters), letters, plainly, kind)
        here.says(speak)
        drafts = all_asked(to(here), long_paper(2))
        refused = len(here.asked) - len(speak.answered)
    assert all(draft.lines and not draft.unanswered for draft in drafts), drafts
    assert 0 < refused <= 3, "learned, and not at every question"


def test_a_scene_that_never_fits_is_told_by_the_extract_writer(monkeypatch) -> None:
    def speaks(question: Question) -> str:
        if "“Half the error” tells" in prompt(question):
            raise TooLarge("the question is longer than the context.", fix="Give it a larger context.")
        return good(question)

    made = told(monkeypatch, Author(speaks), minutes=1.5)
    said = {line.text for scene in made.thing.scenes for line in scene.lines}
    assert said & set(TIDE_LINES)
    (silent,) = [one for one in made.notices if "did not answer" in one.message]
    assert "1 scene" in silent.message
    assert "larger context" in silent.message
    assert any(scene.chapter == "Results" for scene in made.thing.scenes)
    assert not check(made.thing, TIDES)


def test_a_server_for_which_everything_is_too_long_leaves_the_extract_writers_film(monkeypatch) -> None:
    with scripted() as here:
        here.says(Refusing(400, "request (900 tokens) exceeds the available context size (64 tokens)"))
        made = told(monkeypatch, to(here))
        assert len(here.asked) <= 4
    assert made.thing.writer == "extract"
    (one,) = [one for one in made.notices if one.where == "language model"]
    assert "larger context" in one.message
    assert not check(made.thing, TIDES)


class Answered(Reply):
    """Anything."""

    a: int


def test_what_cannot_be_cut_is_asked_once() -> None:
    talk = as_is((Message(role="user", text="word " * 4000),))
    with scripted() as here:
        here.says(Refusing(400, WORDS["llama.cpp"].format(asked=9000, has=2000)))
        with pytest.raises(TooLarge):
            asked(to(here), "figure", talk, Answered)
        assert len(here.asked) == 1
        with pytest.raises(TooLarge):
            asked(to(here), "figure", talk, Answered)
        assert len(here.asked) == 1, "what is known not to fit is not asked"


def test_a_piece_that_is_too_long_is_condensed_by_halves() -> None:
    document = long_paper(1)
    block = next(block for block in document.blocks if "well number 1 " in block.text)
    sentences = tuple(sentences_of(block, spoken_tongue("en")))
    piece = Piece(section="Introduction", sentences=sentences)

    def says(text: str) -> str:
        there = re.findall(r"^\[(\S+)\] (.+)$", text, re.MULTILINE)
        return json.dumps({"claims": [{"text": said, "from": [name]} for name, said in there[:3]]})

    with scripted() as here:
        speak = Narrow(1100, 3.0, says)
        here.says(speak)
        made = gist(to(here), piece, Ground(document, "en"), 6)
    assert not made.unanswered
    asked_of = "\n".join(words_of(body) for body in speak.answered)
    read = set(re.findall(r"^\[(\S+)\] ", asked_of, re.MULTILINE))
    assert read == {one.id for one in sentences}, "no sentence is lost"
    assert 2 <= len(made.claims) <= 6


def test_a_scene_is_translated_by_halves_where_it_is_too_long() -> None:
    lines = tuple(
        Line(id=f"l{at}", text=f"The well number {at} holds clear water after the long rains.", cites=("b1",))
        for at in range(1, 13)
    )
    scene = Scene(id="s01", heading="Clear water", lines=lines, shows=Statement(bullets=()))

    def says(text: str) -> str:
        texts = re.findall(r"^(\w+): (.+)$", text, re.MULTILINE)
        told_ = []
        for key, said in texts:
            number = "".join(re.findall(r"\d+", said))
            german = f"Der Brunnen {number} hält nach dem langen Regen klares Wasser."
            told_.append({"key": key, "text": german if number else "Klares Wasser"})
        return json.dumps({"texts": told_})

    with scripted() as here:
        here.says(Narrow(640, 3.0, says))
        made = rendered(to(here), scene, "en", "de")
    assert made.scene is not None, made
    assert len(here.asked) > 2
    assert [line.text for line in made.scene.lines][11].startswith("Der Brunnen 12")
