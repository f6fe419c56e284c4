"""A model that writes well is heard: its lines, points and plan reach the script, at the asked length."""

import json

import pytest
from ask_authors import HOOK, TIDE, TIDE_LINES, Author, cited, good, material, prompt, spoken
from ask_films import TIDES, Counter, brief, studied, told

from reelwright import asking, narration
from reelwright.core.language_model import ModelChoice
from reelwright.script.ask.leaning import leans
from reelwright.script.ask.spare import alike
from reelwright.script.checking import check
from reelwright.script.timing import script_seconds


def lines_of(script) -> list[str]:
    return [line.text for scene in script.scenes for line in scene.lines]


def test_its_lines_are_what_the_film_says(monkeypatch) -> None:
    made = told(monkeypatch, Author(good))
    body = [scene for scene in made.thing.scenes if scene.shows.kind not in ("title", "outro")]
    said = [line for scene in body for line in scene.lines]
    assert len(said) >= 8
    assert {line.text for line in said} <= set(TIDE_LINES)
    assert [scene.heading for scene in body] == [scene.heading for scene in TIDE]
    assert made.thing.writer == "ask"
    assert not check(made.thing, TIDES)


def test_every_line_names_the_sentence_it_rests_on(monkeypatch) -> None:
    made = told(monkeypatch, Author(good))
    blocks = {block.id: " ".join(block.text.split()) for block in TIDES.blocks}
    body = [scene for scene in made.thing.scenes if scene.shows.kind not in ("title", "outro")]
    for line in (line for scene in body for line in scene.lines):
        assert 1 <= len(line.cites) <= 3
        assert line.basis
        assert all(any(sentence in blocks[cite] for cite in line.cites) for sentence in line.basis)


def test_figure_and_table_of_the_plan_are_on_screen(monkeypatch) -> None:
    shows = {scene.heading: scene.shows for scene in told(monkeypatch, Author(good)).thing.scenes}
    assert (
        shows["A small network learns the rest"].kind,
        shows["A small network learns the rest"].block,
    ) == (
        "figure",
        "f1",
    )
    assert shows["Half the error"].kind in ("table", "chart")
    assert shows["Half the error"].block == "t1"


def test_chapters_follow_the_argument_and_points_wait_for_their_lines(monkeypatch) -> None:
    script = told(monkeypatch, Author(good), minutes=1.5).thing
    assert [scene.chapter for scene in script.scenes if scene.chapter] == [
        "The problem", "The idea", "How it works", "Results", "Limits", "Remember",
    ]  # fmt: skip
    idea = next(scene for scene in script.scenes if scene.chapter == "The idea")
    assert [(bullet.text, bullet.line) for bullet in idea.shows.bullets] == [
        ("Forecast from one gauge", idea.lines[0].id),
        ("TideNet: one cheap gauge", idea.lines[1].id),
    ]


@pytest.mark.parametrize("minutes", [0.5, 0.75, 1.0])
def test_the_length_is_fitted(monkeypatch, minutes: float) -> None:
    made = told(monkeypatch, Author(good), minutes=minutes)
    seconds = script_seconds(made.thing.scenes, 165.0, "en")
    assert seconds == pytest.approx(minutes * 60, rel=0.08)


def test_what_is_asked_for_longer_than_there_is_says_so(monkeypatch) -> None:
    made = told(monkeypatch, Author(good), minutes=5.0)
    assert any(notice.where == "length" and "longest honest" in notice.message for notice in made.notices)
    said = lines_of(made.thing)
    assert len(said) == len(set(said))
    assert set(TIDE_LINES) <= set(said)


def test_another_pace_asks_nothing_anew(monkeypatch) -> None:
    """After speaking, the film is fitted again: by dropping lines, not by asking."""
    author, counter = Author(good), Counter()
    slow = told(monkeypatch, author, counter=counter, pace=140.0)
    asked = len(author.asked)
    fast = told(monkeypatch, author, counter=counter, pace=190.0)
    assert len(author.asked) == asked
    assert len(lines_of(slow.thing)) < len(lines_of(fast.thing))


