"""Models for the tests: each is a function of the question, good or bad in a way of its own."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from reelwright.core.errors import TryLater
from reelwright.core.language_model import Answer, ModelChoice, Question

Speaks = Callable[[Question], str]


@dataclass
class Author:
    """A language model that answers with what `speaks` says, and remembers what it was asked."""

    speaks: Speaks
    choice: ModelChoice = field(default_factory=lambda: ModelChoice(name="author", context=8192))
    asked: list[Question] = field(default_factory=list)
    released: int = 0

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        return Answer(text=self.speaks(question))

    def release(self) -> None:
        self.released += 1


def prompt(question: Question) -> str:
    """All that was said to the model."""
    return "\n".join(message.text for message in question.messages)


def material(text: str) -> dict[str, str]:
    """The sentences of a question by their ids."""
    return dict(re.findall(r"^\[([^\]\s]+)\] (.+)$", text, re.MULTILINE))


def cited(text: str, *parts: str) -> list[str]:
    """The ids of the sentences that hold `parts`, as far as the question shows them."""
    there = material(text)
    return [name for part in parts for name, said in there.items() if part in said and "." in name][:3]


@dataclass(frozen=True)
class Told:
    """A scene as the good author tells it: each line with a piece of the sentence it rests on."""

    part: str
    heading: str
    lines: tuple[tuple[str, str], ...]
    points: tuple[str, ...]
    shows: str = ""


TIDE = (
    Told(
        "problem",
        "Why small harbours need forecasts",
        (
            ("Large ships may enter a harbour only when the tide forecast allows it.", "large ships"),
            ("Small harbours need reliable forecasts, but they cannot pay for them.", "cannot pay"),
            ("Without long records, forecasts become expensive for small harbours.", "lack of long records"),
        ),
        ("Large ships wait for the tide", "Forecasts cost too much", "No long records"),
    ),
    Told(
        "idea",
        "One cheap gauge",
        (
            ("The authors ask whether one gauge can forecast the water level.", "aim of this study"),
            ("Their forecast method, TideNet, needs only one cheap gauge.", "TideNet"),
        ),
        ("Forecast from one gauge", "TideNet: one cheap gauge"),
    ),
    Told(
        "method",
        "A small network learns the rest",
        (
            ("The authors collected hourly water levels at 12 harbours.", "hourly water levels"),
            ("Their method combines harmonic analysis with a small network.", "combines harmonic"),
            ("That network has just 2 layers with 64 units each.", "2 layers"),
        ),
        ("12 harbours, every hour", "Harmonic analysis and a network", "2 layers of 64 units"),
        "Figure 1",
    ),
    Told(
        "result",
        "Half the error",
        (
            ("The method reduces the mean error by 50% compared to harmonic analysis.", "reduces the mean"),
            ("The improvement was largest during storms.", "largest during storms"),
            ("Training took less than 3 minutes on a laptop for each harbour.", "3 minutes"),
        ),
        ("50% less mean error", "Largest gain during storms", "Less than 3 minutes of training"),
        "Table 1",
    ),
    Told(
        "limit",
        "Where it fails",
        (
            ("Storm surges from another basin cannot be forecast this way.", "storm surges"),
            ("The data cover only harbours on one coast.", "only harbours on one coast"),
        ),
        ("Surges from another basin", "One coast only"),
    ),
    Told(
        "remember",
        "One gauge is enough",
        (
            ("One cheap gauge is enough for a useful tide forecast.", "enough for a useful"),
            ("Small harbours can therefore plan their ship traffic better.", "plan ship traffic"),
        ),
        ("One cheap gauge is enough", "Better plans for ship traffic"),
    ),
)
HOOK = ("When storms change the water level quickly, existing methods fail.", "Existing methods fail")
TIDE_LINES = tuple(line for scene in TIDE for line, _ in scene.lines)


def good(question: Question) -> str:
    """The tide paper, told well."""
    return good_words(question.name, prompt(question))


def good_words(name: str, text: str) -> str:
    """What the good author says to a question called `name` ('' = told from its words)."""
    if name == "outline" or (not name and "Plan a narrated film" in text):
        return json.dumps({"scenes": [_planned(scene, text) for scene in TIDE]})
    if name == "gist" or (not name and "You condense" in text):
        ids = [one for one in material(text) if "." in one][:2]
        return json.dumps({"claims": [{"text": material(text)[one], "from": [one]} for one in ids]})
    if "Write the hook" in text:
        return json.dumps({"lines": [{"text": HOOK[0], "from": cited(text, HOOK[1])}]})
    for scene in TIDE:
        if f"“{scene.heading}” tells" in text:
            return json.dumps(spoken(scene, text))
    raise AssertionError(f"an unforeseen question: {text[:200]}")


def spoken(scene: Told, text: str) -> dict[str, object]:
    """The answer to a scene's question."""
    lines = [{"text": line, "from": cited(text, part)} for line, part in scene.lines]
    points = [{"text": point, "line": at} for at, point in enumerate(scene.points, 1)]
    return {"lines": lines, "points": points}


def _planned(scene: Told, text: str) -> dict[str, object]:
    show = re.search(rf"^\[(\S+)\] \w+ {scene.shows}:", text, re.MULTILINE) if scene.shows else None
    return {
        "part": scene.part,
        "heading": scene.heading,
        "use": cited(text, *(part for _, part in scene.lines)),
        "show": show.group(1) if show else "",
    }


def gone(_: Question) -> str:
    """A server that does not answer."""
    raise TryLater("it does not answer.", where="127.0.0.1:1")
