"""What a model is asked: the abstract as the spine, the chosen sentences, and an example that holds."""

import json
import re

import pytest
from ask_authors import TIDE_LINES, Author, good, material, prompt
from ask_films import TIDES, studied, told
from script_papers import paper

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.language_model import ModelChoice
from reelwright.core.outline import Outline, OutlineScene
from reelwright.script.ask.judging import Ground, faults, point_faults
from reelwright.script.ask.nouns import SceneOrder, Showable
from reelwright.script.ask.outlining import outlined
from reelwright.script.ask.preparing import prepared, sentences_of, spoken_tongue
from reelwright.script.ask.prompts import EXAMPLE_ANSWER, EXAMPLE_SENTENCES
from reelwright.script.ask.scening import orders, scene_written

ABSTRACT = [f"p1.{at}" for at in range(1, 5)]


def scenes(author: Author) -> list[str]:
    return [
        prompt(one) for one in author.asked if one.name == "scene" and "Write the hook" not in prompt(one)
    ]


def test_the_abstract_leads_every_question_in_its_own_order(monkeypatch) -> None:
    author = Author(good)
    told(monkeypatch, author)
    for question in author.asked:
        ids = [name for name in material(prompt(question)) if "." in name and not name.startswith("b90")]
        assert ids[:4] == ABSTRACT, question.name
        assert len(ids) == len(set(ids)), "no sentence is shown twice"


def test_what_is_the_same_stands_first_and_the_task_last(monkeypatch) -> None:
    author = Author(good)
    told(monkeypatch, author)
    systems = {question.messages[0].text for question in author.asked if question.name == "scene"}
    assert len(systems) == 1, "a server need not read its rules again"
    for text in scenes(author):
        assert text.index(">>>") < text.index("The listeners are")


def test_a_scene_is_told_which_sentences_the_plan_chose(monkeypatch) -> None:
    author = Author(good)
    told(monkeypatch, author)
    plan = json.loads(good(author.asked[0]))["scenes"]
    for scene, text in zip(plan, scenes(author), strict=True):
        assert f"Tell above all {', '.join(dict.fromkeys(scene['use']))}, in this order." in text


def test_a_paper_without_an_abstract_has_no_spine(monkeypatch) -> None:
    text = "\n\n".join(
        (
            "# On wells",
            "## Introduction",
            "Many wells of the valley hold clear water. " * 3,
            "## Methods",
            "The authors measured 12 wells of the valley every week. " * 2,
            "## Results",
            "The water of 9 wells was clear after the long rains. " * 2,
        )
    )
    author = Author(lambda _: "no")
    told(monkeypatch, author, document=paper(text))
    assert "There is no abstract here" in prompt(author.asked[0])
    assert "The abstract, in its own order" not in prompt(author.asked[0])


def test_few_equations_are_offered_and_none_is_material_to_be_said() -> None:
    shows = tuple(
        Showable(block=f"e{at}", kind="equation", label=f"({at})", caption="x = y", weight=1.0 - at / 10)
        for at in range(5)
    )
    figure = Showable(block="f9", kind="figure", label="Figure 9", caption="A gauge", weight=0.1)
    digest = prepared(TIDES, studied().understanding, 8192)
    author = Author(lambda _: "no")
    for audience, most in (("general", 2), ("expert", 6)):
        order = ScriptOrder(minutes=2.0, audience=audience)
        outlined(author, TIDES, digest.model_copy(update={"shows": (*shows, figure)}), order)
        offered = re.findall(r"^\[(\w+)\] (?:equation|figure)", prompt(author.asked[-1]), re.MULTILINE)
        assert offered == [*(one.block for one in shows[:most]), "f9"], audience
    block = next(block for block in TIDES.blocks if block.kind == "text")
    formula = block.model_copy(update={"id": "e9", "kind": "equation", "text": "x = y + z"})
    document = TIDES.model_copy(update={"blocks": (*TIDES.blocks, formula)})
    read = {
        one.block
        for piece in prepared(document, studied().understanding, 8192).pieces
        for one in piece.sentences
    }
    assert block.id in read
    assert "e9" not in read


def test_a_line_that_tells_only_what_another_scene_tells_is_refused() -> None:
    tongue = spoken_tongue("en")
    blocks = {block.id: block for block in TIDES.blocks}
    spine = tuple(sentences_of(blocks["p1"], tongue))
    scene = OutlineScene(id="s05", part="limit", heading="Where it fails", blocks=("p10",))
    plan = Outline(
        title="x", language="en", source_name="x", source_sha256=TIDES.source.blob.sha256, scenes=(scene,)
    )

    def strays(question) -> str:
        lines = [
            {"from": ["p1.2"], "text": "The method needs only one cheap gauge."},
            {"from": ["p10.2", "p1.2"], "text": "The data cover only harbours on one coast."},
        ]
        return json.dumps({"lines": lines if "cannot be used" not in prompt(question) else lines[:1]})

    order: SceneOrder = orders(plan, TIDES, "general", 8192, spine)[-1]
    draft = scene_written(Author(strays), TIDES, order)
    assert [line.text for line in draft.lines] == ["The data cover only harbours on one coast."]
    assert draft.lines[0].cites == ("p10", "p1")
    assert "another scene tells it" in draft.refused[0]


def test_the_example_holds_before_our_own_checks() -> None:
    """A model is shown only what would pass: each line and point against the sentences of the example."""
    text = "\n\n".join(("# Urban hives", "## Results", *EXAMPLE_SENTENCES.values()))
    document: Document = paper(text)
    ground = Ground(document, "en")
    block_of = {
        name: next(block.id for block in document.blocks if block.text.startswith(said[:30]))
        for name, said in EXAMPLE_SENTENCES.items()
    }
    answer = json.loads(EXAMPLE_ANSWER)
    for line in answer["lines"]:
        cites = tuple(block_of[name] for name in line["from"])
        assert not faults(line["text"], cites, ground), line
        assert len(line["text"].split()) <= 22
    for point in answer["points"]:
        cites = tuple(block_of[name] for name in answer["lines"][point["line"] - 1]["from"])
        assert not point_faults(point["text"], cites, ground), point


@pytest.mark.parametrize(("context", "shown"), [(16384, True), (2048, False)])
def test_a_small_context_is_kept_for_the_paper(monkeypatch, context: int, shown: bool) -> None:
    author = Author(good, choice=ModelChoice(name="author", context=context))
    told(monkeypatch, author)
    assert all(("b901.1" in text) == shown for text in scenes(author))
    assert all(len(material(text)) >= 3 for text in scenes(author))


def test_a_line_rests_on_three_sentences_at_most(monkeypatch) -> None:
    def cites_all(question) -> str:
        answer = json.loads(good(question))
        every = [name for name in material(prompt(question)) if "." in name]
        for line in answer.get("lines", ()):
            line["from"] += every
        return json.dumps(answer)

    made = told(monkeypatch, Author(cites_all))
    written = [line for scene in made.thing.scenes for line in scene.lines if line.text in TIDE_LINES]
    assert len(written) >= 6
    assert all(1 <= len(line.basis) <= 3 and 1 <= len(line.cites) <= 3 for line in written)