def test_nothing_of_where_the_server_stands_is_in_a_key(monkeypatch) -> None:
    author, counter = Author(good), Counter()
    told(monkeypatch, author, counter=counter)
    other = Author(good)
    told(monkeypatch, other, counter=counter)  # the same model, somewhere else
    assert not other.asked
    renamed = Author(good, choice=ModelChoice(name="another", context=8192))
    told(monkeypatch, renamed, counter=counter)
    assert renamed.asked


def test_scenes_are_told_of_their_neighbours_and_audience(monkeypatch) -> None:
    author = Author(good)
    told(monkeypatch, author)
    scenes = [prompt(question) for question in author.asked if question.name == "scene"]
    hook, *scenes = scenes
    assert "Write the hook" in hook
    assert len(scenes) == len(TIDE)
    assert all("without training in the field" in text for text in scenes)
    assert "The scene after is “One cheap gauge”" in scenes[0]
    assert "The scene before is “Why small harbours need forecasts”" in scenes[1]
    assert all(json.loads(question.schema_text)["type"] == "object" for question in author.asked)


def test_the_outline_alone_asks_for_no_scene(monkeypatch) -> None:
    author = Author(good)
    monkeypatch.setattr(asking, "client", lambda *_: author)
    made = narration.planned(Counter().desk, studied(), brief(author))
    assert [question.name for question in author.asked] == ["outline"]
    assert [scene.heading for scene in made.thing.scenes] == [scene.heading for scene in TIDE]
    assert [scene.block for scene in made.thing.scenes if scene.block] == ["f1", "t1"]
    assert sum(scene.seconds for scene in made.thing.scenes) == pytest.approx(60, abs=1)


def test_the_outline_of_the_extract_writer_is_its_scripts(monkeypatch) -> None:
    author = Author(good)
    made = narration.planned(Counter().desk, studied(), brief(author, writer="extract"))
    assert not author.asked
    assert made.thing.scenes[0].part == "title"
    assert made.thing.scenes[-1].part == "close"
    parts = [scene.part for scene in made.thing.scenes[1:-1]]
    order = ["problem", "idea", "method", "result", "limit", "remember"]
    assert parts == sorted(parts, key=order.index)


def test_lines_that_say_the_same_twice_are_said_once(monkeypatch) -> None:
    def repeats(question) -> str:
        text = prompt(question)
        if question.name == "scene" and "“Where it fails” tells" in text:
            return json.dumps(
                {
                    "lines": [
                        *spoken(TIDE[4], text)["lines"],
                        {"text": TIDE_LINES[-3], "from": cited(text, "only harbours on one coast")},
                    ],
                    "points": [],
                }
            )
        return good(question)

    said = lines_of(told(monkeypatch, Author(repeats)).thing)
    assert all(alike(one, other) < 0.8 for at, one in enumerate(said) for other in said[:at])


def test_the_good_author_is_shown_the_papers_sentences(monkeypatch) -> None:
    author = Author(good)
    told(monkeypatch, author)
    shown = {text for question in author.asked for text in material(prompt(question)).values()}
    assert "It reduces the mean error by 50% compared to harmonic analysis." in shown
    assert not any("Journal of Tides" in text for text in shown), "references are no material"


def test_the_models_hook_opens_the_film_and_the_papers_name_follows(monkeypatch) -> None:
    made = told(monkeypatch, Author(good))
    first, *rest = made.thing.scenes[0].lines
    assert first.text == HOOK[0]
    assert any(HOOK[1] in sentence for sentence in first.basis)
    assert "Forecasting the Tide" in rest[-1].text
    assert not check(made.thing, TIDES)


