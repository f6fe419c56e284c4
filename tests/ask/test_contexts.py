"""Papers longer than a model's context: condensed, and no question ever exceeds it."""

import json
from functools import cache

import pytest
from ask_authors import Author, material, prompt
from ask_films import Counter, told
from script_papers import StandStill, paper

from reelwright.core.brief import ScriptOrder
from reelwright.core.language_model import ModelChoice
from reelwright.core.script import Script
from reelwright.core.understanding import Claim as Claimed
from reelwright.narration import ROUNDS
from reelwright.script.ask.condensing import gist, reduced, share
from reelwright.script.ask.judging import Ground
from reelwright.script.ask.nouns import Claim, Gist, SceneDraft
from reelwright.script.ask.outlining import outlined
from reelwright.script.ask.preparing import prepared, shown
from reelwright.script.ask.scening import orders, scene_written
from reelwright.script.checking import check
from reelwright.script.model.tokens import message_tokens, tokens
from reelwright.script.understanding import understand


@cache
def long_paper(sections: int):
    """A paper of `sections` sections of thirty sentences, each with a number of its own."""
    text = ["# Ground water in many wells", "## Abstract"]
    text.append("We measured the ground water in many wells. The wells lie in one valley.")
    heads = ("Introduction", "Methods", "Results", "Discussion", "Conclusion")
    for at in range(sections):
        text.append(f"## {heads[min(at * len(heads) // sections, 4)]} {at + 1}")
        for number in range(3):
            place = at * 30 + number * 10
            text.append(
                " ".join(
                    f"The well number {place + step} holds {place + step + 1000} litres of clear ground "
                    "water after the long rains of the spring."
                    for step in range(10)
                )
            )
    return paper("\n\n".join(text))


def plain(question) -> str:
    """Plans a scene for every third sentence, and says the paper's sentences as they are."""
    there = {name: said for name, said in material(prompt(question)).items() if "." in name}
    ids = list(there)
    if question.name == "outline":
        parts = ("problem", "idea", "method", "result", "limit", "remember")
        scenes = [
            {"part": part, "heading": "Ground water", "use": ids[at * 5 : at * 5 + 3] or ids[:3], "show": ""}
            for at, part in enumerate(parts)
        ]
        return json.dumps({"scenes": scenes})
    if question.name == "gist":
        return json.dumps({"claims": [{"text": there[name], "from": [name]} for name in ids[:3]]})
    lines = [{"text": there[name], "from": [name]} for name in ids[:4] if "The well" in there[name]]
    return json.dumps({"lines": lines, "points": []})


def asked(author, document) -> tuple[SceneDraft, ...]:
    """Everything that a film of `document` asks of `author`, without the extract writer beside it."""
    understanding, context = understand(StandStill(), document), author.choice.context
    digest = prepared(document, understanding, context)
    for _ in range(ROUNDS):
        if not digest.whole:
            most, ground = share(digest, context), Ground(document, "en")
            gists = tuple(gist(author, piece, ground, most) for piece in digest.pieces)
            digest = reduced(digest, gists, context)
    plan = outlined(author, document, digest, ScriptOrder(minutes=2.0))
    assert plan.outline
    return tuple(
        scene_written(author, document, order) for order in orders(plan.outline, document, "general", context)
    )


@pytest.mark.parametrize(("sections", "context"), [(1, 4096), (4, 2048), (6, 4096), (6, 8192)])
def test_no_question_exceeds_the_context(sections: int, context: int) -> None:
    author = Author(plain, choice=ModelChoice(name="author", context=context))
    drafts = asked(author, long_paper(sections))
    assert all(draft.lines for draft in drafts)
    assert {question.name for question in author.asked} >= {"outline", "scene"}
    for question in author.asked:
        size = message_tokens(question.messages) + tokens(question.schema_text) + question.most
        assert size <= context, question.name
        assert question.most >= 64


def test_a_short_paper_is_read_whole_and_a_long_one_condensed() -> None:
    names = {}
    for sections in (1, 5):
        author = Author(plain, choice=ModelChoice(name="author", context=4096))
        asked(author, long_paper(sections))
        names[sections] = [question.name for question in author.asked]
    assert "gist" not in names[1]
    assert names[5].count("gist") >= 4


def test_every_sentence_of_a_long_paper_is_read_by_the_model() -> None:
    document = long_paper(5)
    author = Author(plain, choice=ModelChoice(name="author", context=4096))
    asked(author, document)
    read = {
        text for question in author.asked if question.name == "gist" for text in material(prompt(question))
    }
    sentences = {
        f"{block.id}.{number}"
        for block in document.blocks
        if block.kind == "text"
        for number in range(1, block.text.count(". ") + 2)
    }
    assert sentences <= read


def test_a_claim_that_is_not_true_gives_way_to_the_papers_sentence() -> None:
    def exaggerates(question) -> str:
        if question.name != "gist":
            return plain(question)
        there = material(prompt(question))
        name = next(one for one in there if "The well" in there[one])
        return json.dumps({"claims": [{"text": "The wells hold 99999 litres of water.", "from": [name]}]})

    author = Author(exaggerates, choice=ModelChoice(name="author", context=4096))
    asked(author, long_paper(5))
    (plan,) = [prompt(question) for question in author.asked if question.name == "outline"]
    assert "99999" not in plan
    assert "litres of clear ground water" in plan


def test_condensing_goes_on_until_it_fits() -> None:
    document = long_paper(8)
    digest = prepared(document, understand(StandStill(), document), 2048)
    assert not digest.whole
    assert all(
        sum(tokens(shown(one)) for one in piece.sentences) <= 2048 // 3 + 60 for piece in digest.pieces
    )
    before = len(digest.pieces)
    for _ in range(3):
        most = share(digest, 2048)
        gists = tuple(
            Gist(
                section=piece.section,
                claims=tuple(Claim(text=one.text, sentences=(one.id,)) for one in piece.sentences[:most]),
            )
            for piece in digest.pieces
        )
        digest = reduced(digest, gists, 2048)
    assert len(digest.pieces) < before / 4


def test_a_script_is_made_once(monkeypatch) -> None:
    """The same paper, model and wishes: nothing is asked, and the script is the same."""
    author, counter = Author(plain, choice=ModelChoice(name="author", context=4096)), Counter()
    document = long_paper(1)
    first: Script = told(monkeypatch, author, counter=counter, document=document).thing
    before = len(author.asked)
    assert first.writer == "ask"
    assert not check(first, document)
    assert told(monkeypatch, author, counter=counter, document=document).thing == first
    assert len(author.asked) == before


def test_the_sentences_that_matter_most_stay_word_for_word_when_a_paper_is_condensed() -> None:
    document = long_paper(8)
    understanding = understand(StandStill(), document)
    claim = Claimed(text=document.blocks[-1].text.split(". ")[4] + ".", blocks=("x",), weight=1.0)
    understanding = understanding.model_copy(update={"limits": (claim,)})
    digest = prepared(document, understanding, 4096)
    assert not digest.whole
    empty = tuple(
        Gist(section=piece.section, claims=(Claim(text="A well.", sentences=(piece.sentences[0].id,)),))
        for piece in digest.pieces
    )
    author = Author(plain, choice=ModelChoice(name="author", context=4096))
    assert outlined(author, document, reduced(digest, empty, 4096), ScriptOrder(minutes=2.0)).outline
    text = prompt(author.asked[0])
    (name,) = [name for name, said in material(text).items() if said == claim.text]
    assert f"limit: {name}" in text
