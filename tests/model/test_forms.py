"""JSON as models write it, and asking again when it is of no use."""

import json
import time
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import Field

from reelwright.core.language_model import Answer, Message, ModelChoice, Question
from reelwright.core.noun import Noun
from reelwright.script.ask.asking import Reply, as_is, asked
from reelwright.script.model.mending import unthought, values
from reelwright.script.model.structured import read, repaired, schema_text


class Line(Noun):
    """What a test asks for."""

    text: str = Field(description="one sentence")
    cites: tuple[str, ...] = Field(max_length=3)


class Scene(Noun):
    """Lines of a kind."""

    kind: Literal["hook", "idea"]
    lines: tuple[Line, ...]
    seconds: float = 1.0


GOOD = '{"kind": "hook", "lines": [{"text": "It works.", "cites": ["b1"]}], "seconds": 2}'
MEANT = Scene(kind="hook", lines=(Line(text="It works.", cites=("b1",)),), seconds=2)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Sure! Here is the JSON you asked for:\n\n```\n{GOOD}\n```\nI hope it helps {{really}}.",
        f"<think>Perhaps {{'kind': 'idea'}}? No.</think>\n{GOOD}",
        f"some thoughts, then [1, 2]</think>{GOOD}",
        f"<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>{GOOD}",
        "{'kind': 'hook', 'lines': [{'text': 'It works.', 'cites': ['b1']}], 'seconds': 2}",
        '{"kind": "hook", "lines": [{"text": "It works.", "cites": ["b1",],},], "seconds": 2,}',
        '{kind: "hook", lines: [{text: "It works.", cites: ["b1"]}], seconds: 02}',
        '{"kind": "hook" "lines": [{"text": "It works." "cites": ["b1"]}] "seconds": 2}',
        '{"kind": "hook",\n// it\n"lines": [{"text": "It works.", "cites": ["b1"]}], /**/ "seconds": 2}',
        "{“kind”: “hook”, “lines”: [{“text”: “It works.”, “cites”: [“b1”]}], “seconds”: 2}",
        '{"kind": "hook", "seconds": 2, "lines": [{"text": "It works.", "cites": ["b1"]}, {"text": "And th',
        '{"kind": "hook", "seconds": 2, "lines": [{"text": "It works.", "cites": ["b1"]}',
        f"\ufeff{GOOD}\u0000",
    ],
    ids=lambda text: text[:40].replace("\n", " "),
)
def test_what_was_meant_is_read(text: str) -> None:
    assert repaired(text, Scene) == MEANT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        "{}",
        "[]",
        '{"kind": "song", "lines": []}',
        '{"kind": "hook"',
        '{"kind": "hook"}',
        "<think>" + GOOD,
        "{" * 5000,
        "[" * 5000 + "]" * 5000,
        '{"kind": "hook", "lines": [{"text": 3, "cites": []}]}',
    ],
    ids=lambda text: text[:30] or "nothing",
)
def test_what_was_not_said_is_not_made_up(text: str) -> None:
    assert repaired(text, Scene) is None


def test_a_cut_sentence_is_dropped_and_never_spoken_by_halves() -> None:
    cut = '{"kind": "idea", "lines": [{"text": "One.", "cites": ["b1"]}, {"cites": ["b2"], "text": "It was'
    found = read(cut, Scene)
    assert [line.text for line in found.lines] == ["One."]


@pytest.mark.parametrize(
    "piece", ["[", '{"a":', '"//', '["//', "```\n", "<think>", "</think>", '{"a": "b" ', "/*", "\\u", "''"]
)
def test_an_answer_made_to_be_hard_to_read_is_read_quickly(piece: str) -> None:
    began = time.process_time()
    assert repaired(piece * (1_000_000 // len(piece)), Scene) is None
    assert repaired("{" + piece * 50_000, Scene) is None
    assert time.process_time() - began < 2


def test_digits_at_a_cut_end_are_not_trusted() -> None:
    assert read(GOOD[:-1], Scene).seconds == Scene.model_fields["seconds"].default


def test_quotes_inside_a_sentence_stay_in_it() -> None:
    text = '{"text": "They call it "the wall" of sound, and mean it.", "cites": []}'
    assert read(text, Line).text == 'They call it "the wall" of sound, and mean it.'
    assert read("{'text': 'It's the model's own.', 'cites': []}", Line).text == "It's the model's own."


def test_escapes_and_pairs_of_surrogates_are_letters() -> None:
    text = "{'text': 'A\\u00e9 \\ud83d\\ude00 \\\"x\\\"\\n\\ud83d!', 'cites': []}"
    assert read(text, Line).text == 'Aé 😀 "x"\n!'


# how quickly examples come depends on what else the machine does
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@UNHURRIED
@given(st.dictionaries(st.text(max_size=8), _JSON, min_size=1, max_size=4))
def test_whatever_is_json_is_read_as_json_reads_it(value: Any) -> None:
    text = json.dumps(value)
    if unthought(text) == text:
        assert next(values(text)) == value


@UNHURRIED
@given(st.text(alphabet="{}[]\"':,\\ab1 \n/*#-.eu", max_size=60))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    for value in values(text):
        json.dumps(value)


def test_a_schema_has_no_references_and_leaves_no_room() -> None:
    schema = json.loads(schema_text(Scene))
    line = schema["properties"]["lines"]["items"]
    assert "$defs" not in schema
    assert "$ref" not in json.dumps(schema)
    assert schema["required"] == ["kind", "lines", "seconds"]
    assert line["additionalProperties"] is False
    assert line["properties"]["cites"]["maxItems"] == 3
    assert line["properties"]["text"]["description"] == "one sentence"


class Table:
    """A model that answers from a table, one row after the other."""

    def __init__(self, *rows: str | Answer) -> None:
        self.choice = ModelChoice(name="table")
        self.put: list[Question] = []
        self._rows = list(rows)

    def answer(self, question: Question) -> Answer:
        self.put.append(question)
        row = self._rows.pop(0)
        return row if isinstance(row, Answer) else Answer(text=row)

    def release(self) -> None:
        pass


TALK = as_is((Message(role="user", text="Write."),))


class Shown(Reply):
    """A scene as the writer asks for it."""

    kind: Literal["hook", "idea"]


def test_the_model_is_told_why_its_answer_is_of_no_use() -> None:
    table = Table('{"kind": "song"}', '{"kind": "hook"}')
    assert asked(table, "scene", TALK, Shown) == Shown(kind="hook")
    assert "at kind: input should be 'hook' or 'idea'" in table.put[1].messages[-1].text
    assert json.loads(table.put[0].schema_text)["required"] == ["kind"]


def test_a_cut_answer_is_asked_for_in_fewer_words() -> None:
    table = Table(Answer(text='{"kind": "ho', cut=True), '{"kind": "idea"}')
    assert asked(table, "scene", TALK, Shown) == Shown(kind="idea")
    assert "shorter" in table.put[1].messages[-1].text


def test_tries_are_counted_and_the_conversation_does_not_grow() -> None:
    table = Table("no", "no", '{"kind": "hook"}')
    assert asked(table, "scene", TALK, Shown) is None
    assert [len(put.messages) for put in table.put] == [1, 1], "many templates know no two of one speaker"