def test_a_hook_that_is_not_true_gives_way_to_the_extract_writers(monkeypatch) -> None:
    lie = "When storms change the water level, all 77 existing methods fail."

    def boasts(question) -> str:
        text = prompt(question)
        if "Write the hook" not in text:
            return good(question)
        return json.dumps({"lines": [{"text": lie, "from": cited(text, HOOK[1])}]})

    author = Author(boasts)
    made = told(monkeypatch, author)
    plain = told(monkeypatch, author, writer="extract")
    long = lines_of(told(monkeypatch, author, minutes=5.0).thing)
    assert len(long) == len(set(long)), "what opens the film is not said again where it is too short"
    assert [line.text for line in made.thing.scenes[0].lines] == [
        line.text for line in plain.thing.scenes[0].lines
    ]
    assert [one.where for one in made.notices].count("title") == 1


@pytest.mark.parametrize("minutes", [0.5, 0.75, 1.0, 1.5])
def test_no_picture_is_shown_for_one_line(monkeypatch, minutes: float) -> None:
    script = told(monkeypatch, Author(good), minutes=minutes).thing
    pictured = [scene for scene in script.scenes if scene.shows.kind in ("figure", "table", "chart")]
    assert all(len(scene.lines) >= 2 for scene in pictured)
    assert pictured or minutes < 1.0


def test_a_hook_that_names_the_paper_is_none(monkeypatch) -> None:
    def dull(question) -> str:
        text = prompt(question)
        if "Write the hook" not in text:
            return good(question)
        return json.dumps(
            {"lines": [{"text": "The authors present TideNet.", "from": cited(text, "TideNet")}]}
        )

    made = told(monkeypatch, Author(dull))
    assert "present TideNet" not in made.thing.scenes[0].lines[0].text


def test_what_is_too_short_is_filled_from_all_that_tells_the_same_part(monkeypatch) -> None:
    def narrow(question) -> str:
        """Plans three scenes on few sentences of the paper, and tells each in one line."""
        answer = json.loads(good(question))
        if "scenes" in answer:
            kept = [one for one in answer["scenes"] if one["part"] in ("idea", "result", "limit")]
            return json.dumps({"scenes": [one | {"use": one["use"][:1], "show": ""} for one in kept]})
        return json.dumps(answer | {"lines": answer["lines"][:1]})

    made = told(monkeypatch, Author(narrow), minutes=1.0)
    assert script_seconds(made.thing.scenes, 165.0, "en") == pytest.approx(60, rel=0.05)
    assert not check(made.thing, TIDES)


def test_a_picture_that_no_line_speaks_of_is_not_shown(monkeypatch) -> None:
    def shows_off(question) -> str:
        answer = json.loads(good(question))
        for scene in answer.get("scenes", ()):
            scene["show"] = "f1" if scene["part"] == "limit" else ""
        return json.dumps(answer)

    script = told(monkeypatch, Author(shows_off)).thing
    assert next(scene for scene in script.scenes if scene.chapter == "Limits").shows.kind == "statement"


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("They cannot pay for it.", True),
        ("However, it fails during storms.", True),
        ("In these harbours, forecasts fail.", True),
        ("The method needs one gauge.", False),
        ("In small harbours, forecasts fail.", False),
        ("However, forecasts fail.", False),
    ],
)
def test_lines_that_lean_on_another_are_known(text: str, hangs: bool) -> None:
    assert leans(text, "en") == hangs


def test_no_line_stands_without_the_one_it_leans_on(monkeypatch) -> None:
    def leaning(question) -> str:
        text = prompt(question)
        if question.name == "scene" and "“Why small harbours need forecasts” tells" in text:
            said = (
                ("They cannot pay for tide forecasts.", "cannot pay"),
                ("Harbours need reliable tide forecasts.", "cannot pay"),
                ("They let large ships enter a harbour.", "large ships"),
            )
            lines = [{"text": line, "from": cited(text, part)} for line, part in said]
            return json.dumps({"lines": lines[:1] if "cannot be used" in text else lines})
        return good(question)

    for minutes in (0.5, 0.75, 1.0, 1.5):
        made = told(monkeypatch, Author(leaning), minutes=minutes)
        for scene in made.thing.scenes:
            said = [line.text for line in scene.lines]
            assert "They cannot pay for tide forecasts." not in said
            if "They let large ships enter a harbour." in said:
                assert said[said.index("They let large ships enter a harbour.") - 1].startswith(
                    "Harbours need"
                )
