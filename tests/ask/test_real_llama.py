"""The whole writer against a real llama.cpp that speaks nonsense: the film is told by the extract writer."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))

from ask_films import TIDES, told
from llama_here import serving

from reelwright import asking
from reelwright.core.language_model import Answer, ModelChoice, Question
from reelwright.script.checking import check
from reelwright.script.model import breaker, client
from reelwright.script.model.client import Client
from reelwright.settings import Settings


class Noted:
    """A model that notes what it was asked and what it said."""

    def __init__(self, model: Client) -> None:
        self._model = model
        self.said: list[tuple[str, str]] = []

    @property
    def choice(self) -> ModelChoice:
        return self._model.choice

    def answer(self, question: Question) -> Answer:
        answer = self._model.answer(question)
        self.said.append((question.name, answer.text))
        return answer

    def release(self) -> None:
        self._model.release()


def test_nonsense_in_good_form_is_no_film(monkeypatch, tmp_path: Path) -> None:
    breaker.forget()
    client.forget()
    with serving(tmp_path, 4096, 1) as url:
        settings = Settings(model_url=url, model_seconds=60.0, model_tries=1)
        (server,) = asking.servers(settings)
        choice = ModelChoice(name=server.models[0].name, context=4096, temperature=1.0)
        model = Noted(asking.client(settings, choice))
        made = told(monkeypatch, model)
        learned = model.choice.context
    plain = told(monkeypatch, model, writer="extract").thing
    names = [name for name, _ in model.said]
    assert names.count("outline") == 2
    assert names.count("scene") >= 4
    assert all(text.lstrip().startswith("{") for _, text in model.said), "the grammar held"
    assert learned < 4096, "the first question was too long: a letter is a token of this model"
    assert made.thing.writer == "ask"
    assert any(one.where == "outline" for one in made.notices)
    assert any("told by the extract writer" in one.message for one in made.notices)
    assert made.thing.language == plain.language
    assert not check(made.thing, TIDES)
